//! The *controlegetal* of an outcome: SHA-256 over everything that was settled, in a form that is frozen.
//!
//! The bytes, in this order:
//!
//! 1. the text `rekentafel-uitkomst-1`;
//! 2. the names of the municipalities;
//! 3. the projection, per year: the year, places, empty places and the two waiting times; per municipality its stocks
//!    in the order P, U, T, W, H (bestaand before nieuw), its nine flows and its inhabitants; then the costs: leegstand,
//!    and per municipality the six posts, `lokaal` and the saving by waiting;
//! 4. per afspraak in order: its id; per year the year and the twelve amounts of the pool, and per municipality its six
//!    amounts; then the shares of the reserve.
//!
//! A scenario that the first version of its file cannot hold has the text `rekentafel-uitkomst-2` instead, and at the
//! end, behind everything above, what that version adds: per year of the projection per municipality whether it is there
//! (one byte), who returned, departed and joined, and the costs of opvang; per afspraak per year what the reserve pays
//! out, and per municipality what it gets of that.
//!
//! A list is its length and then its items; a length or a year has four bytes; a text is its length in bytes and UTF-8;
//! an amount is its cents in sixteen bytes; a double is its IEEE-754 bits in eight; a waiting time is 1 and a double,
//! or 0. Lowest byte first, negative as two's complement.
//!
//! Doubles count by their bits: the model only adds, multiplies, divides and compares them, which IEEE-754 fixes to the
//! last bit, so that a browser and a command line agree. Zero has no sign.

use std::fmt;

use sha2::{Digest, Sha256};

use engine::afspraak::Post;
use engine::capacity::{Cohort, PeopleYear, Stocks, WaitingTime};
use engine::figures::Municipality;
use engine::money::Money;
use engine::projection::{Projection, ProjectionYear};
use engine::scenario::FileVersion;
use engine::settlement::{Settlement, SettlementYear};

/// SHA-256 of something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u8; 32]);

/// Bytes of the short form: enough to see a difference that nobody made on purpose.
pub const SHORT: usize = 6;

impl Fingerprint {
    pub fn of_text(text: &str) -> Fingerprint {
        Fingerprint(Sha256::digest(text).into())
    }

    /// Of an outcome: the projection, and each afspraak by its id with its settlement.
    pub fn of_outcome<'a>(
        municipalities: &[Municipality],
        version: FileVersion,
        projection: &Projection,
        settlements: &[(&'a str, &'a Settlement)],
    ) -> Fingerprint {
        let mut ink = Ink(Sha256::new());
        ink.text(match version {
            FileVersion::First => "rekentafel-uitkomst-1",
            FileVersion::Second => "rekentafel-uitkomst-2",
        });
        ink.list(municipalities, |ink, municipality| ink.text(&municipality.name));
        ink.list(&projection.years, year);
        ink.list(settlements, |ink, (id, settlement)| {
            ink.text(id);
            ink.list(&settlement.years, settled);
            ink.list(&settlement.reserve_shares, |ink, &amount| ink.money(amount));
        });
        if version >= FileVersion::Second {
            ink.list(&projection.years, later_year);
            ink.list(settlements, |ink, (_, settlement)| ink.list(&settlement.years, paid_out));
        }
        Fingerprint(ink.0.finalize().into())
    }

    /// The first bytes.
    pub fn short(self) -> [u8; SHORT] {
        std::array::from_fn(|place| self.0[place])
    }
}

/// In hexadecimal, as everybody writes it.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The cohorts of the form, in its order; another one needs another form.
const COHORTS: [Cohort; 2] = [Cohort::Existing, Cohort::New];

/// Writes values in the frozen form.
struct Ink(Sha256);

