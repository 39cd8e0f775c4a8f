//! A region of one's own: chosen municipalities, and starting values by a rule that is written down.
//!
//! Every value says where it comes from, and which of them are assumptions: all but the inhabitants are derived from
//! national figures, or assumed. The rule is that of the regions that come with the product, with what is not known of
//! this region set to what holds for the Netherlands. Source: `docs/inlezen.md` section 5, `docs/beginwaarden.md`.

mod alter;
mod change;
mod list;
mod origin;
mod part;
mod rule;
mod sources;

pub use alter::{Alteration, Member, alter};
pub use change::{CannotLeave, add, remove};
pub use list::{Listed, Unknown, listed};
pub use origin::{herkomsten, of_file};
pub use part::{Choice, Part, Wrong};
pub use rule::{CentreWeights, Rule};

use data::region::Region;
use engine::validation::validate_figures;

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
    // It goes by its name: that is what stands in its file, in its link and on the screen.
    let name = choice.name.trim();
    let figures = rule::figures(name, choice, rule).map_err(|_| vec![Wrong::TooLarge])?;
    if !validate_figures(&figures).is_empty() {
        return Err(vec![Wrong::TooLarge]);
    }
    Ok(Region {
        provenance: sources::all(choice, rule, &figures),
        notes: sources::notes(),
        codes: choice.parts.iter().map(|part| part.code.clone().unwrap_or_default()).collect(),
        documents: Vec::new(),
        choices: Vec::new(),
        name: name.to_owned(),
        id: name.to_owned(),
        figures,
    })
}
