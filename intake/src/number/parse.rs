//! What a text can be as a number.

use std::fmt;

use crate::number::Notation;
use engine::money::Exact;

/// Digits that a number can hold without losing any.
const MOST_DIGITS: usize = 28;

/// What a text is as a number, in each notation; in at least one of them it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    pub dutch: Option<Exact>,
    pub english: Option<Exact>,
    /// A percent sign stood behind it; the number is not scaled.
    pub is_percentage: bool,
    /// A euro sign, or the word, stood beside it.
    pub is_euro: bool,
    /// A word for thousands or millions stood behind it; the number is scaled.
    pub says_scale: bool,
}

impl Reading {
    /// A number of which the notation is no question.
    pub fn certain(value: Exact) -> Reading {
        let value = Some(value);
        Reading { dutch: value, english: value, is_percentage: false, is_euro: false, says_scale: false }
    }

    pub fn under(&self, notation: Notation) -> Option<Exact> {
        match notation {
            Notation::Dutch => self.dutch,
            Notation::English => self.english,
        }
    }

    /// Whether it is a number in both notations, and not the same one.
    pub fn is_ambiguous(&self) -> bool {
        matches!((self.dutch, self.english), (Some(dutch), Some(english)) if dutch != english)
    }
}

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// `-`, `.`, `x`, `n.b.`: there is no figure here, and it is no zero.
    NotGiven,
    Date,
    /// `#N/B`: a formula failed.
    Failed,
    /// `####`: the column was too narrow when it was copied.
    TooNarrow,
    /// `1,23E+05`: a spreadsheet shows it rounded.
    Exponent,
    /// The first character that does not belong in a number.
    Character(char),
    /// Separators that do not stand between groups of three: `1.23.4`.
    Grouping,
    /// More than 28 digits.
    TooManyDigits,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unread::NotGiven => f.write_str("Hier staat geen getal. Vul een getal in, of laat de cel leeg."),
            Unread::Date => {
                f.write_str("Dit is een datum, geen getal. Maak in uw spreadsheet de celeigenschap ‘Getal’.")
            }
            Unread::Failed => {
                f.write_str("Dit is een fout van de spreadsheet. Herstel de formule en probeer het opnieuw.")
            }
            Unread::TooNarrow => {
                f.write_str("De kolom was te smal om het getal te tonen. Maak haar breder en kopieer opnieuw.")
            }
            Unread::Exponent => f.write_str(
                "Dit getal is afgerond met een macht van tien. Toon het met alle cijfers en probeer het opnieuw.",
            ),
            Unread::Character(own) => {
                write!(f, "Het teken ‘{own}’ hoort niet in een getal. Schrijf bijvoorbeeld 1.234,5.")
            }
            Unread::Grouping => {
                f.write_str("De punten, komma’s of spaties staan niet op hun plaats. Schrijf bijvoorbeeld 1.234,5.")
            }
            Unread::TooManyDigits => write!(f, "Dit getal heeft te veel cijfers. Toegestaan: hooguit {MOST_DIGITS}."),
        }
    }
}

/// Words of a table for a figure that is not there.
const NOT_GIVEN: [&str; 15] =
    ["-", "–", "—", ".", "..", "x", "n.b.", "nb", "n.v.t.", "nvt", "onbekend", "geheim", "geen", "?", "n.n.b."];

/// Words for thousands and more, behind a number; the longer before the shorter.
const SCALES: [(&str, i64); 9] = [
    ("miljoen", 1_000_000),
    ("mln.", 1_000_000),
    ("mln", 1_000_000),
    ("miljard", 1_000_000_000),
    ("mld", 1_000_000_000),
    ("duizend", 1_000),
    ("dzd.", 1_000),
    ("dzd", 1_000),
    ("k", 1_000),
];

