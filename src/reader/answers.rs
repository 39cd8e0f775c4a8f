//! The questions about a file as ids and texts, and back.

use intake::columns::Column;
use intake::grid::Sheet;
use intake::number::{Notation, written};
use intake::plan::{Answers, At, Meaning, Plan, Preview, Question as Asked, Role, SheetAnswers};

use crate::app::ask::intake::{Choice, Question};

/// The choice that leaves a column or a row out.
const NOTHING: &str = "niets";
/// Most columns of a sheet of which one can say what they are: a table from elsewhere may have hundreds.
const MOST_COLUMNS: usize = 30;

/// What is asked about a file, and what can be said of it besides.
pub fn asked(plan: &Plan, sheets: &[Sheet], names: &[&str]) -> Vec<Question> {
    let mut all = Vec::new();
    if let Some(asked @ Asked::Sheet { choices }) = &plan.question {
        let of_sheet = |&own: &usize| choice(own, &sheets[own].name);
        all.push(question("blad".to_owned(), asked.to_string(), choices.iter().map(of_sheet).collect()));
    }
    for &place in &plan.used {
        let Some(preview) = plan.sheets.get(place) else { continue };
        let before = if plan.used.len() > 1 { format!("Blad {}. ", preview.sheet) } else { String::new() };
        let of_sheet = preview.questions.iter().filter_map(|asked| of_sheet(place, asked, names));
        all.extend(
            of_sheet
                .chain(of_columns(place, preview))
                .map(|own| Question { text: format!("{before}{}", own.text), ..own }),
        );
    }
    all
}

fn question(id: String, text: String, choices: Vec<Choice>) -> Question {
    Question { id, text, choices, chosen: String::new(), is_needed: true }
}

fn choice(id: impl ToString, text: impl Into<String>) -> Choice {
    Choice { id: id.to_string(), text: text.into() }
}

fn at(at: At) -> String {
    match at {
        At::Column(column) => format!("kolom-{column}"),
        At::Row(row) => format!("rij-{row}"),
    }
}

fn place_of(column: Column) -> usize {
    Column::ALL.into_iter().position(|own| own == column).unwrap_or_default()
}

fn of_sheet(sheet: usize, asked: &Asked, names: &[&str]) -> Option<Question> {
    let meant = |is_meant: bool| if is_meant { " (ligt het dichtst bij wat er nu staat)" } else { "" };
    let (id, choices) = match asked {
        Asked::Sheet { .. } => return None,
        Asked::Meaning { column, choices, .. } => {
            (format!("kolom/{column}"), choices.iter().map(|&own| meaning(own)).chain([nothing()]).collect())
        }
        Asked::Notation { at: own, dutch, english, suggested, .. } => {
            let one = |id: &str, number, notation| {
                choice(id, format!("{}{}", written(number), meant(*suggested == Some(notation))))
            };
            let choices = vec![one("nl", *dutch, Notation::Dutch), one("en", *english, Notation::English)];
            (format!("notatie/{}", at(*own)), choices)
        }
        Asked::Scale { at: own, choices, suggested, .. } => {
            let unit = |own: i64| match own {
                1 => "euro’s",
                1_000 => "duizenden euro’s",
                _ => "miljoenen euro’s",
            };
            let one = |&own: &i64| choice(own, format!("{}{}", unit(own), meant(own == *suggested)));
            (format!("schaal/{}", at(*own)), choices.iter().map(one).collect())
        }
        Asked::Percentage { at: own, .. } => {
            (format!("procent/{}", at(*own)), vec![choice("ja", "een percentage"), choice("nee", "een deel van 1")])
        }
        Asked::Year { meaning, choices, .. } => {
            let years = choices.iter().map(|own| choice(own, own.to_string()));
            (format!("jaar/{}", place_of(*meaning)), years.collect())
        }
        Asked::Row { row, choices, .. } => {
            let named = choices.iter().filter_map(|&own| Some(choice(own, *names.get(own)?)));
            (format!("rij/{row}"), named.chain([nothing()]).collect())
        }
    };
    Some(question(format!("{sheet}/{id}"), asked.to_string(), choices))
}

fn meaning(own: Column) -> Choice {
    choice(place_of(own), own.head().head)
}

fn nothing() -> Choice {
    choice(NOTHING, "niets: doet niet mee")
}

/// Of a column that is not known, somebody may say what it is.
fn of_columns(sheet: usize, preview: &Preview) -> impl Iterator<Item = Question> {
    let is_asked = |column: usize| {
        preview.questions.iter().any(|own| matches!(own, Asked::Meaning { column: own, .. } if *own == column))
    };
    let unknown = preview.columns.iter().filter(move |own| own.role == Role::Unknown && !is_asked(own.column));
    unknown.take(MOST_COLUMNS).map(move |own| {
        let letters = intake::grid::column_letters(own.column);
        let head = if own.head.is_empty() { String::new() } else { format!(" ‘{}’", own.head) };
        Question {
            id: format!("{sheet}/kolom/{}", own.column),
            text: format!("Kolom {letters}{head} is niet herkend. Welke cijfers zijn dat?"),
            choices: [nothing()].into_iter().chain(Column::ALL.map(meaning)).collect(),
            chosen: NOTHING.to_owned(),
            is_needed: false,
        }
    })
}

/// Adds an answer; one that says nothing is left out.
pub fn add(answers: &mut Answers, id: &str, choice: &str) {
    let _ = added(answers, id, choice);
}

fn added(answers: &mut Answers, id: &str, choice: &str) -> Option<()> {
    if id == "blad" {
        answers.sheet = Some(choice.parse().ok()?);
        return Some(());
    }
    let [sheet, kind, about] = id.split('/').collect::<Vec<_>>().try_into().ok()?;
    let own: &mut SheetAnswers = answers.of_sheet.entry(sheet.parse().ok()?).or_default();
    let column = |text: &str| Column::ALL.into_iter().nth(text.parse().ok()?);
    match kind {
        "kolom" => {
            let said = if choice == NOTHING { Meaning::Nothing } else { Meaning::Figures(column(choice)?) };
            own.columns.insert(about.parse().ok()?, said);
        }
        "notatie" => {
            own.notations.insert(at_of(about)?, if choice == "en" { Notation::English } else { Notation::Dutch });
        }
        "schaal" => _ = own.scales.insert(at_of(about)?, choice.parse().ok()?),
        "procent" => _ = own.percentages.insert(at_of(about)?, choice == "ja"),
        "jaar" => _ = own.years.insert(column(about)?, choice.parse().ok()?),
        "rij" => {
            let whose = if choice == NOTHING { None } else { Some(choice.parse().ok()?) };
            own.rows.insert(about.parse().ok()?, whose);
        }
        _ => return None,
    }
    Some(())
}

fn at_of(text: &str) -> Option<At> {
    match text.split_once('-')? {
        ("kolom", column) => column.parse().ok().map(At::Column),
        ("rij", row) => row.parse().ok().map(At::Row),
        _ => None,
    }
}
