//! Reading the documents, as messages and effects: they are fetched once, a quotation opens at its place, and one comes
//! back where one was.
//!
//! Does not prove that a browser fetches the file or moves the focus: see `tests/e2e/bronnen.test.mjs`.

use rekentafel::app::ask::fetched::Unfetched;
use rekentafel::app::ask::text::fetched::unfetched;
use std::path::Path;

use rekentafel::app::act::message::{Effect, File, Link, Look, Message, Read, Start, Turn, ViewChange};
use rekentafel::app::model::Model;
use rekentafel::app::model::reading::{Shelf, TOP, button_id, place_link};
use rekentafel::app::show::evidence::documents::{DocumentsView, Reader, view};
use rekentafel::app::show::evidence::region;
use rekentafel::app::show::text;
use rekentafel::app::table::state::Page;
use rekentafel::data::documents::pack;

const CONVENANT: &str = "convenant-ijssel-vecht-2023";
const QUOTATION: &str = "middels de vastgestelde verdeelsleutel laten vrijvallen aan alle gemeenten.";

fn packed() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bronnen");
    let read = |path: &Path| std::fs::read_to_string(path).expect("a file of the repository");
    let paths = std::fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let texts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let named =
        |path: std::path::PathBuf| (path.file_stem().expect("a name").to_string_lossy().into_owned(), read(&path));
    pack(&read(&folder.join("inhoud.json")), &texts.map(named).collect::<Vec<_>>())
}

fn model() -> Model {
    Model::start("", Vec::new()).expect("a model").with_minutes(Vec::new(), "https://voorbeeld.nl/".to_owned())
}

fn reader(model: &Model) -> Reader {
    match view(model) {
        DocumentsView::Here(reader) => *reader,
        other => panic!("the documents are not here: {other:?}"),
    }
}

fn read() -> Message {
    Message::Read(Read::Document { document: CONVENANT.to_owned(), quotation: Some(QUOTATION.to_owned()) })
}

fn revealed(effects: &[Effect]) -> Option<&str> {
    effects.iter().find_map(|effect| match effect {
        Effect::Reveal(id) => Some(id.as_str()),
        _ => None,
    })
}

#[test]
fn the_documents_are_fetched_when_they_are_needed_and_not_before() {
    let mut model = model();
    assert!(model.begin().is_empty());
    assert_eq!(model.shelf(), &Shelf::Unasked);
    let effects = model.update(Message::Look(Look::At(ViewChange::Page(Page::Documents))));
    assert_eq!(effects.iter().filter(|effect| **effect == Effect::FetchDocuments).count(), 1);
    assert!(!model.update(Message::Turn(Turn::LetGo)).contains(&Effect::FetchDocuments));

    model.update(Message::Read(Read::Fetched(Err(Unfetched::Gone))));
    assert_eq!(view(&model), DocumentsView::Failed(unfetched(Unfetched::Gone)));
    assert_eq!(model.said(), unfetched(Unfetched::Gone));
    assert_eq!(model.update(Message::Read(Read::Fetch)), [Effect::FetchDocuments]);
    model.update(Message::Read(Read::Fetched(Ok("geen bestand van Rekentafel".to_owned()))));
    assert_eq!(view(&model), DocumentsView::Failed(unfetched(Unfetched::Unreadable)));
    model.update(Message::Read(Read::Fetched(Ok(packed()))));
    assert_eq!(reader(&model).choices.len(), 5);
    let effects = model.update(Message::Look(Look::At(ViewChange::Page(Page::Documents))));
    assert!(!effects.contains(&Effect::FetchDocuments));
}

#[test]
fn a_quotation_opens_at_its_place_and_the_way_back_leads_to_where_one_was() {
    let mut model = model();
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Region))));
    let effects = model.update(read());
    assert!(effects.contains(&Effect::FetchDocuments));
    let effects = model.update(Message::Read(Read::Fetched(Ok(packed()))));
    assert_eq!(revealed(&effects), Some("bron-artikel-5.7"));
    let reader = reader(&model);
    assert_eq!((reader.here.as_deref(), reader.back), (Some("Artikel 5, lid 7"), Some("Deze regio")));
    let document = &reader.library.documents[reader.document];
    let marked: Vec<&str> = reader.marks.iter().map(|mark| &document.text(mark.place)[mark.start..mark.end]).collect();
    assert_eq!(marked, [QUOTATION]);
    assert!(model.said().contains("Artikel 5, lid 7"), "{}", model.said());

    // Going on reading does not lose the way back.
    model.update(Message::Read(Read::Place { document: CONVENANT.to_owned(), anchor: "artikel-6.2".to_owned() }));
    let effects = model.update(Message::Read(Read::End));
    assert_eq!(model.table().view.page, Page::Region);
    assert_eq!(revealed(&effects), Some(button_id(CONVENANT, Some(QUOTATION)).as_str()));
    let region = region::view(&model).expect("a region");
    let rules = region.presets.iter().flat_map(|preset| &preset.rules);
    let ids: Vec<&str> = rules.filter_map(|rule| rule.quotation.as_ref()).map(|own| own.id.as_str()).collect();
    assert!(ids.contains(&revealed(&effects).expect("a button")), "{ids:?}");
}

