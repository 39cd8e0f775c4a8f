//! *Wat als*: the question and its answer.

use crate::app::act::message::{AskChange, Effect};
use crate::app::ask::what_if::inputs_with_range;
use crate::app::ask::work::Piece;
use crate::app::model::{Answered, Model};
use crate::app::show::scenarios::text::what_if as what_if_text;
use crate::app::show::text;
use crate::app::table::inputs::{InputId, write};
use crate::app::table::state::{Asked, OwnRange};
use crate::app::table::typed::{NumberField, RangeEnd};
use engine::limits::Limit;
use engine::money::Exact;

/// Amounts in euros that can be asked for, and months or persons.
const AMOUNT: Limit = Limit::up_to(-1e12, 1e12).with_places(2);
const COUNT: Limit = Limit::up_to(0.0, 1e6).with_places(1);

impl Model {
    pub(in crate::app::act) fn ask(&mut self, change: AskChange) -> Vec<Effect> {
        let asked = self.table.view.asked;
        self.table.view.asked = match change {
            AskChange::Measured(measured) => {
                self.typing.wrong.remove(&NumberField::Wanted);
                // What was wanted of another outcome means nothing for this one.
                let wanted = if measured.is_money() { Exact::ZERO } else { Exact::from(3) };
                Asked { measured, wanted, ..asked }
            }
            AskChange::Input(input) => Asked { input, ..asked },
            AskChange::Second(second) => Asked { second, ..asked },
        };
        self.commit()
    }

    pub(in crate::app::act) fn take_wanted(&mut self, shown: Exact) -> Result<(), String> {
        let limit = if self.table.view.asked.measured.is_money() { AMOUNT } else { COUNT };
        if !limit.admits_exact(shown) {
            return Err(what_if_text::refused(limit));
        }
        self.table.view.asked.wanted = shown;
        Ok(())
    }

    /// Sets an end of the range of an input; `None` takes an own range away.
    pub(in crate::app::act) fn take_range(
        &mut self,
        input: InputId,
        end: RangeEnd,
        shown: Option<Exact>,
    ) -> Result<(), String> {
        let range = shown.map(|shown| self.range_with(input, end, shown)).transpose()?;
        if range.is_none() {
            self.typing.wrong.retain(|field, _| !matches!(field, NumberField::Range(own, _) if *own == input));
        }
        self.table.view.ranges.retain(|own| own.input != input);
        self.table.view.ranges.extend(range);
        Ok(())
    }

    /// The range of an input that has one, as shown.
    fn range_of(&self, input: InputId) -> Option<(Exact, Exact)> {
        let now = inputs_with_range(self.figures(), &self.given.context, &self.table.view.ranges);
        now.into_iter().find(|own| own.0 == input).map(|own| (own.1, own.2))
    }

    pub(in crate::app::act) fn range_end(&self, input: InputId, end: RangeEnd) -> Option<Exact> {
        let (low, high) = self.range_of(input)?;
        Some(match end {
            RangeEnd::Low => low,
            RangeEnd::High => high,
        })
    }

    /// The range of an input with one end as shown.
    fn range_with(&self, input: InputId, end: RangeEnd, shown: Exact) -> Result<OwnRange, String> {
        let shape = self.shape(input);
        write(self.figures(), input, Some(shape.display.meant(shown)))
            .map_err(|problem| text::problems::reason(&problem, input, shape.display))?;
        let (low, high) = self.range_of(input).unwrap_or((shown, shown));
        let (low, high) = match end {
            RangeEnd::Low => (shown, high),
            RangeEnd::High => (low, shown),
        };
        if low < high { Ok(OwnRange { input, low, high }) } else { Err(what_if_text::BACKWARDS.to_owned()) }
    }

    pub(in crate::app::act) fn answer(&mut self, link: String, piece: Piece) {
        if !self.came(&link) {
            return;
        }
        if self.beside.answered.as_ref().is_none_or(|answered| answered.link != link) {
            self.beside.answered = Some(Answered { link, ..Answered::default() });
        }
        let Some(answered) = &mut self.beside.answered else { return };
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
                self.told.said = self.sentence();
            }
        }
    }
}
