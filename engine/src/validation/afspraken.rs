//! The afspraken: names that differ, and terms in their range.

use super::Check;
use crate::afspraak::{Afspraak, Basis, Post, Terms, TermsBeforeStart, Verdeelsleutel};
use crate::limits::{CENTS, FRACTION, MONEY, SHARE, WEIGHT};
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
        let Afspraak { terms, reserve, vangnet_per_inhabitant, before_start, .. } = afspraak;
        let Terms { shared, inleg, sleutel, sleutel_overschot, execution_costs } = terms.clone();
        let all = TermsBeforeStart {
            shared: Some(shared),
            inleg: Some(inleg),
            sleutel: Some(sleutel),
            sleutel_overschot,
            execution_costs,
        };
        self.terms(path, &all);
        self.terms(&format!("{path}.voor_start"), before_start);
        if let Some(reserve) = reserve {
            self.exact(format!("{path}.reserve.begin"), reserve.begin, CENTS);
            if let Some(maximum) = reserve.maximum {
                self.exact(format!("{path}.reserve.maximum"), maximum, SHARE);
            }
        }
        if let Some(limit) = vangnet_per_inhabitant {
            self.exact(format!("{path}.vangnet_per_inwoner"), *limit, MONEY);
        }
    }

    fn terms(&mut self, path: &str, terms: &TermsBeforeStart) {
        let shared = terms.shared.unwrap_or_default();
        for post in Post::ALL {
            self.exact(format!("{path}.gedeeld.{}", post.id()), shared[post], FRACTION);
        }
        if let Some(inleg) = terms.inleg {
            self.exact(format!("{path}.inleg"), inleg, FRACTION);
        }
        if let Some(fraction) = terms.execution_costs {
            self.exact(format!("{path}.uitvoeringskosten"), fraction, FRACTION);
        }
        for (key, sleutel) in [("sleutel", terms.sleutel), ("sleutel_overschot", terms.sleutel_overschot)] {
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
