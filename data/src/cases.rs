//! The fixed cases of the model in one file, for a page that checks itself.
//!
//! Three lines per case: the name, the scenario and the outcome, both as JSON on one line.

use super::json::without_blanks;

/// A scenario with its outcome, made beside the product and never by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub name: String,
    pub scenario: String,
    pub outcome: String,
}

/// The cases in one file.
pub fn pack(cases: &[Case]) -> String {
    let line =
        |own: &Case| format!("{}\n{}\n{}\n", own.name, without_blanks(&own.scenario), without_blanks(&own.outcome));
    cases.iter().map(line).collect()
}

/// The cases of a file; none if it is not whole.
pub fn unpack(file: &str) -> Vec<Case> {
    let lines: Vec<&str> = file.lines().collect();
    if !lines.len().is_multiple_of(3) {
        return Vec::new();
    }
    let case = |own: &[&str]| Case { name: own[0].to_owned(), scenario: own[1].to_owned(), outcome: own[2].to_owned() };
    lines.chunks(3).map(case).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_without_blanks_between_its_parts() {
        let case =
            |scenario: &str| Case { name: "a".into(), scenario: scenario.into(), outcome: "{\"b\":1.50}".into() };
        let packed = pack(&[case("{ \"een naam\":\n 1 }"), case("{}")]);
        assert_eq!(unpack(&packed), [case("{\"een naam\":1}"), case("{}")]);
        assert_eq!(unpack(packed.trim_end().trim_end_matches("{\"b\":1.50}")), []);
    }
}
