//! How everything is calculated, rule by rule, with a number of the scenario in hand for each.

use yew::prelude::*;

use crate::app::act::message::{Derive, Message};
use crate::app::model::Model;
use crate::app::show::evidence::method::{RuleView, view};
use crate::app::show::text::derivation as words;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    html! {
        <>
            <h2 class="utrecht-heading-2">{ words::METHOD_TITLE }</h2>
            <p class="utrecht-paragraph utrecht-paragraph--lead">{ words::METHOD_LEAD }</p>
            for section in view(model) {
                <section class="kaart" key={section.title}>
                    <h3 class="utrecht-heading-3">{ section.title }</h3>
                    <ul class="rekenregels">
                        for own in &section.rules {
                            { rule(own, on) }
                        }
                    </ul>
                </section>
            }
            <p class="bronnoot">{ words::METHOD_FULL }</p>
        </>
    }
}

fn rule(own: &RuleView, on: &Callback<Message>) -> Html {
    let example = own.example;
    html! {
        <li>
            <p>{ own.text }</p>
            <p class="rekenregels__formule">
                <button type="button" class="herleiding__terug" onclick={on.reform(move |_: MouseEvent| Message::Derive(Derive::Figures(vec![example])))}>
                    { &own.name }
                </button>
                { " = " }{ &own.formula }
            </p>
        </li>
    }
}
