//! What stands in the place of a page that is still to come.

use yew::prelude::*;

use crate::app::ask::fetched::Unfetched;
use crate::app::show::text::{check, fetched};

/// The page is being fetched.
pub fn awaited() -> Html {
    html! { <p class="zin" role="status" id="onderweg">{ fetched::AWAITED }</p> }
}

/// The page did not come; `again` tries once more.
pub fn lost(again: Callback<MouseEvent>) -> Html {
    html! {
        <div class="let-op" role="alert">
            <p>{ fetched::unfetched(Unfetched::NotReached) }</p>
            <button type="button" class="utrecht-button utrecht-button--secondary-action" onclick={again}>
                { check::RETRY }
            </button>
        </div>
    }
}
