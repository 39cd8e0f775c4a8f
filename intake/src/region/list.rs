//! A list of municipalities as people type or paste it: names or codes, between lines, tabs, commas and the word *en*.

use data::gemeenten::{Gemeente, Gemeenten};

use crate::municipality::{Directory, Found, code_digits};

/// Most names that are read of one text.
const MOST: usize = 400;
/// Most pieces that one name is written in: `Nuenen, Gerwen en Nederwetten`.
const MOST_PIECES: usize = 2;
/// Between two names.
const BETWEEN: [char; 4] = ['\n', '\r', '\t', ';'];
const AND: &str = " en ";

/// What stands in a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listed {
    /// In the order of the text, each once.
    pub found: Vec<Gemeente>,
    pub unknown: Vec<Unknown>,
}

/// What is no municipality, and which ones may be meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    pub text: String,
    pub nearest: Vec<Gemeente>,
}

/// Reads a list. A number beside a name on the same line is none of the list: a table may be pasted whole.
pub fn listed(text: &str, all: &Gemeenten) -> Listed {
    let names: Vec<&str> = all.all().iter().map(|own| own.name.as_str()).collect();
    let codes: Vec<String> = all.all().iter().map(|own| own.code.clone()).collect();
    let reader = Reader { all, directory: Directory::new(&names, &codes, all) };
    let mut listed = Listed::default();
    for line in text.lines() {
        let mut of_line = Vec::new();
        for piece in line.split(BETWEEN).map(str::trim).filter(|own| !own.is_empty()) {
            of_line.extend(reader.read(piece));
        }
        let has_name = of_line.iter().any(|own| own.found().is_some());
        for own in of_line {
            match own {
                Read::One(own) if listed.found.contains(&own) => {}
                Read::One(own) if listed.found.len() < MOST => listed.found.push(own),
                Read::None(own) if !(has_name && is_number(&own.text)) && listed.unknown.len() < MOST => {
                    listed.unknown.push(own);
                }
                _ => {}
            }
        }
    }
    listed
}

enum Read {
    One(Gemeente),
    None(Unknown),
}

impl Read {
    fn found(&self) -> Option<&Gemeente> {
        if let Read::One(own) = self { Some(own) } else { None }
    }
}

fn is_number(text: &str) -> bool {
    !text.chars().any(char::is_alphabetic)
}

struct Reader<'a> {
    all: &'a Gemeenten,
    directory: Directory<'a>,
}

impl Reader<'_> {
    /// Reads what stands between two tabs: one name, or names between commas.
    fn read(&self, text: &str) -> Vec<Read> {
        let pieces: Vec<&str> = text.split(',').collect();
        let mut read = Vec::new();
        let mut at = 0;
        while at < pieces.len() {
            let longest = (pieces.len() - at).min(MOST_PIECES);
            // A name may hold a comma itself: the longest one that is a name is meant.
            let name =
                (1..=longest).rev().find_map(|count| Some((count, self.one(&pieces[at..at + count].join(","))?)));
            match name {
                Some((count, own)) => {
                    read.push(Read::One(own));
                    at += count;
                }
                None => {
                    read.extend(self.around_and(pieces[at].trim()));
                    at += 1;
                }
            }
        }
        read
    }

    /// `Kampen en Deventer`: two names, if both are; otherwise the text as a whole is unknown.
    fn around_and(&self, text: &str) -> Vec<Read> {
        if text.is_empty() {
            return Vec::new();
        }
        let text = text.strip_prefix("en ").unwrap_or(text);
        let halves = text.match_indices(AND).find_map(|(at, _)| {
            let (one, other) = (self.one(&text[..at])?, self.one(&text[at + AND.len()..])?);
            Some(vec![Read::One(one), Read::One(other)])
        });
        let whole = || self.one(text).map(|own| vec![Read::One(own)]);
        halves.or_else(whole).unwrap_or_else(|| vec![Read::None(self.unknown(text))])
    }

    fn one(&self, text: &str) -> Option<Gemeente> {
        let text = text.trim();
        let found = if code_digits(text).is_some() { self.directory.coded(text) } else { self.directory.named(text) };
        if let Found::Own(place) = found { self.all.all().get(place).cloned() } else { None }
    }

    fn unknown(&self, text: &str) -> Unknown {
        let nearest = match self.directory.named(text) {
            Found::Several(places) => places,
            Found::Unknown(Some(nearest)) => nearest.own.into_iter().collect(),
            _ => Vec::new(),
        };
        let nearest = nearest.into_iter().filter_map(|place| self.all.all().get(place).cloned()).collect();
        Unknown { text: engine::name::typed(text), nearest }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<String>, Vec<(String, Vec<String>)>) {
        let all = Gemeenten::read(include_str!("../../../data/gemeenten.tsv")).expect("the file of the product");
        let Listed { found, unknown } = listed(text, &all);
        let names = |all: Vec<Gemeente>| all.into_iter().map(|own| own.name).collect::<Vec<_>>();
        (names(found), unknown.into_iter().map(|own| (own.text, names(own.nearest))).collect())
    }

    #[test]
    fn a_list_is_read_however_its_names_are_separated() {
        let names = ["Zwolle", "Kampen", "Deventer"].map(str::to_owned).to_vec();
        for text in [
            "Zwolle\nKampen\nDeventer",
            "Zwolle, Kampen, Deventer",
            "Zwolle, Kampen en Deventer",
            "Zwolle, Kampen, en Deventer.",
            "zwolle\tKAMPEN\tgemeente Deventer\r\n",
            "GM0193; 0166; 150",
            "Zwolle\nZwolle\nKampen\nDeventer",
            "GM0193\tZwolle\t133.141\nGM0166\tKampen\t56000\nGM0150\tDeventer\t102000\n",
        ] {
            assert_eq!(read(text), (names.clone(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn a_name_may_hold_a_comma_and_the_word_between_two_names() {
        for name in ["Nuenen, Gerwen en Nederwetten", "Peel en Maas", "Berg en Dal"] {
            assert_eq!(read(name), (vec![name.to_owned()], Vec::new()));
            assert_eq!(read(&format!("Zwolle, {name}, Kampen")).0, ["Zwolle", name, "Kampen"]);
        }
        assert_eq!(read("Berg en Dal en Peel en Maas").0, ["Berg en Dal", "Peel en Maas"]);
    }

    #[test]
    fn what_is_no_municipality_is_named_with_what_may_be_meant() {
        let (found, unknown) = read("Zwole, Atlantis, Bergen, Kampen");
        assert_eq!(found, ["Kampen"]);
        let expected: [(&str, &[&str]); 3] =
            [("Zwole", &["Zwolle"]), ("Atlantis", &[]), ("Bergen", &["Bergen (NH.)", "Bergen (L.)"])];
        let expected =
            expected.map(|(text, names)| (text.to_owned(), names.iter().map(|&own| own.to_owned()).collect()));
        assert_eq!(unknown, expected);
        assert_eq!(read("\n ,; \t"), (Vec::new(), Vec::new()));
    }
}
