//! The documents of the regions: nothing of a text is lost, every heading has its anchor, and what the data quotes
//! stands in its document, in the article that its source names.
//!
//! Does not prove that the paragraphs end where they end in the PDF, nor that the texts say what the PDFs say.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rekentafel::data::documents::{Document, Form, Found, Library, MOST_HITS, pack};
use serde_json::Value as Json;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bronnen")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a file of the repository")
}

fn texts() -> Vec<(String, String)> {
    let entries = std::fs::read_dir(folder()).expect("a folder").map(|entry| entry.expect("an entry").path());
    let texts = entries.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let name = |path: &Path| path.file_stem().expect("a name").to_string_lossy().into_owned();
    texts.map(|path| (name(&path), read(&path))).collect()
}

fn index() -> String {
    read(&folder().join("inhoud.json"))
}

pub fn library() -> Library {
    Library::read(&pack(&index(), &texts())).expect("the documents of the product")
}

/// The characters of a text, without those that line breaks make and break.
fn characters(text: &str) -> Vec<char> {
    let private = '\u{e000}'..='\u{f8ff}';
    let plain = text.chars().map(|own| if private.contains(&own) { '•' } else { own });
    let mut characters: Vec<char> = plain.filter(|own| !own.is_whitespace() && *own != '-').collect();
    characters.sort_unstable();
    characters
}

#[test]
fn every_text_has_its_entry_and_nothing_of_it_is_lost() {
    let (library, texts) = (library(), texts());
    assert_eq!(library.documents.len(), texts.len());
    for document in &library.documents {
        let (_, text) = texts.iter().find(|(id, _)| *id == document.id).expect("the text of a document");
        let sections = document.sections.iter();
        let kept: String = sections
            .flat_map(|section| {
                let paragraphs = section.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
                std::iter::once(section.heading.as_str()).chain(paragraphs)
            })
            .collect();
        assert_eq!(characters(&kept), characters(text), "{}", document.id);
    }
}

#[test]
fn every_heading_of_the_index_stands_in_the_text_in_order() {
    let index: Json = serde_json::from_str(&index()).expect("JSON");
    for (entry, document) in index["documenten"].as_array().expect("documents").iter().zip(&library().documents) {
        let named = |key: &str| -> Vec<String> {
            let headings = entry["koppen"].as_array().expect("headings").iter();
            headings.map(|heading| heading[key].as_str().expect("a text").to_owned()).collect()
        };
        let sections = |text: fn(&rekentafel::data::documents::Section) -> &String| -> Vec<String> {
            document.sections.iter().map(|section| text(section).clone()).collect()
        };
        assert_eq!(named("anker"), sections(|section| &section.anchor), "{}", document.id);
        assert_eq!(named("kop"), sections(|section| &section.heading), "{}", document.id);
    }
}

#[test]
fn every_anchor_is_unique_and_leads_to_its_place() {
    let library = library();
    for (index, document) in library.documents.iter().enumerate() {
        let mut seen = BTreeSet::new();
        for (section, own) in document.sections.iter().enumerate() {
            assert!(seen.insert(&own.anchor), "{}: {}", document.id, own.anchor);
            let place = library.place_of(index, &own.anchor).expect("a place");
            assert_eq!((place.section, place.paragraph), (section, None), "{}", own.anchor);
            for (paragraph, own) in own.paragraphs.iter().enumerate() {
                assert!(seen.insert(&own.anchor), "{}: {}", document.id, own.anchor);
                let place = library.place_of(index, &own.anchor).expect("a place");
                assert_eq!((place.section, place.paragraph), (section, Some(paragraph)), "{}", own.anchor);
            }
        }
    }
    assert_eq!(library.place_of(0, "artikel-99"), None);
    assert_eq!(library.place_of(99, "artikel-5"), None);
}

