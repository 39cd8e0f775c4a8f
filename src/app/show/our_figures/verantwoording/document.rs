//! The *verantwoordingsdocument* of a year: everything in one document, as headings, texts and tables without markup.
//!
//! It says what is not filled in. The page shows it, the browser prints it, and it is saved as a file.

use crate::app::dutch::{number, terms};
use crate::app::model::Model;
use crate::app::show::evidence::text::about;
use crate::app::show::grid::{Grid, Row};
use crate::app::show::our_figures::text::document as words;
use crate::app::show::our_figures::text::verantwoording as page;
use crate::app::show::our_figures::verantwoording::tables::{account_table, difference_table, together_table};
use crate::app::show::our_figures::verantwoording::{AccountView, NumberRow, Settling, view_of};
use crate::app::table::outcomes::Choice;
use data::verantwoording::{Actie, Indicator};
use engine::figures::Year;
use engine::money::{Exact, TooLarge};

/// The document.
#[derive(Debug, Clone, PartialEq)]
pub struct Verslag {
    pub title: String,
    /// Region, afspraak and when it was made.
    pub head: String,
    pub chapters: Vec<Chapter>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// Its anchor.
    pub id: &'static str,
    pub title: String,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Text(String),
    /// Something that a reader must not miss.
    Striking(String),
    List(Vec<String>),
    Heading(String),
    Table(Table),
}

/// Rows of a table that fit on a page of A4 with room to spare.
const MOST_ON_A_PAGE: usize = 20;

/// A table of texts; the first cell of a row is its head.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<String>,
    pub rows: Vec<(Vec<String>, bool)>,
}

impl Table {
    /// Whether it is short enough to stand on one page: its head then never stands below one by itself.
    pub fn fits_a_page(&self) -> bool {
        self.rows.len() <= MOST_ON_A_PAGE
    }

    /// Whether numbers stand in a column: then its head and what is not known stand on the right as well.
    pub fn has_numbers(&self, column: usize) -> bool {
        let is_number = |text: &String| !text.is_empty() && !text.chars().any(char::is_alphabetic);
        column > 0 && self.rows.iter().filter_map(|(cells, _)| cells.get(column)).any(is_number)
    }

    /// A table of the page.
    fn of(grid: &Grid) -> Table {
        let row = |row: &Row| {
            let mut cells = Vec::new();
            for cell in &row.cells {
                cells.push(cell.texts().join(" "));
                cells.resize(cells.len() + cell.span - 1, String::new());
            }
            (cells, row.is_total)
        };
        Table {
            caption: grid.caption.clone(),
            columns: grid.columns.iter().map(|own| own.name.clone()).collect(),
            rows: grid.rows.iter().map(row).collect(),
        }
    }
}

/// The document of the year in hand, made at this moment.
pub fn document(model: &Model, moment: &str) -> Verslag {
    chapters(model, moment).unwrap_or_else(|TooLarge| Verslag {
        title: page::TITLE.to_owned(),
        head: words::TOO_LARGE.to_owned(),
        chapters: Vec::new(),
    })
}

fn chapters(model: &Model, moment: &str) -> Result<Verslag, TooLarge> {
    let region = view_of(model, None)?;
    let own = (0..model.figures().municipalities.len()).map(|index| view_of(model, Some(index)));
    // Who is not there in the year, is shown as the region.
    let own = own.filter(|view| !view.as_ref().is_ok_and(|view| view.place == region.place));
    let own = own.collect::<Result<Vec<AccountView>, TooLarge>>()?;
    let chapter = |id, title: &str, blocks| Chapter { id, title: title.to_owned(), blocks };
    Ok(Verslag {
        title: page::document_title(&model.figures().region, region.year),
        head: words::head(&region.afspraak, moment),
        chapters: vec![
            chapter("kort", words::SHORT, short(&region, &own)),
            chapter("verrekening", words::ACCOUNT, account(&region)),
            chapter("verschil", page::DIFFERENCE, difference(&region, &own)),
            chapter("cijfers", page::NUMBERS, numbers(&region, &own)),
            chapter("indicatoren", page::INDICATORS, indicators(model)),
            chapter("acties", page::ACTIONS, actions(model, region.year)),
            chapter("open", words::NOT_AGREED, not_agreed(model)),
            chapter("niet-ingevuld", words::NOT_GIVEN, not_given(&region, &own)),
            chapter("woorden", words::GUIDE, guide()),
        ],
    })
}

