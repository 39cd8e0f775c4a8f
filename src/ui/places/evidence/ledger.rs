//! What the outcome rests on, and the balance of money.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Look, Message, ViewChange};
use crate::app::model::Model;
use crate::app::show::evidence::ledger::{Conclusion, LedgerView};
use crate::app::show::evidence::{ledger, text};
use crate::app::show::grid::LazyGrid;
use crate::app::table::state::Page;
use crate::ui::parts::{controls, grid, hindrance, remarks};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let ledger = Rc::new(ledger::view(model));
    let ([inputs, municipal, balance], conclusions) = ledger::tables(&ledger, &Rc::new(ledger::balance(model)));
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::ledger::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::ledger::HELP }</p>
            <div class="keuzes">
                { controls::afspraak(model, on) }
                { controls::rival(model, on) }
            </div>
            { conclusion(&ledger.conclusion, conclusions, remarks::clocks(model), hindrance::hindrance(model, on), on) }
            { counts(&ledger) }
            { grid::when_seen(model, inputs, on) }
            <details class="uitleg">
                <summary>{ text::ledger::municipal(ledger.municipal.len()) }</summary>
                { grid::grid(&municipal, on) }
            </details>
            <section class="kaart" aria-labelledby="kop-balans">
                <h3 class="utrecht-heading-3" id="kop-balans">{ text::ledger::BALANCE_TITLE }</h3>
                <p>{ text::ledger::BALANCE_HELP }</p>
                <p class="zin">{ ledger::badge(model) }</p>
            </section>
            { grid::when_seen(model, balance, on) }
            { open_points(&ledger) }
            { not_modelled() }
        </>
    }
}

fn conclusion(
    own: &Conclusion,
    tables: [Option<LazyGrid>; 3],
    clocks: Html,
    hindrance: Html,
    on: &Callback<Message>,
) -> Html {
    let [turning, largest, first] = tables.map(|own| own.map(|own| grid::grid(&own, on)));
    let body = match own {
        Conclusion::ChooseMunicipality => html! { <p class="zin">{ text::ledger::CHOOSE }</p> },
        Conclusion::Hindered => hindrance,
        Conclusion::Busy(progress) => {
            html! { <p class="bronnoot voortgang voortgang--bezig" role="status" id="voortgang">{ progress }</p> }
        }
        Conclusion::Known { sentence, share, to_do, .. } => html! {
            <>
                <p class="zin" id="conclusie">{ sentence }</p>
                { turning }
                <p>{ share }</p>
                { largest }
                <h4 class="utrecht-heading-4" id="kop-eerst">{ text::ledger::FIRST_TITLE }</h4>
                <p>{ to_do }</p>
                { first }
                <p>{ to_inputs(on) }</p>
            </>
        },
    };
    html! {
        <section class="kaart" aria-labelledby="kop-conclusie">
            <h3 class="utrecht-heading-3" id="kop-conclusie">{ text::ledger::CONCLUSION_TITLE }</h3>
            <p>{ text::ledger::CONCLUSION_HELP }</p>
            { body }
            { clocks }
        </section>
    }
}

/// Goes to where an assumption is replaced.
fn to_inputs(on: &Callback<Message>) -> Html {
    let go = on.reform(|_: MouseEvent| Message::Look(Look::At(ViewChange::Page(Page::Inputs))));
    html! {
        <button type="button" class="utrecht-button utrecht-button--secondary-action" onclick={go}>
            { text::ledger::FILL_IN }
        </button>
    }
}

fn counts(ledger: &LedgerView) -> Html {
    html! {
        <section class="kaart" aria-labelledby="kop-statussen">
            <h3 class="utrecht-heading-3" id="kop-statussen">{ text::ledger::STATUSES }</h3>
            <p class="zin">{ &ledger.sentence }</p>
            <dl class="kerncijfers">
                for (name, count) in &ledger.counts {
                    <div class="kerncijfer">
                        <dt>{ *name }</dt>
                        <dd><span class="kerncijfer__getal">{ count.to_string() }</span></dd>
                    </div>
                }
            </dl>
        </section>
    }
}

fn open_points(ledger: &LedgerView) -> Html {
    html! {
        <section class="kaart" aria-labelledby="kop-niet-afgesproken">
            <h3 class="utrecht-heading-3" id="kop-niet-afgesproken">{ text::ledger::NOT_AGREED }</h3>
            <ul class="utrecht-unordered-list">
                for (name, point, source) in &ledger.open_points {
                    <li class="utrecht-unordered-list__item">
                        <strong>{ name }</strong>{ ": " }{ point }{ " " }<span class="bronnoot">{ source }</span>
                    </li>
                }
            </ul>
        </section>
    }
}

fn not_modelled() -> Html {
    html! {
        <section class="kaart" aria-labelledby="kop-niet-in-model">
            <h3 class="utrecht-heading-3" id="kop-niet-in-model">{ text::ledger::NOT_MODELLED }</h3>
            <ul class="utrecht-unordered-list">
                for line in text::about::NOT_MODELLED {
                    <li class="utrecht-unordered-list__item">{ *line }</li>
                }
            </ul>
        </section>
    }
}
