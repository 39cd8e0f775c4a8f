//! What can be made to happen, as people tell it: each template is one row, with its words and what it does to the
//! scenario.
//!
//! The numbers that come with a template are assumptions: who knows better, types his own. Source of what the rules do:
//! `docs/rekenmodel.md` sections 10 to 14.

use crate::app::table::happening::{Happening, Scene};
use crate::app::table::{moving, opvang};
use engine::afspraak::{Afspraak, Basis, Fase, PhaseTerms, Terms, Uitkering, Verdeelsleutel};
use engine::fields::{MunicipalityField, RegionField};
use engine::figures::{Figures, Wlz, Year};
use engine::gebeurtenis::{Amount, Gebeurtenis, Operation, Wijziging};
use engine::input::Input;
use engine::listed;
use engine::money::Exact;

listed! {
    /// What can happen.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Template: TemplateRow {
        ProviderStops = TemplateRow {
            name: "Aanbieder stopt",
            help: "Minder plekken beschermd wonen in de hele regio: één op de tien.",
            silent: MINIMUM,
            make: Make::Event(|figures, _| {
                vec![plus(Input::of(RegionField::BwPlaces), -part_of(figures.capacity.bw_places, PROVIDER).max(1.0))]
            }),
        },
        NewLocation = TemplateRow {
            name: "Nieuwe locatie",
            help: "Er komen 20 plekken beschermd wonen bij in de hele regio.",
            silent: MINIMUM,
            make: Make::Event(|_, _| vec![plus(Input::of(RegionField::BwPlaces), LOCATION)]),
        },
        Dwellings = TemplateRow {
            name: "Woningproject",
            help: "Drie jaar lang komen er in één gemeente 12 woningen per jaar meer vrij.",
            silent: "",
            make: Make::Project(PROJECT_YEARS, |_, own| {
                vec![plus(Input::of_municipality(own, MunicipalityField::Dwellings), DWELLINGS)]
            }),
        },
        NationalCut = TemplateRow {
            name: "Korting van het Rijk",
            help: "Het historisch en het objectief budget van het Rijk worden 5% lager.",
            silent: "",
            make: Make::Event(|_, _| {
                [RegionField::HistoricBudget, RegionField::ObjectiveBudget]
                    .map(|field| times(Input::of(field), "0.95"))
                    .into()
            }),
        },
        TariffsUp = TemplateRow {
            name: "Tarief omhoog",
            help: "De tarieven voor beschermd wonen in natura en beschermd thuis worden 3% hoger.",
            silent: "",
            make: Make::Event(|_, _| {
                [RegionField::BwInKind, RegionField::BtTariff].map(|field| times(Input::of(field), "1.03")).into()
            }),
        },
        Redistribution = TemplateRow {
            name: "Herverdeling",
            help: "Het Rijk verdeelt anders: één gemeente weegt 10% minder in de objectieve verdeling.",
            silent: "Het budget van de regio blijft gelijk: wat deze gemeente minder krijgt, krijgen de andere samen meer.",
            make: Make::Event(|_, own| {
                vec![times(Input::of_municipality(own, MunicipalityField::ObjectiveWeight), "0.9")]
            }),
        },
        Leaves = TemplateRow {
            name: "Gemeente vertrekt",
            help: "Een gemeente hoort vanaf een jaar niet meer bij de regio. Haar mensen en haar deel van het rijksbudget gaan mee.",
            silent: "Plekken en opvang blijven bij de regio. Daarom komt er een gebeurtenis bij die ook plekken laat meegaan: haar deel van de cliënten. Verander dat getal als u het beter weet. Verdeelt een afspraak haar geld over wie er dan nog is, dan krijgt wie vertrekt niets mee: kijk bij ‘Wat als wij weggaan’.",
            make: Make::Part(leave),
        },
        Joins = TemplateRow {
            name: "Gemeente treedt toe",
            help: "Een gemeente hoort pas vanaf een jaar bij de regio. Haar mensen komen dan mee.",
            silent: "Haar mensen zijn van de cliënten van de regio afgehaald en komen in het jaar van toetreden mee. Plekken komen er niet bij: zet daarvoor een nieuwe locatie in hetzelfde jaar. Wie toetreedt, deelt in de hele reserve; een intrede-bedrag kent het model niet.",
            make: Make::Part(join_later),
        },
        AfspraakChanges = TemplateRow {
            name: "Afspraak verandert",
            help: "Vanaf een jaar gelden in de afspraak die u bekijkt andere regels: eerst die van ‘geen afspraak’.",
            silent: "Regels voor de tijd vóór de doordecentralisatie gaan voor: tot het startjaar telt van deze fase dan alleen wat daar niet geregeld is.",
            make: Make::Afspraak(change_terms),
        },
        ReservePaysOut = TemplateRow {
            name: "Reserve uitkeren",
            help: "In één jaar betaalt de reserve van de afspraak die u bekijkt alles uit, naar inwoners.",
            silent: "Zonder reserve, of als zij leeg is, gebeurt er niets. Een vangnet kan een uitkering weer opeisen.",
            make: Make::Afspraak(pay_out),
        },
        OpvangFollows = TemplateRow {
            name: "Opvang wordt doorgedecentraliseerd",
            help: "Het geld voor maatschappelijke opvang gaat stap voor stap van de centrumgemeente naar alle gemeenten.",
            silent: "Telde de opvang nog niet mee, dan begint zij met geld en plekken die een aanname zijn (bij Alle invoer). Mensen in de opvang worden niet nagebootst: elke plek geldt als bezet.",
            make: Make::Part(decentralise_opvang),
        },
        Wlz = TemplateRow {
            name: "Overgang naar de Wlz",
            help: "In één keer gaat 10% van de cliënten in beschermd wonen naar de Wet langdurige zorg.",
            silent: "Het rijksbudget en de plekken blijven gelijk. In 2021 haalde het Rijk geld weg: zet zo nodig een korting in hetzelfde jaar.",
            make: Make::Part(|figures, _| {
                let year = second_year(figures);
                figures.care.wlz.get_or_insert(Wlz { year, fraction: TO_WLZ });
                Some(Happening::Wlz)
            }),
        },
    }
}

