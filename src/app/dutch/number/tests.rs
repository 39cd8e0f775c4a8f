//! Proves the characters and the rounding against `tests/getallen.json` (made by `Intl.NumberFormat("nl-NL")`), and
//! what is read or refused against a list; what an edit of a number gives stands in [`edits`]. It does not prove that
//! every browser writes the same: a test in the browser does.

use crate::app::dutch::number::*;
use engine::money::Money;

fn decimal(text: &str) -> Exact {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a decimal number"))
}

#[derive(serde::Deserialize)]
struct Row {
    soort: String,
    waarde: String,
    decimalen: u32,
    verwacht: String,
}

#[test]
fn every_number_is_written_as_a_browser_writes_it() {
    let rows: Vec<Row> = serde_json::from_str(include_str!("../../../../tests/getallen.json")).expect("a list of rows");
    assert!(rows.len() > 100);
    for Row { soort, waarde, decimalen, verwacht } in &rows {
        let value = decimal(waarde);
        let written = match soort.as_str() {
            "getal" => number(value, *decimalen),
            "euro" => euro_exact(value, *decimalen),
            "procent" => percent(value, *decimalen),
            other => panic!("{other} is not a kind of number"),
        };
        assert_eq!(&written, verwacht, "{soort} {waarde} in {decimalen}");
        // A double is written as the decimal number that it shows.
        if soort == "getal" && waarde.len() <= 15 {
            assert_eq!(&number(value.to_double(), *decimalen), verwacht, "{waarde} as a double");
        }
    }
}

#[test]
fn amounts_have_no_decimals_or_two() {
    for (cents, whole, both) in [
        (0, "€\u{a0}0", "€\u{a0}0,00"),
        (-49, "€\u{a0}0", "€\u{a0}-0,49"),
        (-50, "€\u{a0}-1", "€\u{a0}-0,50"),
        (123_449, "€\u{a0}1.234", "€\u{a0}1.234,49"),
        (-123_450, "€\u{a0}-1.235", "€\u{a0}-1.234,50"),
        (4_350_000_000, "€\u{a0}43.500.000", "€\u{a0}43.500.000,00"),
    ] {
        assert_eq!(
            (euro(Money::from_cents(cents)).as_str(), euro_cents(Money::from_cents(cents)).as_str()),
            (whole, both)
        );
    }
    // More digits than a decimal number holds: the cents stay.
    assert_eq!(euro(Money::from_cents(10_i128.pow(30))), "€\u{a0}10.000.000.000.000.000.000.000.000.000,00");
}

#[test]
fn a_number_in_full_has_the_decimals_that_it_has() {
    for (text, written) in
        [("0", "0"), ("-0.0", "0"), ("1234.50", "1.234,5"), ("-0.051", "-0,051"), ("1000000", "1.000.000")]
    {
        assert_eq!(exact(decimal(text)), written, "{text}");
    }
    assert_eq!(exact(0.1 + 0.2), "0,30000000000000004");
}

#[test]
fn what_is_no_number_is_a_dash() {
    for x in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300] {
        assert_eq!([number(x, 1), exact(x), percent(x, 0)], [NO_NUMBER; 3], "{x}");
    }
    assert_eq!([number(1e-300, 1), exact(1e-300)], ["0,0", "0"]);
    assert_eq!(number(-0.0, 0), "0");
}

