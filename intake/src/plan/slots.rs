//! Which figures each column has: what it is, and of which year.

use std::collections::{BTreeMap, BTreeSet};

use engine::fields::Kind;
use engine::figures::{Figures, Year};

use crate::columns::{Column, Unit, columns_called, said};
use crate::grid::{Place, Sheet};
use crate::plan::layout::Layout;
use crate::plan::{FoundColumn, Meaning, Preview, Question, Role, SheetAnswers, Stop};

/// Figures of one input: a column, or the rows of one period in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub column: usize,
    /// Only rows of this period.
    pub period: Option<Year>,
    /// The year that the head or the period says.
    pub year: Option<Year>,
    /// What the head or a title says that the figures are counted in.
    pub scale: Option<i64>,
    pub is_percentage: bool,
}

/// The figures that count for an input: of one year, or of several years for a line.
pub type Chosen = (Column, Vec<Slot>);

/// Finds what each column is, and tells it in the preview.
pub fn slots(
    sheet: &Sheet,
    layout: &Layout,
    figures: &Figures,
    answers: &SheetAnswers,
    preview: &mut Preview,
) -> Vec<Chosen> {
    let mut found: BTreeMap<Column, Vec<Slot>> = BTreeMap::new();
    let periods: BTreeSet<Year> = layout.rows.iter().filter_map(|row| row.period).collect();
    for column in 0..sheet.width() {
        let lines = layout.head(sheet, column);
        let has_cells = layout.rows.iter().any(|row| !sheet.cell(Place { row: row.row, column }).is_empty());
        if lines.is_empty() && !has_cells {
            continue;
        }
        let role = role(layout, column, &lines, has_cells, answers, preview);
        preview.columns.push(FoundColumn { column, head: lines.join(" "), role });
        if let Role::Figures(meaning) = role {
            let slot = slot(sheet, layout, column, &lines, meaning);
            let of_periods = periods.iter().map(|&period| Slot { period: Some(period), year: Some(period), ..slot });
            found.entry(meaning).or_default().extend(if periods.is_empty() {
                vec![slot]
            } else {
                of_periods.collect()
            });
        }
    }
    let chosen = found.into_iter().filter_map(|(meaning, slots)| {
        let chosen = choose(meaning, &slots, figures, answers, preview);
        if !preview.stops.contains(&Stop::ColumnTwice(meaning)) {
            leave_out(meaning, &slots, &chosen, preview);
        }
        (!chosen.is_empty()).then_some((meaning, chosen))
    });
    chosen.collect()
}

fn role(
    layout: &Layout,
    column: usize,
    lines: &[String],
    has_cells: bool,
    answers: &SheetAnswers,
    preview: &mut Preview,
) -> Role {
    match answers.columns.get(&column) {
        Some(Meaning::Figures(meaning)) => return Role::Figures(*meaning),
        Some(Meaning::Nothing) => return Role::LeftOut,
        None => {}
    }
    for (place, role) in [(layout.names, Role::Names), (layout.codes, Role::Codes), (layout.periods, Role::Periods)] {
        if place == Some(column) {
            return role;
        }
    }
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    match columns_called(&lines).as_slice() {
        [meaning] if has_cells => Role::Figures(*meaning),
        choices @ [_, _, ..] if has_cells => {
            let (head, choices) = (lines.join(" "), choices.to_vec());
            preview.questions.push(Question::Meaning { column, head, choices });
            Role::Unknown
        }
        _ => Role::Unknown,
    }
}

fn slot(sheet: &Sheet, layout: &Layout, column: usize, lines: &[String], meaning: Column) -> Slot {
    let own = || lines.iter().rev().map(|line| said(line));
    // A title says in what all amounts of the sheet are counted; the head of a column knows better.
    let is_euro = meaning.head().unit == Unit::Euro;
    let of_titles = || layout.titles(sheet).iter().filter(|_| is_euro).find_map(|title| said(title).scale);
    // `euro` under `x 1.000` says nothing about the scale.
    let strong = own().filter_map(|said| said.scale).max();
    Slot {
        column,
        period: None,
        year: own().find_map(|said| said.year),
        scale: strong.filter(|&scale| scale > 1).or_else(of_titles).or(strong),
        is_percentage: own().any(|said| said.is_percentage),
    }
}

/// The figures of the year that the scenario is of; several years together if the field can hold a line.
fn choose(
    meaning: Column,
    slots: &[Slot],
    figures: &Figures,
    answers: &SheetAnswers,
    preview: &mut Preview,
) -> Vec<Slot> {
    let expected = meaning.head().year.year(figures);
    let wanted = answers.years.get(&meaning).copied().or(expected);
    let of_year = |year: Option<Year>| -> Vec<Slot> { slots.iter().copied().filter(|own| own.year == year).collect() };
    let chosen = match (of_year(wanted).as_slice(), of_year(None).as_slice()) {
        (own @ [_, ..], _) if wanted.is_some() => own.to_vec(),
        (_, own @ [_, ..]) => own.to_vec(),
        _ if expected.is_none() && (slots.len() == 1 || is_pad(meaning)) => {
            let mut slots = slots.to_vec();
            slots.sort_by_key(|own| own.year);
            // Two columns of the same year are no line.
            match slots.array_windows::<2>().any(|[one, other]| one.year == other.year) {
                true => slots,
                false => return slots,
            }
        }
        _ => {
            let years: BTreeSet<Year> = slots.iter().filter_map(|own| own.year).collect();
            preview.questions.push(Question::Year { meaning, choices: years.into_iter().collect(), expected });
            return Vec::new();
        }
    };
    if chosen.len() > 1 {
        preview.stops.push(Stop::ColumnTwice(meaning));
        return Vec::new();
    }
    chosen
}

fn is_pad(meaning: Column) -> bool {
    meaning.goes().own().is_some_and(|own| own.kind == Kind::Pad)
}

/// Tells which columns are of another year.
fn leave_out(meaning: Column, slots: &[Slot], chosen: &[Slot], preview: &mut Preview) {
    for slot in slots {
        let is_used = chosen.iter().any(|own| own.column == slot.column);
        let found = preview.columns.iter_mut().find(|own| own.column == slot.column);
        if let Some(found) = found.filter(|_| !is_used) {
            found.role = Role::OtherYear(meaning, slot.year);
        }
    }
}
