//! Whose a row is: a part of the region, found by its code or its name as people write them.
//!
//! Not here: names of municipalities that no longer exist. Their successors stand in no source of this product, so that
//! the nearest name is suggested and nothing is taken over.

mod spelling;

pub use spelling::{code_digits, key};

use std::collections::HashSet;

use data::gemeenten::Gemeenten;
use spelling::{Written, distance, is_same_place, split};

/// Names by which people know a municipality that is officially called otherwise.
const ALSO_CALLED: [(&str, &str); 3] =
    [("denhaag", "sgravenhage"), ("denbosch", "shertogenbosch"), ("hertogenbosch", "shertogenbosch")];

/// No name is longer than this, in bytes.
const MOST_BYTES: usize = 4 * engine::name::LONGEST;

/// The parts of a region, among all municipalities, as they are compared.
#[derive(Debug, Clone)]
pub struct Directory<'a> {
    /// In the order of the scenario.
    own: Vec<Listed<'a>>,
    /// All municipalities, as far as they were fetched.
    all: Vec<Listed<'a>>,
    /// The names of both, with and without what stands in brackets.
    names: HashSet<String>,
}

/// A name in the list.
#[derive(Debug, Clone)]
struct Listed<'a> {
    name: &'a str,
    written: Written,
    /// The digits of its code; empty for what is no municipality.
    code: String,
    province: String,
}

/// Whose a name or code is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A part of the region, by its place.
    Own(usize),
    /// A municipality that is not of the region.
    Elsewhere(String),
    /// One of these parts: the name does not say which.
    Several(Vec<usize>),
    /// Nobody's; this name comes nearest, and the place if it is a part of the region.
    Unknown(Option<Nearest>),
}

/// A name that looks like what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    pub name: String,
    pub own: Option<usize>,
}

impl<'a> Directory<'a> {
    /// The parts with their names and codes; without any codes they are not known.
    pub fn new(names: &[&'a str], codes: &[String], all: &'a Gemeenten) -> Directory<'a> {
        let of_code = |code: &str| all.with_code(code).map_or(String::new(), |own| key(&own.province));
        let own = names.iter().enumerate().map(|(place, &name)| {
            let code = codes.get(place).map_or("", String::as_str);
            Listed { name, written: split(name), code: code_digits(code).unwrap_or_default(), province: of_code(code) }
        });
        let all = all.all().iter().map(|own| Listed {
            name: &own.name,
            written: split(&own.name),
            code: code_digits(&own.code).unwrap_or_default(),
            province: key(&own.province),
        });
        let (own, all): (Vec<_>, Vec<_>) = (own.collect(), all.collect());
        let both =
            |own: &Listed<'_>| [own.written.base.clone(), format!("{}{}", own.written.base, own.written.bracket)];
        let names = own.iter().chain(&all).flat_map(both).collect();
        Directory { own, all, names }
    }

    /// Whether a text looks like the name of a municipality: the quick answer, for every cell of a large sheet.
    pub fn may_name(&self, text: &str) -> bool {
        text.len() <= MOST_BYTES && self.names.contains(&split(text).base)
    }

    /// Whose a name is.
    pub fn named(&self, text: &str) -> Found {
        let written = split(text);
        if written.base.is_empty() {
            return Found::Unknown(None);
        }
        let is_it = |own: &Listed<'_>| is_same_place(&own.written, &written, &own.province);
        let places: Vec<usize> = (0..self.own.len()).filter(|&own| is_it(&self.own[own])).collect();
        match places.as_slice() {
            [own] => return Found::Own(*own),
            [] => {}
            _ => {
                // Written in full it may be one of them.
                let in_full = key(text);
                let mut exact = places.iter().copied().filter(|&own| key(self.own[own].name) == in_full);
                return match (exact.next(), exact.next()) {
                    (Some(own), None) => Found::Own(own),
                    _ => Found::Several(places),
                };
            }
        }
        match self.all.iter().find(|own| is_it(own)) {
            Some(own) => Found::Elsewhere(own.name.to_owned()),
            None => Found::Unknown(self.nearest(&written.base)),
        }
    }

    /// Whose a code is.
    pub fn coded(&self, text: &str) -> Found {
        let Some(digits) = code_digits(text) else { return Found::Unknown(None) };
        if let Some(own) = self.own.iter().position(|own| own.code == digits) {
            return Found::Own(own);
        }
        match self.all.iter().find(|own| own.code == digits) {
            // The codes of a scenario from a file are not known; its names are.
            Some(own) => match self.named(own.name) {
                found @ Found::Own(_) => found,
                _ => Found::Elsewhere(own.name.to_owned()),
            },
            None => Found::Unknown(None),
        }
    }

