//! What a column or a line of a table is: the inputs of the product in the words that people have for them.
//!
//! Each input is declared once: what its head is, its unit, where it goes, which year it is of, and what else people
//! call it. A head that nobody declared is no column of the product; who has the table can say what it is.

mod heads;
mod said;

pub use heads::{Column, region_head};
pub use said::{Said, said};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use engine::fields::{MunicipalityField, RegionField};
use engine::figures::{Figures, Year};
use engine::input::Input;
use engine::pad::{Line, Pad};

use crate::municipality::key;

/// What is declared of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// As it stands above the column of the template, without the unit.
    pub head: &'static str,
    pub unit: Unit,
    pub year: YearOf,
    /// What else people call it. Two inputs may share a name: then it is asked which one is meant.
    pub also: &'static [&'static str],
}

/// The unit in which people have a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Whole people, as inhabitants and clients.
    People,
    /// Euro a year.
    Euro,
    /// A percentage of which the scenario holds the fraction; the text is what it is a percentage of.
    Percent(&'static str),
    /// A number with a unit of its own.
    Of(&'static str),
    /// A calendar year.
    Year,
}

impl Unit {
    /// As it stands in brackets behind a head; empty if the head says it all.
    pub const fn text(self) -> &'static str {
        match self {
            Unit::People => "aantal",
            Unit::Euro => "euro",
            Unit::Percent(text) | Unit::Of(text) => text,
            Unit::Year => "jaar",
        }
    }

    pub const fn is_percentage(self) -> bool {
        matches!(self, Unit::Percent(_))
    }
}

/// Which year of the scenario a figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearOf {
    /// The year of the inhabitants.
    Base,
    /// The start of the first year of the calculation.
    First,
    /// The price level of the budget.
    BudgetPrices,
    /// The price level of the tariffs.
    TariffPrices,
    /// No year in particular.
    Any,
}

impl YearOf {
    /// The year in a scenario.
    pub fn year(self, figures: &Figures) -> Option<Year> {
        match self {
            YearOf::Base => Some(figures.base_year),
            YearOf::First => Some(figures.first_year),
            YearOf::BudgetPrices => Some(figures.budget.price_level),
            YearOf::TariffPrices => Some(figures.tariffs.price_level),
            YearOf::Any => None,
        }
    }
}

/// Where the figures of a column go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goes {
    /// Into a field of the municipality.
    Own(MunicipalityField),
    /// Into a field of the municipality; when all have one, the field of the region becomes their sum.
    Start { own: MunicipalityField, total: RegionField },
    /// A share in euro: the weight of the municipality becomes its euros, the budget of the region their sum.
    Share { weight: MunicipalityField, total: RegionField },
    /// Only their sum counts, for the region.
    Sum(RegionField),
}

impl Goes {
    /// The field of the region that follows from those of all municipalities.
    pub const fn total(self) -> Option<RegionField> {
        match self {
            Goes::Own(_) => None,
            Goes::Start { total, .. } | Goes::Share { total, .. } | Goes::Sum(total) => Some(total),
        }
    }

    /// The field of the municipality that changes.
    pub const fn own(self) -> Option<MunicipalityField> {
        match self {
            Goes::Own(own) | Goes::Start { own, .. } | Goes::Share { weight: own, .. } => Some(own),
            Goes::Sum(_) => None,
        }
    }
}

/// The unit in which people have an input.
pub fn unit_of(input: Input) -> Option<Unit> {
    match input {
        _ if input.part().is_year() => Some(Unit::Year),
        Input::Region { field, .. } => Some(region_head(field).unit),
        Input::Municipality { field, .. } => {
            let is_own = |column: &Column| column.goes() == Goes::Own(field);
            Column::ALL.into_iter().find(is_own).map(|column| column.head().unit)
        }
        Input::Change { .. } | Input::Wlz { .. } | Input::Opvang { .. } => None,
    }
}

/// The columns that these lines of a head can be, the topmost line first.
pub fn columns_called(lines: &[&str]) -> Vec<Column> {
    static NAMES: OnceLock<Names<Column>> = OnceLock::new();
    let names = |own: Column| [own.head().head].into_iter().chain(own.id()).chain(own.head().also.iter().copied());
    called(lines, NAMES.get_or_init(|| table(&Column::ALL, names)))
}

/// The inputs of the region that a line can be.
pub fn region_called(text: &str) -> Vec<RegionField> {
    static NAMES: OnceLock<Names<RegionField>> = OnceLock::new();
    let names = |own: RegionField| {
        let head = region_head(own);
        [head.head, own.path].into_iter().chain(head.also.iter().copied())
    };
    called(&[text], NAMES.get_or_init(|| table(&RegionField::ALL, names)))
}

/// What each name, as it is compared, stands for.
type Names<T> = BTreeMap<String, Vec<T>>;

fn table<T: Copy, I: Iterator<Item = &'static str>>(all: &[T], names: impl Fn(T) -> I) -> Names<T> {
    let mut table: Names<T> = BTreeMap::new();
    for &own in all {
        let distinct: BTreeSet<String> = names(own).map(|name| said(name).name).collect();
        distinct.into_iter().for_each(|name| table.entry(name).or_default().push(own));
    }
    table
}

/// What these lines are called: the lowest of them that is known, with as many of those above it as go along.
fn called<T: Copy>(lines: &[&str], names: &Names<T>) -> Vec<T> {
    let ends = (1..=lines.len()).rev();
    let mut joins = ends.flat_map(|to| (0..to).map(move |from| said(&lines[from..to].join(" ")).name));
    joins.find_map(|own| names.get(&own).filter(|_| !own.is_empty())).cloned().unwrap_or_default()
}

