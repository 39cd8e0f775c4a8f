//! Links that a page makes, and links that a page once made.
//!
//! Proves: every table of the product comes back from its link exactly, imported scenarios included, and so does the
//! outcome in it; a link with fifteen changes and its outcome has at most 300 characters; a changed, lost or added
//! character never goes unnoticed; and the golden links of `tests/links/` still say what they said (a golden link is
//! never changed or removed). Not proved: that the address bar of every browser takes the longest link, and what
//! happens to links that nobody's page made; for those see `src/app/table/link/tests.rs`. What the outcome in a link
//! says is in `bewijs.rs`.

#[path = "link/edits.rs"]
mod edits;
#[path = "support/scenarios.rs"]
mod scenarios;
#[path = "support/second.rs"]
mod second;
#[path = "link/summary.rs"]
mod summary;

use std::fs;
use std::path::PathBuf;

use edits::{any_table, fifteen_changes, with_pins};
use proptest::prelude::*;
use rekentafel::app::model::Model;
use rekentafel::app::show::text::page::TOO_LARGE_TITLE;
use rekentafel::app::table::chances::ChanceField;
use rekentafel::app::table::inputs::{InputId, Part};
use rekentafel::app::table::link::{Decoded, decode, encode, encode_stamped};
use rekentafel::app::table::origins::Origins;
use rekentafel::app::table::question::Measured;
use rekentafel::app::table::receipt::Stamp;
use rekentafel::app::table::state::{Asked, Base, Measure, OwnRange, Page, Period, Pin, Table, Unit, View};
use rekentafel::app::table::text::link::describe;
use rekentafel::data::scenario_file;
use rekentafel::data::version::Version;
use rekentafel::engine::afspraak::{Afspraak, Basis, Fase, PhaseTerms, Verdeelsleutel};
use rekentafel::engine::fields::{MunicipalityField, RegionField};
use rekentafel::engine::gebeurtenis::{Amount, Gebeurtenis, Operation, Wijziging};
use rekentafel::engine::input::Input;
use rekentafel::engine::money::Money;
use rekentafel::engine::scenario::Scenario;
use summary::summary;

const VERSION: Version = Version::LATEST;

fn read(link: &str) -> Decoded {
    let decoded = decode(link);
    for remark in &decoded.remarks {
        assert!(describe(remark).ends_with('.'), "{remark:?}");
    }
    decoded
}

fn check_round_trip(table: &Table) -> String {
    let link = encode(table);
    let decoded = read(&link);
    assert_eq!(decoded.remarks, [], "{link}");
    assert_eq!(&decoded.table, table, "{link}");
    assert_eq!(encode(&decoded.table), link);
    check_stamped(table);
    link
}

/// An outcome of billions, with everything that a stamp can hold.
const STAMP: Stamp = Stamp {
    model: 1,
    fingerprint: [0, 255, 127, 1, 2, 3],
    budget: Money::from_cents(123_456_789_012),
    region: Money::from_cents(-98_765_432_101),
    municipality: Some(Money::from_cents(-98_765_432)),
};

/// The outcome in a link comes back with the table, and changes nothing of it.
fn check_stamped(table: &Table) -> String {
    let link = encode_stamped(table, &STAMP);
    let decoded = read(&link);
    assert_eq!((&decoded.table, &decoded.stamp), (table, &Some(STAMP)), "{link}");
    assert_eq!(decoded.remarks, [], "{link}");
    assert_eq!(encode_stamped(&decoded.table, &STAMP), link);
    link
}

#[test]
fn an_untouched_region_has_a_short_link() {
    for id in VERSION.region_ids() {
        let link = check_round_trip(&Table::of_region(VERSION, id).expect("a region of the product"));
        assert!(link.len() <= 11, "{id} {link}");
    }
}

