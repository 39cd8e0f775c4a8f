//! The formula of every figure, or where it ends; its value, and the way to work it out again.

use crate::app::ask::explanation::NoExplanation;
use crate::app::ask::work::NOBODY_ADMITTED;
use crate::app::model::Model;
use crate::app::model::figure::{Drawn, DrawnKind, Extreme, Figure, Setting, Votes};
use crate::app::model::source::{Source, with_ground};
use crate::app::show::scenarios::pinned;
use crate::app::table::question::Measured;
use crate::app::table::state::{Measure, Unit};
use engine::derivation::{Expr, Item, List, NoNumber, Number, PeopleItem, Place, Quantity};
use engine::draagvlak::{Compensation, Voters, compensation};
use engine::money::Money;
use engine::prikkel::Stay;

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Origin {
    Formula(Expr<Figure>),
    /// A procedure over other figures that is no formula.
    Procedure(Procedure, Vec<Figure>),
    /// It is an input, a setting, or what was drawn with the seed of the link.
    Ends,
}

/// What is done with figures when it is no formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Procedure {
    /// The smallest compensation with which an afspraak wins, and of it the part of a municipality.
    Compensation { municipality: Place },
    /// The mean of what a change adds, over all orders of the changes.
    Shapley,
}

type Value = Result<Number, NoNumber>;

fn of(quantity: Quantity) -> Expr<Figure> {
    Expr::leaf(Figure::Of(Source::InHand, quantity))
}

fn leaf((source, quantity): (Source, Quantity)) -> Expr<Figure> {
    Expr::leaf(Figure::Of(source, quantity))
}

/// The result over the horizon, with the share of the reserve.
fn total(afspraak: Place, municipality: Place) -> Quantity {
    Quantity::Amount { afspraak, municipality: Some(municipality), year: None, item: Item::Result }
}

/// Where a figure comes from.
pub fn origin(model: &Model, figure: Figure) -> Origin {
    match figure {
        Figure::Of(source, quantity) => of_model(model, source, quantity),
        Figure::Difference { of, from } => Origin::Formula(leaf(of).minus(leaf(from))),
        Figure::Extreme(extreme) => Origin::Formula(extreme_of(model, extreme)),
        Figure::Spread(extreme) => {
            let end = |highest| Expr::leaf(Figure::Extreme(Extreme { highest, ..extreme }));
            Origin::Formula(end(true).minus(end(false)))
        }
        Figure::MeanOfYears(quantity) => {
            let years = with_ground(model, Source::InHand, |ground| ground.years()).unwrap_or(1);
            Origin::Formula(of(quantity).over(Expr::Constant(whole(years))).cents())
        }
        Figure::Beyond { year, item, above } => Origin::Formula(beyond(model, year, item, above)),
        Figure::DifferenceEach { municipality, own, other } => {
            let difference = of(total(own, municipality)).minus(of(total(other, municipality)));
            let year = first_year_present(model, municipality);
            let inhabitants = of(Quantity::CountedInhabitants { year, municipality });
            Origin::Formula(difference.over(inhabitants).cents())
        }
        Figure::Votes(votes) => Origin::Formula(votes_of(model, votes)),
        Figure::Transfer { municipality } => {
            Origin::Procedure(Procedure::Compensation { municipality }, transfer_operands(model))
        }
        Figure::Prikkel { municipality, year, others, stay } => {
            Origin::Formula(prikkel_of(model, municipality, year, others, stay))
        }
        Figure::Why { .. } => Origin::Procedure(Procedure::Shapley, Vec::new()),
        Figure::Rank { row } => Origin::Formula(rank_of(model, row)),
        Figure::DrawnShown(drawn) => Origin::Formula(drawn_shown(model, drawn)),
        Figure::Width { of } => Origin::Formula(money_shown(model, width(of), of)),
        Figure::Narrower { of, than } => Origin::Formula(money_shown(model, width(than).minus(width(of)), of)),
        Figure::At { input, shown } => Origin::Formula(asked_at(model, Source::Turned { input, shown })),
        Figure::Swing { input, low, high } => {
            let at = |shown| Expr::leaf(Figure::At { input, shown });
            Origin::Formula(at(high).minus(at(low)))
        }
        Figure::Drawn(_) | Figure::Setting(_) => Origin::Ends,
    }
}

