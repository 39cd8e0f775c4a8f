//! The parts of the model: what is calculated, what is being typed, what this laptop keeps, and what the meeting sees.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::reading::{Reading, Shelf};
use super::{Answered, Atlas, Checking, Explained, Explaining, Intake, Making, Notice, Pasting, Pictured};
use crate::app::ask::parting::{Parted, Parting};
use crate::app::ask::prikkel::Prikkels;
use crate::app::ask::renewal::Renewal;
use crate::app::ask::without::Without;
use crate::app::ask::work::Stand;
use crate::app::table::context::Context;
use crate::app::table::happening::Happening;
use crate::app::table::inputs::InputId;
use crate::app::table::kept::{Kept, KeptAccount, Left, OwnRegion};
use crate::app::table::laptop::Refusal;
use crate::app::table::minutes::Entry;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::pins::PinOutcome;
use crate::app::table::receipt::Fingerprint;
use crate::app::table::state::{Pin, Table};
use crate::app::table::typed::{NumberField, WrongText};
use engine::figures::Figures;
use engine::projection::Projection;

/// What follows from the table.
#[derive(Debug, Clone)]
pub struct Given {
    pub context: Context,
    pub outcomes: Outcomes,
    /// The pinned scenarios of the table with what they give.
    pub pins: Vec<Calculated>,
    /// Why the two chosen scenarios differ, with what it was calculated from.
    pub explanation: Option<Explained>,
    /// What one more client costs, as far as it is worked out.
    pub prikkels: Option<Prikkels>,
    /// What the scenario gives without what happens that is looked at.
    pub without: Option<Without>,
    /// What it would give with the newest starting values, if somebody asks.
    pub renewal: Option<Renewal>,
    /// What it gives if a municipality leaves or joins.
    pub parted: Option<Parted>,
    /// The fingerprint of the outcome of a projection.
    pub fingerprinted: Option<(Rc<Projection>, Fingerprint)>,
    /// The scenario that a link or a file brought, if it is not the start.
    pub opened: Option<Opened>,
    /// What changes are told against.
    pub since: Since,
}

/// What changes are told against, and where a knob goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Since {
    /// The starting values of the region.
    #[default]
    Start,
    /// The scenario that a link or a file brought.
    Opened,
}

/// A scenario as it was opened, with what it gave.
#[derive(Debug, Clone)]
pub struct Opened {
    pub figures: Rc<Figures>,
    pub outcomes: Rc<Outcomes>,
}

/// A pinned scenario with what it gives.
pub type Calculated = (Pin, Rc<PinOutcome>);

/// The link of the table, and where it stands.
#[derive(Debug, Clone, Default)]
pub struct Address {
    /// The link of the table in hand as it stands, or is to stand, in the address bar.
    pub fragment: String,
    /// The link of the table in hand if that is too long for an address; `fragment` is then the last one that was not.
    pub large: Option<Large>,
    /// Whether the address bar does not show it: the browser did not take it yet.
    pub is_behind: bool,
    /// The links that this page wrote itself.
    pub own: BTreeSet<String>,
    /// The address of the page without its fragment: the browser's to know.
    pub site: String,
}

/// A link that is too long for an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Large {
    pub link: String,
    /// Whether the browser could not keep it: then it is gone when the page is loaded again.
    pub is_lost: bool,
}

impl Address {
    /// The link of the table in hand, of whatever length.
    pub fn in_hand(&self) -> &str {
        self.large.as_ref().map_or(&self.fragment, |large| &large.link)
    }
}

/// What is being typed, pasted, turned, sorted and unfolded.
#[derive(Debug, Clone, Default)]
pub struct Typing {
    /// What was typed and cannot be taken, per field.
    pub wrong: BTreeMap<NumberField, WrongText>,
    /// What was pasted and not yet taken over.
    pub pasting: Option<Pasting>,
    /// The file that was chosen and not yet taken over.
    pub intake: Option<Intake>,
    /// The region of one's own that is being made.
    pub making: Making,
    /// How often what reads files was asked something.
    pub orders: u32,
    /// How many texts were typed.
    pub texts: usize,
    /// The input of which the slider is being turned.
    pub sliding: Option<InputId>,
    pub sort: Option<Sort>,
    /// What happens that was looked at last.
    pub event: Option<Happening>,
    /// Who is asked about leaving or joining, if somebody asked.
    pub parting: Option<Parting>,
    /// How often a choice of an event was refused: then it shows again what it was.
    pub refused: usize,
    pub unfolded: BTreeSet<Fold>,
}

