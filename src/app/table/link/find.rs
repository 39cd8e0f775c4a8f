//! A link in a text that was pasted: a whole mail, a link of a mail filter around it, or a link that broke over lines.

use percent_encoding::percent_decode_str;

use crate::app::table::link::{envelope, open_or_joined};

/// How often a text can be wrapped in another address.
const WRAPPINGS: usize = 3;

/// The first whole link in a text, as the part behind `#`; `None` if there is none.
pub fn find(text: &str) -> Option<String> {
    let mut text = text.to_owned();
    for _ in 0..=WRAPPINGS {
        if let Some(found) = find_plain(&text) {
            return Some(found);
        }
        let inner = percent_decode_str(&text).decode_utf8_lossy().into_owned();
        if inner == text {
            return None;
        }
        text = inner;
    }
    None
}

/// The same of a text that is not wrapped: a link stands behind a `#`, or the text is one.
fn find_plain(text: &str) -> Option<String> {
    let starts = text.match_indices('#').map(|(place, sign)| place + sign.len());
    let whole = |start: usize| {
        let opened = open_or_joined(text[start..].trim(), envelope::LONGEST_KEPT).ok()?;
        opened.is_whole.then(|| envelope::seal(&opened.contents))
    };
    starts.chain([0]).find_map(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::table::link::encode;
    use crate::app::table::state::Table;
    use data::version::Version;

    #[test]
    fn a_link_is_found_in_whatever_it_is_pasted_with() {
        let link = encode(&Table::of_region(Version::LATEST, "noord-veluwe").expect("a region"));
        let address = format!("https://rekentafel.example/plan/#{link}");
        let once = address.replace(':', "%3A").replace('/', "%2F").replace('#', "%23");
        let twice = once.replace('%', "%25");
        let (first, second) = address.split_at(address.len() - 6);
        for text in [
            link.clone(),
            format!("#{link}"),
            address.clone(),
            format!("Beste Jan,\n\nKijk op {address} en zeg het maar.\n\nGroet #2"),
            format!("<{address}>"),
            format!("{first}\r\n{second}"),
            format!("https://eur01.safelinks.protection.example/?url={once}&data=05%7C02%7C&reserved=0"),
            format!("https://filter.example/?a={twice}&b=1"),
        ] {
            assert_eq!(find(&text), Some(link.clone()), "{text}");
        }
        for text in ["", "#", "geen link", "https://rekentafel.example/#", "#1abc", "100%"] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
