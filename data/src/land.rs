//! The municipalities of the Netherlands as a map: code, name, province, inhabitants and outline, and the rule that gives a
//! new region its starting values. One file that the page fetches when somebody makes a region or looks at a map.
//!
//! Sources: the municipalities as in [`crate::gemeenten`]; the outlines CBS Wijken en Buurten 2024 through PDOK, of CBS and
//! Kadaster, CC BY 4.0, simplified to a plane of 1000 by 1181; the rule is the table of `docs/inlezen.md` section 5.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::DataError;
use super::gemeenten::{Gemeente, Gemeenten};

/// Where the outlines come from.
pub const SOURCE: &str = "CBS Wijken en Buurten 2024 via PDOK, van CBS en Kadaster, CC BY 4.0; vereenvoudigd";
/// The plane of the outlines: its width and height.
pub const PLANE: (f64, f64) = (1000.0, 1181.0);

/// What a line of the packed file begins with.
const MUNICIPALITY: char = 'G';
const RULE: char = 'R';

/// The municipalities, and the rule.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Land {
    municipalities: Vec<Outlined>,
    rules: Vec<[String; 3]>,
}

/// A municipality with its outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlined {
    pub own: Gemeente,
    /// As SVG writes it: `M` and `L` to whole points of the plane, `Z` at the end of each ring.
    pub outline: String,
}

/// The file with the outlines.
#[derive(Deserialize)]
struct Outlines {
    gemeenten: BTreeMap<String, String>,
}

/// The three in one file: the municipalities, their outlines, and the page that holds the rule.
///
/// # Errors
/// What is broken, or which municipality has no outline.
pub fn pack(municipalities: &str, outlines: &str, rules: &str) -> Result<String, DataError> {
    let all = Gemeenten::read(municipalities)?;
    let outlines: Outlines = serde_json::from_str(outlines)?;
    let mut packed = String::new();
    for (own, number) in all.all().iter().zip(1..) {
        let Some(outline) = outlines.gemeenten.get(&own.code) else {
            return Err(DataError::Line { number, text: own.code.clone() });
        };
        let Gemeente { code, name, province, inhabitants } = own;
        packed.push_str(&format!("{MUNICIPALITY}\t{code}\t{name}\t{province}\t{inhabitants}\t{outline}\n"));
    }
    for [what, value, status] in table(rules) {
        packed.push_str(&format!("{RULE}\t{what}\t{value}\t{status}\n"));
    }
    Ok(packed)
}

/// The rows of the table of three columns in a page, without its head.
fn table(page: &str) -> Vec<[&str; 3]> {
    let rows = page.lines().filter_map(|line| {
        let inside = line.strip_prefix("| ")?.strip_suffix(" |")?;
        <[&str; 3]>::try_from(inside.split(" | ").collect::<Vec<_>>()).ok()
    });
    rows.skip(1).filter(|[what, ..]| !what.starts_with("---")).collect()
}

impl Land {
    /// Reads the packed file.
    ///
    /// # Errors
    /// [`DataError::Line`] names the first line that is none of it.
    pub fn read(packed: &str) -> Result<Land, DataError> {
        let mut land = Land::default();
        for (line, number) in packed.lines().zip(1..) {
            let broken = || DataError::Line { number, text: line.chars().take(80).collect() };
            let (kind, rest) = line.split_once('\t').ok_or_else(broken)?;
            let cells: Vec<&str> = rest.split('\t').collect();
            match (kind.chars().next(), cells.as_slice()) {
                (Some(MUNICIPALITY), [code, name, province, inhabitants, outline]) => {
                    let own = Gemeente {
                        code: (*code).to_owned(),
                        name: (*name).to_owned(),
                        province: (*province).to_owned(),
                        inhabitants: inhabitants.parse().map_err(|_| broken())?,
                    };
                    land.municipalities.push(Outlined { own, outline: (*outline).to_owned() });
                }
                (Some(RULE), [what, value, status]) => {
                    land.rules.push([what, value, status].map(|own| (*own).to_owned()));
                }
                _ => return Err(broken()),
            }
        }
        if land.municipalities.is_empty() { Err(DataError::Line { number: 1, text: String::new() }) } else { Ok(land) }
    }

    /// In the order of the codes.
    pub fn municipalities(&self) -> &[Outlined] {
        &self.municipalities
    }

    /// What a new region begins with: an input, its value and its status.
    pub fn rules(&self) -> &[[String; 3]] {
        &self.rules
    }

    pub fn with_code(&self, code: &str) -> Option<&Outlined> {
        self.municipalities.iter().find(|own| own.own.code == code)
    }

    /// The municipality with exactly this name: no two have the same.
    pub fn with_name(&self, name: &str) -> Option<&Outlined> {
        self.municipalities.iter().find(|own| own.own.name == name)
    }
}

impl Outlined {
    /// The corners of each ring.
    pub fn rings(&self) -> Vec<Vec<(f64, f64)>> {
        let ring = |text: &str| text.split(['M', 'L']).filter_map(corner).collect::<Vec<_>>();
        self.outline.split('Z').map(ring).filter(|own| own.len() > 2).collect()
    }
}

fn corner(text: &str) -> Option<(f64, f64)> {
    let (x, y) = text.trim().split_once(' ')?;
    Some((x.parse().ok()?, y.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed() -> String {
        let (municipalities, outlines) = (include_str!("../gemeenten.tsv"), include_str!("../gemeenten-kaart.json"));
        pack(municipalities, outlines, include_str!("../../docs/inlezen.md")).expect("the files of the product")
    }

    #[test]
    fn every_municipality_has_an_outline_in_the_plane() {
        let land = Land::read(&packed()).expect("what was packed");
        assert_eq!(land.municipalities().len(), 342);
        for own in land.municipalities() {
            let rings = own.rings();
            assert!(!rings.is_empty(), "{}", own.own.name);
            let corners: usize = rings.iter().map(Vec::len).sum();
            assert_eq!(corners, own.outline.matches(['M', 'L']).count(), "{}", own.own.name);
            let (width, height) = PLANE;
            let is_inside = |&(x, y): &(f64, f64)| (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
            assert!(rings.iter().flatten().all(is_inside), "{}", own.own.name);
        }
        let zwolle = land.with_name("Zwolle").expect("Zwolle");
        assert_eq!((zwolle.own.code.as_str(), land.with_code("GM0193")), ("GM0193", Some(zwolle)));
    }

    #[test]
    fn the_rule_is_the_table_of_its_page() {
        let land = Land::read(&packed()).expect("what was packed");
        let page = include_str!("../../docs/inlezen.md");
        let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| ")).skip(2).collect();
        let read: Vec<String> = land.rules().iter().map(|own| format!("| {} |", own.join(" | "))).collect();
        assert_eq!(read, rows);
        assert!(rows.contains(&"| groei | 0 | aanname |"));
        assert!(land.rules().iter().all(|own| own.iter().all(|cell| !cell.is_empty())));
    }

    #[test]
    fn what_is_broken_is_named() {
        let outlines = r#"{"gemeenten":{"GM0002":"M1 1L2 1L2 2Z"}}"#;
        let municipalities = "GM0001\tA\tB\t1\n";
        assert!(pack(municipalities, outlines, "").is_err(), "no outline");
        for broken in ["", "X\ta", "G\tGM0001\tA\tB\tveel\tM1 1L2 1L2 2Z", "G\tGM0001\tA", "R\ta"] {
            assert!(matches!(Land::read(broken), Err(DataError::Line { number: 1, .. })), "{broken}");
        }
    }
}
