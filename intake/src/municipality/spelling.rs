//! What two spellings of a name have in common.

use crate::municipality::ALSO_CALLED;

/// A name as it is compared: what stands before the brackets, and in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub base: String,
    /// `l` of `(L.)`: which of several places of one name.
    pub bracket: String,
}

/// A text without case, accents and all that is no letter or digit.
pub fn key(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).filter(|own| own.is_alphanumeric()).collect()
}

fn plain(own: char) -> char {
    const ACCENTS: [(&str, char); 8] = [
        ("àáâãäå", 'a'),
        ("èéêë", 'e'),
        ("ìíîï", 'i'),
        ("òóôõö", 'o'),
        ("ùúûü", 'u'),
        ("ç", 'c'),
        ("ñ", 'n'),
        ("ýÿ", 'y'),
    ];
    ACCENTS.iter().find(|(with, _)| with.contains(own)).map_or(own, |&(_, without)| without)
}

/// Takes a name apart, without what says that it is a municipality and without the marks of a footnote.
pub fn split(text: &str) -> Written {
    let text = text.trim().trim_end_matches(['*', '¹', '²', '³']);
    let (before, bracket) = match text.split_once('(') {
        Some((before, inside)) => (before, key(inside)),
        // `Ermelo 1)`: a footnote.
        None => (text.trim_end_matches(|own: char| own == ')' || own.is_ascii_digit()), String::new()),
    };
    let mut base = key(before);
    for word in ["gemeente", "gem"] {
        // Not the name itself: only a word of its own says what the rest is.
        let is_word = before.trim().len() > word.len()
            && before.trim().get(..word.len()).is_some_and(|own| own.eq_ignore_ascii_case(word))
            && before.trim()[word.len()..].starts_with([' ', '.', ':', '\u{a0}']);
        if is_word {
            base = key(&before.trim()[word.len()..]);
            break;
        }
    }
    let bracket = if bracket == "gemeente" { String::new() } else { bracket };
    if let Some((_, official)) = ALSO_CALLED.iter().find(|(own, _)| *own == base) {
        base = (*official).to_owned();
    }
    Written { base, bracket }
}

/// Whether a name in the list is what was written: what stands in brackets may be left out, or say the province in
/// another way. The province is a [`key`].
pub fn is_same_place(listed: &Written, written: &Written, province: &str) -> bool {
    let joined = |own: &Written| format!("{}{}", own.base, own.bracket);
    if listed.base != written.base {
        // `Bergen L` without its brackets.
        return !listed.bracket.is_empty() && written.bracket.is_empty() && joined(listed) == written.base;
    }
    let says_the_same = |bracket: &str| bracket.starts_with(&listed.bracket) || listed.bracket.starts_with(bracket);
    let is_province = |bracket: &str| !province.is_empty() && abbreviates(bracket, province);
    match (listed.bracket.as_str(), written.bracket.as_str()) {
        (_, "") => true,
        ("", bracket) => is_province(bracket),
        (_, bracket) => says_the_same(bracket) || is_province(bracket),
    }
}

/// Whether a text begins as a word does and goes on with letters of it, in their order: `gld`, `nh`, `ov`.
fn abbreviates(text: &str, word: &str) -> bool {
    let mut rest = word.chars();
    text.chars().next() == word.chars().next() && text.chars().all(|letter| rest.any(|own| own == letter))
}

/// The digits of a code, without zeros before them: 233 of `GM0233`.
pub fn code_digits(text: &str) -> Option<String> {
    let text = text.trim();
    let rest = text.get(..2).filter(|own| own.eq_ignore_ascii_case("GM")).map_or(text, |_| text[2..].trim_start());
    let digits = rest.trim_start_matches('0');
    let is_code = matches!(digits.len(), 1..=4) && rest.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then(|| digits.to_owned())
}

/// How many letters differ: added, left out or changed.
pub fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.chars().enumerate() {
        let mut before = std::mem::replace(&mut row[0], index + 1);
        for (place, &own) in other.iter().enumerate() {
            let changed = before + usize::from(own != letter);
            before = row[place + 1];
            row[place + 1] = changed.min(before + 1).min(row[place] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_differ_are_counted() {
        for (one, other, expected) in
            [("", "", 0), ("a", "", 1), ("ermelo", "ermello", 1), ("putten", "puten", 1), ("abc", "xyz", 3)]
        {
            assert_eq!(distance(one, other), expected, "{one} {other}");
            assert_eq!(distance(other, one), expected, "{other} {one}");
        }
    }

    #[test]
    fn a_code_is_at_most_four_digits() {
        for (text, expected) in [
            ("GM0233", Some("233")),
            ("233 ", Some("233")),
            ("gm 14", Some("14")),
            ("", None),
            ("GM", None),
            ("02333", None),
            ("12,5", None),
            ("0", None),
        ] {
            assert_eq!(code_digits(text).as_deref(), expected, "{text}");
        }
    }
}
