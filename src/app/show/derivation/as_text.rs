//! A derivation as text: one number after the other, down to the inputs and their sources.

use std::collections::VecDeque;

use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::show::derivation::window::{StepView, figure_label, step};
use crate::app::show::text;
use crate::app::show::text::derivation as words;
use engine::derivation::Quantity;

/// Numbers in a derivation as text at most.
const MOST_IN_TEXT: usize = 1_000;

/// The derivation as text: the number, and under it every number that it rests on, each once, down to the inputs.
pub fn as_text(model: &Model, figure: Figure) -> String {
    let mut lines =
        vec![words::text_head(&figure_label(model, figure), &format!("{}#{}", model.site(), model.address()))];
    // What ends at its source is told at once. The months come last: there are many, and they are all alike.
    let (mut ends, mut waiting, mut months) = (VecDeque::new(), VecDeque::from([figure]), VecDeque::new());
    let mut told = Vec::new();
    while let Some(now) = ends.pop_front().or_else(|| waiting.pop_front()).or_else(|| months.pop_front()) {
        if told.contains(&now) {
            continue;
        }
        if told.len() == MOST_IN_TEXT {
            lines.push(words::text_cut(MOST_IN_TEXT));
            break;
        }
        told.push(now);
        let step = step(model, now);
        lines.push(step_text(&step, told.len()));
        for operand in step.operands {
            let later = match operand.figure {
                Figure::Of(_, quantity) if quantity.as_leaf().is_some() => &mut ends,
                figure if is_of_month(figure) => &mut months,
                _ => &mut waiting,
            };
            later.push_back(operand.figure);
        }
    }
    lines.join("\n")
}

/// Whether a number is one of a month, of which a year has twelve.
fn is_of_month(figure: Figure) -> bool {
    use Quantity as Q;
    match figure {
        Figure::Of(_, quantity) => matches!(
            quantity,
            Q::StockAfter { .. }
                | Q::Move { .. }
                | Q::Wanted { .. }
                | Q::Housed { .. }
                | Q::Occupied { .. }
                | Q::Queue { .. }
                | Q::Free { .. }
                | Q::Admitted { .. }
                | Q::Empty { .. }
        ),
        _ => false,
    }
}

fn step_text(step: &StepView, number: usize) -> String {
    let mut lines = vec![format!("{number}. {} = {}", step.label, step.in_full.as_ref().unwrap_or(&step.value))];
    let mut add = |name: &str, text: &str| lines.push(format!("   {name}: {text}"));
    if let Some((section, rule)) = step.rule {
        add(section, rule);
    }
    if let Some(formula) = &step.words {
        add(words::FORMULA, formula);
    }
    if let Some(filled) = &step.filled {
        add(words::FILLED, filled);
    }
    for rounding in &step.roundings {
        add(words::ROUNDING, rounding);
    }
    for operand in &step.operands {
        add("–", &format!("{} = {}", operand.label, operand.value));
    }
    if let Some(own) = &step.account {
        add(words::VALUE, &own.value);
        if let Some(status) = own.status {
            add(words::STATUS, text::inputs::status(status));
        }
        add(words::SOURCE, &own.source);
        if !own.explanation.is_empty() {
            add(words::EXPLANATION, &own.explanation);
        }
        if let Some((_, quotation)) = &own.quotation {
            add(words::QUOTATION, &format!("“{quotation}”"));
        }
        if let Some(change) = &own.change {
            add(words::CHANGED, &words::changed(&change.before, &change.after));
        }
    }
    for note in &step.notes {
        lines.push(format!("   {note}"));
    }
    lines.join("\n")
}