/// Reads what is no empty text: `1.234,56`, `€ 1 234`, `(12%)`, `12-`, `3,5 mln`, `€ 5,-`, and `€ -` for zero.
///
/// # Errors
/// Why it is no number in any notation.
pub fn readings(text: &str) -> Result<Reading, Unread> {
    let text = text.trim();
    if text.starts_with('#') {
        return Err(if text.bytes().all(|byte| byte == b'#') { Unread::TooNarrow } else { Unread::Failed });
    }
    if NOT_GIVEN.contains(&text.to_lowercase().as_str()) {
        return Err(Unread::NotGiven);
    }
    if is_date(text) {
        return Err(Unread::Date);
    }
    let mut marks = Marks::default();
    let digits = marks.strip(text);
    if digits.is_empty() {
        // An accounting format shows zero as `€ -`.
        let is_zero = marks.is_euro && marks.is_negative;
        return if is_zero { Ok(marks.reading(Some(Exact::ZERO), Some(Exact::ZERO))) } else { Err(Unread::NotGiven) };
    }
    if is_exponent(digits) {
        return Err(Unread::Exponent);
    }
    if let Some(stranger) = digits.chars().find(|&own| !own.is_ascii_digit() && !is_separator(own)) {
        return Err(Unread::Character(stranger));
    }
    let [dutch, english] = Notation::ALL.map(|notation| marks.number(digits, notation));
    match (dutch, english) {
        (Err(error), Err(_)) => Err(error),
        (dutch, english) => Ok(marks.reading(dutch.ok(), english.ok())),
    }
}

/// What stands around the digits.
#[derive(Debug, Clone, Copy)]
struct Marks {
    is_negative: bool,
    is_euro: bool,
    is_percentage: bool,
    scale: i64,
    /// The notation that a mark gives away.
    notation: Option<Notation>,
}

impl Default for Marks {
    fn default() -> Marks {
        Marks { is_negative: false, is_euro: false, is_percentage: false, scale: 1, notation: None }
    }
}

impl Marks {
    /// Takes off each mark once, from whichever side it stands on.
    fn strip<'a>(&mut self, text: &'a str) -> &'a str {
        let mut rest = text;
        if let Some(inner) = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            self.is_negative = true;
            rest = inner.trim();
        }
        loop {
            let next = self.strip_one(rest).trim();
            if next == rest {
                return rest;
            }
            rest = next;
        }
    }

    fn strip_one<'a>(&mut self, text: &'a str) -> &'a str {
        if !self.is_euro {
            let euro =
                ["€", "EUR"].into_iter().find_map(|own| text.strip_prefix(own).or_else(|| text.strip_suffix(own)));
            if let Some(rest) = euro.or_else(|| without_word(text, "euro")) {
                self.is_euro = true;
                return rest;
            }
        }
        // `€ 5,-` is five euro, not minus five.
        let dashes = [",-", ",–", ",--"].into_iter().find_map(|own| text.strip_suffix(own));
        if let Some(rest) = dashes.filter(|rest| rest.ends_with(|own: char| own.is_ascii_digit())) {
            self.notation = Some(Notation::Dutch);
            return rest;
        }
        if !self.is_negative {
            let minus = |own: char| matches!(own, '-' | '\u{2212}' | '–');
            if let Some(rest) = text.strip_prefix(minus).or_else(|| text.strip_suffix(minus)) {
                self.is_negative = true;
                return rest;
            }
        }
        if let Some(rest) = text.strip_suffix('%').filter(|_| !self.is_percentage) {
            self.is_percentage = true;
            return rest;
        }
        if self.scale == 1
            && let Some((rest, scale)) =
                SCALES.into_iter().find_map(|(word, own)| Some((without_word(text, word)?, own)))
        {
            self.scale = scale;
            return rest;
        }
        text.strip_prefix('+').unwrap_or(text)
    }

    fn reading(self, dutch: Option<Exact>, english: Option<Exact>) -> Reading {
        let Marks { is_euro, is_percentage, .. } = self;
        Reading { dutch, english, is_percentage, is_euro, says_scale: self.scale != 1 }
    }

    fn number(self, digits: &str, notation: Notation) -> Result<Exact, Unread> {
        if self.notation.is_some_and(|own| own != notation) {
            return Err(Unread::Grouping);
        }
        let (whole, fraction) = digits.split_once(notation.decimal()).unwrap_or((digits, ""));
        let whole = ungrouped(whole, notation)?;
        if !fraction.bytes().all(|byte| byte.is_ascii_digit()) || whole.is_empty() && fraction.is_empty() {
            return Err(Unread::Grouping);
        }
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        if whole.len() + fraction.len() > MOST_DIGITS {
            return Err(Unread::TooManyDigits);
        }
        let sign = if self.is_negative { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        let text = format!("{sign}0{whole}{point}{fraction}");
        let number = Exact::from_written(&text).map_err(|_| Unread::TooManyDigits)?;
        number.times(Exact::from(self.scale)).map_err(|_| Unread::TooManyDigits)
    }
}

