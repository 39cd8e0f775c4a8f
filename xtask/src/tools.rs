//! Finds, installs and runs the programs that the commands need: cargo, the wasm target, npm, Chromium, LibreOffice.
//!
//! Does not install Node.js or rustup itself: it says what to install.

use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The target of the page.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The root of the repository: the folder above this package.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in a folder of the repository").to_path_buf()
}

/// Where cargo writes: `target/`, unless `CARGO_TARGET_DIR` says otherwise.
pub fn target_dir() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// A program that runs in the root, without the variables that cargo set for xtask itself.
///
/// Some build scripts ask cargo to rerun them when such a variable changes; inherited, they would make a build
/// from here differ from the same build typed by hand, and compile everything twice.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    for (name, _) in env::vars_os() {
        let Some(name) = name.to_str() else { continue };
        let of_xtask =
            ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "DEP_"].iter().any(|prefix| name.starts_with(prefix))
                || [
                    "CARGO",
                    "CARGO_CRATE_NAME",
                    "CARGO_PRIMARY_PACKAGE",
                    "LD_LIBRARY_PATH",
                    "DYLD_FALLBACK_LIBRARY_PATH",
                    "OUT_DIR",
                    "RUST_RECURSION_COUNT",
                ]
                .contains(&name);
        if of_xtask {
            command.env_remove(name);
        }
    }
    command
}

/// The cargo that runs xtask.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program whose output the user sees, and fails when the program does.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = show(command);
    let status = command.status().with_context(|| format!("kan {shown} niet starten"))?;
    if !status.success() {
        bail!("{shown} is mislukt ({status})");
    }
    Ok(())
}

/// Runs a program and gives what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let shown = show(command);
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("kan {shown} niet starten"))?;
    if !output.status.success() {
        bail!("{shown} is mislukt ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("{shown} gaf geen leesbare tekst"))
}

fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn show(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or_default().to_string_lossy()];
    words.extend(command.get_args().map(OsStr::to_string_lossy));
    words.join(" ")
}

/// Installs the wasm target of the toolchain in use, when it is missing.
pub fn need_wasm_target() -> Result<()> {
    let dir = output(command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(dir.trim()).is_dir() {
        return Ok(());
    }
    println!("Het onderdeel {WASM} van Rust ontbreekt; het wordt nu geïnstalleerd.");
    run(command("rustup").args(["target", "add", WASM])).with_context(|| {
        format!("installeer het zelf: rustup toolchain install --no-self-update ({WASM} staat in rust-toolchain.toml)")
    })
}

/// Installs rustfmt and clippy, when they are missing.
pub fn need_lint_tools() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !succeeds(cargo().args([subcommand, "--version"])) {
            println!("Het onderdeel {component} van Rust ontbreekt; het wordt nu geïnstalleerd.");
            run(command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Installs the npm packages when they are missing or older than `package-lock.json`.
pub fn need_npm_packages() -> Result<()> {
    let changed = |path: &str| std::fs::metadata(root().join(path)).and_then(|metadata| metadata.modified());
    let locked = changed("package-lock.json").context("package-lock.json ontbreekt")?;
    if changed("node_modules/.package-lock.json").is_ok_and(|installed| installed >= locked) {
        return Ok(());
    }
    if !succeeds(command("npm").arg("--version")) {
        bail!("npm ontbreekt; installeer Node.js 20 of nieuwer");
    }
    println!("De npm-pakketten worden geïnstalleerd.");
    run(command("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
}

/// Chromium and its driver.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// Finds Chromium and its driver; on Debian, as root, installs them when they are missing.
pub fn need_browser() -> Result<Browser> {
    if let Some(browser) = find_browser() {
        return Ok(browser);
    }
    install(
        "Chromium of de bijbehorende driver ontbreekt",
        &["chromium", "chromium-driver", "fonts-dejavu-core"],
        "installeer ze (Debian: apt-get install chromium chromium-driver) of noem ze in CHROMIUM en CHROMEDRIVER",
        find_browser,
    )
}

/// The variable that names LibreOffice.
pub const LIBREOFFICE: &str = "LIBREOFFICE";

/// Finds LibreOffice; on Debian, as root, installs the part that calculates when it is missing.
pub fn need_libreoffice() -> Result<PathBuf> {
    let find_it = || env::var_os(LIBREOFFICE).map(PathBuf::from).or_else(|| find("soffice"));
    if let Some(found) = find_it() {
        return Ok(found);
    }
    install(
        "LibreOffice ontbreekt, dat de werkboeken narekent",
        &["libreoffice-calc-nogui"],
        "installeer het (Debian: apt-get install libreoffice-calc-nogui) of noem het programma soffice in LIBREOFFICE",
        find_it,
    )
}

/// On Debian, as root, installs packages; answers what is then found.
fn install<T>(what: &str, packages: &[&str], how: &str, found: impl Fn() -> Option<T>) -> Result<T> {
    let is_root = output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let Some(apt) = find("apt-get").filter(|_| is_root) else {
        bail!("{what}; {how}");
    };
    println!("{what}; dat wordt nu geïnstalleerd.");
    run(command(&apt).args(["update", "-qq"]))?;
    run(command(&apt)
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(Stdio::null()))?;
    found().with_context(|| format!("{what}, ook na de installatie; {how}"))
}

fn find_browser() -> Option<Browser> {
    let named = |variable: &str| env::var_os(variable).map(PathBuf::from);
    Some(Browser {
        chromium: named("CHROMIUM")
            .or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find))?,
        driver: named("CHROMEDRIVER").or_else(|| find("chromedriver"))?,
    })
}

fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|dir| dir.join(program)).find(|path| path.is_file())
}
