//! What the page and its workers say to each other.

use serde::{Deserialize, Serialize};

use crate::app::ask::work::piece::PieceRecord;
use engine::futures::summary::{Band, QUANTILES};

/// What a worker is asked to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Order {
    /// Work on what the page of this link shows. Of futures: every `of`-th block, from the `me`-th on.
    Begin {
        run: u32,
        link: String,
        me: u32,
        of: u32,
    },
    /// Futures that another worker drew.
    Collect {
        run: u32,
        numbers: Vec<u32>,
        rows: Vec<i64>,
    },
    Stop,
}

/// What a worker has to tell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Report {
    /// It can take orders.
    Ready,
    /// For the first worker: an [`Order::Collect`], as bytes.
    PassOn {
        run: u32,
        order: Vec<u8>,
    },
    Picture {
        run: u32,
        picture: Picture,
    },
    /// A piece of the answer to a question.
    Answer {
        run: u32,
        piece: PieceRecord,
    },
    /// An amount has too many digits: there is no picture.
    TooLarge {
        run: u32,
    },
    /// The order does not say what there is to do.
    Unreadable {
        run: u32,
    },
}

/// What the first so many futures say.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Picture {
    /// How many futures, and how many there will be.
    pub futures: u32,
    pub of: u32,
    /// One number for all amounts: the same on every machine.
    pub fingerprint: u64,
    /// Each scenario under each afspraak, in the order of [`crate::app::ask::work::columns`].
    pub columns: Vec<ColumnPicture>,
    /// The afspraak in hand: per year the bands of every municipality, and last of the region.
    pub years: Vec<Vec<BandCents>>,
    pub waiting: Vec<WaitingPicture>,
}

/// Lowest, then the quantiles from low to high, then the mean; in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BandCents {
    pub worst: i64,
    pub quantiles: [i64; QUANTILES.len()],
    pub mean: i64,
}

impl From<Band> for BandCents {
    fn from(band: Band) -> BandCents {
        BandCents { worst: band.worst, quantiles: band.quantiles, mean: band.mean }
    }
}

impl BandCents {
    /// The width of the wide band.
    pub fn width(&self) -> i64 {
        self.quantiles[QUANTILES.len() - 1] - self.quantiles[0]
    }
}

/// Of one column: each municipality, and last the region.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ColumnPicture {
    pub bands: Vec<BandCents>,
    /// The greatest regret, in cents; nothing for a pinned scenario.
    pub regret: Vec<i64>,
    /// In how many futures the loss per inhabitant is beyond the yardstick.
    pub losses: Vec<u32>,
    /// In how many futures the result is lower than under the afspraak that it is held against.
    pub dearer: Vec<u32>,
}

/// Of one year, beschermd wonen and beschermd thuis: thousandths of months, and how often it is beyond the norm.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct WaitingPicture {
    pub bands: [BandCents; 2],
    pub beyond_norm: [u32; 2],
}

/// Bytes of an order or a report.
fn write(message: &impl Serialize) -> Vec<u8> {
    // Plain data into a growing list of bytes: there is nothing that can fail.
    postcard::to_allocvec(message).unwrap_or_default()
}

impl Order {
    pub fn read(bytes: &[u8]) -> Option<Order> {
        postcard::from_bytes(bytes).ok()
    }

    pub fn write(&self) -> Vec<u8> {
        write(self)
    }
}

impl Report {
    pub fn read(bytes: &[u8]) -> Option<Report> {
        postcard::from_bytes(bytes).ok()
    }

    pub fn write(&self) -> Vec<u8> {
        write(self)
    }
}
