//! The rules of the calculation in plain words, one for each kind of number; the page *Rekenwijze* lists them by
//! section.

use engine::afspraak::{Basis, Post};
use engine::costs::Price;
use engine::derivation::{BalanceItem, Item, Move, OpvangItem, PoolItem, Quantity, Step, VangnetItem, VangnetTotal};

/// The text about all client costs counts the posts.
const _: () = assert!(Post::OF_CLIENTS.len() == 6, "the rule of the client costs says how many posts there are");

/// A rule: where it stands in the rekenmodel, and what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    pub section: Section,
    pub text: &'static str,
}

/// A section of the rekenmodel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Conventions,
    Budget,
    People,
    Costs,
    Keys,
    Settlement,
    Reserve,
    Vangnet,
    Comparison,
}

/// The sections in their order.
pub const SECTIONS: [Section; 9] = [
    Section::Conventions,
    Section::Budget,
    Section::People,
    Section::Costs,
    Section::Keys,
    Section::Settlement,
    Section::Reserve,
    Section::Vangnet,
    Section::Comparison,
];

impl Section {
    pub const fn title(self) -> &'static str {
        match self {
            Section::Conventions => "Inwoners en jaren (rekenmodel § 1)",
            Section::Budget => "Rijksbudget (rekenmodel § 2)",
            Section::People => "Mensen en plekken, maand voor maand (rekenmodel § 3)",
            Section::Costs => "Kosten van een jaar (rekenmodel § 4)",
            Section::Keys => "Sleutels (rekenmodel § 5)",
            Section::Settlement => "De pot en de verrekening (rekenmodel § 6.1 tot en met 6.4)",
            Section::Reserve => "De reserve (rekenmodel § 6.2)",
            Section::Vangnet => "Het vangnet (rekenmodel § 6.5)",
            Section::Comparison => "Vergelijken (rekenmodel § 6.6 en § 8)",
        }
    }
}

const fn in_section(section: Section, text: &'static str) -> Rule {
    Rule { section, text }
}

