//! A region of one's own: from a list of names to a comparison, kept on the laptop, in a link and in a file.
//!
//! Proves that a list and a name give a region with figures of which every value says where it comes from, that link and
//! file give the same cents in a model that knows nothing of it, that it is kept with its starting values and comes back
//! with what was changed, that it stands beside the four, that the map of a region says what its table says, that a copy
//! gets and loses parts, and that what is wrong is told and changes nothing. Does not prove the rule of the starting
//! values (`intake/tests/properties/regions.rs`), nor what a browser does with a map.

use rekentafel::app::act::message::{
    Effect, File, Intake, Keeping, Look, Making, Message, Start, Turn, ViewChange, Walk,
};
use rekentafel::app::model::{Fold, Model, NoticeAction};
use rekentafel::app::show::answer::{glance, map, matrix};
use rekentafel::app::show::chart::Kind;
use rekentafel::app::show::pages::tables;
use rekentafel::app::show::tab_title;
use rekentafel::app::table::inputs::InputId;
use rekentafel::app::table::kept::OwnRegion;
use rekentafel::app::table::laptop::{Item, Key};
use rekentafel::app::table::origins;
use rekentafel::app::table::state::{Base, Page};
use rekentafel::app::table::typed::NumberField;
use rekentafel::data::gemeenten::Gemeenten;
use rekentafel::data::land;
use rekentafel::data::provenance::Status;
use rekentafel::engine::fields::RegionField;
use rekentafel::engine::figures::Besluitregel;
use rekentafel::engine::validation::validate_figures;
use rekentafel::reader::reply;

const EIGHT: &str = "Breda\nTilburg\nEtten-Leur, Moerdijk\tAlphen-Chaam; GM1674\nDrimmelen en Geertruidenberg\n";
const NAME: &str = "West-Brabant Oost";

fn model() -> Model {
    Model::start("", Vec::new()).expect("the data of the product")
}

/// What a laptop would keep.
#[derive(Default)]
struct Kept(Vec<Item>);

impl Kept {
    fn regions(&self) -> Vec<OwnRegion> {
        self.0.iter().filter_map(|own| if let Item::OwnRegion(own) = own { Some(own.clone()) } else { None }).collect()
    }

    fn put(&mut self, item: &Item) {
        self.0.retain(|own| own.key() != item.key());
        self.0.push(item.clone());
    }
}

/// Sends a message, has orders carried out and keeps what is to be kept; gives what else the browser must do.
fn act(model: &mut Model, kept: &mut Kept, message: Message) -> Vec<Effect> {
    let all = Gemeenten::read(include_str!("../data/gemeenten.tsv")).expect("the file of the product");
    let mut effects = Vec::new();
    for effect in model.update(message) {
        match effect {
            Effect::Read(order) => {
                let report = reply(&order, &all).expect("it is an order");
                effects.extend(act(model, kept, Message::Intake(Intake::Heard(Ok(report)))));
            }
            Effect::Store(items) => {
                items.iter().for_each(|item| kept.put(item));
                effects.extend(act(model, kept, Message::Keeping(Keeping::Stored(items))));
            }
            Effect::Forget(keys) => {
                kept.0.retain(|own| !keys.contains(&own.key()));
                effects.extend(act(model, kept, Message::Keeping(Keeping::Forgot(keys))));
            }
            other => effects.push(other),
        }
    }
    effects
}

fn making(model: &mut Model, kept: &mut Kept, all: impl IntoIterator<Item = Making>) {
    all.into_iter().for_each(|own| drop(act(model, kept, Message::Making(own))));
}

/// A region of eight municipalities on the table.
fn made() -> (Model, Kept) {
    let (mut model, mut kept) = (model(), Kept::default());
    let steps = [Making::Name(NAME.to_owned()), Making::List(EIGHT.to_owned()), Making::Make];
    making(&mut model, &mut kept, steps);
    (model, kept)
}

/// Every amount of every afspraak, in cents.
fn cents(model: &Model) -> Vec<i128> {
    let settlements = model.outcomes().choices.iter().flat_map(|own| &own.settlements);
    let places = 0..model.figures().municipalities.len();
    settlements
        .flat_map(|own| places.clone().map(|place| own.horizon_total(place).cents()).collect::<Vec<_>>())
        .collect()
}

