//! What really was: typed, explained, kept, saved, opened and written down.
//!
//! Proves: a typed actual changes no amount of the plan, and its difference stands on the page in parts that add up, with
//! the whole sum; what is needed for the settlement and lacks is named, and with everything given the page says what is
//! still to be paid; undo takes it back; a link does not carry it, a file and this laptop do; what is wrong in a file is
//! said at its place; the document names what is not given, and a text in it stays a text.
//!
//! Does not prove that the parts are the right ones (`tests/properties/realisatie.rs`), nor how it looks and prints
//! (`tests/e2e/verantwoording.test.mjs`).

use rekentafel::app::act::message::{
    Account, ActionChange, Effect, File, IndicatorText, Keeping, Link, Look, Message, Start, Turn, ViewChange, Walk,
};
use rekentafel::app::model::Model;
use rekentafel::app::show::our_figures::verantwoording::pasting::{Filling, filling};
use rekentafel::app::show::our_figures::verantwoording::{AccountView, Settling, document, html, view};
use rekentafel::app::table::kept::KeptAccount;
use rekentafel::app::table::laptop::{Item, Refusal};
use rekentafel::app::table::link;
use rekentafel::app::table::state::{Page, Period};
use rekentafel::app::table::typed::NumberField;
use rekentafel::app::table::verantwoording::ActualField;
use rekentafel::data::indicatoren::named;
use rekentafel::data::scenario_file;
use rekentafel::data::verantwoording::{Stap, Voortgang};
use rekentafel::engine::money::{Exact, Money};
use rekentafel::engine::problem::Wrong;
use rekentafel::engine::realisatie::{OwnActual, RegionActual};

const YEAR: i32 = 2027;

/// Ommen in 2027, on the page of the account.
fn start() -> Model {
    let mut model = Model::start("", Vec::new()).expect("a start");
    for change in [
        ViewChange::Page(Page::Verantwoording),
        ViewChange::Period(Period::Year(YEAR)),
        ViewChange::Municipality(Some(OMMEN)),
    ] {
        model.update(Message::Look(Look::At(change)));
    }
    model
}

const OMMEN: usize = 3;

fn give(model: &mut Model, field: ActualField, typed: &str) -> Vec<Effect> {
    model.update(Message::Turn(Turn::Type(NumberField::Actual(field), typed.to_owned())))
}

fn own(actual: OwnActual) -> ActualField {
    ActualField::Own(YEAR, OMMEN, actual)
}

fn seen(model: &Model) -> AccountView {
    view(model).expect("amounts that fit")
}

fn money(text: &str) -> Money {
    text.parse::<Exact>().expect("decimal").cents().expect("cents")
}

/// Three actuals: the budget, and the people and costs of a post.
fn three() -> Model {
    let mut model = start();
    give(&mut model, own(OwnActual::Budget), "100.000,50");
    give(&mut model, own(OwnActual::BwExistingPersons), "12,5");
    give(&mut model, own(OwnActual::BwExistingCosts), "700.000");
    model
}

#[test]
fn three_actuals_are_explained_in_parts_that_add_up_and_change_no_amount_of_the_plan() {
    let (before, model) = (start(), three());
    assert_eq!(model.outcomes(), before.outcomes());
    assert_eq!(model.figures(), before.figures());
    let view = seen(&model);
    assert_eq!(view.place, "Ommen");
    let known: Vec<_> = view.difference.iter().filter_map(|row| Some((row.planned, row.actual?))).collect();
    let [(budget, (given, of_budget)), (planned, (paid, parts))] = known[..] else { panic!("{known:?}") };
    assert_eq!((given, paid), (money("100000.50"), money("700000")));
    assert_eq!((of_budget.budget, of_budget.total()), (given - budget, given - budget));
    assert_eq!(parts.number + parts.price, planned - paid);
    let price = model.outcomes().projection.years[1].costs.prices.bw;
    let at_planned_price = price.times_micros(12_500_000).expect("an amount");
    assert_eq!((parts.number, parts.price), (planned - at_planned_price, at_planned_price - paid));
    assert_eq!(view.parts.total(), of_budget.total() + parts.total());
    let total = view.together.last().expect("a total");
    assert_eq!(total.parts.total(), view.parts.total(), "nobody else gave anything");
    let [sum] = &view.sums[..] else { panic!("{:?}", view.sums) };
    assert!(sum.contains("werkelijk 12,5.") && sum.contains("700.000,00"), "{sum}");
    assert!(view.filled.contains("3 van de"), "{}", view.filled);
}

