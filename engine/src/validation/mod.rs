//! Whether a scenario is one that can be calculated: every field in its range, and the rules between fields.
//!
//! All problems at once. Source: `docs/rekenmodel.md` section 9, "Limits".

mod afspraken;
mod events;
mod figures;
mod region;

use super::afspraak::Afspraak;
use super::fields::{Field, RegionField, Value};
use super::figures::Figures;
use super::limits::{AFSPRAKEN, Limit, YEAR};
use super::money::Exact;
use super::name;
use super::pad::Pad;
use super::problem::{Problem, Wrong};
use super::scenario::Scenario;

/// All problems of a scenario; none if it can be calculated.
pub fn validate(scenario: &Scenario) -> Vec<Problem> {
    validate_known(scenario, &|_| true)
}

/// All problems of a scenario of which some fields could not be read: a rule that needs an unknown field is not
/// applied.
pub fn validate_known(scenario: &Scenario, is_known: &dyn Fn(&str) -> bool) -> Vec<Problem> {
    let mut check = Check { is_known, problems: Vec::new() };
    check.figures(&scenario.figures);
    check.count("afspraken", scenario.afspraken.len(), AFSPRAKEN);
    check.afspraken(&scenario.afspraken);
    check.problems
}

/// All problems of figures by themselves, whatever afspraken they are settled under.
pub fn validate_figures(figures: &Figures) -> Vec<Problem> {
    let mut check = Check { is_known: &|_| true, problems: Vec::new() };
    check.figures(figures);
    check.problems
}

/// All problems of afspraken by themselves, of which there may be none; each with the path that it has in a scenario.
pub fn validate_afspraken(afspraken: &[Afspraak]) -> Vec<Problem> {
    let mut check = Check { is_known: &|_| true, problems: Vec::new() };
    check.afspraken(afspraken);
    check.problems
}

/// The problem of a single value, if there is one.
pub fn check_value(path: &str, value: Value, limit: Limit) -> Option<Problem> {
    let wrong = |shown: String| Some(Problem::new(path, shown, Wrong::OutOfRange(limit)));
    match value {
        Value::Number(x) | Value::MaybeNumber(Some(x)) if !limit.admits(x) => wrong(x.to_string()),
        Value::Exact(x) | Value::MaybeExact(Some(x)) if !limit.admits_exact(x) => wrong(x.to_string()),
        Value::Whole(x) | Value::YearOrNever(Some(x)) | Value::MaybeWhole(Some(x)) if !limit.admits_whole(x) => {
            wrong(x.to_string())
        }
        Value::Pad(pad) => check_pad(path, pad, limit).into_iter().next(),
        _ => None,
    }
}

/// Whether the value is within its limit: the quick answer, without the path that a problem needs.
fn is_fine(value: Value, limit: Limit) -> bool {
    match value {
        Value::Pad(Pad::Constant(x)) => limit.admits(x),
        Value::Pad(pad) => check_pad("", pad, limit).is_empty(),
        value => check_value("", value, limit).is_none(),
    }
}

fn check_pad(path: &str, pad: Pad, limit: Limit) -> Vec<Problem> {
    let outside = |path: String, x: f64| Problem::new(path, x, Wrong::OutOfRange(limit));
    let line = match pad {
        Pad::Constant(x) if limit.admits(x) => return Vec::new(),
        Pad::Constant(x) => return vec![outside(path.to_owned(), x)],
        Pad::Line(line) => line,
    };
    let mut problems = Vec::new();
    for (key, x) in [("van", line.from), ("naar", line.to)] {
        if !limit.admits(x) {
            problems.push(outside(format!("{path}.{key}"), x));
        }
    }
    let years = [("eerste_jaar", line.first_year), ("laatste_jaar", line.last_year)];
    for (key, year) in years {
        if !YEAR.admits_whole(year) {
            problems.push(Problem::new(format!("{path}.{key}"), year, Wrong::OutOfRange(YEAR)));
        }
    }
    if line.first_year >= line.last_year {
        problems.push(Problem::new(format!("{path}.laatste_jaar"), line.last_year, Wrong::YearsNotInOrder));
    }
    problems
}

/// The fields that set the horizon.
pub const HORIZON: [RegionField; 2] = [RegionField::FirstYear, RegionField::Years];

struct Check<'a> {
    is_known: &'a dyn Fn(&str) -> bool,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn knows(&self, path: &str) -> bool {
        (self.is_known)(path)
    }

    fn add(&mut self, problem: Problem) {
        if self.knows(&problem.path) {
            self.problems.push(problem);
        }
    }

    fn require(&mut self, fine: bool, path: impl Into<String>, value: impl ToString, wrong: Wrong) {
        if !fine {
            self.add(Problem::new(path, value, wrong));
        }
    }

    fn exact(&mut self, path: impl Into<String>, value: Exact, limit: Limit) {
        self.require(limit.admits_exact(value), path, value, Wrong::OutOfRange(limit));
    }

    fn year(&mut self, path: impl Into<String>, year: i32) {
        self.require(YEAR.admits_whole(year), path, year, Wrong::OutOfRange(YEAR));
    }

    fn field<T>(&mut self, field: &Field<T>, path: &str, owner: &T) {
        if !self.knows(path) {
            return;
        }
        let problems = match field.get(owner) {
            Value::Pad(pad) => check_pad(path, pad, field.limit),
            value => check_value(path, value, field.limit).into_iter().collect(),
        };
        problems.into_iter().for_each(|problem| self.add(problem));
    }

    fn count(&mut self, path: &str, count: usize, limit: Limit) {
        let fine = i32::try_from(count).is_ok_and(|count| limit.admits_whole(count));
        self.require(fine, path, count, Wrong::OutOfRangeCount(limit));
    }

    /// A text that may be empty.
    fn text(&mut self, path: &str, text: &str, longest: usize) {
        if let Some(wrong) = name::wrong(text, longest) {
            self.add(Problem::new(path, name::cleaned(text, longest), wrong));
        }
    }

    /// Names that stand for something: none is empty, and no two are the same.
    fn names(&mut self, names: &[&str], path: impl Fn(usize) -> String) {
        let repeated = name::repeated(names);
        for (index, name) in names.iter().enumerate() {
            let wrong = match name::wrong(name, name::LONGEST) {
                None if name.trim().is_empty() => Some(Wrong::EmptyText),
                None => repeated.binary_search(&index).is_ok().then_some(Wrong::NotDistinct),
                wrong => wrong,
            };
            if let Some(wrong) = wrong {
                self.add(Problem::new(path(index), name::cleaned(name, name::LONGEST), wrong));
            }
        }
    }

    fn has_problem(&self, paths: &[&str]) -> bool {
        paths.iter().any(|path| !self.knows(path) || self.problems.iter().any(|problem| problem.path == *path))
    }
}
