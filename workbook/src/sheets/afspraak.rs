//! The terms of an afspraak as inputs: a row for the afspraak itself, one for *voor start*, and one for each phase; and
//! the payouts of its reserve. § 5 and 11.

use engine::afspraak::{Afspraak, Basis, PhaseTerms, Post, Shared, Verdeelsleutel};
use engine::limits::{CENTS, FRACTION, Limit, MONEY, SHARE, WEIGHT, YEAR};
use engine::money::Exact;

use super::costs;
use crate::cell::{Cell, Entry, Unit};
use crate::grid::{Over, Table};
use crate::source::Source;

/// What replaces a term as a whole: a key, the shares of the posts, or one number.
pub const GROUPS: [(&str, &str); 6] = [
    ("gedeeld", "gedeeld"),
    ("inleg", "inleg"),
    ("sleutel", "sleutel"),
    ("overschot", "sleutel overschot"),
    ("pct", "uitvoeringskosten"),
    ("vangnet", "vangnet"),
];

/// The clauses of an afspraak, in the order of the rows.
pub fn clauses(afspraak: &Afspraak) -> Vec<(String, Option<i32>, PhaseTerms)> {
    let main = ("afspraak".to_owned(), None, PhaseTerms::from(&afspraak.terms));
    let before = ("voor de start".to_owned(), None, PhaseTerms::from(&afspraak.before_start));
    let phases = afspraak.phases.iter().enumerate();
    let phases = phases.map(|(place, own)| (format!("fase {}", place + 1), Some(own.from), own.terms.clone()));
    [main, before].into_iter().chain(phases).collect()
}

/// Whether any clause has a stop-loss.
pub fn has_vangnet(afspraak: &Afspraak) -> bool {
    clauses(afspraak).iter().any(|(_, _, terms)| terms.vangnet_per_inhabitant.flatten().is_some())
}

fn is_given(group: &str, place: usize, terms: &PhaseTerms) -> bool {
    let given = match group {
        "gedeeld" => terms.shared.is_some(),
        "inleg" => terms.inleg.is_some(),
        "sleutel" => terms.sleutel.is_some(),
        "overschot" => terms.sleutel_overschot.is_some(),
        "pct" => terms.execution_costs.is_some(),
        _ => terms.vangnet_per_inhabitant.is_some(),
    };
    place == 0 || given
}

fn input(number: Option<Exact>, limit: Limit) -> Cell {
    Cell::Input { entry: number.map(Exact::to_double).into(), limit, whole: false }
}

