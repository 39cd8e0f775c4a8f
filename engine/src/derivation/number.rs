//! A number of a derivation: persons, an exact number, money, or a whole number such as a year.

use crate::money::{Exact, Money, TooLarge};

/// A number in its own kind. Persons never become money but through [`super::expr::Expr::Persons`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// Persons, places, dwellings, and everything of the monthly model.
    Double(f64),
    Exact(Exact),
    Money(Money),
    /// A year or a count.
    Whole(i64),
    /// There is none: people wait and nobody is admitted.
    Absent,
}

/// Why a number has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoNumber {
    /// It, or one that it rests on, needs more digits than the calculation can hold.
    TooLarge,
    /// It is none of this scenario, it is absent, or it is not of the kind that is asked for.
    NotThere,
}

impl From<TooLarge> for NoNumber {
    fn from(_: TooLarge) -> NoNumber {
        NoNumber::TooLarge
    }
}

/// Two numbers of one kind.
enum Pair {
    Doubles(f64, f64),
    Exacts(Exact, Exact),
    Moneys(Money, Money),
    Wholes(i64, i64),
}

impl Number {
    /// As an exact number; a double has none until it is rounded to persons.
    ///
    /// # Errors
    /// [`NoNumber`] for a double, for what is absent, and for an amount with too many digits.
    pub fn exact(self) -> Result<Exact, NoNumber> {
        match self {
            Number::Exact(exact) => Ok(exact),
            Number::Money(money) => Ok(money.exact()?),
            Number::Whole(whole) => Ok(Exact::from(whole)),
            Number::Double(_) | Number::Absent => Err(NoNumber::NotThere),
        }
    }

    /// As a double.
    ///
    /// # Errors
    /// [`NoNumber`] for what is absent.
    #[expect(clippy::cast_precision_loss, reason = "years and months")]
    pub fn double(self) -> Result<f64, NoNumber> {
        match self {
            Number::Double(double) => Ok(double),
            Number::Exact(exact) => Ok(exact.to_double()),
            Number::Whole(whole) => Ok(whole as f64),
            Number::Money(_) | Number::Absent => Err(NoNumber::NotThere),
        }
    }

    /// As an amount.
    ///
    /// # Errors
    /// [`NoNumber`] for what is no amount.
    pub fn money(self) -> Result<Money, NoNumber> {
        match self {
            Number::Money(money) => Ok(money),
            _ => Err(NoNumber::NotThere),
        }
    }

    /// The two in the kind that holds both.
    fn pair(self, other: Number) -> Result<Pair, NoNumber> {
        Ok(match (self, other) {
            (Number::Money(a), Number::Money(b)) => Pair::Moneys(a, b),
            (Number::Whole(a), Number::Whole(b)) => Pair::Wholes(a, b),
            (Number::Double(_), _) | (_, Number::Double(_)) => Pair::Doubles(self.double()?, other.double()?),
            _ => Pair::Exacts(self.exact()?, other.exact()?),
        })
    }

    pub fn plus(self, other: Number) -> Result<Number, NoNumber> {
        Ok(match self.pair(other)? {
            Pair::Doubles(a, b) => Number::Double(a + b),
            Pair::Exacts(a, b) => Number::Exact(a.plus(b)?),
            Pair::Moneys(a, b) => Number::Money(a + b),
            Pair::Wholes(a, b) => Number::Whole(a + b),
        })
    }

    pub fn minus(self, other: Number) -> Result<Number, NoNumber> {
        Ok(match self.pair(other)? {
            Pair::Doubles(a, b) => Number::Double(a - b),
            Pair::Exacts(a, b) => Number::Exact(a.minus(b)?),
            Pair::Moneys(a, b) => Number::Money(a - b),
            Pair::Wholes(a, b) => Number::Whole(a - b),
        })
    }

    pub fn times(self, other: Number) -> Result<Number, NoNumber> {
        Ok(match self.pair(other)? {
            Pair::Doubles(a, b) => Number::Double(a * b),
            Pair::Exacts(a, b) => Number::Exact(a.times(b)?),
            Pair::Moneys(a, b) => Number::Exact(a.exact()?.times(b.exact()?)?),
            Pair::Wholes(a, b) => Number::Whole(a * b),
        })
    }

    pub fn over(self, other: Number) -> Result<Number, NoNumber> {
        Ok(match self.pair(other)? {
            Pair::Doubles(a, b) => Number::Double(a / b),
            Pair::Exacts(a, b) => Number::Exact(a.over(b)?),
            Pair::Moneys(a, b) => Number::Exact(a.exact()?.over(b.exact()?)?),
            Pair::Wholes(a, b) => Number::Exact(Exact::from(a).over(Exact::from(b))?),
        })
    }

    pub fn is_at_most(self, other: Number) -> Result<bool, NoNumber> {
        Ok(match self.pair(other)? {
            Pair::Doubles(a, b) => a <= b,
            Pair::Exacts(a, b) => a <= b,
            Pair::Moneys(a, b) => a <= b,
            Pair::Wholes(a, b) => a <= b,
        })
    }

    pub fn is_below(self, other: Number) -> Result<bool, NoNumber> {
        Ok(!other.is_at_most(self)?)
    }

    /// The larger of the two; of equals the first. What is absent is beyond every number: nobody is admitted.
    pub fn max(self, other: Number) -> Result<Number, NoNumber> {
        if self == Number::Absent || other == Number::Absent {
            return Ok(Number::Absent);
        }
        Ok(if other.is_at_most(self)? { self } else { other })
    }

    /// The smaller of the two; of equals the first.
    pub fn min(self, other: Number) -> Result<Number, NoNumber> {
        Ok(if self.is_at_most(other)? { self } else { other })
    }

    /// The zero of its kind, from which a sum runs.
    pub fn zero(self) -> Number {
        match self {
            Number::Double(_) => Number::Double(0.0),
            Number::Exact(_) => Number::Exact(Exact::ZERO),
            Number::Money(_) => Number::Money(Money::ZERO),
            Number::Whole(_) | Number::Absent => Number::Whole(0),
        }
    }
}
