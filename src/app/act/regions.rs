//! Choosing a region, and what its documents assumed.

use crate::app::act::message::{Effect, Look, Start, ViewChange};
use crate::app::ask::renewal::Renewal;
use crate::app::model::{Fold, Model, Notice, NoticeAction, Since};
use crate::app::show;
use crate::app::show::our_figures::text::version as version_text;
use crate::app::show::text;
use crate::app::table::history::History;
use crate::app::table::inputs::{rebased, rederived_dwellings, with_start, write_all};
use crate::app::table::kept::Left;
use crate::app::table::laptop::Item;
use crate::app::table::link;
use crate::app::table::state::{Base, Page, Table, View};
use data::version::Version;

impl Model {
    /// Where one was in each region, as this laptop keeps it; `goes_on` if the table in hand is the last of these.
    #[must_use]
    pub fn with_left(mut self, left: Vec<Left>, goes_on: bool) -> Model {
        self.told.asks_where &= left.is_empty();
        self.laptop.left = left;
        if goes_on {
            self.laptop.left_at = self.link();
            // Nobody shared it and nobody opened it: it is what was here.
            self.told.notices.retain(|notice| notice.title != text::receipt::SAME);
            self.forget_opened();
            let place = show::place_name(&self, show::municipality(&self));
            let region = text::page::region(&self.figures().region);
            let said = Notice::of_link(text::page::goes_on(region, &place), Vec::new());
            self.told.notices.insert(0, Notice { action: Some(NoticeAction::StartAnew), ..said });
        }
        self
    }

    pub(in crate::app::act) fn on_start(&mut self, start: Start) -> Vec<Effect> {
        self.told.asks_where = false;
        match start {
            Start::Place(id, municipality) if self.is_in_hand(id) => {
                self.on_look(Look::At(ViewChange::Municipality(municipality)))
            }
            Start::Place(id, municipality) => {
                let page = self.table.view.page;
                self.choose_region(id, |view| View { page, municipality, ..view })
            }
            Start::Region(id) if self.is_in_hand(id) => Vec::new(),
            Start::Region(id) => {
                let page = self.table.view.page;
                self.choose_region(id, |view| View { page, ..view })
            }
            Start::Document(id) => self.choose_document(&id),
            Start::Newest => self.take_newest(),
            Start::Pair(region, afspraak) => self.open_pair(region, afspraak),
            Start::Anew => self.start_anew(),
        }
    }

    /// Puts a region on the table as it was left, or else with its starting values, and as it is to be looked at. Undo
    /// does not cross to another region.
    fn choose_region(&mut self, id: &'static str, look: impl FnOnce(View) -> View) -> Vec<Effect> {
        let Some((table, mut history)) = self.elsewhere.remove(id).or_else(|| self.first_in(id)) else {
            return Vec::new();
        };
        let left = self.leave();
        let view = look(View { knobs: self.table.view.knobs.clone(), ..table.view });
        let table = Table { view, pins: self.table.pins.clone(), ..table };
        // The pins go along: that is no step of this region.
        history.amend(table.clone());
        self.history = history;
        self.forget_opened();
        let effects = self.open(table, Vec::new());
        self.tell_region(left);
        effects
    }

    /// Changes are told against the start again.
    pub(in crate::app::act) fn forget_opened(&mut self) {
        (self.given.opened, self.given.since) = (None, Since::Start);
    }

    fn is_in_hand(&self, id: &str) -> bool {
        matches!(self.table.base, Base::Region { id: own, .. } if own == id)
    }

    /// A region that this page did not see yet: as this laptop keeps it, or else with its starting values.
    fn first_in(&mut self, id: &str) -> Option<(Table, History<Table>)> {
        let kept = self.laptop.left.iter().find(|own| own.region == id).map(|own| link::decode_kept(&own.link));
        let kept = kept.filter(|own| own.remarks.is_empty()).map(|own| own.table);
        let kept = kept.filter(|table| matches!(table.base, Base::Region { id: own, .. } if own == id));
        let table = kept.or_else(|| Table::of_region(self.given.context.version, id).ok())?;
        let table = self.with_account(table);
        let history = History::new(table.clone());
        Some((table, history))
    }

    /// Puts the table in hand aside with its history; the name of its region if it has own figures.
    fn leave(&mut self) -> Option<String> {
        let Base::Region { id, .. } = self.table.base else { return None };
        let is_own = self.has_own();
        self.elsewhere.insert(id.to_owned(), (self.table.clone(), self.history.clone()));
        is_own.then(|| text::page::region(id).to_owned())
    }