#[test]
fn what_cannot_be_stays_in_its_field_and_an_empty_field_is_not_known() {
    let mut model = three();
    let field = NumberField::Actual(own(OwnActual::BwExistingCosts));
    for (typed, said) in [("-600000", "Toegestaan"), ("600000,123", "Toegestaan"), ("veel", "")] {
        give(&mut model, own(OwnActual::BwExistingCosts), typed);
        let wrong = model.wrong(field).expect("a reason");
        assert!(wrong.reason.contains(said), "{typed}: {}", wrong.reason);
    }
    give(&mut model, own(OwnActual::BwExistingCosts), "");
    assert!(model.wrong(field).is_none());
    let view = seen(&model);
    assert_eq!(view.difference.iter().filter(|row| row.actual.is_some()).count(), 1);
    assert!(view.sums.is_empty());
}

/// Everything of a year, as the plan has it, but for what `change` says.
fn everything(model: &mut Model, change: impl Fn(OwnActual) -> Option<&'static str>) {
    let year = model.outcomes().projection.years[1].clone();
    let places = model.figures().municipalities.len();
    for place in 0..places {
        for actual in OwnActual::ALL {
            let planned = actual.planned(&year, place).expect("a number").to_string().replace('.', ",");
            let typed = change(actual).filter(|_| place == OMMEN).unwrap_or(&planned);
            give(model, ActualField::Own(YEAR, place, actual), typed);
        }
    }
    let execution = seen_execution(model);
    for (actual, amount) in [
        (RegionActual::CentreBudget, year.budget.centre),
        (RegionActual::ExecutionCosts, execution),
        (RegionActual::Vacancy, year.costs.vacancy),
    ] {
        give(model, ActualField::Region(YEAR, actual), &amount.to_string().replace('.', ","));
    }
}

fn seen_execution(model: &Model) -> Money {
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    settled.settlements[variant].years[1].execution_costs
}

#[test]
fn what_lacks_for_the_settlement_is_named_until_all_is_given() {
    let model = three();
    let Settling::NotKnown(missing) = seen(&model).account else { panic!("it is known") };
    assert!(missing.iter().any(|line| line.contains("Centrumbudget")), "{missing:?}");
    assert!(missing.last().is_some_and(|line| line.starts_with("en nog")), "{missing:?}");
    let mut model = start();
    everything(&mut model, |_| None);
    let Settling::Known { rows, .. } = seen(&model).account else { panic!("{:?}", seen(&model).account) };
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    let planned = &settled.settlements[variant].years[1].municipalities;
    for (row, planned) in rows.iter().zip(planned) {
        assert_eq!(row.advance, planned.inleg, "{}", row.name);
        assert_eq!(row.pays - row.gets, -(planned.verrekening + planned.payout + planned.vangnet), "{}", row.name);
        assert_eq!(row.result, Some(planned.result), "{}", row.name);
    }
    let total = rows.last().expect("a total");
    assert!(total.is_total);
    assert_eq!(total.advance + total.pays - total.gets, total.contribution);
    // Costs that are borne together cost all of them.
    let mut dearer = model.clone();
    give(&mut dearer, own(OwnActual::BwExistingCosts), "9000000");
    let Settling::Known { rows: after, .. } = seen(&dearer).account else { panic!("it is known") };
    assert_ne!(after.last().expect("a total").contribution, total.contribution);
}

#[test]
fn undo_takes_it_back_and_a_link_does_not_carry_it() {
    let mut model = three();
    let link = link::encode(model.table());
    assert!(link::decode(&link).table.verantwoording.is_empty());
    assert_eq!(link, link::encode(start().table()));
    for left in [2, 1, 0] {
        model.update(Message::Walk(Walk::Undo));
        assert_eq!(seen(&model).numbers.iter().filter(|row| row.is_given()).count(), left);
    }
    model.update(Message::Walk(Walk::Redo));
    assert_eq!(seen(&model).numbers.iter().filter(|row| row.is_given()).count(), 1);
    // Another link of the same region keeps it, another region has its own.
    let given = model.table().verantwoording.clone();
    let mut other = start();
    other.update(Message::Look(Look::At(ViewChange::Municipality(None))));
    model.update(Message::Link(Link::Open(link::encode(other.table()))));
    assert_eq!(model.table().verantwoording, given);
    model.update(Message::Start(Start::Region("amersfoort")));
    assert!(model.table().verantwoording.is_empty());
    model.update(Message::Start(Start::Region("ijssel-vecht")));
    assert_eq!(model.table().verantwoording, given);
    model.update(Message::Start(Start::Anew));
    assert_eq!(model.table().verantwoording, given, "what really was is no starting value");
}

