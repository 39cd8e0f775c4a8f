//! What of a link was dropped or put right, in plain Dutch: what stood there, why it cannot be, what is there now.

use crate::app::dutch::number::exact;
use crate::app::table::link::{Content, FieldPlace, Remark, What, beginning};
use crate::app::table::text::problems::{describe as describe_problem, sentence};
use engine::fields::Value;
use engine::name;
use engine::pad::Pad;
use engine::problem::Problem;

const START_VALUES: &str = "U ziet de beginwaarden.";

/// Of a table of which the link is too long for an address.
pub const NONE_FOUND: &str = "In deze tekst staat geen link van Rekentafel";
pub const NONE_FOUND_HELP: &str = "Plak het hele adres, met het # en alles wat erachter staat. Er is niets veranderd.";
pub const TOO_LARGE: &str = "Dit scenario is te groot voor een link";
pub const NOT_SET_ASIDE: &str = "De browser onthoudt dit scenario niet";
pub const SAVE_NOW: &str = "Het scenario is te groot voor een link, en de browser heeft er geen plaats voor. Bewaar het nu als bestand. Anders bent u \
     het kwijt als u de pagina sluit of opnieuw laadt.";
pub const STAYS_TOO_LARGE: &str =
    "Dit scenario is te groot voor een link. De adresbalk geeft een eerdere stand. Bewaar het als bestand.";

/// A mail with the link of a scenario.
pub fn in_mail(what: &str, link: &str) -> String {
    format!(
        "{what}\n\n{link}\n\nDe link bevat alle cijfers. Hij opent op elk apparaat met een browser dezelfde berekening.\n"
    )
}

pub const TOO_LONG_FOR_MAIL: &str = "Deze link is te lang voor een mail";

/// What is the matter, and what to do.
pub fn too_long_for_mail(length: usize, longest: usize) -> String {
    format!(
        "De link is {} tekens lang; een mail houdt er {} zeker heel. Kopieer de link, of bewaar het scenario als bestand en \
         stuur dat mee.",
        count(length),
        count(longest)
    )
}

/// What is the matter, and what to do.
pub fn too_large(length: usize, longest: usize, has_pins: bool) -> Vec<String> {
    let pins = has_pins.then(|| "Vastgezette scenario’s komen niet in het bestand.".to_owned());
    let lines = [
        format!("De link zou {} tekens lang zijn. Toegestaan: hooguit {}.", count(length), count(longest)),
        "In de adresbalk blijft de laatste link staan die kan worden gelezen. Die geeft een eerdere stand.".to_owned(),
        "Dit tabblad onthoudt het scenario, ook als u de pagina opnieuw laadt. Bewaar het als bestand om het te delen of te \
         houden."
            .to_owned(),
    ];
    lines.into_iter().chain(pins).collect()
}

const NOTHING_TO_COMPARE: &str = "De link vergelijkt scenario’s die er niet in staan. Dit is niet overgenomen. U ziet het \
    scenario op tafel naast het eerste vastgezette.";

const DAMAGED: &str = "De link is beschadigd: er is onderweg iets veranderd of weggevallen. Wat nog te lezen was, is \
    overgenomen, maar kan fout zijn. Vraag de link opnieuw, of controleer alle waarden.";

const REST_UNREADABLE: &str = "Een deel van de link kan niet worden gelezen. Dat deel is niet overgenomen. Misschien is de \
    link gemaakt met een nieuwere versie van Rekentafel.";

const LATER_FORMAT: &str = "De link is gemaakt met een nieuwere versie van Rekentafel en kan hier niet worden gelezen. U ziet \
    de beginwaarden. Laad de pagina opnieuw en open de link nog een keer.";

