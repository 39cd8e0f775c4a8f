//! *Wat als*: the question and its answer.

use super::super::inputs::{InputId, write};
use super::super::message::{AskChange, Effect, RangeEnd};
use super::super::model::{Answered, Model, WrongText};
use super::super::number;
use super::super::state::{Asked, OwnRange};
use super::super::text;
use super::super::view;
use super::super::what_if::{Measured, inputs_with_range};
use super::super::work::Piece;
use crate::engine::limits::Limit;
use crate::engine::money::Exact;

/// Amounts in euros that can be asked for, and months or persons.
const AMOUNT: Limit = Limit::up_to(-1e12, 1e12).with_places(2);
const COUNT: Limit = Limit::up_to(0.0, 1e6).with_places(1);

impl Model {
    pub(super) fn ask(&mut self, change: AskChange) -> Vec<Effect> {
        let asked = self.table.view.asked;
        self.table.view.asked = match change {
            AskChange::Measured(measured) => {
                self.wrong_wanted = None;
                // What was wanted of another outcome means nothing for this one.
                let wanted = if measured.is_money() { Exact::ZERO } else { Exact::from(3) };
                Asked { measured, wanted, ..asked }
            }
            AskChange::Input(input) => Asked { input, ..asked },
            AskChange::Second(second) => Asked { second, ..asked },
        };
        self.commit()
    }

    /// What is no number stays in its field with the reason.
    pub(super) fn type_wanted(&mut self, typed: &str) -> Vec<Effect> {
        let measured = self.table.view.asked.measured;
        match read(measured, typed) {
            Ok(wanted) => {
                self.wrong_wanted = None;
                self.table.view.asked.wanted = wanted;
                self.commit()
            }
            Err(reason) => {
                self.wrong_wanted = Some(WrongText { typed: typed.to_owned(), reason });
                Vec::new()
            }
        }
    }

    /// What is no range stays in its field with the reason.
    pub(super) fn type_range(&mut self, input: InputId, end: RangeEnd, typed: &str) -> Vec<Effect> {
        let others = || self.table.view.ranges.iter().filter(|own| own.input != input).copied();
        let ranges: Vec<OwnRange> = if typed.trim().is_empty() {
            self.wrong_ranges.retain(|(own, _), _| *own != input);
            others().collect()
        } else {
            match self.range_with(input, end, typed) {
                Ok(range) => {
                    self.wrong_ranges.remove(&(input, end));
                    others().chain([range]).collect()
                }
                Err(reason) => {
                    self.wrong_ranges.insert((input, end), WrongText { typed: typed.to_owned(), reason });
                    return Vec::new();
                }
            }
        };
        self.table.view.ranges = ranges;
        self.commit()
    }

    /// The range of an input with one end as typed.
    fn range_with(&self, input: InputId, end: RangeEnd, typed: &str) -> Result<OwnRange, String> {
        let shown = number::parse(typed).map_err(text::number::describe)?;
        let shape = self.shape(input);
        write(self.scenario(), input, Some(shape.display.meant(shown)))
            .map_err(|problem| text::problems::reason(&problem, input, shape.display))?;
        let now = inputs_with_range(self.scenario(), &self.context, &self.table.view.ranges);
        let (low, high) = now.into_iter().find(|own| own.0 == input).map_or((shown, shown), |own| (own.1, own.2));
        let (low, high) = match end {
            RangeEnd::Low => (shown, high),
            RangeEnd::High => (low, shown),
        };
        if low < high { Ok(OwnRange { input, low, high }) } else { Err(text::what_if::BACKWARDS.to_owned()) }
    }

    pub(super) fn answer(&mut self, link: String, piece: Piece) {
        if self.wanted_work().as_ref() != Some(&link) {
            return;
        }
        if self.answered.as_ref().is_none_or(|answered| answered.link != link) {
            self.answered = Some(Answered { link, ..Answered::default() });
        }
        let Some(answered) = &mut self.answered else { return };
        match piece {
            Piece::Goal(found) => answered.goal = Some(found),
            Piece::Inputs(inputs, preferred) => (answered.inputs, answered.preferred) = (inputs, preferred),
            Piece::Swing(swing) => {
                let place = answered.swings.partition_point(|own| own.width() >= swing.width());
                answered.swings.insert(place, swing);
            }
            Piece::Map(map) => answered.map = Some(map),
            Piece::Done => {
                answered.is_whole = true;
                self.said = view::sentence(self);
            }
        }
    }
}

fn read(measured: Measured, typed: &str) -> Result<Exact, String> {
    let limit = if measured.is_money() { AMOUNT } else { COUNT };
    let number = number::parse(typed).map_err(text::number::describe)?;
    if limit.admits_exact(number) { Ok(number) } else { Err(text::what_if::refused(limit)) }
}
