//! Reading and turning one input.

use crate::app::table::inputs::{InputId, Part};
use engine::capacity::needed_dwellings;
use engine::fields::{MunicipalityField, ScenarioField, Value};
use engine::money::Exact;
use engine::pad::{Line, Pad};
use engine::problem::{Problem, Wrong};
use engine::scenario::Scenario;
use engine::validation::validate;

/// Decimals of the dwellings of a municipality when the region as a whole is turned.
const DWELLING_PLACES: u32 = 2;

/// The number of an input; `None` if it is left out (*nooit*) or the pad has another form.
pub fn read(scenario: &Scenario, id: InputId) -> Option<Exact> {
    match id {
        InputId::RegionDwellings => return region_dwellings(scenario),
        InputId::DwellingsShare => return dwellings_share(scenario),
        InputId::One(_) => {}
    }
    let exact = |x: f64| Exact::from_double(x);
    let year = |year: i32| Some(Exact::from(i64::from(year)));
    match (value(scenario, id)?, id.part()) {
        (Value::Number(x) | Value::MaybeNumber(Some(x)), Part::Whole) => exact(x),
        (Value::Exact(x) | Value::MaybeExact(Some(x)), Part::Whole) => Some(x),
        (Value::Whole(x) | Value::YearOrNever(Some(x)), Part::Whole) => year(x),
        (Value::Pad(Pad::Constant(x)), Part::Whole) => exact(x),
        (Value::Pad(Pad::Line(line)), Part::From) => exact(line.from),
        (Value::Pad(Pad::Line(line)), Part::To) => exact(line.to),
        (Value::Pad(Pad::Line(line)), Part::FirstYear) => year(line.first_year),
        (Value::Pad(Pad::Line(line)), Part::LastYear) => year(line.last_year),
        _ => None,
    }
}

/// The value of the whole field.
fn value(scenario: &Scenario, id: InputId) -> Option<Value> {
    id.one()?.value(scenario)
}

fn set(scenario: &mut Scenario, id: InputId, value: Value) {
    if let Some(input) = id.one() {
        input.set(scenario, value);
    }
}

/// The scenario with one input turned; `None` leaves an optional field out.
///
/// # Errors
/// What is wrong with the number, or with the scenario that it gives.
pub fn write(scenario: &Scenario, id: InputId, number: Option<Exact>) -> Result<Scenario, Problem> {
    write_all(scenario, &[(id, number)])
}

/// The scenario with inputs turned together.
///
/// # Errors
/// What is wrong with the first number that cannot be, or with the scenario that they give.
pub fn write_all(scenario: &Scenario, numbers: &[(InputId, Option<Exact>)]) -> Result<Scenario, Problem> {
    let mut changed = scenario.clone();
    for &(id, number) in numbers {
        if let Some(number) = number.filter(|&number| !id.limit().admits_exact(number)) {
            return Err(Problem::new(id.path(), number, Wrong::OutOfRange(id.limit())));
        }
        match (id, number) {
            (InputId::RegionDwellings, Some(total)) => set_region_dwellings(&mut changed, total.to_double()),
            (InputId::DwellingsShare, Some(share)) => {
                let needed = needed(&changed).ok_or_else(|| Problem::without_value("", Wrong::TooLarge))?;
                set_region_dwellings(&mut changed, share.to_double() * needed);
            }
            _ => {
                let value = turned(value(&changed, id), id.part(), number).ok_or_else(|| not_this_kind(id, number))?;
                set(&mut changed, id, value);
            }
        }
    }
    match validate_figures(&changed).into_iter().next() {
        Some(problem) => Err(problem),
        None => Ok(changed),
    }
}

/// The problems of the figures: on the screen a scenario needs no afspraken of its own.
fn validate_figures(scenario: &Scenario) -> Vec<Problem> {
    let no_afspraken = |problem: &Problem| problem.path != "afspraken";
    validate(scenario).into_iter().filter(no_afspraken).collect()
}

fn not_this_kind(id: InputId, number: Option<Exact>) -> Problem {
    match number {
        Some(number) => Problem::new(id.path(), number, Wrong::NotWhole),
        None => Problem::without_value(id.path(), Wrong::Missing),
    }
}