/// What is folded away: it is made only while it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fold {
    /// Every amount of every afspraak, in a table.
    Amounts,
    /// The knobs that do not stand at the foot.
    Knobs,
    /// What the newest starting values would change.
    Renewal,
    /// The map of the region.
    Map,
    /// The columns of the municipalities that are not in front.
    Columns,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    pub column: usize,
    pub descending: bool,
}

/// What is calculated beside the page.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    pub stand: Stand,
    /// The link of what the page in hand asks for, whether it can be done or not.
    pub asked: Option<String>,
    /// How often in a row workers could not start.
    pub failures: u32,
    /// The last picture of the futures, with the table that it is of.
    pub pictured: Option<Pictured>,
    /// The last answer to a question, with the table that it is of.
    pub answered: Option<Answered>,
}

/// What this laptop keeps, and the time there.
#[derive(Debug, Clone)]
pub struct Laptop {
    /// By when they were kept.
    pub kept: Vec<Kept>,
    /// Where one was in each region, the last one last.
    pub left: Vec<Left>,
    /// The regions of one's own, by when they were made.
    pub regions: Vec<OwnRegion>,
    /// What really was, by region.
    pub accounts: Vec<KeptAccount>,
    /// By when they were made.
    pub minutes: Vec<Entry>,
    /// The ids of the entries that this laptop does not keep yet.
    pub unkept: BTreeSet<String>,
    /// Why it does not keep them.
    pub refused: Option<Refusal>,
    /// What was said of it in a notice.
    pub told: Option<Refusal>,
    /// Whether the user is asked if everything is to be wiped.
    pub asks_to_wipe: bool,
    /// The name of the region of which the user is asked if it is to be forgotten.
    pub asks_to_forget: Option<String>,
    /// The link that it keeps of the region in hand.
    pub left_at: String,
    /// Whether everything was wiped and nothing changed since: then it keeps nothing.
    pub is_wiped: bool,
    /// The table as it was at the last entry of the minutes.
    pub minuted: Table,
    /// How many entries this page made.
    pub entries: usize,
    pub now: Now,
}

/// The browser's to know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Now {
    /// The time of day: `14:05`.
    pub time: String,
    /// The moment and the page, as a text that sorts by moment and that no other page has.
    pub serial: String,
}

/// The view for a large screen.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// Whether it is shown.
    pub presenting: bool,
    /// Whether this window shows what another one does.
    pub mirrors: bool,
    /// A stand that stays in the chart as a ghost.
    pub frozen: Option<Calculated>,
}

/// Where numbers come from, as far as somebody asked: derivations, checks and documents.
#[derive(Debug, Clone, Default)]
pub struct Proof {
    pub explaining: Explaining,
    /// The checks of the model.
    pub checking: Checking,
    /// The documents, and what of them is read.
    pub shelf: Shelf,
    /// The map, which goes with them.
    pub atlas: Atlas,
    pub reading: Reading,
}

/// What the page says of itself.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// What the user must know now; newest last.
    pub notices: Vec<Notice>,
    /// What a screen reader reads when a change is done.
    pub said: String,
    /// What is being printed.
    pub printed: Option<Printed>,
    /// When the document of the account was made, if it is shown.
    pub document: Option<String>,
    /// Whether nobody said yet where they are from: at the very first visit, without a link.
    pub asks_where: bool,
}

/// What stands on paper besides the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The day and the time of day.
    pub moment: String,
    /// The address of what is on the table.
    pub link: String,
    /// Of its outcome.
    pub fingerprint: Fingerprint,
}
