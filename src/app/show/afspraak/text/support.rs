//! Words of draagvlak and prikkel.

use crate::app::dutch::{list, number};
use std::cmp::Ordering;

use crate::app::dutch::number::euro;
use crate::app::show::afspraak::support::PrikkelRow;
use engine::draagvlak::{Compensation, Count, Decision, Outcome, Vote};
use engine::figures::Besluitregel;
use engine::money::Money;

pub const TITLE: &str = "Draagvlak";
pub const HELP: &str = "Stel dat elke gemeente kiest wat haar over de hele periode het meeste oplevert. Zou de afspraak op tafel het \
    dan winnen van een andere? Dit is een rekenhulp, geen voorspelling: een gemeente kan goede andere redenen hebben.";
pub const INDIFFERENCE: &str = "Stemt niet bij een verschil onder (euro per inwoner)";
pub const VOTES_CAPTION: &str = "Stem per gemeente, resultaat over de hele periode in euro per inwoner";
pub const VOTE_COLUMNS: [&str; 5] = ["Op tafel", "Tegenover", "Verschil", "Stem", "Zou krijgen of geven (-), in euro"];
pub const DUELS_TITLE: &str = "De afspraak op tafel tegenover elke andere";
pub const DUEL_COLUMNS: [&str; 3] = ["Voor – tegen", "Tweede ronde", "Uitslag"];
pub const AFSPRAAK: &str = "Afspraak";
pub const SAME: &str = "Kies een andere afspraak om tegenover die op tafel te zetten.";
pub const LEAVING: &str = "In IJssel-Vecht mocht een gemeente die was overstemd, tot en met 2023 uittreden: per 1 januari, met zes \
    maanden opzegtermijn (convenant 2023, art. 8.3 en 12.1).";
pub const PRIKKEL_TITLE: &str = "Prikkel: wat kost één cliënt extra?";
pub const PRIKKEL_HELP: &str = "Eén nieuwe cliënt extra van een gemeente, een jaar lang in beschermd wonen. Wat merkt de gemeente \
    zelf, en wat merken de andere, tot het einde van de periode?";
pub const PRIKKEL_WAITS: &str = "De berekening verschijnt als u de schuif loslaat.";
pub const PRIKKEL_COLUMNS: [&str; 4] = [
    "De gemeente zelf, één jaar",
    "De andere samen, één jaar",
    "De gemeente zelf, heel verblijf",
    "De andere samen, heel verblijf",
];

pub fn prikkel_stay(years: &str) -> String {
    format!(
        "Een heel verblijf duurt gemiddeld {years} jaar: één gedeeld door de uitstroom per jaar. Wat na de periode valt, telt niet mee."
    )
}

/// What those who gain win together, and those who lose lose.
pub fn unharmed(gains: Money, losses: Money) -> String {
    let [won, lost] = [gains, losses].map(euro);
    if losses.is_zero() {
        return "Niemand gaat erop achteruit.".to_owned();
    }
    let enough = match gains.cmp(&losses) {
        Ordering::Greater => format!("Dat kan uit de winst van de anderen: zij winnen samen {won}."),
        Ordering::Equal => "Dat is precies wat de anderen winnen: na die betaling houdt niemand iets over.".to_owned(),
        Ordering::Less => format!("Dat kan niet uit de winst van de anderen: zij winnen samen {won}."),
    };
    format!("Iedereen schadeloos stellen kost {lost} over de hele periode. {enough}")
}

pub const fn rule(rule: Besluitregel) -> &'static str {
    match rule {
        Besluitregel::MeerderheidTweedeRonde => {
            "Deze regio besliste tot en met 2023 bij meerderheid, één stem per gemeente; zonder meerderheid had Zwolle in een \
             tweede ronde twee stemmen (convenant IJssel-Vecht 2023, art. 7.5). De gemeenteraad van Zwolle gaat zelf over het \
             rijksbudget (voetnoot 3)."
        }
        Besluitregel::IederZelf => "In deze regio beslist elke gemeente voor zichzelf.",
        Besluitregel::Unaniem => {
            "Dat in deze regio alle gemeenten moeten instemmen, is een aanname. Wie niet stemt, maakt hier geen bezwaar (ook een \
             aanname)."
        }
        Besluitregel::Onbekend => "Hoe deze regio beslist, is niet bekend.",
    }
}