#[test]
fn every_view_comes_back() {
    let start = Table::of_region(VERSION, "amersfoort").expect("a region of the product");
    for page in Page::ALL {
        for measure in Measure::ALL {
            for unit in [Unit::Euro, Unit::PerInhabitant] {
                for (municipality, period) in [(None, Period::Horizon), (Some(6), Period::Year(2030))] {
                    let afspraak = "vng-profijt".to_owned();
                    let view = View { page, afspraak, municipality, period, measure, unit, ..View::default() };
                    check_round_trip(&Table { view, ..start.clone() });
                }
            }
        }
    }
}

#[test]
fn every_setting_of_the_futures_and_every_question_comes_back() {
    let start = Table::of_region(VERSION, "amersfoort").expect("a region of the product");
    for field in ChanceField::ALL {
        let mut table = start.clone();
        let chances = table.view.chances;
        table.view.chances = chances.with(field, chances.get(field) + 7).expect("an allowed setting");
        check_round_trip(&table);
    }
    let cell = InputId::of_municipality(3, MunicipalityField::Dwellings);
    let field = InputId::of(RegionField::BtFraction).with_part(Part::To);
    for (measured, wanted) in Measured::ALL.into_iter().zip(["-12.5", "1000000", "3", "0.1", "40"]) {
        let wanted = wanted.parse().expect("decimal");
        let mut table = start.clone();
        table.view.asked = Asked { measured, wanted, input: field, second: cell };
        let [low, high] = ["25", "62.5"].map(|text| text.parse().expect("decimal"));
        table.view.ranges = vec![OwnRange { input: field, low, high }, OwnRange { input: cell, low, high }];
        check_round_trip(&table);
    }
}

#[test]
fn an_afspraak_that_is_not_there_is_no_afspraak() {
    let mut table = Table::of_region(VERSION, "amersfoort").expect("a region of the product");
    "weg".clone_into(&mut table.view.afspraak);
    assert_eq!(read(&encode(&table)).table.view.afspraak, "geen-afspraak");
}

/// The scenarios with independently calculated outcomes, as they are when their file is opened.
fn imported() -> Vec<(String, Table)> {
    let folders = ["tests/gulden", "tests/gulden-2"].map(|own| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(own));
    let entries = folders.into_iter().flat_map(|folder| fs::read_dir(folder).expect("the golden scenarios"));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let scenarios = paths.filter(|path| path.to_string_lossy().ends_with(".scenario.json"));
    let table = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a scenario file");
        let Scenario { figures, afspraken: own, .. } = scenario_file::read(&text).expect("a valid scenario");
        let afspraak = own.last().expect("an afspraak").id.clone();
        let view = View { afspraak, page: Page::Afspraak, ..View::default() };
        let base = Base::Own { version: VERSION };
        (
            path.display().to_string(),
            Table {
                base,
                figures,
                own,
                view,
                pins: Vec::new(),
                origins: Origins::default(),
                verantwoording: std::rc::Rc::default(),
            },
        )
    };
    scenarios.map(table).collect()
}

#[test]
fn imported_scenarios_come_back_with_their_afspraken() {
    let all = imported();
    assert!(all.len() > 60);
    for (name, table) in all {
        let link = check_round_trip(&table);
        assert!(link.len() < 4_000, "{name}: {}", link.len());
    }
}

#[test]
fn own_afspraken_of_a_region_come_back() {
    for (_, own) in imported() {
        let mut table = Table::of_region(VERSION, "noord-veluwe").expect("a region of the product");
        table.own = own.own;
        table.view.afspraak = own.view.afspraak;
        check_round_trip(&table);
    }
}

/// A link, and what it says.
struct Golden {
    link: String,
    says: String,
}

/// Reads `tests/links/v1.txt`: a link on a line that starts with `#`, and under it, indented, what it says.
fn golden_links() -> Vec<Golden> {
    let mut golden: Vec<Golden> = Vec::new();
    for line in include_str!("links/v1.txt").lines().filter(|line| !line.starts_with("//")) {
        match (line.strip_prefix('#'), golden.last_mut()) {
            (Some(link), _) => golden.push(Golden { link: link.to_owned(), says: String::new() }),
            (None, Some(last)) if !line.is_empty() => last.says.push_str(&format!("{}\n", line.trim_start())),
            _ => {}
        }
    }
    golden
}

