//! Bytes as text: UTF-8, UTF-16 and Windows-1252, with or without a mark that says which.
//!
//! Without a mark it is UTF-8 if it can be, UTF-16 if half of its bytes are zero, and Windows-1252 otherwise: what Excel
//! writes as "CSV" on a Dutch Windows.

use crate::refused::Refused;

const UTF8_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];
const LITTLE_MARK: [u8; 2] = [0xff, 0xfe];
const BIG_MARK: [u8; 2] = [0xfe, 0xff];

/// The text of a file, without the mark before it.
///
/// # Errors
/// [`Refused::NotText`] if it is none.
pub fn decode(bytes: &[u8]) -> Result<String, Refused> {
    let text = if let Some(rest) = bytes.strip_prefix(&UTF8_MARK) {
        String::from_utf8(rest.to_vec()).map_err(|_| Refused::NotText)
    } else if let Some(rest) = bytes.strip_prefix(&LITTLE_MARK) {
        utf16(rest, u16::from_le_bytes)
    } else if let Some(rest) = bytes.strip_prefix(&BIG_MARK) {
        utf16(rest, u16::from_be_bytes)
    } else if is_mostly_zero(bytes, 1) {
        utf16(bytes, u16::from_le_bytes)
    } else if is_mostly_zero(bytes, 0) {
        utf16(bytes, u16::from_be_bytes)
    } else {
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => bytes.iter().map(|&byte| windows_1252(byte)).collect::<Option<String>>().ok_or(Refused::NotText),
        }
    }?;
    // A spreadsheet ends what it puts on the clipboard with a zero.
    let text = text.trim_end_matches('\0').to_owned();
    if text.chars().any(is_no_text) { Err(Refused::NotText) } else { Ok(text) }
}

fn is_no_text(own: char) -> bool {
    own.is_control() && !matches!(own, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}') && !('\u{80}'..='\u{9f}').contains(&own)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Refused> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Refused::NotText);
    }
    char::decode_utf16(pairs.iter().map(|&pair| unit(pair))).collect::<Result<_, _>>().map_err(|_| Refused::NotText)
}

/// Whether most of the bytes at the even (0) or odd (1) places are zero, as in a Dutch text in UTF-16.
fn is_mostly_zero(bytes: &[u8], at: usize) -> bool {
    let own = || bytes.iter().skip(at).step_by(2);
    let (zeros, all) = (own().filter(|&&byte| byte == 0).count(), own().count());
    all > 1 && zeros * 4 > all * 3
}

/// 0x80 to 0x9f in Windows-1252; `\0` where no character stands. Above it is Latin-1, which is the start of Unicode.
const SPECIAL: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”', '•',
    '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9f => Some(SPECIAL[usize::from(byte - 0x80)]).filter(|&own| own != '\0'),
        _ => Some(char::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Gemeente;Budget\r\nSúdwest-Fryslân;€ 1.234,50\r\n";

    fn units(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark.to_vec(), bytes].concat();
        let latin: Vec<u8> = TEXT
            .chars()
            .map(|own| match own {
                '€' => 0x80,
                own => u8::try_from(u32::from(own)).expect("Latin-1"),
            })
            .collect();
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked(&UTF8_MARK, TEXT.as_bytes().to_vec()),
            marked(&LITTLE_MARK, units(TEXT, u16::to_le_bytes)),
            marked(&BIG_MARK, units(TEXT, u16::to_be_bytes)),
            units(TEXT, u16::to_le_bytes),
            units(TEXT, u16::to_be_bytes),
            latin,
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(TEXT), "{bytes:?}");
        }
        assert_eq!(decode(b"1\t2\0").as_deref(), Ok("1\t2"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in
            [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0xff, 0xfe, 0x41], &[0x41, 0x81, 0xff], &[0xef, 0xbb, 0xbf, 0xff]]
        {
            assert_eq!(decode(bytes), Err(Refused::NotText), "{bytes:?}");
        }
    }
}
