//! Words of the futures.

use crate::app::dutch::number;
use crate::app::show::Amount;
use crate::app::show::text::page::in_sentence;
use crate::app::table::chances::ChanceField;
use engine::futures::summary::Chance;
use engine::money::Money;

pub const TITLE: &str = "Toekomsten: als het anders loopt";
pub const HELP: &str = "De andere bladen rekenen met gemiddelden. Hier loot de Rekentafel steeds opnieuw wie er komt, vertrekt en \
    een woning vindt, hoe tarieven en budget stijgen en wanneer de doordecentralisatie start. Elke afspraak krijgt dezelfde \
    toekomsten.";
pub const BAND_TITLE: &str = "Wat zegt een band?";
pub const BAND_MEANS: &str = "In 90 van de 100 gelote toekomsten ligt het resultaat in de lichte band, in 50 van de 100 in de \
    donkere. De lijn is de berekening met gemiddelden van de andere bladen; die hoeft niet midden in de band te liggen.";
pub const BAND_MEANS_NOT: &str = "Een band is geen voorspelling. Hij zegt wat het toeval doet als alle aannamen kloppen. Een \
    andere wet, een andere verdeling door het Rijk of een fout in de beginwaarden zit er niet in. Hoe groot het toeval is, is \
    zelf een aanname: u kunt het hieronder veranderen.";
pub const SETTINGS: &str = "Hoe onzeker is het? (aannamen)";
pub const SETTINGS_HELP: &str = "Geen van de documenten noemt een spreiding: alle waarden hieronder zijn een aanname van Rekentafel. \
    De kansen op uitstel zijn gewichten; samen tellen ze als 100%.";
pub const LOSS: &str = "Groot verlies: meer dan (euro per inwoner, hele periode)";
pub const READING: &str = "Alle toekomsten worden geloot in de lezing van het ingroeipad die nu op tafel ligt: hoe het budget voor bestaande cliënten \
    afloopt, is geen toeval maar een keuze van het Rijk die niet bekend is. Probeer beide lezingen:";
pub const LOSS_SOURCE: &str = "Dezelfde maatstaf als op het blad “Per jaar: wie wint”. Voor een verlies over de hele periode is niets afgesproken: kies zelf.";
pub const YEARS_TITLE: &str = "Resultaat per jaar";
pub const AFSPRAKEN_TITLE: &str = "Elke afspraak in dezelfde toekomsten";
pub const CHOOSE_MUNICIPALITY: &str = "Kies een gemeente om alle afspraken naast elkaar te zien: voor de hele regio samen maakt de \
    afspraak nauwelijks verschil.";
pub const MUNICIPALITIES_TITLE: &str = "Wat delen oplevert";
pub const SHARING_HELP: &str = "De breedte is het verschil tussen een slechte toekomst (1 op 20) en een goede (1 op 20), over de hele \
    periode. Eigen risico is het profijtbeginsel van de VNG: iedere gemeente betaalt haar eigen gebruik. Een smallere band onder \
    de afspraak is de waarde van delen; een min betekent dat de afspraak de uitkomst juist onzekerder maakt.";
pub const REGRET_TITLE: &str = "Spijt";
pub const REGRET_HELP: &str = "Hoeveel een gemeente in de ergste toekomst slechter af is dan met de afspraak die in díe toekomst het \
    beste was geweest. Daaronder de slechtste uitkomst van alle toekomsten.";
pub const WAITING_TITLE: &str = "Kans op langer wachten dan drie maanden";
pub const WAITING_HELP: &str = "De norm in de regiovisie van Amersfoort is drie maanden voor de hele lijst. Het model kent één wachttijd \
    per regio.";
pub const COLUMN_LOW: &str = "Slecht (P5)";
pub const COLUMN_MIDDLE: &str = "Midden (P50)";
pub const COLUMN_HIGH: &str = "Goed (P95)";
pub const COLUMNS_YEAR: [&str; 6] =
    ["Slecht (P5)", "Minder (P25)", "Midden (P50)", "Beter (P75)", "Goed (P95)", "Gemiddelden"];
pub const COLUMN_EXPECTED: &str = "Berekening met gemiddelden";
pub const COLUMN_LOSS: &str = "Kans op groot verlies";
pub const COLUMN_DEARER: &str = "Duurder dan het andere";
pub const COLUMN_WORST: &str = "Slechtste";
pub const COLUMN_REGRET: &str = "Grootste spijt";
pub const COLUMN_OWN_RISK: &str = "Breedte bij eigen risico";
pub const COLUMN_WIDTH: &str = "Breedte bij deze afspraak";
pub const COLUMN_SHARING: &str = "Waarde van delen";
pub const WAITING_COLUMNS: [&str; 6] = [
    "Beschermd wonen: kans",
    "midden, maanden",
    "slecht (P95), maanden",
    "Beschermd thuis: kans",
    "midden, maanden",
    "slecht (P95), maanden",
];
pub const WIDE: &str = "90 van de 100 toekomsten";
pub const NARROW: &str = "50 van de 100 toekomsten";
pub const MIDDLE: &str = "midden";
pub const EXPECTED: &str = "met gemiddelden";
pub const STARTING: &str = "De toekomsten worden berekend …";
pub const NEVER_ADMITTED: &str = "niemand opgenomen";
pub const PINNED: &str = "vastgezet: ";