#[test]
fn what_people_type_is_read() {
    for (text, expected) in [
        ("1.234,56", "1234.56"),
        ("1234,56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1\u{a0}234,56", "1234.56"),
        ("1\u{202f}234\u{202f}567,5", "1234567.5"),
        ("1\u{2009}234", "1234"),
        ("€\u{a0}-1.234,50", "-1234.5"),
        ("-€ 5", "-5"),
        ("12,5%", "12.5"),
        ("12,5 %", "12.5"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("+3", "3"),
        ("0.25", "0.25"),
        ("0,125", "0.125"),
        (".5", "0.5"),
        ("1234,567", "1234.567"),
        ("1.234.567", "1234567"),
        ("  7\t", "7"),
        (",5", "0.5"),
        ("5,", "5"),
        ("007", "7"),
        ("0,10", "0.1"),
        ("-0", "0"),
        // Zero in the accounting format of a spreadsheet.
        (" €  -   ", "0"),
        ("€ -", "0"),
        ("€\u{a0}–", "0"),
        ("9999999999999999999999999999", "9999999999999999999999999999"),
        ("0,0000000000000000000000000001", "0.0000000000000000000000000001"),
    ] {
        assert_eq!(readings(text), Ok(Readings::One(decimal(expected))), "{text}");
        assert_eq!(read(text, Expected::default()), Ok(decimal(expected)), "{text}");
    }
}

#[test]
fn what_can_be_two_numbers_is_not_chosen() {
    for (text, dutch, english) in [
        ("1.234", "1234", "1.234"),
        ("€ 1.234", "1234", "1.234"),
        ("1,234", "1.234", "1234"),
        ("-53.000%", "-53000", "-53"),
    ] {
        let (dutch, english) = (decimal(dutch), decimal(english));
        assert_eq!(readings(text), Ok(Readings::Either { dutch, english }), "{text}");
        assert_eq!(read(text, Expected::default()), Err(Unread::Unsure(vec![dutch, english])), "{text}");
    }
    for (text, point, digits) in [("1.5", "1.5", "15"), ("53.00", "53", "5300"), ("0.125", "0.125", "125")] {
        let (point, digits) = (decimal(point), decimal(digits));
        assert_eq!(readings(text), Ok(Readings::Point { decimal: point, digits }), "{text}");
        assert_eq!(read(text, Expected::default()), Err(Unread::Unsure(vec![point, digits])), "{text}");
    }
}

#[test]
fn what_stood_there_makes_a_reading_certain_or_not() {
    let outcome =
        |now: &str, whole: bool, text: &str| read(text, Expected { now: Some(decimal(now)), whole, strangers: &[] });
    for (now, text, expected) in [
        ("1300", "1.234", "1234"),
        ("1.3", "1,234", "1.234"),
        ("4.2", "1.5", "1.5"),
        ("53000", "54.000", "54000"),
        ("53000", "0", "0"),
        ("0", "53000", "53000"),
        ("53000", "500", "500"),
    ] {
        assert_eq!(outcome(now, false, text), Ok(decimal(expected)), "{text} where {now} stood");
    }
    for (now, text, choices) in [
        ("53000", "53.00", &["53", "5300", "53000"][..]),
        ("53000", "53.0000", &["53", "530000", "53000"]),
        ("53000", "53", &["53", "53000"]),
        ("53000", "53,000", &["53", "53000"]),
        ("53", "53000", &["53000", "53"]),
        ("1.3", "1.234", &["1234", "1.234"]),
        ("43500000", "44", &["44", "44000000"]),
        ("0.051", "51", &["51", "0.051"]),
        ("100", "4.000", &["4000", "4"]),
    ] {
        let choices = choices.iter().map(|choice| decimal(choice)).collect();
        assert_eq!(outcome(now, false, text), Err(Unread::Unsure(choices)), "{text} where {now} stood");
    }
    // Inhabitants are whole.
    assert_eq!(outcome("133141", true, "133.141,5"), Err(Unread::NotWhole));
    assert_eq!(outcome("133141", true, "133.14"), Err(Unread::Unsure(vec![decimal("13314"), decimal("133140")])));
    assert_eq!(read("1.234", Expected { whole: true, ..Expected::default() }), Ok(decimal("1234")));
    assert_eq!(
        read("1,234", Expected { whole: true, ..Expected::default() }),
        Err(Unread::Unsure(vec![decimal("1234")]))
    );
}

#[test]
fn what_is_no_number_is_refused_with_the_reason() {
    use NotANumber::*;
    for (text, expected) in [
        ("", Empty),
        (" \u{a0}", Empty),
        ("€", Empty),
        ("-", Empty),
        ("%", Empty),
        (",", NoDigits),
        (".", NoDigits),
        ("12a", Character('a')),
        ("1e5", Character('e')),
        ("inf", Character('i')),
        ("∞", Character('∞')),
        ("NaN", Character('N')),
        ("--3", Character('-')),
        ("-€ -3", Character('-')),
        ("3-", Character('-')),
        ("€ 5%", Character('%')),
        ("5 €", Character('€')),
        ("1,2,3", SecondComma),
        ("1,234.56", SeparatorAfterComma),
        ("1,2 3", SeparatorAfterComma),
        ("1.23.4", Grouping),
        ("1.2.345", Grouping),
        ("1.234 567", Grouping),
        ("12 34", Grouping),
        ("1.5,2", Grouping),
        ("0.123,4", Grouping),
        ("1234.567,8", Grouping),
        (".123,4", Grouping),
        ("1234.567", Grouping),
        ("12345678901234567890123456789", TooManyDigits),
        ("0,00000000000000000000000000001", TooManyDigits),
    ] {
        assert_eq!(readings(text), Err(expected), "{text}");
    }
}

#[test]
fn what_is_written_in_full_reads_back() {
    for text in ["0", "1", "-1", "0.5", "1234", "-1234.5", "1234567.891", "0.051", "79228162514264337593543950.33"] {
        let expected = Expected::now(Some(decimal(text)));
        assert_eq!(read(&exact(decimal(text)), expected), Ok(decimal(text)), "{text}");
        assert_eq!(read(&euro_exact(decimal(text), 10), expected), Ok(decimal(text)), "{text}");
        assert_eq!(read(&plain(decimal(text)), Expected::default()), Ok(decimal(text)), "{text}");
    }
}

#[test]
fn the_sign_of_another_unit_is_refused() {
    let read = |text: &str, strangers: &'static [char]| read(text, Expected { strangers, ..Expected::default() });
    for (text, strangers, stranger) in [
        ("95%", &['€', '%'][..], '%'),
        ("0,5 %", &['€', '%'], '%'),
        ("€ 2031", &['€', '%'], '€'),
        ("54 %", &['%'], '%'),
    ] {
        assert_eq!(read(text, strangers), Err(Unread::Unit(stranger)), "{text}");
    }
    assert_eq!(read("€ 54", &['%']), Ok(decimal("54")));
    assert_eq!(read("54%", &['€']), Ok(decimal("54")));
}

/// Ten times as many futures is no question; the other reading is a hundred times off.
#[test]
fn ten_times_what_stood_there_is_taken() {
    let read = |text: &str| read(text, Expected { whole: true, ..Expected::now(Some(decimal("1000"))) });
    assert_eq!(read("10.000"), Ok(decimal("10000")));
    assert_eq!(read("11.000"), Err(Unread::Unsure(vec![decimal("11000"), decimal("11")])));
}
