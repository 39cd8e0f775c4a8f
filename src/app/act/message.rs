//! What can happen at the table.

mod account;
mod derive;
mod effect;
mod happen;
mod intake;
mod making;
mod work;

pub use account::{Account, ActionChange, IndicatorText};
pub use derive::Derive;
pub use effect::Effect;
pub use happen::Happen;
pub use intake::Intake;
pub use making::Making;
pub use work::Work;

use crate::app::ask::fetched::Unfetched;
use crate::app::model::{Fold, Since};
use crate::app::table::import::CellPlace;
use crate::app::table::inputs::InputId;
use crate::app::table::laptop::{Change, Item, Key, Refusal};
use crate::app::table::question::Measured;
use crate::app::table::state::{Measure, Page, Period, Unit};
use crate::app::table::typed::NumberField;
use engine::money::Exact;

/// What can happen, by what it is about. Each part has its own file beside this one.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    Turn(Turn),
    Happen(Happen),
    Paste(Paste),
    Intake(Intake),
    Making(Making),
    Start(Start),
    Walk(Walk),
    Look(Look),
    Link(Link),
    File(File),
    Laptop(Laptop),
    Keeping(Keeping),
    OwnAfspraak(OwnAfspraak),
    Pins(Pins),
    Minutes(Minutes),
    Meeting(Meeting),
    Work(Work),
    Derive(Derive),
    Check(Check),
    Read(Read),
    Account(Account),
    /// The notices have been read.
    Dismiss,
}

/// Inputs are turned, by a slider or by typing.
#[derive(Debug, Clone, PartialEq)]
pub enum Turn {
    /// The slider of an input moves to this number, as shown.
    Slide(InputId, Exact),
    /// The slider is let go: history and address bar get an entry.
    LetGo,
    /// A key moved the slider; more may follow.
    Stepped,
    /// The slider goes back to where it was when it was taken hold of: the finger meant to scroll.
    SlideBack,
    /// A number was typed, as shown. An empty text leaves an optional number out.
    Type(NumberField, String),
    /// A typed text means this number, as shown.
    Mean(NumberField, Exact),
    /// *Nooit*, or the default of the model.
    LeaveOut(InputId),
    ToggleLine(InputId),
    Reset(InputId),
    /// Takes an input back to where its knob goes back to: see [`crate::app::model::Since`].
    Back(InputId),
    BackAll,
    /// Maatschappelijke opvang counts, or no longer.
    SwitchOpvang,
    /// Divide the dwellings over the municipalities by what each needs.
    RederiveDwellings,
}

/// Text from a spreadsheet comes into the table of municipalities.
#[derive(Debug, Clone, PartialEq)]
pub enum Paste {
    /// It was pasted at this cell.
    Cells {
        at: CellPlace,
        text: String,
    },
    /// What was pasted in a cell means this number, as shown.
    Mean(CellPlace, Exact),
    /// Take over what was pasted, or leave it.
    Apply,
    Drop,
}

