//! Scenarios side by side: the one in hand and the pinned ones, ranked and held against a base.

mod tables;

pub use tables::tables;

use std::rc::Rc;

use crate::app::ask::explanation::{Explanation, NoExplanation};
use crate::app::model::Model;
use crate::app::model::figure::{Explains, Figure};
use crate::app::model::source::Source;
use crate::app::show::scenarios::text;
use crate::app::show::{Amount, AmountOf, item_of, measured, municipality, period_text, place_name};
use crate::app::table::afspraken::Afspraken;
use crate::app::table::changes::are_comparable;
use crate::app::table::differences::{ChangeLine, Side, changes, lines};
use crate::app::table::state::{Measure, Period, Pin, Unit};
use engine::comparison::{Against, Burden, Span, inhabitants_of, per_inhabitant};
use engine::derivation::Item;
use engine::figures::Figures;
use engine::money::Money;
use engine::projection::Projection;
use engine::settlement::Settlement;

#[derive(Debug, Clone, PartialEq)]
pub struct ScenariosView {
    /// The scenario in hand, and then the pins in their order.
    pub rows: Vec<ScenarioRow>,
    pub base: usize,
    pub explained: usize,
    pub place: String,
    pub caption: String,
    pub sentence: String,
    /// `None` without pins, and while a slider is being turned.
    pub why: Option<Rc<Why>>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioRow {
    pub name: String,
    pub region: String,
    pub afspraak: String,
    pub follows: bool,
    /// From 1, best first; `None` if the scenario does not have the place or the year.
    pub rank: Option<usize>,
    pub amounts: Option<Amounts>,
    /// In what it differs from the base.
    pub differences: Vec<ChangeLine>,
    /// Why it cannot be told in what it differs.
    pub other_region: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amounts {
    pub euro: Amount,
    pub per_inhabitant: Amount,
    /// With the base; `None` for the base itself, or if that has no figures.
    pub difference: Option<(Amount, Amount)>,
}

/// Why two scenarios differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Why {
    pub title: String,
    pub sentence: String,
    pub parts: Vec<WhyPart>,
    /// The scenarios with their results; `None` if there is nothing to explain.
    pub ends: Option<[(String, Amount); 2]>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct WhyPart {
    pub name: String,
    pub lines: Vec<ChangeLine>,
    pub amount: Amount,
}

/// A scenario with what it gives.
struct Competitor<'a> {
    name: String,
    source: Source,
    /// Place of its afspraak in that source.
    variant: usize,
    figures: &'a Figures,
    afspraken: Afspraken<'a>,
    afspraak: &'a str,
    follows: bool,
    projection: &'a Projection,
    settlement: &'a Settlement,
    against: Against<'a>,
}

pub fn view(model: &Model) -> ScenariosView {
    let all = competitors(model);
    let looked_at = &model.table().view;
    let (base, explained) = (looked_at.base.min(all.len() - 1), looked_at.explained.min(all.len() - 1));
    let place = municipality(model).map(|index| place_name(model, Some(index)));
    let measured: Vec<Option<Measured>> = all.iter().map(|own| amount(model, own, place.as_deref())).collect();
    let ranks = ranks(&measured, looked_at.measure);
    let rows: Vec<ScenarioRow> = all
        .iter()
        .enumerate()
        .map(|(index, own)| {
            let against = measured[base].filter(|_| index != base);
            let other_region = !are_comparable(all[base].figures, own.figures);
            ScenarioRow {
                name: own.name.clone(),
                region: text::page::region(&own.figures.region).to_owned(),
                afspraak: afspraak_name(model, own.afspraak),
                follows: own.follows,
                rank: ranks[index],
                amounts: measured[index].map(|own| amounts(own, against, item_of(looked_at.measure))),
                differences: if other_region { Vec::new() } else { differences(model, &all[base], own) },
                other_region,
            }
        })
        .collect();
    let place = place_name(model, municipality(model));
    let period = period_text(model);
    ScenariosView {
        sentence: sentence(&rows, &place, &period, looked_at.measure),
        caption: text::scenarios::caption(looked_at.measure, &place, &period),
        why: why(model, &all, (base, explained), &place, &period).map(Rc::new),
        rows,
        base,
        explained,
        place,
    }
}

fn competitors(model: &Model) -> Vec<Competitor<'_>> {
    let presets = model.context().presets;
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    let in_hand = Competitor {
        name: text::scenarios::IN_HAND.to_owned(),
        source: Source::InHand,
        variant: settled.first + variant,
        figures: model.figures(),
        afspraken: model.table().afspraken(presets),
        afspraak: &model.table().view.afspraak,
        follows: true,
        projection: &model.outcomes().projection,
        settlement: &settled.settlements[variant],
        against: model.outcomes().against(),
    };
    let pins =
        model.pinned().iter().zip(&model.table().pins).enumerate().map(|(place, ((_, outcome), pin))| Competitor {
            name: pin.name.clone(),
            source: Source::Pin(place),
            variant: 0,
            figures: &pin.figures,
            afspraken: pin.afspraken(presets),
            afspraak: &pin.afspraak,
            follows: pin.follows,
            projection: &outcome.projection,
            settlement: &outcome.settlement,
            against: outcome.against(),
        });
    std::iter::once(in_hand).chain(pins).collect()
}

