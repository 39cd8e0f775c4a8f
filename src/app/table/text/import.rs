//! The words of what comes in from elsewhere, and those by which it is recognised.

use crate::app::dutch::number::{Unread, exact};
use crate::app::table::import::{Cell, Doubt, LeftOut, Stop, Why};
use crate::app::table::inputs::{HasSheet, InOrder, InputId};
use crate::app::table::text::inputs as inputs_text;
use crate::app::table::text::{number, problems};
use engine::fields::MunicipalityField;
use engine::figures::Figures;
use engine::money::Exact;

pub const TITLE: &str = "Wat gaat waarheen?";
pub const HELP: &str = "Er is nog niets veranderd. Kijk of elk getal op zijn plaats staat.";
pub const BY_NAME: &str = "De rijen zijn herkend aan de naam of code van de gemeente.";
pub const BY_PLACE: &str = "Er staan geen namen bij. De rijen volgen de tabel, vanaf de cel waarin u plakte.";
pub const CAPTION: &str = "De geplakte getallen, met waar ze komen";
pub const LEFT_OUT: &str = "Dit doet niet mee";
pub const STOPPED: &str = "Dit kan nog niet";
pub const APPLY: &str = "Zet in de tabel";
pub const DROP: &str = "Niet overnemen";
pub const CANNOT_APPLY: &str = "Kies bij elk getal wat u bedoelt, of verbeter het in uw spreadsheet en plak opnieuw.";
pub const MUNICIPALITY_HEAD: &str = "Gemeente";
pub const COLUMN_HEAD: &str = "Kolom";
pub const PASTED_HEAD: &str = "Geplakt";
pub const FROM_HEAD: &str = "Was";
pub const TO_HEAD: &str = "Wordt";
pub const UNCHANGED: &str = "blijft gelijk";
pub const NOTHING_STOOD: &str = "leeg";

/// `12 getallen overgenomen`
pub fn applied(cells: usize) -> String {
    match cells {
        1 => "1 getal is overgenomen. Ongedaan maken kan in één stap.".to_owned(),
        cells => format!("{cells} getallen zijn overgenomen. Ongedaan maken kan in één stap."),
    }
}

/// Why a figure cannot come in its place.
pub fn wrong(cell: &Cell) -> Option<String> {
    match (&cell.to, &cell.problem) {
        // Here is nothing to type: the dialog says what else can be done.
        (Err(Unread::Unsure(choices)), _) => Some(number::question(choices)),
        (Err(unread), _) => Some(number::unread(unread)),
        (Ok(_), Some(problem)) => Some(problems::reason(problem, cell.input, cell.input.sheet().display)),
        (Ok(_), None) => None,
    }
}

pub fn left_out(left_out: &LeftOut) -> String {
    let text = if left_out.text.is_empty() { "zonder kop" } else { &left_out.text };
    match left_out.why {
        Why::Head => format!("De eerste rij ({text}) is een kop. Geen van deze woorden is een kolom van de tabel."),
        Why::Total => format!("De rij “{text}” telt de andere op."),
        Why::UnknownMunicipality => format!("“{text}” is geen gemeente van deze tabel."),
        Why::UnknownColumn => format!("De kolom “{text}” is geen kolom van de tabel."),
    }
}

