//! Which inputs stand where, and how each is shown.

use crate::app::dutch::number::Expected;
use crate::app::table::inputs::{DWELLINGS_SHARE, InputId, Part, read};
use data::provenance::Provenance;
use engine::fields::{MUNICIPALITY, SCENARIO, Value};
use engine::money::Exact;
use engine::pad::Pad;
use engine::scenario::Scenario;

/// How a number is shown and typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Display {
    /// A fraction, shown as a percentage.
    Percent,
    Euro,
    /// People at a moment: a whole number.
    People,
    Number,
    Year,
}

impl Display {
    /// The number as it is shown, from the number in the scenario.
    pub fn shown(self, number: Exact) -> Exact {
        self.scaled(number, Exact::times)
    }

    /// The number in the scenario, from the number as it is shown.
    pub fn meant(self, shown: Exact) -> Exact {
        self.scaled(shown, Exact::over)
    }

    /// Signs of units that are not its own.
    pub const fn strangers(self) -> &'static [char] {
        match self {
            Display::Percent => &['€'],
            Display::Euro => &['%'],
            Display::People | Display::Number | Display::Year => &['€', '%'],
        }
    }

    /// Whether a fraction makes no sense.
    pub const fn is_whole(self) -> bool {
        matches!(self, Display::People | Display::Year)
    }

    fn scaled<E>(self, number: Exact, scale: fn(Exact, Exact) -> Result<Exact, E>) -> Exact {
        match self {
            Display::Percent => scale(number, Exact::from(100)).unwrap_or(number),
            Display::Euro | Display::People | Display::Number | Display::Year => number,
        }
    }
}

/// The themes of the inputs page, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Start,
    Budget,
    Demand,
    Care,
    Places,
    Tariffs,
}

impl Theme {
    pub const ALL: [Theme; 6] =
        [Theme::Start, Theme::Budget, Theme::Demand, Theme::Care, Theme::Places, Theme::Tariffs];
}

/// Display, step (as shown) and theme of every field that the scenario has once.
const FIELDS: &[(&str, Display, &str, Theme)] = &[
    ("doordecentralisatie.eerste_jaar", Display::Year, "1", Theme::Start),
    ("doordecentralisatie.ingroeijaren", Display::Number, "1", Theme::Start),
    ("doordecentralisatie.afloop_bestaand", Display::Percent, "1", Theme::Start),
    ("basisjaar", Display::Year, "1", Theme::Start),
    ("startjaar", Display::Year, "1", Theme::Start),
    ("jaren", Display::Number, "1", Theme::Start),
    ("budget.historisch", Display::Euro, "100000", Theme::Budget),
    ("budget.objectief", Display::Euro, "100000", Theme::Budget),
    ("budget.indexatie", Display::Percent, "0.1", Theme::Budget),
    ("budget.prijspeil", Display::Year, "1", Theme::Budget),
    ("budget.uitvoeringskosten", Display::Percent, "0.1", Theme::Budget),
    ("vraag.instroom_per_10000", Display::Number, "0.05", Theme::Demand),
    ("vraag.preventie_effect", Display::Percent, "1", Theme::Demand),
    ("vraag.aandeel_bt", Display::Percent, "1", Theme::Demand),
    ("zorg.clienten_bw", Display::People, "1", Theme::Care),
    ("zorg.clienten_bw_nieuw", Display::People, "1", Theme::Care),
    ("zorg.clienten_bt", Display::People, "1", Theme::Care),
    ("zorg.clienten_bt_nieuw", Display::People, "1", Theme::Care),
    ("zorg.wachtlijst_bw", Display::People, "1", Theme::Care),
    ("zorg.uitstroom_bw_per_jaar", Display::Percent, "1", Theme::Care),
    ("zorg.uitstroom_bt_per_jaar", Display::Percent, "1", Theme::Care),
    ("zorg.aandeel_uitstroom_naar_bt", Display::Percent, "1", Theme::Care),
    ("zorg.aandeel_bt_zonder_woning", Display::Percent, "1", Theme::Care),
    ("capaciteit.bw_plekken", Display::Number, "1", Theme::Places),
    ("capaciteit.afbouw_per_jaar", Display::Number, "0.5", Theme::Places),
    ("capaciteit.bw_minimum", Display::Number, "1", Theme::Places),
    ("tarieven.bw_zin", Display::Euro, "500", Theme::Tariffs),
    ("tarieven.bw_pgb", Display::Euro, "500", Theme::Tariffs),
    ("tarieven.aandeel_pgb", Display::Percent, "1", Theme::Tariffs),
    ("tarieven.bt", Display::Euro, "500", Theme::Tariffs),
    ("tarieven.overbrugging", Display::Euro, "250", Theme::Tariffs),
    ("tarieven.preventie_per_inwoner", Display::Euro, "0.25", Theme::Tariffs),
    ("tarieven.leegstand", Display::Percent, "5", Theme::Tariffs),
    ("tarieven.indexatie", Display::Percent, "0.1", Theme::Tariffs),
    ("tarieven.prijspeil", Display::Year, "1", Theme::Tariffs),
];