/// All of a template.
#[derive(Clone, Copy)]
struct TemplateRow {
    /// Also the name of its event.
    name: &'static str,
    /// What it changes in the model.
    help: &'static str,
    /// What the rules do with it without saying so.
    silent: &'static str,
    make: Make,
}

type Changes = fn(&Figures, usize) -> Vec<Wijziging>;

/// How it is put in the scenario.
#[derive(Clone, Copy)]
enum Make {
    /// An event to the end of the horizon; only of some does it matter of which municipality.
    Event(Changes),
    /// An event that lasts so many years.
    Project(Year, Changes),
    /// Another part of the figures, of the municipality in hand if it fits; `None` if there is none that does.
    Part(fn(&mut Figures, Option<usize>) -> Option<Happening>),
    /// The own afspraak at a place, which was copied from the one in hand if that is none.
    Afspraak(fn(&mut Afspraak, usize, &Figures, &Terms) -> Happening),
}

const MINIMUM: &str = "Het minimum aantal plekken (bij Alle invoer) blijft gelden: lager komt het niet.";

/// The part of the places that goes with a provider.
const PROVIDER: f64 = 0.1;
/// The places of a new location.
const LOCATION: f64 = 20.0;
/// The dwellings a year of a project, and for how many years.
const DWELLINGS: f64 = 12.0;
const PROJECT_YEARS: Year = 3;
/// The part of the clients that goes to the Wlz.
const TO_WLZ: f64 = 0.1;

/// What a template works on.
#[derive(Debug, Clone, Copy)]
pub struct On<'a> {
    /// The municipality that is looked at.
    pub municipality: Option<usize>,
    /// The own afspraak that is looked at, by its place.
    pub afspraak: usize,
    /// The terms without an agreement.
    pub no_agreement: &'a Terms,
}

impl Template {
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    pub const fn help(self) -> &'static str {
        self.row().help
    }

    pub const fn silent(self) -> &'static str {
        self.row().silent
    }

    /// Whether it changes an own afspraak.
    pub const fn needs_own_afspraak(self) -> bool {
        matches!(self.row().make, Make::Afspraak(_))
    }

    /// The template under which something that happens falls; an event is of one if its changes are of the same fields.
    pub fn of(scene: &Scene, happening: Happening) -> Option<Template> {
        match happening {
            Happening::Event(place) => {
                let fields = |changes: &[Wijziging]| -> Vec<(Input, Operation)> {
                    changes.iter().map(|change| (change.field, change.operation)).collect()
                };
                let own = &scene.figures.events.get(place)?.changes;
                Template::ALL.into_iter().find(|template| {
                    let changes = template.changes(&scene.figures, whose(own));
                    changes.is_some_and(|changes| fields(&changes) == fields(own) && is_same_way(&changes, own))
                })
            }
            Happening::Leaving(_) => Some(Template::Leaves),
            Happening::Joining(_) => Some(Template::Joins),
            Happening::Opvang => Some(Template::OpvangFollows),
            Happening::Wlz => Some(Template::Wlz),
            Happening::Phase { .. } => Some(Template::AfspraakChanges),
            Happening::Payout { .. } => Some(Template::ReservePaysOut),
        }
    }

    /// What its event changes; `None` if it makes none.
    pub fn changes(self, figures: &Figures, municipality: usize) -> Option<Vec<Wijziging>> {
        match self.row().make {
            Make::Event(changes) | Make::Project(_, changes) => Some(changes(figures, municipality)),
            Make::Part(_) | Make::Afspraak(_) => None,
        }
    }

    /// Lets it happen in the second year of the horizon, under a name; `None` if it can happen to nobody.
    pub fn make(self, scene: &mut Scene, on: On<'_>, name: String) -> Option<Happening> {
        let Scene { figures, own } = scene;
        let municipality = on.municipality.or(figures.centre()).unwrap_or(0);
        let first_year = second_year(figures);
        let happen = |changes: Changes, last_year: Option<Year>| {
            let changes = changes(figures, municipality);
            figures.events.push(Gebeurtenis { name, first_year, last_year, is_active: true, changes });
            Some(Happening::Event(figures.events.len() - 1))
        };
        match self.row().make {
            Make::Event(changes) => happen(changes, None),
            Make::Project(years, changes) => happen(changes, Some(first_year + years - 1)),
            Make::Part(make) => make(figures, on.municipality),
            Make::Afspraak(make) => Some(make(own.get_mut(on.afspraak)?, on.afspraak, figures, on.no_agreement)),
        }
    }
}

