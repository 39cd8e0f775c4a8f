//! Turning inputs.

use crate::app::act::message::Effect;
use crate::app::act::message::Turn;
use crate::app::dutch::number;
use crate::app::model::{Model, Notice};
use crate::app::show::text;
use crate::app::table::inputs::{Display, InputId, reset, toggle_line, write};
use crate::app::table::opvang;
use crate::app::table::shares::Share;
use crate::app::table::state::Table;
use crate::app::table::typed::NumberField;
use engine::afspraak::Afspraak;
use engine::figures::Figures;
use engine::money::Exact;
use engine::problem::Problem;
use engine::validation::validate_figures;

/// Keys on a slider that follow each other within so many milliseconds are one change.
const RUN_OF_KEYS: u32 = 700;

impl Model {
    pub(in crate::app::act) fn on_turn(&mut self, turn: Turn) -> Vec<Effect> {
        match turn {
            Turn::Slide(id, shown) => {
                // Another slider is another act.
                let is_other = self.typing.sliding.is_some_and(|sliding| sliding != id);
                let ended = if is_other { self.commit() } else { Vec::new() };
                self.typing.sliding = Some(id);
                self.turn(id, Some(shown));
                ended
            }
            Turn::LetGo => self.commit(),
            Turn::Stepped => vec![Effect::LetGoAfter(RUN_OF_KEYS)],
            Turn::SlideBack => {
                self.put_back();
                Vec::new()
            }
            Turn::Type(field, text) => self.type_number(field, &text),
            Turn::Mean(field, shown) => self.mean(field, shown),
            Turn::LeaveOut(id) => {
                self.turn(id, None);
                self.commit()
            }
            Turn::ToggleLine(id) => self.change(|figures, _| toggle_line(figures, id)),
            Turn::Reset(id) => self.change(|figures, start| reset(figures, start, id)),
            Turn::Back(id) => {
                let since = self.since_figures().clone();
                self.change(|figures, _| reset(figures, &since, id))
            }
            Turn::BackAll => {
                let since = self.since_figures().clone();
                self.change(|_, _| since)
            }
            Turn::SwitchOpvang => self.change(|figures, _| opvang::switched(figures)),
            Turn::RederiveDwellings => self.rederive_dwellings(),
        }
    }

    /// Turns an input to a number, as shown; what cannot be stays in its field with the reason.
    pub(in crate::app::act) fn turn(&mut self, id: InputId, shown: Option<Exact>) {
        let field = NumberField::Input(id);
        match self.apply(id, shown) {
            Ok(()) => drop(self.typing.wrong.remove(&field)),
            Err(reason) => self.refuse(field, &shown.map(number::exact).unwrap_or_default(), reason),
        }
    }

    /// The scenario with an input turned to a number, as shown; the reason if that cannot be.
    pub(in crate::app::act) fn apply(&mut self, id: InputId, shown: Option<Exact>) -> Result<(), String> {
        let display = self.shape(id).display;
        // Every step of a slider starts from the last committed scenario, so that the way back is the same.
        let from = match id {
            InputId::RegionDwellings | InputId::DwellingsShare => &self.history.present().figures,
            _ => &self.table.figures,
        };
        let turned = write(from, id, shown.map(|shown| display.meant(shown)));
        turned
            .and_then(|figures| self.replace(figures))
            .map_err(|problem| text::problems::reason(&problem, id, display))
    }

    /// A municipality gets this amount of a budget; the others keep theirs.
    pub(in crate::app::act) fn take_share(&mut self, share: Share, place: usize, amount: Exact) -> Result<(), String> {
        let figures = share.with(&self.table.figures, place, amount);
        let done = figures.and_then(|figures| self.replace_valid(figures));
        done.map_err(|problem| text::problems::reason(&problem, InputId::of(share.budget()), Display::Euro))
    }

    /// Takes back what a slider turned and nobody let go.
    pub(in crate::app::act) fn put_back(&mut self) {
        if self.typing.sliding.take().is_some() {
            let present = self.history.present().clone();
            self.put(Table { view: self.table.view.clone(), ..present });
        }
    }

    /// A change of the figures that is always valid for each input, but may be too large together, or not go with what
    /// an event makes of it.
    pub(in crate::app::act) fn change(&mut self, change: impl FnOnce(&Figures, &Figures) -> Figures) -> Vec<Effect> {
        let figures = change(&self.table.figures, &self.given.context.start);
        let done = self.replace_valid(figures);
        self.changed(done)
    }

    /// Takes these figures if they are valid.
    fn replace_valid(&mut self, figures: Figures) -> Result<(), Problem> {
        validate_figures(&figures).into_iter().next().map_or(Ok(()), Err)?;
        self.replace(figures)
    }

    /// A change of the own afspraken, of which the amounts may be too large.
    pub(in crate::app::act) fn change_own(&mut self, change: impl FnOnce(&mut Vec<Afspraak>)) -> Vec<Effect> {
        let mut own = self.table.own.clone();
        change(&mut own);
        let done = self.replace_own(own);
        self.changed(done)
    }

    fn changed(&mut self, done: Result<(), Problem>) -> Vec<Effect> {
        match done {
            Ok(()) => self.forget_wrong_inputs(),
            Err(problem) => self.told.notices = vec![Notice::error(text::problems::describe(&problem), Vec::new())],
        }
        self.commit()
    }

    pub(in crate::app::act) fn forget_wrong_inputs(&mut self) {
        self.typing.wrong.retain(|field, _| !matches!(field, NumberField::Input(_)));
    }
}
