//! The declaration of every input that can be read: one row each.

use crate::columns::{Goes, Head, Unit, YearOf};
use engine::fields::{MunicipalityField as Own, RegionField as Region};

/// A head, its unit, the year that it is of, and what else people call it.
const fn head(head: &'static str, unit: Unit, year: YearOf, also: &'static [&'static str]) -> Head {
    Head { head, unit, year, also }
}

const PER_YEAR: Unit = Unit::Percent("% per jaar");
const YEARS: Unit = Unit::Of("jaren");
const PLACES: Unit = Unit::Of("plekken");
const WEIGHT: Unit = Unit::Of("gewicht");

engine::listed! {
    /// A column with a figure for each municipality, those that matter most in front.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Column: (Goes, Head) {
        Inhabitants = (Goes::Own(Own::Inhabitants), head("Inwoners", Unit::People, YearOf::Base,
            &["aantal inwoners", "inwonertal", "inwonersaantal", "bevolking", "totale bevolking", "bevolking op 1 januari"])),
        ObjectiveEuros = (Goes::Share { weight: Own::ObjectiveWeight, total: Region::ObjectiveBudget },
            head("Objectief budget", Unit::Euro, YearOf::BudgetPrices,
            &["budget objectief", "objectief", "objectief deel", "objectief aandeel", "aandeel objectief", "objectieve verdeling",
              "nieuw budget", "budget nieuwe verdeling", "gemeentelijk budget", "budget", "rijksbudget"])),
        HistoricEuros = (Goes::Share { weight: Own::HistoricWeight, total: Region::HistoricBudget },
            head("Historisch budget", Unit::Euro, YearOf::BudgetPrices,
            &["budget historisch", "historisch", "historisch deel", "historisch aandeel", "aandeel historisch",
              "historische verdeling", "oud budget", "integratie-uitkering", "IU BW", "budget", "rijksbudget"])),
        ClientsBw = (Goes::Start { own: Own::StartBwExisting, total: Region::ClientsBw },
            head("Cliënten beschermd wonen", Unit::People, YearOf::First,
            &["cliënten BW", "aantal cliënten BW", "BW-cliënten", "beschermd wonen", "BW", "begin wonen bestaand",
              "bestaande cliënten beschermd wonen", "cliënten wonen", "cliënten"])),
        ClientsBt = (Goes::Start { own: Own::StartBtExisting, total: Region::ClientsBt },
            head("Cliënten beschermd thuis", Unit::People, YearOf::First,
            &["cliënten BT", "aantal cliënten BT", "BT-cliënten", "beschermd thuis", "BT", "begin thuis bestaand",
              "bestaande cliënten beschermd thuis", "cliënten thuis", "cliënten"])),
        WaitingBw = (Goes::Start { own: Own::StartWaitingBw, total: Region::WaitingBw },
            head("Wachtlijst beschermd wonen", Unit::People, YearOf::First,
            &["wachtlijst", "wachtlijst BW", "wachtend", "wachtenden", "wachtenden BW", "begin wachtlijst", "op de wachtlijst"])),
        Dwellings = (Goes::Own(Own::Dwellings), head("Woningen", Unit::Of("woningen per jaar"), YearOf::Any,
            &["woningen per jaar", "aantal woningen", "beschikbare woningen", "woningen voor uitstroom", "woonoplossingen",
              "contingent", "contingentwoningen"])),
        Growth = (Goes::Own(Own::Growth), head("Groei", PER_YEAR, YearOf::Any,
            &["groei inwoners", "bevolkingsgroei", "groei van het aantal inwoners"])),
        InflowFactor = (Goes::Own(Own::InflowFactor), head("Instroomfactor", Unit::Of("× gemiddeld"), YearOf::Any,
            &["factor instroom"])),
        FixedCosts = (Goes::Own(Own::FixedCosts), head("Vaste kosten", Unit::Euro, YearOf::TariffPrices,
            &["eigen vaste kosten", "vaste lasten", "eigen kosten", "kosten toegang"])),
        ClientsBwNew = (Goes::Start { own: Own::StartBwNew, total: Region::ClientsBwNew },
            head("Nieuwe cliënten beschermd wonen", Unit::People, YearOf::First,
            &["nieuwe cliënten BW", "cliënten BW nieuw", "begin wonen nieuw"])),
        ClientsBtNew = (Goes::Start { own: Own::StartBtNew, total: Region::ClientsBtNew },
            head("Nieuwe cliënten beschermd thuis", Unit::People, YearOf::First,
            &["nieuwe cliënten BT", "cliënten BT nieuw", "begin thuis nieuw"])),
        Places = (Goes::Sum(Region::BwPlaces), head("Plekken beschermd wonen", PLACES, YearOf::First,
            &["plekken", "plekken BW", "plaatsen", "plaatsen BW", "plaatsen beschermd wonen", "capaciteit", "capaciteit BW",
              "bedden"])),
        ObjectiveWeight = (Goes::Own(Own::ObjectiveWeight), head("Objectief gewicht", WEIGHT, YearOf::Any, &[])),
        HistoricWeight = (Goes::Own(Own::HistoricWeight), head("Historisch gewicht", WEIGHT, YearOf::Any, &[])),
        OriginWeight = (Goes::Own(Own::OriginWeight), head("Herkomstgewicht", WEIGHT, YearOf::Any,
            &["gewicht herkomst"])),
        OpvangWeight = (Goes::Own(Own::OpvangWeight), head("Gewicht opvang", WEIGHT, YearOf::Any, &[])),
        PresentFrom = (Goes::Own(Own::PresentFrom), head("Doet mee vanaf", Unit::Year, YearOf::Any,
            &["deelname vanaf", "eerste jaar deelname"])),
        PresentThrough = (Goes::Own(Own::PresentThrough), head("Doet mee tot en met", Unit::Year, YearOf::Any,
            &["deelname tot en met", "laatste jaar deelname"])),
    }
}

