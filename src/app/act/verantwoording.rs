//! What really was: numbers, indicators, actions and lessons; kept on this laptop, beside the table.

use std::rc::Rc;

use crate::app::act::message::{Account, ActionChange, Effect, IndicatorText};
use crate::app::model::{Model, Notice};
use crate::app::show::our_figures::text::verantwoording as words;
use crate::app::show::our_figures::verantwoording::year_place;
use crate::app::show::scenarios::text::scenarios as scenarios_text;
use crate::app::show::text;
use crate::app::table::changes::are_comparable;
use crate::app::table::continued::{Hindered, continued};
use crate::app::table::kept::{KeptAccount, region_key};
use crate::app::table::laptop::{Item, Key, Refusal};
use crate::app::table::state::{MOST_PINS, Pin, Table};
use crate::app::table::text::problems;
use crate::app::table::typed::NumberField;
use crate::app::table::verantwoording::{ActualField, taken_back, to_keep};
use data::indicatoren::indicators;
use data::scenario_file::verantwoording::{ACTIONS, INDICATORS, LONGEST_TEXT};
use data::verantwoording::{Actie, Indicator, Soort, Stap, Verantwoording, Voortgang};
use engine::figures::Year;
use engine::limits::Limit;
use engine::money::Exact;
use engine::name;
use engine::problem::{Problem, Wrong};
use engine::realisatie::{Realisatie, of_year};

impl Model {
    /// What this laptop keeps of what really was, put beside the table in hand.
    #[must_use]
    pub fn with_accounts(mut self, accounts: Vec<KeptAccount>) -> Model {
        self.laptop.accounts = accounts;
        self.table = self.with_account(self.table.clone());
        self.history.amend(self.table.clone());
        self.laptop.minuted = self.table.clone();
        self
    }

    /// A table with what really was: where it came without, with what is in hand of the same region, or what this laptop
    /// keeps.
    pub(in crate::app::act) fn with_account(&mut self, table: Table) -> Table {
        if !table.verantwoording.is_empty() {
            return table;
        }
        let key = region_key(&table);
        let in_hand = Some(&self.table).filter(|own| region_key(own) == key && !own.verantwoording.is_empty());
        if let Some(own) = in_hand.filter(|own| are_comparable(&own.figures, &table.figures)) {
            return Table { verantwoording: Rc::clone(&own.verantwoording), ..table };
        }
        let Some(kept) = self.laptop.accounts.iter().find(|own| own.region == key) else { return table };
        match taken_back(kept, &table) {
            Ok(verantwoording) => Table { verantwoording, ..table },
            Err(problems) => {
                let lines = problems.iter().map(problems::describe).collect();
                self.told.notices.push(Notice::warning(text::laptop::ACCOUNT_UNREADABLE, lines));
                table
            }
        }
    }

    /// Asks to keep what really was on this laptop, if it keeps something else.
    pub(in crate::app::act) fn keep_account(&mut self) -> Option<Effect> {
        if self.laptop.is_wiped || self.meeting.mirrors {
            return None;
        }
        let region = region_key(&self.table);
        let kept = self.laptop.accounts.iter().find(|own| own.region == region);
        if self.table.verantwoording.is_empty() {
            // What does not fit this table was not emptied here: it stays for the table that it fits.
            let emptied = kept.filter(|own| taken_back(own, &self.table).is_ok());
            return emptied.map(|own| Effect::Forget(vec![Key::Account(own.region.clone())]));
        }
        let to_keep = to_keep(&self.table);
        (kept != Some(&to_keep)).then(|| Effect::Store(vec![Item::Account(to_keep)]))
    }

    /// Says that what really was is not kept.
    pub(in crate::app::act) fn account_refused(&mut self, refusal: Refusal) {
        let title = text::laptop::ACCOUNT_NOT_KEPT;
        self.told.notices.retain(|notice| notice.title != title);
        self.told.notices.push(Notice::warning(title, text::laptop::to_keep_account_otherwise(refusal)));
    }

    /// Puts a number of what really was in place, or takes it away.
    pub(in crate::app::act) fn take_actual(&mut self, field: ActualField, shown: Option<Exact>) -> Result<(), String> {
        if let Some(number) = shown.filter(|number| !field.limit().admits_exact(*number)) {
            let problem = Problem::new("", number, Wrong::OutOfRange(field.limit()));
            return Err(problems::sentence(&problem.wrong));
        }
        let figures = self.table.figures.clone();
        self.change_account(|own| field.write(own, &figures, shown));
        Ok(())
    }

    /// Fills in what was pasted, as one step.
    fn fill(&mut self, fields: Vec<(NumberField, String)>, unknown: &[String]) -> Vec<Effect> {
        let all = fields.len();
        let taken = fields.into_iter().filter(|(field, text)| self.put_text(*field, text)).count();
        let effects = self.commit();
        let lines = words::not_filled(all - taken, unknown);
        let title = words::taken(taken);
        self.told.notices = vec![if lines.is_empty() { Notice::done(title) } else { Notice::warning(title, lines) }];
        effects
    }

    fn change_account(&mut self, change: impl FnOnce(&mut Verantwoording)) {
        change(Rc::make_mut(&mut self.table.verantwoording));
        self.laptop.is_wiped = false;
    }

