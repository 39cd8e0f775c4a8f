//! Draws what the charts with one row per name share.

use yew::prelude::*;

use crate::app::model::figure::Figure;
use crate::app::show::chart::Area;
use crate::app::show::chart::rows::{Row, RowsLayout};
use crate::ui::charts::{Drawing, MANY_ROWS, Opener, key, line, mark, rect, text};

/// The rows with their marks: `marks` gives for each row the text that pops up, and what is drawn in it.
pub fn draw(layout: &RowsLayout, open: &Opener, marks: &dyn Fn(usize) -> (String, Option<Figure>, Html)) -> Drawing {
    let plot = &layout.plot;
    let labels = layout.rules.iter().filter_map(|rule| rule.label.as_ref());
    let head = html! {
        <>
            { key::draw(&layout.key, "") }
            { for layout.ends.iter().map(|end| text(end, "grafiek__tekst grafiek__tekst--as")) }
            { for labels.map(|label| text(label, "grafiek__tekst grafiek__tekst--as")) }
        </>
    };
    let bands = layout.rows.iter().filter(|row| row.emphasis).map(|row| rect("grafiek__band", &area(row, layout)));
    let grid = layout.rules.iter().filter(|rule| !rule.is_zero);
    let zero = layout.rules.iter().filter(|rule| rule.is_zero);
    let upright = |class, at: f64| {
        let from = |row: &Row| line(class, (at, row.rules_from), (at, row.bottom));
        // One line if the rows leave no gap.
        if layout.narrow {
            layout.rows.iter().map(from).collect::<Html>()
        } else {
            line(class, (at, plot.top), (at, plot.bottom))
        }
    };
    let edges =
        layout.rows.iter().skip(1).map(|row| line("grafiek__scheiding", (0.0, row.top), (layout.width, row.top)));
    let rows = layout.rows.iter().enumerate().map(|(index, row)| draw_row(row, layout, open, marks(index)));
    let body = html! {
        <>
            { for edges }
            { for bands }
            { for grid.map(|rule| upright("grafiek__raster", rule.at)) }
            { for zero.map(|rule| upright("grafiek__nullijn", rule.at)) }
            { for rows }
        </>
    };
    let scrolls = layout.rows.len() > MANY_ROWS;
    Drawing { width: layout.width, height: layout.height, header: layout.header, head, body, scrolls }
}

fn area(row: &Row, layout: &RowsLayout) -> Area {
    Area { left: 0.0, top: row.top, right: layout.width, bottom: row.bottom }
}

fn draw_row(
    row: &Row,
    layout: &RowsLayout,
    open: &Opener,
    (title, figure, marks): (String, Option<Figure>, Html),
) -> Html {
    let class = if row.emphasis { classes!("grafiek__rij", "grafiek__rij--nadruk") } else { classes!("grafiek__rij") };
    let body = html! {
        <>
            { rect("grafiek__raakvlak", &area(row, layout)) }
            { marks }
            { text(&row.name, "grafiek__tekst") }
            { for row.value.iter().map(|value| text(value, "grafiek__tekst grafiek__tekst--waarde")) }
        </>
    };
    mark(class, &title, figure, open, body)
}
