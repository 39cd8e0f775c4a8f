//! The program that reads files beside the page: an order in, a report out. Pure, but for [`start`], which is the shell
//! of the worker.
//!
//! What a file says is the crate `intake`'s to find; here that becomes Dutch texts and ids.

mod answers;
mod region;
#[cfg(feature = "worker")]
mod shell;
mod words;

#[cfg(feature = "worker")]
pub use shell::start;

use data::gemeenten::Gemeenten;
use data::provenance::Status;
use data::scenario_file::{self, Herkomst, Herkomsten};
use engine::input::Input;
use engine::problem::Wrong;
use engine::scenario::Scenario;
use intake::grid::{Cell, Kind, Opened, Place, Sheet, kind, open, read_workbook};
use intake::plan::{Answers, Entry, Origin, Plan, Preview as SheetPreview, Target, plan, shown_of};
use intake::refused::Refused;
use intake::template;
use workbook::plain::Plain;

use crate::app::ask::intake::{Change, File, Order, Preview, Question, Report, Said, Wish};
use crate::app::show::text::command_line::WORKBOOK_TOO_LARGE;
use crate::app::table::inputs::InputId;
use crate::app::table::text::inputs as names;
use crate::app::table::text::problems::sentence;
use crate::workbooks::{self, NoWorkbook};

/// The scenario of the page itself cannot be read: the page and this program are of two versions.
const OTHER_VERSION: &str = "Het programma dat bestanden leest, hoort niet bij deze versie van de pagina. Laad de pagina opnieuw: uw scenario staat in de link.";
const REGION: &str = "Hele regio";

/// What there is to say to an order, both as bytes; nothing to what is no order.
pub fn reply(order: &[u8], all: &Gemeenten) -> Option<Vec<u8>> {
    let order = Order::read(order)?;
    Some(Report { number: order.number, said: answer(&order, all) }.write())
}

/// What there is to say to an order.
pub fn answer(order: &Order, all: &Gemeenten) -> Said {
    let Ok((scenario, herkomsten)) = scenario_file::read_with_herkomst(&order.scenario) else {
        return Said::Refused(OTHER_VERSION.to_owned());
    };
    let codes = region::codes(&order.codes, &scenario.figures, all);
    let target = Target { figures: &scenario.figures, codes: &codes, all };
    let file = match &order.wish {
        Wish::List(text) => return region::listed(text, all),
        Wish::Make(wanted) => return region::made(wanted, scenario, &herkomsten, &codes),
        Wish::Template => return Said::Template(template::csv(&template::municipalities(target))),
        Wish::TemplateWorkbook => return template_workbook(target),
        Wish::Preview(file) => file,
        Wish::Workbook => return workbook(&order.scenario),
    };
    match sheets(&file.bytes) {
        Ok(Content::Sheets(sheets)) => Said::Preview(preview(&sheets, target, file, &scenario, herkomsten)),
        Ok(Content::Own(text)) => Said::Own(text),
        Err(refused) => Said::Refused(refused.to_string()),
    }
}

fn template_workbook(target: Target<'_>) -> Said {
    let cell = |own: &Cell| match own {
        Cell::Empty => Plain::Empty,
        Cell::Number(number) => Plain::Number(number.value.to_double()),
        other => Plain::Text(other.shown()),
    };
    let rows = |sheet: Sheet| sheet.rows().iter().map(|row| row.iter().map(cell).collect()).collect();
    let sheets = [
        (template::MUNICIPALITIES, rows(template::municipalities(target))),
        (template::REGION, rows(template::region(target.figures))),
    ];
    match workbook::plain::write(&sheets) {
        Ok(bytes) => Said::TemplateWorkbook(bytes),
        Err(_) => Said::Refused(WORKBOOK_TOO_LARGE.to_owned()),
    }
}

fn workbook(scenario: &str) -> Said {
    match workbooks::of_file(scenario) {
        Ok(workbook) => Said::Workbook(workbook.bytes),
        Err(NoWorkbook::Scenario(_)) => Said::Refused(OTHER_VERSION.to_owned()),
        Err(NoWorkbook::Amounts) => Said::Refused(sentence(&Wrong::TooLarge)),
        Err(NoWorkbook::Sheets) => Said::Refused(WORKBOOK_TOO_LARGE.to_owned()),
    }
}

enum Content {
    Own(String),
    Sheets(Vec<Sheet>),
}

fn sheets(bytes: &[u8]) -> Result<Content, Refused> {
    match kind(bytes)? {
        Kind::Xlsx | Kind::Ods => read_workbook(bytes).map(Content::Sheets),
        Kind::Json | Kind::Text => open(bytes).map(|opened| match opened {
            Opened::Json(text) => Content::Own(text),
            Opened::Table(sheet) => Content::Sheets(vec![sheet]),
        }),
    }
}