pub fn stop(stop: &Stop, figures: &Figures) -> String {
    match stop {
        Stop::Twice(index) => {
            format!("{} staat er meer dan één keer. Laat één rij over.", figures.municipalities[*index].name)
        }
        Stop::NameAndCode(row) => format!("In de rij “{row}” horen de naam en de code bij twee gemeenten."),
        Stop::RowsBeyond(1) => {
            "Er is 1 rij meer dan er gemeenten zijn vanaf deze cel. Plak de namen van de gemeenten mee.".to_owned()
        }
        Stop::RowsBeyond(rows) => format!(
            "Er zijn {rows} rijen meer dan er gemeenten zijn vanaf deze cel. Plak de namen van de gemeenten mee."
        ),
        Stop::ColumnsBeyond(1) => {
            "Er valt 1 kolom buiten de tabel. Plak een rij met de namen van de kolommen mee.".to_owned()
        }
        Stop::ColumnsBeyond(columns) => {
            format!("Er vallen {columns} kolommen buiten de tabel. Plak een rij met de namen van de kolommen mee.")
        }
        Stop::ColumnTwice(column) => format!("De kolom {} staat er twee keer.", column_label(*column)),
        Stop::Gap => "Tussen de rijen staan lege rijen. Welk getal bij welke gemeente hoort, is dan niet zeker. Plak de namen van de \
                      gemeenten mee, of plak zonder lege rijen."
            .to_owned(),
        Stop::Nothing => "Hier staat geen getal dat bij een gemeente hoort.".to_owned(),
        Stop::Together(problem) => format!("Samen kunnen deze getallen niet. {}", problems::describe(problem)),
    }
}

fn column_label(column: usize) -> &'static str {
    MunicipalityField::ORDER[column].sheet().label
}

/// The column of a figure, with its part of a line.
pub fn column(input: InputId) -> String {
    inputs_text::name(input)
}

/// A number as it stands in the table.
pub fn shown(number: Option<Exact>) -> String {
    number.map_or_else(|| NOTHING_STOOD.to_owned(), exact)
}

/// What comes in the place of a number.
pub fn becomes(from: Option<Exact>, to: Exact) -> String {
    if from == Some(to) { UNCHANGED.to_owned() } else { exact(to) }
}

pub const DOUBTS: &str = "In het bestand staan getallen die op twee manieren te lezen zijn";

/// A number in a file that a Dutch reader reads as another one.
/// Doubts that are told one by one.
const TOLD: usize = 25;

/// What was taken for what, and how many more there are.
pub fn doubts(doubts: &[Doubt]) -> Vec<String> {
    let more = doubts.len().saturating_sub(TOLD);
    let rest = (more > 0).then(|| format!("En zo nog {more} getallen."));
    doubts.iter().take(TOLD).map(doubt).chain(rest).collect()
}

fn doubt(doubt: &Doubt) -> String {
    let Doubt { path, text, taken, dutch } = doubt;
    format!(
        "{path}: “{text}” is gelezen als {}, want in een JSON-bestand is de punt een komma. Bedoelt u {}? Schrijf dan {dutch}.",
        exact(*taken),
        exact(*dutch)
    )
}

/// Whether a head says that the column has the names of municipalities.
pub fn names_municipalities(head: &str) -> bool {
    is_one_of(head, &["gemeente", "gemeenten", "gemeentenaam", "naam", "naam gemeente"])
}

/// Whether a cell says that its figure is not known.
pub fn says_unknown(cell: &str) -> bool {
    is_one_of(
        cell,
        &["onbekend", "geheim", "geen", "geen gegevens", "niet bekend", "niet van toepassing", "leeg", "nihil"],
    )
}

/// Whether a head says that the column has the codes of municipalities.
pub fn names_codes(head: &str) -> bool {
    is_one_of(head, &["code", "gemeentecode", "gm-code", "gm_code", "cbs-code", "regiocode"])
}

/// Whether a cell says that its row adds up the others.
pub fn is_total(cell: &str) -> bool {
    is_one_of(cell, &["totaal", "totalen", "som", "regio", "hele regio", "regio totaal", "totaal regio", "eindtotaal"])
}

fn is_one_of(text: &str, words: &[&str]) -> bool {
    let text = text.trim().trim_end_matches(':').to_lowercase();
    words.contains(&text.as_str())
}

/// The heads by which a column of municipalities is known: its label, its data id, and what else it is called.
pub fn names_column(field: MunicipalityField) -> impl Iterator<Item = &'static str> {
    let sheet = field.sheet();
    [sheet.label, field.path].into_iter().chain(sheet.also_called.iter().copied())
}