#[test]
fn links_that_were_made_before_still_say_the_same() {
    let golden = golden_links();
    assert!(golden.len() >= 20);
    let mut wrong = String::new();
    for Golden { link, says } in &golden {
        let now = summary(&read(link));
        if now != *says {
            wrong
                .push_str(&format!("#{link}\n{}\n", now.lines().map(|line| format!("  {line}\n")).collect::<String>()));
        }
    }
    assert!(wrong.is_empty(), "these golden links now say:\n\n{wrong}");
}

#[test]
fn a_mangled_link_never_passes_for_another() {
    let golden = golden_links();
    let whole = golden.iter().filter(|golden| !golden.says.contains("let op:") && golden.link.len() < 300);
    // Every character in turn becomes another, gets one before it, and gets lost; the envelope's own test has them all.
    for (round, Golden { link, .. }) in whole.enumerate() {
        let right = read(link);
        for (place, character) in link.char_indices() {
            let (before, behind) = (&link[..place], &link[place + 1..]);
            let others = ['0', 'A', 'a', '-', 'Z', 'é', '.', '%'];
            let other = others[(round + place) % others.len()];
            let check = |mangled: &str| {
                let decoded = read(mangled);
                assert!(!decoded.remarks.is_empty() || decoded == right, "{mangled}");
            };
            if other != character {
                check(&format!("{before}{other}{behind}"));
            }
            check(&format!("{before}{other}{character}{behind}"));
            if link.len() > 1 {
                check(&format!("{before}{behind}"));
            }
        }
    }
}

