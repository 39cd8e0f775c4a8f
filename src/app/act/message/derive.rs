//! What can be asked of where a number comes from.

use crate::app::model::Cell;
use crate::app::model::figure::Figure;

/// Where numbers come from.
#[derive(Debug, Clone, PartialEq)]
pub enum Derive {
    /// Explain the numbers in a cell.
    Cell(Cell),
    /// Explain these numbers.
    Figures(Vec<Figure>),
    /// Explain a number in the formula that is open.
    Further(Figure),
    /// Go back to a step on the way to the number that is open.
    Back(usize),
    Close,
    Save,
}
