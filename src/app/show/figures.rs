//! Which figures stand in a cell of a table, so that a cell need not carry them.
//!
//! A cell is known by its table, its row in the body and its column, the name of the row being column 0. The same view models
//! that fill the tables answer, so that a sorted table gives what is seen.

use crate::app::model::Model;
use crate::app::model::figure::{DrawnKind, Figure};
use crate::app::model::source::Source;
use crate::app::show::Amount;
use crate::app::show::afspraak::{one, support};
use crate::app::show::answer::{compare, matrix, winners};
use crate::app::show::evidence::ledger;
use crate::app::show::people::years;
use crate::app::show::people::years::{people_figure, waiting_figure};
use crate::app::show::scenarios::{futures, pinned, what_if};
use engine::derivation::{List, PeopleItem, Quantity};

/// The figures in a cell; none if there is no number in it.
pub fn figures_at(model: &Model, table: &str, row: usize, column: usize) -> Vec<Figure> {
    in_table(model, table, row, column).unwrap_or_default()
}

fn in_table(model: &Model, table: &str, row: usize, column: usize) -> Option<Vec<Figure>> {
    if matches!(table, "tabel-scenarios" | "tabel-waarom") {
        return in_scenarios(model, table, row, column);
    }
    let place = column.checked_sub(1)?;
    let one = |amount: &Amount| Some(vec![amount.figure]);
    match table {
        "tabel-vergelijken" => {
            let view = compare::view(model);
            let own = view.rows.iter().chain([&view.total]).nth(row)?.cells.get(place)?;
            Some(if own.is_range() { vec![own.low.figure, own.high.figure] } else { vec![own.low.figure] })
        }
        "tabel-gemeenten" => {
            let view = one::view(model);
            one(view.rows.iter().chain([&view.total]).nth(row)?.cells.get(place)?)
        }
        "tabel-pot" => one(one::view(model).pool.get(row)?.cells.get(place)?),
        "tabel-jaren" => {
            let view = one::view(model);
            let year = view.years.get(row)?;
            one([&year.rijk, &year.afspraak, &year.result].get(place)?)
        }
        "tabel-winnaars" => in_winners(model, row, place),
        "tabel-mensen" => in_people(&years::view(model).years.get(row)?.clone(), place),
        "tabel-mensen-gemeenten" => {
            let own = years::view(model).municipalities.get(row)?.row.clone();
            if place < PeopleItem::ALL.len() { in_people(&own, place) } else { None }
        }
        "tabel-matrix" => {
            let view = matrix::view(model);
            let own = view.rows.get(row)?;
            match place.checked_sub(1) {
                None => one(&own.total),
                Some(place) => {
                    let cell = own.cells.get(place)?;
                    Some(vec![cell.spread.figure, cell.best.1.figure, cell.worst.1.figure])
                }
            }
        }
        "tabel-stemmen" | "tabel-duels" | "tabel-prikkel" => in_support(model, table, row, place),
        "tabel-banden" | "tabel-afspraken" | "tabel-delen" | "tabel-spijt" | "tabel-wachtkans" => {
            in_futures(model, table, row, place)
        }
        "tabel-antwoorden" if place == 0 => {
            let figure = what_if::view(model).answers.get(row)?.figure;
            Some(vec![figure])
        }
        "tabel-uitslagen" | "tabel-uitslagen-overige" => {
            let view = what_if::view(model);
            let (first, others) = view.divided();
            let rows = if table == "tabel-uitslagen" { first } else { others };
            let own = rows.get(row)?;
            [None, None, Some(own.figures.0), Some(own.figures.1)].get(place).copied().flatten().map(|own| vec![own])
        }
        "tabel-aannamen" => ledger::view(model).rows.get(row)?.figure.map(|figure| vec![figure]),
        "tabel-aannamen-gemeenten" => ledger::view(model).municipal.get(row)?.figure.map(|figure| vec![figure]),
        "tabel-omslag" | "tabel-uitslag" => {
            let ledger::Conclusion::Known { turning, largest, .. } = ledger::view(model).conclusion else {
                return None;
            };
            let own = if table == "tabel-omslag" { turning.get(row)? } else { largest.get(row)? };
            [None, None, Some(own.figures.0), Some(own.figures.1)].get(place).copied().flatten().map(|own| vec![own])
        }
        "tabel-balans" => one(ledger::balance(model).rows.get(row)?.cells.get(place)?),
        _ => None,
    }
}