fn afspraak_name(model: &Model, id: &str) -> String {
    model.outcomes().name(id).unwrap_or_else(|| id.to_owned())
}

/// An amount of a scenario, in euros and per inhabitant.
#[derive(Debug, Clone, Copy)]
struct Measured {
    euro: Money,
    each: Money,
    of: AmountOf,
}

impl Measured {
    fn amount(self, item: Item, unit: Unit) -> Amount {
        match unit {
            Unit::Euro => Amount::rounded(self.euro, unit, self.of.figure(item, unit)),
            Unit::PerInhabitant => Amount::exact(self.each, self.of.figure(item, unit)),
        }
    }

    /// This minus another.
    fn difference(self, base: Measured, item: Item, unit: Unit) -> Amount {
        let (money, figure) = match (self.of.figure(item, unit), base.of.figure(item, unit)) {
            (Figure::Of(source, own), Figure::Of(other, from)) => {
                let money = if unit == Unit::Euro { self.euro - base.euro } else { self.each - base.each };
                (money, Figure::Difference { of: (source, own), from: (other, from) })
            }
            (figure, _) => (Money::ZERO, figure),
        };
        if unit == Unit::Euro { Amount::rounded(money, unit, figure) } else { Amount::exact(money, figure) }
    }
}

/// The amount in euros and per inhabitant; `None` if the scenario does not have the place or the year.
fn amount(model: &Model, own: &Competitor, place: Option<&str>) -> Option<Measured> {
    let span = match model.table().view.period {
        Period::Horizon => Span::Horizon,
        Period::Year(year) => Span::Year(own.projection.years.iter().position(|other| other.year() == year)?),
    };
    let municipalities = &own.figures.municipalities;
    let index = match place {
        Some(name) => Some(municipalities.iter().position(|municipality| municipality.name == name)?),
        None => None,
    };
    let indices: Vec<usize> = index.map_or_else(|| (0..municipalities.len()).collect(), |index| vec![index]);
    let burden = indices
        .iter()
        .map(|&index| Burden::of(own.against, own.settlement, index, span))
        .fold(Burden::default(), Burden::plus);
    let euro = measured(&burden, model.table().view.measure);
    let inhabitants = indices.iter().map(|&index| inhabitants_of(own.projection, index, span)).sum();
    let of = AmountOf { source: own.source, afspraak: own.variant, municipality: index, span };
    Some(Measured { euro, each: per_inhabitant(euro, inhabitants).ok()?, of })
}

/// Per scenario, the figure by which it is ranked; `None` if it does not have the place or the year.
pub fn ranked(model: &Model) -> Vec<Option<Figure>> {
    let place = municipality(model).map(|index| place_name(model, Some(index)));
    let item = item_of(model.table().view.measure);
    let figure = |own: &Competitor| {
        amount(model, own, place.as_deref()).map(|measured| measured.of.figure(item, Unit::PerInhabitant))
    };
    competitors(model).iter().map(figure).collect()
}

fn amounts(own: Measured, base: Option<Measured>, item: Item) -> Amounts {
    Amounts {
        euro: own.amount(item, Unit::Euro),
        per_inhabitant: own.amount(item, Unit::PerInhabitant),
        difference: base
            .map(|base| (own.difference(base, item, Unit::Euro), own.difference(base, item, Unit::PerInhabitant))),
    }
}

/// Best first, by the amount per inhabitant; equals share a rank. Of net burdens the lowest is best.
fn ranks(amounts: &[Option<Measured>], measure: Measure) -> Vec<Option<usize>> {
    let worth = |amount: &Measured| if measure == Measure::NetBurden { -amount.each } else { amount.each };
    let rank = |own: &Measured| 1 + amounts.iter().flatten().filter(|other| worth(other) > worth(own)).count();
    amounts.iter().map(|amount| amount.as_ref().map(rank)).collect()
}

