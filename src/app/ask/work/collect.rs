//! Collects futures, whoever drew them and in whatever order, and paints what the first of them say.
//!
//! A picture rests on the first so many futures, so that it does not depend on who was faster.

pub use crate::app::ask::work::order::Picture;
use crate::app::ask::work::order::{ColumnPicture, WaitingPicture};
use crate::app::table::norms::NORM_MONTHS;
use crate::app::table::state::Table;
use data::presets::REFERENCE;
use engine::figures::Figures;
use engine::futures::summary::{Band, fingerprint};
use engine::money::{Exact, TooLarge};

/// Futures of the first picture, of the second, and so on.
const PICTURES: [u32; 4] = [100, 300, 1_000, 3_000];
/// The norm in thousandths of months.
const NORM: i64 = NORM_MONTHS as i64 * 1_000;

/// A scenario under an afspraak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// `None` is the scenario in hand, otherwise the place of the pin.
    pub pin: Option<usize>,
    pub afspraak: String,
}

/// Where the numbers of a future stand in its row.
#[derive(Debug, Clone)]
pub struct Layout {
    columns: usize,
    municipalities: usize,
    years: usize,
    /// Columns of the scenario in hand: those that compete.
    rivals: usize,
    /// The column that the others are held against.
    against: usize,
    /// Per municipality, and last for the region: the loss of the yardstick, in cents, as a result.
    yardsticks: Vec<i64>,
}

impl Layout {
    pub fn new(table: &Table, columns: &[Column]) -> Result<Layout, TooLarge> {
        let figures = &table.figures;
        let place = |id: &str| columns.iter().position(|column| column.pin.is_none() && column.afspraak == id);
        let first = figures.first_year;
        let inhabitants: Vec<f64> = figures.municipalities.iter().map(|own| figures.inhabitants(own, first)).collect();
        let region: f64 = inhabitants.iter().sum();
        let yardstick = table.view.yardstick;
        let loss = |inhabitants: f64| {
            let people = Exact::from_double(inhabitants).ok_or(TooLarge)?;
            i64::try_from(-yardstick.times(people)?.cents()).map_err(|_| TooLarge)
        };
        Ok(Layout {
            columns: columns.len(),
            municipalities: inhabitants.len(),
            years: figures.horizon().count(),
            rivals: columns.iter().filter(|column| column.pin.is_none()).count(),
            against: place(&table.view.rival).or_else(|| place(REFERENCE)).unwrap_or(0),
            yardsticks: inhabitants.iter().copied().chain([region]).map(loss).collect::<Result<_, TooLarge>>()?,
        })
    }

    pub fn years_at(&self) -> usize {
        self.columns * self.municipalities
    }

    pub fn waiting_at(&self) -> usize {
        self.years_at() + self.years * self.municipalities
    }

    pub fn width(&self) -> usize {
        self.waiting_at() + self.years * 2
    }

    /// The width of a row of so many columns of a scenario.
    pub fn width_of(columns: usize, figures: &Figures) -> usize {
        let (municipalities, years) = (figures.municipalities.len(), figures.horizon().count());
        columns * municipalities + years * (municipalities + 2)
    }
}

pub struct Collector {
    layout: Layout,
    rows: Vec<i64>,
    has: Vec<bool>,
    /// All futures before this one are there.
    complete: usize,
    painted: u32,
    painting: Option<Painting>,
}

/// A picture in the making: one column at a time.
struct Painting {
    picture: Picture,
    /// The best result of every future, per municipality and for the region.
    best: Vec<Vec<i64>>,
}

impl Collector {
    pub fn new(layout: Layout, futures: u32) -> Collector {
        let futures = futures as usize;
        Collector {
            rows: vec![0; futures * layout.width()],
            layout,
            has: vec![false; futures],
            complete: 0,
            painted: 0,
            painting: None,
        }
    }

    pub fn add(&mut self, numbers: &[u32], rows: &[i64]) {
        let width = self.layout.width();
        for (&number, row) in numbers.iter().zip(rows.chunks_exact(width)) {
            let number = number as usize;
            if let Some(has) = self.has.get_mut(number) {
                *has = true;
                self.rows[number * width..][..width].copy_from_slice(row);
            }
        }
        while self.has.get(self.complete) == Some(&true) {
            self.complete += 1;
        }
    }

