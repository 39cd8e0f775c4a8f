//! What a derivation rests on, and the ways to the value of a number.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use super::kinds::Item;
use super::number::NoNumber;
use super::number::Number;
use super::quantity::{Place, Quantity};
use super::{Expr, Formula};
use crate::afspraak::Afspraak;
use crate::capacity::{ByCohort, Stocks, months};
use crate::comparison::Unchanged;
use crate::figures::{Figures, Year};
use crate::projection::Projection;
use crate::settlement::Settlement;

/// The stocks of every municipality at the end of each month of each year.
pub(super) type Months = Vec<Vec<Vec<ByCohort<Stocks>>>>;

/// A calculated scenario: what is asked, and what came out.
#[derive(Debug)]
pub struct Ground<'a> {
    pub(super) figures: &'a Figures,
    pub(super) afspraken: Vec<&'a Afspraak>,
    /// Place of the afspraak without an agreement.
    pub(super) reference: Place,
    pub(super) projection: &'a Projection,
    pub(super) settlements: Vec<&'a Settlement>,
    months: OnceCell<Months>,
    unchanged: Option<Box<Elsewhere<'a>>>,
}

/// Another scenario on which numbers of this one rest, with what was worked out of it.
#[derive(Debug)]
struct Elsewhere<'a> {
    ground: Ground<'a>,
    known: RefCell<HashMap<Quantity, Number>>,
}