/// Every quotation in a data file: where it is, its source, its document and its words.
fn quotations(json: &Json, path: &str, found: &mut Vec<[String; 4]>) {
    match json {
        Json::Object(object) => {
            if let (Some(document), Some(quotation)) = (object.get("document"), object.get("citaat")) {
                let source = object.get("bron").and_then(Json::as_str).unwrap_or_default();
                let text = |json: &Json| json.as_str().expect("a text").to_owned();
                found.push([path.to_owned(), source.to_owned(), text(document), text(quotation)]);
            }
            for (key, value) in object {
                quotations(value, &format!("{path}/{key}"), found);
            }
        }
        Json::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                quotations(value, &format!("{path}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn data_files() -> Vec<PathBuf> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                files.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &mut files);
    files
}

/// The anchor of the place that a source names: `art. 5.3`, `§ 8.1`, `h. 4`, `hoofdstuk 5`, or a chapter of an advice.
fn named_anchor(source: &str) -> Option<String> {
    let number = |mark: &str| {
        let (_, rest) = source.split_once(mark)?;
        let number: String = rest.chars().take_while(|own| own.is_ascii_digit() || *own == '.').collect();
        Some(number.trim_end_matches('.').to_owned()).filter(|number| !number.is_empty())
    };
    let letter = || {
        let (_, rest) = source.split_once("art. ")?;
        let rest = rest.trim_start_matches(|own: char| own.is_ascii_digit());
        rest.chars().next().filter(char::is_ascii_lowercase)
    };
    if let Some(number) = number("art. ") {
        return Some(
            letter().map_or_else(|| format!("artikel-{number}"), |letter| format!("artikel-{number}.{letter}")),
        );
    }
    let paragraph = number("§ ").or_else(|| number(", ").filter(|number| number.contains('.')));
    let chapter = number("h. ").or_else(|| number("hoofdstuk "));
    paragraph.map(|own| format!("paragraaf-{own}")).or_else(|| chapter.map(|own| format!("hoofdstuk-{own}")))
}

/// What a source may say of a document besides a place.
const NO_PLACE: [&str; 1] = ["stand 1 juli 2020"];

/// Whether a quotation stands where its source says.
fn is_at(document: &Document, found: &Found, source: &str) -> bool {
    let path = document.path(found.place.section);
    match named_anchor(source) {
        Some(anchor) => {
            let own = document.anchor(found.place);
            let is_inside =
                own == anchor || own.starts_with(&format!("{anchor}-")) || own.starts_with(&format!("{anchor}."));
            is_inside || path.iter().any(|section| section.anchor == anchor)
        }
        None => source
            .split_once(", ")
            .is_none_or(|(_, place)| NO_PLACE.contains(&place) || path.iter().any(|section| section.label == place)),
    }
}

#[test]
fn every_quotation_stands_word_for_word_where_its_source_says() {
    let library = library();
    let (mut count, mut wrong) = (0, Vec::new());
    for file in data_files() {
        let json = serde_json::from_str(&read(&file)).expect("JSON");
        let mut found = Vec::new();
        quotations(&json, &file.file_name().expect("a name").to_string_lossy(), &mut found);
        for [path, source, document, quotation] in found {
            count += 1;
            let Some(found) = library.find(&document, &quotation) else {
                wrong.push(format!("{path}: not in {document}: {quotation}"));
                continue;
            };
            let document = &library.documents[found.place.document];
            if !is_at(document, &found, &source) {
                wrong.push(format!("{path}: “{source}”, but it stands at {}", document.label(found.place)));
            }
        }
    }
    assert!(count > 40, "only {count} quotations");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_source_names_an_anchor() {
    let anchors = [
        ("Convenant IJssel-Vecht 2023, art. 5.3", Some("artikel-5.3")),
        ("Convenant IJssel-Vecht 2023, art. 1b", Some("artikel-1.b")),
        ("Regiovisie Centraal Gelderland 2021, § 8.1", Some("paragraaf-8.1")),
        ("Advies adviesraden Noord-Veluwe 2026–2032, 4.3", Some("paragraaf-4.3")),
        ("Advies adviesraden Noord-Veluwe 2026–2032, h. 4", Some("hoofdstuk-4")),
        ("Regiovisie Amersfoort 2022–2026, Regionale inkoop van omnv", None),
    ];
    for (source, anchor) in anchors {
        assert_eq!(named_anchor(source).as_deref(), anchor, "{source}");
    }
}

/// The highlighted words of a quotation.
fn marked(library: &Library, found: &Found) -> Vec<String> {
    let text = |mark: &rekentafel::data::documents::Mark| {
        let document = &library.documents[mark.place.document];
        document.text(mark.place)[mark.start..mark.end].to_owned()
    };
    found.marks.iter().map(text).collect()
}

#[test]
fn a_quotation_is_found_across_line_breaks_gaps_and_paragraphs() {
    let library = library();
    let convenant = "convenant-ijssel-vecht-2023";
    let find = |quotation: &str| library.find(convenant, quotation);
    let place = |found: &Found| library.documents[0].anchor(found.place).to_owned();

    // Broken by the end of a page in the text.
    let whole =
        find("ten behoeve van voorzieningen voor maatschappelijke opvang en\nbeschermd  wonen.").expect("article 5.4");
    assert_eq!(place(&whole), "artikel-5.4");
    let gap = find("De centrumgemeente houdt jaarlijks … anders beslissen.").expect("article 5.3");
    assert_eq!(marked(&library, &gap), ["De centrumgemeente houdt jaarlijks", "anders beslissen."]);
    let across = find("inzichtelijk worden gemaakt voor de regiogemeenten. 4. Ten behoeve van").expect("article 3.3");
    assert_eq!(place(&across), "artikel-3.3");
    assert_eq!(marked(&library, &across).len(), 2);

    for absent in ["", " … ", "de gebruiker betaalt", "anders beslissen. … De centrumgemeente houdt jaarlijks maximaal"]
    {
        assert_eq!(find(absent), None, "{absent}");
    }
    assert_eq!(library.find("onbekend", "Zwolle"), None);
}

#[test]
fn a_search_finds_every_word_whatever_its_capitals_and_accents() {
    let library = library();
    let hits = library.search("SUBSIDIERING financiering");
    assert!(hits.count >= 1);
    for hit in &hits.hits {
        let document = &library.documents[hit.place.document];
        let text = document.text(hit.place).to_lowercase();
        assert!(text.contains("subsidi") && text.contains("financiering"), "{text}");
        assert!(hit.context.iter().any(|(_, is_marked)| *is_marked), "{:?}", hit.context);
    }
    let many = library.search("beschermd");
    assert!(many.count > MOST_HITS && many.hits.len() == MOST_HITS);
    for nothing in ["", "  ", "a", "xyzzy", "beschermd xyzzy"] {
        assert_eq!(library.search(nothing).count, 0, "{nothing}");
    }
}

#[test]
fn no_text_and_no_query_make_it_panic() {
    let library = library();
    let odd = ["\u{ad}-", "İ", "ß…é", "….…", "‘’", "\u{0}", "e\u{301}", &"é".repeat(5000)];
    for query in odd {
        library.search(query);
        for document in &library.documents {
            library.find(&document.id, query);
        }
    }
    for broken in ["", "{}", "\u{c}", "{\"documenten\": []}\u{c}x\n", &index()] {
        let _ = Library::read(broken);
    }
    // Every short piece of a text is found again where it is.
    for document in &library.documents {
        for section in &document.sections {
            for paragraph in section.paragraphs.iter().filter(|own| own.form != Form::Note).step_by(7) {
                let middle: String = paragraph.text.chars().skip(3).take(60).collect();
                assert!(library.find(&document.id, &middle).is_some(), "{middle}");
            }
        }
    }
}