/// The value of a figure as the page has it, or worked out from figures that the page has.
///
/// # Errors
/// [`NoNumber`] if it has none: an amount that does not fit, or a scenario that is no longer there.
pub fn value(model: &Model, figure: Figure) -> Value {
    match figure {
        Figure::Of(source, quantity) => {
            with_ground(model, source, |ground| ground.value(quantity)).ok_or(NoNumber::NotThere)?
        }
        Figure::Drawn(drawn) => drawn_value(model, drawn).ok_or(NoNumber::NotThere),
        Figure::Setting(setting) => setting_value(model, setting).ok_or(NoNumber::NotThere),
        Figure::Why { of, part, municipality, year } => {
            let explanation = model.explained(of).ok_or(NoNumber::NotThere)?.map_err(|why| match why {
                NoExplanation::TooLarge => NoNumber::TooLarge,
                _ => NoNumber::NotThere,
            })?;
            let part = explanation.parts.get(part).ok_or(NoNumber::NotThere)?;
            explanation.amount(part, municipality, year).map(Number::Money).ok_or(NoNumber::NotThere)
        }
        _ => worked_out(model, figure, &mut |figure| value(model, figure)),
    }
}

/// The value of a figure from inputs, terms, settings and what was drawn.
///
/// # Errors
/// As [`value`].
pub fn recompute(model: &Model, figure: Figure) -> Value {
    match figure {
        // One more client is a change of the people, not of an input: its people end the derivation.
        Figure::Of(Source::ExtraClient { .. }, _) => value(model, figure),
        Figure::Of(source, quantity) => {
            with_ground(model, source, |ground| ground.recompute(quantity, &mut Default::default()))
                .ok_or(NoNumber::NotThere)?
        }
        Figure::Drawn(_) | Figure::Setting(_) | Figure::Why { .. } => value(model, figure),
        _ => worked_out(model, figure, &mut |figure| recompute(model, figure)),
    }
}

fn worked_out(model: &Model, figure: Figure, operand: &mut dyn FnMut(Figure) -> Value) -> Value {
    match origin(model, figure) {
        Origin::Formula(formula) => formula.evaluate(operand),
        Origin::Procedure(Procedure::Compensation { municipality }, operands) => {
            let numbers = operands.into_iter().map(operand).collect::<Result<Vec<_>, _>>()?;
            compensated(model, municipality, &numbers)
        }
        Origin::Procedure(Procedure::Shapley, _) | Origin::Ends => Err(NoNumber::NotThere),
    }
}

fn of_model(model: &Model, source: Source, quantity: Quantity) -> Origin {
    let (formula, elsewhere) =
        with_ground(model, source, |ground| (ground.define(quantity), ground.elsewhere(quantity))).unwrap_or_default();
    if let (Some(elsewhere), Some(unchanged)) = (elsewhere, source.unchanged()) {
        return Origin::Formula(leaf((unchanged, elsewhere)));
    }
    match formula {
        Some(formula) => Origin::Formula(formula.map(&|quantity| Figure::Of(source, quantity))),
        None => Origin::Ends,
    }
}

fn whole(number: usize) -> Number {
    Number::Whole(i64::try_from(number).unwrap_or(i64::MAX))
}

fn extreme_of(model: &Model, extreme: Extreme) -> Expr<Figure> {
    let Extreme { source, first, count, without, municipality, year, item, per_inhabitant, .. } = extreme;
    let amount = |afspraak, municipality| {
        let quantity = if per_inhabitant {
            Quantity::AmountEach { afspraak, municipality, year, item }
        } else {
            Quantity::Amount { afspraak, municipality, year, item }
        };
        leaf((source, quantity))
    };
    let all = with_ground(model, source, |ground| ground.figures().municipalities.len()).unwrap_or(0);
    let places: Vec<Option<Place>> =
        if extreme.each_municipality { (0..all).map(Some).collect() } else { vec![municipality] };
    let counting = (first..first + count).filter(|&place| Some(place) != without);
    let parts = counting.flat_map(|afspraak| places.iter().map(move |&place| (afspraak, place)));
    let parts = parts.map(|(afspraak, place)| amount(afspraak, place)).collect();
    if extreme.highest { Expr::Highest(parts) } else { Expr::Lowest(parts) }
}

fn beyond(model: &Model, year: Option<Place>, item: Item, above: bool) -> Expr<Figure> {
    let afspraak = model.outcomes().place(&model.table().view.afspraak);
    let amount = |municipality| {
        let quantity = Quantity::AmountEach { afspraak, municipality: Some(municipality), year, item };
        let amount = match year {
            Some(_) => Figure::Of(Source::InHand, quantity),
            None => Figure::MeanOfYears(quantity),
        };
        if above { Expr::leaf(amount) } else { Expr::zero_money().minus(Expr::leaf(amount)) }
    };
    let parts = (0..model.figures().municipalities.len()).map(amount).collect();
    Expr::CountAbove(parts, Box::new(Expr::leaf(Figure::Setting(Setting::Yardstick))))
}

