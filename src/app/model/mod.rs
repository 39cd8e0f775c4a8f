//! Everything that the screen knows: the table, its history, its outcomes, and what is being typed.

use std::collections::{BTreeMap, BTreeSet};

mod answers;
mod checking;
mod explaining;
pub mod figure;
mod intake;
mod laptop;
mod making;
mod notice;
mod pages;
mod parts;
mod pasting;
pub mod reading;
pub mod source;

pub use answers::{Answered, Explained, Pictured};
pub use checking::{Checked, Checking, Fetch};
pub use explaining::{Cell, Explaining};
pub use intake::Intake;
pub use making::{Atlas, Making};
pub use notice::{Notice, NoticeAction, NoticeKind};
pub use pages::{Outward, Pages};
pub use parts::{
    Address, Beside, Calculated, Fold, Given, Laptop, Large, Meeting, Now, Opened, Printed, Proof, Since, Sort, Told,
    Typing,
};
pub use pasting::Pasting;

use crate::app::ask::prikkel::Prikkels;
use crate::app::ask::without::Without;
use crate::app::table::changes::{are_comparable, changed_paths, gives_another};
use crate::app::table::context::Context;
use crate::app::table::happening::Happening;
use crate::app::table::history::History;
use crate::app::table::inputs::{DWELLINGS_SHARE, InputId, Shape, read, shape};
use crate::app::table::kept::Kept;
use crate::app::table::laptop::Refusal;
use crate::app::table::minutes::Entry;
use crate::app::table::origins;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::state::{Period, Pin, Table};
use crate::app::table::typed::{NumberField, WrongText};
use data::provenance::Status;
use data::scenario_file::Herkomst;
use engine::fields::MunicipalityField;
use engine::figures::Figures;
use engine::input::Input;

/// The whole state of the page, in parts that change together.
#[derive(Debug, Clone)]
pub struct Model {
    pub(super) table: Table,
    pub(super) history: History<Table>,
    pub(super) given: Given,
    pub(super) link: Address,
    pub(super) typing: Typing,
    pub(super) beside: Beside,
    pub(super) laptop: Laptop,
    pub(super) meeting: Meeting,
    pub(super) proof: Proof,
    pub(super) told: Told,
    pub(super) pages: Pages,
    /// The regions that this page left, by their id, with their history.
    pub(super) elsewhere: BTreeMap<String, (Table, History<Table>)>,
}

impl Model {
    /// The minutes that this laptop keeps from before, and the address of the page.
    #[must_use]
    pub fn with_minutes(mut self, minutes: Vec<Entry>, site: String) -> Model {
        (self.laptop.minutes, self.link.site) = (minutes, site);
        self
    }

    /// Why nothing can be read of what this laptop keeps, if so.
    #[must_use]
    pub fn with_refusal(mut self, refused: Option<Refusal>) -> Model {
        self.laptop.refused = refused;
        self
    }

    /// What is being printed.
    pub fn printed(&self) -> Option<&Printed> {
        self.told.printed.as_ref()
    }

    /// When the document of the account was made, if it is shown.
    pub fn document(&self) -> Option<&str> {
        self.told.document.as_deref()
    }

    /// Whether the user is asked where they are from.
    pub fn asks_where(&self) -> bool {
        self.told.asks_where
    }

    pub fn laptop(&self) -> &Laptop {
        &self.laptop
    }

    /// How many texts were typed.
    pub fn texts(&self) -> usize {
        self.typing.texts
    }

    /// The sentence of the page in hand, as it was when the last slider stopped.
    pub fn said(&self) -> &str {
        &self.told.said
    }

    /// Whether what is folded away is open.
    pub fn is_open(&self, fold: Fold) -> bool {
        self.typing.unfolded.contains(&fold)
    }

    pub fn is_presenting(&self) -> bool {
        self.meeting.presenting
    }

    /// Whether this window shows what another one does.
    pub fn mirrors(&self) -> bool {
        self.meeting.mirrors
    }

    pub fn frozen(&self) -> Option<&Calculated> {
        self.meeting.frozen.as_ref()
    }

    /// Tells the time.
    pub fn tell_time(&mut self, now: Now) {
        self.laptop.now = now;
    }

