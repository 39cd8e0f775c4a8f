//! A region of one's own: chosen municipalities, and starting values by a rule that is written down.
//!
//! Every value says where it comes from, and which of them are assumptions: all but the inhabitants are derived from
//! national figures, or assumed. The rule is that of the regions that come with the product, with what is not known of
//! this region set to what holds for the Netherlands. Source: `docs/inlezen.md` section 5, `docs/beginwaarden.md`.

mod change;
mod part;
mod rule;
mod sources;

pub use change::{CannotLeave, add, remove};
pub use part::{Choice, Part, Wrong};
pub use rule::{CentreWeights, Rule};

use data::region::Region;
use engine::validation::validate_figures;

/// Before the name in the id of a region of one's own, so that it is none of the product's.
pub const OWN: &str = "eigen-";

/// A region with the starting values of the rule for the Netherlands.
///
/// # Errors
/// Everything that is wrong with the choice.
pub fn begin(choice: &Choice) -> Result<Region, Vec<Wrong>> {
    begin_by(choice, &Rule::national())
}

/// A region with the starting values of a rule.
///
/// # Errors
/// As [`begin`].
pub fn begin_by(choice: &Choice, rule: &Rule) -> Result<Region, Vec<Wrong>> {
    let wrongs = choice.wrongs();
    if !wrongs.is_empty() {
        return Err(wrongs);
    }
    let id = id(&choice.name);
    let figures = rule::figures(&id, choice, rule).map_err(|_| vec![Wrong::TooLarge])?;
    if !validate_figures(&figures).is_empty() {
        return Err(vec![Wrong::TooLarge]);
    }
    Ok(Region {
        provenance: sources::all(choice, rule, &figures),
        notes: sources::notes(),
        codes: choice.parts.iter().map(|part| part.code.clone().unwrap_or_default()).collect(),
        documents: Vec::new(),
        choices: Vec::new(),
        name: choice.name.trim().to_owned(),
        figures,
        id,
    })
}

/// The id of a region: letters, digits and dashes of its name.
fn id(name: &str) -> String {
    let words: Vec<String> = name.split(|own: char| !own.is_alphanumeric()).map(crate::municipality::key).collect();
    let words: Vec<String> = words.into_iter().filter(|own| !own.is_empty()).collect();
    let id: String = format!("{OWN}{}", words.join("-")).chars().take(engine::name::LONGEST).collect();
    id.trim_end_matches('-').to_owned()
}
