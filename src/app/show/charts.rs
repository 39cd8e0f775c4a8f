//! The charts of the pages, from the same view models as the tables beside them.

use crate::app::ask::what_if::contours;
use crate::app::dutch::number;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::show::Amount;
use crate::app::show::afspraak::one::AfspraakView;
use crate::app::show::afspraak::one::YearEffects;
use crate::app::show::answer::glance::{Glance, GlanceRow, Mark};
use crate::app::show::answer::text::winners as winners_text;
use crate::app::show::answer::winners::{WinnerRow, WinnersView};
use crate::app::show::chart::bars::{BarRow, Bars};
use crate::app::show::chart::lines::{Band, Lines, Norm, Series};
use crate::app::show::chart::map::MapChart;
use crate::app::show::chart::ranges::{RangeRow, Ranges, Variant};
use crate::app::show::chart::scale::Axis;
use crate::app::show::chart::stacks::{Layer, Stacks, Total};
use crate::app::show::chart::ticks::Tick;
use crate::app::show::chart::{Chart, Datum, Kind, TickLabel};
use crate::app::show::our_figures::text::verantwoording as account_text;
use crate::app::show::people::text::people as people_text;
use crate::app::show::people::years::{PeopleRow, PeopleView, months, people_figure, waiting_figure};
use crate::app::show::scenarios::futures::{FuturesView, YearBand};
use crate::app::show::scenarios::pinned::{ScenariosView, Why};
use crate::app::show::scenarios::text::futures as futures_text;
use crate::app::show::scenarios::text::scenarios as scenarios_text;
use crate::app::show::scenarios::text::what_if as what_if_text;
use crate::app::show::scenarios::what_if::{MapView, WhatIfView};
use crate::app::show::text;
use crate::app::table::norms::NORM_MONTHS;
use crate::app::table::state::Measure;
use data::verantwoording::{Indicator, IndicatorYear};
use engine::capacity::WaitingTime;
use engine::derivation::{List, PeopleItem, Quantity};
use engine::money::{Exact, Money};

/// From this step on, ticks count in millions.
const MILLIONS_FROM: f64 = 100_000.0;
const MILLION: f64 = 1e6;

/// Amounts on an axis: whole, or in millions.
fn euro_ticks() -> TickLabel {
    TickLabel::new(text::chart::EURO, |Tick { value, step }| {
        let places = |power| u32::try_from(step.decimals(power)).unwrap_or(0);
        if step.times(1) >= MILLIONS_FROM {
            text::chart::millions(&number::number(value / MILLION, places(6)))
        } else {
            number::number(value, places(0))
        }
    })
}

fn number_ticks() -> TickLabel {
    TickLabel::new(text::chart::COUNT, |Tick { value, step }| {
        number::number(value, u32::try_from(step.decimals(0)).unwrap_or(0))
    })
}

fn amount(amount: &Amount) -> Datum {
    Datum::new(amount.money.for_chart(), amount.text()).of(amount.figure)
}

/// Every afspraak on one axis, or every municipality, with where each mark stood at the start.
pub fn glance(view: &Glance, description: String) -> Chart {
    let kind = Kind::Ranges(Ranges {
        rows: view.rows.iter().map(|row| glance_row(row, view.is_of_one)).collect(),
        ends: view.ends.clone(),
        variant_name: if view.is_of_one { text::chart::VARIANT } else { text::chart::OTHER_AFSPRAAK }.to_owned(),
        joined: view.is_of_one,
        chosen_name: text::chart::IN_HAND.to_owned(),
    });
    Chart { title: view.chart_title.clone(), description, tick_label: euro_ticks(), kind }
}

