//! Work that takes longer than a frame, done beside the page in one or more workers.
//!
//! The page sends an [`Order`] and gets [`Report`]s; both are bytes. An order holds the link of the table, so that a
//! worker knows what the page knows. A new order takes the place of the one before. [`Worker`] works in slices that the
//! shell cuts, and says after each what there is to tell.
//!
//! The first worker collects: the others send their futures through the page, which passes them on unread.

mod collect;
mod futures;

mod order;
mod piece;
mod pool;
mod stand;
mod what_if;

pub use collect::{Column, Picture};
pub use futures::{NOBODY_ADMITTED, columns, crew, too_many};
pub use order::{BandCents, ColumnPicture, Order, Report, WaitingPicture};
pub use piece::Piece;
pub use pool::{News, Pool, Sent};
pub use stand::{Failure, Fit, Hindrance, Host, Remedy, Sign, Stand, patience, pause};
pub use what_if::shape_of;

use crate::app::table::context::Context;
use crate::app::table::link;
use crate::app::table::state::{Page, Table};
use futures::FuturesTask;
use what_if::WhatIfTask;

/// What a worker is doing.
#[derive(Default)]
pub struct Worker {
    task: Option<Task>,
}

enum Task {
    Futures(Box<FuturesTask>),
    WhatIf(Box<WhatIfTask>),
}

impl Worker {
    /// Takes an order; what cannot be read is not an order.
    pub fn receive(&mut self, message: &[u8]) -> Option<Report> {
        match Order::read(message)? {
            Order::Begin { run, link, me, of } => {
                self.task = None;
                let Some((table, context)) = open(&link) else { return Some(Report::Unreadable { run }) };
                if table.view.page == Page::WhatIf {
                    // One worker is enough.
                    let task = || Task::WhatIf(Box::new(WhatIfTask::new(run, table, context)));
                    self.task = (me == 0).then(task);
                    return None;
                }
                let of = of.min(crew(&table));
                if me >= of {
                    return None;
                }
                match FuturesTask::new(run, &table, &context, me, of) {
                    Ok(task) => self.task = Some(Task::Futures(Box::new(task))),
                    Err(_) => return Some(Report::TooLarge { run }),
                }
            }
            Order::Collect { run, numbers, rows } => {
                if let Some(Task::Futures(task)) = &mut self.task
                    && task.run() == run
                {
                    task.collect(&numbers, &rows);
                }
            }
            Order::Stop => self.task = None,
        }
        None
    }

    /// Whether there is something to do now.
    pub fn has_work(&self) -> bool {
        match &self.task {
            Some(Task::Futures(task)) => task.has_work(),
            Some(Task::WhatIf(task)) => task.has_work(),
            None => false,
        }
    }

    /// Works until `is_time` says stop, and tells what there is to tell.
    pub fn work(&mut self, is_time: impl Fn() -> bool) -> Vec<Report> {
        match &mut self.task {
            Some(Task::Futures(task)) => {
                let run = task.run();
                task.work(is_time).unwrap_or_else(|_| {
                    self.task = None;
                    vec![Report::TooLarge { run }]
                })
            }
            Some(Task::WhatIf(task)) => task.work(is_time),
            None => Vec::new(),
        }
    }
}

/// The last picture of the futures of a table, drawn by one worker in one go.
///
/// # Errors
/// [`Hindrance::TooMany`] if they do not fit in memory, [`Hindrance::TooLarge`] if amounts get too large.
pub fn all_at_once(table: &Table) -> Result<(Vec<Column>, Picture), Hindrance> {
    let context = Context::of(table).map_err(|_| Hindrance::TooLarge)?;
    if let Some(fit) = too_many(table, &context) {
        return Err(Hindrance::TooMany(fit));
    }
    let mut task = FuturesTask::new(0, table, &context, 0, 1).map_err(|_| Hindrance::TooLarge)?;
    let mut reports = task.work(|| false).map_err(|_| Hindrance::TooLarge)?;
    let Some(Report::Picture { picture, .. }) = reports.pop() else { return Err(Hindrance::TooLarge) };
    Ok((columns(table, &context), picture))
}

/// The table of a link with what belongs to it.
fn open(link: &str) -> Option<(Table, Context)> {
    let decoded = link::decode_kept(link);
    // What is not what the page asked must not be answered.
    let table = decoded.remarks.is_empty().then_some(decoded.table)?;
    let context = Context::of(&table).ok()?;
    Some((table, context))
}

#[cfg(test)]
mod tests;