impl<'a> Ground<'a> {
    /// `afspraken` with the settlement of each; `reference` is the place of the one without an agreement.
    pub fn new(
        figures: &'a Figures,
        projection: &'a Projection,
        settled: impl IntoIterator<Item = (&'a Afspraak, &'a Settlement)>,
        reference: Place,
    ) -> Ground<'a> {
        let (afspraken, settlements) = settled.into_iter().unzip();
        Ground { figures, afspraken, reference, projection, settlements, months: OnceCell::new(), unchanged: None }
    }

    /// The same, with the scenario in which the doordecentralisatie never starts, settled without an agreement.
    #[must_use]
    pub fn with_unchanged(self, unchanged: &'a Unchanged, reference: &'a Afspraak) -> Ground<'a> {
        let Unchanged { figures, projection, settlement } = unchanged;
        let ground = Ground::new(figures, projection, [(reference, settlement)], 0);
        let elsewhere = Elsewhere { ground, known: RefCell::default() };
        Ground { unchanged: Some(Box::new(elsewhere)), ..self }
    }

    /// The number that this one is in the scenario without any change; `None` if it is one of this scenario.
    pub fn elsewhere(&self, quantity: Quantity) -> Option<Quantity> {
        match quantity {
            Quantity::Amount { municipality: Some(municipality), year, item: Item::Unchanged, .. } => {
                Some(Quantity::Amount { afspraak: 0, municipality: Some(municipality), year, item: Item::Result })
            }
            _ => None,
        }
    }

    pub fn figures(&self) -> &'a Figures {
        self.figures
    }

    pub fn afspraken(&self) -> &[&'a Afspraak] {
        &self.afspraken
    }

    pub fn years(&self) -> Place {
        self.projection.years.len()
    }

    /// The calendar year at a place of the horizon.
    pub fn calendar_year(&self, year: Place) -> Year {
        self.figures.first_year.saturating_add(i32::try_from(year).unwrap_or(i32::MAX))
    }

    pub(super) fn municipalities(&self) -> std::ops::Range<Place> {
        0..self.figures.municipalities.len()
    }

    /// Whether a municipality is of the region in a year.
    pub(super) fn is_present(&self, year: Place, municipality: Place) -> bool {
        self.figures.is_present(municipality, self.calendar_year(year))
    }

    /// The municipalities that are of the region in a year.
    pub(super) fn present(&self, year: Place) -> Vec<Place> {
        self.municipalities().filter(|&municipality| self.is_present(year, municipality)).collect()
    }

    pub(super) fn all_present(&self, year: Place) -> bool {
        self.municipalities().all(|municipality| self.is_present(year, municipality))
    }

    pub(super) fn months(&self) -> &Months {
        self.months.get_or_init(|| months(self.figures).unwrap_or_default())
    }

    /// The formula of a number; `None` for an input or a term, where derivations end, and for a number of another
    /// scenario.
    pub fn define(&self, quantity: Quantity) -> Option<Formula> {
        use Quantity as Q;
        Some(match quantity {
            Q::Input(_) | Q::Term { .. } | Q::EventNumber { .. } => return None,
            Q::AfterChange { input, year, change } => self.after_change(input, year, change)?,
            Q::PadAt { input, year } => self.pad_at(input, year),
            Q::Inhabitants { .. }
            | Q::CountedInhabitants { .. }
            | Q::Ingroeipad { .. }
            | Q::RunOff { .. }
            | Q::CentreShare { .. }
            | Q::ObjectiveShare { .. }
            | Q::BudgetBase { .. }
            | Q::BudgetIndex { .. }
            | Q::WholeBudget { .. }
            | Q::BudgetPart { .. }
            | Q::Budget { .. }
            | Q::TotalBudget { .. }
            | Q::OwnBudget { .. }
            | Q::Weight { .. } => self.define_budget(quantity)?,
            Q::YearStock { .. }
            | Q::YearFlow { .. }
            | Q::YearEmpty { .. }
            | Q::WaitingMonths { .. }
            | Q::People { .. } => self.define_people_year(quantity)?,
            Q::Opvang { year, item } => self.opvang(year, item)?,
            Q::TariffIndex { .. }
            | Q::Price { .. }
            | Q::CountedPersons { .. }
            | Q::PostCosts { .. }
            | Q::LocalCosts { .. }
            | Q::ClientCosts { .. }
            | Q::SavedByWaiting { .. }
            | Q::Vacancy { .. } => self.define_costs(quantity)?,
            Q::BasisUnits { .. } | Q::BasisSum { .. } | Q::BasisShare { .. } | Q::KeyWeight { .. } => {
                self.define_keys(quantity)?
            }
            Q::SharedCosts { .. }
            | Q::SharedTotal { .. }
            | Q::Pool { .. }
            | Q::Payout { .. }
            | Q::PayoutPart { .. }
            | Q::BeforeVangnet { .. }
            | Q::ReserveBegin { .. } => self.define_settlement(quantity)?,
            Q::VangnetItem { .. } | Q::VangnetTotal { .. } | Q::WaterLevel { .. } => self.define_vangnet(quantity)?,
            Q::Amount { .. } | Q::AmountEach { .. } => self.define_amount(quantity)?,
            Q::Balance { .. } => self.define_balance(quantity)?,
            Q::Start { .. }
            | Q::Places { .. }
            | Q::InflowRate { .. }
            | Q::MonthlyInflow { .. }
            | Q::MonthlyDwellings { .. }
            | Q::Direct { .. }
            | Q::WithoutDwelling { .. }
            | Q::WithDwelling { .. }
            | Q::StockAfter { .. }
            | Q::Move { .. }
            | Q::Wanted { .. }
            | Q::Housed { .. }
            | Q::Occupied { .. }
            | Q::Queue { .. }
            | Q::Free { .. }
            | Q::Admitted { .. }
            | Q::Empty { .. } => self.define_people(quantity)?,
        })
    }

    /// The value of a number: as the calculation has it, or worked out from numbers that it has.
    ///
    /// # Errors
    /// [`NoNumber`] if a number needs more digits than the calculation can hold.
    pub fn value(&self, quantity: Quantity) -> Result<Number, NoNumber> {
        if let Some(leaf) = quantity.as_leaf() {
            return self.leaf_value(leaf);
        }
        if let Some(known) = self.known(quantity) {
            return Ok(known);
        }
        if let Some(elsewhere) = self.elsewhere(quantity) {
            return self.unchanged.as_ref().ok_or(NoNumber::NotThere)?.ground.value(elsewhere);
        }
        let formula = self.define(quantity).ok_or(NoNumber::NotThere)?;
        formula.evaluate(&mut |quantity| self.value(quantity))
    }

    /// The value of a number from the inputs alone: every formula under it is worked out, each once.
    ///
    /// # Errors
    /// As [`Ground::value`].
    pub fn recompute(&self, quantity: Quantity, known: &mut HashMap<Quantity, Number>) -> Result<Number, NoNumber> {
        // A list in place of recursion: a stock of the last month rests on the stocks of all months before.
        let mut asked = vec![quantity];
        while let Some(&next) = asked.last() {
            if known.contains_key(&next) {
                asked.pop();
                continue;
            }
            if let Some(leaf) = next.as_leaf() {
                known.insert(next, self.leaf_value(leaf)?);
                continue;
            }
            if let Some(elsewhere) = self.elsewhere(next) {
                let Elsewhere { ground, known: there } = self.unchanged.as_deref().ok_or(NoNumber::NotThere)?;
                known.insert(next, ground.recompute(elsewhere, &mut there.borrow_mut())?);
                continue;
            }
            let formula = self.define(next).ok_or(NoNumber::NotThere)?;
            let before = asked.len();
            asked.extend(formula.leaves().into_iter().filter(|leaf| !known.contains_key(leaf)));
            if asked.len() == before {
                let value = formula.evaluate(&mut |leaf| known.get(&leaf).copied().ok_or(NoNumber::NotThere))?;
                known.insert(next, value);
            }
        }
        known.get(&quantity).copied().ok_or(NoNumber::NotThere)
    }

    /// A sum over the municipalities.
    pub(super) fn over_municipalities(&self, of: impl Fn(Place) -> Quantity) -> Formula {
        Expr::sum(self.municipalities().map(of))
    }
}
