//! What a link says, as lines of text: whatever differs from the starting values, the view, and the remarks.

use std::fmt::Debug;

use rekentafel::app::table::chances::ChanceField;
use rekentafel::app::table::link::{Decoded, Remark};
use rekentafel::app::table::receipt::Stamp;
use rekentafel::app::table::state::{Asked, Base, OwnRange, Period, Table, View};
use rekentafel::data::scenario_file;
use rekentafel::engine::afspraak::Afspraak;
use rekentafel::engine::fields::{Field, MunicipalityField, RegionField, Value, municipality_path};
use rekentafel::engine::figures::Figures;
use rekentafel::engine::money::Money;
use rekentafel::engine::pad::Pad;
use rekentafel::engine::scenario::FileVersion;

/// The lines; a table that says nothing but its region has one.
pub fn summary(decoded: &Decoded) -> String {
    let table = &decoded.table;
    let mut lines = Vec::new();
    let preset = match table.base {
        Base::Region { version, id } => {
            lines.push(format!("{id}, versie {}", version.number()));
            Some(Table::of_region(version, id).expect("a region of the product").figures.clone())
        }
        Base::Own { version } => {
            lines.push(format!("eigen scenario, versie {}", version.number()));
            None
        }
    };
    figures(&mut lines, preset.as_ref(), &table.figures);
    parts(&mut lines, preset.as_ref(), &table.figures);
    lines.extend(table.own.iter().map(afspraak));
    view(&mut lines, &table.view);
    lines.extend(table.pins.iter().map(|pin| {
        let follows = if pin.follows { ", draait mee" } else { "" };
        format!("vastgezet: {}, {}, {}{follows}", pin.name, pin.figures.region, pin.afspraak)
    }));
    let View { base, explained, rival, indifference, yardstick, .. } = &table.view;
    // Of a link that says nothing else, in the first version of the data.
    let first = View { indifference: Money::ZERO, yardstick: Money::from_cents(60_00), ..View::default() };
    let start = first;
    if (*base, *explained) != (start.base, start.explained) {
        lines.push(format!("vergelijken: {explained} met {base}"));
    }
    if table.view.chances != start.chances {
        let own = ChanceField::ALL.map(|field| table.view.chances.get(field).to_string());
        lines.push(format!("toekomsten: {}", own.join(" ")));
    }
    let Asked { measured, wanted, input, second } = table.view.asked;
    lines.push(format!("vraag: {measured:?} {wanted}, {} en {}", input.path(), second.path()));
    for OwnRange { input, low, high } in &table.view.ranges {
        lines.push(format!("bereik: {} {low} tot {high}", input.path()));
    }
    if (rival, indifference, yardstick) != (&start.rival, &start.indifference, &start.yardstick) {
        lines.push(format!("tegenover: {rival}, drempel {indifference}, maatstaf {yardstick}"));
    }
    if let Some(Stamp { model, fingerprint, budget, region, municipality }) = decoded.stamp {
        let fingerprint: String = fingerprint.iter().map(|byte| format!("{byte:02x}")).collect();
        let municipality = municipality.map_or("geen".to_owned(), |own| own.to_string());
        lines.push(format!("uitkomst: rekenwijze {model}, {fingerprint}, {budget}, {region}, {municipality}"));
    }
    lines.extend(decoded.remarks.iter().map(remark));
    lines.into_iter().map(|line| line + "\n").collect()
}

fn figures(lines: &mut Vec<String>, preset: Option<&Figures>, figures: &Figures) {
    for own in RegionField::ALL {
        field(lines, &own, own.path, preset, figures);
    }
    for (index, municipality) in figures.municipalities.iter().enumerate() {
        let before = preset.map(|preset| &preset.municipalities[index]);
        if before.is_none_or(|before| before.name != municipality.name) {
            lines.push(format!("{}: {}", municipality_path(index, "naam"), municipality.name));
        }
        for own in MunicipalityField::ALL {
            field(lines, &own, &municipality_path(index, own.path), before, municipality);
        }
    }
}

