//! Checking a receipt: everything in it is calculated again from its inputs and its link, without trusting its outcome.
//!
//! Proves that the file is whole, that its outcome is that of its inputs by this program, and that its link holds the
//! same scenario. Does not prove who made it, or when.

use serde_json::Value as Json;
use serde_json::value::RawValue;

use crate::app::table::context::Context;
use crate::app::table::link;
use crate::app::table::link::Decoded;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::receipt::file::{
    FORM, KEYS, KIND, Made, assemble, contents, fingerprint_of, origins, outcome, pairs, whole,
};
use crate::app::table::receipt::fingerprint;
use crate::app::table::state::Table;
use data::compare::{LeafDifference, differences};
use data::opening::{kind, open};
use data::scenario_file;
use data::scenario_file::Reader;
use data::version::{MODEL_VERSION, Version};
use engine::money::TooLarge;
use engine::problem::{FileKind, Problem, Wrong, capped};
use engine::projection::project;
use engine::scenario::Scenario;
use engine::settlement::{Agreements, settle_all};

/// What a check of a receipt gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub made: Made,
    /// The scenario of the receipt, with all its afspraken.
    pub scenario: Scenario,
    /// The table of its link; `None` if the link does not hold the same scenario.
    pub table: Option<Table>,
    /// Every part, with what is wrong with it.
    pub parts: Vec<(Aspect, Vec<Finding>)>,
}

impl Report {
    pub fn is_good(&self) -> bool {
        self.parts.iter().all(|(_, findings)| findings.is_empty())
    }
}

/// A part of a receipt that is checked by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// The versions of the calculation and the data.
    Versions,
    /// The fingerprint of the inputs.
    Inputs,
    /// The link holds the same scenario and the same outcome.
    Link,
    /// Where each input comes from.
    Origins,
    /// Every amount, and the fingerprint of the whole outcome.
    Outcome,
    /// The fingerprint of the whole file.
    Whole,
}

/// One thing that is wrong with a receipt.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// A value that is not what it should be.
    Differs(LeafDifference),
    /// A value that is another one in the link.
    InLink(LeafDifference),
    OlderModel {
        then: u8,
    },
    NewerModel {
        then: u8,
    },
    UnknownData {
        then: u8,
    },
    /// The link cannot be read as a whole.
    UnreadableLink {
        link: String,
    },
    LinkWithoutOutcome,
}

/// Whether a text is meant as a receipt.
pub fn is_receipt(text: &str) -> bool {
    open(text).is_ok_and(|(_, raw)| kind(raw) == Some(FileKind::Receipt))
}

/// Checks the text of a receipt.
///
/// # Errors
/// Why it cannot be checked: it is no receipt, or its scenario cannot be calculated.
pub fn check(text: &str) -> Result<Report, Vec<Problem>> {
    let (text, raw) = open(text).map_err(|problem| vec![problem])?;
    let (made, scenario) = read(raw)?;
    let receipt: Json = serde_json::from_str(text).map_err(|error| vec![not_json(&error)])?;
    let too_large = |_: TooLarge| vec![Problem::without_value("scenario", Wrong::TooLarge)];
    let projection = project(&scenario.figures).map_err(too_large)?;
    let agreements = Agreements::new(&scenario.afspraken).map_err(too_large)?;
    let settlements = settle_all(&projection, &agreements).map_err(too_large)?;

    let own = outcome(&scenario.figures.municipalities, &pairs(&scenario, &settlements));
    let print = fingerprint_of(&scenario, &projection, &settlements);
    let (table, link, origins) = of_link(&made, &scenario);
    let expected = assemble(&made, &scenario, origins.unwrap_or_default(), own, print);

    let held = |path: &str| held_against(&receipt, &expected, path);
    let versions = of_versions(&made);
    let sum = |path: &str, own: String| {
        let given = at(&receipt, path);
        let same = given.and_then(Json::as_str) == Some(&own);
        (!same).then(|| {
            Finding::Differs(LeafDifference {
                path: path.to_owned(),
                given: given.cloned(),
                expected: Some(own.into()),
            })
        })
    };
    let outcome = held("uitkomst").into_iter().chain(sum("controlegetallen.uitkomst", print.to_string())).collect();
    let inputs = held("controlegetallen.invoer");
    // Without a readable link nothing is known about where the values come from.
    let origins = if table.is_some() { held("herkomst") } else { Vec::new() };
    let whole = whole(text).map_or_else(String::new, |print| print.to_string());
    let whole = sum("controlegetallen.geheel", whole).into_iter().collect();
    let parts = vec![
        (Aspect::Versions, versions),
        (Aspect::Inputs, inputs),
        (Aspect::Link, link),
        (Aspect::Origins, origins),
        (Aspect::Outcome, outcome),
        (Aspect::Whole, whole),
    ];
    Ok(Report { made, scenario, table, parts })
}

fn of_versions(made: &Made) -> Vec<Finding> {
    let model = match made.model.cmp(&MODEL_VERSION) {
        std::cmp::Ordering::Less => Some(Finding::OlderModel { then: made.model }),
        std::cmp::Ordering::Greater => Some(Finding::NewerModel { then: made.model }),
        std::cmp::Ordering::Equal => None,
    };
    let data = Version::from_number(made.data).is_none().then_some(Finding::UnknownData { then: made.data });
    model.into_iter().chain(data).collect()
}