#[test]
fn a_list_and_a_name_give_a_region_with_a_comparison() {
    let (model, kept) = made();
    let names: Vec<&str> = model.figures().municipalities.iter().map(|own| own.name.as_str()).collect();
    let eight =
        ["Breda", "Tilburg", "Etten-Leur", "Moerdijk", "Alphen-Chaam", "Roosendaal", "Drimmelen", "Geertruidenberg"];
    assert_eq!(names, eight);
    assert!(matches!(model.table().base, Base::Own { .. }));
    assert_eq!(model.figures().centrumgemeente, "Tilburg", "the one with most inhabitants");
    assert_eq!(validate_figures(model.figures()), Vec::new());
    assert_eq!(model.table().view.page, Page::Compare);
    assert!(!glance::sentence(&model).is_empty());
    assert!(tab_title(&model).contains(NAME), "{}", tab_title(&model));
    assert!(model.notices()[0].title.contains(NAME));
    let regions = kept.regions();
    assert_eq!(regions.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(), [NAME]);
    assert_eq!(model.own_regions(), [NAME]);
}

#[test]
fn every_value_says_where_it_comes_from_and_none_is_unknown() {
    let (model, _) = made();
    for input in origins::inputs(model.figures()) {
        let status = model.status(input);
        assert!(!matches!(status, Some(Status::Onbekend | Status::Eigen)), "{}: {status:?}", input.field_path());
        if matches!(status, Some(Status::Afgeleid | Status::Aanname)) {
            let said = model.said_of(input).expect("an origin");
            assert!(
                !said.source.is_empty() && said.source.chars().count() < 300,
                "{}: {}",
                input.field_path(),
                said.source
            );
        }
    }
    assert_eq!(model.of_unknown_origin(), 0);
    assert!(model.assumptions() > 20, "{}", model.assumptions());
    assert!(!model.has_own());
}

#[test]
fn link_and_file_give_the_same_cents_to_who_knows_nothing_of_it() {
    let (mut model, mut kept) = made();
    let copied = act(&mut model, &mut kept, Message::Link(rekentafel::app::act::message::Link::Copy));
    let [Effect::Copy(link)] = copied.as_slice() else { panic!("{copied:?}") };
    let fragment = link.split_once('#').expect("a fragment").1;
    assert!(fragment.len() < 1_500, "a mail holds it: {}", fragment.len());
    let linked = Model::start(fragment, Vec::new()).expect("a model");
    assert_eq!((linked.figures(), cents(&linked)), (model.figures(), cents(&model)));
    let mut linked = linked.with_regions(Vec::new());
    let offer = linked.notices().iter().find(|own| own.action == Some(NoticeAction::KeepRegion));
    assert!(offer.is_some_and(|own| own.title.contains(NAME)), "{:?}", linked.notices());
    let mut elsewhere = Kept::default();
    making(&mut linked, &mut elsewhere, [Making::Keep]);
    let titles: Vec<&str> = linked.notices().iter().map(|own| own.title.as_str()).collect();
    assert!(titles.iter().any(|own| own.contains("is bewaard op deze laptop")), "{titles:?}");
    assert!(linked.notices().iter().all(|own| own.action.is_none()));
    assert!(linked.keeps_region(NAME) && elsewhere.regions()[0].begin().is_some());
    let saved = act(&mut model, &mut kept, Message::File(File::Save));
    let [Effect::Download { text, .. }] = saved.as_slice() else { panic!("{saved:?}") };
    let mut filed = self::model();
    act(&mut filed, &mut Kept::default(), Message::File(File::Open { name: "regio.json".into(), text: text.clone() }));
    assert_eq!((filed.figures(), cents(&filed)), (model.figures(), cents(&model)));
    // The file says where the values come from as well.
    for input in origins::inputs(model.figures()) {
        assert_eq!(filed.status(input), model.status(input), "{}", input.field_path());
    }
}

