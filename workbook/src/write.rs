//! The file: tables on their sheets, inputs marked and checked, values beside formulas.

use std::fmt::Write as _;

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, Format, FormatAlign, Formula,
    Workbook as Book, Worksheet, XlsxError,
};

use engine::input::Input;
use engine::limits::Limit;

use crate::cell::{Cell, Entry, Known, Unit};
use crate::grid::{At, Grid, HEADS, Table, arrange, letters, quoted};
use crate::lists::{INPUTS, SOURCES, write_guide, write_inputs, write_sources};
use crate::sheets::{self, inputs, summary};
use crate::source::Source;
use crate::steps::without_values;

/// A workbook as a file, and where in it stands what.
pub struct Workbook {
    pub bytes: Vec<u8>,
    /// Every figure that the engine knows.
    pub figures: Vec<Figure>,
    pub inputs: Vec<InputCell>,
    /// In their order.
    pub sheets: Vec<String>,
    /// All formulas of the tables, for who wants to see that no value hides in them.
    pub formulas: Vec<String>,
}

/// A figure: where it stands (from 0), and what the engine has for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub sheet: String,
    pub row: usize,
    pub column: usize,
    pub head: String,
    pub known: Known,
}

/// The cell of an input of the region or of a municipality; of a pad that of its first value.
#[derive(Debug, Clone, PartialEq)]
pub struct InputCell {
    pub input: Input,
    pub sheet: String,
    pub row: usize,
    pub column: usize,
}

const GUIDE: &str = "Leeswijzer";
/// The head of the column that compares with the engine.
const DIFFERENCE: &str = "verschil met Rekentafel";

/// The formats of a workbook.
pub struct Looks {
    pub head: Format,
    pub unit: Format,
    pub title: Format,
    pub text: Format,
}

impl Looks {
    pub fn new() -> Looks {
        let grey = Color::RGB(0x59_59_59);
        Looks {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_background_color(Color::RGB(0xDC_E6_F1)),
            unit: Format::new().set_italic().set_font_color(grey),
            title: Format::new().set_bold().set_font_size(14),
            text: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        }
    }

    pub fn number(unit: Unit, is_step: bool) -> Format {
        let format = Format::new().set_num_format(unit.format());
        if is_step { format.set_font_color(Color::RGB(0x7F_7F_7F)) } else { format }
    }

    pub fn input(unit: Unit) -> Format {
        Format::new()
            .set_num_format(unit.format())
            .set_background_color(Color::RGB(0xFF_F2_CC))
            .set_border(rust_xlsxwriter::FormatBorder::Hair)
            .set_unlocked()
    }
}

