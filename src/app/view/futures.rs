//! What the futures say, for the municipality or region in hand.

use super::{Amount, in_unit, municipality, place_name};
use crate::app::chances::ChanceField;
use crate::app::model::{Model, Pictured};
use crate::app::text;
use crate::app::work::{BandCents, ColumnPicture, NOBODY_ADMITTED, Picture, WaitingPicture};
use crate::engine::comparison::Span;
use crate::engine::futures::summary::{Chance, QUANTILES};
use crate::engine::money::Money;
use crate::engine::settlement::SettlementYear;

/// The afspraak under which each municipality pays its own use: own risk, by the book of the VNG.
pub const OWN_RISK: &str = "vng-profijt";

#[derive(Debug, Clone, PartialEq)]
pub struct FuturesView {
    /// Whether the region as a whole is looked at, for which all afspraken are about as good.
    pub is_region: bool,
    pub rival: String,
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

/// Beschermd wonen and beschermd thuis in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitingRow {
    pub year: i32,
    pub kinds: [WaitingCell; 2],
}

#[derive(Debug, Clone, PartialEq)]
pub struct WaitingCell {
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
    let own_risk = columns.iter().position(|column| column.pin.is_none() && column.afspraak == OWN_RISK);
    let own_risk = picture.columns.get(own_risk?)?;
    let outcomes = model.outcomes();
    let name = |id: &str| outcomes.name(id).unwrap_or_else(|| id.to_owned());
    let (place, all) = (municipality(model), model.scenario().municipalities.len());
    // A picture of a scenario with other municipalities says nothing about these.
    if in_hand.bands.len() != all + 1 {
        return None;
    }
    let at = place.unwrap_or(all);
    let amount = |cents: i64, index: Option<usize>, span| {
        Amount::rounded(in_unit(model, Money::from_cents(cents.into()), index, span), looked_at.unit)
    };
    let total = |cents: i64| amount(cents, place, Span::Horizon);
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
        let band = column.bands[at];
        let expected = columns[index].pin.is_none().then(|| expected(&columns[index].afspraak));
        ColumnRow {
            name: column_name(index),
            is_in_hand: index == own,
            low: total(band.quantiles[0]),
            middle: total(band.quantiles[2]),
            high: total(band.quantiles[4]),
            expected: expected
                .map(|money| Amount::rounded(in_unit(model, money, place, Span::Horizon), looked_at.unit)),
            loss: chance(column.losses[at]),
            dearer: chance(column.dearer[at]),
        }
    };
    let sharing_row = |index: usize| {
        let of = Some(index).filter(|&index| index < all);
        let amount = |cents| amount(cents, of, Span::Horizon);
        let (band, alone) = (in_hand.bands[index], own_risk.bands[index]);
        SharingRow {
            name: place_name(model, of),
            low: amount(band.quantiles[0]),
            high: amount(band.quantiles[4]),
            loss: chance(in_hand.losses[index]),
            own_risk: amount(alone.width()),
            width: amount(band.width()),
            sharing: amount(alone.width() - band.width()),
        }
    };
    let regret_row = |(index, column): (usize, &ColumnPicture)| {
        let cell = |(place, (regret, band)): (usize, (&i64, &BandCents))| {
            let amount = |cents| amount(cents, Some(place), Span::Horizon);
            (amount(*regret), amount(band.worst))
        };
        let cells = column.regret.iter().zip(&column.bands).take(all).enumerate();
        RegretRow { name: column_name(index), is_in_hand: index == own, cells: cells.map(cell).collect() }
    };
    let own_name = name(&looked_at.afspraak);
    let rival = name(&looked_at.rival);
    let (unit, place_text) = (text::page::unit(looked_at.unit), place_name(model, place));
    let band = in_hand.bands[at];
    let is_old = model.wanted_work().as_deref() != Some(link.as_str());
    Some(FuturesView {
        sentence: text::futures::sentence(
            &own_name,
            &rival,
            &place_text,
            chance(in_hand.dearer[at]),
            &total(band.quantiles[0]),
            &total(band.quantiles[4]),
        ),
        progress: text::futures::progress(picture.futures, picture.of, is_old),
        is_busy: is_old || picture.futures < picture.of,
        fingerprint: text::futures::fingerprint(looked_at.chances.get(ChanceField::Seed), picture.fingerprint),
        years_caption: text::futures::years_caption(&own_name, &place_text, unit),
        years: years(model, picture, at),
        columns_caption: text::futures::afspraken_caption(&place_text, unit, &horizon_text(model)),
        columns: rows.clone().map(column_row).collect(),
        municipalities_caption: text::futures::municipalities_caption(&own_name, unit),
        municipalities: (0..=all).map(sharing_row).collect(),
        regret_caption: text::futures::regret_caption(unit),
        regret_names: model.scenario().municipalities.iter().map(|own| own.name.clone()).collect(),
        regret: rows.filter(|(_, column)| !column.regret.is_empty()).map(regret_row).collect(),
        waiting: waiting(model, picture),
        is_region: place.is_none(),
        rival,
    })
}

fn horizon_text(model: &Model) -> String {
    let horizon = model.scenario().horizon();
    text::page::years(horizon.start, horizon.end - 1)
}

fn years(model: &Model, picture: &Picture, at: usize) -> Vec<YearBand> {
    let looked_at = &model.table().view;
    let (settled, variant) = model.outcomes().find(&looked_at.afspraak);
    let place = municipality(model);
    let years = settled.settlements[variant].years.iter().zip(&picture.years).enumerate();
    let year = |(index, (year, bands)): (usize, (&SettlementYear, &Vec<BandCents>))| {
        let amount = |money: Money| Amount::rounded(in_unit(model, money, place, Span::Year(index)), looked_at.unit);
        let results = year.municipalities.iter().enumerate();
        let own = results.filter(|(index, _)| place.is_none_or(|place| place == *index));
        YearBand {
            year: year.year,
            quantiles: bands[at].quantiles.map(|cents| amount(Money::from_cents(cents.into()))),
            expected: amount(own.map(|(_, municipality)| municipality.result).sum()),
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
    let years = model.scenario().horizon().zip(&picture.waiting);
    let row = |(year, own): (i32, &WaitingPicture)| {
        let cell = |kind: usize| WaitingCell {
            beyond: Chance { hits: own.beyond_norm[kind], futures: picture.futures },
            middle: months(own.bands[kind].quantiles[2]),
            high: months(own.bands[kind].quantiles[4]),
        };
        WaitingRow { year, kinds: [cell(0), cell(1)] }
    };
    years.map(row).collect()
}
