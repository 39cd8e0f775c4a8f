//! One afspraak: what it says, what each municipality bears, and the pool year by year.

use crate::app::show::evidence::text::ledger as ledger_text;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Look, Message, OwnAfspraak, ViewChange};
use crate::app::model::Model;
use crate::app::show::afspraak::one::{AfspraakRow, AfspraakView, view};
use crate::app::show::afspraak::text;
use crate::app::show::charts::effects;
use crate::app::show::evidence::ledger::badge;
use crate::app::show::evidence::region::quotation;
use crate::app::table::state::{Page, Unit};
use crate::ui::charts;
use crate::ui::parts;
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::term::terms;
use crate::ui::parts::{controls, remarks, table};
use crate::ui::places::afspraak::own_afspraak;
use data::presets::{Preset, Rule};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let afspraak = Rc::new(view(model));
    let (rows, pools, to) = (Rc::clone(&afspraak), Rc::clone(&afspraak), on.clone());
    let unit = model.table().view.unit;
    html! {
        <>
            <h2 class="utrecht-heading-2">{ &afspraak.name }</h2>
            <div class="keuzes">
                { controls::afspraak(model, on) }
                { controls::unit(model, on) }
                { controls::period(model, on) }
                { controls::place(model, on) }
            </div>
            { about(model, &afspraak, on) }
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
            { years(model, &afspraak) }
            { in_sight("tabel-gemeenten", model, move || municipalities(unit, &rows, &to)) }
            { in_sight("tabel-pot", model, move || pool(&pools)) }
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

fn years(model: &Model, afspraak: &AfspraakView) -> Html {
    let unit = text::page::rounded_unit(model.table().view.unit);
    let title = text::afspraak::years_title(&afspraak.place, unit);
    let head = html! {
        <tr>
            { table::column(text::page::YEAR) }
            { table::column(text::page::measure(crate::app::table::state::Measure::Unchanged)) }
            { table::column(text::page::measure(crate::app::table::state::Measure::EffectRijk)) }
            { table::column(text::page::measure(crate::app::table::state::Measure::EffectAfspraak)) }
            { table::column(text::page::measure(crate::app::table::state::Measure::Result)) }
        </tr>
    };
    let body = html! {
        for year in &afspraak.years {
            <tr class="utrecht-table__row">
                <th scope="row" class="utrecht-table__header-cell">{ year.year }</th>
                { table::amount(&year.rijk) }
                { table::amount(&year.afspraak) }
                { table::amount(&year.result) }
            </tr>
        }
    };
    html! {
        <section class="kaart" aria-labelledby="kop-jaren">
            <h3 class="utrecht-heading-3" id="kop-jaren">{ &title }</h3>
            { charts::chart("grafiek-jaren", effects(afspraak, title.clone(), unit)) }
            <p class="zin">{ &afspraak.sentence }</p>
            <details class="bron">
                <summary>{ text::page::AS_TABLE }</summary>
                { table::table("tabel-jaren", title.clone(), head, body) }
            </details>
        </section>
    }
}

fn municipalities(unit: Unit, afspraak: &AfspraakView, on: &Callback<Message>) -> Html {
    let head = html! {
        <tr>
            <th scope="col" class="utrecht-table__header-cell">{ text::page::MUNICIPALITY }</th>
            for name in &afspraak.columns {
                { table::column(*name) }
            }
        </tr>
    };
    let body = html! {
        for row in afspraak.rows.iter().chain([&afspraak.total]) {
            { municipality(row, afspraak, on) }
        }
    };
    let caption = text::afspraak::municipalities_caption(&afspraak.period, text::page::unit(unit));
    html! {
        <>
            { table::table("tabel-gemeenten", caption, head, body) }
            if unit == Unit::PerInhabitant {
                <p class="bronnoot">{ text::page::PER_INHABITANT_NOTE }</p>
            }
        </>
    }
}

fn municipality(row: &AfspraakRow, afspraak: &AfspraakView, on: &Callback<Message>) -> Html {
    let index = row.index;
    let choose = on.reform(move |_: MouseEvent| Message::Look(Look::At(ViewChange::Municipality(index))));
    html! {
        <tr class={classes!("utrecht-table__row", index.is_none().then_some("tabel__totaal"))}>
            <th scope="row" class="utrecht-table__header-cell tabel__naam">
                <button
                    type="button"
                    class="tabel__kies"
                    aria-pressed={(row.name == afspraak.place).to_string()}
                    onclick={choose}
                >
                    { &row.name }
                </button>
                if row.is_centre {
                    <span class="tabel__centrum">{ text::page::CENTRE }</span>
                }
            </th>
            for amount in &row.cells {
                { table::amount(amount) }
            }
        </tr>
    }
}

fn pool(afspraak: &AfspraakView) -> Html {
    let head = html! {
        <tr>
            <th scope="col" class="utrecht-table__header-cell">{ text::page::YEAR }</th>
            for name in text::afspraak::POOL_COLUMNS {
                { table::column(name) }
            }
        </tr>
    };
    let body = html! {
        for row in &afspraak.pool {
            <tr class="utrecht-table__row">
                <th scope="row" class="utrecht-table__header-cell">{ row.year }</th>
                for amount in &row.cells {
                    { table::amount(amount) }
                }
            </tr>
        }
    };
    table::table("tabel-pot", text::afspraak::POOL_CAPTION.to_owned(), head, body)
}