    /// What was pasted and not yet taken over.
    pub fn pasting(&self) -> Option<&Pasting> {
        self.typing.pasting.as_ref()
    }

    /// The file that was chosen and not yet taken over.
    pub fn intake(&self) -> Option<&Intake> {
        self.typing.intake.as_ref()
    }

    pub fn checking(&self) -> &Checking {
        &self.proof.checking
    }

    pub fn minutes(&self) -> &[Entry] {
        &self.laptop.minutes
    }

    /// The address of the page without its fragment.
    pub fn site(&self) -> &str {
        &self.link.site
    }

    /// Why the two chosen scenarios differ; `None` if there is nothing to compare.
    pub fn explanation(&self) -> Option<&Explained> {
        self.given.explanation.as_ref()
    }

    /// What one more client costs under the afspraak in hand, as far as it is worked out.
    pub fn prikkels(&self) -> Option<&Prikkels> {
        self.given.prikkels.as_ref()
    }

    /// What happens that is looked at; `None` if nothing happens.
    pub fn event_in_hand(&self) -> Option<Happening> {
        let all = self.table.happenings();
        self.typing.event.filter(|own| all.contains(own)).or_else(|| all.last().copied())
    }

    /// What the scenario gives without that, if it is worked out.
    pub fn without(&self) -> Option<&Without> {
        let happening = self.event_in_hand()?;
        self.given.without.as_ref().filter(|own| own.is_of(&self.given.outcomes, happening))
    }

    /// The scenario in hand as a pin without a name.
    pub fn in_hand(&self) -> Pin {
        let Table { base, figures, own, view, .. } = &self.table;
        let own = own.iter().find(|own| own.id == view.afspraak).cloned();
        let (base, figures, afspraak) = (*base, figures.clone(), view.afspraak.clone());
        Pin { name: String::new(), follows: false, base, figures, own, afspraak }
    }

    /// How often a choice of an event was refused.
    pub fn refused(&self) -> usize {
        self.typing.refused
    }

    /// The year that the prikkel is about: the one in hand, or that of the start.
    pub fn prikkel_year(&self) -> usize {
        let years = &self.given.outcomes.projection.years;
        let wanted = match self.table.view.period {
            Period::Year(year) => Some(year),
            Period::Horizon => self.figures().doordecentralisatie.first_year,
        };
        years.iter().position(|own| Some(own.year()) == wanted).unwrap_or(0)
    }

    /// The pinned scenarios with what they give.
    pub fn pinned(&self) -> &[Calculated] {
        &self.given.pins
    }

    pub fn table(&self) -> &Table {
        &self.table
    }

    pub fn figures(&self) -> &Figures {
        &self.table.figures
    }

    pub fn context(&self) -> &Context {
        &self.given.context
    }

    pub fn outcomes(&self) -> &Outcomes {
        &self.given.outcomes
    }

    pub fn notices(&self) -> &[Notice] {
        &self.told.notices
    }

    pub fn sort(&self) -> Option<Sort> {
        self.typing.sort
    }

    pub fn kept(&self) -> &[Kept] {
        &self.laptop.kept
    }

    /// The fragment of the table in hand as it stands in the address bar.
    pub fn address(&self) -> &str {
        &self.link.fragment
    }

    /// Whether the address bar does not show the table in hand.
    pub fn address_is_behind(&self) -> bool {
        self.link.is_behind
    }

    /// The link of the table in hand if it is too long for an address.
    pub fn large_link(&self) -> Option<&Large> {
        self.link.large.as_ref()
    }

    /// Whether a slider is being turned: what is on the table is not yet in the history.
    pub fn is_turning(&self) -> bool {
        !self.table.has_same_scenario(self.history.present())
    }

    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// What was typed in a field and cannot be taken.
    pub fn wrong(&self, field: NumberField) -> Option<&WrongText> {
        self.typing.wrong.get(&field)
    }

    pub fn answered(&self) -> Option<&Answered> {
        self.beside.answered.as_ref()
    }

    /// How an input is shown.
    pub fn shape(&self, id: InputId) -> Shape {
        shape(self.figures(), &self.given.context.start, self.given.context.provenance(&id.field_path()), id)
    }

