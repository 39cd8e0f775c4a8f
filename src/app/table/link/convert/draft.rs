//! Figures, own afspraken and a view on which the records of a link are applied, one by one.
//!
//! A record that says something impossible changes nothing and leaves a remark. Ranges are not looked at here.

use std::collections::BTreeSet;

use crate::app::table::link::convert::afspraak::to_afspraak;
use crate::app::table::link::convert::asked::{to_asked, to_knobs, to_range};
use crate::app::table::link::convert::choices::Numbered;
use crate::app::table::link::convert::later::{give_later, to_event, to_opvang};
use crate::app::table::link::convert::number::{to_double, to_exact, to_value, to_year};
use crate::app::table::link::remark::{Content, FieldPlace, Remark, What};
use crate::app::table::link::v1;
use crate::app::table::link::v1::Record;
use crate::app::table::origins::Origins;
use crate::app::table::state::{Base, Period, Table, View};
use engine::afspraak::Afspraak;
use engine::fields::{
    Field, FieldId, GEBEURTENISSEN, MunicipalityField, OPVANG, RegionField, Value, municipality_path,
};
use engine::figures::{BudgetChange, Figures, Municipality, Wlz};
use engine::limits::{AFSPRAKEN, CHANGES, EVENTS, PER_INHABITANT};
use engine::money::Money;
use engine::name;
use engine::problem::{Problem, Wrong};

/// A pin as it stands in the link.
pub struct PinRecord {
    pub name: String,
    pub follows: bool,
    pub contents: Vec<u8>,
}

pub struct Draft {
    pub figures: Figures,
    /// The own afspraken.
    pub own: Vec<Afspraak>,
    /// The place of the centrumgemeente: a municipality may get another name.
    pub centre: usize,
    pub view: View,
    pub remarks: Vec<Remark>,
    /// The variants of the presets, by number.
    variants: Vec<String>,
    /// The ids of the own afspraken as the link numbers them, also of those that were dropped.
    own_ids: Vec<String>,
    own_in_hand: Option<u16>,
    own_rival: Option<u16>,
    pins: Vec<PinRecord>,
    /// The fields that the link gave a value, and the place of the municipality.
    stated: BTreeSet<RegionField>,
    stated_of: BTreeSet<(usize, MunicipalityField)>,
}

impl Draft {
    pub fn new(figures: Figures, centre: usize, view: View, variants: Vec<String>) -> Draft {
        Draft {
            figures,
            own: Vec::new(),
            centre,
            view,
            remarks: Vec::new(),
            variants,
            own_ids: Vec::new(),
            own_in_hand: None,
            own_rival: None,
            pins: Vec::new(),
            stated: BTreeSet::new(),
            stated_of: BTreeSet::new(),
        }
    }

    pub fn apply(&mut self, record: Record) {
        let outcome = match record {
            Record::Field { field, value } => self.field(field, value),
            Record::Cell { municipality, field, value } => self.cell(municipality.into(), field, value),
            Record::Column { first, field, values } => {
                (usize::from(first)..).zip(values).try_for_each(|(place, value)| self.cell(place, field, value))
            }
            Record::Everywhere { field, value } => {
                (0..self.figures.municipalities.len()).try_for_each(|place| self.cell(place, field, value))
            }
            Record::RegionName(name) => {
                self.figures.region = self.cleaned(name, name::LONGEST);
                Ok(())
            }
            Record::MunicipalityName { municipality, name } => {
                let name = self.cleaned(name, name::LONGEST);
                self.municipality(municipality.into()).map(|municipality| municipality.name = name)
            }
            Record::Centre(place) => self.municipality(place.into()).map(|_| ()).map(|()| self.centre = place.into()),
            Record::Besluitregel(number) => {
                choice(number, What::Besluitregel).map(|besluitregel| self.figures.besluitregel = besluitregel)
            }
            Record::Wlz(wlz) => self.wlz(wlz),
            Record::Mutaties(mutaties) => self.mutaties(mutaties),
            Record::Afspraak(afspraak) => self.afspraak(afspraak),
            Record::Later(later) => self.later(later),
            Record::Opvang(opvang) => self.opvang(opvang.as_deref()),
            Record::Gebeurtenissen(events) => self.events(events),
            Record::Pin { name, follows, contents } => {
                self.pins.push(PinRecord { name, follows, contents });
                Ok(())
            }
            record => self.look(&record),
        };
        self.remarks.extend(outcome.err());
    }

