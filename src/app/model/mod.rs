//! Everything that the screen knows: the table, its history, its outcomes, and what is being typed.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

mod answers;
mod checking;
mod explaining;
pub mod figure;
mod notice;
mod pasting;
pub mod reading;
pub mod source;

pub use answers::{Answered, Explained, Pictured};
pub use checking::{Checked, Checking, Fetch};
pub use explaining::{Cell, Explaining};
pub use notice::{Notice, NoticeKind};
pub use pasting::Pasting;

use crate::app::model::reading::{Reading, Shelf};
use crate::app::table::changes::changed_paths;
use crate::app::table::context::Context;
use crate::app::table::history::History;
use crate::app::table::inputs::{DWELLINGS, DWELLINGS_SHARE, InputId, Shape, read, shape};
use crate::app::table::kept::Kept;
use crate::app::table::minutes::Entry;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::pins::PinOutcome;
use crate::app::table::receipt::Fingerprint;
use crate::app::table::state::{Pin, Table};
use crate::app::table::typed::{NumberField, WrongText};
use data::provenance::Status;
use engine::fields::municipality_path;
use engine::projection::Projection;
use engine::scenario::Scenario;

#[derive(Debug, Clone)]
pub struct Model {
    pub(super) table: Table,
    pub(super) history: History<Table>,
    pub(super) context: Context,
    pub(super) outcomes: Outcomes,
    /// The pinned scenarios of the table with what they give.
    pub(super) pinned: Vec<Calculated>,
    /// Why the two chosen scenarios differ, with what it was calculated from.
    pub(super) explanation: Option<Explained>,
    /// The link of the table in hand as it stands in the address bar.
    pub(super) address: String,
    /// Whether the address bar does not show it: the browser did not take it yet.
    pub(super) address_is_behind: bool,
    /// The links that this page wrote itself.
    pub(super) own_links: BTreeSet<String>,
    /// The fingerprint of the outcome of a projection.
    pub(super) fingerprinted: Option<(Rc<Projection>, Fingerprint)>,
    /// What was typed and cannot be taken, per field.
    pub(super) wrong: BTreeMap<NumberField, WrongText>,
    /// The last picture of the futures, with the table that it is of.
    pub(super) pictured: Option<Pictured>,
    /// The last answer to a question, with the table that it is of.
    pub(super) answered: Option<Answered>,
    /// The table of which the futures have amounts that are too large.
    pub(super) unpaintable: Option<String>,
    /// Whether the browser has no workers.
    pub(super) lacks_workers: bool,
    /// The checks of the model.
    pub(super) checking: Checking,
    /// What was pasted and not yet taken over.
    pub(super) pasting: Option<Pasting>,
    /// What the user must know now; newest last.
    pub(super) notices: Vec<Notice>,
    pub(super) sort: Option<Sort>,
    pub(super) kept: Vec<Kept>,
    pub(super) minutes: Vec<Entry>,
    /// The table as it was at the last entry of the minutes.
    pub(super) minuted: Table,
    /// How many texts were typed.
    pub(super) texts: usize,
    /// What a screen reader reads when a change is done.
    pub(super) said: String,
    /// Whether the view for a large screen is shown.
    pub(super) presenting: bool,
    /// A stand that stays in the chart as a ghost.
    pub(super) frozen: Option<Calculated>,
    /// The input of which the slider is being turned.
    pub(super) sliding: Option<InputId>,
    /// The inputs on the large screen, and all that were turned, the last one last.
    pub(super) recent: Vec<InputId>,
    pub(super) turned: Vec<InputId>,
    pub(super) explaining: Explaining,
    /// The time of day, and the address of the page without its fragment: the browser's to know.
    pub(super) now: String,
    pub(super) site: String,
    /// The documents, and what of them is read.
    pub(super) shelf: Shelf,
    pub(super) reading: Reading,
}

/// A pinned scenario with what it gives.
pub type Calculated = (Pin, Rc<PinOutcome>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    pub column: usize,
    pub descending: bool,
}

impl Model {
    /// The minutes that this laptop keeps from before, and the address of the page.
    #[must_use]
    pub fn with_minutes(mut self, minutes: Vec<Entry>, site: String) -> Model {
        (self.minutes, self.site) = (minutes, site);
        self
    }

