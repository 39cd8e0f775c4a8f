//! Makes `LICENTIES.txt`: the licence notices of everything that is shipped to the browser.
//!
//! Lists each Rust package in the wasm and each npm package in the style sheet, and gives every licence text once.

use crate::tools;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

struct Package {
    name: String,
    license: String,
    dir: PathBuf,
}

/// The notices, as one text.
pub fn notices(root: &Path, npm: &[String]) -> Result<String> {
    let mut packages = rust_packages()?;
    for name in npm {
        packages.push(npm_package(&root.join("node_modules").join(name))?);
    }
    let mut list = String::new();
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for package in &packages {
        writeln!(list, "- {}: {}", package.name, package.license)?;
        if let Some(text) = license_text(&package.dir)? {
            texts.entry(text).or_default().push(&package.name);
        }
    }
    let mut out = format!(
        "Rekentafel bevat de volgende onderdelen van anderen, met hun licentie.\n\n{list}\n\
         Hieronder staat elke licentietekst één keer.\n"
    );
    for (text, names) in texts {
        write!(out, "\n{}\n{}\n\n{text}\n", "=".repeat(78), names.join(", "))?;
    }
    Ok(out)
}

/// The packages that cargo links into the page and the programs beside it: no build scripts, no macros, no tests.
fn rust_packages() -> Result<Vec<Package>> {
    let filter = ["--filter-platform", tools::WASM];
    let json =
        tools::output(tools::cargo().args(["metadata", "--format-version", "1", "--all-features"]).args(filter))?;
    let metadata: Value = serde_json::from_str(&json).context("cargo metadata is onleesbaar")?;
    let linked =
        tools::output(tools::cargo().args(["tree", "--edges", "normal,no-proc-macro", "--prefix", "none"]).args([
            "--package",
            "rekentafel",
            "--target",
            tools::WASM,
            "--format",
            "{p}",
            "--features",
            "reader,worker",
        ]))?;
    let linked: BTreeSet<String> = linked
        .lines()
        .filter_map(|line| line.split_once(" v"))
        .map(|(name, rest)| format!("{name} {}", rest.split(' ').next().unwrap_or(rest)))
        .collect();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut packages: Vec<Package> = metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|package| Package {
            name: format!("{} {}", text(&package["name"]), text(&package["version"])),
            license: text(&package["license"]),
            dir: PathBuf::from(text(&package["manifest_path"])).parent().map(Path::to_path_buf).unwrap_or_default(),
        })
        .filter(|package| linked.contains(&package.name) && !package.name.starts_with("rekentafel "))
        .collect();
    packages.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(packages)
}

fn npm_package(dir: &Path) -> Result<Package> {
    let path = dir.join("package.json");
    let text = fs::read_to_string(&path).with_context(|| format!("kan {} niet lezen", path.display()))?;
    let json: Value = serde_json::from_str(&text)?;
    let field = |name: &str| json[name].as_str().unwrap_or_default().to_owned();
    Ok(Package {
        name: format!("{} {}", field("name"), field("version")),
        license: field("license"),
        dir: dir.to_path_buf(),
    })
}

/// The licence text that a package brings; of several, MIT, because it is the shortest that suffices.
fn license_text(dir: &Path) -> Result<Option<String>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(dir)
        .with_context(|| format!("kan de map {} niet lezen", dir.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
            path.is_file() && (name.starts_with("LICEN") || name.starts_with("COPYING"))
        })
        .collect();
    paths.sort_by_key(|path| {
        let name = path.to_string_lossy().to_uppercase();
        (!name.contains("MIT"), name)
    });
    let Some(path) = paths.first() else {
        return Ok(None);
    };
    let text = fs::read_to_string(path).with_context(|| format!("kan {} niet lezen", path.display()))?;
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    Ok(Some(lines.join("\n").trim().to_owned()))
}
