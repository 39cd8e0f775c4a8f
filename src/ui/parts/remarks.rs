//! What must be said of the figures on the table, above or below a result.

use crate::app::show::our_figures::renewal::{self, RenewalView};
use crate::app::show::our_figures::version;
use yew::prelude::*;

use crate::app::act::message::{Look, Message, Start, Turn, ViewChange};
use crate::app::model::{Fold, Model};
use crate::app::show;
use crate::app::show::our_figures::text::version as versions;
use crate::app::show::remarks::{Action, remarks};
use crate::app::show::text::remarks as words;
use crate::app::table::state::Page;
use crate::ui::browser::target;
use crate::ui::parts::grid;
use crate::ui::parts::term::terms;

/// Where the other reading of the ingroeipad turns something.
pub fn clocks(model: &Model) -> Html {
    match show::clocks::note(model) {
        Some(note) => html! { <p class="lezing">{ terms(&note.text) }</p> },
        None => Html::default(),
    }
}

/// What the figures cannot show, with what one can do about it.
pub fn list(model: &Model, on: &Callback<Message>) -> Html {
    let found = remarks(model);
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <section class="kaart" aria-labelledby="kop-opmerkingen">
            <h3 class="utrecht-heading-3" id="kop-opmerkingen">{ words::TITLE }</h3>
            <ul class="utrecht-unordered-list">
                for remark in found {
                    <li class="utrecht-unordered-list__item">
                        { remark.text }
                        if let Some(action) = remark.action {
                            { " " }{ button(action, on) }
                        }
                    </li>
                }
            </ul>
        </section>
    }
}

fn button(action: Action, on: &Callback<Message>) -> Html {
    let (text, message) = match action {
        Action::OwnFigures => (words::OWN_FIGURES, Message::Look(Look::At(ViewChange::Page(Page::Inputs)))),
        Action::RederiveDwellings => (words::REDERIVE, Message::Turn(Turn::RederiveDwellings)),
    };
    html! {
        <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action"
            onclick={on.reform(move |_: MouseEvent| message.clone())}
        >
            { text }
        </button>
    }
}

/// That newer starting values exist, what differs, and the way to them.
pub fn version(model: &Model, on: &Callback<Message>) -> Html {
    let Some(note) = version::note(model) else { return Html::default() };
    html! {
        <div class="versie">
            <details class="uitleg">
                <summary>{ note.text }{ " " }{ versions::DIFFERENCES }</summary>
                <ul class="utrecht-unordered-list">
                    for change in note.changes {
                        <li class="utrecht-unordered-list__item">{ change }</li>
                    }
                </ul>
                if note.can_take {
                    <button
                        type="button"
                        class="utrecht-button utrecht-button--secondary-action"
                        onclick={on.reform(|_: MouseEvent| Message::Start(Start::Newest))}
                    >
                        { versions::TAKE }
                    </button>
                    <p class="bronnoot">{ versions::TAKE_HELP }</p>
                    { report(model, on) }
                }
            </details>
        </div>
    }
}

/// What the newest starting values would change in this scenario, for who asks.
fn report(model: &Model, on: &Callback<Message>) -> Html {
    let toggle = on.reform(|event: Event| Message::Look(Look::Unfold(Fold::Renewal, target::is_unfolded(&event))));
    let view = renewal::view(model);
    let sentence = match &view {
        Some(RenewalView::Report(report)) => report.sentence.clone(),
        Some(RenewalView::Nothing(why)) => why.clone(),
        None => String::new(),
    };
    html! {
        <details class="uitleg" open={model.is_open(Fold::Renewal)} ontoggle={toggle}>
            <summary>{ versions::REPORT }</summary>
            <p>{ sentence }</p>
            for table in view.iter().flat_map(renewal::tables) {
                { grid::grid(&table, on) }
            }
        </details>
    }
}
