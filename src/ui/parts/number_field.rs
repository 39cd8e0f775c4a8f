//! A field in which a number is typed.
//!
//! While it has the focus it shows the number without points between the thousands, so that taking a digit away cannot
//! make another number of it.

use yew::prelude::*;

use crate::app::act::message::{Message, Turn};
use crate::app::show::text;
use crate::app::table::typed::{NumberField, WrongText};
use crate::ui::browser::target;
use engine::money::Exact;

/// What is shown between cells that were pasted in one field.
const CELLS: &str = " | ";

/// What a number field shows. As long as it is the same, the field is not drawn again: a text that is being typed
/// stays.
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    pub id: String,
    pub field: NumberField,
    /// The number as it is shown; empty if there is none.
    pub shown: String,
    pub wrong: Option<WrongText>,
    /// The name, where no label stands beside it.
    #[prop_or_default]
    pub name: Option<String>,
    /// The element that explains it.
    #[prop_or_default]
    pub help: Option<String>,
    /// Another look than that of a field beside a label.
    #[prop_or("getalveld")]
    pub class: &'static str,
    /// Whether a minus can be typed in it: the keyboard for numbers of some phones has none.
    #[prop_or_default]
    pub negative: bool,
    /// Whether it stands in a table that takes the cells of a spreadsheet itself.
    #[prop_or_default]
    pub in_table: bool,
    /// Another number for each text that was typed, so that a field shows its number again, even the same.
    pub texts: usize,
    pub on: Callback<Message>,
}

#[component]
pub fn NumberInput(props: &NumberFieldProps) -> Html {
    let NumberFieldProps { id, field, shown, wrong, name, help, class, negative, in_table, texts: _, on } = props;
    let focused = use_state_eq(|| false);
    let value = match wrong {
        Some(wrong) => wrong.typed.clone(),
        None if *focused => shown.replace('.', ""),
        None => shown.clone(),
    };
    let onfocus = {
        let focused = focused.clone();
        let is_wrong = wrong.is_some();
        Callback::from(move |event: FocusEvent| {
            if !is_wrong {
                target::ungroup(&event);
            }
            focused.set(true);
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| focused.set(false));
    let described = [help.clone(), wrong.as_ref().map(|_| error_id(id))];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let field = *field;
    let onpaste = {
        let on = on.clone();
        let refuse = move |event: Event| {
            // The browser would join the lines into one number.
            let cells = target::pasted_cells(&event).map(|text| text.trim().replace(target::BETWEEN_CELLS, CELLS));
            if let Some(cells) = cells.filter(|cells| cells.contains(CELLS)) {
                event.prevent_default();
                on.emit(Message::Turn(Turn::Type(field, cells)));
            }
        };
        (!in_table).then(|| Callback::from(refuse))
    };
    html! {
        <input
            type="text"
            inputmode={if *negative { "text" } else { "decimal" }}
            autocomplete="off"
            translate="no"
            class={classes!(
                "utrecht-textbox",
                "utrecht-textbox--html-input",
                *class,
                wrong.as_ref().map(|_| "utrecht-textbox--invalid"),
            )}
            id={id.clone()}
            aria-label={name.clone()}
            aria-invalid={wrong.as_ref().map(|_| "true")}
            aria-describedby={(!described.is_empty()).then_some(described)}
            {value}
            {onfocus}
            {onblur}
            {onpaste}
            onchange={on.reform(move |event: Event| Message::Turn(Turn::Type(field, target::value(&event))))}
        />
    }
}

/// What is wrong with a typed text, below its field, with the numbers that it can mean.
pub fn error(id: &str, field: NumberField, wrong: Option<&WrongText>, on: &Callback<Message>) -> Html {
    let Some(wrong) = wrong else { return Html::default() };
    html! {
        <div class="invoer__fout" id={error_id(id)} role="alert">
            <p>{ &wrong.reason }</p>
            { choices(id, field, wrong, on) }
        </div>
    }
}

/// A button for each number that a text can mean; the focus goes back to the field.
pub fn choices(id: &str, field: NumberField, wrong: &WrongText, on: &Callback<Message>) -> Html {
    if wrong.choices.is_empty() {
        return Html::default();
    }
    let mean = |choice: Exact| {
        let (on, id) = (on.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| {
            target::focus(&id);
            on.emit(Message::Turn(Turn::Mean(field, choice)));
        })
    };
    html! {
        <p class="bedoeld" translate="no">
            for &choice in &wrong.choices {
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={mean(choice)}
                >
                    { text::number::meant(choice) }
                </button>
            }
        </p>
    }
}

pub fn error_id(id: &str) -> String {
    format!("{id}-fout")
}
