//! Dutch as it is read and written: numbers, and the words of the field.

pub mod number;
pub mod terms;

/// Names or phrases in a sentence: `a, b en c`.
pub fn list(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}
