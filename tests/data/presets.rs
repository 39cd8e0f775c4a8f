//! The preset afspraken are those of the norm, each can be settled, and what the documents leave open is named.

use std::collections::BTreeSet;

use rekentafel::data::presets::{Preset, REFERENCE, presets};
use rekentafel::data::provenance::Status;
use rekentafel::data::scenario_file::afspraak_json;
use rekentafel::data::version::Version;
use rekentafel::engine::afspraak::{Afspraak, Basis, Post};
use rekentafel::engine::validation::validate;
use serde_json::{Value as Json, json};

use crate::regions;

fn all_presets() -> &'static [Preset] {
    presets(Version::LATEST).expect("the presets")
}

/// What a source settles is a preset; the number of its variants is the number of readings it leaves open.
const PRESETS: [(&str, usize); 9] = [
    ("geen-afspraak", 1),
    ("ijssel-vecht", 3),
    ("amersfoort", 6),
    ("centraal-gelderland", 3),
    ("noord-veluwe", 7),
    ("vng-profijt", 1),
    ("vng-solidariteit", 1),
    ("vng-tussenvorm", 1),
    ("eigen-risico", 1),
];

/// Deficits in equal parts stand in no document: at most one variant of a preset is only there for who chooses it.
#[test]
fn what_is_in_no_document_counts_only_when_chosen() {
    let gives_equal_parts = |afspraak: &Afspraak| !afspraak.terms.sleutel[Basis::Equal].is_zero();
    let mut found = Vec::new();
    for preset in all_presets() {
        let only = preset.variants.iter().filter(|variant| variant.only_when_chosen);
        let only: Vec<String> = only.map(|variant| variant.afspraak.id.clone()).collect();
        assert!(only.len() <= 1, "{}", preset.id);
        found.extend(only);
        for variant in &preset.variants {
            assert_eq!(gives_equal_parts(&variant.afspraak), variant.only_when_chosen, "{}", variant.afspraak.id);
        }
    }
    assert_eq!(found, ["noord-veluwe-reserve-gelijk"]);
}

/// The fields of an afspraak that a rule can explain.
const FIELDS: [&str; 7] =
    ["gedeeld", "inleg", "sleutel", "sleutel_overschot", "reserve", "uitvoeringskosten", "vangnet_per_inwoner"];

#[test]
fn every_preset_is_there_with_its_variants_and_the_point_that_is_open() {
    let presets = all_presets();
    let found: Vec<(&str, usize)> = presets.iter().map(|preset| (preset.id.as_str(), preset.variants.len())).collect();
    assert_eq!(found, PRESETS);
    assert!(presets.iter().any(|preset| preset.id == REFERENCE && preset.open_point.is_none()));
    for preset in presets {
        let id = &preset.id;
        assert_eq!(preset.variants.len() > 1, preset.open_point.is_some(), "{id}: variants without an open point");
        if let Some(open) = &preset.open_point {
            assert!(open.text.contains("(staat niet in de documenten)"), "{id}: {}", open.text);
            assert!(!open.source.is_empty(), "{id}");
        }
        for text in [&preset.name, &preset.source, &preset.summary, &preset.mark] {
            assert!(!text.trim().is_empty(), "{id}");
        }
        let known = Version::LATEST.region_ids().any(|region| preset.region.as_deref() == Some(region));
        assert!(known || preset.region.is_none(), "{id}: {:?}", preset.region);
        assert!(!preset.rules.is_empty(), "{id} explains nothing");
        for rule in &preset.rules {
            let field = rule.field.strip_prefix("voor_start.").unwrap_or(&rule.field);
            let post = |own: &str| Post::ALL.iter().any(|post| post.id() == own);
            let is_field = FIELDS.contains(&field) || field.strip_prefix("gedeeld.").is_some_and(post);
            assert!(is_field, "{id}: {}", rule.field);
            assert!(!rule.explanation.is_empty() && !rule.source.is_empty(), "{id}: {}", rule.field);
            assert_eq!(rule.document.is_some(), rule.quotation.is_some(), "{id}: {}", rule.field);
            assert!(rule.status != Status::Seed || rule.quotation.is_some(), "{id}: {}", rule.field);
        }
    }
}

#[test]
fn every_variant_is_valid_in_every_region_and_has_an_id_of_its_own() {
    let presets = all_presets();
    let variants: Vec<Afspraak> =
        presets.iter().flat_map(|preset| &preset.variants).map(|variant| variant.afspraak.clone()).collect();
    let ids: BTreeSet<&str> = variants.iter().map(|afspraak| afspraak.id.as_str()).collect();
    assert_eq!((ids.len(), variants.len()), (24, 24));
    for preset in presets {
        for variant in &preset.variants {
            let id = &variant.afspraak.id;
            let alone = preset.variants.len() == 1;
            assert!(if alone { *id == preset.id } else { id.starts_with(&format!("{}-", preset.id)) }, "{id}");
            assert!(!variant.name.trim().is_empty() && !variant.explanation.trim().is_empty(), "{id}");
        }
    }
    for (start, region) in regions() {
        let scenario = region.scenario(presets);
        assert_eq!(scenario.afspraken, variants, "{}", start.id);
        assert_eq!(validate(&scenario), Vec::new(), "{}", start.id);
    }
}

/// The agreements of the regions as the norm writes them (`docs/rekenmodel.md` section 7): which posts are shared,
/// inleg, key, key for a surplus, and what else.
type Agreement = (&'static str, &'static [Post], &'static str, &'static str, &'static str, &'static str);

