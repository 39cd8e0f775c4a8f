//! What stands in the way of the work beside the page, with a way to try again.

use yew::prelude::*;

use crate::app::act::message::{Message, Work};
use crate::app::ask::work::{Failure, Hindrance};
use crate::app::model::Model;
use crate::app::show::scenarios::text::futures as words;
use crate::ui::browser::address;

/// Nothing if nothing stands in the way.
pub fn hindrance(model: &Model, on: &Callback<Message>) -> Html {
    let Some(hindrance) = model.hindrance() else { return Html::default() };
    let button = match hindrance {
        Hindrance::Failed(Failure::NewVersion) => {
            Some((words::RELOAD, Callback::from(|_: MouseEvent| address::reload())))
        }
        Hindrance::Failed(_) => Some((words::TRY_AGAIN, on.reform(|_: MouseEvent| Message::Work(Work::TryAgain)))),
        Hindrance::TooLarge | Hindrance::TooMany { .. } => None,
    };
    html! {
        <div class="let-op" role="status" id="belemmering">
            <p>{ words::hindrance(hindrance) }</p>
            if let Some((text, click)) = button {
                <button type="button" class="utrecht-button utrecht-button--secondary-action" onclick={click}>{ text }</button>
            }
        </div>
    }
}
