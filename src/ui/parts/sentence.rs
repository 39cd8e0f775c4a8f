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
    html! { <span translate="no">{ for pieces.iter().map(piece) }</span> }
}

/// A number that opens its derivation.
pub fn number(text: &str, figure: Figure, on: &Callback<Message>) -> Html {
    let open = on.reform(move |_: MouseEvent| Message::Derive(Derive::Figures(vec![figure])));
    html! { <button type="button" class="getal-knop" aria-haspopup="dialog" onclick={open}>{ text }</button> }
}
