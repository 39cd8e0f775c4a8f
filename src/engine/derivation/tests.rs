//! Each definition on a small case; the properties over random scenarios are in `tests/properties/derivation.rs`.
