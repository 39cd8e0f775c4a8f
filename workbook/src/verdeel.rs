//! *verdeel* and the weights of a key, as columns: largest remainder to the cent, in whole numbers only.
//!
//! The share of a municipality is `totaal × gewicht / som`, rounded to twelve decimals of a euro. It comes in three
//! steps: whole cents, five digits, and five digits more; of each step the rest is worked out exactly before the next.
//! A guess that is off by one is harmless: the rest then says so, and the next step takes it along. Source:
//! `docs/rekenmodel.md` § 1 and 5.

use engine::afspraak::Basis;

use crate::cell::{Cell, Known, Unit};
use crate::grid::{At, Table};

/// A cent in units of 10⁻¹² euro.
const CENT: &str = "1E10";

/// An amount that is divided, and by which weights.
pub struct Division<'s> {
    /// How the part is called; the steps are called after it.
    pub key: &'s str,
    pub head: &'s str,
    /// In euros, with its sign.
    pub total: &'s str,
    /// A column of this table with whole weights without sign.
    pub weight: &'s str,
}

/// `a × b − c × d`, exact: all four are whole, without sign and below 10¹³, and the answer is too.
fn difference([a, b]: [&str; 2], [c, d]: [&str; 2]) -> String {
    let high = |own: &str| format!("INT({own}/1E6)");
    let low = |own: &str| format!("MOD({own},1E6)");
    let (above, below) = (
        format!("{}*{}-{}*{}", high(a), high(b), high(c), high(d)),
        format!("{}*{}-{}*{}", low(a), low(b), low(c), low(d)),
    );
    let between =
        format!("{}*{}+{}*{}-{}*{}-{}*{}", high(a), low(b), low(a), high(b), high(c), low(d), low(c), high(d));
    format!("(({above})*1E6+{between})*1E6+({below})")
}

/// Adds the steps of a division; the last, [`add_part`], is its outcome.
pub fn add<'a>(table: &mut Table<'a>, own: &Division<'_>, known: impl Fn(At) -> Known + 'a) {
    let Division { key, head, total, weight } = *own;
    let name = |step: &str| format!("[{key}_{step}]");
    let [t, w, q, r, e] = ["T", "W", "q", "r", "e"].map(name);
    let guarded = |formula: String| format!("IF({w}=0,0,{formula})");
    let step = |step: &str| (format!("{key}_{step}"), format!("{head}: {}", words(step)));
    let mut add = |own: &str, formula: String| {
        let (key, head) = step(own);
        table.step(key, head, formula);
    };
    add("T", format!("ROUND(ABS({total})*100,0)"));
    add("W", format!("SUM([{weight}*])"));
    add("q", guarded(format!("INT({t}*[{weight}]/{w})")));
    add("r", difference([&t, &format!("[{weight}]")], [&q, &w]));
    add("e", guarded(format!("INT({r}*1E5/{w})")));
    let rest = format!("((INT({r}/1E6)*1E5-{e}*INT({w}/1E6))*1E6+(MOD({r},1E6)*1E5-{e}*MOD({w},1E6)))*1E5/{w}");
    add("E", guarded(format!("{e}*1E5+INT({rest}+0.5)")));
    add_part(table, own, known);
}

/// Adds the last steps of a division, from `_T` (the amount in cents), `_q` (whole cents) and `_E` (what is beyond them,
/// in units of 10⁻¹² euro): the missing cents go to the largest remainders, ties to the lowest index.
pub fn add_part<'a>(table: &mut Table<'a>, own: &Division<'_>, known: impl Fn(At) -> Known + 'a) {
    let Division { key, head, total, .. } = *own;
    table.step(format!("{key}_c"), format!("{head}: {}", words("c")), format!("[{key}_q]+INT([{key}_E]/{CENT})"));
    let remainder = format!("[{key}_E]-{CENT}*INT([{key}_E]/{CENT})");
    table.step(format!("{key}_R"), format!("{head}: {}", words("R")), remainder);
    let (key, total) = (key.to_owned(), total.to_owned());
    table.figure(key.clone(), head, Unit::Euro, move |at| {
        let before =
            if at.municipality == 0 { String::new() } else { format!("+SUMPRODUCT(--([{key}_R^]=[{key}_R]))") };
        let rank = format!("1+SUMPRODUCT(--([{key}_R*]>[{key}_R])){before}");
        let cents = format!("[{key}_c]+IF({rank}<=[{key}_T]-SUM([{key}_c*]),1,0)");
        Cell::Formula(format!("IF({total}<0,-1,1)*({cents})/100+0"), known(at))
    });
}

