//! Which inputs stand where, and how each is shown.

use crate::app::dutch::number::Expected;
use crate::app::table::inputs::{HasSheet, InOrder, InputId, Part, Sheet, Theme, read, theme_of};
use data::provenance::Provenance;
use engine::fields::{MunicipalityField, RegionField, Value};
use engine::figures::Figures;
use engine::input::Input;
use engine::money::Exact;
use engine::order::sort_by;
use engine::pad::Pad;

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

/// How an input is shown: its display, the step and the ends of its slider, all as shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    pub display: Display,
    pub step: Exact,
    pub least: Exact,
    pub most: Exact,
}

impl Shape {
    /// The next whole step above a number; `None` beyond the slider.
    pub fn above(&self, shown: Exact) -> Option<Exact> {
        let on = on_step(shown, self.step, Exact::ONE);
        let next = if on > shown { on } else { on.plus(self.step).ok()? };
        (next <= self.most).then_some(next)
    }

    /// The next whole step below a number; `None` beyond the slider.
    pub fn below(&self, shown: Exact) -> Option<Exact> {
        let on = on_step(shown, self.step, Exact::ZERO);
        let next = if on < shown { on } else { on.minus(self.step).ok()? };
        (next >= self.least).then_some(next)
    }
}

/// The columns of the table of municipalities: a weight of the opvang only where that counts. It is the last.
pub fn columns(figures: &Figures) -> &'static [MunicipalityField] {
    let all = MunicipalityField::ORDER;
    let is_there = |field: &MunicipalityField| figures.opvang.is_some() || *field != MunicipalityField::OpvangWeight;
    &all[..all.iter().filter(|field| is_there(field)).count()]
}

/// The inputs in front. Of a line, the value that it moves to.
pub fn front(figures: &Figures) -> Vec<InputId> {
    let own = RegionField::ORDER.iter().map(|&field| InputId::of(field));
    let with_place = own.chain(MADE).filter_map(|id| Some((id.sheet().front?.0, id)));
    let mut all: Vec<(u8, InputId)> = with_place.collect();
    sort_by(&mut all, &|(one, _), (other, _)| one.cmp(other));
    all.into_iter().map(|(_, id)| turned_in_front(figures, id)).collect()
}

/// The part of an input that its knob turns: of a line, the value that it moves to.
pub fn turned_in_front(figures: &Figures, id: InputId) -> InputId {
    if is_line(figures, id) { id.with_part(Part::To) } else { id.with_part(Part::Whole) }
}

/// The inputs that are no field of their own: they stand among the places.
const MADE: [InputId; 2] = [InputId::RegionDwellings, InputId::DwellingsShare];

/// The inputs of a theme: all parts of a line.
pub fn of_theme(figures: &Figures, theme: Theme) -> Vec<InputId> {
    let own = RegionField::ORDER.iter().filter(|field| theme_of(**field) == theme);
    let made = if theme == Theme::Places { &MADE[..] } else { &[] };
    let ids = own.map(|&field| InputId::of(field)).chain(made.iter().copied());
    ids.flat_map(|id| parts_of(figures, id)).collect()
}

/// The inputs of one field: four of a line, otherwise one.
pub fn parts_of(figures: &Figures, id: InputId) -> Vec<InputId> {
    if is_line(figures, id) { Part::OF_LINE.map(|part| id.with_part(part)).to_vec() } else { vec![id] }
}

fn is_line(figures: &Figures, id: InputId) -> bool {
    matches!(id.one().and_then(|input| input.value(figures)), Some(Value::Pad(Pad::Line(_))))
}

/// The display and step of an input.
fn display_and_step(id: InputId) -> (Display, Exact) {
    let Sheet { display, step, .. } = *id.sheet();
    if id.part().is_year() { (Display::Year, Exact::ONE) } else { (display, step) }
}

/// Whether three decimals make no sense in the field with this path.
pub fn is_coarse(path: &str) -> bool {
    Input::at(path).is_some_and(|input| input.sheet().is_coarse())
}

/// The number in the scenario, from the number of an input as it is shown.
pub fn meant(id: InputId, shown: Exact) -> Exact {
    display_and_step(id).0.meant(shown)
}

/// What is known about the field of an input before somebody types in it.
pub fn expected(figures: &Figures, id: InputId) -> Expected {
    let display = display_and_step(id).0;
    let now = read(figures, id).map(|number| display.shown(number));
    Expected { now, whole: display.is_whole() || id.is_whole(), strangers: display.strangers() }
}

/// How an input is shown, given the preset and the source of its value.
///
/// The slider runs half the plausible range beyond it on both sides, on whole steps, and always reaches the value in
/// hand.
pub fn shape(figures: &Figures, preset: &Figures, provenance: Option<&Provenance>, id: InputId) -> Shape {
    let (display, step) = display_and_step(id);
    let (low, high) = slider_ends(preset, provenance, id, display);
    let now = read(figures, id).map(|number| display.shown(number));
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

fn slider_ends(preset: &Figures, provenance: Option<&Provenance>, id: InputId, display: Display) -> (Exact, Exact) {
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
    fn every_input_in_front_exists_and_its_slider_reaches_its_value() {
        for id in Version::LATEST.region_ids() {
            let region = region(Version::LATEST, id).expect("a region of the product");
            let inputs = front(&region.figures);
            let places: Vec<Option<u8>> =
                inputs.iter().map(|input| input.sheet().front.map(|(place, _)| place)).collect();
            assert_eq!(places, (0..13).map(Some).collect::<Vec<_>>());
            for input in inputs {
                let provenance = region.provenance.get(&input.field_path());
                let shape = shape(&region.figures, &region.figures, provenance, input);
                let shown = read(&region.figures, input).map(|number| shape.display.shown(number)).expect("a value");
                assert!(shape.least <= shown && shown <= shape.most, "{input:?} {shape:?}");
                assert!(shape.least < shape.most, "{input:?}");
            }
        }
    }

    #[test]
    fn a_step_goes_to_the_next_whole_step_and_not_beyond_the_slider() {
        let exact = |text: &str| text.parse::<Exact>().expect("decimal");
        let shape =
            |step: &str| Shape { display: Display::Number, step: exact(step), least: Exact::ZERO, most: exact("200") };
        for (value, step, below, above) in [
            ("160.16", "1", Some("160"), Some("161")),
            ("83", "1", Some("82"), Some("84")),
            ("5.409", "0.05", Some("5.4"), Some("5.45")),
            ("0", "1", None, Some("1")),
            ("200", "1", Some("199"), None),
            ("0.4", "0.5", Some("0"), Some("0.5")),
        ] {
            assert_eq!(shape(step).below(exact(value)), below.map(exact), "{value}");
            assert_eq!(shape(step).above(exact(value)), above.map(exact), "{value}");
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
