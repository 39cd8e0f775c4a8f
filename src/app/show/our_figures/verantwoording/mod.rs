//! What really was in a year, beside the plan: what is given, why it differs, and what is still to be paid.

pub mod document;
pub mod html;
pub mod pasting;
mod settling;
pub mod tables;

pub use settling::{SettledRow, Settling};

use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::show::grid::Typed;
use crate::app::show::our_figures::text::verantwoording as words;
use crate::app::show::{municipality, place_name};
use crate::app::table::state::Period;
use crate::app::table::text::events::uncapitalised;
use crate::app::table::typed::NumberField;
use crate::app::table::verantwoording::ActualField;
use engine::derivation::{BudgetSource, PeopleItem, PoolItem, Quantity};
use engine::figures::Year;
use engine::money::{Exact, Money, TooLarge};
use engine::projection::ProjectionYear;
use engine::realisatie::account::Books;
use engine::realisatie::difference::{Difference, Line, Parts, of_municipality, of_region};
use engine::realisatie::{About, OwnActual, Realisatie, RegionActual, of_year};
use engine::settlement::Settlement;

/// The page of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountView {
    pub year: Year,
    pub years: Vec<Year>,
    /// The municipality in hand, or the region together.
    pub place: String,
    pub afspraak: String,
    /// What is given.
    pub filled: String,
    pub numbers: Vec<NumberRow>,
    pub difference: Vec<DifferenceRow>,
    /// The sum of the parts that are known.
    pub parts: Parts,
    pub sums: Vec<String>,
    pub together: Vec<TogetherRow>,
    pub account: Settling,
}

/// A number of the plan beside the field in which the actual one is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberRow {
    pub name: String,
    pub planned: String,
    pub figure: Figure,
    pub field: Typed,
}

impl NumberRow {
    pub fn is_given(&self) -> bool {
        !self.field.shown.is_empty()
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceRow {
    pub name: String,
    pub planned: Money,
    pub actual: Option<(Money, Parts)>,
}

/// The parts of a municipality, or of what the region has once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TogetherRow {
    pub name: String,
    pub parts: Parts,
    /// Whether any of it is known.
    pub is_given: bool,
    pub missing: usize,
    pub is_total: bool,
}

/// The place of the year in hand in the horizon: the one that is looked at, or the first.
pub fn year_place(model: &Model) -> usize {
    let years = &model.outcomes().projection.years;
    let wanted = match model.table().view.period {
        Period::Year(year) => years.iter().position(|own| own.year() == year),
        Period::Horizon => None,
    };
    wanted.unwrap_or(0)
}

/// What an account is made of.
struct Desk<'a> {
    model: &'a Model,
    place: usize,
    plan: &'a ProjectionYear,
    planned: &'a Settlement,
    /// Place of the afspraak among all variants.
    afspraak: usize,
    actuals: &'a Realisatie,
}

/// What nobody gave anything of.
static NOTHING: std::sync::LazyLock<Realisatie> = std::sync::LazyLock::new(Realisatie::default);

impl<'a> Desk<'a> {
    fn of(model: &'a Model) -> Desk<'a> {
        let place = year_place(model);
        let plan = &model.outcomes().projection.years[place];
        let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
        let actuals = of_year(&model.table().verantwoording.years, plan.year()).unwrap_or(&NOTHING);
        let planned = &settled.settlements[variant];
        Desk { model, place, plan, planned, afspraak: settled.first + variant, actuals }
    }

    fn books(&self) -> Books<'a> {
        let outcomes = self.model.outcomes();
        let (settled, variant) = outcomes.find(&self.model.table().view.afspraak);
        Books {
            figures: self.model.figures(),
            projection: &outcomes.projection,
            afspraak: settled.choice.variants()[variant],
            planned: self.planned,
            actuals: &self.model.table().verantwoording.years,
        }
    }

    fn names(&self) -> impl Iterator<Item = (usize, &'a str)> {
        let (present, all) = (&self.plan.membership, &self.model.figures().municipalities);
        let names = all.iter().enumerate().map(|(index, own)| (index, own.name.as_str()));
        names.filter(|(index, _)| present.is_present(*index))
    }

    fn execution_costs(&self) -> Money {
        self.planned.years[self.place].execution_costs
    }
}

/// # Errors
/// [`TooLarge`] if an amount needs more digits than the calculation can hold.
pub fn view(model: &Model) -> Result<AccountView, TooLarge> {
    view_of(model, municipality(model))
}

