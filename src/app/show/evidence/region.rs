//! The region in hand: what it agreed, what is open, and how each quotation is written as an afspraak.

use std::collections::BTreeSet;

use crate::app::model::Model;
use crate::app::model::reading::button_id;
use crate::app::show::evidence::text;
use data::advice::advice;
use data::calendar::{Moment, calendar};
use data::presets::{OpenPoint, Preset, Rule};
use data::provenance::{Provenance, Status};
use data::region::Region;

#[derive(Debug, Clone, PartialEq)]
pub struct RegionView {
    pub name: String,
    pub presets: Vec<PresetView>,
    /// Inputs that a document speaks of.
    pub inputs: Vec<RowView>,
    pub advice: Vec<RowView>,
    /// Who reports or decides what, and when.
    pub calendar: Vec<RowView>,
    pub notes: Vec<String>,
    pub documents: Vec<DocumentView>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PresetView {
    pub name: String,
    pub summary: String,
    pub source: String,
    pub open: Option<OpenView>,
    pub rules: Vec<RowView>,
    pub variants: Vec<VariantView>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenView {
    pub text: String,
    pub quotation: Option<Quotation>,
    /// What is assumed in place of an agreement.
    pub assumed: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantView {
    /// Id of its afspraak.
    pub id: String,
    pub name: String,
    pub explanation: String,
    pub status: Status,
    pub is_in_hand: bool,
}

/// A quotation beside what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowView {
    pub name: String,
    pub quotation: Option<Quotation>,
    pub written: Vec<Written>,
    pub explanation: String,
    pub source: String,
    pub status: Option<Status>,
}

/// What variants say in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The names of the variants; empty if all say this.
    pub variants: Vec<String>,
    pub words: String,
}

/// A quotation that can be read in its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    pub id: String,
    pub document: String,
    pub text: String,
    pub source: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentView {
    pub button: String,
    pub id: String,
    pub title: String,
    pub short: String,
}

/// A quotation of the data, if there is one.
pub fn quotation(document: Option<&String>, text: Option<&String>, source: &str) -> Option<Quotation> {
    let (document, text) = document.zip(text)?;
    Some(Quotation {
        id: button_id(document, Some(text)),
        document: document.clone(),
        text: text.clone(),
        source: source.to_owned(),
    })
}

/// `None` for a scenario that belongs to no region.
pub fn view(model: &Model) -> Option<RegionView> {
    let context = model.context();
    let region = context.region.as_ref()?;
    let own = context.presets.iter().filter(|preset| preset.region.as_deref() == Some(region.id.as_str()));
    let document = |own: &data::region::Document| DocumentView {
        button: button_id(&own.id, None),
        id: own.id.clone(),
        title: own.title.clone(),
        short: own.short.clone(),
    };
    let mut view = RegionView {
        name: region.name.clone(),
        presets: own.map(|preset| preset_view(preset, &model.table().view.afspraak)).collect(),
        inputs: inputs(
            region,
            region
                .provenance
                .iter()
                .map(|(path, own)| (text::region::input(path), own))
                .chain(region.choices.iter().map(|choice| (choice.name.clone(), &choice.provenance))),
        ),
        advice: advice(&region.id).unwrap_or_default().into_iter().map(advice_row).collect(),
        calendar: calendar(&region.id).unwrap_or_default().into_iter().map(calendar_row).collect(),
        notes: region.notes.clone(),
        documents: region.documents.iter().map(document).collect(),
    };
    tell_apart(&mut view);
    Some(view)
}

/// A quotation that stands on the page more than once has an id for each place; the first one is the place to come back
/// to.
fn tell_apart(view: &mut RegionView) {
    let mut seen = BTreeSet::new();
    let in_presets = view.presets.iter_mut().flat_map(|preset| {
        let open = preset.open.iter_mut().filter_map(|open| open.quotation.as_mut());
        open.chain(preset.rules.iter_mut().filter_map(|row| row.quotation.as_mut()))
    });
    let others = view
        .inputs
        .iter_mut()
        .chain(&mut view.advice)
        .chain(&mut view.calendar)
        .filter_map(|row| row.quotation.as_mut());
    for quotation in in_presets.chain(others) {
        while !seen.insert(quotation.id.clone()) {
            quotation.id.push('-');
        }
    }
}

fn preset_view(preset: &Preset, in_hand: &str) -> PresetView {
    let variant = |own: &data::presets::Variant| VariantView {
        id: own.afspraak.id.clone(),
        name: own.name.clone(),
        explanation: own.explanation.clone(),
        status: own.status,
        is_in_hand: own.afspraak.id == in_hand,
    };
    PresetView {
        name: preset.name.clone(),
        summary: preset.summary.clone(),
        source: preset.source.clone(),
        open: preset.open_point.as_ref().map(|point| open(point, &preset.rules)),
        rules: preset.rules.iter().map(|rule| rule_row(rule, preset)).collect(),
        variants: preset.variants.iter().map(variant).collect(),
    }
}

fn open(point: &OpenPoint, rules: &[Rule]) -> OpenView {
    let assumed = rules.iter().filter(|rule| rule.status == Status::Aanname);
    OpenView {
        text: point.text.clone(),
        quotation: quotation(point.document.as_ref(), point.quotation.as_ref(), &point.source),
        assumed: assumed.map(|rule| rule.explanation.clone()).collect(),
    }
}

fn rule_row(rule: &Rule, preset: &Preset) -> RowView {
    let mut written: Vec<Written> = Vec::new();
    for variant in &preset.variants {
        let words = text::written::field(&variant.afspraak, &rule.field);
        match written.iter_mut().find(|own| own.words == words) {
            Some(own) => own.variants.push(variant.name.clone()),
            None => written.push(Written { variants: vec![variant.name.clone()], words }),
        }
    }
    if let [only] = &mut written[..] {
        only.variants.clear();
    }
    RowView {
        name: text::written::name(&rule.field),
        quotation: quotation(rule.document.as_ref(), rule.quotation.as_ref(), &rule.source),
        written,
        explanation: rule.explanation.clone(),
        source: rule.source.clone(),
        status: Some(rule.status),
    }
}

/// The inputs that rest on a quotation, each quotation once for each kind of input.
fn inputs<'a>(region: &Region, provenance: impl Iterator<Item = (String, &'a Provenance)>) -> Vec<RowView> {
    let mut seen = BTreeSet::new();
    let rows = provenance.filter_map(|(name, own)| {
        let quotation = quotation(own.document.as_ref(), own.quotation.as_ref(), region.source_of_quotation(own))?;
        let is_new = seen.insert((name.clone(), quotation.text.clone()));
        is_new.then(|| RowView {
            name,
            quotation: Some(quotation),
            written: Vec::new(),
            explanation: own.explanation.clone(),
            source: own.source.clone(),
            status: Some(own.status),
        })
    });
    rows.collect()
}

