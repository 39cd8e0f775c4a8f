//! The checks that a visitor can run on the model: `src/app/ask/check/`.
//!
//! Proves: all checks pass on every region, on changed inputs and on the scenarios of the golden files, and all golden
//! cases pass; every check finds an outcome in which something is wrong, and a golden file of which a digit is another
//! one; a run on the page does one check per message and tells what it found; a file that cannot be fetched can be
//! asked for again.
//!
//! Not proved: that the checks find every error; see `tests/properties/` and `tests/golden.rs` for the rest.

use rekentafel::app::ask::fetched::Unfetched;
use rekentafel::app::ask::text::fetched::unfetched;
use rekentafel::app::show::evidence::check;
use std::rc::Rc;

use rekentafel::app::act::message::{Check, Effect, File, Message, OwnAfspraak, Start, Turn, Walk};
use rekentafel::app::ask::check::{CheckId, Subject, Verdict, run};
use rekentafel::app::ask::text::check as text;
use rekentafel::app::model::Model;
use rekentafel::app::table::inputs::InputId;
use rekentafel::app::table::outcomes::Outcomes;
use rekentafel::app::table::typed::NumberField;
use rekentafel::data::cases::{Case, unpack};
use rekentafel::engine::capacity::PeopleYear;
use rekentafel::engine::fields::RegionField;
use rekentafel::engine::money::{Exact, Money};
use rekentafel::engine::projection::{Projection, ProjectionYear};
use rekentafel::engine::settlement::SettlementYear;

/// The file with the fixed cases, as the site has it; blanks inside the JSON make no difference.
fn file() -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gulden");
    let entries = std::fs::read_dir(&folder).expect("the golden files").map(|entry| entry.expect("an entry"));
    let names = entries.map(|entry| entry.file_name().into_string().expect("a name"));
    let mut names: Vec<String> =
        names.filter_map(|own| own.strip_suffix(".scenario.json").map(str::to_owned)).collect();
    names.sort();
    let line = |name: &str, ending: &str| {
        let text = std::fs::read_to_string(folder.join(format!("{name}{ending}"))).expect("a golden file");
        text.lines().map(str::trim).collect::<String>()
    };
    names
        .iter()
        .map(|name| format!("{name}\n{}\n{}\n", line(name, ".scenario.json"), line(name, ".uitkomst.json")))
        .collect()
}

fn subject(model: &Model) -> Subject {
    Subject { table: model.table().clone(), context: model.context().clone(), outcomes: model.outcomes().clone() }
}

fn region(id: &'static str) -> Model {
    let mut model = Model::start("", Vec::new()).expect("the data of the product");
    model.update(Message::Start(Start::Region(id)));
    model
}

#[track_caller]
fn all_pass(what: &str, model: &Model) {
    for id in CheckId::OF_SCENARIO {
        let verdict = run(id, &subject(model), &[]);
        assert!(verdict.as_ref().is_ok_and(|&count| count > 0), "{what}, {id:?}: {verdict:?}");
    }
}

#[test]
fn all_checks_pass_on_every_region_and_on_changed_inputs() {
    for id in ["ijssel-vecht", "amersfoort", "centraal-gelderland", "noord-veluwe"] {
        let mut model = region(id);
        all_pass(id, &model);
        model.update(Message::OwnAfspraak(OwnAfspraak::Copy));
        model.update(Message::Turn(Turn::Type(NumberField::Input(InputId::RegionDwellings), "12".to_owned())));
        model.update(Message::Turn(Turn::Type(NumberField::Input(input(RegionField::BwPlaces)), "20".to_owned())));
        model.update(Message::Turn(Turn::Type(NumberField::Input(input(RegionField::Inflow)), "11,3".to_owned())));
        all_pass(id, &model);
    }
}

fn input(field: RegionField) -> InputId {
    InputId::of(field)
}