    /// A name as it can be; a remark if that is another one.
    fn cleaned(&mut self, given: String, longest: usize) -> String {
        let kept = name::cleaned(&given, longest);
        if kept != given {
            self.remarks.push(Remark::NameCleaned { given, kept: kept.clone() });
        }
        kept
    }

    fn field(&mut self, number: u8, value: v1::Value) -> Result<(), Remark> {
        let field: RegionField = choice(number, What::Field)?;
        set(&field, &mut self.figures, value).map_err(|kept| misfit(field.path, None, Content::Value(kept)))?;
        self.stated.insert(field);
        Ok(())
    }

    fn cell(&mut self, place: usize, number: u8, value: v1::Value) -> Result<(), Remark> {
        let field: MunicipalityField = choice(number, What::Field)?;
        let municipality = self.municipality(place)?;
        set(&field, municipality, value)
            .map_err(|kept| misfit(field.path, Some(&municipality.name), Content::Value(kept)))?;
        self.stated_of.insert((place, field));
        Ok(())
    }

    fn municipality(&mut self, place: usize) -> Result<&mut Municipality, Remark> {
        let number = u32::try_from(place).unwrap_or(u32::MAX);
        self.figures.municipalities.get_mut(place).ok_or(Remark::Unknown { what: What::Municipality, number })
    }

    fn wlz(&mut self, wlz: Option<v1::Wlz>) -> Result<(), Remark> {
        let read = |wlz: v1::Wlz| Some(Wlz { year: to_year(wlz.year), fraction: to_double(wlz.fraction)? });
        let own = &mut self.figures.care.wlz;
        let wlz = wlz.map(|wlz| read(wlz).ok_or_else(|| misfit("zorg.wlz", None, Content::Wlz(*own))));
        *own = wlz.transpose()?;
        Ok(())
    }

    fn mutaties(&mut self, mutaties: Vec<v1::Mutatie>) -> Result<(), Remark> {
        let read = |mutatie: v1::Mutatie| {
            Some(BudgetChange {
                year: to_year(mutatie.year),
                historic: to_exact(mutatie.historic)?,
                objective: to_exact(mutatie.objective)?,
                reason: mutatie.reason,
            })
        };
        let changes = mutaties.into_iter().map(read).collect::<Option<Vec<_>>>();
        let own = &mut self.figures.budget.changes;
        let mut changes = changes.ok_or_else(|| misfit("budget.mutaties", None, Content::Mutaties(own.clone())))?;
        // A list that is too long is put back as a whole, so nobody needs to hear about its reasons.
        for change in changes.iter_mut().take(CHANGES.most_count()) {
            change.reason = self.cleaned(std::mem::take(&mut change.reason), name::LONGEST_REASON);
        }
        self.figures.budget.changes = changes;
        Ok(())
    }

    fn afspraak(&mut self, mut afspraak: v1::Afspraak) -> Result<(), Remark> {
        let id = self.cleaned(std::mem::take(&mut afspraak.id), name::LONGEST);
        afspraak.id.clone_from(&id);
        self.own_ids.push(id.clone());
        if self.own.len() >= AFSPRAKEN.most_count() {
            return Err(Remark::TooManyAfspraken { id, most: AFSPRAKEN.most_count() });
        }
        let afspraak =
            to_afspraak(afspraak).map_err(|problem| Remark::AfspraakDropped { id, problems: vec![problem] })?;
        self.own.push(afspraak);
        Ok(())
    }

