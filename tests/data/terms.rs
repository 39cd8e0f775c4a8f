//! The words of the field: each is explained once, in order, and used on the screen or in a document.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rekentafel::app::dutch::terms::{Piece, all, split};
use rekentafel::app::show::evidence::about::{abbreviations, words};
use rekentafel::data::version::Version;

use crate::documents::library;

/// Everything that is written on the screen, apart from the explanations themselves.
fn screen() -> String {
    fn walk(folder: &Path, texts: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() { walk(&path, texts) } else { texts.push(path) }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = vec![root.join("data/adviezen.json")];
    walk(&root.join("src/app"), &mut paths);
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "json") || path.iter().any(|part| part == "text"));
    for version in ["versie_1", "versie_2"] {
        walk(&root.join("data").join(version), &mut paths);
    }
    paths.iter().map(|path| std::fs::read_to_string(path).expect("a text")).collect()
}

/// The terms that a text uses, however it is written there.
fn used(text: &str) -> BTreeSet<&'static str> {
    // Each line by itself: a term is found once in each text.
    let pieces = text.lines().flat_map(|line| line.split(['"', '.', ';'])).flat_map(split);
    let term = |piece| match piece {
        Piece::Term(_, term) => Some(term.word.as_str()),
        Piece::Plain(_) => None,
    };
    pieces.filter_map(term).collect()
}

#[test]
fn every_term_is_used() {
    let mut known = used(&screen());
    for document in &library().documents {
        for section in &document.sections {
            known.extend(section.paragraphs.iter().flat_map(|paragraph| used(&paragraph.text)));
        }
    }
    let unused: Vec<&str> = all().iter().map(|term| term.word.as_str()).filter(|word| !known.contains(word)).collect();
    assert_eq!(unused, Vec::<&str>::new());
}

#[test]
fn every_term_is_explained_once_in_order() {
    let mut forms = BTreeSet::new();
    for term in all() {
        assert!(term.meaning.ends_with('.') && term.meaning.len() < 200, "{}", term.word);
        assert!(!term.meaning.contains("aanname van dit model"), "{}", term.word);
        for form in std::iter::once(&term.word).chain(&term.forms) {
            assert!(forms.insert(form.clone()), "{form} stands twice");
        }
        let regions: Vec<&str> = term.regions.iter().map(|own| own.region.as_str()).collect();
        assert!(regions.iter().all(|own| Version::LATEST.region_ids().any(|id| id == *own)), "{}", term.word);
    }
    for list in [words(), abbreviations()] {
        let names: Vec<String> = list.iter().map(|own| own.word.to_lowercase()).collect();
        assert!(names.is_sorted(), "{names:?}");
    }
}

#[test]
fn every_quotation_on_the_page_has_an_id_of_its_own() {
    let mut seen = BTreeSet::new();
    for word in words().into_iter().chain(abbreviations()) {
        let regional = word.regions.into_iter().filter_map(|own| own.quotation);
        for quotation in word.cited.into_iter().chain(regional) {
            assert!(seen.insert(quotation.id), "{}", quotation.text);
        }
    }
}
