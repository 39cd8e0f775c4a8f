//! The numbers that the page can show.

use crate::app::model::source::Source;
use crate::app::table::inputs::InputId;
use engine::derivation::{Item, Place, Quantity};
use engine::money::Exact;
use engine::prikkel::Stay;

/// A number on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// A number of the model.
    Of(Source, Quantity),
    /// The same kind of number in two scenarios, or of two afspraken: the first minus the second.
    Difference {
        of: (Source, Quantity),
        from: (Source, Quantity),
    },
    /// The lowest or highest over variants.
    Extreme(Extreme),
    /// The highest minus the lowest.
    Spread(Extreme),
    /// An amount per inhabitant over the horizon, per year.
    MeanOfYears(Quantity),
    /// How many municipalities lie above, or below, the yardstick: in a year, or in a mean year.
    Beyond {
        year: Option<Place>,
        item: Item,
        above: bool,
    },
    /// The difference per inhabitant between two afspraken, over the horizon.
    DifferenceEach {
        municipality: Place,
        own: Place,
        other: Place,
    },
    /// A count of votes.
    Votes(Votes),
    /// What a municipality would get to let the afspraak in hand win.
    Transfer {
        municipality: Place,
    },
    /// What one more client costs its municipality, or the others together.
    Prikkel {
        municipality: Place,
        year: Place,
        others: bool,
        stay: Stay,
    },
    /// What one change adds to a result, for a municipality or the region, in a year or over the horizon.
    Why {
        of: Explains,
        part: Place,
        municipality: Option<Place>,
        year: Option<i32>,
    },
    /// The rank of a scenario, from 1.
    Rank {
        row: Place,
    },
    /// A number of the futures, and that number as it is shown: per inhabitant, or in months.
    Drawn(Drawn),
    DrawnShown(Drawn),
    /// The width of a band, and how much narrower it is than another.
    Width {
        of: Drawn,
    },
    Narrower {
        of: Drawn,
        than: Drawn,
    },
    /// The outcome of a question with an input turned.
    At {
        input: InputId,
        shown: Exact,
    },
    /// The outcome at the high end of a range of an input, minus that at the low end.
    Swing {
        input: InputId,
        low: Exact,
        high: Exact,
    },
    /// A setting of what is looked at.
    Setting(Setting),
}

/// Between which two scenarios a difference is explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Explains {
    /// The two that were chosen among the pinned ones and the one in hand.
    Chosen,
    /// The one in hand, and the same with the newest starting values.
    Newest,
}

/// Over which variants and municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Extreme {
    pub source: Source,
    /// Place of the first variant, and their number.
    pub first: Place,
    pub count: Place,
    /// A variant that does not count.
    pub without: Option<Place>,
    /// A municipality, or the region as a whole.
    pub municipality: Option<Place>,
    /// Over every municipality by itself instead.
    pub each_municipality: bool,
    pub year: Option<Place>,
    pub item: Item,
    pub per_inhabitant: bool,
    pub highest: bool,
}

/// The votes for or against, when the afspraak in hand stands against another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Votes {
    pub own: Place,
    pub other: Place,
    pub in_favour: bool,
    /// In the second vote the centrumgemeente has two.
    pub second: bool,
}

/// A number of the futures: of a column (an afspraak, or a pinned scenario), at a municipality or last the region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Drawn {
    pub kind: DrawnKind,
    pub column: Place,
    pub at: Place,
    /// A year, for the bands of the afspraak in hand and the waiting times.
    pub year: Option<Place>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DrawnKind {
    /// By its place among the quantiles.
    Quantile(Place),
    Worst,
    Regret,
    /// Of the futures: in how many the loss is beyond the yardstick, and in how many it is dearer than the rival.
    Losses,
    Dearer,
    /// Of the waiting time for beschermd wonen (0) or beschermd thuis (1), in thousandths of months.
    WaitingQuantile(Place, Place),
    BeyondNorm(Place),
}

impl DrawnKind {
    /// Whether it counts futures.
    pub fn is_chance(self) -> bool {
        matches!(self, DrawnKind::Losses | DrawnKind::Dearer | DrawnKind::BeyondNorm(_))
    }

    /// Whether it is an amount of money.
    pub fn is_money(self) -> bool {
        matches!(self, DrawnKind::Quantile(_) | DrawnKind::Worst | DrawnKind::Regret)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    Yardstick,
    Indifference,
    /// How many futures are drawn so far.
    Futures,
}