pub const fn field(field: ChanceField) -> &'static str {
    match field {
        ChanceField::Futures => "Aantal toekomsten",
        ChanceField::Seed => "Zaad van het toeval",
        ChanceField::InflowDeviation => "Spreiding van de instroom (%)",
        ChanceField::Correlation => "Samenhang tussen gemeenten (%)",
        ChanceField::Persistence => "Doorwerking in het volgende jaar (%)",
        ChanceField::TariffDeviation => "Spreiding van de tariefindex (%)",
        ChanceField::BudgetDeviation => "Spreiding van de budgetindex (%)",
        ChanceField::OnTime => "Start op tijd",
        ChanceField::OneYearLate => "1 jaar later",
        ChanceField::TwoYearsLate => "2 jaar later",
        ChanceField::ThreeYearsLate => "3 jaar later",
        ChanceField::FourYearsLate => "4 jaar later",
        ChanceField::Never => "Nooit",
    }
}

pub const fn field_help(field: ChanceField) -> &'static str {
    match field {
        ChanceField::Futures => "Meer toekomsten: een kleinere foutmarge, en langer rekenen.",
        ChanceField::Seed => "Hetzelfde zaad geeft op elke computer dezelfde toekomsten. Een ander zaad: ander toeval.",
        ChanceField::InflowDeviation => {
            "Hoe ver de instroom van een gemeente in een jaar van het gemiddelde ligt, bovenop het toeval per persoon."
        }
        ChanceField::Correlation => {
            "100%: alle gemeenten hebben hetzelfde drukke of rustige jaar. 0%: ieder haar eigen."
        }
        ChanceField::Persistence => "Hoe sterk een druk jaar nog doorwerkt in het jaar erna.",
        ChanceField::TariffDeviation | ChanceField::BudgetDeviation => {
            "Hoe ver de prijsstijging in een jaar van de index ligt."
        }
        _ => "Gewicht van deze start. Bij “nooit” als invoer verandert er niets.",
    }
}

pub fn refused(field: ChanceField, least: &str, most: &str, places: u32) -> String {
    let decimals = if places == 0 { "zonder decimalen" } else { "met hoogstens één decimaal" };
    match field {
        ChanceField::OnTime
        | ChanceField::OneYearLate
        | ChanceField::TwoYearsLate
        | ChanceField::ThreeYearsLate
        | ChanceField::FourYearsLate
        | ChanceField::Never => {
            format!("Toegestaan: {least} tot en met {most}, {decimals}. Minstens één gewicht is meer dan 0.")
        }
        _ => format!("Toegestaan: {least} tot en met {most}, {decimals}."),
    }
}

/// What stands below when nothing new can be calculated.
pub fn before(futures: u32) -> String {
    format!("Hieronder staan nog {} toekomsten van daarvoor.", number::exact(f64::from(futures)))
}

/// How far the calculation is: also for a screen reader.
pub fn progress(futures: u32, of: u32, is_old: bool) -> String {
    let count = number::exact(f64::from(futures));
    if is_old {
        format!("Wordt opnieuw berekend. Nu te zien: {count} toekomsten van daarvoor.")
    } else if futures < of {
        format!("{count} van de {} toekomsten berekend.", number::exact(f64::from(of)))
    } else {
        format!("Alle {count} toekomsten berekend.")
    }
}

pub fn fingerprint(seed: u32, print: u64) -> String {
    format!("Zaad {seed}, controlegetal {print:016x}. Dezelfde link geeft op elke computer hetzelfde controlegetal.")
}

/// `83 van de 100`, of however many futures there are.
pub fn chance(chance: Chance) -> String {
    number::percent(chance.fraction(), 0)
}

/// With its margin: `83% ± 2`.
pub fn chance_with_margin(chance: Chance) -> String {
    format!("{} ± {}", number::percent(chance.fraction(), 0), number::number(chance.margin() * 100.0, 0))
}

/// The sentence of the page.
pub fn sentence(afspraak: &str, rival: &str, place: &str, dearer: Chance, low: &Amount, high: &Amount) -> String {
    let place = in_sentence(place);
    let spread = format!(
        "In 90 van de 100 toekomsten ligt het resultaat voor {place} onder “{afspraak}” tussen {} en {}.",
        low.text(),
        high.text()
    );
    if afspraak == rival {
        return spread;
    }
    format!(
        "In {} van de 100 toekomsten is “{afspraak}” voor {place} duurder dan “{rival}” (foutmarge {}). {spread}",
        number::number(dearer.fraction() * 100.0, 0),
        number::number(dearer.margin() * 100.0, 0),
    )
}

pub fn years_caption(afspraak: &str, place: &str, unit: &str) -> String {
    format!("Resultaat per jaar onder “{afspraak}”, {}, in {unit}", in_sentence(place))
}

pub fn afspraken_caption(place: &str, unit: &str, years: &str) -> String {
    format!("{}, resultaat over {years}, in {unit}", place)
}

pub fn municipalities_caption(afspraak: &str, unit: &str) -> String {
    format!("Per gemeente onder “{afspraak}”, over de hele periode, in {unit}")
}

pub fn regret_caption(unit: &str) -> String {
    format!("Grootste spijt per gemeente, en daaronder de slechtste uitkomst, in {unit}")
}

pub fn dearer_than(rival: &str) -> String {
    format!("Kans: duurder dan “{rival}”")
}

pub fn loss_beyond(yardstick: Money) -> String {
    format!("Kans op een verlies van meer dan {} per inwoner", number::euro_cents(yardstick))
}
