//! The root component: holds the model, hands it messages and does what it asks of the browser.

mod effects;

use crate::ui::{listening, present};
use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::act::message::{Check, Derive, Intake, Link, Meeting, Message, Turn, Work};
use crate::app::ask::work::Sign;
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::text;
use crate::app::table::laptop::{self, Found};
use crate::ui::browser;
use crate::ui::browser::address::{AddressBar, Entry};
use crate::ui::browser::audience::{Channel, HELLO};
use crate::ui::browser::reader::Reader;
use crate::ui::browser::storage::LocalStorage;
use crate::ui::browser::translation::Guard;
use crate::ui::browser::workers::Workers;
use crate::ui::charts::{Opener, PictureNote};
use crate::ui::parts::{awaited, frame, region, wiping};
use crate::ui::places::{self, Behind};

/// The whole page.
pub struct App {
    model: Option<Model>,
    /// The one way to the model, so that parts can see that theirs is the same.
    on: Callback<Message>,
    /// What opens the derivation of a mark in a chart.
    opener: Opener,
    role: Role,
    /// What stands on the tab of the browser.
    title: String,
    line: Option<Channel>,
    /// Opens the window that follows this one.
    open_audience: Callback<MouseEvent>,
    /// Started when they are first needed.
    workers: Option<Workers>,
    /// Likewise.
    reader: Option<Reader>,
    /// How often the workers were.
    started: u32,
    /// Whether the keys of a remote control are for this page.
    presenting: Rc<Cell<bool>>,
    address: AddressBar,
    /// Runs while keys move a slider.
    letting_go: Option<Timeout>,
    guard: Option<Guard>,
    /// The name of this page among those that are open.
    name: String,
    /// Goes up when the page must be drawn anew.
    drawing: usize,
    /// Listeners live as long as the page.
    rest: Rest,
    _listeners: Vec<EventListener>,
}

#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// Fetches what is behind the first page; nothing if it did not come.
    pub fetch: Callback<Callback<Option<Behind>>>,
}

/// What is behind the first page.
#[derive(Clone, Copy)]
enum Rest {
    Awaited,
    Here(Behind),
    Lost,
}

/// What this window is to a second one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Alone,
    /// Another window follows this one.
    Leads,
    /// This window follows another.
    Follows,
}

pub enum Event {
    App(Message),
    /// Another window said this.
    Heard(String),
    /// A worker reports this.
    Reported(Vec<u8>),
    /// Workers cannot start, or stopped.
    WorkerFailed(Sign),
    /// The workers with this number may no longer be silent.
    WorkersDue(u32),
    /// The network is there again.
    Online,
    /// Fetch what is behind the first page once more.
    FetchRest,
    /// It came, or did not.
    RestCame(Option<Behind>),
}

impl Component for App {
    type Message = Event;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> App {
        let on = context.link().callback(Event::App);
        let role = if browser::audience::is_audience() { Role::Follows } else { Role::Alone };
        // The fragment of a window that follows is the meeting, and what is kept is not its business.
        let (fragment, meeting, found) = match role {
            Role::Follows => (String::new(), browser::audience::followed(), Found::default()),
            Role::Alone | Role::Leads => {
                (browser::address::fragment(), browser::random::name(), laptop::found(&LocalStorage))
            }
        };
        let aside = browser::storage::aside(&fragment).filter(|_| role != Role::Follows);
        // The bare address opens where one was.
        let left = found.left.last().filter(|_| fragment.is_empty() && aside.is_none());
        let goes_on = left.is_some();
        let aside = left.map(|left| left.link.clone()).or(aside);
        let model = Model::resume(&fragment, aside.as_deref(), found.kept).ok();
        let model = model.map(|model| model.with_minutes(found.minutes, browser::address::site()));
        let model = model
            .map(|model| model.with_refusal(found.refused).with_regions(found.regions).with_left(found.left, goes_on));
        let model = model.map(|model| model.with_accounts(found.accounts));
        let address = AddressBar::new({
            let on = on.clone();
            move |is_behind| on.emit(Message::Link(if is_behind { Link::IsBehind } else { Link::IsInStep }))
        });
        if let Some(model) = model.as_ref().filter(|_| role != Role::Follows) {
            address.put(model.address().to_owned(), Entry::InPlace);
        }
        let presenting = Rc::new(Cell::new(false));
        let line = Channel::new(&meeting, {
            let heard = context.link().callback(Event::Heard);
            move |text| heard.emit(text)
        });
        let open_audience = Callback::from(move |_| browser::audience::open(&meeting));
        if let Some(line) = line.as_ref().filter(|_| role == Role::Follows) {
            line.say(HELLO);
        }
        let mut listeners = listening::listeners(&on, &presenting, &address);
        let online = context.link().callback(|()| Event::Online);
        listeners.push(browser::workers::on_network(move || online.emit(())));
        let opener = Opener(Some(on.reform(|figure| Message::Derive(Derive::Figures(vec![figure])))));
        App {
            model,
            on,
            opener,
            role,
            title: String::new(),
            line,
            open_audience,
            workers: None,
            reader: None,
            started: 0,
            presenting,
            address,
            letting_go: None,
            guard: Guard::new(),
            name: browser::random::name(),
            drawing: 0,
            rest: Rest::Awaited,
            _listeners: listeners,
        }
    }