#[test]
fn the_way_back_ends_when_one_goes_elsewhere() {
    let mut model = model();
    model.update(read());
    model.update(Message::Read(Read::Fetched(Ok(packed()))));
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Compare))));
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Documents))));
    assert_eq!(reader(&model).back, None);
    assert!(model.update(Message::Read(Read::End)).is_empty());
}

#[test]
fn words_that_are_not_there_open_the_document_and_say_so() {
    let mut model = model();
    model.update(Message::Read(Read::Document {
        document: CONVENANT.to_owned(),
        quotation: Some("Dit staat er niet.".to_owned()),
    }));
    let effects = model.update(Message::Read(Read::Fetched(Ok(packed()))));
    assert_eq!(revealed(&effects), Some(TOP));
    assert_eq!(model.notices().len(), 1);
    assert_eq!(reader(&model).place, None);
}

#[test]
fn a_link_to_a_place_opens_it_and_leaves_the_table_alone() {
    let link = place_link(CONVENANT, "artikel-5.3");
    let mut model = Model::start(&format!("#{link}"), Vec::new()).expect("a model");
    assert!(model.notices().is_empty());
    assert_eq!(model.begin(), [Effect::FetchDocuments]);
    let effects = model.update(Message::Read(Read::Fetched(Ok(packed()))));
    assert_eq!(revealed(&effects), Some("bron-artikel-5.3"));

    let mut other = self::model();
    other.update(Message::Start(Start::Region("noord-veluwe")));
    let figures = other.figures().clone();
    let effects = other.update(Message::Link(Link::Open(link)));
    assert_eq!(other.figures(), &figures);
    assert!(effects.contains(&Effect::ReplaceAddress(other.address().to_owned())), "{effects:?}");
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::PushAddress(_))));
    other.update(Message::Read(Read::Fetched(Ok(packed()))));
    assert_eq!(reader(&other).here.as_deref(), Some("Artikel 5, lid 3"));
    let copied = Effect::Copy(format!("#{}", place_link(CONVENANT, "artikel-5.3")));
    let Effect::Copy(text) = copied else { unreachable!() };
    assert_eq!(other.update(Message::Read(Read::CopyPlace)), [Effect::Copy(format!("https://voorbeeld.nl/{text}"))]);
}

#[test]
fn a_scenario_of_no_region_has_no_documents_beside_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gulden/drie-gemeenten.scenario.json");
    let text = std::fs::read_to_string(path).expect("a scenario");
    let mut model = model();
    model.update(Message::File(File::Open { name: "eigen.json".to_owned(), text }));
    assert_eq!(model.context().region, None);
    assert_eq!(region::view(&model), None);
    // The documents of the product can be read all the same.
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Documents))));
    model.update(Message::Read(Read::Fetched(Ok(packed()))));
    assert_eq!(reader(&model).document, 0);
}

#[test]
fn a_hit_of_a_search_opens_with_its_words_marked() {
    let mut model = model();
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Documents))));
    model.update(Message::Read(Read::Fetched(Ok(packed()))));
    model.update(Message::Read(Read::Search("overschotten TEKORTEN".to_owned())));
    let search = reader(&model).search.expect("hits");
    let hit = search.hits.first().expect("a hit");
    model.update(Message::Read(Read::Place { document: hit.document.clone(), anchor: hit.anchor.clone() }));
    assert!(reader(&model).marks.len() >= 2);
    model.update(Message::Read(Read::Search("xyzzy".to_owned())));
    assert_eq!(reader(&model).search.expect("an answer").hits, []);
    model.update(Message::Read(Read::Search(" ".to_owned())));
    assert_eq!(reader(&model).search, None);
}

/// A text that sends somebody to a page names one that there is.
#[test]
fn every_page_that_a_text_names_is_there() {
    let texts = ["data/adviezen.json", "data/bestuurskalender.json"]
        .map(|path| std::fs::read_to_string(path).expect("a data file of the product"));
    let names: Vec<&str> = Page::ALL.into_iter().map(text::page::page).collect();
    let mut found = 0;
    for rest in texts.iter().flat_map(|text| text.split("blad ").skip(1)) {
        if !rest.starts_with(char::is_uppercase) {
            continue;
        }
        found += 1;
        let near: String = rest.chars().take(40).collect();
        assert!(names.iter().any(|name| rest.starts_with(name)), "{near}");
    }
    assert!(found > 30, "{found}");
}