/// The page as it is for a municipality, or for the region together.
///
/// # Errors
/// As [`view`].
pub fn view_of(model: &Model, index: Option<usize>) -> Result<AccountView, TooLarge> {
    let desk = Desk::of(model);
    let index = index.filter(|&own| desk.plan.membership.is_present(own));
    let year = desk.plan.year();
    let place = place_name(model, index);
    let (difference, parts) = match index {
        Some(index) => {
            let own = of_municipality(model.figures(), desk.plan, index, desk.actuals)?;
            (rows(&own, words::own), own.parts)
        }
        None => {
            let own = of_region(desk.plan, desk.execution_costs(), desk.actuals)?;
            (rows(&own, |actual| words::of_region(actual).to_owned()), own.parts)
        }
    };
    let numbers = match index {
        Some(index) => own_numbers(&desk, index)?,
        None => region_numbers(&desk),
    };
    Ok(AccountView {
        year,
        years: model.figures().horizon().collect(),
        filled: filled(&desk, index, &place, &numbers),
        place,
        afspraak: model.outcomes().name(&model.table().view.afspraak).unwrap_or_default(),
        difference,
        parts,
        sums: index.map_or_else(|| Ok(Vec::new()), |index| sums(&desk, index))?,
        together: together(&desk)?,
        account: settling::of(&desk)?,
        numbers,
    })
}

fn rows<A: Copy>(difference: &Difference<A>, name: impl Fn(A) -> String) -> Vec<DifferenceRow> {
    let row = |line: &Line<A>| DifferenceRow { name: name(line.of), planned: line.planned, actual: line.actual };
    difference.lines.iter().map(row).collect()
}

fn filled(desk: &Desk<'_>, index: Option<usize>, place: &str, numbers: &[NumberRow]) -> String {
    let year = desk.plan.year();
    let given = numbers.iter().filter(|row| row.is_given()).count();
    let of_region = uncapitalised(words::OF_REGION);
    let own = words::filled(if index.is_some() { place } else { &of_region }, year, given, numbers.len());
    if index.is_some() {
        return own;
    }
    let of_some = desk.names().filter(|(_, name)| desk.actuals.count(name) > 0).count();
    format!("{} {own}", words::filled_region(year, of_some, desk.names().count()))
}

/// A field of what really was, as it is typed.
pub fn field(model: &Model, field: ActualField, what: &str, place: &str, year: Year) -> Typed {
    let given = field.read(&model.table().verantwoording, model.figures());
    let shown = given.map(|own| shown(field.is_money(), own)).unwrap_or_default();
    Typed::of(model, NumberField::Actual(field), field_id(field), words::field(what, place, year), shown)
}

/// The id of a field of what really was.
fn field_id(field: ActualField) -> String {
    match field {
        ActualField::Region(year, actual) => format!("werkelijk-{year}-{}", actual.path()),
        ActualField::Own(year, place, actual) => {
            format!("werkelijk-{year}-{place}-{}", actual.path().replace('.', "-"))
        }
        ActualField::Target(place, year) => format!("doel-{place}-{year}"),
        ActualField::Measured(place, year) => format!("werd-{place}-{year}"),
    }
}

fn shown(is_money: bool, number: Exact) -> String {
    match number.cents() {
        Ok(money) if is_money => number::cents(money),
        _ => number::exact(number),
    }
}

fn own_numbers(desk: &Desk<'_>, municipality: usize) -> Result<Vec<NumberRow>, TooLarge> {
    let (model, year) = (desk.model, desk.plan.year());
    let name = &model.figures().municipalities[municipality].name;
    let counts = |own: &OwnActual| {
        !own.is_money()
            || OwnActual::amounts(model.figures()).any(|other| other == *own)
            || desk.actuals.own(name, *own).is_some()
    };
    let row = |own: OwnActual| {
        let planned = own.planned(desk.plan, municipality)?;
        let what = words::own(own);
        Ok(NumberRow {
            planned: if own.is_money() { shown(true, planned) } else { number::number(planned, 2) },
            figure: Figure::Of(Source::InHand, own_quantity(own, desk.place, municipality)),
            field: field(model, ActualField::Own(year, municipality, own), &what, name, year),
            name: what,
        })
    };
    OwnActual::ALL.into_iter().filter(counts).map(row).collect()
}

