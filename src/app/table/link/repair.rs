//! Values of a link that cannot be: the starting value is put back, and a remark says so.
//!
//! Round by round, until no problem is left. First every field that is wrong by itself gets its starting value; then,
//! one by one, a field of values that cannot go together: the one that the problem names or, if that has its starting
//! value already, one of the others. The starting values of a region are valid, so this ends.

use crate::app::table::link::remark::{Content, FieldPlace, Remark};
use engine::afspraak::Afspraak;
use engine::fields::{
    Field, FieldId, GEBEURTENISSEN, MUTATIES, MunicipalityField, OPVANG, RegionField, WLZ, municipality_path,
};
use engine::figures::Figures;
use engine::gebeurtenis::Gebeurtenis;
use engine::problem::{Problem, Wrong};
use engine::validation::{HORIZON, validate_afspraken, validate_figures};

/// The years in which a municipality is of the region.
const DEELNAME: [MunicipalityField; 2] = [MunicipalityField::PresentFrom, MunicipalityField::PresentThrough];
const CENTRUMGEMEENTE: &str = "centrumgemeente";
const NAME: &str = "naam";

/// Puts starting values back until the figures are valid.
pub fn repair(figures: &mut Figures, preset: &Figures, remarks: &mut Vec<Remark>) {
    loop {
        let mut problems = validate_figures(figures);
        if problems.is_empty() {
            return;
        }
        if problems.iter().all(is_between_fields) {
            problems.truncate(1);
        } else {
            problems.retain(|problem| !is_between_fields(problem));
        }
        let before = remarks.len();
        remarks.extend(problems.into_iter().filter_map(|problem| put_back(figures, preset, problem)));
        if remarks.len() == before {
            figures.clone_from(preset);
            remarks.push(Remark::AllPutBack);
            return;
        }
    }
}

/// Whether a problem is that values do not go together.
const fn is_between_fields(problem: &Problem) -> bool {
    matches!(
        problem.wrong,
        Wrong::NegativeBudget { .. }
            | Wrong::TooFarFromHorizon { .. }
            | Wrong::NoInhabitants { .. }
            | Wrong::AllWeightsZero
            | Wrong::OutOfRangeInYear { .. }
            | Wrong::NotFiniteInYear { .. }
            | Wrong::AllWeightsZeroInYear { .. }
            | Wrong::NoOriginInFirstYear { .. }
            | Wrong::CentreWithDeelname
            | Wrong::NoOpvang
            | Wrong::YearBefore { .. }
            | Wrong::NotDistinct
            | Wrong::OneOf(_)
    )
}

/// Puts back one value that a problem is about; `None` if all of them have their starting value.
fn put_back(figures: &mut Figures, preset: &Figures, problem: Problem) -> Option<Remark> {
    let suspects = suspects(&problem, figures.municipalities.len());
    let found = suspects.iter().find_map(|path| Some((path, restore(figures, preset, path)?)));
    let (path, (place, given, kept)) = found?;
    let clashes_with = (*path != problem.path).then(|| place_of(figures, &problem.path));
    Some(Remark::PutBack { place, given, kept, problem, clashes_with })
}

/// The fields that may be to blame for a problem, the likeliest first.
fn suspects(problem: &Problem, municipalities: usize) -> Vec<String> {
    let mut paths = vec![problem.path.clone()];
    let mut add = |more: &[&str]| paths.extend(more.iter().map(|path| (*path).to_owned()));
    match (&problem.wrong, municipality_key(&problem.path)) {
        (Wrong::NegativeBudget { .. }, _) => add(&[MUTATIES, HORIZON[0].path, HORIZON[1].path]),
        (Wrong::TooFarFromHorizon { .. }, _) => add(&HORIZON.map(|field| field.path)),
        (Wrong::NoInhabitants { .. }, Some((place, _))) => {
            add(&[&municipality_path(place, MunicipalityField::Inhabitants.path), RegionField::BaseYear.path]);
            add(&HORIZON.map(|field| field.path));
        }
        (Wrong::AllWeightsZero | Wrong::NotDistinct, Some((_, key))) => {
            paths.extend((0..municipalities).map(|place| municipality_path(place, key)));
        }
        (Wrong::CentreWithDeelname, Some((place, _))) => {
            paths.extend(DEELNAME.map(|own| municipality_path(place, own.path)))
        }
        (
            Wrong::AllWeightsZeroInYear { .. } | Wrong::NoOriginInFirstYear { .. } | Wrong::OutOfRangeInYear { .. },
            own,
        ) => {
            let of_weight = own.map(|(_, key)| key.to_owned());
            paths.push(GEBEURTENISSEN.to_owned());
            for place in 0..municipalities {
                paths.extend(DEELNAME.map(|own| municipality_path(place, own.path)));
                paths.extend(of_weight.iter().map(|key| municipality_path(place, key)));
            }
        }
        _ => {}
    }
    paths
}

/// The place and the key in `gemeenten[2].groei`.
fn municipality_key(path: &str) -> Option<(usize, &str)> {
    let (place, key) = path.strip_prefix("gemeenten[")?.split_once("].")?;
    Some((place.parse().ok()?, key))
}

