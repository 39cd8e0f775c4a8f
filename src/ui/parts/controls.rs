//! Choices of what is looked at.

use yew::prelude::*;

use crate::app::act::message::{Look, Message, ViewChange};
use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::text;
use crate::app::table::outcomes::SettledChoice;
use crate::app::table::own_afspraak::LONGEST_NAME;
use crate::app::table::state::{Measure, Page, Period, Unit};
use crate::app::table::typed::{AmountField, NumberField};
use crate::ui::browser::target;
use crate::ui::parts::number_field::{NumberInput, error};
use engine::money::Money;

/// A choice: value, text, and whether it is the one in hand.
pub struct Choice {
    pub value: String,
    pub text: String,
    pub is_chosen: bool,
}

/// A select with its label.
pub fn select(id: impl Into<AttrValue>, label: &str, choices: Vec<Choice>, chosen: Callback<String>) -> Html {
    let id: AttrValue = id.into();
    html! {
        <div class="keuze">
            <label class="utrecht-form-label" for={id.clone()}>{ label }</label>
            <select
                class="utrecht-select utrecht-select--html-select"
                id={id}
                onchange={chosen.reform(|event: Event| target::value(&event))}
            >
                for choice in choices {
                    <option value={choice.value} selected={choice.is_chosen}>{ choice.text }</option>
                }
            </select>
        </div>
    }
}

/// A field for a name with a button; the field is emptied when the name is taken. `beside` stands behind the button.
pub fn name_form(
    id: &'static str,
    label: &str,
    button: &'static str,
    disabled: bool,
    take: Callback<String>,
    beside: Html,
) -> Html {
    let field = html! {
        <input
            type="text"
            {id}
            maxlength={LONGEST_NAME.to_string()}
            autocomplete="off"
            class="utrecht-textbox utrecht-textbox--html-input"
        />
    };
    form(
        id,
        label,
        field,
        take,
        html! {
            <>
                <button type="submit" class="utrecht-button utrecht-button--primary-action" {disabled}>{ button }</button>
                { beside }
            </>
        },
    )
}

/// A field for a text of any length with a button.
pub fn paste_form(id: &'static str, label: &str, button: &'static str, take: Callback<String>) -> Html {
    let class = "utrecht-textbox utrecht-textbox--html-input";
    let field = html! { <input type="text" {id} autocomplete="off" {class} /> };
    let submit = html! {
        <button type="submit" class="utrecht-button utrecht-button--secondary-action">{ button }</button>
    };
    form(id, label, field, take, submit)
}

fn form(id: &'static str, label: &str, field: Html, take: Callback<String>, buttons: Html) -> Html {
    let submit = take.reform(move |event: SubmitEvent| {
        event.prevent_default();
        target::take_text(id)
    });
    html! {
        <form class="keuzes" onsubmit={submit}>
            <div class="keuze">
                <label class="utrecht-form-label" for={id}>{ label }</label>
                { field }
            </div>
            { buttons }
        </form>
    }
}

/// A field for an amount in euros with its label.
pub fn amount_field(
    model: &Model,
    field: AmountField,
    id: &'static str,
    label: &str,
    amount: Money,
    on: &Callback<Message>,
) -> Html {
    number_field(model, NumberField::Amount(field), id, label, "", number::cents(amount), on)
}

/// A field for a number with its label and what it means.
pub fn number_field(
    model: &Model,
    field: NumberField,
    id: &str,
    label: &str,
    help: &'static str,
    shown: String,
    on: &Callback<Message>,
) -> Html {
    let help_id = (!help.is_empty()).then(|| format!("{id}-uitleg"));
    let wrong = model.wrong(field).cloned();
    let negative = matches!(field, NumberField::Wanted | NumberField::Change(_));
    html! {
        <div class="keuze">
            <label class="utrecht-form-label" for={id.to_owned()}>{ label }</label>
            <NumberInput
                id={id.to_owned()}
                {field}
                {shown}
                wrong={wrong.clone()}
                help={help_id.clone()}
                {negative}
                texts={model.texts()}
                on={on.clone()}
            />
            if let Some(help_id) = help_id {
                <p class="bronnoot" id={help_id}>{ help }</p>
            }
            { error(id, field, wrong.as_ref(), on) }
        </div>
    }
}

/// The value of the choice for every year side by side.
const EACH_YEAR: &str = "elk";

/// The period, with the way to every year side by side.
pub fn period_or_each_year(model: &Model, on: &Callback<Message>) -> Html {
    let each = Choice { value: EACH_YEAR.to_owned(), text: text::page::EACH_YEAR.to_owned(), is_chosen: false };
    periods(model, Some(each), on)
}

/// The period: the whole horizon or a year.
pub fn period(model: &Model, on: &Callback<Message>) -> Html {
    periods(model, None, on)
}

