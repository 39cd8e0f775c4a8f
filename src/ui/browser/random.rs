//! Names that nobody else has and nobody can guess.

use gloo_utils::window;

/// Bytes of a name: too many to try.
const BYTES: usize = 16;

/// A name that no other page has. The empty one in a browser without randomness.
pub fn name() -> String {
    let mut bytes = [0; BYTES];
    let drawn = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    drawn.map_or_else(|_| String::new(), |_| bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
