//! What the futures say, for the municipality or region in hand.

mod tables;

pub use tables::tables;

use crate::app::ask::work::{BandCents, ColumnPicture, NOBODY_ADMITTED, Picture, WaitingPicture};
use crate::app::model::figure::{Drawn, DrawnKind, Figure};
use crate::app::model::source::Source;
use crate::app::model::{Model, Pictured};
use crate::app::show::scenarios::text;
use crate::app::show::{Amount, AmountOf, in_unit, municipality, place_name};
use crate::app::table::chances::ChanceField;
use engine::comparison::Span;
use engine::derivation::Item;
use engine::futures::summary::{Chance, QUANTILES};
use engine::money::Money;
use engine::settlement::SettlementYear;

/// The afspraak under which each municipality pays its own use: own risk, by the book of the VNG.
pub const OWN_RISK: &str = "vng-profijt";

#[derive(Debug, Clone, PartialEq)]
pub struct FuturesView {
    /// Whether the region as a whole is looked at, for which all afspraken are about as good.
    pub is_region: bool,
    pub rival: String,
    /// Per inhabitant: beyond it a loss is a great one.
    pub yardstick: Money,
    pub progress: String,
    pub fingerprint: String,
    pub is_busy: bool,
    pub sentence: String,
    pub years_caption: String,
    pub years: Vec<YearBand>,
    pub columns_caption: String,
    pub columns: Vec<ColumnRow>,
    pub municipalities_caption: String,
    pub municipalities: Vec<SharingRow>,
    pub regret_caption: String,
    pub regret_names: Vec<String>,
    pub regret: Vec<RegretRow>,
    pub waiting: Vec<WaitingRow>,
}

/// The afspraak in hand in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearBand {
    pub year: i32,
    pub quantiles: [Amount; QUANTILES.len()],
    pub expected: Amount,
}

/// One afspraak, or a pinned scenario, over the horizon.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnRow {
    /// Place among the columns of the picture, and at which municipality or the region.
    pub column: (usize, usize),
    pub name: String,
    pub is_in_hand: bool,
    pub low: Amount,
    pub middle: Amount,
    pub high: Amount,
    pub expected: Option<Amount>,
    pub loss: Chance,
    pub dearer: Chance,
}

/// One municipality, or last the region.
#[derive(Debug, Clone, PartialEq)]
pub struct SharingRow {
    pub column: (usize, usize),
    pub name: String,
    pub low: Amount,
    pub high: Amount,
    pub loss: Chance,
    pub own_risk: Amount,
    pub width: Amount,
    /// How much narrower the band is under the afspraak.
    pub sharing: Amount,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegretRow {
    pub name: String,
    pub is_in_hand: bool,
    /// Per municipality: the greatest regret and the worst result.
    pub cells: Vec<(Amount, Amount)>,
}

impl ColumnRow {
    /// The figure of a chance: see [`DrawnKind::is_chance`].
    pub fn chance(&self, kind: DrawnKind) -> Figure {
        chance_figure(self.column, kind)
    }
}

impl SharingRow {
    /// The figure of the chance of a loss.
    pub fn loss_figure(&self) -> Figure {
        chance_figure(self.column, DrawnKind::Losses)
    }
}

fn chance_figure((column, at): (usize, usize), kind: DrawnKind) -> Figure {
    Figure::DrawnShown(Drawn { kind, column, at, year: None })
}

/// Beschermd wonen and beschermd thuis in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitingRow {
    pub year: i32,
    pub kinds: [WaitingCell; 2],
}

#[derive(Debug, Clone, PartialEq)]
pub struct WaitingCell {
    /// Of the three numbers, in their order.
    pub figures: [Figure; 3],
    pub beyond: Chance,
    /// Months; `None` if nobody is admitted.
    pub middle: Option<f64>,
    pub high: Option<f64>,
}

