//! The names of the numbers of the model.

use crate::app::show::afspraak::text::afspraak as words;
use crate::app::show::text::derivation::words::{
    balance, budget, budget_base, clause, flow, item, key, moved, opvang, payout, people, pool, price, step, stock,
    term, vangnet, vangnet_total, waiting, weight, whole_budget,
};
use crate::app::table::inputs::HasSheet;
use engine::derivation::{BudgetPurpose, Item, Moment, Place, Quantity};
use engine::fields::ChangeField;
use engine::input::{Input, Part};

/// What the places in a quantity are called.
#[derive(Debug, Clone, Default)]
pub struct Names {
    pub municipalities: Vec<String>,
    pub afspraken: Vec<String>,
    pub events: Vec<String>,
    pub first_year: i32,
}

impl Names {
    fn municipality(&self, place: Place) -> &str {
        self.municipalities.get(place).map_or("?", String::as_str)
    }

    fn place(&self, place: Option<Place>) -> &str {
        place.map_or("hele regio", |place| self.municipality(place))
    }

    fn afspraak(&self, place: Place) -> &str {
        self.afspraken.get(place).map_or("?", String::as_str)
    }

    fn event(&self, place: Place) -> &str {
        self.events.get(place).map_or("?", String::as_str)
    }

    fn year(&self, place: Place) -> i32 {
        self.first_year + i32::try_from(place).unwrap_or(0)
    }

    fn period(&self, year: Option<Place>) -> String {
        year.map_or_else(|| "hele periode".to_owned(), |year| self.year(year).to_string())
    }

    fn month(&self, at: Moment) -> String {
        const MONTHS: [&str; 12] = [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ];
        format!("{} {}", MONTHS[at.month % 12], self.year(at.year))
    }
}