fn preview(
    sheets: &[Sheet],
    target: Target<'_>,
    file: &File,
    scenario: &Scenario,
    mut herkomsten: Herkomsten,
) -> Preview {
    let names: Vec<&str> = target.figures.municipalities.iter().map(|own| own.name.as_str()).collect();
    let mut said = Answers::default();
    let mut questions: Vec<Question> = Vec::new();
    // A question that is answered stays, so that the answer can be another one.
    for (id, chosen) in &file.answers {
        let before = answers::asked(&plan(sheets, target, &said), sheets, &names);
        let answered = before.into_iter().find(|own| own.id == *id);
        questions.extend(answered.map(|own| Question { chosen: chosen.clone(), ..own }));
        answers::add(&mut said, id, chosen);
    }
    let plan = plan(sheets, target, &said);
    for own in answers::asked(&plan, sheets, &names) {
        if questions.iter().all(|other| other.id != own.id) {
            questions.push(own);
        }
    }
    questions.sort_by(|one, other| (!one.is_needed, &one.id).cmp(&(!other.is_needed, &other.id)));
    let has_more = plan.used.len() > 1;
    let lines = |of: &dyn Fn(&SheetPreview) -> Vec<String>| plan.previews().flat_map(of).collect();
    let applied = plan.apply(target.figures, intake::plan::File { name: &file.name, date: &file.date });
    let result = applied.map(|applied| {
        let said = applied.origins.iter().filter_map(|(path, own)| Some((Input::at(path)?, herkomst(own))));
        herkomsten.extend(said);
        let scenario = Scenario::new(applied.figures, scenario.afspraken.clone());
        scenario_file::write_with_herkomst(&scenario, &herkomsten)
    });
    let changes = changes(&plan, &names, has_more);
    let same = plan.entries().filter(|own| !own.is_change()).count();
    let misread =
        lines(&|own| own.misread.iter().map(|one| format!("{}: ‘{}’. {}", one.cell, one.text, one.why)).collect());
    let unmatched = lines(&|own| {
        own.unmatched.iter().map(|one| format!("Rij {}: ‘{}’. {}", one.row + 1, one.text, one.why)).collect()
    });
    let notes = [
        words::note(words::STOPPED, true, plan.stops().map(ToString::to_string).collect()),
        words::note(words::MISREAD, true, misread),
        words::note(words::UNMATCHED, false, unmatched),
        words::note(words::TOTALS, false, lines(&|own| own.totals.iter().map(total).collect())),
    ];
    Preview {
        questions,
        counted: words::counted(changes.len(), same),
        taken: words::taken(changes.len(), &file.name),
        notes: notes.into_iter().flatten().collect(),
        changes,
        result,
    }
}

fn total(own: &intake::plan::TotalCheck) -> String {
    let head = own.column.head().head;
    if own.difference.is_zero() {
        format!("{}, {head}: het totaal is de som van de rijen.", own.cell)
    } else {
        let [total, sum, difference] = [own.total, own.sum, own.difference].map(intake::number::written);
        format!("{}, {head}: het totaal is {total}, de som van de rijen {sum}. Dat scheelt {difference}.", own.cell)
    }
}

fn changes(plan: &Plan, municipalities: &[&str], has_more: bool) -> Vec<Change> {
    let of = |preview: &SheetPreview, own: &Entry| Change {
        whose: own
            .input
            .municipality()
            .and_then(|place| municipalities.get(place))
            .map_or(REGION, |own| *own)
            .to_owned(),
        what: names::name(InputId::One(own.input)),
        from: own.from.map(|value| shown_of(own.input, value)).unwrap_or_default(),
        to: shown_of(own.input, own.to),
        cell: if has_more { format!("{} {}", preview.sheet, cells(&own.cells)) } else { cells(&own.cells) },
    };
    let all = plan
        .previews()
        .flat_map(|preview| preview.entries.iter().filter(|own| own.is_change()).map(move |own| of(preview, own)));
    all.collect()
}

/// `B4`, or `B2 tot en met B9`.
fn cells(cells: &[Place]) -> String {
    let cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
    range(&cells)
}

fn range(cells: &[String]) -> String {
    match cells {
        [first, .., last] => format!("{first} tot en met {last}"),
        [one] => one.clone(),
        [] => String::new(),
    }
}

/// `begroting.xlsx, blad Budget, cel B4, 29-11-2026`
fn herkomst(origin: &Origin) -> Herkomst {
    let Origin { file, sheet, cells, date, rule, status, .. } = origin;
    let mut parts = vec![file.clone()];
    if !sheet.is_empty() {
        parts.push(format!("blad {sheet}"));
    }
    if !cells.is_empty() {
        parts.push(format!("{} {}", if cells.len() == 1 { "cel" } else { "cellen" }, range(cells)));
    }
    parts.push(date.clone());
    // What stood in the file as it is needs no rule.
    let rule = if *status == Status::Eigen { String::new() } else { format!(": {rule}") };
    Herkomst { status: *status, source: format!("{}{rule}", parts.join(", ")) }
}