fn differences(model: &Model, base: &Competitor, own: &Competitor) -> Vec<ChangeLine> {
    let names = [afspraak_name(model, base.afspraak), afspraak_name(model, own.afspraak)];
    let from = Side::of(base.figures, base.afspraak, &names[0], base.afspraken);
    let to = Side::of(own.figures, own.afspraak, &names[1], own.afspraken);
    changes(from, to).into_iter().flat_map(|change| lines(change, from, to)).collect()
}

fn sentence(rows: &[ScenarioRow], place: &str, period: &str, measure: Measure) -> String {
    let ranked = |rank: usize| rows.iter().find(|row| row.rank == Some(rank)).and_then(|row| Some((row, row.amounts?)));
    let last = rows.iter().filter_map(|row| row.rank).max().unwrap_or(1);
    match (ranked(1), ranked(last)) {
        (Some((best, highest)), Some((worst, lowest))) if last > 1 => text::scenarios::best_and_worst(
            (place, period),
            (&best.name, &highest.per_inhabitant),
            (&worst.name, &lowest.per_inhabitant),
            measure,
        ),
        (Some((_, amounts)), _) if rows.len() > 1 => {
            text::scenarios::all_equal((place, period), &amounts.per_inhabitant, measure)
        }
        _ => text::scenarios::NOTHING_PINNED.to_owned(),
    }
}

fn why(model: &Model, all: &[Competitor], pair: (usize, usize), place: &str, period: &str) -> Option<Why> {
    if model.is_turning() || all.len() < 2 {
        return None;
    }
    let (from, to) = (&all[pair.0].name, &all[pair.1].name);
    let title = text::scenarios::why_title(from, to, place);
    let none = |sentence: String| Some(Why { title: title.clone(), sentence, parts: Vec::new(), ends: None });
    let explained = model.explanation()?;
    let explanation = match &explained.result {
        Ok(explanation) => explanation,
        Err(reason) => return none(text::scenarios::no_explanation(*reason).to_owned()),
    };
    let year = match model.table().view.period {
        Period::Horizon => None,
        Period::Year(year) => Some(year),
    };
    if year.is_some_and(|year| !explanation.years.contains(&year)) {
        return none(text::scenarios::no_explanation(NoExplanation::NotApart).to_owned());
    }
    let parts = parts(explanation, model, year);
    let results = [pair.0, pair.1].map(|index| result(&all[index], municipality(model), year));
    let [start, end] = [results[0]?, results[1]?];
    Some(Why {
        sentence: text::scenarios::why_sentence((from, &start), (to, &end), &largest(&parts), period),
        title,
        parts,
        ends: Some([(from.clone(), start), (to.clone(), end)]),
    })
}

fn parts(explanation: &Explanation, model: &Model, year: Option<i32>) -> Vec<WhyPart> {
    let amount = |part| explanation.amount(part, municipality(model), year).unwrap_or(Money::ZERO);
    explanation
        .parts
        .iter()
        .enumerate()
        .map(|(place, part)| WhyPart {
            name: part.name.clone(),
            lines: part.lines.clone(),
            amount: Amount::exact(
                amount(part),
                Figure::Why { of: Explains::Chosen, part: place, municipality: municipality(model), year },
            ),
        })
        .collect()
}

fn largest(parts: &[WhyPart]) -> Option<(String, Amount)> {
    let found = parts.iter().max_by_key(|part| part.amount.money.cents().unsigned_abs());
    found.map(|part| (part.name.clone(), part.amount))
}

/// The result, whatever measure is looked at.
fn result(own: &Competitor, municipality: Option<usize>, year: Option<i32>) -> Option<Amount> {
    let span = match year {
        None => Span::Horizon,
        Some(year) => Span::Year(own.projection.years.iter().position(|other| other.year() == year)?),
    };
    let of = |index: usize| Burden::of(own.against, own.settlement, index, span).result;
    let money = match municipality {
        Some(index) if index < own.figures.municipalities.len() => of(index),
        Some(_) => return None,
        None => (0..own.figures.municipalities.len()).map(of).sum(),
    };
    let of = AmountOf { source: own.source, afspraak: own.variant, municipality, span };
    Some(Amount::exact(money, of.figure(Item::Result, Unit::Euro)))
}

/// The name of the pin at a place of the rows; `None` for the scenario in hand.
pub fn pin_at(model: &Model, row: usize) -> Option<&Pin> {
    model.table().pins.get(row.checked_sub(1)?)
}