/// The field that a path is in: `vraag.aandeel_bt` of `vraag.aandeel_bt.van`.
fn field_of<F: FieldId>(path: &str) -> Option<F> {
    F::ALL
        .iter()
        .copied()
        .find(|field| path.strip_prefix(field.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
}

/// What a path is in: a field, or a part that is put back as a whole.
fn place_of(figures: &Figures, path: &str) -> FieldPlace {
    let Some((place, key)) = municipality_key(path) else {
        let part = [MUTATIES, WLZ, GEBEURTENISSEN, OPVANG].into_iter().find(|part| path.starts_with(part));
        let path = part.unwrap_or_else(|| field_of::<RegionField>(path).map_or(path, |field| field.path));
        return FieldPlace { path: path.to_owned(), municipality: None };
    };
    let path = field_of::<MunicipalityField>(key).map_or(key, |field| field.path).to_owned();
    FieldPlace { path, municipality: figures.municipalities.get(place).map(|municipality| municipality.name.clone()) }
}

/// Puts back what the preset has at a path; gives its place, what was there and what is there now. `None` if that is
/// the same.
fn restore(figures: &mut Figures, preset: &Figures, path: &str) -> Option<(FieldPlace, Content, Content)> {
    let (given, kept) = match municipality_key(path) {
        Some((place, NAME)) => restore_name(figures, preset, place),
        Some((place, key)) => {
            let field = field_of::<MunicipalityField>(key)?;
            restore_field(&field, figures.municipalities.get_mut(place)?, preset.municipalities.get(place)?)
        }
        None => restore_own(figures, preset, path),
    }?;
    Some((place_of(figures, path), given, kept))
}

fn restore_field<T>(field: &Field<T>, owner: &mut T, preset: &T) -> Option<(Content, Content)> {
    let (given, kept) = (field.get(owner), field.get(preset));
    field.set(owner, kept);
    (given != kept).then_some((Content::Value(given), Content::Value(kept)))
}

/// A municipality gets its own name back. There stays a centrumgemeente; which one it was is the caller's to know.
fn restore_name(figures: &mut Figures, preset: &Figures, place: usize) -> Option<(Content, Content)> {
    let kept = preset.municipalities.get(place)?.name.clone();
    let given = std::mem::replace(&mut figures.municipalities.get_mut(place)?.name, kept.clone());
    if figures.centre().is_none() {
        figures.centrumgemeente.clone_from(&kept);
    }
    (given != kept).then_some((Content::Text(given), Content::Text(kept)))
}

fn restore_own(figures: &mut Figures, preset: &Figures, path: &str) -> Option<(Content, Content)> {
    if let Some(field) = field_of::<RegionField>(path) {
        return restore_field(&field, figures, preset);
    }
    let (given, kept) = if path == CENTRUMGEMEENTE {
        let kept = preset.centrumgemeente.clone();
        let given = std::mem::replace(&mut figures.centrumgemeente, kept.clone());
        (Content::Text(given), Content::Text(kept))
    } else if path.starts_with(MUTATIES) {
        let kept = preset.budget.changes.clone();
        let given = std::mem::replace(&mut figures.budget.changes, kept.clone());
        (Content::Mutaties(given), Content::Mutaties(kept))
    } else if path.starts_with(WLZ) {
        let kept = preset.care.wlz;
        let given = std::mem::replace(&mut figures.care.wlz, kept);
        (Content::Wlz(given), Content::Wlz(kept))
    } else if path.starts_with(GEBEURTENISSEN) {
        let kept = preset.events.clone();
        let given = std::mem::replace(&mut figures.events, kept.clone());
        let count = |events: &[Gebeurtenis]| Content::Gebeurtenissen(events.len());
        return (given != kept).then(|| (count(&given), count(&kept)));
    } else if path.starts_with(OPVANG) {
        let kept = preset.opvang;
        let given = std::mem::replace(&mut figures.opvang, kept);
        (Content::Opvang(given), Content::Opvang(kept))
    } else {
        return None;
    };
    (given != kept).then_some((given, kept))
}

/// Drops the own afspraken that cannot be.
pub fn drop_wrong_afspraken(own: &mut Vec<Afspraak>, remarks: &mut Vec<Remark>) {
    let problems = validate_afspraken(own);
    let mut dropped = Vec::new();
    for place in 0..own.len() {
        let path = format!("afspraken[{place}].");
        let of_this = problems.iter().filter_map(|problem| {
            let rest = problem.path.strip_prefix(&path)?;
            Some(Problem { path: rest.to_owned(), ..problem.clone() })
        });
        let of_this: Vec<Problem> = of_this.collect();
        if !of_this.is_empty() {
            dropped.push((place, of_this));
        }
    }
    for (place, problems) in dropped.into_iter().rev() {
        let id = own.remove(place).id;
        remarks.push(Remark::AfspraakDropped { id, problems });
    }
}

#[cfg(test)]
mod tests;
