//! The bases of a key and the weight of each municipality: § 5 of the rekenmodel.

use super::kinds::KeyUse;
use super::number::Number;
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::afspraak::{Basis, Counts, Verdeelsleutel};
use crate::money::Exact;
use crate::term::Term;

impl Ground<'_> {
    pub(super) fn define_keys(&self, quantity: Quantity) -> Option<Formula> {
        Some(match quantity {
            Quantity::BasisUnits { afspraak, year, municipality, basis } => {
                self.basis_units(afspraak, year, municipality, basis)
            }
            Quantity::BasisSum { afspraak, year, basis } => {
                self.over_municipalities(|municipality| Quantity::BasisUnits { afspraak, year, municipality, basis })
            }
            Quantity::BasisShare { afspraak, year, municipality, basis } => {
                let share = |basis| {
                    let own = Expr::leaf(Quantity::BasisUnits { afspraak, year, municipality, basis });
                    own.over(Expr::leaf(Quantity::BasisSum { afspraak, year, basis }))
                };
                let sum = Expr::leaf(Quantity::BasisSum { afspraak, year, basis });
                // A basis whose sum is zero is replaced by the inhabitants.
                Expr::if_at_most(sum, zero_like(basis), share(Basis::Inhabitants), share(basis))
            }
            Quantity::KeyWeight { afspraak, year, municipality, key } => {
                let (key, term) = self.key(afspraak, year, key)?;
                let bases: Vec<Basis> = key.parts().map(|(basis, _)| basis).collect();
                let share = |basis| Expr::leaf(Quantity::BasisShare { afspraak, year, municipality, basis });
                if let [basis] = bases[..] {
                    return Some(share(basis).round(12));
                }
                let factor = |basis| self.term(afspraak, year, term(basis));
                let factors: Formula = Expr::Sum(bases.iter().map(|&basis| factor(basis)).collect());
                let part = |&basis: &Basis| factor(basis).over(factors.clone()).times(share(basis));
                Expr::Sum(bases.iter().map(part).collect()).round(12)
            }
            _ => return None,
        })
    }

    /// The key in force for a deficit, a surplus or a payout, and which terms it consists of.
    fn key(&self, afspraak: Place, year: Place, key: KeyUse) -> Option<(Verdeelsleutel, Box<dyn Fn(Basis) -> Term>)> {
        let terms = self.terms(afspraak, year);
        Some(match (key, terms.sleutel_overschot) {
            (KeyUse::Payout(place), _) => {
                let payout = self.afspraken[afspraak].reserve.as_ref()?.payouts.get(place)?;
                (payout.sleutel, Box::new(move |basis| Term::PayoutSleutel(place, basis)))
            }
            (KeyUse::Surplus, Some(key)) => (key, Box::new(Term::SleutelOverschot)),
            (KeyUse::Surplus, None) | (KeyUse::Deficit, _) => (terms.sleutel, Box::new(Term::Sleutel)),
        })
    }

    /// *verdeel(amount, key)*: with the key for a surplus if the amount is positive and the afspraak has one.
    pub(super) fn divided(&self, amount: &Formula, afspraak: Place, year: Place, municipality: Place) -> Formula {
        let part = |key| self.divided_by(amount, key, afspraak, year, municipality);
        if self.terms(afspraak, year).sleutel_overschot.is_none() {
            return part(KeyUse::Deficit);
        }
        Expr::if_at_most(amount.clone(), Expr::zero_money(), part(KeyUse::Deficit), part(KeyUse::Surplus))
    }

    /// *verdeel(amount, key)* with one key.
    pub(super) fn divided_by(
        &self,
        amount: &Formula,
        key: KeyUse,
        afspraak: Place,
        year: Place,
        municipality: Place,
    ) -> Formula {
        let weight = |municipality| Quantity::KeyWeight { afspraak, year, municipality, key };
        Expr::part(amount.clone(), self.municipalities().map(weight).collect(), municipality)
    }

    fn basis_units(&self, afspraak: Place, year: Place, municipality: Place, basis: Basis) -> Formula {
        if !self.is_present(year, municipality) {
            return zero_like(basis);
        }
        match basis.counts() {
            Counts::Inhabitants => Expr::leaf(Quantity::CountedInhabitants { year, municipality }),
            Counts::Weight(kind) => Expr::leaf(self.weight_in(year, kind, municipality)),
            Counts::Flow(flow) => Expr::leaf(Quantity::YearFlow { year, municipality, flow }).persons(),
            Counts::ClientCosts => Expr::leaf(Quantity::ClientCosts { year, municipality }),
            Counts::SharedCosts => Expr::leaf(Quantity::SharedTotal { afspraak, year, municipality }),
            Counts::Clients { years } => self.clients(year, municipality, years),
            Counts::One => Expr::whole(1),
            Counts::Centre => Expr::whole(i32::from(self.figures.centre() == Some(municipality))),
        }
    }
}

/// Zero in the unit of a basis.
fn zero_like(basis: Basis) -> Formula {
    match basis.counts() {
        Counts::ClientCosts | Counts::SharedCosts => Expr::zero_money(),
        Counts::One | Counts::Centre => Expr::whole(0),
        Counts::Inhabitants | Counts::Weight(_) | Counts::Flow(_) | Counts::Clients { .. } => {
            Expr::Constant(Number::Exact(Exact::ZERO))
        }
    }
}
