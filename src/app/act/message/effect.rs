//! What the model asks of the browser.

use crate::app::model::Cell;
use crate::app::table::laptop::{Item, Key};

/// What the browser is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus to this cell, as soon as it is drawn.
    FocusCell(Cell),
    /// Put this fragment in the address bar, as a new entry.
    PushAddress(String),
    /// Put this fragment in the address bar, in place of the present entry.
    ReplaceAddress(String),
    /// Keep a link that is too long for an address until the page is loaded again at this address, and send
    /// [`super::Link::SetAside`].
    SetAside {
        address: String,
        link: String,
    },
    /// Keep it no longer.
    ForgetAside(String),
    /// Copy this text to the clipboard.
    Copy(String),
    /// Copy a table to the clipboard, as text and as HTML, and send [`super::File::Copied`].
    CopyTable {
        text: String,
        html: String,
    },
    /// Open a mail in the mail program: nothing is sent by it.
    Mail {
        subject: String,
        body: String,
    },
    /// Fetch the file with the documents, and send [`super::Read::Fetched`].
    FetchDocuments,
    /// Fetch the file with the map, and send [`super::Making::Fetched`].
    FetchAtlas,
    /// When the page is drawn, bring the element with this id into sight and move the focus to it.
    Reveal(String),
    /// Have this order carried out by what reads files, and send [`super::Intake::Heard`].
    Read(Vec<u8>),
    Download {
        name: String,
        text: String,
    },
    /// The same of a file that is no text.
    DownloadBytes {
        name: String,
        bytes: Vec<u8>,
    },
    /// Keep these on this laptop, and send [`super::Keeping::Stored`], or [`super::Keeping::NotStored`] for the first that is
    /// refused.
    Store(Vec<Item>),
    /// Keep these no longer, and send [`super::Keeping::Forgot`], or [`super::Keeping::NotForgot`] for the first that is refused.
    Forget(Vec<Key>),
    /// Wipe everything that this laptop keeps, and send [`super::Keeping::Wiped`] or [`super::Keeping::NotWiped`].
    Wipe,
    /// Fetch the fixed cases and send [`super::Check::CasesCame`].
    FetchCases,
    /// Ask the host what it has, and send [`super::Work::HostSaid`].
    AskHost,
    /// Send [`super::Work::MayHavePassed`] after so many milliseconds.
    TryAgainAfter(u32),
    /// Load the page anew.
    Reload,
    /// Send [`super::Work::GoOn`] when the page has been drawn.
    GoOn,
    /// Send [`super::Check::Next`] when the page has been drawn, and [`super::Check::Took`] after it.
    NextCheck,
    /// Send [`super::Turn::LetGo`] after so many milliseconds, unless it is asked again before.
    LetGoAfter(u32),
    /// Send [`super::Meeting::EndReplay`] after so many milliseconds.
    EndReplayAfter(u32),
}
