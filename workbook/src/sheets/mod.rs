//! The sheets of a workbook: each declares its table.

pub mod afspraak;
pub mod bases;
pub mod budget;
pub mod costs;
pub mod inputs;
pub mod months;
pub mod people;
pub mod powers;
pub mod settlement;
pub mod summary;
pub mod vangnet;
pub mod years;

use engine::money::Money;

use crate::cell::Cell;
use crate::grid::{At, Table};
use crate::source::Source;

/// How a formula calls the input at a path of the scenario file.
pub fn name(path: &str) -> String {
    path.replace('.', "_")
}

/// A cell with an amount, the same formula in every row.
pub fn money_cell<'a>(formula: String, money: impl Fn(At) -> Money + 'a) -> impl Fn(At) -> Cell + 'a {
    move |at| Cell::money(formula.clone(), money(at))
}

/// Adds the year and the name of the municipality to a table of both.
pub fn labels<'a>(table: &mut Table<'a>, source: &'a Source<'_>) {
    table.figure("jaar", "Jaar", crate::cell::Unit::Whole, move |at| {
        Cell::number("[J.jaar]", source.year(at.year).year().into())
    });
    table.figure("gemeente", "Gemeente", crate::cell::Unit::Text, move |at| {
        Cell::Text(source.municipality(at.municipality).name.clone())
    });
}

/// Every table of a workbook, in the order of its sheets, and what its sheet is about.
pub fn all<'a>(source: &'a Source<'_>) -> Vec<(Table<'a>, &'static str)> {
    let mut tables = vec![
        (summary::table(source), "wat elke afspraak elke gemeente oplevert, en het verschil met Rekentafel"),
        (inputs::municipalities(source), "invoer per gemeente (geel), en wie er is bij het begin"),
    ];
    tables.extend(inputs::mutaties(source).map(|own| (own, "wijzigingen van het rijksbudget (geel)")));
    tables.extend(inputs::events(source).map(|own| (own, "wat er gebeurt, en wanneer (geel)")));
    let mut years = years::table(source);
    budget::add_to_years(&mut years, source);
    let mut places = people::places(source);
    costs::add_vacancy(&mut places, source);
    tables.extend([
        (years, "wat elk jaar één keer heeft: invoer in dat jaar, index, budget en prijzen"),
        (budget::table(source), "inwoners, instroom, gewichten en rijksbudget per gemeente en jaar"),
        (powers::table(source), "indexcijfers en groei, per aantal jaren"),
        (months::table(source), "mensen per maand en gemeente"),
        (months::places(source), "bezetting en opname per maand"),
        (people::table(source), "mensen per jaar en gemeente"),
        (places, "plekken, leegstand en wachttijd per jaar"),
        (costs::table(source), "kosten per jaar, gemeente en soort"),
        (bases::table(source), "waarnaar de sleutels verdelen"),
    ]);
    for (place, own) in source.scenario.afspraken.iter().enumerate() {
        let (ids, sheet) = (settlement::Ids::of(place), afspraak::sheet(place, &own.id));
        let size = source.size();
        let terms = afspraak::terms(source, own, &ids.terms, &sheet);
        let payouts = afspraak::payouts(own, &ids.payouts, &sheet, terms.end(size) + 1);
        let top = payouts.as_ref().map_or(terms.end(size), |own| own.end(size)) + 1;
        let end = settlement::end(source, own, &ids, &sheet, top);
        let years = settlement::years(source, own, &ids, &sheet, end.end(size) + 1);
        let municipalities = settlement::municipalities(source, own, &ids, &sheet, years.end(size) + 1);
        let about = "een afspraak: regels (geel), resultaat, de pool per jaar, en elke gemeente per jaar";
        let of_sheet = [Some(terms), payouts, Some(end), Some(years), Some(municipalities)];
        tables.extend(of_sheet.into_iter().flatten().map(|table| (table, about)));
    }
    tables
}
