//! From a file to figures on the table, through the program that reads files.
//!
//! Proves that a file is first shown and then taken over as one step, that every value of it gets its origin, that nothing else on
//! the table changes, that a question waits for its answer, that what is no table is refused in words, that the template comes back
//! without a question, and that orders and reports survive their way as bytes. Does not prove what a browser does with a file.

use std::io::{Cursor, Read, Write};
use std::rc::Rc;

use proptest::prelude::*;
use rekentafel::app::act::message::{self, Effect, Intake, Look, Message, Start, ViewChange, Walk};
use rekentafel::app::ask::intake::{Change, Choice, File, Note, Order, Preview, Question, Report, Said, Wish};
use rekentafel::app::ask::work::Sign;
use rekentafel::app::model::{Model, NoticeKind};
use rekentafel::app::table::state::Page;
use rekentafel::data::gemeenten::Gemeenten;
use rekentafel::data::provenance::Status;
use rekentafel::engine::fields::MunicipalityField;
use rekentafel::engine::input::Input;
use rekentafel::reader::reply;

fn all() -> Gemeenten {
    Gemeenten::read(include_str!("../data/gemeenten.tsv")).expect("the file of the product")
}

fn model() -> Model {
    let mut model = Model::start("", Vec::new()).expect("the data of the product");
    act(&mut model, Message::Start(Start::Region("noord-veluwe")));
    act(&mut model, Message::Look(Look::At(ViewChange::Page(Page::Inputs))));
    model
}

/// Sends a message, and has every order carried out; gives what else the browser must do.
fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    let mut effects = Vec::new();
    for effect in model.update(message) {
        match effect {
            Effect::Read(order) => {
                let report = reply(&order, &all()).expect("it is an order");
                effects.extend(act(model, Message::Intake(Intake::Heard(Ok(report)))));
            }
            other => effects.push(other),
        }
    }
    effects
}

fn choose(model: &mut Model, name: &str, bytes: &[u8]) -> Vec<Effect> {
    let (name, date, bytes) = (name.to_owned(), "29-11-2026".to_owned(), Rc::new(bytes.to_vec()));
    act(model, Message::Intake(Intake::File { name, date, bytes }))
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/intake/tests/bestanden/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a file")
}

fn preview(model: &Model) -> Rc<Preview> {
    model.intake().and_then(|own| own.preview.clone()).expect("a preview")
}

#[test]
fn a_file_is_shown_then_taken_over_and_undone_in_one_step() {
    let mut model = model();
    let before = model.table().clone();
    let name = before.figures.municipalities[1].name.clone();
    let csv = format!("Gemeente;Inwoners;Opmerking\n{name};31.234;goed\nZwolle;1000;\n");
    choose(&mut model, "cijfers.csv", csv.as_bytes());
    assert_eq!(model.table(), &before, "nothing changes yet");
    let shown = preview(&model);
    let [change] = shown.changes.as_slice() else { panic!("{shown:?}") };
    assert_eq!((change.whose.as_str(), change.to.as_str(), change.cell.as_str()), (name.as_str(), "31.234", "B2"));
    assert!(shown.notes[0].lines[0].contains("Zwolle"), "{shown:?}");
    assert!(shown.questions.iter().all(|own| !own.is_needed), "{shown:?}");

    act(&mut model, Message::Intake(Intake::Apply));
    let input = Input::of_municipality(1, MunicipalityField::Inhabitants);
    assert_eq!(model.figures().municipalities[1].inhabitants, 31_234.0);
    assert_eq!(model.status(input), Some(Status::Eigen));
    assert_eq!(model.said_of(input).expect("an origin").source, "cijfers.csv, cel B2, 29-11-2026");
    assert_eq!(model.notices()[0].kind, NoticeKind::Done);
    let after = model.table();
    assert_eq!(
        (&after.own, &after.pins, &after.view, &after.base),
        (&before.own, &before.pins, &before.view, &before.base)
    );
    let others = model.figures().municipalities.iter().zip(&before.figures.municipalities).enumerate();
    assert!(others.filter(|(place, _)| *place != 1).all(|(_, (now, then))| now == then));
    assert!(model.intake().is_none());

    act(&mut model, Message::Walk(Walk::Undo));
    assert_eq!((model.figures(), &model.table().origins), (&before.figures, &before.origins));
    assert_eq!(model.said_of(input), None);
    act(&mut model, Message::Walk(Walk::Redo));
    assert_eq!(model.said_of(input).expect("an origin").status, Status::Eigen);
}

