//! The tables of the scenarios side by side.

use std::rc::Rc;

use crate::app::model::figure::Figure;
use crate::app::show::Amount;
use crate::app::show::grid::{Cell, Column, Content, Grid, HeadLook, LazyGrid, Look, Name, PinTools, Row};
use crate::app::show::scenarios::pinned::{Amounts, ScenarioRow, ScenariosView, Why};
use crate::app::show::scenarios::text;
use crate::app::table::differences::ChangeLine;

/// The scenarios, and the parts of the difference that is explained: each if there is something to show.
pub fn tables(view: &Rc<ScenariosView>) -> [Option<LazyGrid>; 2] {
    let has_pins = view.rows.len() > 1;
    let why = view.why.as_ref().filter(|why| why.ends.is_some());
    [
        has_pins.then(|| LazyGrid::new("scenarios", view, scenarios_table)),
        why.map(|why| LazyGrid::new("waarom", why, why_table)),
    ]
}

fn scenarios_table(view: &ScenariosView) -> Grid {
    let column = |(place, name): (usize, &&str)| if place == 1 { Column::words(name) } else { Column::number(name) };
    let mut columns: Vec<Column> = text::scenarios::COLUMNS.iter().enumerate().map(column).collect();
    columns.push(Column::words(text::scenarios::DIFFERENCES));
    let rows = view.rows.iter().enumerate().map(|(place, row)| scenario_row(view, place, row));
    Grid::new(view.caption.clone(), columns, rows.collect())
}

fn scenario_row(view: &ScenariosView, place: usize, own: &ScenarioRow) -> Row {
    let is_base = place == view.base;
    let rank = Cell::among_numbers(own.rank.map(|rank| rank.to_string()).unwrap_or_default());
    let rank = rank.with(own.rank.iter().map(|_| Figure::Rank { row: place }).collect());
    let name = Name {
        text: own.name.clone(),
        beside: Some(format!("{}, {}", own.region, own.afspraak)),
        pin: place.checked_sub(1).map(|place| PinTools { place, follows: own.follows }),
        ..Name::default()
    };
    let row = Row::of(rank).and(Cell::full_name(name, HeadLook::Scenario));
    let row = match own.amounts {
        None => row.and(Cell::words(text::scenarios::NOT_THERE.to_owned()).over(4)),
        Some(Amounts { euro, per_inhabitant, difference: Some((in_euro, each)) }) => {
            row.amounts(&[per_inhabitant, euro, each, in_euro])
        }
        Some(Amounts { euro, per_inhabitant, difference: None }) => {
            let none = if is_base { text::scenarios::IS_BASE } else { "" };
            row.amounts(&[per_inhabitant, euro]).and(Cell::among_numbers(none.to_owned()).over(2))
        }
    };
    if is_base {
        row.words("")
    } else if own.other_region {
        row.words(text::scenarios::OTHER_REGION)
    } else if own.differences.is_empty() {
        row.words(text::scenarios::NO_DIFFERENCES)
    } else {
        row.and(lines(&own.differences))
    }
}

fn lines(lines: &[ChangeLine]) -> Cell {
    Cell::new(Look::Words, Content::Lines(lines.to_vec()))
}

fn why_table(view: &Why) -> Grid {
    let [change, lines_head, effect] = text::scenarios::WHY_COLUMNS;
    let end = |(name, amount): &(String, Amount)| {
        Row::of(Cell::head(name.clone())).words("").amounts(&[*amount]).total_if(true)
    };
    let mut rows = Vec::new();
    rows.extend(view.ends.iter().map(|[first, _]| end(first)));
    for own in &view.parts {
        rows.push(Row::of(Cell::head(own.name.clone())).and(lines(&own.lines)).amounts(&[own.amount]));
    }
    rows.extend(view.ends.iter().map(|[_, last]| end(last)));
    let columns = vec![Column::words(change), Column::words(lines_head), Column::number(effect)];
    Grid::new(view.title.clone(), columns, rows)
}
