//! The futures: what is uncertain, and the pictures that workers make.

use crate::app::ask::work::{Hindrance, Picture, columns, most_futures};
use crate::app::dutch::number;
use crate::app::model::{Model, Pictured};
use crate::app::show;
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

    /// The link of what workers are to work on: of what makes a difference to it, and nothing else. `None` while nobody
    /// looks at it.
    pub fn wanted_work(&self) -> Option<String> {
        if self.fitting_futures().is_some() {
            return None;
        }
        let page = self.table.view.page;
        let View { afspraak, rival, yardstick, chances, asked, ranges, municipality, .. } = self.table.view.clone();
        let view = View { page, afspraak, rival, ..View::default() };
        let view = match page {
            Page::Futures => View { yardstick, chances, ..view },
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

    /// What stands in the way of the work that is looked at; `None` if nothing does, or nothing is asked.
    pub fn hindrance(&self) -> Option<Hindrance> {
        if !self.looks_at_work() {
            return None;
        }
        if let Some(fit) = self.fitting_futures() {
            return Some(Hindrance::TooMany { fit });
        }
        if let Some(failure) = self.beside.failure {
            return Some(Hindrance::Failed(failure));
        }
        let link = self.beside.unpaintable.as_ref()?;
        (self.wanted_work().as_ref() == Some(link)).then_some(Hindrance::TooLarge)
    }

    fn looks_at_work(&self) -> bool {
        matches!(self.table.view.page, Page::Futures | Page::WhatIf)
            || self.table.view.page == Page::Ledger && self.table.view.municipality.is_some()
    }

    /// How many futures fit, if more are asked for.
    fn fitting_futures(&self) -> Option<u32> {
        if self.table.view.page != Page::Futures {
            return None;
        }
        let fit = most_futures(&self.table, &self.given.context);
        (self.table.view.chances.get(ChanceField::Futures) > fit).then_some(fit)
    }

    pub fn pictured(&self) -> Option<&Pictured> {
        self.beside.pictured.as_ref()
    }

    pub(in crate::app::act) fn painted(&mut self, link: String, picture: Option<Box<Picture>>) {
        let Some(picture) = picture else {
            self.beside.unpaintable = Some(link);
            return;
        };
        // The picture of a table that is no longer in hand may have other columns.
        if self.wanted_work().as_ref() == Some(&link) {
            let is_last = picture.futures == picture.of;
            self.beside.pictured = Some(Pictured { link, picture, columns: columns(&self.table, &self.given.context) });
            if is_last {
                self.told.said = show::sentence(self);
            }
        }
    }
}
