//! Where derivations end: what an input or a term is, on which source it rests, and who changed it from what.

use crate::app::ask::what_if;
use crate::app::model::Model;
use crate::app::model::source;
use crate::app::model::source::{Source, unchanged};
use crate::app::show::text::derivation as words;
use crate::app::table::clocks;
use crate::app::table::documented;
use crate::app::table::inputs::{HasSheet, Sheet};
use crate::app::table::minutes::Entry;
use crate::app::table::state::Base;
use crate::app::table::templates::is_assumed;
use crate::app::table::text::values;
use data::presets::{Preset, REFERENCE};
use data::provenance::{Provenance, Status};
use data::region::{Region, region};
use data::scenario_file::Herkomst;
use engine::afspraak::Clause;
use engine::derivation::{Leaf, Number, Place};
use engine::fields::Value;
use engine::figures::Figures;
use engine::gebeurtenis::{Amount, ChangePlace};
use engine::input::Input;
use engine::term::Term;
use std::borrow::Cow;

/// What is known of an input or a term.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// The whole value with its unit, in words.
    pub value: String,
    /// `None` if nobody gave a source: an own figure, or a scenario from a file.
    pub status: Option<Status>,
    pub source: String,
    pub explanation: String,
    pub range: Option<String>,
    /// The document and the words in it.
    pub quotation: Option<(String, String)>,
    pub change: Option<Change>,
    /// Path of the field, for who wants to find it.
    pub path: String,
}

/// How an input came to differ from its starting value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub before: String,
    pub after: String,
    /// The time and the line of the minutes, if this laptop has them.
    pub minutes: Option<(String, String)>,
}

/// What is known of a leaf in a scenario.
pub fn account(model: &Model, source: Source, leaf: Leaf) -> Account {
    match leaf {
        Leaf::Input(input) => of_input(model, source, input),
        Leaf::Term { afspraak, clause, term } => of_term(model, source, afspraak, clause, term),
        Leaf::Change(change) => of_change(model, source, change),
    }
}

/// The scenario of a source, with the region that it started from.
fn scenario_of(model: &Model, source: Source) -> (Cow<'_, Figures>, Option<&'static Region>) {
    let in_hand = || Cow::Borrowed(model.figures());
    let own = || model.context().region;
    let of_base = |base| match base {
        Base::Region { version, id } => region(version, id).ok(),
        Base::Own { .. } => None,
    };
    match source {
        Source::Pin(place) => match model.pinned().get(place) {
            Some((pin, _)) => (Cow::Borrowed(&pin.figures), of_base(pin.base)),
            None => (in_hand(), None),
        },
        Source::Frozen => match model.frozen() {
            Some((pin, _)) => (Cow::Borrowed(&pin.figures), of_base(pin.base)),
            None => (in_hand(), None),
        },
        Source::Region(place) => match model.context().others().get(place) {
            Some(other) => (Cow::Borrowed(&other.figures), other.region),
            None => (in_hand(), None),
        },
        Source::Unchanged(stand) => match unchanged(model, stand) {
            Some((unchanged, _)) => (Cow::Borrowed(&unchanged.figures), own()),
            None => (in_hand(), own()),
        },
        Source::Parted(place) => {
            let side = model.parted().and_then(|parted| parted.sides.get(place));
            (side.map_or_else(in_hand, |(pin, _)| Cow::Borrowed(&pin.figures)), own())
        }
        Source::Newest => match model.renewed() {
            Some(newest) => (Cow::Borrowed(&newest.pin.figures), of_base(newest.pin.base)),
            None => (in_hand(), own()),
        },
        Source::Without => (model.without().map_or_else(in_hand, |own| Cow::Borrowed(own.figures())), own()),
        Source::OtherReading => {
            let figures = clocks::other(model.figures(), &model.context().start);
            (figures.map_or_else(in_hand, Cow::Owned), own())
        }
        Source::Turned { input, shown } => {
            let turned = what_if::turned_scenario(model.table(), model.context(), input, shown);
            (turned.map_or_else(in_hand, Cow::Owned), own())
        }
        Source::InHand | Source::ExtraClient { .. } => (in_hand(), own()),
    }
}

