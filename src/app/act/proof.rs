//! Proof of the outcome: stamping the own link, judging one that was opened, and making and opening receipts.

use std::rc::Rc;

use crate::app::act::message::Effect;
use crate::app::model::{Model, Notice, NoticeKind};
use crate::app::show::place_name;
use crate::app::show::text::page::file_refused;
use crate::app::table::link;
use crate::app::table::link::Decoded;
use crate::app::table::receipt;
use crate::app::table::receipt::file::Made;
use crate::app::table::receipt::{Fingerprint, Stamp, age, differences};
use crate::app::table::text::problems::describe;
use crate::app::table::text::receipt as words;
use data::scenario_file::Beside;
use data::version::{MODEL_VERSION, Version};

/// The version of the program.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

impl Model {
    /// The fingerprint of the outcome in hand; calculated once per outcome.
    pub(in crate::app::act) fn fingerprint(&mut self) -> Fingerprint {
        if let Some((projection, known)) = &self.given.fingerprinted
            && Rc::ptr_eq(projection, &self.given.outcomes.projection)
        {
            return *known;
        }
        let own = receipt::fingerprint(&self.table.figures, &self.given.outcomes);
        self.given.fingerprinted = Some((Rc::clone(&self.given.outcomes.projection), own));
        own
    }

    fn stamp(&mut self) -> Stamp {
        let fingerprint = self.fingerprint();
        Stamp::of(MODEL_VERSION, fingerprint, &self.given.outcomes, &self.table.view)
    }

    /// The link of the table in hand, with its outcome.
    pub(in crate::app) fn link(&mut self) -> String {
        let stamp = self.stamp();
        link::encode_stamped(&self.table, &stamp)
    }

    /// The link of what is on the table, whatever the address bar holds.
    pub(in crate::app::act) fn whole_link(&mut self) -> String {
        let link = self.link();
        format!("{}#{link}", self.link.site)
    }

    /// Takes a link of its own in hand.
    pub(in crate::app) fn take_address(&mut self, address: String) {
        self.link.own.insert(address.clone());
        self.link.fragment = address;
    }

    /// Says whether the table of a link that was just opened gives what the link says; `silently` only if it does not.
    pub(in crate::app) fn judge(&mut self, decoded: &Decoded, silently: bool) {
        // What could not be calculated has been told.
        if !self.table.has_same_scenario(&decoded.table) {
            return;
        }
        let Some(then) = decoded.stamp else { return };
        let age = age(then.model, MODEL_VERSION).map(words::age);
        let now = self.stamp();
        let is_same = then.has_same_outcome(&now);
        if is_same && silently && age.is_none() {
            return;
        }
        let mut lines = if is_same { Vec::new() } else { self.differing(&then, &now) };
        let mut title = if is_same { words::SAME } else { words::DIFFERS };
        if let Some(age) = age {
            // What the version is comes first.
            lines.splice(0..0, [age, words::line(title)]);
            title = words::OTHER_VERSION;
        }
        self.told.notices.push(if is_same { Notice::of_link(title, lines) } else { Notice::warning(title, lines) });
    }

    /// What differs between two outcomes of the table in hand, in words.
    fn differing(&self, then: &Stamp, now: &Stamp) -> Vec<String> {
        let place = place_name(self, self.table.view.municipality);
        let differing = differences(then, now);
        let elsewhere = differing.is_empty().then(|| words::DIFFERS_ELSEWHERE.to_owned());
        differing.iter().map(|difference| words::difference(difference, &place)).chain(elsewhere).collect()
    }

    /// A receipt of the table in hand, made at a moment.
    pub(in crate::app::act) fn save_receipt(&mut self, moment: String) -> Vec<Effect> {
        let link = self.whole_link();
        let (settled, variant) = self.given.outcomes.find(&self.table.view.afspraak);
        let made = Made {
            moment,
            program: PROGRAM.to_owned(),
            model: MODEL_VERSION,
            data: self.table.base.version().number(),
            link,
            afspraak: settled.choice.variants()[variant].id.clone(),
        };
        let text = receipt::file::write(&made, &self.table, &self.given.context, &self.given.outcomes);
        vec![Effect::Download { name: words::file_name(&self.table.figures.region), text }]
    }

    /// Checks a receipt, opens its scenario and says what was found.
    pub(in crate::app::act) fn open_receipt(&mut self, name: &str, text: &str) -> Vec<Effect> {
        let report = match receipt::check::check(text) {
            Ok(report) => report,
            Err(problems) => {
                let lines = problems.iter().map(describe).collect();
                self.told.notices = vec![Notice::error(file_refused(name), lines)];
                return Vec::new();
            }
        };
        let effects = match report.table.clone() {
            Some(table) => self.open(table, Vec::new()),
            None => self.open_scenario(report.scenario.clone(), Beside::default()),
        };
        self.told.notices.push(if report.is_good() {
            let newer = words::newer_data(report.made.data, Version::LATEST.number());
            Notice { lines: newer.into_iter().collect(), ..Notice::done(words::opened_good(name)) }
        } else {
            Notice::warning(words::opened_wrong(name), words::wrongs(&report))
        });
        effects
    }

    /// What was said about the link that was opened does not hold for what is on the table now.
    pub(in crate::app::act) fn forget_verdict(&mut self) {
        self.told.notices.retain(|notice| notice.kind != NoticeKind::OfLink);
    }
}