/// A field's value with one part of it replaced; `None` if the number does not fit its kind.
fn turned(value: Option<Value>, part: Part, number: Option<Exact>) -> Option<Value> {
    Some(match (value?, part, number) {
        (Value::Number(_), Part::Whole, Some(x)) => Value::Number(x.to_double()),
        (Value::Exact(_), Part::Whole, Some(x)) => Value::Exact(x),
        (Value::Whole(_), Part::Whole, Some(x)) => Value::Whole(whole(x)?),
        (Value::MaybeNumber(_), Part::Whole, x) => Value::MaybeNumber(x.map(Exact::to_double)),
        (Value::MaybeExact(_), Part::Whole, x) => Value::MaybeExact(x),
        (Value::YearOrNever(_), Part::Whole, None) => Value::YearOrNever(None),
        (Value::YearOrNever(_), Part::Whole, Some(x)) => Value::YearOrNever(Some(whole(x)?)),
        (Value::Pad(Pad::Constant(_)), Part::Whole, Some(x)) => Value::Pad(Pad::Constant(x.to_double())),
        (Value::Pad(Pad::Line(line)), part, Some(x)) => Value::Pad(Pad::Line(turned_line(line, part, x)?)),
        _ => return None,
    })
}

fn turned_line(line: Line, part: Part, number: Exact) -> Option<Line> {
    Some(match part {
        Part::From => Line { from: number.to_double(), ..line },
        Part::To => Line { to: number.to_double(), ..line },
        Part::FirstYear => Line { first_year: whole(number)?, ..line },
        Part::LastYear => Line { last_year: whole(number)?, ..line },
        Part::Whole => return None,
    })
}

fn whole(number: Exact) -> Option<i32> {
    let (mantissa, scale) = number.parts();
    if scale == 0 { i32::try_from(mantissa).ok() } else { None }
}

/// Newer starting values, with every field of a scenario that differs from the older ones that it started from.
///
/// # Errors
/// Why the two cannot be together.
pub fn rebased(own: &Scenario, from: &Scenario, to: &Scenario) -> Result<Scenario, Problem> {
    let mut changed = Scenario { afspraken: own.afspraken.clone(), ..to.clone() };
    for field in ScenarioField::ALL.iter().filter(|field| field.get(own) != field.get(from)) {
        field.set(&mut changed, field.get(own));
    }
    let all = own.municipalities.iter().zip(&from.municipalities).zip(&mut changed.municipalities);
    for ((own, from), changed) in all {
        for field in MunicipalityField::ALL.iter().filter(|field| field.get(own) != field.get(from)) {
            field.set(changed, field.get(own));
        }
    }
    if own.budget.changes != from.budget.changes {
        changed.budget.changes.clone_from(&own.budget.changes);
    }
    if own.care.wlz != from.care.wlz {
        changed.care.wlz = own.care.wlz;
    }
    if own.besluitregel != from.besluitregel {
        changed.besluitregel = own.besluitregel;
    }
    match validate_figures(&changed).into_iter().next() {
        Some(problem) => Err(problem),
        None => Ok(changed),
    }
}

/// The scenario with one input as it is at the start.
pub fn reset(scenario: &Scenario, start: &Scenario, id: InputId) -> Scenario {
    let mut changed = scenario.clone();
    if matches!(id, InputId::RegionDwellings | InputId::DwellingsShare) {
        for (own, start) in changed.municipalities.iter_mut().zip(&start.municipalities) {
            own.dwellings_per_year = start.dwellings_per_year;
        }
    } else if let Some(value) = value(start, id) {
        set(&mut changed, id, value);
    }
    changed
}

/// Makes a line of a constant pad, or a constant (its first value) of a line.
pub fn toggle_line(scenario: &Scenario, id: InputId) -> Scenario {
    let mut changed = scenario.clone();
    let horizon = scenario.horizon();
    let pad = match value(scenario, id) {
        Some(Value::Pad(Pad::Constant(x))) => Pad::Line(Line {
            from: x,
            to: x,
            first_year: horizon.start,
            last_year: horizon.end.max(horizon.start + 2) - 1,
        }),
        Some(Value::Pad(Pad::Line(line))) => Pad::Constant(line.from),
        _ => return changed,
    };
    set(&mut changed, id, Value::Pad(pad));
    changed
}

