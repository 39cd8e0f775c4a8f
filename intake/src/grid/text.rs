//! A text as rows of cells: which separator it has, and what stands between quotation marks.

use crate::grid::{Cell, Sheet};
use crate::refused::Refused;

/// What may separate cells, the likeliest first: a comma may be a decimal comma, a semicolon a sign of the text.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// How Excel says in the first line what separates the cells.
const SAID: &str = "sep=";

/// Reads a text as a table.
///
/// # Errors
/// [`Refused::OpenQuote`], [`Refused::NoTable`] if no separator gives more than one column, [`Refused::TooManyCells`].
pub fn table(text: &str) -> Result<Sheet, Refused> {
    let text = text.trim_end_matches(['\r', '\n', '\0', ' ']);
    let (said, text) = said_separator(text);
    let candidates: Vec<char> = said.map_or(SEPARATORS.to_vec(), |own| vec![own]);
    let mut best: Option<(usize, Vec<Vec<Cell>>)> = None;
    let mut quote = None;
    for separator in candidates {
        match split(text, separator) {
            Ok(rows) => {
                let score = rows_of_the_common_width(&rows);
                // In a letter one line has a comma.
                let is_table = score > 1 || rows.len() == 1;
                if is_table && score > best.as_ref().map_or(0, |(score, _)| *score) {
                    best = Some((score, rows));
                }
            }
            Err(refused) => quote = quote.or(Some(refused)),
        }
    }
    match (best, quote) {
        (Some((_, rows)), _) => Sheet::new("", rows),
        (None, Some(refused)) => Err(refused),
        (None, None) => Err(Refused::NoTable),
    }
}

fn said_separator(text: &str) -> (Option<char>, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    let said = line.get(..SAID.len()).filter(|own| own.eq_ignore_ascii_case(SAID)).map(|_| &line[SAID.len()..]);
    match said.and_then(|said| said.chars().next()) {
        Some(separator) => (Some(separator), rest),
        None => (None, text),
    }
}

/// How many rows have as many cells as most others, if those are more than one.
fn rows_of_the_common_width(rows: &[Vec<Cell>]) -> usize {
    let filled: Vec<usize> = rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).map(Vec::len).collect();
    let count = |width: usize| filled.iter().filter(|&&own| own == width).count();
    filled.iter().filter(|&&width| width > 1).map(|&width| count(width)).max().unwrap_or(0)
}

/// Cells between the separators; a cell in quotation marks may hold the separator, line ends, and quotation marks
/// written twice.
fn split(text: &str, separator: char) -> Result<Vec<Vec<Cell>>, Refused> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut opened = None;
    let mut line = 1;
    let mut characters = text.chars().peekable();
    while let Some(own) = characters.next() {
        match own {
            '"' if opened.is_some() && characters.peek() == Some(&'"') => {
                cell.push('"');
                characters.next();
            }
            '"' if opened.is_some() => opened = None,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                opened = Some(line);
            }
            '\r' if opened.is_none() && characters.peek() == Some(&'\n') => {}
            // Some programs end a line with a carriage return alone.
            '\n' | '\r' if opened.is_none() => {
                row.push(Cell::text(std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
                line += 1;
            }
            separated if separated == separator && opened.is_none() => row.push(Cell::text(std::mem::take(&mut cell))),
            other => {
                line += usize::from(other == '\n');
                cell.push(other);
            }
        }
    }
    if let Some(line) = opened {
        return Err(Refused::OpenQuote { line });
    }
    row.push(Cell::text(cell));
    rows.push(row);
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<Vec<String>> {
        let sheet = table(text).expect("a table");
        sheet.rows().iter().map(|row| row.iter().map(Cell::shown).collect()).collect()
    }

    #[test]
    fn the_separator_is_that_which_gives_even_rows() {
        let expected = [["Gemeente", "Budget"], ["Ermelo", "1,5"], ["Putten", "2,5"]];
        for text in [
            "Gemeente;Budget\r\nErmelo;1,5\r\nPutten;2,5\r\n\r\n",
            "Gemeente\tBudget\nErmelo\t1,5\nPutten\t2,5",
            "Gemeente,Budget\rErmelo,\"1,5\"\rPutten,\"2,5\"\r",
            "sep=,\nGemeente,Budget\nErmelo,\"1,5\"\nPutten,\"2,5\"\n",
            "\"sep=;\"\nGemeente;Budget\nErmelo;1,5\nPutten;2,5\n",
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
        // A decimal comma in every row gives no even columns beside a title and a head.
        assert_eq!(shown("Overzicht, 2024\nA;B\nErmelo;1,5\nPutten;2,5\nElburg;3,5")[2], ["Ermelo", "1,5"]);
    }

    #[test]
    fn quotation_marks_hold_separators_and_line_ends() {
        assert_eq!(shown("a;\"b;\"\"c\"\"\nd\"\ne;f"), [["a", "b;\"c\"\nd"], ["e", "f"]]);
        assert_eq!(shown("a; \"b;c\"\n5\";f"), [["a", "b;c"], ["5\"", "f"]]);
        assert_eq!(table("a;b\nc;\"d\ne;f"), Err(Refused::OpenQuote { line: 2 }));
    }

    #[test]
    fn a_text_without_columns_is_no_table() {
        for text in ["", "Geachte heer", "een\ntwee\ndrie", "Geachte heer,\n\nHierbij de cijfers."] {
            assert_eq!(table(text), Err(Refused::NoTable), "{text}");
        }
    }
}
