//! What the account of a year is settled to, or what lacks for it.

use crate::app::show::our_figures::text::verantwoording as words;
use crate::app::show::our_figures::verantwoording::Desk;
use engine::money::{Money, TooLarge};
use engine::realisatie::account::{Account, Missing};

/// What the account is settled to, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settling {
    Known {
        pool: String,
        rows: Vec<SettledRow>,
    },
    /// What lacks.
    NotKnown(Vec<String>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledRow {
    pub name: String,
    pub advance: Money,
    pub contribution: Money,
    /// Still to be paid, or else still to be received.
    pub pays: Money,
    pub gets: Money,
    pub result: Option<Money>,
    pub is_total: bool,
}

/// Numbers that lack, told at most.
const MOST_TOLD: usize = 12;

/// The settlement of the year in hand.
pub(super) fn of(desk: &Desk<'_>) -> Result<Settling, TooLarge> {
    let settled = match desk.books().account(desk.place)? {
        Account::Settled(settled) => settled,
        Account::NotKnown(missing) => return Ok(Settling::NotKnown(told(desk, &missing))),
    };
    let mut rows: Vec<SettledRow> = desk
        .names()
        .map(|(index, name)| {
            let own = settled.municipalities[index];
            SettledRow {
                name: name.to_owned(),
                advance: own.advance,
                contribution: own.contribution,
                pays: own.to_pay().max(Money::ZERO),
                gets: (-own.to_pay()).max(Money::ZERO),
                result: own.result,
                is_total: false,
            }
        })
        .collect();
    let sum = |amount: fn(&SettledRow) -> Money| rows.iter().map(amount).sum();
    let total = SettledRow {
        name: words::WHOLE.to_owned(),
        advance: sum(|own| own.advance),
        contribution: sum(|own| own.contribution),
        pays: sum(|own| own.pays),
        gets: sum(|own| own.gets),
        result: rows.iter().map(|own| own.result).sum(),
        is_total: true,
    };
    rows.push(total);
    let pool = words::pool(settled.year.pool_balance(), settled.year.deposit, settled.year.withdrawal);
    Ok(Settling::Known { pool, rows })
}

fn told(desk: &Desk<'_>, missing: &[Missing]) -> Vec<String> {
    let of = desk.plan.year();
    let all = &desk.model.figures().municipalities;
    let line = |own: &Missing| match *own {
        Missing::Region(actual) => words::missing_region(actual),
        Missing::Own { year, municipality, actual } => words::missing_own(&all[municipality].name, actual, year, of),
    };
    let mut told: Vec<String> = missing.iter().take(MOST_TOLD).map(line).collect();
    let more = missing.len().saturating_sub(MOST_TOLD);
    told.extend((more > 0).then(|| words::and_more(more)));
    told
}
