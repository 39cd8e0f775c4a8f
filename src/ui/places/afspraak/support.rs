//! Draagvlak and prikkel.

use crate::app::show::afspraak::support;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::model::Model;
use crate::app::show::afspraak::support::{Duel, PrikkelView, VoteRow};
use crate::app::show::afspraak::text;
use crate::app::table::typed::AmountField;
use crate::ui::parts::controls;
use crate::ui::parts::controls::amount_field;
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::{remarks, table};
use engine::draagvlak::Vote;
use engine::scenario::Besluitregel;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let support = Rc::new(support::view(model));
    let duels_of = Rc::clone(&support);
    let can_leave = model.scenario().besluitregel == Besluitregel::MeerderheidTweedeRonde;
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::support::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::support::HELP }</p>
            <div class="keuzes">
                { controls::afspraak(model, on) }
                { controls::rival(model, on) }
                { amount_field(
                    model,
                    AmountField::Indifference,
                    "drempel",
                    text::support::INDIFFERENCE,
                    model.table().view.indifference,
                    on,
                ) }
            </div>
            <section class="kaart" aria-labelledby="tabel-stemmen">
                <p>{ support.rule }</p>
                <p class="zin">{ &support.sentence }</p>
                { remarks::clocks(model) }
                if !support.compensation.is_empty() {
                    <p>{ &support.compensation }</p>
                }
                if !support.unharmed.is_empty() {
                    <p>{ &support.unharmed }</p>
                }
                { votes(&support.rows) }
                if can_leave {
                    <p class="bronnoot">{ text::support::LEAVING }</p>
                }
            </section>
            <section class="kaart">
                <p class="zin">{ &support.champion }</p>
                { in_sight("tabel-duels", model, move || duels(&duels_of.duels)) }
            </section>
            <section class="kaart" aria-labelledby="kop-prikkel">
                <h3 class="utrecht-heading-3" id="kop-prikkel">{ text::support::PRIKKEL_TITLE }</h3>
                <p>{ text::support::PRIKKEL_HELP }</p>
                <div class="keuzes">{ controls::period(model, on) }</div>
                if let Some(own) = &support.prikkel {
                    <p class="zin">{ &own.sentence }</p>
                    if !own.progress.is_empty() {
                        <p class="voortgang--bezig">{ &own.progress }</p>
                    }
                    { prikkel(own) }
                    <p class="bronnoot">{ text::support::prikkel_stay(&own.stay) }</p>
                } else {
                    <p class="zin">{ text::support::PRIKKEL_WAITS }</p>
                }
            </section>
        </>
    }
}

fn header(first: &'static str, names: &[&'static str]) -> Html {
    html! {
        <tr>
            <th scope="col" class="utrecht-table__header-cell">{ first }</th>
            for name in names {
                { table::column(*name) }
            }
        </tr>
    }
}

fn name(name: &str, is_centre: bool) -> Html {
    html! {
        <th scope="row" class="utrecht-table__header-cell tabel__naam">
            { name }
            if is_centre {
                <span class="tabel__centrum">{ text::page::CENTRE }</span>
            }
        </th>
    }
}

fn votes(rows: &[VoteRow]) -> Html {
    let body = html! {
        for row in rows {
            <tr class="utrecht-table__row">
                { name(&row.name, row.is_centre) }
                { table::amount(&row.own) }
                { table::amount(&row.rival) }
                { table::amount(&row.difference) }
                { table::number(vote_mark(row.vote).to_owned() + text::support::vote(row.vote)) }
                { row.transfer.as_ref().map_or_else(|| table::number("–".to_owned()), table::amount) }
            </tr>
        }
    };
    let head = header(text::page::MUNICIPALITY, &text::support::VOTE_COLUMNS);
    table::table("tabel-stemmen", text::support::VOTES_CAPTION.to_owned(), head, body)
}

/// A sign beside the word.
const fn vote_mark(vote: Vote) -> &'static str {
    match vote {
        Vote::For => "▲ ",
        Vote::Against => "▼ ",
        Vote::Abstains => "○ ",
    }
}

fn duels(duels: &[Duel]) -> Html {
    let body = html! {
        for duel in duels {
            <tr class="utrecht-table__row">
                { name(&duel.name, false) }
                { table::number(text::support::count(duel.count)) }
                { table::number(duel.second.map_or_else(|| "–".to_owned(), text::support::count)) }
                { table::number(text::support::outcome(duel.outcome).to_owned()) }
            </tr>
        }
    };
    let head = header(text::support::AFSPRAAK, &text::support::DUEL_COLUMNS);
    table::table("tabel-duels", text::support::DUELS_TITLE.to_owned(), head, body)
}

fn prikkel(prikkel: &PrikkelView) -> Html {
    let body = html! {
        for row in &prikkel.rows {
            <tr class="utrecht-table__row">
                { name(&row.name, false) }
                { table::amount(&row.own) }
                { table::amount(&row.others) }
                { table::amount(&row.stay_own) }
                { table::amount(&row.stay_others) }
            </tr>
        }
    };
    let columns = [text::support::PRIKKEL_COLUMNS, text::support::PRIKKEL_STAY_COLUMNS].concat();
    let head = header(text::page::MUNICIPALITY, &columns);
    table::table("tabel-prikkel", text::support::prikkel_caption(prikkel.year), head, body)
}
