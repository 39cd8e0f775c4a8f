//! The inputs of the municipalities, in a table.

use std::rc::Rc;

use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::show::grid::{Cell, Column, Content, Field, Grid, LazyGrid, Look, Row};
use crate::app::show::our_figures::text;
use crate::app::table::import::CellPlace;
use crate::app::table::inputs::{Display, HasSheet, InputId, columns, parts_of, read};
use crate::app::table::typed::NumberField;
use data::provenance::Status;
use engine::fields::MunicipalityField;
use engine::money::Exact;

#[derive(Debug, Clone, PartialEq)]
pub struct InputsView {
    pub columns: Vec<&'static str>,
    pub rows: Vec<MunicipalityInputs>,
}

/// A municipality, with an input per column.
#[derive(Debug, Clone, PartialEq)]
pub struct MunicipalityInputs {
    pub name: String,
    pub inputs: Vec<MunicipalityInput>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MunicipalityInput {
    /// One number, or the four of a line.
    pub fields: Vec<Field>,
    pub is_changed: bool,
}

pub fn view(model: &Model) -> InputsView {
    let columns = columns(model.figures());
    let row = |(index, name): (usize, &str)| {
        let input = |&field: &MunicipalityField| {
            let whole = InputId::of_municipality(index, field);
            let parts = parts_of(model.figures(), whole);
            MunicipalityInput {
                fields: parts.into_iter().map(|id| field_of(model, id, name)).collect(),
                is_changed: model.is_changed(whole),
            }
        };
        MunicipalityInputs { name: name.to_owned(), inputs: columns.iter().map(input).collect() }
    };
    let names = model.figures().municipalities.iter().map(|own| own.name.as_str());
    InputsView {
        rows: names.enumerate().map(row).collect(),
        columns: columns.iter().map(|&field| field.sheet().label).collect(),
    }
}

fn field_of(model: &Model, id: InputId, municipality: &str) -> Field {
    let display = model.shape(id).display;
    let shown = read(model.figures(), id).map(|number| field_text(display.shown(number), display));
    let name = format!("{municipality}: {}", text::inputs::name(id));
    Field::of(model, NumberField::Input(id), id, name, shown.unwrap_or_default())
}

/// A number as it stands in its field: a year without a point.
pub fn field_text(shown: Exact, display: Display) -> String {
    if display == Display::Year { shown.to_string() } else { number::exact(shown) }
}

/// The table that takes cells from a spreadsheet.
pub fn tables(view: &Rc<InputsView>) -> [LazyGrid; 1] {
    [LazyGrid::new("invoer", view, municipalities_table)]
}

fn municipalities_table(view: &InputsView) -> Grid {
    let row = |(municipality, own): (usize, &MunicipalityInputs)| {
        let mut row = Row::of(Cell::name(&own.name));
        for (column, input) in own.inputs.iter().enumerate() {
            let content = Content::Inputs {
                place: CellPlace { municipality, column },
                fields: input.fields.clone(),
                changed: input.is_changed.then_some(text::inputs::status(Status::Eigen)),
            };
            row.cells.push(Cell::new(Look::Words, content));
        }
        row
    };
    let columns = Column::heads(text::page::MUNICIPALITY, &view.columns);
    let rows = view.rows.iter().enumerate().map(row).collect();
    Grid { opens: false, ..Grid::new(text::page::MUNICIPALITIES_CAPTION.to_owned(), columns, rows) }
}
