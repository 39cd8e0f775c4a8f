//! A table in a frame that scrolls sideways, reachable by keyboard.

use yew::prelude::*;

use crate::app::view::Amount;

/// The frame and the table; `caption` is read out and shown above it.
pub fn table(id: &'static str, caption: String, head: Html, body: Html) -> Html {
    html! {
        <div class="tabelkader" role="region" aria-labelledby={id} tabindex="0">
            <table class="utrecht-table tabel" role="grid">
                <caption class="utrecht-table__caption" id={id}>{ caption }</caption>
                <thead class="utrecht-table__header">{ head }</thead>
                <tbody class="utrecht-table__body">{ body }</tbody>
            </table>
        </div>
    }
}

/// A header cell of a column.
pub fn column(text: impl Into<AttrValue>) -> Html {
    html! { <th scope="col" class="utrecht-table__header-cell tabel__getal">{ text.into() }</th> }
}

/// A cell with an amount.
pub fn amount(amount: &Amount) -> Html {
    html! { <td class={classes!("utrecht-table__cell", "tabel__getal", amount.sign())}>{ amount.bare() }</td> }
}

/// A cell with words.
pub fn text(text: String) -> Html {
    html! { <td class="utrecht-table__cell">{ text }</td> }
}

/// A cell with a number in words.
pub fn number(text: String) -> Html {
    html! { <td class="utrecht-table__cell tabel__getal">{ text }</td> }
}
