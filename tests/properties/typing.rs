//! One slip of the finger never makes another number of what stood in a field.
//!
//! For every number and every single character taken away, put in or replaced in how it is shown: what is read is the
//! edited number as a Dutch reader means it, or there is a question or an error. The oracle knows one rule only: a
//! point stands between thousands, unless the edit put the only one in. A reader that takes every single point for a
//! decimal point is found out.

use proptest::prelude::*;

use rekentafel::app::dutch::number::{Expected, exact, read};
use rekentafel::engine::money::Exact;

use crate::support::{check, ensure};

/// Characters that a hand may hit.
const KEYS: &str = "0123456789.,- ";

/// A number as fields hold it: of up to ten digits, with up to four decimals, and now and then a round one.
fn number() -> impl Strategy<Value = Exact> {
    let any = (0_i64..10_000_000_000, 0_u32..5, 0_u32..8);
    any.prop_map(|(digits, places, zeros)| {
        let digits = digits / 10_i64.pow(zeros) % 1_000_000_000;
        let round = if zeros % 2 == 0 { digits } else { digits / 1000 * 1000 };
        Exact::from_parts(round.into(), places).expect("a number that fits")
    })
}

/// Every text that is one character away, and whether the edit put a point in.
fn edits(shown: &str) -> Vec<(String, bool)> {
    let characters: Vec<char> = shown.chars().collect();
    let text = |before: &[char], between: Option<char>, after: &[char]| -> String {
        before.iter().copied().chain(between).chain(after.iter().copied()).collect()
    };
    let mut found = Vec::new();
    for place in 0..=characters.len() {
        let (before, after) = characters.split_at(place);
        for key in KEYS.chars() {
            found.push((text(before, Some(key), after), key == '.'));
            if let Some((_, rest)) = after.split_first() {
                found.push((text(before, Some(key), rest), key == '.'));
            }
        }
        if let Some((_, rest)) = after.split_first() {
            found.push((text(before, None, rest), false));
        }
    }
    found
}

/// The numbers that a Dutch reader can mean by an edited text: without points, and with the only point that the edit
/// put in.
fn meant(edited: &str, put_a_point: bool) -> Vec<Exact> {
    let without: String = edited.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let decimal = |text: &str| -> Option<Exact> {
        let text = text.replace(',', ".");
        let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
        format!("{sign}0{digits}0").parse().ok().or_else(|| format!("{sign}0{digits}").parse().ok())
    };
    let whole = if without.contains(',') { decimal(&without) } else { decimal(&format!("{without},")) };
    let only_point = put_a_point && edited.matches('.').count() == 1 && !edited.contains(',');
    let pointed = if only_point { decimal(&edited.replace(' ', "")) } else { None };
    whole.into_iter().chain(pointed).collect()
}

/// What an edit gives that nobody means.
fn slip(number: Exact, reader: impl Fn(&str, Expected) -> Option<Exact>) -> Result<usize, String> {
    let shown = exact(number);
    let mut tried = 0;
    let whole = number.places() == 0;
    for (edited, put_a_point) in edits(&shown) {
        for expected in
            [Expected::default(), Expected::now(Some(number)), Expected { now: Some(number), whole, strangers: &[] }]
        {
            tried += 1;
            let Some(read) = reader(&edited, expected) else { continue };
            if !meant(&edited, put_a_point).contains(&read) {
                return Err(format!("{shown} became {edited:?}, read as {read:?} where {:?} stood", expected.now));
            }
            if let Some(now) = expected.now.filter(|now| !now.is_zero() && !read.is_zero()) {
                let factor = (read.to_double() / now.to_double()).abs();
                if !(1.0 / 500.0..500.0).contains(&factor) {
                    return Err(format!("{shown} became {edited:?}, read as {read:?}: {factor} times"));
                }
            }
        }
    }
    Ok(tried)
}

#[test]
fn an_edited_number_is_read_as_it_is_meant_or_not_at_all() {
    let tried = std::cell::Cell::new(0);
    check(number(), |number| {
        let found = slip(*number, |text, expected| read(text, expected).ok());
        tried.set(tried.get() + found.as_ref().copied().unwrap_or(0));
        ensure(found.is_ok(), || found.unwrap_err())
    });
    println!("typing: {} edits, none read as another number", tried.get());
    for (shown, value) in [("53.000", "53000"), ("133.141", "133141"), ("1.000.000", "1000000"), ("5,51", "5.51")] {
        let value: Exact = value.parse().expect("decimal");
        assert_eq!(exact(value), shown);
        assert_eq!(slip(value, |text, expected| read(text, expected).ok()).err(), None);
    }
}

/// The reader that fields had: a single point is a decimal point wherever it cannot stand between thousands.
#[test]
fn a_reader_that_takes_a_point_for_a_comma_is_found_out() {
    let naive = |text: &str, _: Expected| match text.split_once('.') {
        Some((whole, fraction)) if fraction.len() != 3 && !text.contains(',') => {
            format!("{whole}.{fraction}").parse().ok()
        }
        _ => read(text, Expected::default()).ok(),
    };
    let found = slip("53000".parse().expect("decimal"), naive).expect_err("53.00 is read as 53");
    assert!(found.contains("53.000 became"), "{found}");
}
