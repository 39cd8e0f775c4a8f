//! The command-line door to the calculation: a scenario in, its outcome out.
//!
//! It reads and writes files and nothing else; the words of its messages are [`rekentafel::app::show::text`]'s.

use std::io::{Read, Write};
use std::process::ExitCode;
use std::rc::Rc;

use rekentafel::app::ask::check::{CheckId, Subject, run};
use rekentafel::app::ask::work;
use rekentafel::app::show::text::command_line as text;
use rekentafel::app::table::context::Context;
use rekentafel::app::table::outcomes::Outcomes;
use rekentafel::app::table::state::Table;
use rekentafel::app::table::text::link::describe;
use rekentafel::app::table::text::{import as words, problems};
use rekentafel::app::table::{import, link, receipt};
use rekentafel::data::opening::LARGEST;
use rekentafel::data::presets::{REFERENCE, presets};
use rekentafel::data::version::Version;
use rekentafel::data::{effects_file, region, result_file, scenario_file};
use rekentafel::engine::comparison::{Against, Unchanged};
use rekentafel::engine::money::TooLarge;
use rekentafel::engine::problem::{Problem, Wrong};
use rekentafel::engine::projection::project;
use rekentafel::engine::settlement::settle;
#[cfg(not(target_arch = "wasm32"))]
use rekentafel::workbooks::{self, NoWorkbook};

/// Exit code for anything that the caller can mend.
const BAD_INPUT: u8 = 2;
/// Exit code for a receipt that can be read and is not good.
const NO_MATCH: u8 = 3;

/// What there is to print, and whether it says that all is well.
type Answer = Result<(String, bool), Vec<String>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let good = |output: String| (output, true);
    let answer: Answer = match arguments[..] {
        ["--help" | "-h"] => Ok(good(text::USAGE.to_owned())),
        ["--regio", id] => preset_scenario(id).map(good),
        ["--effecten", "-"] => effects(read_standard_input()).map(good),
        ["--effecten", file] => effects(read_file(file)).map(good),
        ["--werkboek", "-", to] => workbook(read_standard_input(), to).map(good),
        ["--werkboek", file, to] => workbook(read_file(file), to).map(good),
        ["--toekomsten", link] => futures(link).map(good),
        ["--controleer-model", link] => check_model(link),
        ["--controleer", "-"] => check_receipt(read_standard_input()),
        ["--controleer", file] => check_receipt(read_file(file)),
        ["-"] => calculate(read_standard_input()).map(good),
        [file] if !file.starts_with('-') => calculate(read_file(file)).map(good),
        _ => Err(vec![text::USAGE.to_owned()]),
    };
    match answer {
        Ok((output, is_good)) => print(&output, if is_good { ExitCode::SUCCESS } else { ExitCode::from(NO_MATCH) }),
        Err(lines) => {
            for line in lines {
                eprintln!("{line}");
            }
            ExitCode::from(BAD_INPUT)
        }
    }
}

/// Writes the whole answer; a reader that stops early (`| head`) is no error.
fn print(output: &str, code: ExitCode) -> ExitCode {
    match std::io::stdout().write_all(output.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            eprintln!("{}", text::unwritable(&error));
            ExitCode::FAILURE
        }
        _ => code,
    }
}

fn read_file(file: &str) -> Result<Vec<u8>, String> {
    std::fs::File::open(file).and_then(read_bounded).map_err(|error| text::unreadable(file, &error))
}

fn read_standard_input() -> Result<Vec<u8>, String> {
    read_bounded(std::io::stdin()).map_err(|error| text::unreadable("-", &error))
}