#[test]
fn a_workbook_tells_its_sheet_and_its_cells() {
    let mut model = model();
    choose(&mut model, "excel.xlsx", &file("excel-bladen-samen.xlsx"));
    let shown = preview(&model);
    assert!(!shown.changes.is_empty() && shown.result.is_some(), "{shown:?}");
    act(&mut model, Message::Intake(Intake::Apply));
    let fields = MunicipalityField::ALL;
    let said = (0..model.figures().municipalities.len())
        .flat_map(|own| fields.map(|field| Input::of_municipality(own, field)))
        .find_map(|input| model.said_of(input))
        .expect("an origin");
    assert!(said.source.starts_with("excel.xlsx, blad "), "{said:?}");
    assert!(said.source.ends_with("29-11-2026"), "{said:?}");
}

#[test]
fn figures_that_stay_get_their_origin_as_a_step_of_their_own() {
    let mut model = model();
    let own = &model.figures().municipalities[0];
    let csv = format!("Gemeente;Inwoners\n{};{}\n", own.name, own.inhabitants);
    choose(&mut model, "zelfde.csv", csv.as_bytes());
    assert_eq!(preview(&model).counted, "Geen cijfer verandert, 1 blijft gelijk.");
    act(&mut model, Message::Intake(Intake::Apply));
    let input = Input::of_municipality(0, MunicipalityField::Inhabitants);
    assert_eq!(model.status(input), Some(Status::Eigen));
    act(&mut model, Message::Walk(Walk::Undo));
    assert_ne!(model.status(input), Some(Status::Eigen));
}

#[test]
fn a_question_waits_for_its_answer_and_stays_to_be_changed() {
    let mut model = model();
    choose(&mut model, "begroting.csv", &file("begroting-zonder-eenheid.csv"));
    let before = model.figures().clone();
    act(&mut model, Message::Intake(Intake::Apply));
    assert_eq!(model.figures(), &before, "a question is open");
    let open =
        |model: &Model| preview(model).questions.iter().find(|own| own.is_needed && own.chosen.is_empty()).cloned();
    let mut answers = 0;
    while let Some(asked) = open(&model) {
        let choice = asked.choices.iter().find(|own| own.id == "1000").unwrap_or(&asked.choices[0]);
        act(&mut model, Message::Intake(Intake::Answer(asked.id.clone(), choice.id.clone())));
        answers += 1;
        assert!(preview(&model).questions.iter().any(|own| own.id == asked.id && own.chosen == choice.id));
        assert!(answers < 10, "questions come to an end");
    }
    assert!(answers > 0);
    act(&mut model, Message::Intake(Intake::Apply));
    assert_ne!(model.figures(), &before);
}

#[test]
fn what_is_no_table_is_refused_in_words_and_changes_nothing() {
    for name in ["wachtwoord.xlsx", "verslag.pdf", "macro.xlsm", "webpagina.xls", "brief.txt"] {
        let mut model = model();
        let before = model.table().clone();
        choose(&mut model, name, &file(name));
        assert!(model.intake().is_none());
        assert_eq!(model.notices()[0].kind, NoticeKind::Error, "{name}");
        assert!(model.notices()[0].title.contains(name) && !model.notices()[0].lines[0].is_empty());
        assert_eq!(model.table(), &before);
    }
}

#[test]
fn a_file_of_the_product_is_opened_as_such() {
    let mut model = model();
    let mut other = self::model();
    other.update(Message::Start(Start::Region("ijssel-vecht")));
    let Some(Effect::Download { text, .. }) = other.update(Message::File(message::File::Save)).into_iter().next()
    else {
        panic!("a file")
    };
    choose(&mut model, "ijssel-vecht.json", text.as_bytes());
    assert!(model.intake().is_none());
    assert_eq!(model.figures(), other.figures());
}

