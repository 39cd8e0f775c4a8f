//! The terms of an own afspraak over the years: a band for each run of years in which the same hold.

use crate::app::dutch::number::exact;
use crate::app::model::Model;
use crate::app::show::afspraak::text::{afspraak as words, page};
use crate::app::table::inputs::Display;
use crate::app::table::outcomes::Choice;
use engine::afspraak::{Afspraak, Post, Terms, Verdeelsleutel};
use engine::figures::{Figures, Year};
use engine::money::Exact;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// `2026 tot en met 2028`.
    pub years: String,
    /// Before the start, from the beginning, or by which phase.
    pub name: String,
    /// What holds, a line each.
    pub terms: Vec<String>,
}

/// The bands of the own afspraak in hand; none if its terms are the same in all years, or if it is none.
pub fn bands(model: &Model) -> Vec<Band> {
    let (settled, _) = model.outcomes().find(&model.table().view.afspraak);
    match &settled.choice {
        Choice::Own(own) => of(own, model.figures()),
        Choice::Preset(_) => Vec::new(),
    }
}

fn of(own: &Afspraak, figures: &Figures) -> Vec<Band> {
    let start = &figures.doordecentralisatie;
    let kind = |year: Year| (own.phases_in(year), start.is_before_start(year) && !own.before_start.is_empty());
    let mut runs: Vec<(Year, Year)> = Vec::new();
    for year in figures.horizon() {
        match runs.last_mut() {
            Some((_, last)) if kind(*last) == kind(year) => *last = year,
            _ => runs.push((year, year)),
        }
    }
    if runs.len() < 2 {
        return Vec::new();
    }
    let band = |(first, last): (Year, Year)| {
        let (phases, is_before_start) = kind(first);
        Band {
            years: page::years(first, last),
            name: words::band(phases, is_before_start),
            terms: terms(&own.terms_in(first, start)),
        }
    };
    runs.into_iter().map(band).collect()
}

fn terms(own: &Terms) -> Vec<String> {
    let percent = |share: Exact| format!("{}%", exact(Display::Percent.shown(share)));
    let mut lines = vec![shared(own, percent), words::inleg(&percent(own.inleg)), words::key(&key(&own.sleutel))];
    lines.extend(own.sleutel_overschot.map(|own| words::surplus_key(&key(&own))));
    lines.extend(own.execution_costs.map(|own| words::execution_costs(&percent(own))));
    lines.extend(own.vangnet_per_inhabitant.map(|own| words::vangnet(&exact(own))));
    lines
}

/// Which care is shared, and how much of it.
fn shared(own: &Terms, percent: impl Fn(Exact) -> String) -> String {
    let posts = || Post::OF_CLIENTS.into_iter().map(|post| (post, own.shared[post]));
    if posts().all(|(_, share)| share.is_zero()) {
        words::NOTHING_SHARED.to_owned()
    } else if posts().all(|(_, share)| share == Exact::ONE) {
        words::ALL_SHARED.to_owned()
    } else {
        let some = posts().filter(|(_, share)| !share.is_zero());
        words::shared(
            &some.map(|(post, share)| format!("{} {}", words::post(post), percent(share))).collect::<Vec<_>>(),
        )
    }
}

/// The bases of a key; of more than one with what each weighs.
fn key(own: &Verdeelsleutel) -> String {
    let parts: Vec<_> = own.parts().collect();
    match &parts[..] {
        [(basis, _)] => words::basis(*basis).to_lowercase(),
        parts => {
            let part =
                |(basis, weight): &(_, Exact)| format!("{} {}", words::basis(*basis).to_lowercase(), exact(*weight));
            parts.iter().map(part).collect::<Vec<_>>().join(", ")
        }
    }
}
