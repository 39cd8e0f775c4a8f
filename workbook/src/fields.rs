//! What a field is in a year, as a formula: its pad, the mutaties, and the events that count. § 1, 2 and 10.

use engine::gebeurtenis::Operation;
use engine::input::Input;

use crate::exact::Groups;
use crate::grid::Table;
use crate::source::Source;

/// A change that an event makes of a field: its row in the table of changes, and what it does.
#[derive(Debug, Clone, Copy)]
pub struct Change {
    row: usize,
    event: usize,
    operation: Operation,
}

impl Change {
    /// 1 in a year in which its event counts.
    fn counts(self) -> String {
        format!("[J.gebeurtenis_{}]=1", self.event)
    }

    fn number(self) -> String {
        format!("[E.getal#{}]", self.row)
    }
}

/// The changes of a field, in the order in which they are made.
pub fn changes(source: &Source<'_>, field: Input) -> Vec<Change> {
    let all = source.figures().events.iter().enumerate();
    let all = all.flat_map(|(event, own)| own.changes.iter().map(move |change| (event, change)));
    let own = all.enumerate().filter(|(_, (_, change))| change.field == field);
    own.map(|(row, (event, change))| Change { row, event, operation: change.operation }).collect()
}

/// The value of a pad in a year, of which the parts stand in these cells.
pub fn pad(from: &str, to: &str, first: &str, last: &str) -> String {
    let passed = format!("(([J.jaar]-{first})/({last}-{first}))");
    let line = format!("IF([J.jaar]<={first},{from},IF([J.jaar]>={last},{to},{from}+({to}-{from})*{passed}))");
    format!("IF({to}=\"\",{from},{line})")
}

/// A double in a year after its changes: one operation each.
pub fn double(base: String, changes: &[Change]) -> String {
    changes.iter().fold(base, |before, change| {
        let (counts, number) = (change.counts(), change.number());
        match change.operation {
            Operation::Set => format!("IF({counts},{number},{before})"),
            Operation::Add => format!("({before})+IF({counts},{number},0)"),
            Operation::Multiply => format!("({before})*IF({counts},{number},1)"),
        }
    })
}

/// Adds the groups `_0`, `_1` and `_2` of a decimal number in a year, after its changes; each *maal* is rounded to twelve
/// decimals. `places` is how many decimals of the base count: 6, or 12 for a fraction.
pub fn add_decimal(table: &mut Table<'_>, key: &str, head: &str, base: &str, places: u32, changes: &[Change]) {
    let (mut units, mut rest) = match places {
        6 => (format!("ROUND({base}*1E6,0)"), "0".to_owned()),
        _ => (format!("INT(ROUND({base}*1E12,0)/1E6)"), format!("MOD(ROUND({base}*1E12,0),1E6)")),
    };
    for (place, change) in changes.iter().enumerate() {
        let (counts, number) = (change.counts(), format!("ROUND({}*1E6,0)", change.number()));
        let (own_units, own_rest) = match change.operation {
            Operation::Set => (format!("IF({counts},{number},{units})"), format!("IF({counts},0,{rest})")),
            Operation::Add => (format!("{units}+IF({counts},{number},0)"), rest.clone()),
            Operation::Multiply => {
                let low = format!("MOD({units},1E6)*{number}+INT(({rest}*{number}+5E5)/1E6)");
                let high = format!("INT({units}/1E6)*{number}+INT(({low})/1E6)");
                (format!("IF({counts},{high},{units})"), format!("IF({counts},MOD({low},1E6),{rest})"))
            }
        };
        table.step(format!("{key}_u{place}"), format!("{head}: miljoensten na wijziging {}", place + 1), own_units);
        table.step(format!("{key}_l{place}"), format!("{head}: rest na wijziging {}", place + 1), own_rest);
        (units, rest) = (format!("[{key}_u{place}]"), format!("[{key}_l{place}]"));
    }
    table.step(format!("{key}_0"), format!("{head}: geheel"), format!("INT({units}/1E6)"));
    table.step(format!("{key}_1"), format!("{head}: miljoensten"), format!("MOD({units},1E6)"));
    table.step(format!("{key}_2"), format!("{head}: rest, in 0,000000000001"), rest);
}

/// The groups of a decimal field of a table.
pub fn groups(table: &str, key: &str) -> Groups {
    Groups((0..3).map(|group| format!("[{table}.{key}_{group}]")).collect())
}
