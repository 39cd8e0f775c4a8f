//! What is printed with the answer, so that one sheet of paper can be laid before a council.

use crate::app::model::{Model, Printed};
use crate::app::show::answer::text::sheet as words;
use crate::app::show::scenarios::text::minutes;
use crate::app::show::text;
use crate::app::show::{municipality, place_name};
use crate::app::table::differences::{Side, changes, lines};
use crate::app::table::outcomes::Choice;
use crate::app::table::text::happening;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Region, municipality, and when it was printed.
    pub head: String,
    pub assumed: String,
    /// What differs from the starting values.
    pub changed: Vec<String>,
    /// What each afspraak means in one line.
    pub afspraken: Vec<(String, String)>,
    /// What the outcome can be checked by.
    pub check: String,
    pub link: String,
}

/// Changes on the sheet at most.
const MOST_CHANGES: usize = 8;

/// `None` as long as nothing is being printed.
pub fn view(model: &Model) -> Option<Sheet> {
    let Printed { moment, link, fingerprint } = model.printed()?;
    let region = text::page::region(&model.figures().region);
    let place = place_name(model, municipality(model));
    let preset = |choice: &Choice| match choice {
        Choice::Preset(preset) => Some((preset.name.clone(), preset.summary.clone())),
        Choice::Own(_) => None,
    };
    Some(Sheet {
        head: words::head(region, &place, moment),
        assumed: text::page::assumptions(model.assumptions(), model.of_unknown_origin()),
        changed: changed(model),
        afspraken: model.outcomes().choices.iter().filter_map(|settled| preset(&settled.choice)).collect(),
        check: words::check(&fingerprint.to_string()),
        link: link.clone(),
    })
}

fn changed(model: &Model) -> Vec<String> {
    let (table, context) = (model.table(), model.context());
    let name = model.outcomes().name(&table.view.afspraak).unwrap_or_default();
    let afspraken = table.afspraken(context.presets);
    let from = Side::of(&context.start, &table.view.afspraak, &name, afspraken);
    let to = Side::of(&table.figures, &table.view.afspraak, &name, afspraken);
    let all = changes(from, to).into_iter().flat_map(|change| lines(change, from, to));
    // An own afspraak stands under both: what it does over the years is told by itself.
    let over_the_years =
        happening::over_the_years(to.afspraak).into_iter().map(|line| words::of_afspraak(&name, &line));
    let mut changed: Vec<String> = over_the_years.chain(all.map(|line| minutes::changed(&line))).collect();
    let more = changed.len().saturating_sub(MOST_CHANGES);
    changed.truncate(MOST_CHANGES);
    if changed.is_empty() {
        changed.push(words::UNCHANGED.to_owned());
    }
    if more > 0 {
        changed.push(words::more(more));
    }
    changed
}
