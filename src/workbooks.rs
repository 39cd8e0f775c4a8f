//! A scenario file as a workbook of formulas: read, and each input described with where its value comes from.
//!
//! For the command line, and for the program that reads files beside the page. What the workbook holds is the crate
//! `workbook`'s.

use data::region::{Region, region, region_with_names};
use data::scenario_file::read_with_herkomst;
use data::version::Version;
use engine::figures::Figures;
use engine::input::Input;
use engine::money::TooLarge;
use engine::problem::Problem;
use workbook::{Described, Source, Workbook};

use crate::app::table::inputs::HasSheet;
use crate::app::table::origins::Origins;
use crate::app::table::text::inputs;

/// Why there is no workbook.
#[derive(Debug, Clone, PartialEq)]
pub enum NoWorkbook {
    /// The scenario cannot be read.
    Scenario(Vec<Problem>),
    /// An amount needs more digits than the calculation holds.
    Amounts,
    /// It does not fit on the sheets of a workbook.
    Sheets,
}

impl From<TooLarge> for NoWorkbook {
    fn from(_: TooLarge) -> NoWorkbook {
        NoWorkbook::Amounts
    }
}

/// The workbook of a scenario in its file, with what the file says of where its values come from.
///
/// # Errors
/// [`NoWorkbook`].
pub fn of_file(text: &str) -> Result<Workbook, NoWorkbook> {
    let (scenario, herkomsten) = read_with_herkomst(text).map_err(NoWorkbook::Scenario)?;
    let figures = &scenario.figures;
    let region = region_with_names(Version::LATEST, figures).and_then(|id| region(Version::LATEST, id).ok());
    let origins = Origins::of_file(figures, region, herkomsten);
    let describe = |input| described(region, &origins, figures, input);
    workbook::write(&Source::of(&scenario, &describe)?).map_err(|_| NoWorkbook::Sheets)
}

/// How an input is called, and where its value comes from: what the file says, or else the region.
fn described(region: Option<&Region>, origins: &Origins, figures: &Figures, input: Input) -> Described {
    let sheet = input.sheet();
    let of_region = || region.and_then(|region| region.provenance.get(&input.field_path()));
    let known = match origins.of(input, figures) {
        Some(said) => Some((said.source.clone(), said.status)),
        None => of_region().map(|own| (own.source.clone(), own.status)),
    };
    let (source, status) =
        known.map(|(source, status)| (source, inputs::status(status).to_owned())).unwrap_or_default();
    Described {
        label: sheet.label.to_owned(),
        unit: sheet.unit.to_owned(),
        help: sheet.help.to_owned(),
        left_out: if input.is_optional() { sheet.left_out.to_owned() } else { String::new() },
        source,
        status,
    }
}
