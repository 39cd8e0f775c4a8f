//! What a link or a receipt proves, in plain Dutch.

use serde_json::Value as Json;

use crate::app::dutch::number::euro_cents;
use crate::app::table::link::beginning;
use crate::app::table::receipt::check::{Aspect, Finding, Report};
use crate::app::table::receipt::{Age, Difference, Total};
use data::compare::LeafDifference;
use data::version::MODEL_VERSION;

pub const SAME: &str = "Dezelfde uitkomst als toen de link werd gedeeld";
pub const DIFFERS: &str = "Deze link geeft nu een andere uitkomst dan toen hij werd gedeeld";
pub const DIFFERS_ELSEWHERE: &str = "De hoofdbedragen zijn gelijk. Minstens één ander bedrag of aantal is nu anders.";
pub const OTHER_VERSION: &str = "Deze link hoort bij een andere versie van Rekentafel";

/// A title as a line below another title.
pub fn line(title: &str) -> String {
    format!("{title}.")
}

/// What the version of a link means for its outcome.
pub fn age(age: Age) -> String {
    match age {
        Age::Older { then, now } => format!(
            "De link is gemaakt met versie {then} van de rekenwijze. Deze pagina rekent met versie {now}. Een verschil kan \
             daardoor komen."
        ),
        Age::Newer { then, now } => format!(
            "De link is gemaakt met een nieuwere rekenwijze: versie {then}. Deze pagina rekent nog met versie {now}. Laad de \
             pagina opnieuw."
        ),
    }
}

/// `Resultaat van de hele regio: toen € 1,00, nu € 3,00, verschil € 2,00.`
pub fn difference(difference: &Difference, place: &str) -> String {
    let &Difference { total, then, now } = difference;
    let (then, now, change) = (euro_cents(then), euro_cents(now), euro_cents(now - then));
    format!("{}: toen {then}, nu {now}, verschil {change}.", self::total(total, place))
}

fn total(total: Total, place: &str) -> String {
    match total {
        Total::Budget => "Rijksbudget over alle jaren".to_owned(),
        Total::Costs => "Kosten over alle jaren".to_owned(),
        Total::Region => "Resultaat van de hele regio".to_owned(),
        Total::Municipality => format!("Resultaat van {place}"),
    }
}

pub const SAVE: &str = "Bewaar een bewijs";
pub const SAVE_HELP: &str = "Een bewijs is een bestand met alle invoer, de uitkomst en controlegetallen. Wie het krijgt, kan het hier openen of zelf narekenen.";
pub const GOOD: &str = "Het bewijs klopt: alles is nagerekend en gelijk.";
pub const NOT_GOOD: &str = "Het bewijs klopt niet.";

/// Differences of a part that are shown at most; the first ones tell enough.
const SHOWN: usize = 10;

pub fn file_name(region: &str) -> String {
    format!("bewijs-{region}.json")
}

pub fn opened_good(file: &str) -> String {
    format!("Het bewijs {file} klopt. U ziet nu zijn scenario.")
}

pub fn opened_wrong(file: &str) -> String {
    format!("Het bewijs {file} klopt niet. U ziet zijn scenario, met de uitkomst van nu.")
}

/// What was checked and what was found: a line per part and per finding.
pub fn report(report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    for (part, findings) in &report.parts {
        let verdict = if findings.is_empty() { "goed" } else { "FOUT" };
        lines.push(format!("{verdict}  {}", self::part(*part)));
        lines.extend(shown(findings).map(|line| format!("      {line}")));
    }
    lines
}

/// What is wrong, for a message on the page. That the file as a whole was changed says nothing more if it is clear
/// where.
pub fn wrongs(report: &Report) -> Vec<String> {
    let is_known = report.parts.iter().any(|(part, findings)| *part != Aspect::Whole && !findings.is_empty());
    let parts = report.parts.iter().filter(|(part, _)| *part != Aspect::Whole || !is_known);
    parts.flat_map(|(_, findings)| shown(findings)).collect()
}

/// What must be said about a receipt of an older version of the data.
pub fn newer_data(then: u8, now: u8) -> Option<String> {
    (then < now).then(|| {
        format!("Het bewijs hoort bij versie {then} van de beginwaarden en is daarmee nagerekend. Er zijn nieuwere: versie {now}.")
    })
}

fn shown(findings: &[Finding]) -> impl Iterator<Item = String> {
    let more = findings.len().saturating_sub(SHOWN);
    let rest = (more > 0).then(|| format!("En nog {more} andere verschillen."));
    findings.iter().take(SHOWN).map(finding).chain(rest)
}

const fn part(part: Aspect) -> &'static str {
    match part {
        Aspect::Versions => "versies van rekenwijze en beginwaarden",
        Aspect::Inputs => "invoer: het controlegetal",
        Aspect::Link => "link: hetzelfde scenario en dezelfde uitkomst",
        Aspect::Origins => "herkomst van de invoer",
        Aspect::Outcome => "uitkomst: elk bedrag, en het controlegetal",
        Aspect::Whole => "het hele bestand: het controlegetal",
    }
}

fn value(json: Option<&Json>) -> String {
    match json {
        None => "niets".to_owned(),
        Some(Json::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn finding(finding: &Finding) -> String {
    match finding {
        Finding::Differs(LeafDifference { path, given, expected }) => {
            format!("{path}: in het bewijs {}, nagerekend {}.", value(given.as_ref()), value(expected.as_ref()))
        }
        Finding::InLink(LeafDifference { path, given, expected }) => {
            format!("{path}: in het bewijs {}, in de link {}.", value(given.as_ref()), value(expected.as_ref()))
        }
        Finding::OlderModel { then } => format!(
            "rekenwijze: het bewijs is gemaakt met versie {then}. Hier wordt gerekend met versie {MODEL_VERSION}. Een \
             verschil kan daardoor komen. Reken het bewijs na met het programma van toen."
        ),
        Finding::NewerModel { then } => format!(
            "rekenwijze: het bewijs is gemaakt met versie {then}. Hier wordt nog gerekend met versie {MODEL_VERSION}. Haal \
             de nieuwste Rekentafel op en reken het daarmee na."
        ),
        Finding::UnknownData { then } => format!(
            "beginwaarden: het bewijs hoort bij versie {then}. Die versie is hier niet bekend. Haal de nieuwste Rekentafel op \
             en reken het daarmee na."
        ),
        Finding::UnreadableLink { link } => format!(
            "link: in het bewijs “{}”. Deze link is beschadigd of kan hier niet helemaal worden gelezen.",
            beginning(link)
        ),
        Finding::LinkWithoutOutcome => "link: deze link draagt geen controlegetal.".to_owned(),
    }
}
