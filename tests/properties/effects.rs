//! What would be without any change, what the State does and what the region chooses add up to the result, to the cent,
//! for every municipality, in every year and over the horizon. A cent that went astray is noticed.

use rekentafel::engine::comparison::{Against, Burden, Span};
use rekentafel::engine::money::Money;
use rekentafel::engine::scenario::Scenario;

use crate::support::scenarios::scenario;
use crate::support::{Calculated, check, draw, ensure, ensure_same};

/// Every burden of a scenario: under each afspraak, of each municipality, in each span. The first afspraak is the
/// reference.
fn burdens<'a>(scenario: &'a Scenario, calculated: &'a Calculated) -> impl Iterator<Item = Burden> + 'a {
    let against = Against { reference: &calculated.settlements[0], unchanged: &calculated.unchanged.settlement };
    let spans = (0..calculated.projection.years.len()).map(Span::Year).chain([Span::Horizon]);
    let spans: Vec<Span> = spans.collect();
    calculated.settlements.iter().flat_map(move |settlement| {
        let spans = spans.clone();
        (0..scenario.figures.municipalities.len()).flat_map(move |index| {
            spans.clone().into_iter().map(move |span| Burden::of(against, settlement, index, span))
        })
    })
}

fn add_up(burden: &Burden) -> Result<(), String> {
    ensure_same("the three effects together", burden.unchanged + burden.rijk + burden.afspraak, burden.result)
}

#[test]
fn the_three_effects_add_up_to_the_result() {
    check(scenario(), |scenario| {
        let calculated = Calculated::new(scenario);
        burdens(scenario, &calculated).try_for_each(|burden| add_up(&burden))
    });
}

/// Without a start the State changes nothing; under the reference the region chooses nothing.
#[test]
fn who_changes_nothing_has_no_effect() {
    check(scenario(), |scenario| {
        let mut never = scenario.clone();
        never.figures.doordecentralisatie.first_year = None;
        let calculated = Calculated::new(&never);
        let mut all = burdens(&never, &calculated);
        ensure(all.all(|burden| burden.rijk == Money::ZERO), || "an effect of the State without a start".into())?;
        let calculated = Calculated::new(scenario);
        let mut of_reference = burdens(scenario, &calculated).take(scenario.figures.municipalities.len());
        ensure(of_reference.all(|burden| burden.afspraak == Money::ZERO), || "an effect of no afspraak".into())
    });
}

/// The property above can fail, and the three effects are none of them always nothing.
#[test]
fn a_cent_that_went_astray_is_noticed() {
    let (mut noticed, mut seen) = (0, [false; 3]);
    for scenario in draw(scenario(), 11, 60) {
        let calculated = Calculated::new(&scenario);
        for burden in burdens(&scenario, &calculated) {
            for (seen, effect) in seen.iter_mut().zip([burden.unchanged, burden.rijk, burden.afspraak]) {
                *seen |= effect != Money::ZERO;
            }
        }
        let first = burdens(&scenario, &calculated).next().expect("a municipality");
        noticed += usize::from(add_up(&Burden { rijk: first.rijk + Money::from_cents(1), ..first }).is_err());
    }
    assert_eq!((noticed, seen), (60, [true; 3]));
}
