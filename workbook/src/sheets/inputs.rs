//! The inputs: what the scenario has once as a list, and municipalities, changes of the budget and changes by events as
//! tables. § 9 and 15.

use engine::fields::{Kind, MunicipalityField, OpvangField, RegionField, Value, WlzField};
use engine::figures::Year;
use engine::gebeurtenis::Amount;
use engine::input::{Input, Part};
use engine::limits::{CHANGE, EVENT_DOUBLE, FRACTION, GROWTH, INDEXATION, Limit, RATE, YEAR};
use engine::money::Exact;
use engine::pad::Pad;

use super::months::begin;
use super::name;
use crate::cell::{Cell, Entry, Unit};
use crate::grid::{Over, Table};
use crate::source::{Described, Source};

/// An input that the scenario has once: a row of the list.
pub struct Line {
    pub input: Input,
    pub described: Described,
    pub limit: Limit,
    pub whole: bool,
    /// The value, or of a pad its parts; each is called by its name.
    pub cells: Vec<(String, Entry)>,
    /// Whether another value would need other rows: it is shown and cannot be changed.
    pub is_fixed: bool,
}

/// The inputs that the scenario has once, in the order of the file.
pub fn lines(source: &Source<'_>) -> Vec<Line> {
    let own = RegionField::ALL.into_iter().map(Input::of);
    let wlz = WlzField::ALL.into_iter().map(|field| Input::Wlz { field });
    let wlz = wlz.filter(|_| source.figures().care.wlz.is_some());
    let opvang = OpvangField::ALL.into_iter().map(Input::of_opvang).filter(|_| source.has_opvang());
    own.chain(wlz).chain(opvang).filter_map(|input| line(source, input)).collect()
}

fn line(source: &Source<'_>, input: Input) -> Option<Line> {
    let value = input.value(source.figures())?;
    let own = name(&input.path());
    let cells = match value {
        Value::Pad(pad) => {
            let parts = parts(pad);
            Part::OF_LINE.iter().zip(parts).map(|(part, entry)| (part_name(&own, *part), entry)).collect()
        }
        other => vec![(own, entry(other))],
    };
    let is_fixed = matches!(input, Input::Region { field: RegionField::Years, .. });
    Some(Line {
        input,
        described: (source.describe)(input),
        limit: input.limit(),
        whole: input.is_whole(),
        cells,
        is_fixed,
    })
}

/// How a formula calls a part of a pad: its first value by the name of the field.
fn part_name(own: &str, part: Part) -> String {
    match part {
        Part::From | Part::Whole => own.to_owned(),
        other => format!("{own}_{}", other.key().unwrap_or_default()),
    }
}

/// A pad in four cells; a constant has only the first.
fn parts(pad: Pad) -> [Entry; 4] {
    match pad {
        Pad::Constant(value) => [Entry::Number(value), Entry::Left, Entry::Left, Entry::Left],
        Pad::Line(line) => {
            let year = |year: Year| Entry::Number(year.into());
            [Entry::Number(line.from), Entry::Number(line.to), year(line.first_year), year(line.last_year)]
        }
    }
}

fn entry(value: Value) -> Entry {
    match value {
        Value::Number(number) => Entry::Number(number),
        Value::Exact(exact) => Entry::Number(exact.to_double()),
        Value::Whole(whole) => Entry::Number(whole.into()),
        Value::YearOrNever(own) | Value::MaybeWhole(own) => own.map(f64::from).into(),
        Value::MaybeNumber(own) => own.into(),
        Value::MaybeExact(own) => own.map(Exact::to_double).into(),
        Value::Pad(pad) => Entry::Number(pad.first()),
    }
}

/// In what a limit is written.
pub fn unit(limit: Limit, whole: bool) -> Unit {
    let is = |other: Limit| limit == other;
    match () {
        () if whole => Unit::Whole,
        () if is(FRACTION) || is(INDEXATION) || is(GROWTH) || is(RATE) => Unit::Percent,
        () if limit.places == Some(2) => Unit::Euro,
        () => Unit::Number,
    }
}

