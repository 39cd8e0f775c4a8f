//! Component tests, in a real browser.
#![cfg(all(target_arch = "wasm32", feature = "ui"))]
