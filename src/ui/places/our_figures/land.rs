//! The map of the Netherlands to choose municipalities on, and the same as a list.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Making as Act, Message};
use crate::app::show::our_figures::text::making as words;
use crate::ui::browser::target;
use data::land;
use data::land::{Outlined, PLANE};

#[derive(Properties, PartialEq)]
pub struct LandProps {
    pub land: Rc<land::Land>,
    /// The codes of the municipalities that are chosen.
    pub chosen: Vec<String>,
    pub on: Callback<Message>,
}

/// Drawn anew only when another municipality is chosen.
#[component]
pub fn Land(props: &LandProps) -> Html {
    let LandProps { land, chosen, on } = props;
    let is_open = use_state(|| false);
    let toggled = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| is_open.set(target::is_unfolded(&event)))
    };
    let click = {
        let on = on.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(code) = target::attribute(&event, "data-code") {
                on.emit(Message::Making(Act::Toggle(code)));
            }
        })
    };
    let is_chosen = |own: &Outlined| chosen.contains(&own.own.code);
    let area = |own: &Outlined| {
        let class = if is_chosen(own) { "land__gekozen" } else { "land__vlak" };
        html! {
            <path key={own.own.code.clone()} {class} d={own.outline.clone()} data-code={own.own.code.clone()}>
                <title>{ &own.own.name }</title>
            </path>
        }
    };
    html! {
        <>
            <p class="bronnoot">{ words::MAP_HELP }</p>
            <svg class="land" viewBox={format!("0 0 {} {}", PLANE.0, PLANE.1)} role="img" aria-label={words::MAP_NAME} onclick={click}>
                { for land.municipalities().iter().map(area) }
            </svg>
            <p class="bronnoot">{ words::source() }</p>
            <details ontoggle={toggled}>
                <summary>{ words::ALL }</summary>
                if *is_open {
                    { for provinces(land).into_iter().map(|(name, all)| province(name, &all, chosen, on)) }
                }
            </details>
        </>
    }
}

/// The municipalities of each province, by name.
fn provinces(land: &land::Land) -> BTreeMap<&str, Vec<&Outlined>> {
    let mut provinces: BTreeMap<&str, Vec<&Outlined>> = BTreeMap::new();
    for own in land.municipalities() {
        provinces.entry(&own.own.province).or_default().push(own);
    }
    for all in provinces.values_mut() {
        all.sort_by(|one, other| one.own.name.cmp(&other.own.name));
    }
    provinces
}

fn province(name: &str, all: &[&Outlined], chosen: &[String], on: &Callback<Message>) -> Html {
    let municipality = |own: &&Outlined| {
        let code = own.own.code.clone();
        let id = format!("kies-{code}");
        let checked = chosen.contains(&code);
        let toggle = on.reform(move |_: Event| Message::Making(Act::Toggle(code.clone())));
        html! {
            <li key={id.clone()}>
                <input
                    type="checkbox"
                    class="utrecht-checkbox utrecht-checkbox--html-input"
                    id={id.clone()}
                    {checked}
                    onchange={toggle}
                />
                <label for={id}>{ &own.own.name }</label>
            </li>
        }
    };
    html! {
        <fieldset class="land__provincie">
            <legend>{ name }</legend>
            <ul>{ for all.iter().map(municipality) }</ul>
        </fieldset>
    }
}
