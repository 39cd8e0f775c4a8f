//! Numbers and values, between the engine and format 1. Exact both ways: no value is rounded.

use crate::app::table::link::v1::{Line, Number, Value, YEAR_ZERO, Year};
use engine::fields;
use engine::fields::Kind;
use engine::money::Exact;
use engine::pad;
use engine::pad::Pad;

/// Zeros at the end of a whole number from which on it is shorter with an exponent.
const LONG_TAIL: i16 = 3;

pub fn of_double(x: f64) -> Option<Number> {
    if !x.is_finite() {
        return None;
    }
    // The shortest text that gives this double again: `-1.016e1`.
    let text = format!("{x:e}");
    let (digits, exponent) = text.split_once('e')?;
    let places = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let mantissa = digits.replace('.', "").parse().ok()?;
    let exponent = exponent.parse::<i16>().ok()? - i16::try_from(places).ok()?;
    Some(Number { mantissa, exponent })
}

pub fn of_exact(x: Exact) -> Option<Number> {
    let (mut mantissa, scale) = x.parts();
    let mut exponent = -i16::try_from(scale).ok()?;
    while mantissa != 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        exponent += 1;
    }
    Some(Number { mantissa, exponent })
}

/// The double with this shortest text; `None` if it is larger than any decimal number.
pub fn to_double(number: Number) -> Option<f64> {
    let x: f64 = format!("{}e{}", number.mantissa, number.exponent).parse().ok()?;
    // Zero has no sign.
    Exact::from_double(x).map(|_| x + 0.0)
}

pub fn to_exact(number: Number) -> Option<Exact> {
    if number.mantissa == 0 {
        return Some(Exact::ZERO);
    }
    let power = u32::from(number.exponent.unsigned_abs());
    if number.exponent < 0 {
        return Exact::from_parts(number.mantissa, power).ok();
    }
    let mantissa = number.mantissa.checked_mul(10_i128.checked_pow(power)?)?;
    Exact::from_parts(mantissa, 0).ok()
}

/// A whole number as the scenario file allows it.
fn to_whole(number: Number) -> Option<i32> {
    let (whole, scale) = to_exact(number)?.parts();
    let whole = i32::try_from(whole).ok()?;
    (scale == 0 && whole != i32::MIN).then_some(whole)
}

pub fn of_year(year: i32) -> Year {
    Year(year.saturating_sub(YEAR_ZERO))
}

pub fn to_year(year: Year) -> i32 {
    year.0.saturating_add(YEAR_ZERO)
}

/// The value in format 1; `None` if it is not finite.
pub fn of_value(value: fields::Value) -> Option<Value> {
    Some(match value {
        fields::Value::Number(x) | fields::Value::MaybeNumber(Some(x)) | fields::Value::Pad(Pad::Constant(x)) => {
            shortest(of_double(x)?)
        }
        fields::Value::Exact(x) | fields::Value::MaybeExact(Some(x)) => shortest(of_exact(x)?),
        fields::Value::Whole(x) | fields::Value::YearOrNever(Some(x)) | fields::Value::MaybeWhole(Some(x)) => {
            Value::Whole(x.into())
        }
        fields::Value::YearOrNever(None)
        | fields::Value::MaybeNumber(None)
        | fields::Value::MaybeExact(None)
        | fields::Value::MaybeWhole(None) => Value::Absent,
        fields::Value::Pad(Pad::Line(line)) => Value::Line(Line {
            from: of_double(line.from)?,
            to: of_double(line.to)?,
            first_year: of_year(line.first_year),
            last_year: of_year(line.last_year),
        }),
    })
}

fn shortest(number: Number) -> Value {
    match number.exponent {
        0..LONG_TAIL => Value::Whole(number.mantissa * 10_i128.pow(number.exponent.unsigned_abs().into())),
        _ => Value::Digits(number),
    }
}

