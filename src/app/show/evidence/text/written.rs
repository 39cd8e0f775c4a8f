//! The fields of an afspraak in plain Dutch.

use crate::app::dutch::number;
use crate::app::show::afspraak::text::afspraak as afspraak_text;
use crate::app::show::afspraak::text::afspraak::basis;
use engine::afspraak::{Afspraak, Basis, CareKind, Clients, Post, Shared, Terms, Verdeelsleutel};
use engine::capacity::Cohort;
use engine::money::Exact;

/// What a field is about, in a few words.
pub fn name(path: &str) -> String {
    if let Some(path) = path.strip_prefix("voor_start.") {
        return format!("{}, voor de start", name(path));
    }
    let (path, post) = path.split_once('.').unwrap_or((path, ""));
    let own = match path {
        "gedeeld" => "Wie wat betaalt",
        "inleg" => "Inleg",
        "sleutel" => "Sleutel",
        "sleutel_overschot" => "Sleutel voor een overschot",
        "uitvoeringskosten" => "Uitvoeringskosten",
        "reserve" => "Reserve",
        "vangnet_per_inwoner" => "Vangnet",
        _ => "Regel",
    };
    match post_of(post) {
        Some(post) => format!("{own}: {}", lower(afspraak_text::post(post))),
        None => own.to_owned(),
    }
}

/// What an afspraak says in a field, such as `sleutel` or `gedeeld.bt_bestaand`.
pub fn field(afspraak: &Afspraak, path: &str) -> String {
    match path.strip_prefix("voor_start.") {
        Some(path) => term(&afspraak.terms_before_start(), path),
        None => match path {
            "reserve" => reserve(afspraak),
            "vangnet_per_inwoner" => vangnet(afspraak),
            path => term(&afspraak.terms, path),
        },
    }
}

fn term(terms: &Terms, path: &str) -> String {
    match path {
        "gedeeld" => shared(&terms.shared),
        "inleg" if terms.inleg.is_zero() => "Geen inleg: gemeenten betalen vooraf niets in de pot.".to_owned(),
        "inleg" => format!("Elke gemeente legt vooraf {} van haar eigen regiobudget in.", percent(terms.inleg)),
        "sleutel" => format!("Tekort en overschot van de pot {}.", key(&terms.sleutel, ["gaan", "worden"])),
        "sleutel_overschot" => terms.sleutel_overschot.map_or_else(
            || "Een overschot gaat volgens dezelfde sleutel als een tekort.".to_owned(),
            |own| format!("Een overschot {}.", key(&own, ["gaat", "wordt"])),
        ),
        "uitvoeringskosten" => terms.execution_costs.map_or_else(
            || "Geen eigen percentage: dat van de regio (zie Alle invoer).".to_owned(),
            |own| format!("{} van het rijksbudget gaat naar uitvoering.", percent(own)),
        ),
        path => match path.split_once('.').and_then(|(_, post)| post_of(post)) {
            Some(post) => one_post(post, terms.shared[post]),
            None => String::new(),
        },
    }
}

fn post_of(id: &str) -> Option<Post> {
    Post::ALL.into_iter().find(|post| post.id() == id)
}

fn percent(fraction: Exact) -> String {
    let text = number::percent(fraction, 1);
    text.replace(",0%", "%")
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn one_post(post: Post, share: Exact) -> String {
    let name = afspraak_text::post(post);
    if share.is_zero() {
        format!("{name}: elke gemeente betaalt dit zelf.")
    } else if share == Exact::ONE {
        format!("{name}: de regio draagt dit samen.")
    } else {
        format!("{name}: de regio draagt {} samen.", percent(share))
    }
}

const fn care(kind: CareKind) -> &'static str {
    match kind {
        CareKind::Bw => "beschermd wonen",
        CareKind::Bt => "beschermd thuis",
        CareKind::Bridging => "overbruggingszorg",
    }
}

const fn clients(cohort: Cohort) -> &'static str {
    match cohort {
        Cohort::Existing => "bestaande cliënten",
        Cohort::New => "nieuwe cliënten",
    }
}

