//! Makes `target/site/`: files that any web server can host, under any path.
//!
//! Every file but `index.html` carries the hash of its own content in its name, so that it can be cached for ever.
//! The style sheet, the scripts and the wasm are checked by the browser against an integrity value. All URLs are
//! relative. Beside each text and wasm file stands its brotli version, for servers that can use it.

use crate::{licenses, split, styles, tools};
use anyhow::{Context, Result, bail};
use base64::Engine;
use data::cases::Case;
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The content security policy: as a meta element in `index.html`, and as a header from `serve`.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
    form-action 'none'";

/// What a host shows instead of a file that it does not have.
pub const MISSING: &str = "404.html";

/// Makes the site, prints its sizes and gives its folder.
pub fn build() -> Result<PathBuf> {
    tools::need_wasm_target()?;
    tools::need_npm_packages()?;
    let root = tools::root();
    let styles = styles::bundle(&root)?;
    let page = split::split(&compile("rekentafel", "ui", "release", &[split::LINK])?)?;
    let (script, wasm) = bind(&page.main)?;
    let (worker_script, worker_wasm) = bind(&compile("werker", "worker", "werker", &[])?)?;
    let (reader_script, reader_wasm) = bind(&compile("inlezer", "reader,worker", "release", &[])?)?;

    let mut site = Site::default();
    let css = site.add("rekentafel.css", styles.css.into_bytes());
    let favicon = site.add("favicon.svg", read(&root.join("assets/favicon.svg"))?.into_bytes());
    let behind = |split::Part { name, wasm }| {
        let file = site.add(&format!("{}.wasm", name.trim_start_matches(split::PREFIX)), wasm);
        (name, file)
    };
    let behind: Vec<(String, Reference)> = page.parts.into_iter().map(behind).collect();
    let script = split::join(&script, &page.loader, &behind)?;
    let js = site.add("rekentafel.js", script.into_bytes());
    let wasm = site.add("rekentafel.wasm", wasm);
    let guard = site.add("wacht.js", read(&root.join("assets/wacht.js"))?.into_bytes());
    let boot = fill(
        &read(&root.join("assets/boot.js"))?,
        &[("js", &js.name), ("wasm", &wasm.name), ("wasm_sri", &wasm.integrity)],
    )?;
    let boot = site.add("boot.js", boot.into_bytes());
    // Both are started in the same way.
    let starter = read(&root.join("assets/werker.js"))?;
    let started = |js: &Reference, wasm: &Reference| {
        fill(&starter, &[("js", &js.name), ("wasm", &wasm.name), ("wasm_sri", &wasm.integrity)])
    };
    let worker_js = site.add("werker-binding.js", worker_script.into_bytes());
    let worker_wasm = site.add("werker.wasm", worker_wasm);
    let worker = site.add("werker.js", started(&worker_js, &worker_wasm)?.into_bytes());
    let reader_js = site.add("inlezer-binding.js", reader_script.into_bytes());
    let reader_wasm = site.add("inlezer.wasm", reader_wasm);
    let reader = site.add("inlezer.js", started(&reader_js, &reader_wasm)?.into_bytes());
    let documents = site.add("bronnen.txt", documents(&root.join("data/bronnen"))?.into_bytes());
    let cases = site.add("gulden.txt", cases(&root.join("tests/gulden"))?.into_bytes());
    let land = site.add("kaart.txt", land(&root)?.into_bytes());
    let of_every_page = [
        ("csp", CSP),
        ("css", css.name.as_str()),
        ("css_sri", &css.integrity),
        ("guard", &guard.name),
        ("favicon", &favicon.name),
    ];
    let of_the_index: &[(&str, &str)] = &[
        ("js", &js.name),
        ("js_sri", &js.integrity),
        ("boot", &boot.name),
        ("boot_sri", &boot.integrity),
        ("worker", &worker.name),
        ("reader", &reader.name),
        ("documents", &documents.name),
        ("documents_sri", &documents.integrity),
        ("cases", &cases.name),
        ("cases_sri", &cases.integrity),
        ("land", &land.name),
        ("land_sri", &land.integrity),
    ];
    let index = fill(&read(&root.join("index.html"))?, &[&of_every_page, of_the_index].concat())?;
    site.files.push(("index.html".to_owned(), index.into_bytes()));
    let missing = fill(&read(&root.join("assets/404.html"))?, &of_every_page)?;
    site.files.push((MISSING.to_owned(), missing.into_bytes()));
    site.files.push(("LICENTIES.txt".to_owned(), licenses::notices(&root, &styles.packages)?.into_bytes()));
    site.write(&tools::target_dir().join("site"))
}

