//! One number for all that a series of futures gives, the same as machine code and in a browser.

use rekentafel::data::presets::presets;
use rekentafel::data::region::region;
use rekentafel::data::version::Version;
use rekentafel::engine::futures::summary::fingerprint;
use rekentafel::engine::futures::{Future, Series, Uncertainty};

/// What every machine must find.
pub const EXPECTED: u64 = 5_604_312_987_555_168_515;

/// Over the amounts of 200 futures of Centraal Gelderland under every preset.
pub fn of_a_series() -> u64 {
    let first = Version::from_number(1).expect("released");
    let scenario = region(first, "centraal-gelderland").expect("a region").figures.clone();
    let variants = presets(first).expect("the presets").iter().flat_map(|preset| &preset.variants);
    let afspraken: Vec<_> = variants.map(|variant| variant.afspraak.clone()).collect();
    let mut series = Series::new(&scenario, &afspraken, Uncertainty::default()).expect("amounts that fit");
    let mut future = Future::default();
    let mut amounts = Vec::new();
    for number in 0..200 {
        series.draw(number, Some(2), &mut future).expect("amounts that fit");
        amounts.extend(future.totals.iter().chain(&future.watched));
    }
    fingerprint(amounts)
}
