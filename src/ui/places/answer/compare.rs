//! All afspraken side by side.

use crate::app::show::answer::compare;
use crate::app::show::people::text::people as people_text;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Derive, Look, Message, ViewChange};
use crate::app::model::figure::Figure;
use crate::app::model::{Model, Sort};
use crate::app::show;
use crate::app::show::answer::compare::{Cell, Column, CompareChart, CompareView, Row};
use crate::app::show::answer::text;
use crate::app::show::people::years::{Summary, people_figure, summary, waiting_figure};
use crate::app::table::state::Page;
use crate::ui::charts;
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::{controls, remarks, table};
use engine::derivation::{List, PeopleItem};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let compare = Rc::new(compare::view(model));
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::page::COMPARE_TITLE }</h2>
            <p class="utrecht-paragraph">{ text::page::measure_help(model.table().view.measure) }</p>
            <div class="keuzes">
                { controls::measure(model, on) }
                { controls::unit(model, on) }
                { controls::period(model, on) }
                { controls::place(model, on) }
            </div>
            <div class="naast-elkaar">
                <section class="kaart" aria-labelledby="kop-bereik">
                    <h3 class="utrecht-heading-3" id="kop-bereik">{ chart_title(&compare) }</h3>
                    { charts::chart("grafiek-vergelijken", show::charts::compare(&compare.chart, chart_title(&compare), &compare.sentence)) }
                    <p class="zin">{ &compare.sentence }</p>
                    { remarks::clocks(model) }
                </section>
                { people(&summary(model), &compare.place, on) }
            </div>
            { remarks::list(model, on) }
            { amounts_when_seen(model, &compare, on) }
            { open_points(&compare) }
        </>
    }
}

fn chart_title(compare: &CompareView) -> String {
    match &compare.chart {
        CompareChart::Afspraken(_) => text::compare::afspraken_title(&compare.place),
        CompareChart::Municipalities { afspraak, .. } => text::compare::municipalities_title(afspraak),
    }
}

/// The human side, beside the money.
fn people(summary: &Summary, place: &str, on: &Callback<Message>) -> Html {
    let of = |item| people_figure(summary.of, item);
    let open = |figure: Figure| on.reform(move |_: MouseEvent| Message::Derive(Derive::Figures(vec![figure])));
    html! {
        <section class="kaart mensen" aria-labelledby="kop-mensen">
            <h3 class="utrecht-heading-3" id="kop-mensen">{ people_text::title(place, summary.year) }</h3>
            <dl class="kerncijfers">
                { fact(people_text::WAITING_BW, &summary.waiting_bw, None, open(of(PeopleItem::WaitingBw))) }
                { fact(
                    people_text::WAITING_TIME,
                    &summary.months_bw,
                    summary.above_norm.then_some(people_text::ABOVE_NORM),
                    open(waiting_figure(summary.of.0, List::Bw)),
                ) }
                { fact(people_text::READY, &summary.ready, None, open(of(PeopleItem::Ready))) }
                { fact(people_text::WAITING_BT, &summary.waiting_bt, None, open(of(PeopleItem::WaitingBt))) }
                { fact(
                    people_text::SAVED,
                    &summary.saved.text(),
                    Some(people_text::SAVED_HELP),
                    open(summary.saved.figure),
                ) }
                { fact(people_text::RESULT, &summary.result.text(), None, open(summary.result.figure)) }
            </dl>
        </section>
    }
}

fn fact(name: &str, value: &str, note: Option<&str>, open: Callback<MouseEvent>) -> Html {
    html! {
        <div class="kerncijfer">
            <dt>{ name }</dt>
            <dd>
                <button type="button" class="getal-knop kerncijfer__getal" aria-haspopup="dialog" onclick={open}>{ value }</button>
                if let Some(note) = note {
                    <span class="kerncijfer__noot">{ note }</span>
                }
            </dd>
        </div>
    }
}

fn amounts_when_seen(model: &Model, compare: &Rc<CompareView>, on: &Callback<Message>) -> Html {
    let (compare, on) = (Rc::clone(compare), on.clone());
    in_sight("tabel-vergelijken", model, move || amounts(&compare, &on))
}

