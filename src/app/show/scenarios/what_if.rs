//! *Wat als*: a question, its answers, what matters and where the choice turns.

use std::rc::Rc;

use crate::app::ask::what_if::{MapDrawing, Swing};
use crate::app::ask::work::shape_of;
use crate::app::dutch::number;
use crate::app::model::figure::Figure;
use crate::app::model::{Answered, Model};
use crate::app::show::grid::{Cell, Column, Content, Field, Grid, HeadLook, LazyGrid, Look, Name, Row};
use crate::app::show::scenarios::text;
use crate::app::show::{municipality, place_name};
use crate::app::table::inputs::{Display, InputId, Shape, Theme, front, of_theme, read};
use crate::app::table::question::Measured;
use crate::app::table::typed::{NumberField, RangeEnd};
use engine::input::Input;
use engine::money::Exact;

#[derive(Debug, Clone, PartialEq)]
pub struct WhatIfView {
    pub sentence: String,
    pub outcome: String,
    pub wanted: String,
    /// Whether an answer is here or on its way.
    pub comes: bool,
    pub is_busy: bool,
    pub answers: Vec<AnswerRow>,
    pub map: Option<MapView>,
    pub preferred: Option<String>,
    pub tried: String,
    pub swings: Vec<SwingRow>,
    pub assumed: Option<String>,
    /// The outcome as it is now, between the ends of the swings.
    pub measured: Measured,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    pub figure: Figure,
    pub input: String,
    pub outcome: String,
    pub after: &'static str,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    pub title: String,
    pub across_name: String,
    pub up_name: String,
    pub across: Vec<String>,
    pub up: Vec<String>,
    pub drawing: MapDrawing,
    /// The present values as places along both axes.
    pub now: Option<(f64, f64)>,
    pub above: String,
    pub below: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SwingRow {
    /// Of the outcome at either end.
    pub figures: (Figure, Figure),
    /// Of the one minus the other.
    pub figure: Figure,
    pub input: InputId,
    pub name: String,
    pub is_own: bool,
    /// Its lowest and highest value.
    pub range: [Field; 2],
    pub at_low: f64,
    pub at_high: f64,
    pub is_assumption: bool,
    pub flip: Option<String>,
}

/// Swings that stand in front; the others are folded away.
pub const MOST_BARS: usize = 15;

impl WhatIfView {
    /// The swings in front, and the others: what turns the choice or has an own range is always in front.
    pub fn divided(&self) -> (Vec<&SwingRow>, Vec<&SwingRow>) {
        let in_front = |(place, swing): &(usize, &SwingRow)| *place < MOST_BARS || swing.flip.is_some() || swing.is_own;
        let (first, others): (Vec<_>, Vec<_>) = self.swings.iter().enumerate().partition(in_front);
        let rows = |rows: Vec<(usize, _)>| rows.into_iter().map(|(_, swing)| swing).collect();
        (rows(first), rows(others))
    }
}

pub fn view(model: &Model) -> WhatIfView {
    let looked_at = &model.table().view;
    let asked = looked_at.asked;
    let name = |id: &str| model.outcomes().name(id).unwrap_or_else(|| id.to_owned());
    let place = place_name(model, municipality(model));
    let outcome = text::what_if::outcome(asked.measured, &name(&looked_at.afspraak), &name(&looked_at.rival), &place);
    let value = |own: f64| text::what_if::value(asked.measured, own);
    let wanted = value(asked.wanted.to_double());
    let wish = model.wanted_work();
    let answered = model.answered().filter(|answered| Some(&answered.link) == wish.as_ref());
    let comes = model.hindrance().is_none();
    let mut view = WhatIfView {
        sentence: if comes { text::what_if::STARTING.to_owned() } else { String::new() },
        outcome,
        wanted,
        comes,
        is_busy: comes,
        answers: Vec::new(),
        map: None,
        preferred: None,
        tried: String::new(),
        swings: Vec::new(),
        assumed: None,
        measured: asked.measured,
    };
    let Some(answered) = answered else { return view };
    let input = Shown::of(model, asked.input);
    if let Some(goal) = &answered.goal {
        let point = |(shown, own): (Exact, f64)| (input.text(shown), value(own));
        let (low, high) = (point(goal.low), point(goal.high));
        let row = |of: (Exact, f64), after: &'static str| {
            let (input, outcome) = point(of);
            AnswerRow { figure: Figure::At { input: asked.input, shown: of.0 }, input, outcome, after }
        };
        view.sentence = match goal.answers[..] {
            [] => text::what_if::no_answer(&input.name, &view.outcome, &view.wanted, strs(&low), strs(&high)),
            [answer] => {
                let (before, after) = (point(answer.before), point(answer.after));
                let (before, after) = (strs(&before), strs(&after));
                text::what_if::one_answer(&input.name, &view.outcome, &view.wanted, before, after, answer.rises)
            }
            _ => {
                let values: Vec<String> = goal.answers.iter().map(|answer| input.text(answer.after.0)).collect();
                text::what_if::more_answers(&input.name, &view.outcome, &view.wanted, &values)
            }
        };
        view.answers.push(row(goal.low, text::what_if::END));
        for answer in &goal.answers {
            let after = if answer.rises { text::what_if::RISES } else { text::what_if::FALLS };
            view.answers.push(row(answer.after, after));
        }
        view.answers.push(row(goal.high, text::what_if::END));
    }
    view.preferred = answered.preferred.as_ref().map(|id| text::what_if::preferred(&place, &name(id)));
    view.tried = text::what_if::tried(answered.swings.len(), answered.inputs);
    view.swings = answered.swings.iter().map(|swing| swing_row(model, swing, &name)).collect();
    view.assumed = assumed(answered).map(text::what_if::assumed_share);
    view.map = answered.map.as_ref().map(|drawing| map_view(model, drawing, &view.outcome, &view.wanted));
    view.is_busy = !answered.is_whole;
    view
}

