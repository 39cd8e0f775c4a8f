//! The sheets that are lists: how to read the workbook, the inputs, and where they come from.

use rust_xlsxwriter::{DataValidation, Workbook as Book, Worksheet, XlsxError};

use engine::input::Input;

use crate::cell::Unit;
use crate::grid::{HEADS, letters};
use crate::guide;
use crate::sheets::inputs;
use crate::source::Source;
use crate::write::{InputCell, Looks, Workbook, column, height, row, validation, write_entry};

pub const INPUTS: &str = "Invoer";
pub const SOURCES: &str = "Bronnen";

const HEADS_OF_INPUTS: [&str; 11] = [
    "Wat",
    "Waarde (van)",
    "Naar",
    "Vanaf",
    "Tot en met",
    "Eenheid",
    "Wat het betekent",
    "Wat mag",
    "Leeg betekent",
    "Bron",
    "Status",
];

/// The inputs that the scenario has once, each with what it means, what it may be, and its source; every cell gets its name.
pub fn write_inputs(
    book: &mut Book,
    looks: &Looks,
    source: &Source<'_>,
    lines: &[inputs::Line],
    out: &mut Workbook,
) -> Result<(), XlsxError> {
    let mut names = Vec::new();
    let sheet = book.worksheet_from_name(INPUTS)?;
    sheet.write_with_format(0, 0, INPUTS, &looks.title)?;
    for (place, head) in HEADS_OF_INPUTS.iter().enumerate() {
        sheet.write_with_format(2, column(place), *head, &looks.head)?;
        sheet.set_column_width(column(place), [34, 16, 12, 9, 9, 26, 60, 24, 22, 50, 12][place])?;
    }
    sheet.set_freeze_panes(3, 2)?;
    sheet.write(3, 0, "Centrumgemeente")?;
    sheet.write_with_format(3, 1, &source.figures().centrumgemeente, &Looks::input(Unit::Text))?;
    let last = source.size().municipalities;
    let list = format!("=Gemeenten!$A${}:$A${}", 2 + HEADS + 1, 2 + HEADS + last);
    let choice = DataValidation::new().allow_list_formula(rust_xlsxwriter::Formula::new(list));
    sheet.add_data_validation(3, 1, 3, 1, &choice)?;
    names.push(("centrumgemeente".to_owned(), 3, 1));
    for (place, line) in lines.iter().enumerate() {
        let at = 4 + place;
        sheet.write(row(at), 0, &line.described.label)?;
        for (cell, (name, entry)) in line.cells.iter().enumerate() {
            let is_year = cell > 1;
            let limit = if is_year { engine::limits::YEAR } else { line.limit };
            let unit = inputs::unit(limit, line.whole || is_year);
            let to = (row(at), column(1 + cell));
            let format = if line.is_fixed { Looks::number(unit, false) } else { Looks::input(unit) };
            write_entry(sheet, to, entry, &format)?;
            if !line.is_fixed {
                sheet.add_data_validation(to.0, to.1, to.0, to.1, &validation(limit, line.whole || is_year)?)?;
            }
            names.push((name.clone(), at, 1 + cell));
        }
        let fixed = if line.is_fixed { " (ligt vast in dit werkboek)" } else { "" };
        let own = &line.described;
        let allowed = inputs::allowed(line.limit, line.whole) + fixed;
        let texts = [&own.unit, &own.help, &allowed, &own.left_out, &own.source, &own.status];
        for (place, text) in texts.iter().enumerate() {
            sheet.write_with_format(row(at), column(5 + place), text.as_str(), &looks.text)?;
        }
        let lines = texts.iter().zip([26, 60, 24, 22, 50, 12]).map(|(text, width)| height(text.chars().count(), width));
        sheet.set_row_height(row(at), lines.max().unwrap_or(15))?;
        out.inputs.push(InputCell { input: line.input, sheet: INPUTS.to_owned(), row: at, column: 1 });
    }
    for (name, at, place) in names {
        book.define_name(name, &format!("={INPUTS}!${}${}", letters(place), at + 1))?;
    }
    Ok(())
}

/// Where every input comes from, as far as it is known.
pub fn write_sources(
    sheet: &mut Worksheet,
    looks: &Looks,
    source: &Source<'_>,
    lines: &[inputs::Line],
) -> Result<(), XlsxError> {
    sheet.write_with_format(0, 0, SOURCES, &looks.title)?;
    for (place, (head, width)) in [("Veld", 36), ("Gemeente", 24), ("Bron", 80), ("Status", 14)].iter().enumerate() {
        sheet.write_with_format(2, column(place), *head, &looks.head)?;
        sheet.set_column_width(column(place), *width)?;
    }
    let once = lines.iter().map(|line| (line.described.clone(), String::new()));
    let theirs = source.figures().municipalities.iter().enumerate().flat_map(|(place, own)| {
        let fields = engine::fields::MunicipalityField::ALL.into_iter();
        fields.map(move |field| ((source.describe)(Input::of_municipality(place, field)), own.name.clone()))
    });
    let known = once.chain(theirs).filter(|(own, _)| !own.source.is_empty());
    sheet.write(1, 0, "Wat hier niet staat, heeft geen bekende bron.")?;
    for (place, (own, municipality)) in known.enumerate() {
        for (column_of, text) in [&own.label, &municipality, &own.source, &own.status].into_iter().enumerate() {
            sheet.write_with_format(row(3 + place), column(column_of), text, &looks.text)?;
        }
    }
    Ok(())
}

/// How to read the workbook.
pub fn write_guide(
    sheet: &mut Worksheet,
    looks: &Looks,
    source: &Source<'_>,
    names: &[(String, &'static str)],
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 110)?;
    sheet.set_print_fit_to_pages(1, 0);
    let lines = guide::lines(source, names);
    for (place, line) in lines.iter().enumerate() {
        match line {
            guide::Line::Head(text) => sheet.write_with_format(row(place), 0, text, &looks.title)?,
            guide::Line::Text(text) => {
                sheet.set_row_height(row(place), height(text.chars().count(), 105))?;
                sheet.write_with_format(row(place), 0, text, &looks.text)?
            }
        };
    }
    sheet.write_with_format(row(lines.len()), 0, "Zo ziet een invoercel eruit:", &looks.text)?;
    sheet.write_with_format(row(lines.len()), 1, "geel", &Looks::input(Unit::Text))?;
    Ok(())
}