fn glance_row(row: &GlanceRow, is_of_one: bool) -> RangeRow {
    let by_money = |mark: &&Mark| mark.amount.money;
    let (low, high) = (row.marks.iter().min_by_key(by_money), row.marks.iter().max_by_key(by_money));
    let chosen = row.marks.iter().find(|mark| mark.is_in_hand).filter(|_| !is_of_one);
    let label = match chosen.map(|own| (own, own)).or(low.zip(high)) {
        Some((low, high)) if low.amount.money < high.amount.money => {
            text::chart::range(&number::euro_short(low.amount.money), &number::euro_short(high.amount.money))
        }
        Some((low, _)) => number::euro_short(low.amount.money),
        None => String::new(),
    };
    let variants = row.marks.iter().map(|mark| Variant {
        name: mark.name.clone(),
        datum: Datum { label: number::euro_short(mark.amount.money), ..amount(&mark.amount) },
        chosen: mark.is_in_hand,
        ghost: mark.before.filter(|before| *before != mark.amount.money).map(Money::for_chart),
    });
    RangeRow { name: row.name.clone(), label, variants: variants.collect(), emphasis: row.is_in_hand }
}

/// A line per municipality over the years, between the yardsticks, and the axis that they share.
pub fn winners(view: &WinnersView) -> (Vec<Chart>, Axis) {
    let chart = |row: &WinnerRow| {
        let cells = row.cells.iter().take(view.years.len());
        let series = Series { name: String::new(), slot: 0, points: cells.map(|cell| amount(&cell.amount)).collect() };
        let norm = |label: &str, yardstick: Money| Norm { value: yardstick.for_chart(), label: label.to_owned() };
        Chart {
            title: format!("{}: {}", view.title, row.name),
            description: view.sentence.clone(),
            tick_label: euro_ticks(),
            kind: Kind::Lines(Lines {
                years: view.years.clone(),
                series: vec![series],
                norms: vec![norm(winners_text::UP, view.yardstick), norm(winners_text::DOWN, -view.yardstick)],
                ..Lines::default()
            }),
        }
    };
    let cells = view.rows.iter().flat_map(|row| row.cells.iter().take(view.years.len()));
    let values = cells.map(|cell| cell.amount.money).chain([view.yardstick, -view.yardstick]);
    let axis = Axis::covering(values.map(Money::for_chart), None);
    (view.rows.iter().map(chart).collect(), axis)
}

/// From one result to another, change by change.
pub fn why(why: &Why) -> Chart {
    let total = |(name, value): &(String, Amount)| BarRow { emphasis: true, ..bar_row(&(name.clone(), *value)) };
    let (first, last) = match &why.ends {
        Some([first, last]) => (Some(total(first)), Some(total(last))),
        None => (None, None),
    };
    let mut reached = why.ends.as_ref().map_or(Money::ZERO, |[first, _]| first.1.money);
    let parts = why.parts.iter().map(|part| {
        let from = reached;
        reached += part.amount.money;
        BarRow { from: Some(from.for_chart()), ..bar_row(&(part.name.clone(), part.amount)) }
    });
    let parts: Vec<BarRow> = parts.collect();
    let rows = first.into_iter().chain(parts).chain(last).collect();
    let ends = text::chart::ENDS.map(str::to_owned);
    let kind = Kind::Bars(Bars { rows, ends, is_waterfall: true, ..Bars::default() });
    Chart { title: why.title.clone(), description: why.sentence.clone(), tick_label: euro_ticks(), kind }
}

/// Each scenario per inhabitant, with a line at the base.
pub fn scenarios(view: &ScenariosView) -> Chart {
    let base = view.rows[view.base].amounts.map(|own| amount(&own.per_inhabitant));
    let rows = view.rows.iter().enumerate().filter_map(|(place, row)| {
        let amounts = row.amounts?;
        let second = base.clone().filter(|_| place != view.base);
        let bar = amount(&amounts.per_inhabitant);
        Some(BarRow { name: row.name.clone(), bar, second, emphasis: place == view.base, from: None })
    });
    let kind = Kind::Bars(Bars {
        rows: rows.collect(),
        ends: text::chart::ENDS.map(str::to_owned),
        second_name: scenarios_text::IS_BASE.to_owned(),
        ..Bars::default()
    });
    Chart { title: view.caption.clone(), description: view.sentence.clone(), tick_label: euro_ticks(), kind }
}

fn bar_row((name, value): &(String, Amount)) -> BarRow {
    BarRow { name: name.clone(), bar: amount(value), ..BarRow::default() }
}

