//! The plain Dutch of a preview: what is wrong with a cell and what is allowed, what is asked, and what stops it.

use std::fmt;

use engine::fields::Value;
use engine::input::Input;
use engine::limits::Limit;
use engine::money::Exact;
use engine::pad::Pad;
use engine::problem::Wrong;

use crate::columns::{Column, region_head, unit_of};
use crate::grid::column_letters;
use crate::number::written;
use crate::plan::{At, NoMatch, Question, Rule, Stop, Why, number_of};

/// A value as it stands in a preview.
pub fn shown(value: Value) -> String {
    let number = |x: f64| Exact::from_double(x).map_or_else(|| x.to_string(), written);
    match value {
        Value::Number(x) | Value::MaybeNumber(Some(x)) | Value::Pad(Pad::Constant(x)) => number(x),
        Value::Exact(x) | Value::MaybeExact(Some(x)) => written(x),
        Value::Whole(x) | Value::YearOrNever(Some(x)) | Value::MaybeWhole(Some(x)) => x.to_string(),
        Value::YearOrNever(None) => "nooit".to_owned(),
        Value::MaybeNumber(None) | Value::MaybeExact(None) | Value::MaybeWhole(None) => "leeg".to_owned(),
        Value::Pad(Pad::Line(own)) => {
            format!("{} in {}, {} in {}", number(own.from), own.first_year, number(own.to), own.last_year)
        }
    }
}

/// The value of an input as people write it: `5%`, `28.000`.
pub fn shown_of(input: Input, value: Value) -> String {
    let number = match value {
        Value::Number(_) | Value::MaybeNumber(Some(_)) | Value::Pad(Pad::Constant(_)) => number_of(value),
        Value::Exact(own) | Value::MaybeExact(Some(own)) => Some(own),
        _ => None,
    };
    match (number, unit_of(input)) {
        (Some(own), Some(unit)) if unit.is_percentage() => {
            own.times(Exact::from(100)).map_or_else(|_| shown(value), |own| format!("{}%", grouped(own)))
        }
        (Some(own), _) => grouped(own),
        (None, _) => shown(value),
    }
}

/// What a field may hold: `een getal van 0 tot en met 1`.
pub fn allowed(limit: &Limit) -> String {
    let bound = |x: f64| Exact::from_double(x).map_or_else(|| x.to_string(), grouped);
    let from = if limit.least_allowed { "van" } else { "boven" };
    let to = match (limit.most.is_finite(), limit.most_allowed) {
        (false, _) => String::new(),
        (true, true) => format!(" tot en met {}", bound(limit.most)),
        (true, false) => format!(" tot {}", bound(limit.most)),
    };
    let places = limit.places.map(|places| format!(", met hooguit {places} decimalen")).unwrap_or_default();
    format!("een getal {from} {}{to}{places}", bound(limit.least))
}

/// `1.234,5`
fn grouped(number: Exact) -> String {
    let text = written(number);
    let (whole, fraction) = text.split_once(',').map_or((text.as_str(), String::new()), |(a, b)| (a, format!(",{b}")));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}{fraction}")
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Why::Not(unread) => unread.fmt(f),
            Why::Unit('%') => f.write_str("Hier hoort geen percentage. Schrijf het getal zonder %."),
            Why::Unit(sign) => write!(f, "Hier hoort geen bedrag. Schrijf het getal zonder {sign}."),
            Why::NotWhole => f.write_str("Hier hoort een heel getal."),
            Why::NotAllowed { limit, is_percentage: false } => write!(f, "Dit kan niet. Toegestaan: {}.", allowed(limit)),
            Why::NotAllowed { limit, is_percentage: true } => {
                let limit = Limit { least: limit.least * 100.0, most: limit.most * 100.0, places: None, ..*limit };
                write!(f, "Dit kan niet. Toegestaan: {}, in procenten.", allowed(&limit))
            }
            Why::NoLine => f.write_str(
                "Deze jaren liggen niet op één rechte lijn. Toegestaan: één waarde, of een begin en een eind met een rechte lijn \
                 ertussen.",
            ),
            Why::TooLarge => f.write_str("Dit getal heeft te veel cijfers."),
        }
    }
}

impl fmt::Display for NoMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoMatch::Elsewhere(name) => write!(f, "{name} hoort niet bij deze regio. De rij doet niet mee."),
            NoMatch::Unknown(Some(nearest)) => write!(f, "Geen gemeente heet zo. Bedoelt u {}?", nearest.name),
            NoMatch::Unknown(None) => f.write_str("Geen gemeente heet zo. De rij doet niet mee."),
            NoMatch::LeftOut => f.write_str("U liet deze rij weg."),
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Rule::Given => "zoals het er staat",
            Rule::Cents => "afgerond op centen",
            Rule::WeightOfShare => "het gewicht is het bedrag in euro’s",
            Rule::PresentShare => "geen bedrag ingevuld: het deel dat de gemeente nu heeft",
            Rule::Sum => "de som van alle gemeenten",
            Rule::Line => "een rechte lijn door de jaren",
            Rule::YearOfColumn => "het jaar van de kolom",
        })
    }
}