    fn nearest(&self, written: &str) -> Option<Nearest> {
        let letters = written.chars().count();
        let most = (letters / 4).clamp(1, 3);
        let own = self.own.iter().enumerate().map(|(place, own)| (own, Some(place)));
        let all = own.chain(self.all.iter().map(|own| (own, None)));
        let is_alike = |own: &Listed<'_>| own.written.base.chars().count().abs_diff(letters) <= most;
        let near =
            all.filter(|(own, _)| is_alike(own)).map(|(own, place)| (distance(written, &own.written.base), own, place));
        let (far, own, place) = near.min_by_key(|(far, ..)| *far)?;
        (far <= most).then(|| Nearest { name: own.name.to_owned(), own: place })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Gemeenten {
        Gemeenten::read(include_str!("../../../data/gemeenten.tsv")).expect("the file of the product")
    }

    #[test]
    fn a_part_is_found_by_the_ways_in_which_people_write_it() {
        let all = all();
        let names = ["Bergen (L.)", "'s-Gravenhage", "Súdwest-Fryslân", "Hengelo (O.)", "Wijk Noord", "Ermelo"];
        let codes = ["GM0893", "GM0518", "GM1900", "GM0164", "", "GM0233"].map(str::to_owned);
        let directory = Directory::new(&names, &codes, &all);
        for (text, expected) in [
            ("Bergen (L.)", 0),
            ("Bergen L", 0),
            ("Bergen (Limburg)", 0),
            ("’s-Gravenhage (gemeente)", 1),
            ("S GRAVENHAGE", 1),
            ("Den Haag", 1),
            ("sudwest fryslan", 2),
            ("Gemeente Súdwest-Fryslân  ", 2),
            ("Hengelo", 3),
            ("Hengelo (Ov.)", 3),
            ("Ermelo (Gld.)", 5),
            ("wijk noord", 4),
            ("gem. Ermelo", 5),
            ("Ermelo*", 5),
            ("Ermelo 1)", 5),
        ] {
            assert_eq!(directory.named(text), Found::Own(expected), "{text}");
        }
        for (text, expected) in [("GM0233", 5), ("gm 0233 ", 5), ("233", 5), ("0233", 5), ("GM0893 ", 0)] {
            assert_eq!(directory.coded(text), Found::Own(expected), "{text}");
        }
        assert_eq!(directory.named("Bergen (NH)"), Found::Elsewhere("Bergen (NH.)".into()));
        assert_eq!(directory.named("Zwolle"), Found::Elsewhere("Zwolle".into()));
        assert_eq!(directory.coded("GM0193"), Found::Elsewhere("Zwolle".into()));
        assert_eq!(directory.coded("9999"), Found::Unknown(None));
        let nearest = |name: &str, own| Found::Unknown(Some(Nearest { name: name.into(), own }));
        assert_eq!(directory.named("Ermello"), nearest("Ermelo", Some(5)));
        assert_eq!(directory.named("Dantumadeel"), nearest("Dantumadiel", None));
        assert_eq!(directory.named("Atlantis"), Found::Unknown(None));
    }

    #[test]
    fn two_parts_of_one_name_are_a_question() {
        let all = all();
        let names = ["Bergen (L.)", "Bergen (NH.)"];
        let codes = ["GM0893", "GM0373"].map(str::to_owned);
        let directory = Directory::new(&names, &codes, &all);
        assert_eq!(directory.named("Bergen"), Found::Several(vec![0, 1]));
        assert_eq!(directory.named("Bergen (Noord-Holland)"), Found::Own(1));
    }

    /// Each of the 342 is found by its own name, in capitals, without accents, and by its code.
    #[test]
    fn every_municipality_is_found_among_all() {
        let all = all();
        let names: Vec<&str> = all.all().iter().map(|own| own.name.as_str()).collect();
        let codes: Vec<String> = all.all().iter().map(|own| own.code.clone()).collect();
        let directory = Directory::new(&names, &codes, &all);
        for (place, own) in all.all().iter().enumerate() {
            for text in [own.name.clone(), format!("GEMEENTE {}", own.name.to_uppercase()), key(&own.name)] {
                assert_eq!(directory.named(&text), Found::Own(place), "{text}");
            }
            for text in [&own.code, &own.code[2..], own.code[2..].trim_start_matches('0')] {
                assert_eq!(directory.coded(text), Found::Own(place), "{text}");
            }
        }
    }
}
