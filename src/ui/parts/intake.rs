//! Figures from a file: where it is chosen, dropped or pasted, and a dialog with what it would change.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Intake as Act, Message, Unreadable};
use crate::app::ask::intake::{Preview, Question};
use crate::app::model::Model;
use crate::app::show::our_figures::intake;
use crate::app::show::our_figures::text::intake as words;
use crate::ui::browser::{clock, files, target};
use crate::ui::parts::asking::Asking;
use crate::ui::parts::grid;

/// Hands a file to the model.
pub fn came(on: &Callback<Message>) -> files::Came {
    on.reform(|(name, read): (String, Result<Vec<u8>, Unreadable>)| {
        Message::Intake(match read {
            Ok(bytes) => Act::File { name, date: clock::day(), bytes: Rc::new(bytes) },
            Err(why) => Act::Unreadable { name, why },
        })
    })
}

/// Where a file comes in.
pub fn door(on: &Callback<Message>) -> Html {
    let came = came(on);
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
                { made(words::TEMPLATE_WORKBOOK, Act::TemplateWorkbook, on) }
                { made(words::TEMPLATE, Act::Template, on) }
                { made(words::WORKBOOK, Act::Workbook, on) }
            </div>
        </section>
    }
}

/// Has a file made.
fn made(name: &'static str, act: Act, on: &Callback<Message>) -> Html {
    let make = on.reform(move |_: MouseEvent| Message::Intake(act.clone()));
    html! {
        <button type="button" class="utrecht-button utrecht-button--secondary-action" onclick={make}>{ name }</button>
    }
}

/// The file that is not yet taken over, if there is one.
pub fn panel(model: &Model, on: &Callback<Message>) -> Html {
    let Some(own) = model.intake() else { return Html::default() };
    let preview = own.preview.as_ref();
    let stand = preview.filter(|_| !own.is_waiting).map_or(words::READING, |own| own.counted.as_str());
    let can = own.is_ready();
    let said = on.reform(|takes: bool| Message::Intake(if takes { Act::Apply } else { Act::Drop }));
    html! {
        <Asking id="inlezen-kop" title={words::of_file(&own.name)} yes={words::APPLY} no={words::DROP} {can} {said}>
            <p>{ words::NOTHING_YET }{ " " }<span role="status">{ stand }</span></p>
            { preview.map(|own| shown(own, on)) }
        </Asking>
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
            if !other.is_empty() {
                <details>
                    <summary>{ words::COLUMNS }</summary>
                    { asked(other) }
                </details>
            }
            for note in &preview.notes {
                <div class={if note.is_wrong { "invoer__fout" } else { "bronnoot" }}>
                    <p><strong>{ &note.title }</strong></p>
                    <ul>
                        for line in &note.lines {
                            <li>{ line }</li>
                        }
                    </ul>
                </div>
            }
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
