//! Every decimal number, written in any style, reads back as itself.

use engine::money::Exact;
use intake::number::{Notation, readings, written};
use proptest::prelude::*;

use crate::{check, ensure};

/// How somebody writes a number.
#[derive(Debug, Clone, Copy)]
struct Style {
    notation: Notation,
    /// Between thousands: nothing, the mark of the notation, a blank or an apostrophe.
    between: &'static str,
    minus: Minus,
    euro: &'static str,
    behind: &'static str,
    scale: (&'static str, i64),
}

#[derive(Debug, Clone, Copy)]
enum Minus {
    Hyphen,
    Sign,
    Behind,
    Brackets,
}

fn style() -> impl Strategy<Value = Style> {
    const MARK: &str = "mark";
    (
        prop_oneof![Just(Notation::Dutch), Just(Notation::English)],
        prop::sample::select(vec!["", MARK, " ", "\u{a0}", "\u{2009}", "\u{202f}", "'", "’"]),
        prop::sample::select(vec![Minus::Hyphen, Minus::Sign, Minus::Behind, Minus::Brackets]),
        prop::sample::select(vec!["", "€", "€ ", "€\u{a0}", "EUR "]),
        prop::sample::select(vec!["", "%", " %", " euro", " "]),
        prop::sample::select(vec![
            ("", 1),
            ("k", 1_000),
            (" dzd", 1_000),
            (" duizend", 1_000),
            (" mln", 1_000_000),
            (" miljoen", 1_000_000),
        ]),
    )
        .prop_map(|(notation, between, minus, euro, behind, scale)| {
            let between = match (between, notation) {
                (MARK, Notation::Dutch) => ".",
                (MARK, Notation::English) => ",",
                (own, _) => own,
            };
            Style { notation, between, minus, euro, behind, scale }
        })
}

impl Style {
    fn write(self, mantissa: i64, places: usize) -> String {
        let digits = format!("{:0>width$}", mantissa.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        let mut text = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                text.push_str(self.between);
            }
            text.push(digit);
        }
        if places > 0 {
            text.push(if self.notation == Notation::Dutch { ',' } else { '.' });
            text.push_str(fraction);
        }
        let text = format!("{text}{}", self.scale.0);
        match (mantissa < 0, self.minus) {
            (false, _) => format!("{}{text}{}", self.euro, self.behind),
            (true, Minus::Hyphen) => format!("-{}{text}{}", self.euro, self.behind),
            (true, Minus::Sign) => format!("{}\u{2212}{text}{}", self.euro, self.behind),
            (true, Minus::Behind) => format!("{}{text}-{}", self.euro, self.behind),
            (true, Minus::Brackets) => format!("({}{text}{})", self.euro, self.behind),
        }
    }
}

#[test]
fn every_number_reads_back_in_every_style() {
    let numbers = (any::<i64>().prop_map(|own| own / 1_000_000), 0_usize..7);
    check(20_000, (numbers, style()), |&((mantissa, places), style)| {
        let text = style.write(mantissa, places);
        let number = Exact::from_parts(mantissa.into(), u32::try_from(places).expect("few")).expect("fits");
        let expected = number.times(Exact::from(style.scale.1)).expect("fits");
        // Two marks of a unit, or two words for a scale, are no number.
        let has_both = style.euro.contains(['€', 'E']) && style.behind.contains('e');
        match readings(&text) {
            Ok(reading) => ensure(reading.under(style.notation) == Some(expected), || {
                format!("{text}: {reading:?}, not {expected}")
            }),
            Err(error) => ensure(has_both, || format!("{text}: {error:?}")),
        }
    });
}

#[test]
fn what_is_written_for_a_spreadsheet_is_never_two_numbers() {
    check(20_000, (any::<i64>(), 0_u32..20), |&(mantissa, places)| {
        let number = Exact::from_parts(mantissa.into(), places).expect("fits");
        let text = written(number);
        let reading = readings(&text).map_err(|error| format!("{text}: {error:?}"))?;
        ensure(reading.dutch == Some(number) && !reading.is_ambiguous(), || format!("{text}: {reading:?}"))
    });
}

/// No text at all makes the reader panic, and what it reads it reads in at least one notation.
#[test]
fn any_text_is_read_or_refused() {
    check(20_000, "[0-9.,' €%()ekmln\\-−/#\u{a0}xEUR+]{1,14}", |text| match readings(text) {
        Ok(reading) => ensure(reading.dutch.is_some() || reading.english.is_some(), || text.clone()),
        Err(error) => ensure(error.to_string().ends_with('.'), || text.clone()),
    });
}
