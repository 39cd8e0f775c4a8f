//! What the window for the audience is told: the table, and the frozen stand beside it.

use crate::app::table::link;
use crate::app::table::state::Table;

/// What it begins with, so that what anybody else says is told apart.
const MARK: &str = "rekentafel-publiek-1";

#[derive(Debug, Clone, PartialEq)]
pub struct Broadcast {
    pub table: Table,
    /// The stand that stays in the chart as a ghost.
    pub frozen: Option<Table>,
}

impl Broadcast {
    pub fn to_text(&self) -> String {
        let frozen = self.frozen.as_ref().map(link::encode);
        [MARK, &link::encode(&self.table), frozen.as_deref().unwrap_or("")].join("\n")
    }

    /// Reads what [`Broadcast::to_text`] wrote; `None` for anything else, also for a link of which something would be
    /// dropped.
    pub fn read(text: &str) -> Option<Broadcast> {
        let lines: Vec<&str> = text.split('\n').collect();
        match lines[..] {
            [MARK, table, ""] => Some(Broadcast { table: whole(table)?, frozen: None }),
            [MARK, table, frozen] => Some(Broadcast { table: whole(table)?, frozen: Some(whole(frozen)?) }),
            _ => None,
        }
    }
}

fn whole(fragment: &str) -> Option<Table> {
    let decoded = link::decode_kept(fragment);
    (!fragment.is_empty() && decoded.remarks.is_empty()).then_some(decoded.table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_reads_back_and_nothing_else_does() {
        let table = link::decode("").table;
        for frozen in [None, Some(table.clone())] {
            let told = Broadcast { table: table.clone(), frozen };
            assert_eq!(Broadcast::read(&told.to_text()), Some(told));
        }
        let link = link::encode(&table);
        let garbage = ["".to_owned(), "onzin".to_owned(), link.clone(), format!("{link}\n"), format!("{MARK}\n\n")];
        let broken = [format!("{MARK}\n{link}x\n"), format!("{MARK}\n{link}\nonzin"), format!("{MARK}\n{link}\n\n")];
        for text in garbage.iter().chain(&broken) {
            assert_eq!(Broadcast::read(text), None, "{text}");
        }
    }
}
