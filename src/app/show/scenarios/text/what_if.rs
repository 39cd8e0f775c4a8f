//! Words of *wat als*.

use crate::app::dutch::number;
use crate::app::show::text::page::in_sentence;
use crate::app::table::question::Measured;
use engine::limits::Limit;

pub const TITLE: &str = "Wat als: omgekeerd rekenen";
pub const HELP: &str = "Kies wat u wilt bereiken en aan welke knop u wilt draaien. De Rekentafel zoekt langs de hele schuif bij welke \
    waarde dat lukt. Er wordt met gemiddelden gerekend, zonder toeval.";
pub const MEASURED: &str = "Wat wilt u weten?";
pub const WANTED: &str = "Gewenste waarde";
pub const INPUT: &str = "Draaien aan";
pub const SECOND: &str = "En aan (voor de kaart)";
pub const GOAL_TITLE: &str = "Bij welke waarde?";
pub const STARTING: &str = "Wordt berekend …";
pub const ANSWERS_CAPTION: &str = "Waar de uitkomst de gewenste waarde passeert, en de einden van de schuif";
pub const ANSWER_COLUMNS: [&str; 3] = ["Waarde van de knop", "Uitkomst daar", "Daarna"];
pub const END: &str = "einde van de schuif";
pub const RISES: &str = "hoger dan gewenst";
pub const FALLS: &str = "gehaald";
pub const MAP_TITLE: &str = "De omslaglijn over twee knoppen";
pub const MAP_HELP: &str = "De lijn is waar de uitkomst precies de gewenste waarde is. De ruit is waar u nu staat. Tussen de berekende \
    punten is de lijn recht getrokken.";
pub const NO_LINE: &str = "In dit hele gebied wordt de gewenste waarde nergens gepasseerd: er is geen omslaglijn.";
pub const NOW: &str = "nu";
pub const TORNADO_TITLE: &str = "Wat maakt het meeste uit?";
pub const TORNADO_HELP: &str = "Elke invoer gaat één voor één van de laagste naar de hoogste aannemelijke waarde; al het andere blijft staan. Het \
    bereik staat bij de bron van de invoer. Samen kunnen veranderingen meer of minder doen dan apart.";
pub const TORNADO_COLUMNS: [&str; 5] =
    ["Van", "Tot", "Uitkomst bij laag", "Uitkomst bij hoog", "De beste afspraak draait"];
pub const BACKWARDS: &str = "De laagste waarde moet lager zijn dan de hoogste.";
pub const RANGE_HELP: &str =
    "U kunt een eigen bereik typen bij “Van” en “Tot”. Maak het veld leeg voor het bereik van de bron.";
pub const OWN_RANGE: &str = "eigen bereik";
pub const ASSUMPTION: &str = "aanname";
pub const REGION_NO_PREFERENCE: &str = "Kies een gemeente om te zien welke invoer haar beste afspraak verandert: voor de hele regio samen maakt de afspraak \
    nauwelijks verschil.";
pub const NOTHING_FLIPS: &str = "binnen dit bereik niet";

pub const fn measured(measured: Measured) -> &'static str {
    match measured {
        Measured::Result => "Resultaat onder de afspraak (euro, hele periode)",
        Measured::Difference => "Verschil tussen twee afspraken (euro, hele periode)",
        Measured::WaitingBw => "Langste wachttijd beschermd wonen (maanden)",
        Measured::WaitingBt => "Langste wachttijd voor een woning bij beschermd thuis (maanden)",
        Measured::PeopleWaiting => "Wachtenden in een gemiddeld jaar (personen)",
    }
}

/// The outcome inside a sentence.
pub fn outcome(measured: Measured, afspraak: &str, rival: &str, place: &str) -> String {
    let place = in_sentence(place);
    match measured {
        Measured::Result => format!("het resultaat voor {place} onder “{afspraak}”"),
        Measured::Difference => format!("het voordeel voor {place} van “{afspraak}” boven “{rival}”"),
        Measured::WaitingBw => "de langste wachttijd voor beschermd wonen".to_owned(),
        Measured::WaitingBt => "de langste wachttijd voor een woning bij beschermd thuis".to_owned(),
        Measured::PeopleWaiting => "het aantal wachtenden in een gemiddeld jaar".to_owned(),
    }
}