/// The rule that a number follows; inputs follow none.
pub fn rule(quantity: Quantity) -> Option<Rule> {
    use Quantity as Q;
    let (section, text) = match quantity {
        Q::Input(_) | Q::Term { .. } | Q::EventNumber { .. } => return None,
        Q::AfterChange { .. } => (
            Section::Conventions,
            "Wat een gebeurtenis van een getal maakt in de jaren waarin zij telt: de gebeurtenissen in hun volgorde, elke wijziging op wat de vorige overliet.",
        ),
        Q::PadAt { .. } => (
            Section::Conventions,
            "Een getal dat in de tijd verandert, gaat in een rechte lijn van het begin naar het eind. Ervoor en erna blijft het gelijk.",
        ),
        Q::Inhabitants { .. } => (
            Section::Conventions,
            "Het aantal inwoners groeit of krimpt elk jaar met hetzelfde percentage, vanaf het jaar van de telling.",
        ),
        Q::CountedInhabitants { .. } => (
            Section::Conventions,
            "Voordat aantallen mensen geld worden, worden ze afgerond op zes decimalen. Dat gebeurt op één plaats.",
        ),
        Q::Ingroeipad { .. } => (
            Section::Budget,
            "Het ingroeipad gaat in gelijke stappen van historisch naar objectief. In het eerste jaar van de doordecentralisatie is de eerste stap gezet.",
        ),
        Q::RunOff { .. } => {
            (Section::Budget, "Het budget voor bestaande cliënten loopt elk jaar met een vast deel af.")
        }
        Q::CentreShare { .. } => (
            Section::Budget,
            "Voor de start gaat het hele historische budget naar de centrumgemeente. Daarna het deel dat het ingroeipad nog overlaat, en wat over is voor bestaande cliënten.",
        ),
        Q::ObjectiveShare { .. } => (
            Section::Budget,
            "Voor de start gaat er niets naar de gemeenten. Daarna groeit hun deel mee met het ingroeipad.",
        ),
        Q::BudgetBase { .. } => {
            (Section::Budget, "Het budget uit de invoer, met de wijzigingen die in dit jaar al gelden.")
        }
        Q::BudgetIndex { .. } => {
            (Section::Budget, "De index groeit elk jaar met hetzelfde percentage, vanaf het jaar van het prijspeil.")
        }
        Q::BudgetPart { .. } => (
            Section::Budget,
            "Elk budget wordt over alle gemeenten verdeeld. Het deel van een gemeente die niet meedoet, gaat ergens anders heen.",
        ),
        Q::Opvang { item, .. } => match item {
            OpvangItem::Ingroeipad | OpvangItem::CentreShare | OpvangItem::ObjectiveShare => (
                Section::Budget,
                "Het budget voor opvang gaat langs een eigen ingroeipad van de centrumgemeente naar de gemeenten.",
            ),
            OpvangItem::Index | OpvangItem::TariffIndex => (
                Section::Budget,
                "De index groeit elk jaar met hetzelfde percentage, vanaf het jaar van het prijspeil.",
            ),
            OpvangItem::HistoricBudget | OpvangItem::ObjectiveBudget => {
                (Section::Budget, "Het budget voor opvang maal het deel dat dit jaar wordt betaald, maal de index.")
            }
            OpvangItem::Tariff | OpvangItem::Places | OpvangItem::Costs => (
                Section::Costs,
                "Plekken in de opvang maal tarief. Wie er komt, wordt niet berekend: de plekken gelden als bezet.",
            ),
        },
        Q::WholeBudget { .. } | Q::Budget { .. } => {
            (Section::Budget, "Het budget maal het deel dat dit jaar wordt betaald, maal de index.")
        }
        Q::TotalBudget { .. } => (Section::Budget, "Het rijksbudget is het centrumbudget en het regiobudget samen."),
        Q::OwnBudget { .. } => (
            Section::Budget,
            "Het regiobudget wordt over de gemeenten verdeeld naar objectief gewicht, tot op de cent.",
        ),
        Q::Weight { .. } => {
            (Section::Budget, "Het gewicht uit de invoer. Is er geen gewicht ingevuld, dan telt het aantal inwoners.")
        }
        Q::Start { .. } => (
            Section::People,
            "Het aantal bij het begin is het eigen getal van de gemeente, of haar deel van het getal van de regio naar herkomst.",
        ),
        Q::Places { .. } => (Section::People, "Elk jaar verdwijnen er plekken, tot het minimum is bereikt."),
        Q::InflowRate { .. } => (Section::People, "Preventie verlaagt de instroom met een percentage."),
        Q::MonthlyInflow { .. } => (
            Section::People,
            "De instroom van een maand hangt af van de inwoners en van de instroomfactor van de gemeente.",
        ),
        Q::MonthlyDwellings { .. } => (
            Section::People,
            "Woningen komen gelijk verdeeld over het jaar vrij. Een woning die niet nodig is, vervalt.",
        ),
        Q::Direct { .. } => (Section::People, "Een deel van de instroom begint meteen met beschermd thuis."),
        Q::WithoutDwelling { .. } => (
            Section::People,
            "Van wie meteen met beschermd thuis begint, heeft een deel nog geen woning en wacht daarop.",
        ),
        Q::WithDwelling { .. } => {
            (Section::People, "Van wie meteen met beschermd thuis begint, heeft de rest al een woning.")
        }
        Q::StockAfter { step, .. } => (
            Section::People,
            match step {
                Step::Deelname => {
                    "Wie met een gemeente vertrekt of toetreedt, gaat of komt in de eerste maand van het jaar."
                }
                Step::Wlz => "Eenmalig gaat een deel van de mensen in beschermd wonen over naar de Wlz.",
                Step::Arrive => "Wie instroomt, begint met beschermd thuis of komt op een wachtlijst.",
                Step::Leave => {
                    "Elke maand stopt een deel met beschermd thuis en wordt een deel in beschermd wonen uitstroomklaar."
                }
                Step::Dwell => "Wie een woning krijgt, start met beschermd thuis of verlaat beschermd wonen.",
                Step::Admit => "Wie een plek krijgt, gaat van de wachtlijst naar beschermd wonen. Niemand hoeft weg.",
            },
        ),
        Q::Move { event, .. } => (
            Section::People,
            match event {
                Move::WlzLiving | Move::WlzReady => "Het deel dat naar de Wlz gaat, in de eerste maand van dat jaar.",
                Move::LeaveBt => "Een twaalfde van de jaarlijkse uitstroom uit beschermd thuis.",
                Move::BecomeReady => "Een twaalfde van het jaarlijkse deel dat klaar is om uit te stromen.",
                Move::StartBt => "Het deel van de wachtlijst voor beschermd thuis dat deze maand een woning krijgt.",
                Move::LeaveBw => "Het deel van de uitstroomklare mensen dat deze maand een woning krijgt.",
                Move::OnToBt => "Van wie beschermd wonen verlaat, gaat een deel verder met beschermd thuis.",
                Move::ReturnFromBt | Move::ReturnFromBw => {
                    "Van wie de zorg verlaat, komt een deel terug op de wachtlijst voor beschermd wonen."
                }
                Move::Admission => "De vrije plekken gaan naar iedereen op de wachtlijst in verhouding.",
            },
        ),
        Q::Wanted { .. } => (
            Section::People,
            "Wie op een woning wacht: op de wachtlijst voor beschermd thuis, of uitstroomklaar in beschermd wonen.",
        ),
        Q::Housed { .. } => (
            Section::People,
            "Zijn er genoeg woningen, dan krijgt iedereen er een. Anders krijgt iedereen er in verhouding evenveel.",
        ),
        Q::Occupied { .. } => (
            Section::People,
            "Bezet is elke plek van iemand in beschermd wonen, ook van wie uitstroomklaar is. Wie een pgb heeft, bezet geen plek in natura.",
        ),
        Q::Queue { .. } => {
            (Section::People, "Alle mensen op de wachtlijst voor beschermd wonen, van alle gemeenten samen.")
        }
        Q::Free { .. } => (Section::People, "Vrij is wat niet bezet is, en nooit minder dan nul."),
        Q::Admitted { .. } => (
            Section::People,
            "Passen alle wachtenden, dan krijgt iedereen een plek. Anders worden de vrije plekken gevuld.",
        ),
        Q::Empty { .. } => (Section::People, "Leeg is wat na de opname nog niet bezet is."),
        Q::YearStock { .. } | Q::YearEmpty { .. } => {
            (Section::People, "Het gemiddelde over de twaalf maanden (persoonsjaren).")
        }
        Q::YearFlow { .. } => (Section::People, "Alle maanden van het jaar bij elkaar."),
        Q::WaitingMonths { .. } => (
            Section::People,
            "De wachttijd in maanden: wie er gemiddeld wacht, gedeeld door wie er per maand aan de beurt komt. Wacht er niemand, dan is de wachttijd nul. Komt er niemand aan de beurt, dan is er geen wachttijd.",
        ),
        Q::People { .. } => {
            (Section::People, "Mensen van deze gemeente, of van alle gemeenten samen, gemiddeld over het jaar.")
        }
        Q::TariffIndex { .. } => {
            (Section::Costs, "De index groeit elk jaar met hetzelfde percentage, vanaf het jaar van het prijspeil.")
        }
        Q::Price { price, .. } => (
            Section::Costs,
            match price {
                Price::Bw => "Het gemiddelde van natura en pgb, maal de index.",
                Price::InKind | Price::Bt | Price::Bridging => "Het tarief uit de invoer maal de index.",
            },
        ),
        Q::CountedPersons { .. } => (Section::Costs, "De persoonsjaren van deze post, afgerond op zes decimalen."),
        Q::PostCosts { .. } => (Section::Costs, "Persoonsjaren maal tarief."),
        Q::LocalCosts { .. } => (
            Section::Costs,
            "Preventie per inwoner en de vaste kosten, maal de index. Deze kosten zijn altijd van de gemeente zelf.",
        ),
        Q::ClientCosts { .. } => (Section::Costs, "De zes posten voor cliënten bij elkaar."),
        Q::SavedByWaiting { .. } => (
            Section::Comparison,
            "Wie op beschermd wonen wacht, kost overbruggingszorg in plaats van een plek. Een wachtlijst bespaart dus geld, en dat moet zichtbaar zijn.",
        ),
        Q::Vacancy { .. } => (Section::Costs, "De regio betaalt een deel van het tarief voor elke lege plek."),
        Q::BasisUnits { basis, .. } => (
            Section::Keys,
            match basis {
                Basis::Inhabitants => "De inwoners van de gemeente.",
                Basis::Objective | Basis::Historic => "Het gewicht van de gemeente in de verdeling.",
                Basis::Inflow => "De instroom van het jaar.",
                Basis::AdmittedNew => "De nieuwe cliënten die in het jaar een plek kregen.",
                Basis::Use => "Alle cliëntkosten van de gemeente, gedeeld of niet.",
                Basis::SharedUse => "De gedeelde cliëntkosten van de gemeente.",
                Basis::ClientsLastYear => "De cliënten van het jaar ervoor. In het eerste jaar: van dat jaar.",
                Basis::ClientsThreeYears => {
                    "Het gemiddelde aantal cliënten van hoogstens drie jaar ervoor. In het eerste jaar: van dat jaar."
                }
                Basis::Equal => "Elke gemeente telt even zwaar.",
                Basis::Centre => "Alleen de centrumgemeente telt.",
            },
        ),
        Q::BasisSum { .. } => (Section::Keys, "Alle gemeenten bij elkaar."),
        Q::BasisShare { .. } => (
            Section::Keys,
            "Het aandeel van de gemeente in het geheel. Is het geheel nul, dan telt het aantal inwoners.",
        ),
        Q::KeyWeight { .. } => (Section::Keys, "De aandelen, elk zo zwaar als de sleutel zegt."),
        Q::SharedCosts { .. } => (Section::Settlement, "Het deel van de post dat de regio samen draagt."),
        Q::SharedTotal { .. } => (Section::Settlement, "Alle gedeelde delen van de gemeente bij elkaar."),
        Q::Pool { item, .. } => match item {
            PoolItem::ExecutionCosts => {
                (Section::Costs, "Een percentage van het rijksbudget. De pot betaalt dit altijd.")
            }
            PoolItem::Income => {
                (Section::Settlement, "In de pot komt het centrumbudget, en de inleg van de gemeenten.")
            }
            PoolItem::Costs => (
                Section::Settlement,
                "De pot betaalt de uitvoering, de lege plekken en de gedeelde kosten van alle gemeenten.",
            ),
            PoolItem::Balance => (Section::Settlement, "Wat er in de pot kwam min wat de pot betaalt."),
            PoolItem::Deposit => (Section::Reserve, "Een overschot gaat eerst naar de reserve, tot het maximum."),
            PoolItem::Withdrawal => {
                (Section::Reserve, "Een tekort komt eerst uit de reserve, zolang daar geld in zit.")
            }
            PoolItem::Payout => {
                (Section::Reserve, "Wat de reserve dit jaar uitkeert, met wat vertrekkende gemeenten meenemen.")
            }
            PoolItem::Reserve => (Section::Reserve, "De stand van vorig jaar, met wat erbij kwam en eraf ging."),
            PoolItem::Rest => (Section::Settlement, "Wat na de reserve over is, wordt over de gemeenten verdeeld."),
            PoolItem::OutsideBudget => (Section::Settlement, "Wat de pot meer kost dan het hele rijksbudget."),
            PoolItem::TotalCosts => {
                (Section::Settlement, "Alle kosten: uitvoering, lege plekken en alle kosten van alle gemeenten.")
            }
        },
        Q::BeforeVangnet { .. } => {
            (Section::Settlement, "Het eigen rijksbudget, min de inleg, min de eigen kosten, plus de verrekening.")
        }
        Q::Payout { payout: Some(_), .. } => {
            (Section::Reserve, "De reserve keert het afgesproken bedrag uit, zolang daar geld in zit.")
        }
        Q::Payout { payout: None, .. } => (
            Section::Reserve,
            "Wat er meer in de reserve zit dan bij het begin: daarvan neemt wie vertrekt een deel mee.",
        ),
        Q::PayoutPart { .. } => (Section::Reserve, "Het deel van de gemeente volgens de sleutel, tot op de cent."),
        Q::ReserveBegin { .. } => (Section::Reserve, "Wat er bij het begin in de reserve zit, zoals de afspraak zegt."),
        Q::VangnetItem { item, .. } => (
            Section::Vangnet,
            match item {
                VangnetItem::Limit => "Zoveel verlies draagt de gemeente zelf: een bedrag per inwoner.",
                VangnetItem::Margin => "Hoe ver het resultaat boven de grens ligt.",
                VangnetItem::Shortage => "Wat er onder de grens ligt.",
                VangnetItem::Room => "Wat er boven de grens ligt.",
                VangnetItem::Relief => "Wat gedekt is, gaat naar de tekorten in verhouding.",
                VangnetItem::ChargeWeight => "Ieder betaalt per inwoner evenveel, maar niet meer dan zijn ruimte.",
                VangnetItem::Charge => "Wat gedekt is, komt van wie ruimte heeft.",
            },
        ),
        Q::VangnetTotal { item, .. } => (
            Section::Vangnet,
            match item {
                VangnetTotal::Shortage | VangnetTotal::Room => "Alle gemeenten bij elkaar.",
                VangnetTotal::Covered => "Niet meer dan de tekorten, en niet meer dan de ruimte.",
                VangnetTotal::Uncovered => "Wat niemand kan betalen: het vangnet houdt dan niet.",
            },
        ),
        Q::WaterLevel { .. } => {
            (Section::Vangnet, "Wat nog te betalen is, gedeeld door de inwoners van wie nog betaalt.")
        }
        Q::Amount { municipality: None, .. } => (Section::Comparison, "Alle gemeenten bij elkaar."),
        Q::Amount { year: None, item: Item::ReserveShare, .. } => (
            Section::Reserve,
            "Wat de reserve over de hele periode groeide of kromp, verdeeld met de sleutel van het laatste jaar.",
        ),
        Q::Amount { year: None, item: Item::Result, .. } => {
            (Section::Comparison, "De resultaten van alle jaren, met het deel van de gemeente in de reserve.")
        }
        Q::Amount { year: None, item, .. }
            if !matches!(item, Item::Unchanged | Item::EffectRijk | Item::EffectAfspraak | Item::NetBurden) =>
        {
            (Section::Comparison, "Alle jaren bij elkaar.")
        }
        Q::Amount { item, .. } => match item {
            Item::Budget => (Section::Budget, "Het deel van de gemeente in het regiobudget."),
            Item::Inleg => (Section::Settlement, "Het deel van het eigen rijksbudget dat vooraf in de pot gaat."),
            Item::Costs => (Section::Costs, "De cliëntkosten en de lokale kosten van de gemeente."),
            Item::OwnCosts => (Section::Settlement, "Alle kosten van de gemeente, min wat de regio samen draagt."),
            Item::Verrekening => (
                Section::Settlement,
                "Het deel van de gemeente in wat er van de pot te verdelen is. Plus is ontvangen, min is betalen.",
            ),
            Item::Payout => (Section::Reserve, "Wat de gemeente uit de reserve krijgt."),
            Item::Vangnet => (Section::Vangnet, "Wat de gemeente uit het vangnet krijgt, min wat zij eraan betaalt."),
            Item::ReserveShare => (Section::Reserve, "In één jaar krijgt niemand een deel van de reserve."),
            Item::Result => (
                Section::Settlement,
                "Het resultaat voor het vangnet, plus het vangnet. Plus houdt de gemeente over, min legt zij zelf bij.",
            ),
            Item::Unchanged => (
                Section::Comparison,
                "Het resultaat in hetzelfde scenario, als de doordecentralisatie er nooit komt en er geen afspraak is.",
            ),
            Item::EffectRijk => (
                Section::Comparison,
                "Wat de nieuwe verdeling van het Rijk doet: het resultaat zonder afspraak, min dat zonder verandering.",
            ),
            Item::EffectAfspraak => {
                (Section::Comparison, "Wat de afspraak verandert: het resultaat met de afspraak min dat zonder.")
            }
            Item::NetBurden => (Section::Comparison, "Wat de gemeente draagt: haar rijksbudget min haar resultaat."),
        },
        Q::AmountEach { .. } => (
            Section::Comparison,
            "Gedeeld door de inwoners van dat jaar. Over de hele periode: door de inwoners van het eerste jaar.",
        ),
        Q::Balance { item, .. } => (
            Section::Comparison,
            match item {
                BalanceItem::FromMunicipalities => {
                    "Alle negatieve resultaten: dat geld komt uit andere middelen van gemeenten."
                }
                BalanceItem::ToMunicipalities => "Alle positieve resultaten: dat geld houden gemeenten over.",
                BalanceItem::Residual => {
                    "Wat binnenkwam min wat eruit ging. Dit moet elk jaar nul zijn, tot op de cent."
                }
                BalanceItem::TotalIn | BalanceItem::TotalOut => "Alle regels van deze kant bij elkaar.",
                _ => "Opgeteld uit de verrekening van dat jaar.",
            },
        ),
    };
    Some(in_section(section, text))
}