    /// Says that own figures are back, or that those of the region that was left are not lost.
    fn tell_region(&mut self, left: Option<String>) {
        let Base::Region { id, .. } = self.table.base else { return };
        if self.has_own() {
            let back = Notice::of_link(text::page::figures_back(text::page::region(id)), Vec::new());
            self.told.notices.push(Notice { action: Some(NoticeAction::StartAnew), ..back });
        } else if let Some(name) = left {
            self.told.notices.push(Notice::of_link(text::page::figures_stay(&name), Vec::new()));
        }
    }

    /// The starting values of the region in hand, under its own afspraak.
    fn start_anew(&mut self) -> Vec<Effect> {
        let Base::Region { id, .. } = self.table.base else { return Vec::new() };
        let Ok(table) = Table::of_region(Version::LATEST, id) else { return Vec::new() };
        let view = View { page: self.table.view.page, ..table.view };
        self.forget_opened();
        // What really was, is no figure of the plan.
        let (pins, verantwoording) = (self.table.pins.clone(), self.table.verantwoording.clone());
        self.open(Table { view, pins, verantwoording, ..table }, Vec::new())
    }

    /// Asks to keep where one is in this region, if that is another place than before.
    pub(in crate::app::act) fn keep_place(&mut self) -> Option<Effect> {
        let Base::Region { id, .. } = self.table.base else { return None };
        let link = self.link.in_hand().to_owned();
        let keeps_none = self.laptop.is_wiped || self.laptop.refused.is_some() || self.meeting.mirrors;
        if self.laptop.left_at == link || keeps_none {
            return None;
        }
        self.laptop.left_at.clone_from(&link);
        let serial = self.laptop.now.serial.clone();
        Some(Effect::Store(vec![Item::Left(Left { region: id.to_owned(), link, serial })]))
    }

    /// Takes a region under an afspraak in hand; the region in hand keeps its figures.
    fn open_pair(&mut self, id: &'static str, afspraak: String) -> Vec<Effect> {
        let look = |view| View { page: Page::Compare, afspraak, ..view };
        if self.is_in_hand(id) {
            self.table.view = look(self.table.view.clone());
            return self.commit();
        }
        self.choose_region(id, look)
    }

    /// Starts in the year that a document assumed, with those who are new by then, as one step.
    pub(in crate::app::act) fn choose_document(&mut self, id: &str) -> Vec<Effect> {
        let Some(region) = self.given.context.region else { return Vec::new() };
        let Some(choice) = region.choices.iter().find(|choice| choice.id == id) else { return Vec::new() };
        let numbers = with_start(self.figures(), choice.year);
        let done = write_all(self.figures(), &numbers).and_then(|figures| self.replace(figures));
        let care = &self.figures().care;
        self.told.notices = match done {
            Err(problem) => vec![Notice::error(text::problems::describe(&problem), Vec::new())],
            Ok(()) if care.clients_bw_new + care.clients_bt_new > 0.0 => {
                vec![Notice::done(text::page::started(choice.year, care.clients_bw_new, care.clients_bt_new))]
            }
            Ok(()) => Vec::new(),
        };
        self.forget_wrong_inputs();
        self.commit()
    }

    /// Divides the dwellings over the municipalities by what each needs.
    pub(in crate::app::act) fn rederive_dwellings(&mut self) -> Vec<Effect> {
        self.change(|figures, _| rederived_dwellings(figures).unwrap_or_else(|| figures.clone()))
    }

    /// Works out what the newest starting values would give, as long as that is looked at.
    pub(in crate::app::act) fn want_renewal(&mut self) {
        let is_older = self.table.base.version() < Version::LATEST;
        if !is_older || self.is_turning() || !self.is_open(Fold::Renewal) || self.renewal().is_some() {
            return;
        }
        let own = self.in_hand();
        let name = self.given.outcomes.name(&own.afspraak).unwrap_or_default();
        self.given.renewal = Renewal::of(&own, &self.given.outcomes, &name, &self.given.context);
    }

    /// Puts the newest starting values of the region on the table; what differs from the older ones stays as it is.
    pub(in crate::app::act) fn take_newest(&mut self) -> Vec<Effect> {
        let Base::Region { id, .. } = self.table.base else { return Vec::new() };
        let Ok(newest) = Table::of_region(Version::LATEST, id) else { return Vec::new() };
        let figures = match rebased(&self.table.figures, &self.given.context.start, &newest.figures) {
            Ok(figures) => figures,
            Err(problem) => {
                self.told.notices =
                    vec![Notice::error(version_text::NOT_TAKEN.to_owned(), vec![text::problems::describe(&problem)])];
                return Vec::new();
            }
        };
        let view = self.table.view.clone();
        let Table { own, pins, origins, verantwoording, .. } = self.table.clone();
        let table = Table { base: newest.base, figures, own, view, pins, origins, verantwoording };
        let effects = self.open(table, Vec::new());
        if self.table.base.version() == Version::LATEST {
            self.told.notices.push(Notice::done(version_text::TAKEN));
        }
        effects
    }
}