/// The same of a region that is none of the product: no document says it.
pub const fn own_rule(rule: Besluitregel) -> &'static str {
    match rule {
        Besluitregel::MeerderheidTweedeRonde => {
            "Deze regio beslist bij meerderheid, één stem per gemeente; zonder meerderheid heeft de centrumgemeente in een tweede \
             ronde twee stemmen. Zo is het ingevuld: er is geen document bij."
        }
        Besluitregel::IederZelf => {
            "In deze regio beslist elke gemeente voor zichzelf. Zo is het ingevuld: er is geen document bij."
        }
        Besluitregel::Unaniem => {
            "In deze regio moeten alle gemeenten instemmen. Zo is het ingevuld: er is geen document bij. Wie niet stemt, maakt hier \
             geen bezwaar (een aanname)."
        }
        Besluitregel::Onbekend => "Hoe deze regio beslist, is niet bekend.",
    }
}

/// A vote, with a sign beside the word.
pub const fn vote(vote: Vote) -> &'static str {
    match vote {
        Vote::For => "▲ voor",
        Vote::Against => "▼ tegen",
        Vote::Abstains => "○ stemt niet",
    }
}

/// What stands where nothing is paid, and where there is no second vote.
pub const NONE: &str = "–";

fn municipalities_are(count: usize) -> String {
    if count == 1 { "is 1 gemeente".to_owned() } else { format!("zijn {count} gemeenten") }
}

fn votes(count: usize) -> String {
    if count == 1 { "1 stem".to_owned() } else { format!("{count} stemmen") }
}

pub fn count(count: Count) -> String {
    format!("{} – {}", count.in_favour, count.against)
}

pub const fn outcome(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::Wins) => "wint",
        Some(Outcome::Loses) => "verliest",
        Some(Outcome::NoDecision) => "geen besluit",
        None => "geen stemming",
    }
}

pub fn decision(own: &str, rival: &str, decision: &Decision) -> String {
    let Count { in_favour, against } = decision.count();
    let first = match decision {
        // Where nobody votes together, nothing is won.
        Decision::EachForItself { .. } => {
            return format!(
                "Met “{own}” {} beter uit dan met “{rival}”, en {against} slechter. Er is geen gezamenlijk besluit: elke gemeente \
                 kiest zelf.",
                municipalities_are(in_favour)
            );
        }
        // What was agreed has ended, and what holds is an assumption.
        Decision::Majority { .. } => "Als de oude stemregel nog geldt (dat is niet bekend), krijgt",
        Decision::Unanimous { .. } => "Als alle gemeenten moeten instemmen (een aanname), krijgt",
        Decision::Unknown { .. } => "Er krijgt",
    };
    let first = format!("{first} “{own}” {} voor en {against} tegen, tegenover “{rival}”.", votes(in_favour));
    let second = match decision {
        Decision::Majority { second: Some(second), .. } => {
            format!(" In de tweede ronde wordt het {} voor en {} tegen.", second.in_favour, second.against)
        }
        _ => String::new(),
    };
    let ending = match decision {
        Decision::Unknown { .. } => " Of dat genoeg is, is niet bekend.",
        _ => match decision.outcome() {
            Some(Outcome::Wins) => " De afspraak op tafel wint.",
            Some(Outcome::Loses) => " De afspraak op tafel verliest.",
            _ => " Er komt geen besluit.",
        },
    };
    format!("{first}{second}{ending}")
}

