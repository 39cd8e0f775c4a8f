//! The municipalities of the Netherlands: code, name, province and inhabitants.
//!
//! The file is `data/gemeenten.tsv`. Only who makes a region or reads a table asks for it, so that it is no part of the
//! program: whoever has fetched it gives its text to [`Gemeenten::read`].
//!
//! Source: Statistics Netherlands (CBS), Kerncijfers wijken en buurten 2024 (85984NED), 1 January 2024; CC BY 4.0.

use super::DataError;

/// Where the names, codes and inhabitants come from.
pub const SOURCE: &str = "CBS Kerncijfers wijken en buurten 2024 (85984NED)";
/// The year of the inhabitants: 1 January.
pub const YEAR: i32 = 2024;

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gemeente {
    /// `GM0193`.
    pub code: String,
    pub name: String,
    pub province: String,
    pub inhabitants: u32,
}

/// Every municipality, in the order of the codes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gemeenten(Vec<Gemeente>);

impl Gemeenten {
    /// Reads the file; lines that begin with `#` say what it is.
    ///
    /// # Errors
    /// [`DataError::Line`] names the first line that is none of a municipality, or has a code that came before.
    pub fn read(text: &str) -> Result<Gemeenten, DataError> {
        let mut all: Vec<Gemeente> = Vec::new();
        for (line, number) in text.lines().zip(1..) {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            match row(line) {
                Some(own) if all.last().is_none_or(|last| last.code < own.code) => all.push(own),
                _ => return Err(DataError::Line { number, text: line.to_owned() }),
            }
        }
        Ok(Gemeenten(all))
    }

    pub fn all(&self) -> &[Gemeente] {
        &self.0
    }

    /// The municipality with this code, written as in the file.
    pub fn with_code(&self, code: &str) -> Option<&Gemeente> {
        let place = self.0.binary_search_by(|own| own.code.as_str().cmp(code)).ok()?;
        self.0.get(place)
    }
}

fn row(line: &str) -> Option<Gemeente> {
    let [code, name, province, inhabitants] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let digits = code.strip_prefix("GM")?;
    let is_code = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let inhabitants = inhabitants.parse().ok().filter(|&inhabitants| inhabitants > 0)?;
    (is_code && !name.is_empty()).then(|| Gemeente {
        code: code.to_owned(),
        name: name.to_owned(),
        province: province.to_owned(),
        inhabitants,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Gemeenten {
        Gemeenten::read(include_str!("../gemeenten.tsv")).expect("the file of the product")
    }

    #[test]
    fn every_municipality_of_the_statistics_is_there_once() {
        let all = all();
        assert_eq!(all.all().len(), 342);
        // The total of the Netherlands in the same table.
        assert_eq!(all.all().iter().map(|own| own.inhabitants).sum::<u32>(), 17_942_942);
        let zwolle = all.with_code("GM0193").expect("Zwolle");
        assert_eq!(
            (zwolle.name.as_str(), zwolle.province.as_str(), zwolle.inhabitants),
            ("Zwolle", "Overijssel", 133_141)
        );
        assert_eq!(all.with_code("GM9999"), None);
    }

    #[test]
    fn the_names_are_distinct() {
        let all = all();
        let names: std::collections::BTreeSet<&str> = all.all().iter().map(|own| own.name.as_str()).collect();
        assert_eq!(names.len(), 342);
    }

    #[test]
    fn a_broken_line_is_named() {
        for broken in
            ["GM0193\tZwolle\tOverijssel", "193\tZwolle\tOverijssel\t5", "GM0193\t\tOverijssel\t5", "GM0193\tA\tB\t0"]
        {
            let text = format!("# kop\n{broken}\n");
            assert_eq!(Gemeenten::read(&text), Err(DataError::Line { number: 2, text: broken.to_owned() }));
        }
        let twice = "GM0002\tA\tB\t1\nGM0002\tC\tD\t1\n";
        assert!(Gemeenten::read(twice).is_err());
    }
}
