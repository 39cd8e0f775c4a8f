//! The months of a year added up: person-years, flows and waiting times. § 3.6 of the rekenmodel.

use super::kinds::{List, Moment, PeopleItem};
use super::number::Number;
use super::people::MONTHS_IN_YEAR;
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::capacity::{Cohort, Flow, NEGLIGIBLE, Stock};

impl Ground<'_> {
    pub(super) fn define_people_year(&self, quantity: Quantity) -> Option<Formula> {
        Some(match quantity {
            Quantity::YearStock { year, municipality, cohort, stock } => {
                let months = (0..12).map(|month| self.at_end(Moment { year, month }, municipality, cohort, stock));
                Expr::sum(months).over(Expr::double(MONTHS_IN_YEAR))
            }
            Quantity::YearFlow { year, municipality, flow: Flow::DwellingsUsed } => {
                // Each cohort in each month: those who start, and those who leave beschermd wonen.
                let moves = self.flow(year, municipality, Flow::DwellingsUsed);
                Expr::Sum(moves.chunks(2).map(|pair| Expr::sum(pair.iter().copied())).collect())
            }
            Quantity::YearFlow { year, municipality, flow } => match self.flow(year, municipality, flow) {
                moves if moves.is_empty() => Expr::double(0.0),
                moves => Expr::sum(moves),
            },
            Quantity::YearEmpty { year } => {
                let months = (0..12).map(|month| Quantity::Empty { at: Moment { year, month } });
                Expr::sum(months).over(Expr::double(MONTHS_IN_YEAR))
            }
            Quantity::WaitingMonths { year, list } => self.waiting_months(year, list),
            Quantity::People { year, municipality: Some(municipality), item } => {
                Ground::people_item(year, municipality, item)
            }
            Quantity::People { year, municipality: None, item } => self
                .over_municipalities(|municipality| Quantity::People { year, municipality: Some(municipality), item }),
            _ => return None,
        })
    }

    /// Person-years waiting over the persons admitted per month; none wait, or none are admitted, below a billionth.
    fn waiting_months(&self, year: Place, list: List) -> Formula {
        let (item, flow) = match list {
            List::Bw => (PeopleItem::WaitingBw, Flow::Admitted),
            List::Bt => (PeopleItem::WaitingBt, Flow::StartedBt),
        };
        let waiting = Expr::leaf(Quantity::People { year, municipality: None, item });
        let admitted = self.over_municipalities(|municipality| Quantity::YearFlow { year, municipality, flow });
        let least = Expr::double(NEGLIGIBLE);
        let months = waiting.clone().over(admitted.clone().over(Expr::double(MONTHS_IN_YEAR)));
        let waits = Expr::if_below(admitted, least.clone(), Expr::Constant(Number::Absent), months);
        Expr::if_below(waiting, least, Expr::double(0.0), waits)
    }

    fn people_item(year: Place, municipality: Place, item: PeopleItem) -> Formula {
        let of = |cohort, stock| Quantity::YearStock { year, municipality, cohort, stock };
        let both = |stock| Expr::sum(Cohort::ALL.map(|cohort| of(cohort, stock)));
        let in_bw = |cohort| Expr::sum([of(cohort, Stock::Living), of(cohort, Stock::Ready)]);
        match item {
            PeopleItem::BwExisting => in_bw(Cohort::Existing),
            PeopleItem::BwNew => in_bw(Cohort::New),
            PeopleItem::Bt => both(Stock::Home),
            PeopleItem::WaitingBw => both(Stock::WaitingBw),
            PeopleItem::WaitingBt => both(Stock::WaitingBt),
            PeopleItem::Ready => both(Stock::Ready),
            PeopleItem::Dwellings => Expr::leaf(Quantity::YearFlow { year, municipality, flow: Flow::DwellingsUsed }),
            PeopleItem::Saved => Expr::leaf(Quantity::SavedByWaiting { year, municipality }),
        }
    }

    /// The mean number of clients over the years before this one in which the municipality was of the region, or of this
    /// year if there are none: for a key.
    pub(super) fn clients(&self, year: Place, municipality: Place, years: usize) -> Formula {
        let window: Vec<Place> = (year.saturating_sub(years)..year).collect();
        let window: Vec<Place> = window.into_iter().filter(|&year| self.is_present(year, municipality)).collect();
        let length = i32::try_from(window.len()).unwrap_or(i32::MAX);
        let of_year = |year| {
            let each = Cohort::ALL.map(|cohort| {
                [Stock::Living, Stock::Ready, Stock::Home].map(|stock| Quantity::YearStock {
                    year,
                    municipality,
                    cohort,
                    stock,
                })
            });
            Expr::sum(each.into_iter().flatten())
        };
        if window.is_empty() {
            return of_year(year).persons();
        }
        Expr::Sum(window.into_iter().map(of_year).collect()).over(Expr::double(f64::from(length))).persons()
    }
}
