//! Draws its part of the futures of a table: the scenario in hand under every afspraak, and each pinned scenario under
//! its own.

use crate::app::ask::work::collect::{Collector, Column, Layout};
use crate::app::ask::work::order::{Order, Report};
use crate::app::ask::work::stand::Fit;
use crate::app::table::changes::are_comparable;
use crate::app::table::context::Context;
use crate::app::table::state::Table;
use engine::afspraak::Afspraak;
use engine::capacity::WaitingTime;
use engine::figures::Figures;
use engine::futures::{Future, Series};
use engine::money::TooLarge;

/// Futures that are drawn by the same worker, one after the other.
const BLOCK: u32 = 10;
/// Of a waiting list without admissions; longer than any time in thousandths of months.
pub const NOBODY_ADMITTED: i64 = i64::MAX;

/// Numbers that are kept of all futures together at most: 8 bytes each, 200 MB.
const MOST_NUMBERS: usize = 25_000_000;

/// Years of a municipality that all workers together prepare at most, over all scenarios: 5 kB each, 400 MB.
const MOST_YEARS: usize = 80_000;

/// How many futures of a table fit in memory, if it asks for more.
pub fn too_many(table: &Table, context: &Context) -> Option<Fit> {
    let (figures, columns) = (&table.figures, columns(table, context).len());
    let most = MOST_NUMBERS / Layout::width_of(columns, figures).max(1);
    let (municipalities, years) = (figures.municipalities.len(), figures.horizon().count());
    let futures = u32::try_from(most).unwrap_or(u32::MAX);
    (table.view.chances.uncertainty().futures > futures).then_some(Fit { municipalities, years, columns, futures })
}

/// How many workers draw the futures of a table at most: each prepares all its scenarios.
pub fn crew(table: &Table) -> u32 {
    let pinned = table.pins.iter().map(|pin| &pin.figures).filter(|own| are_comparable(own, &table.figures));
    let years = |figures: &Figures| figures.municipalities.len() * figures.horizon().count();
    let all: usize = [&table.figures].into_iter().chain(pinned).map(years).sum();
    u32::try_from(MOST_YEARS / all.max(1)).unwrap_or(u32::MAX).max(1)
}

/// What the futures are drawn for, in order: the scenario in hand under every afspraak, then the pins with the same
/// municipalities.
pub fn columns(table: &Table, context: &Context) -> Vec<Column> {
    let in_hand = afspraken(table, context).into_iter().map(|afspraak| Column { pin: None, afspraak: afspraak.id });
    let comparable = table.pins.iter().enumerate().filter(|(_, pin)| are_comparable(&pin.figures, &table.figures));
    let pinned = comparable.map(|(place, pin)| Column { pin: Some(place), afspraak: pin.afspraak.clone() });
    in_hand.chain(pinned).collect()
}

/// Every variant of every preset that counts, then the own afspraken.
fn afspraken(table: &Table, context: &Context) -> Vec<Afspraak> {
    let chosen = [table.view.afspraak.as_str(), table.view.rival.as_str()];
    let presets = context.presets.iter().flat_map(|preset| &preset.variants);
    let counting = presets.filter(|variant| variant.counts(&chosen)).map(|variant| &variant.afspraak);
    counting.chain(&table.own).cloned().collect()
}

/// A worker's part of a run.
pub struct FuturesTask {
    run: u32,
    me: u32,
    of: u32,
    next: u32,
    futures: u32,
    series: Vec<Series>,
    watched: Option<usize>,
    layout: Layout,
    /// The first worker has one.
    collector: Option<Collector>,
}

impl FuturesTask {
    pub fn new(run: u32, table: &Table, context: &Context, me: u32, of: u32) -> Result<FuturesTask, TooLarge> {
        let columns = columns(table, context);
        let uncertainty = table.view.chances.uncertainty();
        if too_many(table, context).is_some() {
            return Err(TooLarge);
        }
        let mut series = vec![Series::new(&table.figures, &afspraken(table, context), uncertainty)?];
        for pin in columns.iter().filter_map(|column| table.pins.get(column.pin?)) {
            let own = pin.afspraken(context.presets).find(&pin.afspraak);
            series.push(Series::new(&pin.figures, [own], uncertainty)?);
        }
        let layout = Layout::new(table, &columns)?;
        let is_in_hand = |column: &Column| column.pin.is_none() && column.afspraak == table.view.afspraak;
        let collector = (me == 0).then(|| Collector::new(layout.clone(), uncertainty.futures));
        Ok(FuturesTask {
            run,
            me,
            of: of.max(1),
            next: 0,
            futures: uncertainty.futures,
            series,
            watched: columns.iter().position(is_in_hand),
            layout,
            collector,
        })
    }

    pub fn run(&self) -> u32 {
        self.run
    }

    pub fn collect(&mut self, numbers: &[u32], rows: &[i64]) {
        if let Some(collector) = &mut self.collector {
            collector.add(numbers, rows);
        }
    }

    pub fn has_work(&self) -> bool {
        self.next_own().is_some() || self.collector.as_ref().is_some_and(Collector::has_work)
    }

    /// The first own future that is not drawn yet.
    fn next_own(&self) -> Option<u32> {
        let is_own = |number: &u32| number / BLOCK % self.of == self.me;
        // An own block begins at most all other blocks later.
        (self.next..self.futures).take((BLOCK * self.of) as usize).find(is_own)
    }

    /// Draws futures, and paints what is collected, until it is time.
    pub fn work(&mut self, is_time: impl Fn() -> bool) -> Result<Vec<Report>, TooLarge> {
        let run = self.run;
        let (mut numbers, mut rows, mut reports) = (Vec::new(), Vec::new(), Vec::new());
        let mut future = Future::default();
        while !is_time() {
            if let Some(collector) = self.collector.as_mut().filter(|collector| collector.has_work()) {
                reports.extend(collector.paint().map(|picture| Report::Picture { run, picture }));
                continue;
            }
            let Some(number) = self.next_own() else { break };
            self.next = number + 1;
            let start = rows.len();
            rows.resize(start + self.layout.width(), 0);
            let mut totals = start;
            for (place, series) in self.series.iter_mut().enumerate() {
                series.draw(number, self.watched.filter(|_| place == 0), &mut future)?;
                rows[totals..][..future.totals.len()].copy_from_slice(&future.totals);
                totals += future.totals.len();
                if place == 0 {
                    rows[start + self.layout.years_at()..][..future.watched.len()].copy_from_slice(&future.watched);
                    let waiting = future.waiting.iter().flatten().map(|time| thousandths(*time));
                    for (place, time) in rows[start + self.layout.waiting_at()..].iter_mut().zip(waiting) {
                        *place = time;
                    }
                }
            }
            if let Some(collector) = &mut self.collector {
                collector.add(&[number], &rows);
                rows.clear();
            } else {
                numbers.push(number);
            }
        }
        if !numbers.is_empty() {
            let order = Order::Collect { run, numbers, rows }.write();
            reports.push(Report::PassOn { run, order });
        }
        Ok(reports)
    }
}

/// Months in thousandths.
#[expect(clippy::cast_possible_truncation, reason = "an infinite or huge time ends at the largest number")]
fn thousandths(time: WaitingTime) -> i64 {
    time.months().map_or(NOBODY_ADMITTED, |months| (months * 1_000.0) as i64)
}
