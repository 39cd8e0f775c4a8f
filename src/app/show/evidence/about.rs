//! The words of the field with what the documents say about them.

use crate::app::dutch::terms;
use crate::app::show::evidence::region::{Quotation, quotation};
use crate::app::show::evidence::text;
use data::terms::{Begrip, Cited};
use data::version::Version;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordView {
    pub word: &'static str,
    pub meaning: &'static str,
    pub cited: Option<Quotation>,
    /// Every region, if some explain the word in their own way.
    pub regions: Vec<RegionalView>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionalView {
    pub name: &'static str,
    /// `None` if its documents do not explain the word.
    pub quotation: Option<Quotation>,
}

/// The words, without the abbreviations.
pub fn words() -> Vec<WordView> {
    terms::all().iter().filter(|term| !term.is_abbreviation).map(word).collect()
}

pub fn abbreviations() -> Vec<WordView> {
    terms::all().iter().filter(|term| term.is_abbreviation).map(word).collect()
}

fn word(term: &'static Begrip) -> WordView {
    let cited = |own: &Cited| quotation(Some(&own.document), Some(&own.quotation), &own.source);
    let regional = |id: &'static str| {
        let own = term.regions.iter().find(|own| own.region == id);
        RegionalView { name: text::page::region(id), quotation: own.and_then(|own| cited(&own.cited)) }
    };
    let regions =
        if term.regions.is_empty() { Vec::new() } else { Version::LATEST.region_ids().map(regional).collect() };
    WordView { word: &term.word, meaning: &term.meaning, cited: term.cited.as_ref().and_then(cited), regions }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_regions_explain_differently_shows_every_region() {
        let words = words();
        let home = words.iter().find(|word| word.word == "beschermd thuis").expect("beschermd thuis");
        let said = home.regions.iter().map(|own| (own.name, own.quotation.is_some()));
        let expected =
            [("IJssel-Vecht", true), ("Amersfoort", true), ("Centraal Gelderland", true), ("Noord-Veluwe", false)];
        assert_eq!(said.collect::<Vec<_>>(), expected);
        assert!(abbreviations().iter().all(|own| own.regions.is_empty()));
    }
}