/// The municipalities, and who is there at the start.
pub fn municipalities<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("G", "Gemeenten", Over::Municipalities, 2);
    table.figure("gemeente", "Gemeente", Unit::Text, move |at| {
        Cell::Text(source.municipality(at.municipality).name.clone())
    });
    for field in MunicipalityField::ALL {
        let described = (source.describe)(Input::of_municipality(0, field));
        let label = format!("{} ({})", described.label, described.unit);
        let whole = Input::of_municipality(0, field).is_whole();
        let key = name(field.path);
        let own = move |municipality: usize| field.get(source.municipality(municipality));
        if field.kind == Kind::Pad {
            let parts_of_line = Part::OF_LINE.into_iter().enumerate();
            for (place, part) in parts_of_line {
                let limit = if part.is_year() { YEAR } else { field.limit };
                let head = match place {
                    0 => label.clone(),
                    _ => format!("{label}, {}", part.key().unwrap_or_default().replace('_', " ")),
                };
                table.figure(part_name(&key, part), head, unit(limit, part.is_year()), move |at| {
                    let entry = match own(at.municipality) {
                        Value::Pad(pad) => parts(pad)[place].clone(),
                        other => entry(other),
                    };
                    Cell::Input { entry, limit, whole: part.is_year() }
                });
            }
            continue;
        }
        table.figure(key, label, unit(field.limit, whole), move |at| Cell::Input {
            entry: entry(own(at.municipality)),
            limit: field.limit,
            whole,
        });
    }
    add_start(&mut table);
    table
}

/// § 3: the own number, or the share of the regional one by origin, of who is there in the first year.
fn add_start(table: &mut Table<'_>) {
    let present = super::budget::is_present("startjaar");
    let weight = "IF([herkomst_gewicht]=\"\",[inwoners],[herkomst_gewicht])";
    table.step("herkomst", "Gewicht van de herkomst, van wie er is", format!("{}*{weight}", present.replace("G.", "")));
    let regional = [
        ("P", "b", "clienten_bw"),
        ("P", "n", "clienten_bw_nieuw"),
        ("T", "b", "clienten_bt"),
        ("T", "n", "clienten_bt_nieuw"),
        ("W", "b", "wachtlijst_bw"),
    ];
    for (stock, cohort, region) in regional {
        let Some(own) = begin(stock, cohort) else { continue };
        let own = format!("[{}]", name(own.path));
        let share = format!("zorg_{region}*[herkomst]/SUM([herkomst*])");
        let formula = format!("IF({}=1,IF({own}=\"\",{share},{own}),0)", present.replace("G.", ""));
        table.step(format!("start_{stock}_{cohort}"), format!("Bij het begin: {}", region.replace('_', " ")), formula);
    }
}

/// The changes of the budget.
pub fn mutaties<'a>(source: &'a Source<'_>) -> Option<Table<'a>> {
    let all = &source.figures().budget.changes;
    if all.is_empty() {
        return None;
    }
    let mut table = Table::new("X", "Mutaties", Over::List(all.len()), 2);
    let number = |number: f64, limit: Limit, whole: bool| Cell::Input { entry: Entry::Number(number), limit, whole };
    table.figure("reden", "Reden", Unit::Text, move |at| Cell::Text(all[at.place].reason.clone()));
    table.figure("jaar", "Vanaf jaar", Unit::Whole, move |at| number(all[at.place].year.into(), YEAR, true));
    table.figure("historisch", "Historisch budget", Unit::Euro, move |at| {
        number(all[at.place].historic.to_double(), CHANGE, false)
    });
    table.figure("objectief", "Objectief budget", Unit::Euro, move |at| {
        number(all[at.place].objective.to_double(), CHANGE, false)
    });
    Some(table)
}

