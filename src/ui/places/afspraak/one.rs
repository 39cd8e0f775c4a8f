//! One afspraak: what it says, what each municipality bears, and the pool year by year.

use crate::app::show::evidence::text::ledger as ledger_text;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Look, Message, OwnAfspraak, ViewChange};
use crate::app::model::Model;
use crate::app::show::afspraak::one::AfspraakView;
use crate::app::show::afspraak::phases::Band;
use crate::app::show::afspraak::{one, text};
use crate::app::show::charts::effects;
use crate::app::show::evidence::ledger::badge;
use crate::app::show::evidence::region::quotation;
use crate::app::show::grid::LazyGrid;
use crate::app::table::state::{Page, Unit};
use crate::ui::charts;
use crate::ui::parts;
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::term::terms;
use crate::ui::parts::{controls, grid, remarks};
use crate::ui::places::afspraak::own_afspraak;
use data::presets::{Preset, Rule};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let afspraak = Rc::new(one::view(model));
    let [of_years, of_municipalities, pool] = one::tables(&afspraak);
    let (unit, to) = (afspraak.unit, on.clone());
    html! {
        <>
            <h2 class="utrecht-heading-2">{ &afspraak.name }</h2>
            <div class="keuzes">
                { controls::afspraak(model, on) }
                { controls::unit(model, on) }
                { controls::period(model, on) }
            </div>
            { about(model, &afspraak, on) }
            { bands(&afspraak.bands) }
            if !afspraak.warnings.is_empty() {
                <ul class="let-op">
                    for warning in &afspraak.warnings {
                        <li>{ warning }</li>
                    }
                </ul>
            }
            <p class="geldbalans">
                <span class="status">{ badge(model) }</span>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--subtle"
                    onclick={on.reform(|_: MouseEvent| Message::Look(Look::At(ViewChange::Page(Page::Ledger))))}
                >
                    { ledger_text::SEE_BALANCE }
                </button>
            </p>
            if let Some(other) = &afspraak.same_as {
                <p class="bronnoot">{ text::afspraak::same_as(other) }</p>
            }
            { remarks::clocks(model) }
            { years(&afspraak, &of_years, on) }
            { in_sight(of_municipalities.id, model, move || municipalities(&of_municipalities, unit, &to)) }
            { grid::when_seen(model, pool, on) }
            <p class="bronnoot">{ terms(&text::afspraak::column_words()) }</p>
        </>
    }
}

/// What the afspraak says, from which source, and what is open; of an own one the form.
fn about(model: &Model, afspraak: &AfspraakView, on: &Callback<Message>) -> Html {
    match &afspraak.preset {
        None => own_afspraak::form(model, on),
        Some((preset, place)) => {
            html! { <About preset={SamePreset(preset)} place={*place} on={on.clone()} /> }
        }
    }
}

/// A preset is read once: it is the same as long as it is this one.
#[derive(Clone)]
struct SamePreset(&'static Preset);

impl PartialEq for SamePreset {
    fn eq(&self, other: &SamePreset) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

#[derive(Properties, PartialEq)]
struct AboutProps {
    preset: SamePreset,
    /// Place of the variant.
    place: usize,
    on: Callback<Message>,
}

/// Does not change while a slider moves, and is not drawn then.
#[component]
fn About(props: &AboutProps) -> Html {
    let AboutProps { preset: SamePreset(preset), place, on } = props;
    let variant = preset.variants.get(*place).filter(|_| preset.variants.len() > 1);
    html! {
        <section class="kaart" aria-label={text::afspraak::ABOUT}>
            <p class="utrecht-paragraph utrecht-paragraph--lead">{ terms(&preset.summary) }</p>
            if let Some(variant) = variant {
                <p>
                    <strong>{ text::afspraak::variant((place + 1, preset.variants.len()), &variant.name) }</strong>
                    { " " }{ terms(&variant.explanation) }{ " " }
                    <span class="status">{ text::inputs::status(variant.status) }</span>
                </p>
            }
            if let Some(point) = &preset.open_point {
                <p class="open-punt"><strong>{ text::afspraak::NOT_AGREED }</strong>{ " " }{ terms(&point.text) }</p>
            }
            <details class="bron">
                <summary>{ text::afspraak::RULES }</summary>
                <ul class="utrecht-unordered-list">
                    for own in &preset.rules {
                        { rule(own, on) }
                    }
                </ul>
            </details>
            <p>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={on.reform(|_: MouseEvent| Message::OwnAfspraak(OwnAfspraak::Copy))}
                >
                    { text::afspraak::MAKE_OWN }
                </button>
            </p>
        </section>
    }
}

fn rule(rule: &Rule, on: &Callback<Message>) -> Html {
    let quoted = quotation(rule.document.as_ref(), rule.quotation.as_ref(), &rule.source);
    html! {
        <li class="utrecht-unordered-list__item">
            { terms(&rule.explanation) }{ " " }
            <span class="status">{ text::inputs::status(rule.status) }</span>
            { " " }<span class="bronnoot">{ &rule.source }</span>
            if let Some(own) = &quoted {
                { parts::quotation::quotation(own, on) }
            }
        </li>
    }
}

/// The terms over the years.
fn bands(bands: &[Band]) -> Html {
    if bands.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="kop-fasen">
            <h3 class="utrecht-heading-3" id="kop-fasen">{ text::afspraak::PHASES }</h3>
            <ol class="tijdlijn tijdlijn--fasen">
                for own in bands {
                    <li class="tijdlijn__jaar tijdlijn__jaar--vol">
                        <strong>{ &own.years }</strong>
                        <span>{ &own.name }</span>
                        <ul class="utrecht-unordered-list">
                            for line in &own.terms {
                                <li class="utrecht-unordered-list__item">{ line }</li>
                            }
                        </ul>
                    </li>
                }
            </ol>
        </section>
    }
}

fn years(afspraak: &AfspraakView, table: &LazyGrid, on: &Callback<Message>) -> Html {
    let title = one::years_title(afspraak);
    html! {
        <section class="kaart" aria-labelledby="kop-jaren">
            <h3 class="utrecht-heading-3" id="kop-jaren">{ &title }</h3>
            { charts::chart("grafiek-jaren", effects(afspraak, title.clone(), text::page::rounded_unit(afspraak.unit))) }
            <p class="zin">{ &afspraak.sentence }</p>
            <details class="bron">
                <summary>{ text::page::AS_TABLE }</summary>
                { grid::grid(table, on) }
            </details>
        </section>
    }
}

fn municipalities(table: &LazyGrid, unit: Unit, on: &Callback<Message>) -> Html {
    html! {
        <>
            { grid::grid(table, on) }
            if unit == Unit::PerInhabitant {
                <p class="bronnoot">{ text::page::PER_INHABITANT_NOTE }</p>
            }
        </>
    }
}
