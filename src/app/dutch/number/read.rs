//! Which of the numbers that a text can be is meant: never a guess.
//!
//! A reading that is not certain is not taken. What makes it certain is the notation, what stood there before, and
//! whether only whole numbers make sense there.

use crate::app::dutch::number::parse::{NotANumber, Readings, readings};
use engine::money::Exact;

/// What is known about a field before somebody types in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Expected {
    /// The number that stands there, in the unit in which it is shown.
    pub now: Option<Exact>,
    /// Whether a fraction makes no sense: people at a moment, and inhabitants.
    pub whole: bool,
    /// Signs of another unit: a percentage of an amount is another number.
    pub strangers: &'static [char],
}

impl Expected {
    pub fn now(now: Option<Exact>) -> Expected {
        Expected { now, ..Expected::default() }
    }
}

/// Why a text gives no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    Not(NotANumber),
    /// It can be several numbers, or one that is about a thousand times off: these can be meant.
    Unsure(Vec<Exact>),
    /// A fraction where only a whole number makes sense.
    NotWhole,
    /// The sign of another unit than that of the field.
    Unit(char),
}

/// A reading of two is taken when it lies this close to what stood there: the other one, a thousand times off, is then
/// ten times further or more.
const CLOSE: i64 = 10;
/// A number a thousand times off, put right, lies this close to what stood there: closer than it lay before.
const NEARER: i64 = 31;
/// A number that is this many times off is a thousand times off, or nearly.
const FAR: i64 = 316;

/// Reads a number that is typed or pasted where another one stands.
///
/// # Errors
/// What is wrong with the text, or what it can mean.
pub fn read(text: &str, expected: Expected) -> Result<Exact, Unread> {
    if let Some(stranger) = text.chars().find(|sign| expected.strangers.contains(sign)) {
        return Err(Unread::Unit(stranger));
    }
    let makes_sense = |number: &Exact| !expected.whole || number.places() == 0;
    let unsure = |choices: &[Exact]| {
        let mut choices: Vec<Exact> = choices.iter().copied().filter(makes_sense).collect();
        choices.dedup();
        if choices.is_empty() { Unread::NotWhole } else { Unread::Unsure(choices) }
    };
    match readings(text).map_err(Unread::Not)? {
        Readings::One(number) => match thousands_nearer(number, expected.now) {
            Some(nearer) => Err(unsure(&[number, nearer])),
            None if makes_sense(&number) => Ok(number),
            None => Err(Unread::NotWhole),
        },
        Readings::Either { dutch, english } => {
            let is_only = makes_sense(&dutch) && !makes_sense(&english) && expected.now.is_none_or(|now| now.is_zero());
            if makes_sense(&dutch) && (is_only || is_close(dutch, expected.now)) {
                Ok(dutch)
            } else {
                Err(unsure(&[dutch, english]))
            }
        }
        Readings::Point { decimal, digits } => {
            if makes_sense(&decimal) && is_close(decimal, expected.now) {
                Ok(decimal)
            } else {
                let nearer = thousands_nearer(decimal, expected.now).unwrap_or(digits);
                Err(unsure(&[decimal, digits, nearer]))
            }
        }
    }
}

/// Whether two numbers differ by a factor of at most `factor`.
fn is_within(number: Exact, now: Exact, factor: i64) -> bool {
    let size = |number: Exact| if number.is_negative() { Exact::ZERO.minus(number) } else { Ok(number) };
    let below = |one: Exact, other: Exact| Some(size(one).ok()? <= size(other).ok()?.times(Exact::from(factor)).ok()?);
    below(number, now).unwrap_or(false) && below(now, number).unwrap_or(false)
}

fn is_close(number: Exact, now: Option<Exact>) -> bool {
    now.is_some_and(|now| is_within(number, now, CLOSE))
}

/// The number times or over a power of a thousand that lies close to what stood there, of a number that lies far from
/// it; the number that stood there if none does.
fn thousands_nearer(number: Exact, now: Option<Exact>) -> Option<Exact> {
    let now = now.filter(|now| !now.is_zero() && !number.is_zero())?;
    if is_within(number, now, FAR) {
        return None;
    }
    let scaled = [1_000, 1_000_000].into_iter().flat_map(|factor| {
        let factor = Exact::from(factor);
        [number.times(factor).ok(), number.over(factor).ok()]
    });
    Some(scaled.flatten().find(|&scaled| is_within(scaled, now, NEARER)).unwrap_or(now))
}