impl Ink {
    fn length(&mut self, length: usize) {
        self.0.update(u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.length(text.len());
        self.0.update(text);
    }

    fn year(&mut self, year: i32) {
        self.0.update(year.to_le_bytes());
    }

    fn money(&mut self, amount: Money) {
        self.0.update(amount.cents().to_le_bytes());
    }

    fn double(&mut self, number: f64) {
        // Zero has no sign.
        self.0.update((number + 0.0).to_bits().to_le_bytes());
    }

    fn waiting(&mut self, time: WaitingTime) {
        self.0.update([u8::from(time.months().is_some())]);
        if let Some(months) = time.months() {
            self.double(months);
        }
    }

    fn list<T>(&mut self, items: &[T], write: impl Fn(&mut Ink, &T)) {
        self.length(items.len());
        items.iter().for_each(|item| write(self, item));
    }
}

/// The posts of both forms, in their order.
const POSTS: [Post; 6] =
    [Post::BwExisting, Post::BwNew, Post::BtExisting, Post::BtNew, Post::BridgingExisting, Post::BridgingNew];
/// Those that the second form has at its end. A later post needs another form, with a name of its own: until it is
/// written, this does not compile.
const LATER_POSTS: [Post; Post::ALL.len() - POSTS.len()] = [Post::Opvang];

fn year(ink: &mut Ink, year: &ProjectionYear) {
    let capacity = &year.capacity;
    ink.year(capacity.year);
    ink.double(capacity.places);
    ink.double(capacity.empty);
    ink.waiting(capacity.waiting_bw);
    ink.waiting(capacity.waiting_bt);
    ink.list(&capacity.municipalities, people);
    ink.money(year.costs.vacancy);
    ink.list(&year.costs.municipalities, |ink, costs| {
        POSTS.into_iter().for_each(|post| ink.money(costs.posts[post]));
        ink.money(costs.local);
        ink.money(costs.saved_by_waiting);
    });
}

fn people(ink: &mut Ink, people: &PeopleYear) {
    for cohort in COHORTS {
        let Stocks { living, ready, home, waiting_bw, waiting_bt } = people.stocks[cohort];
        [living, ready, home, waiting_bw, waiting_bt].into_iter().for_each(|number| ink.double(number));
    }
    let own = &people.flows;
    let (bw, bt) = ([own.admitted, own.admitted_new, own.left_bw], [own.to_bt, own.started_bt, own.left_bt]);
    ink.double(own.inflow);
    bw.into_iter().chain(bt).for_each(|number| ink.double(number));
    [own.wlz, own.dwellings_used, people.inhabitants].into_iter().for_each(|number| ink.double(number));
}

/// What the second form adds of a year of the projection.
fn later_year(ink: &mut Ink, year: &ProjectionYear) {
    let own = year.membership.present.iter().zip(&year.capacity.municipalities).zip(&year.costs.municipalities);
    for ((&is_present, people), costs) in own {
        ink.0.update([u8::from(is_present)]);
        let flows = &people.flows;
        [flows.returned, flows.departed, flows.joined].into_iter().for_each(|number| ink.double(number));
        LATER_POSTS.into_iter().for_each(|post| ink.money(costs.posts[post]));
    }
}

/// What the second form adds of a settled year.
fn paid_out(ink: &mut Ink, year: &SettlementYear) {
    ink.money(year.payout);
    ink.list(&year.municipalities, |ink, own| ink.money(own.payout));
}

fn settled(ink: &mut Ink, year: &SettlementYear) {
    ink.year(year.year);
    for amount in [
        year.centre_budget,
        year.regional_budget,
        year.execution_costs,
        year.vacancy,
        year.pool_income,
        year.pool_costs,
        year.deposit,
        year.withdrawal,
        year.reserve,
        year.outside_regional_budget,
        year.vangnet_uncovered,
        year.total_costs,
    ] {
        ink.money(amount);
    }
    ink.list(&year.municipalities, |ink, own| {
        for amount in [own.budget, own.inleg, own.own_costs, own.verrekening, own.vangnet, own.result] {
            ink.money(amount);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_the_usual_one() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Fingerprint::of_text("abc").to_string(), abc);
    }
}
