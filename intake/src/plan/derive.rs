//! From the figures of a column to values of the scenario.
//!
//! - A share in euro: the weight of each municipality becomes its euros, and the budget of the region their sum, so that
//!   the division by weight gives each its own amount. A municipality without a figure keeps the share that it has now.
//!   Shares that are what they were change nothing.
//! - People at the start: when each municipality has a figure, the number of the region becomes their sum.
//! - What only the region has becomes the sum of all, and needs them all.
//!
//! Source: `docs/inlezen.md` section 3.

use std::collections::BTreeMap;

use engine::fields::{MunicipalityField, RegionField, Value};
use engine::figures::{Figures, Year};
use engine::input::Input;
use engine::money::{Exact, TooLarge};
use engine::share::shares;
use engine::validation::check_value;

use crate::columns::{Column, Goes, Unit, line, unit_of};
use crate::grid::Place;
use crate::plan::slots::Chosen;
use crate::plan::values::{number_of, value};
use crate::plan::{Entry, Misread, Preview, Rule, Stop, Why};

/// What a municipality has in a column, or in several years of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub points: Vec<(Option<Year>, Exact)>,
    pub cells: Vec<Place>,
    pub texts: Vec<String>,
    pub rule: Rule,
}

impl Default for Figure {
    fn default() -> Figure {
        Figure { points: Vec::new(), cells: Vec::new(), texts: Vec::new(), rule: Rule::Given }
    }
}

impl Figure {
    fn number(&self) -> Exact {
        self.points.first().map_or(Exact::ZERO, |&(_, number)| number)
    }

    fn entry(&self, figures: &Figures, input: Input, to: Value, rule: Rule) -> Entry {
        Entry { input, from: input.value(figures), to, cells: self.cells.clone(), text: self.texts.join("; "), rule }
    }
}

/// The input of a municipality that a column fills.
pub fn input(column: Column, municipality: usize) -> Option<Input> {
    column.goes().own().map(|own| Input::of_municipality(municipality, own))
}

/// What each municipality has now, in the unit of the column.
pub fn present(figures: &Figures, column: Column) -> Vec<Option<Exact>> {
    let own = |field: MunicipalityField| figures.municipalities.iter().map(|own| number_of(field.get(own))).collect();
    match column.goes() {
        Goes::Own(field) | Goes::Start { own: field, .. } => own(field),
        Goes::Share { weight, total } => match shares(figures, weight, total) {
            Ok(shares) => shares.into_iter().map(Some).collect(),
            Err(TooLarge) => vec![None; figures.municipalities.len()],
        },
        Goes::Sum(_) => vec![None; figures.municipalities.len()],
    }
}

/// Puts what follows from the figures of a column into the preview.
pub fn entries(figures: &Figures, chosen: &Chosen, found: &BTreeMap<usize, Figure>, preview: &mut Preview) {
    let (column, slots) = chosen;
    if found.is_empty() {
        return;
    }
    match column.goes() {
        Goes::Own(field) => own(figures, field, found, preview),
        Goes::Start { own: field, total } => {
            let before = preview.entries.len();
            own(figures, field, found, preview);
            let entries = &preview.entries[before..];
            // Figures that are what they were change nothing; one that cannot be leaves the sum open.
            if entries.len() == figures.municipalities.len() && entries.iter().any(Entry::is_change) {
                sum(figures, total, found.values(), preview);
            }
        }
        Goes::Share { weight, total } => share(figures, weight, total, found, preview),
        Goes::Sum(total) => {
            let missing: Vec<usize> =
                (0..figures.municipalities.len()).filter(|own| !found.contains_key(own)).collect();
            if missing.is_empty() {
                sum(figures, total, found.values(), preview);
            } else {
                preview.stops.push(Stop::Incomplete { column: *column, missing });
            }
        }
    }
    // The inhabitants of another year, if all are of that year.
    let year = slots.first().and_then(|own| own.year).filter(|&year| year != figures.base_year);
    if let (Column::Inhabitants, Some(year)) = (column, year)
        && found.len() == figures.municipalities.len()
    {
        let input = Input::of(RegionField::BaseYear);
        let all = Figure { texts: vec![year.to_string()], ..Figure::default() };
        preview.entries.push(all.entry(figures, input, Value::Whole(year), Rule::YearOfColumn));
    }
}