/// Display, step and theme of the inputs that are no field of their own.
const MADE: &[(&str, Display, &str, Theme)] =
    &[("woningen_regio", Display::Number, "1", Theme::Places), (DWELLINGS_SHARE, Display::Percent, "1", Theme::Places)];

/// Display and step of every field of a municipality, in the order of the table.
const MUNICIPALITY_FIELDS: &[(&str, Display, &str)] = &[
    ("inwoners", Display::People, "1"),
    ("groei", Display::Percent, "0.1"),
    ("woningen_per_jaar", Display::Number, "0.5"),
    ("instroom_factor", Display::Number, "0.01"),
    ("vaste_kosten", Display::Euro, "1000"),
    ("objectief_gewicht", Display::Number, "100"),
    ("historisch_gewicht", Display::Number, "100"),
    ("herkomst_gewicht", Display::Number, "100"),
    ("begin.bw_bestaand", Display::People, "1"),
    ("begin.bw_nieuw", Display::People, "1"),
    ("begin.bt_bestaand", Display::People, "1"),
    ("begin.bt_nieuw", Display::People, "1"),
    ("begin.wachtlijst_bw", Display::People, "1"),
];

/// The inputs in front of the screen: what a wethouder turns first. Of a line, the value that it moves to.
const FRONT: &[&str] = &[
    "doordecentralisatie.eerste_jaar",
    "doordecentralisatie.ingroeijaren",
    "doordecentralisatie.afloop_bestaand",
    "vraag.instroom_per_10000",
    "vraag.aandeel_bt",
    "vraag.preventie_effect",
    "woningen_regio",
    "zorg.uitstroom_bw_per_jaar",
    "capaciteit.afbouw_per_jaar",
    "budget.indexatie",
    "tarieven.indexatie",
    "tarieven.bw_zin",
    "tarieven.bt",
];

/// How an input is shown: its display, the step and the ends of its slider, all as shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    pub display: Display,
    pub step: Exact,
    pub least: Exact,
    pub most: Exact,
}

/// The inputs in front.
pub fn front(scenario: &Scenario) -> Vec<InputId> {
    let input = |path: &&str| match *path {
        "woningen_regio" => Some(InputId::RegionDwellings),
        path => {
            let id = InputId::scenario(path, Part::Whole)?;
            Some(if is_line(scenario, id) { id.with_part(Part::To) } else { id })
        }
    };
    FRONT.iter().filter_map(input).collect()
}

/// The inputs of a theme: all parts of a line.
pub fn of_theme(scenario: &Scenario, theme: Theme) -> Vec<InputId> {
    let own = FIELDS.iter().filter(|field| field.3 == theme);
    let ids = own.filter_map(|field| InputId::scenario(field.0, Part::Whole));
    let made = if theme == Theme::Places { &[InputId::RegionDwellings, InputId::DwellingsShare][..] } else { &[] };
    ids.chain(made.iter().copied()).flat_map(|id| parts_of(scenario, id)).collect()
}

