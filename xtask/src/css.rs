//! Reads, purges and shortens style sheets.
//!
//! Knows just enough of CSS for the packages of NL Design System: rules, comments, strings and conditional groups
//! such as `@media`. Nested rules are not read: our own sheets, which may use them, are only shortened.

use std::collections::BTreeSet;

/// A part of a style sheet.
#[derive(Debug, PartialEq)]
pub enum Node {
    Rule {
        selectors: Vec<String>,
        declarations: Vec<(String, String)>,
    },
    /// A conditional group, such as `@media`.
    Group {
        prelude: String,
        nodes: Vec<Node>,
    },
    /// Any other at-rule, kept as it is.
    Other(String),
}

/// At-rules whose body holds rules that purging looks into.
const GROUPS: [&str; 4] = ["@media", "@supports", "@layer", "@container"];

/// Removes comments and the white space that has no meaning.
pub fn shorten(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(char) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
            // A comment separates as white space does.
            space(&mut out);
        } else if char == '"' || char == '\'' {
            let end = string_end(rest);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if char.is_whitespace() {
            space(&mut out);
            rest = rest.trim_start();
        } else {
            if matches!(char, '{' | '}' | ';' | ',') {
                while out.ends_with(' ') || (char == '}' && out.ends_with(';')) {
                    out.pop();
                }
            }
            out.push(char);
            rest = &rest[char.len_utf8()..];
        }
    }
    out.trim_end().to_owned()
}

/// Adds one space, unless the text before it makes it meaningless.
fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',', ':']) {
        out.push(' ');
    }
}

/// The length of the string that the text starts with, quotes included.
fn string_end(text: &str) -> usize {
    let quote = text.chars().next();
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if char == '\\' {
            escaped = true;
        } else if Some(char) == quote {
            return at + 1;
        }
    }
    text.len()
}

