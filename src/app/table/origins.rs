//! Where values come from that did not come with the region of the table: an opened file, or what somebody pasted.
//!
//! What is said of a value holds as long as it is still that value: whoever changes it makes it an own one. Of a region of
//! one's own the starting values stand beside it, so that a change is seen as one.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::app::table::changes::are_comparable;
use crate::app::table::context::Context;
use crate::app::table::state::Table;
use data::provenance::Status;
use data::region::Region;
use data::scenario_file::{Herkomst, Herkomsten};
use engine::fields::{MunicipalityField, RegionField, Value};
use engine::figures::Figures;
use engine::input::{Input, Part};

/// What is said of values, each with the value that it is said of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Origins {
    said: Rc<BTreeMap<Input, (Value, Herkomst)>>,
    /// With what a region of one's own began.
    start: Option<Rc<Figures>>,
}

impl Origins {
    /// Of a region of one's own that begins with these figures.
    pub fn of_own_region(figures: Figures, stated: Herkomsten) -> Origins {
        Origins { start: Some(Rc::new(figures.clone())), ..Origins::of_file(&figures, None, stated) }
    }

    /// With what the region of one's own began that figures are of: it has the same name and municipalities.
    pub fn start(&self, figures: &Figures) -> Option<&Rc<Figures>> {
        self.start.as_ref().filter(|own| own.region == figures.region && are_comparable(own, figures))
    }

    /// With what a region of one's own began, if it is one.
    pub fn begun(&self) -> Option<&Figures> {
        self.start.as_deref()
    }

    /// The same, of a region that began as another one tells.
    #[must_use]
    pub fn with_start_of(self, other: &Origins) -> Origins {
        Origins { start: other.start.clone(), ..self }
    }

    /// Of the figures of a file, in which `stated` is what the file says. A value that is the region's own, and of which the file
    /// says nothing else, keeps what the region says of it; of another value that has no word, the origin is unknown.
    pub fn of_file(figures: &Figures, region: Option<&Region>, mut stated: Herkomsten) -> Origins {
        let said = |input: Input| {
            let value = input.value(figures)?;
            let of_region = region.filter(|own| input.value(&own.figures) == Some(value));
            let status = of_region.map(|own| own.provenance.get(&input.field_path()).map(|own| own.status));
            let own = match (stated.remove(&input), status) {
                (Some(own), Some(status)) if status.is_none_or(|status| status == own.status) => return None,
                (Some(own), _) => own,
                (None, Some(_)) => return None,
                (None, None) => Herkomst { status: Status::Onbekend, source: String::new() },
            };
            Some((input, (value, own)))
        };
        Origins { said: Rc::new(inputs(figures).filter_map(said).collect()), start: None }
    }

    /// What is said of a value, if it is still that value.
    pub fn of(&self, input: Input, figures: &Figures) -> Option<&Herkomst> {
        let (value, said) = self.said.get(&input.with_part(Part::Whole))?;
        (input.value(figures) == Some(*value)).then_some(said)
    }
}

/// Every field that has a value: of the region, and of each municipality.
pub fn inputs(figures: &Figures) -> impl Iterator<Item = Input> {
    let region = RegionField::ALL.into_iter().map(Input::of);
    let of = |own: usize| MunicipalityField::ALL.into_iter().map(move |field| Input::of_municipality(own, field));
    let all = region.chain((0..figures.municipalities.len()).flat_map(of));
    all.filter(|input| {
        !matches!(
            input.value(figures),
            None | Some(Value::MaybeNumber(None) | Value::MaybeExact(None) | Value::MaybeWhole(None))
        )
    })
}

/// How certain the value of a field on the table is; `None` if it is what the model itself fills in.
pub fn status(table: &Table, context: &Context, input: Input) -> Option<Status> {
    let (figures, input) = (&table.figures, input.with_part(Part::Whole));
    if let Some(said) = table.origins.of(input, figures) {
        return Some(said.status);
    }
    if input.value(figures) != input.value(&context.start) {
        return Some(Status::Eigen);
    }
    match context.region {
        Some(region) => region.provenance.get(&input.field_path()).map(|own| own.status),
        None => Some(Status::Onbekend),
    }
}

/// What a file says of where the values on the table come from.
pub fn herkomsten(table: &Table, context: &Context) -> Herkomsten {
    let said = |input: Input| {
        let status = status(table, context, input)?;
        let source = match table.origins.of(input, &table.figures) {
            Some(said) => said.source.clone(),
            None if status == Status::Eigen => String::new(),
            None => context.provenance(&input.field_path()).map(|own| own.source.clone()).unwrap_or_default(),
        };
        Some((input, Herkomst { status, source }))
    };
    inputs(&table.figures).filter_map(said).collect()
}
