//! The checks of the model: a button, where the run stands, and a row per check.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Check, Message};
use crate::app::ask::text::check as text;
use crate::app::model::Model;
use crate::app::show::evidence::check;
use crate::ui::parts::grid;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let check = Rc::new(check::view(model));
    let ([of_scenario], cases) = check::tables(&check);
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
            { grid::grid(&of_scenario, on) }
            { cases.map(|own| grid::grid(&own, on)) }
        </>
    }
}
