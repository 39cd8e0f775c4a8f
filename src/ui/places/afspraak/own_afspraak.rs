//! The form of an own afspraak.

use yew::prelude::*;

use crate::app::act::message::{Look, Message, OwnAfspraak, ViewChange};
use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show::afspraak::text;
use crate::app::table::inputs::Display;
use crate::app::table::own_afspraak::display_of_term;
use crate::app::table::state::Page;
use crate::app::table::typed::NumberField;
use crate::ui::browser::target;
use crate::ui::parts::number_field::{NumberInput, error};
use engine::afspraak::{Afspraak, Basis, Post};
use engine::term::Term;

pub fn form(model: &Model, on: &Callback<Message>) -> Html {
    let (settled, _) = model.outcomes().find(&model.table().view.afspraak);
    let afspraak = settled.choice.variants()[0];
    let shared: Vec<Term> = Post::OF_CLIENTS.into_iter().map(Term::Shared).collect();
    let key: Vec<Term> = Basis::ALL.into_iter().map(Term::Sleutel).collect();
    let surplus: Vec<Term> = Basis::ALL.into_iter().map(Term::SleutelOverschot).collect();
    let rest = [Term::Inleg, Term::ExecutionCosts, Term::ReserveBegin, Term::ReserveMaximum, Term::Vangnet];
    html! {
        <section class="kaart" aria-label={text::page::OWN_AFSPRAAK}>
            <div class="keuzes">
                <div class="keuze">
                    <label class="utrecht-form-label" for="eigen-naam">{ text::afspraak::NAME }</label>
                    <input
                        type="text"
                        id="eigen-naam"
                        class="utrecht-textbox utrecht-textbox--html-input"
                        autocomplete="off"
                        value={afspraak.id.clone()}
                        onchange={on.reform(|event: Event| Message::OwnAfspraak(OwnAfspraak::Rename(target::value(&event))))}
                    />
                </div>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={on.reform(|_: MouseEvent| Message::OwnAfspraak(OwnAfspraak::Remove))}
                >
                    { text::afspraak::REMOVE }
                </button>
            </div>
            { group(model, afspraak, text::afspraak::SHARED, &shared, true, on) }
            { group(model, afspraak, text::afspraak::KEY, &key, true, on) }
            { group(model, afspraak, text::afspraak::SURPLUS_KEY, &surplus, afspraak.terms.sleutel_overschot.is_some(), on) }
            { group(model, afspraak, text::afspraak::OTHER_TERMS, &rest, true, on) }
            <p>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={on.reform(|_: MouseEvent| Message::Look(Look::At(ViewChange::Page(Page::Events))))}
                >
                    { text::afspraak::CHANGE_PHASES }
                </button>
            </p>
            if !afspraak.before_start.is_empty() {
                <p class="bronnoot">{ text::afspraak::BEFORE_START_KEPT }</p>
            }
        </section>
    }
}

fn group(
    model: &Model,
    afspraak: &Afspraak,
    title: &'static str,
    terms: &[Term],
    open: bool,
    on: &Callback<Message>,
) -> Html {
    html! {
        <details class="bron" open={open}>
            <summary>{ title }</summary>
            <div class="termen" role="group" aria-label={title}>
                for own in terms {
                    { term(model, afspraak, *own, on) }
                }
            </div>
        </details>
    }
}

fn term(model: &Model, afspraak: &Afspraak, term: Term, on: &Callback<Message>) -> Html {
    let field = NumberField::Term(term);
    let shown = term.read(afspraak).map(|value| number::exact(display_of_term(term).shown(value)));
    let id = format!("term-{}", term.path().replace(['.', '_'], "-"));
    let unit = if display_of_term(term) == Display::Percent { "%" } else { "€" };
    html! {
        <div class="term" key={id.clone()}>
            <label for={id.clone()}>{ text::afspraak::term(term) }</label>
            <span class="invoer__rij">
                <NumberInput
                    id={id.clone()}
                    {field}
                    shown={shown.unwrap_or_default()}
                    wrong={model.wrong(field).cloned()}
                    texts={model.texts()}
                    on={on.clone()}
                />
                <span class="invoer__eenheid">{ unit }</span>
            </span>
            { error(&id, field, model.wrong(field), on) }
        </div>
    }
}
