//! Running the fixed cases: scenarios with their exact outcome, made beside the product and never by it.

use serde_json::Value as Json;

use crate::app::ask::check::{Fault, Spot, Verdict};
use data::cases::Case;
use data::compare::{LeafDifference, count, first_difference};
use data::{result_file, scenario_file};
use engine::projection::project;
use engine::settlement::{Agreements, settle_all};

/// Calculates a case and holds every leaf against its outcome.
pub fn run(case: &Case) -> Verdict {
    let expected: Json = serde_json::from_str(&case.outcome).map_err(|_| unusable("uitkomst"))?;
    let outcome = outcome(&case.scenario).ok_or_else(|| unusable("scenario"))?;
    match first_difference(&outcome, &expected, agrees) {
        None => Ok(count(&expected)),
        Some(LeafDifference { path, given, expected }) => {
            let shown = |json: Option<Json>| json.map(|json| json.to_string()).unwrap_or_default();
            Err(Fault { place: Spot { what: path, ..Spot::default() }, found: shown(given), expected: shown(expected) })
        }
    }
}

/// Half of a case is not there, so that nothing can be compared.
fn unusable(half: &str) -> Fault {
    let place = Spot { what: half.to_owned(), ..Spot::default() };
    Fault { place, found: "niet te lezen of te berekenen".to_owned(), expected: "een vast geval".to_owned() }
}

/// The outcome of a scenario as the result file has it; `None` if it cannot be calculated.
fn outcome(scenario: &str) -> Option<Json> {
    let scenario = scenario_file::read(scenario).ok()?;
    let projection = project(&scenario.figures).ok()?;
    let settlements = settle_all(&projection, &Agreements::new(&scenario.afspraken).ok()?).ok()?;
    Some(result_file::json(&scenario, &projection, &settlements))
}

/// Amounts, texts and years exactly; persons within a millionth, waiting times within a millionth of their size.
fn agrees(path: &str, given: &Json, expected: &Json) -> bool {
    let key = path.rsplit('.').next().unwrap_or(path);
    match (given.as_f64(), expected.as_f64()) {
        (Some(given), Some(expected)) if key == "jaar" => given == expected,
        (Some(given), Some(expected)) if key.starts_with("wachttijd_") => {
            (given - expected).abs() <= 1e-6 * expected.abs()
        }
        (Some(given), Some(expected)) => (given - expected).abs() <= 1e-6,
        _ => given == expected,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_of_which_a_half_is_missing_is_wrong() {
        for (scenario, outcome) in [("{}", "null"), ("", ""), ("{}", "x")] {
            let case = Case { name: "stuk".into(), scenario: scenario.into(), outcome: outcome.into() };
            assert!(run(&case).is_err(), "{scenario} {outcome}");
        }
    }
}
