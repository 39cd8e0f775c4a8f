//! One input: a slider, a number field beside it, its status, its way back to the preset, and its source one click
//! away.

use yew::prelude::*;

use crate::app::act::message::{Message, Turn};
use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show::evidence::region::{Quotation, quotation};
use crate::app::show::our_figures::inputs::field_text;
use crate::app::show::text;
use crate::app::table::inputs::{Display, HasSheet, InputId, Shape, Sheet, read};
use crate::app::table::typed::{NumberField, WrongText};
use crate::ui::browser::{sliders, target};
use crate::ui::parts;
use crate::ui::parts::number_field;
use crate::ui::parts::number_field::NumberInput;
use crate::ui::parts::term::terms;
use data::provenance::Status;
use data::region::Region;
use engine::money::Exact;

/// What the ids of this form begin with: the same input can stand among the knobs too.
const PREFIX: &str = "blad-";

/// The input with everything that belongs to it.
pub fn input(model: &Model, id: InputId, on: &Callback<Message>) -> Html {
    let shape = model.shape(id);
    let shown = read(model.figures(), id).map(|number| shape.display.shown(number));
    let wrong = model.wrong(NumberField::Input(id)).cloned();
    let changed = model.is_changed(id);
    let (status, said, source) = (model.status_of(id), said(model, id), Source(model.context().region));
    html! {
        <InputRow
            key={id.dom_id()}
            {id}
            {shape}
            {shown}
            {wrong}
            {changed}
            {status}
            {said}
            {source}
            texts={model.texts()}
            on={on.clone()}
        />
    }
}

/// The region that starting values come from.
#[derive(Clone)]
struct Source(Option<&'static Region>);

impl PartialEq for Source {
    /// A region is read once: another one is another object.
    fn eq(&self, other: &Source) -> bool {
        match (&self.0, &other.0) {
            (Some(own), Some(other)) => std::ptr::eq(*own, *other),
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
    status: Option<Status>,
    /// What is said of a value that did not come with the region.
    said: Option<String>,
    source: Source,
    /// Another number for each text that was typed: a field that was typed in shows its value again, even the same.
    texts: usize,
    on: Callback<Message>,
}

#[component]
fn InputRow(props: &InputProps) -> Html {
    let &InputProps { id, shape, shown, changed, status, ref said, ref wrong, ref on, ref source, texts } = props;
    let dom_id = format!("{PREFIX}{}", id.dom_id());
    html! {
        <div class={classes!("invoer", changed.then_some("invoer--anders"))}>
            <div class="invoer__kop">
                <label class="utrecht-form-label invoer__naam" for={dom_id.clone()}>{ text::inputs::name(id) }</label>
                if changed {
                    <button
                        type="button"
                        class="utrecht-button utrecht-button--subtle invoer__terug"
                        onclick={on.reform(move |_: MouseEvent| Message::Turn(Turn::Reset(id)))}
                        aria-label={text::page::reset_of(&text::inputs::name(id))}
                    >
                        { text::page::RESET }
                    </button>
                }
            </div>
            <div class="invoer__rij">
                { slider(id, &dom_id, &shape, shown, on) }
                { field(id, &dom_id, (&shape, shown), wrong.as_ref(), texts, on) }
            </div>
            { number_field::error(&dom_id, NumberField::Input(id), wrong.as_ref(), on) }
            if id.is_optional() {
                { never(id, &dom_id, shown.is_none(), on) }
            }
            <div class="invoer__voet">
                <span class="invoer__eenheid">{ unit(id, shape.display) }</span>
                { self::source(id, &dom_id, source.0, (status, said.as_deref()), on) }
            </div>
        </div>
    }
}

/// The field of an input; its error stands elsewhere.
pub fn field(
    id: InputId,
    dom_id: &str,
    (shape, shown): (&Shape, Option<Exact>),
    wrong: Option<&WrongText>,
    texts: usize,
    on: &Callback<Message>,
) -> Html {
    html! {
        <NumberInput
            id={dom_id.to_owned()}
            field={NumberField::Input(id)}
            shown={shown.map(|shown| field_text(shown, shape.display)).unwrap_or_default()}
            wrong={wrong.cloned()}
            negative={can_be_negative(id)}
            {texts}
            on={on.clone()}
        />
    }
}

/// The slider: a second way to the same number.
pub fn slider(id: InputId, dom_id: &str, shape: &Shape, shown: Option<Exact>, on: &Callback<Message>) -> Html {
    let slide = on.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Ok(shown) = target::value(&event).parse() {
            slide.emit(Message::Turn(Turn::Slide(id, shown)));
        }
    });
    html! {
        <input
            type="range"
            class="schuif"
            id={format!("{dom_id}-schuif")}
            aria-label={text::page::slider_of(&text::inputs::name(id))}
            aria-valuetext={shown.map(|shown| format!("{} {}", number::exact(shown), unit(id, shape.display)))}
            min={shape.least.to_string()}
            max={shape.most.to_string()}
            step={shape.step.to_string()}
            value={shown.unwrap_or(shape.least).to_string()}
            disabled={shown.is_none()}
            {oninput}
            onchange={on.reform(|_: Event| if sliders::by_key() { Message::Turn(Turn::Stepped) } else { Message::Turn(Turn::LetGo) })}
            onpointercancel={on.reform(|_: PointerEvent| Message::Turn(Turn::SlideBack))}
        />
    }
}

/// Whether a minus can stand before the number of an input.
pub fn can_be_negative(id: InputId) -> bool {
    id.limit().least < 0.0
}

pub fn unit(id: InputId, display: Display) -> &'static str {
    if display == Display::Year { "" } else { id.sheet().unit }
}