const EXISTING: &[Post] = &[Post::BwExisting, Post::BtExisting, Post::BridgingExisting];
const ALL: &[Post] = &Post::OF_CLIENTS;
const WITHOUT_BRIDGING: &[Post] = &[Post::BwExisting, Post::BwNew, Post::BtExisting, Post::BtNew];
const ONLY_BW: &[Post] = &[Post::BwExisting, Post::BwNew];

const BEFORE: &str = r#"{"voor_start": {"sleutel": {"historisch": "1"}}}"#;
const KEPT: &str = r#"{"reserve": {"begin": "0", "maximum": "0.1"}}"#;
const UNLIMITED: &str = r#"{"reserve": {"begin": "0", "maximum": null}}"#;

const AGREEMENTS: [Agreement; 23] = [
    ("geen-afspraak", EXISTING, "0", "centrum 1", "", "{}"),
    ("ijssel-vecht-vaste-sleutel", EXISTING, "0", "historisch 1", "", BEFORE),
    ("ijssel-vecht-centrum", EXISTING, "0", "centrum 1", "", BEFORE),
    ("ijssel-vecht-gezamenlijk", ALL, "0", "objectief 1", "", BEFORE),
    ("amersfoort-instroom", WITHOUT_BRIDGING, "1", "opname_nieuw 1", "objectief 1", "{}"),
    ("amersfoort-solidair", WITHOUT_BRIDGING, "0", "objectief 1", "", "{}"),
    ("amersfoort-gemengd", WITHOUT_BRIDGING, "0", "objectief 0.5, instroom 0.5", "", "{}"),
    ("amersfoort-overbrugging-gedeeld", ALL, "1", "opname_nieuw 1", "objectief 1", "{}"),
    ("amersfoort-beschermd-thuis-zelf", ONLY_BW, "1", "opname_nieuw 1", "objectief 1", "{}"),
    ("amersfoort-instroom-zonder-inleg", WITHOUT_BRIDGING, "0", "opname_nieuw 1", "", "{}"),
    ("centraal-gelderland-gebruik", EXISTING, "0", "gebruik 1", "", "{}"),
    ("centraal-gelderland-centrum", EXISTING, "0", "centrum 1", "", "{}"),
    ("centraal-gelderland-gezamenlijk", ALL, "0", "objectief 1", "", "{}"),
    ("noord-veluwe-reserve-inwoners", ALL, "1", "inwoners 1", "objectief 1", KEPT),
    ("noord-veluwe-reserve-objectief", ALL, "1", "objectief 1", "objectief 1", KEPT),
    ("noord-veluwe-reserve-gelijk", ALL, "1", "gelijk 1", "objectief 1", KEPT),
    ("noord-veluwe-reserve-centrum", ALL, "1", "centrum 1", "objectief 1", KEPT),
    ("noord-veluwe-verdelen-objectief", ALL, "1", "inwoners 1", "objectief 1", "{}"),
    ("noord-veluwe-verdelen-inwoners", ALL, "1", "inwoners 1", "", "{}"),
    ("noord-veluwe-reserve-onbeperkt", ALL, "1", "inwoners 1", "objectief 1", UNLIMITED),
    ("vng-profijt", ALL, "0", "gebruik 1", "", "{}"),
    ("vng-solidariteit", ALL, "0", "inwoners 1", "", "{}"),
    ("vng-tussenvorm", ALL, "0", "inwoners 0.5, clienten_3jaar 0.5", "", "{}"),
];

/// A key as its words, and an afspraak as its JSON.
fn agreement_json((_, posts, inleg, key, surplus, rest): Agreement) -> Json {
    let sleutel = |words: &str| -> Json {
        let parts = words.split(", ").filter_map(|part| part.split_once(' '));
        parts.map(|(basis, weight)| (basis.to_owned(), json!(weight))).collect::<serde_json::Map<_, _>>().into()
    };
    // The maatschappelijke opvang is shared in every preset (section 14).
    let posts = posts.iter().chain(&[Post::Opvang]);
    let shared: serde_json::Map<_, _> = posts.map(|post| (post.id().to_owned(), json!("1"))).collect();
    let mut agreement: Json = serde_json::from_str(rest).expect("JSON");
    agreement["gedeeld"] = shared.into();
    agreement["inleg"] = json!(inleg);
    agreement["sleutel"] = sleutel(key);
    if !surplus.is_empty() {
        agreement["sleutel_overschot"] = sleutel(surplus);
    }
    agreement
}

#[test]
fn the_presets_are_the_agreements_of_the_norm() {
    let mut variants = all_presets().iter().flat_map(|preset| &preset.variants).map(|variant| &variant.afspraak);
    for agreement in AGREEMENTS {
        let afspraak = variants.next().expect("a variant");
        assert_eq!(afspraak.id, agreement.0);
        assert_eq!(afspraak_json(afspraak), agreement_json(agreement), "{}", afspraak.id);
    }
    let own_risk = afspraak_json(variants.next().expect("a variant"));
    let fifth = Post::OF_CLIENTS.iter().map(|post| (post.id().to_owned(), json!("0.8")));
    let fifth: serde_json::Map<_, _> = fifth.chain([(Post::Opvang.id().to_owned(), json!("1"))]).collect();
    let expected = json!({"gedeeld": fifth, "inleg": "0", "sleutel": {"inwoners": "1"}, "vangnet_per_inwoner": "15"});
    assert_eq!((own_risk, variants.next()), (expected, None));
}
