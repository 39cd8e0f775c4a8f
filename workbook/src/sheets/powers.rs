//! *macht* and *index*: powers by repeated multiplication, one row for each number of years. § 1.

use crate::cell::{Cell, Unit};
use crate::exact::{Groups, carried, product};
use crate::grid::{Over, Table};
use crate::source::Source;

/// How far a year may lie from its price level, and from the start of a run-off.
pub const POWERS: usize = 71;
/// Groups of six decimals that a power carries.
const GROUPS: usize = 5;

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
    let power = format!("([{key}_0]+[{key}_1]/1E6+[{key}_2]/1E12+[{key}_3]/1E18+[{key}_4]/1E24)");
    if *is_run_off {
        let formula = format!("[{key}_0]*1E12+[{key}_1]*1E6+[{key}_2]+IF([{key}_3]>=5E5,1,0)");
        table.shown(format!("{key}_x"), format!("{head}, op twaalf decimalen"), Unit::Whole, formula);
        return;
    }
    let formula = format!("[{key}_0]*1E10+[{key}_1]*1E4+INT(([{key}_2]+50)/100)");
    table.shown(format!("{key}_x"), format!("{head}, op tien decimalen"), Unit::Whole, formula);
    table.step(
        format!("{key}_q"),
        format!("{head}, terug in de tijd, bij benadering"),
        format!("ROUND(1E10/{power},0)"),
    );
    let left = left_over(key);
    let nearest = format!("[{key}_q]+IF({left}>={power}/2,1,IF({left}<-{power}/2,-1,0))");
    table.step(format!("{key}_y"), format!("{head}, terug in de tijd"), nearest);
}

/// 10¹⁰ minus the quotient times the power: a double of the quotient may be one beside the nearest whole number. Each
/// product of groups is exact, and so is the difference that is left of the largest of them.
fn left_over(key: &str) -> String {
    let quotient = format!("[{key}_q]");
    let one = Groups(vec![
        format!("INT({quotient}/1E12)"),
        format!("INT(MOD({quotient},1E12)/1E6)"),
        format!("MOD({quotient},1E6)"),
    ]);
    let power = Groups((0..GROUPS).map(|own| format!("[{key}_{own}]")).collect());
    // The first group of the quotient counts 10¹², so that the third level counts ones.
    let levels = product(&one, &power, GROUPS + 1);
    let [trillions, millions, ones, below @ ..] = levels.as_slice() else { return "0".to_owned() };
    let below: Vec<String> =
        below.iter().zip(["1E6", "1E12", "1E18"]).map(|(own, unit)| format!("-({own})/{unit}")).collect();
    format!("(1E10-({trillions})*1E12-({millions})*1E6-({ones}){})", below.concat())
}

/// The index so many years after the price level, or before it, in units of 10⁻¹⁰.
pub fn index(key: &str, years: &str) -> String {
    format!("IF({years}>=0,INDEX([P.{key}_x:],{years}+1),INDEX([P.{key}_y:],1-({years})))")
}
