//! The numbers of a column: in which notation, counted in what, and as what the field holds.

use engine::fields::{Kind, Value};
use engine::limits::Limit;
use engine::money::Exact;
use engine::pad::Pad;

use crate::columns::Unit;
use crate::grid::Cell;
use crate::number::{Decision, Notation, Reading, Unread, decide, readings};
use crate::plan::{At, Preview, Question, Rule, SheetAnswers, Why};

/// What a cell holds, before its column is understood.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Read {
    reading: Reading,
    /// It comes from a workbook: the notation is no question, and amounts may be those of a calculation.
    is_counted: bool,
}

/// Reads a cell; `None` if it is empty.
pub fn read(cell: &Cell) -> Option<Result<Read, Why>> {
    Some(match cell {
        Cell::Empty => return None,
        Cell::Text(text) => readings(text).map(|reading| Read { reading, is_counted: false }).map_err(Why::Not),
        Cell::Number(own) => {
            let (is_percentage, is_euro) = (own.is_percentage, own.is_euro);
            let value = if is_percentage { own.value.times(Exact::from(100)).unwrap_or(own.value) } else { own.value };
            Ok(Read { reading: Reading { is_percentage, is_euro, ..Reading::certain(value) }, is_counted: true })
        }
        Cell::Date(_) => Err(Why::Not(Unread::Date)),
        Cell::Error(_) => Err(Why::Not(Unread::Failed)),
    })
}

/// How the numbers of a column are to be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// `None` if every ambiguous cell is a question.
    notation: Option<Notation>,
    scale: Exact,
    /// Whether a number without a sign is a percentage.
    is_percentage: bool,
}

/// What is known about a column before its cells are read.
#[derive(Debug, Clone, Copy)]
pub struct About {
    pub at: At,
    pub unit: Unit,
    /// What its head says.
    pub scale: Option<i64>,
    pub is_percentage: bool,
    /// What is known of its notation beside its own cells.
    pub notation: Option<Notation>,
}

/// Decides how a column is to be understood, or asks. `cells` are its texts with what was read; `present` gives, beside
/// what is read, what stands in the scenario. `None` while it is asked in what unit the figures are.
pub fn manner(
    about: About,
    cells: &[(String, Read)],
    present: &[(Read, Exact)],
    answers: &SheetAnswers,
    preview: &mut Preview,
) -> Option<Manner> {
    let notation = notation(about, cells, present, answers, preview);
    let before = preview.questions.len();
    let scale = scale(about, notation, cells, present, answers, preview);
    let is_percentage = is_percentage(about, notation, cells, answers, preview);
    let is_clear = preview.questions.len() == before;
    is_clear.then(|| Manner { notation, scale: Exact::from(scale), is_percentage })
}

fn notation(
    about: About,
    cells: &[(String, Read)],
    present: &[(Read, Exact)],
    answers: &SheetAnswers,
    preview: &mut Preview,
) -> Option<Notation> {
    if let Some(said) = answers.notations.get(&about.at).copied().or(about.notation) {
        return Some(said);
    }
    let readings: Vec<Reading> =
        cells.iter().filter(|(_, read)| !read.is_counted).map(|(_, read)| read.reading).collect();
    let is_whole = matches!(about.unit, Unit::People | Unit::Year);
    if let Decision::Settled(notation) = decide(&readings, is_whole) {
        return Some(notation);
    }
    let doubtful = cells.iter().find_map(|(text, read)| {
        read.reading.is_ambiguous().then_some((text.clone(), read.reading.dutch?, read.reading.english?))
    });
    let (text, dutch, english) = doubtful?;
    let off = |notation: Notation| {
        let ratios = present.iter().filter_map(|(read, now)| magnitude(read.reading.under(notation)?, *now));
        ratios.map(i32::abs).max()
    };
    let suggested = match Notation::ALL.map(off) {
        [Some(dutch), Some(english)] if dutch < english => Some(Notation::Dutch),
        [Some(dutch), Some(english)] if dutch > english => Some(Notation::English),
        _ => None,
    };
    preview.questions.push(Question::Notation { at: about.at, text, dutch, english, suggested });
    None
}

/// Whether a number is about a thousand (−1) or a million (−2) times smaller than what stands there now, or larger (1).
/// Nobody changes a figure by more than thirty times; a thousand lies between thirty and thirty thousand.
fn magnitude(number: Exact, now: Exact) -> Option<i32> {
    const MOST: f64 = 30.0;
    let ratio = (number.to_double() / now.to_double()).abs();
    let is_number = ratio.is_finite() && ratio > 0.0;
    is_number.then(|| match ratio {
        ratio if ratio < 1.0 / (1_000.0 * MOST) => -2,
        ratio if ratio < 1.0 / MOST => -1,
        ratio => i32::from(ratio > MOST),
    })
}