/// A value of the outcome.
pub fn value(measured: Measured, value: f64) -> String {
    match measured {
        Measured::Result | Measured::Difference if value.is_finite() => format!("€ {}", number::number(value, 0)),
        Measured::WaitingBw | Measured::WaitingBt if value.is_finite() => {
            format!("{} maanden", number::number(value, 1))
        }
        Measured::WaitingBw | Measured::WaitingBt => "oneindig (niemand krijgt een plek)".to_owned(),
        Measured::PeopleWaiting if value.is_finite() => format!("{} personen", number::number(value, 1)),
        _ => "niet te berekenen".to_owned(),
    }
}

pub fn refused(limit: Limit) -> String {
    let [least, most] = [limit.least, limit.most].map(number::exact);
    format!("Toegestaan: {least} tot en met {most}, met hoogstens {} decimalen.", limit.places.unwrap_or(0))
}

/// What is wanted: `hoogstens 3 maanden`.
pub fn no_answer(input: &str, outcome: &str, wanted: &str, low: (&str, &str), high: (&str, &str)) -> String {
    format!(
        "Nergens op deze schuif: met “{input}” van {} tot {} passeert {outcome} nergens {wanted}. Bij {} is het {}, bij {} is het {}.",
        low.0, high.0, low.0, low.1, high.0, high.1
    )
}

pub fn one_answer(
    input: &str,
    outcome: &str,
    wanted: &str,
    before: (&str, &str),
    after: (&str, &str),
    rises: bool,
) -> String {
    if rises {
        format!(
            "Tot en met {} bij “{input}” is {outcome} hoogstens {wanted} (daar {}). Vanaf {} is het meer ({}).",
            before.0, before.1, after.0, after.1
        )
    } else {
        format!(
            "Vanaf {} bij “{input}” is {outcome} hoogstens {wanted} (daar {}). Bij {} is het nog meer ({}).",
            after.0, after.1, before.0, before.1
        )
    }
}

pub fn more_answers(input: &str, outcome: &str, wanted: &str, values: &[String]) -> String {
    format!(
        "Er is meer dan één antwoord: {outcome} passeert {wanted} {} keer, bij “{input}” {}. De tabel zegt bij elk wat er daarna \
         gebeurt.",
        values.len(),
        values.join(" en ")
    )
}

pub fn above(measured: Measured, wanted: &str) -> String {
    match measured {
        Measured::Result | Measured::Difference => format!("meer dan {wanted}"),
        _ => format!("langer of meer dan {wanted}"),
    }
}

pub fn below(wanted: &str) -> String {
    format!("hoogstens {wanted}")
}

pub fn map_title(outcome: &str, across: &str, up: &str) -> String {
    format!("Waar {outcome} de gewenste waarde haalt, over “{across}” en “{up}”")
}

pub fn tornado_caption(outcome: &str) -> String {
    format!("Wat elke invoer binnen haar aannemelijke bereik doet met {outcome}")
}

pub fn flips(value: &str, afspraak: &str) -> String {
    format!("vanaf {value}: “{afspraak}”")
}

pub fn preferred(place: &str, afspraak: &str) -> String {
    format!("De beste afspraak voor {} is nu “{afspraak}”.", in_sentence(place))
}

pub fn low_of(name: &str) -> String {
    format!("{name}: van")
}

pub fn high_of(name: &str) -> String {
    format!("{name}: tot")
}

pub fn others(count: usize) -> String {
    format!("De overige {count} invoeren: zij doen minder en draaien de keuze niet")
}

pub fn tried(done: usize, all: usize) -> String {
    format!("{done} van de {all} invoeren bekeken.")
}

/// What of the width comes from assumptions.
pub fn assumed_share(share: f64) -> String {
    format!(
        "Van alle uitslagen samen komt {} van invoer die een aanname is, en de rest van invoer met een bron.",
        number::percent(share, 0)
    )
}