/// The answers, the swings in front, and the others if there are.
pub fn tables(view: &Rc<WhatIfView>) -> ([LazyGrid; 2], Option<LazyGrid>) {
    let has_others = !view.divided().1.is_empty();
    let front = |view: &WhatIfView| swings_table(view, &view.divided().0);
    let others = |view: &WhatIfView| swings_table(view, &view.divided().1);
    (
        [LazyGrid::new("antwoorden", view, answers_table), LazyGrid::new("uitslagen", view, front)],
        has_others.then(|| LazyGrid::new("uitslagen-overige", view, others)),
    )
}

fn answers_table(view: &WhatIfView) -> Grid {
    let row = |own: &AnswerRow| {
        Row::of(Cell::head(own.input.clone())).number(own.outcome.clone(), own.figure).among_numbers(own.after)
    };
    let [first, columns @ ..] = &text::what_if::ANSWER_COLUMNS;
    let rows = view.answers.iter().map(row).collect();
    Grid::new(text::what_if::ANSWERS_CAPTION.to_owned(), Column::heads(first, columns), rows)
}

fn swings_table(view: &WhatIfView, swings: &[&SwingRow]) -> Grid {
    let flips = view.preferred.is_some();
    let row = |own: &&SwingRow| {
        let mut below = Vec::new();
        below.extend(own.is_assumption.then_some(text::what_if::ASSUMPTION));
        below.extend(own.is_own.then_some(text::what_if::OWN_RANGE));
        let name = Name { text: own.name.clone(), below, ..Name::default() };
        let [low, high] = own.range.clone().map(Box::new);
        let outcome = |value| text::what_if::value(view.measured, value);
        let row = Row::of(Cell::full_name(name, HeadLook::Name))
            .and(Cell::new(Look::Number, Content::Range(RangeEnd::Low, low)))
            .and(Cell::new(Look::Number, Content::Range(RangeEnd::High, high)))
            .number(outcome(own.at_low), own.figures.0)
            .number(outcome(own.at_high), own.figures.1);
        match &own.flip {
            _ if !flips => row,
            Some(flip) => row.and(Cell::new(Look::Striking, Content::Text(flip.clone()))),
            None => row.words(text::what_if::NOTHING_FLIPS),
        }
    };
    let columns = if flips { &text::what_if::TORNADO_COLUMNS[..] } else { &text::what_if::TORNADO_COLUMNS[..4] };
    Grid::new(
        text::what_if::tornado_caption(&view.outcome),
        Column::heads(text::page::INPUTS_TITLE, columns),
        swings.iter().map(row).collect(),
    )
}

fn strs((input, outcome): &(String, String)) -> (&str, &str) {
    (input, outcome)
}

/// An input with how its values are written.
pub struct Shown {
    pub name: String,
    shape: Shape,
}

impl Shown {
    pub fn of(model: &Model, id: InputId) -> Shown {
        Shown { name: input_name(model, id), shape: shape_of(model.table(), model.context(), id) }
    }

