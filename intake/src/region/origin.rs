//! A region as a scenario file tells it, with where its values come from, and back.

use data::provenance::{Provenance, Status};
use data::region::Region;
use data::scenario_file::{Herkomst, Herkomsten};
use engine::figures::Figures;
use engine::input::Input;

/// What a file says of where the values come from: the source, and how a value was made of it.
pub fn herkomsten(region: &Region) -> Herkomsten {
    let own = |(path, own): (&String, &Provenance)| {
        Some((Input::at(path)?, Herkomst { status: own.status, source: said(own) }))
    };
    region.provenance.iter().filter_map(own).collect()
}

/// `berekend uit Valente 2022: € 84 per inwoner`. An assumption has no source.
fn said(own: &Provenance) -> String {
    let source = if own.source == Status::Aanname.word() { "" } else { own.source.trim() };
    let explanation = own.explanation.trim();
    let between = if source.is_empty() || explanation.is_empty() { "" } else { ": " };
    // Whoever shows it ends the sentence.
    let whole = format!("{source}{between}{explanation}");
    whole.strip_suffix('.').unwrap_or(&whole).to_owned()
}

/// A region of the figures of a file, with the code of each municipality, as far as known.
pub fn of_file(figures: Figures, said: &Herkomsten, codes: &[String]) -> Region {
    let year = figures.first_year;
    let own = |(input, own): (&Input, &Herkomst)| {
        (input.field_path(), Provenance::new("", year, &own.source, own.status, String::new()))
    };
    Region {
        id: figures.region.clone(),
        name: figures.region.clone(),
        documents: Vec::new(),
        notes: Vec::new(),
        codes: codes.to_vec(),
        provenance: said.iter().map(own).collect(),
        choices: Vec::new(),
        figures,
    }
}
