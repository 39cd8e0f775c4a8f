//! What is read and what is refused, text by text. That every style reads back is a property of its own.

use super::*;

fn decimal(text: &str) -> Exact {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a decimal number"))
}

#[test]
fn one_number_in_both_notations_or_in_one() {
    for (text, dutch, english) in [
        ("1234", Some("1234"), Some("1234")),
        ("1.234,56", Some("1234.56"), None),
        ("1,234.56", None, Some("1234.56")),
        ("1234,5", Some("1234.5"), None),
        ("1234.5", None, Some("1234.5")),
        ("1.234", Some("1234"), Some("1.234")),
        ("1,234", Some("1.234"), Some("1234")),
        ("1.234.567", Some("1234567"), None),
        ("1 234", Some("1234"), Some("1234")),
        ("1\u{a0}234,5", Some("1234.5"), None),
        ("1\u{2009}234\u{2009}567", Some("1234567"), Some("1234567")),
        ("1'234.50", None, Some("1234.5")),
        ("1’234’567", Some("1234567"), Some("1234567")),
        ("0.125", None, Some("0.125")),
        ("0,125", Some("0.125"), None),
        ("1234.567", None, Some("1234.567")),
        ("-3", Some("-3"), Some("-3")),
        ("−3", Some("-3"), Some("-3")),
        ("3-", Some("-3"), Some("-3")),
        ("(3)", Some("-3"), Some("-3")),
        ("(€ 1.234,50)", Some("-1234.5"), None),
        ("€ -12", Some("-12"), Some("-12")),
        ("-€ 12", Some("-12"), Some("-12")),
        ("12 €", Some("12"), Some("12")),
        ("EUR 12", Some("12"), Some("12")),
        ("12 euro", Some("12"), Some("12")),
        ("€ 5,-", Some("5"), None),
        ("€ 1.250,--", Some("1250"), None),
        ("€ -", Some("0"), Some("0")),
        ("12,5%", Some("12.5"), None),
        ("12 %", Some("12"), Some("12")),
        ("+3", Some("3"), Some("3")),
        ("3k", Some("3000"), Some("3000")),
        ("3,5 mln", Some("3500000"), None),
        ("3.5 mln.", None, Some("3500000")),
        ("€ 1,4 miljard", Some("1400000000"), None),
        ("250 dzd", Some("250000"), Some("250000")),
        ("12 duizend euro", Some("12000"), Some("12000")),
        ("007", Some("7"), Some("7")),
        (",5", Some("0.5"), None),
        ("5,", Some("5"), None),
        ("-0,00", Some("0"), None),
        ("9999999999999999999999999999", Some("9999999999999999999999999999"), Some("9999999999999999999999999999")),
    ] {
        let reading = readings(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert_eq!((reading.dutch, reading.english), (dutch.map(decimal), english.map(decimal)), "{text}");
    }
    assert!(readings("12%").is_ok_and(|own| own.is_percentage && !own.is_euro));
    assert!(readings("€ 12k").is_ok_and(|own| own.is_euro && own.says_scale));
}

#[test]
fn what_is_no_number_says_why() {
    use Unread::*;
    for (text, expected) in [
        ("-", NotGiven),
        (".", NotGiven),
        ("n.b.", NotGiven),
        ("Onbekend", NotGiven),
        ("€", NotGiven),
        ("1-1-2024", Date),
        ("31-12-2025", Date),
        ("2024-01-31", Date),
        ("01/02/24", Date),
        ("1.2.2024", Date),
        ("1 januari 2024", Date),
        ("3-apr", Date),
        ("jan-24", Date),
        ("#N/B", Failed),
        ("#DEEL/0!", Failed),
        ("#DIV/0!", Failed),
        ("#######", TooNarrow),
        ("1,23E+05", Exponent),
        ("2e3", Exponent),
        ("12a", Character('a')),
        ("ca. 12", Character('c')),
        ("12/3", Character('/')),
        ("--3", Character('-')),
        ("1.23.4", Grouping),
        ("12 34", Grouping),
        ("1.234 567", Grouping),
        ("1,2,3", Grouping),
        (",", Grouping),
        ("12345678901234567890123456789", TooManyDigits),
    ] {
        assert_eq!(readings(text), Err(expected), "{text}");
        assert!(expected.to_string().ends_with('.'), "{expected:?}");
    }
}
