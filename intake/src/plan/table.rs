//! A sheet with a row for each municipality.

use std::collections::{BTreeMap, BTreeSet};

use engine::limits::Limit;
use engine::money::Exact;

use crate::columns::{Column, Goes};
use crate::grid::{Place, Sheet};
use crate::plan::derive::{self, Figure};
use crate::plan::layout::{Layout, Row, Whose};
use crate::plan::slots::{Chosen, Slot, slots};
use crate::plan::values::{About, Manner, Read, manner, read};
use crate::plan::{At, Misread, NoMatch, Preview, Question, SheetAnswers, Stop, Target, TotalCheck, Unmatched, Why};

/// Fills the preview of a sheet with this layout.
pub fn fill(sheet: &Sheet, layout: &Layout, target: Target<'_>, answers: &SheetAnswers, preview: &mut Preview) {
    let rows = rows(layout, answers, preview);
    let chosen = slots(sheet, layout, target.figures, answers, preview);
    let is_silent = |preview: &Preview| preview.questions.is_empty() && preview.stops.is_empty();
    if is_silent(preview) && (rows.is_empty() || chosen.is_empty()) {
        preview.stops.push(if rows.is_empty() { Stop::NoRows } else { Stop::NoColumns });
    }
    for (share, weight) in
        [(Column::ObjectiveEuros, Column::ObjectiveWeight), (Column::HistoricEuros, Column::HistoricWeight)]
    {
        let has = |column: Column| chosen.iter().any(|(own, _)| *own == column);
        if has(share) && has(weight) {
            preview.stops.push(Stop::ShareAndWeight(share));
        }
    }
    let rows = Rows { sheet, layout, rows: &rows };
    for chosen in &chosen {
        let figures = rows.figures(chosen, target, answers, preview);
        derive::entries(target.figures, chosen, &figures, preview);
    }
}

/// The row of each municipality; what belongs to nobody goes into the preview.
fn rows(layout: &Layout, answers: &SheetAnswers, preview: &mut Preview) -> BTreeMap<usize, usize> {
    let (mut found, mut seen) = (BTreeMap::new(), BTreeSet::new());
    for own in &layout.rows {
        let Some(municipality) = municipality(own, layout, answers, preview) else { continue };
        let is_twice = !seen.insert((own.period, municipality));
        if is_twice && !preview.stops.contains(&Stop::Twice(municipality)) {
            preview.stops.push(Stop::Twice(municipality));
        }
        found.insert(own.row, municipality);
    }
    found
}

fn municipality(own: &Row, layout: &Layout, answers: &SheetAnswers, preview: &mut Preview) -> Option<usize> {
    let (row, text) = (own.row, own.text.clone());
    let mut leave = |why: NoMatch| {
        preview.unmatched.push(Unmatched { row, text: text.clone(), why });
        None
    };
    match answers.rows.get(&row) {
        Some(Some(said)) => return Some(*said),
        Some(None) => return leave(NoMatch::LeftOut),
        None => {}
    }
    match &own.whose {
        Whose::Own(municipality) => Some(*municipality),
        Whose::Elsewhere(name) => leave(NoMatch::Elsewhere(name.clone())),
        Whose::Total => None,
        Whose::Disagree => {
            preview.stops.push(Stop::NameAndCode(row));
            None
        }
        Whose::Several(choices) => {
            preview.questions.push(Question::Row { row, text, choices: choices.clone() });
            None
        }
        Whose::Unknown(nearest) => {
            let is_free = |own: &usize| layout.rows.iter().all(|row| row.whose != Whose::Own(*own));
            let near = nearest.as_ref().and_then(|own| own.own).filter(is_free);
            leave(NoMatch::Unknown(nearest.clone()));
            if let Some(near) = near {
                preview.questions.push(Question::Row { row, text, choices: vec![near] });
            }
            None
        }
    }
}

struct Rows<'a> {
    sheet: &'a Sheet,
    layout: &'a Layout,
    /// The municipality of each row that has one.
    rows: &'a BTreeMap<usize, usize>,
}

/// What a column is about.
fn limit(column: Column) -> Limit {
    match column.goes() {
        Goes::Own(own) | Goes::Start { own, .. } => own.limit,
        Goes::Share { total, .. } | Goes::Sum(total) => total.limit,
    }
}

