//! What the property suites share: random scenarios, and one way to check a property on them.

pub mod scenarios;
pub mod second;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, RngSeed, TestCaseError, TestError, TestRng, TestRunner};
use rekentafel::data::scenario_file;
use std::rc::Rc;

use rekentafel::engine::comparison::Unchanged;
use rekentafel::engine::money::Exact;
use rekentafel::engine::projection::{Projection, project};
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::settlement::{Settlement, settle};

/// Random values that a property is tried on, unless `PROPTEST_CASES` says otherwise.
const CASES: u32 = 256;

/// Every run draws the same values, so that a failure can be repeated; `PROPTEST_RNG_SEED` explores others.
const SEED: u64 = 2028;

/// Checks a property on random values, and shows the smallest value on which it fails.
///
/// # Panics
/// If the property fails on a value.
pub fn check<S: Strategy>(strategy: S, property: impl Fn(&S::Value) -> Result<(), String>)
where
    S::Value: Show,
{
    let environment = Config::default();
    let rng_seed = match environment.rng_seed {
        RngSeed::Random => RngSeed::Fixed(SEED),
        given @ RngSeed::Fixed(_) => given,
    };
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { environment.cases } else { CASES };
    let config = Config { cases, rng_seed, failure_persistence: None, ..environment };
    match TestRunner::new(config).run(&strategy, |value| property(&value).map_err(TestCaseError::fail)) {
        Ok(()) => {}
        Err(TestError::Fail(reason, value)) => panic!("{reason}\nThe smallest value found:\n{}", value.show()),
        Err(TestError::Abort(reason)) => panic!("no value could be tried: {reason}"),
    }
}

/// How a value on which a property fails is shown.
pub trait Show {
    fn show(&self) -> String;
}

/// A scenario is shown as its file, which can be saved and run again.
impl Show for Scenario {
    fn show(&self) -> String {
        scenario_file::write(self)
    }
}

/// A scenario and what was done to it.
impl<T: std::fmt::Debug> Show for (Scenario, T) {
    fn show(&self) -> String {
        format!("{}{:?}", self.0.show(), self.1)
    }
}

impl Show for Exact {
    fn show(&self) -> String {
        self.to_string()
    }
}

/// Weights and amounts.
impl<T: std::fmt::Debug> Show for (Vec<i128>, T) {
    fn show(&self) -> String {
        format!("{self:?}")
    }
}

/// `count` values of a strategy, the same in every run.
pub fn draw<S: Strategy>(strategy: S, seed: u64, count: usize) -> impl Iterator<Item = S::Value> {
    let mut bytes = [0x5a; 16];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::XorShift, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    (0..count).map(move |_| strategy.new_tree(&mut runner).expect("a strategy that rejects nothing").current())
}

/// `Ok` if it holds; otherwise the message.
pub fn ensure(holds: bool, message: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(message()) }
}

/// `Ok` if both are the same; otherwise what they are.
pub fn ensure_same<T: PartialEq + std::fmt::Debug>(what: &str, got: T, expected: T) -> Result<(), String> {
    ensure(got == expected, || format!("{what}: {got:?}, expected {expected:?}"))
}

/// A scenario that has been calculated.
#[derive(Debug, Clone, PartialEq)]
pub struct Calculated {
    pub projection: Rc<Projection>,
    /// One per afspraak.
    pub settlements: Vec<Settlement>,
    /// Without any change, under the first afspraak.
    pub unchanged: Unchanged,
}

impl Calculated {
    /// # Panics
    /// If the amounts are too large, which those of [`scenarios`] are not.
    pub fn new(scenario: &Scenario) -> Calculated {
        let projection = Rc::new(project(&scenario.figures).expect("amounts that fit"));
        let unchanged =
            Unchanged::of(&scenario.figures, &projection, &scenario.afspraken[0]).expect("amounts that fit");
        let settlements = scenario.afspraken.iter().map(|afspraak| settle(&projection, afspraak));
        let settlements = settlements.collect::<Result<_, _>>().expect("amounts that fit");
        Calculated { projection, settlements, unchanged }
    }
    /// Whether the people, the budget, the costs and every settlement are the same. The bases of the keys may be
    /// counted in other units.
    pub fn same_outcome(&self, other: &Calculated) -> bool {
        let years = self.projection.years.iter().zip(&other.projection.years);
        let mut same = years.map(|(a, b)| a.capacity == b.capacity && a.budget == b.budget && a.costs == b.costs);
        self.settlements == other.settlements && same.all(|same| same)
    }
}
