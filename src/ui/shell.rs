//! The root component: holds the model, hands it messages and does what it asks of the browser.

use gloo_events::EventListener;
use yew::prelude::*;

use super::browser;
use super::pages;
use super::parts::frame;
use crate::app::message::{Effect, Message};
use crate::app::model::Model;
use crate::app::text;

/// The whole page.
pub struct App {
    model: Option<Model>,
    /// Whether the knobs start folded, so that a phone shows results first.
    folded: bool,
    /// Listeners live as long as the page.
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> App {
        let on = context.link().callback(|message| message);
        let model = Model::start(&browser::address::fragment(), browser::storage::kept()).ok();
        let model = model.map(|model| model.with_minutes(browser::storage::minutes(), browser::address::site()));
        if let Some(model) = &model {
            browser::address::replace(model.address());
        }
        let address = {
            let on = on.clone();
            browser::address::on_change(move |fragment| on.emit(Message::OpenLink(fragment)))
        };
        let keys = browser::keys::on_undo_redo(move |redo| on.emit(if redo { Message::Redo } else { Message::Undo }));
        App { model, folded: browser::frame::is_narrow(), _listeners: vec![address, keys] }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let Some(model) = &mut self.model else { return false };
        if !matches!(message, Message::Slide(..)) {
            model.tell_time(browser::clock::time());
        }
        for effect in model.update(message) {
            run(effect, context);
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let on = context.link().callback(|message| message);
        match &self.model {
            Some(model) => frame::frame(model, self.folded, &on, pages::page(model, &on)),
            None => html! { <main class="start"><p role="alert">{ text::page::CANNOT_START }</p></main> },
        }
    }
}

/// Does what the model asks of the browser.
fn run(effect: Effect, context: &Context<App>) {
    match effect {
        Effect::PushAddress(fragment) => browser::address::push(&fragment),
        Effect::ReplaceAddress(fragment) => browser::address::replace(&fragment),
        Effect::CopyAddress => {
            let done = context.link().callback(Message::Copied);
            browser::clipboard::copy_address(move |copied| done.emit(copied));
        }
        Effect::Download { name, text } => browser::files::download(&name, &text),
        Effect::StoreMinutes(entries) => browser::storage::keep_minutes(&entries),
        Effect::Store(kept) => browser::storage::keep(&kept),
    }
}
