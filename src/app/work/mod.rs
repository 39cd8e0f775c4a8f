//! Work that takes longer than a frame, done beside the page in one or more workers.
//!
//! The page sends an [`Order`] and gets [`Report`]s; both are bytes. An order holds the link of the table, so that a worker
//! knows what the page knows. A new order takes the place of the one before. [`Worker`] works in slices that the shell cuts,
//! and says after each what there is to tell.
//!
//! The first worker collects: the others send their futures through the page, which passes them on unread.

mod collect;
mod futures;
mod order;
mod pool;

pub use collect::Picture;
pub use futures::{Column, NOBODY_ADMITTED, columns};
pub use order::{BandCents, ColumnPicture, Order, Report, WaitingPicture};
pub use pool::{Pool, Sent};

use super::link;
use super::model::Context;
use super::state::Table;
use futures::FuturesTask;

/// What a worker is doing.
#[derive(Default)]
pub struct Worker {
    task: Option<FuturesTask>,
}

impl Worker {
    /// Takes an order; what cannot be read is not an order.
    pub fn receive(&mut self, message: &[u8]) -> Option<Report> {
        match Order::read(message)? {
            Order::Futures { run, link, me, of } => {
                self.task = None;
                let (table, context) = open(&link)?;
                match FuturesTask::new(run, &table, &context, me, of) {
                    Ok(task) => self.task = Some(task),
                    Err(_) => return Some(Report::TooLarge { run }),
                }
            }
            Order::Collect { run, numbers, rows } => {
                if let Some(task) = self.task.as_mut().filter(|task| task.run() == run) {
                    task.collect(&numbers, &rows);
                }
            }
            Order::Stop => self.task = None,
        }
        None
    }

    /// Whether there is something to do now.
    pub fn has_work(&self) -> bool {
        self.task.as_ref().is_some_and(FuturesTask::has_work)
    }

    /// Works until `is_time` says stop, and tells what there is to tell.
    pub fn work(&mut self, is_time: impl Fn() -> bool) -> Vec<Report> {
        let Some(task) = &mut self.task else { return Vec::new() };
        match task.work(is_time) {
            Ok(reports) => reports,
            Err(_) => {
                let run = task.run();
                self.task = None;
                vec![Report::TooLarge { run }]
            }
        }
    }
}

/// The table of a link with what belongs to it.
fn open(link: &str) -> Option<(Table, Context)> {
    let table = link::decode(link).table;
    let context = Context::of(&table).ok()?;
    Some((table, context))
}

#[cfg(test)]
mod tests;
