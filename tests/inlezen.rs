//! The words of the screen and those by which a file is read go together.
//!
//! Proves that every label of an input, and everything else that a pasted table may call it, is known to the crate that
//! reads files as the same input. Does not prove that the two say the same of its unit.

use intake::columns::{Column, Goes, columns_called, region_called};
use rekentafel::app::table::inputs::HasSheet;
use rekentafel::engine::fields::{MunicipalityField, RegionField};

/// On the screen it stands under *Tarieven*; by itself it can be the clients as well.
const SAYS_TOO_LITTLE: [&str; 1] = ["Beschermd thuis"];

#[test]
fn every_label_of_the_screen_is_known_in_a_file() {
    for field in MunicipalityField::ALL {
        let sheet = field.sheet();
        let own = Column::ALL
            .into_iter()
            .find(|own| matches!(own.goes(), Goes::Own(own) | Goes::Start { own, .. } if own == field));
        for name in [sheet.label, field.path].iter().chain(sheet.also_called) {
            assert_eq!(columns_called(&[name]), own.into_iter().collect::<Vec<_>>(), "{name}");
        }
    }
    for field in RegionField::ALL {
        let label = field.sheet().label;
        if !SAYS_TOO_LITTLE.contains(&label) {
            assert_eq!(region_called(label), [field], "{label}");
        }
    }
}