    fn update(&mut self, context: &Context<Self>, event: Event) -> bool {
        let Some(model) = &mut self.model else { return false };
        if matches!((&event, self.rest), (Event::Online, Rest::Lost)) {
            self.rest = Rest::Awaited;
            fetch_rest(context);
        }
        let message = match (event, self.role) {
            (Event::Reported(report), _) => {
                let Some(workers) = &mut self.workers else { return false };
                let (sent, news) = workers.pool.hear(&report);
                workers.send(sent);
                let Some(news) = news else { return false };
                news.into()
            }
            (Event::WorkerFailed(sign), _) => {
                self.workers = None;
                Message::Work(Work::Failed(sign))
            }
            (Event::WorkersDue(number), _) => {
                let is_silent = |workers: &Workers| number == self.started && !workers.pool.is_ready();
                if !self.workers.as_ref().is_some_and(is_silent) {
                    return false;
                }
                self.workers = None;
                Message::Work(Work::Failed(Sign::Silent))
            }
            (Event::RestCame(came), _) => {
                if let Some(behind) = came {
                    model.take_pages(behind.pages);
                }
                self.rest = came.map_or(Rest::Lost, Rest::Here);
                return true;
            }
            (Event::FetchRest, _) => {
                self.rest = Rest::Awaited;
                fetch_rest(context);
                return true;
            }
            (Event::Online, _) => Message::Work(Work::MayHavePassed),
            (Event::App(Message::Link(Link::Open(_))), Role::Follows) => {
                browser::audience::begin_anew();
                return false;
            }
            (Event::App(_), Role::Follows) => return false,
            (Event::App(message), _) => message,
            (Event::Heard(text), Role::Follows) if text != HELLO => Message::Meeting(Meeting::Mirror(text)),
            (Event::Heard(text), Role::Alone | Role::Leads) if text == HELLO => {
                self.role = Role::Leads;
                self.tell_audience();
                return false;
            }
            (Event::Heard(_), _) => return false,
        };
        if matches!(message, Message::Intake(Intake::Heard(Err(_)))) {
            self.reader = None;
        }
        if !matches!(message, Message::Turn(Turn::Slide(..))) {
            model.tell_time(browser::clock::now(&self.name));
        }
        let mut ended = Vec::new();
        match message {
            Message::Turn(Turn::LetGo) => self.letting_go = None,
            // A pointer that takes a slider after keys begins another act.
            Message::Turn(Turn::Slide(..)) if self.letting_go.take().is_some() && !browser::sliders::by_key() => {
                ended = model.update(Message::Turn(Turn::LetGo));
            }
            _ => {}
        }
        let is_slice = matches!(message, Message::Work(Work::GoOn));
        let timed = matches!(message, Message::Check(Check::Next));
        let before = browser::clock::milliseconds();
        let effects = ended.into_iter().chain(model.update(message)).collect::<Vec<_>>();
        if timed {
            model.update(Message::Check(Check::Took(browser::clock::milliseconds() - before)));
        }
        self.presenting.set(model.is_presenting());
        let wanted = model.wanted_work();
        for effect in effects {
            self.run(effect, context);
        }
        if self.guard.as_ref().is_some_and(|guard| !guard.restore()) {
            self.drawing += 1;
        }
        self.ask(wanted, context);
        if is_slice && self.model.as_ref().and_then(Model::prikkels).is_some_and(|prikkels| !prikkels.is_news()) {
            return false;
        }
        self.tell_audience();
        true
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if let Some(title) = self.model.as_ref().map(show::tab_title).filter(|title| *title != self.title) {
            gloo_utils::document().set_title(&title);
            self.title = title;
        }
        if first {
            // The first page stands on the screen.
            if self.role != Role::Follows {
                fetch_rest(context);
            }
            let effects = self.model.as_mut().filter(|_| self.role != Role::Follows).map(Model::begin);
            for effect in effects.into_iter().flatten() {
                self.run(effect, context);
            }
            let wanted = self.model.as_ref().and_then(Model::wanted_work);
            self.ask(wanted, context);
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let on = &self.on;
        match &self.model {
            Some(model) if self.role == Role::Follows => present::audience(model),
            Some(model) => {
                let page = if model.is_presenting() {
                    present::page(model, &self.open_audience, on)
                } else {
                    frame::frame(model, on, self.page(model, context))
                };
                html! {
                    <ContextProvider<Opener> key={self.drawing} context={self.opener.clone()}>
                        <ContextProvider<PictureNote> context={PictureNote(show::picture_note(model).into())}>
                            { page }
                            if let Rest::Here(behind) = self.rest {
                                { (behind.over)(model, on) }
                            }
                            { wiping::panel(model, on) }
                            { region::forgetting(model, on) }
                        </ContextProvider<PictureNote>>
                    </ContextProvider<Opener>>
                }
            }
            None => html! { <main class="start"><p role="alert">{ text::page::CANNOT_START }</p></main> },
        }
    }
}

impl App {
    /// Has workers work on what is wanted; they are started when there is something for the first time.
    fn ask(&mut self, wanted: Option<String>, context: &Context<App>) {
        if self.workers.is_none() && wanted.is_some() {
            let (heard, failed) =
                (context.link().callback(Event::Reported), context.link().callback(Event::WorkerFailed));
            self.workers = Workers::start(move |report| heard.emit(report), move |sign| failed.emit(sign));
            if self.workers.is_none() {
                context.link().send_message(Event::WorkerFailed(Sign::Refused));
            }
            self.started += 1;
            let (number, due) = (self.started, context.link().callback(Event::WorkersDue));
            let patience = self.model.as_ref().map_or(0, Model::patience);
            Timeout::new(patience, move || due.emit(number)).forget();
        }
        if let Some(workers) = &mut self.workers {
            let sent = workers.pool.want(wanted);
            workers.send(sent);
        }
    }

    /// Lets the window that follows see what this one shows.
    fn tell_audience(&self) {
        if let (Role::Leads, Some(line), Some(model)) = (self.role, &self.line, &self.model) {
            line.say(&model.for_audience());
        }
    }

    /// The page in hand; of one that is still to come, that it is.
    fn page(&self, model: &Model, context: &Context<App>) -> Html {
        let lost = || awaited::lost(context.link().callback(|_: MouseEvent| Event::FetchRest));
        match (places::front(model.table().view.page), self.rest) {
            (Some(draw), Rest::Here(_) | Rest::Awaited) => draw(model, &self.on),
            (None, Rest::Here(behind)) => (behind.page)(model, &self.on),
            (Some(draw), Rest::Lost) => html! { <>{ lost() }{ draw(model, &self.on) }</> },
            (None, Rest::Awaited) => awaited::awaited(),
            (None, Rest::Lost) => lost(),
        }
    }
}

/// Fetches what is behind the first page.
fn fetch_rest(context: &Context<App>) {
    context.props().fetch.emit(context.link().callback(Event::RestCame));
}