/// Rows and columns as the file counts them; a sheet has fewer than its type holds.
pub fn row(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

pub fn column(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// Writes the workbook of a calculated scenario.
///
/// # Errors
/// [`XlsxError`] if the file cannot be made: a sheet would be too large.
pub fn write(source: &Source<'_>) -> Result<Workbook, XlsxError> {
    let tables = sheets::all(source);
    let (mut tables, about): (Vec<Table<'_>>, Vec<&'static str>) = tables.into_iter().unzip();
    arrange(&mut tables);
    let grid = Grid::new(source.size(), &tables);
    let looks = Looks::new();
    let mut book = Book::new();
    let mut out = Workbook {
        bytes: Vec::new(),
        figures: Vec::new(),
        inputs: Vec::new(),
        sheets: Vec::new(),
        formulas: Vec::new(),
    };
    let mut names: Vec<(String, &'static str)> = Vec::new();
    for (table, about) in tables.iter().zip(about) {
        if !names.iter().any(|(sheet, _)| *sheet == table.sheet) {
            names.push((table.sheet.clone(), about));
        }
    }
    names.insert(1, (INPUTS.to_owned(), "invoer die de regio één keer heeft (geel), met bron en status"));
    names.push((SOURCES.to_owned(), "waar elk cijfer vandaan komt, voor zover bekend"));

    write_guide(book.add_worksheet().set_name(GUIDE)?, &looks, source, &names)?;
    out.sheets.push(GUIDE.to_owned());
    for (sheet, _) in &names {
        // On paper a sheet is as wide as the page.
        book.add_worksheet().set_name(sheet)?.set_landscape().set_print_fit_to_pages(1, 0);
        out.sheets.push(sheet.clone());
    }
    let mut controls = Vec::new();
    for table in &tables {
        let sheet = book.worksheet_from_name(&table.sheet)?;
        let control = write_table(sheet, &looks, &grid, table, source, &mut out)?;
        controls.extend(control);
    }
    let lines = inputs::lines(source);
    write_inputs(&mut book, &looks, source, &lines, &mut out)?;
    write_sources(book.worksheet_from_name(SOURCES)?, &looks, source, &lines)?;
    write_head(book.worksheet_from_name(summary::SHEET)?, source, &controls, &mut out)?;
    out.bytes = without_values(book.save_to_buffer()?)?;
    Ok(out)
}

/// Writes a table, and answers where its column of differences stands, if it has one.
fn write_table(
    sheet: &mut Worksheet,
    looks: &Looks,
    grid: &Grid,
    table: &Table<'_>,
    source: &Source<'_>,
    out: &mut Workbook,
) -> Result<Option<String>, XlsxError> {
    let rows = table.over.rows(source.size());
    sheet.write_with_format(0, 0, &table.sheet, &looks.title)?;
    let (top, first) = (table.top, table.top + HEADS);
    sheet.set_row_height(row(top), 60)?;
    for own in &table.columns {
        let place = own.place();
        sheet.write_with_format(row(top), column(place), &own.head, &looks.head)?;
        sheet.write_with_format(row(top + 1), column(place), own.unit.label(), &looks.unit)?;
        let (plain, input) = (Looks::number(own.unit, own.is_step), Looks::input(own.unit));
        for (line, &at) in rows.iter().enumerate() {
            let to = (row(first + line), column(place));
            match (own.cell)(at) {
                Cell::Formula(text, known) => {
                    let text = grid.resolve(&text, table, at);
                    sheet.write_formula_with_format(to.0, to.1, Formula::new(format!("={text}")), &plain)?;
                    if known != Known::Step {
                        out.figures.push(Figure {
                            sheet: table.sheet.clone(),
                            row: first + line,
                            column: place,
                            head: own.head.clone(),
                            known,
                        });
                    }
                    if !own.head.contains(DIFFERENCE) {
                        out.formulas.push(text);
                    }
                }
                Cell::Input { entry, limit, whole } => {
                    write_entry(sheet, to, &entry, &input)?;
                    sheet.add_data_validation(to.0, to.1, to.0, to.1, &validation(limit, whole)?)?;
                    if let Some(input) = inputs::of_column(table, &own.key, at.municipality) {
                        let (sheet, row) = (table.sheet.clone(), first + line);
                        out.inputs.push(InputCell { input, sheet, row, column: place });
                    }
                }
                Cell::Text(text) => drop(sheet.write_with_format(to.0, to.1, text, &plain)?),
                Cell::Number(number) => drop(sheet.write_with_format(to.0, to.1, number, &plain)?),
            }
        }
        sheet.set_column_width(column(place), if own.unit == Unit::Text { 24 } else { 15 })?;
    }
    fold_steps(sheet, table)?;
    if table.sheet == summary::SHEET {
        // It has a column with the difference for each afspraak.
        return Ok(None);
    }
    write_differences(sheet, looks, table, &rows)
}

/// Folds the columns with steps away.
fn fold_steps(sheet: &mut Worksheet, table: &Table<'_>) -> Result<(), XlsxError> {
    // The first table of a sheet folds those of all.
    if table.top > 3 || table.steps.is_empty() {
        return Ok(());
    }
    sheet.group_columns_collapsed(column(table.steps.start), column(table.steps.end - 1))?;
    if table.top == 2 {
        sheet.set_freeze_panes(row(table.top + HEADS), 2)?;
    }
    Ok(())
}

/// The sum of the differences of a row with the engine's values, each written as a constant.
fn write_differences(
    sheet: &mut Worksheet,
    looks: &Looks,
    table: &Table<'_>,
    rows: &[At],
) -> Result<Option<String>, XlsxError> {
    let place = table.differences;
    let first = table.top + HEADS;
    let mut is_there = false;
    for (line, &at) in rows.iter().enumerate() {
        let mut terms = Vec::new();
        for column in &table.columns {
            let Cell::Formula(_, known) = (column.cell)(at) else { continue };
            let cell = format!("${}${}", letters(column.place()), first + line + 1);
            match known {
                Known::Money(money) => terms.push(format!("ABS(ROUND({cell}-({money}),2))")),
                Known::Number(number) if column.unit == Unit::Persons => {
                    // A waiting time becomes a text where nobody is admitted.
                    terms.push(format!("ABS(ROUND(N({cell})-({number}),6))"));
                }
                _ => {}
            }
        }
        if terms.is_empty() {
            continue;
        }
        is_there = true;
        let text = format!("ROUND({},6)", terms.join("+"));
        let format = Looks::number(Unit::Euro, false).set_bold();
        let own = Formula::new(format!("={text}"));
        sheet.write_formula_with_format(row(first + line), column(place), own, &format)?;
    }
    if !is_there {
        return Ok(None);
    }
    sheet.write_with_format(row(table.top), column(place), DIFFERENCE, &looks.head)?;
    sheet.write_with_format(row(table.top + 1), column(place), "euro of mensen", &looks.unit)?;
    let letters = letters(place);
    let range = format!("${letters}${}:${letters}${}", first + 1, first + rows.len());
    Ok(Some(format!("{}!{range}", quoted(&table.sheet))))
}

/// The height of a row in which a text of so many characters is wrapped at a width.
pub fn height(characters: usize, width: usize) -> u32 {
    row(15 * characters.div_ceil(width).max(1))
}

pub fn write_entry(sheet: &mut Worksheet, to: (u32, u16), entry: &Entry, format: &Format) -> Result<(), XlsxError> {
    match entry {
        Entry::Left => drop(sheet.write_blank(to.0, to.1, format)?),
        Entry::Number(number) => drop(sheet.write_number_with_format(to.0, to.1, *number, format)?),
    }
    Ok(())
}

/// What a cell may hold: the limit that the engine declares.
pub fn validation(limit: Limit, whole: bool) -> Result<DataValidation, XlsxError> {
    let own = DataValidation::new();
    #[expect(clippy::cast_possible_truncation, reason = "limits of whole numbers are small")]
    let own = match (whole, limit.most.is_finite()) {
        (true, _) => own.allow_whole_number(DataValidationRule::Between(limit.least as i32, limit.most as i32)),
        (false, true) => own.allow_decimal_number(DataValidationRule::Between(limit.least, limit.most)),
        (false, false) => own.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(limit.least)),
    };
    let words = format!("Toegestaan: {}.", inputs::allowed(limit, whole));
    let own = own.set_error_style(DataValidationErrorStyle::Stop).set_error_title("Dit kan niet")?;
    own.set_error_message(words)
}

/// What stands above the summary: what it is about, and the largest difference of the whole workbook.
fn write_head(
    sheet: &mut Worksheet,
    source: &Source<'_>,
    controls: &[String],
    out: &mut Workbook,
) -> Result<(), XlsxError> {
    let figures = source.figures();
    let years = format!("{} tot en met {}", figures.first_year, figures.first_year + figures.years - 1);
    sheet.write(2, 0, format!("Regio {}, {years}", figures.region))?;
    sheet.write(3, 0, "Grootste verschil met Rekentafel, in alle bladen")?;
    let mut largest = String::from("=MAX(");
    for (place, control) in controls.iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        let _ = write!(largest, "{comma}MAX({control})");
    }
    largest.push(')');
    let own = Formula::new(largest);
    sheet.write_formula_with_format(3, 1, own, &Looks::number(Unit::Euro, false).set_bold())?;
    let (own_sheet, head) = (summary::SHEET.to_owned(), format!("grootste {DIFFERENCE}"));
    out.figures.push(Figure { sheet: own_sheet, row: 3, column: 1, head, known: Known::Number(0.0) });
    sheet.write_with_format(
        4,
        0,
        "Een positief bedrag houdt de gemeente over; een negatief bedrag betaalt zij uit andere middelen.",
        &Format::new(),
    )?;
    sheet.set_column_width(0, 46)?;
    sheet.set_freeze_panes(0, 1)?;
    Ok(())
}