/// Whether the numbers of an event are still those of a template: nobody's own.
pub fn is_assumed(figures: &Figures, event: &Gebeurtenis) -> bool {
    let municipality = whose(&event.changes);
    Template::ALL.into_iter().any(|own| own.changes(figures, municipality).as_ref() == Some(&event.changes))
        || moving::is_along(figures, event)
}

/// The municipality that changes are of.
fn whose(changes: &[Wijziging]) -> usize {
    changes.iter().find_map(|change| change.field.municipality()).unwrap_or(0)
}

/// Whether what is added is added in both, and what is taken away in both.
fn is_same_way(one: &[Wijziging], other: &[Wijziging]) -> bool {
    let is_less = |change: &Wijziging| match change.number {
        Amount::Double(number) => number < 0.0,
        Amount::Exact(number) => number.is_negative(),
    };
    one.iter().map(is_less).eq(other.iter().map(is_less))
}

fn second_year(figures: &Figures) -> Year {
    figures.first_year + 1
}

fn plus(field: Input, number: f64) -> Wijziging {
    Wijziging { field, operation: Operation::Add, number: Amount::Double(number) }
}

fn times(field: Input, number: &str) -> Wijziging {
    Wijziging { field, operation: Operation::Multiply, number: Amount::Exact(Exact::literal(number)) }
}

/// A part of places, in whole places.
fn part_of(places: f64, part: f64) -> f64 {
    (places * part).round()
}

fn leave(figures: &mut Figures, municipality: Option<usize>) -> Option<Happening> {
    let place = moving::mover(figures, municipality)?;
    moving::leave(figures, place, second_year(figures));
    Some(Happening::Leaving(place))
}

fn join_later(figures: &mut Figures, municipality: Option<usize>) -> Option<Happening> {
    let place = moving::mover(figures, municipality)?;
    moving::join(figures, place, second_year(figures));
    Some(Happening::Joining(place))
}

fn decentralise_opvang(figures: &mut Figures, _: Option<usize>) -> Option<Happening> {
    let (year, start) = (second_year(figures), opvang::start(figures));
    figures.opvang.get_or_insert(start).first_year.get_or_insert(year);
    Some(Happening::Opvang)
}

/// A phase after the others, in which the terms without an agreement hold.
fn change_terms(own: &mut Afspraak, place: usize, figures: &Figures, to: &Terms) -> Happening {
    let from = own.phases.last().map_or(second_year(figures), |last| second_year(figures).max(last.from + 1));
    own.phases.push(Fase { from, terms: PhaseTerms::default() });
    give_terms(own, own.phases.len() - 1, to);
    Happening::Phase { own: place, phase: own.phases.len() - 1 }
}

/// Gives a phase all terms of another afspraak: what that one lacks is taken away.
pub fn give_terms(own: &mut Afspraak, phase: usize, to: &Terms) {
    if let Some(phase) = own.phases.get_mut(phase) {
        phase.terms = PhaseTerms {
            sleutel_overschot: Some(to.sleutel_overschot),
            execution_costs: Some(to.execution_costs),
            vangnet_per_inhabitant: Some(to.vangnet_per_inhabitant),
            ..PhaseTerms::from(to)
        };
    }
}

fn pay_out(own: &mut Afspraak, place: usize, figures: &Figures, _: &Terms) -> Happening {
    let reserve = own.reserve.get_or_insert_default();
    let sleutel = Verdeelsleutel::of(Basis::Inhabitants);
    reserve.payouts.push(Uitkering { year: second_year(figures), amount: None, sleutel });
    Happening::Payout { own: place, payout: reserve.payouts.len() - 1 }
}