/// Where the first of these characters stands, outside strings and brackets.
fn find(text: &str, wanted: &[char]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut skip_to = 0;
    for (at, char) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        match char {
            '"' | '\'' => skip_to = at + string_end(&text[at..]),
            _ if depth == 0 && wanted.contains(&char) => return Some(at),
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn split(text: &str, separator: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = find(rest, &[separator]) {
        parts.push(rest[..at].trim());
        rest = &rest[at + separator.len_utf8()..];
    }
    parts.push(rest.trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// The body between the braces that the text starts with, and what follows it.
fn block(text: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    let mut skip_to = 0;
    for (at, char) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        match char {
            '"' | '\'' => skip_to = at + string_end(&text[at..]),
            '{' => depth += 1,
            '}' if depth == 1 => return (&text[1..at], &text[at + 1..]),
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    (&text[1..], "")
}

/// Reads a style sheet without nested rules.
pub fn parse(css: &str) -> Vec<Node> {
    let short = shorten(css);
    let mut rest = short.as_str();
    let mut nodes = Vec::new();
    while let Some(at) = find(rest, &['{', ';']) {
        let prelude = rest[..at].trim();
        if rest[at..].starts_with(';') {
            if !prelude.is_empty() {
                nodes.push(Node::Other(format!("{prelude};")));
            }
            rest = &rest[at + 1..];
            continue;
        }
        let (body, after) = block(&rest[at..]);
        nodes.push(if GROUPS.iter().any(|group| prelude.starts_with(group)) {
            Node::Group { prelude: prelude.to_owned(), nodes: parse(body) }
        } else if prelude.starts_with('@') {
            Node::Other(format!("{prelude}{{{body}}}"))
        } else {
            Node::Rule {
                selectors: split(prelude, ',').into_iter().map(str::to_owned).collect(),
                declarations: split(body, ';')
                    .into_iter()
                    .filter_map(|declaration| declaration.split_once(':'))
                    .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
                    .collect(),
            }
        });
        rest = after;
    }
    nodes
}

/// Writes nodes back.
pub fn print(nodes: &[Node]) -> String {
    nodes
        .iter()
        .map(|node| match node {
            Node::Rule { selectors, declarations } => {
                let body: Vec<String> = declarations.iter().map(|(name, value)| format!("{name}:{value}")).collect();
                format!("{}{{{}}}", selectors.join(","), body.join(";"))
            }
            Node::Group { prelude, nodes } => format!("{prelude}{{{}}}", print(nodes)),
            Node::Other(text) => text.clone(),
        })
        .collect()
}

/// Keeps the selectors for which `keep` holds and the declarations for which `declare` holds, and nothing empty.
pub fn retain(nodes: &mut Vec<Node>, keep: &dyn Fn(&str) -> bool, declare: &dyn Fn(&str) -> bool) {
    nodes.retain_mut(|node| match node {
        Node::Rule { selectors, declarations } => {
            selectors.retain(|selector| keep(selector));
            declarations.retain(|(name, _)| declare(name));
            !selectors.is_empty() && !declarations.is_empty()
        }
        Node::Group { nodes, .. } => {
            retain(nodes, keep, declare);
            !nodes.is_empty()
        }
        Node::Other(_) => true,
    });
}

/// Calls `see` for each declaration.
pub fn each_declaration<'a>(nodes: &'a [Node], see: &mut dyn FnMut(&'a str, &'a str)) {
    for node in nodes {
        match node {
            Node::Rule { declarations, .. } => {
                for (name, value) in declarations {
                    see(name, value);
                }
            }
            Node::Group { nodes, .. } => each_declaration(nodes, see),
            Node::Other(_) => {}
        }
    }
}

/// The words in a text that begin with `prefix`: letters, digits, `-` and `_`, not inside a longer word.
pub fn words(text: &str, prefix: &str) -> BTreeSet<String> {
    let is_word = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_';
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices(prefix) {
        if text[..at].ends_with(is_word) {
            continue;
        }
        let rest = &text[at..];
        let end = rest.find(|char| !is_word(char)).unwrap_or(rest.len());
        found.insert(rest[..end].to_owned());
    }
    found
}

/// The classes that an element must have for a selector to apply: all of them, but those inside `:not(…)`.
pub fn required_classes(selector: &str, prefix: &str) -> BTreeSet<String> {
    let mut text = selector.to_owned();
    while let Some(start) = text.find(":not(") {
        let inner = start + ":not(".len();
        let end = find(&text[inner..], &[')']).map_or(text.len(), |at| inner + at + 1);
        text.replace_range(start..end, "");
    }
    words(&text, prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = "/* c */ .utrecht-a, .utrecht-b:not(.utrecht-c) { --x: var(--y,\n 1px); color : red; }\n\
        @media (forced-colors: active) { .utrecht-b { border: 0 } }\n.q::before { content: \"a; } b\"; }";

    #[test]
    fn a_sheet_is_read_and_written() {
        let nodes = parse(SHEET);
        assert_eq!(nodes.len(), 3);
        assert_eq!(
            print(&nodes),
            ".utrecht-a,.utrecht-b:not(.utrecht-c){--x:var(--y,1px);color:red}\
             @media (forced-colors:active){.utrecht-b{border:0}}.q::before{content:\"a; } b\"}"
        );
    }

    #[test]
    fn what_is_not_kept_is_gone() {
        let mut nodes = parse(SHEET);
        retain(&mut nodes, &|selector| selector == ".utrecht-a", &|name| name != "--x");
        assert_eq!(print(&nodes), ".utrecht-a{color:red}");
    }

    #[test]
    fn space_with_a_meaning_stays() {
        assert_eq!(
            shorten("a  :hover > b /* x */ c { margin : calc(1px + 2px) ; }"),
            "a :hover > b c{margin :calc(1px + 2px)}"
        );
    }

    #[test]
    fn classes_inside_not_are_not_required() {
        let classes = required_classes(".utrecht-a:not(:is(.utrecht-b), .utrecht-c) .utrecht-d--e", "utrecht-");
        assert_eq!(classes.into_iter().collect::<Vec<_>>(), ["utrecht-a", "utrecht-d--e"]);
    }

    #[test]
    fn words_are_whole() {
        assert_eq!(
            words("\"utrecht-link\" x-utrecht-no", "utrecht-").into_iter().collect::<Vec<_>>(),
            ["utrecht-link"]
        );
    }
}
