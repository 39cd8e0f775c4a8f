//! A formula as data: what is done with which numbers, in the order in which the model does it.
//!
//! One formula can be worked out ([`Expr::evaluate`]), listed ([`Expr::leaves`]) and, by [`crate::app`], put into
//! words. Each step calls the operation that the calculation itself calls, so that a cut-off or a rounding is the same
//! one.

use super::number::NoNumber;
use super::number::Number;
use crate::figures::power;
use crate::money::{Exact, Money, TooLarge, Weights, allocate, persons};

/// A formula over numbers of type `L`.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr<L> {
    /// A number that has a derivation of its own.
    Leaf(L),
    /// A number of the rules themselves: 12 months, 10,000 inhabitants.
    Constant(Number),
    /// Added from zero, in this order.
    Sum(Vec<Expr<L>>),
    Minus(Box<Expr<L>>, Box<Expr<L>>),
    Times(Box<Expr<L>>, Box<Expr<L>>),
    Over(Box<Expr<L>>, Box<Expr<L>>),
    Max(Box<Expr<L>>, Box<Expr<L>>),
    Min(Box<Expr<L>>, Box<Expr<L>>),
    /// The lowest or the highest of many.
    Lowest(Vec<Expr<L>>),
    Highest(Vec<Expr<L>>),
    /// *macht*: `(1 + rate)^years` by repeated multiplication.
    Power(Box<Expr<L>>, Box<Expr<L>>),
    /// *round k*.
    Round(u32, Box<Expr<L>>),
    /// *cents*.
    Cents(Box<Expr<L>>),
    /// *personen*: the bridge from persons to money.
    Persons(Box<Expr<L>>),
    /// A whole or exact number as a double.
    Double(Box<Expr<L>>),
    /// A double as its shortest decimal text.
    Shortest(Box<Expr<L>>),
    /// One of two formulas, by how two numbers compare.
    Choice(Box<Choice<L>>),
    /// *verdeel*: the part of one municipality in an amount, by largest remainder.
    Part(Box<Part<L>>),
    /// How many of these are above a bound.
    CountAbove(Vec<Expr<L>>, Box<Expr<L>>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Choice<L> {
    pub left: Expr<L>,
    pub right: Expr<L>,
    /// Whether the first formula needs left < right, and not only left ≤ right.
    pub strictly: bool,
    pub then: Expr<L>,
    pub otherwise: Expr<L>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Part<L> {
    pub total: Expr<L>,
    pub weights: Vec<L>,
    pub index: usize,
}

/// The steps of *verdeel* for one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartSteps {
    /// The share, rounded to twelve decimals.
    pub share: Exact,
    /// The share cut off to the cent.
    pub whole: Money,
    /// What largest remainder adds: a cent, or nothing.
    pub rest: Money,
}

impl<L: Copy> Expr<L> {
    pub fn leaf(leaf: L) -> Expr<L> {
        Expr::Leaf(leaf)
    }

    pub fn whole(whole: i32) -> Expr<L> {
        Expr::Constant(Number::Whole(whole.into()))
    }

    pub fn double(double: f64) -> Expr<L> {
        Expr::Constant(Number::Double(double))
    }

    pub fn zero_money() -> Expr<L> {
        Expr::Constant(Number::Money(Money::ZERO))
    }

    #[must_use]
    pub fn minus(self, other: Expr<L>) -> Expr<L> {
        Expr::Minus(Box::new(self), Box::new(other))
    }

    #[must_use]
    pub fn times(self, other: Expr<L>) -> Expr<L> {
        Expr::Times(Box::new(self), Box::new(other))
    }

    #[must_use]
    pub fn over(self, other: Expr<L>) -> Expr<L> {
        Expr::Over(Box::new(self), Box::new(other))
    }

    #[must_use]
    pub fn max(self, other: Expr<L>) -> Expr<L> {
        Expr::Max(Box::new(self), Box::new(other))
    }

    #[must_use]
    pub fn min(self, other: Expr<L>) -> Expr<L> {
        Expr::Min(Box::new(self), Box::new(other))
    }

    #[must_use]
    pub fn power(self, years: Expr<L>) -> Expr<L> {
        Expr::Power(Box::new(self), Box::new(years))
    }

    #[must_use]
    pub fn round(self, places: u32) -> Expr<L> {
        Expr::Round(places, Box::new(self))
    }

    #[must_use]
    pub fn cents(self) -> Expr<L> {
        Expr::Cents(Box::new(self))
    }

    #[must_use]
    pub fn persons(self) -> Expr<L> {
        Expr::Persons(Box::new(self))
    }

    #[must_use]
    pub fn as_double(self) -> Expr<L> {
        Expr::Double(Box::new(self))
    }

    #[must_use]
    pub fn as_shortest(self) -> Expr<L> {
        Expr::Shortest(Box::new(self))
    }

    pub fn sum(parts: impl IntoIterator<Item = L>) -> Expr<L> {
        Expr::Sum(parts.into_iter().map(Expr::Leaf).collect())
    }

    /// `then` if left ≤ right, and else `otherwise`.
    pub fn if_at_most(left: Expr<L>, right: Expr<L>, then: Expr<L>, otherwise: Expr<L>) -> Expr<L> {
        Expr::Choice(Box::new(Choice { left, right, strictly: false, then, otherwise }))
    }

    /// `then` if left < right, and else `otherwise`.
    pub fn if_below(left: Expr<L>, right: Expr<L>, then: Expr<L>, otherwise: Expr<L>) -> Expr<L> {
        Expr::Choice(Box::new(Choice { left, right, strictly: true, then, otherwise }))
    }

    pub fn part(total: Expr<L>, weights: Vec<L>, index: usize) -> Expr<L> {
        Expr::Part(Box::new(Part { total, weights, index }))
    }

    /// The formulas of which this one is made.
    pub fn operands(&self) -> Vec<&Expr<L>> {
        match self {
            Expr::Leaf(_) | Expr::Constant(_) => Vec::new(),
            Expr::Sum(parts) | Expr::Lowest(parts) | Expr::Highest(parts) => parts.iter().collect(),
            Expr::Minus(a, b)
            | Expr::Times(a, b)
            | Expr::Over(a, b)
            | Expr::Max(a, b)
            | Expr::Min(a, b)
            | Expr::Power(a, b) => vec![a, b],
            Expr::Round(_, a) | Expr::Cents(a) | Expr::Persons(a) | Expr::Double(a) | Expr::Shortest(a) => vec![a],
            Expr::Choice(choice) => vec![&choice.left, &choice.right, &choice.then, &choice.otherwise],
            Expr::Part(part) => vec![&part.total],
            Expr::CountAbove(parts, bound) => parts.iter().chain([&**bound]).collect(),
        }
    }

    /// The same formula over other numbers.
    pub fn map<M: Copy>(&self, to: &impl Fn(L) -> M) -> Expr<M> {
        let one = |expr: &Expr<L>| Box::new(expr.map(to));
        let all = |parts: &[Expr<L>]| parts.iter().map(|part| part.map(to)).collect();
        match self {
            Expr::Leaf(leaf) => Expr::Leaf(to(*leaf)),
            Expr::Constant(number) => Expr::Constant(*number),
            Expr::Sum(parts) => Expr::Sum(all(parts)),
            Expr::Lowest(parts) => Expr::Lowest(all(parts)),
            Expr::Highest(parts) => Expr::Highest(all(parts)),
            Expr::CountAbove(parts, bound) => Expr::CountAbove(all(parts), one(bound)),
            Expr::Minus(a, b) => Expr::Minus(one(a), one(b)),
            Expr::Times(a, b) => Expr::Times(one(a), one(b)),
            Expr::Over(a, b) => Expr::Over(one(a), one(b)),
            Expr::Max(a, b) => Expr::Max(one(a), one(b)),
            Expr::Min(a, b) => Expr::Min(one(a), one(b)),
            Expr::Power(a, b) => Expr::Power(one(a), one(b)),
            Expr::Round(places, a) => Expr::Round(*places, one(a)),
            Expr::Cents(a) => Expr::Cents(one(a)),
            Expr::Persons(a) => Expr::Persons(one(a)),
            Expr::Double(a) => Expr::Double(one(a)),
            Expr::Shortest(a) => Expr::Shortest(one(a)),
            Expr::Choice(choice) => Expr::Choice(Box::new(Choice {
                left: choice.left.map(to),
                right: choice.right.map(to),
                strictly: choice.strictly,
                then: choice.then.map(to),
                otherwise: choice.otherwise.map(to),
            })),
            Expr::Part(part) => Expr::Part(Box::new(Part {
                total: part.total.map(to),
                weights: part.weights.iter().map(|weight| to(*weight)).collect(),
                index: part.index,
            })),
        }
    }

    /// The numbers that it rests on, in their order.
    pub fn leaves(&self) -> Vec<L> {
        let mut leaves = Vec::new();
        self.add_leaves(&mut leaves);
        leaves
    }

    fn add_leaves(&self, leaves: &mut Vec<L>) {
        if let Expr::Leaf(leaf) = self {
            leaves.push(*leaf);
        }
        for operand in self.operands() {
            operand.add_leaves(leaves);
        }
        if let Expr::Part(part) = self {
            leaves.extend(&part.weights);
        }
    }

    /// Works the formula out, given the value of each leaf.
    ///
    /// # Errors
    /// [`NoNumber`] if a number does not fit, or if numbers of different kinds meet.
    pub fn evaluate(&self, value: &mut dyn FnMut(L) -> Result<Number, NoNumber>) -> Result<Number, NoNumber> {
        match self {
            Expr::Leaf(leaf) => value(*leaf),
            Expr::Constant(number) => Ok(*number),
            Expr::Sum(parts) => {
                let mut sum = None;
                for part in parts {
                    let part = part.evaluate(value)?;
                    sum = Some(sum.unwrap_or_else(|| part.zero()).plus(part)?);
                }
                Ok(sum.unwrap_or(Number::Money(Money::ZERO)))
            }
            Expr::Minus(a, b) => a.evaluate(value)?.minus(b.evaluate(value)?),
            Expr::Times(a, b) => a.evaluate(value)?.times(b.evaluate(value)?),
            Expr::Over(a, b) => a.evaluate(value)?.over(b.evaluate(value)?),
            Expr::Max(a, b) => a.evaluate(value)?.max(b.evaluate(value)?),
            Expr::Min(a, b) => a.evaluate(value)?.min(b.evaluate(value)?),
            Expr::Lowest(parts) => extreme(parts, value, Number::min),
            Expr::Highest(parts) => extreme(parts, value, Number::max),
            Expr::Power(rate, years) => raised(rate.evaluate(value)?, years.evaluate(value)?),
            Expr::Round(places, a) => Ok(Number::Exact(a.evaluate(value)?.exact()?.round(*places))),
            Expr::Cents(a) => cents(a, value),
            Expr::Persons(a) => Ok(Number::Exact(Exact::from_parts(persons(a.evaluate(value)?.double()?)?, 6)?)),
            Expr::Double(a) => Ok(Number::Double(a.evaluate(value)?.double()?)),
            Expr::Shortest(a) => Ok(Number::Exact(Exact::from_double(a.evaluate(value)?.double()?).ok_or(TooLarge)?)),
            Expr::Choice(choice) => choice.branch(value)?.evaluate(value),
            Expr::Part(part) => Ok(Number::Money(part.amount(value)?)),
            Expr::CountAbove(parts, bound) => {
                let bound = bound.evaluate(value)?;
                let mut count = 0;
                for part in parts {
                    count += i64::from(!part.evaluate(value)?.is_at_most(bound)?);
                }
                Ok(Number::Whole(count))
            }
        }
    }
}

/// The value of each leaf of a formula.
type Values<'a, L> = &'a mut dyn FnMut(L) -> Result<Number, NoNumber>;

fn extreme<L: Copy>(
    parts: &[Expr<L>],
    value: Values<'_, L>,
    choose: fn(Number, Number) -> Result<Number, NoNumber>,
) -> Result<Number, NoNumber> {
    let mut found = None;
    for part in parts {
        let part = part.evaluate(value)?;
        found = Some(match found {
            None => part,
            Some(found) => choose(found, part)?,
        });
    }
    found.ok_or(NoNumber::NotThere)
}

fn raised(rate: Number, years: Number) -> Result<Number, NoNumber> {
    let Number::Whole(years) = years else { return Err(NoNumber::NotThere) };
    let years = i32::try_from(years).map_err(|_| TooLarge)?;
    match rate {
        Number::Double(rate) => Ok(Number::Double(power(rate, years))),
        rate => Ok(Number::Exact(rate.exact()?.growth(years)?)),
    }
}

/// A product of an amount and a factor is rounded as one step, as the settlement does.
fn cents<L: Copy>(of: &Expr<L>, value: Values<'_, L>) -> Result<Number, NoNumber> {
    if let Expr::Times(a, b) = of {
        let pair = (a.evaluate(value)?, b.evaluate(value)?);
        if let (Number::Money(money), Number::Exact(factor)) | (Number::Exact(factor), Number::Money(money)) = pair {
            return Ok(Number::Money(money.times(factor)?));
        }
        return Ok(Number::Money(pair.0.times(pair.1)?.exact()?.cents()?));
    }
    Ok(Number::Money(of.evaluate(value)?.exact()?.cents()?))
}

impl<L: Copy> Choice<L> {
    /// Whether the first formula holds.
    ///
    /// # Errors
    /// As [`Expr::evaluate`].
    pub fn holds(&self, value: &mut dyn FnMut(L) -> Result<Number, NoNumber>) -> Result<bool, NoNumber> {
        let (left, right) = (self.left.evaluate(value)?, self.right.evaluate(value)?);
        if self.strictly { left.is_below(right) } else { left.is_at_most(right) }
    }

    /// The formula that holds.
    ///
    /// # Errors
    /// As [`Expr::evaluate`].
    pub fn branch(&self, value: &mut dyn FnMut(L) -> Result<Number, NoNumber>) -> Result<&Expr<L>, NoNumber> {
        Ok(if self.holds(value)? { &self.then } else { &self.otherwise })
    }
}

impl<L: Copy> Part<L> {
    fn amount(&self, value: &mut dyn FnMut(L) -> Result<Number, NoNumber>) -> Result<Money, NoNumber> {
        let total = self.total.evaluate(value)?.money()?;
        if total.is_zero() {
            return Ok(Money::ZERO);
        }
        let weights = self.weights.iter().map(|&weight| value(weight)?.exact());
        let weights = Weights::from_exact(weights.collect::<Result<Vec<_>, _>>()?).ok_or(TooLarge)?;
        allocate(total, &weights)?.get(self.index).copied().ok_or(NoNumber::NotThere)
    }

    /// How the part comes about.
    ///
    /// # Errors
    /// As [`Expr::evaluate`].
    pub fn steps(&self, value: &mut dyn FnMut(L) -> Result<Number, NoNumber>) -> Result<PartSteps, NoNumber> {
        let (total, amount) = (self.total.evaluate(value)?.money()?, self.amount(value)?);
        let mut sum = Exact::ZERO;
        for &weight in &self.weights {
            sum = sum.plus(value(weight)?.exact()?)?;
        }
        if total.is_zero() || sum.is_zero() {
            return Ok(PartSteps { share: Exact::ZERO, whole: amount, rest: Money::ZERO });
        }
        let own = value(*self.weights.get(self.index).ok_or(NoNumber::NotThere)?)?.exact()?;
        let share = total.exact()?.times(own.over(sum)?)?.round(12);
        // Within a cent of the share: cut off towards zero, or a cent beyond it.
        let beyond = amount.exact()?.minus(share)?;
        let is_up = if total < Money::ZERO { beyond.is_negative() } else { !beyond.is_negative() && !beyond.is_zero() };
        let rest = if is_up { Money::from_cents(total.cents().signum()) } else { Money::ZERO };
        Ok(PartSteps { share, whole: amount - rest, rest })
    }
}
