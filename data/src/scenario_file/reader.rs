//! Reads typed values out of JSON and collects what is wrong, instead of stopping at the first problem.

use serde_json::value::RawValue;

use crate::json::Json;
use engine::fields::{Kind, Value};
use engine::limits::Limit;
use engine::money::Exact;
use engine::name;
use engine::pad::{Line, Pad};
use engine::problem::{MOST_PROBLEMS, Problem, Wrong};
use engine::scenario::FileVersion;

/// Longest piece of a wrong value that a message repeats.
const SHOWN: usize = 60;

/// Collects the problems of one document: the first [`MOST_PROBLEMS`], and of the others the number.
#[derive(Debug, Default)]
pub struct Reader {
    /// The version of the file, which decides on the keys that there are.
    pub version: FileVersion,
    problems: Vec<Problem>,
    more: usize,
}

/// The beginning of a piece of JSON, on one line.
fn shown(json: &str) -> String {
    let words = json.split_whitespace().flat_map(|word| [" ", word]).skip(1);
    let mut shown: String = words.flat_map(str::chars).take(SHOWN + 1).collect();
    if shown.chars().count() > SHOWN {
        shown.pop();
        shown.push('…');
    }
    name::one_line(&shown)
}

/// An object of which the keys have been checked.
pub struct Object<'a> {
    path: String,
    entries: Vec<(String, &'a RawValue)>,
}

impl<'a> Object<'a> {
    pub fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    pub fn get(&self, key: &str) -> Option<&'a RawValue> {
        self.entries.iter().find(|(own, _)| own == key).map(|&(_, raw)| raw)
    }
}

impl Reader {
    /// The problems; the last one says how many more there are.
    pub fn into_problems(self) -> Vec<Problem> {
        let Reader { mut problems, more, version: _ } = self;
        if more > 0 {
            problems.push(Problem::without_value("", Wrong::More { count: more }));
        }
        problems
    }

    pub fn add(&mut self, problem: Problem) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// Whether there are problems of which nothing is known but that they are there.
    pub fn has_more(&self) -> bool {
        self.more > 0
    }

    /// Whether the value at `path` was read: neither it nor what contains it has a problem.
    pub fn knows(&self, path: &str) -> bool {
        !self.problems.iter().any(|problem| {
            !matches!(problem.wrong, Wrong::UnknownKey { .. })
                && path.strip_prefix(&problem.path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }

    fn wrong(&mut self, path: &str, raw: &RawValue, wrong: Wrong) {
        if self.problems.len() == MOST_PROBLEMS {
            self.more += 1;
        } else {
            self.add(Problem::new(path, shown(raw.get()), wrong));
        }
    }

    /// An object with no other keys than `known`, each at most once.
    pub fn object<'a>(&mut self, path: &str, raw: &'a RawValue, known: &[&'static str]) -> Option<Object<'a>> {
        let Json::Object(entries) = Json::of(raw) else {
            self.wrong(path, raw, Wrong::NotAnObject);
            return None;
        };
        let object = Object { path: path.to_owned(), entries };
        let mut seen = vec![false; known.len()];
        for (key, value) in &object.entries {
            match known.iter().position(|own| own == key) {
                None => self.wrong(&object.path_of(&shown(key)), value, Wrong::UnknownKey { known: known.to_vec() }),
                Some(place) if std::mem::replace(&mut seen[place], true) => {
                    self.wrong(&object.path_of(key), value, Wrong::DuplicateKey);
                }
                Some(_) => {}
            }
        }
        Some(object)
    }

    /// The value of a required key.
    pub fn required<'a>(&mut self, object: &Object<'a>, key: &str) -> Option<&'a RawValue> {
        let raw = object.get(key);
        if raw.is_none() {
            self.add(Problem::without_value(object.path_of(key), Wrong::Missing));
        }
        raw
    }

    /// A list of no more items than the limit admits: whatever is in a longer one, its length is the problem.
    pub fn list<'a>(&mut self, path: &str, raw: &'a RawValue, limit: Limit) -> Option<Vec<&'a RawValue>> {
        let Json::List(items) = Json::of(raw) else {
            self.wrong(path, raw, Wrong::NotAList);
            return None;
        };
        if items.len() > limit.most_count() {
            self.add(Problem::new(path, items.len(), Wrong::OutOfRangeCount(limit)));
            return None;
        }
        Some(items)
    }