fn in_winners(model: &Model, row: usize, place: usize) -> Option<Vec<Figure>> {
    let view = winners::view(model);
    if let Some(own) = view.rows.get(row) {
        return own.cells.get(place).map(|cell| vec![cell.amount.figure]);
    }
    let above = row == view.rows.len();
    view.counts.get(place)?;
    let item = crate::app::show::item_of(model.table().view.measure);
    let year = (place < view.years.len()).then_some(place);
    Some(vec![Figure::Beyond { year, item, above }])
}

fn in_people(row: &years::PeopleRow, place: usize) -> Option<Vec<Figure>> {
    let year = row.of.0;
    if let Some(&item) = PeopleItem::ALL.get(place) {
        return Some(vec![people_figure(row.of, item)]);
    }
    let figure = match place - PeopleItem::ALL.len() {
        0 => Figure::Of(Source::InHand, Quantity::Places { year }),
        1 => Figure::Of(Source::InHand, Quantity::YearEmpty { year }),
        2 => waiting_figure(year, List::Bw),
        3 => waiting_figure(year, List::Bt),
        _ => return None,
    };
    Some(vec![figure])
}

fn in_scenarios(model: &Model, table: &str, row: usize, column: usize) -> Option<Vec<Figure>> {
    let view = pinned::view(model);
    if table == "tabel-waarom" {
        let why = view.why?;
        let [first, last] = why.ends?;
        let parts = why.parts.iter().map(|part| part.amount);
        let all: Vec<Amount> = [first.1].into_iter().chain(parts).chain([last.1]).collect();
        return all.get(row).filter(|_| column == 2).map(|amount| vec![amount.figure]);
    }
    let own = view.rows.get(row)?;
    let figures = own.figures?;
    let amount = match column {
        0 => return own.rank.map(|_| vec![Figure::Rank { row }]),
        2 => figures.per_inhabitant,
        3 => figures.euro,
        4 => figures.difference?.1,
        5 => figures.difference?.0,
        _ => return None,
    };
    Some(vec![amount.figure])
}

fn in_support(model: &Model, table: &str, row: usize, place: usize) -> Option<Vec<Figure>> {
    let view = support::view(model);
    match table {
        "tabel-stemmen" => {
            let own = view.rows.get(row)?;
            let amount = [Some(own.own), Some(own.rival), Some(own.difference), None, own.transfer];
            amount.get(place).copied().flatten().map(|amount| vec![amount.figure])
        }
        "tabel-duels" => {
            let own = view.duels.get(row)?;
            let second = place == 1;
            let is_there = place == 0 || (second && own.second.is_some());
            is_there.then(|| [true, false].map(|in_favour| own.votes(in_favour, second)).to_vec())
        }
        _ => {
            let prikkel = view.prikkel?;
            let own = prikkel.rows.get(row)?;
            [own.own, own.others, own.stay_own, own.stay_others].get(place).map(|amount| vec![amount.figure])
        }
    }
}

fn in_futures(model: &Model, table: &str, row: usize, place: usize) -> Option<Vec<Figure>> {
    let view = futures::view(model)?;
    let one = |amount: &Amount| Some(vec![amount.figure]);
    match table {
        "tabel-banden" => {
            let year = view.years.get(row)?;
            one(year.quantiles.iter().chain([&year.expected]).nth(place)?)
        }
        "tabel-afspraken" => {
            let own = view.columns.get(row)?;
            match place {
                0 => one(&own.low),
                1 => one(&own.middle),
                2 => one(&own.high),
                3 => one(own.expected.as_ref()?),
                4 => Some(vec![own.chance(DrawnKind::Losses)]),
                5 => Some(vec![own.chance(DrawnKind::Dearer)]),
                _ => None,
            }
        }
        "tabel-delen" => {
            let own = view.municipalities.get(row)?;
            match place {
                0 => one(&own.low),
                1 => one(&own.high),
                2 => Some(vec![own.loss_figure()]),
                3 => one(&own.own_risk),
                4 => one(&own.width),
                5 => one(&own.sharing),
                _ => None,
            }
        }
        "tabel-spijt" => {
            let (regret, worst) = view.regret.get(row)?.cells.get(place)?;
            Some(vec![regret.figure, worst.figure])
        }
        _ => {
            let own = view.waiting.get(row)?;
            let kind = own.kinds.get(place / 3)?;
            Some(vec![kind.figures[place % 3]])
        }
    }
}