/// One remark, in whole sentences.
pub fn describe(remark: &Remark) -> String {
    match remark {
        Remark::Damaged => DAMAGED.to_owned(),
        Remark::RestUnreadable => REST_UNREADABLE.to_owned(),
        Remark::LaterFormat => LATER_FORMAT.to_owned(),
        Remark::Unreadable { text } => format!(
            "“{text}” in het adres is geen link van Rekentafel, of de link is zo beschadigd dat er niets meer van te lezen \
             is. {START_VALUES}"
        ),
        Remark::TooLong { length, longest } => format!(
            "De link is te lang: {} tekens. Toegestaan: hooguit {}. {START_VALUES}",
            count(*length),
            count(*longest)
        ),
        Remark::Trailing { text } => {
            format!("Achter de link stond nog “{text}”. Dat hoort niet bij de link en is niet gelezen.")
        }
        Remark::UnknownData { version, used } => format!(
            "De link hoort bij versie {version} van de beginwaarden. Die versie is hier niet bekend. Wat niet in de link \
             staat, komt nu uit versie {used}."
        ),
        Remark::UnknownRegion { number } => format!(
            "De link hoort bij een regio die hier niet bekend is (nummer {number}). Er is niets uit de link overgenomen. \
             {START_VALUES}"
        ),
        Remark::Unknown { what, number } => format!(
            "In de link stond {} met nummer {number}. Dat nummer bestaat hier niet. Dit is niet overgenomen.",
            thing(*what)
        ),
        Remark::Misfit { place, kept } => {
            format!("In de link stond voor {} iets wat daar niet kan staan. {}", place_name(place), is_kept(kept))
        }
        Remark::PutBack { place, given, kept, problem, clashes_with } => {
            let why = why(problem, clashes_with.as_ref());
            format!("In de link stond voor {}: {}. {why} {}", place_name(place), content(given), is_kept(kept))
        }
        Remark::NameCleaned { given, kept } => format!(
            "In de link stond de naam “{}”. Dat kan niet. Toegestaan: hooguit {} tekens op één regel, die te zien zijn. De naam \
             is nu “{}”.",
            beginning(given),
            name::LONGEST,
            beginning(kept)
        ),
        Remark::NothingToCompare => NOTHING_TO_COMPARE.to_owned(),
        Remark::PinWithoutAfspraak { pin } => format!(
            "Het vastgezette scenario “{}” staat in de link onder een afspraak die er niet is. Het staat nu onder: geen \
             afspraak.",
            beginning(pin)
        ),
        Remark::AllPutBack => {
            format!("De waarden in de link passen niet bij elkaar. Ze zijn niet overgenomen. {START_VALUES}")
        }
        Remark::AfspraakDropped { id, problems } => format!(
            "De afspraak “{}” uit de link kan niet. Zij is niet overgenomen. Dit is er mis: {}",
            beginning(id),
            list(problems)
        ),
        Remark::TooManyAfspraken { id, most } => format!(
            "De afspraak “{}” uit de link is niet overgenomen. Toegestaan: hooguit {most} eigen afspraken.",
            beginning(id)
        ),
        Remark::OwnRefused { region, problems, more } => own_refused(region, problems, *more),
        Remark::More { count: more } => {
            format!("Er zijn nog {} andere waarden uit de link niet overgenomen.", count(*more))
        }
    }
}

fn why(problem: &Problem, clashes_with: Option<&FieldPlace>) -> String {
    let allowed = sentence(&problem.wrong);
    match clashes_with {
        None => format!("Dat kan niet. {allowed}"),
        Some(other) => format!("Dat past niet bij {}. {allowed}", place_name(other)),
    }
}

fn own_refused(region: &str, problems: &[Problem], more: usize) -> String {
    let more = if more > 0 { format!(" En nog {} andere fouten.", count(more)) } else { String::new() };
    format!(
        "Het eigen scenario “{}” uit de link is niet compleet of kan niet worden berekend. Er is niets van overgenomen. \
         {START_VALUES} Dit is er mis: {}{more}",
        beginning(region),
        list(problems)
    )
}

fn count(number: usize) -> String {
    exact(f64::from(u32::try_from(number).unwrap_or(u32::MAX)))
}

fn list(problems: &[Problem]) -> String {
    problems.iter().map(describe_problem).collect::<Vec<_>>().join(" ")
}

const fn thing(what: What) -> &'static str {
    match what {
        What::Field => "een veld",
        What::Municipality => "een gemeente",
        What::Besluitregel => "een besluitregel",
        What::Pin => "een vastgezet scenario",
        What::Page => "een pagina",
        What::Afspraak => "een afspraak",
        What::Measure => "een maat",
        What::Unit => "een eenheid",
        What::Range => "een eigen bereik",
        What::Knob => "een knop",
        What::Question => "een vraag",
        What::Chance => "een instelling van de toekomsten",
    }
}