/// The documents of the regions in one file.
fn documents(dir: &Path) -> Result<String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(dir)
        .with_context(|| format!("kan {} niet lezen", dir.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let named = |path: &PathBuf| Ok((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), read(path)?));
    let texts = paths.iter().map(named).collect::<Result<Vec<_>>>()?;
    Ok(data::documents::pack(&read(&dir.join("inhoud.json"))?, &texts))
}

/// The municipalities with their outlines, and the rule for a new region.
fn land(root: &Path) -> Result<String> {
    let file = |path: &str| read(&root.join(path));
    let (municipalities, outlines) = (file("data/gemeenten.tsv")?, file("data/gemeenten-kaart.json")?);
    let packed = data::land::pack(&municipalities, &outlines, &file("docs/inlezen.md")?);
    packed.map_err(|error| anyhow::anyhow!("de kaart van de gemeenten is niet heel: {error}"))
}

/// Compiles a program of the site and gives the wasm file that cargo made.
fn compile(program: &str, feature: &str, profile: &str, link: &[&str]) -> Result<PathBuf> {
    let target = tools::target_dir();
    // Paths of this machine do not belong in the download, nor in its hash.
    let flags: Vec<String> = local_paths()
        .into_iter()
        .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()))
        .chain(link.iter().map(|own| format!("-Clink-arg={own}")))
        .collect();
    tools::run(
        tools::cargo()
            .args(["build", "--profile", profile, "--target", tools::WASM, "--bin", program])
            .args(["--no-default-features", "--features", feature])
            .arg("--config")
            .arg(format!("target.{}.rustflags={flags:?}", tools::WASM)),
    )?;
    Ok(target.join(tools::WASM).join(profile).join(program).with_extension("wasm"))
}

/// The folders whose paths rustc would write into the wasm, and what to write instead.
fn local_paths() -> Vec<(PathBuf, &'static str)> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    // One folder per registry; they exist by now, because xtask itself came from there.
    let mut registries: Vec<PathBuf> = home
        .and_then(|home| fs::read_dir(home.join("registry/src")).ok())
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    registries.sort();
    let mut paths = vec![(tools::root(), ".")];
    paths.extend(registries.into_iter().map(|path| (path, "crates")));
    paths
}

/// Runs wasm-bindgen: gives the module that binds the wasm to the page, and the wasm.
fn bind(wasm: &Path) -> Result<(String, Vec<u8>)> {
    let mut output = Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        // The parts of a wasm share its table of functions.
        .keep_lld_exports(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen is mislukt")?;
    let has_snippets = output.snippets().values().any(|list| !list.is_empty());
    if has_snippets || !output.local_modules().is_empty() {
        bail!("een Rust-pakket brengt eigen JavaScript mee; de bouwstap kan dat nog niet in de site zetten");
    }
    let wasm = output.wasm_mut().emit_wasm();
    Ok((output.js().to_owned(), wasm))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("kan {} niet lezen", path.display()))
}

/// The golden cases in one file.
fn cases(folder: &Path) -> Result<String> {
    let entries = fs::read_dir(folder).with_context(|| format!("kan {} niet lezen", folder.display()))?;
    let files =
        entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect::<Result<Vec<_>>>()?;
    let mut names: Vec<&str> = files.iter().filter_map(|file| file.strip_suffix(".scenario.json")).collect();
    names.sort_unstable();
    let part = |name: &str, ending: &str| read(&folder.join(format!("{name}{ending}")));
    let case = |name: &&str| {
        let (scenario, outcome) = (part(name, ".scenario.json")?, part(name, ".uitkomst.json")?);
        Ok(Case { name: (*name).to_owned(), scenario, outcome })
    };
    Ok(data::cases::pack(&names.iter().map(case).collect::<Result<Vec<_>>>()?))
}

/// Fills in each `{{name}}`; a name that is unknown, or given but not used, is an error.
fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut text = template.to_owned();
    for (name, value) in values {
        let mark = format!("{{{{{name}}}}}");
        if !text.contains(&mark) {
            bail!("het sjabloon mist {mark}");
        }
        text = text.replace(&mark, value);
    }
    if let Some(start) = text.find("{{") {
        let rest: String = text[start..].chars().take(30).collect();
        bail!("het sjabloon bevat een onbekende plaats: {rest}");
    }
    Ok(text)
}