fn field<T>(lines: &mut Vec<String>, field: &Field<T>, path: &str, before: Option<&T>, owner: &T) {
    let now = field.get(owner);
    let is_silent = field.since() > FileVersion::First && field.default == Some(now);
    let absent = is_silent || matches!(now, Value::MaybeNumber(None) | Value::MaybeExact(None));
    if before.map_or(!absent, |before| field.get(before) != now) {
        lines.push(format!("{path}: {}", value(now)));
    }
}

fn value(value: Value) -> String {
    match value {
        Value::Number(x) | Value::MaybeNumber(Some(x)) | Value::Pad(Pad::Constant(x)) => x.to_string(),
        Value::Exact(x) | Value::MaybeExact(Some(x)) => x.to_string(),
        Value::Whole(x) | Value::YearOrNever(Some(x)) | Value::MaybeWhole(Some(x)) => x.to_string(),
        Value::YearOrNever(None) => "nooit".to_owned(),
        Value::MaybeNumber(None) | Value::MaybeExact(None) | Value::MaybeWhole(None) => "leeg".to_owned(),
        Value::Pad(Pad::Line(line)) => {
            format!("{} in {} naar {} in {}", line.from, line.first_year, line.to, line.last_year)
        }
    }
}

fn parts(lines: &mut Vec<String>, preset: Option<&Figures>, figures: &Figures) {
    part(lines, "regio", preset, figures, |figures| figures.region.clone());
    part(lines, "centrumgemeente", preset, figures, |figures| figures.centrumgemeente.clone());
    part(lines, "besluitregel", preset, figures, |figures| figures.besluitregel.id().to_owned());
    part(lines, "wlz", preset, figures, |figures| {
        figures.care.wlz.map_or("geen".to_owned(), |wlz| format!("{} in {}", wlz.fraction, wlz.year))
    });
    part(lines, "mutaties", preset, figures, |figures| {
        let changes = figures.budget.changes.iter();
        let texts = changes.map(|own| format!("{} {} {} {}", own.year, own.historic, own.objective, own.reason));
        texts.collect::<Vec<_>>().join("; ")
    });
}

fn part(
    lines: &mut Vec<String>,
    name: &str,
    preset: Option<&Figures>,
    figures: &Figures,
    text: fn(&Figures) -> String,
) {
    if preset.is_none_or(|preset| text(preset) != text(figures)) {
        lines.push(format!("{name}: {}", text(figures)));
    }
}

fn afspraak(afspraak: &Afspraak) -> String {
    format!("afspraak {}: {}", afspraak.id, scenario_file::afspraak_json(afspraak))
}

/// The whole view, whatever the page starts with today.
fn view(lines: &mut Vec<String>, view: &View) {
    let debug = |value: &dyn Debug| format!("{value:?}").to_lowercase();
    let period = match view.period {
        Period::Horizon => "alle jaren".to_owned(),
        Period::Year(year) => year.to_string(),
    };
    let municipality = view.municipality.map_or("hele regio".to_owned(), |index| format!("gemeente {index}"));
    let (page, measure, unit) = (debug(&view.page), debug(&view.measure), debug(&view.unit));
    lines.push(format!("beeld: {page}, {}, {municipality}, {period}, {measure}, {unit}", view.afspraak));
}

/// The kind of a remark and its place; its words may change.
fn remark(remark: &Remark) -> String {
    let text = format!("{remark:?}");
    let kind = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    match remark {
        Remark::PutBack { place, .. } | Remark::Misfit { place, .. } => {
            let municipality = place.municipality.as_ref().map(|name| format!(" van {name}")).unwrap_or_default();
            format!("let op: {kind} {}{municipality}", place.path)
        }
        Remark::Unknown { what, number } => format!("let op: {kind} {what:?} {number}"),
        _ => format!("let op: {kind}"),
    }
}