impl Column {
    /// Where its figures go.
    pub const fn goes(self) -> Goes {
        self.row().0
    }

    pub const fn head(self) -> Head {
        self.row().1
    }

    /// Whether the figures of all municipalities can be added up.
    pub const fn adds_up(self) -> bool {
        !matches!(self.head().unit, Unit::Percent(_) | Unit::Year) && !matches!(self, Column::InflowFactor)
    }

    /// The path of the field of which it is the column: data ids are heads too. A share in euro is no field.
    pub fn id(self) -> Option<&'static str> {
        match self.goes() {
            Goes::Own(own) | Goes::Start { own, .. } => Some(own.path),
            Goes::Share { .. } | Goes::Sum(_) => None,
        }
    }
}

/// What is declared of an input that the region has once.
pub const fn region_head(field: Region) -> Head {
    match field {
        Region::BaseYear => head("Jaar van de inwoners", Unit::Year, YearOf::Any, &["basisjaar"]),
        Region::FirstYear => {
            head("Eerste jaar", Unit::Year, YearOf::Any, &["startjaar", "eerste jaar van de berekening"])
        }
        Region::Years => head("Aantal jaren", YEARS, YearOf::Any, &["jaren", "horizon"]),
        Region::StartYear => head(
            "Start doordecentralisatie",
            Unit::Year,
            YearOf::Any,
            &["startjaar doordecentralisatie", "eerste jaar doordecentralisatie"],
        ),
        Region::PhaseInYears => head("Ingroeipad", YEARS, YearOf::Any, &["ingroeijaren", "lengte ingroeipad"]),
        Region::ExistingRunOff => head("Afloop budget bestaande cliënten", PER_YEAR, YearOf::Any, &["afloop bestaand"]),
        Region::HistoricBudget => head(
            "Historisch budget",
            Unit::Euro,
            YearOf::BudgetPrices,
            &["budget historisch", "budget centrumgemeente", "integratie-uitkering", "IU BW"],
        ),
        Region::ObjectiveBudget => head("Objectief budget", Unit::Euro, YearOf::BudgetPrices, &["budget objectief"]),
        Region::BudgetIndexation => {
            head("Index rijksbudget", PER_YEAR, YearOf::Any, &["index budget", "indexatie budget"])
        }
        Region::BudgetPriceLevel => head("Prijspeil budget", Unit::Year, YearOf::Any, &[]),
        Region::ExecutionCosts => head(
            "Uitvoeringskosten",
            Unit::Percent("% van het rijksbudget"),
            YearOf::Any,
            &["percentage uitvoeringskosten"],
        ),
        Region::Inflow => head(
            "Instroom",
            Unit::Of("mensen per 10.000 inwoners per jaar"),
            YearOf::Any,
            &["instroom per 10.000 inwoners", "instroom per 10000"],
        ),
        Region::PreventionEffect => {
            head("Effect van preventie", Unit::Percent("% minder instroom"), YearOf::Any, &["preventie-effect"])
        }
        Region::BtFraction => head(
            "Direct naar beschermd thuis",
            Unit::Percent("% van de instroom"),
            YearOf::Any,
            &["aandeel beschermd thuis", "aandeel BT"],
        ),
        Region::ClientsBw => head("Cliënten beschermd wonen", Unit::People, YearOf::First, &["cliënten BW"]),
        Region::ClientsBwNew => head(
            "Nieuwe cliënten beschermd wonen",
            Unit::People,
            YearOf::First,
            &["nieuwe cliënten BW", "waarvan nieuw, beschermd wonen"],
        ),
        Region::ClientsBt => head("Cliënten beschermd thuis", Unit::People, YearOf::First, &["cliënten BT"]),
        Region::ClientsBtNew => head(
            "Nieuwe cliënten beschermd thuis",
            Unit::People,
            YearOf::First,
            &["nieuwe cliënten BT", "waarvan nieuw, beschermd thuis"],
        ),
        Region::WaitingBw => {
            head("Wachtlijst beschermd wonen", Unit::People, YearOf::First, &["wachtlijst", "wachtlijst BW"])
        }
        Region::BwOutflow => {
            head("Klaar om uit te stromen", PER_YEAR, YearOf::Any, &["uitstroom BW", "uitstroom beschermd wonen"])
        }
        Region::BtOutflow => head("Uitstroom beschermd thuis", PER_YEAR, YearOf::Any, &["uitstroom BT"]),
        Region::OutflowToBt => head("Van wonen naar thuis", Unit::Percent("% van de uitstroom"), YearOf::Any, &[]),
        Region::BtWithoutDwelling => {
            head("Starters zonder woning", Unit::Percent("% van de starters"), YearOf::Any, &[])
        }
        Region::Returning => head("Terugkeer", Unit::Percent("% van wie uitstroomt"), YearOf::Any, &[]),
        Region::BwPlaces => head(
            "Plekken beschermd wonen",
            PLACES,
            YearOf::First,
            &["plekken", "plekken BW", "plaatsen BW", "capaciteit BW"],
        ),
        Region::PlacesReduction => {
            head("Afbouw plekken", Unit::Of("plekken per jaar"), YearOf::Any, &["afbouw per jaar"])
        }
        Region::BwMinimum => head(
            "Minimum aantal plekken",
            PLACES,
            YearOf::Any,
            &["minimum aan plekken", "minimum plekken", "ondergrens plekken"],
        ),
        Region::BwInKind => head(
            "Tarief beschermd wonen in natura",
            Unit::Euro,
            YearOf::TariffPrices,
            &[
                "tarief beschermd wonen",
                "tarief BW",
                "tarief BW ZIN",
                "beschermd wonen in natura",
                "prijs per plek",
                "BW ZIN",
            ],
        ),
        Region::BwPgb => head(
            "Tarief beschermd wonen pgb",
            Unit::Euro,
            YearOf::TariffPrices,
            &["beschermd wonen met pgb", "tarief BW pgb", "BW pgb"],
        ),
        Region::PgbFraction => head("Aandeel pgb", Unit::Percent("% van de cliënten"), YearOf::Any, &["deel met pgb"]),
        Region::BtTariff => head("Tarief beschermd thuis", Unit::Euro, YearOf::TariffPrices, &["tarief BT"]),
        Region::BridgingTariff => head(
            "Tarief overbruggingszorg",
            Unit::Euro,
            YearOf::TariffPrices,
            &["overbrugging", "tarief overbrugging", "overbruggingszorg"],
        ),
        Region::Prevention => head(
            "Preventie per inwoner",
            Unit::Euro,
            YearOf::TariffPrices,
            &["preventie", "kosten preventie per inwoner"],
        ),
        Region::Vacancy => head(
            "Kosten van een lege plek",
            Unit::Percent("% van het tarief"),
            YearOf::Any,
            &["betaling voor lege plekken", "leegstand"],
        ),
        Region::TariffIndexation => head("Index tarieven", PER_YEAR, YearOf::Any, &["indexatie tarieven"]),
        Region::TariffPriceLevel => head("Prijspeil tarieven", Unit::Year, YearOf::Any, &[]),
    }
}
