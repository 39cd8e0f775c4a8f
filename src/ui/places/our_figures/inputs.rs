//! All inputs: per theme, and a table of the municipalities that takes cells from a spreadsheet.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Look, Message, Turn, ViewChange};
use crate::app::model::{Fold, Model};
use crate::app::show::our_figures::inputs::InputsView;
use crate::app::show::our_figures::opvang::OpvangNumber;
use crate::app::show::our_figures::{inputs, opvang, text};
use crate::app::table::inputs::{InputId, Part, Theme, columns, of_theme, parts_of};
use crate::app::table::state::Page;
use crate::app::table::typed::NumberField;
use crate::ui::browser::target;
use crate::ui::parts::{controls, grid, input, intake, number_field};
use engine::fields::Kind;
use engine::input::Input;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::page::INPUTS_TITLE }</h2>
            <p class="utrecht-paragraph">{ text::page::assumptions(model.assumptions(), model.of_unknown_origin()) }{ " " }{ to_ledger(on) }</p>
            { intake::door(on) }
            { statuses() }
            for own in Theme::ALL {
                { theme(model, own, on) }
            }
            { opvang(model, on) }
            { municipalities(model, on) }
        </>
    }
}

/// Goes to what is best replaced first.
fn to_ledger(on: &Callback<Message>) -> Html {
    let go = on.reform(|_: MouseEvent| Message::Look(Look::At(ViewChange::Page(Page::Ledger))));
    html! { <button type="button" class="utrecht-button utrecht-button--subtle" onclick={go}>{ text::page::FIRST }</button> }
}

fn statuses() -> Html {
    use data::provenance::Status;
    html! {
        <ul class="statussen">
            for status in Status::ALL {
                <li>{ input::status_badge(status) }{ " " }{ text::inputs::status_help(status) }</li>
            }
        </ul>
    }
}

fn theme(model: &Model, theme: Theme, on: &Callback<Message>) -> Html {
    html! {
        <details class="thema" open=true>
            <summary><h3 class="utrecht-heading-3">{ text::inputs::theme(theme) }</h3></summary>
            <div class="thema__invoer">
                for id in of_theme(model.figures(), theme) {
                    <div class="thema__veld">
                        { input::input(model, id, on) }
                        { line_toggle(id, on) }
                    </div>
                }
            </div>
        </details>
    }
}

/// Maatschappelijke opvang, which counts when it is switched on.
fn opvang(model: &Model, on: &Callback<Message>) -> Html {
    let number = |own: OpvangNumber| {
        let dom_id = format!("blad-{}", own.id.dom_id());
        controls::number_field(model, NumberField::Input(own.id), &dom_id, &own.label, own.help, own.shown, on)
    };
    html! {
        <details class="thema" open=true>
            <summary><h3 class="utrecht-heading-3">{ text::opvang::TITLE }</h3></summary>
            <p class="invoer__geen">
                <input
                    type="checkbox"
                    class="utrecht-checkbox utrecht-checkbox--html-input"
                    id="opvang-aan"
                    checked={model.figures().opvang.is_some()}
                    onchange={on.reform(|_: Event| Message::Turn(Turn::SwitchOpvang))}
                />
                <label for="opvang-aan">{ text::opvang::COUNTS }</label>
            </p>
            <p class="bronnoot">{ text::opvang::NOT_SIMULATED }</p>
            <p class="bronnoot">{ text::opvang::source() }</p>
            <div class="keuzes keuzes--velden">
                for own in opvang::numbers(model) {
                    { number(own) }
                }
            </div>
        </details>
    }
}

/// Under the first number of a pad: the way to a line, or back to a constant.
fn line_toggle(id: InputId, on: &Callback<Message>) -> Html {
    let InputId::One(Input::Region { field, part }) = id else { return Html::default() };
    if field.kind != Kind::Pad || !matches!(part, Part::Whole | Part::From) {
        return Html::default();
    }
    let text = if part == Part::Whole { text::page::MAKE_LINE } else { text::page::MAKE_CONSTANT };
    html! {
        <button
            type="button"
            class="utrecht-button utrecht-button--subtle"
            aria-label={format!("{}: {text}", text::inputs::name(id.with_part(Part::Whole)))}
            onclick={on.reform(move |_: MouseEvent| Message::Turn(Turn::ToggleLine(id)))}
        >
            { text }
        </button>
    }
}

fn municipalities(model: &Model, on: &Callback<Message>) -> Html {
    let view = Rc::new(inputs::view(model));
    let [budget, table] = inputs::tables(&view);
    html! {
        <>
        <section aria-labelledby="kop-budget">
            <h3 class="utrecht-heading-3" id="kop-budget">{ text::page::BUDGET_TITLE }</h3>
            <p>{ text::page::BUDGET_HELP }</p>
            { grid::grid(&budget, on) }
        </section>
        <section aria-labelledby="kop-gemeenten">
            <h3 class="utrecht-heading-3" id="kop-gemeenten">{ text::page::MUNICIPALITIES }</h3>
            <p>{ text::page::PASTE_HELP }</p>
            { other_columns(&view, on) }
            { grid::grid(&table, on) }
            { columns_help(&view) }
            { wrong_cells(model, on) }
        </section>
        </>
    }
}

/// Whether the columns that are not in front are shown.
fn other_columns(view: &InputsView, on: &Callback<Message>) -> Html {
    let (name, is_open) = view.others.clone();
    let toggle = on.reform(|event: Event| Message::Look(Look::Unfold(Fold::Columns, target::is_checked(&event))));
    html! {
        <p class="invoer__geen">
            <input
                type="checkbox"
                class="utrecht-checkbox utrecht-checkbox--html-input"
                id="andere-kolommen"
                checked={is_open}
                onchange={toggle}
            />
            <label for="andere-kolommen">{ name }</label>
        </p>
    }
}

/// What each column means, and where a region usually finds it.
fn columns_help(view: &InputsView) -> Html {
    html! {
        <details class="uitleg">
            <summary>{ text::page::COLUMNS_HELP }</summary>
            <dl class="woorden">
                for own in &view.columns {
                    <dt>{ &own.head }</dt>
                    <dd>{ own.help }{ " " }{ text::page::found_at(own.found_at) }</dd>
                }
            </dl>
        </details>
    }
}

/// What is wrong in the table, below it: a cell has no room for a sentence.
fn wrong_cells(model: &Model, on: &Callback<Message>) -> Html {
    let all = model.figures().municipalities.iter().enumerate().flat_map(|(index, municipality)| {
        let ids = columns(model.figures()).iter().map(move |&field| InputId::of_municipality(index, field));
        ids.flat_map(|id| parts_of(model.figures(), id)).map(move |id| (municipality, id))
    });
    let wrong: Vec<_> =
        all.filter_map(|(own, id)| model.wrong(NumberField::Input(id)).map(|wrong| (own, id, wrong))).collect();
    html! {
        for (municipality, id, wrong) in wrong {
            <div class="invoer__fout" id={number_field::error_id(&id.dom_id())} role="alert">
                <p>{ format!("{}, {}: “{}”. {}", municipality.name, text::inputs::name(id), wrong.typed, wrong.reason) }</p>
                { number_field::choices(&id.dom_id(), NumberField::Input(id), wrong, on) }
            </div>
        }
    }
}
