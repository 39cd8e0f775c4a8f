//! Which notation a column is written in.

use crate::number::{Notation, Reading};

/// What is known about the notation of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Every cell is one number.
    Settled(Notation),
    /// Cells can be two numbers, and nothing says which: who knows must be asked.
    Open,
}

/// Decides the notation of a column by all of its cells: one cell that is a number in one notation only decides for
/// all. Where only whole numbers make sense, a notation in which every cell is whole beats one in which some are not.
///
/// Cells in both notations decide nothing: then every ambiguous cell is a question.
pub fn decide(cells: &[Reading], is_whole: bool) -> Decision {
    let only = |notation: Notation| {
        let other = if notation == Notation::Dutch { Notation::English } else { Notation::Dutch };
        cells.iter().any(|own| own.under(notation).is_some() && own.under(other).is_none())
    };
    let [dutch, english] = Notation::ALL.map(only);
    if !cells.iter().any(Reading::is_ambiguous) {
        return Decision::Settled(if english && !dutch { Notation::English } else { Notation::Dutch });
    }
    let all_whole = |notation: Notation| {
        is_whole && cells.iter().all(|own| own.under(notation).is_some_and(|number| number.places() == 0))
    };
    match (dutch, english) {
        (true, false) => Decision::Settled(Notation::Dutch),
        (false, true) => Decision::Settled(Notation::English),
        (true, true) => Decision::Open,
        (false, false) => match Notation::ALL.map(all_whole) {
            [true, false] => Decision::Settled(Notation::Dutch),
            [false, true] => Decision::Settled(Notation::English),
            _ => Decision::Open,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::readings;

    #[test]
    fn a_column_decides_what_one_cell_cannot() {
        let dutch = Decision::Settled(Notation::Dutch);
        let english = Decision::Settled(Notation::English);
        for (cells, is_whole, expected) in [
            (&["1.234", "12,5"][..], false, dutch),
            (&["1.234", "1.234.567"], false, dutch),
            (&["1,234", "12.5"], false, english),
            (&["1.234", "999"], false, Decision::Open),
            (&["1.234", "999"], true, dutch),
            (&["1,234", "999"], true, english),
            (&["1.200", "1.234"], true, dutch),
            (&["1.234", "12,5", "12.5"], false, Decision::Open),
            (&["12,5", "12.5"], false, dutch),
            (&["12.5"], false, english),
            (&["1 234"], false, dutch),
            (&[], false, dutch),
        ] {
            let readings: Vec<Reading> = cells.iter().map(|own| readings(own).expect("a number")).collect();
            assert_eq!(decide(&readings, is_whole), expected, "{cells:?}");
        }
    }
}
