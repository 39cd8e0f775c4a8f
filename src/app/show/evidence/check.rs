//! The checks of the model, as rows.

use crate::app::ask::text::fetched::unfetched;
use std::rc::Rc;

use crate::app::ask::check::CheckId;
use crate::app::ask::text::check as text;
use crate::app::dutch::number;
use crate::app::model::{Checked, Checking, Fetch, Model};
use crate::app::show::grid::{Cell, Column, Content, Grid, HeadLook, LazyGrid, Look, Name, Row, Verdict};

#[derive(Debug, Clone, PartialEq)]
pub struct CheckView {
    /// What the button says.
    pub button: &'static str,
    pub is_busy: bool,
    /// Where the run stands.
    pub progress: String,
    pub is_wrong: bool,
    pub warning: Option<&'static str>,
    pub of_scenario: Vec<CheckRow>,
    pub cases: Vec<CheckRow>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CheckRow {
    pub title: String,
    pub proves: &'static str,
    /// `None` as long as it has not run.
    pub is_good: Option<bool>,
    pub result: String,
    pub time: String,
}

pub fn view(model: &Model) -> CheckView {
    let checking = model.checking();
    let rows = |is_case: bool| {
        let own = checking.checks.iter().filter(move |own| matches!(own.id, CheckId::Case(_)) == is_case);
        own.map(|own| row(checking, own)).collect()
    };
    let is_running = checking.next().is_some();
    let has_other = checking.subject.as_ref().is_some_and(|own| !own.table.has_same_scenario(model.table()));
    CheckView {
        button: match checking.fetch {
            Fetch::Failed(_) => text::RETRY,
            _ if checking.checks.is_empty() => text::START,
            _ => text::AGAIN,
        },
        is_busy: is_running || checking.fetch == Fetch::Asked,
        progress: progress(checking),
        is_wrong: checking.checks.iter().any(is_wrong),
        warning: match checking.fetch {
            Fetch::Failed(why) => Some(unfetched(why)),
            _ if has_other => Some(text::OTHER_SCENARIO),
            _ => None,
        },
        of_scenario: if checking.checks.is_empty() { CheckId::OF_SCENARIO.map(ahead).to_vec() } else { rows(false) },
        cases: rows(true),
    }
}

/// The checks of the scenario, and the fixed cases once they are there.
pub fn tables(view: &Rc<CheckView>) -> ([LazyGrid; 1], Option<LazyGrid>) {
    let of_scenario = |view: &CheckView| checks_table(text::OF_SCENARIO, &view.of_scenario);
    let cases = |view: &CheckView| checks_table(text::CASES, &view.cases);
    (
        [LazyGrid::new("controles", view, of_scenario)],
        (!view.cases.is_empty()).then(|| LazyGrid::new("gevallen", view, cases)),
    )
}

fn checks_table(caption: &str, rows: &[CheckRow]) -> Grid {
    let row = |own: &CheckRow| {
        let below = if own.proves.is_empty() { Vec::new() } else { vec![own.proves] };
        let name = Name { text: own.title.clone(), below, ..Name::default() };
        let (verdict, name_of_verdict) = match own.is_good {
            None => (Verdict::Waits, text::WAITING),
            Some(true) => (Verdict::Passed, text::PASSED),
            Some(false) => (Verdict::Failed, text::FAILED),
        };
        let result = Content::Verdict { verdict, name: name_of_verdict, result: own.result.clone() };
        Row::of(Cell::full_name(name, HeadLook::Check)).and(Cell::new(Look::Verdict, result)).among_numbers(&own.time)
    };
    let columns = vec![Column::words(text::CHECK), Column::words(text::RESULT), Column::number(text::TIME)];
    Grid { opens: false, ..Grid::new(caption.to_owned(), columns, rows.iter().map(row).collect()) }
}

fn is_wrong(own: &Checked) -> bool {
    matches!(own.verdict, Some(Err(_)))
}

fn progress(checking: &Checking) -> String {
    if checking.fetch == Fetch::Asked {
        return text::FETCHING.to_owned();
    }
    let all = &checking.checks;
    if all.is_empty() {
        return String::new();
    }
    let done = all.iter().filter(|own| own.verdict.is_some()).count();
    let failed = all.iter().filter(|own| is_wrong(own)).count();
    text::progress(done, all.len(), failed, all.iter().map(|own| own.milliseconds).sum())
}

fn row(checking: &Checking, own: &Checked) -> CheckRow {
    let case = match own.id {
        CheckId::Case(place) => checking.cases.get(place).map_or("", |case| case.name.as_str()),
        _ => "",
    };
    let blank = CheckRow { title: text::title(own.id, case), ..ahead(own.id) };
    let time = number::number(own.milliseconds, 1);
    match &own.verdict {
        None => blank,
        Some(Ok(count)) => CheckRow { is_good: Some(true), result: text::passed(*count), time, ..blank },
        Some(Err(wrong)) => CheckRow { is_good: Some(false), result: text::wrong(wrong), time, ..blank },
    }
}

/// A check that has not run.
fn ahead(id: CheckId) -> CheckRow {
    CheckRow {
        title: text::title(id, ""),
        proves: text::proves(id),
        is_good: None,
        result: String::new(),
        time: String::new(),
    }
}