pub fn compensation(compensation: Option<&Compensation>) -> String {
    match compensation {
        Some(Compensation::Wins) => "Er is geen compensatie nodig om te winnen.".to_owned(),
        Some(Compensation::Pays(transfers)) => {
            let givers = transfers.iter().filter(|transfer| transfer.cents() < 0).count();
            let receivers = transfers.iter().filter(|transfer| transfer.cents() > 0).count();
            let paid = transfers.iter().copied().filter(|transfer| transfer.cents() > 0).sum();
            format!(
                "De kleinste meerderheid kost een compensatie van samen {}: dan wint de afspraak op tafel wel. Gevers {givers}, \
                 ontvangers {receivers}. Minder is niet genoeg, en niet iedereen is er dan mee schadeloos.",
                number::euro_cents(paid)
            )
        }
        Some(Compensation::TooLittleToGive) => {
            "Ook met compensatie wint zij niet: wie erop vooruitgaat, kan niet genoeg missen.".to_owned()
        }
        Some(Compensation::NoVote) => String::new(),
        None => "De compensatie is niet te berekenen: de bedragen worden te groot.".to_owned(),
    }
}

pub fn champion(name: &str) -> String {
    format!("“{name}” wint van alle andere afspraken.")
}

/// No afspraak wins; which one would by majority, where the region has another rule.
pub fn no_champion(by_majority: Option<Option<&str>>) -> String {
    let other = by_majority.map(majority).unwrap_or_default();
    format!("Geen enkele afspraak wint van alle andere.{other}")
}

/// Nobody votes together, or it is not known how; which one would win by majority.
pub fn no_joint_vote(rule: Besluitregel, by_majority: Option<&str>) -> String {
    let own = match rule {
        Besluitregel::Onbekend => "Hoe deze regio beslist, is niet bekend: daarom staat er geen winnaar.",
        _ => "In deze regio is geen gezamenlijke stemming afgesproken.",
    };
    format!("{own}{}", majority(by_majority))
}

fn majority(name: Option<&str>) -> String {
    match name {
        Some(name) => format!(" Zou de regio bij meerderheid beslissen, dan wint “{name}” van alle andere."),
        None => " Ook bij meerderheid wint er geen van alle andere.".to_owned(),
    }
}

/// Where another afspraak wins than the one with the least opposition.
pub const WHY_ANOTHER: &str = "Dat is een andere afspraak dan die met de minste tegenstand: wie bij meerderheid wint, mag anderen \
    overstemmen; bij de minste tegenstand telt hoeveel gemeenten er hoogstens tegen zijn.";

/// The afspraak with the least opposition, who is against it and what it would take to leave them no worse off.
pub fn least_opposed(own: &str, rival: &str, against: &[String], cost: Money) -> String {
    match against {
        [] => format!("Tegen “{own}” is niemand: geen gemeente is met een andere afspraak beter af."),
        _ => {
            let (who, are) = (list(against), if against.len() == 1 { "is" } else { "zijn" });
            format!(
                "De minste tegenstand krijgt “{own}”: het meest tegen {are} {who}, met “{rival}” beter af. Hen schadeloos stellen \
                 kost {} over de hele periode.",
                euro(cost)
            )
        }
    }
}

pub fn prikkel_caption(year: i32) -> String {
    format!("Eén cliënt extra in {year}, in euro")
}

pub fn prikkel(row: &PrikkelRow, year: i32) -> String {
    format!(
        "Komt er in {year} een cliënt uit {} bij, dan verandert het resultaat van {} zelf met {} en dat van de andere \
         gemeenten samen met {}.",
        row.name,
        row.name,
        row.own.text(),
        row.others.text()
    )
}

/// How many municipalities the prikkel is worked out for.
pub fn prikkel_progress(done: usize, all: usize) -> String {
    format!(
        "Berekend voor {done} van de {all} gemeenten. U kunt intussen verder; wie naar een andere plek gaat, stopt de berekening."
    )
}
