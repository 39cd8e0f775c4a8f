//! Clients, places, dwellings and waiting.

use crate::app::show::people::years;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::people::text;
use crate::app::show::people::years::{MunicipalityRow, PeopleRow, PeopleView, months};
use crate::ui::charts;
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::{controls, remarks, table};

/// Decimals of persons on the screen.
const PLACES: u32 = 1;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let people = Rc::new(years::view(model));
    let (by_year, by_municipality) = (Rc::clone(&people), Rc::clone(&people));
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::people::PAGE_TITLE }</h2>
            <div class="keuzes">
                { controls::place(model, on) }
                { controls::period(model, on) }
            </div>
            <p class="zin">{ &people.sentence }</p>
            if !people.prevention.is_empty() {
                <p class="utrecht-paragraph">{ &people.prevention }</p>
            }
            { remarks::list(model, on) }
            <div class="kaarten">
                { card("kop-clienten", text::people::CLIENTS, charts::chart("grafiek-clienten", show::charts::clients(&people))) }
                { card("kop-wachten", text::people::WAITING, charts::chart("grafiek-wachten", show::charts::waiting(&people))) }
                { card("kop-wachttijd", text::people::WAITING_TIME_REGION, charts::chart("grafiek-wachttijd", show::charts::waiting_time(&people))) }
            </div>
            { in_sight("tabel-mensen", model, move || years(&by_year)) }
            { in_sight("tabel-mensen-gemeenten", model, move || municipalities(&by_municipality)) }
            <p class="bronnoot">{ text::people::SAVED_NOTE }</p>
        </>
    }
}

fn card(id: &'static str, title: &str, chart: Html) -> Html {
    html! {
        <section class="kaart" aria-labelledby={id}>
            <h3 class="utrecht-heading-3" id={id}>{ title }</h3>
            { chart }
        </section>
    }
}

fn head(first: &'static str, region: bool) -> Html {
    html! {
        <tr>
            <th scope="col" class="utrecht-table__header-cell">{ first }</th>
            for name in text::people::COLUMNS {
                { table::column(name) }
            }
            if region {
                for name in text::people::REGION_COLUMNS {
                    { table::column(name) }
                }
            }
        </tr>
    }
}

/// The columns that a municipality has too.
fn cells(row: &PeopleRow) -> Html {
    let people = [row.bw_existing, row.bw_new, row.bt, row.waiting_bw, row.waiting_bt, row.ready, row.dwellings_used];
    html! {
        <>
            for people in people {
                { table::number(number::number(people, PLACES)) }
            }
            { table::amount(&row.saved) }
        </>
    }
}

fn years(people: &PeopleView) -> Html {
    let body = html! {
        for row in &people.years {
            <tr class="utrecht-table__row">
                <th scope="row" class="utrecht-table__header-cell">{ row.year }</th>
                { cells(row) }
                { table::number(number::number(row.places, PLACES)) }
                { table::number(number::number(row.empty, PLACES)) }
                { table::number(months(row.months_bw)) }
                { table::number(months(row.months_bt)) }
            </tr>
        }
    };
    table::table("tabel-mensen", text::people::years_caption(&people.place), head(text::page::YEAR, true), body)
}

fn municipalities(people: &PeopleView) -> Html {
    let body = html! {
        for MunicipalityRow { name, row, .. } in &people.municipalities {
            <tr class="utrecht-table__row">
                <th scope="row" class="utrecht-table__header-cell tabel__naam">{ name }</th>
                { cells(row) }
            </tr>
        }
    };
    let caption = text::people::municipalities_caption(people.table_year);
    table::table("tabel-mensen-gemeenten", caption, head(text::page::MUNICIPALITY, false), body)
}
