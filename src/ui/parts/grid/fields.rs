//! Draws what can be typed in a cell of a table.

use yew::prelude::*;

use crate::app::act::message::{Message, Paste};
use crate::app::show::grid::{Field, Question, Typed};
use crate::app::show::text;
use crate::app::table::import::CellPlace;
use crate::app::table::typed::{NumberField, RangeEnd};
use crate::ui::browser::target;
use crate::ui::parts::input::can_be_negative;
use crate::ui::parts::number_field::{NumberInput, error};
use crate::ui::parts::pasting;
use engine::money::Exact;

/// An end of a range, with what is wrong with it below.
pub fn range(end: RangeEnd, own: Field, on: &Callback<Message>) -> Html {
    let Field { input, name, shown, wrong, texts } = own;
    let field = NumberField::Range(input, end);
    let ending = match end {
        RangeEnd::Low => "van",
        RangeEnd::High => "tot",
    };
    let id = format!("bereik-{}-{ending}", input.dom_id());
    let error = error(&id, field, wrong.as_ref(), on);
    html! {
        <>
            <NumberInput
                {id}
                {field}
                {shown}
                {wrong}
                {name}
                class="tabel__invoer"
                negative={can_be_negative(input)}
                {texts}
                on={on.clone()}
            />
            { error }
        </>
    }
}

/// The numbers of an input, with what is said of them; what is wrong with one stands below the table.
pub fn inputs(fields: Vec<Field>, changed: Option<&'static str>, on: &Callback<Message>) -> Html {
    html! {
        <>
            for own in fields {
                { input(own, on) }
            }
            if let Some(changed) = changed {
                <span class="status status--eigen">{ changed }</span>
            }
        </>
    }
}

fn input(own: Field, on: &Callback<Message>) -> Html {
    let Field { input, name, shown, wrong, texts } = own;
    let id = input.dom_id();
    html! {
        <NumberInput
            key={id.as_str()}
            id={id.clone()}
            field={NumberField::Input(input)}
            {shown}
            {wrong}
            {name}
            negative={can_be_negative(input)}
            in_table={true}
            {texts}
            on={on.clone()}
        />
    }
}

/// A number that is no input of the scenario, with what is wrong with it below.
pub fn typed(own: Typed, on: &Callback<Message>) -> Html {
    let Typed { field, id, name, shown, wrong, texts } = own;
    let error = error(&id, field, wrong.as_ref(), on);
    // The table of what really was takes several cells at once.
    let takes_cells = matches!(field, NumberField::Actual(_));
    html! {
        <>
            <NumberInput
                key={id.as_str()}
                id={id.clone()}
                {field}
                {shown}
                {wrong}
                {name}
                class="tabel__invoer tabel__invoer--breed"
                in_table={takes_cells}
                {texts}
                on={on.clone()}
            />
            { error }
        </>
    }
}

/// Takes several cells of a spreadsheet that are pasted here.
pub fn paste(at: CellPlace, on: &Callback<Message>) -> Callback<Event> {
    let on = on.clone();
    Callback::from(move |event: Event| {
        if let Some(text) = target::pasted_cells(&event) {
            event.prevent_default();
            on.emit(Message::Paste(Paste::Cells { at, text }));
        }
    })
}

/// What is asked about a pasted text, with the numbers that it can mean; the focus goes back to the head of the dialog.
pub fn question(question: Question, on: &Callback<Message>) -> Html {
    let Question { place, municipality, column, wrong, choices } = question;
    let choice = |choice: Exact| {
        let name = text::number::meant(choice);
        let mean = on.reform(move |_: MouseEvent| {
            target::focus(pasting::HEADING);
            Message::Paste(Paste::Mean(place, choice))
        });
        html! {
            <button
                type="button"
                class="utrecht-button utrecht-button--secondary-action"
                aria-label={format!("{municipality}, {column}: {name}")}
                onclick={mean}
            >
                { name }
            </button>
        }
    };
    html! {
        <div class="plakken__vraag">
            <p class="invoer__fout">{ wrong }</p>
            <p class="bedoeld" translate="no">{ for choices.into_iter().map(choice) }</p>
        </div>
    }
}
