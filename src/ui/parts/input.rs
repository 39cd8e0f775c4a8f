//! One input: a slider, a number field beside it, its status, its way back to the preset, and its source one click away.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::inputs::{Display, InputId, Part, Shape, read};
use crate::app::message::Message;
use crate::app::model::{Model, WrongText};
use crate::app::number;
use crate::app::text;
use crate::app::view::region::{Quotation, quotation};
use crate::data::provenance::{Provenance, Status};
use crate::data::region::Region;
use crate::engine::money::Exact;
use crate::ui::browser::target;
use crate::ui::parts;
use crate::ui::parts::term::terms;

/// The input with everything that belongs to it.
pub fn input(model: &Model, id: InputId, on: &Callback<Message>) -> Html {
    let shape = model.shape(id);
    let shown = read(model.scenario(), id).map(|number| shape.display.shown(number));
    let wrong = model.wrong_input(id).cloned();
    let changed = model.is_changed(id);
    let source = Source(model.context().region.clone());
    html! { <InputRow key={id.dom_id()} {id} {shape} {shown} {wrong} {changed} {source} texts={model.texts()} on={on.clone()} /> }
}

/// The region that starting values come from.
#[derive(Clone)]
struct Source(Option<Rc<Region>>);

impl PartialEq for Source {
    /// A region is read once: another one is another object.
    fn eq(&self, other: &Source) -> bool {
        match (&self.0, &other.0) {
            (Some(own), Some(other)) => Rc::ptr_eq(own, other),
            (None, None) => true,
            _ => false,
        }
    }
}

/// All that an input shows; as long as it is the same, the input is not drawn again.
#[derive(Properties, PartialEq)]
struct InputProps {
    id: InputId,
    shape: Shape,
    /// The number, as shown; `None` if it is left out.
    shown: Option<Exact>,
    wrong: Option<WrongText>,
    changed: bool,
    source: Source,
    /// Another number for each text that was typed: a field that was typed in shows its value again, even the same.
    texts: usize,
    on: Callback<Message>,
}

#[component]
fn InputRow(props: &InputProps) -> Html {
    let &InputProps { id, shape, shown, changed, ref wrong, ref on, ref source, texts: _ } = props;
    let dom_id = id.dom_id();
    let provenance = source.0.as_ref().and_then(|region| region.provenance.get(&id.field_path()));
    html! {
        <div class={classes!("invoer", changed.then_some("invoer--anders"))}>
            <div class="invoer__kop">
                <label class="utrecht-form-label invoer__naam" for={dom_id.clone()}>{ label(id) }</label>
                if changed {
                    <button
                        type="button"
                        class="utrecht-button utrecht-button--subtle invoer__terug"
                        onclick={on.reform(move |_: MouseEvent| Message::Reset(id))}
                        aria-label={text::page::reset_of(&label(id))}
                    >
                        { text::page::RESET }
                    </button>
                }
            </div>
            <div class="invoer__rij">
                { slider(id, &shape, shown, on) }
                { field(id, shape.display, shown, wrong.as_ref(), on, None) }
            </div>
            if let Some(wrong) = wrong {
                <p class="invoer__fout" id={format!("{dom_id}-fout")} role="alert">{ wrong.reason.clone() }</p>
            }
            if id.is_optional() {
                { never(id, shown.is_none(), on) }
            }
            <div class="invoer__voet">
                <span class="invoer__eenheid">{ unit(id, shape.display) }</span>
                { self::source(id, provenance, changed, on) }
            </div>
        </div>
    }
}

/// The slider: a second way to the same number.
fn slider(id: InputId, shape: &Shape, shown: Option<Exact>, on: &Callback<Message>) -> Html {
    let slide = on.reform(move |event: InputEvent| Message::Slide(id, dutch(&target::value(&event))));
    let let_go = on.reform(|_: Event| Message::LetGo);
    html! {
        <input
            type="range"
            class="schuif"
            id={format!("{}-schuif", id.dom_id())}
            aria-label={text::page::slider_of(&label(id))}
            aria-valuetext={shown.map(|shown| format!("{} {}", number::exact(shown), unit(id, shape.display)))}
            min={shape.least.to_string()}
            max={shape.most.to_string()}
            step={shape.step.to_string()}
            value={shown.unwrap_or(shape.least).to_string()}
            disabled={shown.is_none()}
            oninput={slide}
            onchange={let_go}
        />
    }
}