#[test]
fn a_change_stays_with_the_region_and_is_seen_as_one() {
    let (mut model, mut kept) = made();
    let start = model.figures().clone();
    let inflow = NumberField::Input(InputId::of(RegionField::Inflow));
    act(&mut model, &mut kept, Message::Turn(Turn::Type(inflow, "3,5".into())));
    let changed = model.figures().clone();
    assert_ne!(changed, start);
    assert!(model.is_changed(InputId::of(RegionField::Inflow)));
    act(&mut model, &mut kept, Message::Start(Start::Region("noord-veluwe")));
    assert_eq!(model.own_regions(), [NAME]);
    act(&mut model, &mut kept, Message::Start(Start::OwnRegion(NAME.into())));
    assert_eq!(model.figures(), &changed);
    act(&mut model, &mut kept, Message::Walk(Walk::Undo));
    assert_eq!(model.figures(), &start);
    act(&mut model, &mut kept, Message::Walk(Walk::Redo));

    // A page that is loaded anew knows with what it began, and takes it back to that.
    let left = kept.0.iter().filter_map(|own| if let Item::Left(own) = own { Some(own.clone()) } else { None });
    let left: Vec<_> = left.collect();
    let mut later = self::model().with_regions(kept.regions()).with_left(left, false);
    act(&mut later, &mut kept, Message::Start(Start::OwnRegion(NAME.into())));
    assert_eq!(later.figures(), &changed);
    assert!(later.is_changed(InputId::of(RegionField::Inflow)) && later.has_own());
    assert_eq!(later.status_of(InputId::of(RegionField::Inflow)), Some(Status::Eigen));
    assert_eq!(later.status_of(InputId::of(RegionField::ClientsBw)), Some(Status::Afgeleid));
    act(&mut later, &mut kept, Message::Start(Start::Anew));
    assert_eq!(later.figures(), &start);
    assert!(!later.has_own());
}

#[test]
fn a_region_that_is_forgotten_is_gone_with_where_one_was_and_stays_on_the_table() {
    let (mut model, mut kept) = made();
    making(&mut model, &mut kept, [Making::AskToForget(NAME.into()), Making::DoNotForget]);
    assert_eq!(kept.regions().len(), 1);
    making(&mut model, &mut kept, [Making::AskToForget(NAME.into()), Making::Forget]);
    assert!(
        kept.0
            .iter()
            .all(|own| !matches!(own.key(), Key::OwnRegion(_)) && own.key() != Key::Left(format!("eigen-{NAME}")))
    );
    assert_eq!(model.figures().region, NAME);
    assert!(!model.keeps_region(NAME));
    making(&mut model, &mut kept, [Making::Keep]);
    assert!(model.keeps_region(NAME) && kept.regions().len() == 1);
}

#[test]
fn a_copy_of_a_region_gets_and_loses_parts() {
    let (mut model, mut kept) = (model(), Kept::default());
    act(&mut model, &mut kept, Message::Start(Start::Region("noord-veluwe")));
    let before = model.figures().clone();
    making(&mut model, &mut kept, [Making::Copy, Making::Make]);
    let copy = model.figures().clone();
    assert_eq!(copy.region, "Noord-Veluwe (kopie)");
    assert_eq!(rekentafel::engine::figures::Figures { region: before.region.clone(), ..copy.clone() }, before);

    let last = copy.municipalities.len() - 1;
    let gone = copy.municipalities[last].name.clone();
    assert_ne!(gone, copy.centrumgemeente);
    let steps = [
        Making::Copy,
        Making::Remove(last),
        Making::List("Apeldoorn".into()),
        Making::AddFree("Wijk Noord".into(), "12.500".into()),
        Making::Besluitregel(Besluitregel::IederZelf),
        Making::Make,
    ];
    making(&mut model, &mut kept, steps);
    let own = model.figures();
    let names: Vec<&str> = own.municipalities.iter().map(|own| own.name.as_str()).collect();
    assert_eq!(names.len(), last + 2);
    assert_eq!((names[last], names[last + 1]), ("Apeldoorn", "Wijk Noord"));
    assert!(!names.contains(&gone.as_str()));
    assert_eq!(own.municipalities[last + 1].inhabitants, 12_500.0);
    assert_eq!(own.besluitregel, Besluitregel::IederZelf);
    assert!(own.budget.objective > copy.budget.objective, "it grew with the inhabitants");
    // The others keep what is theirs.
    assert_eq!(own.municipalities[..last], copy.municipalities[..last]);
    assert_eq!(kept.regions().len(), 1, "the same name is the same region");
    // A centrumgemeente may leave once another one is chosen.
    let centre = copy.centre().expect("a centrumgemeente");
    let other = usize::from(centre == 0);
    making(&mut model, &mut kept, [Making::Copy, Making::Centre(other), Making::Remove(centre), Making::Make]);
    assert_eq!(model.figures().centrumgemeente, names_of(&copy)[other]);
    assert!(!names_of(model.figures()).contains(&copy.centrumgemeente));
}