fn own(figures: &Figures, field: MunicipalityField, found: &BTreeMap<usize, Figure>, preview: &mut Preview) {
    for (&municipality, figure) in found {
        let input = Input::of_municipality(municipality, field);
        let points = || figure.points.iter().filter_map(|&(year, number)| Some((year?, number.to_double())));
        let given = if figure.points.len() > 1 {
            line(&points().collect::<Vec<_>>()).map(Value::Pad).ok_or(Why::NoLine)
        } else {
            value(figure.number(), field.kind)
        };
        let rule = if figure.points.len() > 1 { Rule::Line } else { figure.rule };
        match given.and_then(|to| allowed(input, to)) {
            Ok(to) => preview.entries.push(figure.entry(figures, input, to, rule)),
            Err(why) => preview.misread.push(misread(figure, input, why)),
        }
    }
}

/// The value, if the field may hold it.
pub fn allowed(input: Input, to: Value) -> Result<Value, Why> {
    match check_value("", to, input.limit()) {
        // Half an inhabitant is a misread point.
        None if is_inhabitants(input) && number_of(to).is_some_and(|own| own.places() > 0) => Err(Why::NotWhole),
        None => Ok(to),
        Some(_) => Err(not_allowed(input)),
    }
}

fn is_inhabitants(input: Input) -> bool {
    matches!(input, Input::Municipality { field: MunicipalityField::Inhabitants, .. })
}

/// That a value lies outside of what its field may hold.
pub fn not_allowed(input: Input) -> Why {
    let is_percentage = unit_of(input).is_some_and(Unit::is_percentage);
    Why::NotAllowed { limit: input.limit(), is_percentage }
}

fn misread(figure: &Figure, input: Input, why: Why) -> Misread {
    let cell = figure.cells.first().copied().unwrap_or(Place { row: 0, column: 0 });
    Misread { cell, text: figure.texts.join("; "), input: Some(input), why }
}

fn sum<'a>(figures: &Figures, total: RegionField, found: impl Iterator<Item = &'a Figure>, preview: &mut Preview) {
    let mut all = Figure::default();
    let mut added = Ok(Exact::ZERO);
    for figure in found {
        added = added.and_then(|sum| sum.plus(figure.number()));
        all.cells.extend(&figure.cells);
    }
    let input = Input::of(total);
    let to = added.map_err(|_| Why::TooLarge).and_then(|sum| value(sum, total.kind)).and_then(|to| allowed(input, to));
    match to {
        Ok(to) => {
            all.texts = number_of(to).iter().map(|sum| crate::number::written(*sum)).collect();
            preview.entries.push(all.entry(figures, input, to, Rule::Sum));
        }
        Err(why) => preview.misread.push(misread(&all, input, why)),
    }
}

fn share(
    figures: &Figures,
    weight: MunicipalityField,
    total: RegionField,
    found: &BTreeMap<usize, Figure>,
    preview: &mut Preview,
) {
    let Ok(now) = shares(figures, weight, total) else { return };
    let limit = total.limit;
    let mut amounts: BTreeMap<usize, Figure> = BTreeMap::new();
    for (place, &share) in now.iter().enumerate() {
        let kept = || Figure { points: vec![(None, share)], rule: Rule::PresentShare, ..Figure::default() };
        let figure = found.get(&place).cloned().unwrap_or_else(kept);
        if !limit.admits_exact(figure.number()) {
            let input = Input::of_municipality(place, weight);
            preview.misread.push(misread(&figure, input, not_allowed(Input::of(total))));
            return;
        }
        amounts.insert(place, figure);
    }
    let is_same = amounts.values().map(Figure::number).eq(now.iter().copied());
    for (&place, figure) in &amounts {
        let input = Input::of_municipality(place, weight);
        let now = weight.get(&figures.municipalities[place]);
        let to = if is_same { now } else { Value::MaybeExact(Some(figure.number())) };
        let rule = if figure.rule == Rule::PresentShare { Rule::PresentShare } else { Rule::WeightOfShare };
        if !is_same || !figure.cells.is_empty() {
            preview.entries.push(figure.entry(figures, input, to, rule));
        }
    }
    sum(figures, total, amounts.values(), preview);
}
