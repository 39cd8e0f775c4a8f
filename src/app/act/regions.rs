//! Choosing a region, of the product or one's own, and what its documents assumed.

use std::rc::Rc;

use crate::app::act::message::{Effect, Look, Start, ViewChange};
use crate::app::ask::renewal::Renewal;
use crate::app::model::{Fold, Model, Notice, NoticeAction, Since};
use crate::app::show;
use crate::app::show::our_figures::text::{making, version as version_text};
use crate::app::show::text;
use crate::app::table::context::Context;
use crate::app::table::history::History;
use crate::app::table::inputs::{rebased, rederived_dwellings, with_start, write_all};
use crate::app::table::kept::{Left, OwnRegion, own_key, own_name, region_key};
use crate::app::table::laptop::Item;
use crate::app::table::link;
use crate::app::table::origins::Origins;
use crate::app::table::state::{Base, Page, Table, View};
use data::DataError;
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

    /// The regions of one's own that this laptop keeps.
    #[must_use]
    pub fn with_regions(mut self, regions: Vec<OwnRegion>) -> Model {
        self.laptop.regions = regions;
        self.recognize();
        self.know_regions();
        self.offer_to_keep();
        self
    }

    /// What this laptop knows of the region on the table comes with it.
    pub(in crate::app::act) fn recognize(&mut self) {
        let table = self.known(self.table.clone());
        if table == self.table {
            return;
        }
        let Ok(context) = self.context_of(&table) else { return };
        self.given.context = context;
        self.history.amend(table.clone());
        self.table = table;
        self.remember_opened();
    }

    /// The context of a table, with the regions that this laptop keeps.
    pub(in crate::app::act) fn context_of(&self, table: &Table) -> Result<Context, DataError> {
        Context::of(table).map(|own| own.with_kept(&self.laptop.regions))
    }

    /// The regions that this laptop keeps stand beside those of the product.
    pub(in crate::app::act) fn know_regions(&mut self) {
        self.given.context = self.given.context.clone().with_kept(&self.laptop.regions);
    }

    /// Of a link with a region that this laptop does not keep: the way to keep it.
    pub(in crate::app::act) fn offer_to_keep(&mut self) {
        let name = &self.table.figures.region;
        if matches!(self.table.base, Base::Own { .. }) && !name.is_empty() && !self.keeps_region(name) {
            let offer = Notice::of_link(making::not_here(name), Vec::new());
            self.told.notices.push(Notice { action: Some(NoticeAction::KeepRegion), ..offer });
        }
    }

    /// A table with what this laptop knows of its region: with what it began, and where its values come from.
    pub(in crate::app::act) fn known(&self, table: Table) -> Table {
        if matches!(table.base, Base::Region { .. }) || table.origins.start(&table.figures).is_some() {
            return table;
        }
        let kept = self.laptop.regions.iter().find(|own| own.name == table.figures.region);
        match kept.and_then(OwnRegion::begin).filter(|own| own.start(&table.figures).is_some()) {
            Some(own) if table.origins == Origins::default() => Table { origins: own, ..table },
            Some(own) => Table { origins: table.origins.clone().with_start_of(&own), ..table },
            None => table,
        }
    }

    /// The names of the regions of one's own that one can go to: kept on this laptop, left in this page, or in hand.
    pub fn own_regions(&self) -> Vec<&str> {
        let in_hand = matches!(self.table.base, Base::Own { .. }).then_some(self.table.figures.region.as_str());
        let left = self.elsewhere.keys().filter_map(|key| own_name(key));
        let mut names: Vec<&str> = self.laptop.regions.iter().map(|own| own.name.as_str()).collect();
        for name in left.chain(in_hand) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Whether this laptop keeps a region of one's own.
    pub fn keeps_region(&self, name: &str) -> bool {
        self.laptop.regions.iter().any(|own| own.name == name)
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
            Start::OwnRegion(name) if region_key(&self.table) == own_key(&name) => Vec::new(),
            Start::OwnRegion(name) => {
                let page = self.table.view.page;
                self.choose_region(&own_key(&name), |view| View { page, ..view })
            }
            Start::Document(id) => self.choose_document(&id),
            Start::Newest => self.take_newest(),
            Start::Pair(region, afspraak) => self.open_pair(&region, afspraak),
            Start::Anew => self.start_anew(),
        }
    }

    /// Puts a region on the table as it was left, or else with its starting values, and as it is to be looked at. Undo
    /// does not cross to another region.
    fn choose_region(&mut self, key: &str, look: impl FnOnce(View) -> View) -> Vec<Effect> {
        let Some((table, mut history)) = self.elsewhere.remove(key).or_else(|| self.first_in(key)) else {
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
    fn first_in(&mut self, key: &str) -> Option<(Table, History<Table>)> {
        let kept = self.laptop.left.iter().find(|own| own.region == key).map(|own| link::decode_kept(&own.link));
        let kept = kept.filter(|own| own.remarks.is_empty()).map(|own| self.known(own.table));
        let kept = kept.filter(|table| region_key(table) == key);
        let version = self.given.context.version;
        let begin = || match own_name(key) {
            Some(name) => self.laptop.regions.iter().find(|own| own.name == name)?.table(version),
            None => Table::of_region(version, key).ok(),
        };
        let table = kept.or_else(begin)?;
        let table = self.with_account(table);
        let history = History::new(table.clone());
        Some((table, history))
    }

    /// Puts the table in hand aside with its history; the name of its region if it has own figures.
    pub(in crate::app::act) fn leave(&mut self) -> Option<String> {
        let is_own = self.has_own();
        self.elsewhere.insert(region_key(&self.table), (self.table.clone(), self.history.clone()));
        is_own.then(|| text::page::region(&self.figures().region).to_owned())
    }

    /// Says that own figures are back, or that those of the region that was left are not lost.
    fn tell_region(&mut self, left: Option<String>) {
        if self.has_own() {
            let region = text::page::region(&self.figures().region);
            let back = Notice::of_link(text::page::figures_back(region), Vec::new());
            self.told.notices.push(Notice { action: Some(NoticeAction::StartAnew), ..back });
        } else if let Some(name) = left {
            self.told.notices.push(Notice::of_link(text::page::figures_stay(&name), Vec::new()));
        }
    }

    /// The starting values of the region in hand, under its own afspraak.
    fn start_anew(&mut self) -> Vec<Effect> {
        let begun = match self.table.base {
            Base::Region { id, .. } => Table::of_region(Version::LATEST, id).ok(),
            Base::Own { version } => self.table.origins.begun().map(|figures| Table {
                base: Base::Own { version },
                figures: figures.clone(),
                own: Vec::new(),
                view: View::default(),
                pins: Vec::new(),
                origins: self.table.origins.clone(),
                verantwoording: Rc::default(),
            }),
        };
        let Some(table) = begun else { return Vec::new() };
        let view = View { page: self.table.view.page, ..table.view };
        self.forget_opened();
        // What really was, is no figure of the plan.
        let (pins, verantwoording) = (self.table.pins.clone(), self.table.verantwoording.clone());
        self.open(Table { view, pins, verantwoording, ..table }, Vec::new())
    }

    /// Asks to keep where one is in this region, if that is another place than before.
    pub(in crate::app::act) fn keep_place(&mut self) -> Option<Effect> {
        let region = region_key(&self.table);
        if own_name(&region).is_some_and(|name| !self.keeps_region(name)) {
            return None;
        }
        let link = self.link.in_hand().to_owned();
        let keeps_none = self.laptop.is_wiped || self.laptop.refused.is_some() || self.meeting.mirrors;
        if self.laptop.left_at == link || keeps_none {
            return None;
        }
        self.laptop.left_at.clone_from(&link);
        let serial = self.laptop.now.serial.clone();
        Some(Effect::Store(vec![Item::Left(Left { region, link, serial })]))
    }

    /// Takes a region under an afspraak in hand; the region in hand keeps its figures.
    fn open_pair(&mut self, key: &str, afspraak: String) -> Vec<Effect> {
        let look = |view| View { page: Page::Compare, afspraak, ..view };
        if region_key(&self.table) == key {
            self.table.view = look(self.table.view.clone());
            return self.commit();
        }
        self.choose_region(key, look)
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