/// The columns of the table of municipalities: places in [`MUNICIPALITY`].
pub fn municipality_columns() -> Vec<usize> {
    let place = |path: &str| MUNICIPALITY.iter().position(|field| field.path == path);
    MUNICIPALITY_FIELDS.iter().filter_map(|field| place(field.0)).collect()
}

/// The inputs of one field: four of a line, otherwise one.
pub fn parts_of(scenario: &Scenario, id: InputId) -> Vec<InputId> {
    if is_line(scenario, id) {
        [Part::From, Part::To, Part::FirstYear, Part::LastYear].map(|part| id.with_part(part)).to_vec()
    } else {
        vec![id]
    }
}

fn is_line(scenario: &Scenario, id: InputId) -> bool {
    let value = match id {
        InputId::Scenario { field, .. } => SCENARIO[field].get(scenario),
        InputId::Municipality { index, field, .. } => match scenario.municipalities.get(index) {
            Some(municipality) => MUNICIPALITY[field].get(municipality),
            None => return false,
        },
        InputId::RegionDwellings | InputId::DwellingsShare => return false,
    };
    matches!(value, Value::Pad(Pad::Line(_)))
}

/// The display and step of an input.
fn display_and_step(id: InputId) -> (Display, Exact) {
    let whole = Exact::ONE;
    if id.part().is_year() {
        return (Display::Year, whole);
    }
    display_and_step_of(id.label_id()).unwrap_or((Display::Number, whole))
}

/// Display and step of the field with this path, as shown.
fn display_and_step_of(path: &str) -> Option<(Display, Exact)> {
    let own = FIELDS.iter().chain(MADE).map(|&(path, display, step, _)| (path, display, step));
    let (_, display, step) = own.chain(MUNICIPALITY_FIELDS.iter().copied()).find(|field| field.0 == path)?;
    Some((display, step.parse().ok()?))
}

/// Whether three decimals make no sense in the field with this path: an amount, people, or what goes in whole steps.
pub fn is_coarse(path: &str) -> bool {
    display_and_step_of(path).is_some_and(|(display, step)| {
        matches!(display, Display::Euro | Display::People) || (display == Display::Number && step.places() == 0)
    })
}

/// The number in the scenario, from the number of an input as it is shown.
pub fn meant(id: InputId, shown: Exact) -> Exact {
    display_and_step(id).0.meant(shown)
}

/// What is known about the field of an input before somebody types in it.
pub fn expected(scenario: &Scenario, id: InputId) -> Expected {
    let display = display_and_step(id).0;
    let now = read(scenario, id).map(|number| display.shown(number));
    Expected { now, whole: display.is_whole() || id.is_whole(), strangers: display.strangers() }
}

/// How the numbers of a field are shown.
pub fn display_of(path: &str) -> Display {
    display_and_step_of(path).map_or(Display::Number, |(display, _)| display)
}

/// The theme of a field that the scenario has once.
pub fn theme_of(path: &str) -> Theme {
    FIELDS.iter().find(|field| field.0 == path).map_or(Theme::Start, |field| field.3)
}

/// How an input is shown, given the preset and the source of its value.
///
/// The slider runs half the plausible range beyond it on both sides, on whole steps, and always reaches the value in hand.
pub fn shape(scenario: &Scenario, preset: &Scenario, provenance: Option<&Provenance>, id: InputId) -> Shape {
    let (display, step) = display_and_step(id);
    let (low, high) = slider_ends(preset, provenance, id, display);
    let now = read(scenario, id).map(|number| display.shown(number));
    let limit = id.limit();
    let bound = |bound: f64| Exact::from_double(bound).map(|bound| display.shown(bound));
    let least = now.map_or(low, |now| now.min(low)).max(bound(limit.least).unwrap_or(low));
    let most = now.map_or(high, |now| now.max(high)).min(bound(limit.most).unwrap_or(high));
    Shape { display, step, least: on_step(least, step, Exact::ZERO), most: on_step(most, step, Exact::ONE) }
}

