//! The choice of a region: those of the product, one's own, and the way to another one.

use yew::prelude::*;

use crate::app::act::message::{Look, Making, Message, Start, ViewChange};
use crate::app::model::Model;
use crate::app::show::our_figures::text::making as words;
use crate::app::show::text;
use crate::app::table::kept::{own_key, own_name};
use crate::app::table::state::{Base, Page};
use crate::ui::browser::target;
use crate::ui::parts::asking::Asking;

/// The value of the choice that makes another region.
const NEW: &str = "nieuw";

/// The regions at the head of the page.
pub fn choice(model: &Model, on: &Callback<Message>) -> Html {
    let version = model.context().version;
    let (known, own) = match model.table().base {
        Base::Region { id, .. } => (id, None),
        Base::Own { .. } => ("", Some(model.figures().region.as_str())),
    };
    let now = own.map_or_else(|| known.to_owned(), own_key);
    let chosen = {
        let (on, now) = (on.clone(), now.clone());
        Callback::from(move |event: Event| {
            let value = target::value(&event);
            if value == NEW {
                // The region in hand stays in hand.
                target::set_value(&event, &now);
                on.emit(Message::Look(Look::At(ViewChange::Page(Page::OwnRegion))));
            } else if let Some(name) = own_name(&value) {
                on.emit(Message::Start(Start::OwnRegion(name.to_owned())));
            } else if let Some(id) = version.region_ids().find(|id| *id == value) {
                on.emit(Message::Start(Start::Region(id)));
            }
        })
    };
    let option = |value: String, text: &str| {
        let selected = value == now;
        html! { <option {value} {selected}>{ text }</option> }
    };
    let of_product: Html = version.region_ids().map(|id| option(id.to_owned(), text::page::region(id))).collect();
    let own: Vec<&str> = model.own_regions();
    html! {
        <div class="keuze">
            <label class="utrecht-form-label" for="keuze-regio">{ text::page::REGION }</label>
            <select class="utrecht-select utrecht-select--html-select" id="keuze-regio" onchange={chosen}>
                if own.is_empty() {
                    { of_product }
                } else {
                    <optgroup label={text::page::TITLE}>{ of_product }</optgroup>
                    <optgroup label={words::OWN}>{ for own.into_iter().map(|name| option(own_key(name), name)) }</optgroup>
                }
                <option value={NEW}>{ words::NEW }</option>
            </select>
        </div>
    }
}

/// Whether a region is to be forgotten, if it is asked.
pub fn forgetting(model: &Model, on: &Callback<Message>) -> Html {
    let Some(name) = &model.laptop().asks_to_forget else { return Html::default() };
    let said = on.reform(|yes: bool| Message::Making(if yes { Making::Forget } else { Making::DoNotForget }));
    html! {
        <Asking
            id="vergeten-kop"
            title={words::forget_title(name)}
            yes={words::FORGET_YES}
            no={words::FORGET_NO}
            can=true
            {said}
        >
            <p>{ words::FORGET_HELP }</p>
        </Asking>
    }
}
