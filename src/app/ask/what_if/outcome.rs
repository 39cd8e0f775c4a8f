//! The outcome that a question is about.

use crate::app::table::afspraken::Afspraken;
use crate::app::table::question::{Measured, Question};
use engine::capacity::{CapacityYear, Expected, WaitingTime, simulate};
use engine::figures::Figures;
use engine::money::{Money, TooLarge};
use engine::projection::project;
use engine::settlement::{Agreements, Settlement, settle_all};

impl Question {
    /// The outcome; infinite where people wait and nobody is admitted.
    ///
    /// # Errors
    /// [`TooLarge`] if an amount has too many digits.
    pub fn value(&self, figures: &Figures, afspraken: Afspraken<'_>) -> Result<f64, TooLarge> {
        match self.measured {
            Measured::Result => Ok(self.results(figures, afspraken, &[&self.afspraak])?[0]),
            Measured::Difference => {
                let both = self.results(figures, afspraken, &[&self.afspraak, &self.rival])?;
                Ok(both[0] - both[1])
            }
            Measured::WaitingBw => longest(&simulate(figures, &mut Expected)?, |year| year.waiting_bw),
            Measured::WaitingBt => longest(&simulate(figures, &mut Expected)?, |year| year.waiting_bt),
            Measured::PeopleWaiting => Ok(mean_waiting(&simulate(figures, &mut Expected)?)),
        }
    }

    fn results(&self, figures: &Figures, afspraken: Afspraken<'_>, ids: &[&str]) -> Result<Vec<f64>, TooLarge> {
        let projection = project(figures)?;
        let agreements = Agreements::new(ids.iter().map(|id| afspraken.find(id)))?;
        let settlements = settle_all(&projection, &agreements)?;
        let places =
            || (0..figures.municipalities.len()).filter(|&index| self.municipality.is_none_or(|own| own == index));
        let total =
            |settlement: &Settlement| places().map(|index| settlement.horizon_total(index)).sum::<Money>().for_chart();
        Ok(settlements.iter().map(total).collect())
    }
}

fn longest(years: &[CapacityYear], time: fn(&CapacityYear) -> WaitingTime) -> Result<f64, TooLarge> {
    Ok(years.iter().map(|year| time(year).months().unwrap_or(f64::INFINITY)).fold(0.0, f64::max))
}

#[expect(clippy::cast_precision_loss, reason = "at most twenty years")]
fn mean_waiting(years: &[CapacityYear]) -> f64 {
    let people = years.iter().flat_map(|year| &year.municipalities);
    people.fold(0.0, |sum, people| sum + people.waiting_bw() + people.waiting_bt()) / years.len() as f64
}
