//! Two JSON documents held against each other, leaf by leaf.

use std::collections::BTreeMap;

use serde_json::Value as Json;

/// A leaf that is not the same in both, or that one of them lacks.
#[derive(Debug, Clone, PartialEq)]
pub struct LeafDifference {
    /// `afspraken[0].jaren[2].kosten`.
    pub path: String,
    pub given: Option<Json>,
    pub expected: Option<Json>,
}

/// The leaves for which `agrees` says no, and those that only one document has. Keys may stand in any order.
pub fn differences(given: &Json, expected: &Json, agrees: fn(&str, &Json, &Json) -> bool) -> Vec<LeafDifference> {
    let (given, mut expected) = (leaves(given), leaves(expected));
    let mut found = Vec::new();
    for (path, own) in given {
        let other = expected.remove(&path);
        if !other.is_some_and(|other| agrees(&path, own, other)) {
            found.push(LeafDifference { path, given: Some(own.clone()), expected: other.cloned() });
        }
    }
    let missing = expected.into_iter();
    found.extend(missing.map(|(path, own)| LeafDifference { path, given: None, expected: Some(own.clone()) }));
    found
}

/// The first leaf that is not the same in both, in the order of the expected document; found without listing all
/// leaves.
pub fn first_difference(
    given: &Json,
    expected: &Json,
    agrees: fn(&str, &Json, &Json) -> bool,
) -> Option<LeafDifference> {
    fn walk(
        path: &mut String,
        given: Option<&Json>,
        expected: Option<&Json>,
        agrees: fn(&str, &Json, &Json) -> bool,
    ) -> Option<LeafDifference> {
        let length = path.len();
        let mut below = |part: &str, given: Option<&Json>, expected: Option<&Json>| {
            path.push_str(part);
            let found = walk(path, given, expected, agrees);
            path.truncate(length);
            found
        };
        match (given, expected) {
            (Some(Json::Object(given)), Some(Json::Object(expected))) if !given.is_empty() && !expected.is_empty() => {
                let dot = if length == 0 { "" } else { "." };
                let own =
                    expected.iter().find_map(|(key, own)| below(&format!("{dot}{key}"), given.get(key), Some(own)));
                let more = given.iter().find(|(key, _)| !expected.contains_key(*key));
                own.or_else(|| more.and_then(|(key, own)| below(&format!("{dot}{key}"), Some(own), None)))
            }
            (Some(Json::Array(given)), Some(Json::Array(expected))) if !given.is_empty() && !expected.is_empty() => {
                let places = 0..given.len().max(expected.len());
                places.into_iter().find_map(|place| below(&format!("[{place}]"), given.get(place), expected.get(place)))
            }
            (Some(given), Some(expected)) if agrees(path, given, expected) => None,
            (given, expected) => {
                Some(LeafDifference { path: path.clone(), given: given.cloned(), expected: expected.cloned() })
            }
        }
    }
    walk(&mut String::new(), Some(given), Some(expected), agrees)
}

/// How many leaves a document has.
pub fn count(json: &Json) -> usize {
    match json {
        Json::Object(entries) if !entries.is_empty() => entries.values().map(count).sum(),
        Json::Array(items) if !items.is_empty() => items.iter().map(count).sum(),
        _ => 1,
    }
}

/// Every leaf by its path. An empty list or object is a leaf too.
fn leaves(json: &Json) -> BTreeMap<String, &Json> {
    fn walk<'a>(json: &'a Json, path: String, found: &mut BTreeMap<String, &'a Json>) {
        match json {
            Json::Object(entries) if !entries.is_empty() => {
                for (key, value) in entries {
                    let dot = if path.is_empty() { "" } else { "." };
                    walk(value, format!("{path}{dot}{key}"), found);
                }
            }
            Json::Array(items) if !items.is_empty() => {
                for (index, value) in items.iter().enumerate() {
                    walk(value, format!("{path}[{index}]"), found);
                }
            }
            _ => {
                found.insert(path, json);
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(json, String::new(), &mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_difference_says_where_and_what_both_have() {
        let (given, expected) =
            (json!({"a": [{"b": "1.01"}], "c": 1, "e": []}), json!({"a": [{"b": "1.00"}], "d": 1, "e": []}));
        let found = differences(&given, &expected, |_, own, other| own == other);
        let own = |path: &str, given: Option<Json>, expected: Option<Json>| LeafDifference {
            path: path.to_owned(),
            given,
            expected,
        };
        assert_eq!(
            found,
            [
                own("a[0].b", Some(json!("1.01")), Some(json!("1.00"))),
                own("c", Some(json!(1)), None),
                own("d", None, Some(json!(1))),
            ]
        );
        assert_eq!(count(&given), 3);
        let exactly = |_: &str, own: &Json, other: &Json| own == other;
        assert_eq!(first_difference(&given, &expected, exactly), Some(found[0].clone()));
        assert_eq!(first_difference(&given, &given, exactly), None);
        let mut more = expected.clone();
        more["e"] = json!([{}]);
        assert!(first_difference(&more, &expected, exactly).is_some_and(|own| own.path == "e"));
        more["e"] = json!([]);
        more["f"] = json!(1);
        assert!(first_difference(&more, &expected, exactly).is_some_and(|own| own.path == "f"));
    }
}
