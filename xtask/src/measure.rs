//! Measures speed and size: `cargo xtask meet`. Prints figures and judges nothing: a time belongs to a machine.
//!
//! The calculation is measured twice by the same benchmark, as machine code and as WebAssembly in Chromium; the page is
//! measured in Chromium by `tests/e2e/meten.mjs`.

use crate::serve::Server;
use crate::tests::{E2E_PATH, wasm_runner};
use crate::{site, tools};
use anyhow::{Result, bail};

struct Part {
    name: &'static str,
    about: &'static str,
    run: fn() -> Result<()>,
}

const PARTS: [Part; 3] = [
    Part { name: "native", about: "de vergelijking als machinecode", run: native },
    Part { name: "wasm", about: "de vergelijking als WebAssembly, in de browser", run: wasm },
    Part { name: "pagina", about: "eerste keer laden en schuiven, in de browser", run: page },
];

/// `cargo xtask meet [part]`
pub fn command(args: &[String]) -> Result<()> {
    let names = PARTS.map(|part| part.name).join(", ");
    let is_chosen = |part: &&Part| args.first().is_none_or(|name| name == part.name);
    if args.len() > 1 || !PARTS.iter().any(|part| is_chosen(&part)) {
        bail!("gebruik: cargo xtask meet [deel], met als deel: {names}");
    }
    for part in PARTS.iter().filter(is_chosen) {
        println!("\n━━━ {}: {} ━━━", part.name, part.about);
        (part.run)()?;
    }
    Ok(())
}

fn native() -> Result<()> {
    tools::run(tools::cargo().args(["bench", "--no-default-features", "--bench", "vergelijking"]))
}

fn wasm() -> Result<()> {
    tools::need_wasm_target()?;
    let browser = tools::need_browser()?;
    let bench = ["bench", "--no-default-features", "--bench", "vergelijking", "--target", tools::WASM];
    tools::run(wasm_runner(tools::cargo().args(bench), &browser)?)
}

fn page() -> Result<()> {
    tools::need_npm_packages()?;
    let browser = tools::need_browser()?;
    let server = Server::start_anywhere(site::build()?, E2E_PATH)?;
    let others = std::env::var("REKENTAFEL_URL").unwrap_or_default();
    tools::run(
        tools::command("node")
            .arg("tests/e2e/meten.mjs")
            .env("CHROMIUM", browser.chromium)
            .env("REKENTAFEL_URL", format!("{others} {}", server.url()).trim()),
    )
}
