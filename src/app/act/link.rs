//! Opening and copying links.

use crate::app::act::message::{Effect, Link};
use crate::app::model::{Model, Notice};
use crate::app::show::text;
use crate::app::table::link;

impl Model {
    pub(in crate::app::act) fn on_link(&mut self, link: Link) -> Vec<Effect> {
        match link {
            Link::Open(fragment) => {
                let is_own = self.link.own.contains(&fragment);
                return self.open_link(&fragment, is_own);
            }
            Link::Copy => return vec![Effect::Copy(self.whole_link())],
            Link::Copied => self.told.notices = vec![Notice::done(text::page::LINK_COPIED)],
            Link::NotCopied => {
                let lines = vec![text::page::LINK_COPY_BY_HAND.to_owned(), self.whole_link()];
                self.told.notices = vec![Notice::warning(text::page::LINK_NOT_COPIED, lines)];
            }
            Link::IsBehind => self.link.is_behind = true,
            Link::IsInStep => self.link.is_behind = false,
        }
        Vec::new()
    }

    /// Opens a link, and says whether it still gives what it gave; of a link of this laptop only if it does not.
    pub(in crate::app::act) fn open_link(&mut self, fragment: &str, is_own: bool) -> Vec<Effect> {
        if fragment == self.link.fragment {
            return Vec::new();
        }
        if let Some(effects) = self.open_place_link(fragment) {
            return effects;
        }
        let decoded = link::decode(fragment);
        let remarks = decoded.remarks.iter().map(text::link::describe).collect();
        // The address bar shows this link already, unless something in it had to be put right.
        self.link.fragment = fragment.to_owned();
        let effects = self.open(decoded.table.clone(), remarks);
        self.judge(&decoded, is_own);
        let replaced = effects.into_iter().map(|effect| match effect {
            Effect::PushAddress(address) => Effect::ReplaceAddress(address),
            effect => effect,
        });
        replaced.collect()
    }

    /// Opens a link of this program's own, as a step that can be undone.
    pub(in crate::app::act) fn open_link_as_change(&mut self, fragment: &str) -> Vec<Effect> {
        let page = self.table.view.page;
        let mut table = link::decode(fragment).table;
        table.view.page = page;
        self.open(table, Vec::new())
    }
}
