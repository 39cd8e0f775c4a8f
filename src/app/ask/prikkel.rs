//! The prikkel of every municipality under an afspraak: a projection for each, so that many municipalities take many
//! slices.

use std::rc::Rc;

use crate::app::table::outcomes::Outcomes;
use engine::figures::Figures;
use engine::money::Money;
use engine::prikkel::{Prikkel, Stay};
use engine::projection::Projection;

/// A region of at most so many municipalities is worked out in one go. Each one more is settled with all of them: 400
/// take about three seconds together, with how far it is.
const AT_ONCE: usize = 24;

/// Slices between two pictures of how far it is.
const SLICES_PER_PICTURE: usize = 25;

/// What one more client of a municipality costs itself and the others together, for a year and over the mean stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amounts {
    pub own: Money,
    pub others: Money,
    pub stay_own: Money,
    pub stay_others: Money,
}

/// What is worked out so far, municipality by municipality.
#[derive(Debug, Clone)]
pub struct Prikkels {
    projection: Rc<Projection>,
    afspraak: String,
    year: usize,
    /// What works it out, once it is begun and until it is whole.
    prikkel: Option<Prikkel>,
    /// In the order of the scenario; `None` where an amount gets too large.
    rows: Vec<Option<Amounts>>,
    all: usize,
    /// Whether the next slice is already asked for.
    pub is_asked: bool,
}

impl Prikkels {
    /// Nothing yet, of these outcomes under this afspraak in this year.
    pub fn new(outcomes: &Outcomes, afspraak: &str, year: usize) -> Prikkels {
        Prikkels {
            projection: Rc::clone(&outcomes.projection),
            afspraak: afspraak.to_owned(),
            year,
            prikkel: None,
            rows: Vec::new(),
            all: outcomes.reference().reserve_shares.len(),
            is_asked: false,
        }
    }

    /// Whether it is of these outcomes.
    pub fn is_of(&self, outcomes: &Outcomes, afspraak: &str, year: usize) -> bool {
        Rc::ptr_eq(&self.projection, &outcomes.projection) && self.afspraak == afspraak && self.year == year
    }

    pub fn is_whole(&self) -> bool {
        self.rows.len() >= self.all
    }

    /// What is worked out so far, and of how many.
    pub fn rows(&self) -> (&[Option<Amounts>], usize) {
        (&self.rows, self.all)
    }

    /// Works out the next part: all of a region of an ordinary size, otherwise one municipality.
    pub fn go_on(&mut self, figures: &Figures, outcomes: &Outcomes) {
        let end = if self.all <= AT_ONCE { self.all } else { (self.rows.len() + 1).min(self.all) };
        for index in self.rows.len()..end {
            let amounts = self.amounts(figures, outcomes, index);
            self.rows.push(amounts);
        }
        if self.is_whole() {
            self.prikkel = None;
        }
    }

    /// Whether there is enough news to draw: drawing takes longer than a slice.
    pub fn is_news(&self) -> bool {
        self.is_whole() || self.rows.len().is_multiple_of(SLICES_PER_PICTURE)
    }

    /// Whether it can be worked out within a frame.
    pub fn is_small(&self) -> bool {
        self.all <= AT_ONCE
    }

    fn amounts(&mut self, figures: &Figures, outcomes: &Outcomes, index: usize) -> Option<Amounts> {
        if self.prikkel.is_none() {
            let (settled, variant) = outcomes.find(&self.afspraak);
            let afspraak = settled.choice.variants()[variant];
            self.prikkel = Prikkel::new(figures, &self.projection, afspraak, self.year).ok();
        }
        let prikkel = self.prikkel.as_mut()?;
        let mut pair = |stay| {
            let change = prikkel.of(figures, index, stay).ok().flatten()?;
            let own = change[index];
            Some((own, change.iter().copied().sum::<Money>() - own))
        };
        let ((own, others), (stay_own, stay_others)) = (pair(Stay::OneYear)?, pair(Stay::Mean)?);
        Some(Amounts { own, others, stay_own, stay_others })
    }
}
