//! All afspraken side by side: per municipality what each one means, an open one as the range over its variants.

use engine::order::sort_by;
use std::rc::Rc;

use crate::app::model::figure::{Extreme, Figure};
use crate::app::model::source::Source;
use crate::app::model::{Model, Sort};
use crate::app::show::answer::text;
use crate::app::show::grid;
use crate::app::show::grid::{AfspraakHead, Content, Grid, LazyGrid, Look, Order};
use crate::app::show::remarks;
use crate::app::show::{
    Amount, AmountOf, Sign, burden, in_unit, item_of, left_out, measured, municipality, period_text, place_name, span,
};
use crate::app::table::outcomes::{Choice, SettledChoice};
use crate::app::table::state::{Measure, Unit};
use engine::comparison::Span;
use engine::money::Money;

/// The page of comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareView {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// The region together; not sorted.
    pub total: Row,
    pub sort: Option<Sort>,
    /// What the table shows: measure, unit and period.
    pub caption: String,
    pub place: String,
    /// What the table shows, in one sentence.
    pub sentence: String,
}

/// A column of the table: an afspraak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Id of its first variant.
    pub variant: String,
    pub name: String,
    pub mark: String,
    pub variants: usize,
    pub is_in_hand: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPoint {
    pub name: String,
    pub variants: usize,
    /// Variants in no document, that do not count until somebody chooses one.
    pub only_when_chosen: usize,
    pub text: String,
    pub source: String,
}

/// A row of the table: a municipality, or the region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub index: Option<usize>,
    pub name: String,
    pub is_centre: bool,
    pub cells: Vec<Cell>,
}

/// The amounts of one municipality under one afspraak: from the lowest to the highest variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub low: Amount,
    pub high: Amount,
}

impl Cell {
    pub fn is_range(&self) -> bool {
        self.low.money != self.high.money
    }

    /// The amount, or the lowest and the highest on a line each.
    fn text(&self) -> String {
        let low = self.low.bare();
        if self.is_range() { text::compare::range(&low, &self.high.bare()) } else { low }
    }

    fn sign(&self) -> Sign {
        if self.low.sign() == self.high.sign() { self.low.sign() } else { Sign::Neither }
    }

    fn cell(&self) -> grid::Cell {
        let figures = if self.is_range() { vec![self.low.figure, self.high.figure] } else { vec![self.low.figure] };
        grid::Cell::new(Look::Amount(self.sign()), Content::Text(self.text())).with(figures)
    }
}

/// An afspraak for one place.
struct Ranged {
    name: String,
    cell: Cell,
}

pub fn view(model: &Model) -> CompareView {
    let span = span(model);
    let looked_at = &model.table().view;
    let mut rows: Vec<Row> =
        (0..model.figures().municipalities.len()).map(|index| row(model, Some(index), span)).collect();
    if let Some(order) = model.sort() {
        sort(&mut rows, order);
    }
    CompareView {
        columns: model.outcomes().choices.iter().map(|settled| column(model, settled)).collect(),
        total: row(model, None, span),
        sort: model.sort(),
        caption: text::page::compare_caption(looked_at.measure, looked_at.unit, &period_text(model)),
        place: place_name(model, municipality(model)),
        sentence: sentence(model),
        rows,
    }
}

/// What the table shows, in one sentence.
pub fn sentence(model: &Model) -> String {
    let (span, place) = (span(model), municipality(model));
    let ranged = |settled: &SettledChoice| Ranged {
        name: settled.choice.name().to_owned(),
        cell: cell(model, settled, &amounts(model, settled, place, span), place, span),
    };
    let ranges: Vec<Ranged> = model.outcomes().choices.iter().map(ranged).collect();
    let is_result = model.table().view.measure == Measure::Result;
    let opening = if is_result { remarks::on_budgets(model) } else { None };
    let ending = if place.is_none() { one_of_several(model) } else { None };
    format!("{}{}{}", opening.unwrap_or_default(), of_ranges(model, &ranges, place), ending.unwrap_or_default())
}

