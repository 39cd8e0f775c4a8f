//! What happens in words, wherever it stands in the scenario: its name, when it counts, and what it changes.

use crate::app::dutch::list;
use crate::app::dutch::number::{euro_cents, exact};
use crate::app::table::happening::{Happening, Scene};
use crate::app::table::inputs::Display;
use crate::app::table::templates::Template;
use crate::app::table::text::events;
use engine::afspraak::{Afspraak, Fase, Uitkering};
use engine::figures::Figures;
use engine::money::Exact;

/// What it is called.
pub fn name(scene: &Scene, happening: Happening) -> String {
    match happening {
        Happening::Event(place) => scene.figures.events.get(place).map(|event| event.name.clone()).unwrap_or_default(),
        Happening::Leaving(place) => format!("{} vertrekt", municipality(&scene.figures, place)),
        Happening::Joining(place) => format!("{} treedt toe", municipality(&scene.figures, place)),
        Happening::Opvang => Template::OpvangFollows.name().to_owned(),
        Happening::Wlz => Template::Wlz.name().to_owned(),
        Happening::Phase { own, .. } => format!("{} verandert", afspraak(scene, own)),
        Happening::Payout { own, .. } => format!("Uitkering uit de reserve van {}", afspraak(scene, own)),
    }
}

/// `Vanaf 2028`, `Alleen in 2028`.
pub fn years(scene: &Scene, happening: Happening) -> String {
    if let Happening::Event(place) = happening {
        return scene.figures.events.get(place).map(events::years).unwrap_or_default();
    }
    let Some(year) = scene.first_year(happening) else { return String::new() };
    match happening {
        Happening::Wlz => format!("In januari {year}"),
        Happening::Payout { .. } => format!("Eind {year}"),
        _ => format!("Vanaf {year}"),
    }
}

/// What it changes: a line each.
pub fn changes(scene: &Scene, happening: Happening) -> Vec<String> {
    let Scene { figures, own } = scene;
    match happening {
        Happening::Event(place) => {
            let all = figures.events.get(place).map(|event| &event.changes[..]).unwrap_or_default();
            all.iter().map(|change| events::change(figures, change)).collect()
        }
        Happening::Leaving(place) => vec![format!(
            "{} hoort er niet meer bij; haar mensen en haar deel van het budget gaan mee",
            municipality(figures, place)
        )],
        Happening::Joining(place) => {
            vec![format!(
                "{} hoort er dan pas bij, met {} mensen",
                municipality(figures, place),
                brought(figures, place)
            )]
        }
        Happening::Opvang => {
            let years = figures.opvang.map_or(0, |opvang| opvang.phase_in_years);
            vec![format!("het geld voor opvang gaat in {years} stappen naar alle gemeenten")]
        }
        Happening::Wlz => figures.care.wlz.map_or_else(Vec::new, |wlz| {
            let part = Exact::from_double(wlz.fraction).map(|part| exact(Display::Percent.shown(part)));
            vec![format!("{}% van de cliënten in beschermd wonen gaat naar de Wlz", part.unwrap_or_default())]
        }),
        Happening::Phase { own: place, phase } => {
            own.get(place).and_then(|own| own.phases.get(phase)).map(terms).into_iter().collect()
        }
        Happening::Payout { own: place, payout } => {
            let reserve = own.get(place).and_then(|own| own.reserve.as_ref());
            reserve.and_then(|reserve| reserve.payouts.get(payout)).map(paid).into_iter().collect()
        }
    }
}

/// In one sentence, with its years and name.
pub fn told(scene: &Scene, happening: Happening) -> String {
    let changes = list(&changes(scene, happening));
    format!("{}, {}: {changes}.", years(scene, happening), name(scene, happening))
}

fn municipality(figures: &Figures, place: usize) -> &str {
    figures.municipalities.get(place).map_or("", |own| own.name.as_str())
}

fn afspraak(scene: &Scene, place: usize) -> &str {
    scene.own.get(place).map_or("", |own| own.id.as_str())
}

/// The people whom a municipality brings, all together.
fn brought(figures: &Figures, place: usize) -> String {
    let Some(start) = figures.municipalities.get(place).map(|own| own.start) else { return String::new() };
    let all = [start.bw_existing, start.bw_new, start.bt_existing, start.bt_new, start.waiting_bw];
    let sum: f64 = all.into_iter().flatten().sum();
    Exact::from_double(sum).map(exact).unwrap_or_default()
}

/// Which terms a phase replaces.
fn terms(phase: &Fase) -> String {
    let own = &phase.terms;
    let given = [
        (own.shared.is_some(), "welke kosten gedeeld worden"),
        (own.inleg.is_some(), "de inleg"),
        (own.sleutel.is_some(), "de sleutel"),
        (own.sleutel_overschot.is_some(), "de sleutel voor een overschot"),
        (own.execution_costs.is_some(), "de uitvoeringskosten"),
        (own.vangnet_per_inhabitant.is_some(), "het vangnet"),
    ];
    let names: Vec<String> = given.iter().filter(|(is, _)| *is).map(|(_, name)| (*name).to_owned()).collect();
    if names.len() == given.len() {
        "alle regels van de afspraak worden andere".to_owned()
    } else {
        format!("er verandert: {}", list(&names))
    }
}

fn paid(payout: &Uitkering) -> String {
    match payout.amount {
        None => "de hele reserve gaat terug naar de gemeenten".to_owned(),
        Some(amount) => {
            let amount = amount.cents().map(euro_cents).unwrap_or_default();
            format!("hooguit {amount} uit de reserve gaat terug naar de gemeenten")
        }
    }
}

/// The name of an afspraak, with what it changes and pays out over the years if it does.
pub fn afspraak_over_the_years(name: &str, own: &Afspraak) -> String {
    let over_the_years = over_the_years(own);
    if over_the_years.is_empty() { name.to_owned() } else { format!("{name} ({})", over_the_years.join("; ")) }
}

/// What an afspraak changes and pays out over the years: a line each.
pub fn over_the_years(own: &Afspraak) -> Vec<String> {
    let phases = own.phases.iter().map(|phase| format!("vanaf {}: {}", phase.from, terms(phase)));
    let payouts = own.reserve.iter().flat_map(|reserve| &reserve.payouts);
    let payouts = payouts.map(|payout| format!("eind {}: {}", payout.year, paid(payout)));
    phases.chain(payouts).collect()
}
