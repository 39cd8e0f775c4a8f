//! The text of a document with its anchors, and its table of contents. Drawn again only when another place is in hand.

use crate::app::show::evidence::text::documents as documents_text;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::{Message, Read};
use crate::app::show::evidence::documents::{anchor, pieces};
use data::documents::{Document, Form, Library, Mark, Paragraph, Passage, Section};

/// What is shown of which document.
#[derive(Clone)]
pub struct Shown {
    pub library: Rc<Library>,
    pub document: usize,
    pub place: Option<Passage>,
    /// The page to go back to.
    pub back: Option<&'static str>,
    pub marks: Rc<Vec<Mark>>,
}

impl PartialEq for Shown {
    /// The documents are read once, and the marks are made once for each place.
    fn eq(&self, other: &Shown) -> bool {
        Rc::ptr_eq(&self.library, &other.library)
            && (self.document, self.place, self.back) == (other.document, other.place, other.back)
            && self.marks == other.marks
    }
}

#[derive(Properties, PartialEq)]
struct DocumentProps {
    shown: Shown,
    on: Callback<Message>,
}

/// The sections as a list of links.
pub fn contents(shown: &Shown, on: &Callback<Message>) -> Html {
    html! { <Contents shown={shown.clone()} on={on.clone()} /> }
}

/// The whole text.
pub fn document(shown: Shown, on: &Callback<Message>) -> Html {
    html! { <Text {shown} on={on.clone()} /> }
}

/// A link that can be copied as an address, and that goes to its place without one.
fn link(document: &Document, to: &str, on: &Callback<Message>, class: &'static str, content: Html, rest: Rest) -> Html {
    let (_, address) = anchor(document, to);
    let message = Message::Read(Read::Place { document: document.id.clone(), anchor: to.to_owned() });
    let go = on.reform(move |event: MouseEvent| {
        event.prevent_default();
        message.clone()
    });
    html! {
        <a {class} href={address} onclick={go} tabindex={rest.tabindex} aria-label={rest.label} aria-current={rest.current}>
            { content }
        </a>
    }
}

#[derive(Default)]
struct Rest {
    tabindex: Option<&'static str>,
    label: Option<String>,
    current: Option<&'static str>,
}

#[component]
fn Contents(props: &DocumentProps) -> Html {
    let DocumentProps { shown, on } = props;
    let Some(document) = shown.library.documents.get(shown.document) else { return Html::default() };
    let item = |(index, section): (usize, &Section)| {
        let current = shown.place.is_some_and(|place| place.section == index).then_some("location");
        let rest = Rest { current, ..Rest::default() };
        html! {
            <li class={format!("inhoud__punt inhoud__punt--{}", section.level)}>
                { link(document, &section.anchor, on, "utrecht-link", html! { heading(section) }, rest) }
            </li>
        }
    };
    html! { <ol class="inhoud__lijst">{ for document.sections.iter().enumerate().map(item) }</ol> }
}

/// The heading of a section with its label, if the heading does not name it.
fn heading(section: &Section) -> String {
    let (label, heading) = (&section.label, &section.heading);
    let number = label.trim_start_matches(|own: char| !own.is_ascii_digit());
    let says_number = !number.is_empty() && heading.starts_with(number);
    if heading.is_empty() || heading.trim_end_matches(':') == label {
        label.clone()
    } else if heading.contains(label.as_str()) || says_number {
        heading.clone()
    } else {
        format!("{label}. {heading}")
    }
}

#[component]
fn Text(props: &DocumentProps) -> Html {
    let DocumentProps { shown, on } = props;
    let Some(document) = shown.library.documents.get(shown.document) else { return Html::default() };
    let section = |(index, own): (usize, &Section)| self::section(shown, document, index, own, on);
    html! { <>{ for document.sections.iter().enumerate().map(section) }</> }
}

