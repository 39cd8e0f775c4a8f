//! What a name may be: how long, of which characters, and when two names are the same.
//!
//! A name is what people gave it: a region, a municipality, an afspraak, a reason. It goes into links, files, minutes
//! and derivations of others, so it stays on one line and holds nothing that nobody can see. What it looks like is
//! kept; only the comparison of two names overlooks blanks and how an accent was typed.
//!
//! Source: `docs/rekenmodel.md` section 9, "Names".

use std::borrow::Cow;
use std::collections::HashSet;

use super::problem::Wrong;

/// Longest name, in characters.
pub const LONGEST: usize = 60;
/// Longest name of an event, in characters.
pub const LONGEST_EVENT: usize = 80;
/// Longest reason of a change of the budget, in characters.
pub const LONGEST_REASON: usize = 200;

/// What is wrong with a text that may have so many characters; an empty one has nothing wrong.
pub fn wrong(text: &str, longest: usize) -> Option<Wrong> {
    if let Some(place) = text.chars().position(is_unseen) {
        return Some(Wrong::UnseenCharacter { place: place + 1 });
    }
    // A character is at least one byte.
    let length = if text.len() > longest { text.chars().count() } else { 0 };
    (length > longest).then_some(Wrong::TooLongText { length, longest })
}

/// The text on one line, without what nobody can see, cut where it gets too long. A good text stays as it is.
pub fn cleaned(text: &str, longest: usize) -> String {
    one_line(text).chars().take(longest).collect()
}

/// A name as somebody typed it: cleaned, and without the blanks around it.
pub fn typed(text: &str) -> String {
    cleaned(one_line(text).trim(), LONGEST).trim_end().to_owned()
}

/// The text on one line, without what nobody can see.
pub fn one_line(text: &str) -> String {
    text.chars()
        .filter_map(|own| match own {
            own if !is_unseen(own) => Some(own),
            own if own.is_whitespace() => Some(' '),
            _ => None,
        })
        .collect()
}

