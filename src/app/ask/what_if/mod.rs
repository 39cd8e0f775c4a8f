//! *Wat als*: what it would take, what matters most, and where two afspraken are as dear.
//!
//! Everything here calculates with expected values, on the steps of the sliders, within bounds that are shown. It is
//! done beside the page, piece by piece.

mod map;
mod outcome;
mod range;
mod seek;
mod tornado;

pub use map::{Map, MapDrawing, contours};
pub use range::{Steps, turned_scenario};
pub use seek::{Answer, Found, seek};
pub use tornado::{Flip, Swing, Tornado, inputs_with_range};

#[cfg(test)]
mod tests;