/// `groei van Zwolle`.
fn place_name(place: &FieldPlace) -> String {
    match &place.municipality {
        Some(municipality) => format!("“{}” van {}", place.path, beginning(municipality)),
        None => format!("“{}”", place.path),
    }
}

fn is_kept(kept: &Content) -> String {
    format!("De beginwaarde is gebleven: {}.", content(kept))
}

fn content(content: &Content) -> String {
    match content {
        Content::Value(value) => self::value(*value),
        Content::Text(text) => format!("“{}”", beginning(text)),
        Content::Wlz(None) => "geen overgang".to_owned(),
        Content::Wlz(Some(wlz)) => format!("{} in {}", exact(wlz.fraction), wlz.year),
        Content::Mutaties(mutaties) if mutaties.is_empty() => "geen mutaties".to_owned(),
        Content::Mutaties(mutaties) => {
            let years: Vec<String> = mutaties.iter().map(|mutatie| mutatie.year.to_string()).collect();
            format!("mutaties in {}", years.join(", "))
        }
        Content::Opvang(None) => "geen opvang".to_owned(),
        Content::Opvang(Some(_)) => "met opvang".to_owned(),
        Content::Gebeurtenissen(0) => "geen gebeurtenissen".to_owned(),
        Content::Gebeurtenissen(1) => "1 gebeurtenis".to_owned(),
        Content::Gebeurtenissen(count) => format!("{count} gebeurtenissen"),
    }
}

fn value(value: Value) -> String {
    match value {
        Value::Number(x) | Value::MaybeNumber(Some(x)) | Value::Pad(Pad::Constant(x)) => exact(x),
        Value::Exact(x) | Value::MaybeExact(Some(x)) => exact(x),
        // Years have no points; the other whole fields are small.
        Value::Whole(x) | Value::YearOrNever(Some(x)) | Value::MaybeWhole(Some(x)) => x.to_string(),
        Value::YearOrNever(None) => "nooit".to_owned(),
        Value::MaybeNumber(None) | Value::MaybeExact(None) | Value::MaybeWhole(None) => "leeg".to_owned(),
        Value::Pad(Pad::Line(line)) => {
            format!("van {} in {} naar {} in {}", exact(line.from), line.first_year, exact(line.to), line.last_year)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::limits::COUNT;
    use engine::problem::Wrong;

    fn place(path: &str, municipality: Option<&str>) -> FieldPlace {
        FieldPlace { path: path.to_owned(), municipality: municipality.map(str::to_owned) }
    }

    #[test]
    fn a_value_put_back_says_what_stood_there_what_is_allowed_and_what_stays() {
        let remark = Remark::PutBack {
            place: place("woningen_per_jaar", Some("Zwolle")),
            given: Content::Value(Value::Pad(Pad::Constant(-3.0))),
            kept: Content::Value(Value::Pad(Pad::Constant(72.95))),
            problem: Problem::new("gemeenten[7].woningen_per_jaar", "-3", Wrong::OutOfRange(COUNT)),
            clashes_with: None,
        };
        assert_eq!(
            describe(&remark),
            "In de link stond voor “woningen_per_jaar” van Zwolle: -3. Dat kan niet. Toegestaan: een getal van 0 tot \
             10.000.000. De beginwaarde is gebleven: 72,95."
        );
    }

    #[test]
    fn a_clash_names_the_other_field() {
        let remark = Remark::PutBack {
            place: place("startjaar", None),
            given: Content::Value(Value::Whole(2100)),
            kept: Content::Value(Value::Whole(2026)),
            problem: Problem::new("basisjaar", 2024, Wrong::TooFarFromHorizon { year: 2100 }),
            clashes_with: Some(place("basisjaar", None)),
        };
        let text = describe(&remark);
        assert!(text.starts_with("In de link stond voor “startjaar”: 2100. Dat past niet bij “basisjaar”. "), "{text}");
        assert!(text.ends_with(" De beginwaarde is gebleven: 2026."), "{text}");
    }

    #[test]
    fn long_names_of_others_are_cut() {
        let text = describe(&Remark::TooManyAfspraken { id: "a".repeat(60_000), most: 32 });
        assert!(text.len() < 200, "{text}");
    }
}
