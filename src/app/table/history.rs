//! Undo and redo: the committed states of the table, in order.

/// A present with its past and future.
#[derive(Debug, Clone, PartialEq)]
pub struct History<T> {
    past: Vec<T>,
    present: T,
    future: Vec<T>,
}

/// States that are kept at most.
const MOST: usize = 200;

impl<T: Clone + PartialEq> History<T> {
    pub fn new(present: T) -> History<T> {
        History { past: Vec::new(), present, future: Vec::new() }
    }

    pub fn present(&self) -> &T {
        &self.present
    }

    /// Makes `next` the present; the future is gone. Nothing happens if it equals the present.
    pub fn commit(&mut self, next: T) {
        if next == self.present {
            return;
        }
        self.past.push(std::mem::replace(&mut self.present, next));
        self.future.clear();
        if self.past.len() > MOST {
            self.past.remove(0);
        }
    }

    /// Puts another state in place of the present one, without a step.
    pub fn amend(&mut self, present: T) {
        self.present = present;
    }

    /// The state before the present one.
    pub fn before(&self) -> Option<&T> {
        self.past.last()
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Goes one step back and gives the new present; `None` if there is no past.
    pub fn undo(&mut self) -> Option<&T> {
        let earlier = self.past.pop()?;
        self.future.push(std::mem::replace(&mut self.present, earlier));
        Some(&self.present)
    }

    /// Goes one step forward again.
    pub fn redo(&mut self) -> Option<&T> {
        let later = self.future.pop()?;
        self.past.push(std::mem::replace(&mut self.present, later));
        Some(&self.present)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undo_and_redo_walk_the_same_road() {
        let mut history = History::new(0);
        for step in 1..=3 {
            history.commit(step);
        }
        assert_eq!(history.undo(), Some(&2));
        assert_eq!(history.undo(), Some(&1));
        assert_eq!(history.redo(), Some(&2));
        history.commit(9);
        assert!(!history.can_redo());
        assert_eq!(history.undo(), Some(&2));
    }

    #[test]
    fn committing_the_present_again_is_no_step() {
        let mut history = History::new(1);
        history.commit(1);
        assert!(!history.can_undo());
        assert_eq!(history.undo(), None);
    }
}