/// The place of the first year in which a municipality is one of the region: its inhabitants count over the horizon.
fn first_year_present(model: &Model, municipality: Place) -> Place {
    let figures = model.figures();
    figures.horizon().position(|year| figures.is_present(municipality, year)).unwrap_or(0)
}

/// A municipality votes for what leaves it better by at least the indifference, and not for what is equal.
fn votes_of(model: &Model, votes: Votes) -> Expr<Figure> {
    let Votes { own, other, in_favour, second } = votes;
    let (own, other) = if in_favour { (own, other) } else { (other, own) };
    let vote = |municipality| {
        let better = || of(total(own, municipality)).minus(of(total(other, municipality)));
        let year = first_year_present(model, municipality);
        let inhabitants = of(Quantity::CountedInhabitants { year, municipality });
        let least = Expr::leaf(Figure::Setting(Setting::Indifference)).times(inhabitants);
        let weight = if second && model.figures().centre() == Some(municipality) { 2 } else { 1 };
        let none = || Expr::whole(0);
        let if_better = Expr::if_at_most(better(), Expr::zero_money(), none(), Expr::whole(weight));
        Expr::if_at_most(least, better(), if_better, none())
    };
    Expr::Sum((0..model.figures().municipalities.len()).map(vote).collect())
}

fn prikkel_of(model: &Model, municipality: Place, year: Place, others: bool, stay: Stay) -> Expr<Figure> {
    let afspraak = model.outcomes().place(&model.table().view.afspraak);
    let change = |own: Place| {
        let quantity = total(afspraak, own);
        leaf((Source::ExtraClient { municipality, year, stay }, quantity)).minus(of(quantity))
    };
    if !others {
        return change(municipality);
    }
    Expr::Sum((0..model.figures().municipalities.len()).filter(|&own| own != municipality).map(change).collect())
}

/// The results of both afspraken, the inhabitants, and the indifference.
fn transfer_operands(model: &Model) -> Vec<Figure> {
    let view = &model.table().view;
    let places = 0..model.figures().municipalities.len();
    let results = |id: &str| {
        let afspraak = model.outcomes().place(id);
        places.clone().map(move |municipality| Figure::Of(Source::InHand, total(afspraak, municipality)))
    };
    let inhabitants = places.clone().map(|municipality| {
        let year = first_year_present(model, municipality);
        Figure::Of(Source::InHand, Quantity::CountedInhabitants { year, municipality })
    });
    let indifference = [Figure::Setting(Setting::Indifference)];
    results(&view.afspraak).chain(results(&view.rival)).chain(inhabitants).chain(indifference).collect()
}

fn compensated(model: &Model, municipality: Place, operands: &[Number]) -> Value {
    let count = model.figures().municipalities.len();
    let money = |numbers: &[Number]| numbers.iter().map(|number| number.money()).collect::<Result<Vec<Money>, _>>();
    let (own, rest) = operands.split_at_checked(count).ok_or(NoNumber::NotThere)?;
    let (other, rest) = rest.split_at_checked(count).ok_or(NoNumber::NotThere)?;
    let (inhabitants, rest) = rest.split_at_checked(count).ok_or(NoNumber::NotThere)?;
    let indifference = rest.first().ok_or(NoNumber::NotThere)?.money()?;
    let micros = |number: &Number| {
        let (mantissa, scale) = number.exact()?.parts();
        mantissa.checked_mul(10_i128.pow(6_u32.saturating_sub(scale))).ok_or(NoNumber::TooLarge)
    };
    let inhabitants = inhabitants.iter().map(micros).collect::<Result<Vec<i128>, _>>()?;
    let voters = Voters { inhabitants: &inhabitants, indifference, centre: model.figures().centre() };
    match compensation(&money(own)?, &money(other)?, &voters, model.figures().besluitregel)? {
        Compensation::Pays(transfers) => {
            transfers.get(municipality).copied().map(Number::Money).ok_or(NoNumber::NotThere)
        }
        _ => Err(NoNumber::NotThere),
    }
}

/// One more than the number of scenarios that do better per inhabitant.
fn rank_of(model: &Model, row: Place) -> Expr<Figure> {
    let figures = pinned::ranked(model);
    let lower_is_better = model.table().view.measure == Measure::NetBurden;
    let worth = |figure: Figure| {
        let amount = Expr::leaf(figure);
        if lower_is_better { Expr::zero_money().minus(amount) } else { amount }
    };
    let Some(own) = figures.get(row).copied().flatten() else { return Expr::whole(0) };
    let all = figures.iter().flatten().map(|&figure| worth(figure)).collect();
    Expr::Sum(vec![Expr::whole(1), Expr::CountAbove(all, Box::new(worth(own)))])
}