/// Whether a character breaks the line, or cannot be seen and changes how others look.
pub fn is_unseen(own: char) -> bool {
    own.is_control()
        || matches!(own,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The places of the names that are the same as an earlier one.
pub fn repeated(names: &[&str]) -> Vec<usize> {
    let mut seen = HashSet::new();
    (0..names.len()).filter(|&place| !seen.insert(key(names[place]))).collect()
}

/// Whether two names are the same to who reads them.
pub fn is_same(one: &str, other: &str) -> bool {
    one == other || key(one) == key(other)
}

/// What two names that are the same have in common: single blanks between the words, and accents behind their letters.
fn key(name: &str) -> Cow<'_, str> {
    let is_plain = |own: &u8| own.is_ascii_graphic() || *own == b' ';
    if name.trim().len() == name.len() && name.bytes().all(|own| is_plain(&own)) && !name.contains("  ") {
        return Cow::Borrowed(name);
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut key = String::with_capacity(name.len());
    for own in words.join(" ").chars() {
        match apart(own) {
            Some((letter, accent)) => key.extend([letter, accent]),
            None => key.push(own),
        }
    }
    Cow::Owned(key)
}

/// The letter and the accent of a letter with one accent.
fn apart(own: char) -> Option<(char, char)> {
    if own.is_ascii() {
        return None;
    }
    ACCENTS.iter().find_map(|(accent, together, letters)| {
        let place = together.chars().position(|other| other == own)?;
        Some((letters.chars().nth(place)?, *accent))
    })
}

/// Of each accent the Latin letters that have it, as one character and without it (the canonical decompositions of
/// Unicode).
const ACCENTS: [(char, &str, &str); 13] = [
    ('\u{300}', "ÀÈÌÒÙàèìòùǸǹẀẁỲỳ", "AEIOUaeiouNnWwYy"),
    ('\u{301}', "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǴǵẂẃ", "AEIOUYaeiouyCcLlNnRrSsZzGgWw"),
    ('\u{302}', "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑ", "AEIOUaeiouCcGgHhJjSsWwYyZz"),
    ('\u{303}', "ÃÑÕãñõĨĩŨũẼẽỸỹ", "ANOanoIiUuEeYy"),
    ('\u{304}', "ĀāĒēĪīŌōŪūȲȳ", "AaEeIiOoUuYy"),
    ('\u{306}', "ĂăĔĕĞğĬĭŎŏŬŭ", "AaEeGgIiOoUu"),
    ('\u{307}', "ĊċĖėĠġİŻż", "CcEeGgIZz"),
    ('\u{308}', "ÄËÏÖÜäëïöüÿŸẄẅ", "AEIOUaeiouyYWw"),
    ('\u{30a}', "ÅåŮů", "AaUu"),
    ('\u{30b}', "ŐőŰű", "OoUu"),
    ('\u{30c}', "ČčĎďĚěĽľŇňŘřŠšŤťŽž", "CcDdEeLlNnRrSsTtZz"),
    ('\u{327}', "ÇçĢģĶķĻļŅņŖŗŞşŢţ", "CcGgKkLlNnRrSsTt"),
    ('\u{328}', "ĄąĘęĮįŲų", "AaEeIiUu"),
];

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn a_name_has_a_length_and_nothing_unseen() {
        assert_eq!(wrong("'s-Hertogenbosch", LONGEST), None);
        assert_eq!(wrong(&"é".repeat(60), LONGEST), None);
        assert_eq!(wrong(&"é".repeat(61), LONGEST), Some(Wrong::TooLongText { length: 61, longest: 60 }));
        for unseen in ['\0', '\n', '\r', '\t', '\u{7f}', '\u{85}', '\u{200b}', '\u{202e}', '\u{2028}', '\u{feff}'] {
            let name = format!("Dorp{unseen}14:05");
            assert_eq!(wrong(&name, LONGEST), Some(Wrong::UnseenCharacter { place: 5 }), "{name:?}");
            assert_eq!(wrong(&cleaned(&name, LONGEST), LONGEST), None, "{name:?}");
        }
        assert_eq!(cleaned("Dorp\n14:05\u{200b}", LONGEST), "Dorp 14:05");
        assert_eq!(cleaned(" Súdwest-Fryslân ", LONGEST), " Súdwest-Fryslân ");
        assert_eq!(typed("\u{200b} Plan\n B  "), "Plan  B");
        assert_eq!(typed(&format!("  {} b", "a".repeat(59))), "a".repeat(59));
        assert_eq!(cleaned(&"a".repeat(61), LONGEST), "a".repeat(60));
    }

    #[test]
    fn names_are_compared_as_they_look() {
        for (one, other) in
            [("Stad", " Stad "), ("Café", "Cafe\u{301}"), ("Oude  IJssel", "Oude\u{a0}IJssel"), ("Súd", "Su\u{301}d ")]
        {
            assert!(is_same(one, other), "{one} {other}");
            assert_eq!(repeated(&[one, "Dorp", other]), [2], "{one} {other}");
        }
        for (one, other) in [("Stad", "stad"), ("Cafe", "Café"), ("Oude IJssel", "OudeIJssel")] {
            assert!(!is_same(one, other), "{one} {other}");
        }
    }

    /// Against the tables of Unicode: every letter with one accent up to Latin Extended-A, and every row of the table.
    #[test]
    fn accents_are_taken_apart_as_unicode_does() {
        let mut compared = 0;
        for own in ('\u{80}'..='\u{17f}').chain(ACCENTS.iter().flat_map(|(_, together, _)| together.chars())) {
            let expected: Vec<char> = own.nfd().collect();
            let found = apart(own).map_or(vec![own], |(letter, accent)| vec![letter, accent]);
            assert_eq!(found, expected, "{own}");
            compared += usize::from(expected.len() == 2);
        }
        assert!(compared > 200, "{compared}");
    }
}
