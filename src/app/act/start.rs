//! How it starts: from the link in the address bar, and what this laptop kept.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::model::reading::{Aim, Reading, read_place_link};
use crate::app::model::{Address, Beside, Given, Laptop, Meeting, Model, Notice, Now, Proof, Since, Told, Typing};
use crate::app::show::{pages, text};
use crate::app::table::context::Context;
use crate::app::table::history::History;
use crate::app::table::kept::Kept;
use crate::app::table::link;
use crate::app::table::outcomes::Outcomes;
use crate::app::table::state::Page;
use data::DataError;
use engine::money::TooLarge;

/// The program cannot start: its own data or starting scenario cannot be used. Tests rule it out.
#[derive(Debug, Clone, PartialEq)]
pub enum StartError {
    Data(DataError),
    TooLarge,
}

impl From<DataError> for StartError {
    fn from(error: DataError) -> StartError {
        StartError::Data(error)
    }
}

impl From<TooLarge> for StartError {
    fn from(_: TooLarge) -> StartError {
        StartError::TooLarge
    }
}

impl Model {
    /// The model at the start: the table of the link in the address bar, and the scenarios kept on this laptop.
    ///
    /// # Errors
    /// Only if the data that come with the product are broken.
    pub fn start(fragment: &str, kept: Vec<Kept>) -> Result<Model, StartError> {
        Ok(Model::resume(fragment, None, kept)?.with_pages(pages::WHOLE))
    }

    /// The same with the first page only, and of a table of which the link is too long for the address bar and was kept
    /// aside.
    ///
    /// # Errors
    /// As [`Model::start`].
    pub fn resume(fragment: &str, aside: Option<&str>, kept: Vec<Kept>) -> Result<Model, StartError> {
        let place = read_place_link(fragment);
        let decoded = match (aside, place) {
            (Some(link), None) => link::decode_kept(link),
            (None, None) => link::decode(fragment),
            (_, Some(_)) => link::decode(""),
        };
        let stamped = decoded.clone();
        let mut notices = Vec::new();
        let mut table = decoded.table;
        let mut reading = Reading::default();
        if let Some((document, anchor)) = place {
            table.view.page = Page::Documents;
            (reading.document, reading.aim) = (Some(document.to_owned()), Some(Aim::Anchor(anchor.to_owned())));
        }
        let context = Context::of(&table)?;
        let outcomes = match Outcomes::of(&table.figures, table.afspraken(context.presets)) {
            Ok(outcomes) => outcomes,
            Err(TooLarge) => {
                (table.figures, table.own) = ((*context.start).clone(), Vec::new());
                notices.push(Notice::error(text::page::TOO_LARGE_TITLE, vec![text::page::TOO_LARGE_LINK.to_owned()]));
                Outcomes::of(&table.figures, table.afspraken(context.presets))?
            }
        };
        if !decoded.remarks.is_empty() {
            notices.push(Notice::warning(
                text::page::LINK_REMARKS,
                decoded.remarks.iter().map(text::link::describe).collect(),
            ));
        }
        let mut model = Model {
            history: History::new(table.clone()),
            given: Given {
                context,
                outcomes,
                pins: Vec::new(),
                explanation: None,
                prikkels: None,
                without: None,
                renewal: None,
                parted: None,
                fingerprinted: None,
                opened: None,
                since: Since::default(),
            },
            link: Address::default(),
            typing: Typing::default(),
            beside: Beside::default(),
            laptop: Laptop {
                kept,
                left: Vec::new(),
                regions: Vec::new(),
                accounts: Vec::new(),
                left_at: String::new(),
                is_wiped: false,
                minutes: Vec::new(),
                unkept: BTreeSet::new(),
                refused: None,
                told: None,
                asks_to_wipe: false,
                asks_to_forget: None,
                minuted: table.clone(),
                entries: 0,
                now: Now::default(),
            },
            meeting: Meeting { presenting: false, mirrors: false, frozen: None },
            proof: Proof { reading, ..Proof::default() },
            told: Told {
                notices,
                said: String::new(),
                printed: None,
                document: None,
                asks_where: fragment.is_empty() && aside.is_none(),
            },
            pages: pages::FRONT,
            elsewhere: BTreeMap::new(),
            table,
        };
        model.calculate_pins();
        model.remember_opened();
        model.explain();
        model.want_prikkels();
        model.want_without();
        model.follow_work();
        model.judge(&stamped, false);
        // Of a table that is too large for a link, this is the last link that was not.
        if link::fits_an_address(fragment) && place.is_none() {
            model.link.fragment = fragment.to_owned();
        }
        // What the browser must do for it comes with the page: see `begin`.
        let _ = model.show_link();
        let address = model.link.fragment.clone();
        model.link.own.insert(address);
        Ok(model)
    }
}