    /// The number of futures of the next picture, if they are there: the largest that can be painted.
    fn due(&self) -> Option<u32> {
        let all = u32::try_from(self.has.len()).unwrap_or(u32::MAX);
        let sizes = PICTURES.into_iter().filter(|size| *size < all).chain([all]);
        let ready = |size: &u32| *size > self.painted && *size as usize <= self.complete;
        sizes.filter(ready).max()
    }

    pub fn has_work(&self) -> bool {
        self.painting.is_some() || self.due().is_some()
    }

    /// Paints the next part; the picture when it is whole.
    pub fn paint(&mut self) -> Option<Picture> {
        let Some(mut painting) = self.painting.take() else {
            let futures = self.due()?;
            self.painted = futures;
            self.painting = Some(self.begin(futures));
            return None;
        };
        if painting.picture.columns.len() < self.layout.columns {
            let column = self.column(painting.picture.columns.len(), &painting.best);
            painting.picture.columns.push(column);
        } else if painting.picture.years.len() < self.layout.years {
            let year = painting.picture.years.len();
            let at = |place: usize| self.layout.years_at() + year * self.layout.municipalities + place;
            painting.picture.years.push(self.bands(at).map(|mut results| Band::of(&mut results).into()).collect());
            painting.picture.waiting.push(self.waiting(year));
        } else {
            return Some(painting.picture);
        }
        self.painting = Some(painting);
        None
    }

    fn begin(&self, futures: u32) -> Painting {
        let all = u32::try_from(self.has.len()).unwrap_or(u32::MAX);
        let rivals = (0..self.layout.rivals).map(|column| self.results(column).collect::<Vec<_>>());
        let best = rivals.reduce(|mut best, column| {
            for (best, own) in best.iter_mut().flatten().zip(column.into_iter().flatten()) {
                *best = (*best).max(own);
            }
            best
        });
        let totals = self.layout.years_at();
        let amounts = self.painted_rows().flat_map(|row| &row[..totals]).copied();
        Painting {
            picture: Picture { futures, of: all, fingerprint: fingerprint(amounts), ..Picture::default() },
            best: best.unwrap_or_default(),
        }
    }

    fn painted_rows(&self) -> impl Iterator<Item = &[i64]> + Clone {
        self.rows.chunks_exact(self.layout.width()).take(self.painted as usize)
    }

    /// Per municipality, and last for the region: one number of every future, of which the place in its row is given.
    fn bands(&self, at: impl Fn(usize) -> usize + Copy) -> impl Iterator<Item = Vec<i64>> {
        let all = self.layout.municipalities;
        (0..=all).map(move |place| {
            let places = if place < all { place..place + 1 } else { 0..all };
            self.painted_rows().map(|row| places.clone().map(|place| row[at(place)]).sum()).collect()
        })
    }

    /// The results of a column.
    fn results(&self, column: usize) -> impl Iterator<Item = Vec<i64>> {
        let first = column * self.layout.municipalities;
        self.bands(move |place| first + place)
    }

    fn column(&self, column: usize, best: &[Vec<i64>]) -> ColumnPicture {
        let mut picture = ColumnPicture::default();
        let against = self.results(self.layout.against);
        for (((mut own, against), best), loss) in
            self.results(column).zip(against).zip(best).zip(&self.layout.yardsticks)
        {
            if column < self.layout.rivals {
                picture.regret.push(own.iter().zip(best).map(|(own, best)| best - own).max().unwrap_or(0));
            }
            picture.losses.push(count(own.iter().map(|own| own < loss)));
            picture.dearer.push(count(own.iter().zip(against).map(|(own, against)| *own < against)));
            picture.bands.push(Band::of(&mut own).into());
        }
        picture
    }

    fn waiting(&self, year: usize) -> WaitingPicture {
        let kind = |kind: usize| {
            let place = self.layout.waiting_at() + year * 2 + kind;
            let mut times: Vec<i64> = self.painted_rows().map(|row| row[place]).collect();
            let beyond = count(times.iter().map(|time| *time > NORM));
            (Band::of(&mut times).into(), beyond)
        };
        let [(bw, bw_beyond), (bt, bt_beyond)] = [kind(0), kind(1)];
        WaitingPicture { bands: [bw, bt], beyond_norm: [bw_beyond, bt_beyond] }
    }
}

fn count(hits: impl Iterator<Item = bool>) -> u32 {
    hits.map(u32::from).sum()
}