/// Which points the documents leave open, per afspraak.
pub fn open_points(model: &Model) -> Vec<OpenPoint> {
    model.outcomes().choices.iter().filter_map(|settled| open_point(model, settled)).collect()
}

/// The amounts of all afspraken, per municipality.
pub fn tables(view: &Rc<CompareView>) -> [LazyGrid; 1] {
    [LazyGrid::new("vergelijken", view, amounts_table)]
}

fn amounts_table(view: &CompareView) -> Grid {
    let order = |column: usize| match view.sort {
        Some(sort) if sort.column == column && sort.descending => Some(Order::Descending),
        Some(sort) if sort.column == column => Some(Order::Ascending),
        _ => Some(Order::Other),
    };
    let mut columns = vec![grid::Column { order: order(0), ..grid::Column::words(text::page::MUNICIPALITY) }];
    for own in &view.columns {
        let afspraak = AfspraakHead {
            variant: own.variant.clone(),
            mark: text::page::column_mark(&own.mark, own.variants),
            action: text::page::open_afspraak(&own.name),
            is_in_hand: own.is_in_hand,
        };
        let order = order(columns.len());
        columns.push(grid::Column { order, afspraak: Some(afspraak), ..grid::Column::number(&own.name) });
    }
    let row = |own: &Row| {
        let mut row = grid::Row::of(grid::municipality(&own.name, own.index, own.is_centre, &view.place));
        row.cells.extend(own.cells.iter().map(Cell::cell));
        row.total_if(own.index.is_none())
    };
    let rows = view.rows.iter().chain([&view.total]).map(row).collect();
    Grid::new(view.caption.clone(), columns, rows)
}

/// Of a picture of one variant of an open afspraak: that it is one of several.
fn one_of_several(model: &Model) -> Option<String> {
    let (settled, _) = model.outcomes().find(&model.table().view.afspraak);
    let variants = counting(model, settled).count();
    (variants > 1).then(|| text::compare::one_of_several(settled.choice.name(), variants))
}

fn column(model: &Model, settled: &SettledChoice) -> Column {
    let variants = settled.choice.variants();
    Column {
        variant: variants[0].id.clone(),
        name: settled.choice.name().to_owned(),
        mark: match &settled.choice {
            Choice::Preset(preset) => preset.mark.clone(),
            Choice::Own(_) => text::page::OWN_AFSPRAAK.to_owned(),
        },
        variants: counting(model, settled).count(),
        is_in_hand: is_in_hand(model, settled),
    }
}

/// The places of the variants that count: all but one that is only there for who chooses it.
pub fn counting<'a>(model: &Model, settled: &'a SettledChoice) -> impl Iterator<Item = usize> + use<'a> {
    let without = left_out(model);
    (0..settled.settlements.len()).filter(move |variant| Some(settled.first + variant) != without)
}

fn is_in_hand(model: &Model, settled: &SettledChoice) -> bool {
    settled.choice.variants().iter().any(|afspraak| afspraak.id == model.table().view.afspraak)
}

fn open_point(model: &Model, settled: &SettledChoice) -> Option<OpenPoint> {
    let Choice::Preset(preset) = &settled.choice else { return None };
    let point = preset.open_point.as_ref()?;
    Some(OpenPoint {
        name: preset.name.clone(),
        variants: counting(model, settled).count(),
        only_when_chosen: preset.variants.len() - counting(model, settled).count(),
        text: point.text.clone(),
        source: point.source.clone(),
    })
}

/// The amount of each variant that counts, in the measure and unit in hand.
fn amounts(model: &Model, settled: &SettledChoice, index: Option<usize>, span: Span) -> Vec<Amount> {
    counting(model, settled).map(|variant| amount(model, settled, variant, index, span)).collect()
}

