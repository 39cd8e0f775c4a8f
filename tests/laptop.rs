//! What a laptop keeps: scenarios and the minutes.
//!
//! Proves: nothing is said to be kept that does not read back, whether the drawer is full, blocked, or silently drops
//! it, scenarios and regions alike; pages beside each other lose nothing of each other; the lists of an earlier form are taken over whole, however
//! little room there is. Does not prove how a browser refuses (`tests/e2e/laptop.test.mjs`).

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use rekentafel::app::act::message::{Effect, Keeping, Laptop, Making, Message, Minutes, Turn};
use rekentafel::app::model::{Model, NoticeKind, Now};
use rekentafel::app::show::scenarios::minutes::warnings;
use rekentafel::app::show::text;
use rekentafel::app::table::inputs::InputId;
use rekentafel::app::table::kept::OwnRegion;
use rekentafel::app::table::laptop::{Change, Drawer, Found, Item, Refusal, forget_all, found, keep, keep_all, wipe};
use rekentafel::engine::fields::RegionField;

/// A drawer with room for so many bytes.
#[derive(Default)]
struct Memory {
    texts: RefCell<BTreeMap<String, String>>,
    room: Cell<Option<usize>>,
    refuses: Cell<Option<Refusal>>,
    forgets: Cell<bool>,
}

impl Memory {
    fn with(texts: &[(&str, &str)]) -> Memory {
        let texts = texts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
        Memory { texts: RefCell::new(texts), ..Memory::default() }
    }

    fn size(&self) -> usize {
        self.texts.borrow().iter().map(|(key, text)| key.len() + text.len()).sum()
    }

    fn ask<T>(&self, answer: impl FnOnce() -> T) -> Result<T, Refusal> {
        self.refuses.get().map_or_else(|| Ok(answer()), Err)
    }
}