/// The dwellings of the first year, all municipalities together.
fn region_dwellings(scenario: &Scenario) -> Option<Exact> {
    let first = |pad: Pad| Exact::from_double(pad.first());
    let mut dwellings = scenario.municipalities.iter().map(|municipality| first(municipality.dwellings_per_year));
    dwellings.try_fold(Exact::ZERO, |sum, dwellings| sum.plus(dwellings?).ok())
}

/// The dwellings that all municipalities together need in the first year; `None` if that cannot be said.
fn needed(scenario: &Scenario) -> Option<f64> {
    Some(needed_dwellings(scenario).ok()?.into_iter().sum()).filter(|&needed: &f64| needed > 0.0)
}

/// The dwellings of the first year as a fraction of those that are needed, in thousandths: what a municipality has is
/// rounded.
fn dwellings_share(scenario: &Scenario) -> Option<Exact> {
    let share = region_dwellings(scenario)?.to_double() / needed(scenario)?;
    Exact::from_double(share).map(|share| share.round(3))
}

/// The scenario with the same dwellings in all, divided over the municipalities by what each needs in the first year.
pub fn rederived_dwellings(scenario: &Scenario) -> Option<Scenario> {
    let (needed, total) = (needed_dwellings(scenario).ok()?, region_dwellings(scenario)?.to_double());
    let all: f64 = needed.iter().sum();
    let mut changed = scenario.clone();
    for (municipality, own) in changed.municipalities.iter_mut().zip(needed) {
        municipality.dwellings_per_year = Pad::Constant(in_dwellings(total * own / all)?);
    }
    validate_figures(&changed).is_empty().then_some(changed)
}

/// The part of the dwellings that stands where it is not needed, and lacks where it is: between 0 and 1.
pub fn misplaced_dwellings(scenario: &Scenario) -> Option<f64> {
    let needed = needed_dwellings(scenario).ok()?;
    let own: Vec<f64> = scenario.municipalities.iter().map(|own| own.dwellings_per_year.first()).collect();
    let (all, total) = (needed.iter().sum::<f64>(), own.iter().sum::<f64>());
    let apart = needed.iter().zip(own).map(|(needed, own)| (needed / all - own / total).abs());
    Some(apart.sum::<f64>() / 2.0).filter(|apart| apart.is_finite())
}

/// The numbers that go with a start in a year that a document assumed, or *nooit*: who is new by then.
///
/// Of the clients at the start, the part that came since is new: `1 − (1 − u)^n`, with u the outflow of beschermd wonen
/// and n the years between that start and the first year. Source: `docs/beginwaarden.md` section 4.
pub fn with_start(scenario: &Scenario, year: Option<i32>) -> Vec<(InputId, Option<Exact>)> {
    let years = year.map_or(0, |year| (scenario.first_year - year).max(0));
    let share = 1.0 - (1.0 - scenario.care.bw_outflow_per_year).powi(years);
    let care = &scenario.care;
    let cohorts = [
        (ScenarioField::ClientsBw, ScenarioField::ClientsBwNew, care.clients_bw + care.clients_bw_new),
        (ScenarioField::ClientsBt, ScenarioField::ClientsBtNew, care.clients_bt + care.clients_bt_new),
    ];
    let mut numbers = Vec::new();
    for (existing, new, all) in cohorts {
        let came = (all * share).round();
        numbers.push((InputId::of(existing), Exact::from_double(all - came)));
        numbers.push((InputId::of(new), Exact::from_double(came)));
    }
    numbers.push((InputId::of(ScenarioField::StartYear), year.map(|year| Exact::from(i64::from(year)))));
    numbers
}

/// A number of dwellings, rounded; `None` if it is no number.
fn in_dwellings(number: f64) -> Option<f64> {
    Some(Exact::from_double(number)?.round(DWELLING_PLACES).to_double())
}

