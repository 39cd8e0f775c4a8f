//! All afspraken side by side.

use crate::app::show::answer::compare;
use crate::app::show::people::text::people as people_text;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Derive, Message};
use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::show;
use crate::app::show::answer::compare::{CompareChart, CompareView};
use crate::app::show::answer::text;
use crate::app::show::people::years::{Summary, people_figure, summary, waiting_figure};
use crate::ui::charts;
use crate::ui::parts::{controls, grid, remarks};
use engine::derivation::{List, PeopleItem};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let compare = Rc::new(compare::view(model));
    let [amounts] = compare::tables(&compare);
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
            { grid::when_seen(model, amounts, on) }
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