impl Rows<'_> {
    /// The figures of an input, by municipality.
    fn figures(
        &self,
        (meaning, slots): &Chosen,
        target: Target<'_>,
        answers: &SheetAnswers,
        preview: &mut Preview,
    ) -> BTreeMap<usize, Figure> {
        let mut figures: BTreeMap<usize, Figure> = BTreeMap::new();
        let present = derive::present(target.figures, *meaning);
        for slot in slots {
            let (cells, manner) = self.read(*meaning, *slot, &present, answers, preview);
            let Some(manner) = manner else { continue };
            self.check_totals(*meaning, *slot, &cells, manner, preview);
            for (row, _, read) in &cells {
                let Some(&municipality) = self.rows.get(row) else { continue };
                let place = Place { row: *row, column: slot.column };
                let text = self.sheet.cell(place).shown();
                match read.number(meaning.head().unit, manner, limit(*meaning)) {
                    None => {}
                    Some(Err(why)) => preview.misread.push(self.misread(*meaning, municipality, place, why)),
                    Some(Ok((number, rule))) => {
                        let figure =
                            figures.entry(municipality).or_insert_with(|| Figure { rule, ..Figure::default() });
                        figure.points.push((slot.year, number));
                        figure.cells.push(place);
                        figure.texts.push(text);
                    }
                }
            }
        }
        // A line needs all of its years.
        figures.retain(|_, figure| figure.points.len() == slots.len());
        figures
    }

    /// The cells of a column that can be read, with the row of each; those that cannot are told.
    fn read(
        &self,
        meaning: Column,
        slot: Slot,
        present: &[Option<Exact>],
        answers: &SheetAnswers,
        preview: &mut Preview,
    ) -> (Vec<(usize, String, Read)>, Option<Manner>) {
        let mut cells = Vec::new();
        for own in self.layout.rows.iter().filter(|own| slot.period.is_none() || own.period == slot.period) {
            let place = Place { row: own.row, column: slot.column };
            let cell = self.sheet.cell(place);
            let municipality = self.rows.get(&own.row).copied();
            match read(cell) {
                None => {}
                Some(Ok(read)) => cells.push((own.row, cell.shown(), read)),
                Some(Err(why)) => {
                    if let Some(municipality) = municipality {
                        preview.misread.push(self.misread(meaning, municipality, place, why));
                    }
                }
            }
        }
        let texts: Vec<(String, Read)> = cells.iter().map(|(_, text, read)| (text.clone(), *read)).collect();
        let beside = cells.iter().filter_map(|(row, _, read)| {
            let municipality = *self.rows.get(row)?;
            Some((*read, present.get(municipality).copied().flatten()?))
        });
        let beside: Vec<(Read, Exact)> = beside.filter(|(_, now)| !now.is_zero()).collect();
        let Slot { column, scale, is_percentage, .. } = slot;
        let about = About { at: At::Column(column), unit: meaning.head().unit, scale, is_percentage, notation: None };
        let manner = manner(about, &texts, &beside, answers, preview);
        (cells, manner)
    }

    fn misread(&self, meaning: Column, municipality: usize, cell: Place, why: Why) -> Misread {
        let input = derive::input(meaning, municipality);
        Misread { cell, text: self.sheet.cell(cell).shown(), input, why }
    }

    /// Holds each total row against the rows that it can be the sum of: those above it since another total, all above
    /// it, or all of the sheet. The one that it comes nearest to counts.
    fn check_totals(
        &self,
        column: Column,
        slot: Slot,
        cells: &[(usize, String, Read)],
        manner: Manner,
        preview: &mut Preview,
    ) {
        if !column.adds_up() {
            return;
        }
        let totals = self.layout.rows.iter().filter(|own| own.whose == Whose::Total).map(|own| own.row);
        let totals: BTreeSet<usize> = totals.collect();
        let is_total = |row: usize| totals.contains(&row);
        let sum = |cells: &[(usize, String, Read)]| {
            let mut own = cells.iter().filter(|(row, ..)| !is_total(*row)).peekable();
            own.peek()?;
            own.try_fold(Exact::ZERO, |sum, (.., read)| sum.plus(read.as_it_stands(manner)?).ok())
        };
        let whole = sum(cells);
        let mut since = 0;
        for (place, (row, _, read)) in cells.iter().enumerate().filter(|(_, (row, ..))| is_total(*row)) {
            let Some(total) = read.as_it_stands(manner) else { continue };
            let sums = [sum(&cells[since..place]), sum(&cells[..place]), whole];
            since = place + 1;
            let apart = |sum: Exact| Some((total.minus(sum).ok()?, sum));
            let size = |(own, _): &(Exact, Exact)| if own.is_negative() { Exact::ZERO.minus(*own) } else { Ok(*own) };
            let nearest = sums.into_iter().flatten().filter_map(apart).min_by_key(|own| size(own).unwrap_or(own.0));
            let Some((difference, sum)) = nearest else { continue };
            let cell = Place { row: *row, column: slot.column };
            preview.totals.push(TotalCheck { cell, column, total, sum, difference });
        }
    }
}
