//! All checks: `cargo xtask test`, or one part of them.
//!
//! Each part is what its own runner prints; this module only adds headings and the overview. A part that fails does
//! not keep the next one from running.

use crate::serve::Server;
use crate::tools::Browser;
use crate::{site, tools};
use anyhow::{Context, Result, bail};
use std::env;
use std::process::Command;
use std::time::{Duration, Instant};

/// The hidden command with which xtask acts as the runner of wasm tests.
pub const RUNNER: &str = "wasm-testrunner";

/// The end-to-end tests meet the site under a path, so that an absolute URL in it would be noticed.
pub const E2E_PATH: &str = "/onder/een/pad/";

struct Part {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<()>,
}

const PARTS: [Part; 4] = [
    Part { name: "lint", about: "opmaak en clippy", run: lint },
    Part { name: "native", about: "rekenkern, gegevens en app, zonder browser", run: native },
    Part { name: "componenten", about: "onderdelen van het scherm, in de browser", run: components },
    Part { name: "e2e", about: "de hele site, in de browser", run: end_to_end },
];

/// `cargo xtask test [part] [-- arguments for the runner of that part]`
pub fn command(args: &[String]) -> Result<()> {
    let (own, extra) = match args.iter().position(|arg| arg == "--") {
        Some(at) => (&args[..at], &args[at + 1..]),
        None => (args, &[][..]),
    };
    let names = PARTS.map(|part| part.name).join(", ");
    let chosen: Vec<&Part> = match own {
        [] if extra.is_empty() => PARTS.iter().collect(),
        [name] if PARTS.iter().any(|part| part.name == name) => PARTS.iter().filter(|part| part.name == name).collect(),
        _ => bail!("gebruik: cargo xtask test [deel] [-- argumenten], met als deel: {names}"),
    };

    let mut overview: Vec<(&Part, Duration, bool)> = Vec::new();
    for part in chosen {
        println!("\n━━━ {}: {} ━━━", part.name, part.about);
        let start = Instant::now();
        let result = (part.run)(extra);
        if let Err(error) = &result {
            eprintln!("Fout: {error:#}");
        }
        overview.push((part, start.elapsed(), result.is_ok()));
    }

    println!("\n━━━ overzicht ━━━");
    for (part, time, passed) in &overview {
        let verdict = if *passed { "goed" } else { "FOUT" };
        println!("{:<12}{verdict}{:>9.1} s", part.name, time.as_secs_f64());
    }
    let failed = overview.iter().filter(|(_, _, passed)| !passed).count();
    if failed > 0 {
        bail!("{failed} van de {} delen is niet goed", overview.len());
    }
    Ok(())
}

fn lint(extra: &[String]) -> Result<()> {
    no_arguments(extra)?;
    tools::need_lint_tools()?;
    tools::need_wasm_target()?;
    tools::run(tools::cargo().args(["fmt", "--all", "--check"]))?;
    let page = ["--lib", "--bin", "rekentafel", "--test", "componenten", "--target", tools::WASM];
    let worker = ["--no-default-features", "--features", "worker", "--lib", "--bin", "werker", "--target", tools::WASM];
    let reader =
        ["--no-default-features", "--features", "reader,worker", "--lib", "--bin", "inlezer", "--target", tools::WASM];
    let door = ["--no-default-features", "--features", "reader", "--lib", "--test", "deur", "--test", "eigen_regio"];
    let workbooks = ["--package", "rekentafel-intake", "--features", "workbooks"];
    for selection in [
        &["--workspace", "--exclude", "xtask", "--no-default-features", "--all-targets"][..],
        &[&workbooks[..], &["--all-targets"]].concat(),
        &[&workbooks[..], &["--lib", "--target", tools::WASM]].concat(),
        &page,
        &worker,
        &reader,
        &door,
        &["--package", "xtask", "--all-targets"],
    ] {
        tools::run(tools::cargo().arg("clippy").args(selection).args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

fn native(extra: &[String]) -> Result<()> {
    let libreoffice = tools::need_libreoffice()?;
    tools::run(
        tools::cargo()
            .args(["test", "--workspace", "--exclude", "xtask", "--no-default-features"])
            .args(extra)
            .env(tools::LIBREOFFICE, libreoffice),
    )?;
    if extra.is_empty() {
        // Workbooks are a feature that the page itself does without.
        tools::run(tools::cargo().args(["test", "--package", "rekentafel-intake", "--features", "workbooks"]))?;
        let door = ["test", "--no-default-features", "--features", "reader", "--test", "deur", "--test", "eigen_regio"];
        tools::run(tools::cargo().args(door))?;
        tools::run(tools::cargo().args(["test", "--package", "xtask"]))?;
    }
    Ok(())
}

/// `cargo xtask werkboek`: every golden case and 200 random scenarios as a workbook, worked out by LibreOffice.
pub fn workbooks(args: &[String]) -> Result<()> {
    no_arguments(args)?;
    let libreoffice = tools::need_libreoffice()?;
    let test = ["test", "--no-default-features", "--test", "werkboek", "--", "--include-ignored", "--nocapture"];
    tools::run(tools::cargo().args(test).arg("--test-threads=1").env(tools::LIBREOFFICE, libreoffice))
}

/// Cargo builds the tests for wasm and calls xtask itself to run them in Chromium.
fn components(extra: &[String]) -> Result<()> {
    tools::need_wasm_target()?;
    let browser = tools::need_browser()?;
    let test = ["test", "--target", tools::WASM, "--test", "componenten"];
    tools::run(wasm_runner(tools::cargo().args(test), &browser)?.arg("--").args(extra))
}

/// Has cargo run wasm binaries in Chromium, with xtask itself as the runner.
pub fn wasm_runner<'a>(cargo: &'a mut Command, browser: &Browser) -> Result<&'a mut Command> {
    let runner = env::current_exe().context("kan het eigen pad niet bepalen")?;
    let runner = [runner.to_string_lossy().into_owned(), RUNNER.to_owned()];
    Ok(cargo
        .arg("--config")
        .arg(format!("target.{}.runner={runner:?}", tools::WASM))
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", tools::root().join("tests/webdriver.json")))
}

/// Node's test runner drives Chromium against the site, which this process serves.
fn end_to_end(extra: &[String]) -> Result<()> {
    tools::need_npm_packages()?;
    let browser = tools::need_browser()?;
    let dir = site::build()?;
    tools::run(tools::cargo().args(["build", "--no-default-features", "--bin", "doorreken"]))?;
    let doorreken = tools::target_dir().join(format!("debug/doorreken{}", env::consts::EXE_SUFFIX));
    let server = Server::start_anywhere(dir, E2E_PATH)?;
    tools::run(
        tools::command("node")
            .args(["--test", "--test-concurrency=1", "--test-reporter=spec"])
            .args(extra)
            .args(test_files()?)
            .env("CHROMIUM", browser.chromium)
            .env("REKENTAFEL_URL", server.url())
            .env("REKENTAFEL_DOORREKEN", doorreken),
    )
}

fn test_files() -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(tools::root().join("tests/e2e"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            files.push(format!("tests/e2e/{name}"));
        }
    }
    if files.is_empty() {
        bail!("er staan geen tests in tests/e2e");
    }
    files.sort();
    Ok(files)
}

fn no_arguments(extra: &[String]) -> Result<()> {
    match extra.first() {
        Some(argument) => bail!("dit deel kent het argument {argument} niet"),
        None => Ok(()),
    }
}
