//! Whether everything that this laptop keeps is to be wiped: a dialog over the page, before anything is.

use yew::prelude::*;

use crate::app::act::message::{Laptop, Message};
use crate::app::model::Model;
use crate::app::show::text::laptop as words;
use crate::ui::parts::asking::Asking;

/// The question, if it is asked.
pub fn panel(model: &Model, on: &Callback<Message>) -> Html {
    if !model.laptop().asks_to_wipe() {
        return Html::default();
    }
    let said = on.reform(|wipes: bool| Message::Laptop(if wipes { Laptop::Wipe } else { Laptop::DoNotWipe }));
    html! {
        <Asking
            id="wissen-kop"
            title={words::WIPE_TITLE.to_owned()}
            yes={words::WIPE_YES}
            no={words::WIPE_NO}
            can=true
            {said}
        >
            <p>{ words::GOES }</p>
            <ul>
                for own in words::count(model.laptop()) {
                    <li>{ own }</li>
                }
            </ul>
            <p>{ words::STAYS }</p>
            <ul>
                for own in words::REMAINS {
                    <li>{ own }</li>
                }
            </ul>
        </Asking>
    }
}
