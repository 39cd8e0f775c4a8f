//! Reading and turning one input.

use crate::app::table::inputs::{InputId, Part};
use engine::capacity::needed_dwellings;
use engine::fields::{MunicipalityField, RegionField, Value};
use engine::figures::{Figures, Municipality};
use engine::money::{Exact, Weights, allocate};
use engine::pad::{Line, Pad};
use engine::problem::{Problem, Wrong};
use engine::validation::validate_figures;

/// Decimals of the dwellings of a municipality when the region as a whole is turned.
const DWELLING_PLACES: u32 = 2;

/// The number of an input; `None` if it is left out (*nooit*) or the pad has another form.
pub fn read(figures: &Figures, id: InputId) -> Option<Exact> {
    match id {
        InputId::RegionDwellings => return region_dwellings(figures),
        InputId::DwellingsShare => return dwellings_share(figures),
        InputId::One(_) => {}
    }
    let exact = |x: f64| Exact::from_double(x);
    let year = |year: i32| Some(Exact::from(i64::from(year)));
    match (value(figures, id)?, id.part()) {
        (Value::Number(x) | Value::MaybeNumber(Some(x)), Part::Whole) => exact(x),
        (Value::Exact(x) | Value::MaybeExact(Some(x)), Part::Whole) => Some(x),
        (Value::Whole(x) | Value::YearOrNever(Some(x)) | Value::MaybeWhole(Some(x)), Part::Whole) => year(x),
        (Value::Pad(Pad::Constant(x)), Part::Whole) => exact(x),
        (Value::Pad(Pad::Line(line)), Part::From) => exact(line.from),
        (Value::Pad(Pad::Line(line)), Part::To) => exact(line.to),
        (Value::Pad(Pad::Line(line)), Part::FirstYear) => year(line.first_year),
        (Value::Pad(Pad::Line(line)), Part::LastYear) => year(line.last_year),
        _ => None,
    }
}

/// The value of the whole field.
fn value(figures: &Figures, id: InputId) -> Option<Value> {
    id.one()?.value(figures)
}

fn set(figures: &mut Figures, id: InputId, value: Value) {
    if let Some(input) = id.one() {
        input.set(figures, value);
    }
}

/// The figures with one input turned; `None` leaves an optional field out.
///
/// # Errors
/// What is wrong with the number, or with the figures that it gives.
pub fn write(figures: &Figures, id: InputId, number: Option<Exact>) -> Result<Figures, Problem> {
    write_all(figures, &[(id, number)])
}

