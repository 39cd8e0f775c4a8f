//! Reading a number in Dutch notation.

use crate::engine::money::Exact;

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

/// Reads a number as it is typed or pasted in Dutch: `1.234,56`, `1 234,56`, `€ 1.234`, `12,5%`, `−3`.
///
/// A euro sign before or a percent sign behind it is left out; the number is not scaled. A point that can stand between
/// thousands does (`1.234` is 1234), any other single point is a decimal point (`1.5`, `0.125`).
///
/// # Errors
/// What is wrong with the text.
pub fn parse(text: &str) -> Result<Exact, NotANumber> {
    let (negative, digits) = without_signs(text.trim());
    if digits.is_empty() {
        return Err(NotANumber::Empty);
    }
    if let Some(stranger) = digits.chars().find(|&c| !c.is_ascii_digit() && !is_separator(c) && c != ',') {
        return Err(NotANumber::Character(stranger));
    }
    let (whole, fraction) = split(digits)?;
    let whole = ungrouped(whole)?;
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    if whole.len() + fraction.len() > MOST_DIGITS {
        return Err(NotANumber::TooManyDigits);
    }
    let sign = if negative { "-" } else { "" };
    format!("{sign}0{whole}.{fraction}0").parse().map_err(|_| NotANumber::TooManyDigits)
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

/// The whole part, with its separators, and the decimals.
fn split(digits: &str) -> Result<(&str, &str), NotANumber> {
    if !digits.contains(|c: char| c.is_ascii_digit()) {
        return Err(NotANumber::NoDigits);
    }
    let Some((whole, fraction)) = digits.split_once(',') else {
        let decimal_point = digits.split_once('.').filter(|(whole, fraction)| {
            let only_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            only_digits(whole) && only_digits(fraction) && ungrouped(digits).is_err()
        });
        return Ok(decimal_point.unwrap_or((digits, "")));
    };
    match fraction.chars().find(|c| !c.is_ascii_digit()) {
        None => Ok((whole, fraction)),
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
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    if starts_well && groups.all(is_group) {
        Ok(whole.chars().filter(char::is_ascii_digit).collect())
    } else {
        Err(NotANumber::Grouping)
    }
}
