//! *Controleer dit model*: checks that anybody can run on the scenario on the table, and the fixed cases of the
//! product.
//!
//! Each check is by itself, so that a page can run one at a time and stay at hand. A check that passes says how many
//! comparisons it made; one that fails names the first difference. The words are [`crate::app::ask::text::check`]'s.
//!
//! Proves that this program, in this browser, calculates what it should on these cases, and that the outcome in hand
//! keeps the rules of the model. Does not prove that the rules or the inputs are right.

mod cases;
mod money;
mod people;
mod signs;

use crate::app::ask::text::check as check_text;
use crate::app::ask::text::check::A_CASE;
use crate::app::ask::text::check::NO_CASE;
use crate::app::dutch::number;
use crate::app::table::context::Context;
use crate::app::table::link;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::receipt::{Stamp, fingerprint};
use crate::app::table::state::Table;
use data::cases::Case;
use data::version::MODEL_VERSION;
use engine::afspraak::Afspraak;
use engine::money::Money;
use engine::settlement::Settlement;

/// One check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckId {
    /// Money in equals money out, every year.
    Conservation,
    /// Every total is the sum of its parts.
    Parts,
    /// What the afspraak does not change.
    Identity,
    /// Dividing an amount loses no cent.
    Division,
    /// No costs below zero.
    Costs,
    /// Shares lie between 0 and 1.
    Shares,
    /// Persons and places are not negative, and nobody is admitted above the places.
    Places,
    /// Whoever comes in is there, or has left.
    Flow,
    /// A higher price never leaves more money, a higher budget never less.
    Signs,
    /// The link of the table gives the same outcome.
    Link,
    /// A fixed case, by its place.
    Case(usize),
}

impl CheckId {
    /// The checks of the scenario on the table.
    pub const OF_SCENARIO: [CheckId; 10] = [
        CheckId::Conservation,
        CheckId::Parts,
        CheckId::Identity,
        CheckId::Division,
        CheckId::Costs,
        CheckId::Shares,
        CheckId::Places,
        CheckId::Flow,
        CheckId::Signs,
        CheckId::Link,
    ];
}

/// How many comparisons a check made, or the first that is wrong.
pub type Verdict = Result<usize, Fault>;

/// The first difference that a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub place: Spot,
    pub found: String,
    pub expected: String,
}

/// Where in an outcome something is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spot {
    /// The name of an amount in the result file, or a path in it.
    pub what: String,
    /// Id of an afspraak.
    pub afspraak: Option<String>,
    pub year: Option<i32>,
    pub municipality: Option<String>,
}

/// What is checked: a table with its outcome.
#[derive(Debug, Clone)]
pub struct Subject {
    pub table: Table,
    pub context: Context,
    pub outcomes: Outcomes,
}

impl Subject {
    /// Every variant of every afspraak with its settlement.
    fn settled(&self) -> impl Iterator<Item = (&Afspraak, &Settlement)> {
        let choices = self.outcomes.choices.iter();
        choices.flat_map(|own| own.choice.variants().into_iter().zip(&own.settlements))
    }

    fn name(&self, municipality: usize) -> Option<String> {
        self.table.figures.municipalities.get(municipality).map(|own| own.name.clone())
    }
}

/// Runs one check.
pub fn run(id: CheckId, subject: &Subject, cases: &[Case]) -> Verdict {
    match id {
        CheckId::Conservation => money::conservation(subject),
        CheckId::Parts => money::parts(subject),
        CheckId::Identity => money::identity(subject),
        CheckId::Division => money::division(subject),
        CheckId::Costs => money::costs(subject),
        CheckId::Shares => people::shares(subject),
        CheckId::Places => people::places(subject),
        CheckId::Flow => people::flow(subject),
        CheckId::Signs => signs::signs(subject),
        CheckId::Link => same_by_link(subject),
        CheckId::Case(place) => cases.get(place).map_or_else(|| Err(missing(place)), cases::run),
    }
}

fn missing(case: usize) -> Fault {
    let place = Spot { what: (case + 1).to_string(), ..Spot::default() };
    Fault { place, found: NO_CASE.to_owned(), expected: A_CASE.to_owned() }
}

/// The table of its own link is calculated anew, and has the same fingerprint.
fn same_by_link(subject: &Subject) -> Verdict {
    let own = fingerprint(&subject.table.figures, &subject.outcomes);
    let stamp = Stamp::of(MODEL_VERSION, own, &subject.outcomes, &subject.table.view);
    let decoded = link::decode_kept(&link::encode_stamped(&subject.table, &stamp));
    let again = Outcomes::of(&decoded.table.figures, decoded.table.afspraken(subject.context.presets));
    let again = again.map(|outcomes| fingerprint(&decoded.table.figures, &outcomes).to_string());
    let mut tally = Tally::default();
    let place = || Spot { what: "controlegetal".to_owned(), ..Spot::default() };
    tally.same(again.unwrap_or_default(), own.to_string(), place)?;
    tally.same(decoded.stamp.map(|stamp| stamp.region.to_string()), Some(stamp.region.to_string()), place)?;
    Ok(tally.0)
}

/// Counts comparisons.
#[derive(Default)]
struct Tally(usize);

/// What can stand in a difference.
trait Shown: PartialEq {
    fn shown(&self) -> String;
}

impl Shown for Money {
    fn shown(&self) -> String {
        number::euro_cents(*self)
    }
}

impl Shown for String {
    fn shown(&self) -> String {
        self.clone()
    }
}

impl Shown for Option<String> {
    fn shown(&self) -> String {
        self.clone().unwrap_or_default()
    }
}

impl Tally {
    /// The two are equal.
    fn same<T: Shown>(&mut self, found: T, expected: T, place: impl FnOnce() -> Spot) -> Result<(), Fault> {
        self.holds(found == expected, place, || (found.shown(), expected.shown()))
    }

    /// A statement about a found value holds; if not, what was found and what was expected.
    fn holds(
        &mut self,
        holds: bool,
        place: impl FnOnce() -> Spot,
        shown: impl FnOnce() -> (String, String),
    ) -> Result<(), Fault> {
        self.0 += 1;
        if holds {
            return Ok(());
        }
        let (found, expected) = shown();
        Err(Fault { place: place(), found, expected })
    }
}

/// A place in the year of an afspraak.
fn in_year(what: &str, afspraak: &Afspraak, year: i32, municipality: Option<String>) -> Spot {
    Spot { what: what.to_owned(), afspraak: Some(afspraak.id.clone()), year: Some(year), municipality }
}

/// `0 of meer`, `een getal van 0 tot en met 1`: what a value must be.
fn at_least(bound: &str) -> String {
    check_text::at_least(bound)
}
