//! Clients, places, dwellings and waiting.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::people::{text, years};
use crate::ui::charts;
use crate::ui::parts::sentence::sentence;
use crate::ui::parts::{controls, grid, remarks};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let people = Rc::new(years::view(model));
    let [by_year, by_municipality] = years::tables(&people);
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::people::PAGE_TITLE }</h2>
            <div class="keuzes">
                { controls::period(model, on) }
            </div>
            <p class="zin">{ &people.sentence }</p>
            <p class="zin">{ sentence(&people.waiting, on) }</p>
            if !people.prevention.is_empty() {
                <p class="utrecht-paragraph">{ &people.prevention }</p>
            }
            { remarks::list(model, on) }
            <div class="kaarten">
                { card("kop-clienten", text::people::CLIENTS, charts::chart("grafiek-clienten", show::charts::clients(&people))) }
                { card("kop-wachten", text::people::WAITING, charts::chart("grafiek-wachten", show::charts::waiting(&people))) }
                { card("kop-wachttijd", text::people::WAITING_TIME_REGION, charts::chart("grafiek-wachttijd", show::charts::waiting_time(&people))) }
            </div>
            { grid::when_seen(model, by_year, on) }
            { grid::when_seen(model, by_municipality, on) }
            <p class="bronnoot">{ text::people::SAVED_NOTE }</p>
        </>
    }
}

fn card(id: &'static str, title: &str, chart: Html) -> Html {
    html! {
        <section class="kaart" aria-labelledby={id}>
            <h3 class="utrecht-heading-3" id={id}>{ title }</h3>
            { chart }
        </section>
    }
}