fn scale(
    about: About,
    notation: Option<Notation>,
    cells: &[(String, Read)],
    present: &[(Read, Exact)],
    answers: &SheetAnswers,
    preview: &mut Preview,
) -> i64 {
    if let Some(&said) = answers.scales.get(&about.at) {
        return said;
    }
    if about.unit != Unit::Euro && about.scale.is_none_or(|scale| scale == 1) {
        return 1;
    }
    if let Some(stated) = about.scale.filter(|&scale| scale > 1) {
        return stated;
    }
    // Each cell may say it for itself.
    let plain = present.iter().filter(|(read, _)| !read.reading.says_scale);
    let mut off: Vec<i32> = plain
        .filter_map(|(read, now)| magnitude(read.reading.under(notation.unwrap_or(Notation::Dutch))?, *now))
        .collect();
    off.sort_unstable();
    let suggested = match off.get(off.len() / 2) {
        Some(-1) => 1_000,
        Some(-2) => 1_000_000,
        _ => return 1,
    };
    let text = cells.first().map(|(text, _)| text.clone()).unwrap_or_default();
    let choices = vec![1, 1_000, 1_000_000];
    preview.questions.push(Question::Scale { at: about.at, text, choices, suggested });
    1
}

fn is_percentage(
    about: About,
    notation: Option<Notation>,
    cells: &[(String, Read)],
    answers: &SheetAnswers,
    preview: &mut Preview,
) -> bool {
    if !about.unit.is_percentage() {
        return false;
    }
    if let Some(&said) = answers.percentages.get(&about.at) {
        return said;
    }
    let plain: Vec<&(String, Read)> = cells.iter().filter(|(_, read)| !read.reading.is_percentage).collect();
    let number = |read: &Read| read.reading.under(notation.unwrap_or(Notation::Dutch)).unwrap_or_default();
    let Some((text, _)) = plain.iter().find(|(_, read)| !number(read).is_zero()) else { return true };
    // A twentieth of a percent, in a head that says percent: a spreadsheet holds 5% as 0.05.
    let is_small = |read: &Read| number(read).to_double().abs() < 0.05;
    let is_tiny = plain.iter().all(|(_, read)| is_small(read)) && plain.iter().any(|(_, read)| read.is_counted);
    if about.is_percentage && !is_tiny {
        return true;
    }
    preview.questions.push(Question::Percentage { at: about.at, text: text.clone() });
    true
}

impl Read {
    /// The number as it stands there; `None` while it is a question.
    pub fn as_it_stands(&self, manner: Manner) -> Option<Exact> {
        let Reading { dutch, english, .. } = self.reading;
        match manner.notation {
            None if self.reading.is_ambiguous() => None,
            None => dutch.or(english),
            // Of a cell that is no number in the notation of its column, there is one reading left.
            Some(notation) => self.reading.under(notation).or(dutch).or(english),
        }
    }

    /// The number, in the unit of the scenario, and by which rule; `None` while it is a question.
    pub fn number(&self, unit: Unit, manner: Manner, limit: Limit) -> Option<Result<(Exact, Rule), Why>> {
        let number = self.as_it_stands(manner)?;
        let Reading { is_percentage, is_euro, says_scale, .. } = self.reading;
        if is_percentage && !unit.is_percentage() {
            return Some(Err(Why::Unit('%')));
        }
        if is_euro && unit != Unit::Euro {
            return Some(Err(Why::Unit('€')));
        }
        let scaled = if says_scale { Ok(number) } else { number.times(manner.scale) };
        let is_percentage = unit.is_percentage() && (is_percentage || manner.is_percentage);
        let scaled = scaled.and_then(|own| if is_percentage { own.over(Exact::from(100)) } else { Ok(own) });
        let cents = |own: &Exact| limit.places.filter(|&places| self.is_counted && own.places() > places);
        Some(match scaled {
            Err(_) => Err(Why::TooLarge),
            Ok(own) => Ok(cents(&own).map_or((own, Rule::Given), |places| (own.round(places), Rule::Cents))),
        })
    }
}

/// A number as a value of a kind.
pub fn value(number: Exact, kind: Kind) -> Result<Value, Why> {
    let whole = || {
        let (mantissa, places) = number.parts();
        i32::try_from(mantissa).ok().filter(|_| places == 0).ok_or(Why::NotWhole)
    };
    Ok(match kind {
        Kind::Number => Value::Number(number.to_double()),
        Kind::MaybeNumber => Value::MaybeNumber(Some(number.to_double())),
        Kind::Exact => Value::Exact(number),
        Kind::MaybeExact => Value::MaybeExact(Some(number)),
        Kind::Pad => Value::Pad(Pad::Constant(number.to_double())),
        Kind::Whole => Value::Whole(whole()?),
        Kind::YearOrNever => Value::YearOrNever(Some(whole()?)),
        Kind::MaybeWhole => Value::MaybeWhole(Some(whole()?)),
    })
}

/// The number that a value is; of a line its first one.
pub fn number_of(value: Value) -> Option<Exact> {
    match value {
        Value::Number(x) => Exact::from_double(x),
        Value::MaybeNumber(x) => x.and_then(Exact::from_double),
        Value::Exact(x) => Some(x),
        Value::MaybeExact(x) => x,
        Value::Whole(x) => Some(Exact::from(i64::from(x))),
        Value::YearOrNever(x) | Value::MaybeWhole(x) => x.map(|x| Exact::from(i64::from(x))),
        Value::Pad(pad) => Exact::from_double(pad.first()),
    }
}
