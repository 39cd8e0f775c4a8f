//! The commands of this repository: `cargo xtask build`, `serve`, `test`, `werkboek` and `meet`.
//!
//! Everything they need is a library in `Cargo.lock` or a package in `package-lock.json`; what is missing on the
//! machine is installed by `tools`. Messages to the person at the keyboard are Dutch.
//!
//! | module | owns |
//! | --- | --- |
//! | `site` | `target/site/`: wasm, hashes, integrity, content security policy, sizes |
//! | `styles` | the one style sheet: NL Design System packages purged to what the pages use, plus `styles/` |
//! | `css` | reading, purging and shortening style sheets |
//! | `licenses` | `LICENTIES.txt`: the notices of everything that is shipped |
//! | `serve` | a small web server on this machine only |
//! | `tests` | all checks, part by part, with an overview |
//! | `measure` | benchmarks of the calculation and of the page |
//! | `tools` | finding, installing and running cargo, npm, Chromium, LibreOffice |

mod css;
mod licenses;
mod measure;
mod serve;
mod site;
mod split;
mod styles;
mod tests;
mod tools;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
Gebruik: cargo xtask <opdracht>

  build                        maak de site in target/site
  serve [--poort 8080]         maak de site en toon haar op deze computer
  test [deel] [-- argumenten]  voer alle controles uit, of één deel: lint, native, componenten, e2e
  werkboek                     reken alle werkboeken na in LibreOffice: de vaste gevallen en 200 willekeurige
  meet [deel]                  meet snelheid en omvang, of één deel: native, wasm, pagina
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Fout: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<()> {
    let Some((command, rest)) = args.split_first() else {
        print!("{HELP}");
        return Ok(());
    };
    match command.as_str() {
        "build" => {
            if let Some(extra) = rest.first() {
                bail!("build kent het argument {extra} niet\n\n{HELP}");
            }
            site::build().map(drop)
        }
        "serve" => serve::command(rest),
        "test" => tests::command(rest),
        "werkboek" => tests::workbooks(rest),
        "meet" => measure::command(rest),
        // Not for people: cargo calls it for each wasm test binary. See `tests::components`.
        tests::RUNNER => {
            let name = std::iter::once(tests::RUNNER.to_owned());
            wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(name.chain(rest.iter().cloned()))
        }
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("onbekende opdracht {other}\n\n{HELP}"),
    }
}
