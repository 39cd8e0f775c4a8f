//! Own afspraken: made from another, and turned term by term.

use crate::engine::afspraak::{Afspraak, Reserve};
use crate::engine::limits::{CENTS, FRACTION, Limit, MONEY, SHARE, WEIGHT};
use crate::engine::money::Exact;
use crate::engine::problem::{Problem, Wrong};

use super::inputs::Display;
/// One number of an afspraak.
pub use crate::engine::derivation::Term;

/// Longest name of an own afspraak, in characters.
pub const LONGEST_NAME: usize = 60;

impl Term {
    /// The path of the term within its afspraak.
    pub fn path(self) -> String {
        match self {
            Term::Shared(post) => format!("gedeeld.{}", post.id()),
            Term::Inleg => "inleg".to_owned(),
            Term::Sleutel(basis) => format!("sleutel.{}", basis.id()),
            Term::SleutelOverschot(basis) => format!("sleutel_overschot.{}", basis.id()),
            Term::ExecutionCosts => "uitvoeringskosten".to_owned(),
            Term::ReserveBegin => "reserve.begin".to_owned(),
            Term::ReserveMaximum => "reserve.maximum".to_owned(),
            Term::Vangnet => "vangnet_per_inwoner".to_owned(),
        }
    }

    pub fn display(self) -> Display {
        match self {
            Term::Shared(_) | Term::Inleg | Term::ExecutionCosts | Term::ReserveMaximum => Display::Percent,
            Term::Sleutel(_) | Term::SleutelOverschot(_) => Display::Percent,
            Term::ReserveBegin | Term::Vangnet => Display::Euro,
        }
    }

    pub fn limit(self) -> Limit {
        match self {
            Term::Shared(_) | Term::Inleg | Term::ExecutionCosts => FRACTION,
            Term::Sleutel(_) | Term::SleutelOverschot(_) => WEIGHT,
            Term::ReserveBegin => CENTS,
            Term::ReserveMaximum => SHARE,
            Term::Vangnet => MONEY,
        }
    }

    /// The number of the term; `None` if the afspraak does without it.
    pub fn read(self, afspraak: &Afspraak) -> Option<Exact> {
        let terms = &afspraak.terms;
        let part = |number: Exact| Some(number).filter(|number| !number.is_zero());
        match self {
            Term::Shared(post) => Some(terms.shared[post]),
            Term::Inleg => Some(terms.inleg),
            Term::Sleutel(basis) => part(terms.sleutel[basis]),
            Term::SleutelOverschot(basis) => terms.sleutel_overschot.and_then(|key| part(key[basis])),
            Term::ExecutionCosts => terms.execution_costs,
            Term::ReserveBegin => afspraak.reserve.map(|reserve| reserve.begin),
            Term::ReserveMaximum => afspraak.reserve.and_then(|reserve| reserve.maximum),
            Term::Vangnet => afspraak.vangnet_per_inhabitant,
        }
    }

    /// The afspraak with this term turned; `None` takes an optional term away.
    ///
    /// # Errors
    /// What is wrong with the number.
    pub fn write(self, afspraak: &Afspraak, number: Option<Exact>) -> Result<Afspraak, Problem> {
        if let Some(number) = number.filter(|&number| !self.limit().admits_exact(number)) {
            return Err(Problem::new(self.path(), number, Wrong::OutOfRange(self.limit())));
        }
        let mut changed = afspraak.clone();
        let terms = &mut changed.terms;
        let or_zero = number.unwrap_or(Exact::ZERO);
        match self {
            Term::Shared(post) => terms.shared[post] = or_zero,
            Term::Inleg => terms.inleg = or_zero,
            Term::Sleutel(basis) => terms.sleutel[basis] = or_zero,
            Term::SleutelOverschot(basis) => {
                let mut key = terms.sleutel_overschot.unwrap_or_default();
                key[basis] = or_zero;
                terms.sleutel_overschot = key.parts().next().is_some().then_some(key);
            }
            Term::ExecutionCosts => terms.execution_costs = number,
            Term::ReserveBegin => {
                let maximum = changed.reserve.and_then(|reserve| reserve.maximum);
                changed.reserve = number.map(|begin| Reserve { begin, maximum });
            }
            Term::ReserveMaximum => {
                let begin = changed.reserve.map_or(Exact::ZERO, |reserve| reserve.begin);
                changed.reserve = Some(Reserve { begin, maximum: number });
            }
            Term::Vangnet => changed.vangnet_per_inhabitant = number,
        }
        if changed.terms.sleutel.parts().next().is_none() {
            return Err(Problem::without_value("sleutel", Wrong::KeyAllZero));
        }
        Ok(changed)
    }
}

/// A copy under a name that none of `taken` has: `Eigen afspraak 1`.
pub fn copy(afspraak: &Afspraak, stem: &str, taken: &[&str]) -> Afspraak {
    let names = (1..).map(|number| format!("{stem} {number}"));
    let id = names.into_iter().find(|name| !taken.contains(&name.as_str())).unwrap_or_default();
    Afspraak { id, ..afspraak.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{presets::presets, version::Version};
    use crate::engine::afspraak::{Basis, Post};

    #[test]
    fn a_written_term_reads_back_and_an_empty_key_is_refused() {
        let preset = presets(Version::LATEST).expect("the presets of the product").remove(0);
        let start = &preset.variants[0].afspraak;
        let terms = [
            Term::Shared(Post::BwNew),
            Term::Inleg,
            Term::Sleutel(Basis::Inhabitants),
            Term::SleutelOverschot(Basis::Equal),
            Term::ExecutionCosts,
            Term::ReserveBegin,
            Term::ReserveMaximum,
            Term::Vangnet,
        ];
        let half = "0.5".parse().ok();
        for term in terms {
            let changed = term.write(start, half).expect("a valid number");
            assert_eq!(term.read(&changed), half, "{term:?}");
        }
        let problem =
            Term::Sleutel(Basis::Centre).write(start, None).expect_err("the key of this preset is the centre");
        assert_eq!(problem.wrong, Wrong::KeyAllZero);
    }

    #[test]
    fn a_copy_has_a_name_of_its_own() {
        let preset = presets(Version::LATEST).expect("the presets of the product").remove(0);
        let start = &preset.variants[0].afspraak;
        assert_eq!(copy(start, "Eigen afspraak", &["Eigen afspraak 1"]).id, "Eigen afspraak 2");
    }
}