    pub fn text(&mut self, path: &str, raw: &RawValue) -> Option<String> {
        let Json::Text(text) = Json::of(raw) else {
            self.wrong(path, raw, Wrong::NotText);
            return None;
        };
        Some(text)
    }

    /// A name, without the blanks around it.
    pub fn name(&mut self, path: &str, raw: &RawValue) -> Option<String> {
        self.text(path, raw).map(|text| text.trim().to_owned())
    }

    /// A finite double.
    pub fn number(&mut self, path: &str, raw: &RawValue) -> Option<f64> {
        let Json::Number(text) = Json::of(raw) else {
            self.wrong(path, raw, Wrong::NotANumber);
            return None;
        };
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.wrong(path, raw, Wrong::NotFinite);
        }
        // Zero has no sign.
        number.map(|number| number + 0.0)
    }

    /// A decimal number, read from the text of a JSON string or number.
    pub fn exact(&mut self, path: &str, raw: &RawValue) -> Option<Exact> {
        let number = match Json::of(raw) {
            Json::Text(text) => Exact::from_written(&text).ok(),
            Json::Number(text) => Exact::from_written(text).ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong(path, raw, Wrong::NotADecimal);
        }
        number
    }

    pub fn whole(&mut self, path: &str, raw: &RawValue) -> Option<i32> {
        #[expect(clippy::cast_possible_truncation, reason = "the number is whole and within the range of i32")]
        let whole = match Json::of(raw) {
            Json::Number(text) => text
                .parse::<f64>()
                .ok()
                .filter(|number| number.fract() == 0.0 && number.abs() <= f64::from(i32::MAX))
                .map(|number| number as i32),
            _ => None,
        };
        if whole.is_none() {
            self.wrong(path, raw, Wrong::NotWhole);
        }
        whole
    }

    pub fn boolean(&mut self, path: &str, raw: &RawValue) -> Option<bool> {
        let given = raw.get().parse().ok();
        if given.is_none() {
            self.wrong(path, raw, Wrong::NotABoolean);
        }
        given
    }

    fn pad(&mut self, path: &str, raw: &RawValue) -> Option<Pad> {
        if !matches!(Json::of(raw), Json::Object(_)) {
            return self.number(path, raw).map(Pad::Constant);
        }
        let object = self.object(path, raw, &["van", "naar", "eerste_jaar", "laatste_jaar"])?;
        let from = self.required_with(&object, "van", Reader::number);
        let to = self.required_with(&object, "naar", Reader::number);
        let first_year = self.required_with(&object, "eerste_jaar", Reader::whole);
        let last_year = self.required_with(&object, "laatste_jaar", Reader::whole);
        Some(Pad::Line(Line { from: from?, to: to?, first_year: first_year?, last_year: last_year? }))
    }

    /// A required key, read by `read`.
    pub fn required_with<T>(
        &mut self,
        object: &Object<'_>,
        key: &str,
        read: fn(&mut Reader, &str, &RawValue) -> Option<T>,
    ) -> Option<T> {
        let raw = self.required(object, key)?;
        read(self, &object.path_of(key), raw)
    }

    /// A value of a kind; ranges are checked later, with the whole scenario.
    pub fn value(&mut self, path: &str, raw: &RawValue, kind: Kind) -> Option<Value> {
        match kind {
            Kind::Number => self.number(path, raw).map(Value::Number),
            Kind::Exact => self.exact(path, raw).map(Value::Exact),
            Kind::Whole => self.whole(path, raw).map(Value::Whole),
            Kind::Pad => self.pad(path, raw).map(Value::Pad),
            Kind::YearOrNever if matches!(Json::of(raw), Json::Null) => Some(Value::YearOrNever(None)),
            Kind::YearOrNever => self.whole(path, raw).map(|year| Value::YearOrNever(Some(year))),
            Kind::MaybeNumber => self.number(path, raw).map(|number| Value::MaybeNumber(Some(number))),
            Kind::MaybeExact => self.exact(path, raw).map(|number| Value::MaybeExact(Some(number))),
            Kind::MaybeWhole => self.whole(path, raw).map(|year| Value::MaybeWhole(Some(year))),
        }
    }
}