pub fn terms<'a>(source: &'a Source<'_>, afspraak: &'a Afspraak, id: &str, sheet: &str) -> Table<'a> {
    let all = clauses(afspraak);
    let mut table = Table::new(id, sheet, Over::List(all.len()), 3);
    let all = std::rc::Rc::new(all);
    let own = all.clone();
    table.figure("naam", "Onderdeel", Unit::Text, move |at| Cell::Text(own[at.place].0.clone()));
    let own = all.clone();
    table.figure("vanaf", "Vanaf", Unit::Whole, move |at| match own[at.place].1 {
        Some(year) => Cell::Input { entry: Entry::Number(year.into()), limit: YEAR, whole: true },
        None => Cell::Text(String::new()),
    });
    for (group, head) in GROUPS {
        let own = all.clone();
        table.figure(format!("geldt_{group}"), format!("Geldt hier: {head}"), Unit::Whole, move |at| {
            let given = is_given(group, at.place, &own[at.place].2);
            Cell::Input { entry: Entry::Number(f64::from(u8::from(given))), limit: FRACTION, whole: true }
        });
    }
    type Read = Box<dyn Fn(&PhaseTerms) -> Option<Exact>>;
    let mut add = |key: String, head: String, unit: Unit, limit: Limit, read: Read| {
        let own = all.clone();
        table.figure(key, head, unit, move |at| input(read(&own[at.place].2), limit));
    };
    for post in costs::posts(source) {
        let share = move |shared: &Shared| shared[post];
        let read = move |terms: &PhaseTerms| terms.shared.as_ref().map(share);
        add(
            format!("gedeeld_{}", post.id()),
            format!("Gedeeld: {}", costs::head(post)),
            Unit::Percent,
            FRACTION,
            Box::new(read),
        );
    }
    add("inleg".into(), "Inleg".into(), Unit::Percent, FRACTION, Box::new(|terms| terms.inleg));
    for basis in bases() {
        let read = move |terms: &PhaseTerms| terms.sleutel.map(|key| key[basis]);
        add(
            format!("sleutel_{}", basis.id()),
            format!("Sleutel: {}", basis.id()),
            Unit::Number,
            WEIGHT,
            Box::new(read),
        );
    }
    for basis in bases() {
        let read = move |terms: &PhaseTerms| terms.sleutel_overschot.flatten().map(|key: Verdeelsleutel| key[basis]);
        add(
            format!("overschot_{}", basis.id()),
            format!("Sleutel overschot: {}", basis.id()),
            Unit::Number,
            WEIGHT,
            Box::new(read),
        );
    }
    add(
        "pct".into(),
        "Eigen uitvoeringskosten".into(),
        Unit::Percent,
        FRACTION,
        Box::new(|terms| terms.execution_costs.flatten()),
    );
    if has_vangnet(afspraak) {
        add(
            "vangnet".into(),
            "Vangnet per inwoner".into(),
            Unit::Number,
            MONEY,
            Box::new(|terms| terms.vangnet_per_inhabitant.flatten()),
        );
    }
    if let Some(reserve) = &afspraak.reserve {
        let main_only = |cell: Cell| {
            move |at: crate::grid::At| if at.place == 0 { cell.clone() } else { Cell::Text(String::new()) }
        };
        table.figure("begin", "Reserve: begin", Unit::Euro, main_only(input(Some(reserve.begin), CENTS)));
        table.figure(
            "maximum",
            "Reserve: maximum (leeg = zonder)",
            Unit::Percent,
            main_only(input(reserve.maximum, SHARE)),
        );
    }
    table
}

/// The bases in the order of the columns: those of all afspraken first.
pub fn bases() -> Vec<Basis> {
    crate::verdeel::common_bases().into_iter().chain([Basis::SharedUse]).collect()
}

/// The payouts of the reserve.
pub fn payouts<'a>(afspraak: &'a Afspraak, id: &str, sheet: &str, top: usize) -> Option<Table<'a>> {
    let payouts = &afspraak.reserve.as_ref()?.payouts;
    if payouts.is_empty() {
        return None;
    }
    let mut table = Table::new(id, sheet, Over::List(payouts.len()), top);
    table.figure("jaar", "Uitkering in jaar", Unit::Whole, move |at| Cell::Input {
        entry: Entry::Number(payouts[at.place].year.into()),
        limit: YEAR,
        whole: true,
    });
    table.figure("bedrag", "Bedrag (leeg = alles)", Unit::Euro, move |at| input(payouts[at.place].amount, CENTS));
    for basis in bases() {
        table.figure(basis.id(), format!("Sleutel: {}", basis.id()), Unit::Number, move |at| {
            input(Some(payouts[at.place].sleutel[basis]), WEIGHT)
        });
    }
    Some(table)
}

/// The post of a column.
pub fn shared_key(post: Post) -> String {
    format!("gedeeld_{}", post.id())
}

/// The name of the sheet of an afspraak: at most 31 characters, none of which a sheet may not have.
pub fn sheet(place: usize, id: &str) -> String {
    let allowed: String = id.chars().map(|own| if "[]:*?/\\'".contains(own) { '-' } else { own }).collect();
    let name = format!("{} {allowed}", place + 1);
    name.chars().take(31).collect()
}