/// The bytes of a file, or of one that is too large the first ones: no more than is needed to see that.
fn read_bounded(source: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The starting scenario of a region.
fn preset_scenario(id: &str) -> Result<String, Vec<String>> {
    let region = region::region(Version::LATEST, id).map_err(|_| {
        let known: Vec<&str> = Version::LATEST.region_ids().collect();
        vec![text::unknown_region(id, &known)]
    })?;
    let presets = presets(Version::LATEST).map_err(|_| data_unreadable())?;
    Ok(scenario_file::write(&region.scenario(presets)))
}

/// The futures of a link, as the page shows them.
fn futures(link: &str) -> Result<String, Vec<String>> {
    let table = table(link)?;
    let (columns, picture) = work::all_at_once(&table).map_err(|hindrance| vec![text::hindrance(hindrance)])?;
    Ok(text::futures(&table, &columns, &picture))
}

/// The table of a link that is whole.
fn table(link: &str) -> Result<Table, Vec<String>> {
    let fragment = link.split_once('#').map_or(link, |(_, fragment)| fragment);
    let decoded = link::decode(fragment);
    if decoded.remarks.is_empty() { Ok(decoded.table) } else { Err(decoded.remarks.iter().map(describe).collect()) }
}

/// The checks of the model on the table of a link, as on the page.
fn check_model(link: &str) -> Answer {
    let table = table(link)?;
    let context = Context::of(&table).map_err(|_| data_unreadable())?;
    let outcomes = Outcomes::of(&table.figures, table.afspraken(context.presets)).map_err(too_large)?;
    let subject = Subject { table, context, outcomes };
    let verdicts = CheckId::OF_SCENARIO.map(|id| (id, run(id, &subject, &[])));
    let is_good = verdicts.iter().all(|(_, verdict)| verdict.is_ok());
    Ok((text::checks(&verdicts), is_good))
}

/// Calculates a receipt again from its inputs.
fn check_receipt(file: Result<Vec<u8>, String>) -> Answer {
    let json = text_of(file)?;
    let report = receipt::check::check(&json).map_err(described)?;
    Ok((text::receipt(&report), report.is_good()))
}

fn text_of(file: Result<Vec<u8>, String>) -> Result<String, Vec<String>> {
    let bytes = file.map_err(|message| vec![message])?;
    if bytes.len() > LARGEST {
        let problem = Problem::without_value("", Wrong::FileTooLarge { most: LARGEST });
        return Err(vec![problems::describe(&problem)]);
    }
    String::from_utf8(bytes).map_err(|_| vec![text::NOT_UTF8.to_owned()])
}

fn calculate(file: Result<Vec<u8>, String>) -> Result<String, Vec<String>> {
    let json = text_of(file)?;
    for doubt in words::doubts(&import::doubts(&json)) {
        eprintln!("{doubt}");
    }
    let scenario = scenario_file::read(&json).map_err(described)?;
    let projection = project(&scenario.figures).map_err(too_large)?;
    let settlements = scenario.afspraken.iter().map(|afspraak| settle(&projection, afspraak));
    let settlements = settlements.collect::<Result<Vec<_>, _>>().map_err(too_large)?;
    Ok(result_file::write(&scenario, &projection, &settlements))
}

fn described(problems: Vec<Problem>) -> Vec<String> {
    problems.iter().map(problems::describe).collect()
}

fn too_large(_: TooLarge) -> Vec<String> {
    described(vec![Problem::without_value("", Wrong::TooLarge)])
}

/// The data that come with the program cannot be read; tests rule it out.
fn data_unreadable() -> Vec<String> {
    vec![text::DATA_UNREADABLE.to_owned()]
}

/// What would be without any change, what the State does, and what each afspraak does.
fn effects(file: Result<Vec<u8>, String>) -> Result<String, Vec<String>> {
    let scenario = scenario_file::read(&text_of(file)?).map_err(described)?;
    let projection = Rc::new(project(&scenario.figures).map_err(too_large)?);
    let presets = presets(Version::LATEST).map_err(|_| data_unreadable())?;
    let mut all =
        scenario.afspraken.iter().chain(presets.iter().flat_map(|own| &own.variants).map(|own| &own.afspraak));
    let reference = all.find(|own| own.id == REFERENCE).ok_or_else(data_unreadable)?;
    let settled = settle(&projection, reference).map_err(too_large)?;
    let unchanged = Unchanged::of(&scenario.figures, &projection, reference).map_err(too_large)?;
    let settlements = scenario.afspraken.iter().map(|afspraak| settle(&projection, afspraak));
    let settlements = settlements.collect::<Result<Vec<_>, _>>().map_err(too_large)?;
    let against = Against { reference: &settled, unchanged: &unchanged.settlement };
    Ok(effects_file::write(&scenario, against, &settlements))
}

/// The workbook; a library that it needs does not build for a browser, where nobody calls this program.
/// Writes the scenario as a workbook that calculates by itself, and says what it wrote.
#[cfg(not(target_arch = "wasm32"))]
fn workbook(file: Result<Vec<u8>, String>, to: &str) -> Result<String, Vec<String>> {
    let workbook = workbooks::of_file(&text_of(file)?).map_err(|why| match why {
        NoWorkbook::Scenario(problems) => described(problems),
        NoWorkbook::Amounts => too_large(TooLarge),
        NoWorkbook::Sheets => vec![text::WORKBOOK_TOO_LARGE.to_owned()],
    })?;
    std::fs::write(to, &workbook.bytes).map_err(|error| vec![text::unwritable_file(to, &error)])?;
    Ok(text::workbook(to, workbook.formulas.len(), workbook.bytes.len()))
}

#[cfg(target_arch = "wasm32")]
fn workbook(_: Result<Vec<u8>, String>, _: &str) -> Result<String, Vec<String>> {
    Err(vec![text::USAGE.to_owned()])
}
