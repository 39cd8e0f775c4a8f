//! A chart as a picture outside the page: SVG, PNG, or on the clipboard.
//!
//! The styles that the page gives the chart are written into the picture, so that it looks the same anywhere; above it
//! stands its title. A chart that scrolls is saved whole.

use std::fmt::Write;

use gloo_utils::{document, window};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, Node, SvgsvgElement,
    Url, XmlSerializer,
};
use yew::NodeRef;

use crate::app::show::chart::text;
use crate::ui::browser::{clipboard, files};

/// Styles that make up how a chart looks.
const STYLES: [&str; 13] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "opacity",
    "paint-order",
    "font-family",
    "font-size",
    "font-weight",
];
/// Pixels of a PNG per pixel of the chart.
const SHARPNESS: f64 = 2.0;
/// Room around the chart, and the sizes of its title and of the notes under it.
const MARGIN: f64 = 16.0;
const TITLE: f64 = 18.0;
const NOTE: f64 = 13.0;
/// Lines that a title or a note has at most.
const MOST_LINES: usize = 8;

/// What to do with the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    Svg,
    Png,
    Copy,
}

/// Makes a picture of the chart around a place with notes under it, and calls back with whether it was saved or copied.
pub fn make(place: &NodeRef, title: &str, notes: &[String], picture: Picture, done: impl Fn(bool) + 'static) {
    let chart = place.cast::<Element>().and_then(|place| place.closest(".grafiek").ok().flatten());
    let (title, notes) = (title.to_owned(), notes.to_vec());
    spawn_local(async move {
        done(match chart {
            Some(chart) => try_make(&chart, &title, &notes, picture).await.is_ok(),
            None => false,
        });
    });
}

async fn try_make(chart: &Element, title: &str, notes: &[String], picture: Picture) -> Result<(), JsValue> {
    let (svg, width, height) = svg_text(chart, title, notes)?;
    let name: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
    if picture == Picture::Svg {
        return files::download_blob(&format!("{name}.svg"), &blob_of(&svg)?);
    }
    let png = png(&svg, width, height).await?;
    if picture == Picture::Png {
        return files::download_blob(&format!("{name}.png"), &png);
    }
    let item = Object::new();
    Reflect::set(&item, &"image/png".into(), &png)?;
    JsFuture::from(clipboard::write(&item)?).await.map(drop)
}

fn blob_of(svg: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &options)
}

/// The chart as one SVG, with its width and height: its title, its parts, and the notes.
fn svg_text(chart: &Element, title: &str, notes: &[String]) -> Result<(String, f64, f64), JsValue> {
    let parts = chart.query_selector_all("svg.grafiek__beeld")?;
    let body: Element = document().body().ok_or(JsValue::NULL)?.into();
    let ground = style_of(&body, "background-color")?;
    let ground = if ground.starts_with("rgba(0, 0, 0, 0") { "#fff".to_owned() } else { ground };
    let look = Look { ink: style_of(chart, "color")?, font: style_of(chart, "font-family")?.replace('"', "'") };
    let parts: Vec<SvgsvgElement> = (0..parts.length()).filter_map(|place| parts.get(place)?.dyn_into().ok()).collect();
    let room = parts.iter().map(|part| part.get_bounding_client_rect().width()).fold(0.0, f64::max);
    let mut top = MARGIN;
    let mut svg = look.lines(title, room, TITLE, true, &mut top);
    for part in parts {
        let area = part.get_bounding_client_rect();
        let copy = with_styles(&part)?;
        for (name, value) in [("x", MARGIN), ("y", top), ("width", area.width()), ("height", area.height())] {
            copy.set_attribute(name, &value.to_string())?;
        }
        svg.push_str(&XmlSerializer::new()?.serialize_to_string(&copy)?);
        top += area.height();
    }
    for note in notes {
        svg.push_str(&look.lines(note, room, NOTE, false, &mut top));
    }
    let (width, height) = (room + 2.0 * MARGIN, top + MARGIN);
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><rect width="100%" height="100%" fill="{ground}"/>{svg}</svg>"#
    );
    Ok((svg, width, height))
}

/// How the words around a chart look.
struct Look {
    ink: String,
    font: String,
}

impl Look {
    /// A text in as many lines as it takes, below `top`, which moves down.
    fn lines(&self, words: &str, room: f64, size: f64, bold: bool, top: &mut f64) -> String {
        let Look { ink, font } = self;
        let weight = if bold { "bold" } else { "normal" };
        let mut svg = String::new();
        for line in text::wrap(words, if bold { room / text::BOLD } else { room }, size, MOST_LINES) {
            let line = line.replace('&', "&amp;").replace('<', "&lt;");
            let base = *top + size;
            let _ = write!(
                svg,
                r#"<text x="{MARGIN}" y="{base}" fill="{ink}" font-family="{font}" font-size="{size}" font-weight="{weight}">{line}</text>"#
            );
            *top += size * text::LINE;
        }
        *top += 0.5 * size;
        svg
    }
}

/// A copy of a part in which each element carries its own styles.
fn with_styles(part: &Element) -> Result<Element, JsValue> {
    let copy: Element = Node::clone_node_with_deep(part, true)?.unchecked_into();
    let (own, copies) = (part.query_selector_all("*")?, copy.query_selector_all("*")?);
    for place in 0..own.length() {
        let (Some(own), Some(copy)) = (own.get(place), copies.get(place)) else { continue };
        let (own, copy): (Element, Element) = (own.unchecked_into(), copy.unchecked_into());
        let Some(styles) = window().get_computed_style(&own)? else { continue };
        for name in STYLES {
            let value = styles.get_property_value(name)?;
            if !value.is_empty() {
                copy.set_attribute(name, &value)?;
            }
        }
        copy.remove_attribute("class")?;
    }
    copy.remove_attribute("class")?;
    Ok(copy)
}

fn style_of(element: &Element, name: &str) -> Result<String, JsValue> {
    window().get_computed_style(element)?.map_or_else(|| Ok(String::new()), |styles| styles.get_property_value(name))
}

async fn png(svg: &str, width: f64, height: f64) -> Result<Blob, JsValue> {
    let url = Url::create_object_url_with_blob(&blob_of(svg)?)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let loaded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&url)?;
    loaded?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width((width * SHARPNESS) as u32);
    canvas.set_height((height * SHARPNESS) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.scale(SHARPNESS, SHARPNESS)?;
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    let made = Promise::new(&mut |resolve: Function, _| {
        let _ = canvas.to_blob(&resolve);
    });
    JsFuture::from(made).await?.dyn_into()
}