impl Drawer for Memory {
    fn keys(&self) -> Result<Vec<String>, Refusal> {
        self.ask(|| self.texts.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Refusal> {
        self.ask(|| self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        self.ask(|| ())?;
        if self.forgets.get() {
            return Ok(());
        }
        let before = self.texts.borrow().get(key).map_or(0, |own| key.len() + own.len());
        if self.room.get().is_some_and(|room| self.size() - before + key.len() + text.len() > room) {
            return Err(Refusal::Full);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refusal> {
        self.ask(|| drop(self.texts.borrow_mut().remove(key)))
    }
}

/// A page with this name, opened on what the drawer keeps.
fn page(drawer: &Memory, name: &str) -> Model {
    let Found { kept, minutes, refused, left: _, regions, accounts: _ } = found(drawer);
    let model = Model::start("", kept).expect("the data of the product");
    let mut model = model.with_minutes(minutes, String::new()).with_refusal(refused).with_regions(regions);
    model.tell_time(Now { time: "14:05".to_owned(), serial: format!("000001764336000-{name}") });
    model
}

/// Sends a message, and does with the drawer what the model asks, as the page does.
fn send(model: &mut Model, drawer: &Memory, message: Message) {
    let mut news = Vec::new();
    for effect in model.update(message) {
        match effect {
            Effect::Store(items) => {
                let (stored, refused) = keep_all(drawer, items);
                news.push(Keeping::Stored(stored));
                news.extend(refused.map(|(item, why)| Keeping::NotStored(item, why)));
            }
            Effect::Forget(keys) => {
                let (gone, refused) = forget_all(drawer, keys);
                news.push(Keeping::Forgot(gone));
                news.extend(refused.map(|(key, why)| Keeping::NotForgot(key, why)));
            }
            Effect::Wipe => news.push(wipe(drawer).map_or_else(Keeping::NotWiped, |()| Keeping::Wiped)),
            _ => {}
        }
    }
    news.into_iter().for_each(|news| drop(model.update(Message::Keeping(news))));
}

fn keep_as(model: &mut Model, drawer: &Memory, name: &str) {
    send(model, drawer, Message::Laptop(Laptop::Keep(name.to_owned())));
}

/// Turns the inflow, which is an entry of the minutes.
fn turn(model: &mut Model, drawer: &Memory, value: &str) {
    let input = InputId::of(RegionField::Inflow);
    send(model, drawer, Message::Turn(Turn::Slide(input, value.parse().expect("decimal"))));
    send(model, drawer, Message::Turn(Turn::LetGo));
}

fn names(model: &Model) -> Vec<&str> {
    model.kept().iter().map(|own| own.name.as_str()).collect()
}

fn titles(model: &Model) -> Vec<&str> {
    model.notices().iter().map(|notice| notice.title.as_str()).collect()
}

#[test]
fn a_scenario_is_said_to_be_kept_when_it_reads_back_and_else_what_to_do() {
    for (drawer, refusal) in [
        (Memory { room: Cell::new(Some(0)), ..Memory::default() }, Refusal::Full),
        (Memory { refuses: Cell::new(Some(Refusal::Blocked)), ..Memory::default() }, Refusal::Blocked),
        (Memory { forgets: Cell::new(true), ..Memory::default() }, Refusal::Failed),
    ] {
        let mut model = page(&drawer, "a");
        keep_as(&mut model, &drawer, "voorstel");
        assert_eq!(titles(&model), [text::laptop::not_kept("voorstel")], "{refusal:?}");
        assert_eq!(model.notices()[0].kind, NoticeKind::Error);
        assert_eq!(model.notices()[0].lines[0], text::laptop::why(refusal));
        assert!(model.notices()[0].lines[1].contains(text::page::SAVE_FILE), "{:?}", model.notices());
        assert_eq!(names(&model), [""; 0], "{refusal:?}");

        drawer.room.set(None);
        drawer.refuses.set(None);
        drawer.forgets.set(false);
        keep_as(&mut model, &drawer, "voorstel");
        assert_eq!(titles(&model), [text::laptop::kept("voorstel")]);
        assert_eq!(names(&page(&drawer, "b")), ["voorstel"]);
    }
}

#[test]
fn a_scenario_that_takes_the_place_of_another_says_so() {
    let drawer = Memory::default();
    let mut model = page(&drawer, "a");
    keep_as(&mut model, &drawer, "voorstel");
    keep_as(&mut model, &drawer, "voorstel");
    assert!(model.notices()[0].lines.is_empty(), "the same scenario again");
    turn(&mut model, &drawer, "6");
    keep_as(&mut model, &drawer, "voorstel");
    assert_eq!(model.notices()[0].lines, [text::laptop::REPLACED]);
    assert_eq!(names(&model), ["voorstel"]);
}

#[test]
fn a_scenario_that_cannot_be_forgotten_stays_in_the_list() {
    let drawer = Memory::default();
    let mut model = page(&drawer, "a");
    keep_as(&mut model, &drawer, "voorstel");
    drawer.refuses.set(Some(Refusal::Blocked));
    send(&mut model, &drawer, Message::Laptop(Laptop::Forget("voorstel".to_owned())));
    assert_eq!(names(&model), ["voorstel"]);
    assert_eq!(model.notices()[0].kind, NoticeKind::Error);
    drawer.refuses.set(None);
    send(&mut model, &drawer, Message::Laptop(Laptop::Forget("voorstel".to_owned())));
    assert_eq!(names(&model), [""; 0]);
    assert_eq!(drawer.size(), 0);
}

#[test]
fn minutes_that_are_not_kept_are_said_once_and_kept_as_soon_as_there_is_room() {
    let drawer = Memory::default();
    let mut model = page(&drawer, "a");
    turn(&mut model, &drawer, "6");
    assert_eq!((titles(&model), warnings(&model)), (vec![], vec![]));
    drawer.room.set(Some(drawer.size()));
    turn(&mut model, &drawer, "7");
    assert_eq!(titles(&model), [text::laptop::MINUTES_NOT_KEPT]);
    assert!(model.notices()[0].lines[1].contains("Bewaar als tekst"));
    model.update(Message::Dismiss);
    turn(&mut model, &drawer, "8");
    assert_eq!(titles(&model), [""; 0], "it was said");
    assert!(warnings(&model)[0].starts_with(text::laptop::MINUTES_NOT_KEPT));
    assert_eq!(model.minutes().len(), 3, "the page has them all");
    assert_eq!(page(&drawer, "b").minutes().len(), 1);

    drawer.room.set(None);
    turn(&mut model, &drawer, "9");
    assert_eq!(warnings(&model), [""; 0]);
    assert_eq!(page(&drawer, "b").minutes(), model.minutes());
}

#[test]
fn minutes_of_a_laptop_that_keeps_nothing_say_so_at_once_and_can_be_begun_anew() {
    let drawer = Memory { refuses: Cell::new(Some(Refusal::Blocked)), ..Memory::default() };
    let mut model = page(&drawer, "a");
    assert_eq!(warnings(&model).len(), 1);
    turn(&mut model, &drawer, "6");
    assert_eq!(model.minutes().len(), 1);
    send(&mut model, &drawer, Message::Minutes(Minutes::Clear));
    assert!(model.minutes().is_empty());
}

#[test]
fn two_pages_lose_nothing_of_each_other() {
    let drawer = Memory::default();
    let (mut one, mut other) = (page(&drawer, "a"), page(&drawer, "b"));
    for (value, name) in [("6", "eerste"), ("7", "tweede"), ("8", "derde")] {
        for (model, page) in [(&mut one, "a"), (&mut other, "b")] {
            turn(model, &drawer, value);
            keep_as(model, &drawer, &format!("{name} {page}"));
        }
    }
    let third = page(&drawer, "c");
    let kept = names(&third);
    let all = ["derde a", "eerste a", "tweede a", "derde b", "eerste b", "tweede b"];
    assert_eq!(kept, all);
    assert_eq!(third.minutes().len(), 6);
    for model in [&one, &other] {
        assert!(model.minutes().iter().all(|entry| third.minutes().contains(entry)));
    }
}

/// The lists of an earlier form, with what no version could read.
const OLD_KEPT: &str = "voorstel Ermelo\t1abc\nzonder link\nvariant 2\t1def";

fn old_minutes() -> String {
    let line = |place: usize| format!("14:{place:02}\t1link{place}\t\tInstroom: {place} → {}", place + 1);
    let lines: Vec<String> = (0..40).map(line).collect();
    // Two equal ones are two.
    format!("{}\n{}", lines.join("\n"), lines[39])
}

#[test]
fn lists_of_an_earlier_form_are_taken_over_in_their_order() {
    let minutes = old_minutes();
    let drawer = Memory::with(&[("rekentafel.bewaard.1", OLD_KEPT), ("rekentafel.notulen.1", &minutes)]);
    for _ in 0..2 {
        let model = page(&drawer, "a");
        assert_eq!(names(&model), ["voorstel Ermelo", "variant 2"]);
        let links: Vec<&str> = model.minutes().iter().map(|entry| entry.link.as_str()).collect();
        assert_eq!((links.len(), links[0], links[39], links[40]), (41, "1link0", "1link39", "1link39"));
        let texts = drawer.texts.borrow();
        assert_eq!(texts.get("rekentafel.notulen.1"), None);
        assert_eq!(
            texts.get("rekentafel.bewaard.1").map(String::as_str),
            Some("zonder link"),
            "what cannot be read stays"
        );
    }
}

#[test]
fn whatever_room_there_is_an_earlier_list_loses_nothing() {
    let minutes = old_minutes();
    let old = [("rekentafel.bewaard.1", OLD_KEPT), ("rekentafel.notulen.1", &minutes)];
    let whole = found(&Memory::with(&old));
    let content = |found: &Found| {
        let kept: Vec<_> = found.kept.iter().map(|own| (own.name.clone(), own.link.clone())).collect();
        let minutes: Vec<_> = found.minutes.iter().map(|own| (own.time.clone(), own.link.clone())).collect();
        (kept, minutes)
    };
    let mut moved = 0;
    for extra in (0..400).chain([1_000, 3_000]) {
        let drawer = Memory::with(&old);
        drawer.room.set(Some(drawer.size() + extra));
        for _ in 0..3 {
            assert_eq!(content(&found(&drawer)), content(&whole), "{extra} more bytes");
        }
        moved = moved.max(drawer.texts.borrow().len());
    }
    assert_eq!(moved, 41 + 2 + 1, "with room enough each has its key");
}

#[test]
fn what_stays_in_an_earlier_list_can_be_forgotten() {
    let drawer = Memory::with(&[("rekentafel.bewaard.1", "een\t1a\ntwee\t1b")]);
    drawer.room.set(Some(drawer.size()));
    let mut model = page(&drawer, "a");
    send(&mut model, &drawer, Message::Laptop(Laptop::Forget("een".to_owned())));
    assert_eq!(names(&page(&drawer, "b")), ["twee"]);
}

#[test]
fn a_page_of_an_earlier_version_overwrites_nothing() {
    let drawer = Memory::with(&[("rekentafel.bewaard.1", "voorstel\t1oud")]);
    let mut model = page(&drawer, "a");
    turn(&mut model, &drawer, "6");
    keep_as(&mut model, &drawer, "nieuw");
    // It is still open, and writes its whole list once more.
    drawer.set("rekentafel.bewaard.1", "voorstel\t1oud\nnieuw\t1ander").expect("room");
    let after = page(&drawer, "b");
    assert_eq!(names(&after), ["voorstel", "nieuw (2)", "nieuw"]);
    assert_eq!(after.minutes().len(), 1);
}

#[test]
fn a_key_that_another_page_writes_is_read_as_it_would_be_at_the_start() {
    let drawer = Memory::default();
    let mut model = page(&drawer, "a");
    turn(&mut model, &drawer, "6");
    keep_as(&mut model, &drawer, "voorstel: 50%");
    let changes = |(key, text): (&String, &String)| Change::read(Some(key), Some(text));
    let changes: Vec<Change> = drawer.texts.borrow().iter().filter_map(changes).collect();
    let items: Vec<Item> = [Item::Kept(model.kept()[0].clone())]
        .into_iter()
        .chain(model.minutes().iter().cloned().map(Item::Entry))
        .chain(model.laptop().left.iter().cloned().map(Item::Left))
        .collect();
    assert_eq!(changes, items.clone().into_iter().map(Change::Has).collect::<Vec<_>>());
    assert_eq!(keep(&drawer, &items[0]), Ok(()));
    assert_eq!(Change::read(Some("ander.sleutel"), Some("x")), None);
}

#[test]
fn what_another_page_does_is_seen_at_once_and_in_order() {
    let drawer = Memory::default();
    let (mut one, mut other) = (page(&drawer, "a"), page(&drawer, "b"));
    turn(&mut other, &drawer, "6");
    keep_as(&mut other, &drawer, "van de ander");
    turn(&mut one, &drawer, "7");
    let news = other.minutes().iter().cloned().map(Item::Entry).chain([Item::Kept(other.kept()[0].clone())]);
    for item in news.collect::<Vec<_>>() {
        one.update(Message::Keeping(Keeping::Elsewhere(Change::Has(item))));
    }
    assert_eq!((one.kept(), one.minutes()), (page(&drawer, "c").kept(), page(&drawer, "c").minutes()));
    assert_eq!(titles(&one), [""; 0], "nobody here kept it");

    for key in [Item::Kept(other.kept()[0].clone()).key(), Item::Entry(other.minutes()[0].clone()).key()] {
        one.update(Message::Keeping(Keeping::Elsewhere(Change::Gone(key))));
    }
    assert_eq!((names(&one).len(), one.minutes().len()), (0, 1));
    one.update(Message::Keeping(Keeping::Elsewhere(Change::Emptied)));
    assert!(one.minutes().is_empty());
}

#[test]
fn to_begin_new_minutes_takes_away_what_was_seen_and_nothing_else() {
    let drawer = Memory::default();
    let (mut one, mut other) = (page(&drawer, "a"), page(&drawer, "b"));
    turn(&mut one, &drawer, "6");
    // News of it has not come yet.
    turn(&mut other, &drawer, "7");
    send(&mut one, &drawer, Message::Minutes(Minutes::Clear));
    assert_eq!(page(&drawer, "c").minutes(), other.minutes());
}

#[test]
fn everything_is_wiped_when_it_was_asked_and_is_gone() {
    let drawer = Memory::with(&[("rekentafel.bewaard.1", "zonder link"), ("van een ander", "blijft")]);
    let mut model = page(&drawer, "a");
    turn(&mut model, &drawer, "6");
    keep_as(&mut model, &drawer, "voorstel");
    let before = drawer.texts.borrow().clone();
    send(&mut model, &drawer, Message::Laptop(Laptop::AskToWipe));
    assert!(model.laptop().asks_to_wipe());
    send(&mut model, &drawer, Message::Laptop(Laptop::DoNotWipe));
    assert!(!model.laptop().asks_to_wipe());
    assert_eq!(*drawer.texts.borrow(), before);

    drawer.refuses.set(Some(Refusal::Blocked));
    send(&mut model, &drawer, Message::Laptop(Laptop::Wipe));
    assert_eq!(titles(&model), [text::laptop::NOT_WIPED]);
    assert_eq!((names(&model).len(), model.minutes().len()), (1, 1));

    drawer.refuses.set(None);
    let told = text::laptop::wiped(model.laptop());
    assert!(told.contains("1 bewaard scenario") && told.contains("1 punt") && !told.contains("eigen regio"), "{told}");
    send(&mut model, &drawer, Message::Laptop(Laptop::Wipe));
    assert_eq!(titles(&model), [told]);
    assert_eq!((names(&model).len(), model.minutes().len()), (0, 0));
    assert_eq!(drawer.keys().expect("keys"), ["van een ander"]);
}

/// A region of one's own as it is kept: its file may be longer than a line.
fn region(name: &str) -> OwnRegion {
    OwnRegion {
        name: name.to_owned(),
        file: "{\n  \"regio\": \"x\"\t\n}\n".to_owned(),
        serial: "000001764336000-a".to_owned(),
    }
}

#[test]
fn a_region_of_ones_own_is_kept_under_its_name_and_wiped_with_the_rest() {
    let drawer = Memory::default();
    for name in ["West: 50%", "West\tOost"] {
        assert_eq!(keep(&drawer, &Item::OwnRegion(region(name))), Ok(()));
    }
    assert_eq!(found(&drawer).regions, [region("West\tOost"), region("West: 50%")]);
    let mut model = page(&drawer, "a");
    assert_eq!(model.own_regions(), ["West\tOost", "West: 50%"]);
    let (key, gone) = (Item::OwnRegion(region("West: 50%")).key(), Change::Gone);
    model.update(Message::Keeping(Keeping::Elsewhere(gone(key.clone()))));
    assert_eq!(model.own_regions(), ["West\tOost"]);
    model.update(Message::Keeping(Keeping::Elsewhere(Change::Has(Item::OwnRegion(region("West: 50%"))))));
    assert!(text::laptop::wiped(model.laptop()).contains("2 eigen regio’s"));
    assert_eq!(forget_all(&drawer, vec![key]).1, None);
    assert_eq!(found(&drawer).regions, [region("West\tOost")]);
    send(&mut model, &drawer, Message::Laptop(Laptop::Wipe));
    assert!(model.own_regions().is_empty() && drawer.keys().expect("keys").is_empty());
}

#[test]
fn a_region_that_is_not_kept_is_told_and_stays_on_the_table() {
    let drawer = Memory { room: Cell::new(Some(0)), ..Memory::default() };
    let mut model = page(&drawer, "a");
    let before = model.table().clone();
    let (kept, refused) = keep_all(&drawer, vec![Item::OwnRegion(region("West"))]);
    let (item, why) = refused.expect("there is no room");
    assert!(kept.is_empty());
    model.update(Message::Keeping(Keeping::NotStored(item, why)));
    assert_eq!(titles(&model), ["West is niet bewaard op deze laptop"]);
    assert!(!model.keeps_region("West"));
    assert_eq!(model.table(), &before);
    // A region of the product is none of one's own.
    send(&mut model, &Memory::default(), Message::Making(Making::Keep));
    assert!(model.own_regions().is_empty());
}
