//! Formulas in words, and filled in with numbers: one writer for both.

use crate::app::dutch::number;
use engine::derivation::{Choice, Expr, NoNumber, Number, PartSteps};
use engine::money::Exact;

/// Parts of a sum beyond which it is not written out.
const MOST_PARTS: usize = 6;
/// Decimals of persons in a formula.
const PLACES: u32 = 6;

/// How tightly a part of a formula holds together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    Sum,
    Product,
    Whole,
}

/// Writes a formula, with each number in it as the caller has it.
pub struct Writer<'a, L> {
    /// A number of the formula: its name, or its value.
    pub leaf: &'a dyn Fn(L) -> String,
    /// The values, to choose between two formulas; without them both are written.
    pub value: Option<&'a dyn Fn(L) -> Result<Number, NoNumber>>,
}

impl<L: Copy> Writer<'_, L> {
    pub fn write(&self, formula: &Expr<L>) -> String {
        self.within(formula, Bond::Sum)
    }

    fn within(&self, formula: &Expr<L>, bond: Bond) -> String {
        let (text, own) = self.written(formula);
        if own < bond { format!("({text})") } else { text }
    }

    fn written(&self, formula: &Expr<L>) -> (String, Bond) {
        match formula {
            Expr::Leaf(leaf) => ((self.leaf)(*leaf), Bond::Whole),
            Expr::Constant(number) => (value(*number), Bond::Whole),
            Expr::Sum(parts) if parts.len() > MOST_PARTS => (format!("de som van {} getallen", parts.len()), Bond::Sum),
            Expr::Sum(parts) => {
                let texts: Vec<String> = parts.iter().map(|part| self.within(part, Bond::Product)).collect();
                (texts.join(" + "), if parts.len() == 1 { Bond::Product } else { Bond::Sum })
            }
            Expr::Minus(a, b) => {
                (format!("{} − {}", self.within(a, Bond::Sum), self.within(b, Bond::Product)), Bond::Sum)
            }
            Expr::Times(a, b) => {
                (format!("{} × {}", self.within(a, Bond::Product), self.within(b, Bond::Whole)), Bond::Product)
            }
            Expr::Over(a, b) => {
                (format!("{} ÷ {}", self.within(a, Bond::Product), self.within(b, Bond::Whole)), Bond::Product)
            }
            Expr::Max(a, b) => (format!("de hoogste van [{}] en [{}]", self.write(a), self.write(b)), Bond::Sum),
            Expr::Min(a, b) => (format!("de laagste van [{}] en [{}]", self.write(a), self.write(b)), Bond::Sum),
            Expr::Lowest(parts) => (self.extreme("de laagste", parts), Bond::Sum),
            Expr::Highest(parts) => (self.extreme("de hoogste", parts), Bond::Sum),
            Expr::Power(rate, years) => (
                format!("(1 + {}) tot de macht {}", self.within(rate, Bond::Product), self.within(years, Bond::Whole)),
                Bond::Product,
            ),
            // Rounding and changes of kind are told apart: see `roundings`.
            Expr::Round(_, a) | Expr::Cents(a) | Expr::Persons(a) | Expr::Double(a) | Expr::Shortest(a) => {
                self.written(a)
            }
            Expr::Choice(choice) => (self.choice(choice), Bond::Sum),
            Expr::Part(part) => {
                let own = part.weights.get(part.index).map_or_else(String::new, |own| (self.leaf)(*own));
                let total = self.write(&part.total);
                (format!("deel van [{total}] naar gewicht: {own} van {} gewichten", part.weights.len()), Bond::Sum)
            }
            Expr::CountAbove(parts, bound) => (
                format!("hoeveel van {} getallen hoger zijn dan {}", parts.len(), self.within(bound, Bond::Product)),
                Bond::Sum,
            ),
        }
    }

    fn extreme(&self, name: &str, parts: &[Expr<L>]) -> String {
        if parts.len() > MOST_PARTS {
            return format!("{name} van {} getallen", parts.len());
        }
        let texts: Vec<String> = parts.iter().map(|part| format!("[{}]", self.write(part))).collect();
        format!("{name} van {}", texts.join(", "))
    }

    /// The formula that holds and why; without values, both.
    fn choice(&self, choice: &Choice<L>) -> String {
        let (left, right) = (self.write(&choice.left), self.write(&choice.right));
        let (at_most, above) = if choice.strictly {
            ("lager is dan", "niet lager is dan")
        } else {
            ("hoogstens gelijk is aan", "hoger is dan")
        };
        let holds = self.value.and_then(|value| choice.holds(&mut |leaf| value(leaf)).ok());
        match holds {
            Some(true) => format!("{}, omdat [{left}] {at_most} [{right}]", self.write(&choice.then)),
            Some(false) => format!("{}, omdat [{left}] {above} [{right}]", self.write(&choice.otherwise)),
            None => format!(
                "als [{left}] {at_most} [{right}]: {}; anders: {}",
                self.write(&choice.then),
                self.write(&choice.otherwise)
            ),
        }
    }
}

/// A number of a formula.
pub fn value(number: Number) -> String {
    match number {
        Number::Double(double) => trimmed(Exact::from_double(double)),
        Number::Exact(exact) => number::exact(exact),
        Number::Money(money) => number::euro_cents(money),
        Number::Whole(whole) => whole.to_string(),
        Number::Absent => "niemand aan de beurt".to_owned(),
    }
}

/// What stands in place of a number that has no value.
pub const fn no_value(why: NoNumber) -> &'static str {
    match why {
        NoNumber::TooLarge => "te groot om te berekenen",
        NoNumber::NotThere => "–",
    }
}

fn trimmed(exact: Option<Exact>) -> String {
    exact.map_or_else(|| no_value(NoNumber::TooLarge).to_owned(), |exact| number::exact(exact.round(PLACES)))
}

/// The number with every decimal that it has.
pub fn in_full(number: Number) -> String {
    match number {
        Number::Double(double) => number::exact(double),
        other => value(other),
    }
}

/// Where a formula rounds or changes the kind of a number, from the inside out.
pub fn roundings<L: Copy>(formula: &Expr<L>) -> Vec<String> {
    let mut all: Vec<String> = formula.operands().into_iter().flat_map(roundings).collect();
    let own = match formula {
        Expr::Round(places, _) => format!("Afgerond op {places} decimalen; een half gaat van nul af."),
        Expr::Cents(_) => "Afgerond op centen; een halve cent gaat van nul af.".to_owned(),
        Expr::Persons(_) => "Personen: de kortste schrijfwijze van het getal, afgerond op 6 decimalen.".to_owned(),
        Expr::Part(_) => {
            "Verdeeld tot op de cent: eerst naar beneden, dan gaan de restcenten naar de grootste resten.".to_owned()
        }
        _ => return all,
    };
    if !all.contains(&own) {
        all.push(own);
    }
    all
}

/// How the part of one municipality comes about, step by step.
pub fn part_steps(steps: &PartSteps) -> Vec<String> {
    let rest = if steps.rest.is_zero() {
        "Restcent: geen.".to_owned()
    } else {
        format!("Restcent, omdat de rest bij de grootste hoort: {}.", number::euro_cents(steps.rest))
    };
    vec![
        format!("Aandeel, op 12 decimalen: {}.", number::euro_places(steps.share)),
        format!("Afgekapt op hele centen: {}.", number::euro_cents(steps.whole)),
        rest,
    ]
}
