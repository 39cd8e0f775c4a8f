//! Why one scenario gives another result than another: the difference, divided over the changes that make it.
//!
//! Each change gets its Shapley value: the mean of what it adds over all orders in which the changes can be made. The
//! parts add up to the difference to the cent, for every municipality, in every year and over the horizon, whatever the
//! order in which anyone made the changes. More than [`MOST_CHANGES`] changes are taken together per theme.

use crate::app::ask::text;
use crate::app::table::changes::are_comparable;
use crate::app::table::differences::{Change, ChangeLine, Side, changes, lines};
use engine::breakdown::{MOST_PLAYERS, breakdown};
use engine::figures::{Figures, Year};
use engine::money::{Money, TooLarge};
use engine::projection::project;
use engine::settlement::settle;
use engine::validation::validate_figures;

/// Changes that are told apart; more are taken together per theme.
pub const MOST_CHANGES: usize = 10;
const _: () = assert!(MOST_CHANGES <= MOST_PLAYERS, "each change is a player");

/// The difference between two scenarios, divided over changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    pub parts: Vec<Contribution>,
    /// The years that both scenarios have.
    pub years: Vec<Year>,
}

/// A change, or the changes of a theme, and what it does.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    pub name: String,
    pub changes: Vec<Change>,
    pub lines: Vec<ChangeLine>,
    /// Per municipality, and then for all together: over the horizon, and per year. All together is divided by itself:
    /// the cents that rounding moves between municipalities are no effect of a change on the region.
    amounts: Vec<Money>,
}

/// Why a difference cannot be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoExplanation {
    /// The scenarios are of other municipalities.
    OtherMunicipalities,
    /// Nothing differs.
    Same,
    /// Some of the changes cannot be made without the others.
    NotApart,
    TooLarge,
}

impl From<TooLarge> for NoExplanation {
    fn from(_: TooLarge) -> NoExplanation {
        NoExplanation::TooLarge
    }
}

impl Explanation {
    /// Divides the difference in result between two valid scenarios.
    ///
    /// # Errors
    /// Why it cannot be divided.
    pub fn of(from: Side, to: Side) -> Result<Explanation, NoExplanation> {
        if !are_comparable(from.figures, to.figures) {
            return Err(NoExplanation::OtherMunicipalities);
        }
        let groups = groups(from, to);
        if groups.is_empty() {
            return Err(NoExplanation::Same);
        }
        let years: Vec<Year> = from.figures.horizon().filter(|year| to.figures.horizon().contains(year)).collect();
        let mut invalid = false;
        let mut worth = |coalition: u32| {
            let made = groups.iter().enumerate().filter(|(place, _)| coalition >> place & 1 == 1);
            let made: Vec<Change> = made.flat_map(|(_, group)| group.changes.iter().copied()).collect();
            let mut figures = from.figures.clone();
            made.iter().for_each(|change| change.make(&mut figures, to.figures));
            if !is_valid(&figures) {
                invalid = true;
                return Err(TooLarge);
            }
            let afspraak = if made.contains(&Change::Afspraak) { to.afspraak } else { from.afspraak };
            let projection = project(&figures)?;
            let settlement = settle(&projection, afspraak)?;
            let mut amounts = Vec::with_capacity((figures.municipalities.len() + 1) * (years.len() + 1));
            for index in 0..figures.municipalities.len() {
                amounts.push(settlement.horizon_total(index));
                let own = settlement.years.iter().filter(|year| years.contains(&year.year));
                amounts.extend(own.map(|year| year.municipalities[index].result));
            }
            amounts.extend(totals(&amounts, years.len() + 1));
            Ok(amounts)
        };
        let divided = breakdown(groups.len(), &mut worth);
        let amounts = divided.map_err(|_| if invalid { NoExplanation::NotApart } else { NoExplanation::TooLarge })?;
        let parts = groups.into_iter().zip(amounts).map(|(group, amounts)| Contribution {
            name: group.name,
            lines: group.changes.iter().flat_map(|&change| lines(change, from, to)).collect(),
            changes: group.changes,
            amounts,
        });
        Ok(Explanation { parts: parts.collect(), years })
    }

    /// What a part does to a municipality, or to all together, in a year or over the horizon.
    pub fn amount(&self, part: &Contribution, municipality: Option<usize>, year: Option<Year>) -> Option<Money> {
        let step = self.years.len() + 1;
        let place = match year {
            None => 0,
            Some(year) => 1 + self.years.iter().position(|own| *own == year)?,
        };
        let index = municipality.unwrap_or(part.amounts.len() / step - 1);
        part.amounts.get(index * step + place).copied()
    }
}

/// The sums over municipalities, of amounts that come in steps.
fn totals(amounts: &[Money], step: usize) -> Vec<Money> {
    (0..step).map(|place| amounts.iter().skip(place).step_by(step).copied().sum()).collect()
}

/// Changes that are taken together.
struct ChangeGroup {
    name: String,
    changes: Vec<Change>,
}

fn groups(from: Side, to: Side) -> Vec<ChangeGroup> {
    let all = changes(from, to);
    let few = all.len() <= MOST_CHANGES;
    let mut groups: Vec<ChangeGroup> = Vec::new();
    for change in all {
        let joined = groups.iter_mut().find(|group| !few && group.changes[0].theme() == change.theme());
        match joined {
            Some(group) => group.changes.push(change),
            None => {
                let name =
                    if few { text::changes::change(change) } else { text::changes::group(change.theme()).to_owned() };
                groups.push(ChangeGroup { name, changes: vec![change] });
            }
        }
    }
    groups
}

fn is_valid(figures: &Figures) -> bool {
    validate_figures(figures).is_empty()
}
