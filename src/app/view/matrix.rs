//! Every region under every preset: the best and the worst municipality, and the spread between them.

use super::Amount;
use crate::app::model::Model;
use crate::app::outcomes::{Outcomes, SettledChoice};
use crate::app::state::Unit;
use crate::app::text;
use crate::engine::comparison::{Span, inhabitants_of, per_inhabitant};
use crate::engine::money::Money;
use crate::engine::scenario::Scenario;

#[derive(Debug, Clone, PartialEq)]
pub struct MatrixView {
    /// Names of the presets.
    pub columns: Vec<String>,
    pub rows: Vec<MatrixRow>,
    pub sentence: String,
}

/// A region.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    pub id: &'static str,
    pub name: String,
    /// Whether it has the figures in hand, and not its starting values.
    pub is_in_hand: bool,
    /// The whole region over the horizon, per inhabitant, without an agreement.
    pub total: Amount,
    pub cells: Vec<MatrixCell>,
}

/// A region under a preset, over its variants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixCell {
    /// Id of the first variant.
    pub afspraak: String,
    pub variants: usize,
    pub best: (String, Amount),
    pub worst: (String, Amount),
    pub spread: Amount,
}

pub fn view(model: &Model) -> MatrixView {
    let in_hand = model.context().region.as_ref().map(|region| region.id.as_str());
    let others = model.context().others();
    let rows: Vec<MatrixRow> = others
        .iter()
        .map(|other| {
            let is_in_hand = in_hand == Some(other.id);
            if is_in_hand {
                row(other.id, true, model.scenario(), model.outcomes())
            } else {
                row(other.id, false, &other.scenario, &other.outcomes)
            }
        })
        .collect();
    MatrixView {
        columns: model.context().presets.iter().map(|preset| preset.name.clone()).collect(),
        sentence: sentence(&rows, model),
        rows,
    }
}

fn row(id: &'static str, is_in_hand: bool, scenario: &Scenario, outcomes: &Outcomes) -> MatrixRow {
    let each = |amount: Money, inhabitants: i128| {
        Amount::rounded(per_inhabitant(amount, inhabitants).unwrap_or(amount), Unit::PerInhabitant)
    };
    let municipalities = 0..scenario.municipalities.len();
    let inhabitants = |index: usize| inhabitants_of(&outcomes.projection, index, Span::Horizon);
    let total = municipalities.clone().map(|index| outcomes.reference().horizon_total(index)).sum();
    let cell = |settled: &SettledChoice| {
        let mut all: Vec<(usize, Amount)> = Vec::new();
        for settlement in &settled.settlements {
            all.extend(
                municipalities.clone().map(|index| (index, each(settlement.horizon_total(index), inhabitants(index)))),
            );
        }
        let named = |found: Option<&(usize, Amount)>| {
            let zero = (String::new(), Amount::exact(Money::ZERO));
            found.map_or(zero, |(index, amount)| (scenario.municipalities[*index].name.clone(), *amount))
        };
        // Of equals, the first municipality.
        let best = named(all.iter().rev().max_by_key(|(_, amount)| amount.money));
        let worst = named(all.iter().min_by_key(|(_, amount)| amount.money));
        MatrixCell {
            afspraak: settled.choice.variants()[0].id.clone(),
            variants: settled.settlements.len(),
            spread: Amount::rounded(best.1.money - worst.1.money, Unit::PerInhabitant),
            best,
            worst,
        }
    };
    let presets =
        outcomes.choices.iter().filter(|settled| matches!(settled.choice, crate::app::outcomes::Choice::Preset(_)));
    MatrixRow {
        id,
        name: text::page::region(id).to_owned(),
        is_in_hand,
        total: each(total, municipalities.clone().map(inhabitants).sum()),
        cells: presets.map(cell).collect(),
    }
}

/// Where the spread is largest and smallest.
fn sentence(rows: &[MatrixRow], model: &Model) -> String {
    let names = &model.context().presets;
    let all = rows.iter().flat_map(|row| row.cells.iter().enumerate().map(move |(place, cell)| (row, place, cell)));
    let all: Vec<_> = all.collect();
    let spread = |found: &&(&MatrixRow, usize, &MatrixCell)| found.2.spread.money;
    match (all.iter().max_by_key(spread), all.iter().min_by_key(spread)) {
        (Some(most), Some(least)) => text::matrix::sentence(
            (&most.0.name, &names[most.1].name, &most.2.spread),
            (&least.0.name, &names[least.1].name, &least.2.spread),
        ),
        _ => String::new(),
    }
}