    /// Whether an input differs from its starting value.
    pub fn is_changed(&self, id: InputId) -> bool {
        read(self.figures(), id) != read(&self.given.context.start, id)
    }

    /// What changes are told against, and where a knob goes back to.
    pub fn since(&self) -> Since {
        self.given.since
    }

    /// Whether there is a scenario that was opened, besides the start.
    pub fn has_opened(&self) -> bool {
        self.given.opened.is_some()
    }

    fn opened_since(&self) -> Option<&Opened> {
        let opened = self.given.opened.as_ref().filter(|_| self.given.since == Since::Opened);
        opened.filter(|opened| are_comparable(&opened.figures, self.figures()))
    }

    /// The figures that changes are told against.
    pub fn since_figures(&self) -> &Figures {
        self.opened_since().map_or(&*self.given.context.start, |opened| &opened.figures)
    }

    /// What they gave; `None` if their amounts are too large.
    pub fn since_outcomes(&self) -> Option<&Outcomes> {
        self.opened_since().map(|opened| &*opened.outcomes).or_else(|| self.given.context.begin())
    }

    /// Whether an input differs from what changes are told against.
    pub fn is_moved(&self, id: InputId) -> bool {
        read(self.figures(), id) != read(self.since_figures(), id)
    }

    /// Whether any figure does, or what happens as far as it counts.
    pub fn is_anything_moved(&self) -> bool {
        gives_another(self.since_figures(), self.figures())
    }

    /// Whether any figure differs from its starting value, or an event was added.
    pub fn is_anything_changed(&self) -> bool {
        *self.figures() != *self.given.context.start
    }

    /// Whether the scenario has figures or afspraken that did not come with its region.
    pub fn has_own(&self) -> bool {
        self.is_anything_changed() || !self.table.own.is_empty()
    }

    /// How many numbers are still the assumption that the region started with, or that a file says they are.
    pub fn assumptions(&self) -> usize {
        let Some(region) = &self.given.context.region else {
            let all = origins::inputs(self.figures()).map(|input| self.status(input));
            return all.filter(|status| *status == Some(Status::Aanname)).count();
        };
        let changed = changed_paths(&self.given.context.start, self.figures());
        let is_own = |path: &str| match path {
            DWELLINGS_SHARE => self.are_dwellings_own(&changed),
            path => changed.contains(path) || Input::at(path).is_some_and(|input| self.said_of(input).is_some()),
        };
        let assumed = region.provenance.iter().filter(|(_, own)| own.status == Status::Aanname && own.is_number());
        assumed.filter(|(path, _)| !is_own(path)).count()
    }

    /// How many numbers came in without a word about their origin, and are still the same.
    pub fn of_unknown_origin(&self) -> usize {
        let all = origins::inputs(self.figures()).map(|input| self.status(input));
        all.filter(|status| *status == Some(Status::Onbekend)).count()
    }

    /// How certain the value of a field is; `None` if it is what the model itself fills in.
    pub fn status(&self, input: Input) -> Option<Status> {
        origins::status(&self.table, &self.given.context, input)
    }

    /// The same of what has an input on the screen.
    pub fn status_of(&self, id: InputId) -> Option<Status> {
        match id.one() {
            Some(input) => self.status(input),
            None if self.is_changed(id) => Some(Status::Eigen),
            None => self.given.context.provenance(&id.field_path()).map(|own| own.status),
        }
    }

    /// What is said of where a value comes from that did not come with its region.
    pub fn said_of(&self, input: Input) -> Option<&Herkomst> {
        self.table.origins.of(input, self.figures())
    }

    /// Whether the share of the dwellings, that has no field of its own, is an own figure: those of all municipalities
    /// are.
    pub fn is_dwellings_share_own(&self) -> bool {
        self.are_dwellings_own(&changed_paths(&self.given.context.start, self.figures()))
    }

    fn are_dwellings_own(&self, changed: &BTreeSet<String>) -> bool {
        let municipalities = 0..self.figures().municipalities.len();
        let dwellings = municipalities.map(|own| Input::of_municipality(own, MunicipalityField::Dwellings).path());
        dwellings.into_iter().all(|path| changed.contains(&path))
    }
}
