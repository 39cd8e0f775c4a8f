//! What can happen at the table, and what the browser is asked to do.

use crate::app::ask::work::{News, Picture, Piece};
use crate::app::model::Cell;
use crate::app::model::figure::Figure;
use crate::app::table::import::Place;
use crate::app::table::inputs::InputId;
use crate::app::table::kept::Kept;
use crate::app::table::minutes::Entry;
use crate::app::table::question::Measured;
use crate::app::table::state::{Measure, Page, Period, Unit};
use crate::app::table::typed::NumberField;
use engine::money::Exact;

#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// Start again with the values of a region.
    ChooseRegion(&'static str),
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
    /// Text from a spreadsheet, pasted into the table of municipalities at this cell.
    Paste {
        at: Place,
        text: String,
    },
    /// What was pasted in a cell means this number, as shown.
    MeanCell(Place, Exact),
    /// Take over what was pasted, or leave it.
    ApplyPaste,
    DropPaste,
    ToggleLine(InputId),
    Reset(InputId),
    ResetAll,
    /// A value that a document assumed.
    ChooseDocument(String),
    /// Take over the newest starting values; own changes stay.
    TakeNewest,
    /// Divide the dwellings over the municipalities by what each needs.
    RederiveDwellings,
    Undo,
    Redo,
    Show(ViewChange),
    /// Sort the table of comparison by this column; the same column again turns the order.
    Sort(usize),
    /// The address bar has another fragment.
    OpenLink(String),
    CopyLink,
    /// The address bar does not show the table in hand, or does again.
    AddressIsBehind(bool),
    /// The browser did, or did not, put the link on the clipboard.
    Copied(bool),
    SaveFile,
    /// Save a receipt of the table; the moment is the browser's to know.
    SaveReceipt(String),
    OpenFile {
        name: String,
        text: String,
    },
    /// Keep the scenario on this laptop under a name.
    Keep(String),
    OpenKept(String),
    Forget(String),
    /// Make an own afspraak, starting from the one in hand.
    CopyAfspraak,
    RenameAfspraak(String),
    RemoveAfspraak,
    /// Put the scenario in hand beside itself, under a name.
    Pin(String),
    /// Take the pinned scenario at this place away.
    Unpin(usize),
    /// Whether the pinned scenario goes along with shared inputs.
    Follow(usize, bool),
    /// Take the pinned scenario in hand.
    TakePin(usize),
    /// Mark the table as it is now in the minutes.
    Bookmark(String),
    /// Go back to the entry of the minutes at this place.
    GoTo(usize),
    SaveMinutes,
    ClearMinutes,
    /// Go to, or leave, the view for a large screen.
    Present(bool),
    /// What the futures of the table of this link say; nothing if its amounts get too large.
    Painted(String, Option<Box<Picture>>),
    /// A piece of the answer for the table of this link.
    Answered(String, Box<Piece>),
    /// What a *wat als* question is about.
    Ask(AskChange),
    /// The browser lets nothing calculate beside the page.
    CannotPaint,
    /// Take a region in hand, under this afspraak.
    OpenPair(&'static str, String),
    /// Keep the present stand in the chart as a ghost, or let it go.
    Freeze(bool),
    /// Show the last change again.
    Replay,
    EndReplay,
    /// Take the next afspraak in hand, or the previous one.
    StepAfspraak(bool),
    /// Explain the numbers in a cell.
    OpenCell(Cell),
    /// Explain these numbers.
    Explain(Vec<Figure>),
    /// Explain a number in the formula that is open.
    ExplainFurther(Figure),
    /// Go back to a step on the way to the number that is open.
    ExplainBack(usize),
    CloseDerivation,
    SaveDerivation,
    /// The window that this one follows shows this.
    Mirror(String),
    /// Run all checks of the model.
    StartChecks,
    /// The file with the fixed cases; nothing if it could not be fetched.
    CasesCame(Option<String>),
    /// Run the next check.
    NextCheck,
    /// The last check took so many milliseconds.
    CheckTook(f64),
    Dismiss,
    /// Read a document, at the place of a quotation.
    Read {
        document: String,
        quotation: Option<String>,
    },
    /// Go to a heading or paragraph of a document.
    GoToPlace {
        document: String,
        anchor: String,
    },
    /// Back to the page from which a document was opened.
    EndReading,
    /// Look for these words in all documents.
    Search(String),
    /// Fetch the documents, once more if it failed.
    FetchDocuments,
    /// The packed documents; nothing if they could not be fetched.
    Fetched(Option<String>),
    /// Copy the link to the place in hand.
    CopyPlace,
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        match news {
            News::Painted(link, picture) => Message::Painted(link, Some(picture)),
            News::Answered(link, piece) => Message::Answered(link, piece),
            News::TooLarge(link) => Message::Painted(link, None),
        }
    }
}