/// A slider gives a point; what is typed is Dutch.
fn dutch(number: &str) -> String {
    number.replace('.', ",")
}

/// The number field. `name` names it where no label stands beside it.
pub fn number_field(model: &Model, id: InputId, on: &Callback<Message>, name: Option<String>) -> Html {
    let display = model.shape(id).display;
    let shown = read(model.scenario(), id).map(|number| display.shown(number));
    field(id, display, shown, model.wrong_input(id), on, name)
}

fn field(
    id: InputId,
    display: Display,
    shown: Option<Exact>,
    wrong: Option<&WrongText>,
    on: &Callback<Message>,
    name: Option<String>,
) -> Html {
    let shown = shown.map(|shown| field_text(shown, display));
    let value = wrong.map(|wrong| wrong.typed.clone()).or(shown).unwrap_or_default();
    let typed = on.reform(move |event: Event| Message::Type(id, target::value(&event)));
    let wrong_class = wrong.map(|_| "utrecht-textbox--invalid");
    html! {
        <input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            class={classes!("utrecht-textbox", "utrecht-textbox--html-input", "getalveld", wrong_class)}
            id={id.dom_id()}
            aria-label={name}
            aria-invalid={wrong.map(|_| "true")}
            aria-describedby={wrong.map(|_| format!("{}-fout", id.dom_id()))}
            value={value}
            onchange={typed}
        />
    }
}

/// A number as it stands in its field: a year without a point.
fn field_text(shown: Exact, display: Display) -> String {
    if display == Display::Year { shown.to_string() } else { number::exact(shown) }
}

/// The name of an input, with its part of a line.
pub fn label(id: InputId) -> String {
    let name = text::inputs::label(id.label_id());
    match id.part() {
        Part::Whole => name.to_owned(),
        part => format!("{name}, {}", text::inputs::part(part)),
    }
}

fn unit(id: InputId, display: Display) -> &'static str {
    if display == Display::Year { "" } else { text::inputs::unit(id.label_id()) }
}

/// The checkbox that leaves an optional input out.
fn never(id: InputId, is_out: bool, on: &Callback<Message>) -> Html {
    let dom_id = format!("{}-geen", id.dom_id());
    let toggle = on.reform(
        move |event: Event| {
            if target::is_checked(&event) { Message::LeaveOut(id) } else { Message::Reset(id) }
        },
    );
    html! {
        <p class="invoer__geen">
            <input
                type="checkbox"
                class="utrecht-checkbox utrecht-checkbox--html-input"
                id={dom_id.clone()}
                checked={is_out}
                onchange={toggle}
            />
            <label for={dom_id}>{ text::inputs::left_out(id.label_id()) }</label>
        </p>
    }
}

/// Status and source of the starting value; a changed one is the user's own.
fn source(id: InputId, provenance: Option<&Provenance>, changed: bool, on: &Callback<Message>) -> Html {
    let help = text::inputs::help(id.label_id());
    let quoted = provenance.and_then(|own| quotation(own.document.as_ref(), own.quotation.as_ref(), &own.source));
    let quoted = quoted.map(|own| Quotation { id: format!("{}-{}", own.id, id.dom_id()), ..own });
    html! {
        <details class="bron">
            <summary>
                { status_badge(provenance.map(|provenance| provenance.status), changed) }
                <span class="bron__kop">{ text::page::EXPLANATION }</span>
            </summary>
            <p>{ terms(help) }</p>
            if let Some(provenance) = provenance {
                <p>{ text::page::starting_value(provenance) }</p>
                if let Some(own) = &quoted {
                    { parts::quotation::quotation(own, on) }
                }
            }
        </details>
    }
}

/// The label with the status of a value.
pub fn status_badge(status: Option<Status>, changed: bool) -> Html {
    let (class, text) = match (changed, status) {
        (true, _) | (false, None) => ("status status--eigen", text::page::OWN_VALUE),
        (false, Some(status)) => {
            let class = if status == Status::Aanname { "status status--aanname" } else { "status" };
            (class, text::inputs::status(status))
        }
    };
    html! { <span class={class}>{ text }</span> }
}
