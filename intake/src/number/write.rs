//! A number as a Dutch spreadsheet reads it without a doubt.

use engine::money::Exact;

/// The number with a decimal comma and no points: `1234,5`. Where three decimals could be thousands, a zero is added.
pub fn written(number: Exact) -> String {
    let text = number.to_string();
    let Some((whole, fraction)) = text.split_once('.') else { return text };
    let digits = whole.trim_start_matches('-');
    let looks_like_thousands = fraction.len() == 3 && digits.len() <= 3 && !digits.starts_with('0');
    format!("{whole},{fraction}{}", if looks_like_thousands { "0" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::readings;

    #[test]
    fn what_is_written_is_one_number() {
        for (text, expected) in
            [("0", "0"), ("-1234.5", "-1234,5"), ("1.234", "1,2340"), ("0.943", "0,943"), ("1234.567", "1234,567")]
        {
            let number: Exact = text.parse().expect("a decimal number");
            assert_eq!(written(number), expected);
            let reading = readings(expected).expect("a number");
            assert_eq!((reading.dutch, reading.is_ambiguous()), (Some(number), false), "{text}");
        }
    }
}
