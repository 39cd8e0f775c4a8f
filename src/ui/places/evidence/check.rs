//! The checks of the model: a button, where the run stands, and a row per check.

use yew::prelude::*;

use crate::app::act::message::{Check, Message};
use crate::app::ask::text::check as text;
use crate::app::model::Model;
use crate::app::show::evidence::check::{CheckRow, view};
use crate::ui::parts::table;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let check = view(model);
    let start = on.reform(|_: MouseEvent| Message::Check(Check::Start));
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::HELP }</p>
            <p class="utrecht-paragraph">{ text::LIMITS }</p>
            <p>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--primary-action"
                    disabled={check.is_busy}
                    onclick={start}
                >
                    { check.button }
                </button>
            </p>
            <p class={classes!("zin", check.is_wrong.then_some("controle--fout"))} role="status" id="controle-stand">
                { &check.progress }
            </p>
            if let Some(warning) = check.warning {
                <p class="utrecht-paragraph controle--fout" role="alert">{ warning }</p>
            }
            { rows("tabel-controles", text::OF_SCENARIO, &check.of_scenario) }
            if !check.cases.is_empty() {
                { rows("tabel-gevallen", text::CASES, &check.cases) }
            }
        </>
    }
}

fn rows(id: &'static str, caption: &'static str, rows: &[CheckRow]) -> Html {
    let head = html! {
        <tr>
            <th scope="col" class="utrecht-table__header-cell">{ text::CHECK }</th>
            <th scope="col" class="utrecht-table__header-cell">{ text::RESULT }</th>
            { table::column(text::TIME) }
        </tr>
    };
    table::plain(id, caption.to_owned(), head, rows.iter().map(row).collect())
}

fn row(row: &CheckRow) -> Html {
    let (mark, class) = match row.is_good {
        None => (text::WAITING, "controle--open"),
        Some(true) => (text::PASSED, "controle--goed"),
        Some(false) => (text::FAILED, "controle--fout"),
    };
    html! {
        <tr class="utrecht-table__row">
            <th scope="row" class="utrecht-table__header-cell controle__naam">
                { &row.title }
                if !row.proves.is_empty() {
                    <span class="controle__uitleg">{ row.proves }</span>
                }
            </th>
            <td class="utrecht-table__cell controle__uitslag">
                <strong class={class}>{ mark }</strong>
                if !row.result.is_empty() {
                    { " " }{ &row.result }
                }
            </td>
            { table::number(row.time.clone()) }
        </tr>
    }
}
