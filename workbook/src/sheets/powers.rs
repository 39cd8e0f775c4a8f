//! *macht* and *index*: powers by repeated multiplication, one row for each number of years. § 1.

use crate::cell::{Cell, Unit};
use crate::exact::{Groups, carried, product};
use crate::grid::{Over, Table};
use crate::source::Source;

/// How far a year may lie from its price level, and from the start of a run-off.
pub const POWERS: usize = 71;
/// Groups that a power carries: its whole part and thirty decimals. The inverse of the smallest, half to the power of 27,
/// has nineteen digits, which its first twenty digits decide.
const GROUPS: usize = 6;

/// Whose powers: how a rate is called, its cell, and its sign.
pub struct Rate {
    pub key: &'static str,
    pub head: &'static str,
    pub cell: &'static str,
    pub is_run_off: bool,
}

const RATES: [Rate; 3] = [
    Rate { key: "budget", head: "Index rijksbudget", cell: "budget_indexatie", is_run_off: false },
    Rate { key: "tarieven", head: "Index tarieven", cell: "tarieven_indexatie", is_run_off: false },
    Rate { key: "afloop", head: "Afloop", cell: "doordecentralisatie_afloop_bestaand", is_run_off: true },
];
const OF_OPVANG: [Rate; 2] = [
    Rate { key: "opvang", head: "Index budget opvang", cell: "opvang_indexatie", is_run_off: false },
    Rate { key: "opvang_tarief", head: "Index tarief opvang", cell: "opvang_tarief_indexatie", is_run_off: false },
];

pub fn table<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("P", "Machten", Over::List(POWERS), 2);
    table.figure("n", "Aantal jaren", Unit::Whole, |at| {
        #[expect(clippy::cast_precision_loss, reason = "a small number")]
        Cell::Number(at.place as f64)
    });
    let opvang: &[Rate] = if source.has_opvang() { &OF_OPVANG } else { &[] };
    for rate in RATES.iter().chain(opvang) {
        add_rate(&mut table, rate);
    }
    for (place, own) in source.figures().municipalities.iter().enumerate() {
        let key = format!("groei_{place}");
        table.steps(key.clone(), format!("Groei {}", own.name), move |at| match at.place {
            0 => "1".to_owned(),
            _ => format!("[{key}<]*(1+[G.groei#{place}])"),
        });
    }
    table
}

fn add_rate(table: &mut Table<'_>, rate: &Rate) {
    let Rate { key, head, cell, is_run_off } = rate;
    let sign = if *is_run_off { "-" } else { "+" };
    table.step(
        format!("{key}_f"),
        format!("{head}: factor, in 0,000000000001"),
        format!("ROUND((1{sign}{cell})*1E12,0)"),
    );
    let factor = Groups::of_units12(&format!("[{key}_f]"));
    for group in 0..GROUPS {
        let before = Groups((0..GROUPS).map(|own| format!("[{key}_{own}<]")).collect());
        let all = product(&before, &factor, GROUPS);
        let formula = match group {
            0 => carried(&all),
            _ => format!("MOD({},1E6)", carried(&all[group..])),
        };
        let start = if group == 0 { "1" } else { "0" };
        table.steps(format!("{key}_{group}"), format!("{head}: zes cijfers {group}"), move |at| {
            if at.place == 0 { start.to_owned() } else { formula.clone() }
        });
    }
    if *is_run_off {
        let formula = format!("[{key}_0]*1E12+[{key}_1]*1E6+[{key}_2]+IF([{key}_3]>=5E5,1,0)");
        table.shown(format!("{key}_x"), format!("{head}, op twaalf decimalen"), Unit::Whole, formula);
        return;
    }
    let decimals = format!("([{key}_1]*1E4+INT(([{key}_2]+50)/100))");
    add_index(table, key, head, "x", &format!("[{key}_0]"), &decimals);
    let power: Vec<String> = (0..GROUPS).map(|group| format!("[{key}_{group}]/1E{}", 6 * group)).collect();
    let power = format!("({})", power.join("+"));
    let back = format!("{head}, terug in de tijd");
    table.step(format!("{key}_q"), format!("{back}, bij benadering"), format!("ROUND(1E10/{power},0)"));
    let (whole, decimals) = (format!("INT([{key}_q]/1E10)"), format!("([{key}_q]-INT([{key}_q]/1E10)*1E10)"));
    table.step(format!("{key}_v"), format!("{back}, wat er overblijft"), left_over(key, &whole, &decimals));
    let nearest = format!("({decimals}+ROUND([{key}_v]/{power},0))");
    add_index(table, key, &back, "y", &whole, &nearest);
}

/// An index in two cells, its whole part and its ten decimals: together they can have more digits than a double holds.
fn add_index(table: &mut Table<'_>, key: &str, head: &str, name: &str, whole: &str, decimals: &str) {
    let carried = format!("{whole}+INT({decimals}/1E10)");
    table.step(format!("{key}_{name}_heel"), format!("{head}, heel deel"), carried);
    table.step(format!("{key}_{name}"), format!("{head}, tien decimalen"), format!("MOD({decimals},1E10)"));
}

/// One minus the quotient times the power, in units of 10⁻¹⁰, where a double of the quotient is not the nearest number.
///
/// Each product of groups is exact. What is left is taken level by level, each time a million times as fine: what the
/// levels above leave is small by then, so that every difference is exact as well.
fn left_over(key: &str, whole: &str, decimals: &str) -> String {
    let quotient = Groups(vec![
        format!("INT({whole}/1E8)"),
        format!("MOD(INT({whole}/100),1E6)"),
        format!("(MOD({whole},100)*1E4+INT({decimals}/1E6))"),
        format!("MOD({decimals},1E6)"),
    ]);
    let power = Groups((0..GROUPS).map(|own| format!("[{key}_{own}]")).collect());
    // The first group of the quotient counts 10¹⁸ units, so that the fourth level counts units.
    let levels = product(&quotient, &power, GROUPS + 3);
    let (above, below) = levels.split_at(4);
    let start = above.iter().zip(["1E18", "1E12", "1E6", "1"]).map(|(own, unit)| format!("-({own})*{unit}"));
    let start = format!("1E10{}", start.collect::<String>());
    let left = below.iter().take(3).fold(start, |left, own| format!("({left})*1E6-({own})"));
    format!("({left})/1E18")
}

/// Adds the index so many years after the price level, or before it, and gives its groups.
pub fn index(table: &mut Table<'_>, name: &str, head: &str, key: &str, years: &str) -> Groups {
    for (ending, part) in [("_heel", "heel deel"), ("", "tien decimalen")] {
        let formula =
            format!("IF({years}>=0,INDEX([P.{key}_x{ending}:],{years}+1),INDEX([P.{key}_y{ending}:],1-({years})))");
        table.step(format!("{name}{ending}"), format!("{head}, {part}"), formula);
    }
    index_of(name)
}

/// The groups of an index that stands in a table of years.
pub fn index_of(name: &str) -> Groups {
    Groups::of_index(&format!("[J.{name}_heel]"), &format!("[J.{name}]"))
}
