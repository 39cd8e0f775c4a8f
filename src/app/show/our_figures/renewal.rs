//! The report of what the newest starting values would change in the scenario in hand: by how much, and why.

use std::rc::Rc;

use crate::app::ask::explanation::{Contribution, Explanation};
use crate::app::ask::renewal::Renewed;
use crate::app::model::Model;
use crate::app::model::figure::{Explains, Figure};
use crate::app::model::source::Source;
use crate::app::show::grid::{Cell, Column, Content, Grid, LazyGrid, Look, Row};
use crate::app::show::our_figures::text::version as words;
use crate::app::show::text::page;
use crate::app::show::{Amount, AmountOf, burden_of, municipality, place_name};
use crate::app::table::differences::ChangeLine;
use crate::app::table::text::{problems, renewal};
use engine::comparison::{Burden, Span};
use engine::derivation::Item;
use engine::figures::{Figures, Year};
use engine::money::Money;

/// What the report says.
#[derive(Debug, Clone, PartialEq)]
pub enum RenewalView {
    /// Why there is nothing to tell.
    Nothing(String),
    Report(Rc<Report>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub sentence: String,
    years_caption: String,
    parts_caption: String,
    /// The columns of the two versions.
    heads: [String; 2],
    years: Vec<YearRow>,
    parts: Vec<Part>,
}

/// The result of a year, or of all together: with the starting values of now, with the newest, and what that differs.
#[derive(Debug, Clone, PartialEq)]
struct YearRow {
    /// `None` for the whole period.
    year: Option<Year>,
    amounts: [Amount; 3],
}

#[derive(Debug, Clone, PartialEq)]
struct Part {
    name: String,
    lines: Vec<ChangeLine>,
    why: Vec<&'static str>,
    amount: Amount,
}

/// `None` as long as nobody asks for it, and for a scenario on the newest starting values.
pub fn view(model: &Model) -> Option<RenewalView> {
    let nothing = |text: String| Some(RenewalView::Nothing(text));
    match model.renewal()?.result() {
        Err(problem) => nothing(words::not_fitting(&problems::describe(problem))),
        Ok(renewed) => match &renewed.explanation {
            Err(_) => nothing(words::NOT_EXPLAINED.to_owned()),
            Ok(explanation) => report(model, renewed, explanation).map(|own| RenewalView::Report(Rc::new(own))),
        },
    }
}

fn report(model: &Model, renewed: &Renewed, explanation: &Explanation) -> Option<Report> {
    let place = municipality(model);
    let version = model.table().base.version().number();
    let newest = renewed.pin.base.version().number();
    let spans = explanation.years.iter().map(|year| Some(*year)).chain([None]);
    let years: Vec<YearRow> = spans.filter_map(|year| year_row(model, renewed, place, year)).collect();
    let [before, after, difference] = years.last()?.amounts;
    let parts: Vec<Part> = (0..explanation.parts.len()).map(|at| part(model, explanation, at, version)).collect();
    let largest = parts.iter().max_by_key(|part| part.amount.money.cents().unsigned_abs())?;
    let name = page::in_sentence(&place_name(model, place));
    let afspraak = model.outcomes().name(&model.table().view.afspraak).unwrap_or_default();
    Some(Report {
        sentence: words::report(&name, &afspraak, [version, newest], [&before, &after, &difference], &largest.name),
        years_caption: words::years_caption(&name, &afspraak),
        parts_caption: words::parts_caption(&name, &afspraak),
        heads: [version, newest].map(words::with_version),
        years,
        parts,
    })
}

fn year_row(model: &Model, renewed: &Renewed, place: Option<usize>, year: Option<Year>) -> Option<YearRow> {
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    let span = |figures: &Figures| match year {
        None => Some(Span::Horizon),
        Some(year) => figures.horizon().position(|own| own == year).map(Span::Year),
    };
    let (own, newest) = (span(model.figures())?, span(&renewed.pin.figures)?);
    let before = burden_of(model.outcomes(), &settled.settlements[variant], place, own).result;
    let places = || 0..renewed.pin.figures.municipalities.len();
    let outcome = &renewed.outcome;
    let of = |index| Burden::of(outcome.against(), &outcome.settlement, index, newest).result;
    let after: Money = place.map_or_else(|| places().map(of).sum(), of);
    let quantity = |source, afspraak, span| {
        (source, AmountOf { source, afspraak, municipality: place, span }.quantity(Item::Result))
    };
    let (was, is) = (quantity(Source::InHand, settled.first + variant, own), quantity(Source::Newest, 0, newest));
    Some(YearRow {
        year,
        amounts: [
            Amount::exact(before, Figure::Of(was.0, was.1)),
            Amount::exact(after, Figure::Of(is.0, is.1)),
            Amount::exact(after - before, Figure::Difference { of: is, from: was }),
        ],
    })
}

fn part(model: &Model, explanation: &Explanation, at: usize, version: u8) -> Part {
    let own: &Contribution = &explanation.parts[at];
    let place = municipality(model);
    let money = explanation.amount(own, place, None).unwrap_or(Money::ZERO);
    Part {
        name: own.name.clone(),
        lines: own.lines.clone(),
        why: renewal::why(version, &own.changes),
        amount: Amount::exact(money, Figure::Why { of: Explains::Newest, part: at, municipality: place, year: None }),
    }
}

/// The years, and what makes the difference.
pub fn tables(view: &RenewalView) -> Vec<LazyGrid> {
    let RenewalView::Report(report) = view else { return Vec::new() };
    vec![
        LazyGrid::new("vernieuwing-jaren", report, years_table),
        LazyGrid::new("vernieuwing-waarom", report, parts_table),
    ]
}

fn years_table(report: &Report) -> Grid {
    let row = |own: &YearRow| {
        let name = own.year.map_or_else(|| words::WHOLE_PERIOD.to_owned(), |year| year.to_string());
        Row::of(Cell::head(name)).amounts(&own.amounts).total_if(own.year.is_none())
    };
    let columns = vec![
        Column::words(words::YEAR),
        Column::number(&report.heads[0]),
        Column::number(&report.heads[1]),
        Column::number(words::DIFFERENCE),
    ];
    Grid::new(report.years_caption.clone(), columns, report.years.iter().map(row).collect())
}

fn parts_table(report: &Report) -> Grid {
    let end = |name: &str, amount: Amount| Row::of(Cell::head(name.to_owned())).words("").words("").amounts(&[amount]);
    let part = |own: &Part| {
        let lines = Cell::new(Look::Words, Content::Lines(own.lines.clone()));
        Row::of(Cell::head(own.name.clone())).and(lines).words(&own.why.join(" ")).amounts(&[own.amount])
    };
    let whole = report.years.last().map(|own| own.amounts);
    let mut rows: Vec<Row> = Vec::new();
    rows.extend(whole.map(|[before, ..]| end(&report.heads[0], before).total_if(true)));
    rows.extend(report.parts.iter().map(part));
    rows.extend(whole.map(|[_, after, _]| end(&report.heads[1], after).total_if(true)));
    let [change, lines, why, effect] = words::PARTS_COLUMNS;
    let columns = vec![Column::words(change), Column::words(lines), Column::words(why), Column::number(effect)];
    Grid::new(report.parts_caption.clone(), columns, rows)
}
