//! Many futures, with chance.

use crate::app::show::scenarios::futures;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::scenarios::futures::{
    ColumnRow, FuturesView, RegretRow, SharingRow, WaitingCell, WaitingRow, YearBand,
};
use crate::app::show::scenarios::text;
use crate::app::table::chances::ChanceField;
use crate::app::table::inputs::{InputId, Part};
use crate::app::table::typed::{AmountField, NumberField};
use crate::ui::charts;
use crate::ui::parts::controls;
use crate::ui::parts::controls::amount_field;
use crate::ui::parts::hindrance;
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::{input, remarks, table};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let futures = futures::view(model).map(Rc::new);
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::futures::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::futures::HELP }</p>
            <div class="keuzes">
                { controls::place(model, on) }
                { controls::afspraak(model, on) }
                { controls::rival(model, on) }
                { controls::unit(model, on) }
            </div>
            { hindrance::hindrance(model, on) }
            if model.hindrance().is_none() {
                { progress(futures.as_deref()) }
            }
            if let Some(futures) = futures {
                { picture(model, &futures) }
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

fn picture(model: &Model, futures: &Rc<FuturesView>) -> Html {
    let [years, waiting, sharing, rows] = [(); 4].map(|()| Rc::clone(futures));
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
            { in_sight("tabel-banden", model, move || year_table(&years)) }
            if futures.is_region {
                <p class="bronnoot">{ text::futures::CHOOSE_MUNICIPALITY }</p>
            } else {
                { column_table(model, futures) }
            }
            { in_sight("tabel-delen", model, move || sharing_table(&sharing)) }
            { in_sight("tabel-spijt", model, move || regret_table(&rows)) }
            { in_sight("tabel-wachtkans", model, move || waiting_table(&waiting)) }
            <p class="bronnoot" id="controlegetal">{ &futures.fingerprint }</p>
        </>
    }
}

fn head(first: &'static str, columns: impl IntoIterator<Item = String>) -> Html {
    html! {
        <tr>
            <th scope="col" class="utrecht-table__header-cell">{ first }</th>
            for name in columns {
                { table::column(name) }
            }
        </tr>
    }
}

fn row_head(name: impl ToString, is_in_hand: bool) -> Html {
    let class = classes!("utrecht-table__header-cell", "tabel__naam", is_in_hand.then_some("tabel__naam--gekozen"));
    html! { <th scope="row" {class}>{ name.to_string() }</th> }
}

fn year_table(futures: &FuturesView) -> Html {
    let row = |year: &YearBand| {
        html! {
            <tr class="utrecht-table__row">
                { row_head(year.year, false) }
                for amount in year.quantiles.iter().chain([&year.expected]) {
                    { table::amount(amount) }
                }
            </tr>
        }
    };
    let columns = text::futures::COLUMNS_YEAR.map(str::to_owned);
    let body = html! { for year in &futures.years { { row(year) } } };
    table::table("tabel-banden", futures.years_caption.clone(), head(text::page::YEAR, columns), body)
}

fn column_table(model: &Model, futures: &FuturesView) -> Html {
    let columns = [
        text::futures::COLUMN_LOW.to_owned(),
        text::futures::COLUMN_MIDDLE.to_owned(),
        text::futures::COLUMN_HIGH.to_owned(),
        text::futures::COLUMN_EXPECTED.to_owned(),
        text::futures::loss_beyond(model.table().view.yardstick),
        text::futures::dearer_than(&futures.rival),
    ];
    let row = |row: &ColumnRow| {
        html! {
            <tr class="utrecht-table__row">
                { row_head(&row.name, row.is_in_hand) }
                { table::amount(&row.low) }
                { table::amount(&row.middle) }
                { table::amount(&row.high) }
                if let Some(expected) = &row.expected {
                    { table::amount(expected) }
                } else {
                    { table::number(String::new()) }
                }
                { table::number(text::futures::chance_with_margin(row.loss)) }
                { table::number(text::futures::chance_with_margin(row.dearer)) }
            </tr>
        }
    };
    let body = html! { for own in &futures.columns { { row(own) } } };
    html! {
        <>
            <h3 class="utrecht-heading-3">{ text::futures::AFSPRAKEN_TITLE }</h3>
            { table::table("tabel-afspraken", futures.columns_caption.clone(), head(text::page::AFSPRAAK, columns), body) }
        </>
    }
}

