//! What happens to the work beside the page.

use crate::app::act::message::Message;
use crate::app::ask::work::{Host, News, Picture, Piece, Sign};

/// News of what is calculated beside the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Work {
    /// What the futures of the table of this link say; nothing if its amounts get too large.
    Painted(String, Option<Box<Picture>>),
    /// A piece of the answer for the table of this link.
    Answered(String, Box<Piece>),
    /// The next slice of what the page itself works out.
    GoOn,
    /// This happened to a worker.
    Failed(Sign),
    /// What the host has, now that it is asked.
    HostSaid(Host),
    /// Try again to have something calculate beside the page.
    TryAgain,
    /// What stood in the way may have passed.
    MayHavePassed,
    /// Load the page anew.
    Reload,
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        Message::Work(match news {
            News::Painted(link, picture) => Work::Painted(link, Some(picture)),
            News::Answered(link, piece) => Work::Answered(link, piece),
            News::TooLarge(link) => Work::Painted(link, None),
            News::Unreadable => Work::Failed(Sign::Stopped),
        })
    }
}
