//! The afspraken: names that differ, and terms in their range.

use super::Check;
use crate::afspraak::{Afspraak, Basis, Fase, PhaseTerms, Post, Reserve, Uitkering, Verdeelsleutel};
use crate::limits::{CENTS, FRACTION, MONEY, PAYOUTS, PHASES, SHARE, WEIGHT};
use crate::problem::{Problem, Wrong};

impl Check<'_> {
    pub(super) fn afspraken(&mut self, afspraken: &[Afspraak]) {
        let ids: Vec<&str> = afspraken.iter().map(|afspraak| afspraak.id.as_str()).collect();
        self.names(&ids, |index| format!("afspraken[{index}].id"));
        for (index, afspraak) in afspraken.iter().enumerate() {
            self.afspraak(&format!("afspraken[{index}]"), afspraak);
        }
    }

    fn afspraak(&mut self, path: &str, afspraak: &Afspraak) {
        let Afspraak { id: _, terms, reserve, before_start, phases } = afspraak;
        self.terms(path, &PhaseTerms::from(terms));
        self.terms(&format!("{path}.voor_start"), &PhaseTerms::from(before_start));
        if let Some(reserve) = reserve {
            self.reserve(&format!("{path}.reserve"), reserve);
        }
        self.phases(&format!("{path}.fasen"), phases);
    }

    fn reserve(&mut self, path: &str, reserve: &Reserve) {
        let Reserve { begin, maximum, payouts, on_leaving: _ } = reserve;
        self.exact(format!("{path}.begin"), *begin, CENTS);
        if let Some(maximum) = maximum {
            self.exact(format!("{path}.maximum"), *maximum, SHARE);
        }
        self.count(&format!("{path}.uitkeringen"), payouts.len(), PAYOUTS);
        for (place, Uitkering { year, amount, sleutel }) in payouts.iter().enumerate() {
            let path = format!("{path}.uitkeringen[{place}]");
            self.year(format!("{path}.jaar"), *year);
            if let Some(amount) = amount {
                self.exact(format!("{path}.bedrag"), *amount, CENTS);
            }
            self.sleutel(&format!("{path}.sleutel"), sleutel);
        }
    }

    /// § 11: the years of the phases rise strictly.
    fn phases(&mut self, path: &str, phases: &[Fase]) {
        self.count(path, phases.len(), PHASES);
        let years = phases.iter().map(|phase| phase.from);
        let before = std::iter::once(None).chain(years.map(Some));
        for ((place, Fase { from, terms }), before) in phases.iter().enumerate().zip(before) {
            let path = format!("{path}[{place}]");
            let of_phase = format!("{path}.vanaf");
            self.year(&of_phase, *from);
            let is_known = place.checked_sub(1).is_none_or(|before| self.knows(&format!("{path}[{before}].vanaf")));
            if let Some(before) = before.filter(|before| is_known && before >= from) {
                self.add(Problem::new(of_phase, from, Wrong::YearNotAfter { year: before }));
            }
            self.terms(&path, terms);
        }
    }

    fn terms(&mut self, path: &str, terms: &PhaseTerms) {
        let shared = terms.shared.unwrap_or_default();
        for post in Post::ALL {
            self.exact(format!("{path}.gedeeld.{}", post.id()), shared[post], FRACTION);
        }
        if let Some(inleg) = terms.inleg {
            self.exact(format!("{path}.inleg"), inleg, FRACTION);
        }
        if let Some(fraction) = terms.execution_costs.flatten() {
            self.exact(format!("{path}.uitvoeringskosten"), fraction, FRACTION);
        }
        if let Some(limit) = terms.vangnet_per_inhabitant.flatten() {
            self.exact(format!("{path}.vangnet_per_inwoner"), limit, MONEY);
        }
        for (key, sleutel) in [("sleutel", terms.sleutel), ("sleutel_overschot", terms.sleutel_overschot.flatten())] {
            if let Some(sleutel) = sleutel {
                self.sleutel(&format!("{path}.{key}"), &sleutel);
            }
        }
    }

    fn sleutel(&mut self, path: &str, sleutel: &Verdeelsleutel) {
        for (basis, weight) in sleutel.parts() {
            self.exact(format!("{path}.{}", basis.id()), weight, WEIGHT);
        }
        let bases_known = Basis::ALL.iter().all(|basis| self.knows(&format!("{path}.{}", basis.id())));
        if bases_known && sleutel.parts().next().is_none() {
            self.add(Problem::without_value(path, Wrong::KeyAllZero));
        }
    }
}
