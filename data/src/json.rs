//! JSON as it was written: keys in their order, duplicates kept, numbers as their text.
//!
//! A number that becomes money must never pass through a double, and a key that stands twice must be seen; the usual
//! maps lose both. Values are looked at one level at a time, so that what nobody asks for is never built.

use std::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// One level of a JSON document.
#[derive(Debug)]
pub enum Json<'a> {
    Object(Vec<(String, &'a RawValue)>),
    List(Vec<&'a RawValue>),
    Text(String),
    /// The text of the number.
    Number(&'a str),
    Bool,
    Null,
}

impl<'a> Json<'a> {
    /// Looks at one level of a value.
    pub fn of(raw: &'a RawValue) -> Json<'a> {
        let text = raw.get();
        let parsed = match text.as_bytes().first() {
            Some(b'{') => serde_json::from_str(text).map(|Entries(entries)| Json::Object(entries)),
            Some(b'[') => serde_json::from_str(text).map(|Items(items)| Json::List(items)),
            Some(b'"') => serde_json::from_str(text).map(Json::Text),
            Some(b't' | b'f') => Ok(Json::Bool),
            Some(b'n') => Ok(Json::Null),
            _ => Ok(Json::Number(text)),
        };
        // Raw values have been checked; only half a surrogate pair still fails here, and opening a file refuses that.
        parsed.unwrap_or(Json::Bool)
    }
}

/// Checks the syntax of a whole document.
pub fn parse(text: &str) -> Result<&RawValue, serde_json::Error> {
    serde_json::from_str(text)
}

struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor;
        impl<'de> Visitor<'de> for EntriesVisitor {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct Items<'a>(Vec<&'a RawValue>);

impl<'de: 'a, 'a> Deserialize<'de> for Items<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ItemsVisitor;
        impl<'de> Visitor<'de> for ItemsVisitor {
            type Value = Items<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Items(items))
            }
        }
        deserializer.deserialize_seq(ItemsVisitor)
    }
}

/// JSON without the blanks between its parts; every number keeps its own text.
pub fn without_blanks(json: &str) -> String {
    let (mut in_text, mut is_escaped) = (false, false);
    let keep = |&own: &char| {
        let is_mark = own == '"' && !is_escaped;
        is_escaped = in_text && own == '\\' && !is_escaped;
        in_text ^= is_mark;
        in_text || !own.is_ascii_whitespace()
    };
    json.chars().filter(keep).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duplicates_order_and_number_texts_survive() {
        let raw = parse(r#"{"b": 1.50, "a": [1e3, "x"], "b": null}"#).expect("JSON");
        let Json::Object(entries) = Json::of(raw) else { panic!("an object") };
        assert_eq!(entries.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(), ["b", "a", "b"]);
        assert!(matches!(Json::of(entries[0].1), Json::Number("1.50")));
        let Json::List(items) = Json::of(entries[1].1) else { panic!("a list") };
        assert!(matches!(Json::of(items[0]), Json::Number("1e3")));
        assert!(matches!(Json::of(entries[2].1), Json::Null));
    }

    #[test]
    fn blanks_are_left_out_between_the_parts_and_kept_in_texts() {
        let json = "{ \"a b\": [1.50, \"c \\\" d\\\\\" ],\n \"e\" : 1 }\n";
        assert_eq!(without_blanks(json), "{\"a b\":[1.50,\"c \\\" d\\\\\"],\"e\":1}");
    }
}
