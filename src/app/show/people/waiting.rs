//! How long people wait for beschermd wonen: as it would be on average, and as it usually is with chance.
//!
//! On average, dwellings and people come exactly in step, and a list can be short. In life they come at other moments,
//! and where nearly every dwelling is used a list grows. Neither number stands alone.

use crate::app::ask::work::NOBODY_ADMITTED;
use crate::app::dutch::number;
use crate::app::model::figure::{Drawn, DrawnKind, Figure};
use crate::app::model::{Model, Pictured};
use crate::app::show::people::text::waiting as words;
use crate::app::show::people::years::{months, people_figure, waiting_figure};
use crate::app::show::piece::Piece;
use engine::capacity::{CapacityYear, PeopleYear, WaitingTime};
use engine::derivation::{List, PeopleItem};
use engine::timeline::YearFigures;

/// Place of the middle among the quantiles.
const MIDDLE: usize = 2;

/// How many people of a municipality, or of all together, wait at the end of a year; `of` says for what.
pub fn people(capacity: &CapacityYear, place: Option<usize>, of: fn(&PeopleYear) -> f64) -> f64 {
    let all = capacity.municipalities.iter().enumerate();
    all.filter(|(index, _)| place.is_none_or(|own| own == *index)).map(|(_, people)| of(people)).sum()
}

/// The waiting time of the region in a year, with and without chance.
pub fn pieces(model: &Model, year: usize) -> Vec<Piece> {
    let capacity = &model.outcomes().projection.years[year].capacity;
    let mut pieces = vec![
        Piece::words(words::LASTS),
        Piece::number(months(capacity.waiting_bw), waiting_figure(year, List::Bw)),
        Piece::words(words::ON_AVERAGE),
    ];
    pieces.extend(with_chance(model, year));
    pieces
}

/// The middle of the futures, once all of them of the table in hand are drawn.
fn with_chance(model: &Model, year: usize) -> Vec<Piece> {
    if model.hindrance().is_some() {
        return vec![Piece::words(words::CANNOT)];
    }
    let is_of_this = |pictured: &&Pictured| {
        let picture = &pictured.picture;
        picture.futures == picture.of && model.wanted_work().as_deref() == Some(pictured.link.as_str())
    };
    let picture = model.pictured().filter(is_of_this).and_then(|own| own.picture.waiting.get(year));
    let Some(picture) = picture else { return vec![Piece::words(words::BUSY)] };
    let drawn = Drawn { kind: DrawnKind::WaitingQuantile(0, MIDDLE), column: 0, at: 0, year: Some(year) };
    vec![
        Piece::words(words::WITH_CHANCE),
        Piece::number(months(of_thousandths(picture.bands[0].quantiles[MIDDLE])), Figure::DrawnShown(drawn)),
        Piece::words(words::WHY),
    ]
}

fn of_thousandths(time: i64) -> WaitingTime {
    #[expect(clippy::cast_precision_loss, reason = "thousandths of months")]
    let months = time as f64 / 1_000.0;
    if time == NOBODY_ADMITTED { WaitingTime::NobodyAdmitted } else { WaitingTime::Months(months) }
}

/// Which part of the dwellings that come free is used: the cause of the waiting. Nothing of a region without any.
pub fn fullness(model: &Model, year: usize) -> Vec<Piece> {
    let own = &model.outcomes().projection.years[year];
    let used: f64 = own.capacity.municipalities.iter().map(|people| people.flows.dwellings_used).sum();
    let Ok(figures) = YearFigures::of(model.figures(), own.year()) else { return Vec::new() };
    let all = figures.municipalities.iter().zip(&figures.present).filter(|(_, present)| **present);
    let available: f64 = all.map(|(municipality, _)| municipality.dwellings_per_year.at(own.year())).sum();
    if available <= 0.0 {
        return Vec::new();
    }
    let figure = people_figure((year, None), PeopleItem::Dwellings);
    vec![
        Piece::words(words::OF_THE_DWELLINGS),
        Piece::number(number::number(used, 0), figure),
        Piece::words(words::are_used(&number::number(available, 0), &number::number(used / available * 100.0, 0))),
    ]
}