/// The table of the link if it holds the scenario of the receipt, what is wrong with the link, and where each value
/// comes from as far as that is known.
fn of_link(made: &Made, scenario: &Scenario) -> (Option<Table>, Vec<Finding>, Option<Json>) {
    let fragment = made.link.split_once('#').map_or("", |(_, fragment)| fragment);
    let Decoded { table, remarks, stamp } = link::decode_kept(fragment);
    if fragment.is_empty() || !remarks.is_empty() {
        return (None, vec![Finding::UnreadableLink { link: made.link.clone() }], None);
    }
    let calculated = Context::of(&table).ok().and_then(|context| {
        let outcomes = Outcomes::of(&table.figures, table.afspraken(context.presets)).ok()?;
        Some((origins(&table, &context), outcomes))
    });
    let Some((origins, outcomes)) = calculated else { return (None, vec![Finding::LinkWithoutOutcome], None) };
    let (own, _) = contents(&table, &outcomes);
    let under = |scenario| serde_json::json!({"scenario": scenario_file::scenario_json(scenario)});
    let mut findings: Vec<Finding> =
        differences(&under(scenario), &under(&own), exactly).into_iter().map(Finding::InLink).collect();
    let is_same_scenario = findings.is_empty();
    let differ = |path: &str, given: Json, found: Json| {
        let difference = LeafDifference { path: path.to_owned(), given: Some(given), expected: Some(found) };
        (difference.given != difference.expected).then_some(difference)
    };
    let in_hand = differ("afspraak", made.afspraak.clone().into(), table.view.afspraak.clone().into());
    let data = differ("beginwaarden", made.data.into(), table.base.version().number().into());
    findings.extend(in_hand.into_iter().chain(data).map(Finding::InLink));
    match stamp {
        Some(stamp) => {
            let print = fingerprint(&table.figures, &outcomes);
            let hex = |bytes: &[u8]| Json::String(bytes.iter().map(|byte| format!("{byte:02x}")).collect());
            let model = differ("rekenwijze", made.model.into(), stamp.model.into());
            findings.extend(model.map(Finding::InLink));
            let short = differ("link, controlegetal", hex(&stamp.fingerprint), hex(&print.short()));
            findings.extend(short.map(Finding::Differs));
        }
        None => findings.push(Finding::LinkWithoutOutcome),
    }
    (is_same_scenario.then_some(table), findings, Some(origins))
}

fn exactly(_: &str, given: &Json, expected: &Json) -> bool {
    given == expected
}

/// The differences below a path.
fn held_against(receipt: &Json, expected: &Json, path: &str) -> Vec<Finding> {
    let of = |json: &Json| at(json, path).cloned().unwrap_or_default();
    let found = differences(&of(receipt), &of(expected), exactly);
    let whole_path = |own: String| match own.as_bytes().first() {
        None => path.to_owned(),
        Some(b'[') => format!("{path}{own}"),
        Some(_) => format!("{path}.{own}"),
    };
    found.into_iter().map(|own| Finding::Differs(LeafDifference { path: whole_path(own.path), ..own })).collect()
}

fn at<'a>(json: &'a Json, path: &str) -> Option<&'a Json> {
    path.split('.').try_fold(json, |json, key| json.get(key))
}

/// What the receipt says of its making, and its scenario.
fn read(raw: &RawValue) -> Result<(Made, Scenario), Vec<Problem>> {
    if let Some(kind) = kind(raw).filter(|kind| *kind != FileKind::Receipt) {
        return Err(vec![Problem::without_value("", Wrong::OtherFile(kind))]);
    }
    let mut reader = Reader::default();
    let made = made(&mut reader, raw);
    let scenario = match &made {
        Some((_, scenario)) => scenario_file::read(scenario.get()).map_err(within_scenario),
        None => Err(Vec::new()),
    };
    let mut problems = reader.into_problems();
    match (made, scenario) {
        (Some((made, _)), Ok(scenario)) if problems.is_empty() => Ok((made, scenario)),
        (_, scenario) => {
            problems.extend(scenario.err().into_iter().flatten());
            Err(capped(problems))
        }
    }
}

fn made<'a>(reader: &mut Reader, raw: &'a RawValue) -> Option<(Made, &'a RawValue)> {
    let object = reader.object("", raw, &KEYS)?;
    for key in KEYS {
        reader.required(&object, key);
    }
    let kind = reader.text("soort", object.get("soort")?)?;
    if kind != KIND {
        reader.add(Problem::new("soort", kind, Wrong::OneOf(vec![KIND.to_owned()])));
        return None;
    }
    let form = reader.whole("versie", object.get("versie")?)?;
    if u32::try_from(form) != Ok(FORM) {
        reader.add(Problem::new("versie", form, Wrong::UnknownVersion));
        return None;
    }
    let mut number = |key: &str| {
        let number = reader.whole(key, object.get(key)?)?;
        let small = u8::try_from(number).ok();
        if small.is_none() {
            reader.add(Problem::new(key, number, Wrong::NotWhole));
        }
        small
    };
    let (model, data) = (number("rekenwijze")?, number("beginwaarden")?);
    let mut text = |key: &str| reader.text(key, object.get(key)?);
    let made = Made {
        moment: text("gemaakt_op")?,
        program: text("programma")?,
        model,
        data,
        link: text("link")?,
        afspraak: text("afspraak")?,
    };
    Some((made, object.get("scenario")?))
}

fn within_scenario(problems: Vec<Problem>) -> Vec<Problem> {
    let path = |own: &str| if own.is_empty() { "scenario".to_owned() } else { format!("scenario.{own}") };
    problems.into_iter().map(|problem| Problem { path: path(&problem.path), ..problem }).collect()
}

fn not_json(error: &serde_json::Error) -> Problem {
    Problem::without_value("", Wrong::NotJson { line: error.line(), column: error.column() })
}