#[test]
fn the_template_comes_back_without_a_question_and_changes_nothing() {
    let mut model = model();
    let before = model.figures().clone();
    let effects = act(&mut model, Message::Intake(Intake::Template));
    let [Effect::Download { name, text }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(name.ends_with(".csv") && text.starts_with('\u{feff}'));
    choose(&mut model, name, text.as_bytes());
    let shown = preview(&model);
    assert!(shown.questions.iter().all(|own| !own.is_needed) && shown.notes.is_empty(), "{shown:?}");
    assert_eq!(shown.changes, []);
    act(&mut model, Message::Intake(Intake::Apply));
    assert_eq!(model.figures(), &before);
}

#[test]
fn the_template_as_a_workbook_is_filled_in_and_comes_back_without_a_question() {
    let mut model = model();
    let before = model.figures().clone();
    let effects = act(&mut model, Message::Intake(Intake::TemplateWorkbook));
    let [Effect::DownloadBytes { name, bytes }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(name, "cijfers-noord-veluwe.xlsx");
    choose(&mut model, name, bytes);
    let shown = preview(&model);
    assert!(shown.questions.iter().all(|own| !own.is_needed) && shown.notes.is_empty(), "{shown:?}");
    assert_eq!(shown.changes, []);
    act(&mut model, Message::Intake(Intake::Apply));
    assert_eq!(model.figures(), &before);
    // Somebody fills in a number.
    let inhabitants = before.municipalities[1].inhabitants;
    let filled = replaced(bytes, &format!("<v>{inhabitants}</v>"), "<v>31234</v>");
    choose(&mut model, name, &filled);
    let shown = preview(&model);
    assert!(shown.questions.iter().all(|own| !own.is_needed) && shown.changes.len() == 1, "{shown:?}");
    act(&mut model, Message::Intake(Intake::Apply));
    assert!((model.figures().municipalities[1].inhabitants - 31_234.0).abs() < f64::EPSILON);
}

/// The workbook with another text in its sheets.
fn replaced(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        out.start_file(part.name().expect("a name").into_owned(), zip::write::SimpleFileOptions::default())
            .expect("a part");
        out.write_all(text.replacen(from, to, 1).as_bytes()).expect("it is written");
    }
    out.finish().expect("a workbook").into_inner()
}

/// All XML in a workbook.
fn xml(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut all = String::new();
    for place in 0..archive.len() {
        archive.by_index(place).expect("a part").read_to_string(&mut all).expect("text");
    }
    all
}

#[test]
fn the_scenario_becomes_a_workbook_with_the_origin_of_every_value() {
    let mut model = model();
    let name = model.figures().municipalities[1].name.clone();
    choose(&mut model, "cijfers.csv", format!("Gemeente;Inwoners\n{name};31.234\n").as_bytes());
    act(&mut model, Message::Intake(Intake::Apply));
    let before = model.table().clone();
    let effects = act(&mut model, Message::Intake(Intake::Workbook));
    let [Effect::DownloadBytes { name, bytes }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(name, "rekentafel-noord-veluwe.xlsx");
    let xml = xml(bytes);
    for own in ["Leeswijzer<", ">31234<", ">cijfers.csv, cel B2, 29-11-2026<", ">eigen<", ">aanname<"] {
        assert!(xml.contains(own), "{own} is in no cell");
    }
    assert_eq!(model.table(), &before, "nothing changes");
    assert_eq!(model.notices()[0].kind, NoticeKind::Done);

    model.update(Message::Intake(Intake::Heard(Err(Sign::Silent))));
    assert!(model.notices()[0].title.contains("niet gemaakt"), "{:?}", model.notices());
}

#[test]
fn another_act_or_a_lost_reader_ends_it() {
    let mut model = model();
    let csv = b"Gemeente;Inwoners\nErmelo;31.234\n";
    choose(&mut model, "a.csv", csv);
    act(&mut model, Message::Intake(Intake::Drop));
    assert!(model.intake().is_none());
    choose(&mut model, "a.csv", csv);
    act(&mut model, Message::Walk(Walk::Undo));
    assert!(model.intake().is_none());
    choose(&mut model, "a.csv", csv);
    act(&mut model, Message::Intake(Intake::Heard(Err(Sign::Refused))));
    assert!(model.intake().is_none());
    assert_eq!(model.notices()[0].kind, NoticeKind::Error);
    // What is pasted on another page is not meant for the figures.
    act(&mut model, Message::Look(Look::At(ViewChange::Page(Page::Compare))));
    assert_eq!(choose(&mut model, "a.csv", csv), []);
    assert!(model.intake().is_none());
}

fn text() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[a-zé ’\\n;]{0,12}").expect("a pattern")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn orders_and_reports_survive_their_way(
        number: u32, one in text(), other in text(), bytes: Vec<u8>, is_needed: bool, has_result: bool,
    ) {
        let answers = vec![(one.clone(), other.clone())];
        let file = File { name: one.clone(), date: other.clone(), bytes, answers };
        for wish in [Wish::Template, Wish::Preview(file)] {
            let order = Order { number, scenario: one.clone(), codes: vec![other.clone()], wish };
            prop_assert_eq!(Order::read(&order.write()), Some(order));
        }
        let choice = Choice { id: one.clone(), text: other.clone() };
        let question =
            Question { id: one.clone(), text: other.clone(), choices: vec![choice], chosen: one.clone(), is_needed };
        let change =
            Change { whose: one.clone(), what: other.clone(), from: one.clone(), to: other.clone(), cell: one.clone() };
        let preview = Preview {
            questions: vec![question],
            changes: vec![change],
            counted: one.clone(),
            taken: other.clone(),
            notes: vec![Note { title: one.clone(), lines: vec![one.clone(), other.clone()], is_wrong: is_needed }],
            result: has_result.then(|| other.clone()),
        };
        for said in [Said::Refused(one.clone()), Said::Own(other.clone()), Said::Template(one), Said::Preview(preview)] {
            let report = Report { number, said };
            prop_assert_eq!(Report::read(&report.write()), Some(report));
        }
    }
}
