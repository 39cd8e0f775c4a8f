//! A sentence of which the numbers open.

use yew::prelude::*;

use crate::app::act::message::{Derive, Message};
use crate::app::model::figure::Figure;
use crate::app::show::piece::Piece;

pub fn sentence(pieces: &[Piece], on: &Callback<Message>) -> Html {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => html! { { words } },
        Piece::Number { text, figure } => number(text, *figure, on),
    };
    // A number stays the same button when more is said behind it, so that who has the focus on it keeps it.
    let keyed = |(place, own): (usize, &Piece)| html! { <key={place}>{ piece(own) }</> };
    html! { <span translate="no">{ for pieces.iter().enumerate().map(keyed) }</span> }
}

/// A number that opens its derivation.
pub fn number(text: &str, figure: Figure, on: &Callback<Message>) -> Html {
    let open = on.reform(move |_: MouseEvent| Message::Derive(Derive::Figures(vec![figure])));
    html! { <button type="button" class="getal-knop" aria-haspopup="dialog" onclick={open}>{ text }</button> }
}
