//! One afspraak: what it says, what each municipality bears, year by year, and what the pool does.

use super::{Amount, burden, in_unit, municipality, period_text, place_name, span};
use crate::app::model::Model;
use crate::app::outcomes::Choice;
use crate::app::state::Unit;
use crate::app::text;
use crate::data::presets::{OpenPoint, Rule};
use crate::engine::comparison::{Burden, Span};
use crate::engine::money::Money;
use crate::engine::settlement::{MunicipalityYear, Settlement, SettlementYear};

#[derive(Debug, Clone, PartialEq)]
pub struct AfspraakView {
    pub name: String,
    pub summary: Option<String>,
    pub source: Option<String>,
    pub variant: Option<VariantView>,
    pub open_point: Option<OpenPoint>,
    pub rules: Vec<Rule>,
    pub is_own: bool,
    pub period: String,
    pub columns: Vec<&'static str>,
    pub rows: Vec<AfspraakRow>,
    pub total: AfspraakRow,
    pub place: String,
    /// Per year, for the municipality in hand: effect Rijk, effect afspraak and the result.
    pub years: Vec<YearEffects>,
    pub sentence: String,
    pub pool: Vec<PoolRow>,
    /// Why a year needs attention: pool costs beyond the rijksbudget, a stop-loss that cannot hold.
    pub warnings: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantView {
    pub name: String,
    pub explanation: String,
    pub status: &'static str,
    /// Place and number of variants.
    pub place: (usize, usize),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfspraakRow {
    pub index: Option<usize>,
    pub name: String,
    pub is_centre: bool,
    pub cells: Vec<Amount>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct YearEffects {
    pub year: i32,
    pub rijk: Amount,
    pub afspraak: Amount,
    pub result: Amount,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolRow {
    pub year: i32,
    pub cells: Vec<Amount>,
}

pub fn view(model: &Model) -> AfspraakView {
    let (settled, place) = model.outcomes().find(&model.table().view.afspraak);
    let settlement = &settled.settlements[place];
    let span = span(model);
    let in_hand = municipality(model);
    let years = year_effects(model, settlement, in_hand);
    let mut view = AfspraakView {
        name: settled.choice.name().to_owned(),
        summary: None,
        source: None,
        variant: None,
        open_point: None,
        rules: Vec::new(),
        is_own: matches!(settled.choice, Choice::Own(_)),
        period: period_text(model),
        columns: text::afspraak::COLUMNS.to_vec(),
        rows: (0..model.scenario().municipalities.len())
            .map(|index| row(model, settlement, Some(index), span))
            .collect(),
        total: row(model, settlement, None, span),
        place: place_name(model, in_hand),
        sentence: String::new(),
        pool: settlement.years.iter().map(pool_row).collect(),
        warnings: settlement.years.iter().flat_map(warnings).collect(),
        years,
    };
    if let Choice::Preset(preset) = &settled.choice {
        let variant = &preset.variants[place];
        view.summary = Some(preset.summary.clone());
        view.source = Some(preset.source.clone());
        view.open_point.clone_from(&preset.open_point);
        view.rules.clone_from(&preset.rules);
        view.variant = Some(VariantView {
            name: variant.name.clone(),
            explanation: variant.explanation.clone(),
            status: text::inputs::status(variant.status),
            place: (place + 1, preset.variants.len()),
        });
    }
    view.sentence = sentence(model, settlement, &view, in_hand);
    view
}

/// The columns of the table: see [`text::afspraak::COLUMNS`].
fn row(model: &Model, settlement: &Settlement, index: Option<usize>, span: Span) -> AfspraakRow {
    let burden = burden(model, settlement, index, span);
    let sum = |quantity: fn(&MunicipalityYear) -> Money| -> Money {
        let years = match span {
            Span::Horizon => &settlement.years[..],
            Span::Year(year) => &settlement.years[year..=year],
        };
        let rows = years.iter().flat_map(|year| year.municipalities.iter().enumerate());
        rows.filter(|(own, _)| index.is_none_or(|index| index == *own)).map(|(_, own)| quantity(own)).sum()
    };
    let amounts = [
        sum(|own| own.budget),
        sum(|own| own.inleg),
        sum(|own| own.own_costs),
        sum(|own| own.verrekening),
        sum(|own| own.vangnet),
        burden.reserve_share,
        burden.result,
        burden.rijk,
        burden.afspraak,
        burden.net_burden,
    ];
    AfspraakRow {
        index,
        name: place_name(model, index),
        is_centre: index.is_some() && index == model.scenario().centre(),
        cells: amounts.into_iter().map(|amount| Amount::exact(in_unit(model, amount, index, span))).collect(),
    }
}

fn year_effects(model: &Model, settlement: &Settlement, index: Option<usize>) -> Vec<YearEffects> {
    let unit = model.table().view.unit;
    let amount = |money: Money, span: Span| Amount::rounded(in_unit(model, money, index, span), unit);
    let effects = |(place, year): (usize, &SettlementYear)| {
        let span = Span::Year(place);
        let Burden { rijk, afspraak, result, .. } = burden(model, settlement, index, span);
        YearEffects {
            year: year.year,
            rijk: amount(rijk, span),
            afspraak: amount(afspraak, span),
            result: amount(result, span),
        }
    };
    settlement.years.iter().enumerate().map(effects).collect()
}

/// The columns of the pool: see [`text::afspraak::POOL_COLUMNS`].
fn pool_row(year: &SettlementYear) -> PoolRow {
    let amounts = [
        year.centre_budget,
        year.regional_budget,
        year.pool_income,
        year.pool_costs,
        year.execution_costs,
        year.vacancy,
        year.pool_balance(),
        year.deposit,
        year.withdrawal,
        year.reserve,
        year.total_costs,
    ];
    PoolRow { year: year.year, cells: amounts.into_iter().map(Amount::exact).collect() }
}

fn warnings(year: &SettlementYear) -> Vec<String> {
    let mut warnings = Vec::new();
    if year.outside_regional_budget > Money::ZERO {
        warnings.push(text::afspraak::outside_budget(year.year, &Amount::exact(year.outside_regional_budget)));
    }
    if year.vangnet_uncovered > Money::ZERO {
        warnings.push(text::afspraak::uncovered(year.year, &Amount::exact(year.vangnet_uncovered)));
    }
    warnings
}

fn sentence(model: &Model, settlement: &Settlement, view: &AfspraakView, index: Option<usize>) -> String {
    let span = span(model);
    let burden = burden(model, settlement, index, span);
    let unit = model.table().view.unit;
    let amount = |money: Money| Amount::rounded(in_unit(model, money, index, span), unit);
    let per_inhabitant = unit == Unit::PerInhabitant;
    let parts = [amount(burden.result), amount(burden.rijk), amount(burden.afspraak)];
    text::afspraak::sentence(&view.place, &view.period, &parts, per_inhabitant)
}