    pub(in crate::app::act) fn on_account(&mut self, account: Account) -> Vec<Effect> {
        match account {
            Account::Fill(fields, unknown) => self.fill(fields, &unknown),
            Account::FollowNamed(place) => match indicators().into_iter().nth(place) {
                Some(named) => self.follow_indicator(named),
                None => Vec::new(),
            },
            Account::Follow(text) => {
                self.follow_indicator(Indicator { name: said(&text, LONGEST_TEXT), ..Indicator::default() })
            }
            Account::Unfollow(place) => self.amend_account(|own| {
                if place < own.indicators.len() {
                    own.indicators.remove(place);
                }
            }),
            Account::Describe(place, which, text) => self.amend_account(|own| {
                let Some(indicator) = own.indicators.get_mut(place) else { return };
                match which {
                    IndicatorText::Unit => indicator.unit = said(&text, name::LONGEST),
                    IndicatorText::Norm => indicator.norm = said(&text, LONGEST_TEXT),
                    IndicatorText::Owner => indicator.owner = said(&text, LONGEST_TEXT),
                }
            }),
            Account::Note(year, text) => self.note(year, &text),
            Account::Remove(place) => self.amend_account(|own| {
                if place < own.actions.len() {
                    own.actions.remove(place);
                }
            }),
            Account::Change(place, change) => self.amend_account(|own| {
                if let Some(action) = own.actions.get_mut(place) {
                    change_action(action, change);
                }
            }),
            Account::SaveDocument(moment) => {
                let year = self.figures().horizon().nth(year_place(self)).unwrap_or_default();
                let name = words::file(&self.figures().region, year);
                let made = (self.pages.account)(self, &moment);
                made.map(|text| Effect::Download { name, text }).into_iter().collect()
            }
            Account::ShowDocument(moment) => {
                self.told.document = moment;
                Vec::new()
            }
            Account::Continue => self.continue_plan(),
        }
    }

    /// The plan goes on after the year in hand, and the one so far stands beside it, as one step.
    fn continue_plan(&mut self) -> Vec<Effect> {
        if self.table.pins.len() >= MOST_PINS {
            return self.refuse_account(&scenarios_text::too_many(MOST_PINS));
        }
        let plan = self.given.outcomes.projection.years[year_place(self)].clone();
        let year = plan.year();
        let nothing = Realisatie::of(year);
        let actuals = of_year(&self.table.verantwoording.years, year).unwrap_or(&nothing);
        let next = match continued(self.figures(), &plan, actuals, words::budget_reason(year)) {
            Ok(next) => next,
            Err(hindered) => {
                let lines = if let Hindered::Impossible(problems) = &hindered {
                    problems.iter().map(problems::describe).collect()
                } else {
                    Vec::new()
                };
                self.told.notices = vec![Notice::error(words::hindered(&hindered, year), lines)];
                return Vec::new();
            }
        };
        let pin = Pin { name: words::old_plan(year), ..self.in_hand() };
        if let Err(problem) = self.replace(next.figures) {
            self.told.notices = vec![Notice::error(text::problems::describe(&problem), Vec::new())];
            return Vec::new();
        }
        self.table.pins.push(pin);
        self.calculate_pins();
        self.forget_wrong_inputs();
        self.typing.texts += 1;
        let lines = words::continued(year, &next.said);
        self.told.notices = vec![Notice { lines, ..Notice::done(words::continues(year + 1)) }];
        self.commit()
    }

    fn amend_account(&mut self, change: impl FnOnce(&mut Verantwoording)) -> Vec<Effect> {
        self.change_account(change);
        self.commit()
    }

    fn follow_indicator(&mut self, indicator: Indicator) -> Vec<Effect> {
        let all = &self.table.verantwoording.indicators;
        if indicator.name.is_empty() {
            return self.refuse_account(text::page::NAME_MISSING);
        }
        if all.iter().any(|own| name::is_same(&own.name, &indicator.name)) {
            return self.refuse_account(words::FOLLOWED_ALREADY);
        }
        if is_full(all.len(), INDICATORS) {
            return self.refuse_account(&words::too_many_indicators(INDICATORS.most_count()));
        }
        self.amend_account(|own| own.indicators.push(indicator))
    }

    fn note(&mut self, year: Year, text: &str) -> Vec<Effect> {
        let text = said(text, LONGEST_TEXT);
        if text.is_empty() {
            return self.refuse_account(words::NOTHING_NOTED);
        }
        if is_full(self.table.verantwoording.actions.len(), ACTIONS) {
            return self.refuse_account(&words::too_many_actions(ACTIONS.most_count()));
        }
        self.amend_account(|own| {
            let (owner, date) = (String::new(), String::new());
            let (kind, step, status) = (Soort::Actie, Stap::Plannen, Voortgang::Open);
            own.actions.push(Actie { year, kind, step, text, owner, date, status });
        })
    }

    fn refuse_account(&mut self, why: &str) -> Vec<Effect> {
        self.told.notices = vec![Notice::error(why.to_owned(), Vec::new())];
        Vec::new()
    }
}

/// A text as somebody typed it, of at most so many characters.
fn said(text: &str, longest: usize) -> String {
    name::cleaned(name::one_line(text).trim(), longest).trim_end().to_owned()
}

fn is_full(count: usize, limit: Limit) -> bool {
    count >= limit.most_count()
}

fn change_action(action: &mut Actie, change: ActionChange) {
    match change {
        // Without words there is nothing to do: whoever wants it away removes it.
        ActionChange::Text(text) => {
            let text = said(&text, LONGEST_TEXT);
            if !text.is_empty() {
                action.text = text;
            }
        }
        ActionChange::Owner(text) => action.owner = said(&text, LONGEST_TEXT),
        ActionChange::Date(text) => action.date = said(&text, name::LONGEST),
        ActionChange::Kind(kind) => action.kind = kind,
        ActionChange::Step(step) => action.step = step,
        ActionChange::Status(status) => action.status = status,
    }
}
