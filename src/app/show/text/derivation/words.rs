//! The words of which the names of numbers are made.

use crate::app::show::afspraak::text::afspraak as words;
use engine::afspraak::Clause;
use engine::capacity::{Cohort, Flow, Stock};
use engine::costs::Price;
use engine::derivation::{
    BalanceItem, BudgetPurpose, BudgetSource, Item, KeyUse, List, Move, OpvangItem, PeopleItem, Place, PoolItem, Step,
    VangnetItem, VangnetTotal,
};
use engine::figures::WeightKind;
use engine::term::Term;

pub fn term(own: Term) -> String {
    match own {
        Term::Shared(post) => format!("Gedeeld deel van {}", words::post(post)),
        Term::Inleg => "Deel van het eigen rijksbudget dat vooraf in de pot gaat (inleg)".to_owned(),
        Term::Sleutel(basis) => format!("Sleutel: hoe zwaar telt {}", words::basis(basis)),
        Term::SleutelOverschot(basis) => format!("Sleutel voor een overschot: hoe zwaar telt {}", words::basis(basis)),
        Term::ExecutionCosts => "Eigen percentage uitvoeringskosten".to_owned(),
        Term::ReserveBegin => "Reserve: stand bij het begin".to_owned(),
        Term::ReserveMaximum => "Reserve: maximum, als deel van het rijksbudget".to_owned(),
        Term::Vangnet => "Vangnet: grootste verlies per inwoner".to_owned(),
        Term::Payout(place) => format!("Uitkering {} van de reserve: bedrag", place + 1),
        Term::PayoutSleutel(place, basis) => {
            format!("Uitkering {} van de reserve: hoe zwaar telt {}", place + 1, words::basis(basis))
        }
    }
}

pub fn budget_base(source: BudgetSource) -> &'static str {
    match source {
        BudgetSource::Historic => "Historisch budget met wijzigingen, voor de index",
        BudgetSource::Objective => "Objectief budget met wijzigingen, voor de index",
    }
}

pub fn budget(source: BudgetSource) -> &'static str {
    match source {
        BudgetSource::Historic => "Centrumbudget",
        BudgetSource::Objective => "Regiobudget",
    }
}

/// Behind the name of a term: where it stands, if not in the afspraak itself.
pub fn clause(own: Clause) -> String {
    match own {
        Clause::Main => String::new(),
        Clause::BeforeStart => ", voor de start".to_owned(),
        Clause::Phase(place) => format!(", fase {}", place + 1),
    }
}

pub fn whole_budget(source: BudgetSource, purpose: BudgetPurpose) -> &'static str {
    match (purpose, source) {
        (BudgetPurpose::Care, BudgetSource::Historic) => "Centrumbudget van alle gemeenten, zonder opvang",
        (BudgetPurpose::Care, BudgetSource::Objective) => "Regiobudget van alle gemeenten, zonder opvang",
        (BudgetPurpose::Opvang, BudgetSource::Historic) => "Centrumbudget voor opvang van alle gemeenten",
        (BudgetPurpose::Opvang, BudgetSource::Objective) => "Regiobudget voor opvang van alle gemeenten",
    }
}

pub fn opvang(item: OpvangItem) -> &'static str {
    match item {
        OpvangItem::Ingroeipad => "Ingroeipad van de opvang: deel objectief",
        OpvangItem::CentreShare => "Deel van het budget voor opvang naar de centrumgemeente",
        OpvangItem::ObjectiveShare => "Deel van het budget voor opvang naar de gemeenten",
        OpvangItem::Index => "Index van het budget voor opvang",
        OpvangItem::HistoricBudget => whole_budget(BudgetSource::Historic, BudgetPurpose::Opvang),
        OpvangItem::ObjectiveBudget => whole_budget(BudgetSource::Objective, BudgetPurpose::Opvang),
        OpvangItem::TariffIndex => "Index van het tarief voor opvang",
        OpvangItem::Tariff => "Tarief van een plek in de opvang",
        OpvangItem::Places => "Plekken in de opvang",
        OpvangItem::Costs => "Kosten van de opvang, hele regio",
    }
}