/// The text before a word, in any case, that stands behind a number.
fn without_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(word.len())?;
    let (rest, own) = text.split_at_checked(at)?;
    (own.eq_ignore_ascii_case(word) && !rest.ends_with(char::is_alphabetic)).then_some(rest)
}

/// Blanks of any width, and apostrophes.
fn is_blank_or_apostrophe(own: char) -> bool {
    matches!(own, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\'' | '’')
}

fn is_separator(own: char) -> bool {
    matches!(own, '.' | ',') || is_blank_or_apostrophe(own)
}

/// The digits without what stands between the thousands, which must all be the same and stand at every third digit.
fn ungrouped(whole: &str, notation: Notation) -> Result<String, Unread> {
    let Some(separator) = whole.chars().find(|own| !own.is_ascii_digit()) else { return Ok(whole.to_owned()) };
    if separator != notation.thousands() && !is_blank_or_apostrophe(separator) {
        return Err(Unread::Grouping);
    }
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let starts_well = matches!(first.len(), 1..=3) && !first.starts_with('0');
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    if starts_well && first.bytes().all(|byte| byte.is_ascii_digit()) && groups.all(is_group) {
        Ok(whole.chars().filter(char::is_ascii_digit).collect())
    } else {
        Err(Unread::Grouping)
    }
}

fn is_exponent(text: &str) -> bool {
    text.split_once(['e', 'E']).is_some_and(|(number, power)| {
        let power = power.trim_start_matches(['+', '-']);
        let is_number = |part: &str| part.chars().all(|own| own.is_ascii_digit() || matches!(own, ',' | '.'));
        !number.is_empty() && !power.is_empty() && is_number(number) && power.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// `1-1-2024`, `2024/01/31`, `1 jan 2024`, `3-apr`, `jan-24`.
fn is_date(text: &str) -> bool {
    const MONTHS: [&str; 14] =
        ["jan", "feb", "mrt", "maa", "mar", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let parts: Vec<&str> = text.split(['-', '/', ' ', '.']).filter(|part| !part.is_empty()).collect();
    let number =
        |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u32>().ok()).flatten();
    let is_month = |part: &&str| {
        let part = part.to_lowercase();
        part.chars().all(char::is_alphabetic) && MONTHS.iter().any(|own| part.starts_with(own))
    };
    let has_dashes = text.contains(['-', '/']);
    // `1.234.567` is no date: a year has four digits, days and months at most two.
    let is_short =
        |part: &str, most: u32| part.len() <= 2 && number(&part).is_some_and(|own| (1..=most).contains(&own));
    let is_year = |part: &str| number(&part).is_some() && (part.len() == 4 || has_dashes && part.len() == 2);
    match parts.as_slice() {
        [first, month, last] if (has_dashes || text.contains('.')) && is_short(month, 12) => {
            is_short(first, 31) && is_year(last) || first.len() == 4 && is_year(first) && is_short(last, 31)
        }
        [day, month, _] if is_month(month) => number(day).is_some(),
        [one, other] => is_month(one) && number(other).is_some() || is_month(other) && number(one).is_some(),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