/// With an indicator, an action and a text that could be taken for markup.
fn told() -> Model {
    let mut model = three();
    let account = |model: &mut Model, own| model.update(Message::Account(own));
    account(&mut model, Account::FollowNamed(3));
    account(&mut model, Account::Follow("Eigen <b>indicator</b>".to_owned()));
    account(&mut model, Account::Describe(1, IndicatorText::Owner, "Raad & wethouder".to_owned()));
    give(&mut model, ActualField::Target(0, YEAR), "3");
    give(&mut model, ActualField::Measured(0, YEAR), "4,5");
    account(&mut model, Account::Note(YEAR, "Woningen eerder afspreken".to_owned()));
    account(&mut model, Account::Change(0, ActionChange::Step(Stap::Bijstellen)));
    account(&mut model, Account::Change(0, ActionChange::Status(Voortgang::Bezig)));
    model
}

fn saved(model: &mut Model) -> String {
    let Effect::Download { text, .. } = model.update(Message::File(File::Save)).remove(0) else { panic!("a file") };
    text
}

#[test]
fn a_file_carries_all_of_it_to_another_laptop() {
    let mut model = told();
    let text = saved(&mut model);
    let mut other = Model::start("", Vec::new()).expect("a start");
    other.update(Message::File(File::Open { name: "plan.json".to_owned(), text: text.clone() }));
    assert_eq!(other.table().verantwoording, model.table().verantwoording);
    assert_eq!(saved(&mut other), text, "saved again it says the same");
    // The amounts do not depend on it, and a file without it has no key for it.
    let (scenario, _) = scenario_file::read_whole(&text).expect("a scenario");
    let mut bare = start();
    let without = saved(&mut bare);
    assert!(!without.contains("verantwoording") && text.contains("\"verantwoording\""));
    assert_eq!(scenario_file::read(&without).expect("a scenario"), scenario);
}

#[test]
fn what_is_wrong_in_a_file_is_said_at_its_place() {
    let text = saved(&mut told());
    let mistakes = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        let problems = scenario_file::read_whole(&text.replacen(from, to, 1)).expect_err("a mistake");
        problems.into_iter().map(|own| (own.path, own.wrong)).collect::<Vec<_>>()
    };
    let of_ommen = "verantwoording.jaren[0].gemeenten[0]";
    for (from, to, path) in [
        ("\"rijksbudget\": \"100000.5\"", "\"rijksbudget\": \"-1\"", format!("{of_ommen}.rijksbudget")),
        ("\"rijksbudget\": \"100000.5\"", "\"rijksbudget\": \"0.001\"", format!("{of_ommen}.rijksbudget")),
        ("\"bw_bestaand\": \"12.5\"", "\"bw_bestaand\": true", format!("{of_ommen}.personen.bw_bestaand")),
        ("\"rijksbudget\": \"100000.5\"", "\"budget\": \"1\"", format!("{of_ommen}.budget")),
        ("\"doel\": \"3\"", "\"doel\": \"drie\"", "verantwoording.indicatoren[0].jaren[0].doel".to_owned()),
        ("\"stap\": \"bijstellen\"", "\"stap\": \"later\"", "verantwoording.acties[0].stap".to_owned()),
        ("\"tekst\": \"Woningen eerder afspreken\"", "\"tekst\": \"\"", "verantwoording.acties[0].tekst".to_owned()),
        (
            "\"naam\": \"Eigen <b>indicator</b>\"",
            "\"naam\": \"Wachttijd op de wachtlijst\"",
            "verantwoording.indicatoren[1].naam".to_owned(),
        ),
    ] {
        let found = mistakes(from, to);
        assert_eq!(found.iter().map(|(own, _)| own.as_str()).collect::<Vec<_>>(), [path.as_str()], "{to}");
    }
    let account = text.split("\"verantwoording\"").nth(1).expect("the account");
    let changed = text.replace(account, &account.replacen("\"naam\": \"Ommen\"", "\"naam\": \"Omen\"", 1));
    let problems = scenario_file::read_whole(&changed).expect_err("a mistake");
    assert_eq!(problems[0].path, format!("{of_ommen}.naam"));
    assert!(matches!(problems[0].wrong, Wrong::OneOf(_)), "{problems:?}");
    let twice = text.replace(account, &account.replacen("\"jaren\": [", "\"jaren\": [{\"jaar\": 2027},", 1));
    let problems = scenario_file::read_whole(&twice).expect_err("a mistake");
    assert_eq!(problems[0].wrong, Wrong::YearNotAfter { year: 2027 });
}

