//! Numbers in Dutch notation: written for the screen, and read from what somebody types or pastes.
//!
//! It owns the characters: `1.234,50`, `€ -1.234,50` (a no-break space after the sign, a hyphen-minus before the
//! digits) and `12,5%`, the same as `Intl.NumberFormat("nl-NL")` gives in a browser; `tests/getallen.json` holds both
//! to it. Zero never has a minus.
//!
//! Not here: what a number means, its unit and its range (the caller knows them), and the words for what is wrong with
//! a text ([`crate::app::table::text::number`]).
//!
//! Rounding: half away from zero, by [`Exact::round`]; a double counts as its shortest decimal text.

mod parse;
mod read;

pub use parse::{NotANumber, Readings, readings};
pub use read::{Expected, Unread, read};

use engine::money::{Exact, Money};

/// What stands where there is no number: not finite, or more digits than can be held.
const NO_NUMBER: &str = "–";
const EURO: &str = "€\u{a0}";

/// A quantity that can be written with a number of decimals.
pub trait Quantity {
    /// The decimal number; `None` if there is none.
    fn exact(self) -> Option<Exact>;
}

impl Quantity for Exact {
    fn exact(self) -> Option<Exact> {
        Some(self)
    }
}

impl Quantity for f64 {
    fn exact(self) -> Option<Exact> {
        Exact::from_double(self)
    }
}

/// `1.234,50`: with exactly `places` decimals.
pub fn number(value: impl Quantity, places: u32) -> String {
    value.exact().map_or_else(no_number, |value| rounded(value, places))
}

/// `1.234,5`: with the decimals that the number has.
pub fn exact(value: impl Quantity) -> String {
    value.exact().map_or_else(no_number, |value| dutch(&value.to_string(), 0))
}

/// `12,5%` of 0.125: a fraction as a percentage.
pub fn percent(fraction: impl Quantity, places: u32) -> String {
    let percentage = fraction.exact().and_then(|fraction| fraction.times(Exact::from(100)).ok());
    percentage.map_or_else(no_number, |percentage| format!("{}%", rounded(percentage, places)))
}

/// `1234,5`: with the decimals that the number has and no points, as a field shows it that is being changed.
pub fn plain(value: impl Quantity) -> String {
    exact(value).replace('.', "")
}

/// `1.235`: whole euros, for a table that names its unit.
pub fn whole_euros(money: Money) -> String {
    // An amount beyond 28 digits is shown with its cents rather than not at all.
    money.exact().map_or_else(|_| cents(money), |amount| number(amount, 0))
}

/// `1.234,50`: euros with cents, for a table that names its unit.
pub fn cents(money: Money) -> String {
    dutch(&money.to_string(), 2)
}

/// `€ 1.235`: whole euros.
pub fn euro(money: Money) -> String {
    format!("{EURO}{}", whole_euros(money))
}

/// Whole euros; from a million on in millions with one decimal, for sentences.
pub fn euro_short(money: Money) -> String {
    const MILLION: i128 = 100_000_000;
    if money.cents().abs() < MILLION {
        return euro(money);
    }
    let tenths = (money.cents().abs() + MILLION / 20) / (MILLION / 10);
    let sign = if money.cents() < 0 { "-" } else { "" };
    format!("€\u{a0}{sign}{},{}\u{a0}mln", tenths / 10, tenths % 10)
}

/// `€ 1.234,50`.
pub fn euro_cents(money: Money) -> String {
    format!("{EURO}{}", cents(money))
}

/// `€ 12,50`: an amount that is no [`Money`], such as one per inhabitant.
pub fn euro_exact(amount: impl Quantity, places: u32) -> String {
    format!("{EURO}{}", number(amount, places))
}

/// `€ 12,5`: an amount with the decimals that it has.
pub fn euro_places(amount: impl Quantity) -> String {
    format!("{EURO}{}", exact(amount))
}

/// Marks that this page sets before a number: for or against, above or below a yardstick.
const MARKS: [char; 4] = ['▲', '▼', '○', ' '];

/// The number in a text that this page wrote itself: its points stand between thousands, its comma before decimals. A
/// percentage is the fraction.
pub fn as_written(text: &str) -> Option<Exact> {
    let text = text.trim_start_matches(MARKS).trim();
    let (digits, is_percentage) = text.strip_suffix('%').map_or((text, false), |digits| (digits.trim_end(), true));
    let number = read(&digits.replace('.', ""), Expected::default()).ok()?;
    if is_percentage { number.over(Exact::from(100)).ok() } else { Some(number) }
}

fn no_number() -> String {
    NO_NUMBER.to_owned()
}

fn rounded(value: Exact, places: u32) -> String {
    dutch(&value.round(places).to_string(), places)
}

/// Plain decimal text with a point, in Dutch: points between the thousands, a comma, and at least `places` decimals.
fn dutch(plain: &str, places: u32) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = if is_zero { "" } else { sign };
    let places = places as usize;
    let comma = if fraction.is_empty() && places == 0 { "" } else { "," };
    format!("{sign}{}{comma}{fraction:0<places$}", grouped(whole))
}

fn grouped(whole: &str) -> String {
    let mut text = String::with_capacity(whole.len() + whole.len() / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests;
