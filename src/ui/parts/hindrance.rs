//! What stands in the way of the work beside the page, with what helps.

use yew::prelude::*;

use crate::app::act::message::{Message, Work};
use crate::app::ask::work::Remedy;
use crate::app::model::Model;
use crate::app::show::scenarios::text::hindrance as words;

/// Nothing if nothing stands in the way.
pub fn hindrance(model: &Model, on: &Callback<Message>) -> Html {
    let Some(hindrance) = model.hindrance() else { return Html::default() };
    html! {
        <div class="let-op" role="status" id="belemmering">
            <p>{ words::hindrance(hindrance) }</p>
            if let Some(remedy) = hindrance.remedy() {
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={on.reform(move |_: MouseEvent| Message::Work(act(remedy)))}
                >
                    { words::remedy(remedy) }
                </button>
            }
        </div>
    }
}

fn act(remedy: Remedy) -> Work {
    match remedy {
        Remedy::TryAgain => Work::TryAgain,
        Remedy::Reload => Work::Reload,
    }
}