#[test]
fn all_checks_pass_on_the_scenarios_of_the_golden_files_and_all_cases_pass() {
    let cases = unpack(&file());
    assert!(cases.len() > 30);
    let mut model = region("amersfoort");
    for (place, Case { name, scenario, .. }) in cases.iter().enumerate() {
        model.update(Message::File(File::Open { name: name.clone(), text: scenario.clone() }));
        all_pass(name, &model);
        let verdict = run(CheckId::Case(place), &subject(&model), &cases);
        assert!(verdict.as_ref().is_ok_and(|&count| count > 50), "{name}: {verdict:?}");
    }
}

/// What is done to a true outcome, and the check that must find it.
type Tampering = (&'static str, CheckId, fn(&mut Outcomes));

const CENT: Money = Money::from_cents(1);

fn projection(outcomes: &mut Outcomes) -> &mut Projection {
    Rc::make_mut(&mut outcomes.projection)
}

fn year(outcomes: &mut Outcomes) -> &mut ProjectionYear {
    &mut projection(outcomes).years[2]
}

fn people(outcomes: &mut Outcomes) -> &mut PeopleYear {
    &mut year(outcomes).capacity.municipalities[1]
}

fn settled(outcomes: &mut Outcomes) -> &mut SettlementYear {
    &mut outcomes.choices[3].settlements[0].years[2]
}

const TAMPERING: [Tampering; 20] = [
    ("a result", CheckId::Conservation, |own| settled(own).municipalities[1].result += CENT),
    ("a deposit", CheckId::Conservation, |own| settled(own).deposit += CENT),
    ("all costs", CheckId::Conservation, |own| settled(own).total_costs += CENT),
    ("R_i", CheckId::Parts, |own| settled(own).municipalities[1].budget += CENT),
    ("inleg", CheckId::Parts, |own| settled(own).municipalities[1].inleg += CENT),
    ("verrekening", CheckId::Parts, |own| settled(own).municipalities[1].verrekening += CENT),
    ("vangnet", CheckId::Parts, |own| settled(own).municipalities[1].vangnet += CENT),
    ("reserve", CheckId::Parts, |own| settled(own).reserve += CENT),
    ("a share of the reserve", CheckId::Parts, |own| own.choices[3].settlements[0].reserve_shares[1] += CENT),
    ("a result of one afspraak", CheckId::Identity, |own| settled(own).municipalities[1].result += CENT),
    ("negative costs", CheckId::Costs, |own| year(own).costs.municipalities[1].local = Money::from_cents(-1)),
    ("a negative reserve", CheckId::Costs, |own| settled(own).reserve = Money::from_cents(-1)),
    ("a share above 1", CheckId::Shares, |own| year(own).budget.shares.centre = Exact::from(2)),
    ("a share below 0", CheckId::Shares, |own| year(own).budget.shares.objective = Exact::from(-1)),
    ("a negative waiting list", CheckId::Places, |own| {
        people(own).stocks.each_mut(|stocks| stocks.waiting_bw = -1e-3);
    }),
    ("somebody above the places", CheckId::Places, |own| people(own).stocks.each_mut(|stocks| stocks.living += 50.0)),
    ("somebody who came from nowhere", CheckId::Flow, |own| people(own).flows.inflow -= 1e-3),
    ("somebody who left and is still there", CheckId::Flow, |own| people(own).flows.left_bt += 1e-3),
    ("a region that was poorer", CheckId::Signs, |own| {
        own.choices[3].settlements[0].reserve_shares[1] += Money::from_cents(-100_000_000_000);
    }),
    ("a bit of a person", CheckId::Link, |own| people(own).inhabitants = people(own).inhabitants.next_up()),
];

#[test]
fn every_check_finds_a_wrong_outcome() {
    let model = region("amersfoort");
    for (what, id, tamper) in TAMPERING {
        let mut subject = subject(&model);
        tamper(&mut subject.outcomes);
        let Err(wrong) = run(id, &subject, &[]) else { panic!("{id:?} does not find {what}") };
        let said = text::wrong(&wrong);
        assert!(said.contains("gevonden") && said.ends_with('.') && !wrong.found.is_empty(), "{said}");
    }
    let found = |id: CheckId| TAMPERING.iter().any(|(_, own, _)| *own == id);
    // Dividing is done by the check itself, on amounts of its own: see the test of `allocate` and
    // `tests/properties/verdeel.rs`.
    assert!(CheckId::OF_SCENARIO.into_iter().all(|id| id == CheckId::Division || found(id)));
}

/// The verdict on a case of which the outcome is another one.
fn tampered(change: fn(&str) -> String) -> Verdict {
    let mut cases = unpack(&file());
    let case = cases.iter_mut().find(|case| case.name == "drie-gemeenten").expect("the case");
    case.outcome = change(&case.outcome);
    let case = case.clone();
    run(CheckId::Case(0), &subject(&region("amersfoort")), &[case])
}

#[test]
fn a_golden_file_with_another_digit_is_found() {
    assert!(tampered(str::to_owned).is_ok());
    let wrong = tampered(|text| text.replacen(".00\"", ".01\"", 1)).expect_err("a cent");
    assert!(wrong.place.what.starts_with("afspraken[0].jaren[0]"), "{wrong:?}");
    assert!(tampered(|text| text.replacen("\"leegstaand\": ", "\"leegstaand\": 1", 1)).is_err());
    assert!(tampered(|text| text[..text.len() / 2].to_owned()).is_err());
    assert!(tampered(|_| String::new()).is_err());
}

#[test]
fn a_run_does_one_check_per_message_and_tells_what_it_found() {
    let mut model = region("noord-veluwe");
    assert_eq!(check::view(&model).button, text::START);
    assert_eq!(model.update(Message::Check(Check::Start)), [Effect::FetchCases]);
    assert!(check::view(&model).is_busy);
    for (came, why) in
        [(Err(Unfetched::NotReached), Unfetched::NotReached), (Ok("drie\nregels\n".to_owned()), Unfetched::Unreadable)]
    {
        assert_eq!(model.update(Message::Check(Check::CasesCame(came))), []);
        let failed = check::view(&model);
        assert_eq!((failed.button, failed.warning, failed.is_busy), (text::RETRY, Some(unfetched(why)), false));
    }
    assert_eq!(model.update(Message::Check(Check::Start)), [Effect::FetchCases]);
    let mut effects = model.update(Message::Check(Check::CasesCame(Ok(file()))));
    let mut rounds = 0;
    while effects == [Effect::NextCheck] {
        effects = model.update(Message::Check(Check::Next));
        model.update(Message::Check(Check::Took(1.5)));
        rounds += 1;
    }
    let done = check::view(&model);
    assert_eq!(rounds, done.of_scenario.len() + done.cases.len());
    let rows = || done.of_scenario.iter().chain(&done.cases);
    assert!(rows().all(|row| row.is_good == Some(true) && row.time == "1,5" && row.result.ends_with("vergelijkingen")));
    assert!(done.progress.starts_with(&format!("Alle {rounds} controles zijn goed, in ")), "{}", done.progress);
    // The cases are here; another scenario is said to be another one, and can be checked.
    model.update(Message::Turn(Turn::Type(NumberField::Input(input(RegionField::Inflow)), "6".to_owned())));
    assert_eq!(check::view(&model).warning, Some(text::OTHER_SCENARIO));
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(check::view(&model).warning, None);
    model.update(Message::OwnAfspraak(OwnAfspraak::Copy));
    assert_eq!(check::view(&model).warning, Some(text::OTHER_SCENARIO), "an afspraak more is another scenario");
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(model.update(Message::Check(Check::Start)), [Effect::NextCheck]);
    assert_eq!(check::view(&model).warning, None);
}

#[test]
fn the_command_line_runs_the_same_checks() {
    let link = region("amersfoort").address().to_owned();
    let run = |link: &str| {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_doorreken"));
        program.args(["--controleer-model", link]).output().expect("the program runs")
    };
    let output = run(&link);
    let answer = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(output.status.code(), Some(0), "{answer}");
    assert_eq!(
        answer.lines().filter(|line| line.starts_with("goed  ")).count(),
        CheckId::OF_SCENARIO.len(),
        "{answer}"
    );
    assert_eq!(run("#1onzin").status.code(), Some(2));
}