/// Whether a head says that the column has the names of municipalities.
pub fn names_municipalities(head: &str) -> bool {
    const NAMES: [&str; 9] =
        ["gemeente", "gemeenten", "gemeentenaam", "naam", "naamgemeente", "regios", "regio", "gebied", "onderdeel"];
    NAMES.contains(&key(head).as_str())
}

/// Whether a head says that the column has the codes of municipalities.
pub fn names_codes(head: &str) -> bool {
    const NAMES: [&str; 7] =
        ["code", "gemeentecode", "gmcode", "cbscode", "regiocode", "codegemeente", "gemeentenummer"];
    NAMES.contains(&key(head).as_str())
}

/// Whether a head says that the column has the year of each row.
pub fn names_periods(head: &str) -> bool {
    ["jaar", "perioden", "periode", "peildatum", "jaren"].contains(&key(head).as_str())
}

/// Whether a name is that of a row which adds up the others.
pub fn is_total(name: &str) -> bool {
    let own = key(name);
    let whole = ["som", "regio", "heleregio", "alle", "allegemeenten", "samen", "tezamen", "opgeteld"];
    whole.contains(&own.as_str())
        || own.contains("totaal")
        || own == "totalen"
        || own.starts_with("somvan")
        || name.trim().to_lowercase().starts_with("regio ")
}

/// A line through what a field is in each of these years, the first before the last; `None` if one lies beside it.
pub fn line(points: &[(Year, f64)]) -> Option<Pad> {
    let (&(first_year, from), &(last_year, to)) = points.first().zip(points.last())?;
    if first_year == last_year {
        return Some(Pad::Constant(from));
    }
    let line = Pad::Line(Line { from, to, first_year, last_year });
    let lies_on = |&(year, value): &(Year, f64)| (line.at(year) - value).abs() <= 1e-9 * value.abs().max(1.0);
    points.iter().all(lies_on).then(|| if points.iter().all(|own| own.1 == from) { Pad::Constant(from) } else { line })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_what_people_call_it() {
        for (lines, expected) in [
            (&["Inwoners"][..], &[Column::Inhabitants][..]),
            (&["Aantal inwoners per 1 januari 2024"], &[Column::Inhabitants]),
            (&["INWONERTAL (1-1-2024)"], &[Column::Inhabitants]),
            (&["Bevolking", "2024"], &[Column::Inhabitants]),
            (&["Objectief budget 2026 (x € 1.000)"], &[Column::ObjectiveEuros]),
            (&["Begroting 2026", "Historisch", "budget"], &[Column::HistoricEuros]),
            (&["Budget"], &[Column::ObjectiveEuros, Column::HistoricEuros]),
            (&["Cliënten BW"], &[Column::ClientsBw]),
            (&["Clienten beschermd wonen"], &[Column::ClientsBw]),
            (&["cliënten", "beschermd thuis"], &[Column::ClientsBt]),
            (&["wachtlijst"], &[Column::WaitingBw]),
            (&["woningen_per_jaar"], &[Column::Dwellings]),
            (&["Beschermd wonen", "Inwoners"], &[Column::Inhabitants]),
            (&["Inwoners", "ultimo"], &[Column::Inhabitants]),
            (&["Opmerkingen"], &[]),
            (&[""], &[]),
        ] {
            assert_eq!(columns_called(lines), expected, "{lines:?}");
        }
        assert_eq!(region_called("Tarief BW (zorg in natura)"), [RegionField::BwInKind]);
        assert_eq!(region_called("tarieven.bw_zin"), [RegionField::BwInKind]);
    }

    /// Every name leads to its own input, and to another one only where that is meant.
    #[test]
    fn no_name_is_shared_by_accident() {
        const SHARED: [&str; 3] = ["budget", "rijksbudget", "clienten"];
        for own in Column::ALL {
            for name in [own.head().head].into_iter().chain(own.head().also.iter().copied()) {
                let found = columns_called(&[name]);
                let is_shared = SHARED.contains(&said(name).name.as_str());
                assert!(found.contains(&own) && (found.len() == 1 || is_shared), "{name}: {found:?}");
            }
        }
        for own in RegionField::ALL {
            let head = region_head(own);
            for name in [head.head, own.path].into_iter().chain(head.also.iter().copied()) {
                assert_eq!(region_called(name), [own], "{name}");
            }
        }
    }

    #[test]
    fn a_row_that_adds_up_is_known() {
        for name in ["Totaal", "TOTAAL regio", "Regiototaal", "Eindtotaal:", "Som", "Regio Noord-Veluwe", "Subtotaal"] {
            assert!(is_total(name), "{name}");
        }
        for name in ["Ermelo", "Somberen", "Alle dagen", ""] {
            assert!(!is_total(name), "{name}");
        }
    }

    #[test]
    fn years_become_a_line_if_they_lie_on_one() {
        assert_eq!(
            line(&[(2026, 4.0), (2027, 5.0), (2028, 6.0)]),
            Some(Pad::Line(Line { from: 4.0, to: 6.0, first_year: 2026, last_year: 2028 }))
        );
        assert_eq!(line(&[(2026, 4.0), (2028, 4.0)]), Some(Pad::Constant(4.0)));
        assert_eq!(line(&[(2026, 4.0), (2027, 4.5), (2028, 6.0)]), None);
        assert_eq!(line(&[]), None);
    }
}
