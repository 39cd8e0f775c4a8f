//! Own afspraken: made from another, and turned term by term.

use engine::afspraak::Afspraak;
use engine::name;
use engine::term::Term;

use crate::app::table::inputs::Display;

/// Longest name that can be typed, in characters.
pub const LONGEST_NAME: usize = name::LONGEST;

/// How a term is shown.
pub const fn display_of_term(term: Term) -> Display {
    match term {
        Term::Shared(_) | Term::Inleg | Term::ExecutionCosts | Term::ReserveMaximum => Display::Percent,
        Term::Sleutel(_) | Term::SleutelOverschot(_) | Term::PayoutSleutel(..) => Display::Percent,
        Term::ReserveBegin | Term::Vangnet | Term::Payout(_) => Display::Euro,
    }
}

/// A copy under a name that none of `taken` has: `Eigen afspraak 1`.
pub fn copy(afspraak: &Afspraak, stem: &str, taken: &[&str]) -> Afspraak {
    Afspraak { id: numbered(stem, 1, taken), ..afspraak.clone() }
}

/// A name with the first number, from `first` on, that gives a name that none of `taken` has.
pub fn numbered(stem: &str, first: usize, taken: &[&str]) -> String {
    let mut names = (first..).map(|number| format!("{stem} {number}"));
    names.find(|own| !taken.iter().any(|taken| name::is_same(taken, own))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use data::presets::presets;
    use data::version::Version;

    #[test]
    fn a_copy_has_a_name_of_its_own() {
        let preset = presets(Version::LATEST).expect("the presets of the product")[0].clone();
        let start = &preset.variants[0].afspraak;
        assert_eq!(copy(start, "Eigen afspraak", &["Eigen afspraak 1"]).id, "Eigen afspraak 2");
    }
}
