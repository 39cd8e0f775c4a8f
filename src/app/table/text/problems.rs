//! What is wrong with an input, in plain Dutch: which field, which value, what is allowed.

use crate::app::dutch::number::exact;
use crate::app::table::inputs::{Display, InputId};
use crate::app::table::text::inputs::name;
use engine::input::Input;
use engine::limits::Limit;
use engine::money::Exact;
use engine::problem::{FileKind, Problem, Wrong};

const TWO_MARKS: &str = "Voor de tekst staat twee keer een teken dat niemand ziet (U+FEFF, een BOM). Toegestaan: hooguit één \
    keer. Bewaar het bestand opnieuw als UTF-8.";

/// Most choices that are summed up.
const MOST_CHOICES: usize = 25;

/// One line: `gemeenten[2].groei: "0.5" kan niet. Toegestaan: een getal van -0,2 tot en met 0,2.`
pub fn describe(problem: &Problem) -> String {
    if let Wrong::More { .. } = problem.wrong {
        return sentence(&problem.wrong);
    }
    let path = if problem.path.is_empty() { "het bestand" } else { &problem.path };
    match &problem.value {
        Some(value) => format!("{path}: “{}” kan niet. {}", value.trim_matches('"'), sentence(&problem.wrong)),
        None => format!("{path}: {}", sentence(&problem.wrong)),
    }
}

/// What is wrong with an input of the screen, in the unit in which it is shown.
pub fn reason(problem: &Problem, id: InputId, display: Display) -> String {
    if problem.path == id.path() || problem.path.is_empty() {
        return reason_shown(problem, display);
    }
    let name = Input::at(&problem.path).map_or_else(|| problem.path.clone(), |input| name(InputId::One(input)));
    format!("{name}: {}", sentence(&problem.wrong))
}

/// What is allowed, in the unit in which it is shown.
pub fn reason_shown(problem: &Problem, display: Display) -> String {
    match &problem.wrong {
        Wrong::OutOfRange(limit) if display == Display::Percent => {
            format!("Toegestaan: {}, in procenten.", range(&in_percent(limit)))
        }
        Wrong::OutOfRangeInYear { year, limit } if display == Display::Percent => {
            let wrong = Wrong::OutOfRangeInYear { year: *year, limit: in_percent(limit) };
            format!("{} In procenten.", sentence(&wrong))
        }
        wrong => sentence(wrong),
    }
}

fn in_percent(limit: &Limit) -> Limit {
    let shown = |bound: f64| Exact::from_double(bound).map_or(bound, |own| Display::Percent.shown(own).to_double());
    Limit { least: shown(limit.least), most: shown(limit.most), ..*limit }
}