    /// What the own afspraak before it has beside its terms; that of one that was dropped goes with it.
    fn later(&mut self, later: v1::Later) -> Result<(), Remark> {
        let is_last = |own: &&mut Afspraak| self.own_ids.last() == Some(&own.id);
        let Some(afspraak) = self.own.last_mut().filter(is_last) else { return Ok(()) };
        let given = give_later(afspraak, later);
        let dropped = |problem| Remark::AfspraakDropped { id: afspraak.id.clone(), problems: vec![problem] };
        let given = given.map_err(dropped);
        if given.is_err() {
            self.own.pop();
        }
        given
    }

    fn opvang(&mut self, values: Option<&[v1::Value]>) -> Result<(), Remark> {
        let own = &mut self.figures.opvang;
        let read = values.map(|values| to_opvang(values).ok_or_else(|| misfit(OPVANG, None, Content::Opvang(*own))));
        *own = read.transpose()?;
        Ok(())
    }

    fn events(&mut self, events: Vec<v1::Gebeurtenis>) -> Result<(), Remark> {
        let events = events.into_iter().map(to_event).collect::<Option<Vec<_>>>();
        let kept = self.figures.events.len();
        let mut events = events.ok_or_else(|| misfit(GEBEURTENISSEN, None, Content::Gebeurtenissen(kept)))?;
        // A list that is too long is put back as a whole, so nobody needs to hear about its names.
        for event in events.iter_mut().take(EVENTS.most_count()) {
            event.name = self.cleaned(std::mem::take(&mut event.name), name::LONGEST_EVENT);
        }
        self.figures.events = events;
        Ok(())
    }

    /// Applies a record about what is looked at.
    fn look(&mut self, record: &Record) -> Result<(), Remark> {
        match *record {
            Record::Page(number) => self.view.page = choice(number, What::Page)?,
            Record::Measure(number) => self.view.measure = choice(number, What::Measure)?,
            Record::Unit(number) => self.view.unit = choice(number, What::Unit)?,
            Record::Year(year) => self.view.period = Period::Year(to_year(year)),
            Record::Municipality(place) => {
                self.municipality(place.into())?;
                self.view.municipality = Some(place.into());
            }
            Record::Preset(number) => {
                let unknown = Remark::Unknown { what: What::Afspraak, number: number.into() };
                self.view.afspraak.clone_from(self.variants.get(usize::from(number)).ok_or(unknown)?);
            }
            Record::OwnAfspraak(number) => self.own_in_hand = Some(number),
            Record::RivalPreset(number) => {
                let unknown = Remark::Unknown { what: What::Afspraak, number: number.into() };
                self.view.rival.clone_from(self.variants.get(usize::from(number)).ok_or(unknown)?);
            }
            Record::RivalOwn(number) => self.own_rival = Some(number),
            Record::Asked { measured, .. } => {
                let unknown = Remark::Unknown { what: What::Question, number: measured.into() };
                self.view.asked = to_asked(record, self.figures.municipalities.len()).ok_or(unknown)?;
            }
            Record::Range { .. } => {
                let own = to_range(record, self.figures.municipalities.len());
                self.view.ranges.push(own.ok_or(Remark::Unknown { what: What::Range, number: 0 })?);
            }
            Record::Knobs(ref knobs) => {
                let unknown = Remark::Unknown { what: What::Knob, number: 0 };
                self.view.knobs = to_knobs(knobs).ok_or(unknown)?;
            }
            Record::Chance { field, value } => self.chance(field, value)?,
            Record::Yardstick(cents) => self.view.yardstick = per_inhabitant("maatstaf", cents, self.view.yardstick)?,
            Record::Indifference(cents) => {
                self.view.indifference = per_inhabitant("drempel", cents, self.view.indifference)?;
            }
            Record::Against { base, explained } => {
                self.view.base = base.into();
                self.view.explained = explained.into();
            }
            _ => {}
        }
        Ok(())
    }

    fn chance(&mut self, field: u8, value: u32) -> Result<(), Remark> {
        let field = choice(field, What::Chance)?;
        let impossible = Remark::Unknown { what: What::Chance, number: value };
        self.view.chances = self.view.chances.with(field, value).ok_or(impossible)?;
        Ok(())
    }

