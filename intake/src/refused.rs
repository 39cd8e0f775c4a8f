//! Why a file cannot be read as a table, in plain Dutch: what it is, and what can be done.

use std::fmt;

/// What keeps a file from being read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// More bytes than are read.
    TooLarge {
        bytes: usize,
        most: usize,
    },
    /// More rows or columns than are read.
    TooManyCells {
        most_rows: usize,
        most_columns: usize,
    },
    Empty,
    /// A workbook with a password.
    Encrypted,
    /// A workbook with macros.
    Macros,
    /// A workbook of before 2007.
    OldWorkbook,
    /// A workbook in Excel's own binary form (`.xlsb`).
    BinaryWorkbook,
    /// A web page or XML, whatever its name says.
    Markup,
    /// A document of another program.
    OtherProgram(&'static str),
    /// A workbook that is damaged.
    Broken,
    /// Neither text nor a workbook.
    NotText,
    /// A quotation mark without its end, opened on this line.
    OpenQuote {
        line: usize,
    },
    /// A text without rows and columns.
    NoTable,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::TooLarge { bytes, most } => write!(
                f,
                "Dit bestand is te groot: {} MB. Toegestaan: hooguit {} MB. Bewaar alleen het blad met de cijfers.",
                bytes.div_ceil(1_000_000),
                most / 1_000_000
            ),
            Refused::TooManyCells { most_rows, most_columns } => write!(
                f,
                "Deze tabel is te groot. Toegestaan: hooguit {most_rows} rijen en {most_columns} kolommen. Bewaar alleen de \
                 rijen en kolommen die u nodig hebt."
            ),
            Refused::Empty => f.write_str("Hier staat niets in. Toegestaan: een tabel met een rij per gemeente."),
            Refused::Encrypted => f.write_str(
                "Dit bestand heeft een wachtwoord. Open het in Excel of LibreOffice, bewaar het zonder wachtwoord en probeer \
                 het opnieuw.",
            ),
            Refused::Macros => f.write_str(
                "Dit is een werkmap met macro’s (.xlsm). Rekentafel opent geen macro’s. Bewaar de werkmap als gewone \
                 Excel-werkmap (.xlsx).",
            ),
            Refused::OldWorkbook => f.write_str(
                "Dit is een oude Excel-werkmap (.xls). Open haar in Excel of LibreOffice en bewaar haar als .xlsx of .ods.",
            ),
            Refused::BinaryWorkbook => {
                f.write_str("Dit is een binaire Excel-werkmap (.xlsb). Bewaar haar als gewone Excel-werkmap (.xlsx).")
            }
            Refused::Markup => f.write_str(
                "Dit is een webpagina of XML, ook als de naam op .xls eindigt. Open het bestand in Excel of LibreOffice en \
                 bewaar het als .xlsx, .ods of CSV.",
            ),
            Refused::OtherProgram(what) => {
                write!(f, "Dit is {what}. Toegestaan: een tabel als Excel (.xlsx), OpenDocument (.ods), CSV of tekst.")
            }
            Refused::Broken => f.write_str(
                "Deze werkmap is beschadigd. Open haar in Excel of LibreOffice, bewaar haar opnieuw en probeer het nog eens.",
            ),
            Refused::NotText => {
                f.write_str("Dit is geen tekst en geen werkmap. Toegestaan: Excel (.xlsx), OpenDocument (.ods), CSV of tekst.")
            }
            Refused::OpenQuote { line } => write!(
                f,
                "Op regel {line} begint een aanhalingsteken (\") dat nergens eindigt. Sluit het, of bewaar de tabel opnieuw als \
                 CSV."
            ),
            Refused::NoTable => f.write_str(
                "Hier staat geen tabel. Toegestaan: rijen en kolommen, gescheiden door een puntkomma, komma of tab.",
            ),
        }
    }
}

impl std::error::Error for Refused {}
