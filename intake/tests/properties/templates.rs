//! A template that goes out comes back in without a question, and what is filled in comes with it.

use data::provenance::Status;
use data::region::{Region, region};
use data::version::Version;
use engine::figures::Figures;
use engine::money::Exact;
use engine::pad::{Line, Pad};
use intake::grid::{Cell, Opened, Place, Sheet, open};
use intake::plan::{Answers, File, Plan, Target, plan};
use intake::template;
use proptest::prelude::*;

use crate::{check, ensure, gemeenten};

const FILE: File<'static> = File { name: "sjabloon.csv", date: "29-11-2026" };

fn table(csv: &str) -> Result<Sheet, String> {
    match open(csv.as_bytes()) {
        Ok(Opened::Table(sheet)) => Ok(sheet),
        other => Err(format!("{other:?}")),
    }
}

fn read(figures: &Figures, codes: &[String], sheets: &[Sheet]) -> Plan {
    let all = gemeenten();
    plan(sheets, Target { figures, codes, all: &all }, &Answers::default())
}

/// Both sheets, out and in again.
fn returns(figures: &Figures, codes: &[String]) -> Result<(), String> {
    let all = gemeenten();
    let out = [template::municipalities(Target { figures, codes, all: &all }), template::region(figures)];
    let mut back = Vec::new();
    for sheet in &out {
        back.push(table(&template::csv(sheet))?);
    }
    // As CSV, one by one and together, and as the cells that a workbook holds.
    for sheets in [&back[..1], &back[1..], &back[..], &out[..]] {
        let plan = read(figures, codes, sheets);
        let questions: Vec<String> = plan.questions().map(ToString::to_string).collect();
        let stops: Vec<String> = plan.stops().map(ToString::to_string).collect();
        let misread: Vec<String> =
            plan.previews().flat_map(|own| &own.misread).map(|own| format!("{} {}", own.cell, own.why)).collect();
        ensure(questions.is_empty() && stops.is_empty() && misread.is_empty(), || {
            format!("{questions:?} {stops:?} {misread:?}")
        })?;
        ensure(plan.previews().all(|own| own.unmatched.is_empty()), || "a row is nobody's".to_owned())?;
        let changes: Vec<String> = plan.entries().filter(|own| own.is_change()).map(|own| own.input.path()).collect();
        ensure(changes.is_empty(), || format!("changed: {changes:?}"))?;
        let applied = plan.apply(figures, FILE).ok_or("not ready")?;
        ensure(applied.figures == *figures, || "other figures".to_owned())?;
    }
    Ok(())
}

fn regions() -> impl Iterator<Item = &'static Region> {
    Version::LATEST.region_ids().map(|id| region(Version::LATEST, id).expect("a region"))
}

#[test]
fn the_template_of_every_region_comes_back_as_it_is() {
    for own in regions() {
        returns(&own.figures, &own.codes).unwrap_or_else(|error| panic!("{}: {error}", own.id));
        // Also without the codes, as of a scenario from a file.
        returns(&own.figures, &[]).unwrap_or_else(|error| panic!("{}: {error}", own.id));
    }
}

/// A person count, cents, a growth, and whether there is a line: for each municipality.
type Draws = Vec<(u32, u32, u32, bool)>;

/// The place of a region, and other figures for every column.
fn other_figures() -> impl Strategy<Value = (usize, Draws)> {
    let draws = (0_u32..2_000_000, 0_u32..90_000_000, 0_u32..400_000, any::<bool>());
    (0_usize..4, prop::collection::vec(draws, 12))
}

fn nth(place: usize) -> &'static Region {
    regions().nth(place).expect("a region")
}

fn with(own: &Region, draws: &[(u32, u32, u32, bool)]) -> Figures {
    let mut figures = own.figures.clone();
    let mut total = Exact::ZERO;
    for (one, &(thousandths, cents, growth, is_line)) in figures.municipalities.iter_mut().zip(draws) {
        let people = f64::from(thousandths) / 1_000.0;
        one.start.bw_existing = is_line.then_some(people);
        one.start.waiting_bw = Some(people);
        one.growth = f64::from(growth) / 2_000_000.0 - 0.1;
        one.fixed_costs = Exact::from_parts(cents.into(), 2).expect("fits");
        one.objective_weight = Exact::from_parts(i128::from(cents) + 1, 2).ok();
        one.inflow_factor = Pad::Constant(people / 10.0);
        total = total.plus(one.objective_weight.expect("a weight")).expect("fits");
    }
    figures.budget.objective = total;
    if draws[0].3 {
        for (one, draw) in figures.municipalities.iter_mut().zip(draws) {
            let from = f64::from(draw.0) / 1_000.0;
            one.dwellings_per_year = Pad::Line(Line { from, to: from + 2.25, first_year: 2027, last_year: 2031 });
        }
        figures.doordecentralisatie.first_year = None;
    }
    figures
}

#[test]
fn the_template_of_any_figures_comes_back_as_it_is() {
    check(96, other_figures(), |(place, draws)| {
        let own = nth(*place);
        returns(&with(own, draws), &own.codes)
    });
}

/// What somebody fills in is what comes back: clients and a share in every row.
#[test]
fn a_template_that_is_filled_in_changes_just_that() {
    check(64, other_figures(), |(place, draws)| {
        let (own, all) = (nth(*place), gemeenten());
        let target = Target { figures: &own.figures, codes: &own.codes, all: &all };
        let sheet = template::municipalities(target);
        let heads: Vec<String> = sheet.rows()[0].iter().map(Cell::shown).collect();
        let column = |head: &str| heads.iter().position(|own| own.starts_with(head)).expect("a column");
        let (clients, share) = (column("Cliënten beschermd wonen"), column("Objectief budget"));
        let mut rows = sheet.rows().to_vec();
        for (row, draw) in rows.iter_mut().skip(1).zip(draws) {
            row[clients] = Cell::text(draw.0.to_string());
            row[share] = Cell::text(format!("{},{:02}", draw.1 / 100 + 1, draw.1 % 100));
        }
        let filled = Sheet::new("Gemeenten", rows).map_err(|error| error.to_string())?;
        let back = table(&template::csv(&filled))?;
        // Amounts far from those that stand there are a question about thousands; who filled them in answers it.
        let mut answers = Answers::default();
        answers.of_sheet.entry(0).or_default().scales.insert(intake::plan::At::Column(share), 1);
        let plan = plan(&[back], target, &answers);
        let questions: Vec<String> = plan.questions().map(ToString::to_string).collect();
        let stops: Vec<String> = plan.stops().map(ToString::to_string).collect();
        let applied = plan.apply(&own.figures, FILE).ok_or_else(|| format!("not ready: {questions:?} {stops:?}"))?;
        let mut sum = Exact::ZERO;
        for (place, (one, draw)) in applied.figures.municipalities.iter().zip(draws).enumerate() {
            ensure(one.start.bw_existing == Some(f64::from(draw.0)), || format!("clients of {}", one.name))?;
            let euros = Exact::from_parts(i128::from(draw.1) + 100, 2).expect("fits");
            ensure(one.objective_weight == Some(euros), || format!("the share of {}", one.name))?;
            sum = sum.plus(euros).expect("fits");
            let origin = &applied.origins[&format!("gemeenten[{place}].begin.bw_bestaand")];
            let cell = Place { row: place + 1, column: clients }.to_string();
            ensure(origin.cells == [cell] && origin.status == Status::Eigen, || format!("{origin:?}"))?;
        }
        ensure(applied.figures.budget.objective == sum, || "the budget is not the sum".to_owned())
    });
}
