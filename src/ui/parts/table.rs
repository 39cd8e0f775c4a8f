//! A table in a frame that scrolls sideways, reachable by keyboard.

use yew::prelude::*;

use crate::app::show::Amount;
use crate::app::show::text::derivation::TABLE_HINT;

/// A table of which every number opens where it comes from, with the words that say so; `caption` is read out and shown above it.
pub fn table(id: &'static str, caption: String, head: Html, body: Html) -> Html {
    html! {
        <>
            { framed(id, Some("grid"), caption, head, body) }
            <p class="bronnoot tabel__hulp">{ TABLE_HINT }</p>
        </>
    }
}

/// A table without such numbers.
pub fn plain(id: &'static str, caption: String, head: Html, body: Html) -> Html {
    framed(id, None, caption, head, body)
}

fn framed(id: &'static str, role: Option<&'static str>, caption: String, head: Html, body: Html) -> Html {
    html! {
        <div class="tabelkader" role="region" aria-labelledby={id} tabindex="0">
            <table class="utrecht-table tabel" {role}>
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
    html! { <td class={classes!("utrecht-table__cell", "tabel__getal", amount.sign())} translate="no">{ amount.bare() }</td> }
}

/// A cell with words.
pub fn text(text: String) -> Html {
    html! { <td class="utrecht-table__cell">{ text }</td> }
}

/// A cell with a number in words.
pub fn number(text: String) -> Html {
    html! { <td class="utrecht-table__cell tabel__getal" translate="no">{ text }</td> }
}
