//! A part added to a region, or taken from it.
//!
//! What the region has once and counts people, places or euros grows or shrinks with its inhabitants; what the other
//! parts have of their own stays as it is. Source: `docs/inlezen.md` section 6.

use std::collections::BTreeMap;
use std::fmt;

use data::provenance::{Provenance, Status};
use data::region::Region;
use engine::fields::{MUNICIPALITIES, MunicipalityField, OpvangField, RegionField, Value, municipality_path};
use engine::figures::{Figures, Municipality, WeightKind};
use engine::input::Input;
use engine::money::{Exact, TooLarge};
use engine::pad::{Line, Pad};
use engine::validation::validate_figures;

use crate::region::rule::to_places;
use crate::region::{Choice, Part, Wrong};

/// What the region has once and grows with its inhabitants, with its decimals.
const GROWING: [(RegionField, u32); 10] = [
    (RegionField::HistoricBudget, 2),
    (RegionField::ObjectiveBudget, 2),
    (RegionField::ClientsBw, 0),
    (RegionField::ClientsBwNew, 0),
    (RegionField::ClientsBt, 0),
    (RegionField::ClientsBtNew, 0),
    (RegionField::WaitingBw, 0),
    (RegionField::BwPlaces, 0),
    (RegionField::PlacesReduction, 1),
    (RegionField::BwMinimum, 0),
];
/// The same of the maatschappelijke opvang.
const GROWING_OPVANG: [(OpvangField, u32); 2] = [(OpvangField::Budget, 2), (OpvangField::Places, 1)];

/// Why a part cannot be taken from a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CannotLeave {
    Centre,
    /// There is no such part.
    Nobody,
    /// The figures that are left cannot be calculated.
    TooLittle,
}

impl fmt::Display for CannotLeave {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CannotLeave::Centre => "De centrumgemeente kan niet weg. Kies eerst een andere centrumgemeente.",
            CannotLeave::Nobody => "Deze gemeente hoort niet bij de regio.",
            CannotLeave::TooLittle => "Zonder deze gemeente blijft er geen regio over die kan rekenen.",
        })
    }
}

impl std::error::Error for CannotLeave {}

/// The region with a part more, behind the others.
///
/// # Errors
/// What is wrong with the part, among those that are there.
pub fn add(region: &Region, part: &Part) -> Result<Region, Vec<Wrong>> {
    let figures = &region.figures;
    let mut parts: Vec<Part> =
        figures.municipalities.iter().zip(codes(region)).map(|(own, code)| existing(own, code)).collect();
    parts.push(part.clone());
    let centre = figures.centre().unwrap_or_default();
    let choice = Choice { name: region.name.clone(), parts, centre, besluitregel: figures.besluitregel };
    // Only what the part brings: the inhabitants of the others may be no whole number.
    let place = figures.municipalities.len();
    let own = |wrong: &Wrong| match wrong {
        Wrong::Inhabitants(part) | Wrong::PartName(part) | Wrong::SameName(part) | Wrong::SameCode(part) => {
            *part == place
        }
        Wrong::TooManyParts => true,
        _ => false,
    };
    let wrongs: Vec<Wrong> = choice.wrongs().into_iter().filter(own).collect();
    if !wrongs.is_empty() {
        return Err(wrongs);
    }
    let before = inhabitants(figures);
    let mut changed = figures.clone();
    changed.municipalities.push(municipality(figures, part).map_err(|_| vec![Wrong::TooLarge])?);
    let mut grown =
        grow(region, changed, 1.0 + part.inhabitants / before, &part.name).ok_or_else(|| vec![Wrong::TooLarge])?;
    grown.codes = codes(region).map(str::to_owned).chain([part.code.clone().unwrap_or_default()]).collect();
    for (field, own) in sources(part) {
        grown.provenance.insert(municipality_path(place, field.path), own);
    }
    Ok(grown)
}

/// The region without the part at `place`. What events did to it goes with it.
///
/// # Errors
/// Why it must stay.
pub fn remove(region: &Region, place: usize) -> Result<Region, CannotLeave> {
    let figures = &region.figures;
    let own = figures.municipalities.get(place).ok_or(CannotLeave::Nobody)?;
    if figures.centre() == Some(place) {
        return Err(CannotLeave::Centre);
    }
    let mut changed = figures.clone();
    changed.municipalities.remove(place);
    for event in &mut changed.events {
        event.changes.retain(|change| change.field.municipality() != Some(place));
        event.changes.iter_mut().for_each(|change| change.field = moved(change.field, place));
    }
    changed.events.retain(|event| !event.changes.is_empty());
    let factor = 1.0 - own.inhabitants / inhabitants(figures);
    let mut shrunk = grow(region, changed, factor, &own.name).ok_or(CannotLeave::TooLittle)?;
    shrunk.codes =
        codes(region).enumerate().filter(|(own, _)| *own != place).map(|(_, code)| code.to_owned()).collect();
    shrunk.provenance = without(&shrunk.provenance, place);
    Ok(shrunk)
}

fn codes(region: &Region) -> impl Iterator<Item = &str> {
    let places = 0..region.figures.municipalities.len();
    places.map(|place| region.codes.get(place).map_or("", String::as_str))
}

fn existing(own: &Municipality, code: &str) -> Part {
    let code = Some(code.to_owned()).filter(|code| !code.is_empty());
    Part { code, name: own.name.clone(), inhabitants: own.inhabitants, growth: Some(own.growth) }
}

fn inhabitants(figures: &Figures) -> f64 {
    figures.municipalities.iter().map(|own| own.inhabitants).sum()
}

