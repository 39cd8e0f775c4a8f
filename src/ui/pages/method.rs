use yew::prelude::*;

use crate::app::message::Message;
use crate::app::model::Model;
use crate::app::state::Page;
use crate::app::text;

pub fn page(_: &Model, _: &Callback<Message>) -> Html {
    html! { <h2 class="utrecht-heading-2">{ text::page::page(Page::Method) }</h2> }
}
