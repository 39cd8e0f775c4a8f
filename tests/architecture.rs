//! The architecture invariants, checked on the sources themselves.
//!
//! Proves that layers point one way, that the calculation knows no clock, no file and no browser, that decimals and
//! rounding stay in one module and doubles out of the money, that files stay small, that exceptions to a lint give
//! their reason, that the words of the glossary are those of the code, that the app names no class of a style sheet,
//! and that the rekenmodel names every field, basis and post. Every rule is also shown to be broken by a line that
//! breaks it.
//!
//! Does not prove that the layers are the right ones, nor what dependencies do. It reads words, not types: a double
//! that hides behind an alias is not seen.

use std::path::{Path, PathBuf};

use rekentafel::engine::afspraak::{Basis, Post};
use rekentafel::engine::fields::{MunicipalityField, RegionField};

/// A text of the repository, with its path from the root.
struct Source {
    path: String,
    text: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Folders that are made, not written.
const MADE: [&str; 5] = ["target", "node_modules", "dist", ".git", ".cache"];

/// Every text under a folder of the repository, by path.
fn sources(folder: &str) -> Vec<Source> {
    fn walk(folder: &Path, found: &mut Vec<Source>) {
        for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
            let (path, name) = (entry.path(), entry.file_name());
            if path.is_dir() {
                if !MADE.iter().any(|made| name == *made) {
                    walk(&path, found);
                }
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                let path = path.strip_prefix(root()).expect("a path in the repository");
                found.push(Source { path: path.to_string_lossy().replace('\\', "/"), text });
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The crates of the product.
const PRODUCT: [&str; 5] = ["engine", "data", "intake", "workbook", "src"];

/// Every Rust file of the product.
fn product_sources() -> Vec<Source> {
    PRODUCT.into_iter().flat_map(rust).collect()
}

fn rust(folder: &str) -> Vec<Source> {
    let mut sources = sources(folder);
    sources.retain(|source| source.path.ends_with(".rs"));
    assert!(!sources.is_empty(), "no Rust in {folder}");
    sources
}

/// The code of a file, line by line: comments and the contents of texts are blanked.
fn code(text: &str) -> String {
    #[derive(PartialEq)]
    enum In {
        Code,
        Line,
        Block(usize),
        Text,
        Raw(usize),
    }
    let chars: Vec<char> = text.chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let hashes = |from: usize| (from..).take_while(|&index| at(index) == '#').count();
    let (mut state, mut code, mut index) = (In::Code, String::with_capacity(text.len()), 0);
    while index < chars.len() {
        let here = at(index);
        let (next, step) = match state {
            In::Code => match (here, at(index + 1)) {
                ('/', '/') => (In::Line, 2),
                ('/', '*') => (In::Block(1), 2),
                ('"', _) => (In::Text, 1),
                ('r', '"' | '#') if at(index + 1 + hashes(index + 1)) == '"' => {
                    let marks = hashes(index + 1);
                    (In::Raw(marks), marks + 2)
                }
                // A character, not a lifetime.
                ('\'', '\\') => (In::Code, if at(index + 3) == '\'' { 4 } else { 1 }),
                ('\'', _) if at(index + 2) == '\'' => (In::Code, 3),
                _ => {
                    code.push(here);
                    (In::Code, 1)
                }
            },
            In::Line => (if here == '\n' { In::Code } else { In::Line }, 1),
            In::Block(depth) => match (here, at(index + 1)) {
                ('*', '/') if depth == 1 => (In::Code, 2),
                ('*', '/') => (In::Block(depth - 1), 2),
                ('/', '*') => (In::Block(depth + 1), 2),
                _ => (In::Block(depth), 1),
            },
            In::Text => match here {
                '\\' => (In::Text, 2),
                '"' => (In::Code, 1),
                _ => (In::Text, 1),
            },
            In::Raw(marks) if here == '"' && hashes(index + 1) >= marks => (In::Code, 1 + marks),
            In::Raw(marks) => (In::Raw(marks), 1),
        };
        if state != In::Code {
            code.extend(chars[index..(index + step).min(chars.len())].iter().filter(|&&here| here == '\n'));
        }
        (state, index) = (next, index + step);
    }
    code
}

/// The code without the tests at the end of the file.
fn product(text: &str) -> String {
    let code = code(text);
    code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned()
}

/// Whether a word stands in a line by itself: `yew` in `use yew::prelude`, not in `renyew`.
fn mentions(line: &str, word: &str) -> bool {
    let is_part = |part: Option<char>| part.is_some_and(|part| part.is_alphanumeric() || part == '_');
    let starts_as_word = word.starts_with(|first: char| first.is_alphanumeric());
    let ends_as_word = word.ends_with(|last: char| last.is_alphanumeric());
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (line[..at].chars().next_back(), line[at + word.len()..].chars().next());
        !(starts_as_word && is_part(before) || ends_as_word && is_part(after))
    })
}

/// Words that do not belong in a part of the source.
struct Ban {
    reason: &'static str,
    /// Paths, or the beginnings of them.
    within: &'static [&'static str],
    except: &'static [&'static str],
    words: &'static [&'static str],
}

