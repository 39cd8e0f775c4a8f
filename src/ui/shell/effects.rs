//! Does what the model asks of the browser, and tells the model how it went.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::act::message::{
    Check, Effect, File, Intake, Keeping, Link, Making, Meeting, Message, Read, Turn, Work,
};
use crate::app::ask::work::Sign;
use crate::app::table::laptop;
use crate::ui::browser;
use crate::ui::browser::address::Entry;
use crate::ui::browser::reader::Reader;
use crate::ui::browser::storage::LocalStorage;
use crate::ui::shell::{App, Event};

/// Tells the model what this laptop keeps.
fn tell(context: &Context<App>, news: Keeping) {
    context.link().send_message(Event::App(Message::Keeping(news)));
}

impl App {
    /// Does what the model asks of the browser.
    pub(super) fn run(&mut self, effect: Effect, context: &Context<App>) {
        match effect {
            Effect::PushAddress(fragment) => self.address.put(fragment, Entry::New),
            Effect::ReplaceAddress(fragment) => self.address.put(fragment, Entry::InPlace),
            Effect::LetGoAfter(wait) => {
                let let_go = context.link().callback(|()| Event::App(Message::Turn(Turn::LetGo)));
                self.letting_go = Some(Timeout::new(wait, move || let_go.emit(())));
            }
            Effect::Copy(text) => {
                let told = |copied| if copied { Link::Copied } else { Link::NotCopied };
                let done = context.link().callback(move |copied| Event::App(Message::Link(told(copied))));
                browser::clipboard::copy(&text, move |copied| done.emit(copied));
            }
            Effect::CopyTable { text, html } => {
                let done = context.link().callback(|copied| Event::App(Message::File(File::Copied(copied))));
                browser::clipboard::copy_table(&text, &html, move |copied| done.emit(copied));
            }
            Effect::Mail { subject, body } => browser::address::mail(&subject, &body),
            Effect::FetchDocuments => {
                let done = context.link().callback(|packed| Event::App(Message::Read(Read::Fetched(packed))));
                browser::fetched::fetch("bronnen", move |packed| done.emit(packed));
            }
            Effect::FetchAtlas => {
                let done = context.link().callback(|packed| Event::App(Message::Making(Making::Fetched(packed))));
                browser::fetched::fetch("kaart", move |packed| done.emit(packed));
            }
            Effect::SetAside { address, link } => {
                let is_kept = browser::storage::set_aside(&address, &link);
                context.link().send_message(Event::App(Message::Link(Link::SetAside(is_kept))));
            }
            Effect::ForgetAside(address) => browser::storage::forget_aside(&address),
            Effect::FocusCell(cell) => browser::cells::focus_cell(cell),
            Effect::Reveal(id) => browser::target::reveal(id),
            Effect::Read(order) => {
                let heard = context.link().callback(|heard| Event::App(Message::Intake(Intake::Heard(heard))));
                self.reader = self.reader.take().or_else(|| Reader::start(heard.clone()));
                match &self.reader {
                    Some(reader) => reader.send(order),
                    None => heard.emit(Err(Sign::Refused)),
                }
            }
            Effect::Download { name, text } => browser::files::download(&name, &text),
            Effect::DownloadBytes { name, bytes } => browser::files::download_bytes(&name, &bytes),
            Effect::Store(items) => {
                let (stored, refused) = laptop::keep_all(&LocalStorage, items);
                tell(context, Keeping::Stored(stored));
                refused.into_iter().for_each(|(item, why)| tell(context, Keeping::NotStored(item, why)));
            }
            Effect::Forget(keys) => {
                let (gone, refused) = laptop::forget_all(&LocalStorage, keys);
                tell(context, Keeping::Forgot(gone));
                refused.into_iter().for_each(|(key, why)| tell(context, Keeping::NotForgot(key, why)));
            }
            Effect::Wipe => {
                browser::storage::forget_all_aside();
                tell(context, laptop::wipe(&LocalStorage).map_or_else(Keeping::NotWiped, |()| Keeping::Wiped));
            }
            Effect::FetchCases => {
                let came = context.link().callback(|file| Event::App(Message::Check(Check::CasesCame(file))));
                browser::fetched::fetch("gulden", move |file| came.emit(file));
            }
            Effect::NextCheck => {
                let next = context.link().callback(|()| Event::App(Message::Check(Check::Next)));
                // The page gets a moment to draw what is done so far.
                Timeout::new(0, move || next.emit(())).forget();
            }
            Effect::AskHost => {
                let said = context.link().callback(|host| Event::App(Message::Work(Work::HostSaid(host))));
                browser::workers::ask_host(move |host| said.emit(host));
            }
            Effect::TryAgainAfter(wait) => {
                let again = context.link().callback(|()| Event::App(Message::Work(Work::MayHavePassed)));
                Timeout::new(wait, move || again.emit(())).forget();
            }
            Effect::Reload => browser::address::reload(),
            Effect::GoOn => {
                let on = context.link().callback(|()| Event::App(Message::Work(Work::GoOn)));
                Timeout::new(0, move || on.emit(())).forget();
            }
            Effect::EndReplayAfter(wait) => {
                let end = context.link().callback(|()| Event::App(Message::Meeting(Meeting::EndReplay)));
                Timeout::new(wait, move || end.emit(())).forget();
            }
        }
    }
}
