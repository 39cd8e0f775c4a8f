//! Whether a scenario is one that can be calculated: every field in its range, and the rules between fields.
//!
//! All problems at once. Source: `docs/rekenmodel.md` section 9, "Limits".

use super::afspraak::{Afspraak, Basis, Post, Terms, TermsBeforeStart, Verdeelsleutel};
use super::fields::{Field, MUNICIPALITY, SCENARIO, Value, municipality_path};
use super::limits::{
    AFSPRAKEN, CENTS, CHANGE, CHANGES, DISTANCE, FRACTION, INHABITANTS, Limit, MONEY, MUNICIPALITIES, SHARE, WEIGHT,
    YEAR,
};
use super::money::Exact;
use super::name;
use super::pad::Pad;
use super::problem::{Problem, Wrong};
use super::scenario::{Municipality, Scenario};

/// All problems of a scenario; none if it can be calculated.
pub fn validate(scenario: &Scenario) -> Vec<Problem> {
    validate_known(scenario, &|_| true)
}

/// All problems of a scenario of which some fields could not be read: a rule that needs an unknown field is not applied.
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
        for field in SCENARIO {
            self.field(field, field.path, self.scenario);
        }
        for (index, municipality) in self.scenario.municipalities.iter().enumerate() {
            for field in MUNICIPALITY.iter().filter(|field| !is_fine(field.get(municipality), field.limit)) {
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
        let kinds: [(&str, fn(&Municipality) -> Option<Exact>); 3] = [
            ("objectief_gewicht", |municipality| municipality.objective_weight),
            ("historisch_gewicht", |municipality| municipality.historic_weight),
            ("herkomst_gewicht", |municipality| municipality.origin_weight),
        ];
        let municipalities = &self.scenario.municipalities;
        for (key, weight) in kinds {
            let all_zero = municipalities.iter().all(|own| weight(own).is_some_and(Exact::is_zero));
            let known = || (0..municipalities.len()).all(|index| self.knows(&municipality_path(index, key)));
            if all_zero && !municipalities.is_empty() && known() {
                self.add(Problem::new(municipality_path(0, key), 0, Wrong::AllWeightsZero));
            }
        }
    }

    /// No year of the horizon lies more than fifty years from the base year or a price level.
    fn years(&mut self) {
        let scenario = self.scenario;
        let (first, last) = (scenario.first_year, scenario.first_year.saturating_add(scenario.years - 1));
        if !self.knows("startjaar") || !self.knows("jaren") {
            return;
        }
        let years = [
            ("basisjaar", scenario.base_year),
            ("budget.prijspeil", scenario.budget.price_level),
            ("tarieven.prijspeil", scenario.tariffs.price_level),
        ];
        for (path, year) in years {
            let far = [first, last].into_iter().find(|horizon| !DISTANCE.admits_whole(horizon.saturating_sub(year)));
            if let Some(horizon) = far {
                self.add(Problem::new(path, year, Wrong::TooFarFromHorizon { year: horizon }));
            }
        }
    }

    fn has_problem(&self, paths: &[&str]) -> bool {
        paths.iter().any(|path| !self.knows(path) || self.problems.iter().any(|problem| problem.path == *path))
    }

    /// Every municipality has at least one inhabitant in every year.
    fn inhabitants(&mut self) {
        if self.has_problem(&["basisjaar", "startjaar", "jaren"]) {
            return;
        }
        let scenario = self.scenario;
        for (index, municipality) in scenario.municipalities.iter().enumerate() {
            let empty = scenario.horizon().find(|&year| scenario.inhabitants(municipality, year) < INHABITANTS.least);
            let Some(year) = empty else { continue };
            let [inhabitants, growth] = ["inwoners", "groei"].map(|key| municipality_path(index, key));
            if !self.has_problem(&[&inhabitants, &growth]) {
                self.add(Problem::new(growth, municipality.growth, Wrong::NoInhabitants { year }));
            }
        }
    }

    fn budget_changes(&mut self) {
        let budget = &self.scenario.budget;
        self.count("budget.mutaties", budget.changes.len(), CHANGES);
        for (index, change) in budget.changes.iter().enumerate() {
            let path = |key: &str| format!("budget.mutaties[{index}].{key}");
            self.require(YEAR.admits_whole(change.year), path("jaar"), change.year, Wrong::OutOfRange(YEAR));
            self.exact(path("historisch"), change.historic, CHANGE);
            self.exact(path("objectief"), change.objective, CHANGE);
            self.text(&path("reden"), &change.reason, name::LONGEST_REASON);
        }
        let changes_known = (0..budget.changes.len()).all(|index| {
            ["jaar", "historisch", "objectief"].iter().all(|key| self.knows(&format!("budget.mutaties[{index}].{key}")))
        });
        if !changes_known || self.has_problem(&["startjaar", "jaren", "budget.mutaties"]) {
            return;
        }
        for (path, base, part) in [
            (
                "budget.historisch",
                budget.historic,
                (|change| change.historic) as fn(&super::scenario::BudgetChange) -> Exact,
            ),
            ("budget.objectief", budget.objective, |change| change.objective),
        ] {
            if self.has_problem(&[path]) {
                continue;
            }
            let sum = |year: i32| {
                let counting = budget.changes.iter().filter(|change| change.year <= year);
                counting.map(part).try_fold(base, Exact::plus).unwrap_or(base)
            };
            if let Some(year) = self.scenario.horizon().find(|&year| sum(year).is_negative()) {
                self.add(Problem::new(path, sum(year), Wrong::NegativeBudget { year }));
            }
        }
    }

    fn wlz(&mut self) {
        if let Some(wlz) = self.scenario.care.wlz {
            self.require(YEAR.admits_whole(wlz.year), "zorg.wlz.jaar", wlz.year, Wrong::OutOfRange(YEAR));
            self.require(FRACTION.admits(wlz.fraction), "zorg.wlz.aandeel", wlz.fraction, Wrong::OutOfRange(FRACTION));
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
