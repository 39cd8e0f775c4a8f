//! The plan of a file: each sheet that says something about the region, and whether they go together.

use std::collections::BTreeMap;

use engine::fields::Value;
use engine::figures::Figures;
use engine::input::Input;
use engine::problem::Problem;
use engine::validation::validate_figures;

use crate::grid::Sheet;
use crate::municipality::Directory;
use crate::plan::layout::layout;
use crate::plan::{Answers, Entry, Preview, Question, SheetAnswers, Stop, Target, list, table};

/// What a file would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Every sheet, in the order of the file.
    pub sheets: Vec<Preview>,
    /// The places of the sheets that count.
    pub used: Vec<usize>,
    /// Whether sheets say something else about the same figures.
    pub question: Option<Question>,
    /// Why the figures cannot be together, though each of them may be good.
    pub stops: Vec<Stop>,
}

/// What the sheets of a file would change.
///
/// Sheets about different figures count together; of sheets about the same ones somebody must choose.
pub fn plan(sheets: &[Sheet], target: Target<'_>, answers: &Answers) -> Plan {
    let none = SheetAnswers::default();
    let names: Vec<&str> = target.figures.municipalities.iter().map(|own| own.name.as_str()).collect();
    let directory = Directory::new(&names, target.codes, target.all);
    let previews: Vec<Preview> = sheets
        .iter()
        .enumerate()
        .map(|(place, sheet)| preview(sheet, target, &directory, answers.of_sheet.get(&place).unwrap_or(&none)))
        .collect();
    let about = (0..previews.len()).filter(|&own| previews[own].is_about_the_region());
    let about: Vec<usize> = match answers.sheet.filter(|&own| own < previews.len()) {
        Some(said) => vec![said],
        None => about.collect(),
    };
    let is_disputed = !are_apart(&previews, &about);
    let question = is_disputed.then(|| Question::Sheet { choices: about.clone() });
    let used = match about.as_slice() {
        // What is wrong with the first sheet is told.
        [] => (0..previews.len().min(1)).collect(),
        _ if is_disputed => Vec::new(),
        _ => about,
    };
    let mut plan = Plan { sheets: previews, used, question, stops: Vec::new() };
    if plan.is_open() {
        return plan;
    }
    let changed = plan.changed(target.figures);
    let before = validate_figures(target.figures);
    let new = |problem: &Problem| !before.contains(problem);
    plan.stops = validate_figures(&changed).into_iter().filter(new).map(Stop::Together).collect();
    plan
}

fn preview(sheet: &Sheet, target: Target<'_>, directory: &Directory<'_>, answers: &SheetAnswers) -> Preview {
    let mut preview = Preview { sheet: sheet.name.clone(), ..Preview::default() };
    match layout(sheet, directory, answers) {
        Some(layout) => table::fill(sheet, &layout, target, answers, &mut preview),
        None => {
            if !list::fill(sheet, target.figures, answers, &mut preview) {
                preview.stops.push(Stop::NoRows);
            }
        }
    }
    preview
}

/// Whether no two sheets change the same figure into something else.
fn are_apart(previews: &[Preview], about: &[usize]) -> bool {
    let mut seen: BTreeMap<Input, (usize, Value)> = BTreeMap::new();
    let entries = about.iter().flat_map(|&own| previews[own].entries.iter().map(move |entry| (own, entry)));
    entries.filter(|(_, entry)| entry.is_change()).all(|(own, entry)| {
        let &mut (other, to) = seen.entry(entry.input).or_insert((own, entry.to));
        other == own || to == entry.to
    })
}

impl Plan {
    /// The sheets that count.
    pub fn previews(&self) -> impl Iterator<Item = &Preview> {
        self.used.iter().filter_map(|&own| self.sheets.get(own))
    }

    /// What changes, and what stays though it stands there.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.previews().flat_map(|preview| &preview.entries)
    }

    /// The questions that are open.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.question.iter().chain(self.previews().flat_map(|preview| &preview.questions))
    }

    /// What stops it.
    pub fn stops(&self) -> impl Iterator<Item = &Stop> {
        self.stops.iter().chain(self.previews().flat_map(|preview| &preview.stops))
    }

    fn is_open(&self) -> bool {
        self.questions().next().is_some() || self.stops().next().is_some()
    }

    /// Whether it can be applied: no question is open, nothing stops it, and something stands in it. Cells that are not
    /// understood and rows that are nobody's are told, and stay out.
    pub fn is_ready(&self) -> bool {
        !self.is_open() && self.entries().next().is_some()
    }

    /// The figures with the entries in them.
    pub(super) fn changed(&self, figures: &Figures) -> Figures {
        let mut changed = figures.clone();
        // One sheet may say what stands there already, and another one what it becomes.
        self.entries().filter(|entry| entry.is_change()).for_each(|entry| entry.input.set(&mut changed, entry.to));
        changed
    }
}
