//! What the figures on the table cannot show, said as long as it is so: worked out from the scenario, never fixed.

use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show::text::remarks as words;
use crate::app::show::text::remarks::Alike;
use crate::app::show::{burden, municipality};
use crate::app::table::inputs::{InputId, misplaced_dwellings};
use engine::capacity::Cohort;
use engine::comparison::Span;
use engine::fields::RegionField;
use engine::figures::{Figures, Municipality};
use engine::money::{Exact, Money};

/// A sentence, and what one can do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub text: String,
    pub action: Option<Action>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Put in own figures.
    OwnFigures,
    /// Divide the dwellings by what each municipality needs.
    RederiveDwellings,
}

/// Fewer clients than this at the start say little as a mean.
const FEW_CLIENTS: f64 = 10.0;
/// A part of the dwellings beyond which they do not fit the clients.
const MISPLACED: f64 = 0.1;
/// A difference between the objective and the historic budget that is worth a word, in hundredths.
const APART: i64 = 1;

/// Everything that must be said of the figures on the table.
pub fn remarks(model: &Model) -> Vec<Remark> {
    let figures = model.figures();
    let plain = |text: String| Remark { text, action: None };
    let mut found = Vec::new();
    if let Some(alike) = alike(figures) {
        found.push(Remark { text: words::alike(alike), action: Some(Action::OwnFigures) });
    }
    if let Some(misplaced) = misplaced_dwellings(figures).filter(|&part| part > MISPLACED) {
        let text = words::misplaced(&number::percent(misplaced, 0));
        found.push(Remark { text, action: Some(Action::RederiveDwellings) });
    }
    found.extend(small(model).map(plain));
    found.extend(waiting(model).map(plain));
    found.extend(never_a_deficit(model).then(|| plain(words::NEVER_A_DEFICIT.to_owned())));
    found
}

/// Whether every municipality but the centrumgemeente has the same figures per inhabitant, so that no difference can be
/// seen.
fn alike(figures: &Figures) -> Option<Alike> {
    /// Rounded figures of one municipality differ from those of another by less than this.
    const NEARLY: f64 = 0.02;
    /// The starting values divide the new budget by the inhabitants of so many years after the base year.
    const YEARS_OF_GROWTH: i32 = 10;
    let centre = figures.centre();
    let others: Vec<&Municipality> = (0..figures.municipalities.len())
        .filter(|&index| Some(index) != centre)
        .map(|index| &figures.municipalities[index])
        .collect();
    if others.len() < 2 {
        return None;
    }
    let per_inhabitant = |own: &Municipality| {
        let weight =
            |weight: Option<Exact>, inhabitants: f64| weight.map_or(1.0, |weight| weight.to_double() / inhabitants);
        let later = own.inhabitants * (1.0 + own.growth).powi(YEARS_OF_GROWTH);
        let start = [own.start.bw_existing, own.start.bw_new, own.start.bt_existing, own.start.waiting_bw];
        let start = start.map(|people| people.unwrap_or(0.0) / own.inhabitants);
        let own_figures = [
            own.dwellings_per_year.first() / own.inhabitants,
            own.inflow_factor.first(),
            own.fixed_costs.to_double() / own.inhabitants,
            weight(own.objective_weight, later),
            weight(own.historic_weight, own.inhabitants),
            weight(own.origin_weight, own.inhabitants),
        ];
        own_figures.into_iter().chain(start).collect::<Vec<f64>>()
    };
    let first = per_inhabitant(others[0]);
    let is_same = |own: &&Municipality| {
        let pairs = per_inhabitant(own).into_iter().zip(&first);
        pairs.into_iter().all(|(own, first)| (own - first).abs() <= NEARLY * first.abs().max(own.abs()))
    };
    if !others.iter().all(is_same) {
        return None;
    }
    let same_growth = others.iter().all(|own| own.growth == others[0].growth);
    Some(if same_growth { Alike::InAll } else { Alike::ButForGrowth })
}

/// The smallest municipality, or the one in hand, if it has few clients.
fn small(model: &Model) -> Option<String> {
    let people = &model.outcomes().projection.years.first()?.capacity.municipalities;
    let clients =
        |index: usize| people[index].stocks[Cohort::Existing].in_bw() + people[index].stocks[Cohort::New].in_bw();
    let all = 0..people.len();
    let index = municipality(model).or_else(|| all.min_by(|&a, &b| clients(a).total_cmp(&clients(b))))?;
    let name = &model.figures().municipalities[index].name;
    (clients(index) < FEW_CLIENTS).then(|| words::small(name, &number::number(clients(index), 1)))
}

/// What the people who wait save, if they do.
fn waiting(model: &Model) -> Option<String> {
    let years = &model.outcomes().projection.years;
    let saved: Money = years.iter().flat_map(|year| &year.costs.municipalities).map(|own| own.saved_by_waiting).sum();
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    let result = burden(model, &settled.settlements[variant], None, Span::Horizon).result;
    (saved > Money::ZERO).then(|| words::waiting(saved, result - saved))
}

/// Whether the afspraak in hand has a key for deficits that never does anything.
fn never_a_deficit(model: &Model) -> bool {
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    let has_other_key = settled.choice.variants()[variant].terms.sleutel_overschot.is_some();
    has_other_key && settled.settlements[variant].years.iter().all(|year| year.pool_balance() >= Money::ZERO)
}

/// What must be said of the budgets before a result: how they differ, and whether they are known.
pub fn on_budgets(model: &Model) -> Option<String> {
    let own = |field| model.is_changed(InputId::of(field));
    let is_known = model.context().region.is_some() || model.is_own_region();
    let is_estimated = is_known && !(own(RegionField::HistoricBudget) && own(RegionField::ObjectiveBudget));
    budget_gap(model.figures()).map(|gap| words::budget_gap(gap, is_estimated))
}

/// How much the objective budget lies above the historic one, as a fraction; nothing if that decides nothing.
fn budget_gap(figures: &Figures) -> Option<Exact> {
    let budget = &figures.budget;
    let gap = budget.objective.over(budget.historic).ok()?.minus(Exact::ONE).ok()?;
    let bound = Exact::from_parts(APART.into(), 2).ok()?;
    let is_large = gap > bound || gap < Exact::ZERO.minus(bound).ok()?;
    (is_large && figures.doordecentralisatie.first_year.is_some()).then_some(gap)
}