/// What is wrong and what is allowed, without the field and the value.
pub fn sentence(wrong: &Wrong) -> String {
    match wrong {
        Wrong::FileTooLarge { most } => {
            format!("Dit is te groot. Toegestaan: hooguit {} bytes.", count(*most))
        }
        Wrong::EmptyFile => "Hier staat niets in. Toegestaan: een scenario als JSON-bestand.".to_owned(),
        Wrong::TwoMarks => TWO_MARKS.to_owned(),
        Wrong::HalfCharacter { line, column } => format!(
            "Op regel {line}, teken {column} staat met \\u de helft van een teken. Toegestaan: hele tekens. Haal het weg, of \
             schrijf het teken zelf."
        ),
        Wrong::OtherFile(kind) => other_file(*kind).to_owned(),
        Wrong::More { count: 1 } => "En nog 1 andere fout.".to_owned(),
        Wrong::More { count: more } => format!("En nog {} andere fouten.", count(*more)),
        Wrong::NotJson { line, column } => {
            format!(
                "Dit is geen geldig JSON-bestand. Het gaat mis op regel {line}, teken {column}. Toegestaan: JSON, met getallen \
                 als 1 of 0.5."
            )
        }
        Wrong::Missing => "Dit veld ontbreekt. Het is verplicht.".to_owned(),
        Wrong::UnknownKey { known } => format!("Dit veld bestaat niet. Toegestaan: {}.", known.join(", ")),
        Wrong::DuplicateKey => "Dit veld staat er twee keer. Toegestaan: één keer.".to_owned(),
        Wrong::NotAnObject => "Toegestaan: een groep velden tussen { en }.".to_owned(),
        Wrong::NotAList => "Toegestaan: een lijst tussen [ en ].".to_owned(),
        Wrong::NotText => "Toegestaan: een tekst tussen aanhalingstekens.".to_owned(),
        Wrong::TooLongText { length, longest } => {
            format!("Deze tekst heeft {} tekens. Toegestaan: hooguit {longest}.", count(*length))
        }
        Wrong::UnseenCharacter { place } => format!(
            "Teken {} is een regeleinde, of een teken dat niemand ziet. Toegestaan: zichtbare tekens, op één regel.",
            count(*place)
        ),
        Wrong::EmptyText => "Toegestaan: een tekst die niet leeg is.".to_owned(),
        Wrong::NotANumber => "Toegestaan: een getal, zonder aanhalingstekens.".to_owned(),
        Wrong::NotADecimal => {
            "Toegestaan: cijfers, met eventueel een minteken ervoor en één punt, zoals 1250.50.".to_owned()
        }
        Wrong::NotADecimalOr(word) => {
            format!("Toegestaan: cijfers, met eventueel één punt, zoals 1250.50, of “{word}”.")
        }
        Wrong::NoField => "Dit veld is er niet in een scenario, of deze gemeente is er niet.".to_owned(),
        Wrong::NotABoolean => "Toegestaan: true of false.".to_owned(),
        Wrong::NotWhole => "Toegestaan: een heel getal.".to_owned(),
        Wrong::NotFinite => "Toegestaan: een getal dat niet zo groot is.".to_owned(),
        Wrong::UnknownVersion => "Toegestaan: versie 1 of 2.".to_owned(),
        Wrong::OutOfRange(limit) => format!("Toegestaan: {}.", range(limit)),
        Wrong::OutOfRangeCount(limit) => format!("Toegestaan: {} in de lijst.", range(limit)),
        Wrong::OneOf(choices) if choices.len() > MOST_CHOICES => {
            let (told, more) = choices.split_at(MOST_CHOICES);
            format!("Toegestaan: {}, en nog {} andere.", told.join(", "), more.len())
        }
        Wrong::OneOf(choices) => format!("Toegestaan: {}.", choices.join(", ")),
        Wrong::NotDistinct => "Deze naam komt al eerder voor. Toegestaan: namen die verschillen.".to_owned(),
        Wrong::YearsNotInOrder => "Toegestaan: een laatste jaar dat na het eerste jaar ligt.".to_owned(),
        Wrong::AllWeightsZero => {
            "Alle gemeenten hebben gewicht 0. Toegestaan: minstens één gewicht boven 0.".to_owned()
        }
        Wrong::KeyAllZero => "De sleutel is helemaal 0. Toegestaan: minstens één grondslag boven 0.".to_owned(),
        Wrong::TooFarFromHorizon { year } => {
            format!("Dit ligt te ver van {year}. Toegestaan: hooguit 50 jaar van elk jaar van de berekening.")
        }
        Wrong::NoInhabitants { year } => {
            format!("In {year} heeft de gemeente dan minder dan 1 inwoner. Toegestaan: minstens 1 inwoner in elk jaar.")
        }
        Wrong::NegativeBudget { year } => {
            format!("In {year} is het budget met de mutaties lager dan 0. Toegestaan: 0 of meer in elk jaar.")
        }
        Wrong::OutOfRangeInYear { year, limit } => {
            format!("Dit is de waarde in {year}, met de gebeurtenissen. Toegestaan: {}.", range(limit))
        }
        Wrong::NotFiniteInYear { year } => {
            format!("In {year} wordt de waarde te groot om mee te rekenen. Toegestaan: een kleiner getal.")
        }
        Wrong::AllWeightsZeroInYear { year } => format!(
            "In {year} hebben alle gemeenten die meedoen gewicht 0. Toegestaan: minstens één gewicht boven 0 in elk jaar."
        ),
        Wrong::NoOriginInFirstYear { year } => format!(
            "Van de gemeenten die in {year} meedoen, heeft er geen een gewicht boven 0. Toegestaan: minstens één \
             herkomst_gewicht boven 0, of van elk alle getallen in begin."
        ),
        Wrong::YearBefore { year } => format!("Toegestaan: {year} of later."),
        Wrong::YearNotAfter { year } => format!("Toegestaan: een jaar na {year}. De jaren in deze lijst lopen op."),
        Wrong::CentreWithDeelname => {
            "Dit is de centrumgemeente: die doet altijd mee. Toegestaan: geen deelname.".to_owned()
        }
        Wrong::NoOpvang => {
            "Dit scenario heeft geen opvang. Toegestaan: een veld dat er is, of een scenario met opvang.".to_owned()
        }
        Wrong::NotOfMunicipality => "Dit veld is van de hele regio. Toegestaan: geen gemeente bij dit veld.".to_owned(),
        Wrong::ExactlyOneOf(keys) => format!("Toegestaan: precies één van {}.", keys.join(", ")),
        Wrong::TooLarge => {
            "De bedragen worden te groot om precies te berekenen. Toegestaan: kleinere aantallen, tarieven of indexen."
                .to_owned()
        }
    }
}

/// What a file is that is not what was asked for, and what to do with it.
const fn other_file(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Scenario => {
            "Dit is een scenario, geen bewijs. Toegestaan: een bewijs. Reken een scenario uit zonder --controleer."
        }
        FileKind::Result => {
            "Dit is een uitkomst, geen scenario. Toegestaan: het scenario waarmee de uitkomst is berekend."
        }
        FileKind::Effects => {
            "Dit is een uitkomst met effecten, geen scenario. Toegestaan: het scenario waarmee zij is berekend."
        }
        FileKind::Receipt => {
            "Dit is een bewijs, geen scenario. Toegestaan: een scenario. Een bewijs rekent u na met --controleer, of door \
             het op de pagina te openen."
        }
    }
}

/// A number of things: `5.000.000`.
fn count(number: usize) -> String {
    exact(f64::from(u32::try_from(number).unwrap_or(u32::MAX)))
}

/// The range of a quantity: `een getal van 0 tot en met 1`.
pub fn range(limit: &Limit) -> String {
    let least = dutch(limit.least);
    let from = if limit.least_allowed { format!("van {least}") } else { format!("boven {least}") };
    let to = match (limit.most.is_finite(), limit.most_allowed) {
        (false, _) if limit.least_allowed => format!("{least} of meer"),
        (false, _) => from,
        (true, true) => format!("{from} tot en met {}", dutch(limit.most)),
        (true, false) => format!("{from} tot {}", dutch(limit.most)),
    };
    let places = limit.places.map(|places| format!(", met hooguit {places} decimalen")).unwrap_or_default();
    format!("een getal {to}{places}")
}

/// A bound in Dutch notation; bounds have at most one decimal.
fn dutch(bound: f64) -> String {
    let text = bound.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    if fraction.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped},{fraction}") }
}
