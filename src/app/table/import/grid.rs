//! A text as rows of cells.

/// Rows of cells, as they stand in the text; rows may differ in length.
pub type Pasted = Vec<Vec<String>>;

/// Splits what a spreadsheet puts on the clipboard: tabs between cells, or semicolons where no tab is; a cell in quotes
/// may hold both, and line ends.
pub fn grid(text: &str) -> Pasted {
    let separator = if text.contains('\t') { '\t' } else { ';' };
    let (mut rows, mut row, mut cell) = (Pasted::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut characters = text.trim_end_matches(['\r', '\n', '\0']).chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                cell.push('"');
                characters.next();
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\r' if !quoted && characters.peek() == Some(&'\n') => {}
            // Some programs end a line with a carriage return alone.
            '\n' | '\r' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            separated if separated == separator && !quoted => row.push(std::mem::take(&mut cell)),
            other => cell.push(other),
        }
    }
    row.push(cell);
    rows.push(row);
    rows
}