/// A municipality that has of everything as much as the others, per inhabitant.
fn municipality(figures: &Figures, part: &Part) -> Result<Municipality, TooLarge> {
    let before = inhabitants(figures);
    let people = Exact::from_double(part.inhabitants).ok_or(TooLarge)?;
    let all = Exact::from_double(before).ok_or(TooLarge)?;
    let weight = |kind: WeightKind| {
        let field = kind.field();
        let is_given = figures.municipalities.iter().any(|own| field.get(own) != Value::MaybeExact(None));
        let sum = figures.municipalities.iter().try_fold(Exact::ZERO, |sum, own| sum.plus(own.weight(kind)?));
        if is_given { sum?.times(people)?.over(all).map(|own| Some(own.round(0))) } else { Ok(None) }
    };
    let dwellings: f64 = figures.municipalities.iter().map(|own| own.dwellings_per_year.at(figures.first_year)).sum();
    Ok(Municipality {
        name: part.name.clone(),
        inhabitants: part.inhabitants,
        growth: part.growth.unwrap_or(0.0),
        dwellings_per_year: Pad::Constant(to_places(dwellings * part.inhabitants / before, 2)),
        inflow_factor: Pad::Constant(1.0),
        objective_weight: weight(WeightKind::Objective)?,
        historic_weight: weight(WeightKind::Historic)?,
        origin_weight: weight(WeightKind::Origin)?,
        opvang_weight: weight(WeightKind::Opvang)?,
        ..Municipality::default()
    })
}

/// The region with these figures, of which those of the region as a whole are a factor larger; `None` if they cannot
/// be calculated.
fn grow(region: &Region, figures: Figures, factor: f64, name: &str) -> Option<Region> {
    let mut changed = Region { figures, ..region.clone() };
    for (field, places) in GROWING {
        field.set(&mut changed.figures, times(field.get(&region.figures), factor, places)?);
        if let Some(own) = changed.provenance.get(field.path) {
            let explanation = format!("{} Daarna met {name} aangepast, naar inwoners.", own.explanation);
            let own = Provenance::new(&own.unit, own.year, &own.source, own.status.max(Status::Afgeleid), explanation);
            changed.provenance.insert(field.path.to_owned(), own);
        }
    }
    if let Some(opvang) = &mut changed.figures.opvang {
        for (field, places) in GROWING_OPVANG {
            field.set(opvang, times(field.get(opvang), factor, places)?);
        }
    }
    validate_figures(&changed.figures).is_empty().then_some(changed)
}

fn times(value: Value, factor: f64, places: u32) -> Option<Value> {
    let rounded = |x: f64| to_places(x * factor, places.cast_signed());
    Some(match value {
        Value::Number(x) => Value::Number(rounded(x)),
        Value::Exact(x) => Value::Exact(x.times(Exact::from_double(factor)?.round(12)).ok()?.round(places)),
        Value::Pad(Pad::Constant(x)) => Value::Pad(Pad::Constant(rounded(x))),
        Value::Pad(Pad::Line(own)) => {
            Value::Pad(Pad::Line(Line { from: rounded(own.from), to: rounded(own.to), ..own }))
        }
        other => other,
    })
}

fn sources(part: &Part) -> Vec<(MunicipalityField, Provenance)> {
    let like_others = "Evenveel per inwoner als de andere gemeenten samen.";
    let own = |unit: &str, status, explanation: &str| {
        Provenance::new(unit, data::gemeenten::YEAR, "berekend uit de andere gemeenten", status, explanation)
    };
    let inhabitants = match part.code {
        Some(_) => Provenance::new(
            "inwoners",
            data::gemeenten::YEAR,
            data::gemeenten::SOURCE,
            Status::Gevonden,
            "Stand op 1 januari 2024. CBS, CC BY 4.0.",
        ),
        None => own("inwoners", Status::Aanname, "Opgegeven toen de gemeente erbij kwam."),
    };
    let fields = [
        (MunicipalityField::Dwellings, "woningen per jaar"),
        (MunicipalityField::ObjectiveWeight, "gewicht"),
        (MunicipalityField::HistoricWeight, "gewicht"),
        (MunicipalityField::OriginWeight, "gewicht"),
    ];
    let like = fields.map(|(field, unit)| (field, own(unit, Status::Afgeleid, like_others)));
    let same = (MunicipalityField::InflowFactor, own("factor", Status::Aanname, "Zoals gemiddeld in de regio."));
    [(MunicipalityField::Inhabitants, inhabitants), same].into_iter().chain(like).collect()
}

/// The same field, once the municipality at `place` is gone.
fn moved(input: Input, place: usize) -> Input {
    match input {
        Input::Municipality { municipality, field, part } if municipality > place => {
            Input::Municipality { municipality: municipality - 1, field, part }
        }
        other => other,
    }
}

/// The sources without those of the municipality at `place`, those behind it moved up.
fn without(sources: &BTreeMap<String, Provenance>, place: usize) -> BTreeMap<String, Provenance> {
    let entry = |(path, own): (&String, &Provenance)| {
        let rest = path.strip_prefix(MUNICIPALITIES).and_then(|rest| rest.strip_prefix('[')?.split_once("]."));
        let path = match rest.and_then(|(index, key)| Some((index.parse::<usize>().ok()?, key))) {
            Some((index, _)) if index == place => return None,
            Some((index, key)) if index > place => municipality_path(index - 1, key),
            _ => path.clone(),
        };
        Some((path, own.clone()))
    };
    sources.iter().filter_map(entry).collect()
}