fn advice_row(own: data::advice::Advice) -> RowView {
    RowView {
        name: String::new(),
        quotation: quotation(Some(&own.document), Some(&own.quotation), &own.source),
        written: Vec::new(),
        explanation: own.here,
        source: own.source,
        status: None,
    }
}

fn calendar_row(own: Moment) -> RowView {
    RowView {
        quotation: quotation(Some(&own.document), Some(&own.quotation), &own.source),
        written: Vec::new(),
        explanation: text::region::moment(&own.who, &own.what, &own.figure),
        name: own.when,
        source: own.source,
        status: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::act::message::{Message, Start};

    #[test]
    fn every_region_shows_its_rules_and_a_scenario_of_no_region_shows_none() {
        let mut model = Model::start("", Vec::new()).expect("a model");
        for id in model.context().version.region_ids() {
            model.update(Message::Start(Start::Region(id)));
            let view = view(&model).expect("a region");
            assert!(!view.presets.is_empty() && !view.documents.is_empty() && !view.notes.is_empty(), "{id}");
            for preset in &view.presets {
                assert!(preset.rules.iter().any(|rule| rule.quotation.is_some()), "{id}");
                assert!(preset.variants.iter().any(|variant| variant.is_in_hand), "{id}");
                let open = preset.open.as_ref().expect("each region left something open");
                assert!(open.text.contains("staat niet in de documenten"), "{id}: {}", open.text);
                for rule in &preset.rules {
                    let named: usize = rule.written.iter().map(|own| own.variants.len()).sum();
                    assert!(named == 0 || named == preset.variants.len(), "{id}: {}", rule.name);
                }
            }
            assert!(view.inputs.iter().all(|row| row.name != "Veld"), "{id}: {:?}", view.inputs);
            assert_eq!(view.advice.is_empty(), id != "noord-veluwe");
        }
    }
}