    /// The table, what of the link is not in it, and its pins as they stand in the link.
    pub fn finish(self, base: Base) -> (Table, Vec<Remark>, Vec<PinRecord>) {
        let table = Table {
            base,
            figures: self.figures,
            own: self.own,
            view: self.view,
            pins: Vec::new(),
            origins: Origins::default(),
            verantwoording: std::rc::Rc::default(),
        };
        (table, self.remarks, self.pins)
    }

    /// Names the centrumgemeente, now that all names are known.
    pub fn name_the_centre(&mut self) {
        if let Some(centre) = self.figures.municipalities.get(self.centre) {
            self.figures.centrumgemeente.clone_from(&centre.name);
        }
    }

    /// Puts the own afspraak in hand, now that it is known which of them are kept.
    pub fn choose_own(&mut self) {
        if let Some(id) = self.own_in_hand.and_then(|number| self.own_id(number)) {
            self.view.afspraak = id;
        }
        if let Some(id) = self.own_rival.and_then(|number| self.own_id(number)) {
            self.view.rival = id;
        }
    }

    /// The own afspraak with a number; a remark if it is not there.
    fn own_id(&mut self, number: u16) -> Option<String> {
        let id = self.own_ids.get(usize::from(number));
        let found = id.filter(|id| self.own.iter().any(|afspraak| afspraak.id == **id)).cloned();
        if found.is_none() {
            self.remarks.push(Remark::Unknown { what: What::Afspraak, number: number.into() });
        }
        found
    }

    /// Gives the fields that the link does not state their default; the others are missing.
    pub fn complete(&mut self) -> Vec<Problem> {
        let own = RegionField::BY_NUMBER.iter().filter(|field| !self.stated.contains(field));
        let mut paths: Vec<String> = complete(own, &mut self.figures).into_iter().map(str::to_owned).collect();
        for (place, own) in self.figures.municipalities.iter_mut().enumerate() {
            let silent =
                MunicipalityField::BY_NUMBER.iter().filter(|field| !self.stated_of.contains(&(place, **field)));
            paths.extend(complete(silent, own).into_iter().map(|path| municipality_path(place, path)));
        }
        paths.into_iter().map(|path| Problem::without_value(path, Wrong::Missing)).collect()
    }
}

/// Of each field that is not stated: its path if it must be; otherwise it gets what it holds when it is absent.
fn complete<'a, F: FieldId + 'a>(silent: impl Iterator<Item = &'a F>, owner: &mut F::Owner) -> Vec<&'static str> {
    silent
        .filter_map(|field| match field.default {
            Some(value) => {
                field.set(owner, value);
                None
            }
            None => Some(field.path),
        })
        .collect()
}

/// Sets a field; gives the value that it keeps if the new one does not fit.
fn set<T>(field: &Field<T>, owner: &mut T, value: v1::Value) -> Result<(), Value> {
    let value = to_value(value, field.kind).ok_or_else(|| field.get(owner))?;
    field.set(owner, value);
    Ok(())
}

/// Euros per inhabitant, as far as the form allows them.
fn per_inhabitant(path: &str, cents: u32, kept: Money) -> Result<Money, Remark> {
    let given = Money::from_cents(cents.into());
    if PER_INHABITANT.admits(f64::from(cents) / 100.0) {
        return Ok(given);
    }
    let place = FieldPlace { path: path.to_owned(), municipality: None };
    let problem = Problem::new(path, given, Wrong::OutOfRange(PER_INHABITANT));
    let [given, kept] = [given, kept].map(|own| Content::Text(own.to_string()));
    Err(Remark::PutBack { place, given, kept, problem, clashes_with: None })
}

fn misfit(path: &str, municipality: Option<&String>, kept: Content) -> Remark {
    Remark::Misfit { place: FieldPlace { path: path.to_owned(), municipality: municipality.cloned() }, kept }
}

fn choice<T: Numbered>(number: u8, what: What) -> Result<T, Remark> {
    T::with_number(number).ok_or(Remark::Unknown { what, number: number.into() })
}