/// The checkbox that leaves an optional input out.
pub fn never(id: InputId, dom_id: &str, is_out: bool, on: &Callback<Message>) -> Html {
    let dom_id = format!("{dom_id}-geen");
    let toggle = on.reform(move |event: Event| {
        if target::is_checked(&event) { Message::Turn(Turn::LeaveOut(id)) } else { Message::Turn(Turn::Reset(id)) }
    });
    html! {
        <p class="invoer__geen">
            <input
                type="checkbox"
                class="utrecht-checkbox utrecht-checkbox--html-input"
                id={dom_id.clone()}
                checked={is_out}
                onchange={toggle}
            />
            <label for={dom_id}>{ id.sheet().left_out }</label>
        </p>
    }
}

/// Status and source of the value; what the model itself fills in has none.
fn source(
    id: InputId,
    dom_id: &str,
    region: Option<&Region>,
    (status, said): (Option<Status>, Option<&str>),
    on: &Callback<Message>,
) -> Html {
    html! {
        <details class="bron">
            <summary>
                { for status.map(status_badge) }
                <span class="bron__kop">{ text::page::EXPLANATION }</span>
            </summary>
            { explanation(id, dom_id, region, said, on) }
        </details>
    }
}

/// The same behind a dot, of another shape for an assumption.
pub fn source_dot(model: &Model, id: InputId, dom_id: &str, on: &Callback<Message>) -> Html {
    let status = model.status_of(id);
    let is_unsettled = matches!(status, Some(Status::Aanname | Status::Onbekend));
    let label = text::knobs::source(&text::inputs::name(id), status);
    let said = said(model, id);
    html! {
        <details class="bron knop__bron">
            <summary aria-label={label.clone()} title={label}>
                <span class={classes!("stip", is_unsettled.then_some("stip--aanname"))} />
            </summary>
            <div class="knop__uitleg">{ explanation(id, dom_id, model.context().region, said.as_deref(), on) }</div>
        </details>
    }
}

/// What is said of a value that did not come with the region.
fn said(model: &Model, id: InputId) -> Option<String> {
    id.one().and_then(|input| model.said_of(input)).map(text::page::stated_value)
}

/// What an input means, and where its starting value comes from.
fn explanation(id: InputId, dom_id: &str, region: Option<&Region>, said: Option<&str>, on: &Callback<Message>) -> Html {
    let provenance = region.and_then(|region| region.provenance.get(&id.field_path()));
    let Sheet { help, found_at, .. } = *id.sheet();
    let is_assumed = provenance.is_some_and(|own| own.status == Status::Aanname) && !found_at.is_empty();
    let quoted = region.zip(provenance).and_then(|(region, own)| {
        quotation(own.document.as_ref(), own.quotation.as_ref(), region.source_of_quotation(own))
    });
    let quoted = quoted.map(|own| Quotation { id: format!("{}-{dom_id}", own.id), ..own });
    html! {
        <>
            <p>{ terms(help) }</p>
            if let Some(said) = said {
                <p>{ said.to_owned() }</p>
            }
            if let Some(provenance) = provenance {
                <p>{ text::page::starting_value(provenance) }</p>
                if is_assumed {
                    <p>{ text::page::found_at(found_at) }</p>
                }
                if let Some(own) = &quoted {
                    { parts::quotation::quotation(own, on) }
                }
            }
        </>
    }
}

/// The label with the status of a value.
pub fn status_badge(status: Status) -> Html {
    let class = match status {
        Status::Aanname | Status::Onbekend => "status status--aanname",
        Status::Eigen => "status status--eigen",
        Status::Seed | Status::Gevonden | Status::Afgeleid => "status",
    };
    html! { <span {class}>{ text::inputs::status(status) }</span> }
}
