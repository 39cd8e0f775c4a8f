//! The inputs of the municipalities, in a table.

use std::rc::Rc;

use crate::app::dutch::number;
use crate::app::model::figure::Figure;
use crate::app::model::source::Source;
use crate::app::model::{Fold, Model};
use crate::app::show::grid::{Cell, Column, Content, Field, Grid, LazyGrid, Look, Row, Typed};
use crate::app::show::our_figures::text;
use crate::app::table::import::CellPlace;
use crate::app::table::inputs::{Display, HasSheet, InputId, Sheet, columns, parts_of, read};
use crate::app::table::shares::Share;
use crate::app::table::typed::NumberField;
use data::provenance::Status;
use engine::derivation::Quantity;
use engine::fields::{MunicipalityField, Value};
use engine::figures::Municipality;
use engine::input::Input;
use engine::money::Exact;

/// Columns of the municipalities that stand in front; the others are weights, and numbers of their own at the start.
const IN_FRONT: usize = 5;

#[derive(Debug, Clone, PartialEq)]
pub struct InputsView {
    pub columns: Vec<InputColumn>,
    /// The name of the fold with the other columns, and whether it is open.
    pub others: (String, bool),
    pub rows: Vec<MunicipalityInputs>,
    pub shares: Vec<ShareRow>,
    /// The budget of the region of each, with its figure.
    pub budgets: Vec<(String, Figure)>,
}

/// What a municipality gets of each budget, in euro.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareRow {
    pub name: String,
    pub shares: Vec<Typed>,
}

/// A column that is shown: its head with the unit, what it means, and where a region usually finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputColumn {
    pub head: String,
    pub help: &'static str,
    pub found_at: &'static str,
}

impl InputColumn {
    fn of(field: MunicipalityField) -> InputColumn {
        let Sheet { label, unit, help, found_at, .. } = *field.sheet();
        let says_unit = label.to_lowercase() == unit;
        InputColumn { head: if says_unit { label.to_owned() } else { format!("{label} ({unit})") }, help, found_at }
    }
}