pub fn key(own: KeyUse) -> String {
    match own {
        KeyUse::Deficit => "Gewicht in de sleutel".to_owned(),
        KeyUse::Surplus => "Gewicht in de sleutel voor een overschot".to_owned(),
        KeyUse::Payout(place) => format!("Gewicht in de sleutel van uitkering {}", place + 1),
    }
}

/// What a reserve pays out: the payout at a place, or what leavers have a part in.
pub fn payout(own: Option<Place>) -> String {
    own.map_or_else(
        || "Reserve waarvan wie vertrekt een deel meeneemt".to_owned(),
        |place| format!("Uitkering {} van de reserve", place + 1),
    )
}

pub fn weight(kind: WeightKind) -> &'static str {
    match kind {
        WeightKind::Objective => "Gewicht in de objectieve verdeling",
        WeightKind::Historic => "Gewicht in de historische sleutel",
        WeightKind::Origin => "Gewicht voor de herkomst van cliënten",
        WeightKind::Opvang => "Gewicht in de kosten van opvang",
    }
}

pub fn stock(own: Stock, cohort: Cohort) -> String {
    let whose = match cohort {
        Cohort::Existing => "bestaande cliënten",
        Cohort::New => "nieuwe cliënten",
    };
    let name = match own {
        Stock::Living => "In beschermd wonen, nog niet uitstroomklaar",
        Stock::Ready => "In beschermd wonen en uitstroomklaar",
        Stock::Home => "In beschermd thuis",
        Stock::WaitingBw => "Wachtend op beschermd wonen",
        Stock::WaitingBt => "Wachtend op een woning voor beschermd thuis",
    };
    format!("{name}, {whose}")
}

pub fn step(own: Step) -> &'static str {
    match own {
        Step::Deelname => "na toetreding of vertrek in",
        Step::Wlz => "na de overgang naar de Wlz in",
        Step::Arrive => "na de instroom van",
        Step::Leave => "na de uitstroom van",
        Step::Dwell => "na de woningen van",
        Step::Admit => "na de opname van",
    }
}

pub fn moved(own: Move, cohort: Cohort) -> String {
    let whose = match cohort {
        Cohort::Existing => "bestaand",
        Cohort::New => "nieuw",
    };
    let name = match own {
        Move::WlzLiving | Move::WlzReady => "Naar de Wlz",
        Move::LeaveBt => "Stopt met beschermd thuis",
        Move::BecomeReady => "Wordt uitstroomklaar",
        Move::StartBt => "Start in beschermd thuis, van de wachtlijst",
        Move::LeaveBw => "Verlaat beschermd wonen",
        Move::OnToBt => "Gaat van wonen door naar thuis",
        Move::Admission => "Krijgt een plek in beschermd wonen",
        Move::ReturnFromBt => "Komt terug na beschermd thuis",
        Move::ReturnFromBw => "Komt terug na beschermd wonen",
    };
    format!("{name} ({whose})")
}

pub fn flow(own: Flow) -> &'static str {
    match own {
        Flow::Inflow => "Instroom in het jaar",
        Flow::Admitted => "Opgenomen in beschermd wonen in het jaar",
        Flow::AdmittedNew => "Opgenomen nieuwe cliënten in het jaar",
        Flow::DwellingsUsed => "Woningen gebruikt in het jaar",
        Flow::StartedBt => "Gestart in beschermd thuis, van de wachtlijst",
        Flow::Returned => "Terug op de wachtlijst in het jaar",
        Flow::Departed => "Vertrokken met de gemeente",
        Flow::Joined => "Toegetreden met de gemeente",
    }
}

pub fn waiting(list: List) -> &'static str {
    match list {
        List::Bw => "Wachttijd beschermd wonen, hele regio",
        List::Bt => "Wachttijd beschermd thuis, hele regio",
    }
}

pub fn people(item: PeopleItem) -> &'static str {
    match item {
        PeopleItem::BwExisting => "Beschermd wonen, bestaande cliënten",
        PeopleItem::BwNew => "Beschermd wonen, nieuwe cliënten",
        PeopleItem::Bt => "Beschermd thuis",
        PeopleItem::WaitingBw => "Wacht op beschermd wonen",
        PeopleItem::WaitingBt => "Wacht op beschermd thuis",
        PeopleItem::Ready => "Uitstroomklaar, zonder woning",
        PeopleItem::Dwellings => "Woningen gebruikt in het jaar",
        PeopleItem::Saved => "Bespaard doordat mensen wachten",
    }
}