/// `kolom C` or `rij 7`.
impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            At::Column(column) => write!(f, "kolom {}", column_letters(*column)),
            At::Row(row) => write!(f, "rij {}", row + 1),
        }
    }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Question::Sheet { .. } => f.write_str("Meer dan één blad gaat over dezelfde cijfers. Welk blad telt?"),
            Question::Meaning { column, head, .. } => {
                write!(f, "Kolom {} heet ‘{head}’. Welke cijfers zijn dat?", column_letters(*column))
            }
            Question::Notation { at, text, dutch, english, .. } => {
                write!(f, "In {at} staat ‘{text}’. Is dat {} of {}?", grouped(*dutch), grouped(*english))
            }
            Question::Scale { at, text, suggested, .. } => {
                let unit = if *suggested >= 1_000_000 { "miljoenen" } else { "duizenden" };
                write!(f, "In {at} staat ‘{text}’. Zijn dat euro’s, of {unit} euro’s?")
            }
            Question::Percentage { at, text } => {
                write!(f, "In {at} staat ‘{text}’. Is dat een percentage, of een deel van 1?")
            }
            Question::Year { meaning, choices, expected } => {
                let years: Vec<String> = choices.iter().map(ToString::to_string).collect();
                let head = meaning.head().head;
                match expected {
                    Some(year) => write!(
                        f,
                        "{head}: het scenario rekent met {year}, het bestand heeft {}. Wat neemt u over?",
                        years.join(", ")
                    ),
                    None => {
                        write!(f, "{head}: het bestand heeft de jaren {}. Welk jaar neemt u over?", years.join(", "))
                    }
                }
            }
            Question::Row { row, text, .. } => write!(f, "Rij {}: ‘{text}’. Welke gemeente is dat?", row + 1),
        }
    }
}

/// What an input is called.
fn name(path: &str) -> String {
    let head = match Input::at(path) {
        Some(Input::Region { field, .. }) => Some(region_head(field).head),
        Some(Input::Municipality { field, .. }) => {
            Column::ALL.into_iter().find(|own| own.goes().own() == Some(field)).map(|own| own.head().head)
        }
        _ => None,
    };
    head.map_or_else(|| path.to_owned(), str::to_owned)
}

/// What is wrong with figures that may each be good, and what is allowed.
fn wrong(wrong: &Wrong) -> String {
    match wrong {
        Wrong::OutOfRange(limit) => format!("toegestaan is {}.", allowed(limit)),
        Wrong::AllWeightsZero => "alle gewichten zijn 0. Toegestaan: minstens één gewicht boven 0.".to_owned(),
        Wrong::AllWeightsZeroInYear { year } => {
            format!("in {year} zijn alle gewichten 0. Toegestaan: minstens één gewicht boven 0.")
        }
        Wrong::NegativeBudget { year } => format!("in {year} is het budget met de wijzigingen onder 0."),
        Wrong::NoInhabitants { year } => format!("in {year} is er minder dan één inwoner."),
        Wrong::TooFarFromHorizon { year } => format!("dit ligt meer dan 50 jaar van {year}."),
        Wrong::YearsNotInOrder => "het eerste jaar moet voor het laatste liggen.".to_owned(),
        Wrong::YearBefore { year } => format!("dit jaar ligt voor {year}."),
        Wrong::CentreWithDeelname => "de centrumgemeente hoort altijd bij de regio.".to_owned(),
        Wrong::NoOriginInFirstYear { year } => {
            format!("van wie er in {year} bij hoort, heeft niemand een gewicht voor herkomst boven 0.")
        }
        Wrong::OutOfRangeInYear { year, limit } => {
            format!("met de gebeurtenissen van {year} is dit buiten de grens. Toegestaan: {}.", allowed(limit))
        }
        _ => "dit past niet bij de andere cijfers.".to_owned(),
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stop::NoRows => f.write_str(
                "Geen rij noemt een gemeente van deze regio. Zet de naam of de CBS-code van de gemeente in een kolom.",
            ),
            Stop::NoColumns => {
                f.write_str("Geen kolom is herkend. Zet boven elke kolom wat erin staat, of zeg het hier.")
            }
            Stop::Twice(_) => f.write_str("Een gemeente staat er meer dan één keer. Laat één rij over."),
            Stop::NameAndCode(row) => write!(f, "In rij {} horen de naam en de code bij twee gemeenten.", row + 1),
            Stop::ColumnTwice(column) => {
                write!(f, "{} staat er meer dan één keer. Kies één kolom.", column.head().head)
            }
            Stop::ShareAndWeight(column) => {
                write!(f, "{} staat er in euro’s én als gewicht. Kies één van de twee.", column.head().head)
            }
            Stop::Incomplete { column, missing } => write!(
                f,
                "{}: alleen de som telt, en van {} gemeenten staat er niets. Vul een getal in, zo nodig 0.",
                column.head().head,
                missing.len()
            ),
            Stop::LineTwice(_) => {
                f.write_str("Een invoer van de regio staat er meer dan één keer. Laat één regel over.")
            }
            Stop::Together(problem) => {
                write!(f, "Samen kunnen deze cijfers niet. {}: {}", name(&problem.path), wrong(&problem.wrong))
            }
        }
    }
}