const BANS: [Ban; 12] = [
    Ban {
        reason: "the engine is pure and stands at the bottom",
        within: &["engine/src/"],
        except: &[],
        words: &["data", "rekentafel", "web_sys", "js_sys", "wasm_bindgen", "yew", "serde_json"],
    },
    Ban {
        reason: "the same scenario gives the same outcome at any time and on any machine",
        within: &["engine/src/", "intake/src/", "src/app/"],
        except: &[],
        words: &[
            "std::fs",
            "std::time",
            "std::env",
            "std::net",
            "std::process",
            "std::thread",
            "SystemTime",
            "Instant",
        ],
    },
    Ban {
        reason: "a calculation says nothing on a screen",
        within: &["engine/src/", "data/src/", "intake/src/", "src/app/"],
        except: &[],
        words: &["println!", "eprintln!", "print!", "dbg!", "todo!", "unimplemented!"],
    },
    Ban {
        reason: "the data knows the engine, and not who shows it",
        within: &["data/src/"],
        except: &[],
        words: &["rekentafel", "web_sys", "js_sys", "yew", "std::fs"],
    },
    Ban {
        reason: "a workbook is made of a scenario, and of nothing else",
        within: &["workbook/src/"],
        except: &[],
        words: &["rekentafel", "web_sys", "std::fs", "std::time", "std::env", "println!", "eprintln!"],
    },
    Ban {
        reason: "what comes in is read without the page",
        within: &["intake/src/"],
        except: &[],
        words: &["rekentafel", "web_sys", "js_sys", "wasm_bindgen", "yew"],
    },
    Ban {
        reason: "one module knows the library of workbooks",
        within: &["src/", "data/src/", "engine/src/", "intake/src/"],
        except: &["intake/src/grid/workbook.rs"],
        words: &["calamine"],
    },
    Ban {
        reason: "the app is a model without a screen",
        within: &["src/app/"],
        except: &[],
        words: &["crate::ui", "web_sys", "js_sys", "wasm_bindgen", "yew"],
    },
    Ban {
        reason: "one module holds every call of the browser",
        within: &["src/"],
        except: &["src/ui/browser", "src/worker.rs", "src/reader/shell.rs"],
        words: &["web_sys", "js_sys"],
    },
    Ban {
        reason: "decimals are wrapped in one module, with checked operations only",
        within: &["src/", "data/src/", "intake/src/", "engine/src/"],
        except: &["engine/src/money/"],
        words: &["rust_decimal", "Decimal", "RoundingStrategy", "round_dp"],
    },
    Ban {
        reason: "persons are not rounded unless they are drawn; money and weights are, by the one module that does it",
        within: &["engine/src/"],
        except: &["engine/src/money/", "engine/src/capacity/whole.rs", "engine/src/futures/"],
        words: &[".round()", ".floor()", ".ceil()", ".trunc()", "round_quotient"],
    },
    Ban {
        reason: "no double touches money",
        within: &[
            "engine/src/settlement/",
            "engine/src/breakdown.rs",
            "engine/src/draagvlak/",
            "engine/src/budget.rs",
            "engine/src/afspraak.rs",
            "engine/src/money/allocate.rs",
        ],
        except: &[],
        words: &["f64", "f32", "to_double", "for_chart"],
    },
];