fn amounts(compare: &CompareView, on: &Callback<Message>) -> Html {
    let head = html! {
        <tr>
            { sort_header(0, text::page::MUNICIPALITY, None, compare.sort, on) }
            for (place, column) in compare.columns.iter().enumerate() {
                { sort_header(place + 1, &column.name, Some(column), compare.sort, on) }
            }
        </tr>
    };
    let body = html! {
        <>
            for row in &compare.rows {
                { amounts_row(row, compare, on) }
            }
            { amounts_row(&compare.total, compare, on) }
        </>
    };
    table::table("tabel-vergelijken", compare.caption.clone(), head, body)
}

fn sort_header(place: usize, name: &str, column: Option<&Column>, sort: Option<Sort>, on: &Callback<Message>) -> Html {
    let own = sort.filter(|sort| sort.column == place);
    let order = own.map(|sort| if sort.descending { "descending" } else { "ascending" });
    let mark = own.map_or("", |sort| if sort.descending { " ▼" } else { " ▲" });
    html! {
        <th
            scope="col"
            aria-sort={order}
            class={classes!(
                "utrecht-table__header-cell",
                column.map(|_| "tabel__getal"),
                column.is_some_and(|column| column.is_in_hand).then_some("tabel__in-hand"),
            )}
        >
            <button type="button" class="tabel__sorteer" onclick={on.reform(move |_: MouseEvent| Message::Look(Look::Sort(place)))}>
                { name }
                <span aria-hidden="true">{ mark }</span>
            </button>
            if let Some(column) = column {
                <button
                    type="button"
                    class="tabel__open"
                    aria-label={text::page::open_afspraak(&column.name)}
                    onclick={open(column, on)}
                >
                    { text::page::column_mark(&column.mark, column.variants) }
                </button>
            }
        </th>
    }
}

/// Takes the afspraak in hand and goes to its page.
fn open(column: &Column, on: &Callback<Message>) -> Callback<MouseEvent> {
    let (on, variant) = (on.clone(), column.variant.clone());
    Callback::from(move |_| {
        on.emit(Message::Look(Look::At(ViewChange::Afspraak(variant.clone()))));
        on.emit(Message::Look(Look::At(ViewChange::Page(Page::Afspraak))));
    })
}

fn amounts_row(row: &Row, compare: &CompareView, on: &Callback<Message>) -> Html {
    let index = row.index;
    let choose = on.reform(move |_: MouseEvent| Message::Look(Look::At(ViewChange::Municipality(index))));
    html! {
        <tr class={classes!("utrecht-table__row", index.is_none().then_some("tabel__totaal"))}>
            <th scope="row" class="utrecht-table__header-cell tabel__naam">
                <button type="button" class="tabel__kies" aria-pressed={(row.name == compare.place).to_string()} onclick={choose}>
                    { &row.name }
                </button>
                if row.is_centre {
                    <span class="tabel__centrum">{ text::page::CENTRE }</span>
                }
            </th>
            for (cell, column) in row.cells.iter().zip(&compare.columns) {
                { amount_cell(cell, column) }
            }
        </tr>
    }
}

/// An open afspraak shows its lowest and highest variant. One text per cell: it is drawn again at every step of a slider.
fn amount_cell(cell: &Cell, column: &Column) -> Html {
    let in_hand = if column.is_in_hand { " tabel__in-hand" } else { "" };
    let class = format!("utrecht-table__cell tabel__getal {}{in_hand}", cell.sign());
    html! { <td {class}>{ cell.text() }</td> }
}

fn open_points(compare: &CompareView) -> Html {
    html! {
        <section class="kaart" aria-labelledby="kop-open">
            <h3 class="utrecht-heading-3" id="kop-open">{ text::page::OPEN_POINTS }</h3>
            <p>{ text::page::OPEN_POINTS_HELP }</p>
            <ul class="utrecht-unordered-list">
                for point in &compare.open_points {
                    <li class="utrecht-unordered-list__item">
                        <strong>{ text::page::open_point(&point.name, point.variants, point.only_when_chosen) }</strong>
                        { " " }{ &point.text }{ " " }
                        <span class="bronnoot">{ &point.source }</span>
                    </li>
                }
            </ul>
        </section>
    }
}
