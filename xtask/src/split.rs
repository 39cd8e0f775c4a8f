//! Splits the wasm of the page: what every visit needs, and what draws the pages behind the first.
//!
//! Where it is cut, `src/main.rs` says. What the parts share stays in the main file. wasm-split also writes a script that
//! fetches the parts; here that becomes a piece of the one script that binds the page, with the names and the integrity
//! values that the parts have in the site.

use crate::site::Reference;
use crate::tools;
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// What the linker must leave in for it: where functions and data are referred to.
pub const LINK: &str = "--emit-relocs";
/// The script of wasm-split, as the binding names it.
const LOADER: &str = "./wasm_split.js";
/// What wasm-split puts before the name of a part.
pub const PREFIX: &str = "split_";
/// What the script begins with: the binding has it itself.
const OF_THE_BINDING: &str = "import { initSync } from";
/// How it reads a part, and how it reads one that a server calls something else than wasm.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
const FROM_BYTES: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";
const EXPORT: &str = "export const ";

/// A wasm in parts.
pub struct Split {
    /// What every visit needs; wasm-bindgen has not seen it yet.
    pub main: PathBuf,
    pub parts: Vec<Part>,
    /// The script that fetches the parts.
    pub loader: String,
}

/// A part that is fetched after the page stands on the screen.
pub struct Part {
    pub name: String,
    pub wasm: Vec<u8>,
}

/// Splits a wasm that was linked with [`LINK`].
pub fn split(wasm: &Path) -> Result<Split> {
    let dir = tools::target_dir().join("delen");
    if dir.exists() {
        fs::remove_dir_all(&dir).context("kan de oude delen niet weghalen")?;
    }
    let input = fs::read(wasm).with_context(|| format!("kan {} niet lezen", wasm.display()))?;
    let main = dir.join("hoofd.wasm");
    let mut options = wasm_split_cli_support::Options::new(&input);
    (options.output_dir, options.main_out_path, options.link_name) = (&dir, &main, LOADER);
    let split =
        wasm_split_cli_support::transform(options).map_err(|error| anyhow!("het splitsen is mislukt: {error}"))?;
    let part = |path: PathBuf| {
        let name = path.file_stem().context("een deel zonder naam")?.to_string_lossy().into_owned();
        Ok(Part { name, wasm: without_names(&fs::read(&path)?)? })
    };
    let parts = split.split_modules.into_iter().map(part).collect::<Result<_>>()?;
    let loader = fs::read_to_string(dir.join(LOADER)).context("kan het script van de delen niet lezen")?;
    Ok(Split { main, parts, loader })
}

/// A wasm without its sections of names, which no browser needs; wasm-bindgen takes those of the main file away.
fn without_names(wasm: &[u8]) -> Result<Vec<u8>> {
    const MAGIC: usize = 8;
    const NAMES: u8 = 0;
    let mut bare = wasm.get(..MAGIC).context("geen wasm")?.to_vec();
    let mut rest = &wasm[MAGIC..];
    while let Some((&id, after)) = rest.split_first() {
        let (size, length) = unsigned(after).context("een onleesbare lengte")?;
        let end = 1 + length + size;
        let section = rest.get(..end).context("een afgebroken deel")?;
        if id != NAMES {
            bare.extend_from_slice(section);
        }
        rest = &rest[end..];
    }
    Ok(bare)
}

/// A number in LEB128, and how many bytes it takes.
fn unsigned(bytes: &[u8]) -> Option<(usize, usize)> {
    let length = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)? + 1;
    let digits = bytes[..length].iter().rev();
    Some((digits.fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f)), length))
}

/// The script that binds the page, with the one that fetches the parts in it.
///
/// # Errors
/// If either is not as these versions of wasm-bindgen and wasm-split write it.
pub fn join(binding: &str, loader: &str, parts: &[(String, Reference)]) -> Result<String> {
    let import = binding.lines().find(|line| line.starts_with("import ") && line.contains(LOADER));
    let import = import.context("het script van de pagina vraagt niet om haar delen")?;
    let star = import.split_whitespace().nth(3).filter(|_| import.starts_with("import * as "));
    let star = star.with_context(|| format!("een onbekende vorm: {import}"))?;
    let mut own = loader.lines().filter(|line| !line.starts_with(OF_THE_BINDING)).collect::<Vec<_>>().join("\n");
    for (name, file) in parts {
        let from = format!("fetch(new URL(\"./{name}.wasm\", import.meta.url))");
        if !own.contains(&from) {
            bail!("het script van de delen haalt {name} niet op");
        }
        let Reference { name, integrity } = file;
        let to = format!("fetch(new URL(\"./{name}\", import.meta.url), {{ integrity: \"{integrity}\" }})");
        own = own.replace(&from, &to);
    }
    if !own.contains(STREAMING) {
        bail!("het script van de delen leest hen anders dan verwacht");
    }
    let own = own.replace(STREAMING, FROM_BYTES);
    let exported: Vec<&str> =
        own.lines().filter_map(|line| line.strip_prefix(EXPORT)?.split_once(" = ").map(|(name, _)| name)).collect();
    let object = format!("const {star} = {{ {} }};", exported.join(", "));
    let own = own.replace(EXPORT, "const ");
    Ok(format!("{}\n{own}\n{object}\n", binding.replacen(import, "", 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_of_names_are_taken_away_and_no_others() {
        let magic = [0, b'a', b's', b'm', 1, 0, 0, 0];
        let (names, code) = ([0, 3, 1, b'n', 7], [10, 2, 1, 9]);
        let wasm = [&magic[..], &names, &code, &names].concat();
        assert_eq!(without_names(&wasm).unwrap(), [&magic[..], &code].concat());
        assert!(without_names(&wasm[..wasm.len() - 1]).is_err());
        assert_eq!(unsigned(&[0xe5, 0x8e, 0x26]), Some((624_485, 3)));
        assert_eq!(unsigned(&[0x80]), None);
    }

    #[test]
    fn the_loader_becomes_a_piece_of_the_binding() {
        let binding = "import * as star from './wasm_split.js'\nlet wasm;\n".replace('\'', "\"");
        let loader = "import { initSync } from \"./main.js\";\nexport const a = f(() => {\n    fetch(new URL(\"./split_x.wasm\", import.meta.url));\n    WebAssembly.instantiateStreaming(src, imports);\n});\n";
        let file = || Reference { name: "split_x-1.wasm".to_owned(), integrity: "sha384-y".to_owned() };
        let joined = join(&binding, loader, &[("split_x".to_owned(), file())]).unwrap();
        assert!(!joined.contains("import ") && !joined.contains("export "), "{joined}");
        assert!(joined.contains("fetch(new URL(\"./split_x-1.wasm\", import.meta.url), { integrity: \"sha384-y\" })"));
        assert!(joined.contains("const star = { a };"));
        assert!(join("let wasm;", loader, &[]).is_err());
        assert!(join(&binding, loader, &[("ander".to_owned(), file())]).is_err());
    }
}
