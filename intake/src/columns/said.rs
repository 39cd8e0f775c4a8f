//! What a head says beside its name: the unit, the scale, the year.

use crate::municipality::key;
use engine::figures::Year;
use engine::limits::YEAR;

/// A head taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// The name without all that follows, as it is compared.
    pub name: String,
    /// 1000 of `x € 1.000`, 1 of `in euro`.
    pub scale: Option<i64>,
    /// Whether it says that the figures are percentages.
    pub is_percentage: bool,
    pub year: Option<Year>,
}

/// Words that say how figures are counted, with the factor; the longer before the shorter. Longer words than a sign are
/// looked for as words of their own.
const SCALES: [(&str, i64); 22] = [
    ("x 1.000.000", 1_000_000),
    ("x 1 000 000", 1_000_000),
    ("x € 1.000.000", 1_000_000),
    ("x 1 mln", 1_000_000),
    ("x € 1 mln", 1_000_000),
    ("in miljoenen", 1_000_000),
    ("in mln", 1_000_000),
    ("miljoen", 1_000_000),
    ("mln", 1_000_000),
    ("x € 1.000", 1_000),
    ("x €1.000", 1_000),
    ("€ x 1.000", 1_000),
    ("x € 1000", 1_000),
    ("x €1000", 1_000),
    ("x 1.000", 1_000),
    ("x 1 000", 1_000),
    ("x 1000", 1_000),
    ("x1000", 1_000),
    ("in duizenden", 1_000),
    ("duizend", 1_000),
    ("dzd", 1_000),
    ("k€", 1_000),
];

/// Words that say the unit, or when: no part of the name.
const BESIDE: [&str; 27] = [
    "per jaar",
    "in euro’s",
    "in euro's",
    "in euros",
    "in euro",
    "euro’s",
    "euro's",
    "euro",
    "in procenten",
    "procenten",
    "procent",
    "in %",
    "per 1 januari",
    "op 1 januari",
    "per 31 december",
    "op 31 december",
    "1 januari",
    "31 december",
    "aantal",
    "begroting",
    "raming",
    "prognose",
    "stand",
    "jaarlijks",
    "werkelijk",
    "per",
    "van",
];

/// Takes a head apart.
pub fn said(head: &str) -> Said {
    let text = head.to_lowercase().replace('×', "x").replace("* 1", "x 1");
    let mut text = text.replace(['\n', '\r', '\u{a0}', '_', '*'], " ");
    let is_percentage = text.contains('%') || text.contains("procent");
    let says_euro = text.contains('€') || text.contains("euro");
    let year = year(&text);
    // What stands in brackets says something about the figures, and is seldom part of the name.
    let stated = SCALES.iter().find(|(word, _)| holds_word(&text, word)).map(|&(word, factor)| {
        text = text.replace(word, " ");
        factor
    });
    let bare = without_brackets(&text);
    let bare: String = bare.split_whitespace().filter(|word| !is_time(word)).collect::<Vec<_>>().join(" ");
    let name = BESIDE.iter().fold(format!(" {bare} "), |name, word| name.replace(&format!(" {word} "), " "));
    Said { name: key(&name), scale: stated.or(says_euro.then_some(1)), is_percentage, year }
}

fn holds_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let goes_on = |own: Option<char>, longer: fn(char) -> bool| own.is_some_and(longer);
        !goes_on(before, char::is_alphanumeric) && !goes_on(after, |own| own.is_alphanumeric() && own != 'e')
    })
}

/// The text without what stands in brackets, unless nothing is left of it.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut bare = String::new();
    for own in text.chars() {
        match own {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            own if depth == 0 => bare.push(own),
            _ => {}
        }
    }
    if key(&bare).is_empty() { text.to_owned() } else { bare }
}

/// `2024`, `1-1-2024`, `2024/2025`, `'24`: when, and not what.
fn is_time(word: &str) -> bool {
    let digits = word.trim_matches(|own: char| !own.is_ascii_digit());
    let is_date =
        !digits.is_empty() && digits.chars().all(|own| own.is_ascii_digit() || matches!(own, '-' | '/' | '.'));
    is_date && year(word).is_some()
}

/// The one year in a text; of the last day of a year, the next one: its figures are those of the start of that year.
fn year(text: &str) -> Option<Year> {
    let years: Vec<Year> = text
        .split(|own: char| !own.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse().ok())
        .filter(|&year| YEAR.admits_whole(year))
        .collect();
    let is_last_day = text.contains("31-12-") || text.contains("31/12/") || text.contains("31 december");
    match years.as_slice() {
        [year] => Some(year + i32::from(is_last_day)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_says_its_unit_scale_and_year() {
        for (head, name, scale, is_percentage, year) in [
            ("Inwoners", "inwoners", None, false, None),
            ("Inwoners per 1 januari 2024", "inwoners", None, false, Some(2024)),
            ("Objectief budget 2026 (x € 1.000)", "objectiefbudget", Some(1_000), false, Some(2026)),
            ("Objectief budget (in duizenden euro's)", "objectiefbudget", Some(1_000), false, None),
            ("Objectief budget in mln. euro", "objectiefbudget", Some(1_000_000), false, None),
            ("Budget, euro", "budget", Some(1), false, None),
            ("Groei (% per jaar)", "groei", None, true, None),
            ("Cliënten BW 31-12-2025", "clientenbw", None, false, Some(2026)),
            ("Historisch budget\n€ x 1.000", "historischbudget", Some(1_000), false, None),
            ("Bevolking × 1.000", "bevolking", Some(1_000), false, None),
            ("2024", "", None, false, Some(2024)),
            ("Index 2024-2026", "index20242026", None, false, None),
            ("Inwoners*", "inwoners", None, false, None),
        ] {
            let expected = Said { name: name.to_owned(), scale, is_percentage, year };
            assert_eq!(said(head), expected, "{head}");
        }
    }
}