fn names_of(figures: &rekentafel::engine::figures::Figures) -> Vec<String> {
    figures.municipalities.iter().map(|own| own.name.clone()).collect()
}

#[test]
fn what_is_wrong_is_told_and_changes_nothing() {
    let told = |steps: Vec<Making>| {
        let (mut model, mut kept) = (model(), Kept::default());
        let before = model.table().clone();
        making(&mut model, &mut kept, steps);
        assert_eq!((model.table(), kept.regions()), (&before, Vec::new()));
        model.making().wrongs.join(" ")
    };
    let name = |own: &str| Making::Name(own.to_owned());
    let list = |own: &str| Making::List(own.to_owned());
    for (steps, expected) in [
        (vec![Making::Make], "De naam van de regio kan zo niet"),
        (vec![name("A"), Making::Make], "Er is nog geen gemeente gekozen"),
        (vec![name("noord-veluwe"), list("Ede"), Making::Make], "is een regio van Rekentafel"),
        (vec![name("IJssel-Vecht"), list("Ede"), Making::Make], "is een regio van Rekentafel"),
        (vec![list("  \n")], "Typ of plak eerst"),
        (vec![Making::AddFree(" ".into(), "5".into())], "heeft nog geen naam"),
        (vec![Making::AddFree("Wijk".into(), "veel".into())], "“veel” is geen aantal inwoners"),
        (vec![Making::AddFree("Wijk".into(), "12,5".into())], "Toegestaan: een heel getal vanaf 1"),
        (vec![Making::AddFree("Wijk".into(), "0".into())], "Toegestaan: een heel getal vanaf 1"),
        (vec![list("Ede"), Making::AddFree("Ede".into(), "5".into())], "is al gekozen"),
    ] {
        let told = told(steps.clone());
        assert!(told.contains(expected), "{steps:?}: {told}");
    }
}

#[test]
fn an_unknown_name_comes_with_what_may_be_meant() {
    let (mut model, mut kept) = (model(), Kept::default());
    making(&mut model, &mut kept, [Making::List("Zwole, Atlantis, Ede".into())]);
    let own = model.making();
    assert_eq!(own.members.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(), ["Ede"]);
    let [zwole, atlantis] = own.unknown.as_slice() else { panic!("{own:?}") };
    assert_eq!((zwole.text.as_str(), zwole.nearest[0].name.as_str()), ("Zwole", "Zwolle"));
    assert!(atlantis.nearest.is_empty());
    let zwolle = zwole.nearest[0].clone();
    making(&mut model, &mut kept, [Making::Add(zwolle.clone()), Making::Add(zwolle)]);
    assert_eq!(model.making().members.len(), 2);
    assert_eq!(model.making().unknown.len(), 1);
}

#[test]
fn a_link_that_no_mail_holds_comes_with_the_file() {
    let (mut model, mut kept) = (model(), Kept::default());
    let all = Gemeenten::read(include_str!("../data/gemeenten.tsv")).expect("the file of the product");
    let names: Vec<String> = all.all().iter().take(60).map(|own| own.code.clone()).collect();
    making(&mut model, &mut kept, [Making::Name("Groot".into()), Making::List(names.join("\n")), Making::Make]);
    assert_eq!(model.figures().municipalities.len(), 60);
    assert_eq!(model.notices()[0].action, Some(NoticeAction::SaveFile), "{:?}", model.notices());
}

