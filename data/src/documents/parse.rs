//! From the lines of a text to sections and paragraphs. Every word of the text ends up in one of them.

use std::collections::BTreeSet;

use super::lines::{Layout, TextLine, is_page_number, item_mark, lines};
use super::search::fold;
use super::{Document, Entry, Form, Heading, Paragraph, Section};

/// What the lines so far have become.
struct Builder<'a> {
    layout: Layout,
    sections: Vec<Section>,
    /// The last line that is no note, while its paragraph may go on.
    above: Option<&'a str>,
    /// Whether the last line belongs to a note.
    in_note: bool,
}

pub fn document(entry: Entry, text: &str) -> Document {
    let lines = lines(text);
    let mut builder = Builder { layout: Layout::of(&lines), sections: Vec::new(), above: None, in_note: false };
    let mut headings = entry.headings.iter().peekable();
    // What stands before the first heading has an entry of its own, without a text.
    if let Some(opening) = headings.next_if(|heading| heading.text.is_empty()) {
        builder.open(opening);
    }
    let mut rest = &lines[..];
    while let Some((line, after)) = rest.split_first() {
        rest = after;
        if let Some((heading, length)) = headings.peek().and_then(|own| Some((*own, heading_length(own, line, after)?)))
        {
            headings.next();
            builder.open(heading);
            rest = &after[length - 1..];
            continue;
        }
        let is_note = entry.notes.iter().any(|note| line.text.starts_with(note.as_str()));
        builder.add(line, is_note);
    }
    let mut sections = builder.sections;
    name_paragraphs(&mut sections);
    for paragraph in sections.iter_mut().flat_map(|section| &mut section.paragraphs) {
        paragraph.folded = fold(&paragraph.text).text;
    }
    Document { id: entry.id, title: entry.title, short: entry.short, kind: entry.kind, region: entry.region, sections }
}

/// How many lines the heading takes, if it stands here.
fn heading_length(heading: &Heading, line: &TextLine, after: &[TextLine]) -> Option<usize> {
    let mut text = line.text.clone();
    for length in 1.. {
        if text == heading.text {
            return Some(length);
        }
        if !heading.text.starts_with(&text) {
            return None;
        }
        text = format!("{text} {}", after.get(length - 1)?.text);
    }
    None
}

impl<'a> Builder<'a> {
    fn open(&mut self, heading: &Heading) {
        self.sections.push(Section {
            anchor: heading.anchor.clone(),
            label: heading.label.clone(),
            heading: heading.text.clone(),
            level: heading.level,
            paragraphs: Vec::new(),
        });
        (self.above, self.in_note) = (None, false);
    }

    fn add(&mut self, line: &'a TextLine, is_note: bool) {
        let is_number = is_page_number(&line.text);
        let goes_on_note = self.in_note && !self.layout.is_apart(line) && !is_number && !is_note;
        let was_note = self.in_note;
        self.in_note = is_note || goes_on_note;
        let Some(section) = self.sections.last_mut() else { return };
        if goes_on_note {
            if let Some(note) = section.paragraphs.last_mut() {
                self.layout.join(&mut note.text, &line.text);
            }
            return;
        }
        if is_note || is_number {
            section.paragraphs.push(paragraph(line, Form::Note));
            return;
        }
        let is_cut = was_note || section.paragraphs.last().is_some_and(|last| last.form == Form::Note);
        let goes_on = self.above.is_some_and(|above| self.layout.goes_on(above, line, is_cut));
        self.above = Some(&line.text);
        let last = section.paragraphs.iter_mut().rev().find(|last| last.form != Form::Note);
        if let Some(last) = last.filter(|_| goes_on) {
            self.layout.join(&mut last.text, &line.text);
            return;
        }
        let form = if item_mark(&line.text).is_some() { Form::Item } else { Form::Text };
        section.paragraphs.push(paragraph(line, form));
    }
}

fn paragraph(line: &TextLine, form: Form) -> Paragraph {
    Paragraph { anchor: String::new(), label: String::new(), form, text: line.text.clone(), folded: String::new() }
}

/// Gives every paragraph its anchor: by its number in an article, and otherwise by its place in the section.
fn name_paragraphs(sections: &mut [Section]) {
    let mut taken = BTreeSet::new();
    taken.extend(sections.iter().map(|section| section.anchor.clone()));
    for Section { anchor, label, paragraphs, .. } in sections {
        let is_article = anchor.starts_with("artikel-");
        let (mut member, mut member_label, mut count) = (anchor.clone(), label.clone(), 0);
        let mut notes = 0;
        for Paragraph { anchor: own, label: own_label, form, text, .. } in paragraphs {
            if *form == Form::Note {
                notes += 1;
                (*own, *own_label) = (format!("{anchor}-noot-{notes}"), format!("{label}, noot {notes}"));
                continue;
            }
            count += 1;
            let mark = item_mark(text).filter(|_| is_article).and_then(|mark| mark.strip_suffix('.'));
            let named = mark.map(|mark| {
                if mark.bytes().all(|byte| byte.is_ascii_digit()) {
                    (format!("{anchor}.{mark}"), format!("{label}, lid {mark}"), true)
                } else {
                    (format!("{member}.{mark}"), format!("{member_label}, onder {mark}"), false)
                }
            });
            match named.filter(|(anchor, ..)| !taken.contains(anchor)) {
                Some((anchor, label, is_member)) => {
                    if is_member {
                        (member, member_label, count) = (anchor.clone(), label.clone(), 1);
                    }
                    (*own, *own_label) = (anchor, label);
                }
                None => {
                    (*own, *own_label) =
                        (format!("{member}-alinea-{count}"), format!("{member_label}, alinea {count}"));
                }
            }
            taken.insert(own.clone());
        }
    }
}