pub fn price(own: Price) -> &'static str {
    match own {
        Price::InKind => "Tarief van een plek in natura",
        Price::Bw => "Gemiddeld tarief beschermd wonen",
        Price::Bt => "Tarief beschermd thuis",
        Price::Bridging => "Tarief overbruggingszorg",
    }
}

pub fn pool(item: PoolItem) -> &'static str {
    match item {
        PoolItem::ExecutionCosts => "Uitvoeringskosten",
        PoolItem::Income => "Baten van de pot",
        PoolItem::Costs => "Lasten van de pot",
        PoolItem::Balance => "Saldo van de pot",
        PoolItem::Deposit => "Storting in de reserve",
        PoolItem::Withdrawal => "Onttrekking uit de reserve",
        PoolItem::Payout => "Uitkering uit de reserve",
        PoolItem::Reserve => "Stand van de reserve aan het eind",
        PoolItem::Rest => "Wat er van de pot te verdelen is",
        PoolItem::OutsideBudget => "Lasten van de pot boven het hele rijksbudget",
        PoolItem::TotalCosts => "Alle kosten van de regio",
    }
}

pub fn vangnet(item: VangnetItem) -> &'static str {
    match item {
        VangnetItem::Limit => "Verlies dat de gemeente zelf draagt",
        VangnetItem::Margin => "Ruimte boven die grens (min: tekort)",
        VangnetItem::Shortage => "Tekort onder de grens van het vangnet",
        VangnetItem::Room => "Ruimte boven de grens van het vangnet",
        VangnetItem::Relief => "Ontvangt uit het vangnet",
        VangnetItem::ChargeWeight => "Aandeel in de bijdrage aan het vangnet",
        VangnetItem::Charge => "Betaalt aan het vangnet",
    }
}

pub fn vangnet_total(item: VangnetTotal) -> &'static str {
    match item {
        VangnetTotal::Shortage => "Alle tekorten onder de grens samen",
        VangnetTotal::Room => "Alle ruimte boven de grens samen",
        VangnetTotal::Covered => "Wat het vangnet dekt",
        VangnetTotal::Uncovered => "Wat het vangnet niet kan dekken",
    }
}

pub fn item(own: Item) -> &'static str {
    match own {
        Item::Budget => "Rijksbudget",
        Item::Inleg => "Inleg",
        Item::Costs => "Alle kosten van de gemeente",
        Item::OwnCosts => "Eigen kosten",
        Item::Verrekening => "Verrekening",
        Item::Payout => "Uitkering uit de reserve",
        Item::Vangnet => "Vangnet",
        Item::ReserveShare => "Deel van de reserve",
        Item::Result => "Resultaat",
        Item::Unchanged => "Resultaat zonder verandering",
        Item::EffectRijk => "Effect Rijk",
        Item::EffectAfspraak => "Effect afspraak",
        Item::NetBurden => "Netto lasten",
    }
}

pub fn balance(item: BalanceItem) -> &'static str {
    match item {
        BalanceItem::FromRijkCentre => "In: Rijk naar de centrumgemeente",
        BalanceItem::FromRijkMunicipalities => "In: Rijk naar de gemeenten",
        BalanceItem::FromMunicipalities => "In: gemeenten leggen zelf bij",
        BalanceItem::FromReserve => "In: uit de reserve",
        BalanceItem::TotalIn => "Alles wat binnenkwam",
        BalanceItem::ToCare => "Uit: zorg, preventie en vaste kosten",
        BalanceItem::ToVacancy => "Uit: lege plekken",
        BalanceItem::ToExecution => "Uit: uitvoeringskosten",
        BalanceItem::ToMunicipalities => "Uit: gemeenten houden over",
        BalanceItem::ToReserve => "Uit: naar de reserve",
        BalanceItem::TotalOut => "Alles wat eruit ging",
        BalanceItem::Residual => "Verschil",
    }
}
