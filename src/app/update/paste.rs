//! Cells pasted from a spreadsheet.

use super::super::inputs::{InputId, Part, municipality_columns, parts_of};
use super::super::message::Effect;
use super::super::model::{Model, Notice};
use super::super::text;

impl Model {
    /// Fills the table of municipalities from a cell on, right and down, with the cells of a spreadsheet.
    pub(super) fn paste(&mut self, index: usize, column: usize, text: &str) -> Vec<Effect> {
        let columns = municipality_columns();
        let mut beyond = 0;
        for (row, line) in text.trim_end_matches(['\r', '\n']).lines().enumerate() {
            for (place, cell) in line.split('\t').enumerate() {
                let index = index + row;
                let field = columns.get(column + place).filter(|_| index < self.scenario().municipalities.len());
                let Some(&field) = field else {
                    beyond += 1;
                    continue;
                };
                let whole = InputId::Municipality { index, field, part: Part::Whole };
                // Of a line, the table shows the first value.
                self.turn(parts_of(self.scenario(), whole)[0], cell);
            }
        }
        if beyond > 0 {
            self.notices = vec![Notice::warning(text::page::pasted_beyond(beyond), Vec::new())];
        }
        self.commit()
    }
}