/// What the browser was last asked to keep.
fn kept(effects: &[Effect]) -> Option<KeptAccount> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::Store(items) => items.iter().find_map(|item| match item {
            Item::Account(account) => Some(account.clone()),
            _ => None,
        }),
        _ => None,
    })
}

#[test]
fn this_laptop_keeps_it_beside_the_link_and_says_so_if_it_does_not() {
    let mut model = told();
    let effects = give(&mut model, own(OwnActual::LocalCosts), "1000");
    let stored = kept(&effects).expect("something to keep");
    assert_eq!(stored.region, "ijssel-vecht");
    model.update(Message::Keeping(Keeping::Stored(vec![Item::Account(stored.clone())])));
    // What is kept is not asked again.
    assert_eq!(kept(&model.update(Message::Look(Look::NextAfspraak))), None);
    let again = Model::start(&link::encode(model.table()), Vec::new()).expect("a start").with_accounts(vec![stored]);
    assert_eq!(again.table().verantwoording, model.table().verantwoording);
    assert!(!again.can_undo(), "it is no step");
    // A region that this page comes to later has what the laptop keeps of it.
    let mut elsewhere = Model::start("", Vec::new()).expect("a start");
    elsewhere.update(Message::Start(Start::Region("amersfoort")));
    let account = kept(&give(&mut elsewhere, ActualField::Region(YEAR, RegionActual::Vacancy), "5")).expect("kept");
    let mut model = start().with_accounts(vec![account]);
    assert!(model.table().verantwoording.is_empty());
    model.update(Message::Start(Start::Region("amersfoort")));
    assert_eq!(model.table().verantwoording, elsewhere.table().verantwoording);
    // A laptop that refuses, and a text that cannot be read.
    let effects = give(&mut model, ActualField::Region(YEAR, RegionActual::Vacancy), "6");
    let item = Item::Account(kept(&effects).expect("something to keep"));
    model.update(Message::Keeping(Keeping::NotStored(item, Refusal::Blocked)));
    assert!(model.notices().iter().any(|own| own.title.contains("niet bewaard")), "{:?}", model.notices());
    let broken = KeptAccount { region: "ijssel-vecht".to_owned(), text: "{\"jaren\": 1}".to_owned() };
    let model = start().with_accounts(vec![broken]);
    assert!(model.table().verantwoording.is_empty());
    assert!(model.notices().iter().any(|own| own.lines.iter().any(|line| line.contains("verantwoording.jaren"))));
}

#[test]
fn the_document_holds_everything_and_says_what_is_not_given() {
    let model = told();
    let own = document::document(&model, "1 mei 2028, 14:05");
    assert_eq!(own.title, "Verantwoording 2027, IJssel-Vecht");
    let page = html::page(&own);
    for id in
        ["kort", "verrekening", "verschil", "cijfers", "indicatoren", "acties", "open", "niet-ingevuld", "woorden"]
    {
        assert!(page.contains(&format!("href=\"#{id}\"")) && page.contains(&format!("<h2 id=\"{id}\">")), "{id}");
    }
    for said in [
        "<html lang=\"nl\">",
        "700.000,00",
        "Woningen eerder afspreken",
        "Bijstellen",
        "In principe niet langer dan drie maanden",
        "4,5",
        "De verrekening is nog niet bekend",
        "Zwolle: niets ingevuld",
        "Raad &amp; wethouder",
        "Eigen &lt;b&gt;indicator&lt;/b&gt;",
    ] {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("<b>") && !page.contains("<script") && !page.contains("http"), "nothing is fetched or run");
    let mut whole = start();
    everything(&mut whole, |_| None);
    let page = html::page(&document::document(&whole, "nu"));
    assert!(page.contains("Alle bedragen zijn ingevuld") && page.contains("Alles is ingevuld."));
    assert!(page.contains("legt zelf") || page.contains("houdt"), "who bears what");
}

