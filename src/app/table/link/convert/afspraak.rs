//! Afspraken between the engine and format 1.

use crate::app::table::link::convert::choices::Numbered;
use crate::app::table::link::convert::number::{of_exact, to_exact};
use crate::app::table::link::v1;
use engine::afspraak::{Afspraak, Basis, Post, Reserve, Shared, Terms, TermsBeforeStart, Verdeelsleutel};
use engine::money::Exact;
use engine::problem::{Problem, Wrong};

pub fn of_afspraak(afspraak: &Afspraak) -> Option<v1::Afspraak> {
    let Terms { shared, inleg, sleutel, sleutel_overschot, execution_costs, vangnet_per_inhabitant } =
        afspraak.terms.clone();
    let terms = TermsBeforeStart {
        shared: Some(shared),
        inleg: Some(inleg),
        sleutel: Some(sleutel),
        sleutel_overschot,
        execution_costs,
    };
    let before = &afspraak.before_start;
    Some(v1::Afspraak {
        id: afspraak.id.clone(),
        terms: of_terms(&terms),
        reserve: match &afspraak.reserve {
            Some(reserve) => Some(of_reserve(reserve)?),
            None => None,
        },
        vangnet: vangnet_per_inhabitant.and_then(of_exact),
        before_start: (!before.is_empty()).then(|| of_terms(before)),
    })
}

fn of_reserve(reserve: &Reserve) -> Option<v1::Reserve> {
    Some(v1::Reserve { begin: of_exact(reserve.begin)?, maximum: reserve.maximum.and_then(of_exact) })
}

pub(super) fn of_terms(terms: &TermsBeforeStart) -> v1::Terms {
    v1::Terms {
        shared: terms.shared.map(|shared| of_parts(Post::ALL.map(|post| (post, shared[post])))),
        inleg: terms.inleg.and_then(of_exact),
        sleutel: terms.sleutel.map(|key| of_parts(key.parts())),
        sleutel_overschot: terms.sleutel_overschot.map(|key| of_parts(key.parts())),
        execution_costs: terms.execution_costs.and_then(of_exact),
    }
}

pub(super) fn of_parts(parts: impl IntoIterator<Item = (impl Numbered, Exact)>) -> Vec<v1::Part> {
    let given = parts.into_iter().filter(|(_, weight)| !weight.is_zero());
    given.filter_map(|(choice, weight)| Some(v1::Part { number: choice.number(), weight: of_exact(weight)? })).collect()
}

/// The afspraak; its ranges are checked later, with the whole scenario.
///
/// # Errors
/// The first part that cannot be read.
pub fn to_afspraak(afspraak: v1::Afspraak) -> Result<Afspraak, Problem> {
    let terms = to_terms("", afspraak.terms)?;
    let required = |key: &str| Problem::without_value(key, Wrong::Missing);
    Ok(Afspraak {
        id: afspraak.id,
        terms: Terms {
            shared: terms.shared.ok_or_else(|| required("gedeeld"))?,
            inleg: terms.inleg.ok_or_else(|| required("inleg"))?,
            sleutel: terms.sleutel.ok_or_else(|| required("sleutel"))?,
            sleutel_overschot: terms.sleutel_overschot,
            execution_costs: terms.execution_costs,
            vangnet_per_inhabitant: exact("", "vangnet_per_inwoner", afspraak.vangnet)?,
        },
        reserve: afspraak.reserve.map(to_reserve).transpose()?,
        before_start: match afspraak.before_start {
            Some(terms) => to_terms("voor_start.", terms)?,
            None => TermsBeforeStart::default(),
        },
        phases: Vec::new(),
    })
}

fn to_reserve(reserve: v1::Reserve) -> Result<Reserve, Problem> {
    let begin = exact("reserve.", "begin", Some(reserve.begin))?.unwrap_or_default();
    Ok(Reserve { begin, maximum: exact("reserve.", "maximum", reserve.maximum)?, ..Reserve::default() })
}

pub(super) fn to_terms(prefix: &str, terms: v1::Terms) -> Result<TermsBeforeStart, Problem> {
    Ok(TermsBeforeStart {
        shared: terms.shared.map(|parts| to_shared(prefix, &parts)).transpose()?,
        inleg: exact(prefix, "inleg", terms.inleg)?,
        sleutel: terms.sleutel.map(|parts| to_sleutel(prefix, "sleutel", &parts)).transpose()?,
        sleutel_overschot: terms
            .sleutel_overschot
            .map(|parts| to_sleutel(prefix, "sleutel_overschot", &parts))
            .transpose()?,
        execution_costs: exact(prefix, "uitvoeringskosten", terms.execution_costs)?,
    })
}

fn to_shared(prefix: &str, parts: &[v1::Part]) -> Result<Shared, Problem> {
    let mut shared = Shared::default();
    for part in parts {
        let ids = || Post::ALL.map(Post::id).to_vec();
        let (post, weight) = to_part(prefix, "gedeeld", *part, ids)?;
        shared[post] = weight;
    }
    Ok(shared)
}

pub(super) fn to_sleutel(prefix: &str, key: &str, parts: &[v1::Part]) -> Result<Verdeelsleutel, Problem> {
    let mut sleutel = Verdeelsleutel::default();
    for part in parts {
        let ids = || Basis::ALL.map(Basis::id).to_vec();
        let (basis, weight) = to_part(prefix, key, *part, ids)?;
        sleutel[basis] = weight;
    }
    Ok(sleutel)
}

fn to_part<T: Numbered>(
    prefix: &str,
    key: &str,
    part: v1::Part,
    ids: impl Fn() -> Vec<&'static str>,
) -> Result<(T, Exact), Problem> {
    let choice = T::with_number(part.number)
        .ok_or_else(|| Problem::new(format!("{prefix}{key}"), part.number, Wrong::UnknownKey { known: ids() }))?;
    Ok((choice, exact(prefix, key, Some(part.weight))?.unwrap_or_default()))
}

pub(super) fn exact(prefix: &str, key: &str, number: Option<v1::Number>) -> Result<Option<Exact>, Problem> {
    let Some(number) = number else { return Ok(None) };
    let text = || format!("{}e{}", number.mantissa, number.exponent);
    to_exact(number).map(Some).ok_or_else(|| Problem::new(format!("{prefix}{key}"), text(), Wrong::NotFinite))
}
