//! Words for one afspraak.

use crate::app::show::Amount;
use crate::app::show::answer::text::compare::PER_INHABITANT;
use engine::afspraak::{Basis, Post};
use engine::term::Term;

/// The columns of the table of municipalities.
pub const COLUMNS: [&str; 11] = [
    "Rijksbudget",
    "Inleg",
    "Eigen kosten",
    "Verrekening",
    "Vangnet",
    "Deel van de reserve",
    "Resultaat",
    "Zonder verandering",
    "Effect Rijk",
    "Effect afspraak",
    "Netto lasten",
];

/// The columns of the table of the pool.
pub const POOL_COLUMNS: [&str; 12] = [
    "Centrumbudget",
    "Regiobudget",
    "Baten van de pot",
    "Lasten van de pot",
    "Waarvan uitvoering",
    "Waarvan lege plekken",
    "Saldo",
    "Storting in reserve",
    "Uit de reserve",
    "Stand reserve",
    "Alle kosten samen",
    "Boven het rijksbudget",
];

/// The names of the columns in a line, for who wants to know what they mean.
pub fn column_words() -> String {
    let names = COLUMNS.iter().chain(&POOL_COLUMNS).copied().collect::<Vec<_>>();
    format!("Wat betekenen de kolommen? {}.", names.join(", "))
}

pub fn outside_budget(year: i32, amount: &Amount) -> String {
    format!("In {year} is de pot {} duurder dan het hele rijksbudget.", amount.text())
}

pub fn uncovered(year: i32, amount: &Amount) -> String {
    format!("In {year} kan het vangnet {} niet dekken: de andere gemeenten hebben daarvoor geen ruimte.", amount.text())
}

/// Two variants that differ in words only, in these figures.
pub fn same_as(other: &str) -> String {
    format!("In deze cijfers geeft deze lezing elke gemeente elk jaar hetzelfde als “{other}”.")
}

/// `parts`: result, without any change, effect Rijk, effect afspraak.
pub fn sentence(place: &str, period: &str, parts: &[Amount; 4], per_inhabitant: bool) -> String {
    let unit = if per_inhabitant { PER_INHABITANT } else { "" };
    let [result, unchanged, rijk, afspraak] = parts;
    format!(
        "{place} komt in {period} uit op {}{unit}: {} als er niets verandert, {} door de nieuwe verdeling van het Rijk en {} door deze afspraak \
         (afgerond).",
        result.text(),
        unchanged.text(),
        rijk.text(),
        afspraak.text()
    )
}

pub const fn post(post: Post) -> &'static str {
    match post {
        Post::BwExisting => "Beschermd wonen, bestaande cliënten",
        Post::BwNew => "Beschermd wonen, nieuwe cliënten",
        Post::BtExisting => "Beschermd thuis, bestaande cliënten",
        Post::BtNew => "Beschermd thuis, nieuwe cliënten",
        Post::BridgingExisting => "Overbruggingszorg, bestaande cliënten",
        Post::BridgingNew => "Overbruggingszorg, nieuwe cliënten",
        Post::Opvang => "Maatschappelijke opvang",
    }
}

pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Inhabitants => "Inwoners",
        Basis::Objective => "Objectief gewicht",
        Basis::Historic => "Historisch gewicht",
        Basis::Inflow => "Instroom",
        Basis::AdmittedNew => "Opname van nieuwe cliënten",
        Basis::Use => "Gebruik (alle cliëntkosten)",
        Basis::SharedUse => "Gebruik (gedeelde kosten)",
        Basis::ClientsLastYear => "Cliënten, vorig jaar",
        Basis::ClientsThreeYears => "Cliënten, drie jaar",
        Basis::Equal => "Gelijke delen",
        Basis::Centre => "Alles naar de centrumgemeente",
    }
}

/// The name of a term in the form of an own afspraak.
pub fn term(term: Term) -> &'static str {
    match term {
        Term::Shared(own) => post(own),
        Term::Inleg => "Inleg: deel van het eigen regiobudget dat vooraf in de pot gaat",
        Term::Sleutel(own) | Term::SleutelOverschot(own) | Term::PayoutSleutel(_, own) => basis(own),
        Term::ExecutionCosts => "Eigen percentage uitvoeringskosten (leeg: dat van de regio)",
        Term::ReserveBegin => "Reserve: stand bij het begin (leeg: geen reserve)",
        Term::ReserveMaximum => "Reserve: maximum, als deel van het rijksbudget (leeg: geen maximum)",
        Term::Vangnet => "Vangnet: grootste verlies per inwoner (leeg: geen vangnet)",
        Term::Payout(_) => "Uitkering van de reserve (leeg: alles)",
    }
}

pub const ABOUT: &str = "Wat de afspraak zegt";
pub const NOT_AGREED: &str = "Niet afgesproken:";
pub const RULES: &str = "Hoe de afspraak is opgeschreven, en op welke bron dat rust";
pub const MAKE_OWN: &str = "Maak hiervan een eigen afspraak";
pub const NAME: &str = "Naam van de afspraak";
pub const REMOVE: &str = "Verwijder deze afspraak";
pub const SHARED: &str = "Gedeelde kosten: welk deel draagt de regio samen?";
pub const KEY: &str = "Sleutel: waarnaar wordt een tekort verdeeld?";
pub const SURPLUS_KEY: &str = "Andere sleutel voor een overschot (leeg: dezelfde)";
pub const OTHER_TERMS: &str = "Inleg, uitvoeringskosten, reserve en vangnet";
pub const BEFORE_START_KEPT: &str = "Voor de start gelden de eigen regels van de afspraak waarvan deze is gemaakt.";
pub const PHASES: &str = "Wat geldt in welke jaren?";
pub const CHANGE_PHASES: &str = "Verander de fasen en de uitkeringen bij Gebeurtenissen";
pub const NOTHING_SHARED: &str = "niets gedeeld: elke gemeente betaalt haar eigen zorg";
pub const ALL_SHARED: &str = "alle zorg gedeeld";

/// What holds in a run of years: the terms before the start, those of the beginning, or those of a phase.
pub fn band(phases: usize, is_before_start: bool) -> String {
    let own = match phases {
        0 => "Begin".to_owned(),
        phase => format!("Fase {phase}"),
    };
    if is_before_start { format!("{own}, met eigen regels vóór de start") } else { own }
}

pub fn shared(posts: &[String]) -> String {
    format!("gedeeld: {}", posts.join("; "))
}

pub fn inleg(percent: &str) -> String {
    format!("inleg {percent} van het eigen regiobudget")
}

pub fn key(bases: &str) -> String {
    format!("sleutel: {bases}")
}

pub fn surplus_key(bases: &str) -> String {
    format!("sleutel voor een overschot: {bases}")
}

pub fn execution_costs(percent: &str) -> String {
    format!("uitvoeringskosten {percent}")
}

pub fn vangnet(amount: &str) -> String {
    format!("vangnet: hooguit {amount} euro verlies per inwoner")
}

/// The column of what the reserve pays out and who leaves takes along, where there is one.
pub const PAYOUT: &str = "Uitkering uit de reserve";

pub const POOL_CAPTION: &str = "De gezamenlijke pot, hele regio, in euro";

/// `place`: which of how many.
pub fn variant(place: (usize, usize), name: &str) -> String {
    format!("Lezing {} van {}: {name}.", place.0, place.1)
}

pub fn years_title(place: &str, unit: &str) -> String {
    format!("{place} per jaar, in {unit}")
}

pub fn municipalities_caption(period: &str, unit: &str) -> String {
    format!("Per gemeente, {period}, in {unit}")
}