#[test]
fn the_file_of_the_document_is_what_the_page_shows() {
    let mut model = told();
    let effects = model.update(Message::Account(Account::SaveDocument("nu".to_owned())));
    let [Effect::Download { name, text }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(name, "verantwoording-ijssel-vecht-2027.html");
    assert_eq!(*text, html::page(&document::document(&model, "nu")));
}

#[test]
fn the_indicators_that_are_named_stand_in_their_documents() {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let all = named();
    assert_eq!(all.len(), 4);
    for own in all {
        let path = format!("{}/data/bronnen/{}.txt", env!("CARGO_MANIFEST_DIR"), own.document);
        let text = std::fs::read_to_string(path).expect("a document");
        assert!(flat(&text).contains(&own.quotation), "{}", own.quotation);
    }
}

#[test]
fn the_plan_goes_on_from_what_really_was_and_the_old_one_stays_beside_it() {
    let mut model = start();
    everything(&mut model, |own| (own == OwnActual::BwExistingPersons).then_some("40"));
    let before = model.table().clone();
    model.update(Message::Account(Account::Continue));
    let figures = model.figures();
    assert_eq!((figures.first_year, figures.horizon().end), (YEAR + 1, before.figures.horizon().end));
    assert_eq!(figures.municipalities[OMMEN].start.bw_existing, Some(40.0));
    // Everything else went as planned: the prices, the budget and the places go on as they were.
    let next = &model.outcomes().projection.years[0];
    let planned = {
        let mut old = start();
        old.update(Message::Look(Look::At(ViewChange::Period(Period::Year(YEAR + 1)))));
        old.outcomes().projection.years[2].clone()
    };
    assert_eq!((next.year(), next.capacity.places), (planned.year(), planned.capacity.places));
    assert_eq!((&next.budget, next.costs.prices.bt), (&planned.budget, planned.costs.prices.bt));
    assert_ne!(next.costs.prices.bw, planned.costs.prices.bw, "the same costs of more people is another price");
    let [pin] = &model.table().pins[..] else { panic!("a pin") };
    assert_eq!(pin.figures, before.figures);
    assert_eq!(model.table().verantwoording, before.verantwoording);
    let told = model.notices().iter().flat_map(|own| &own.lines).cloned().collect::<Vec<_>>().join(" ");
    for said in ["van alle", "Prijs van beschermd wonen", "Niet meegenomen", "de stand van de reserve"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    model.update(Message::Walk(Walk::Undo));
    assert_eq!((&model.table().figures, &model.table().pins), (&before.figures, &before.pins), "one step");
    // After the last year there is nothing to go on with.
    let last = model.figures().horizon().end - 1;
    model.update(Message::Look(Look::At(ViewChange::Period(Period::Year(last)))));
    model.update(Message::Account(Account::Continue));
    assert!(model.notices()[0].title.contains("laatste jaar"), "{:?}", model.notices());
    assert_eq!(model.table().pins.len(), 0);
}

/// Whether this laptop is asked to keep what really was no longer.
fn forgets(effects: &[Effect]) -> bool {
    effects.iter().any(|own| {
        matches!(own, Effect::Forget(keys) if keys.iter().any(|key| matches!(key, rekentafel::app::table::laptop::Key::Account(_))))
    })
}

#[test]
fn a_receipt_that_is_opened_leaves_what_really_was_where_it_is() {
    let mut model = three();
    let moment = "2026-11-29 14:05".to_owned();
    let effects = model.update(Message::File(File::SaveReceipt(moment)));
    let text =
        effects.into_iter().find_map(|own| if let Effect::Download { text, .. } = own { Some(text) } else { None });
    let before = model.table().verantwoording.clone();
    let name = "bewijs.json".to_owned();
    let effects = model.update(Message::File(File::Open { name, text: text.expect("a receipt") }));
    assert_eq!(model.table().verantwoording, before);
    assert!(!forgets(&effects), "{effects:?}");
}

#[test]
fn what_does_not_fit_the_table_stays_on_this_laptop() {
    let region = start().figures().region.clone();
    let text = r#"{"jaren":[{"jaar":2027,"gemeenten":[{"naam":"Elders","rijksbudget":"1"}]}]}"#.to_owned();
    let mut model = start().with_accounts(vec![KeptAccount { region, text }]);
    let effects = model.update(Message::Look(Look::At(ViewChange::Municipality(None))));
    assert!(!forgets(&effects), "{effects:?}");
    assert!(model.table().verantwoording.is_empty());
}

#[test]
fn a_link_that_is_opened_says_what_cannot_be_read_of_this_laptop() {
    let broken = KeptAccount { region: "amersfoort".to_owned(), text: "{\"jaren\": 1}".to_owned() };
    let mut model = start().with_accounts(vec![broken]);
    assert!(model.notices().is_empty(), "{:?}", model.notices());
    let mut elsewhere = Model::start("", Vec::new()).expect("a start");
    elsewhere.update(Message::Start(Start::Region("amersfoort")));
    model.update(Message::Link(Link::Open(link::encode(elsewhere.table()))));
    assert!(model.notices().iter().any(|own| own.lines.iter().any(|line| line.contains("verantwoording.jaren"))));
}

#[test]
fn where_nothing_is_given_nothing_is_known_to_differ() {
    let sum = |model: &Model| {
        let whole = seen(model).together.last().cloned().expect("the whole region");
        (whole.is_given, html::page(&document::document(model, "nu")).contains("De regio als geheel"))
    };
    assert_eq!(sum(&start()), (false, false));
    assert_eq!(sum(&three()), (true, true));
}

/// What a text pasted at a field of the account in hand does; gives the notice.
fn paste(model: &mut Model, at: Option<usize>, text: &str) -> (String, Vec<String>) {
    let numbers = seen(model).numbers;
    let at = at.map(|place| numbers[place].field.id.clone());
    let Filling { fields, unknown } = filling(&numbers, at.as_deref(), text);
    model.update(Message::Account(Account::Fill(fields, unknown)));
    (model.notices()[0].title.clone(), model.notices()[0].lines.clone())
}

#[test]
fn a_table_that_is_pasted_fills_the_rows_of_its_names() {
    let mut model = start();
    let names: Vec<String> = seen(&model).numbers.iter().map(|own| own.name.clone()).collect();
    let shown = |model: &Model| seen(model).numbers.iter().map(|own| own.field.shown.clone()).collect::<Vec<_>>();
    let empty = shown(&model);
    let text = format!("Wat\tPlan\tWerkelijk\n{}\t1,00\t100.000,50\nIets anders\t1\t2\n{}\t3\t\n", names[0], names[1]);
    let (title, lines) = paste(&mut model, None, &text);
    assert!(title.starts_with("1 cijfer") && lines.len() == 1 && lines[0].contains("Iets anders"), "{title} {lines:?}");
    assert_eq!(shown(&model)[0], "100.000,50");
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(shown(&model), empty, "one step");
    // Two columns: the number is the last. And numbers alone go down from the field.
    paste(&mut model, None, &format!("{}\t12,50\n", names[0].to_uppercase()));
    assert_eq!(shown(&model)[0], "12,50");
    let planned: Vec<String> = seen(&model).numbers.iter().map(|own| own.planned.clone()).collect();
    let (title, lines) = paste(&mut model, Some(1), &format!("{}\n\n{}\n", planned[1], planned[2]));
    assert!(title.starts_with("2 cijfers"), "{title} {lines:?}");
    assert_eq!(shown(&model)[1..3], planned[1..3]);
    // What is no number stays in its field, and nothing else is lost.
    let (title, lines) = paste(&mut model, Some(0), &format!("veel\n{}\n", planned[1]));
    assert!(title.starts_with("1 cijfer") && lines.len() == 1, "{title} {lines:?}");
    let numbers = seen(&model).numbers;
    assert!(numbers[0].field.wrong.is_some() && numbers[1].field.shown == planned[1], "{:?}", numbers[0]);
}
