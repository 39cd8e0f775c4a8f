//! Every call of the browser, in one place. Where a browser refuses (a locked-down one), nothing breaks.

pub mod address;
pub mod audience;
pub mod cells;
pub mod clipboard;
pub mod clock;
pub mod copying;
pub mod dialog;
pub mod fetched;
pub mod files;
pub mod frame;
pub mod keys;
pub mod menus;
pub mod pasted;
pub mod picture;
pub mod random;
pub mod reader;
pub mod sight;
pub mod sliders;
pub mod storage;
pub mod target;
pub mod translation;
pub mod workers;
