//! The pages of the place *Mensen*.

pub mod years;
