//! Charts as SVG.
//!
//! [`ChartView`] measures the room, keeps the axis from jumping and gives the picture its name and description; the
//! modules draw what `app::show::chart` has placed. Text keeps its size in pixels: the picture is made for the width
//! that there is, not scaled to it. Colours, dashes and hatches are in `styles/40-grafiek.css`, by class. A mark opens
//! where its value comes from when it is clicked; by keyboard the same number opens in the data table beside the chart,
//! so that a chart takes no focus, except a long one, which scrolls.

mod area_chart;
mod bar_chart;
mod key;
mod line_chart;
mod map_chart;
mod range_chart;
mod rows;
mod stack_chart;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::model::figure::Figure;
use crate::app::show::chart::scale::Axis;
use crate::app::show::chart::text::{Anchor, Text};
use crate::app::show::chart::{Area, Chart, Layout, Rule};
use crate::app::show::text::chart as words;
use crate::ui::browser::clock;
use crate::ui::browser::frame::use_frame;
use crate::ui::browser::picture;
use crate::ui::browser::picture::Picture;

/// Rows above which a chart scrolls instead of growing on.
const MANY_ROWS: usize = 20;

#[derive(Properties, PartialEq)]
pub struct ChartProps {
    /// Unique on the page: the parts that are referred to are named after it.
    pub id: AttrValue,
    pub chart: Rc<Chart>,
    /// An axis to share with other charts; without it the chart keeps its own from change to change.
    #[prop_or_default]
    pub axis: Option<Axis>,
}

/// A chart with its id.
pub fn chart(id: &'static str, chart: Chart) -> Html {
    html! { <ChartView {id} chart={Rc::new(chart)} /> }
}

/// A chart as wide as its container.
#[component]
pub fn ChartView(props: &ChartProps) -> Html {
    let (ruler, frame) = use_frame();
    let kept = use_mut_ref(|| None::<Axis>);
    let axis = props.axis.unwrap_or_else(|| props.chart.axis(kept.borrow().as_ref()));
    kept.replace(Some(axis));

    let open = use_context::<Opener>().unwrap_or_default();
    let drawing = draw(&props.chart.layout(frame, &axis), &props.id, &open);
    let title_id = format!("{}-titel", props.id);
    let description_id = format!("{}-omschrijving", props.id);
    let (class, tabindex, role, label) = if drawing.scrolls {
        (classes!("grafiek", "grafiek--lang"), Some("0"), Some("region"), Some(props.chart.title.clone()))
    } else {
        (classes!("grafiek"), None, None, None)
    };
    let view = |top: f64, bottom: f64| format!("0 {} {} {}", px(top), px(drawing.width), px(bottom - top));
    html! {
        <div {class} {tabindex} {role} aria-label={label} translate="no">
            <div class="grafiek__maat" ref={ruler} aria-hidden="true" />
            if drawing.scrolls {
                <svg class="grafiek__beeld grafiek__beeld--kop" viewBox={view(0.0, drawing.header)} aria-hidden="true">
                    { drawing.head.clone() }
                </svg>
            }
            <svg
                class="grafiek__beeld"
                viewBox={view(if drawing.scrolls { drawing.header } else { 0.0 }, drawing.height)}
                role="img"
                aria-labelledby={title_id.clone()}
                aria-describedby={description_id.clone()}
            >
                <title id={title_id}>{ &props.chart.title }</title>
                <desc id={description_id}>{ &props.chart.description }</desc>
                if !drawing.scrolls {
                    { drawing.head.clone() }
                }
                { drawing.body.clone() }
            </svg>
            <SavePicture title={props.chart.title.clone()} unit={props.chart.tick_label.unit()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SavePictureProps {
    title: String,
    unit: &'static str,
}

/// What every picture of a chart says of the scenario that it shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PictureNote(pub Rc<str>);

/// The ways to take the chart around it outside the page.
#[component]
fn SavePicture(props: &SavePictureProps) -> Html {
    let place = use_node_ref();
    let said = use_state(String::new);
    let PictureNote(note) = use_context().unwrap_or_default();
    let unit = props.unit;
    let tool = |text: &'static str, picture: Picture| {
        let (place, said, title, note) = (place.clone(), said.clone(), props.title.clone(), Rc::clone(&note));
        let click = Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            let notes = [note.to_string(), words::picture_unit(unit, &clock::moment())];
            picture::make(&place, &title, &notes, picture, move |made| {
                said.set(if made { words::MADE } else { words::NOT_MADE }.to_owned());
            });
        });
        html! { <button type="button" class="utrecht-button utrecht-button--subtle tabel__knop" onclick={click}>{ text }</button> }
    };
    html! {
        <details class="bron grafiek__bewaar" ref={place.clone()}>
            <summary class="bron__kop">{ words::SAVE }</summary>
            { tool(words::AS_SVG, Picture::Svg) }
            { tool(words::AS_PNG, Picture::Png) }
            { tool(words::COPY, Picture::Copy) }
            <span role="status">{ &*said }</span>
        </details>
    }
}

