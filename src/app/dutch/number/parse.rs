//! What a text can be as a number, before anything is known about what it is for.

use engine::money::Exact;

/// Digits that a number can hold without losing any.
const MOST_DIGITS: usize = 28;

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    Empty,
    /// The first character that does not belong in a number.
    Character(char),
    NoDigits,
    SecondComma,
    /// A point or a blank in the decimals: `1,234.56`.
    SeparatorAfterComma,
    /// Points or blanks that do not stand between groups of three: `1.23.4`.
    Grouping,
    /// More than 28 digits.
    TooManyDigits,
}

/// The numbers that a text can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readings {
    /// One number, however one reads: `1234`, `1.234.567`, `1234,5`.
    One(Exact),
    /// `1.234` or `1,234`: a number as a Dutch reader reads it, and another one in English notation.
    Either { dutch: Exact, english: Exact },
    /// `53.00` or `1.5`: a decimal point, or points between thousands of which digits are gone.
    Point { decimal: Exact, digits: Exact },
}

/// Reads a number as it is typed or pasted: `1.234,56`, `1 234,56`, `€ 1.234`, `12,5%`, `−3`, and `€  -   ` for zero.
///
/// A euro sign before or a percent sign behind it is left out; the number is not scaled. What the text can be is told,
/// and not chosen: [`crate::app::dutch::number::read`] chooses, with what is known about the field.
///
/// # Errors
/// What is wrong with the text.
pub fn readings(text: &str) -> Result<Readings, NotANumber> {
    let text = text.trim();
    if is_accounting_zero(text) {
        return Ok(Readings::One(Exact::ZERO));
    }
    let (negative, digits) = without_signs(text);
    if digits.is_empty() {
        return Err(NotANumber::Empty);
    }
    if let Some(stranger) = digits.chars().find(|&c| !c.is_ascii_digit() && !is_separator(c) && c != ',') {
        return Err(NotANumber::Character(stranger));
    }
    if !digits.contains(|c: char| c.is_ascii_digit()) {
        return Err(NotANumber::NoDigits);
    }
    let number = |whole: &str, fraction: &str| exact(negative, whole, fraction);
    if let Some((whole, fraction)) = digits.split_once(',') {
        let fraction = decimals(fraction)?;
        let dutch = number(&ungrouped(whole)?, fraction)?;
        return Ok(if is_group_of(whole, fraction) {
            Readings::Either { dutch, english: number(&[whole, fraction].concat(), "")? }
        } else {
            Readings::One(dutch)
        });
    }
    match digits.split_once('.').filter(|(whole, fraction)| is_digits(whole) && is_digits(fraction)) {
        None => Ok(Readings::One(number(&ungrouped(digits)?, "")?)),
        // No number begins with a zero before its thousands; but the digit before them may be gone.
        Some((whole, fraction)) if matches!(whole, "" | "0") && fraction.len() != 3 => {
            Ok(Readings::One(number(whole, fraction)?))
        }
        // A digit too many before a group: no decimals that anybody typed.
        Some((whole, fraction)) if whole.len() > 3 && fraction.len() == 3 => Err(NotANumber::Grouping),
        Some((whole, fraction)) => {
            let (decimal, joined) = (number(whole, fraction)?, number(&[whole, fraction].concat(), "")?);
            Ok(if is_group_of(whole, fraction) {
                Readings::Either { dutch: joined, english: decimal }
            } else {
                Readings::Point { decimal, digits: joined }
            })
        }
    }
}

/// How a spreadsheet writes zero in its accounting format: `€  -   `.
fn is_accounting_zero(text: &str) -> bool {
    let rest = text.strip_prefix('€').unwrap_or_default().trim_start();
    matches!(rest, "-" | "\u{2212}" | "–")
}

/// Takes off the minus or plus, the euro sign and the percent sign; tells whether there was a minus.
fn without_signs(text: &str) -> (bool, &str) {
    let (before_euro, text) = sign(text);
    let (is_money, text) = match text.strip_prefix('€') {
        Some(text) => (true, text.trim_start()),
        None => (false, text),
    };
    // The minus stands before the euro sign or behind it, not both.
    let (behind_euro, text) = if before_euro.is_none() { sign(text) } else { (None, text) };
    let text = text.strip_suffix('%').filter(|_| !is_money).map_or(text, str::trim_end);
    (before_euro.or(behind_euro) == Some('-'), text)
}

fn sign(text: &str) -> (Option<char>, &str) {
    let mut characters = text.chars();
    let sign = match characters.next() {
        Some('-' | '\u{2212}') => '-',
        Some('+') => '+',
        _ => return (None, text),
    };
    (Some(sign), characters.as_str().trim_start())
}

/// What may stand between thousands: a point or a blank of any width.
fn is_separator(c: char) -> bool {
    c == '.' || matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

fn is_digits(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether one separator between these digits can stand between thousands.
fn is_group_of(whole: &str, group: &str) -> bool {
    matches!(whole.len(), 1..=3) && is_digits(whole) && !whole.starts_with('0') && group.len() == 3 && is_digits(group)
}

/// What stands behind the comma.
fn decimals(fraction: &str) -> Result<&str, NotANumber> {
    match fraction.chars().find(|c| !c.is_ascii_digit()) {
        None => Ok(fraction),
        Some(',') => Err(NotANumber::SecondComma),
        Some(_) => Err(NotANumber::SeparatorAfterComma),
    }
}

/// The digits without the separators between the thousands, which must all be the same and stand at every third digit.
fn ungrouped(whole: &str) -> Result<String, NotANumber> {
    let Some(separator) = whole.chars().find(|&c| is_separator(c)) else { return Ok(whole.to_owned()) };
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let starts_well = matches!(first.len(), 1..=3) && !first.starts_with('0');
    if starts_well && groups.all(|group| group.len() == 3 && is_digits(group)) {
        Ok(whole.chars().filter(char::is_ascii_digit).collect())
    } else {
        Err(NotANumber::Grouping)
    }
}

fn exact(negative: bool, whole: &str, fraction: &str) -> Result<Exact, NotANumber> {
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    if whole.len() + fraction.len() > MOST_DIGITS {
        return Err(NotANumber::TooManyDigits);
    }
    let sign = if negative { "-" } else { "" };
    format!("{sign}0{whole}.{fraction}0").parse().map_err(|_| NotANumber::TooManyDigits)
}
