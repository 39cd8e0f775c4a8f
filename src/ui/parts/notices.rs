//! Messages above the page, announced politely.

use yew::prelude::*;

use crate::app::act::message::{File, Making, Message, Start};
use crate::app::model::{Model, Notice, NoticeAction, NoticeKind};
use crate::app::show::our_figures::text::making;
use crate::app::show::text;

/// The live region; it stays in the page, empty or not, so that a screen reader hears what comes into it.
pub fn notices(model: &Model, on: &Callback<Message>) -> Html {
    let dismiss = on.reform(|_: MouseEvent| Message::Dismiss);
    html! {
        <div class="meldingen" role="status" aria-live="polite">
            for notice in model.notices() {
                { if matches!(notice.kind, NoticeKind::OfLink | NoticeKind::Done) { quiet(notice, &dismiss, on) } else { alert(notice, &dismiss, on) } }
            }
        </div>
    }
}

/// A message that asks for nothing: one line.
fn quiet(notice: &Notice, dismiss: &Callback<MouseEvent>, on: &Callback<Message>) -> Html {
    html! {
        <div class="melding-rustig">
            <p>{ &notice.title }{ "." }</p>
            for line in &notice.lines {
                <p>{ line }</p>
            }
            { for notice.action.map(|own| action(own, on)) }
            { close(dismiss) }
        </div>
    }
}

fn action(own: NoticeAction, on: &Callback<Message>) -> Html {
    let (text, message) = match own {
        NoticeAction::StartAnew => (text::page::START_ANEW, Message::Start(Start::Anew)),
        NoticeAction::SaveFile => (text::page::SAVE_FILE, Message::File(File::Save)),
        NoticeAction::KeepRegion => (making::KEEP, Message::Making(Making::Keep)),
    };
    let click = on.reform(move |_: MouseEvent| message.clone());
    html! { <button type="button" class="utrecht-button utrecht-button--subtle" onclick={click}>{ text }</button> }
}

fn alert(notice: &Notice, dismiss: &Callback<MouseEvent>, on: &Callback<Message>) -> Html {
    html! {
        <div class={classes!("utrecht-alert", kind_class(notice))}>
            <div class="utrecht-alert__content melding">
                <div class="utrecht-alert__message">
                    <p class="melding__titel">{ &notice.title }</p>
                    if !notice.lines.is_empty() {
                        <ul class="utrecht-unordered-list">
                            for line in &notice.lines {
                                <li class="utrecht-unordered-list__item">{ line }</li>
                            }
                        </ul>
                    }
                    { for notice.action.map(|own| action(own, on)) }
                </div>
                { close(dismiss) }
            </div>
        </div>
    }
}

fn close(dismiss: &Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="utrecht-button utrecht-button--subtle" onclick={dismiss.clone()}>
            { text::page::CLOSE }
        </button>
    }
}

fn kind_class(notice: &Notice) -> &'static str {
    match notice.kind {
        NoticeKind::Done | NoticeKind::OfLink => "utrecht-alert--ok",
        NoticeKind::Warning => "utrecht-alert--warning",
        NoticeKind::Error => "utrecht-alert--error",
    }
}
