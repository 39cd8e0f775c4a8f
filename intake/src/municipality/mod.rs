//! Whose a row is: a part of the region, found by its code or its name as people write them.
//!
//! Not here: names of municipalities that no longer exist. Their successors stand in no source of this product, so that
//! the nearest name is suggested and nothing is taken over.

mod spelling;

pub use spelling::{code_digits, key};

use data::gemeenten::Gemeenten;
use spelling::{distance, is_same_place, split};

/// Names by which people know a municipality that is officially called otherwise.
const ALSO_CALLED: [(&str, &str); 3] =
    [("denhaag", "sgravenhage"), ("denbosch", "shertogenbosch"), ("hertogenbosch", "shertogenbosch")];

/// The parts of a region, among all municipalities.
#[derive(Debug, Clone, Copy)]
pub struct Directory<'a> {
    /// The name of each part, in the order of the scenario.
    pub names: &'a [&'a str],
    /// The code of each part; empty for what is no municipality, and for all if they are not known.
    pub codes: &'a [String],
    /// All municipalities, as far as they were fetched.
    pub all: &'a Gemeenten,
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

impl Directory<'_> {
    /// Whose a name is.
    pub fn named(&self, text: &str) -> Found {
        let written = split(text);
        let places: Vec<usize> = (0..self.names.len()).filter(|&own| self.is_called(own, &written)).collect();
        match places.as_slice() {
            [own] => return Found::Own(*own),
            [] => {}
            _ => {
                // Written in full it may be one of them.
                let exact: Vec<usize> =
                    places.iter().copied().filter(|&own| key(self.names[own]) == key(text)).collect();
                return match exact.as_slice() {
                    [own] => Found::Own(*own),
                    _ => Found::Several(places),
                };
            }
        }
        let elsewhere = self.all.all().iter().find(|own| is_same_place(&split(&own.name), &written, &own.province));
        match elsewhere {
            Some(own) => Found::Elsewhere(own.name.clone()),
            None => Found::Unknown(self.nearest(&written.base)),
        }
    }

    /// Whose a code is.
    pub fn coded(&self, text: &str) -> Found {
        let Some(digits) = code_digits(text) else { return Found::Unknown(None) };
        if let Some(own) = self.codes.iter().position(|own| code_digits(own).as_ref() == Some(&digits)) {
            return Found::Own(own);
        }
        match self.all.with_code(&format!("GM{digits:0>4}")) {
            // The codes of a scenario from a file are not known; its names are.
            Some(own) => match self.named(&own.name) {
                found @ Found::Own(_) => found,
                _ => Found::Elsewhere(own.name.clone()),
            },
            None => Found::Unknown(None),
        }
    }

    fn is_called(&self, own: usize, written: &spelling::Written) -> bool {
        let province = self.codes.get(own).and_then(|code| self.all.with_code(code)).map_or("", |own| &own.province);
        is_same_place(&split(self.names[own]), written, province)
    }

    fn nearest(&self, written: &str) -> Option<Nearest> {
        let most = (written.chars().count() / 4).clamp(1, 3);
        let own = self.names.iter().enumerate().map(|(place, name)| (*name, Some(place)));
        let all = self.all.all().iter().map(|own| (own.name.as_str(), None));
        let near = own.chain(all).map(|(name, own)| (distance(written, &split(name).base), name, own));
        let (far, name, own) = near.min_by_key(|(far, ..)| *far)?;
        (far <= most).then(|| Nearest { name: name.to_owned(), own })
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
        let directory = Directory { names: &names, codes: &codes, all: &all };
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
        let directory = Directory { names: &names, codes: &codes, all: &all };
        assert_eq!(directory.named("Bergen"), Found::Several(vec![0, 1]));
        assert_eq!(directory.named("Bergen (Noord-Holland)"), Found::Own(1));
    }

    /// Each of the 342 is found by its own name, in capitals, without accents, and by its code.
    #[test]
    fn every_municipality_is_found_among_all() {
        let all = all();
        let names: Vec<&str> = all.all().iter().map(|own| own.name.as_str()).collect();
        let codes: Vec<String> = all.all().iter().map(|own| own.code.clone()).collect();
        let directory = Directory { names: &names, codes: &codes, all: &all };
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