fn periods(model: &Model, each_year: Option<Choice>, on: &Callback<Message>) -> Html {
    let now = model.table().view.period;
    let horizon = Choice {
        value: String::new(),
        text: text::page::WHOLE_PERIOD.to_owned(),
        is_chosen: matches!(show::span(model), engine::comparison::Span::Horizon),
    };
    let years = model.figures().horizon().map(|year| Choice {
        value: year.to_string(),
        text: year.to_string(),
        is_chosen: now == Period::Year(year),
    });
    let chosen = on.reform(|value: String| {
        Message::Look(Look::At(match value.as_str() {
            EACH_YEAR => ViewChange::Page(Page::Winners),
            year => ViewChange::Period(year.parse().map_or(Period::Horizon, Period::Year)),
        }))
    });
    let choices = std::iter::once(horizon).chain(each_year).chain(years).collect();
    select("keuze-periode", text::page::PERIOD, choices, chosen)
}

/// The municipality, or the whole region.
pub fn place(model: &Model, on: &Callback<Message>) -> Html {
    let now = show::municipality(model);
    let region = Choice { value: String::new(), text: text::page::WHOLE_REGION.to_owned(), is_chosen: now.is_none() };
    let names = model.figures().municipalities.iter().enumerate();
    let municipalities = names.map(|(index, municipality)| Choice {
        value: index.to_string(),
        text: municipality.name.clone(),
        is_chosen: now == Some(index),
    });
    let chosen = on.reform(|value: String| Message::Look(Look::At(ViewChange::Municipality(value.parse().ok()))));
    select("keuze-gemeente", text::page::PLACE, std::iter::once(region).chain(municipalities).collect(), chosen)
}

/// Which amount.
pub fn measure(model: &Model, on: &Callback<Message>) -> Html {
    let now = model.table().view.measure;
    let choices = Measure::ALL.into_iter().enumerate().map(|(place, measure)| Choice {
        value: place.to_string(),
        text: text::page::measure(measure).to_owned(),
        is_chosen: measure == now,
    });
    let chosen = on.reform(|value: String| {
        let place: usize = value.parse().unwrap_or_default();
        Message::Look(Look::At(ViewChange::Measure(Measure::ALL.get(place).copied().unwrap_or(Measure::Result))))
    });
    select("keuze-maat", text::page::MEASURE, choices.collect(), chosen)
}

/// Euros or euros per inhabitant.
pub fn unit(model: &Model, on: &Callback<Message>) -> Html {
    let now = model.table().view.unit;
    let choices = [Unit::PerInhabitant, Unit::Euro].map(|unit| Choice {
        value: if unit == Unit::Euro { "euro" } else { "inwoner" }.to_owned(),
        text: text::page::unit(unit).to_owned(),
        is_chosen: unit == now,
    });
    let chosen = on.reform(|value: String| {
        Message::Look(Look::At(ViewChange::Unit(if value == "euro" { Unit::Euro } else { Unit::PerInhabitant })))
    });
    select("keuze-eenheid", text::page::UNIT, choices.into(), chosen)
}

/// The afspraak in hand, and its reading.
pub fn afspraak(model: &Model, on: &Callback<Message>) -> Html {
    let chosen = on.reform(|id: String| Message::Look(Look::At(ViewChange::Afspraak(id))));
    let ids = [("keuze-afspraak", text::page::AFSPRAAK), ("keuze-lezing", text::page::READING)];
    in_two_steps(model, &model.table().view.afspraak, ids, &chosen)
}

/// The afspraak that the one in hand is held against, and its reading.
pub fn rival(model: &Model, on: &Callback<Message>) -> Html {
    let chosen = on.reform(|id: String| Message::Look(Look::At(ViewChange::Rival(id))));
    let ids = [("keuze-tegenover", text::page::RIVAL), ("keuze-tegenover-lezing", text::page::RIVAL_READING)];
    in_two_steps(model, &model.table().view.rival, ids, &chosen)
}

/// First the afspraak and then, of one that is open, the reading; an afspraak that is no longer there counts as none.
fn in_two_steps(
    model: &Model,
    now: &str,
    [(id, label), (reading_id, reading_label)]: [(&'static str, &str); 2],
    chosen: &Callback<String>,
) -> Html {
    let (in_hand, variant) = model.outcomes().find(now);
    let afspraak = |settled: &SettledChoice| {
        let variants = settled.choice.variants();
        let is_chosen = settled.first == in_hand.first;
        // The one in hand stays in hand when it is chosen again.
        let value = if is_chosen { variants[variant].id.clone() } else { variants[0].id.clone() };
        Choice { value, text: text::page::with_readings(settled.choice.name(), variants.len()), is_chosen }
    };
    let reading = |place: usize| Choice {
        value: in_hand.choice.variants()[place].id.clone(),
        text: in_hand.choice.reading(place).unwrap_or_default().to_owned(),
        is_chosen: place == variant,
    };
    let readings = in_hand.choice.variants().len();
    let choices = model.outcomes().choices.iter().map(afspraak).collect();
    html! {
        <>
            { select(id, label, choices, chosen.clone()) }
            if readings > 1 {
                { select(reading_id, reading_label, (0..readings).map(reading).collect(), chosen.clone()) }
            }
        </>
    }
}
