//! Afspraken: their terms, phases and reserve.

use serde_json::value::RawValue;

use super::list;
use crate::json::Json;
use crate::scenario_file::reader::{Object, Reader};
use crate::scenario_file::{ALL_THERE_IS, ON_LEAVING, PAYOUTS_KEY, PHASES_KEY, TERMS, VANGNET};
use engine::afspraak::{
    Afspraak, Basis, Fase, OnLeaving, PhaseTerms, Post, Reserve, Shared, Terms, TermsBeforeStart, Uitkering,
    Verdeelsleutel,
};
use engine::limits::{PAYOUTS, PHASES};
use engine::money::Exact;
use engine::problem::{Problem, Wrong};
use engine::scenario::FileVersion;

/// Reads one afspraak without an id, as the preset file holds it.
pub fn read_afspraak(reader: &mut Reader, path: &str, raw: &RawValue, id: &str) -> Afspraak {
    let mut afspraak = blank_afspraak();
    let known = keys(reader.version, &[]);
    if let Some(object) = reader.object(path, raw, &known) {
        read_agreement(reader, &object, &mut afspraak);
    }
    afspraak.id = id.to_owned();
    afspraak
}

/// The keys of an afspraak: those named here and its terms.
fn keys(version: FileVersion, named: &[&'static str]) -> Vec<&'static str> {
    let second: &[&str] = if version >= FileVersion::Second { &[PHASES_KEY] } else { &[] };
    [named, &TERMS, &["reserve", VANGNET, "voor_start"], second].concat()
}

fn blank_afspraak() -> Afspraak {
    Afspraak {
        id: String::new(),
        terms: Terms {
            shared: Shared::default(),
            inleg: Exact::ZERO,
            sleutel: Verdeelsleutel::of(Basis::Inhabitants),
            sleutel_overschot: None,
            execution_costs: None,
            vangnet_per_inhabitant: None,
        },
        reserve: None,
        before_start: TermsBeforeStart::default(),
        phases: Vec::new(),
    }
}

pub(super) fn afspraak(reader: &mut Reader, path: &str, raw: &RawValue) -> Afspraak {
    let mut afspraak = blank_afspraak();
    let known = keys(reader.version, &["id"]);
    let Some(object) = reader.object(path, raw, &known) else { return afspraak };
    if let Some(id) = reader.required_with(&object, "id", Reader::name) {
        afspraak.id = id;
    }
    read_agreement(reader, &object, &mut afspraak);
    afspraak
}

fn read_agreement(reader: &mut Reader, object: &Object<'_>, afspraak: &mut Afspraak) {
    for key in ["gedeeld", "inleg", "sleutel"] {
        reader.required(object, key);
    }
    let terms = terms(reader, object);
    let main = &mut afspraak.terms;
    main.shared = terms.shared.unwrap_or(main.shared);
    main.inleg = terms.inleg.unwrap_or(main.inleg);
    main.sleutel = terms.sleutel.unwrap_or(main.sleutel);
    main.sleutel_overschot = terms.sleutel_overschot;
    main.execution_costs = terms.execution_costs;
    main.vangnet_per_inhabitant = object.get(VANGNET).and_then(|raw| reader.exact(&object.path_of(VANGNET), raw));
    afspraak.reserve = object.get("reserve").and_then(|raw| reserve(reader, &object.path_of("reserve"), raw));
    if let Some(raw) = object.get(PHASES_KEY).filter(|_| reader.version >= FileVersion::Second) {
        afspraak.phases = list(reader, &object.path_of(PHASES_KEY), raw, PHASES, &phase);
    }
    if let Some(raw) = object.get("voor_start")
        && let Some(before) = reader.object(&object.path_of("voor_start"), raw, &TERMS)
    {
        afspraak.before_start = self::terms(reader, &before);
    }
}

fn terms(reader: &mut Reader, object: &Object<'_>) -> TermsBeforeStart {
    let at = |key: &str| object.get(key).map(|raw| (object.path_of(key), raw));
    TermsBeforeStart {
        shared: at("gedeeld").and_then(|(path, raw)| shared(reader, &path, raw)),
        inleg: at("inleg").and_then(|(path, raw)| reader.exact(&path, raw)),
        sleutel: at("sleutel").and_then(|(path, raw)| sleutel(reader, &path, raw)),
        sleutel_overschot: at("sleutel_overschot").and_then(|(path, raw)| sleutel(reader, &path, raw)),
        execution_costs: at("uitvoeringskosten").and_then(|(path, raw)| reader.exact(&path, raw)),
    }
}

fn phase(reader: &mut Reader, path: &str, raw: &RawValue) -> Fase {
    let mut phase = Fase { from: 0, terms: PhaseTerms::default() };
    let known = [&["vanaf"], &TERMS[..], &[VANGNET]].concat();
    let Some(object) = reader.object(path, raw, &known) else { return phase };
    phase.from = reader.required_with(&object, "vanaf", Reader::whole).unwrap_or(phase.from);
    let at = |key: &str| object.get(key).map(|raw| (object.path_of(key), raw));
    phase.terms = PhaseTerms {
        shared: at("gedeeld").and_then(|(path, raw)| shared(reader, &path, raw)),
        inleg: at("inleg").and_then(|(path, raw)| reader.exact(&path, raw)),
        sleutel: at("sleutel").and_then(|(path, raw)| sleutel(reader, &path, raw)),
        sleutel_overschot: at("sleutel_overschot").and_then(|(path, raw)| or_null(reader, &path, raw, sleutel)),
        execution_costs: at("uitvoeringskosten").and_then(|(path, raw)| or_null(reader, &path, raw, Reader::exact)),
        vangnet_per_inhabitant: at(VANGNET).and_then(|(path, raw)| or_null(reader, &path, raw, Reader::exact)),
    };
    phase
}

/// A value, or `null`, which takes away what stood there.
fn or_null<T>(
    reader: &mut Reader,
    path: &str,
    raw: &RawValue,
    read: fn(&mut Reader, &str, &RawValue) -> Option<T>,
) -> Option<Option<T>> {
    if matches!(Json::of(raw), Json::Null) { Some(None) } else { read(reader, path, raw).map(Some) }
}

fn shared(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<Shared> {
    let posts = if reader.version >= FileVersion::Second { &Post::ALL[..] } else { &Post::OF_CLIENTS };
    let ids: Vec<&str> = posts.iter().map(|post| post.id()).collect();
    let object = reader.object(path, raw, &ids)?;
    let mut shared = Shared::default();
    for &post in posts {
        let fraction = object.get(post.id()).and_then(|raw| reader.exact(&object.path_of(post.id()), raw));
        shared[post] = fraction.unwrap_or(Exact::ZERO);
    }
    Some(shared)
}

fn sleutel(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<Verdeelsleutel> {
    let object = reader.object(path, raw, &Basis::ALL.map(Basis::id))?;
    let mut sleutel = Verdeelsleutel::default();
    for basis in Basis::ALL {
        let weight = object.get(basis.id()).and_then(|raw| reader.exact(&object.path_of(basis.id()), raw));
        sleutel[basis] = weight.unwrap_or(Exact::ZERO);
    }
    Some(sleutel)
}

fn reserve(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<Reserve> {
    let second: &[&str] = if reader.version >= FileVersion::Second { &[PAYOUTS_KEY, ON_LEAVING] } else { &[] };
    let object = reader.object(path, raw, &[&["begin", "maximum"], second].concat())?;
    let begin = reader.required_with(&object, "begin", Reader::exact);
    let maximum = reader.required(&object, "maximum");
    let maximum = maximum.and_then(|raw| or_null(reader, &object.path_of("maximum"), raw, Reader::exact));
    let at = |key: &str| object.get(key).filter(|_| second.contains(&key)).map(|raw| (object.path_of(key), raw));
    let payouts = at(PAYOUTS_KEY).map(|(path, raw)| list(reader, &path, raw, PAYOUTS, &payout)).unwrap_or_default();
    let on_leaving = at(ON_LEAVING).and_then(|(path, raw)| on_leaving(reader, &path, raw)).unwrap_or_default();
    Some(Reserve { begin: begin?, maximum: maximum?, payouts, on_leaving })
}

fn payout(reader: &mut Reader, path: &str, raw: &RawValue) -> Uitkering {
    let mut payout = Uitkering { year: 0, amount: None, sleutel: Verdeelsleutel::of(Basis::Inhabitants) };
    let Some(object) = reader.object(path, raw, &["jaar", "bedrag", "sleutel"]) else { return payout };
    payout.year = reader.required_with(&object, "jaar", Reader::whole).unwrap_or(payout.year);
    payout.amount = reader.required_with(&object, "bedrag", amount_or_all).flatten();
    payout.sleutel = reader.required_with(&object, "sleutel", sleutel).unwrap_or(payout.sleutel);
    payout
}

fn amount_or_all(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<Option<Exact>> {
    match Json::of(raw) {
        Json::Text(text) if text == ALL_THERE_IS => Some(None),
        Json::Text(text) if Exact::from_written(&text).is_err() => {
            reader.add(Problem::new(path, text, Wrong::NotADecimalOr(ALL_THERE_IS)));
            None
        }
        _ => reader.exact(path, raw).map(Some),
    }
}

fn on_leaving(reader: &mut Reader, path: &str, raw: &RawValue) -> Option<OnLeaving> {
    let id = reader.text(path, raw)?;
    let found = OnLeaving::ALL.into_iter().find(|own| own.id() == id);
    if found.is_none() {
        let ids = OnLeaving::ALL.map(|own| own.id().to_owned()).to_vec();
        reader.add(Problem::new(path, id, Wrong::OneOf(ids)));
    }
    found
}