/// Effect Rijk and effect afspraak per year, with the result.
pub fn effects(view: &AfspraakView, title: String, unit: &str) -> Chart {
    let part = |measure, slot, value: fn(&YearEffects) -> &Amount| Layer {
        name: text::page::measure(measure).to_owned(),
        slot,
        values: view.years.iter().map(|year| amount(value(year))).collect(),
    };
    Chart {
        title,
        description: view.sentence.clone(),
        tick_label: euro_ticks(),
        kind: Kind::Stacks(Stacks {
            years: view.years.iter().map(|year| year.year).collect(),
            parts: vec![
                part(Measure::Unchanged, 4, |year| &year.unchanged),
                part(Measure::EffectRijk, 3, |year| &year.rijk),
                part(Measure::EffectAfspraak, 2, |year| &year.afspraak),
            ],
            total: Some(Total {
                name: text::page::measure(Measure::Result).to_owned(),
                values: view.years.iter().map(|year| amount(&year.result)).collect(),
            }),
            unit: unit.to_owned(),
        }),
    }
}

/// The bands of the afspraak in hand over the years, with the calculation with expected values as a line.
pub fn futures(view: &FuturesView) -> Chart {
    let years = || view.years.iter();
    let ends = |low: usize, high: usize| {
        years().map(|year| (year.quantiles[low].money.for_chart(), year.quantiles[high].money.for_chart())).collect()
    };
    let series = |name: &str, slot, of: fn(&YearBand) -> &Amount| Series {
        name: name.to_owned(),
        slot,
        points: years().map(|year| amount(of(year))).collect(),
    };
    Chart {
        title: view.years_caption.clone(),
        description: view.sentence.clone(),
        tick_label: euro_ticks(),
        kind: Kind::Lines(Lines {
            years: years().map(|year| year.year).collect(),
            series: vec![
                series(futures_text::EXPECTED, 1, |year| &year.expected),
                series(futures_text::MIDDLE, 0, |year| &year.quantiles[2]),
            ],
            bands: vec![
                Band { name: futures_text::WIDE.to_owned(), ends: ends(0, 4) },
                Band { name: futures_text::NARROW.to_owned(), ends: ends(1, 3) },
            ],
            ..Lines::default()
        }),
    }
}

/// What each input does within its range, the widest first, as bars from the outcome at its low to that at its high
/// end.
pub fn tornado(view: &WhatIfView, most: usize) -> Chart {
    let finite = view.swings.iter().filter(|swing| swing.at_low.is_finite() && swing.at_high.is_finite());
    let rows = finite.take(most).map(|swing| BarRow {
        name: swing.name.clone(),
        bar: Datum::new(swing.at_high - swing.at_low, format!("{} → {}", swing.range[0].shown, swing.range[1].shown))
            .of(swing.figure),
        from: Some(swing.at_low),
        emphasis: swing.flip.is_some(),
        ..BarRow::default()
    });
    let tick_label = if view.measured.is_money() { euro_ticks() } else { number_ticks() };
    let kind = Kind::Bars(Bars { rows: rows.collect(), ..Bars::default() });
    let title = what_if_text::tornado_caption(&view.outcome);
    Chart { title, description: view.preferred.clone().unwrap_or_default(), tick_label, kind }
}

/// Target and actual of an indicator, in the years of which something is given.
pub fn indicator(own: &Indicator) -> Chart {
    let series = |name: &str, slot, number: fn(&IndicatorYear) -> Option<Exact>| Series {
        name: name.to_owned(),
        slot,
        points: own.years.iter().map(|year| datum(number(year))).collect(),
    };
    Chart {
        title: own.name.clone(),
        description: account_text::chart_description(&own.name, &own.unit),
        tick_label: number_ticks(),
        kind: Kind::Lines(Lines {
            years: own.years.iter().map(|year| year.year).collect(),
            series: vec![
                series(account_text::TARGET, 1, |year| year.target),
                series(account_text::MEASURED, 0, |year| year.actual),
            ],
            unit: own.unit.clone(),
            ..Lines::default()
        }),
    }
}

/// A number that may be absent: then it is a gap.
fn datum(number: Option<Exact>) -> Datum {
    number.map_or_else(|| Datum::new(f64::NAN, String::new()), |own| Datum::new(own.to_double(), number::exact(own)))
}