/// The figures with inputs turned together.
///
/// # Errors
/// What is wrong with the first number that cannot be, or with the figures that they give.
pub fn write_all(figures: &Figures, numbers: &[(InputId, Option<Exact>)]) -> Result<Figures, Problem> {
    let too_large = || Problem::without_value("", Wrong::TooLarge);
    let mut changed = figures.clone();
    for &(id, number) in numbers {
        if let Some(number) = number.filter(|&number| !id.limit().admits_exact(number)) {
            return Err(Problem::new(id.path(), number, Wrong::OutOfRange(id.limit())));
        }
        match (id, number) {
            (InputId::RegionDwellings, Some(total)) => {
                set_region_dwellings(&mut changed, total).ok_or_else(too_large)?
            }
            (InputId::DwellingsShare, Some(share)) => {
                let total = needed(&changed).and_then(|needed| Exact::from_double(share.to_double() * needed));
                total.and_then(|total| set_region_dwellings(&mut changed, total)).ok_or_else(too_large)?;
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
        (Value::MaybeWhole(_), Part::Whole, None) => Value::MaybeWhole(None),
        (Value::MaybeWhole(_), Part::Whole, Some(x)) => Value::MaybeWhole(Some(whole(x)?)),
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

/// Newer starting values, with every field of figures that differs from the older ones that it started from.
///
/// # Errors
/// Why the two cannot be together.
pub fn rebased(own: &Figures, from: &Figures, to: &Figures) -> Result<Figures, Problem> {
    let mut changed = to.clone();
    for field in RegionField::ALL.iter().filter(|field| field.get(own) != field.get(from)) {
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
    if own.opvang != from.opvang {
        changed.opvang = own.opvang;
    }
    if own.events != from.events {
        changed.events.clone_from(&own.events);
    }
    if own.besluitregel != from.besluitregel {
        changed.besluitregel = own.besluitregel;
    }
    match validate_figures(&changed).into_iter().next() {
        Some(problem) => Err(problem),
        None => Ok(changed),
    }
}

/// The figures with one input as it is at the start.
pub fn reset(figures: &Figures, start: &Figures, id: InputId) -> Figures {
    let mut changed = figures.clone();
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
pub fn toggle_line(figures: &Figures, id: InputId) -> Figures {
    let mut changed = figures.clone();
    let horizon = figures.horizon();
    let pad = match value(figures, id) {
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
fn region_dwellings(figures: &Figures) -> Option<Exact> {
    let first = |pad: Pad| Exact::from_double(pad.first());
    let mut dwellings = figures.municipalities.iter().map(|municipality| first(municipality.dwellings_per_year));
    dwellings.try_fold(Exact::ZERO, |sum, dwellings| sum.plus(dwellings?).ok())
}

/// The dwellings that all municipalities together need in the first year; `None` if that cannot be said.
fn needed(figures: &Figures) -> Option<f64> {
    Some(needed_dwellings(figures).ok()?.into_iter().sum()).filter(|&needed: &f64| needed > 0.0)
}

/// The dwellings of the first year as a fraction of those that are needed, in thousandths: what a municipality has is
/// rounded.
fn dwellings_share(figures: &Figures) -> Option<Exact> {
    let share = region_dwellings(figures)?.to_double() / needed(figures)?;
    Exact::from_double(share).map(|share| share.round(3))
}

/// The figures with the same dwellings in all, divided over the municipalities by what each needs in the first year.
pub fn rederived_dwellings(figures: &Figures) -> Option<Figures> {
    let needed = needed_dwellings(figures).ok()?.into_iter().map(Exact::from_double).collect::<Option<Vec<_>>>()?;
    let parts = divided_dwellings(region_dwellings(figures)?, needed)?;
    let mut changed = figures.clone();
    for (municipality, own) in changed.municipalities.iter_mut().zip(parts) {
        municipality.dwellings_per_year = Pad::Constant(own);
    }
    validate_figures(&changed).is_empty().then_some(changed)
}

/// The part of the dwellings that stands where it is not needed, and lacks where it is: between 0 and 1.
pub fn misplaced_dwellings(figures: &Figures) -> Option<f64> {
    let needed = needed_dwellings(figures).ok()?;
    let own: Vec<f64> = figures.municipalities.iter().map(|own| own.dwellings_per_year.first()).collect();
    let (all, total) = (needed.iter().sum::<f64>(), own.iter().sum::<f64>());
    let apart = needed.iter().zip(own).map(|(needed, own)| (needed / all - own / total).abs());
    Some(apart.sum::<f64>() / 2.0).filter(|apart| apart.is_finite())
}

/// The numbers that go with a start in a year that a document assumed, or *nooit*: who is new by then.
///
/// Of the clients at the start, the part that came since is new: `1 − (1 − u)^n`, with u the outflow of beschermd wonen
/// and n the years between that start and the first year. Source: `docs/beginwaarden.md` section 4.
pub fn with_start(figures: &Figures, year: Option<i32>) -> Vec<(InputId, Option<Exact>)> {
    let years = year.map_or(0, |year| (figures.first_year - year).max(0));
    let share = 1.0 - (1.0 - figures.care.bw_outflow_per_year).powi(years);
    let care = &figures.care;
    let cohorts = [
        (RegionField::ClientsBw, RegionField::ClientsBwNew, care.clients_bw + care.clients_bw_new),
        (RegionField::ClientsBt, RegionField::ClientsBtNew, care.clients_bt + care.clients_bt_new),
    ];
    let mut numbers = Vec::new();
    for (existing, new, all) in cohorts {
        let came = (all * share).round();
        numbers.push((InputId::of(existing), Exact::from_double(all - came)));
        numbers.push((InputId::of(new), Exact::from_double(came)));
    }
    numbers.push((InputId::of(RegionField::StartYear), year.map(|year| Exact::from(i64::from(year)))));
    numbers
}

/// A number of dwellings divided by weights in steps of [`DWELLING_PLACES`] decimals, by largest remainder: the parts
/// add up to the number, so that what is typed is what stands there. `None` if no weight is above zero.
fn divided_dwellings(total: Exact, weights: impl IntoIterator<Item = Exact>) -> Option<Vec<f64>> {
    // A step is a cent of the division of money.
    let steps = allocate(total.cents().ok()?, &Weights::from_exact(weights)?).ok()?;
    steps.into_iter().map(|step| Some(step.exact().ok()?.to_double())).collect()
}

/// Scales the dwellings of every municipality; without any, they are divided by inhabitants.
fn set_region_dwellings(figures: &mut Figures, total: Exact) -> Option<()> {
    let all = &mut figures.municipalities;
    let first = |own: &Municipality| Exact::from_double(own.dwellings_per_year.first());
    let inhabitants = |own: &Municipality| Exact::from_double(own.inhabitants);
    let now = all.iter().map(first).collect::<Option<Vec<_>>>()?;
    let parts = match divided_dwellings(total, now) {
        Some(parts) => parts,
        None => divided_dwellings(total, all.iter().map(inhabitants).collect::<Option<Vec<_>>>()?)?,
    };
    for (own, part) in all.iter_mut().zip(parts) {
        own.dwellings_per_year = match own.dwellings_per_year {
            Pad::Line(line) if line.from > 0.0 => {
                let to = Exact::from_double(line.to * part / line.from)?.round(DWELLING_PLACES).to_double();
                Pad::Line(Line { from: part, to, ..line })
            }
            Pad::Line(line) => Pad::Line(Line { from: part, ..line }),
            Pad::Constant(_) => Pad::Constant(part),
        };
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use data::region::region;
    use data::version::Version;

    fn figures() -> Figures {
        region(Version::LATEST, "noord-veluwe").expect("a region of the product").figures.clone()
    }

    fn id(field: RegionField, part: Part) -> InputId {
        InputId::of(field).with_part(part)
    }

    #[test]
    fn a_written_number_reads_back() {
        let figures = figures();
        for (field, part, text) in [
            (RegionField::Inflow, Part::Whole, "4.5"),
            (RegionField::BtFraction, Part::To, "0.6"),
            (RegionField::BtFraction, Part::LastYear, "2030"),
            (RegionField::HistoricBudget, Part::Whole, "17000000.5"),
            (RegionField::StartYear, Part::Whole, "2030"),
        ] {
            let number = Some(text.parse().expect("decimal"));
            let changed = write(&figures, id(field, part), number).expect("a valid number");
            assert_eq!(read(&changed, id(field, part)), number, "{field:?}");
            assert_eq!(reset(&changed, &figures, id(field, part)), figures, "{field:?}");
        }
    }

    #[test]
    fn a_number_out_of_range_is_refused_and_names_its_field() {
        let problem =
            write(&figures(), id(RegionField::BtFraction, Part::To), "1.5".parse().ok()).expect_err("out of range");
        assert_eq!(problem.path, "vraag.aandeel_bt.naar");
        let problem = write(&figures(), id(RegionField::BtFraction, Part::LastYear), "2026".parse().ok());
        assert_eq!(problem.expect_err("out of order").wrong, Wrong::YearsNotInOrder);
    }

    #[test]
    fn never_is_a_start_too() {
        let start = id(RegionField::StartYear, Part::Whole);
        let never = write(&figures(), start, None).expect("never is allowed");
        assert_eq!(never.doordecentralisatie.first_year, None);
        assert!(write(&figures(), id(RegionField::HistoricBudget, Part::Whole), None).is_err());
    }

    #[test]
    fn newer_values_that_do_not_fit_the_own_ones_are_refused_and_not_taken_without_them() {
        let from = figures();
        let weigh = |weight: fn(usize) -> i64| {
            let mut figures = from.clone();
            for (index, own) in figures.municipalities.iter_mut().enumerate() {
                own.objective_weight = Some(Exact::from(weight(index)));
            }
            figures
        };
        let start = weigh(|_| 1);
        // Only the first has a weight, and that one is the starting value; in the newer ones it has none.
        let own = weigh(|index| i64::from(index == 0));
        let to = weigh(|index| i64::from(index != 0));
        assert!(rebased(&own, &start, &to).is_err());
        assert_eq!(rebased(&start, &start, &to), Ok(to));
    }

    #[test]
    fn what_is_typed_for_the_region_is_what_stands_there() {
        for id in Version::LATEST.region_ids() {
            let figures = &region(Version::LATEST, id).expect("a region of the product").figures;
            for text in ["83", "160.5", "0.01", "1", "0", "99999.99"] {
                let total: Exact = text.parse().expect("decimal");
                let changed = write(figures, InputId::RegionDwellings, Some(total)).expect("a valid number");
                assert_eq!(read(&changed, InputId::RegionDwellings), Some(total), "{id} {text}");
            }
        }
    }

    #[test]
    fn the_region_keeps_its_proportions() {
        let doubled = {
            let total = region_dwellings(&figures()).and_then(|total| total.times(Exact::from(2)).ok());
            write(&figures(), InputId::RegionDwellings, total).expect("a valid number")
        };
        for (before, after) in figures().municipalities.iter().zip(&doubled.municipalities) {
            let [before, after] = [before, after].map(|municipality| municipality.dwellings_per_year.at(2026));
            assert!((after - 2.0 * before).abs() < 0.006, "{before} {after}");
        }
    }
}