/// What the region bears together, and what each municipality pays itself.
fn shared(shared: &Shared) -> String {
    let (mut together, mut alone) = (Vec::new(), Vec::new());
    for kind in CareKind::ALL {
        let posts = Post::ALL.into_iter().filter_map(|post| Some((post.clients()?, shared[post])));
        let own: Vec<(Clients, Exact)> = posts.filter(|(own, _)| own.care == kind).collect();
        let is_one = own.iter().all(|(_, share)| *share == own[0].1);
        let parts: Vec<(String, Exact)> = if is_one {
            own.iter().take(1).map(|&(_, share)| (care(kind).to_owned(), share)).collect()
        } else {
            own.iter().map(|&(own, share)| (format!("{} van {}", care(kind), clients(own.cohort)), share)).collect()
        };
        for (name, share) in parts {
            if share.is_zero() {
                alone.push(name);
            } else if share == Exact::ONE {
                together.push(name);
            } else {
                together.push(format!("{} van {name}", percent(share)));
            }
        }
    }
    let sentence = |start: &str, names: &[String]| {
        if names.is_empty() { String::new() } else { format!("{start}: {}.", names.join("; ")) }
    };
    let sentences = [sentence("Samen in de pot", &together), sentence("Elke gemeente zelf", &alone)];
    sentences.into_iter().filter(|own| !own.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a key does with an amount: of several bases with the share of each. `verbs`: *gaat* and *wordt*, for one or
/// more.
fn key(key: &Verdeelsleutel, [goes, is]: [&str; 2]) -> String {
    let parts: Vec<(Basis, Exact)> = key.parts().collect();
    let total = parts.iter().try_fold(Exact::ZERO, |sum, (_, weight)| sum.plus(*weight)).unwrap_or(Exact::ONE);
    let toward = |own: Basis| match own {
        Basis::Centre => "naar de centrumgemeente".to_owned(),
        Basis::Equal => "in gelijke delen naar alle gemeenten".to_owned(),
        own => format!("naar {}", lower(basis(own))),
    };
    match &parts[..] {
        [(own @ (Basis::Centre | Basis::Equal), _)] => format!("{goes} {}", toward(*own)),
        [(own, _)] => format!("{is} verdeeld {}", toward(*own)),
        parts => {
            let part = |&(own, weight): &(Basis, Exact)| {
                let share = weight.over(total).map_or_else(|_| String::new(), percent);
                format!("{share} {}", toward(own))
            };
            format!("{is} verdeeld: {}", parts.iter().map(part).collect::<Vec<_>>().join(" en "))
        }
    }
}

fn reserve(afspraak: &Afspraak) -> String {
    let Some(reserve) = &afspraak.reserve else {
        return "Geen reserve: elk jaar wordt alles verrekend.".to_owned();
    };
    let begin = number::euro_exact(reserve.begin, 0);
    match reserve.maximum {
        Some(most) => {
            format!("Een reserve die begint met {begin} en hoogstens {} van het rijksbudget bevat.", percent(most))
        }
        None => format!("Een reserve die begint met {begin}, zonder maximum."),
    }
}

fn vangnet(afspraak: &Afspraak) -> String {
    afspraak.terms.vangnet_per_inhabitant.map_or_else(
        || "Geen vangnet.".to_owned(),
        |most| {
            format!(
                "Een gemeente verliest hoogstens {} per inwoner, zolang anderen ruimte hebben.",
                number::euro_exact(most, 2)
            )
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use data::presets::presets;
    use data::version::Version;

    fn written(variant: &str, path: &str) -> String {
        let presets = presets(Version::LATEST).expect("the presets of the product");
        let mut variants = presets.iter().flat_map(|preset| &preset.variants);
        let own = variants.find(|own| own.afspraak.id == variant).expect("a variant");
        field(&own.afspraak, path)
    }

    #[test]
    fn a_field_is_put_into_words() {
        let expected = [
            (
                "ijssel-vecht-centrum",
                "gedeeld",
                "Samen in de pot: beschermd wonen van bestaande cliënten; beschermd thuis van bestaande cliënten; \
                 overbruggingszorg van bestaande cliënten. Elke gemeente zelf: beschermd wonen van nieuwe cliënten; \
                 beschermd thuis van nieuwe cliënten; overbruggingszorg van nieuwe cliënten.",
            ),
            ("ijssel-vecht-centrum", "sleutel", "Tekort en overschot van de pot gaan naar de centrumgemeente."),
            (
                "ijssel-vecht-centrum",
                "voor_start.sleutel",
                "Tekort en overschot van de pot worden verdeeld naar historisch gewicht.",
            ),
            ("ijssel-vecht-centrum", "reserve", "Geen reserve: elk jaar wordt alles verrekend."),
            (
                "amersfoort-gemengd",
                "sleutel",
                "Tekort en overschot van de pot worden verdeeld: 50% naar objectief gewicht en 50% naar instroom.",
            ),
            ("amersfoort-instroom", "inleg", "Elke gemeente legt vooraf 100% van haar eigen regiobudget in."),
            ("amersfoort-instroom", "sleutel_overschot", "Een overschot wordt verdeeld naar objectief gewicht."),
            (
                "amersfoort-beschermd-thuis-zelf",
                "gedeeld.bt_bestaand",
                "Beschermd thuis, bestaande cliënten: elke gemeente betaalt dit zelf.",
            ),
        ];
        for (variant, path, words) in expected {
            assert_eq!(written(variant, path), words, "{variant} {path}");
        }
    }

    #[test]
    fn every_field_that_a_rule_is_about_has_words() {
        for preset in presets(Version::LATEST).expect("the presets of the product") {
            for rule in &preset.rules {
                assert_ne!(name(&rule.field), "Regel", "{}: {}", preset.id, rule.field);
                for variant in &preset.variants {
                    assert!(field(&variant.afspraak, &rule.field).ends_with('.'), "{}: {}", preset.id, rule.field);
                }
            }
        }
    }
}
