//! The outcome with and without one thing that happens: results, and who waits.

use std::rc::Rc;

use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::show::answer::text::events as words;
use crate::app::show::grid::{Cell, Column, Grid, LazyGrid, Row};
use crate::app::show::people::waiting;
use crate::app::show::text::page;
use crate::app::show::{Amount, AmountOf, burden_of, place_name};
use crate::app::table::outcomes::Outcomes;
use crate::app::table::text::{events as table_words, happening};
use engine::capacity::PeopleYear;
use engine::comparison::Span;
use engine::derivation::{Item, PeopleItem, Quantity};

/// What the event that is looked at does.
#[derive(Debug, Clone, PartialEq)]
pub enum EffectView {
    /// Why there is nothing to see.
    Nothing(String),
    Worked(Rc<Worked>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Worked {
    pub money_caption: String,
    pub people_caption: String,
    /// The municipalities, and last the whole region.
    pub rows: Vec<EffectRow>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct EffectRow {
    pub name: String,
    /// With the event, without it, and the first minus the second.
    pub amounts: [Amount; 3],
    /// Waiting for beschermd wonen with the event and without, and for a dwelling likewise.
    pub waiting: [(f64, Figure); 4],
    pub is_total: bool,
}

/// The outcome with the event that is looked at, and without it.
pub fn view(model: &Model) -> EffectView {
    let nothing = |why: &str| EffectView::Nothing(why.to_owned());
    let Some(own) = model.event_in_hand() else { return nothing(words::WITHOUT_ANY) };
    let scene = model.table().scene();
    if !scene.is_active(own) {
        return nothing(words::OFF);
    }
    let Some(without) = model.without() else { return nothing(words::TURNING) };
    match without.given() {
        Ok((_, without)) => EffectView::Worked(Rc::new(worked(model, &happening::name(&scene, own), without))),
        Err(problem) => EffectView::Nothing(words::without_impossible(&table_words::reason(model.figures(), problem))),
    }
}

fn worked(model: &Model, name: &str, without: &Outcomes) -> Worked {
    let id = &model.table().view.afspraak;
    let (settled, variant) = model.outcomes().find(id);
    let horizon = model.figures().horizon();
    let places = 0..model.figures().municipalities.len();
    Worked {
        money_caption: words::money_caption(
            name,
            &settled.choice.variant_names()[variant],
            &page::years(horizon.start, horizon.end - 1),
        ),
        people_caption: words::people_caption(name, horizon.end - 1),
        rows: places.map(Some).chain([None]).map(|place| effect_row(model, without, place)).collect(),
    }
}

/// What people wait for, and how many do.
type Waiting = (PeopleItem, fn(&PeopleYear) -> f64);

const BW: Waiting = (PeopleItem::WaitingBw, PeopleYear::waiting_bw);
const BT: Waiting = (PeopleItem::WaitingBt, PeopleYear::waiting_bt);

fn effect_row(model: &Model, without: &Outcomes, place: Option<usize>) -> EffectRow {
    let id = &model.table().view.afspraak;
    let sides = [(Source::InHand, model.outcomes()), (Source::Without, without)];
    let results = sides.map(|(source, outcomes)| {
        let (settled, variant) = outcomes.find(id);
        let of = AmountOf { source, afspraak: settled.first + variant, municipality: place, span: Span::Horizon };
        let result = burden_of(outcomes, &settled.settlements[variant], place, Span::Horizon).result;
        (result, (source, of.quantity(Item::Result)))
    });
    let [(with, own), (other, theirs)] = results;
    let waiting = |(source, outcomes): (Source, &Outcomes), (item, of): Waiting| {
        let year = outcomes.projection.years.len() - 1;
        let people = waiting::people(&outcomes.projection.years[year].capacity, place, of);
        (people, Figure::Of(source, Quantity::People { year, municipality: place, item }))
    };
    EffectRow {
        name: place_name(model, place),
        amounts: [
            Amount::exact(with, Figure::Of(own.0, own.1)),
            Amount::exact(other, Figure::Of(theirs.0, theirs.1)),
            Amount::exact(with - other, Figure::Difference { of: own, from: theirs }),
        ],
        waiting: [waiting(sides[0], BW), waiting(sides[1], BW), waiting(sides[0], BT), waiting(sides[1], BT)],
        is_total: place.is_none(),
    }
}

/// The results with and without the event, and who waits.
pub fn tables(effect: &EffectView) -> [Option<LazyGrid>; 2] {
    let EffectView::Worked(worked) = effect else { return [None, None] };
    [
        Some(LazyGrid::new("gebeurtenis-geld", worked, money_table)),
        Some(LazyGrid::new("gebeurtenis-mensen", worked, people_table)),
    ]
}

fn money_table(worked: &Worked) -> Grid {
    let row = |own: &EffectRow| Row::of(Cell::name(&own.name)).amounts(&own.amounts).total_if(own.is_total);
    let heads = Column::heads(page::MUNICIPALITY, &words::MONEY_COLUMNS);
    Grid::new(worked.money_caption.clone(), heads, worked.rows.iter().map(row).collect())
}

fn people_table(worked: &Worked) -> Grid {
    let row = |own: &EffectRow| {
        let start = Row::of(Cell::name(&own.name)).total_if(own.is_total);
        own.waiting.iter().fold(start, |row, (people, figure)| row.number(number::number(*people, 1), *figure))
    };
    let heads = Column::heads(page::MUNICIPALITY, &words::PEOPLE_COLUMNS);
    Grid::new(worked.people_caption.clone(), heads, worked.rows.iter().map(row).collect())
}
