//! What is uncertain, and how much. Source: `docs/toekomsten.md` section 1; every starting value is an assumption.

/// Municipalities and other streams of luck, futures and seeds each have their own bits in a key: see [`super::draws`].
pub const MOST_FUTURES: u32 = 10_000;

/// How far the start of the doordecentralisatie can slip: so many years, or never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delay {
    Years(i32),
    Never,
}

impl Delay {
    pub const ALL: [Delay; 6] =
        [Delay::Years(0), Delay::Years(1), Delay::Years(2), Delay::Years(3), Delay::Years(4), Delay::Never];
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uncertainty {
    /// *zaad*: the number that a series starts from.
    pub seed: u32,
    /// *aantal*: futures in a series.
    pub futures: u32,
    /// σ, *spreiding_instroom*: standard deviation of the logarithm of the inflow of a municipality in a year.
    pub inflow_deviation: f64,
    /// ρ, *samenhang*: correlation of it between municipalities.
    pub correlation: f64,
    /// φ, *doorwerking*: correlation of it with the year before.
    pub persistence: f64,
    /// *spreiding_tarieven* and *spreiding_budget*: standard deviation of the yearly index, in logarithms.
    pub tariff_deviation: f64,
    pub budget_deviation: f64,
    /// *uitstel*: weights of [`Delay::ALL`], not all zero.
    pub delays: [u32; Delay::ALL.len()],
}

impl Default for Uncertainty {
    fn default() -> Uncertainty {
        Uncertainty {
            seed: 1,
            futures: 1_000,
            inflow_deviation: 0.15,
            correlation: 0.5,
            persistence: 0.6,
            tariff_deviation: 0.01,
            budget_deviation: 0.01,
            delays: [40, 25, 10, 5, 0, 20],
        }
    }
}

impl Uncertainty {
    /// Nothing but the chance per person: no spread of inflow or index, and the start on time.
    pub const PERSONS_ONLY: Uncertainty = Uncertainty {
        seed: 1,
        futures: 1_000,
        inflow_deviation: 0.0,
        correlation: 0.0,
        persistence: 0.0,
        tariff_deviation: 0.0,
        budget_deviation: 0.0,
        delays: [1, 0, 0, 0, 0, 0],
    };

    /// The delay of a future with this luck, between 0 and 1: the weights lie one after the other.
    pub(super) fn delay(&self, luck: f64) -> usize {
        let total: f64 = self.delays.iter().copied().map(f64::from).sum();
        let mut passed = 0.0;
        let found = self.delays.iter().position(|&weight| {
            passed += f64::from(weight);
            luck * total < passed
        });
        found.unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_come_by_their_weights() {
        let uncertainty = Uncertainty { delays: [1, 0, 2, 0, 0, 1], ..Uncertainty::default() };
        for (luck, expected) in [(0.0, 0), (0.249, 0), (0.25, 2), (0.74, 2), (0.75, 5), (0.999, 5)] {
            assert_eq!(uncertainty.delay(luck), expected, "{luck}");
        }
    }
}