/// Where over two inputs the outcome is what is wanted.
pub fn break_even(view: &MapView, sentence: &str) -> Chart {
    let kind = Kind::Map(MapChart {
        across: view.across.clone(),
        up: view.up.clone(),
        across_name: view.across_name.clone(),
        up_name: view.up_name.clone(),
        rows: view.drawing.rows.clone(),
        line: contours(&view.drawing.rows),
        now: view.now.map(|place| (place, what_if_text::NOW.to_owned())),
        above: view.above.clone(),
        below: view.below.clone(),
    });
    Chart { title: view.title.clone(), description: sentence.to_owned(), tick_label: number_ticks(), kind }
}

/// Whether a map has a line.
pub fn has_line(chart: &Chart) -> bool {
    matches!(&chart.kind, Kind::Map(map) if !map.line.is_empty())
}

fn lines(view: &PeopleView, title: &str, series: Vec<Series>, norms: Vec<Norm>) -> Chart {
    Chart {
        title: title.to_owned(),
        description: view.sentence.clone(),
        tick_label: number_ticks(),
        kind: Kind::Lines(Lines {
            years: view.years.iter().map(|row| row.year).collect(),
            series,
            norms,
            marks: view.marks.clone(),
            ..Lines::default()
        }),
    }
}

fn people_series(
    view: &PeopleView,
    name: &str,
    slot: usize,
    value: fn(&PeopleRow) -> f64,
    figure: fn(&PeopleRow) -> Figure,
) -> Series {
    let point = |row: &PeopleRow| Datum::new(value(row), number::number(value(row), 1)).of(figure(row));
    Series { name: name.to_owned(), slot, points: view.years.iter().map(point).collect() }
}

/// Clients per year; for the region with its places.
pub fn clients(view: &PeopleView) -> Chart {
    let mut series = vec![
        people_series(
            view,
            people_text::BW_EXISTING,
            0,
            |row| row.bw_existing,
            |row| people_figure(row.of, PeopleItem::BwExisting),
        ),
        people_series(view, people_text::BW_NEW, 1, |row| row.bw_new, |row| people_figure(row.of, PeopleItem::BwNew)),
        people_series(view, people_text::BT, 2, |row| row.bt, |row| people_figure(row.of, PeopleItem::Bt)),
    ];
    if view.is_region {
        series.push(people_series(
            view,
            people_text::PLACES,
            3,
            |row| row.places,
            |row| Figure::Of(Source::InHand, Quantity::Places { year: row.of.0 }),
        ));
    }
    lines(view, people_text::CLIENTS, series, Vec::new())
}

/// People waiting per year.
pub fn waiting(view: &PeopleView) -> Chart {
    let series = vec![
        people_series(
            view,
            people_text::LIST_BW,
            0,
            |row| row.waiting_bw,
            |row| people_figure(row.of, PeopleItem::WaitingBw),
        ),
        people_series(
            view,
            people_text::LIST_BT,
            1,
            |row| row.waiting_bt,
            |row| people_figure(row.of, PeopleItem::WaitingBt),
        ),
        people_series(
            view,
            people_text::LIST_READY,
            2,
            |row| row.ready,
            |row| people_figure(row.of, PeopleItem::Ready),
        ),
    ];
    lines(view, people_text::WAITING, series, Vec::new())
}

/// Waiting times of the region against the norm; a year without admission is a gap.
pub fn waiting_time(view: &PeopleView) -> Chart {
    let series = |name: &str, slot, list: List, value: fn(&PeopleRow) -> WaitingTime| {
        let point = |row: &PeopleRow| {
            let datum = Datum { value: value(row).months(), label: months(value(row)), figure: None };
            datum.of(waiting_figure(row.of.0, list))
        };
        Series { name: name.to_owned(), slot, points: view.years.iter().map(point).collect() }
    };
    let norm = Norm { value: NORM_MONTHS, label: people_text::NORM.to_owned() };
    let series = vec![
        series(people_text::TIME_BW, 0, List::Bw, |row| row.months_bw),
        series(people_text::TIME_BT, 1, List::Bt, |row| row.months_bt),
    ];
    lines(view, people_text::WAITING_TIME_REGION, series, vec![norm])
}