/// What a kind of chart has drawn.
struct Drawing {
    width: f64,
    height: f64,
    /// Height of `head`, which stays in sight while the rest scrolls.
    header: f64,
    head: Html,
    body: Html,
    scrolls: bool,
}

fn draw(layout: &Layout, id: &str, open: &Opener) -> Drawing {
    match layout {
        Layout::Lines(layout) => line_chart::draw(layout, open),
        Layout::Bars(layout) => bar_chart::draw(layout, open),
        Layout::Ranges(layout) => range_chart::draw(layout, open),
        Layout::Stacks(layout) => stack_chart::draw(layout, id, open),
        Layout::Map(layout) => map_chart::draw(layout),
        Layout::Areas(layout) => area_chart::draw(layout, open),
    }
}

/// A position or length, to a tenth of a pixel.
fn px(value: f64) -> String {
    // Adding zero takes the sign off a rounded -0.
    format!("{}", (value * 10.0).round() / 10.0 + 0.0)
}

/// The class of a slot: its colour, dashes and forced colours.
fn series(slot: usize) -> &'static str {
    const SERIES: [&str; 6] = ["series-1", "series-2", "series-3", "series-4", "series-5", "series-6"];
    SERIES[slot % SERIES.len()]
}

fn text(text: &Text, class: &'static str) -> Html {
    let anchor = match text.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let x = px(text.x);
    let lines = text.lines.iter().enumerate().map(|(index, line)| {
        let down = if index == 0 { 0.0 } else { text.line_height() };
        html! { <tspan x={x.clone()} dy={px(down)}>{ line }</tspan> }
    });
    html! {
        <text {class} x={x.clone()} y={px(text.y)} text-anchor={anchor} font-size={px(text.size)}>{ for lines }</text>
    }
}

fn line(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Html {
    html! { <line {class} x1={px(from.0)} y1={px(from.1)} x2={px(to.0)} y2={px(to.1)} /> }
}

/// A rectangle that lets its height or width be seen however small it is.
fn rect(class: &'static str, area: &Area) -> Html {
    const LEAST: f64 = 1.0;
    let (width, height) = (area.width().max(LEAST), area.height().max(LEAST));
    html! { <rect {class} x={px(area.left)} y={px(area.top)} width={px(width)} height={px(height)} /> }
}

/// The ground under a text, drawn before the marks: it keeps rules out of the text.
fn ground(text: &Text) -> Html {
    let (left, top, right, bottom) = text.bounds();
    rect("grafiek__grond", &Area { left, top, right, bottom })
}

/// What shows where a value of a chart comes from; without one, marks open nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opener(pub Option<Callback<Figure>>);

impl Opener {
    fn click(&self, figure: Option<Figure>) -> Option<Callback<MouseEvent>> {
        let (open, figure) = (self.0.clone()?, figure?);
        Some(Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            open.emit(figure);
        }))
    }
}

/// A symbol that lets text pop up under the pointer, and opens where its value comes from.
fn mark(class: impl Into<Classes>, title: &str, figure: Option<Figure>, open: &Opener, body: Html) -> Html {
    let click = open.click(figure);
    let class = classes!(class.into(), click.is_some().then_some("grafiek__merk"));
    html! {
        <g {class} onclick={click}>
            if !title.is_empty() {
                <title>{ title }</title>
            }
            { body }
        </g>
    }
}

/// A symbol that lets text pop up under the pointer.
fn titled(class: impl Into<Classes>, title: &str, body: Html) -> Html {
    mark(class, title, None, &Opener::default(), body)
}

/// Rules across a plot over the years; zero is the base of the plot.
fn horizontal_rules(rules: &[Rule], plot: &Area) -> Html {
    let each = rules.iter().map(|rule| {
        let class = if rule.is_zero { "grafiek__nullijn" } else { "grafiek__raster" };
        html! {
            <>
                { line(class, (plot.left, rule.at), (plot.right, rule.at)) }
                { for rule.label.iter().map(|label| text(label, "grafiek__tekst grafiek__tekst--as")) }
            </>
        }
    });
    html! { <g>{ for each }</g> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_written_to_a_tenth() {
        for (value, expected) in [(0.0, "0"), (-0.04, "0"), (12.34, "12.3"), (-7.25, "-7.3"), (100.0, "100")] {
            assert_eq!(px(value), expected);
        }
    }

    #[test]
    fn slots_come_back_after_six() {
        assert_eq!((series(0), series(5), series(6)), ("series-1", "series-6", "series-1"));
    }
}
