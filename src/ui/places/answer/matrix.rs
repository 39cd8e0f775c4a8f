//! Every region under every preset.

use crate::app::show::answer::matrix;
use yew::prelude::*;

use crate::app::act::message::{Message, Start};
use crate::app::model::Model;
use crate::app::show::answer::matrix::{MatrixCell, MatrixRow, MatrixView};
use crate::app::show::answer::text;
use crate::ui::parts::table;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let matrix = matrix::view(model);
    let head = html! {
        <tr>
            <th scope="col" class="utrecht-table__header-cell">{ text::matrix::REGION }</th>
            { table::column(text::matrix::TOTAL) }
            for name in &matrix.columns {
                <th scope="col" class="utrecht-table__header-cell">{ name }</th>
            }
        </tr>
    };
    let body = html! {
        for row in &matrix.rows {
            { region(row, &matrix, on) }
        }
    };
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::matrix::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::matrix::HELP }</p>
            <p class="zin">{ &matrix.sentence }</p>
            { table::table("tabel-matrix", text::matrix::CAPTION.to_owned(), head, body) }
        </>
    }
}

fn region(row: &MatrixRow, matrix: &MatrixView, on: &Callback<Message>) -> Html {
    let figures = if row.is_in_hand { text::matrix::IN_HAND } else { text::matrix::START };
    html! {
        <tr class="utrecht-table__row">
            <th scope="row" class="utrecht-table__header-cell tabel__naam">
                { &row.name }
                <span class="tabel__centrum">{ figures }</span>
            </th>
            { table::amount(&row.total) }
            for (own, name) in row.cells.iter().zip(&matrix.columns) {
                { cell(row, own, name, on) }
            }
        </tr>
    }
}

fn cell(row: &MatrixRow, cell: &MatrixCell, afspraak: &str, on: &Callback<Message>) -> Html {
    let (region, id) = (row.id, cell.afspraak.clone());
    let open = on.reform(move |_: MouseEvent| Message::Start(Start::Pair(region, id.clone())));
    html! {
        <td class="utrecht-table__cell">
            <button type="button" class="matrix__vak" aria-label={text::matrix::open(&row.name, afspraak)} onclick={open}>
                <span>{ text::matrix::spread(&cell.spread) }</span>
            </button>
            <span class={classes!("matrix__plaats", cell.best.1.sign())}>
                { "▲ " }{ text::matrix::place(&cell.best.0, &cell.best.1) }
            </span>
            <span class={classes!("matrix__plaats", cell.worst.1.sign())}>
                { "▼ " }{ text::matrix::place(&cell.worst.0, &cell.worst.1) }
            </span>
        </td>
    }
}
