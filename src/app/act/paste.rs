//! Cells pasted from a spreadsheet: first shown, then taken over as one step.

use std::collections::BTreeMap;

use crate::app::act::message::{Effect, Paste};
use crate::app::model::{Model, Notice, Pasting};
use crate::app::show::text;
use crate::app::table::import;
use crate::app::table::import::{CellPlace, Pasted, Plan, Target};
use crate::app::table::inputs::write_all;
use crate::app::table::typed::NumberField;
use engine::money::Exact;

impl Model {
    pub(in crate::app::act) fn on_paste(&mut self, paste: Paste) -> Vec<Effect> {
        match paste {
            Paste::Cells { at, text } => self.paste(at, &text),
            Paste::Mean(place, shown) => self.mean_cell(place, shown),
            Paste::Apply => return self.apply_paste(),
            Paste::Drop => self.typing.pasting = None,
        }
        Vec::new()
    }

    /// Shows what a pasted text would change in the table of municipalities, from a cell on; nothing changes yet.
    pub(in crate::app::act) fn paste(&mut self, at: CellPlace, text: &str) {
        let (grid, chosen) = (import::grid(text), BTreeMap::new());
        let plan = self.plan(&grid, at, &chosen);
        self.typing.pasting = Some(Pasting { grid, at, chosen, plan });
    }

    /// Takes the number, as shown, that a pasted text was said to mean.
    pub(in crate::app::act) fn mean_cell(&mut self, place: CellPlace, shown: Exact) {
        let Some(mut pasting) = self.typing.pasting.take() else { return };
        pasting.chosen.insert(place, shown);
        pasting.plan = self.plan(&pasting.grid, pasting.at, &pasting.chosen);
        self.typing.pasting = Some(pasting);
    }

    /// Takes over what was pasted, if all of it can be.
    pub(in crate::app::act) fn apply_paste(&mut self) -> Vec<Effect> {
        let Some(plan) = self.typing.pasting.take_if(|pasting| pasting.plan.is_good()).map(|pasting| pasting.plan)
        else {
            return Vec::new();
        };
        let done = write_all(self.figures(), &plan.writes()).and_then(|figures| self.replace(figures));
        self.told.notices = vec![match done {
            Ok(()) => Notice::done(text::import::applied(plan.cells.len())),
            Err(problem) => Notice::error(text::problems::describe(&problem), Vec::new()),
        }];
        self.typing.texts += 1;
        for cell in &plan.cells {
            self.typing.wrong.remove(&NumberField::Input(cell.input));
        }
        self.commit()
    }

    fn plan(&self, grid: &Pasted, at: CellPlace, chosen: &BTreeMap<CellPlace, Exact>) -> Plan {
        let codes = self.given.context.region.as_ref().map(|region| region.codes.as_slice()).unwrap_or_default();
        import::plan(Target { figures: self.figures(), codes }, grid, at, chosen)
    }
}
