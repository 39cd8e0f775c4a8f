//! What the window for the audience is told: the table, and the frozen stand beside it.

use crate::app::table::link;
use crate::app::table::state::Table;

/// What it begins with, so that what anybody else says is told apart.
const MARK: &str = "rekentafel-publiek-2";

#[derive(Debug, Clone, PartialEq)]
pub struct Broadcast {
    pub table: Table,
    /// The stand that stays in the chart as a ghost.
    pub frozen: Option<Table>,
    /// What changes are told against, if that is not the start.
    pub since: Option<Table>,
}

impl Broadcast {
    pub fn to_text(&self) -> String {
        let beside = [&self.frozen, &self.since].map(|own| own.as_ref().map(link::encode).unwrap_or_default());
        [MARK, &link::encode(&self.table), &beside[0], &beside[1]].join("\n")
    }

    /// Reads what [`Broadcast::to_text`] wrote; `None` for anything else, also for a link of which something would be
    /// dropped.
    pub fn read(text: &str) -> Option<Broadcast> {
        let lines: Vec<&str> = text.split('\n').collect();
        let [MARK, table, frozen, since] = lines[..] else { return None };
        Some(Broadcast { table: whole(table)?, frozen: beside(frozen)?, since: beside(since)? })
    }
}

/// A table that may be left out; `None` if it is there and cannot be read whole.
#[expect(clippy::option_option, reason = "left out, or not to be read")]
fn beside(fragment: &str) -> Option<Option<Table>> {
    if fragment.is_empty() { Some(None) } else { whole(fragment).map(Some) }
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
        let beside = [None, Some(table.clone())];
        for (frozen, since) in beside.iter().flat_map(|frozen| beside.iter().map(move |since| (frozen, since))) {
            let told = Broadcast { table: table.clone(), frozen: frozen.clone(), since: since.clone() };
            assert_eq!(Broadcast::read(&told.to_text()), Some(told));
        }
        let link = link::encode(&table);
        let garbage = ["".to_owned(), "onzin".to_owned(), link.clone(), format!("{link}\n"), format!("{MARK}\n\n\n")];
        let broken = ["x\n\n", "\nonzin\n", "\n\nonzin", "\n", "\n\n\n"].map(|rest| format!("{MARK}\n{link}{rest}"));
        for text in garbage.iter().chain(&broken) {
            assert_eq!(Broadcast::read(text), None, "{text}");
        }
    }
}
