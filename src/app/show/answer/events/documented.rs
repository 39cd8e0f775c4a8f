//! What the documents of the region say that happens, and whether it counts in the scenario.

use crate::app::model::Model;
use crate::app::show::evidence::region::{Quotation, quotation};
use crate::app::table::documented::{of_region, place};
use crate::app::table::happening::Scene;
use data::documented::Documented;
use data::provenance::Status;

/// Something that a document says.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentedView {
    pub id: &'static str,
    pub name: &'static str,
    pub explanation: &'static str,
    pub source: &'static str,
    pub status: Status,
    pub quotation: Option<Quotation>,
    pub is_on: bool,
}

pub fn all(model: &Model, scene: &Scene) -> Vec<DocumentedView> {
    of_region(model.figures()).map(|own| view(scene, own)).collect()
}

fn view(scene: &Scene, own: &'static Documented) -> DocumentedView {
    DocumentedView {
        id: &own.id,
        name: &own.name,
        explanation: &own.explanation,
        source: &own.source,
        status: own.status,
        quotation: quotation(own.document.as_ref(), own.quotation.as_ref(), &own.source),
        is_on: place(scene, own).is_some_and(|there| scene.is_active(there)),
    }
}