/// Five events with names that people give, and an own afspraak in three phases.
#[test]
fn five_events_and_two_phases_fit_in_four_hundred_and_fifty_characters() {
    let mut table = Table::of_region(VERSION, "amersfoort").expect("a region of the product");
    let exact = |text: &str| Amount::Exact(text.parse().expect("decimal"));
    let of = |field, operation, number| Wijziging { field: Input::of(field), operation, number };
    let dwellings = Input::of_municipality(3, MunicipalityField::Dwellings);
    let event = |name: &str, first_year, last_year, change| Gebeurtenis {
        name: name.to_owned(),
        first_year,
        last_year,
        is_active: true,
        changes: vec![change],
    };
    let housing = Wijziging { field: dwellings, operation: Operation::Add, number: Amount::Double(12.0) };
    table.figures.events = vec![
        event("Aanbieder stopt", 2027, None, of(RegionField::BwPlaces, Operation::Add, Amount::Double(-40.0))),
        event(
            "Landelijke korting van vijf procent",
            2028,
            None,
            of(RegionField::HistoricBudget, Operation::Multiply, exact("0.95")),
        ),
        event("Woningproject", 2027, Some(2031), housing),
        event(
            "Tariefafspraak met aanbieders",
            2027,
            None,
            of(RegionField::BwInKind, Operation::Multiply, exact("1.06")),
        ),
        event("Nieuwe wet", 2029, None, of(RegionField::Inflow, Operation::Multiply, Amount::Double(1.15))),
    ];
    let presets = rekentafel::data::presets::presets(VERSION).expect("the presets");
    let preset = presets.iter().flat_map(|own| &own.variants).find(|own| own.afspraak.id == "vng-solidariteit");
    let phase = |from, terms| Fase { from, terms };
    let mut sleutel = Verdeelsleutel::of(Basis::Inhabitants);
    sleutel[Basis::ClientsThreeYears] = "0.5".parse().expect("decimal");
    let own = Afspraak {
        id: "Afspraak in drie stappen".to_owned(),
        phases: vec![
            phase(2028, PhaseTerms { sleutel: Some(sleutel), ..PhaseTerms::default() }),
            phase(
                2031,
                PhaseTerms {
                    inleg: Some("0.5".parse().expect("decimal")),
                    sleutel_overschot: Some(None),
                    ..PhaseTerms::default()
                },
            ),
        ],
        ..preset.expect("a preset").afspraak.clone()
    };
    table.view.afspraak.clone_from(&own.id);
    table.own.push(own);
    check_round_trip(&table);
    let link = check_stamped(&table);
    assert!(link.len() <= 450, "{} {link}", link.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn prop_every_own_scenario_comes_back(scenario in scenarios::scenario()) {
        let Scenario { figures, afspraken: own, .. } = scenario;
        let view = View { afspraak: own[0].id.clone(), ..View::default() };
        let table = Table { base: Base::Own { version: VERSION }, figures, own, view, pins: Vec::new(), origins: Origins::default(), verantwoording: std::rc::Rc::default() };
        check_round_trip(&table);
    }

    #[test]
    fn prop_every_own_scenario_of_the_second_version_comes_back(scenario in second::second()) {
        let Scenario { figures, afspraken: own, .. } = scenario;
        let view = View { afspraak: own[0].id.clone(), ..View::default() };
        let table = Table { base: Base::Own { version: VERSION }, figures, own, view, pins: Vec::new(), origins: Origins::default(), verantwoording: std::rc::Rc::default() };
        check_round_trip(&table);
    }

    #[test]
    fn prop_every_table_comes_back(table in any_table()) {
        check_round_trip(&table);
    }

    #[test]
    fn prop_pinned_scenarios_come_back(table in with_pins()) {
        check_round_trip(&table);
    }

    #[test]
    fn prop_four_scenarios_fit_in_eight_hundred_characters(
        tables in proptest::collection::vec(fifteen_changes(), 4..5),
    ) {
        // Fifteen changes in the scenario in hand, and five more in each of the others.
        let mut table = tables[0].clone();
        for (number, other) in tables[1..].iter().enumerate() {
            let mut figures = table.figures.clone();
            let changed = RegionField::ALL.into_iter().filter(|field| field.get(&other.figures) != field.get(&table.figures)).take(5);
            changed.for_each(|field| field.set(&mut figures, field.get(&other.figures)));
            let name = format!("voorstel van gemeente {number}");
            let afspraak = "vng-solidariteit".to_owned();
            table.pins.push(Pin { name, follows: true, base: table.base, figures, own: None, afspraak });
        }
        let link = encode_stamped(&table, &STAMP);
        prop_assert!(link.len() <= 800, "{} {link}", link.len());
    }

    #[test]
    fn prop_fifteen_changes_fit_in_three_hundred_characters(table in fifteen_changes()) {
        check_round_trip(&table);
        let link = check_stamped(&table);
        prop_assert!(link.len() <= 300, "{} {link}", link.len());
    }
}

#[test]
fn a_link_that_is_too_large_to_calculate_starts_anew_without_its_own_afspraken() {
    let mut table = Table::of_region(VERSION, "amersfoort").expect("a region of the product");
    let presets = rekentafel::data::presets::presets(VERSION).expect("the presets");
    table.own.push(Afspraak { id: "Eigen".to_owned(), ..presets[0].variants[0].afspraak.clone() });
    table.figures.tariffs.indexation = "0.5".parse().expect("decimal");
    table.figures.tariffs.price_level = table.figures.horizon().end - 51;
    table.figures.tariffs.bt = "999999999999999".parse().expect("decimal");
    table.figures.care.clients_bt = 9_000_000.0;
    let model = Model::start(&encode(&table), Vec::new()).expect("a start");
    let titles: Vec<&str> = model.notices().iter().map(|notice| notice.title.as_str()).collect();
    assert_eq!(titles, [TOO_LARGE_TITLE]);
    assert!(model.figures() == &*model.context().start && model.table().own.is_empty());
}
