//! Draagvlak and prikkel.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::model::Model;
use crate::app::show::afspraak::{support, text};
use crate::app::table::typed::AmountField;
use crate::ui::parts::controls;
use crate::ui::parts::controls::amount_field;
use crate::ui::parts::{grid, remarks};
use engine::figures::Besluitregel;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let support = Rc::new(support::view(model));
    let ([votes, duels], prikkel) = support::tables(&support);
    let can_leave = model.figures().besluitregel == Besluitregel::MeerderheidTweedeRonde;
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::support::TITLE }</h2>
            <p class="zin">{ &support.least_opposed }</p>
            <p>{ &support.champion }</p>
            { remarks::clocks(model) }
            <p class="utrecht-paragraph">{ text::support::HELP }</p>
            <div class="keuzes">
                { controls::afspraak(model, on) }
                { controls::rival(model, on) }
                { amount_field(
                    model,
                    AmountField::Indifference,
                    "drempel",
                    text::support::INDIFFERENCE,
                    model.table().view.indifference,
                    on,
                ) }
            </div>
            <section class="kaart" aria-labelledby="tabel-stemmen">
                <p>{ support.rule }</p>
                <p class="zin">{ &support.sentence }</p>
                if !support.compensation.is_empty() {
                    <p>{ &support.compensation }</p>
                }
                if !support.unharmed.is_empty() {
                    <p>{ &support.unharmed }</p>
                }
                { grid::grid(&votes, on) }
                if can_leave {
                    <p class="bronnoot">{ text::support::LEAVING }</p>
                }
            </section>
            <section class="kaart">
                { grid::when_seen(model, duels, on) }
            </section>
            <section class="kaart" aria-labelledby="kop-prikkel">
                <h3 class="utrecht-heading-3" id="kop-prikkel">{ text::support::PRIKKEL_TITLE }</h3>
                <p>{ text::support::PRIKKEL_HELP }</p>
                <div class="keuzes">{ controls::period(model, on) }</div>
                if let (Some(own), Some(prikkel)) = (&support.prikkel, &prikkel) {
                    <p class="zin">{ &own.sentence }</p>
                    if !own.progress.is_empty() {
                        <p class="voortgang--bezig">{ &own.progress }</p>
                    }
                    { grid::grid(prikkel, on) }
                    <p class="bronnoot">{ text::support::prikkel_stay(&own.stay) }</p>
                } else {
                    <p class="zin">{ text::support::PRIKKEL_WAITS }</p>
                }
            </section>
        </>
    }
}