fn short(region: &AccountView, own: &[AccountView]) -> Vec<Block> {
    let whole = region.together.last();
    let lacks = whole.map_or(0, |whole| whole.missing);
    let of_some = own.iter().filter(|view| view.numbers.iter().any(NumberRow::is_given)).count();
    let mut blocks = vec![Block::Text(words::short(region.year, of_some, own.len(), lacks))];
    // Of what nobody gave, nothing is known.
    let known = whole.filter(|whole| whole.is_given).map(|whole| whole.parts.total());
    blocks.extend(known.map(|total| Block::Text(words::differs(total, lacks == 0))));
    blocks.push(match &region.account {
        Settling::Known { pool, .. } => Block::Text(pool.clone()),
        Settling::NotKnown(_) => Block::Striking(words::NOT_SETTLED.to_owned()),
    });
    blocks
}

/// Who bears what, in euros.
fn account(region: &AccountView) -> Vec<Block> {
    let mut blocks = vec![Block::Text(page::ACCOUNT_HELP.to_owned())];
    match &region.account {
        Settling::NotKnown(missing) => {
            blocks.push(Block::Striking(page::NOT_SETTLED.to_owned()));
            blocks.push(Block::List(missing.clone()));
        }
        Settling::Known { pool, rows } => {
            blocks.push(Block::Text(pool.clone()));
            blocks.push(Block::Table(Table::of(&account_table(region))));
            blocks.push(Block::Heading(words::WHO_BEARS.to_owned()));
            let of_one = rows.iter().filter(|row| !row.is_total);
            blocks.push(Block::List(of_one.map(|row| page::bears(&row.name, row.result)).collect()));
        }
    }
    blocks
}

fn difference(region: &AccountView, own: &[AccountView]) -> Vec<Block> {
    let mut blocks = vec![
        Block::Text(page::DIFFERENCE_HELP.to_owned()),
        Block::Table(Table::of(&together_table(region))),
        Block::Heading(page::OF_REGION.to_owned()),
        Block::Table(Table::of(&difference_table(region))),
    ];
    for view in own.iter().filter(|view| view.difference.iter().any(|row| row.actual.is_some())) {
        blocks.push(Block::Heading(view.place.clone()));
        blocks.push(Block::Table(Table::of(&difference_table(view))));
        if !view.sums.is_empty() {
            blocks.push(Block::List(view.sums.clone()));
        }
    }
    blocks
}

fn numbers(region: &AccountView, own: &[AccountView]) -> Vec<Block> {
    let table = |view: &AccountView| {
        let shown = |row: &NumberRow| if row.is_given() { &row.field.shown } else { page::NOT_GIVEN }.to_owned();
        let rows = view.numbers.iter().map(|row| (vec![row.name.clone(), row.planned.clone(), shown(row)], false));
        let columns = [page::WHAT, page::COLUMNS[0], page::COLUMNS[1]].map(str::to_owned).into();
        Table { caption: page::numbers_caption(&view.place, view.year), columns, rows: rows.collect() }
    };
    let mut blocks = vec![Block::Text(page::NUMBERS_HELP_ON_PAPER.to_owned()), Block::Table(table(region))];
    for view in own.iter().filter(|view| view.numbers.iter().any(NumberRow::is_given)) {
        blocks.push(Block::Heading(view.place.clone()));
        blocks.push(Block::Table(table(view)));
    }
    blocks
}

fn said(text: &str) -> String {
    if text.is_empty() { page::NOT_GIVEN } else { text }.to_owned()
}