#[test]
fn the_map_chooses_and_is_only_fetched_for_who_sees_it() {
    let (mut model, mut kept) = (model(), Kept::default());
    let fetches = |effects: &[Effect]| effects.contains(&Effect::FetchAtlas);
    assert!(!fetches(&model.begin()));
    let shown = act(&mut model, &mut kept, Message::Look(Look::At(ViewChange::Page(Page::OwnRegion))));
    assert!(fetches(&shown));
    let (municipalities, outlines) =
        (include_str!("../data/gemeenten.tsv"), include_str!("../data/gemeenten-kaart.json"));
    let packed = land::pack(municipalities, outlines, include_str!("../docs/inlezen.md")).expect("a map");
    making(
        &mut model,
        &mut kept,
        [Making::Fetched(Ok(packed)), Making::Toggle("GM0193".into()), Making::Toggle("GM0228".into())],
    );
    assert_eq!(model.making().members.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(), ["Zwolle", "Ede"]);
    making(&mut model, &mut kept, [Making::Toggle("GM0193".into()), Making::Toggle("GM9999".into())]);
    assert_eq!(model.making().members.len(), 1);
}

#[test]
fn the_map_of_the_region_shows_what_the_table_beside_it_says() {
    let (mut model, mut kept) = made();
    let (municipalities, outlines) =
        (include_str!("../data/gemeenten.tsv"), include_str!("../data/gemeenten-kaart.json"));
    let packed = land::pack(municipalities, outlines, include_str!("../docs/inlezen.md")).expect("a map");
    let opened = act(&mut model, &mut kept, Message::Look(Look::Unfold(Fold::Map, true)));
    assert!(opened.contains(&Effect::FetchAtlas));
    making(&mut model, &mut kept, [Making::Fetched(Ok(packed))]);
    let land = model.atlas().land().expect("a map").clone();
    for region in [None, Some("noord-veluwe"), Some("centraal-gelderland")] {
        if let Some(id) = region {
            act(&mut model, &mut kept, Message::Start(Start::Region(id)));
        }
        let view = map::view(&model);
        let Kind::Areas(areas) = map::chart(&model, &view, &land).kind else { panic!("no areas") };
        assert_eq!(map::without_outline(&model, &land), Vec::<&str>::new(), "{region:?}");
        assert_eq!(areas.areas.len(), model.figures().municipalities.len());
        for (area, row) in areas.areas.iter().zip(&view.rows) {
            assert_eq!((&area.name, area.label.clone()), (&row.name, row.amount.bare()));
            let cents = row.amount.money.cents();
            assert_eq!(area.band.cmp(&2), cents.cmp(&0), "{}: {cents} in {}", area.name, area.band);
            assert_eq!(area.band == 0 || area.band == 4, cents != 0 && cents.abs() >= view.far.cents());
        }
        let ids: Vec<&str> = tables(&model).iter().map(|own| own.id).collect();
        assert!(ids.contains(&"kaart"), "{ids:?}");
    }
    // What is no municipality has no outline, and is named.
    let steps = [Making::Copy, Making::AddFree("Wijk Noord".into(), "12.500".into()), Making::Make];
    making(&mut model, &mut kept, steps);
    assert_eq!(map::without_outline(&model, &land), ["Wijk Noord"]);
}

#[test]
fn own_regions_stand_beside_the_four() {
    let (mut model, mut kept) = made();
    act(&mut model, &mut kept, Message::Start(Start::Region("amersfoort")));
    act(&mut model, &mut kept, Message::Look(Look::At(ViewChange::Page(Page::Matrix))));
    let rows = matrix::view(&model).rows;
    let names: Vec<&str> = rows.iter().map(|own| own.name.as_str()).collect();
    assert_eq!((names.len(), names[4]), (5, NAME));
    assert!(rows.iter().filter(|own| own.is_in_hand).all(|own| own.name == "Amersfoort") && !rows[4].is_in_hand);
    let (key, afspraak) = (rows[4].key.clone(), rows[4].cells[0].afspraak.clone());
    act(&mut model, &mut kept, Message::Start(Start::Pair(key, afspraak.clone())));
    assert_eq!((model.figures().region.as_str(), &model.table().view.afspraak), (NAME, &afspraak));
    let rows = matrix::view(&model).rows;
    assert!(rows.len() == 5 && rows[4].is_in_hand);
    // One that this laptop does not keep is only there while it is in hand.
    making(&mut model, &mut kept, [Making::AskToForget(NAME.into()), Making::Forget]);
    assert_eq!(matrix::view(&model).rows.len(), 5);
    act(&mut model, &mut kept, Message::Start(Start::Region("amersfoort")));
    assert_eq!(matrix::view(&model).rows.len(), 4);
}