/// The number of the plan by its name.
fn own_quantity(own: OwnActual, year: usize, municipality: usize) -> Quantity {
    let people = |item| Quantity::People { year, municipality: Some(municipality), item };
    match own.about() {
        About::Budget => Quantity::OwnBudget { year, municipality },
        About::Persons(post) => Quantity::CountedPersons { year, municipality, post },
        About::Costs(post) => Quantity::PostCosts { year, municipality, post },
        About::Local => Quantity::LocalCosts { year, municipality },
        About::WaitingBw => people(PeopleItem::WaitingBw),
        About::WaitingBt => people(PeopleItem::WaitingBt),
        About::Moved(flow) => Quantity::YearFlow { year, municipality, flow },
    }
}

fn region_numbers(desk: &Desk<'_>) -> Vec<NumberRow> {
    let Desk { model, place: year, afspraak, .. } = *desk;
    let row = |(own, planned, quantity): (RegionActual, Money, Quantity)| {
        let of_year = desk.plan.year();
        NumberRow {
            name: words::of_region(own).to_owned(),
            planned: number::cents(planned),
            figure: Figure::Of(Source::InHand, quantity),
            field: field(model, ActualField::Region(of_year, own), words::of_region(own), words::WHOLE, of_year),
        }
    };
    let mut numbers = vec![
        (
            RegionActual::CentreBudget,
            desk.plan.budget.centre,
            Quantity::Budget { year, source: BudgetSource::Historic },
        ),
        (
            RegionActual::ExecutionCosts,
            desk.execution_costs(),
            Quantity::Pool { afspraak, year, item: PoolItem::ExecutionCosts },
        ),
        (RegionActual::Vacancy, desk.plan.costs.vacancy, Quantity::Vacancy { year }),
    ];
    // In the first year the reserve is what the afspraak says.
    if let Some(before) = year.checked_sub(1).filter(|_| desk.books().afspraak.reserve.is_some()) {
        let planned = desk.planned.years[before].reserve;
        let quantity = Quantity::Pool { afspraak, year: before, item: PoolItem::Reserve };
        numbers.push((RegionActual::ReserveBefore, planned, quantity));
    }
    numbers.into_iter().map(row).collect()
}

/// The whole sum of every post of which people and costs are given.
fn sums(desk: &Desk<'_>, municipality: usize) -> Result<Vec<String>, TooLarge> {
    let figures = desk.model.figures();
    let name = &figures.municipalities[municipality].name;
    let difference = of_municipality(figures, desk.plan, municipality, desk.actuals)?;
    let mut sums = Vec::new();
    for line in difference.lines {
        let (About::Costs(post), Some((actual, parts))) = (line.of.about(), line.actual) else { continue };
        let Some(counted) = OwnActual::of(About::Persons(post)) else { continue };
        let (Some(persons), Some(clients)) = (desk.actuals.own(name, counted), post.clients()) else { continue };
        let planned_persons = counted.planned(desk.plan, municipality)?;
        sums.push(words::sum(&words::Sum {
            name: &words::own(line.of),
            planned_persons: number::exact(planned_persons),
            persons: number::exact(persons),
            price: desk.plan.costs.prices[clients.price()],
            planned: line.planned,
            at_planned_price: line.planned - parts.number,
            actual,
            number: parts.number,
            beyond: parts.price + parts.rest,
            is_of_nobody: persons.is_zero(),
        }));
    }
    Ok(sums)
}

fn together(desk: &Desk<'_>) -> Result<Vec<TogetherRow>, TooLarge> {
    let mut rows = Vec::new();
    for (index, name) in desk.names() {
        let own = of_municipality(desk.model.figures(), desk.plan, index, desk.actuals)?;
        let missing = own.missing().count();
        let is_given = own.is_given();
        rows.push(TogetherRow { name: name.to_owned(), parts: own.parts, is_given, missing, is_total: false });
    }
    let region = of_region(desk.plan, desk.execution_costs(), desk.actuals)?;
    let (name, missing) = (words::OF_REGION.to_owned(), region.missing().count());
    rows.push(TogetherRow { name, parts: region.parts, is_given: region.is_given(), missing, is_total: false });
    let parts = rows.iter().fold(Parts::default(), |sum, row| sum.plus(row.parts));
    let missing = rows.iter().map(|row| row.missing).sum();
    let is_given = rows.iter().any(|row| row.is_given);
    rows.push(TogetherRow { name: words::WHOLE.to_owned(), parts, is_given, missing, is_total: true });
    Ok(rows)
}
