//! Many futures, with chance.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::grid::LazyGrid;
use crate::app::show::scenarios::futures::FuturesView;
use crate::app::show::scenarios::{futures, text};
use crate::app::table::chances::ChanceField;
use crate::app::table::inputs::InputId;
use crate::app::table::typed::{AmountField, NumberField};
use crate::ui::charts;
use crate::ui::parts::controls;
use crate::ui::parts::controls::amount_field;
use crate::ui::parts::hindrance;
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::{grid, input, remarks};
use engine::fields::RegionField;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let futures = futures::view(model).map(Rc::new);
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::futures::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::futures::HELP }</p>
            <div class="keuzes">
                { controls::afspraak(model, on) }
                { controls::rival(model, on) }
                { controls::unit(model, on) }
            </div>
            { hindrance::hindrance(model, on) }
            if futures.is_some() || model.hindrance().is_none() {
                { progress(futures.as_deref()) }
            }
            if let Some(futures) = futures {
                { picture(model, &futures, on) }
            }
            { settings(model, on) }
        </>
    }
}

fn progress(futures: Option<&FuturesView>) -> Html {
    let (text, is_busy) = match futures {
        Some(futures) => (futures.progress.clone(), futures.is_busy),
        None => (text::futures::STARTING.to_owned(), true),
    };
    let class = classes!("bronnoot", "voortgang", is_busy.then_some("voortgang--bezig"));
    html! { <p {class} id="voortgang">{ text }</p> }
}

fn picture(model: &Model, futures: &Rc<FuturesView>, on: &Callback<Message>) -> Html {
    let ([years, sharing, regret, waiting], afspraken) = futures::tables(futures);
    let below = |table: LazyGrid, title: &'static str, help: &'static str, class: &'static str| {
        let on = on.clone();
        in_sight(table.id, model, move || titled(title, help, class, &table, &on))
    };
    html! {
        <>
            <p class="zin">{ &futures.sentence }</p>
            { remarks::clocks(model) }
            <section class="kaart" aria-labelledby="kop-banden">
                <h3 class="utrecht-heading-3" id="kop-banden">{ text::futures::YEARS_TITLE }</h3>
                { charts::chart("grafiek-banden", show::charts::futures(futures)) }
                <details class="uitleg">
                    <summary>{ text::futures::BAND_TITLE }</summary>
                    <p>{ text::futures::BAND_MEANS }</p>
                    <p>{ text::futures::BAND_MEANS_NOT }</p>
                </details>
            </section>
            { grid::when_seen(model, years, on) }
            if let Some(afspraken) = afspraken {
                <h3 class="utrecht-heading-3">{ text::futures::AFSPRAKEN_TITLE }</h3>
                { grid::grid(&afspraken, on) }
            } else {
                <p class="bronnoot">{ text::futures::CHOOSE_MUNICIPALITY }</p>
            }
            { below(sharing, text::futures::MUNICIPALITIES_TITLE, text::futures::SHARING_HELP, "utrecht-paragraph") }
            { below(regret, text::futures::REGRET_TITLE, text::futures::REGRET_HELP, "utrecht-paragraph") }
            { below(waiting, text::futures::WAITING_TITLE, text::futures::WAITING_HELP, "bronnoot") }
            <p class="bronnoot" id="controlegetal">{ &futures.fingerprint }</p>
        </>
    }
}

/// A table under a heading, with what must be known to read it.
fn titled(
    title: &'static str,
    help: &'static str,
    class: &'static str,
    table: &LazyGrid,
    on: &Callback<Message>,
) -> Html {
    html! {
        <>
            <h3 class="utrecht-heading-3">{ title }</h3>
            <p {class}>{ help }</p>
            { grid::grid(table, on) }
        </>
    }
}

fn settings(model: &Model, on: &Callback<Message>) -> Html {
    html! {
        <details class="uitleg" >
            <summary>{ text::futures::SETTINGS }</summary>
            <p class="utrecht-paragraph">{ text::futures::SETTINGS_HELP }</p>
            <div class="keuzes keuzes--velden">
                for field in ChanceField::ALL {
                    { setting(model, field, on) }
                }
                { amount_field(
                    model,
                    AmountField::Yardstick,
                    "groot-verlies",
                    text::futures::LOSS,
                    model.table().view.yardstick,
                    on,
                ) }
            </div>
            <p class="bronnoot">{ text::futures::LOSS_SOURCE }</p>
            <p class="utrecht-paragraph">{ text::futures::READING }</p>
            { input::input(model, InputId::of(RegionField::ExistingRunOff), on) }
        </details>
    }
}

fn setting(model: &Model, field: ChanceField, on: &Callback<Message>) -> Html {
    let shown = number::exact(model.table().view.chances.shown(field));
    let (id, label) = (format!("kans-{}", field as usize), text::futures::field(field));
    controls::number_field(model, NumberField::Chance(field), &id, label, text::futures::field_help(field), shown, on)
}
