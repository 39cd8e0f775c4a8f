//! One afspraak: what it says, what each municipality bears, year by year, and what the pool does.

use std::rc::Rc;

use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::show::afspraak::phases::Band;
use crate::app::show::afspraak::{phases, text};
use crate::app::show::grid;
use crate::app::show::grid::{Cell, Column, Grid, LazyGrid, Row};
use crate::app::show::{Amount, AmountOf, burden, in_unit, municipality, period_text, place_name, span};
use crate::app::table::outcomes::Choice;
use crate::app::table::state::{Measure, Unit};
use data::presets::Preset;
use engine::comparison::{Burden, Span};
use engine::derivation::{BudgetSource, Item, PoolItem, Quantity, VangnetTotal};
use engine::money::Money;
use engine::settlement::{MunicipalityYear, Settlement, SettlementYear};

#[derive(Debug, Clone, PartialEq)]
pub struct AfspraakView {
    pub name: String,
    /// The preset and the place of its variant; `None` for an own afspraak.
    pub preset: Option<(&'static Preset, usize)>,
    pub period: String,
    pub unit: Unit,
    pub rows: Vec<AfspraakRow>,
    pub total: AfspraakRow,
    pub place: String,
    /// Per year, for the municipality in hand: without any change, effect Rijk, effect afspraak and the result.
    pub years: Vec<YearEffects>,
    pub sentence: String,
    pub pool: Vec<PoolRow>,
    /// The first variant that gives the same to everybody in every year, if there is one.
    pub same_as: Option<String>,
    /// Whether the reserve pays out, or somebody who leaves takes a part of it along.
    pub pays_out: bool,
    /// The terms over the years, if those of an own afspraak change.
    pub bands: Vec<Band>,
    /// Why a year needs attention: pool costs beyond the rijksbudget, a stop-loss that cannot hold.
    pub warnings: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfspraakRow {
    pub index: Option<usize>,
    pub name: String,
    pub is_centre: bool,
    pub cells: Vec<Amount>,
    /// A part of the result: from the reserve.
    pub payout: Amount,
}

#[derive(Debug, Clone, PartialEq)]
pub struct YearEffects {
    pub year: i32,
    pub unchanged: Amount,
    pub rijk: Amount,
    pub afspraak: Amount,
    pub result: Amount,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolRow {
    pub year: i32,
    pub cells: Vec<Amount>,
    pub payout: Amount,
}

pub fn view(model: &Model) -> AfspraakView {
    let (settled, place) = model.outcomes().find(&model.table().view.afspraak);
    let settlement = &settled.settlements[place];
    let span = span(model);
    let in_hand = municipality(model);
    let own = AmountOf { source: Source::InHand, afspraak: settled.first + place, municipality: in_hand, span };
    let years = year_effects(model, settlement, own);
    let mut view = AfspraakView {
        name: settled.choice.name().to_owned(),
        preset: match &settled.choice {
            Choice::Preset(preset) => Some((preset, place)),
            Choice::Own(_) => None,
        },
        period: period_text(model),
        unit: model.table().view.unit,
        pays_out: pays_out(settlement),
        bands: phases::bands(model),
        rows: (0..model.figures().municipalities.len())
            .map(|index| row(model, settlement, AmountOf { municipality: Some(index), ..own }))
            .collect(),
        total: row(model, settlement, AmountOf { municipality: None, ..own }),
        place: place_name(model, in_hand),
        sentence: String::new(),
        same_as: model.outcomes().same_as(own.afspraak),
        pool: settlement
            .years
            .iter()
            .enumerate()
            .map(|(year, own_year)| pool_row(own.afspraak, year, own_year))
            .collect(),
        warnings: settlement
            .years
            .iter()
            .enumerate()
            .flat_map(|(year, own_year)| warnings(own.afspraak, year, own_year))
            .collect(),
        years,
    };
    view.sentence = sentence(model, settlement, &view, own);
    view
}

/// The years, the municipalities and the pool.
pub fn tables(view: &Rc<AfspraakView>) -> [LazyGrid; 3] {
    [
        LazyGrid::new("jaren", view, years_table),
        LazyGrid::new("gemeenten", view, municipalities_table),
        LazyGrid::new("pot", view, pool_table),
    ]
}

/// What the chart and the table of the years are called.
pub fn years_title(view: &AfspraakView) -> String {
    text::afspraak::years_title(&view.place, text::page::rounded_unit(view.unit))
}

fn years_table(view: &AfspraakView) -> Grid {
    let measures = [Measure::Unchanged, Measure::EffectRijk, Measure::EffectAfspraak, Measure::Result];
    let row = |own: &YearEffects| {
        Row::of(Cell::head(own.year.to_string())).amounts(&[own.unchanged, own.rijk, own.afspraak, own.result])
    };
    let columns = Column::heads(text::page::YEAR, &measures.map(text::page::measure));
    Grid::new(years_title(view), columns, view.years.iter().map(row).collect())
}

/// Where what the reserve pays out stands among the columns: behind the verrekening, and behind what is taken from the
/// reserve.
const PAYOUT_AT: usize = 4;
const POOL_PAYOUT_AT: usize = 9;

/// Columns, or the cells below them, with what the reserve pays out among them if it does.
fn with_payout<T>(all: impl Into<Vec<T>>, at: usize, view: &AfspraakView, payout: T) -> Vec<T> {
    let mut all = all.into();
    if view.pays_out {
        all.insert(at, payout);
    }
    all
}

fn pays_out(settlement: &Settlement) -> bool {
    settlement.years.iter().any(|year| !year.payout.is_zero())
}

fn municipalities_table(view: &AfspraakView) -> Grid {
    let row = |own: &AfspraakRow| {
        let name = grid::municipality(&own.name, own.index, own.is_centre, &view.place);
        Row::of(name)
            .amounts(&with_payout(own.cells.clone(), PAYOUT_AT, view, own.payout))
            .total_if(own.index.is_none())
    };
    Grid::new(
        text::afspraak::municipalities_caption(&view.period, text::page::unit(view.unit)),
        Column::heads(
            text::page::MUNICIPALITY,
            &with_payout(text::afspraak::COLUMNS, PAYOUT_AT, view, text::afspraak::PAYOUT),
        ),
        view.rows.iter().chain([&view.total]).map(row).collect(),
    )
}

fn pool_table(view: &AfspraakView) -> Grid {
    let row = |own: &PoolRow| {
        let cells = with_payout(own.cells.clone(), POOL_PAYOUT_AT, view, own.payout);
        Row::of(Cell::head(own.year.to_string())).amounts(&cells)
    };
    Grid::new(
        text::afspraak::POOL_CAPTION.to_owned(),
        Column::heads(
            text::page::YEAR,
            &with_payout(text::afspraak::POOL_COLUMNS, POOL_PAYOUT_AT, view, text::afspraak::PAYOUT),
        ),
        view.pool.iter().map(row).collect(),
    )
}

/// The columns of the table: see [`text::afspraak::COLUMNS`].
const ITEMS: [Item; 11] = [
    Item::Budget,
    Item::Inleg,
    Item::OwnCosts,
    Item::Verrekening,
    Item::Vangnet,
    Item::ReserveShare,
    Item::Result,
    Item::Unchanged,
    Item::EffectRijk,
    Item::EffectAfspraak,
    Item::NetBurden,
];

fn row(model: &Model, settlement: &Settlement, of: AmountOf) -> AfspraakRow {
    let AmountOf { municipality: index, span, .. } = of;
    let burden = burden(model, settlement, index, span);
    let sum = |quantity: fn(&MunicipalityYear) -> Money| -> Money {
        let years = match span {
            Span::Horizon => &settlement.years[..],
            Span::Year(year) => &settlement.years[year..=year],
        };
        let rows = years.iter().flat_map(|year| year.municipalities.iter().enumerate());
        rows.filter(|(own, _)| index.is_none_or(|index| index == *own)).map(|(_, own)| quantity(own)).sum()
    };
    let amount = |item: Item| match item {
        Item::Budget => sum(|own| own.budget),
        Item::Inleg => sum(|own| own.inleg),
        Item::OwnCosts => sum(|own| own.own_costs),
        Item::Verrekening => sum(|own| own.verrekening),
        Item::Payout => sum(|own| own.payout),
        Item::Vangnet => sum(|own| own.vangnet),
        Item::ReserveShare => burden.reserve_share,
        Item::Unchanged => burden.unchanged,
        Item::EffectRijk => burden.rijk,
        Item::EffectAfspraak => burden.afspraak,
        Item::NetBurden => burden.net_burden,
        Item::Costs | Item::Result => burden.result,
    };
    let unit = model.table().view.unit;
    let cell = |item| Amount::exact(in_unit(model, amount(item), index, span), of.figure(item, unit));
    AfspraakRow {
        index,
        name: place_name(model, index),
        is_centre: index.is_some() && index == model.figures().centre(),
        cells: ITEMS.map(cell).into(),
        payout: cell(Item::Payout),
    }
}

fn year_effects(model: &Model, settlement: &Settlement, of: AmountOf) -> Vec<YearEffects> {
    let unit = model.table().view.unit;
    let effects = |(place, year): (usize, &SettlementYear)| {
        let of = AmountOf { span: Span::Year(place), ..of };
        let amount = |money: Money, item: Item| {
            Amount::rounded(in_unit(model, money, of.municipality, of.span), unit, of.figure(item, unit))
        };
        let Burden { unchanged, rijk, afspraak, result, .. } = burden(model, settlement, of.municipality, of.span);
        YearEffects {
            year: year.year,
            unchanged: amount(unchanged, Item::Unchanged),
            rijk: amount(rijk, Item::EffectRijk),
            afspraak: amount(afspraak, Item::EffectAfspraak),
            result: amount(result, Item::Result),
        }
    };
    settlement.years.iter().enumerate().map(effects).collect()
}

/// The columns of the pool: see [`text::afspraak::POOL_COLUMNS`].
fn pool_row(afspraak: usize, year: usize, own: &SettlementYear) -> PoolRow {
    let pool = |item| Quantity::Pool { afspraak, year, item };
    let cells = [
        (own.centre_budget, Quantity::Budget { year, source: BudgetSource::Historic }),
        (own.regional_budget, Quantity::Budget { year, source: BudgetSource::Objective }),
        (own.pool_income, pool(PoolItem::Income)),
        (own.pool_costs, pool(PoolItem::Costs)),
        (own.execution_costs, pool(PoolItem::ExecutionCosts)),
        (own.vacancy, Quantity::Vacancy { year }),
        (own.pool_balance(), pool(PoolItem::Balance)),
        (own.deposit, pool(PoolItem::Deposit)),
        (own.withdrawal, pool(PoolItem::Withdrawal)),
        (own.reserve, pool(PoolItem::Reserve)),
        (own.total_costs, pool(PoolItem::TotalCosts)),
        (own.outside_regional_budget, pool(PoolItem::OutsideBudget)),
    ];
    let cell = |(money, quantity)| Amount::exact(money, Figure::Of(Source::InHand, quantity));
    PoolRow { year: own.year, cells: cells.map(cell).into(), payout: cell((own.payout, pool(PoolItem::Payout))) }
}

fn warnings(afspraak: usize, year: usize, own: &SettlementYear) -> Vec<String> {
    let amount = |money, quantity| Amount::exact(money, Figure::Of(Source::InHand, quantity));
    let mut warnings = Vec::new();
    if own.outside_regional_budget > Money::ZERO {
        let quantity = Quantity::Pool { afspraak, year, item: PoolItem::OutsideBudget };
        warnings.push(text::afspraak::outside_budget(own.year, &amount(own.outside_regional_budget, quantity)));
    }
    if own.vangnet_uncovered > Money::ZERO {
        let quantity = Quantity::VangnetTotal { afspraak, year, item: VangnetTotal::Uncovered };
        warnings.push(text::afspraak::uncovered(own.year, &amount(own.vangnet_uncovered, quantity)));
    }
    warnings
}

fn sentence(model: &Model, settlement: &Settlement, view: &AfspraakView, of: AmountOf) -> String {
    let burden = burden(model, settlement, of.municipality, of.span);
    let unit = model.table().view.unit;
    let amount = |money: Money, item| {
        Amount::rounded(in_unit(model, money, of.municipality, of.span), unit, of.figure(item, unit))
    };
    let per_inhabitant = unit == Unit::PerInhabitant;
    let parts = [
        amount(burden.result, Item::Result),
        amount(burden.unchanged, Item::Unchanged),
        amount(burden.rijk, Item::EffectRijk),
        amount(burden.afspraak, Item::EffectAfspraak),
    ];
    text::afspraak::sentence(&view.place, &view.period, &parts, per_inhabitant)
}