/// What a step of a division is called.
fn words(step: &str) -> &'static str {
    match step {
        "T" => "te verdelen, in centen",
        "W" => "som van de gewichten",
        "q" => "aandeel, hele centen",
        "r" => "aandeel, rest van de deling",
        "e" => "aandeel, vijf cijfers na de cent",
        "E" => "aandeel na de cent, in 0,000000000001 euro",
        "c" => "naar beneden afgerond, in centen",
        _ => "rest waarop de laatste centen gaan",
    }
}

/// The bases that are counted for all afspraken together, in the order of their columns.
pub fn common_bases() -> Vec<Basis> {
    Basis::ALL.into_iter().filter(|&basis| basis != Basis::SharedUse).collect()
}

/// A step on the way to a fraction of a basis.
pub struct BasisStep {
    pub key: String,
    pub head: String,
    pub formula: String,
}

/// Of one basis, of which `u_` is a whole number without sign: what counts, and its fraction of the sum in three groups
/// of six digits, `1_`, `2_` and `3_`. A basis whose sum is zero is replaced by the inhabitants.
pub fn basis_steps(basis: Basis, inhabitants: &str) -> [BasisStep; 6] {
    let id = basis.id();
    let [b, r, s] = ["e_", "r_", "s_"].map(|own| format!("[{own}{id}]"));
    let step = |key: &str, head: &str, formula: String| BasisStep {
        key: format!("{key}_{id}"),
        head: format!("{id}: {head}"),
        formula,
    };
    let rest = |before: &str, digits: &str| {
        format!("({before}-[{digits}_{id}]*INT({s}/1E6))*1E6-[{digits}_{id}]*MOD({s},1E6)")
    };
    // A ten-thousandth of the last digit, so that a quotient that is whole is not taken for one less.
    let last = format!("INT(({})*1E6/{s}+0.0001)", rest(&r, "2"));
    [
        step("e", "telt", format!("IF(SUM([u_{id}*])=0,{inhabitants},[u_{id}])")),
        step("s", "som", format!("SUM([e_{id}*])")),
        step("1", "deel, eerste zes cijfers", format!("INT({b}*1E6/{s})")),
        step("r", "rest", rest(&b, "1")),
        step("2", "deel, volgende zes cijfers", format!("INT({r}*1E6/{s})")),
        step("3", "deel, laatste zes cijfers", last),
    ]
}

/// Adds the weights of a key in units of 10⁻¹²: `Σ f × deel / Σ f`, rounded, as `{key}_w`. `table` and `prefix` name the
/// columns with the factors in whole millionths and their sum; `own` is the table with the basis of the shared costs.
pub fn add_weights(into: &mut Table<'_>, key: &str, head: &str, (table, prefix): (&str, &str), own: &str) {
    let bases = common_bases();
    let (Some(first), Some(last)) = (bases.first(), bases.last()) else { return };
    let (first, last, shared) = (first.id(), last.id(), Basis::SharedUse.id());
    let sum = format!("[{table}.{prefix}S]");
    for group in 1..=3 {
        let factors = format!("[{table}.{prefix}{first}~{prefix}{last}]");
        let common = format!("SUMPRODUCT({factors},[B.{group}_{first}~{group}_{last}])");
        let formula = format!("{common}+[{table}.{prefix}{shared}]*[{own}.{group}_{shared}]");
        into.step(format!("{key}_{group}"), format!("{head}: cijfers {group}"), formula);
    }
    let [one, two, three, rest] = ["1", "2", "3", "m"].map(|own| format!("[{key}_{own}]"));
    into.step(format!("{key}_m"), format!("{head}: rest"), format!("({one}-INT({one}/{sum})*{sum})*1E6+{two}"));
    // The last groups together can be more than one.
    let up = format!("INT((2*(({rest}-INT({rest}/{sum})*{sum})*1E6+{three})+{sum}*1E6)/({sum}*2E6))");
    let formula = format!("INT({one}/{sum})*1E6+INT({rest}/{sum})+{up}");
    into.step(format!("{key}_w"), format!("{head}, in 0,000000000001"), formula);
}