fn indicators(model: &Model) -> Vec<Block> {
    let all = &model.table().verantwoording.indicators;
    if all.is_empty() {
        return vec![Block::Striking(words::NO_INDICATORS.to_owned())];
    }
    let measured = |number: Option<Exact>| number.map_or_else(|| page::NOT_GIVEN.to_owned(), number::exact);
    let block = |own: &Indicator| {
        let texts = [(page::NORM, &own.norm), (page::OWNER, &own.owner), (words::SOURCE, &own.source)];
        let lines = texts.map(|(what, text)| page::about(what, &said(text)));
        let years = own
            .years
            .iter()
            .map(|year| (vec![year.year.to_string(), measured(year.target), measured(year.actual)], false));
        let caption = words::with_unit(&own.name, &own.unit);
        let columns = [page::YEAR, page::TARGET, page::MEASURED].map(str::to_owned).into();
        let rows: Vec<_> = years.collect();
        let numbers = match rows.is_empty() {
            true => Block::Striking(words::NOT_MEASURED.to_owned()),
            false => Block::Table(Table { caption, columns, rows }),
        };
        [Block::Heading(own.name.clone()), Block::List(lines.into()), numbers]
    };
    all.iter().flat_map(block).collect()
}

fn actions(model: &Model, year: Year) -> Vec<Block> {
    let of_year: Vec<&Actie> = model.table().verantwoording.actions.iter().filter(|own| own.year == year).collect();
    if of_year.is_empty() {
        return vec![Block::Striking(words::no_actions(year))];
    }
    let row = |own: &Actie| {
        let [kind, step, status] = [page::kind(own.kind), page::step(own.step), page::status(own.status)];
        let cells = [&own.text, kind, step, &said(&own.owner), &said(&own.date), status].map(str::to_owned);
        (cells.into(), false)
    };
    let columns = [page::TEXT, page::KIND, page::STEP, page::WHO, page::DATE, page::STATUS].map(str::to_owned).into();
    let rows = data::verantwoording::Stap::ALL.into_iter();
    let rows = rows.flat_map(|step| of_year.iter().filter(move |own| own.step == step)).map(|own| row(own)).collect();
    vec![Block::Table(Table { caption: words::actions_caption(year), columns, rows })]
}

/// What the documents leave open of the afspraak in hand.
fn not_agreed(model: &Model) -> Vec<Block> {
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    let Choice::Preset(preset) = &settled.choice else {
        return vec![Block::Text(words::OWN_AFSPRAAK.to_owned())];
    };
    let mut blocks = vec![Block::Text(preset.summary.clone())];
    match &preset.open_point {
        Some(open) => blocks.push(Block::Striking(format!("{} ({})", open.text, open.source))),
        None => blocks.push(Block::Text(words::NOTHING_OPEN.to_owned())),
    }
    if preset.variants.len() > 1 {
        blocks.push(Block::Text(words::reading(&preset.variants[variant].name, &preset.variants[variant].explanation)));
    }
    blocks
}

fn not_given(region: &AccountView, own: &[AccountView]) -> Vec<Block> {
    let line = |view: &AccountView, place: &str| {
        let lacking: Vec<&str> =
            view.numbers.iter().filter(|row| !row.is_given()).map(|row| row.name.as_str()).collect();
        match lacking.len() {
            0 => None,
            all if all == view.numbers.len() => Some(words::nothing_given(place)),
            _ => Some(page::about(place, &lacking.join("; "))),
        }
    };
    let lines = own.iter().filter_map(|view| line(view, &view.place));
    let lines: Vec<String> = line(region, page::OF_REGION).into_iter().chain(lines).collect();
    if lines.is_empty() { vec![Block::Text(words::ALL_GIVEN.to_owned())] } else { vec![Block::List(lines)] }
}

fn guide() -> Vec<Block> {
    let row = |term: &data::terms::Begrip| (vec![term.word.clone(), term.meaning.clone()], false);
    let mut blocks = vec![
        Block::List(words::READING.map(str::to_owned).into()),
        Block::Heading(about::NOT_MODELLED_TITLE.to_owned()),
        Block::List(about::NOT_MODELLED.iter().map(|line| (*line).to_owned()).collect()),
    ];
    blocks.push(Block::Table(Table {
        caption: about::WORDS_TITLE.to_owned(),
        columns: [words::WORD, words::MEANING].map(str::to_owned).into(),
        rows: terms::all().iter().map(row).collect(),
    }));
    blocks
}
