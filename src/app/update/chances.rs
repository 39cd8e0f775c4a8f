//! The futures: what is uncertain, and the pictures that workers make.

use super::super::chances::ChanceField;
use super::super::link;
use super::super::message::Effect;
use super::super::model::{Model, Pictured, WrongText};
use super::super::number;
use super::super::state::{Page, Table, View};
use super::super::text;
use super::super::view;
use super::super::work::{Picture, columns};

impl Model {
    /// What is no possible setting stays in its field with the reason.
    pub(super) fn type_chance(&mut self, field: ChanceField, typed: &str) -> Vec<Effect> {
        let limit = field.limit();
        let outside = || {
            let [least, most] = [limit.least, limit.most].map(number::exact);
            text::futures::refused(field, &least, &most, limit.places.unwrap_or(0))
        };
        let read = number::parse(typed).map_err(text::number::describe);
        match read.and_then(|number| self.table.view.chances.with_shown(field, number).ok_or_else(outside)) {
            Ok(chances) => {
                self.wrong_chances.remove(&field);
                self.table.view.chances = chances;
                self.commit()
            }
            Err(reason) => {
                self.wrong_chances.insert(field, WrongText { typed: typed.to_owned(), reason });
                Vec::new()
            }
        }
    }

    /// The link of the table of which the futures are to be drawn: of what makes a difference to them, and nothing else.
    /// `None` while nobody looks at them.
    pub fn wanted_futures(&self) -> Option<String> {
        if self.table.view.page != Page::Futures {
            return None;
        }
        let View { afspraak, rival, yardstick, chances, .. } = self.table.view.clone();
        let view = View { page: Page::Futures, afspraak, rival, yardstick, chances, ..View::default() };
        Some(link::encode(&Table { view, ..self.table.clone() }))
    }

    /// Whether the futures in hand cannot be drawn.
    pub fn is_unpaintable(&self) -> bool {
        self.unpaintable.is_some() && self.unpaintable == self.wanted_futures()
    }

    pub fn pictured(&self) -> Option<&Pictured> {
        self.pictured.as_ref()
    }

    pub(super) fn painted(&mut self, link: String, picture: Option<Box<Picture>>) {
        let Some(picture) = picture else {
            self.unpaintable = Some(link);
            return;
        };
        // The picture of a table that is no longer in hand may have other columns.
        if self.wanted_futures().as_ref() == Some(&link) {
            let is_last = picture.futures == picture.of;
            self.pictured = Some(Pictured { link, picture, columns: columns(&self.table, &self.context) });
            if is_last {
                self.said = view::sentence(self);
            }
        }
    }
}
