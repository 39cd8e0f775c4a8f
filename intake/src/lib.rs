//! Figures that people have: from a file or a paste to a preview, and from there into a scenario.
//!
//! [`grid::open`] reads a text as a table (a workbook is read by `grid::read_workbook`, with the feature `workbooks`),
//! [`plan::plan`] says what it would change in the figures on the table, and [`plan::Plan::apply`] does that. A
//! [`template`] is a table that comes back without a question; [`region::begin`] gives a region of one's own its
//! starting values.
//!
//! ```
//! use data::{gemeenten::Gemeenten, region::region, version::Version};
//! use intake::grid::{Opened, open};
//! use intake::plan::{Answers, File, Target, plan};
//!
//! let region = region(Version::LATEST, "noord-veluwe").expect("a region of the product");
//! let all = Gemeenten::default();
//! let Ok(Opened::Table(sheet)) = open(b"Gemeente;Inwoners\nErmelo;28000") else { panic!("a table") };
//! let target = Target { figures: &region.figures, codes: &region.codes, all: &all };
//! let plan = plan(&[sheet], target, &Answers::default());
//! assert!(plan.is_ready());
//! let applied = plan.apply(&region.figures, File { name: "inwoners.csv", date: "29-11-2026" }).expect("it is ready");
//! assert_eq!(applied.figures.municipalities[1].inhabitants, 28_000.0);
//! assert_eq!(applied.origins["gemeenten[1].inwoners"].cells, ["B2"]);
//! ```
//!
//! Pure: no clock, no files, no browser. What is not supported: tables without names or codes of municipalities, more
//! than one table on a sheet, formulas (a workbook gives what it last showed), and old `.xls` and `.xlsb` workbooks.
//!
//! Source: `docs/inlezen.md`.

pub mod columns;
pub mod decode;
pub mod grid;
pub mod municipality;
pub mod number;
pub mod plan;
pub mod refused;
pub mod region;
pub mod template;