/// The value for a field of a kind; `None` if it is not of that kind or does not fit.
pub fn to_value(value: Value, kind: Kind) -> Option<fields::Value> {
    let number = match value {
        Value::Absent => return absent(kind),
        Value::Line(line) => return to_line(line).filter(|_| kind == Kind::Pad),
        Value::Whole(mantissa) => Number { mantissa, exponent: 0 },
        Value::Digits(number) => number,
    };
    Some(match kind {
        Kind::Number => fields::Value::Number(to_double(number)?),
        Kind::MaybeNumber => fields::Value::MaybeNumber(Some(to_double(number)?)),
        Kind::Pad => fields::Value::Pad(Pad::Constant(to_double(number)?)),
        Kind::Exact => fields::Value::Exact(to_exact(number)?),
        Kind::MaybeExact => fields::Value::MaybeExact(Some(to_exact(number)?)),
        Kind::Whole => fields::Value::Whole(to_whole(number)?),
        Kind::YearOrNever => fields::Value::YearOrNever(Some(to_whole(number)?)),
        Kind::MaybeWhole => fields::Value::MaybeWhole(Some(to_whole(number)?)),
    })
}

fn absent(kind: Kind) -> Option<fields::Value> {
    match kind {
        Kind::YearOrNever => Some(fields::Value::YearOrNever(None)),
        Kind::MaybeNumber => Some(fields::Value::MaybeNumber(None)),
        Kind::MaybeExact => Some(fields::Value::MaybeExact(None)),
        Kind::MaybeWhole => Some(fields::Value::MaybeWhole(None)),
        Kind::Number | Kind::Exact | Kind::Whole | Kind::Pad => None,
    }
}

fn to_line(line: Line) -> Option<fields::Value> {
    Some(fields::Value::Pad(Pad::Line(pad::Line {
        from: to_double(line.from)?,
        to: to_double(line.to)?,
        first_year: to_year(line.first_year),
        last_year: to_year(line.last_year),
    })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_double_of_a_scenario_comes_back_bit_by_bit() {
        let mut x = 1e-300_f64;
        while x < 1e28 {
            for x in [x, -x, x.round()] {
                assert_eq!(of_double(x).and_then(to_double), Some(x), "{x}");
            }
            x *= 1.37;
        }
        assert_eq!(of_double(-0.0).and_then(to_double).map(f64::to_bits), Some(0));
        assert_eq!([f64::NAN, f64::INFINITY].map(of_double), [None, None]);
        assert_eq!(to_double(Number { mantissa: 1, exponent: 300 }), None);
    }

    #[test]
    fn every_decimal_comes_back_and_is_written_without_zeros() {
        for text in [
            "0",
            "1",
            "-1",
            "0.051",
            "43500000",
            "153112.15",
            "79228162514264337593543950335",
            "-0.0000000000000000000000000001",
        ] {
            let x: Exact = text.parse().expect("a decimal number");
            assert_eq!(of_exact(x).and_then(to_exact), Some(x), "{text}");
        }
        assert_eq!(of_exact(Exact::from(43_500_000)), Some(Number { mantissa: 435, exponent: 5 }));
    }

    #[test]
    fn numbers_that_do_not_fit_are_no_values() {
        for (mantissa, exponent) in [(i128::MAX, 0), (1, 29), (1, i16::MAX), (1, -29), (1, i16::MIN)] {
            let value = Value::Digits(Number { mantissa, exponent });
            assert_eq!(to_value(value, Kind::Exact), None, "{mantissa}e{exponent}");
            assert_eq!(to_value(value, Kind::Whole), None, "{mantissa}e{exponent}");
        }
        assert_eq!(to_value(Value::Whole(i32::MIN.into()), Kind::Whole), None);
        assert_eq!(to_value(Value::Absent, Kind::Pad), None);
        assert_eq!(to_year(Year(i32::MAX)), i32::MAX);
    }
}