/// `None` as long as there is no picture.
pub fn view(model: &Model) -> Option<FuturesView> {
    let Pictured { link, picture, columns } = model.pictured()?;
    let looked_at = &model.table().view;
    let own = columns.iter().position(|column| column.pin.is_none() && column.afspraak == looked_at.afspraak)?;
    let in_hand = picture.columns.get(own)?;
    let own_risk_at = columns.iter().position(|column| column.pin.is_none() && column.afspraak == OWN_RISK)?;
    let own_risk = picture.columns.get(own_risk_at)?;
    let outcomes = model.outcomes();
    let name = |id: &str| outcomes.name(id).unwrap_or_else(|| id.to_owned());
    let (place, all) = (municipality(model), model.figures().municipalities.len());
    // A picture of a scenario with other municipalities says nothing about these.
    if in_hand.bands.len() != all + 1 {
        return None;
    }
    let at = place.unwrap_or(all);
    let amount = |cents: i64, index: Option<usize>, figure| {
        let money = Money::from_cents(cents.into());
        Amount::rounded(in_unit(model, money, index, Span::Horizon), looked_at.unit, figure)
    };
    let drawn = |column: usize, at: usize, kind| Drawn { kind, column, at, year: None };
    let quantile = |column: usize, at: usize, of: usize| {
        let cents = picture.columns[column].bands[at].quantiles[of];
        let index = Some(at).filter(|&at| at < all);
        amount(cents, index, Figure::DrawnShown(drawn(column, at, DrawnKind::Quantile(of))))
    };
    let chance = |hits: u32| Chance { hits, futures: picture.futures };
    let column_name = |place: usize| match columns[place].pin.and_then(|pin| model.table().pins.get(pin)) {
        Some(pin) => format!("{}{}", text::futures::PINNED, pin.name),
        None => name(&columns[place].afspraak),
    };
    let expected = |id: &str| {
        let (settled, variant) = outcomes.find(id);
        let settlement = &settled.settlements[variant];
        let of = |index| settlement.horizon_total(index);
        place.map_or_else(|| (0..all).map(of).sum(), of)
    };
    let rows = picture.columns.iter().enumerate().take(columns.len());
    let column_row = |(index, column): (usize, &ColumnPicture)| {
        let expected = columns[index].pin.is_none().then(|| {
            let afspraak = outcomes.place(&columns[index].afspraak);
            let of = AmountOf { source: Source::InHand, afspraak, municipality: place, span: Span::Horizon };
            let money = in_unit(model, expected(&columns[index].afspraak), place, Span::Horizon);
            Amount::rounded(money, looked_at.unit, of.figure(Item::Result, looked_at.unit))
        });
        ColumnRow {
            column: (index, at),
            name: column_name(index),
            is_in_hand: index == own,
            low: quantile(index, at, 0),
            middle: quantile(index, at, 2),
            high: quantile(index, at, 4),
            expected,
            loss: chance(column.losses[at]),
            dearer: chance(column.dearer[at]),
        }
    };
    let sharing_row = |index: usize| {
        let of = Some(index).filter(|&index| index < all);
        let (band, alone) = (in_hand.bands[index], own_risk.bands[index]);
        let [mine, theirs] = [own, own_risk_at].map(|column| drawn(column, index, DrawnKind::Quantile(0)));
        SharingRow {
            column: (own, index),
            name: place_name(model, of),
            low: quantile(own, index, 0),
            high: quantile(own, index, 4),
            loss: chance(in_hand.losses[index]),
            own_risk: amount(alone.width(), of, Figure::Width { of: theirs }),
            width: amount(band.width(), of, Figure::Width { of: mine }),
            sharing: amount(alone.width() - band.width(), of, Figure::Narrower { of: mine, than: theirs }),
        }
    };
    let regret_row = |(index, column): (usize, &ColumnPicture)| {
        let cell = |(place, (regret, band)): (usize, (&i64, &BandCents))| {
            let amount = |cents, kind| amount(cents, Some(place), Figure::DrawnShown(drawn(index, place, kind)));
            (amount(*regret, DrawnKind::Regret), amount(band.worst, DrawnKind::Worst))
        };
        let cells = column.regret.iter().zip(&column.bands).take(all).enumerate();
        RegretRow { name: column_name(index), is_in_hand: index == own, cells: cells.map(cell).collect() }
    };
    let own_name = name(&looked_at.afspraak);
    let rival = name(&looked_at.rival);
    let (unit, place_text) = (text::page::rounded_unit(looked_at.unit), place_name(model, place));
    let is_hindered = model.hindrance().is_some();
    let is_old = model.wanted_work().as_deref() != Some(link.as_str());
    Some(FuturesView {
        sentence: text::futures::sentence(
            &own_name,
            &rival,
            &place_text,
            chance(in_hand.dearer[at]),
            &quantile(own, at, 0),
            &quantile(own, at, 4),
        ),
        progress: if is_hindered {
            text::futures::before(picture.futures)
        } else {
            text::futures::progress(picture.futures, picture.of, is_old)
        },
        is_busy: !is_hindered && (is_old || picture.futures < picture.of),
        fingerprint: text::futures::fingerprint(looked_at.chances.get(ChanceField::Seed), picture.fingerprint),
        years_caption: text::futures::years_caption(&own_name, &place_text, unit),
        years: years(model, picture, at),
        columns_caption: text::futures::afspraken_caption(&place_text, unit, &horizon_text(model)),
        columns: rows.clone().map(column_row).collect(),
        municipalities_caption: text::futures::municipalities_caption(&own_name, unit),
        municipalities: (0..=all).map(sharing_row).collect(),
        regret_caption: text::futures::regret_caption(unit),
        regret_names: model.figures().municipalities.iter().map(|own| own.name.clone()).collect(),
        regret: rows.filter(|(_, column)| !column.regret.is_empty()).map(regret_row).collect(),
        waiting: waiting(model, picture),
        is_region: place.is_none(),
        yardstick: looked_at.yardstick,
        rival,
    })
}