fn of_input(model: &Model, source: Source, input: Input) -> Account {
    let (figures, region) = scenario_of(model, source);
    let path = input.field_path();
    let provenance = region.as_ref().and_then(|region| region.provenance.get(&path));
    let sheet = input.sheet();
    // A region of one's own has its starting values in the context.
    let begun = (source == Source::InHand && model.is_own_region()).then(|| &*model.context().start);
    let before = region.map(|region| &region.figures).or(begun).and_then(|figures| input.value(figures));
    let after = input.value(&figures);
    let shown = |value| values::value(sheet, value);
    let value = value_of(input, &figures);
    let changed = before.zip(after).filter(|(before, after)| before != after);
    let change = changed.map(|(before, after)| Change {
        before: shown(before),
        after: shown(after),
        minutes: if source == Source::InHand { in_minutes(model, sheet.label) } else { None },
    });
    let said = match source {
        Source::InHand => model.said_of(input),
        Source::Region(place) => {
            model.context().others().get(place).and_then(|own| own.origins.of(input, &own.figures))
        }
        _ => None,
    };
    let mut account = match (said, provenance) {
        (Some(said), _) => of_said(said),
        (None, Some(own)) if change.is_none() => of_provenance(own, sheet),
        _ if change.is_some() => Account {
            source: words::OWN_VALUE.to_owned(),
            explanation: words::OWN_HELP.to_owned(),
            ..Account::default()
        },
        _ if region.is_some() => Account { source: words::DEFAULT_SOURCE.to_owned(), ..Account::default() },
        _ => Account { source: words::NO_SOURCE.to_owned(), ..Account::default() },
    };
    (account.value, account.change, account.path) = (value, change, path);
    account
}

/// The value in words; of a part of the budget with the reason that was given.
fn value_of(input: Input, figures: &Figures) -> String {
    match input {
        Input::Region { .. } | Input::Municipality { .. } | Input::Opvang { .. } => {
            input.value(figures).map(|value| values::value(input.sheet(), value)).unwrap_or_default()
        }
        Input::Change { .. } | Input::Wlz { .. } => {
            let value = input.number(figures).map(words::value).unwrap_or_default();
            let reason = match input {
                Input::Change { change, .. } => figures.budget.changes.get(change).map(|change| &change.reason),
                _ => None,
            };
            reason.map_or_else(|| value.clone(), |reason| format!("{value} ({reason})"))
        }
    }
}

fn of_said(said: &Herkomst) -> Account {
    let source = if said.source.is_empty() { words::NO_SOURCE.to_owned() } else { said.source.clone() };
    Account { status: Some(said.status), source, ..Account::default() }
}

fn of_provenance(own: &Provenance, sheet: &Sheet) -> Account {
    Account {
        status: Some(own.status),
        source: own.source.clone(),
        explanation: own.explanation.clone(),
        range: own.range().map(|(low, high)| words::range(&shown_end(sheet, &low), &shown_end(sheet, &high))),
        quotation: own.document.clone().zip(own.quotation.clone()),
        ..Account::default()
    }
}

/// An end of a plausible range as the input is shown.
fn shown_end(sheet: &Sheet, text: &str) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |exact| values::bare(sheet, Value::Exact(exact)))
}

/// The last entry of the minutes that names the input.
fn in_minutes(model: &Model, label: &str) -> Option<(String, String)> {
    let named = |entry: &Entry| {
        let line = entry.lines.iter().find(|line| line.starts_with(label))?;
        Some((entry.time.clone(), line.clone()))
    };
    model.minutes().iter().rev().find_map(named)
}