/// The amount of a variant, in the measure and unit in hand.
pub fn amount(model: &Model, settled: &SettledChoice, variant: usize, index: Option<usize>, span: Span) -> Amount {
    let view = &model.table().view;
    let settlement = &settled.settlements[variant];
    let of = AmountOf { source: Source::InHand, afspraak: settled.first + variant, municipality: index, span };
    let amount = measured(&burden(model, settlement, index, span), view.measure);
    let figure = of.figure(item_of(view.measure), view.unit);
    Amount::exact(in_unit(model, amount, index, span), figure)
}

/// The lowest and the highest of the variants.
fn cell(model: &Model, settled: &SettledChoice, amounts: &[Amount], index: Option<usize>, span: Span) -> Cell {
    let view = &model.table().view;
    let end = |highest: bool| {
        let by_money = |amount: &&Amount| amount.money;
        let found = if highest { amounts.iter().max_by_key(by_money) } else { amounts.iter().min_by_key(by_money) };
        let figure = Figure::Extreme(Extreme {
            source: Source::InHand,
            first: settled.first,
            count: settled.settlements.len(),
            without: left_out(model),
            municipality: index,
            each_municipality: false,
            year: match span {
                Span::Horizon => None,
                Span::Year(year) => Some(year),
            },
            item: item_of(view.measure),
            per_inhabitant: view.unit == Unit::PerInhabitant,
            highest,
        });
        match (amounts, found) {
            // Of one variant, its own derivation.
            ([only], _) => *only,
            (_, found) => Amount::exact(found.map_or(Money::ZERO, |amount| amount.money), figure),
        }
    };
    Cell { low: end(false), high: end(true) }
}

fn row(model: &Model, index: Option<usize>, span: Span) -> Row {
    let choices = &model.outcomes().choices;
    Row {
        index,
        name: place_name(model, index),
        is_centre: index.is_some() && index == model.figures().centre(),
        cells: choices
            .iter()
            .map(|settled| cell(model, settled, &amounts(model, settled, index, span), index, span))
            .collect(),
    }
}

/// Sorts by the name (column 0) or by the amounts of an afspraak, lowest first.
fn sort(rows: &mut Vec<Row>, sort: Sort) {
    sort_by(rows, &|a, b| {
        let order = match sort.column.checked_sub(1) {
            None => a.name.cmp(&b.name),
            Some(column) => {
                let key = |row: &Row| row.cells.get(column).map(|cell| (cell.low.money, cell.high.money));
                key(a).cmp(&key(b))
            }
        };
        if sort.descending { order.reverse() } else { order }
    });
}

/// Which afspraak is best and worst for the municipality; for the region, what there is to divide.
fn of_ranges(model: &Model, ranges: &[Ranged], place: Option<usize>) -> String {
    let view = &model.table().view;
    let period = period_text(model);
    let unit = match view.unit {
        Unit::Euro => "",
        Unit::PerInhabitant => text::compare::PER_INHABITANT,
    };
    let Some(place) = place else {
        let total = ranges.first().map(|row| row.cell.low);
        return total.map_or_else(String::new, |total| text::compare::region(&period, &total, unit, view.measure));
    };
    let name = place_name(model, Some(place));
    // For net burdens a low amount is the good one.
    let low_is_good = view.measure == Measure::NetBurden;
    let best_of = |row: &Ranged| if low_is_good { -row.cell.high.money } else { row.cell.low.money };
    let (Some(best), Some(worst)) =
        (ranges.iter().max_by_key(|row| best_of(row)), ranges.iter().min_by_key(|row| best_of(row)))
    else {
        return String::new();
    };
    if matches!(view.measure, Measure::Unchanged | Measure::EffectRijk) || best_of(best) == best_of(worst) {
        return text::compare::all_equal(&name, &period, &best.cell.low, unit, view.measure);
    }
    let worst_end = |row: &Ranged| if low_is_good { row.cell.high } else { row.cell.low };
    text::compare::best_and_worst(
        &name,
        &period,
        (&best.name, &worst_end(best)),
        (&worst.name, &worst_end(worst)),
        unit,
    )
}