/// A file of the site as others refer to it.
pub struct Reference {
    pub name: String,
    pub integrity: String,
}

#[derive(Default)]
struct Site {
    files: Vec<(String, Vec<u8>)>,
}

impl Site {
    /// Adds a file under a name that holds the hash of its content.
    fn add(&mut self, name: &str, content: Vec<u8>) -> Reference {
        let (stem, extension) = name.split_once('.').expect("a file name with an extension");
        let hash: String = Sha256::digest(&content)[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha384::digest(&content));
        let reference = Reference { name: format!("{stem}-{hash}.{extension}"), integrity: format!("sha384-{digest}") };
        self.files.push((reference.name.clone(), content));
        reference
    }

    /// Writes all files beside the old site, then takes its place.
    fn write(self, dir: &Path) -> Result<PathBuf> {
        let fresh = dir.with_extension("nieuw");
        remove(&fresh)?;
        fs::create_dir_all(&fresh)?;
        println!("\n{:<36}{:>12}{:>12}{:>12}", "bestand (bytes)", "ruw", "gzip", "brotli");
        let mut totals = [0; 3];
        for (name, content) in &self.files {
            let brotli = brotli(content)?;
            let sizes = [content.len(), gzip(content)?.len(), brotli.len()];
            fs::write(fresh.join(name), content)?;
            fs::write(fresh.join(format!("{name}.br")), brotli)?;
            print_sizes(name, sizes);
            // What is behind the first page comes after it. The notices, the workers, the documents, the map and the fixed cases are
            // only fetched by who asks for them.
            let asked_for = ["LICENTIES", "werker", "inlezer", "bronnen", "gulden", "kaart", "404", "plekken"];
            let is_asked_for = asked_for.iter().any(|own| name.starts_with(own));
            if !is_asked_for {
                for (total, size) in totals.iter_mut().zip(sizes) {
                    *total += size;
                }
            }
        }
        print_sizes("totaal bij de eerste keer laden", totals);
        remove(dir)?;
        fs::rename(&fresh, dir).with_context(|| format!("kan {} niet vervangen", dir.display()))?;
        println!("\nDe site staat in {}", dir.display());
        Ok(dir.to_path_buf())
    }
}

fn remove(dir: &Path) -> Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir).with_context(|| format!("kan {} niet weghalen", dir.display()))?;
    }
    Ok(())
}

fn print_sizes(name: &str, [raw, gzip, brotli]: [usize; 3]) {
    println!("{name:<36}{raw:>12}{gzip:>12}{brotli:>12}");
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    brotli::CompressorWriter::new(&mut compressed, 1 << 16, 11, 22).write_all(content)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::{Site, fill};
    use std::collections::BTreeSet;

    /// How the README tells a server which files never change.
    const UNCHANGING: &str = r"-[0-9a-f]{16}\.(css|js|svg|txt|wasm)$";

    #[test]
    fn the_readme_tells_a_server_which_files_never_change() {
        let readme = include_str!("../../README.md");
        assert_eq!(readme.matches(UNCHANGING).count(), 2, "nginx and Apache");
        let told: BTreeSet<&str> = UNCHANGING.split(['(', ')']).nth(1).unwrap().split('|').collect();
        let added = include_str!("site.rs").split("site.add(\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let mut site = Site::default();
        let mut extensions = BTreeSet::new();
        for name in added {
            let (stem, extension) = name.split_once('.').unwrap();
            let made = site.add(name, Vec::new()).name;
            let hash =
                made.strip_prefix(&format!("{stem}-")).and_then(|rest| rest.strip_suffix(&format!(".{extension}")));
            let is_hash = |hash: &str| hash.len() == 16 && hash.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
            assert!(hash.is_some_and(is_hash), "{made}");
            extensions.insert(extension);
        }
        assert_eq!(extensions, told);
    }

    #[test]
    fn a_template_is_filled_completely() {
        assert_eq!(fill("a {{x}} b {{x}}", &[("x", "1")]).unwrap(), "a 1 b 1");
        assert!(fill("a", &[("x", "1")]).is_err());
        assert!(fill("{{x}} {{y}}", &[("x", "1")]).is_err());
    }
}
