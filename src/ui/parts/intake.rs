//! Figures from a file: where it is chosen, dropped or pasted, and a dialog with what it would change.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Intake as Act, Message, Unreadable};
use crate::app::ask::intake::{Preview, Question};
use crate::app::model::Model;
use crate::app::show::our_figures::intake;
use crate::app::show::our_figures::text::intake as words;
use crate::ui::browser::dialog::use_dialog;
use crate::ui::browser::{clock, files, pasted, target};
use crate::ui::parts::grid;

#[derive(Properties, PartialEq)]
pub struct DoorProps {
    pub on: Callback<Message>,
}

/// Where a file comes in.
#[component]
pub fn Door(props: &DoorProps) -> Html {
    let on = &props.on;
    let came = on.reform(|(name, read): (String, Result<Vec<u8>, Unreadable>)| {
        Message::Intake(match read {
            Ok(bytes) => Act::File { name, date: clock::day(), bytes: Rc::new(bytes) },
            Err(why) => Act::Unreadable { name, why },
        })
    });
    let table = came.reform(|text: String| (words::PASTED.to_owned(), Ok(text.into_bytes())));
    use_effect_with((), move |()| {
        let listener = pasted::on_table(move |text| table.emit(text));
        move || drop(listener)
    });
    let chosen = {
        let came = came.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = target::input(&event) {
                files::read_bytes_chosen(&input, came.clone());
            }
        })
    };
    let dropped = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        files::read_dropped(&event, came.clone());
    });
    html! {
        <section
            class="deur"
            aria-labelledby="kop-inlezen"
            ondragover={Callback::from(|event: DragEvent| event.prevent_default())}
            ondrop={dropped}
        >
            <h3 class="utrecht-heading-3" id="kop-inlezen">{ words::TITLE }</h3>
            <p id="inlezen-uitleg">{ words::HELP }</p>
            <div class="deur__knoppen">
                <div class="bestandkeuze">
                    <input
                        type="file"
                        id="inlezen"
                        accept=".csv,.tsv,.txt,.xlsx,.ods,.json"
                        aria-describedby="inlezen-uitleg"
                        onchange={chosen}
                    />
                    <label class="utrecht-button utrecht-button--primary-action" for="inlezen">{ words::CHOOSE }</label>
                </div>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={on.reform(|_: MouseEvent| Message::Intake(Act::Template))}
                >
                    { words::TEMPLATE }
                </button>
            </div>
        </section>
    }
}

/// The file that is not yet taken over, if there is one.
pub fn panel(model: &Model, on: &Callback<Message>) -> Html {
    match model.intake() {
        Some(own) => {
            html! { <Panel name={own.name.clone()} preview={own.preview.clone()} is_waiting={own.is_waiting} on={on.clone()} /> }
        }
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    name: String,
    preview: Option<Rc<Preview>>,
    is_waiting: bool,
    on: Callback<Message>,
}

/// The id of the heading of the dialog.
const HEADING: &str = "inlezen-kop";

#[component]
fn Panel(props: &PanelProps) -> Html {
    let PanelProps { name, preview, is_waiting, on } = props;
    let (dialog, heading) = (use_node_ref(), use_node_ref());
    use_dialog(&dialog, &heading, 0, on.reform(|()| Message::Intake(Act::Drop)));
    let said = match preview {
        Some(own) if !is_waiting => words::counted(own.changes.len(), own.same),
        _ => words::READING.to_owned(),
    };
    let can_apply = !is_waiting && preview.as_ref().is_some_and(|own| own.result.is_some());
    html! {
        <dialog class="herleiding plakken" ref={dialog} aria-labelledby={HEADING}>
            <h2 class="utrecht-heading-3" id={HEADING} ref={heading} tabindex="-1">{ words::of_file(name) }</h2>
            <p>{ words::NOTHING_YET }{ " " }<span role="status" id="inlezen-stand">{ said }</span></p>
            { preview.as_ref().map(|own| shown(own, on)) }
            <div class="herleiding__knoppen">
                <button
                    type="button"
                    class="utrecht-button utrecht-button--primary-action"
                    disabled={!can_apply}
                    onclick={on.reform(|_: MouseEvent| Message::Intake(Act::Apply))}
                >
                    { words::APPLY }
                </button>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={on.reform(|_: MouseEvent| Message::Intake(Act::Drop))}
                >
                    { words::DROP }
                </button>
            </div>
        </dialog>
    }
}

fn shown(preview: &Rc<Preview>, on: &Callback<Message>) -> Html {
    let (needed, other): (Vec<&Question>, Vec<&Question>) = preview.questions.iter().partition(|own| own.is_needed);
    let asked = |all: Vec<&Question>| all.into_iter().map(|own| question(own, on)).collect::<Html>();
    html! {
        <>
            if !needed.is_empty() {
                <p><strong>{ words::QUESTIONS }</strong></p>
                { asked(needed) }
            }
            { list(words::STOPPED, "invoer__fout", &preview.stops) }
            if !other.is_empty() {
                <details>
                    <summary>{ words::COLUMNS }</summary>
                    { asked(other) }
                </details>
            }
            { list(words::MISREAD, "invoer__fout", &preview.misread) }
            { list(words::UNMATCHED, "bronnoot", &preview.unmatched) }
            { list(words::TOTALS, "bronnoot", &preview.totals) }
            { intake::tables(preview).map(|own| grid::grid(&own, on)) }
        </>
    }
}

fn question(own: &Question, on: &Callback<Message>) -> Html {
    let (dom_id, id) = (format!("vraag-{}", own.id.replace('/', "-")), own.id.clone());
    let chosen = on.reform(move |event: Event| Message::Intake(Act::Answer(id.clone(), target::value(&event))));
    html! {
        <div class="keuze" key={own.id.clone()}>
            <label class="utrecht-form-label" for={dom_id.clone()}>{ &own.text }</label>
            <select class="utrecht-select utrecht-select--html-select" id={dom_id} onchange={chosen}>
                if own.chosen.is_empty() {
                    <option value="" selected=true disabled=true>{ words::NO_CHOICE }</option>
                }
                for choice in &own.choices {
                    <option value={choice.id.clone()} selected={choice.id == own.chosen}>{ &choice.text }</option>
                }
            </select>
        </div>
    }
}

fn list(title: &'static str, class: &'static str, lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <div {class}>
            <p><strong>{ title }</strong></p>
            <ul>
                for line in lines {
                    <li>{ line }</li>
                }
            </ul>
        </div>
    }
}
