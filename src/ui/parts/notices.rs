//! Messages above the page, announced politely.

use yew::prelude::*;

use crate::app::message::Message;
use crate::app::model::{Model, Notice, NoticeKind};
use crate::app::text;

/// The live region; it stays in the page, empty or not, so that a screen reader hears what comes into it.
pub fn notices(model: &Model, on: &Callback<Message>) -> Html {
    let dismiss = on.reform(|_: MouseEvent| Message::Dismiss);
    html! {
        <div class="meldingen" role="status" aria-live="polite">
            for notice in model.notices() {
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
                        </div>
                        <button type="button" class="utrecht-button utrecht-button--subtle" onclick={dismiss.clone()}>
                            { text::page::CLOSE }
                        </button>
                    </div>
                </div>
            }
        </div>
    }
}

fn kind_class(notice: &Notice) -> &'static str {
    match notice.kind {
        NoticeKind::Done | NoticeKind::OfLink => "utrecht-alert--ok",
        NoticeKind::Warning => "utrecht-alert--warning",
        NoticeKind::Error => "utrecht-alert--error",
    }
}