impl Message {
    /// Whether a slider that is being turned goes on after it; what a user does else comes after the turning.
    pub fn belongs_to_turning(&self) -> bool {
        let turns = matches!(self, Message::Slide(..) | Message::LetGo | Message::Stepped | Message::SlideBack);
        turns || self.comes_by_itself()
    }

    /// Whether what was pasted is still being looked at after it.
    pub fn keeps_paste(&self) -> bool {
        let looks = matches!(self, Message::Paste { .. } | Message::MeanCell(..) | Message::ApplyPaste);
        looks || self.comes_by_itself()
    }

    /// Whether it is no act of the user.
    fn comes_by_itself(&self) -> bool {
        matches!(
            self,
            Message::Mirror(_)
                | Message::Painted(..)
                | Message::Answered(..)
                | Message::CannotPaint
                | Message::EndReplay
                | Message::Copied(_)
                | Message::AddressIsBehind(_)
                | Message::CasesCame(_)
                | Message::NextCheck
                | Message::CheckTook(_)
                | Message::Fetched(_)
        )
    }

    /// Whether the numbers that are being explained stay what they are.
    pub fn keeps_derivation(&self) -> bool {
        matches!(
            self,
            Message::Explain(_)
                | Message::OpenCell(_)
                | Message::ExplainFurther(_)
                | Message::ExplainBack(_)
                | Message::SaveDerivation
                | Message::CloseDerivation
                | Message::Answered(..)
                | Message::EndReplay
                | Message::CannotPaint
                | Message::AddressIsBehind(_)
                | Message::Read { .. }
                | Message::GoToPlace { .. }
                | Message::Search(_)
                | Message::FetchDocuments
                | Message::Fetched(_)
                | Message::EndReading
        )
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
}

/// What the browser is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus to this cell, as soon as it is drawn.
    FocusCell(Cell),
    /// Put this fragment in the address bar, as a new entry.
    PushAddress(String),
    /// Put this fragment in the address bar, in place of the present entry.
    ReplaceAddress(String),
    /// Copy this text to the clipboard.
    Copy(String),
    /// Fetch the file with the documents, and send [`Message::Fetched`].
    FetchDocuments,
    /// When the page is drawn, bring the element with this id into sight and move the focus to it.
    Reveal(String),
    Download {
        name: String,
        text: String,
    },
    /// Remember the kept scenarios.
    Store(Vec<Kept>),
    /// Remember the minutes.
    StoreMinutes(Vec<Entry>),
    /// Fetch the fixed cases and send [`Message::CasesCame`].
    FetchCases,
    /// Send [`Message::NextCheck`] when the page has been drawn, and [`Message::CheckTook`] after it.
    NextCheck,
    /// Send [`Message::LetGo`] after so many milliseconds, unless it is asked again before.
    LetGoAfter(u32),
    /// Send [`Message::EndReplay`] after so many milliseconds.
    EndReplayAfter(u32),
}
