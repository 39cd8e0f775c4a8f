//! What a year costs: the client posts per municipality, its own local costs, and what the region pays together.
//!
//! Source: `docs/rekenmodel.md` sections 4 and 14.

use std::ops::{Index, IndexMut};

use super::afspraak::{Clients, Post};
use super::budget::index;
use super::capacity::{CapacityYear, PeopleYear};
use super::collect::try_collect;
use super::figures::{Municipality, Tariffs, WeightKind};
use super::money::{Exact, Money, TooLarge, Weights, allocate, persons};
use super::timeline::YearFigures;

/// The prices of a year, indexed and rounded to the cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Prices {
    /// *t_zin*: a place in kind.
    pub in_kind: Money,
    /// *t_bw*: the mean client in beschermd wonen, in kind and pgb.
    pub bw: Money,
    pub bt: Money,
    pub bridging: Money,
    /// y: the index of the tariffs.
    pub index: Exact,
}

impl Prices {
    pub fn with_index(tariffs: &Tariffs, index: Exact) -> Result<Prices, TooLarge> {
        let in_kind = tariffs.bw_in_kind.times(Exact::ONE.minus(tariffs.pgb_fraction)?)?;
        let mean = in_kind.plus(tariffs.bw_pgb.times(tariffs.pgb_fraction)?)?;
        Ok(Prices {
            in_kind: tariffs.bw_in_kind.times(index)?.cents()?,
            bw: mean.times(index)?.cents()?,
            bt: tariffs.bt.times(index)?.cents()?,
            bridging: tariffs.bridging.times(index)?.cents()?,
            index,
        })
    }
}

/// A price of a year: a field of [`Prices`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Price {
    InKind,
    Bw,
    Bt,
    Bridging,
}

impl Index<Price> for Prices {
    type Output = Money;
    fn index(&self, price: Price) -> &Money {
        match price {
            Price::InKind => &self.in_kind,
            Price::Bw => &self.bw,
            Price::Bt => &self.bt,
            Price::Bridging => &self.bridging,
        }
    }
}

/// An amount per client post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PerPost([Money; Post::ALL.len()]);

impl PerPost {
    pub fn try_from_fn(amount: impl FnMut(Post) -> Result<Money, TooLarge>) -> Result<PerPost, TooLarge> {
        let mut amounts = PerPost::default();
        for (slot, amount) in amounts.0.iter_mut().zip(Post::ALL.map(amount)) {
            *slot = amount?;
        }
        Ok(amounts)
    }

    pub fn total(&self) -> Money {
        self.0.iter().copied().sum()
    }
}

impl Index<Post> for PerPost {
    type Output = Money;
    fn index(&self, post: Post) -> &Money {
        &self.0[post as usize]
    }
}

impl IndexMut<Post> for PerPost {
    fn index_mut(&mut self, post: Post) -> &mut Money {
        &mut self.0[post as usize]
    }
}

/// The costs of one municipality in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MunicipalityCosts {
    pub posts: PerPost,
    /// *lokaal*: prevention and fixed costs, always the municipality's own.
    pub local: Money,
    /// *besparing_door_wachten*: what those on the waiting list for beschermd wonen would have cost more with a place.
    pub saved_by_waiting: Money,
}

/// The costs of a year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CostsYear {
    pub prices: Prices,
    pub municipalities: Vec<MunicipalityCosts>,
    /// *leegstand*: what the region pays for empty places.
    pub vacancy: Money,
}

/// The local costs of a municipality in a year before the index: prevention and fixed costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LocalBase(Exact);

impl LocalBase {
    /// `inhabitants` in millionths.
    pub fn of(tariffs: &Tariffs, municipality: &Municipality, inhabitants: i128) -> Result<LocalBase, TooLarge> {
        let prevention = Exact::from_parts(inhabitants, 6)?.times(tariffs.prevention_per_inhabitant)?;
        prevention.plus(municipality.fixed_costs).map(LocalBase)
    }
}

/// What of the costs of a municipality in a year does not depend on its people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FixedCosts {
    pub local: LocalBase,
    pub opvang: Money,
}

/// Fills the costs of a year from its people; `vacancy` is the fraction of the price that is paid for an empty place.
pub fn fill_costs(
    prices: Prices,
    vacancy: Exact,
    fixed: &[FixedCosts],
    capacity: &CapacityYear,
    into: &mut CostsYear,
) -> Result<(), TooLarge> {
    into.prices = prices;
    into.municipalities.clear();
    for (people, fixed) in capacity.municipalities.iter().zip(fixed) {
        into.municipalities.push(municipality_costs(people, fixed, &prices)?);
    }
    let empty = Exact::from_parts(persons(capacity.empty)?, 6)?;
    into.vacancy = empty.times(prices.in_kind.exact()?)?.times(vacancy)?.cents()?;
    Ok(())
}

/// What the people of a municipality cost in a year.
pub fn municipality_costs(
    people: &PeopleYear,
    fixed: &FixedCosts,
    prices: &Prices,
) -> Result<MunicipalityCosts, TooLarge> {
    let post_costs = |post: Post| match post.clients() {
        Some(clients) => client_costs(clients, people, prices),
        None => Ok(fixed.opvang),
    };
    Ok(MunicipalityCosts {
        posts: PerPost::try_from_fn(post_costs)?,
        local: fixed.local.0.times(prices.index)?.cents()?,
        saved_by_waiting: (prices.bw - prices.bridging).times_micros(persons(people.waiting_bw())?)?,
    })
}

/// *cents(personen(person-years) × tariff)*.
fn client_costs(clients: Clients, people: &PeopleYear, prices: &Prices) -> Result<Money, TooLarge> {
    let stocks = &people.stocks[clients.cohort];
    let person_years = clients.stocks().iter().fold(0.0, |sum, &stock| sum + stocks[stock]);
    prices[clients.price()].times_micros(persons(person_years)?)
}

/// *kosten.opvang*: what the places of a year cost, divided by the weights for opvang of the municipalities that are
/// present, or by their inhabitants if those weights are all zero. `inhabitants` in millionths, zero for the absent.
///
/// # Errors
/// [`TooLarge`] if an amount needs more digits than the calculation can hold.
pub fn opvang_costs(figures: &YearFigures, inhabitants: &[i128]) -> Result<Vec<Money>, TooLarge> {
    let Some(opvang) = &figures.opvang else { return Ok(vec![Money::ZERO; inhabitants.len()]) };
    let index = index(opvang.tariff_indexation, figures.year - opvang.tariff_price_level)?;
    let tariff = opvang.tariff.times(index)?.cents()?;
    let total = tariff.times_micros(persons(opvang.places.at(figures.year))?)?;
    let own = figures.municipalities.iter().zip(&figures.present);
    let weights = try_collect(own.map(|(own, &is_present)| match is_present {
        true => own.weight(WeightKind::Opvang),
        false => Ok(Exact::ZERO),
    }))?;
    let by_inhabitants = || Weights::from_units(inhabitants.iter().copied());
    allocate(total, &Weights::from_exact(weights).or_else(by_inhabitants).ok_or(TooLarge)?)
}
