//! What matters: every input within its plausible range, one at a time, and what it does to an outcome and to the
//! choice.

use crate::app::ask::what_if::range::{Steps, turned};
use crate::app::table::afspraken::Afspraken;
use crate::app::table::context::Context;
use crate::app::table::inputs::{InputId, Part, Theme, of_theme, read, shape};
use crate::app::table::outcomes::Outcomes;
use crate::app::table::question::Question;
use crate::app::table::state::{OwnRange, Table};
use data::provenance::Status;
use engine::fields::MunicipalityField;
use engine::figures::Figures;
use engine::money::Exact;

/// Points on either side of the present value at which the preferred afspraak is looked for.
const SCAN: usize = 12;

/// What an input does within its range.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    pub input: InputId,
    /// The ends of the range, as shown.
    pub low: Exact,
    pub high: Exact,
    /// The outcome there.
    pub at_low: f64,
    pub at_high: f64,
    /// The smallest change that turns the preferred afspraak, if one does.
    pub flip: Option<Flip>,
    /// Whether the present value is an assumption.
    pub is_assumption: bool,
}

/// Where another afspraak is the best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flip {
    /// As shown.
    pub value: Exact,
    pub preferred: String,
}

impl Swing {
    pub fn width(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// Works through the inputs, one at a time.
#[derive(Debug, Clone)]
pub struct Tornado {
    inputs: Vec<(InputId, Exact, Exact)>,
    next: usize,
    preferred: Option<String>,
}

/// The inputs that have a plausible range or an own one, with its ends as shown: of a line, the value that it moves to.
pub fn inputs_with_range(figures: &Figures, context: &Context, ranges: &[OwnRange]) -> Vec<(InputId, Exact, Exact)> {
    let own = Theme::ALL.into_iter().flat_map(|theme| of_theme(figures, theme));
    let of_municipality =
        |own: usize| MunicipalityField::ALL.into_iter().map(move |field| InputId::of_municipality(own, field));
    let all = own.chain((0..figures.municipalities.len()).flat_map(of_municipality));
    let asked = all.filter(|input| matches!(input.part(), Part::Whole | Part::To));
    let with_range = asked.filter_map(|input| {
        if let Some(own) = ranges.iter().find(|own| own.input == input) {
            return Some((input, own.low, own.high));
        }
        let (low, high) = context.range(input)?;
        let display = shape(figures, &context.start, None, input).display;
        read(figures, input)?;
        Some((input, display.shown(low), display.shown(high)))
    });
    with_range.collect()
}

impl Tornado {
    pub fn new(table: &Table, context: &Context, question: &Question) -> Tornado {
        let inputs = inputs_with_range(&table.figures, context, &table.view.ranges);
        let afspraken = table.afspraken(context.presets);
        Tornado { inputs, next: 0, preferred: preferred(&table.figures, afspraken, question.municipality) }
    }

    pub fn is_done(&self) -> bool {
        self.next == self.inputs.len()
    }

    /// How many inputs there are.
    pub fn len(&self) -> usize {
        self.inputs.len()
    }

    pub fn is_empty(&self) -> bool {
        self.inputs.is_empty()
    }

    /// The afspraak that is the best now; none for the region, for which all are about as good.
    pub fn preferred(&self) -> Option<&str> {
        self.preferred.as_deref()
    }

    /// The next input; `None` if an end of its range is no possible value.
    pub fn work(&mut self, table: &Table, context: &Context, question: &Question) -> Option<Swing> {
        let (figures, afspraken) = (&table.figures, table.afspraken(context.presets));
        let &(input, low, high) = self.inputs.get(self.next)?;
        self.next += 1;
        let provenance = context.provenance(&input.field_path());
        let shape = shape(figures, &context.start, provenance, input);
        let value = |shown: Exact| {
            let figures = turned(figures, input, &shape, shown)?;
            question.value(&figures, afspraken).ok()
        };
        let is_changed = read(figures, input) != read(&context.start, input);
        let best = |shown: Exact| {
            let figures = turned(figures, input, &shape, shown)?;
            preferred(&figures, afspraken, question.municipality)
        };
        Some(Swing {
            input,
            low,
            high,
            at_low: value(low)?,
            at_high: value(high)?,
            flip: self.flip(low, high, shape.step, read(figures, input).map(|now| shape.display.shown(now))?, best),
            is_assumption: !is_changed && provenance.is_some_and(|own| own.status == Status::Aanname),
        })
    }

    /// The smallest change, on the steps of the slider within the range, that makes another afspraak the best.
    fn flip(
        &self,
        low: Exact,
        high: Exact,
        step: Exact,
        now: Exact,
        best: impl Fn(Exact) -> Option<String>,
    ) -> Option<Flip> {
        let preferred = self.preferred.as_ref()?;
        let up = first_flip(&Steps::new(now, high, step), preferred, &best);
        let minus = Exact::ZERO.minus(step).ok()?;
        let down = first_flip(&Steps::new(now, low, minus), preferred, &best);
        let nearest = [up, down].into_iter().flatten().min_by_key(|(place, _)| *place);
        nearest.map(|(_, flip)| flip)
    }
}

/// How many steps away, and what, the first other choice is.
fn first_flip(steps: &Steps, preferred: &str, best: &impl Fn(Exact) -> Option<String>) -> Option<(usize, Flip)> {
    let other = |place: usize| best(steps.at(place)).filter(|best| best != preferred);
    let parts = steps.last.min(SCAN);
    let mut before = 0;
    for part in 1..=parts {
        let mut after = part * steps.last / parts;
        let Some(mut found) = other(after) else {
            before = after;
            continue;
        };
        while after - before > 1 {
            let middle = usize::midpoint(before, after);
            match other(middle) {
                Some(nearer) => (after, found) = (middle, nearer),
                None => before = middle,
            }
        }
        return Some((after, Flip { value: steps.at(after), preferred: found }));
    }
    None
}

/// The afspraak under which a municipality is best off over the horizon; the first of equals.
fn preferred(figures: &Figures, afspraken: Afspraken<'_>, municipality: Option<usize>) -> Option<String> {
    let municipality = municipality?;
    let outcomes = Outcomes::of(figures, afspraken).ok()?;
    let mut best = None;
    let without = outcomes.left_out(&[]);
    for settled in &outcomes.choices {
        for (variant, settlement) in settled.settlements.iter().enumerate() {
            if Some(settled.first + variant) == without {
                continue;
            }
            let afspraak = settled.choice.variants()[variant];
            let total = settlement.horizon_total(municipality);
            if best.as_ref().is_none_or(|&(most, _)| total > most) {
                best = Some((total, afspraak.id.clone()));
            }
        }
    }
    best.map(|(_, id)| id)
}