impl Ban {
    fn concerns(&self, path: &str) -> bool {
        let starts = |paths: &[&str]| paths.iter().any(|own| path.starts_with(own));
        starts(self.within) && !starts(self.except)
    }

    /// Where the banned words stand.
    fn broken_by(&self, source: &Source) -> Vec<String> {
        let code = product(&source.text);
        let lines = code.lines().zip(1..);
        lines
            .flat_map(|(line, number)| {
                self.words.iter().filter(|word| mentions(line, word)).map(move |word| (number, word))
            })
            .map(|(number, word)| format!("{}:{number}: {word} ({})", source.path, self.reason))
            .collect()
    }
}

#[test]
fn every_layer_keeps_to_its_words() {
    let sources = product_sources();
    let mut broken = Vec::new();
    for ban in BANS {
        let concerned: Vec<&Source> = sources.iter().filter(|source| ban.concerns(&source.path)).collect();
        assert!(!concerned.is_empty(), "no file is concerned: {}", ban.reason);
        broken.extend(concerned.into_iter().flat_map(|source| ban.broken_by(source)));
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// The rooms of the app, each of which knows those before it and none behind it.
const ROOMS: [&str; 6] = ["dutch", "table", "ask", "model", "show", "act"];

/// Where a file of the app reaches into a room behind its own, or leaves its room by a path that does not name it.
fn reaches_back(source: &Source) -> Vec<String> {
    let Some(rest) = source.path.strip_prefix("src/app/") else { return Vec::new() };
    let Some(own) = ROOMS.iter().position(|room| rest.starts_with(&format!("{room}/"))) else { return Vec::new() };
    // In `room/file.rs` one step up is the room itself, in `room/folder/file.rs` two are.
    let is_own_module = rest.ends_with("/mod.rs");
    let depth = rest.matches('/').count() - usize::from(is_own_module);
    let out_of_room = format!("super::{}", "super::".repeat(depth));
    let code = product(&source.text);
    let lines = code.lines().zip(1..);
    let behind = |line: &str| {
        let named = ROOMS[own + 1..].iter().find(|room| mentions(line, &format!("app::{room}")));
        let grouped = ["app::{", "app::*"].into_iter().find(|group| line.contains(group));
        let unnamed = Some(out_of_room.as_str()).filter(|steps| line.contains(*steps));
        named.copied().or(grouped).or(unnamed).map(str::to_owned)
    };
    lines.filter_map(|(line, number)| behind(line).map(|found| format!("{}:{number}: {found}", source.path))).collect()
}

#[test]
fn a_room_of_the_app_knows_only_the_rooms_before_it() {
    let sources = rust("src/app");
    let in_rooms = sources.iter().filter(|source| source.path != "src/app/mod.rs");
    for source in in_rooms.clone() {
        let room = source.path.trim_start_matches("src/app/").split('/').next().unwrap_or_default();
        assert!(ROOMS.contains(&room), "{} stands in no room", source.path);
    }
    let found: Vec<String> = in_rooms.flat_map(reaches_back).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn an_arrow_that_runs_back_is_found() {
    let found = |path: &str, line: &str| reaches_back(&Source { path: path.into(), text: format!("{line}\n") }).len();
    for (own, room) in ROOMS.iter().enumerate() {
        for (other, behind) in ROOMS.iter().enumerate() {
            let line = format!("use crate::app::{behind}::something;");
            let expected = usize::from(other > own);
            assert_eq!(found(&format!("src/app/{room}/a.rs"), &line), expected, "{room} {behind}");
            assert_eq!(found(&format!("src/app/{room}/b/mod.rs"), &line), expected, "{room} {behind}");
        }
        assert_eq!(found(&format!("src/app/{room}/a.rs"), "use crate::app::{act, show};"), 1);
        assert_eq!(found(&format!("src/app/{room}/a.rs"), "use super::super::act;"), 1);
        assert_eq!(found(&format!("src/app/{room}/b/mod.rs"), "use super::super::act;"), 1);
        assert_eq!(found(&format!("src/app/{room}/b/c.rs"), "use super::super::own;"), 0);
        assert_eq!(found(&format!("src/app/{room}/b/c.rs"), "use super::super::super::act;"), 1);
        assert_eq!(found(&format!("src/app/{room}/a.rs"), "// crate::app::act"), 0);
    }
}

/// The classes of the style sheets that cannot be mistaken for a word of the text.
fn classes() -> Vec<String> {
    let mut all = Vec::new();
    for sheet in sources("styles").iter().filter(|own| own.path.ends_with(".css")) {
        for name in sheet.text.split('.').skip(1) {
            let name: String =
                name.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
            if name.contains('-') || name.contains("__") {
                all.push(name);
            }
        }
    }
    all
}

/// Texts of a file in which a class stands.
fn classes_in(source: &Source, classes: &[String]) -> Vec<String> {
    let lines = source.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().lines().zip(1..);
    let found = lines.filter(|(line, _)| !line.trim_start().starts_with("//")).flat_map(|(line, number)| {
        let texts = line.split('"').skip(1).step_by(2).flat_map(str::split_whitespace);
        texts.filter(|word| classes.iter().any(|own| own == word)).map(move |word| (number, word))
    });
    found.map(|(number, word)| format!("{}:{number}: {word}", source.path)).collect()
}

#[test]
fn the_app_names_no_class_of_the_page() {
    let classes = classes();
    assert!(classes.len() > 120, "{}", classes.len());
    let found: Vec<String> = rust("src/app").iter().flat_map(|source| classes_in(source, &classes)).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
    let found = |text: &str| classes_in(&Source { path: "src/app/a.rs".into(), text: text.into() }, &classes).len();
    assert_eq!(found("-1 => \"bedrag bedrag--min\","), 1);
    assert_eq!(found("let class = \"tabel__getal\";\n// \"tabel__getal\"\n"), 1);
    assert_eq!(found("let text = \"een tabel\";"), 0);
}

#[test]
fn a_banned_word_is_found_in_code_and_only_there() {
    for ban in BANS {
        for word in ban.words {
            let path = ban.within[0].to_owned();
            let found = |text: String| ban.broken_by(&Source { path: path.clone(), text }).len();
            assert_eq!(found(format!("fn f() {{\n    a{word};\n    {word}::b();\n}}\n")), expected(word), "{word}");
            assert_eq!(
                found(format!("//! {word}\n/* /* {word} */ {word} */\nconst A: &str = \"\\\"{word}\";\n")),
                0,
                "{word}"
            );
            assert_eq!(found(format!("const A: &str = r#\"\"{word}\"#; // {word}\n")), 0, "{word}");
            assert_eq!(found(format!("fn f() {{}}\n#[cfg(test)]\nmod tests {{\n{word}\n}}\n")), 0, "{word}");
        }
    }
    /// `a.round()` is the method; `aweb_sys` is another word.
    fn expected(word: &str) -> usize {
        if word.starts_with('.') { 2 } else { 1 }
    }
}

/// The functions through which a number passes between doubles and exact numbers.
const BRIDGE: [&str; 7] =
    ["persons", "persons_by_text", "short_way", "to_double", "from_double", "from_double_rounded", "for_chart"];

/// Where a double guesses and whole or exact numbers prove: no digit of an amount comes from it.
const GUESSES: [&str; 2] = ["engine/src/money/quotient.rs", "engine/src/money/mix.rs"];

/// Doubles in a file of the money module that lie outside the bridge.
fn doubles_outside_the_bridge(source: &Source) -> Vec<String> {
    let code = product(&source.text);
    let mut function = "";
    let mut found = Vec::new();
    for (line, number) in code.lines().zip(1..) {
        if let Some((_, rest)) = line.split_once("fn ") {
            function = rest.split(['(', '<']).next().unwrap_or_default();
        }
        if mentions(line, "f64") && !BRIDGE.contains(&function) {
            found.push(format!("{}:{number}: a double in {function}", source.path));
        }
    }
    found
}

#[test]
fn doubles_enter_and_leave_the_money_by_the_bridge_only() {
    let sources = rust("engine/src/money");
    let bound = sources.iter().filter(|source| !GUESSES.contains(&source.path.as_str()));
    let found: Vec<String> = bound.flat_map(doubles_outside_the_bridge).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
    let source = |text: &str| Source { path: "engine/src/money/mod.rs".into(), text: text.into() };
    assert_eq!(doubles_outside_the_bridge(&source("pub fn persons(x: f64) {}\nfn share(x: f64) {}\n")).len(), 1);
}

#[test]
fn decimals_are_rounded_half_away_from_zero() {
    let sources = rust("engine/src/money");
    let strategies = |source: &Source| -> Vec<String> {
        let code = product(&source.text);
        let named = code.match_indices("RoundingStrategy::").map(|(at, found)| &code[at + found.len()..]);
        named.map(|rest| rest.chars().take_while(|part| part.is_alphanumeric()).collect()).collect()
    };
    let used: Vec<String> = sources.iter().flat_map(strategies).collect();
    assert_eq!(used, ["MidpointAwayFromZero"], "one place, one strategy");
    // `round_dp` alone is banker's rounding.
    for source in &sources {
        assert!(!product(&source.text).contains("round_dp("), "{}", source.path);
    }
}

/// About as many lines as one can keep in view.
const MOST_LINES: usize = 400;

/// Files that may be longer, and why.
const LONGER: [(&str, &str); 0] = [];

fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

/// Declarations of `text-decoration` in a short form that WebKit does not know: it drops the whole line.
fn short_decorations(style: &str) -> Vec<&str> {
    let lines = style.lines().map(str::trim);
    lines
        .filter(|line| {
            let value = line.strip_prefix("text-decoration:").map(|value| value.trim().trim_end_matches(';'));
            value.is_some_and(|value| value.split_whitespace().count() > 1)
        })
        .collect()
}

#[test]
fn webkit_draws_every_line_under_what_opens() {
    for sheet in sources("styles").iter().filter(|own| own.path.ends_with(".css")) {
        assert_eq!(short_decorations(&sheet.text), Vec::<&str>::new(), "{}", sheet.path);
    }
    assert_eq!(
        short_decorations("a {\n  text-decoration: underline dotted;\n}\n"),
        ["text-decoration: underline dotted;"]
    );
}

#[test]
fn files_stay_small() {
    let sources = product_sources();
    let lines = |source: &Source| source.text.lines().count();
    let long = sources.iter().filter(|source| !is_test(&source.path) && lines(source) >= MOST_LINES);
    let excused = |path: &str| LONGER.iter().any(|(own, _)| *own == path);
    let found: Vec<String> = long
        .clone()
        .filter(|source| !excused(&source.path))
        .map(|own| format!("{}: {}", own.path, lines(own)))
        .collect();
    assert!(found.is_empty(), "split these, or say why not: {found:?}");
    for (path, reason) in LONGER {
        assert!(long.clone().any(|source| source.path == path), "{path} is short enough by now ({reason})");
    }
}

#[test]
fn every_file_begins_by_saying_what_it_owns() {
    let silent: Vec<String> = product_sources()
        .into_iter()
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| source.path)
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// `#[allow]` hides; `#[expect]` with a reason explains, and says so when it is no longer needed.
fn unexplained(source: &Source) -> Vec<String> {
    let code = code(&source.text);
    let attributes = code.match_indices("#[expect(").chain(code.match_indices("#![expect("));
    let without_reason = attributes.filter(|&(at, _)| {
        let attribute = code[at..].split(")]").next().unwrap_or_default();
        !attribute.contains("reason =")
    });
    let hidden = code.match_indices("#[allow(").chain(code.match_indices("#![allow("));
    let unsafe_code = code.match_indices("unsafe ");
    let line = |at: usize| code[..at].lines().count();
    without_reason
        .chain(hidden)
        .chain(unsafe_code)
        .map(|(at, what)| format!("{}:{}: {what}", source.path, line(at)))
        .collect()
}

#[test]
fn every_exception_to_a_lint_gives_its_reason() {
    let found: Vec<String> = product_sources().iter().flat_map(unexplained).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
    let count = |text: &str| unexplained(&Source { path: String::new(), text: text.into() }).len();
    assert_eq!(count("#[expect(dead_code, reason = \"soon\")]\nfn f() {}\n"), 0);
    assert_eq!(count("#[expect(dead_code)]\n#[allow(unused)]\nfn f() { unsafe {} }\n"), 3);
}

/// Where this was made is nobody's business.
#[test]
fn nothing_points_outside_the_repository() {
    let outside = [concat!("..", "/shared"), concat!("/work", "/"), concat!("/root", "/")];
    let mut found = Vec::new();
    for source in sources("") {
        let lines = source.text.lines().zip(1..);
        let pointing = lines.filter(|(line, _)| outside.iter().any(|path| line.contains(path)));
        found.extend(pointing.map(|(line, number)| format!("{}:{number}: {line}", source.path)));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// They would make the first load as heavy as the rest of it together; the municipalities are for who asks.
#[test]
fn what_is_fetched_on_demand_is_not_in_the_program() {
    let includes = |text: &str| {
        let fetched = |line: &str| ["bronnen", "gemeenten.tsv"].iter().any(|own| line.contains(own));
        text.lines().any(|line| line.contains("include_str!") && fetched(line))
    };
    // A test may hold them, and so may a program that is itself fetched on demand.
    let product =
        |source: &Source| source.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
    let sources =
        product_sources().into_iter().filter(|source| !is_test(&source.path) && source.path != "src/bin/inlezer.rs");
    let found: Vec<String> = sources.filter(|source| includes(&product(source))).map(|source| source.path).collect();
    assert!(found.is_empty(), "{found:?}");
    assert!(includes("const A: &str = include_str!(\"gemeenten.tsv\");"));
    assert!(includes("const A: &str = include_str!(\"bronnen/x.txt\");"));
}

/// In a test run Yew would be compiled for nothing, and the engine could lean on it unseen.
#[test]
fn yew_is_optional_and_no_test_needs_it() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    let section = |name: &str| {
        let from = manifest.split_once(&format!("[{name}]\n")).map_or("", |(_, rest)| rest);
        from.split("\n[").next().unwrap_or_default().to_owned()
    };
    assert!(!section("dev-dependencies").contains("yew"));
    for line in section("dependencies").lines().filter(|line| line.starts_with("yew")) {
        assert!(line.contains("optional = true"), "{line}");
    }
}

/// The words in the second column of a glossary.
fn glossary_words(text: &str) -> Vec<&str> {
    let cells = text.lines().filter(|line| line.starts_with("| ")).filter_map(|line| line.split('|').nth(2));
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect()
}

/// The glossary words that no code uses.
fn unused_words<'a>(glossary: &'a str, code: &str) -> Vec<&'a str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let words: std::collections::HashSet<&str> = code.split(|c| !is_word(c)).collect();
    glossary_words(glossary).into_iter().filter(|word| !words.contains(word)).collect()
}

#[test]
fn the_glossary_speaks_the_language_of_the_code() {
    let glossary = std::fs::read_to_string(root().join("docs/woordenlijst.md")).expect("the glossary");
    assert!(glossary_words(&glossary).len() > 20);
    let code: String = product_sources().iter().map(|source| code(&source.text)).collect();
    assert_eq!(unused_words(&glossary, &code), Vec::<&str>::new());
    assert_eq!(unused_words("| pot | `kas` | bron | fonds |", &code), ["kas"]);
}

/// What a reader of the description does not find there: the keys of the fields, and the ids of the bases and the
/// posts.
fn undescribed(description: &str) -> Vec<&'static str> {
    let own = RegionField::ALL.into_iter().map(|field| field.section_and_key().1);
    let theirs = MunicipalityField::ALL.into_iter().map(|field| field.section_and_key().1);
    let ids = Basis::ALL.map(Basis::id).into_iter().chain(Post::ALL.map(Post::id));
    own.chain(theirs).chain(ids).filter(|word| !description.lines().any(|line| mentions(line, word))).collect()
}

#[test]
fn every_field_basis_and_post_is_described() {
    let description = std::fs::read_to_string(root().join("docs/rekenmodel.md")).expect("the description");
    assert_eq!(undescribed(&description), Vec::<&str>::new());
    let without = description.replace("clienten_3jaar", "").replace("bw_minimum", "");
    assert_eq!(undescribed(&without), ["bw_minimum", "clienten_3jaar"]);
}
