//! Exact decimal arithmetic in the formulas of a spreadsheet, whose numbers are doubles.
//!
//! A double holds whole numbers up to 2⁵³ exactly and nothing else of a decimal number. So a decimal number is cut into
//! groups of six digits ([`Groups`]): its whole part, its millionths, and so on. The product of two groups is below
//! 10¹² (the whole part apart), sums of some of them are exact, and what is above a million is carried over. Rounding
//! looks at whole numbers only, half away from zero as `docs/rekenmodel.md` § 1 has it, so that no half is ever missed.

/// What a group counts to.
const BASE: &str = "1E6";

/// A decimal number without sign in groups of six digits, each a formula: the whole part first.
#[derive(Debug, Clone)]
pub struct Groups(pub Vec<String>);

impl Groups {
    /// A number of so many decimals, at most six, that is in a cell or formula.
    pub fn of_cell(number: &str) -> Groups {
        Groups(vec![format!("INT(ROUND({number}*1E6,0)/1E6)"), format!("MOD(ROUND({number}*1E6,0),1E6)")])
    }

    /// A number that stands as whole units of 10⁻¹² in a cell.
    pub fn of_units12(units: &str) -> Groups {
        Groups(vec![format!("INT({units}/1E12)"), format!("INT(MOD({units},1E12)/1E6)"), format!("MOD({units},1E6)")])
    }

    /// An index: a number of which the whole part stands in a cell, and ten decimals as a whole number in another.
    pub fn of_index(whole: &str, decimals: &str) -> Groups {
        Groups(vec![whole.to_owned(), format!("INT({decimals}/1E4)"), format!("MOD({decimals},1E4)*100")])
    }

    /// An amount in whole cents.
    pub fn of_cents(cents: &str) -> Groups {
        Groups(vec![format!("INT({cents}/100)"), format!("MOD({cents},100)*1E4")])
    }

    fn get(&self, index: usize) -> Option<&String> {
        self.0.get(index)
    }
}

/// The levels of a product, from the whole part down, not yet carried over: `levels[k]` in units of 10^−6k.
pub fn product(one: &Groups, other: &Groups, levels: usize) -> Vec<String> {
    let level = |level: usize| {
        let pairs = (0..=level).filter_map(|own| Some((one.get(own)?, other.get(level - own)?)));
        let terms: Vec<String> = pairs.map(|(a, b)| format!("{a}*{b}")).collect();
        if terms.is_empty() { "0".to_owned() } else { terms.join("+") }
    };
    (0..levels).map(level).collect()
}

/// The levels of a sum.
pub fn sum(one: &[String], other: &[String]) -> Vec<String> {
    let length = one.len().max(other.len());
    let level = |index: usize| match (one.get(index), other.get(index)) {
        (Some(a), Some(b)) => format!("{a}+{b}"),
        (Some(own), None) | (None, Some(own)) => own.clone(),
        (None, None) => "0".to_owned(),
    };
    (0..length).map(level).collect()
}

/// A level with what the levels below carry over to it.
pub fn carried(levels: &[String]) -> String {
    match levels {
        [] => "0".to_owned(),
        [only] => only.clone(),
        [first, rest @ ..] => format!("{first}+INT(({})/{BASE})", carried(rest)),
    }
}

/// *cents* of a number given by its levels, in whole cents: half away from zero, of a number without sign.
pub fn cents(levels: &[String]) -> String {
    let (whole, below) = levels.split_first().map_or(("0", levels), |(whole, below)| (whole.as_str(), below));
    format!("(({whole})*100+INT(({}+5000)/1E4))", carried(below))
}

/// `one × other / 10^places`, a whole number, half away from zero; both are whole, without sign and below 10¹⁴.
///
/// # Panics
/// If the places are none that a formula here asks for.
pub fn scaled(one: &str, other: &str, places: u32) -> String {
    let (a, b) = (format!("INT({one}/1E6)"), format!("MOD({one},1E6)"));
    let (c, d) = (format!("INT({other}/1E6)"), format!("MOD({other},1E6)"));
    let middle = format!("{a}*{d}+{b}*{c}+INT({b}*{d}/1E6)");
    match places {
        12 => format!("({a}*{c}+INT(({middle}+5E5)/1E6))"),
        10 => format!("({a}*{c}*100+INT(({middle}+5E3)/1E4))"),
        6 => format!("({a}*{c}*1E6+{a}*{d}+{b}*{c}+INT(({b}*{d}+5E5)/1E6))"),
        _ => panic!("nothing is scaled by 10^{places}"),
    }
}

/// An amount in a cell in euros as whole cents.
pub fn in_cents(euros: &str) -> String {
    format!("ROUND({euros}*100,0)")
}

/// *cents(amount × fraction)* in euros, where the fraction stands as whole units of 10⁻¹².
pub fn share_of(euros: &str, units12: &str) -> String {
    format!("{}/100", scaled(&in_cents(euros), units12, 12))
}

/// *cents(personen × tariff)* in euros: `persons` has six decimals, the tariff whole cents.
pub fn persons_times(persons: &str, euros: &str) -> String {
    format!("{}/100", scaled(&format!("ROUND({persons}*1E6,0)"), &in_cents(euros), 6))
}

/// A fraction in a cell as whole units of 10⁻¹².
pub fn units12(fraction: &str) -> String {
    format!("ROUND({fraction}*1E12,0)")
}
