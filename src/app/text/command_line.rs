//! What `doorreken` says.

use std::io::ErrorKind;

pub const USAGE: &str = "\
doorreken: rekent een scenario door, per jaar en per gemeente, tot op de cent.

  doorreken SCENARIO.json    leest een scenario en schrijft de uitkomst (JSON)
  doorreken -                leest het scenario van de standaardinvoer
  doorreken --regio NAAM     schrijft het beginscenario van een regio
                             (ijssel-vecht, amersfoort, centraal-gelderland, noord-veluwe)

Kan het scenario niet worden berekend? Dan staat hier wat er fout is, en is de afsluitcode 2.
";

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

pub fn unknown_region(id: &str, known: &[&str]) -> String {
    format!("--regio: “{id}” kan niet. Toegestaan: {}.", known.join(", "))
}
