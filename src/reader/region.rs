//! A region of one's own: from a list of names, from chosen municipalities, or as a copy of what is on the table.

use std::borrow::Cow;

use data::gemeenten::{Gemeente, Gemeenten};
use data::region::Region;
use data::scenario_file::{self, Herkomsten};
use engine::figures::{Besluitregel, Figures};
use engine::scenario::Scenario;
use intake::region::{self, Alteration, Choice, Part, Wrong};

use crate::app::ask::intake::{Member, Said, Unknown, Wanted};

/// The code of each municipality of a scenario: of a scenario without codes, those that go with the names.
pub fn codes<'a>(given: &'a [String], figures: &Figures, all: &Gemeenten) -> Cow<'a, [String]> {
    if given.len() == figures.municipalities.len() {
        return Cow::Borrowed(given);
    }
    let code = |name: &str| all.all().iter().find(|own| own.name == name).map(|own| own.code.clone());
    Cow::Owned(figures.municipalities.iter().map(|own| code(&own.name).unwrap_or_default()).collect())
}

/// What stands in a list of municipalities.
pub fn listed(text: &str, all: &Gemeenten) -> Said {
    let read = region::listed(text, all);
    let unknown = |own: region::Unknown| Unknown { text: own.text, nearest: members(own.nearest) };
    Said::Listed { found: members(read.found), unknown: read.unknown.into_iter().map(unknown).collect() }
}

fn members(all: Vec<Gemeente>) -> Vec<Member> {
    let member = |own: Gemeente| Member { code: own.code, name: own.name, inhabitants: own.inhabitants, from: None };
    all.into_iter().map(member).collect()
}

/// The region that is wanted, under the afspraken of the scenario on the table.
pub fn made(wanted: &Wanted, scenario: Scenario, herkomsten: &Herkomsten, codes: &[String]) -> Said {
    let Scenario { figures, afspraken, .. } = scenario;
    let made = if wanted.is_copy { copied(wanted, figures, herkomsten, codes) } else { begun(wanted) };
    match made {
        Ok(own) => {
            let scenario = Scenario::new(own.figures.clone(), afspraken);
            Said::Made(scenario_file::write_with_herkomst(&scenario, &region::herkomsten(&own)))
        }
        Err(wrongs) => Said::NotMade(wrongs.iter().map(ToString::to_string).collect()),
    }
}

fn begun(wanted: &Wanted) -> Result<Region, Vec<Wrong>> {
    region::begin(&Choice {
        name: wanted.name.clone(),
        parts: wanted.members.iter().map(part).collect(),
        centre: wanted.centre,
        besluitregel: besluitregel(wanted),
    })
}

fn copied(wanted: &Wanted, figures: Figures, herkomsten: &Herkomsten, codes: &[String]) -> Result<Region, Vec<Wrong>> {
    let before = region::of_file(figures, herkomsten, codes);
    let member = |own: &Member| own.from.map_or_else(|| region::Member::Comes(part(own)), region::Member::Stays);
    let members = wanted.members.iter().map(member).collect();
    let to =
        Alteration { name: wanted.name.clone(), members, centre: wanted.centre, besluitregel: besluitregel(wanted) };
    region::alter(&before, &to)
}

fn part(own: &Member) -> Part {
    let code = Some(own.code.clone()).filter(|code| !code.is_empty());
    Part { code, name: own.name.clone(), inhabitants: f64::from(own.inhabitants), growth: None }
}

/// An id that there is not is one that is not known.
fn besluitregel(wanted: &Wanted) -> Besluitregel {
    Besluitregel::ALL.into_iter().find(|own| own.id() == wanted.besluitregel).unwrap_or(Besluitregel::Onbekend)
}