/// A municipality, with an input per column.
#[derive(Debug, Clone, PartialEq)]
pub struct MunicipalityInputs {
    pub name: String,
    pub inputs: Vec<MunicipalityInput>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MunicipalityInput {
    /// One number, or the four of a line.
    pub fields: Vec<Field>,
    pub is_changed: bool,
}

pub fn view(model: &Model) -> InputsView {
    let all = columns(model.figures());
    let is_wrong = |field: &MunicipalityField| {
        let own = (0..model.figures().municipalities.len()).map(|place| InputId::of_municipality(place, *field));
        own.flat_map(|id| parts_of(model.figures(), id)).any(|id| model.wrong(NumberField::Input(id)).is_some())
    };
    // What is wrong is in sight.
    let is_open = model.is_open(Fold::Columns) || all.iter().skip(IN_FRONT).any(is_wrong);
    let columns: Vec<MunicipalityField> =
        all.iter().copied().take(if is_open { all.len() } else { IN_FRONT }).collect();
    let row = |(index, name): (usize, &str)| {
        let input = |&field: &MunicipalityField| {
            let whole = InputId::of_municipality(index, field);
            let parts = parts_of(model.figures(), whole);
            MunicipalityInput {
                fields: parts.into_iter().map(|id| field_of(model, id, name)).collect(),
                is_changed: model.is_changed(whole),
            }
        };
        MunicipalityInputs { name: name.to_owned(), inputs: columns.iter().map(input).collect() }
    };
    let names = model.figures().municipalities.iter().map(|own| own.name.as_str());
    InputsView {
        rows: names.enumerate().map(row).collect(),
        columns: columns.iter().map(|&field| InputColumn::of(field)).collect(),
        others: (text::page::other_columns(all.len().saturating_sub(IN_FRONT)), is_open),
        shares: shares_of(model),
        budgets: Share::ALL.map(|share| budget(model, share)).into(),
    }
}

fn budget(model: &Model, share: Share) -> (String, Figure) {
    let input = Input::of(share.budget());
    let shown = match input.value(model.figures()) {
        Some(Value::Exact(budget)) => budget.cents().map(number::cents).unwrap_or_default(),
        _ => String::new(),
    };
    (shown, Figure::Of(Source::InHand, Quantity::Input(input)))
}

fn field_of(model: &Model, id: InputId, municipality: &str) -> Field {
    let display = model.shape(id).display;
    let shown = read(model.figures(), id).map(|number| field_text(display.shown(number), display));
    let name = format!("{municipality}: {}", text::inputs::name(id));
    Field::of(model, NumberField::Input(id), id, name, shown.unwrap_or_default())
}

/// A number as it stands in its field: a year without a point.
pub fn field_text(shown: Exact, display: Display) -> String {
    if display == Display::Year { shown.to_string() } else { number::exact(shown) }
}

/// The shares of the municipalities in euro, and the table that takes cells from a spreadsheet.
pub fn tables(view: &Rc<InputsView>) -> [LazyGrid; 2] {
    [LazyGrid::new("budget", view, budget_table), LazyGrid::new("invoer", view, municipalities_table)]
}

fn shares_of(model: &Model) -> Vec<ShareRow> {
    // A budget that cannot be divided has no amounts.
    let amounts = Share::ALL.map(|share| (share, share.of(model.figures()).unwrap_or_default()));
    let row = |(place, own): (usize, &Municipality)| {
        let typed = |(share, amounts): &(Share, Vec<Exact>)| {
            let shown = amounts.get(place).and_then(|amount| amount.cents().ok()).map(number::cents);
            let name = format!("{}: {}", own.name, text::page::share(*share));
            let id = format!("budget-{}-{place}", share.weight().path.replace('_', "-"));
            Typed::of(model, NumberField::Share(*share, place), id, name, shown.unwrap_or_default())
        };
        ShareRow { name: own.name.clone(), shares: amounts.iter().map(typed).collect() }
    };
    model.figures().municipalities.iter().enumerate().map(row).collect()
}

fn budget_table(view: &InputsView) -> Grid {
    let row = |own: &ShareRow| {
        let cells = own.shares.iter().map(|own| Cell::new(Look::Number, Content::Typed(Box::new(own.clone()))));
        cells.fold(Row::of(Cell::name(&own.name)), Row::and)
    };
    let totals =
        view.budgets.iter().fold(Row::of(Cell::head(text::page::TOGETHER.to_owned())), |row, (shown, figure)| {
            row.number(shown.clone(), *figure)
        });
    let columns = Column::heads(text::page::MUNICIPALITY, &Share::ALL.map(text::page::share));
    let rows = view.shares.iter().map(row).chain([totals.total_if(true)]).collect();
    Grid { opens: true, ..Grid::new(text::page::BUDGET_CAPTION.to_owned(), columns, rows) }
}

fn municipalities_table(view: &InputsView) -> Grid {
    let row = |(municipality, own): (usize, &MunicipalityInputs)| {
        let mut row = Row::of(Cell::name(&own.name));
        for (column, input) in own.inputs.iter().enumerate() {
            let content = Content::Inputs {
                place: CellPlace { municipality, column },
                fields: input.fields.clone(),
                changed: input.is_changed.then_some(text::inputs::status(Status::Eigen)),
            };
            row.cells.push(Cell::new(Look::Words, content));
        }
        row
    };
    let heads: Vec<&str> = view.columns.iter().map(|own| own.head.as_str()).collect();
    let columns = Column::heads(text::page::MUNICIPALITY, &heads);
    let rows = view.rows.iter().enumerate().map(row).collect();
    Grid { opens: false, ..Grid::new(text::page::MUNICIPALITIES_CAPTION.to_owned(), columns, rows) }
}
