//! What `doorreken` says.

use crate::app::table::text::receipt as receipt_text;
use crate::app::table::text::receipt::GOOD;
use crate::app::table::text::receipt::NOT_GOOD;
use std::io::ErrorKind;

use crate::app::ask::check::{CheckId, Verdict};
use crate::app::ask::text::check;
use crate::app::ask::work::{Column, Picture};
use crate::app::table::receipt::check::Report;
use crate::app::table::receipt::file::Made;
use crate::app::table::state::Table;
use data::version::Version;
use engine::money::Money;

pub const USAGE: &str = "\
doorreken: rekent een scenario door, per jaar en per gemeente, tot op de cent.

  doorreken SCENARIO.json    leest een scenario en schrijft de uitkomst (JSON)
  doorreken -                leest het scenario van de standaardinvoer
  doorreken --regio NAAM     schrijft het beginscenario van een regio
                             (ijssel-vecht, amersfoort, centraal-gelderland, noord-veluwe)
  doorreken --effecten SCENARIO.json
                             schrijft per afspraak, jaar en gemeente wat er is zonder verandering, wat het
                             Rijk doet en wat de afspraak doet (JSON); samen zijn zij het resultaat
  doorreken --werkboek SCENARIO.json UIT.xlsx
                             schrijft een werkboek waarin elk cijfer een formule is op de invoer; verander
                             in Excel of LibreOffice een gele cel, en alles rekent mee
  doorreken --toekomsten LINK
                             loot de toekomsten van een link van de pagina, en schrijft per afspraak
                             en gemeente P5, P50 en P95 in euro, met tabs ertussen, en het controlegetal
  doorreken --controleer BEWIJS.json
                             rekent een bewijs van de pagina na uit zijn invoer, en schrijft per
                             onderdeel of het goed is
  doorreken --controleer-model LINK
                             voert de controles van het blad Controle uit op het scenario van een link

Afsluitcode 0: gelukt; het bewijs of het model klopt. Afsluitcode 2: de invoer kan niet worden gelezen
of berekend; hier staat wat er fout is. Afsluitcode 3: het bewijs of het model klopt niet; er staat bij
waar, wat er staat en wat er moet staan.
";

pub const DATA_UNREADABLE: &str = "De gegevens van het programma zelf kunnen niet worden gelezen. Toegestaan: een programma dat heel is. Bouw het opnieuw.";

/// What the checks of the model found: a line per check.
pub fn checks(verdicts: &[(CheckId, Verdict)]) -> String {
    let line = |(id, verdict): &(CheckId, Verdict)| match verdict {
        Ok(count) => format!("goed  {}: {}\n", check::title(*id, ""), check::passed(*count)),
        Err(wrong) => format!("FOUT  {}: {}\n", check::title(*id, ""), check::wrong(wrong)),
    };
    verdicts.iter().map(line).collect()
}

/// What a check of a receipt found.
pub fn receipt(report: &Report) -> String {
    let Made { moment, program, model, data, .. } = &report.made;
    let mut lines = vec![format!(
        "Bewijs van {moment}, programma {program}, rekenwijze {model}, beginwaarden {data}, regio {}.",
        report.scenario.figures.region
    )];
    lines.extend(receipt_text::newer_data(*data, Version::LATEST.number()));
    lines.extend(receipt_text::report(report));
    lines.push(if report.is_good() { GOOD } else { NOT_GOOD }.to_owned());
    lines.join("\n") + "\n"
}

pub use crate::app::show::scenarios::text::hindrance::hindrance;

/// The futures of a table: a line per afspraak and municipality, then the number that every machine finds.
pub fn futures(table: &Table, columns: &[Column], picture: &Picture) -> String {
    let mut lines = vec!["afspraak\tgemeente\tP5\tP50\tP95".to_owned()];
    for (column, own) in columns.iter().zip(&picture.columns) {
        for (municipality, band) in table.figures.municipalities.iter().zip(&own.bands) {
            let [low, middle, high] = [0, 2, 4].map(|place| Money::from_cents(band.quantiles[place].into()));
            lines.push(format!("{}\t{}\t{low}\t{middle}\t{high}", column.afspraak, municipality.name));
        }
    }
    lines.push(format!("toekomsten\t{}\tcontrolegetal\t{:016x}\n", picture.futures, picture.fingerprint));
    lines.join("\n")
}

pub const NOT_UTF8: &str = "het bestand: Dit is geen tekst (UTF-8). Toegestaan: een JSON-bestand.";

pub fn unreadable(file: &str, error: &std::io::Error) -> String {
    let file = if file == "-" { "de standaardinvoer" } else { file };
    let reason = match error.kind() {
        ErrorKind::NotFound => "Dit bestand bestaat niet.".to_owned(),
        ErrorKind::PermissionDenied => "Dit bestand mag niet worden gelezen.".to_owned(),
        ErrorKind::IsADirectory => "Dit is een map.".to_owned(),
        // What is left only the system can say, in its own language.
        _ => format!("Dit kan niet worden gelezen ({error})."),
    };
    format!("{file}: {reason} Toegestaan: een leesbaar JSON-bestand met een scenario.")
}

pub fn unwritable(error: &std::io::Error) -> String {
    format!("De uitkomst kan niet worden geschreven ({error}).")
}

pub const WORKBOOK_TOO_LARGE: &str =
    "Het werkboek kan niet worden gemaakt. Toegestaan: een scenario dat op de bladen van een rekenblad past.";

pub fn unwritable_file(file: &str, error: &std::io::Error) -> String {
    format!("{file}: Dit bestand kan niet worden geschreven ({error}). Toegestaan: een plek waar u mag schrijven.")
}

/// What was written.
pub fn workbook(file: &str, formulas: usize, bytes: usize) -> String {
    format!("{file}: {formulas} formules, {} kB.\n", bytes.div_ceil(1000))
}

pub fn unknown_region(id: &str, known: &[&str]) -> String {
    format!("--regio: “{id}” kan niet. Toegestaan: {}.", known.join(", "))
}
