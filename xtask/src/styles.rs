//! Makes the one style sheet: the design tokens of NL Design System's example theme, the Utrecht components, and the
//! sheets in `styles/`, in the order of their names.
//!
//! From the packages only what the pages use remains: the rules whose classes occur in `index.html` or in a Rust file
//! under `src/`, and the custom properties that something refers to. **So a class name stands in the source in full**:
//! `utrecht-button--subtle`, never put together from parts. A class that no sheet knows is an error.
//!
//! Which packages take part: the `@utrecht/…-css` packages and the tokens in `package.json`.

use crate::css::{self, Node};
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const PREFIX: &str = "utrecht-";
const TOKENS: &str = "@nl-design-system-unstable/voorbeeld-design-tokens";
const NOTICE: &str = "/*! Bevat onderdelen van NL Design System (EUPL-1.2), (c) Frameless B.V., Gemeente Utrecht en \
    de NL Design System-community. Zie LICENTIES.txt. */\n";

/// The style sheet and the npm packages of which it holds a part.
pub struct Bundle {
    pub css: String,
    pub packages: Vec<String>,
}

/// Makes the style sheet.
pub fn bundle(root: &Path) -> Result<Bundle> {
    let modules = root.join("node_modules");
    let packages = packages(root)?;
    let mut vendor = parse(&modules.join(TOKENS).join("dist/theme.css"))?;
    for package in &packages {
        vendor.extend(parse(&modules.join(package).join("dist/index.css"))?);
    }
    let own = own_sheets(root)?;
    let sources = sources(root)?;
    let used = used_classes(&sources)?;
    check_known(&used, &vendor, &own)?;

    let names: BTreeSet<&str> = used.values().flatten().map(String::as_str).collect();
    let keep =
        |selector: &str| css::required_classes(selector, PREFIX).iter().all(|class| names.contains(class.as_str()));
    css::retain(&mut vendor, &keep, &|_| true);
    let mut referenced = css::words(&own, "--");
    for text in sources.values() {
        referenced.extend(css::words(text, "--"));
    }
    let needed = needed_properties(&vendor, referenced);
    css::retain(&mut vendor, &|_| true, &|name| !name.starts_with("--") || needed.contains(name));

    let mut all = packages;
    all.push(TOKENS.to_owned());
    Ok(Bundle { css: format!("{NOTICE}{}{}\n", css::print(&vendor), css::shorten(&own)), packages: all })
}

/// The component packages that `package.json` names.
fn packages(root: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(root.join("package.json")).context("package.json ontbreekt")?;
    let json: serde_json::Value = serde_json::from_str(&text).context("package.json is ongeldig")?;
    let names = json["devDependencies"].as_object().into_iter().flatten();
    Ok(names
        .map(|(name, _)| name.clone())
        .filter(|name| name.starts_with("@utrecht/") && name.ends_with("-css"))
        .collect())
}

fn parse(path: &Path) -> Result<Vec<Node>> {
    let text = fs::read_to_string(path).with_context(|| format!("kan het stijlblad {} niet lezen", path.display()))?;
    Ok(css::parse(&text))
}

fn own_sheets(root: &Path) -> Result<String> {
    let mut paths = files(&root.join("styles"), "css")?;
    paths.sort();
    let mut css = String::new();
    for path in paths {
        css.push_str(&fs::read_to_string(&path)?);
        css.push('\n');
    }
    Ok(css)
}

/// The page and the Rust files, without their comment lines.
fn sources(root: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let mut paths = files(&root.join("src"), "rs")?;
    paths.push(root.join("index.html"));
    paths.push(root.join("assets/boot.js"));
    let mut sources = BTreeMap::new();
    for path in paths {
        let text = fs::read_to_string(&path).with_context(|| format!("kan {} niet lezen", path.display()))?;
        let code: Vec<&str> =
            text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line }).collect();
        sources.insert(path, code.join("\n"));
    }
    Ok(sources)
}

fn files(dir: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(dir).with_context(|| format!("kan de map {} niet lezen", dir.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, extension)?);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    Ok(found)
}

/// The classes of the design system that each source uses.
fn used_classes(sources: &BTreeMap<PathBuf, String>) -> Result<BTreeMap<&Path, BTreeSet<String>>> {
    let mut used = BTreeMap::new();
    for (path, text) in sources {
        let classes = css::words(text, PREFIX);
        if let Some(part) = classes.iter().find(|class| class.ends_with(['-', '_'])) {
            bail!("{}: de klasse {part}… wordt uit delen samengesteld; schrijf elke klassenaam voluit", path.display());
        }
        used.insert(path.as_path(), classes);
    }
    Ok(used)
}

/// Fails on a class that no sheet knows: a typing error, or a package that is missing.
fn check_known(used: &BTreeMap<&Path, BTreeSet<String>>, vendor: &[Node], own: &str) -> Result<()> {
    let mut known = css::words(&css::print(vendor), PREFIX);
    known.extend(css::words(own, PREFIX));
    let mut unknown = Vec::new();
    for (path, classes) in used {
        for class in classes.difference(&known) {
            unknown.push(format!("  {class} in {}", path.display()));
        }
    }
    if !unknown.is_empty() {
        bail!(
            "geen stijlblad kent deze klassen (tikfout, of ontbreekt er een @utrecht-pakket in package.json?):\n{}",
            unknown.join("\n")
        );
    }
    Ok(())
}

/// The custom properties that something refers to, directly or through another custom property.
fn needed_properties(nodes: &[Node], referenced: BTreeSet<String>) -> BTreeSet<String> {
    let mut values: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut open: Vec<String> = referenced.into_iter().collect();
    css::each_declaration(nodes, &mut |name, value| {
        if name.starts_with("--") {
            values.entry(name).or_default().push(value);
        } else {
            open.extend(css::words(value, "--"));
        }
    });
    let mut needed = BTreeSet::new();
    while let Some(name) = open.pop() {
        for value in values.get(name.as_str()).into_iter().flatten() {
            open.extend(css::words(value, "--").into_iter().filter(|word| !needed.contains(word)));
        }
        needed.insert(name);
    }
    needed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_are_followed() {
        let nodes = css::parse(".t{--a:var(--b);--b:var(--c,1px);--c:2px;--d:3px}.x{color:var(--a)}.y{--e:var(--d)}");
        let needed = needed_properties(&nodes, BTreeSet::new());
        assert_eq!(needed.into_iter().collect::<Vec<_>>(), ["--a", "--b", "--c"]);
        let needed = needed_properties(&nodes, BTreeSet::from(["--e".to_owned()]));
        assert!(needed.contains("--d"));
    }

    #[test]
    fn a_class_in_parts_is_refused() {
        let source = |text: &str| BTreeMap::from([(PathBuf::from("a.rs"), text.to_owned())]);
        assert!(used_classes(&source("\"utrecht-button\"")).is_ok());
        assert!(used_classes(&source("format!(\"utrecht-button--{kind}\")")).is_err());
    }

    #[test]
    fn an_unknown_class_is_refused() {
        let used = BTreeMap::from([(Path::new("a.rs"), BTreeSet::from(["utrecht-buton".to_owned()]))]);
        assert!(check_known(&used, &css::parse(".utrecht-button{color:red}"), "").is_err());
        assert!(check_known(&used, &[], ".utrecht-buton{color:red}").is_ok());
    }
}