/// A number of the futures in the unit in which it is shown.
fn drawn_shown(model: &Model, drawn: Drawn) -> Expr<Figure> {
    let raw = Expr::leaf(Figure::Drawn(drawn));
    match drawn.kind {
        kind if kind.is_chance() => raw.over(Expr::leaf(Figure::Setting(Setting::Futures))),
        DrawnKind::WaitingQuantile(..) => raw.over(Expr::double(1_000.0)),
        _ => money_shown(model, raw, drawn),
    }
}

/// The width of a band: P95 minus P5.
fn width(of: Drawn) -> Expr<Figure> {
    let end = |place| Expr::leaf(Figure::Drawn(Drawn { kind: DrawnKind::Quantile(place), ..of }));
    end(4).minus(end(0))
}

/// An amount of a municipality, or of the region, in the unit in hand.
fn money_shown(model: &Model, amount: Expr<Figure>, drawn: Drawn) -> Expr<Figure> {
    if model.table().view.unit == Unit::Euro {
        return amount;
    }
    let year = drawn.year.unwrap_or(0);
    let count = model.figures().municipalities.len();
    let of_place = |municipality| of(Quantity::CountedInhabitants { year, municipality });
    let inhabitants = if drawn.at < count { of_place(drawn.at) } else { Expr::Sum((0..count).map(of_place).collect()) };
    amount.over(inhabitants).cents()
}

fn drawn_value(model: &Model, drawn: Drawn) -> Option<Number> {
    let picture = &model.pictured()?.picture;
    let money = |cents: i64| Some(Number::Money(Money::from_cents(cents.into())));
    let count = |hits: u32| Some(Number::Whole(hits.into()));
    let column = || picture.columns.get(drawn.column);
    match (drawn.kind, drawn.year) {
        (DrawnKind::Quantile(place), Some(year)) => {
            money(*picture.years.get(year)?.get(drawn.at)?.quantiles.get(place)?)
        }
        (DrawnKind::Quantile(place), None) => money(*column()?.bands.get(drawn.at)?.quantiles.get(place)?),
        (DrawnKind::Worst, _) => money(column()?.bands.get(drawn.at)?.worst),
        (DrawnKind::Regret, _) => money(*column()?.regret.get(drawn.at)?),
        (DrawnKind::Losses, _) => count(*column()?.losses.get(drawn.at)?),
        (DrawnKind::Dearer, _) => count(*column()?.dearer.get(drawn.at)?),
        (DrawnKind::WaitingQuantile(list, place), Some(year)) => {
            let thousandths = *picture.waiting.get(year)?.bands.get(list)?.quantiles.get(place)?;
            #[expect(clippy::cast_precision_loss, reason = "thousandths of months")]
            let months = thousandths as f64;
            Some(if thousandths == NOBODY_ADMITTED { Number::Absent } else { Number::Double(months) })
        }
        (DrawnKind::BeyondNorm(list), Some(year)) => count(*picture.waiting.get(year)?.beyond_norm.get(list)?),
        _ => None,
    }
}

fn setting_value(model: &Model, setting: Setting) -> Option<Number> {
    let view = &model.table().view;
    match setting {
        Setting::Yardstick => Some(Number::Money(view.yardstick)),
        Setting::Indifference => Some(Number::Money(view.indifference)),
        Setting::Futures => Some(Number::Whole(model.pictured()?.picture.futures.into())),
    }
}

/// The outcome that *wat als* is about, in a scenario.
fn asked_at(model: &Model, source: Source) -> Expr<Figure> {
    let question = model.table().view.question();
    let place = |id: &str| model.outcomes().place(id);
    let years = || 0..model.outcomes().projection.years.len();
    let result = |id: &str| {
        let afspraak = place(id);
        leaf((
            source,
            Quantity::Amount { afspraak, municipality: question.municipality, year: None, item: Item::Result },
        ))
    };
    let longest = |list| {
        let month = |year| leaf((source, Quantity::WaitingMonths { year, list }));
        Expr::Highest(years().map(month).collect())
    };
    match question.measured {
        Measured::Result => result(&question.afspraak),
        Measured::Difference => result(&question.afspraak).minus(result(&question.rival)),
        Measured::WaitingBw => longest(List::Bw),
        Measured::WaitingBt => longest(List::Bt),
        Measured::PeopleWaiting => {
            let mut people = Vec::new();
            for year in years() {
                for municipality in (0..model.figures().municipalities.len()).map(Some) {
                    people.extend(
                        [PeopleItem::WaitingBw, PeopleItem::WaitingBt]
                            .map(|item| leaf((source, Quantity::People { year, municipality, item }))),
                    );
                }
            }
            Expr::Sum(people).over(Expr::Constant(whole(years().len())))
        }
    }
}
