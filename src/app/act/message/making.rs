//! What happens to a region of one's own: made, kept, and forgotten.

use crate::app::ask::fetched::Unfetched;
use crate::app::ask::intake::Member;
use engine::figures::Besluitregel;

/// A region of one's own is being made, or is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Making {
    /// Begin anew, with nothing chosen.
    Anew,
    /// Begin with what is on the table.
    Copy,
    Name(String),
    /// A list of names or codes was typed or pasted.
    List(String),
    /// Choose one, or no longer.
    Add(Member),
    /// A part with a name of its own, and its inhabitants as they were typed.
    AddFree(String, String),
    Remove(usize),
    /// The municipality with this code is chosen, or no longer.
    Toggle(String),
    Centre(usize),
    Besluitregel(Besluitregel),
    /// Make it.
    Make,
    /// Keep the region on the table on this laptop.
    Keep,
    /// Ask whether a region is to be forgotten; and the two answers.
    AskToForget(String),
    Forget,
    DoNotForget,
    /// Fetch the map, once more if it failed.
    Fetch,
    /// The packed map; or why it did not come.
    Fetched(Result<String, Unfetched>),
}
