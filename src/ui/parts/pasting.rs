//! What a paste would change: a dialog over the page, before anything changes.

use yew::prelude::*;

use crate::app::act::message::{Message, Paste};
use crate::app::model::Model;
use crate::app::show::our_figures::pasting::{PastedRow, PastingView, view};
use crate::app::show::text;
use crate::app::table::text::import as words;
use crate::ui::browser::dialog::use_dialog;
use crate::ui::browser::target;
use crate::ui::parts::table;

/// What was pasted and not yet taken over, if anything was.
pub fn panel(model: &Model, on: &Callback<Message>) -> Html {
    match view(model) {
        Some(pasting) => html! { <Panel {pasting} on={on.clone()} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    pasting: PastingView,
    on: Callback<Message>,
}

/// The id of the heading of the dialog.
const HEADING: &str = "plakken-kop";

#[component]
fn Panel(props: &PanelProps) -> Html {
    let (on, pasting) = (&props.on, &props.pasting);
    let (dialog, heading) = (use_node_ref(), use_node_ref());
    use_dialog(&dialog, &heading, 0, on.reform(|()| Message::Paste(Paste::Drop)));
    html! {
        <dialog class="herleiding plakken" ref={dialog} aria-labelledby={HEADING}>
            <h2 class="utrecht-heading-3" id={HEADING} ref={heading} tabindex="-1">{ words::TITLE }</h2>
            <p>{ words::HELP }</p>
            <p>{ pasting.matched }</p>
            { list(words::STOPPED, "invoer__fout", &pasting.stops) }
            { list(words::LEFT_OUT, "bronnoot", &pasting.left_out) }
            if !pasting.rows.is_empty() {
                { rows(&pasting.rows, on) }
            }
            <div class="herleiding__knoppen">
                <button
                    type="button"
                    class="utrecht-button utrecht-button--primary-action"
                    disabled={!pasting.is_good}
                    onclick={on.reform(|_: MouseEvent| Message::Paste(Paste::Apply))}
                >
                    { words::APPLY }
                </button>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={on.reform(|_: MouseEvent| Message::Paste(Paste::Drop))}
                >
                    { words::DROP }
                </button>
            </div>
            if !pasting.is_good {
                <p class="bronnoot">{ words::CANNOT_APPLY }</p>
            }
        </dialog>
    }
}

fn list(title: &'static str, class: &'static str, lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <div {class}>
            <p><strong>{ title }</strong></p>
            <ul>
                for line in lines {
                    <li>{ line }</li>
                }
            </ul>
        </div>
    }
}

fn rows(rows: &[PastedRow], on: &Callback<Message>) -> Html {
    let head = html! {
        <tr>
            for name in [words::MUNICIPALITY_HEAD, words::COLUMN_HEAD] {
                <th scope="col" class="utrecht-table__header-cell">{ name }</th>
            }
            for name in [words::PASTED_HEAD, words::FROM_HEAD, words::TO_HEAD] {
                { table::column(name) }
            }
        </tr>
    };
    let body = html! {
        for row in rows {
            <tr class="utrecht-table__row" translate="no">
                <th scope="row" class="utrecht-table__header-cell tabel__naam">{ &row.municipality }</th>
                { table::text(row.column.clone()) }
                { table::number(row.typed.clone()) }
                { table::number(row.from.clone()) }
                { table::number(row.to.clone().unwrap_or_default()) }
            </tr>
            if let Some(wrong) = &row.wrong {
                <tr class="utrecht-table__row">
                    <td class="utrecht-table__cell" colspan="5">
                        // Below its row, and as wide as the dialog: there is no other way on than to choose.
                        <div class="plakken__vraag">
                            <p class="invoer__fout">{ wrong }</p>
                            <p class="bedoeld" translate="no">
                                for &choice in &row.choices {
                                    { crate::ui::parts::pasting::choice(row, choice, on) }
                                }
                            </p>
                        </div>
                    </td>
                </tr>
            }
        }
    };
    table::plain("tabel-plakken", words::CAPTION.to_owned(), head, body)
}

fn choice(row: &PastedRow, choice: engine::money::Exact, on: &Callback<Message>) -> Html {
    let place = row.place;
    let name = text::number::meant(choice);
    html! {
        <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action"
            aria-label={format!("{}, {}: {name}", row.municipality, row.column)}
            onclick={on.reform(move |_: MouseEvent| {
                target::focus(HEADING);
                Message::Paste(Paste::Mean(place, choice))
            })}
        >
            { &name }
        </button>
    }
}
