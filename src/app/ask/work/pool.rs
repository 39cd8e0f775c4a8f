//! Decides what each worker is asked, and what of their reports is news.
//!
//! A new wish waits until the work in hand has shown its first picture, so that a slider that is turned shows pictures
//! all the time and not only when it stops.

use super::Picture;
use super::piece::Piece;
use crate::app::ask::work::order::{Order, Report};

/// The work of a number of workers, which are told apart by their place.
#[derive(Debug)]
pub struct Pool {
    workers: u32,
    ready: u32,
    run: u32,
    /// The link of the work in hand.
    current: Option<String>,
    has_picture: bool,
    pending: Option<String>,
}

/// What the page did not know before, of the table of this link.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    Painted(String, Box<Picture>),
    Answered(String, Box<Piece>),
    /// Its amounts get too large: there is no picture.
    TooLarge(String),
    /// A worker cannot read what it is asked.
    Unreadable,
}

/// A message for the worker at this place.
pub type Sent = (usize, Vec<u8>);

impl Pool {
    pub fn new(workers: u32) -> Pool {
        Pool { workers: workers.max(1), ready: 0, run: 0, current: None, has_picture: false, pending: None }
    }

    /// What is to be worked on now; `None` is nothing.
    pub fn want(&mut self, link: Option<String>) -> Vec<Sent> {
        let Some(link) = link else {
            self.pending = None;
            return if self.current.take().is_some() { self.to_all(|_| Order::Stop) } else { Vec::new() };
        };
        if self.pending.as_ref().or(self.current.as_ref()) == Some(&link) {
            return Vec::new();
        }
        if !self.is_ready() || self.current.is_some() && !self.has_picture {
            self.pending = Some(link);
            return Vec::new();
        }
        self.start(link)
    }

    /// What a worker reports.
    pub fn hear(&mut self, report: &[u8]) -> (Vec<Sent>, Option<News>) {
        match Report::read(report) {
            Some(Report::Ready) => {
                self.ready += 1;
                let start = self.pending.take_if(|_| self.ready == self.workers);
                (start.map(|link| self.start(link)).unwrap_or_default(), None)
            }
            Some(Report::PassOn { run, order }) if run == self.run => (vec![(0, order)], None),
            Some(Report::Picture { run, picture }) if run == self.run => {
                self.has_picture = true;
                let news = self.current.clone().map(|link| News::Painted(link, Box::new(picture)));
                (self.pending.take().map(|link| self.start(link)).unwrap_or_default(), news)
            }
            Some(Report::Answer { run, piece }) if run == self.run => {
                self.has_picture = true;
                let news = self.current.clone().map(|link| News::Answered(link, Box::new(piece.into())));
                (self.pending.take().map(|link| self.start(link)).unwrap_or_default(), news)
            }
            Some(Report::TooLarge { run }) if run == self.run => {
                let news = self.current.clone().map(News::TooLarge);
                self.has_picture = true;
                (self.pending.take().map(|link| self.start(link)).unwrap_or_default(), news)
            }
            Some(Report::Unreadable { run }) if run == self.run => (Vec::new(), Some(News::Unreadable)),
            _ => (Vec::new(), None),
        }
    }

    /// Whether all workers have said that they can take orders.
    pub fn is_ready(&self) -> bool {
        self.ready >= self.workers
    }

    fn start(&mut self, link: String) -> Vec<Sent> {
        self.run = self.run.wrapping_add(1);
        self.has_picture = false;
        self.current = Some(link.clone());
        let (run, of) = (self.run, self.workers);
        self.to_all(|me| Order::Begin { run, link: link.clone(), me, of })
    }

    fn to_all(&self, order: impl Fn(u32) -> Order) -> Vec<Sent> {
        (0..).zip(0..self.workers).map(|(place, me)| (place, order(me).write())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::ask::work::order::Picture;

    fn picture(run: u32) -> Vec<u8> {
        Report::Picture { run, picture: Picture::default() }.write()
    }

    fn links(sent: &[Sent]) -> Vec<String> {
        let link = |order| match order {
            Some(Order::Begin { link, .. }) => link,
            other => format!("{other:?}"),
        };
        sent.iter().map(|(_, order)| link(Order::read(order))).collect()
    }

    fn ready(workers: u32) -> Pool {
        let mut pool = Pool::new(workers);
        for _ in 0..workers {
            pool.hear(&Report::Ready.write());
        }
        pool
    }

    #[test]
    fn nothing_is_asked_before_all_workers_are_there() {
        let mut pool = Pool::new(2);
        assert!(pool.want(Some("a".into())).is_empty());
        assert!(pool.hear(&Report::Ready.write()).0.is_empty());
        assert_eq!(links(&pool.hear(&Report::Ready.write()).0), ["a", "a"]);
    }

    #[test]
    fn a_new_wish_waits_for_the_first_picture_and_the_last_wish_wins() {
        let mut pool = ready(1);
        assert_eq!(links(&pool.want(Some("a".into()))), ["a"]);
        assert!(pool.want(Some("a".into())).is_empty(), "the same wish is no new work");
        assert!(pool.want(Some("b".into())).is_empty());
        assert!(pool.want(Some("c".into())).is_empty());
        let (sent, news) = pool.hear(&picture(1));
        assert_eq!(links(&sent), ["c"]);
        assert_eq!(news, Some(News::Painted("a".into(), Box::default())));
        assert_eq!(pool.hear(&picture(1)), (Vec::new(), None), "a picture that comes too late is no news");
        assert!(pool.hear(&picture(2)).1.is_some());
        assert_eq!(links(&pool.want(Some("d".into()))), ["d"], "after the first picture work starts anew at once");
    }

    #[test]
    fn who_looks_elsewhere_stops_the_work() {
        let mut pool = ready(2);
        pool.want(Some("a".into()));
        assert_eq!(links(&pool.want(None)), ["Some(Stop)", "Some(Stop)"]);
        assert!(pool.want(None).is_empty());
        assert_eq!(pool.hear(&picture(1)).1, None);
    }

    #[test]
    fn futures_of_others_are_passed_on_to_the_first() {
        let mut pool = ready(2);
        pool.want(Some("a".into()));
        let pass_on = |run| Report::PassOn { run, order: vec![1, 2] }.write();
        assert_eq!(pool.hear(&pass_on(1)).0, [(0, vec![1, 2])]);
        assert!(pool.hear(&pass_on(9)).0.is_empty());
        assert!(pool.hear(b"?").0.is_empty());
    }
}