/// The changes that events make: a row for each.
pub fn events<'a>(source: &'a Source<'_>) -> Option<Table<'a>> {
    let events = &source.figures().events;
    let all: Vec<_> =
        events.iter().flat_map(|event| event.changes.iter().enumerate().map(move |own| (event, own))).collect();
    if all.is_empty() {
        return None;
    }
    let all = std::rc::Rc::new(all);
    let mut table = Table::new("E", "Gebeurtenissen", Over::List(all.len()), 2);
    let own = all.clone();
    table.figure("naam", "Gebeurtenis", Unit::Text, move |at| Cell::Text(own[at.place].0.name.clone()));
    // The years of an event stand with its first change; the other rows follow it.
    let mut add =
        |key: &'static str, head: &str, limit: Limit, value: fn(&engine::gebeurtenis::Gebeurtenis) -> Option<f64>| {
            let own = all.clone();
            table.figure(key, head, Unit::Whole, move |at| {
                let (event, (place, _)) = &own[at.place];
                match place {
                    0 => Cell::Input { entry: value(event).into(), limit, whole: true },
                    _ => Cell::step(format!("IF([{key}<]=\"\",\"\",[{key}<])")),
                }
            });
        };
    add("jaar", "Vanaf", YEAR, |event| Some(event.first_year.into()));
    add("tot_en_met", "Tot en met", YEAR, |event| event.last_year.map(f64::from));
    add("actief", "Telt mee (1 = ja)", FRACTION, |event| Some(f64::from(u8::from(event.is_active))));
    let own = all.clone();
    table.figure("veld", "Wat verandert", Unit::Text, move |at| {
        let field = own[at.place].1.1.field;
        let described = (source.describe)(field);
        let whose = field.municipality().map(|municipality| format!(" {}", source.municipality(municipality).name));
        Cell::Text(format!("{}{}", described.label, whose.unwrap_or_default()))
    });
    let own = all.clone();
    table.figure("bewerking", "Hoe", Unit::Text, move |at| Cell::Text(own[at.place].1.1.operation.id().to_owned()));
    table.figure("getal", "Getal", Unit::Number, move |at| {
        let number = match all[at.place].1.1.number {
            Amount::Double(double) => double,
            Amount::Exact(exact) => exact.to_double(),
        };
        Cell::Input { entry: Entry::Number(number), limit: EVENT_DOUBLE, whole: false }
    });
    Some(table)
}

/// The input of a municipality that stands in a column of the table of municipalities.
pub fn of_column(table: &Table<'_>, key: &str, municipality: usize) -> Option<Input> {
    let field = MunicipalityField::ALL.into_iter().find(|field| name(field.path) == key);
    field.filter(|_| table.id == "G").map(|field| Input::of_municipality(municipality, field))
}

/// Above this, a bound is no help to anybody.
const BEYOND: f64 = 1e12;

/// What a limit allows, in words.
pub fn allowed(limit: Limit, whole: bool) -> String {
    let number = |number: f64| match unit(limit, whole) {
        Unit::Percent => format!("{}%", number * 100.0).replace('.', ","),
        Unit::Whole => number.to_string(),
        _ => grouped(number),
    };
    let kind = if whole { "heel getal, " } else { "" };
    match limit.most {
        most if most >= BEYOND && limit.least <= -BEYOND => "elk bedrag".to_owned(),
        most if most >= BEYOND => format!("{kind}{} of meer", number(limit.least)),
        most if limit.most_allowed => format!("{kind}{} tot en met {}", number(limit.least), number(most)),
        most => format!("{kind}{} of meer, en minder dan {}", number(limit.least), number(most)),
    }
}

/// A whole number with a point between the thousands.
fn grouped(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let groups = digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group).into_owned());
    let sign = if number < 0.0 { "-" } else { "" };
    format!("{sign}{}", groups.collect::<Vec<_>>().join("."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::limits::{CENTS, COUNT, PHASE_IN};

    #[test]
    fn a_limit_says_what_may_be_typed() {
        for (limit, whole, expected) in [
            (FRACTION, false, "0% tot en met 100%"),
            (GROWTH, false, "-20% tot en met 20%"),
            (PHASE_IN, true, "heel getal, 1 tot en met 40"),
            (YEAR, true, "heel getal, 1900 tot en met 2200"),
            (COUNT, false, "0 of meer, en minder dan 10.000.000"),
            (CENTS, false, "0 of meer"),
            (CHANGE, false, "elk bedrag"),
        ] {
            assert_eq!(allowed(limit, whole), expected);
        }
    }
}