fn sharing_table(futures: &FuturesView) -> Html {
    let columns = [
        text::futures::COLUMN_LOW,
        text::futures::COLUMN_HIGH,
        text::futures::COLUMN_LOSS,
        text::futures::COLUMN_OWN_RISK,
        text::futures::COLUMN_WIDTH,
        text::futures::COLUMN_SHARING,
    ];
    let row = |row: &SharingRow| {
        html! {
            <tr class="utrecht-table__row">
                { row_head(&row.name, false) }
                { table::amount(&row.low) }
                { table::amount(&row.high) }
                { table::number(text::futures::chance_with_margin(row.loss)) }
                { table::amount(&row.own_risk) }
                { table::amount(&row.width) }
                { table::amount(&row.sharing) }
            </tr>
        }
    };
    let body = html! { for own in &futures.municipalities { { row(own) } } };
    let caption = futures.municipalities_caption.clone();
    html! {
        <>
            <h3 class="utrecht-heading-3">{ text::futures::MUNICIPALITIES_TITLE }</h3>
            <p class="utrecht-paragraph">{ text::futures::SHARING_HELP }</p>
            { table::table("tabel-delen", caption, head(text::page::MUNICIPALITY, columns.map(str::to_owned)), body) }
        </>
    }
}

fn regret_table(futures: &FuturesView) -> Html {
    let row = |row: &RegretRow| {
        html! {
            <tr class="utrecht-table__row">
                { row_head(&row.name, row.is_in_hand) }
                for (regret, worst) in &row.cells {
                    <td class="utrecht-table__cell tabel__getal" translate="no">
                        { regret.bare() }
                        <span class="tabel__onder">{ worst.bare() }</span>
                    </td>
                }
            </tr>
        }
    };
    let body = html! { for own in &futures.regret { { row(own) } } };
    let head = head(text::page::AFSPRAAK, futures.regret_names.iter().cloned());
    html! {
        <>
            <h3 class="utrecht-heading-3">{ text::futures::REGRET_TITLE }</h3>
            <p class="utrecht-paragraph">{ text::futures::REGRET_HELP }</p>
            { table::table("tabel-spijt", futures.regret_caption.clone(), head, body) }
        </>
    }
}

fn waiting_table(futures: &FuturesView) -> Html {
    let months = |months: Option<f64>| {
        table::number(months.map_or(text::futures::NEVER_ADMITTED.to_owned(), |months| number::number(months, 1)))
    };
    let cell = |cell: &WaitingCell| {
        html! {
            <>
                { table::number(text::futures::chance_with_margin(cell.beyond)) }
                { months(cell.middle) }
                { months(cell.high) }
            </>
        }
    };
    let row = |row: &WaitingRow| {
        html! {
            <tr class="utrecht-table__row">
                { row_head(row.year, false) }
                { cell(&row.kinds[0]) }
                { cell(&row.kinds[1]) }
            </tr>
        }
    };
    let body = html! { for own in &futures.waiting { { row(own) } } };
    let columns = text::futures::WAITING_COLUMNS.map(str::to_owned);
    html! {
        <>
            <h3 class="utrecht-heading-3">{ text::futures::WAITING_TITLE }</h3>
            <p class="bronnoot">{ text::futures::WAITING_HELP }</p>
            { table::table("tabel-wachtkans", text::futures::WAITING_TITLE.to_owned(), head(text::page::YEAR, columns), body) }
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
            for id in InputId::scenario("doordecentralisatie.afloop_bestaand", Part::Whole) {
                { input::input(model, id, input::Place::Page, on) }
            }
        </details>
    }
}

fn setting(model: &Model, field: ChanceField, on: &Callback<Message>) -> Html {
    let shown = number::exact(model.table().view.chances.shown(field));
    let (id, label) = (format!("kans-{}", field as usize), text::futures::field(field));
    controls::number_field(model, NumberField::Chance(field), &id, label, text::futures::field_help(field), shown, on)
}