fn section(shown: &Shown, document: &Document, index: usize, section: &Section, on: &Callback<Message>) -> Html {
    let place = Passage { document: shown.document, section: index, paragraph: None };
    let (id, _) = anchor(document, &section.anchor);
    let label = documents_text::link_to(&section.label);
    let rest = Rest { label: Some(label), ..Rest::default() };
    let mark = link(document, &section.anchor, on, "anker", html! { "#" }, rest);
    let name = heading(section);
    // A quoted heading is marked as a whole, whatever stands before it.
    let is_marked = shown.marks.iter().any(|mark| mark.place == place);
    let title = if is_marked {
        html! { <mark>{ name }</mark> }
    } else {
        html! { name }
    };
    let (here, back) = (class(shown, place), back(shown, place, on));
    let head = match section.level {
        1 => {
            html! { <h4 class={classes!("utrecht-heading-4", "alinea", here)} {id} tabindex="-1">{ title }{ " " }{ mark }{ back }</h4> }
        }
        2 => {
            html! { <h5 class={classes!("utrecht-heading-4", "alinea", here)} {id} tabindex="-1">{ title }{ " " }{ mark }{ back }</h5> }
        }
        _ => {
            html! { <h6 class={classes!("utrecht-heading-4", "alinea", here)} {id} tabindex="-1">{ title }{ " " }{ mark }{ back }</h6> }
        }
    };
    let numbered: Vec<(usize, &Paragraph)> = section.paragraphs.iter().enumerate().collect();
    let groups = numbered.chunk_by(|(_, a), (_, b)| a.form == b.form);
    let group = |group: &[(usize, &Paragraph)]| {
        let is_list = group.first().is_some_and(|(_, own)| own.form == Form::Item);
        let drawn = group.iter().map(|&(number, own)| {
            let place = Passage { paragraph: Some(number), ..place };
            paragraph(shown, document, place, own, on)
        });
        if is_list {
            html! { <ul class="bron-lijst">{ for drawn }</ul> }
        } else {
            html! { <>{ for drawn }</> }
        }
    };
    html! { <section class="bron-deel">{ head }{ for groups.map(group) }</section> }
}

/// The way back, where the text that was asked for ends.
fn back(shown: &Shown, place: Passage, on: &Callback<Message>) -> Html {
    let Some(page) = shown.back.filter(|_| shown.place == Some(place)) else { return Html::default() };
    html! {
        <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action alinea__terug"
            onclick={on.reform(|_: MouseEvent| Message::Read(Read::End))}
        >
            { documents_text::back(page) }
        </button>
    }
}

fn class(shown: &Shown, place: Passage) -> Option<&'static str> {
    (shown.place == Some(place)).then_some("alinea--hier")
}

fn paragraph(shown: &Shown, document: &Document, place: Passage, own: &Paragraph, on: &Callback<Message>) -> Html {
    let (id, _) = anchor(document, &own.anchor);
    // Only the links of the section in hand are on the way of the Tab key; there are hundreds.
    let is_near = shown.place.is_some_and(|here| here.section == place.section);
    let rest =
        Rest { tabindex: (!is_near).then_some("-1"), label: Some(documents_text::link_to(&own.label)), current: None };
    let link = link(document, &own.anchor, on, "anker", html! { "#" }, rest);
    let content = pieces(&own.text, &shown.marks, place).into_iter().map(|(piece, is_marked)| {
        if is_marked {
            html! { <mark>{ piece }</mark> }
        } else {
            html! { piece }
        }
    });
    let back = back(shown, place, on);
    let note = (own.form == Form::Note).then_some("alinea--noot");
    let class = classes!("alinea", class(shown, place), note);
    if own.form == Form::Item {
        html! { <li {class} {id} tabindex="-1">{ for content }{ " " }{ link }{ back }</li> }
    } else {
        html! { <p {class} {id} tabindex="-1">{ for content }{ " " }{ link }{ back }</p> }
    }
}
