//! A region of one's own: the rule is that of the regions of the product, and whatever is chosen can be calculated.

use std::collections::BTreeMap;

use data::presets::presets;
use data::provenance::Status;
use data::region::{Region, region};
use data::version::Version;
use engine::afspraak::Afspraak;
use engine::fields::{MunicipalityField, RegionField, municipality_path};
use engine::figures::Besluitregel;
use engine::money::{Exact, Money};
use engine::projection::project;
use engine::settlement::settle;
use engine::validation::{validate, validate_figures};
use intake::region::{CannotLeave, CentreWeights, Choice, Part, Rule, Wrong, add, begin, begin_by, remove};
use proptest::prelude::*;

use crate::{check, ensure, gemeenten};

fn exact(text: &str) -> Exact {
    text.parse().expect("a decimal number")
}

/// What the documents say of each region that comes with the product: clients, weights of the centrumgemeente, vacancy.
fn known() -> [(&'static str, Rule); 4] {
    let rule = |clients_per_10000: f64, origin: f64, inflow: f64, vacancy: &str| Rule {
        clients_per_10000,
        centre: CentreWeights { origin, inflow, historic: 1.15 },
        vacancy: exact(vacancy),
    };
    [
        ("ijssel-vecht", rule(14.6 * 1.2, 1.6, 1.3, "0.5")),
        // (561 + 56) × 0.65 less the share of Veenendaal is 335 clients.
        ("amersfoort", rule(335.0 / 34.8897, 1.3, 1.15, "0.5")),
        ("centraal-gelderland", rule(14.6 * 1.25, 1.7, 1.35, "0")),
        ("noord-veluwe", rule(14.6 * 0.9, 1.5, 1.25, "0.5")),
    ]
}

#[test]
fn the_rule_gives_the_regions_that_come_with_the_product() {
    for (id, rule) in known() {
        let own = region(Version::LATEST, id).expect("a region");
        let part = |(place, one): (usize, &engine::figures::Municipality)| {
            let gemeenten = gemeenten();
            let known = gemeenten.with_code(&own.codes[place]).expect("a municipality");
            assert_eq!(known.name, one.name);
            Part { growth: Some(one.growth), ..Part::from(known) }
        };
        let parts: Vec<Part> = own.figures.municipalities.iter().enumerate().map(part).collect();
        let centre = own.figures.centre().expect("a centrumgemeente");
        let choice = Choice { name: own.name.clone(), parts, centre, besluitregel: own.figures.besluitregel };
        let mut made = begin_by(&choice, &rule).expect("a region");
        made.figures.region.clone_from(&own.figures.region);
        assert_eq!(made.figures, own.figures, "{id}");
        assert_eq!(made.codes, own.codes, "{id}");
        // And a source wherever that region has one.
        for path in own.provenance.keys() {
            assert!(made.provenance.contains_key(path), "{id}: {path}");
        }
    }
}

/// A choice of 2 to 20 municipalities, with a part of another name now and then.
fn choice() -> impl Strategy<Value = Choice> {
    let places = prop::collection::btree_set(0_usize..342, 2..=20);
    let free = prop::option::weighted(0.2, 1_u32..200_000);
    (places, free, any::<prop::sample::Index>(), prop::sample::select(Besluitregel::ALL.to_vec())).prop_map(
        |(places, free, centre, besluitregel)| {
            let gemeenten = gemeenten();
            let mut parts: Vec<Part> = places.into_iter().map(|place| Part::from(&gemeenten.all()[place])).collect();
            parts.extend(free.map(|inhabitants| Part::free("Buitengebied", f64::from(inhabitants))));
            let centre = centre.index(parts.len());
            Choice { name: "Mijn regio".to_owned(), parts, centre, besluitregel }
        },
    )
}

fn afspraken() -> Vec<Afspraak> {
    let presets = presets(Version::LATEST).expect("the presets");
    presets.iter().flat_map(|preset| &preset.variants).map(|own| own.afspraak.clone()).collect()
}

/// What all keep and what the reserve holds is what came in less what it cost, to the cent, in every year.
fn nothing_is_lost(own: &Region, afspraken: &[Afspraak]) -> Result<(), String> {
    let projection = project(&own.figures).map_err(|_| "too large".to_owned())?;
    for afspraak in afspraken {
        let settled = settle(&projection, afspraak).map_err(|_| "too large".to_owned())?;
        let mut reserve = Money::ZERO;
        for year in &settled.years {
            let results: Money = year.municipalities.iter().map(|own| own.result).sum();
            let income = year.centre_budget + year.regional_budget;
            let payout: Money = year.municipalities.iter().map(|own| own.payout).sum();
            let kept = results + year.deposit - year.withdrawal - payout;
            ensure(kept == income - year.total_costs, || format!("{}, {}: {kept}", afspraak.id, year.year))?;
            reserve = reserve + year.deposit - year.withdrawal - payout;
            ensure(year.reserve == reserve, || format!("{}, {}: reserve", afspraak.id, year.year))?;
        }
        let shares: Money = settled.reserve_shares.iter().copied().sum();
        ensure(shares == reserve, || format!("{}: the shares of the reserve", afspraak.id))?;
    }
    Ok(())
}

#[test]
fn any_choice_validates_and_calculates_and_no_cent_is_lost() {
    let all = afspraken();
    let reference: Vec<Afspraak> = all.iter().filter(|own| own.reserve.is_none()).take(6).cloned().collect();
    let with_reserve: Vec<Afspraak> = all.iter().filter(|own| own.reserve.is_some()).take(2).cloned().collect();
    check(96, choice(), |choice| {
        let own = begin(choice).map_err(|wrongs| format!("{wrongs:?}"))?;
        let problems = validate(&own.scenario(presets(Version::LATEST).expect("the presets")));
        ensure(problems.is_empty(), || format!("{problems:?}"))?;
        nothing_is_lost(&own, &[reference.as_slice(), &with_reserve].concat())
    });
}

#[test]
fn every_value_of_a_new_region_says_where_it_comes_from() {
    check(32, choice(), |choice| {
        let own = begin(choice).map_err(|wrongs| format!("{wrongs:?}"))?;
        let paths = RegionField::ALL.map(|field| field.path.to_owned()).into_iter();
        let without = [RegionField::BaseYear.path, RegionField::Returning.path];
        for path in paths.filter(|path| !without.contains(&path.as_str())) {
            ensure(own.provenance.contains_key(&path), || path.clone())?;
        }
        for place in 0..choice.parts.len() {
            let path = municipality_path(place, MunicipalityField::Inhabitants.path);
            let status = own.provenance[&path].status;
            let expected = if choice.parts[place].code.is_some() { Status::Gevonden } else { Status::Aanname };
            ensure(status == expected, || path.clone())?;
        }
        let found = own.provenance.values().all(|own| !own.source.is_empty() && own.explanation.ends_with(['.', ')']));
        ensure(found, || "a source or explanation is missing".to_owned())
    });
}

#[test]
fn the_order_of_the_parts_changes_nothing_for_any_of_them() {
    check(32, choice(), |choice| {
        let mut turned = choice.clone();
        turned.parts.reverse();
        turned.centre = choice.parts.len() - 1 - choice.centre;
        let [one, other] = [choice, &turned].map(|own| begin(own).expect("a region").figures);
        let by_name = |figures: &engine::figures::Figures| -> BTreeMap<String, (f64, Option<Exact>, Option<Exact>)> {
            let own = figures.municipalities.iter();
            own.map(|own| (own.name.clone(), (own.inhabitants, own.origin_weight, own.objective_weight))).collect()
        };
        ensure(by_name(&one) == by_name(&other) && one.budget == other.budget, || {
            "another order, other figures".to_owned()
        })
    });
}

#[test]
fn a_part_comes_and_goes() {
    check(48, (choice(), 0_usize..342), |(choice, place)| {
        let gemeenten = gemeenten();
        let part = Part::from(&gemeenten.all()[*place]);
        let own = begin(choice).map_err(|wrongs| format!("{wrongs:?}"))?;
        let is_there = choice.parts.iter().any(|own| own.code == part.code);
        let grown = match add(&own, &part) {
            Err(wrongs) => return ensure(is_there, || format!("{wrongs:?}")),
            Ok(grown) => grown,
        };
        ensure(!is_there && grown.codes.last() == part.code.as_ref(), || "the code of the part".to_owned())?;
        ensure(validate_figures(&grown.figures).is_empty(), || "the grown region".to_owned())?;
        nothing_is_lost(&grown, &afspraken()[..2])?;
        let last = grown.figures.municipalities.len() - 1;
        let back = remove(&grown, last).map_err(|error| error.to_string())?;
        ensure(back.figures.municipalities == own.figures.municipalities && back.codes == own.codes, || {
            "not as before".to_owned()
        })?;
        // What is rounded on the way may be one off, in units of its rounding, for each inhabitant that came.
        let near = |one: f64, other: f64| (one - other).abs() <= 0.001 * one.abs() + 1.0;
        ensure(near(back.figures.care.clients_bw, own.figures.care.clients_bw), || "clients".to_owned())?;
        let [one, other] = [&back, &own].map(|own| own.figures.budget.objective.to_double());
        ensure(near(one, other), || format!("budget {one} {other}"))?;
        let centre = own.figures.centre().expect("a centrumgemeente");
        ensure(remove(&own, centre) == Err(CannotLeave::Centre), || "the centrumgemeente left".to_owned())?;
        ensure(remove(&own, 99) == Err(CannotLeave::Nobody), || "nobody left".to_owned())
    });
}

#[test]
fn what_is_wrong_with_a_choice_is_told_all_at_once() {
    let gemeenten = gemeenten();
    let part = |code: &str| Part::from(gemeenten.with_code(code).expect("a municipality"));
    let zwolle = part("GM0193");
    let choice = |name: &str, parts: Vec<Part>, centre: usize| Choice {
        name: name.to_owned(),
        parts,
        centre,
        besluitregel: Besluitregel::Unaniem,
    };
    for (choice, expected) in [
        (choice(" ", vec![], 0), vec![Wrong::Name, Wrong::NoParts]),
        (choice("A", vec![zwolle.clone(), zwolle.clone()], 2), vec![Wrong::SameCode(1), Wrong::Centre]),
        (choice("A", vec![zwolle.clone(), Part::free("Zwolle", 10.0)], 0), vec![Wrong::SameName(1)]),
        (
            choice("A", vec![Part::free("", 10.0), Part::free("B", 0.0)], 0),
            vec![Wrong::PartName(0), Wrong::Inhabitants(1)],
        ),
        (choice("A", vec![Part::free("B", 1.5)], 0), vec![Wrong::Inhabitants(0)]),
    ] {
        assert_eq!(begin(&choice).expect_err("wrong"), expected);
        assert!(expected.iter().all(|wrong| wrong.to_string().ends_with('.')));
    }
    let alone = begin(&choice("Één stad & omstreken", vec![zwolle], 0)).expect("a region of one");
    assert_eq!((alone.id.as_str(), alone.figures.region.as_str()), ("Één stad & omstreken", "Één stad & omstreken"));
    assert_eq!(remove(&alone, 0), Err(CannotLeave::Centre));
}