    /// How many texts were typed.
    pub fn texts(&self) -> usize {
        self.texts
    }

    /// The sentence of the page in hand, as it was when the last slider stopped.
    pub fn said(&self) -> &str {
        &self.said
    }

    pub fn is_presenting(&self) -> bool {
        self.presenting
    }

    pub fn frozen(&self) -> Option<&Calculated> {
        self.frozen.as_ref()
    }

    /// The inputs on the large screen.
    pub fn recent(&self) -> &[InputId] {
        &self.recent
    }

    /// Tells the time of day.
    pub fn tell_time(&mut self, now: String) {
        self.now = now;
    }

    /// What was pasted and not yet taken over.
    pub fn pasting(&self) -> Option<&Pasting> {
        self.pasting.as_ref()
    }

    pub fn checking(&self) -> &Checking {
        &self.checking
    }

    pub fn minutes(&self) -> &[Entry] {
        &self.minutes
    }

    /// The address of the page without its fragment.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// Why the two chosen scenarios differ; `None` if there is nothing to compare.
    pub fn explanation(&self) -> Option<&Explained> {
        self.explanation.as_ref()
    }

    /// The pinned scenarios with what they give.
    pub fn pinned(&self) -> &[Calculated] {
        &self.pinned
    }

    pub fn table(&self) -> &Table {
        &self.table
    }

    pub fn scenario(&self) -> &Scenario {
        &self.table.scenario
    }

    pub fn context(&self) -> &Context {
        &self.context
    }

    pub fn outcomes(&self) -> &Outcomes {
        &self.outcomes
    }

    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    pub fn sort(&self) -> Option<Sort> {
        self.sort
    }

    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// The fragment of the table in hand as it stands in the address bar.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Whether the address bar does not show the table in hand.
    pub fn address_is_behind(&self) -> bool {
        self.address_is_behind
    }

    /// Whether a slider is being turned: what is on the table is not yet in the history.
    pub fn is_turning(&self) -> bool {
        self.table.scenario != self.history.present().scenario
    }

    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// What was typed in a field and cannot be taken.
    pub fn wrong(&self, field: NumberField) -> Option<&WrongText> {
        self.wrong.get(&field)
    }

    pub fn answered(&self) -> Option<&Answered> {
        self.answered.as_ref()
    }

    /// Whether the browser lets nothing calculate beside the page.
    pub fn lacks_workers(&self) -> bool {
        self.lacks_workers
    }

    /// How an input is shown.
    pub fn shape(&self, id: InputId) -> Shape {
        shape(self.scenario(), &self.context.start, self.context.provenance(&id.field_path()), id)
    }

    /// Whether an input differs from its starting value.
    pub fn is_changed(&self, id: InputId) -> bool {
        read(self.scenario(), id) != read(&self.context.start, id)
    }

    /// Whether any figure differs from its starting value.
    pub fn is_anything_changed(&self) -> bool {
        !changed_paths(&self.context.start, self.scenario()).is_empty()
    }

    /// How many numbers are still the assumption that the region started with.
    pub fn assumptions(&self) -> usize {
        let Some(region) = &self.context.region else { return 0 };
        let changed = changed_paths(&self.context.start, self.scenario());
        let is_own = |path: &str| match path {
            DWELLINGS_SHARE => self.are_dwellings_own(&changed),
            path => changed.contains(path),
        };
        let assumed = region.provenance.iter().filter(|(_, own)| own.status == Status::Aanname && own.is_number());
        assumed.filter(|(path, _)| !is_own(path)).count()
    }

    /// Whether the share of the dwellings, that has no field of its own, is an own figure: those of all municipalities are.
    pub fn is_dwellings_share_own(&self) -> bool {
        self.are_dwellings_own(&changed_paths(&self.context.start, self.scenario()))
    }

    fn are_dwellings_own(&self, changed: &BTreeSet<String>) -> bool {
        let municipalities = 0..self.scenario().municipalities.len();
        municipalities.map(|index| municipality_path(index, DWELLINGS)).all(|path| changed.contains(&path))
    }
}