    pub fn text(&self, shown: Exact) -> String {
        shown_text(self.shape.display, shown)
    }

    /// A value of the scenario.
    pub fn value(&self, value: Exact) -> String {
        self.text(self.shape.display.shown(value))
    }
}

/// A value of an input as it is shown.
pub fn shown_text(display: Display, shown: Exact) -> String {
    match display {
        Display::Percent => format!("{}%", number::exact(shown)),
        Display::Euro => number::euro_places(shown),
        Display::Year => shown.to_string(),
        Display::People | Display::Number => number::exact(shown),
    }
}

/// The name of an input, with its municipality and its part.
pub fn input_name(model: &Model, id: InputId) -> String {
    let name = text::inputs::name(id);
    match id {
        InputId::One(Input::Municipality { municipality, .. }) => {
            format!("{}: {name}", place_name(model, Some(municipality)))
        }
        _ => name,
    }
}

/// The inputs that can be turned: those in front, then all others that the scenario has once.
pub fn inputs(model: &Model) -> Vec<(InputId, String)> {
    let figures = model.figures();
    let mut all = front(figures);
    for input in Theme::ALL.into_iter().flat_map(|theme| of_theme(figures, theme)) {
        if !all.contains(&input) {
            all.push(input);
        }
    }
    all.retain(|&input| read(figures, input).is_some());
    all.into_iter().map(|input| (input, input_name(model, input))).collect()
}

fn swing_row(model: &Model, swing: &Swing, name: &dyn Fn(&str) -> String) -> SwingRow {
    let input = Shown::of(model, swing.input);
    let at = |shown| Figure::At { input: swing.input, shown };
    let end = |end: RangeEnd, shown: Exact, name: String| {
        Field::of(model, NumberField::Range(swing.input, end), swing.input, name, input.text(shown))
    };
    SwingRow {
        figures: (at(swing.low), at(swing.high)),
        figure: Figure::Swing { input: swing.input, low: swing.low, high: swing.high },
        is_own: model.table().view.ranges.iter().any(|own| own.input == swing.input),
        range: [
            end(RangeEnd::Low, swing.low, text::what_if::low_of(&input.name)),
            end(RangeEnd::High, swing.high, text::what_if::high_of(&input.name)),
        ],
        at_low: swing.at_low,
        at_high: swing.at_high,
        is_assumption: swing.is_assumption,
        flip: swing.flip.as_ref().map(|flip| text::what_if::flips(&input.text(flip.value), &name(&flip.preferred))),
        input: swing.input,
        name: input.name,
    }
}

/// Which share of all swings together comes from assumptions; `None` until all are there, or if nothing swings.
pub fn assumed(answered: &Answered) -> Option<f64> {
    let sum = |only: bool| -> f64 {
        let counted = answered.swings.iter().filter(|swing| swing.is_assumption || !only);
        counted.map(Swing::width).filter(|width| width.is_finite()).sum()
    };
    (answered.is_whole && sum(false) > 0.0).then(|| sum(true) / sum(false))
}

fn map_view(model: &Model, drawing: &MapDrawing, outcome: &str, wanted: &str) -> MapView {
    let asked = model.table().view.asked;
    let [across, up] = [asked.input, asked.second].map(|id| (id, Shown::of(model, id)));
    let texts = |values: &[Exact], shown: &Shown| values.iter().map(|value| shown.text(*value)).collect();
    let place = |values: &[Exact], (id, shown): &(InputId, Shown)| {
        let now = shown.shape.display.shown(read(model.figures(), *id)?).to_double();
        let values: Vec<f64> = values.iter().map(|value| value.to_double()).collect();
        let after = values.iter().position(|value| *value >= now)?;
        let before = after.saturating_sub(1);
        let width = values[after] - values[before];
        #[expect(clippy::cast_precision_loss, reason = "a place on a short axis")]
        let place = before as f64 + if width > 0.0 { (now - values[before]) / width } else { 0.0 };
        Some(place)
    };
    MapView {
        title: text::what_if::map_title(outcome, &across.1.name, &up.1.name),
        now: place(&drawing.across, &across).zip(place(&drawing.up, &up)),
        across: texts(&drawing.across, &across.1),
        up: texts(&drawing.up, &up.1),
        across_name: across.1.name,
        up_name: up.1.name,
        drawing: drawing.clone(),
        above: text::what_if::above(asked.measured, wanted),
        below: text::what_if::below(wanted),
    }
}