/// Other starting values come on the table.
#[derive(Debug, Clone, PartialEq)]
pub enum Start {
    /// A region as it was left, or else with its starting values.
    Region(&'static str),
    /// The same of a region of one's own, by its name.
    OwnRegion(String),
    /// The same, looked at for one municipality or for all together.
    Place(&'static str, Option<usize>),
    /// A value that a document assumed.
    Document(String),
    /// Take over the newest starting values; own changes stay.
    Newest,
    /// Take a region in hand, by what it goes by, under this afspraak.
    Pair(String, String),
    /// The starting values of the region in hand.
    Anew,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Walk {
    Undo,
    Redo,
}

/// Something else is looked at.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    At(ViewChange),
    /// Sort the table of comparison by this column; the same column again turns the order.
    Sort(usize),
    NextAfspraak,
    PreviousAfspraak,
    /// What a *wat als* question is about.
    Ask(AskChange),
    /// What changes are told against.
    Since(Since),
    /// Opens what is folded away, or closes it.
    Unfold(Fold, bool),
    /// The page is going to be printed, at this moment; `None` when it was.
    Print(Option<String>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// The address bar has another fragment.
    Open(String),
    /// A text was pasted with a link somewhere in it.
    Paste(String),
    Copy,
    /// Write a mail with the link.
    Mail,
    /// The browser put the link on the clipboard, or did not.
    Copied,
    NotCopied,
    /// The address bar does not show the table in hand, or does again.
    IsBehind,
    IsInStep,
    /// Whether the browser keeps what it was asked to set aside.
    SetAside(bool),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum File {
    Save,
    /// Save a receipt of the table; the moment is the browser's to know.
    SaveReceipt(String),
    /// Save a table of the page in hand as a file for a spreadsheet, or copy it.
    SaveTable(&'static str),
    CopyTable(&'static str),
    /// Whether the browser put the table on the clipboard.
    Copied(bool),
    Open {
        name: String,
        text: String,
    },
    /// A file that was chosen is no text that can be read.
    Unreadable {
        name: String,
        why: Unreadable,
    },
}

/// Why the text of a file did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    TooLarge,
    NotUtf8,
    /// The browser does not give it.
    Refused,
}

/// Scenarios that this laptop keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Laptop {
    /// Keep the scenario under a name.
    Keep(String),
    Open(String),
    Forget(String),
    /// Ask whether everything is to be wiped; and the two answers.
    AskToWipe,
    Wipe,
    DoNotWipe,
}

/// News of what this laptop keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// What was asked to be kept is kept: it was read back.
    Stored(Vec<Item>),
    NotStored(Item, Refusal),
    /// What was asked to be forgotten is gone.
    Forgot(Vec<Key>),
    NotForgot(Key, Refusal),
    /// Everything is gone: it was looked for.
    Wiped,
    NotWiped(Refusal),
    /// Another page did this.
    Elsewhere(Change),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnAfspraak {
    /// Make one, starting from the afspraak in hand.
    Copy,
    Rename(String),
    Remove,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pins {
    /// Put the scenario in hand beside itself, under a name.
    Pin(String),
    /// Take the pinned scenario at this place away.
    Unpin(usize),
    /// The pinned scenario at this place goes along with shared inputs, or stays as it is.
    Follow(usize),
    Stay(usize),
    /// Take the pinned scenario in hand.
    Take(usize),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Minutes {
    /// Mark the table as it is now.
    Bookmark(String),
    /// Go back to the entry at this place.
    GoTo(usize),
    Save,
    Clear,
}

/// The view for a large screen, and the window that follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meeting {
    Begin,
    End,
    /// Keep the present stand in the chart as a ghost, or let it go.
    Freeze,
    Thaw,
    /// Show the last change again.
    Replay,
    EndReplay,
    /// The window that this one follows shows this.
    Mirror(String),
}

/// The checks of the model.
#[derive(Debug, Clone, PartialEq)]
pub enum Check {
    /// Run them all.
    Start,
    /// The file with the fixed cases; or why it did not come.
    CasesCame(Result<String, Unfetched>),
    /// Run the next one.
    Next,
    /// The last one took so many milliseconds.
    Took(f64),
}

/// The documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// Read a document, at the place of a quotation.
    Document { document: String, quotation: Option<String> },
    /// Go to a heading or paragraph of a document.
    Place { document: String, anchor: String },
    /// Back to the page from which a document was opened.
    End,
    /// Look for these words in all documents.
    Search(String),
    /// Fetch the documents, once more if it failed.
    Fetch,
    /// The packed documents; nothing if they could not be fetched.
    Fetched(Result<String, Unfetched>),
    /// Copy the link to the place in hand.
    CopyPlace,
}

impl Message {
    /// Whether a slider that is being turned goes on after it; what a user does else comes after the turning.
    pub fn belongs_to_turning(&self) -> bool {
        let turns = matches!(self, Message::Turn(Turn::Slide(..) | Turn::LetGo | Turn::Stepped | Turn::SlideBack));
        turns || self.comes_by_itself()
    }

    /// Whether what was pasted is still being looked at after it.
    pub fn keeps_paste(&self) -> bool {
        let looks = matches!(self, Message::Paste(Paste::Cells { .. } | Paste::Mean(..) | Paste::Apply));
        looks || self.comes_by_itself()
    }

    /// Whether the file that was chosen is still being looked at after it.
    pub fn keeps_intake(&self) -> bool {
        matches!(self, Message::Intake(_)) || self.comes_by_itself()
    }

    /// Whether it is no act of the user.
    fn comes_by_itself(&self) -> bool {
        match self {
            Message::Work(_) | Message::Keeping(_) => true,
            Message::Meeting(meeting) => matches!(meeting, Meeting::Mirror(_) | Meeting::EndReplay),
            Message::Link(link) => {
                matches!(link, Link::Copied | Link::NotCopied | Link::IsBehind | Link::IsInStep | Link::SetAside(_))
            }
            Message::File(file) => matches!(file, File::Copied(_)),
            Message::Check(check) => matches!(check, Check::CasesCame(_) | Check::Next | Check::Took(_)),
            Message::Read(read) => matches!(read, Read::Fetched(_)),
            Message::Intake(intake) => matches!(intake, Intake::Heard(_)),
            Message::Making(making) => matches!(making, Making::Fetched(_)),
            _ => false,
        }
    }

    /// Whether the numbers that are being explained stay what they are.
    pub fn keeps_derivation(&self) -> bool {
        match self {
            Message::Derive(_) => true,
            Message::Read(read) => !matches!(read, Read::CopyPlace),
            // Another table comes in hand.
            Message::Meeting(Meeting::Mirror(_)) => false,
            _ => self.comes_by_itself(),
        }
    }
}

/// A change of a *wat als* question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskChange {
    Measured(Measured),
    Input(InputId),
    Second(InputId),
}

/// A change of what is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewChange {
    Page(Page),
    Afspraak(String),
    Municipality(Option<usize>),
    Period(Period),
    Measure(Measure),
    Unit(Unit),
    Base(usize),
    Explained(usize),
    Rival(String),
    /// Puts the knob of an input at the foot, in place of the first there, or takes it away.
    Knob(InputId),
}
