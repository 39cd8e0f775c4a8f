//! *Rekenwijze*: every rule of the calculation by section, with its formula, from the definitions that the derivations
//! use.
//!
//! The rules are found by walking the derivations of the scenario on the table from its outcomes down to the inputs: a
//! rule that the calculation follows is here, and nothing else is.

use std::mem::discriminant;

use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::{Source, with_ground};
use crate::app::show::derivation::window::figure_label;
use crate::app::show::derivation::{Origin, origin};
use crate::app::show::text::derivation::{SECTIONS, Section, Writer, rule};
use engine::afspraak::Basis;
use engine::derivation::{Item, List, PeopleItem, PoolItem, Quantity, VangnetTotal};

/// A section of the rules.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionView {
    pub title: &'static str,
    pub rules: Vec<RuleView>,
}

/// A rule with one number that follows it.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleView {
    pub text: &'static str,
    pub example: Figure,
    /// `Kosten … = personen × tarief`.
    pub name: String,
    pub formula: String,
}

/// Numbers that are looked at most while the rules are gathered; the months of later years follow the same rules.
const MOST: usize = 6_000;

pub fn view(model: &Model) -> Vec<SectionView> {
    let mut found: Vec<(Section, RuleView)> = Vec::new();
    for quantity in walked(model) {
        let Some(own) = rule(quantity) else { continue };
        if found.iter().any(|(_, known)| known.text == own.text) {
            continue;
        }
        let figure = Figure::Of(Source::InHand, quantity);
        let Origin::Formula(formula) = origin(model, figure) else { continue };
        let name = |figure: Figure| figure_label(model, figure);
        let formula = Writer { leaf: &name, value: None }.write(&formula);
        found.push((own.section, RuleView { text: own.text, example: figure, name: name(figure), formula }));
    }
    let of = |section: Section| {
        found.iter().filter(|(own, _)| *own == section).map(|(_, rule)| rule.clone()).collect::<Vec<_>>()
    };
    let sections = SECTIONS.into_iter().map(|section| SectionView { title: section.title(), rules: of(section) });
    sections.filter(|section| !section.rules.is_empty()).collect()
}

/// The numbers of the scenario from its outcomes down, each kind before more of the same.
fn walked(model: &Model) -> Vec<Quantity> {
    let mut all = starts(model);
    let mut next = 0;
    with_ground(model, Source::InHand, |ground| {
        while let Some(&now) = all.get(next).filter(|_| next < MOST) {
            next += 1;
            for leaf in ground.define(now).map(|formula| formula.leaves()).unwrap_or_default() {
                // Of numbers that differ only in whose or when they are, one is enough.
                let is_new = !all.iter().any(|known| is_alike(*known, leaf));
                if is_new {
                    all.push(leaf);
                }
            }
        }
    });
    all
}

/// Whether two numbers follow the same rule in the same way.
fn is_alike(one: Quantity, other: Quantity) -> bool {
    let stock = |quantity| match quantity {
        Quantity::StockAfter { stock, .. } => Some(stock),
        _ => None,
    };
    discriminant(&one) == discriminant(&other) && rule(one) == rule(other) && stock(one) == stock(other)
}

/// Where the walk begins: the outcomes in the last year, under an afspraak with a reserve and under one with a
/// stop-loss.
fn starts(model: &Model) -> Vec<Quantity> {
    let year = model.outcomes().projection.years.len().saturating_sub(1);
    let mut starts = Vec::new();
    let settled: Vec<_> = model.outcomes().settled().map(|(afspraak, _)| afspraak.clone()).collect();
    let in_hand = model.outcomes().place(&model.table().view.afspraak);
    let reserve = settled.iter().position(|own| own.reserve.is_some());
    let vangnet = settled.iter().position(|own| own.terms.vangnet_per_inhabitant.is_some());
    for afspraak in [Some(in_hand), reserve, vangnet].into_iter().flatten() {
        for item in [Item::EffectAfspraak, Item::NetBurden, Item::Result] {
            starts.push(Quantity::AmountEach { afspraak, municipality: Some(0), year: None, item });
            starts.push(Quantity::AmountEach { afspraak, municipality: None, year: Some(year), item });
        }
        starts.push(Quantity::Amount { afspraak, municipality: Some(0), year: None, item: Item::ReserveShare });
        for item in [PoolItem::OutsideBudget, PoolItem::TotalCosts, PoolItem::Reserve] {
            starts.push(Quantity::Pool { afspraak, year, item });
        }
    }
    if let Some(afspraak) = vangnet {
        starts.push(Quantity::VangnetTotal { afspraak, year, item: VangnetTotal::Uncovered });
    }
    let bases = Basis::ALL.map(|basis| Quantity::BasisUnits { afspraak: in_hand, year, municipality: 0, basis });
    starts.extend(bases);
    starts.extend([List::Bw, List::Bt].map(|list| Quantity::WaitingMonths { year, list }));
    starts.push(Quantity::People { year, municipality: Some(0), item: PeopleItem::Saved });
    starts
}
