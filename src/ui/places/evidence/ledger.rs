//! What the outcome rests on, and the balance of money.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::model::Model;
use crate::app::show::evidence::ledger::{
    BalanceView, Conclusion, LedgerRow, LedgerView, TurningRow, badge, balance, view,
};
use crate::app::show::evidence::text;
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::{controls, remarks, table};

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let ledger = Rc::new(view(model));
    let (rows, municipal, years) = (Rc::clone(&ledger), Rc::clone(&ledger), Rc::new(balance(model)));
    let afspraak = model.outcomes().name(&model.table().view.afspraak).unwrap_or_default();
    let caption = text::ledger::balance_caption(&afspraak);
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::ledger::TITLE }</h2>
            <p class="utrecht-paragraph">{ text::ledger::HELP }</p>
            <div class="keuzes">
                { controls::place(model, on) }
                { controls::afspraak(model, on) }
                { controls::rival(model, on) }
            </div>
            { conclusion(&ledger.conclusion, remarks::clocks(model)) }
            { counts(&ledger) }
            { in_sight("tabel-aannamen", model, move || {
                inputs("tabel-aannamen", text::ledger::CAPTION.to_owned(), &rows.rows)
            }) }
            <details class="uitleg">
                <summary>{ text::ledger::municipal(municipal.municipal.len()) }</summary>
                { inputs("tabel-aannamen-gemeenten", text::ledger::MUNICIPAL_CAPTION.to_owned(), &municipal.municipal) }
            </details>
            <section class="kaart" aria-labelledby="kop-balans">
                <h3 class="utrecht-heading-3" id="kop-balans">{ text::ledger::BALANCE_TITLE }</h3>
                <p>{ text::ledger::BALANCE_HELP }</p>
                <p class="zin">{ badge(model) }</p>
            </section>
            { in_sight("tabel-balans", model, move || balance_table(&years, caption.clone())) }
            { open_points(&ledger) }
            { not_modelled() }
        </>
    }
}

fn conclusion(own: &Conclusion, clocks: Html) -> Html {
    let body = match own {
        Conclusion::ChooseMunicipality => html! { <p class="zin">{ text::ledger::CHOOSE }</p> },
        Conclusion::Busy(progress) => {
            html! { <p class="bronnoot voortgang voortgang--bezig" role="status" id="voortgang">{ progress }</p> }
        }
        Conclusion::Known { sentence, share, turning, largest } => html! {
            <>
                <p class="zin" id="conclusie">{ sentence }</p>
                if !turning.is_empty() {
                    { turning_table("tabel-omslag", text::ledger::TURNING, turning) }
                }
                <p>{ share }</p>
                { turning_table("tabel-uitslag", text::ledger::LARGEST, largest) }
            </>
        },
    };
    html! {
        <section class="kaart" aria-labelledby="kop-conclusie">
            <h3 class="utrecht-heading-3" id="kop-conclusie">{ text::ledger::CONCLUSION_TITLE }</h3>
            <p>{ text::ledger::CONCLUSION_HELP }</p>
            { body }
            { clocks }
        </section>
    }
}

fn turning_table(id: &'static str, caption: &str, rows: &[TurningRow]) -> Html {
    let head = head(text::ledger::INPUT, &text::ledger::TURNING_COLUMNS);
    let body = html! {
        for row in rows {
            <tr class="utrecht-table__row">
                <th scope="row" class="utrecht-table__header-cell tabel__naam">{ &row.name }</th>
                { table::text(row.status.to_owned()) }
                { table::text(row.range.clone()) }
                { table::number(row.at_low.clone()) }
                { table::number(row.at_high.clone()) }
            </tr>
        }
    };
    table::table(id, caption.to_owned(), head, body)
}

fn head(first: &'static str, columns: &[&'static str]) -> Html {
    html! {
        <tr>
            <th scope="col" class="utrecht-table__header-cell">{ first }</th>
            for name in columns {
                <th scope="col" class="utrecht-table__header-cell">{ *name }</th>
            }
        </tr>
    }
}

fn counts(ledger: &LedgerView) -> Html {
    html! {
        <section class="kaart" aria-labelledby="kop-statussen">
            <h3 class="utrecht-heading-3" id="kop-statussen">{ text::ledger::STATUSES }</h3>
            <p class="zin">{ &ledger.sentence }</p>
            <dl class="kerncijfers">
                for (name, count) in &ledger.counts {
                    <div class="kerncijfer">
                        <dt>{ *name }</dt>
                        <dd><span class="kerncijfer__getal">{ count.to_string() }</span></dd>
                    </div>
                }
            </dl>
        </section>
    }
}

fn inputs(id: &'static str, caption: String, rows: &[LedgerRow]) -> Html {
    let body = html! {
        for row in rows {
            <tr class="utrecht-table__row">
                <th scope="row" class="utrecht-table__header-cell tabel__naam">{ &row.name }</th>
                { table::text(row.value.clone()) }
                { table::text(row.status.to_owned()) }
                { table::text(row.source.clone()) }
                { table::text(row.range.clone()) }
            </tr>
        }
    };
    table::table(id, caption, head(text::ledger::INPUT, &text::ledger::COLUMNS), body)
}

fn balance_table(balance: &BalanceView, caption: String) -> Html {
    let head = html! {
        <tr>
            <th scope="col" class="utrecht-table__header-cell">{ text::ledger::ITEM }</th>
            for year in &balance.years {
                { table::column(year.to_string()) }
            }
        </tr>
    };
    let body = html! {
        for row in &balance.rows {
            <tr class={classes!("utrecht-table__row", row.is_total.then_some("tabel__totaal"))}>
                <th scope="row" class="utrecht-table__header-cell tabel__naam">{ row.name }</th>
                for cell in &row.cells {
                    { table::amount(cell) }
                }
            </tr>
        }
    };
    table::table("tabel-balans", caption, head, body)
}

fn open_points(ledger: &LedgerView) -> Html {
    html! {
        <section class="kaart" aria-labelledby="kop-niet-afgesproken">
            <h3 class="utrecht-heading-3" id="kop-niet-afgesproken">{ text::ledger::NOT_AGREED }</h3>
            <ul class="utrecht-unordered-list">
                for (name, point, source) in &ledger.open_points {
                    <li class="utrecht-unordered-list__item">
                        <strong>{ name }</strong>{ ": " }{ point }{ " " }<span class="bronnoot">{ source }</span>
                    </li>
                }
            </ul>
        </section>
    }
}

fn not_modelled() -> Html {
    html! {
        <section class="kaart" aria-labelledby="kop-niet-in-model">
            <h3 class="utrecht-heading-3" id="kop-niet-in-model">{ text::ledger::NOT_MODELLED }</h3>
            <ul class="utrecht-unordered-list">
                for line in text::about::NOT_MODELLED {
                    <li class="utrecht-unordered-list__item">{ *line }</li>
                }
            </ul>
        </section>
    }
}