/// The value rounded down to a whole number of steps, or up if `up` is one.
fn on_step(value: Exact, step: Exact, up: Exact) -> Exact {
    let steps = |value: Exact| {
        let quotient = value.over(step)?;
        let half = Exact::ONE.over(Exact::from(2))?;
        let down = quotient.minus(half)?.round(0);
        let floor = if down.plus(Exact::ONE)? <= quotient { down.plus(Exact::ONE)? } else { down };
        let steps = if floor < quotient { floor.plus(up)? } else { floor };
        steps.times(step)
    };
    steps(value).unwrap_or(value)
}

fn slider_ends(preset: &Scenario, provenance: Option<&Provenance>, id: InputId, display: Display) -> (Exact, Exact) {
    let start = read(preset, id).map(|number| display.shown(number));
    if display == Display::Year {
        let first = Exact::from(i64::from(preset.first_year));
        let last = Exact::from(i64::from(preset.first_year + preset.years));
        return (first, last);
    }
    let range = provenance.filter(|_| id != InputId::RegionDwellings).and_then(Provenance::range);
    let plausible = range.and_then(|(low, high)| {
        let (low, high): (Exact, Exact) = (low.parse().ok()?, high.parse().ok()?);
        let margin = high.minus(low).ok()?.over(Exact::from(2)).ok()?;
        let wider = (low.minus(margin).ok()?, high.plus(margin).ok()?);
        // A quantity that cannot plausibly be negative gets no negative end.
        let low_end = if low.is_negative() { wider.0 } else { wider.0.max(Exact::ZERO) };
        Some((display.shown(low_end), display.shown(wider.1)))
    });
    plausible.unwrap_or_else(|| {
        let double = start.and_then(|start| start.times(Exact::from(2)).ok()).filter(|double| !double.is_zero());
        (Exact::ZERO, double.unwrap_or(Exact::from(10)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use data::region::region;
    use data::version::Version;

    #[test]
    fn every_field_stands_in_the_catalogue_once() {
        let shown: Vec<&str> = FIELDS.iter().map(|field| field.0).collect();
        for field in SCENARIO {
            assert_eq!(shown.iter().filter(|path| **path == field.path).count(), 1, "{}", field.path);
        }
        assert_eq!(municipality_columns().len(), MUNICIPALITY.len());
    }

    #[test]
    fn every_input_in_front_exists_and_its_slider_reaches_its_value() {
        for id in Version::LATEST.region_ids() {
            let region = region(Version::LATEST, id).expect("a region of the product");
            let inputs = front(&region.scenario);
            assert_eq!(inputs.len(), FRONT.len());
            for input in inputs {
                let provenance = region.provenance.get(&input.field_path());
                let shape = shape(&region.scenario, &region.scenario, provenance, input);
                let shown = read(&region.scenario, input).map(|number| shape.display.shown(number)).expect("a value");
                assert!(shape.least <= shown && shown <= shape.most, "{input:?} {shape:?}");
                assert!(shape.least < shape.most, "{input:?}");
            }
        }
    }

    #[test]
    fn ends_lie_on_steps() {
        let exact = |text: &str| text.parse::<Exact>().expect("decimal");
        for (value, step, down, up) in
            [("1.03", "0.05", "1", "1.05"), ("4", "1", "4", "4"), ("-0.7", "0.5", "-1", "-0.5")]
        {
            assert_eq!(on_step(exact(value), exact(step), Exact::ZERO), exact(down), "{value}");
            assert_eq!(on_step(exact(value), exact(step), Exact::ONE), exact(up), "{value}");
        }
    }
}
