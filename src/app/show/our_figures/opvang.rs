//! The numbers of maatschappelijke opvang, if it counts.

use crate::app::model::Model;
use crate::app::show::our_figures::inputs::field_text;
use crate::app::show::our_figures::text;
use crate::app::table::inputs::{Display, HasSheet, InOrder, InputId, Part, parts_of, read};
use engine::fields::OpvangField;
use engine::input::Input;

/// A number of the opvang.
#[derive(Debug, Clone, PartialEq)]
pub struct OpvangNumber {
    pub id: InputId,
    pub label: String,
    pub help: &'static str,
    pub shown: String,
}

/// The numbers in the order of the screen; none if the opvang does not count.
pub fn numbers(model: &Model) -> Vec<OpvangNumber> {
    let figures = model.figures();
    if figures.opvang.is_none() {
        return Vec::new();
    }
    let fields = OpvangField::ORDER.iter().map(|&field| InputId::One(Input::of_opvang(field)));
    let number = |id: InputId| {
        let sheet = id.sheet();
        let display = if matches!(id.part(), Part::FirstYear | Part::LastYear) { Display::Year } else { sheet.display };
        let shown = read(figures, id).map(|number| field_text(display.shown(number), display));
        let left_out = id.is_optional().then_some(sheet.left_out);
        OpvangNumber {
            id,
            label: text::opvang::label(&text::inputs::name(id), sheet.unit, left_out),
            help: sheet.help,
            shown: shown.unwrap_or_default(),
        }
    };
    fields.flat_map(|id| parts_of(figures, id)).map(number).collect()
}
