//! *Samenvatting*: what each afspraak leaves each municipality over the horizon, beside what Rekentafel had.

use engine::money::Money;

use super::settlement::Ids;
use crate::cell::{Cell, Unit};
use crate::grid::{Over, Table};
use crate::source::Source;

pub const SHEET: &str = "Samenvatting";
/// The row of the heads; above it stands what the page is about.
const TOP: usize = 6;

pub fn table<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("SAM", SHEET, Over::Municipalities, TOP);
    table.figure("gemeente", "Gemeente", Unit::Text, move |at| {
        Cell::Text(source.municipality(at.municipality).name.clone())
    });
    for (place, afspraak) in source.scenario.afspraken.iter().enumerate() {
        let id = Ids::of(place).end;
        let settlement = &source.settlements[place];
        let total = move |municipality: usize| -> Money {
            let years = settlement.years.iter().map(|year| year.municipalities[municipality].result);
            years.sum::<Money>() + settlement.reserve_shares[municipality]
        };
        let head = format!("{}: resultaat met aandeel in de reserve", afspraak.id);
        table.figure(format!("t{place}"), head, Unit::Euro, move |at| {
            Cell::money(format!("[{id}.totaal]"), total(at.municipality))
        });
        let head = format!("{}: verschil met Rekentafel", afspraak.id);
        table.figure(format!("v{place}"), head, Unit::Euro, move |at| {
            let known = Cell::money("", total(at.municipality));
            let Cell::Formula(_, known) = known else { return Cell::Text(String::new()) };
            let constant = known.number().unwrap_or_default();
            Cell::money(format!("ROUND([t{place}]-({constant:.2}),2)"), Money::ZERO)
        });
    }
    table
}