fn horizon_text(model: &Model) -> String {
    let horizon = model.figures().horizon();
    text::page::years(horizon.start, horizon.end - 1)
}

fn years(model: &Model, picture: &Picture, at: usize) -> Vec<YearBand> {
    let looked_at = &model.table().view;
    let (settled, variant) = model.outcomes().find(&looked_at.afspraak);
    let place = municipality(model);
    let years = settled.settlements[variant].years.iter().zip(&picture.years).enumerate();
    let year = |(index, (year, bands)): (usize, (&SettlementYear, &Vec<BandCents>))| {
        let amount = |money: Money, figure| {
            Amount::rounded(in_unit(model, money, place, Span::Year(index)), looked_at.unit, figure)
        };
        let quantile = |of: usize| {
            let drawn = Drawn { kind: DrawnKind::Quantile(of), column: 0, at, year: Some(index) };
            amount(Money::from_cents(bands[at].quantiles[of].into()), Figure::DrawnShown(drawn))
        };
        let of = AmountOf {
            source: Source::InHand,
            afspraak: settled.first + variant,
            municipality: place,
            span: Span::Year(index),
        };
        let results = year.municipalities.iter().enumerate();
        let own = results.filter(|(index, _)| place.is_none_or(|place| place == *index));
        YearBand {
            year: year.year,
            quantiles: std::array::from_fn(quantile),
            expected: amount(
                own.map(|(_, municipality)| municipality.result).sum(),
                of.figure(Item::Result, looked_at.unit),
            ),
        }
    };
    years.map(year).collect()
}

fn waiting(model: &Model, picture: &Picture) -> Vec<WaitingRow> {
    let months = |time: i64| {
        #[expect(clippy::cast_precision_loss, reason = "thousandths of months")]
        let months = time as f64 / 1_000.0;
        (time != NOBODY_ADMITTED).then_some(months)
    };
    let years = model.figures().horizon().zip(&picture.waiting);
    let row = |(place, (year, own)): (usize, (i32, &WaitingPicture))| {
        let figure = |kind| Figure::DrawnShown(Drawn { kind, column: 0, at: 0, year: Some(place) });
        let cell = |kind: usize| WaitingCell {
            figures: [
                DrawnKind::BeyondNorm(kind),
                DrawnKind::WaitingQuantile(kind, 2),
                DrawnKind::WaitingQuantile(kind, 4),
            ]
            .map(figure),
            beyond: Chance { hits: own.beyond_norm[kind], futures: picture.futures },
            middle: months(own.bands[kind].quantiles[2]),
            high: months(own.bands[kind].quantiles[4]),
        };
        WaitingRow { year, kinds: [cell(0), cell(1)] }
    };
    years.enumerate().map(row).collect()
}
