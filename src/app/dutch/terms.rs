//! Finding the words of the field in a text, so that each can be explained where it stands.

use engine::order::sort_by;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use data::terms::{Begrip, terms};

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    Plain(&'a str),
    /// A term as it is written here.
    Term(&'a str, &'static Begrip),
}

static TERMS: LazyLock<Vec<Begrip>> = LazyLock::new(|| terms().unwrap_or_default());

/// Every form of every term, the longest first.
static FORMS: LazyLock<Vec<(&'static str, &'static Begrip)>> = LazyLock::new(|| {
    let mut forms: Vec<(&str, &Begrip)> = all()
        .iter()
        .flat_map(|term| {
            let forms = term.forms.iter().map(String::as_str);
            std::iter::once(term.word.as_str()).chain(forms).map(move |form| (form, term))
        })
        .filter(|(form, _)| *form != COMMON)
        .collect();
    sort_by(&mut forms, &|(one, _), (other, _)| other.len().cmp(&one.len()));
    forms
});

/// An abbreviation that is an everyday word as well.
const COMMON: &str = "zin";

/// All terms.
pub fn all() -> &'static [Begrip] {
    &TERMS
}

/// A text in pieces: each term at its first occurrence, as a whole word, the longest one where two fit.
pub fn split(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut seen = BTreeSet::new();
    let (mut plain, mut at, mut is_start) = (0, 0, true);
    while let Some(letter) = text[at..].chars().next() {
        let found = if is_start { term_at(&text[at..]) } else { None };
        if let Some((length, term)) = found {
            let end = at + length;
            if seen.insert(term.word.as_str()) {
                pieces.push(Piece::Plain(&text[plain..at]));
                pieces.push(Piece::Term(&text[at..end], term));
                plain = end;
            }
            (at, is_start) = (end, false);
            continue;
        }
        is_start = !letter.is_alphanumeric();
        at += letter.len_utf8();
    }
    pieces.push(Piece::Plain(&text[plain..]));
    pieces.retain(|piece| *piece != Piece::Plain(""));
    pieces
}

/// The longest term with which a text begins, with its length there.
fn term_at(text: &str) -> Option<(usize, &'static Begrip)> {
    FORMS.iter().find_map(|&(form, term)| {
        let length = beginning(text, form, term.is_abbreviation)?;
        let is_whole = text[length..].chars().next().is_none_or(|next| !next.is_alphanumeric());
        is_whole.then_some((length, term))
    })
}

/// The length of a form at the beginning of a text; capitals matter in abbreviations only.
fn beginning(text: &str, form: &str, is_exact: bool) -> Option<usize> {
    if is_exact {
        return text.starts_with(form).then_some(form.len());
    }
    let mut letters = text.char_indices();
    for own in form.chars() {
        let (_, letter) = letters.next()?;
        if letter != own && !letter.to_lowercase().eq(own.to_lowercase()) {
            return None;
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, &str)> {
        let term = |piece| match piece {
            Piece::Term(written, term) => Some((written, term.word.as_str())),
            Piece::Plain(_) => None,
        };
        split(text).into_iter().filter_map(term).collect()
    }

    #[test]
    fn a_term_is_found_at_its_first_occurrence_as_a_whole_word() {
        assert_eq!(found("De pot en nog eens de pot."), [("pot", "pot")]);
        assert_eq!(found("Een spotje is geen potje."), []);
        assert_eq!(found("Beschermd thuis"), [("Beschermd thuis", "beschermd thuis")]);
        assert_eq!(found("(inleg)"), [("inleg", "inleg")]);
    }

    #[test]
    fn the_longest_term_wins() {
        assert_eq!(found("de vaste sleutel uit 2015"), [("vaste sleutel", "sleutel")]);
        assert_eq!(found("naar historisch gewicht"), [("historisch gewicht", "historisch gewicht")]);
        assert_eq!(found("de Wmo 2015"), [("Wmo 2015", "Wmo")]);
    }

    #[test]
    fn an_abbreviation_keeps_its_capitals_and_an_everyday_word_is_none() {
        assert_eq!(found("561 cliënten ZIN, met pgb"), [("ZIN", "zin"), ("pgb", "pgb")]);
        assert_eq!(found("Dat heeft zin. Het mo en iu."), []);
    }

    #[test]
    fn the_pieces_are_the_text() {
        for text in ["", "pot", "Éen ïnleg, pot; résultaat – beschermd wonen", "…“pot”…", "geen woord"] {
            let join = |piece| match piece {
                Piece::Plain(text) | Piece::Term(text, _) => text,
            };
            assert_eq!(split(text).into_iter().map(join).collect::<String>(), text);
        }
    }
}