/// The number of a change that an event makes: it stands in the event itself.
fn of_change(model: &Model, source: Source, change: ChangePlace) -> Account {
    let (figures, _) = scenario_of(model, source);
    let event = figures.events.get(change.event);
    let own = event.and_then(|event| event.changes.get(change.change));
    let value = own.map(|own| {
        words::value(match own.number {
            Amount::Double(number) => Number::Double(number),
            Amount::Exact(number) => Number::Exact(number),
        })
    });
    let name = event.map(|event| words::of_event(&event.name)).unwrap_or_default();
    let account = Account { value: value.unwrap_or_default(), path: change.path(), ..Account::default() };
    match event.map(|event| (event, documented::of_event(&figures, event))) {
        Some((_, Some(said))) => Account {
            status: Some(said.status),
            source: words::said_by(&name, &said.source),
            explanation: said.explanation.clone(),
            quotation: said.document.clone().zip(said.quotation.clone()),
            ..account
        },
        Some((event, None)) if is_assumed(&figures, event) => Account {
            status: Some(Status::Aanname),
            source: name,
            explanation: words::ASSUMED_CHANGE.to_owned(),
            ..account
        },
        _ => {
            Account { status: Some(Status::Eigen), source: name, explanation: words::OWN_CHANGE.to_owned(), ..account }
        }
    }
}

fn of_term(model: &Model, source: Source, afspraak: Place, clause: Clause, term: Term) -> Account {
    let id = afspraak_id(model, source, afspraak);
    let presets = &model.context().presets;
    let preset = presets.iter().find(|preset| preset.variants.iter().any(|variant| variant.afspraak.id == id));
    let value = source::with_ground(model, source, |ground| {
        use engine::derivation::Quantity;
        ground.value(Quantity::Term { afspraak, clause, term }).map(words::value)
    });
    let value = value.and_then(Result::ok).unwrap_or_default();
    let Some(preset) = preset else {
        let (source, explanation) = (words::OWN_AFSPRAAK.to_owned(), words::OWN_AFSPRAAK_HELP.to_owned());
        return Account { value, source, explanation, ..Account::default() };
    };
    Account { value, ..of_rule(preset, &id, field_of(term), clause == Clause::BeforeStart) }
}

/// The id of an afspraak by its place in a source.
fn afspraak_id(model: &Model, source: Source, afspraak: Place) -> String {
    let of_pin = |id: &str| if afspraak == 0 { id.to_owned() } else { REFERENCE.to_owned() };
    match source {
        Source::Pin(place) => model.pinned().get(place).map(|(pin, _)| of_pin(&pin.afspraak)).unwrap_or_default(),
        Source::Frozen => model.frozen().map(|(pin, _)| of_pin(&pin.afspraak)).unwrap_or_default(),
        Source::Parted(_) | Source::Newest => of_pin(&model.table().view.afspraak),
        Source::Unchanged(_) => REFERENCE.to_owned(),
        _ => model.outcomes().variants().into_iter().nth(afspraak).map(|(id, _)| id).unwrap_or_default(),
    }
}

/// The data id of a term.
fn field_of(term: Term) -> &'static str {
    match term {
        Term::Shared(_) => "gedeeld",
        Term::Inleg => "inleg",
        Term::Sleutel(_) => "sleutel",
        Term::SleutelOverschot(_) => "sleutel_overschot",
        Term::ExecutionCosts => "uitvoeringskosten",
        Term::ReserveBegin | Term::ReserveMaximum | Term::Payout(_) | Term::PayoutSleutel(..) => "reserve",
        Term::Vangnet => "vangnet_per_inwoner",
    }
}

/// The rule of a preset about a term; a term that only some variants have rests on the variant itself.
fn of_rule(preset: &Preset, id: &str, field: &str, before_start: bool) -> Account {
    let before = format!("voor_start.{field}");
    let wanted = |own: &str| own == field || own.starts_with(&format!("{field}."));
    let rule = preset.rules.iter().find(|rule| if before_start { rule.field == before } else { wanted(&rule.field) });
    let variant = preset.variants.iter().find(|variant| variant.afspraak.id == id);
    match (rule, variant) {
        // An open point that the variant fills in is the variant's, whatever the rule says of it.
        (Some(rule), _) if rule.status != Status::Aanname => Account {
            status: Some(rule.status),
            source: rule.source.clone(),
            explanation: rule.explanation.clone(),
            quotation: rule.document.clone().zip(rule.quotation.clone()),
            ..Account::default()
        },
        (rule, Some(variant)) => Account {
            status: Some(variant.status),
            source: rule.map_or_else(|| preset.source.clone(), |rule| rule.source.clone()),
            explanation: variant.explanation.clone(),
            ..Account::default()
        },
        _ => Account { source: preset.source.clone(), ..Account::default() },
    }
}
