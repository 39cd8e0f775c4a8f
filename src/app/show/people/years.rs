//! The human side: clients, places, dwellings and waiting, and what waiting "saves".

use std::rc::Rc;

use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::show::answer::events;
use crate::app::show::chart::marks::YearMark;
use crate::app::show::grid::{Cell, Column, Grid, LazyGrid, Row};
use crate::app::show::people::{text, waiting};
use crate::app::show::piece::Piece;
use crate::app::show::{Amount, municipality, place_name, span};
use crate::app::table::norms::NORM_MONTHS;
use engine::capacity::{Cohort, PeopleYear, WaitingTime};
use engine::comparison::Span;
use engine::derivation::{List, PeopleItem, Quantity};
use engine::money::{Exact, Money};
use engine::pad::Pad;
use engine::projection::{Projection, ProjectionYear, project};

/// Longer than this reads *langer dan 20 jaar*.
const LONGEST_MONTHS: f64 = 240.0;

#[derive(Debug, Clone, PartialEq)]
pub struct PeopleView {
    pub place: String,
    pub is_region: bool,
    pub years: Vec<PeopleRow>,
    /// Per municipality, in the year in hand (the last one for the whole period).
    pub table_year: i32,
    pub municipalities: Vec<MunicipalityRow>,
    pub sentence: String,
    /// What happens, by its first year.
    pub marks: Vec<YearMark>,
    /// What prevention costs and saves; empty if there is none, and while a slider is turned.
    pub prevention: String,
    /// How long people wait, in the year in hand.
    pub waiting: Vec<Piece>,
}

/// A year, for the municipality in hand or the region.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleRow {
    pub year: i32,
    /// Place of the year, and whose people they are: the region's if nobody's.
    pub of: (usize, Option<usize>),
    pub bw_existing: f64,
    pub bw_new: f64,
    pub bt: f64,
    pub waiting_bw: f64,
    pub waiting_bt: f64,
    /// Ready to leave beschermd wonen, without a dwelling: blocked outflow.
    pub ready: f64,
    /// Dwellings that came free and were used: *woonoplossingen*.
    pub dwellings_used: f64,
    /// Of the region: places in kind, empty places and waiting times.
    pub places: f64,
    pub empty: f64,
    pub months_bw: WaitingTime,
    pub months_bt: WaitingTime,
    pub saved: Amount,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MunicipalityRow {
    pub index: usize,
    pub name: String,
    pub row: PeopleRow,
}

pub fn view(model: &Model) -> PeopleView {
    let place = municipality(model);
    let years: Vec<PeopleRow> =
        model.outcomes().projection.years.iter().enumerate().map(|(at, year)| people_row(year, (at, place))).collect();
    let at = year_in_hand(model);
    let shown = &model.outcomes().projection.years[at];
    let names = model.figures().municipalities.iter().enumerate();
    PeopleView {
        place: place_name(model, place),
        is_region: place.is_none(),
        table_year: shown.year(),
        municipalities: names
            .map(|(index, own)| MunicipalityRow {
                index,
                name: own.name.clone(),
                row: people_row(shown, (at, Some(index))),
            })
            .collect(),
        sentence: sentence(&years, &place_name(model, place)),
        marks: events::marks(model.table()),
        prevention: prevention(model).unwrap_or_default(),
        waiting: waiting::pieces(model, at).into_iter().chain(waiting::fullness(model, at)).collect(),
        years,
    }
}

/// The years, and the municipalities in one year.
pub fn tables(view: &Rc<PeopleView>) -> [LazyGrid; 2] {
    [LazyGrid::new("mensen", view, years_table), LazyGrid::new("mensen-gemeenten", view, municipalities_table)]
}

/// Decimals of persons on the screen.
const PLACES: u32 = 1;

fn years_table(view: &PeopleView) -> Grid {
    let row = |own: &PeopleRow| {
        let year = own.of.0;
        let of = |quantity| Figure::Of(Source::InHand, quantity);
        people_cells(Row::of(Cell::head(own.year.to_string())), own)
            .number(number::number(own.places, PLACES), of(Quantity::Places { year }))
            .number(number::number(own.empty, PLACES), of(Quantity::YearEmpty { year }))
            .number(months(own.months_bw), waiting_figure(year, List::Bw))
            .number(months(own.months_bt), waiting_figure(year, List::Bt))
    };
    let columns = [&text::people::COLUMNS[..], &text::people::REGION_COLUMNS].concat();
    Grid::new(
        text::people::years_caption(&view.place),
        Column::heads(text::page::YEAR, &columns),
        view.years.iter().map(row).collect(),
    )
}

fn municipalities_table(view: &PeopleView) -> Grid {
    let row = |own: &MunicipalityRow| people_cells(Row::of(Cell::name(&own.name)), &own.row);
    Grid::new(
        text::people::municipalities_caption(view.table_year),
        Column::heads(text::page::MUNICIPALITY, &text::people::COLUMNS),
        view.municipalities.iter().map(row).collect(),
    )
}

