//! Every region under every preset.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::model::Model;
use crate::app::show::answer::{matrix, text};
use crate::ui::parts::grid;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let matrix = Rc::new(matrix::view(model));
    let [regions] = matrix::tables(&matrix);
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::matrix::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::matrix::HELP }</p>
            <p class="zin">{ &matrix.sentence }</p>
            { grid::grid(&regions, on) }
        </>
    }
}
