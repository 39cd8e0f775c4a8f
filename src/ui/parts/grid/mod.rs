//! Draws a table, in a frame that scrolls sideways and can be reached by keyboard.
//!
//! A cell carries what it shows and nothing else: what it explains is asked by its place
//! ([`crate::ui::browser::cells`]), so that a step of a slider compares texts only.

mod cell;
mod fields;
mod name;

use yew::prelude::*;

use crate::app::act::message::{File, Look, Message, ViewChange};
use crate::app::model::Model;
use crate::app::show::grid::{AfspraakHead, Column, Grid, LazyGrid, Order, Row};
use crate::app::show::text::derivation::TABLE_HINT;
use crate::app::show::text::table as text;
use crate::app::table::state::Page;
use crate::ui::browser::cells::caption_id;
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::in_turn::in_turn;

/// Cells that are drawn together: a thousand take about a tenth of a second.
const CELLS: usize = 1_500;

/// A table; a step of a slider waits with it while it is out of sight.
pub fn when_seen(model: &Model, table: LazyGrid, on: &Callback<Message>) -> Html {
    let on = on.clone();
    in_sight(table.id, model, move || grid(&table, &on))
}

/// A table; of one whose numbers open, with the words that say so.
pub fn grid(table: &LazyGrid, on: &Callback<Message>) -> Html {
    let grid = table.grid();
    let (opens, caption) = (grid.opens, grid.caption.clone());
    html! {
        <>
            { framed(&caption_id(table.id), grid, on) }
            <div class="tabel__hulp">
                if opens {
                    <p class="bronnoot">{ TABLE_HINT }</p>
                }
                { outward(table.id, &caption, on) }
            </div>
        </>
    }
}

/// The ways to take a table outside the page.
fn outward(id: &'static str, caption: &str, on: &Callback<Message>) -> Html {
    let tool = |name, file| tool(name, text::label(name, caption), Message::File(file), on);
    html! {
        <p class="tabel__uit">
            { tool(text::COPY, File::CopyTable(id)) }
            { tool(text::SAVE, File::SaveTable(id)) }
        </p>
    }
}

/// A button at a table; its label says of what.
fn tool(name: &'static str, label: String, message: Message, on: &Callback<Message>) -> Html {
    let click = on.reform(move |_: MouseEvent| message.clone());
    html! {
        <button
            type="button"
            class="utrecht-button utrecht-button--subtle tabel__knop"
            aria-label={label}
            onclick={click}
        >
            { name }
        </button>
    }
}

fn framed(id: &str, grid: Grid, on: &Callback<Message>) -> Html {
    let Grid { caption, columns, rows, opens } = grid;
    let portion = (CELLS / columns.len().max(1)).max(1);
    let rows: Html = if rows.len() <= portion {
        rows.into_iter().enumerate().map(|(place, own)| row(place, own, &columns, on)).collect()
    } else {
        let (columns, on) = (columns.clone(), on.clone());
        in_turn(rows.len(), portion, move |range| {
            range.map(|place| row(place, rows[place].clone(), &columns, &on)).collect()
        })
    };
    html! {
        <div class="tabelkader" role="region" aria-labelledby={id.to_owned()} tabindex="0">
            <table class="utrecht-table tabel" role={opens.then_some("grid")}>
                <caption class="utrecht-table__caption" id={id.to_owned()}>{ caption }</caption>
                <thead class="utrecht-table__header">
                    <tr>
                        for (place, own) in columns.into_iter().enumerate() {
                            { column(place, own, on) }
                        }
                    </tr>
                </thead>
                <tbody class="utrecht-table__body">{ rows }</tbody>
            </table>
        </div>
    }
}

fn column(place: usize, column: Column, on: &Callback<Message>) -> Html {
    let class = match (column.is_number, column.is_in_hand()) {
        (false, _) => "utrecht-table__header-cell",
        (true, false) => "utrecht-table__header-cell tabel__getal",
        (true, true) => "utrecht-table__header-cell tabel__getal tabel__in-hand",
    };
    let Column { name, order, afspraak, .. } = column;
    let Some(order) = order else { return html! { <th scope="col" {class}>{ name }</th> } };
    let (sorted, mark) = match order {
        Order::Other => (None, ""),
        Order::Ascending => (Some("ascending"), " ▲"),
        Order::Descending => (Some("descending"), " ▼"),
    };
    html! {
        <th scope="col" aria-sort={sorted} {class}>
            <button type="button" class="tabel__sorteer" onclick={on.reform(move |_: MouseEvent| Message::Look(Look::Sort(place)))}>
                { name }
                <span aria-hidden="true">{ mark }</span>
            </button>
            if let Some(own) = afspraak {
                { open_afspraak(own, on) }
            }
        </th>
    }
}

/// Takes the afspraak in hand and goes to its page.
fn open_afspraak(afspraak: AfspraakHead, on: &Callback<Message>) -> Html {
    let AfspraakHead { variant, mark, action, .. } = afspraak;
    let on = on.clone();
    let open = Callback::from(move |_: MouseEvent| {
        on.emit(Message::Look(Look::At(ViewChange::Afspraak(variant.clone()))));
        on.emit(Message::Look(Look::At(ViewChange::Page(Page::Afspraak))));
    });
    html! { <button type="button" class="tabel__open" aria-label={action} onclick={open}>{ mark }</button> }
}

/// A row stays the same one when others come or go after it, so that what has the focus in it keeps it.
fn row(place: usize, row: Row, columns: &[Column], on: &Callback<Message>) -> Html {
    let class = if row.is_total { "utrecht-table__row tabel__totaal" } else { "utrecht-table__row" };
    let cells = row.cells.into_iter().enumerate().map(|(place, own)| {
        let is_in_hand = columns.get(place).is_some_and(Column::is_in_hand);
        cell::cell(own, is_in_hand, on)
    });
    html! { <tr key={place} {class}>{ for cells }</tr> }
}
