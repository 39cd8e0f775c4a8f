//! The futures: what is uncertain, and the pictures that workers make.

use crate::app::ask::work::{Hindrance, Picture, Stand, columns};
use crate::app::dutch::number;
use crate::app::model::{Model, Pictured};
use crate::app::show::scenarios::text::futures as futures_text;
use crate::app::table::chances::ChanceField;
use crate::app::table::link;
use crate::app::table::question::Measured;
use crate::app::table::state::{Asked, Page, Table, View};
use engine::money::Exact;

impl Model {
    pub(in crate::app::act) fn take_chance(&mut self, field: ChanceField, shown: Exact) -> Result<(), String> {
        let limit = field.limit();
        let outside = || {
            let [least, most] = [limit.least, limit.most].map(number::exact);
            futures_text::refused(field, &least, &most, limit.places.unwrap_or(0))
        };
        self.table.view.chances = self.table.view.chances.with_shown(field, shown).ok_or_else(outside)?;
        Ok(())
    }

    /// The link of what the page in hand asks to be worked on: of what makes a difference to it, and nothing else.
    /// `None` if it asks for nothing.
    pub(in crate::app::act) fn asked_work(&self) -> Option<String> {
        let page = self.table.view.page;
        let View { afspraak, rival, yardstick, chances, asked, ranges, municipality, .. } = self.table.view.clone();
        let view = View { page, afspraak, rival, ..View::default() };
        let view = match page {
            // Where a waiting time stands, chance stands beside it: of the same futures, when nothing moves any more.
            Page::Compare | Page::People if self.is_turning() => return None,
            Page::Compare | Page::People | Page::Futures => View { page: Page::Futures, yardstick, chances, ..view },
            Page::WhatIf => View { asked, ranges, municipality, ..view },
            // What turns the order of two afspraken for a municipality is a question like another.
            Page::Ledger if municipality.is_some() => {
                let asked = Asked { measured: Measured::Difference, wanted: Exact::ZERO, ..Asked::default() };
                View { page: Page::WhatIf, asked, ranges, municipality, ..view }
            }
            _ => return None,
        };
        Some(link::encode(&Table { view, ..self.table.clone() }))
    }

    pub fn pictured(&self) -> Option<&Pictured> {
        self.beside.pictured.as_ref()
    }

    pub(in crate::app::act) fn painted(&mut self, link: String, picture: Option<Box<Picture>>) {
        // The picture of a table that is no longer in hand may have other columns.
        if !self.came(&link) {
            return;
        }
        let Some(picture) = picture else {
            self.beside.stand = Stand::Hindered(Hindrance::TooLarge);
            return;
        };
        {
            let is_last = picture.futures == picture.of;
            self.beside.pictured = Some(Pictured { link, picture, columns: columns(&self.table, &self.given.context) });
            if is_last {
                self.told.said = self.sentence();
            }
        }
    }
}