/// Scales the dwellings of every municipality; without any, they are divided by inhabitants.
fn set_region_dwellings(scenario: &mut Scenario, total: f64) {
    let now = region_dwellings(scenario).map_or(0.0, Exact::to_double);
    let inhabitants: f64 = scenario.municipalities.iter().map(|municipality| municipality.inhabitants).sum();
    let rounded = |x: f64| in_dwellings(x).unwrap_or(0.0);
    for municipality in &mut scenario.municipalities {
        municipality.dwellings_per_year = match municipality.dwellings_per_year {
            _ if now == 0.0 => Pad::Constant(rounded(total * municipality.inhabitants / inhabitants)),
            Pad::Constant(x) => Pad::Constant(rounded(x * total / now)),
            Pad::Line(line) => {
                Pad::Line(Line { from: rounded(line.from * total / now), to: rounded(line.to * total / now), ..line })
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use data::region::region;
    use data::version::Version;

    fn scenario() -> Scenario {
        region(Version::LATEST, "noord-veluwe").expect("a region of the product").scenario.clone()
    }

    fn id(field: ScenarioField, part: Part) -> InputId {
        InputId::of(field).with_part(part)
    }

    #[test]
    fn a_written_number_reads_back() {
        let scenario = scenario();
        for (field, part, text) in [
            (ScenarioField::Inflow, Part::Whole, "4.5"),
            (ScenarioField::BtFraction, Part::To, "0.6"),
            (ScenarioField::BtFraction, Part::LastYear, "2030"),
            (ScenarioField::HistoricBudget, Part::Whole, "17000000.5"),
            (ScenarioField::StartYear, Part::Whole, "2030"),
        ] {
            let number = Some(text.parse().expect("decimal"));
            let changed = write(&scenario, id(field, part), number).expect("a valid number");
            assert_eq!(read(&changed, id(field, part)), number, "{field:?}");
            assert_eq!(reset(&changed, &scenario, id(field, part)), scenario, "{field:?}");
        }
    }

    #[test]
    fn a_number_out_of_range_is_refused_and_names_its_field() {
        let problem =
            write(&scenario(), id(ScenarioField::BtFraction, Part::To), "1.5".parse().ok()).expect_err("out of range");
        assert_eq!(problem.path, "vraag.aandeel_bt.naar");
        let problem = write(&scenario(), id(ScenarioField::BtFraction, Part::LastYear), "2026".parse().ok());
        assert_eq!(problem.expect_err("out of order").wrong, Wrong::YearsNotInOrder);
    }

    #[test]
    fn never_is_a_start_too() {
        let start = id(ScenarioField::StartYear, Part::Whole);
        let never = write(&scenario(), start, None).expect("never is allowed");
        assert_eq!(never.doordecentralisatie.first_year, None);
        assert!(write(&scenario(), id(ScenarioField::HistoricBudget, Part::Whole), None).is_err());
    }

    #[test]
    fn newer_values_that_do_not_fit_the_own_ones_are_refused_and_not_taken_without_them() {
        let from = scenario();
        let weigh = |weight: fn(usize) -> i64| {
            let mut scenario = from.clone();
            for (index, own) in scenario.municipalities.iter_mut().enumerate() {
                own.objective_weight = Some(Exact::from(weight(index)));
            }
            scenario
        };
        let start = weigh(|_| 1);
        // Only the first has a weight, and that one is the starting value; in the newer ones it has none.
        let own = weigh(|index| i64::from(index == 0));
        let to = weigh(|index| i64::from(index != 0));
        assert!(rebased(&own, &start, &to).is_err());
        assert_eq!(rebased(&start, &start, &to), Ok(to));
    }

    #[test]
    fn the_region_keeps_its_proportions() {
        let doubled = {
            let total = region_dwellings(&scenario()).and_then(|total| total.times(Exact::from(2)).ok());
            write(&scenario(), InputId::RegionDwellings, total).expect("a valid number")
        };
        for (before, after) in scenario().municipalities.iter().zip(&doubled.municipalities) {
            let [before, after] = [before, after].map(|municipality| municipality.dwellings_per_year.at(2026));
            assert!((after - 2.0 * before).abs() < 0.006, "{before} {after}");
        }
    }
}