/// The columns that a municipality has too: see [`text::people::COLUMNS`].
fn people_cells(mut row: Row, own: &PeopleRow) -> Row {
    let people = [
        (own.bw_existing, PeopleItem::BwExisting),
        (own.bw_new, PeopleItem::BwNew),
        (own.bt, PeopleItem::Bt),
        (own.waiting_bw, PeopleItem::WaitingBw),
        (own.waiting_bt, PeopleItem::WaitingBt),
        (own.ready, PeopleItem::Ready),
        (own.dwellings_used, PeopleItem::Dwellings),
    ];
    for (people, item) in people {
        row = row.number(number::number(people, PLACES), people_figure(own.of, item));
    }
    row.amounts(&[own.saved])
}

/// The scenario without prevention, beside the one in hand. It takes a projection, so that it waits until a slider is
/// let go.
fn prevention(model: &Model) -> Option<String> {
    let figures = model.figures();
    let has_prevention = figures.demand.prevention_effect.values().any(|effect| effect != 0.0);
    if model.is_turning() || !has_prevention {
        return None;
    }
    let mut without = figures.clone();
    without.demand.prevention_effect = Pad::Constant(0.0);
    without.tariffs.prevention_per_inhabitant = Exact::ZERO;
    let (own, other) = (&model.outcomes().projection, project(&without).ok()?);
    let local = |projection: &Projection| -> Money {
        projection.years.iter().flat_map(|year| &year.costs.municipalities).map(|own| own.local).sum()
    };
    let care = |projection: &Projection| -> Money {
        let of_year = |year: &ProjectionYear| {
            let clients: Money = year.costs.municipalities.iter().map(|own| own.posts.total()).sum();
            clients + year.costs.vacancy
        };
        projection.years.iter().map(of_year).sum()
    };
    let horizon = figures.horizon();
    let last = |projection: &Projection| projection.years.last().map(|year| months(year.capacity.waiting_bw));
    Some(text::people::prevention(
        &text::page::years(horizon.start, horizon.end - 1),
        &number::euro(local(own) - local(&other)),
        &number::euro(care(&other) - care(own)),
        horizon.end - 1,
        &last(own)?,
        &last(&other)?,
    ))
}

/// The year in hand, or the last one if it is the whole period.
fn year_in_hand(model: &Model) -> usize {
    match span(model) {
        Span::Year(year) => year,
        Span::Horizon => model.outcomes().projection.years.len() - 1,
    }
}

fn people_row(year: &ProjectionYear, of: (usize, Option<usize>)) -> PeopleRow {
    let place = of.1;
    let all = year.capacity.municipalities.iter().zip(&year.costs.municipalities).enumerate();
    let own: Vec<_> = all.filter(|(index, _)| place.is_none_or(|place| place == *index)).map(|(_, own)| own).collect();
    let sum = |quantity: &dyn Fn(&PeopleYear) -> f64| own.iter().fold(0.0, |sum, (people, _)| sum + quantity(people));
    PeopleRow {
        year: year.year(),
        of,
        bw_existing: sum(&|people| people.stocks[Cohort::Existing].in_bw()),
        bw_new: sum(&|people| people.stocks[Cohort::New].in_bw()),
        bt: sum(&|people| people.stocks.sum(|stocks| stocks.home)),
        waiting_bw: sum(&PeopleYear::waiting_bw),
        waiting_bt: sum(&PeopleYear::waiting_bt),
        ready: sum(&PeopleYear::ready),
        dwellings_used: sum(&|people| people.flows.dwellings_used),
        places: year.capacity.places,
        empty: year.capacity.empty,
        months_bw: year.capacity.waiting_bw,
        months_bt: year.capacity.waiting_bt,
        saved: Amount::exact(
            own.iter().map(|(_, costs)| costs.saved_by_waiting).sum::<Money>(),
            people_figure(of, PeopleItem::Saved),
        ),
    }
}

/// Where a number of people comes from.
pub fn people_figure((year, municipality): (usize, Option<usize>), item: PeopleItem) -> Figure {
    Figure::Of(Source::InHand, Quantity::People { year, municipality, item })
}

/// Where a waiting time of the region comes from.
pub fn waiting_figure(year: usize, list: List) -> Figure {
    Figure::Of(Source::InHand, Quantity::WaitingMonths { year, list })
}

/// A waiting time without its unit, before one that has it.
pub fn bare_months(waiting: WaitingTime) -> String {
    match waiting {
        WaitingTime::Months(months) if months <= LONGEST_MONTHS => number::number(months, 1),
        other => months(other),
    }
}

/// A waiting time in words.
pub fn months(waiting: WaitingTime) -> String {
    match waiting {
        WaitingTime::Months(months) if months > LONGEST_MONTHS => text::people::LONGER_THAN_20_YEARS.to_owned(),
        WaitingTime::Months(months) => text::people::months(&number::number(months, 1)),
        WaitingTime::NobodyAdmitted => text::people::NOBODY_ADMITTED.to_owned(),
    }
}

fn is_above_norm(waiting: WaitingTime) -> bool {
    waiting.months().is_none_or(|months| months > NORM_MONTHS)
}

fn sentence(years: &[PeopleRow], place: &str) -> String {
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return String::new() };
    let above = years.iter().filter(|row| is_above_norm(row.months_bw)).count();
    // Less than a person is not nobody.
    let waiting = |row: &PeopleRow| number::number(row.waiting_bw, if row.waiting_bw < 10.0 { 1 } else { 0 });
    text::people::sentence(place, (first.year, &waiting(first)), (last.year, &waiting(last)), (above, years.len()))
}
