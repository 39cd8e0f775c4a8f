//! The incentive of an afspraak: what a municipality itself feels of one client more at home.
//!
//! Proves the amounts on one region whose prices stand still. Does not prove that a municipality acts upon them.

use data::presets::presets;
use data::region::region;
use data::version::Version;
use engine::afspraak::Afspraak;
use engine::figures::Figures;
use engine::money::{Exact, Money, TooLarge};
use engine::prikkel::{Prikkel, Stay, with_extra_client};
use engine::projection::{Projection, project};
use engine::settlement::settle;

/// Noord-Veluwe over its own years, without an index, so that a price is the same in every year.
fn figures() -> Figures {
    let mut figures = region(Version::LATEST, "noord-veluwe").expect("a region of the product").figures.clone();
    figures.tariffs.indexation = Exact::ZERO;
    figures
}

fn prikkel(
    figures: &Figures,
    projection: &Projection,
    afspraak: &Afspraak,
    municipality: usize,
    year: usize,
    stay: Stay,
) -> Result<Vec<Money>, TooLarge> {
    let prikkel = Prikkel::new(figures, projection, afspraak, year)?.of(figures, municipality, stay)?;
    Ok(prikkel.expect("a municipality that is there"))
}

fn afspraak(id: &str) -> Afspraak {
    let all = presets(Version::LATEST).expect("the presets").iter().flat_map(|preset| &preset.variants);
    let found = all.map(|variant| variant.afspraak.clone()).find(|afspraak| afspraak.id == id);
    found.expect("a preset")
}

#[test]
fn who_bears_all_its_costs_bears_the_extra_client() {
    let figures = figures();
    let projection = project(&figures).expect("amounts that fit");
    let own =
        prikkel(&figures, &projection, &afspraak("geen-afspraak"), 1, 8, Stay::OneYear).expect("amounts that fit");
    let price = projection.years[8].costs.prices.bw;
    for (index, change) in own.into_iter().enumerate() {
        assert_eq!(change, if index == 1 { -price } else { Money::ZERO }, "{index}");
    }
}

#[test]
fn who_shares_all_costs_shares_the_extra_client() {
    let figures = figures();
    let projection = project(&figures).expect("amounts that fit");
    let shared =
        prikkel(&figures, &projection, &afspraak("vng-solidariteit"), 1, 8, Stay::OneYear).expect("amounts that fit");
    let price = projection.years[8].costs.prices.bw;
    assert_eq!(shared.iter().copied().sum::<Money>(), -price);
    assert!(shared.iter().all(|change| *change < Money::ZERO), "{shared:?}");
    assert!(shared[1] > -price);
}

#[test]
fn whatever_the_afspraak_the_extra_client_is_paid_once() {
    let figures = figures();
    let projection = project(&figures).expect("amounts that fit");
    for id in ["vng-profijt", "vng-tussenvorm", "noord-veluwe-reserve-inwoners", "eigen-risico"] {
        for year in [0, 5, 11] {
            let change =
                prikkel(&figures, &projection, &afspraak(id), 0, year, Stay::OneYear).expect("amounts that fit");
            let price = projection.years[year].costs.prices.bw;
            assert_eq!(change.into_iter().sum::<Money>(), -price, "{id} {year}");
        }
    }
}

/// What it is by definition: the whole horizon with the extra client, minus that without, each projected and settled by
/// itself.
fn by_definition(
    figures: &Figures,
    projection: &Projection,
    afspraak: &Afspraak,
    (municipality, year, stay): (usize, usize, Stay),
) -> Vec<Money> {
    let extra = with_extra_client(figures, projection, municipality, year, stay).expect("amounts that fit");
    let [before, after] = [projection, &extra].map(|own| settle(own, afspraak).expect("amounts that fit"));
    let change = |index| after.horizon_total(index) - before.horizon_total(index);
    (0..figures.municipalities.len()).map(change).collect()
}

#[test]
fn prop_one_municipality_after_the_other_gives_what_each_gives_by_itself() {
    let presets = presets(Version::LATEST).expect("the presets");
    let variants = presets.iter().flat_map(|preset| &preset.variants);
    for id in Version::LATEST.region_ids() {
        let figures = region(Version::LATEST, id).expect("a region of the product").figures.clone();
        let projection = project(&figures).expect("amounts that fit");
        let last = projection.years.len() - 1;
        for (place, afspraak) in variants.clone().map(|variant| &variant.afspraak).enumerate() {
            for year in [0, 1 + place % (last - 1), last] {
                let mut prikkel = Prikkel::new(&figures, &projection, afspraak, year).expect("amounts that fit");
                for municipality in 0..figures.municipalities.len() {
                    for stay in [Stay::OneYear, Stay::Mean] {
                        assert_eq!(
                            prikkel.of(&figures, municipality, stay),
                            Ok(Some(by_definition(&figures, &projection, afspraak, (municipality, year, stay)))),
                            "{id}, {}, year {year}, municipality {municipality}, {stay:?}",
                            afspraak.id
                        );
                    }
                }
            }
        }
    }
}
