//! Whether a scenario is one that can be calculated: every field in its range, and the rules between fields.
//!
//! All problems at once. Source: `docs/rekenmodel.md` section 9, "Limits".

use super::afspraak::{Afspraak, Basis, Post, Terms, TermsBeforeStart, Verdeelsleutel};
use super::fields::{
    ChangeField, Field, MUTATIES, MunicipalityField, ScenarioField, Value, WlzField, municipality_path,
};
use super::input::Input;
use super::limits::{
    AFSPRAKEN, CENTS, CHANGES, DISTANCE, FRACTION, INHABITANTS, Limit, MONEY, MUNICIPALITIES, SHARE, WEIGHT, YEAR,
};
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
    let mut check = Check { scenario, is_known, problems: Vec::new() };
    check.fields();
    check.municipalities();
    check.weights();
    check.years();
    check.inhabitants();
    check.budget_changes();
    check.wlz();
    check.afspraken();
    check.problems
}

/// The problem of a single value, if there is one.
pub fn check_value(path: &str, value: Value, limit: Limit) -> Option<Problem> {
    let wrong = |shown: String| Some(Problem::new(path, shown, Wrong::OutOfRange(limit)));
    match value {
        Value::Number(x) | Value::MaybeNumber(Some(x)) if !limit.admits(x) => wrong(x.to_string()),
        Value::Exact(x) | Value::MaybeExact(Some(x)) if !limit.admits_exact(x) => wrong(x.to_string()),
        Value::Whole(x) | Value::YearOrNever(Some(x)) if !limit.admits_whole(x) => wrong(x.to_string()),
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
const HORIZON: [ScenarioField; 2] = [ScenarioField::FirstYear, ScenarioField::Years];

struct Check<'a> {
    scenario: &'a Scenario,
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

    fn fields(&mut self) {
        for field in ScenarioField::ALL {
            self.field(&field, field.path, self.scenario);
        }
        for (index, municipality) in self.scenario.municipalities.iter().enumerate() {
            for field in MunicipalityField::ALL.iter().filter(|field| !is_fine(field.get(municipality), field.limit)) {
                self.field(field, &municipality_path(index, field.path), municipality);
            }
        }
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

    fn municipalities(&mut self) {
        let scenario = self.scenario;
        let names: Vec<&str> = scenario.municipalities.iter().map(|municipality| municipality.name.as_str()).collect();
        self.count("gemeenten", names.len(), MUNICIPALITIES);
        self.names(&names, |index| municipality_path(index, "naam"));
        self.text("regio", &scenario.region, name::LONGEST);
        let all_known = || (0..names.len()).all(|index| self.knows(&municipality_path(index, "naam")));
        if scenario.centre().is_none() && self.knows("gemeenten") && all_known() {
            let good =
                names.iter().filter(|name| !name.trim().is_empty() && name::wrong(name, name::LONGEST).is_none());
            let mut choices: Vec<String> = Vec::new();
            for name in good {
                if !choices.iter().any(|choice| choice == name) {
                    choices.push((*name).to_owned());
                }
            }
            // Without a name to choose, the problem is that of the municipalities.
            if !choices.is_empty() {
                let given = name::cleaned(&scenario.centrumgemeente, name::LONGEST);
                self.add(Problem::new("centrumgemeente", given, Wrong::OneOf(choices)));
            }
        }
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

    /// Of each kind of weight at least one is positive.
    fn weights(&mut self) {
        let kinds =
            [MunicipalityField::ObjectiveWeight, MunicipalityField::HistoricWeight, MunicipalityField::OriginWeight];
        let municipalities = &self.scenario.municipalities;
        for weight in kinds {
            let path = |index| municipality_path(index, weight.path);
            let zero = Value::MaybeExact(Some(Exact::ZERO));
            let all_zero = municipalities.iter().all(|own| weight.get(own) == zero);
            let known = || (0..municipalities.len()).all(|index| self.knows(&path(index)));
            if all_zero && !municipalities.is_empty() && known() {
                self.add(Problem::new(path(0), 0, Wrong::AllWeightsZero));
            }
        }
    }

    /// No year of the horizon lies more than fifty years from the base year or a price level.
    fn years(&mut self) {
        let scenario = self.scenario;
        let (first, last) = (scenario.first_year, scenario.first_year.saturating_add(scenario.years - 1));
        if !HORIZON.iter().all(|field| self.knows(field.path)) {
            return;
        }
        let years = [
            (ScenarioField::BaseYear, scenario.base_year),
            (ScenarioField::BudgetPriceLevel, scenario.budget.price_level),
            (ScenarioField::TariffPriceLevel, scenario.tariffs.price_level),
        ];
        for (field, year) in years {
            let far = [first, last].into_iter().find(|horizon| !DISTANCE.admits_whole(horizon.saturating_sub(year)));
            if let Some(horizon) = far {
                self.add(Problem::new(field.path, year, Wrong::TooFarFromHorizon { year: horizon }));
            }
        }
    }

    fn has_problem(&self, paths: &[&str]) -> bool {
        paths.iter().any(|path| !self.knows(path) || self.problems.iter().any(|problem| problem.path == *path))
    }

    /// Every municipality has at least one inhabitant in every year.
    fn inhabitants(&mut self) {
        if self.has_problem(&[ScenarioField::BaseYear.path]) || self.has_problem(&HORIZON.map(|field| field.path)) {
            return;
        }
        let scenario = self.scenario;
        for (index, municipality) in scenario.municipalities.iter().enumerate() {
            let empty = scenario.horizon().find(|&year| scenario.inhabitants(municipality, year) < INHABITANTS.least);
            let Some(year) = empty else { continue };
            let [inhabitants, growth] = [MunicipalityField::Inhabitants, MunicipalityField::Growth]
                .map(|field| municipality_path(index, field.path));
            if !self.has_problem(&[&inhabitants, &growth]) {
                self.add(Problem::new(growth, municipality.growth, Wrong::NoInhabitants { year }));
            }
        }
    }

    fn budget_changes(&mut self) {
        let budget = &self.scenario.budget;
        self.count(MUTATIES, budget.changes.len(), CHANGES);
        let mut changes_known = true;
        for (index, change) in budget.changes.iter().enumerate() {
            for field in ChangeField::ALL {
                let path = Input::Change { change: index, field }.path();
                changes_known &= self.knows(&path);
                self.field(&field, &path, change);
            }
            self.text(&format!("{MUTATIES}[{index}].reden"), &change.reason, name::LONGEST_REASON);
        }
        if !changes_known || self.has_problem(&HORIZON.map(|field| field.path)) || self.has_problem(&[MUTATIES]) {
            return;
        }
        for (field, base, part) in [
            (
                ScenarioField::HistoricBudget,
                budget.historic,
                (|change| change.historic) as fn(&super::scenario::BudgetChange) -> Exact,
            ),
            (ScenarioField::ObjectiveBudget, budget.objective, |change| change.objective),
        ] {
            if self.has_problem(&[field.path]) {
                continue;
            }
            let sum = |year: i32| {
                let counting = budget.changes.iter().filter(|change| change.year <= year);
                counting.map(part).try_fold(base, Exact::plus).unwrap_or(base)
            };
            if let Some(year) = self.scenario.horizon().find(|&year| sum(year).is_negative()) {
                self.add(Problem::new(field.path, sum(year), Wrong::NegativeBudget { year }));
            }
        }
    }

    fn wlz(&mut self) {
        if let Some(wlz) = &self.scenario.care.wlz {
            for field in WlzField::ALL {
                self.field(&field, &Input::Wlz { field }.path(), wlz);
            }
        }
    }

    fn afspraken(&mut self) {
        let afspraken = &self.scenario.afspraken;
        self.count("afspraken", afspraken.len(), AFSPRAKEN);
        let ids: Vec<&str> = afspraken.iter().map(|afspraak| afspraak.id.as_str()).collect();
        self.names(&ids, |index| format!("afspraken[{index}].id"));
        for (index, afspraak) in afspraken.iter().enumerate() {
            self.afspraak(&format!("afspraken[{index}]"), afspraak);
        }
    }

    fn afspraak(&mut self, path: &str, afspraak: &Afspraak) {
        let Afspraak { terms, reserve, vangnet_per_inhabitant, before_start, .. } = afspraak;
        let Terms { shared, inleg, sleutel, sleutel_overschot, execution_costs } = terms.clone();
        let all = TermsBeforeStart {
            shared: Some(shared),
            inleg: Some(inleg),
            sleutel: Some(sleutel),
            sleutel_overschot,
            execution_costs,
        };
        self.terms(path, &all);
        self.terms(&format!("{path}.voor_start"), before_start);
        if let Some(reserve) = reserve {
            self.exact(format!("{path}.reserve.begin"), reserve.begin, CENTS);
            if let Some(maximum) = reserve.maximum {
                self.exact(format!("{path}.reserve.maximum"), maximum, SHARE);
            }
        }
        if let Some(limit) = vangnet_per_inhabitant {
            self.exact(format!("{path}.vangnet_per_inwoner"), *limit, MONEY);
        }
    }

    fn terms(&mut self, path: &str, terms: &TermsBeforeStart) {
        let shared = terms.shared.unwrap_or_default();
        for post in Post::ALL {
            self.exact(format!("{path}.gedeeld.{}", post.id()), shared[post], FRACTION);
        }
        if let Some(inleg) = terms.inleg {
            self.exact(format!("{path}.inleg"), inleg, FRACTION);
        }
        if let Some(fraction) = terms.execution_costs {
            self.exact(format!("{path}.uitvoeringskosten"), fraction, FRACTION);
        }
        for (key, sleutel) in [("sleutel", terms.sleutel), ("sleutel_overschot", terms.sleutel_overschot)] {
            if let Some(sleutel) = sleutel {
                self.sleutel(&format!("{path}.{key}"), &sleutel);
            }
        }
    }

    fn sleutel(&mut self, path: &str, sleutel: &Verdeelsleutel) {
        for (basis, weight) in sleutel.parts() {
            self.exact(format!("{path}.{}", basis.id()), weight, WEIGHT);
        }
        let bases_known = Basis::ALL.iter().all(|basis| self.knows(&format!("{path}.{}", basis.id())));
        if bases_known && sleutel.parts().next().is_none() {
            self.add(Problem::without_value(path, Wrong::KeyAllZero));
        }
    }
}