/// The name of a number, with whose it is and when: `Verrekening, Kampen, 2028 (Solidariteitsprincipe)`.
pub fn label(quantity: Quantity, names: &Names) -> String {
    use Quantity as Q;
    let at = |name: &str, municipality: Place, year: Place| {
        format!("{name}, {}, {}", names.municipality(municipality), names.year(year))
    };
    let of_year = |name: &str, year: Place| format!("{name}, {}", names.year(year));
    let under = |text: String, afspraak: Place| format!("{text} ({})", names.afspraak(afspraak));
    match quantity {
        Q::Input(own) => input(own, names),
        Q::Term { afspraak, clause: own, term: kind } => under(format!("{}{}", term(kind), clause(own)), afspraak),
        Q::EventNumber { change } => format!("{}: het getal", names.event(change.event)),
        Q::AfterChange { input: own, year, change } => {
            of_year(&format!("{}, na “{}”", input(own, names), names.event(change.event)), year)
        }
        Q::PadAt { input: own, year } => of_year(&input(own, names), year),
        Q::Inhabitants { year, municipality } => at("Inwoners", municipality, year),
        Q::CountedInhabitants { year, municipality } => at("Inwoners waarmee geld wordt gerekend", municipality, year),
        Q::Ingroeipad { year } => of_year("Ingroeipad: deel objectief", year),
        Q::RunOff { year } => of_year("Wat over is van het budget voor bestaande cliënten", year),
        Q::CentreShare { year } => of_year("Deel van het historische budget dat wordt betaald", year),
        Q::ObjectiveShare { year } => of_year("Deel van het objectieve budget dat wordt betaald", year),
        Q::BudgetBase { year, source } => of_year(budget_base(source), year),
        Q::BudgetIndex { year } => of_year("Index van het rijksbudget", year),
        Q::WholeBudget { year, source } => of_year(whole_budget(source, BudgetPurpose::Care), year),
        Q::BudgetPart { year, source, purpose, municipality } => {
            at(&format!("Deel van: {}", whole_budget(source, purpose)), municipality, year)
        }
        Q::Opvang { year, item } => of_year(opvang(item), year),
        Q::Budget { year, source } => of_year(budget(source), year),
        Q::TotalBudget { year } => of_year("Rijksbudget van de hele regio", year),
        Q::OwnBudget { year, municipality } => at("Rijksbudget", municipality, year),
        Q::Weight { kind, municipality } => format!("{}, {}", weight(kind), names.municipality(municipality)),
        Q::Start { municipality, cohort, stock: own } => {
            format!("{}, {}, bij het begin", stock(own, cohort), names.municipality(municipality))
        }
        Q::Places { year } => of_year("Plekken beschermd wonen in natura", year),
        Q::InflowRate { year } => of_year("Instroom per 10.000 inwoners, na preventie", year),
        Q::MonthlyInflow { year, municipality } => at("Instroom per maand", municipality, year),
        Q::MonthlyDwellings { year, municipality } => at("Woningen per maand", municipality, year),
        Q::Direct { year, municipality } => at("Per maand direct naar beschermd thuis", municipality, year),
        Q::WithoutDwelling { year, municipality } => at("Daarvan zonder woning", municipality, year),
        Q::WithDwelling { year, municipality } => at("Daarvan met woning", municipality, year),
        Q::StockAfter { at, step: own, municipality, cohort, stock: kind } => {
            format!("{}, {}, {} {}", stock(kind, cohort), names.municipality(municipality), step(own), names.month(at))
        }
        Q::Move { at, event, municipality, cohort } => {
            format!("{}, {}, {}", moved(event, cohort), names.municipality(municipality), names.month(at))
        }
        Q::Wanted { at, municipality } => {
            format!("Mensen die een woning zoeken, {}, {}", names.municipality(municipality), names.month(at))
        }
        Q::Housed { at, municipality } => {
            format!("Deel dat een woning krijgt, {}, {}", names.municipality(municipality), names.month(at))
        }
        Q::Occupied { at } => format!("Bezette plekken in natura, {}", names.month(at)),
        Q::Queue { at } => format!("Wachtlijst beschermd wonen, hele regio, {}", names.month(at)),
        Q::Free { at } => format!("Vrije plekken in natura, {}", names.month(at)),
        Q::Admitted { at } => format!("Mensen die een plek krijgen, hele regio, {}", names.month(at)),
        Q::Empty { at } => format!("Lege plekken, {}", names.month(at)),
        Q::YearStock { year, municipality, cohort, stock: own } => {
            at(&format!("{}, gemiddeld over het jaar", stock(own, cohort)), municipality, year)
        }
        Q::YearFlow { year, municipality, flow: own } => at(flow(own), municipality, year),
        Q::YearEmpty { year } => of_year("Lege plekken, gemiddeld over het jaar", year),
        Q::WaitingMonths { year, list } => of_year(waiting(list), year),
        Q::People { year, municipality, item } => {
            format!("{}, {}, {}", people(item), names.place(municipality), names.year(year))
        }
        Q::TariffIndex { year } => of_year("Index van de tarieven", year),
        Q::Price { year, price: own } => of_year(price(own), year),
        Q::CountedPersons { year, municipality, post } => {
            at(&format!("Persoonsjaren: {}", words::post(post)), municipality, year)
        }
        Q::PostCosts { year, municipality, post } => at(&format!("Kosten: {}", words::post(post)), municipality, year),
        Q::LocalCosts { year, municipality } => at("Lokale kosten (preventie en vaste kosten)", municipality, year),
        Q::ClientCosts { year, municipality } => at("Alle cliëntkosten", municipality, year),
        Q::SavedByWaiting { year, municipality } => at("Bespaard doordat mensen wachten", municipality, year),
        Q::Vacancy { year } => of_year("Kosten van lege plekken, hele regio", year),
        Q::BasisUnits { year, municipality, basis, .. } => {
            at(&format!("Sleutel: {}", words::basis(basis)), municipality, year)
        }
        Q::BasisSum { year, basis, .. } => of_year(&format!("Sleutel: {}, alle gemeenten", words::basis(basis)), year),
        Q::BasisShare { year, municipality, basis, .. } => {
            at(&format!("Aandeel naar {}", words::basis(basis)), municipality, year)
        }
        Q::KeyWeight { afspraak, year, municipality, key: own } => under(at(&key(own), municipality, year), afspraak),
        Q::SharedCosts { afspraak, year, municipality, post } => {
            under(at(&format!("Gedeeld: {}", words::post(post)), municipality, year), afspraak)
        }
        Q::SharedTotal { afspraak, year, municipality } => {
            under(at("Gedeelde cliëntkosten", municipality, year), afspraak)
        }
        Q::Pool { afspraak, year, item } => under(of_year(pool(item), year), afspraak),
        Q::Payout { afspraak, year, payout: own } => under(of_year(&payout(own), year), afspraak),
        Q::PayoutPart { afspraak, year, payout: own, municipality } => {
            under(at(&format!("Deel van: {}", payout(own)), municipality, year), afspraak)
        }
        Q::BeforeVangnet { afspraak, year, municipality } => {
            under(at("Resultaat voor het vangnet", municipality, year), afspraak)
        }
        Q::VangnetItem { afspraak, year, municipality, item } => under(at(vangnet(item), municipality, year), afspraak),
        Q::VangnetTotal { afspraak, year, item } => under(of_year(vangnet_total(item), year), afspraak),
        Q::WaterLevel { afspraak, year, .. } => under(of_year("Bijdrage per inwoner aan het vangnet", year), afspraak),
        Q::ReserveBegin { afspraak } => under("Stand van de reserve bij het begin".to_owned(), afspraak),
        Q::Amount { afspraak, municipality, year, item: own } => {
            let text = format!("{}, {}, {}", item(own), names.place(municipality), names.period(year));
            if matches!(own, Item::Budget | Item::Costs) { text } else { under(text, afspraak) }
        }
        Q::AmountEach { afspraak, municipality, year, item: own } => {
            let text = format!("{} per inwoner, {}, {}", item(own), names.place(municipality), names.period(year));
            under(text, afspraak)
        }
        Q::Balance { afspraak, year, item } => under(of_year(balance(item), year), afspraak),
    }
}

fn input(own: Input, names: &Names) -> String {
    let part = |part: Part| match part {
        Part::Whole => "",
        Part::From => ", van",
        Part::To => ", naar",
        Part::FirstYear => ", eerste jaar",
        Part::LastYear => ", laatste jaar",
    };
    let label = own.sheet().label;
    match own {
        Input::Region { part: own, .. } => format!("{label}{}", part(own)),
        Input::Municipality { municipality, part: own, .. } => {
            format!("{label}{}, {}", part(own), names.municipality(municipality))
        }
        Input::Change { change, field } => {
            let number = change + 1;
            match field {
                ChangeField::Year => format!("Jaar van wijziging {number}"),
                ChangeField::Historic => format!("Wijziging {number} van het historisch budget"),
                ChangeField::Objective => format!("Wijziging {number} van het objectief budget"),
            }
        }
        Input::Wlz { .. } => label.to_owned(),
        Input::Opvang { part: own, .. } => format!("{label}{}", part(own)),
    }
}
