//! The link: the whole table in the fragment of an address, and back.
//!
//! [`encode`] writes only what differs from the starting values of the region, *in the version of the data that the
//! scenario started from*; every released version stays in the program, so an old link keeps its figures. [`decode`]
//! always gives a table that can be shown: what is broken, foreign or impossible in a link is dropped or put back, and
//! each time there is a [`Remark`]. A link may carry the outcome that it had when it was made, a [`Stamp`]. It never
//! panics, and what it does grows with the length of the link, which is bounded. A table may need a longer link than an
//! address holds ([`fits_an_address`]); only what the page itself kept is read then ([`decode_kept`]).
//!
//! The layers: [`envelope`] (characters and checksum), [`v1`] (the records of format 1, frozen), [`convert`] (records
//! to and from the table) and [`repair`] (what to do with values that cannot be).
//!
//! Not here: the address bar, the words of the remarks ([`crate::app::table::text::link`]), and whether amounts get too
//! large to calculate: a link may hold any scenario that [`engine::validation`] accepts.

mod convert;
mod envelope;
mod find;
mod remark;
mod repair;
mod v1;

pub use envelope::{LONGEST, beginning};
pub use find::find;
pub use remark::{Content, FieldPlace, Remark, What};

use crate::app::table::origins::Origins;
use crate::app::table::receipt::Stamp;
use crate::app::table::state::{Base, START_REGION, Table, View};
use data::scenario_file::blank;
use data::version::Version;

/// Most remarks about one link.
const MOST_REMARKS: usize = 25;

/// What a link says.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    pub table: Table,
    /// What of the link was dropped or put right; none if the table is all that the link says.
    pub remarks: Vec<Remark>,
    /// The outcome when the link was made; `None` if it does not say so, or is damaged.
    pub stamp: Option<Stamp>,
}

impl Decoded {
    fn without_stamp(table: Table, remarks: Vec<Remark>) -> Decoded {
        Decoded { table, remarks, stamp: None }
    }
}

/// The fragment that holds the table, without `#`; the scenario must be one that can be calculated.
pub fn encode(table: &Table) -> String {
    let (start, records) = convert::write(table);
    envelope::seal(&v1::write(&start, &records))
}

/// The same with the outcome that the table has now.
pub fn encode_stamped(table: &Table, stamp: &Stamp) -> String {
    let (start, mut records) = convert::write(table);
    records.push(convert::of_stamp(stamp));
    envelope::seal(&v1::write(&start, &records))
}

/// The table that a fragment holds, with or without `#`. Without a fragment it is the table at the start.
pub fn decode(fragment: &str) -> Decoded {
    decode_up_to(fragment, envelope::LONGEST)
}

/// The same of a link that the page itself wrote and kept, which may be too long for an address.
pub fn decode_kept(link: &str) -> Decoded {
    decode_up_to(link, envelope::LONGEST_KEPT)
}

/// Whether an address can hold a link: [`decode`] reads no longer one.
pub fn fits_an_address(link: &str) -> bool {
    link.len() <= envelope::LONGEST
}

fn decode_up_to(fragment: &str, longest: usize) -> Decoded {
    let text = fragment.strip_prefix('#').unwrap_or(fragment).trim();
    if text.is_empty() {
        return Decoded::without_stamp(table_at_start(), Vec::new());
    }
    let Decoded { table, mut remarks, stamp } = open(text, longest).unwrap_or_else(refused);
    if remarks.len() > MOST_REMARKS {
        let count = remarks.len() - MOST_REMARKS;
        remarks.truncate(MOST_REMARKS);
        remarks.push(Remark::More { count });
    }
    Decoded { table, remarks, stamp }
}

fn refused(remark: Remark) -> Decoded {
    Decoded::without_stamp(table_at_start(), vec![remark])
}

/// Opens the envelope; a mail breaks a long link over lines, whose pieces are put together if that makes it whole.
fn open_or_joined(text: &str, longest: usize) -> Result<envelope::Opened, Remark> {
    let is_perfect = |opened: &envelope::Opened| opened.is_whole && opened.trailing.is_none();
    let opened = envelope::open(text, longest);
    if opened.as_ref().is_ok_and(is_perfect) {
        return opened;
    }
    match envelope::open(&without_breaks(text), longest) {
        Ok(joined) if is_perfect(&joined) => Ok(joined),
        _ => opened,
    }
}

/// The text without blanks and ends of lines, also as an address writes them.
fn without_breaks(text: &str) -> String {
    let plain: String = text.chars().filter(|own| !own.is_whitespace()).collect();
    ["%20", "%09", "%0A", "%0D", "%0a", "%0d"].iter().fold(plain, |text, own| text.replace(own, ""))
}

fn open(text: &str, longest: usize) -> Result<Decoded, Remark> {
    let opened = open_or_joined(text, longest)?;
    let unreadable = || Remark::Unreadable { text: envelope::beginning(text) };
    let contents = v1::read(&opened.contents).ok_or_else(unreadable)?;
    if !opened.is_whole && !convert::is_known(&contents.start) {
        return Err(unreadable());
    }
    let mut remarks = Vec::new();
    match (opened.is_whole, opened.trailing) {
        (false, _) => remarks.push(Remark::Damaged),
        (true, Some(text)) => remarks.push(Remark::Trailing { text }),
        (true, None) => {}
    }
    if opened.is_whole && !contents.is_complete {
        remarks.push(Remark::RestUnreadable);
    }
    let stamp = contents.records.iter().rev().find_map(convert::to_stamp).filter(|_| opened.is_whole);
    Ok(match convert::read(contents) {
        Ok((table, own)) => Decoded { table, remarks: remarks.into_iter().chain(own).collect(), stamp },
        Err(remark) => {
            remarks.push(remark);
            Decoded::without_stamp(table_at_start(), remarks)
        }
    })
}

/// The table when no link says otherwise.
fn table_at_start() -> Table {
    let version = Version::LATEST;
    // A region of the product can always be read (a test reads them all); if not, its table is empty, and whoever looks
    // up the region to show it meets the error.
    Table::of_region(version, START_REGION).unwrap_or_else(|_| Table {
        base: Base::Region { version, id: START_REGION },
        figures: blank(),
        own: Vec::new(),
        view: View::default(),
        pins: Vec::new(),
        origins: Origins::default(),
        verantwoording: std::rc::Rc::default(),
    })
}

#[cfg(test)]
mod tests;
