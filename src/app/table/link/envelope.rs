//! Around the contents of a link: the number of the format, a checksum, and characters that every address may hold.
//!
//! `1` and then base64url without padding, of the CRC-32 of the contents (four bytes, the lowest first) and the
//! contents. A text that lost or gained something is opened as far as it goes, and says that it is not whole.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, NO_PAD};

use crate::app::table::link::remark::Remark;
use engine::name;

/// The format that is written.
const FORMAT: char = '1';
/// Formats that may be made later.
const LATER_FORMATS: std::ops::RangeInclusive<char> = '2'..='9';
/// Longest link that an address may hold, in bytes.
pub const LONGEST: usize = 65_536;
/// Longest text that is read where the page itself kept a link: on this laptop, in a receipt, for a worker.
pub const LONGEST_KEPT: usize = 4_000_000;
/// Shortest text that can be a link: the format, a checksum and a start.
const SHORTEST: usize = 9;
const CHECKSUM_BYTES: usize = 4;
/// Characters of a text that a remark repeats.
const SHOWN: usize = 40;

/// The last character carries bits that nobody reads; whatever they are, they are no reason to refuse a link.
const CONFIG: GeneralPurposeConfig = NO_PAD.with_decode_allow_trailing_bits(true);
const BASE64: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, CONFIG);

/// What is in the envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub contents: Vec<u8>,
    /// Whether the checksum is that of the contents.
    pub is_whole: bool,
    /// Text behind the link that is no part of it.
    pub trailing: Option<String>,
}

/// The text of a link with these contents.
pub fn seal(contents: &[u8]) -> String {
    let mut bytes = checksum(contents).to_le_bytes().to_vec();
    bytes.extend(contents);
    format!("{FORMAT}{}", BASE64.encode(bytes))
}

/// Opens the text of a link that may be so long.
///
/// # Errors
/// Why there is nothing in it.
pub fn open(text: &str, longest: usize) -> Result<Opened, Remark> {
    if text.len() > longest {
        return Err(Remark::TooLong { length: text.len(), longest });
    }
    let unreadable = || Remark::Unreadable { text: beginning(text) };
    let body = text.strip_prefix(FORMAT).ok_or_else(|| {
        let is_later = text.starts_with(|format| LATER_FORMATS.contains(&format)) && text.len() >= SHORTEST;
        if is_later && text.bytes().all(is_base64) { Remark::LaterFormat } else { unreadable() }
    })?;
    let length = body.bytes().take_while(|&byte| is_base64(byte)).count();
    let (body, trailing) = body.split_at(length);
    // Four characters are three bytes; one character alone is not even one.
    let length = if length % 4 == 1 { length - 1 } else { length };
    let bytes = BASE64.decode(&body[..length]).map_err(|_| unreadable())?;
    let (sum, contents) = bytes.split_first_chunk::<CHECKSUM_BYTES>().ok_or_else(unreadable)?;
    Ok(Opened {
        is_whole: checksum(contents) == u32::from_le_bytes(*sum),
        contents: contents.to_vec(),
        trailing: (!trailing.is_empty()).then(|| beginning(trailing)),
    })
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// The beginning of a text that somebody else wrote, for a remark.
pub fn beginning(text: &str) -> String {
    let text = name::one_line(text);
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// CRC-32 as in zip and PNG (polynomial 0xEDB88320, reflected): it sees every change within 32 successive bits.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, &byte| (0..8).fold(sum ^ u32::from(byte), |sum, _| step(sum)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_one() {
        for (text, sum) in
            [("", 0), ("123456789", 0xCBF4_3926), ("The quick brown fox jumps over the lazy dog", 0x414F_A339)]
        {
            assert_eq!(checksum(text.as_bytes()), sum, "{text}");
        }
    }

    #[test]
    fn what_is_sealed_opens_again() {
        for length in 0..20 {
            let contents: Vec<u8> = (0..length).map(|byte| byte * 7).collect();
            let text = seal(&contents);
            assert_eq!(open(&text, LONGEST), Ok(Opened { contents, is_whole: true, trailing: None }), "{text}");
        }
    }

    #[test]
    fn every_changed_lost_or_added_character_is_noticed() {
        let contents: Vec<u8> = (0..40_u8).map(|byte| byte.wrapping_mul(11)).collect();
        let strangers = ['.', '%', ' ', 'é', '\u{0}', '+', '/', '='];
        for length in 0..contents.len() {
            let text = seal(&contents[..length]);
            let right = open(&text, LONGEST);
            for place in 0..text.len() {
                let (before, behind) = (&text[..place], &text[place + 1..]);
                check(&format!("{before}{behind}"), &right);
                for other in ('0'..='z').chain(strangers) {
                    check(&format!("{before}{other}{behind}"), &right);
                    check(&format!("{before}{other}{}", &text[place..]), &right);
                }
            }
        }
    }

    /// A mangled text is refused, is not whole, has something behind it, or says the same.
    fn check(mangled: &str, right: &Result<Opened, Remark>) {
        if let Ok(opened) = open(mangled, LONGEST) {
            assert!(!opened.is_whole || opened.trailing.is_some() || Ok(opened) == *right, "{mangled}");
        }
    }

    #[test]
    fn foreign_text_and_later_formats_are_told_apart() {
        let unreadable = |text: &str| Err(Remark::Unreadable { text: text.to_owned() });
        for text in ["top", "utm_source=nieuwsbrief", "2", "2024", "1", "12345", "é", "2-utm=abcdef"] {
            assert_eq!(open(text, LONGEST), unreadable(text), "{text}");
        }
        assert_eq!(open("2AAAAAAAA", LONGEST), Err(Remark::LaterFormat));
        assert_eq!(
            open(&"a".repeat(LONGEST + 1), LONGEST),
            Err(Remark::TooLong { length: LONGEST + 1, longest: LONGEST })
        );
    }
}
