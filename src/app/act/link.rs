//! Opening and copying links.

use crate::app::act::message::{Effect, Link};
use crate::app::model::{Large, Model, Notice, NoticeAction};
use crate::app::show;
use crate::app::show::text;
use crate::app::table::link;
use crate::app::table::link::Decoded;

/// The longest link that a mail program takes from a page, with room for the words around it. Source: the limit of 2,083 that
/// Windows puts on an address, less what the words take.
const LONGEST_IN_MAIL: usize = 1_500;

impl Model {
    /// A mail with the link, if it fits in one.
    fn mail(&mut self) -> Option<Effect> {
        let (subject, link) = (show::tab_title(self), self.whole_link());
        if Model::is_too_long_for_mail(link.len()) {
            let line = text::link::too_long_for_mail(link.len(), LONGEST_IN_MAIL);
            let warning = Notice::warning(text::link::TOO_LONG_FOR_MAIL, vec![line]);
            self.told.notices = vec![Notice { action: Some(NoticeAction::SaveFile), ..warning }];
            return None;
        }
        Some(Effect::Mail { body: text::link::in_mail(&subject, &link), subject })
    }

    /// Whether a mail may not hold a link of so many characters whole.
    pub(in crate::app::act) fn is_too_long_for_mail(length: usize) -> bool {
        length > LONGEST_IN_MAIL
    }

    pub(in crate::app::act) fn on_link(&mut self, link: Link) -> Vec<Effect> {
        match link {
            Link::Open(fragment) => {
                let is_own = self.link.own.contains(&fragment);
                return self.open_link(&fragment, is_own);
            }
            Link::Paste(text) => match link::find(&text) {
                Some(link) => return self.open_kept(&link),
                None => {
                    self.told.notices =
                        vec![Notice::error(text::link::NONE_FOUND, vec![text::link::NONE_FOUND_HELP.to_owned()])]
                }
            },
            Link::Copy if self.link.large.is_some() => {
                let lines = text::link::too_large(self.link().len(), link::LONGEST, !self.table.pins.is_empty());
                self.told.notices = vec![Notice::error(text::page::LINK_NOT_COPIED, lines)];
            }
            Link::Mail => return self.mail().into_iter().collect(),
            Link::Copy => return vec![Effect::Copy(self.whole_link())],
            Link::Copied => self.told.notices = vec![Notice::done(text::page::LINK_COPIED)],
            Link::NotCopied => {
                let lines = vec![text::page::LINK_COPY_BY_HAND.to_owned(), self.whole_link()];
                self.told.notices = vec![Notice::warning(text::page::LINK_NOT_COPIED, lines)];
            }
            Link::IsBehind => self.link.is_behind = true,
            Link::IsInStep => self.link.is_behind = false,
            Link::SetAside(is_kept) => self.is_set_aside(is_kept),
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
        // The address bar shows this link already, unless something in it had to be put right.
        let left = std::mem::replace(&mut self.link.fragment, fragment.to_owned());
        let forgotten = self.forget_large(&left);
        let effects = self.open_decoded(&link::decode(fragment), is_own);
        let replaced = effects.into_iter().map(|effect| match effect {
            Effect::PushAddress(address) => Effect::ReplaceAddress(address),
            effect => effect,
        });
        forgotten.into_iter().chain(replaced).collect()
    }

    fn open_decoded(&mut self, decoded: &Decoded, is_own: bool) -> Vec<Effect> {
        let remarks = decoded.remarks.iter().map(text::link::describe).collect();
        let effects = self.open(decoded.table.clone(), remarks);
        self.remember_opened();
        self.judge(decoded, is_own);
        if !is_own {
            self.offer_to_keep();
        }
        effects
    }

    /// Opens a link that this laptop keeps; the address bar does not show it yet.
    pub(in crate::app::act) fn open_kept(&mut self, link: &str) -> Vec<Effect> {
        self.open_decoded(&link::decode_kept(link), true)
    }

    /// Puts the link of the table in hand in the address bar, or keeps it aside if it is too long for an address: then
    /// the bar keeps the last link that can be read.
    pub(in crate::app::act) fn show_link(&mut self) -> Vec<Effect> {
        let own = self.link();
        if link::fits_an_address(&own) {
            let mut effects: Vec<Effect> = self.forget_large(&self.link.fragment.clone()).into_iter().collect();
            if own != self.link.fragment {
                self.take_address(own.clone());
                effects.push(Effect::PushAddress(own));
            }
            return effects;
        }
        let known = self.link.large.as_ref().map(|large| large.link.as_str());
        if known == Some(own.as_str()) {
            return Vec::new();
        }
        if known.is_none() {
            let lines = text::link::too_large(own.len(), link::LONGEST, !self.table.pins.is_empty());
            self.told.notices.push(Notice::warning(text::link::TOO_LARGE, lines));
        }
        let is_lost = self.link.large.as_ref().is_some_and(|large| large.is_lost);
        self.link.large = Some(Large { link: own.clone(), is_lost });
        vec![Effect::SetAside { address: self.link.fragment.clone(), link: own }]
    }

    /// The table in hand has no link that is too long, or another one: what was kept aside for an address goes.
    fn forget_large(&mut self, address: &str) -> Option<Effect> {
        self.told.notices.retain(|notice| notice.title != text::link::TOO_LARGE || self.link.large.is_none());
        self.link.large.take().map(|_| Effect::ForgetAside(address.to_owned()))
    }

    /// Whether the browser keeps the table of which the link is too long.
    fn is_set_aside(&mut self, is_kept: bool) {
        let Some(large) = &mut self.link.large else { return };
        let is_news = !is_kept && !large.is_lost;
        large.is_lost = !is_kept;
        if is_news {
            self.told.notices.push(Notice::error(text::link::NOT_SET_ASIDE, vec![text::link::SAVE_NOW.to_owned()]));
        }
    }

    /// Opens a link of this program's own, as a step that can be undone.
    pub(in crate::app::act) fn open_link_as_change(&mut self, fragment: &str) -> Vec<Effect> {
        let page = self.table.view.page;
        let mut table = link::decode_kept(fragment).table;
        table.view.page = page;
        self.open(table, Vec::new())
    }
}
