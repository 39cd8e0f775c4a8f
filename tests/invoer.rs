//! What is typed, pasted and slid: nothing is taken for what it is not, and one act is one step.
//!
//! Proves on the model, without a browser: a text that can be read in two ways is asked about; a paste changes nothing
//! before it is agreed to, and is one step; a run of keys on a slider is one step of undo and one line of the minutes;
//! the copied link is the table, also while a slider is turned. Does not prove what a browser does with keys, fingers
//! and its address bar: the tests in `tests/e2e/invoer.test.mjs` do.

use rekentafel::app::act::message::{Effect, File, Link, Look, Message, Paste, Start, Turn, ViewChange, Walk};
use rekentafel::app::dutch::number;
use rekentafel::app::model::{Fold, Model};
use rekentafel::app::show::our_figures::inputs;
use rekentafel::app::table::import::{CellPlace, doubts};
use rekentafel::app::table::inputs::{InputId, Part, read};
use rekentafel::app::table::link::decode;
use rekentafel::app::table::shares::Share;
use rekentafel::app::table::state::Page;
use rekentafel::app::table::typed::NumberField;
use rekentafel::engine::fields::{MunicipalityField, RegionField};
use rekentafel::engine::money::Exact;

fn start() -> Model {
    let mut model =
        Model::start("", Vec::new()).expect("the data of the product").with_minutes(Vec::new(), "https://x/".into());
    model.update(Message::Start(Start::Region("ijssel-vecht")));
    model
}

fn input(field: RegionField) -> InputId {
    InputId::of(field)
}

fn exact(text: &str) -> Exact {
    text.parse().expect("decimal")
}

fn value(model: &Model, id: InputId) -> Option<Exact> {
    read(model.figures(), id)
}

/// One Backspace in `53.000` once made a place cost 53 euros.
#[test]
fn a_text_that_is_a_thousand_times_off_is_asked_about() {
    let mut model = start();
    let (id, field) = (input(RegionField::BwInKind), NumberField::Input(input(RegionField::BwInKind)));
    let before = value(&model, id);
    for typed in ["53.00", "53", "53.0000", "53,000"] {
        model.update(Message::Turn(Turn::Type(field, typed.to_owned())));
        let wrong = model.wrong(field).unwrap_or_else(|| panic!("{typed} is taken"));
        assert!(wrong.reason.starts_with("Bedoelt u "), "{}", wrong.reason);
        assert!(wrong.choices.contains(&exact("53")), "{typed}");
        assert_eq!((wrong.typed.as_str(), value(&model, id)), (typed, before));
    }
    // Who means it can say so.
    model.update(Message::Turn(Turn::Mean(field, exact("53"))));
    assert_eq!((value(&model, id), model.wrong(field)), (Some(exact("53")), None));
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(value(&model, id), before);
}

#[test]
fn inhabitants_and_clients_are_whole() {
    let mut model = start();
    let people = [
        InputId::of_municipality(0, MunicipalityField::Inhabitants),
        InputId::of_municipality(0, MunicipalityField::StartBwExisting),
        input(RegionField::ClientsBw),
        input(RegionField::WaitingBw),
    ];
    for id in people {
        let before = value(&model, id);
        model.update(Message::Turn(Turn::Type(NumberField::Input(id), "95,5".to_owned())));
        assert!(model.wrong(NumberField::Input(id)).is_some(), "{id:?}");
        assert_eq!(value(&model, id), before, "{id:?}");
    }
}

fn paste(model: &mut Model, municipality: usize, column: usize, text: &str) {
    model.update(Message::Paste(Paste::Cells { at: CellPlace { municipality, column }, text: text.to_owned() }));
}

#[test]
fn a_paste_changes_nothing_before_it_is_agreed_to_and_is_one_step() {
    let mut model = start();
    let (before, entries) = (model.figures().clone(), model.minutes().len());
    paste(&mut model, 0, 0, "Gemeente\tInwoners\tWoningen\nZwolle\t140.000\t80\nDalfsen\t31.000\t12\n");
    assert_eq!(model.figures(), &before);
    assert_eq!(model.pasting().map(|pasting| (pasting.plan.cells.len(), pasting.plan.is_good())), Some((4, true)));
    model.update(Message::Paste(Paste::Apply));
    let inhabitants = |model: &Model, index: usize| model.figures().municipalities[index].inhabitants;
    assert_eq!((inhabitants(&model, 0), inhabitants(&model, 7)), (31_000.0, 140_000.0));
    assert_eq!((model.minutes().len(), model.pasting()), (entries + 1, None));
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(model.figures(), &before);
}

#[test]
fn an_impossible_figure_stops_a_paste_until_it_is_said_what_is_meant() {
    let mut model = start();
    let before = model.figures().clone();
    paste(&mut model, 0, 2, "Zwolle\t135.000\nDalfsen\t12");
    model.update(Message::Paste(Paste::Apply));
    assert_eq!(model.figures(), &before);
    model.update(Message::Paste(Paste::Mean(CellPlace { municipality: 7, column: 2 }, exact("135"))));
    model.update(Message::Paste(Paste::Apply));
    assert_eq!(model.figures().municipalities[7].dwellings_per_year.values().next(), Some(135.0));
    // A paste that is left is no step, and another act leaves it.
    paste(&mut model, 0, 0, "veel\tte\tveel\n1");
    model.update(Message::Walk(Walk::Undo));
    assert_eq!((model.figures(), model.pasting()), (&before, None));
}

#[test]
fn a_run_of_keys_is_one_step_and_one_line_of_the_minutes() {
    let mut model = start();
    let id = input(RegionField::Inflow);
    let (before, entries) = (value(&model, id), model.minutes().len());
    for step in 1..=12_i64 {
        let shown = exact("5.5").plus(Exact::from_parts((5 * step).into(), 2).expect("fits")).expect("fits");
        assert_eq!(model.update(Message::Turn(Turn::Slide(id, shown))), []);
        assert!(matches!(model.update(Message::Turn(Turn::Stepped))[..], [Effect::LetGoAfter(_)]));
    }
    let effects = model.update(Message::Turn(Turn::LetGo));
    assert_eq!(effects.iter().filter(|effect| matches!(effect, Effect::PushAddress(_))).count(), 1);
    assert_eq!((value(&model, id), model.minutes().len()), (Some(exact("6.1")), entries + 1));
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(value(&model, id), before);
}

/// What a user does else while keys may still follow comes after the change.
#[test]
fn another_act_ends_a_run_of_keys() {
    let mut model = start();
    let id = input(RegionField::Inflow);
    let before = value(&model, id);
    model.update(Message::Turn(Turn::Slide(id, exact("8"))));
    model.update(Message::Turn(Turn::Stepped));
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(value(&model, id), before);
    model.update(Message::Walk(Walk::Redo));
    assert_eq!(value(&model, id), Some(exact("8")));
    model.update(Message::Turn(Turn::Slide(id, exact("9"))));
    model.update(Message::Look(Look::At(ViewChange::Page(Page::People))));
    model.update(Message::Turn(Turn::LetGo));
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(value(&model, id), Some(exact("8")));
}

#[test]
fn another_slider_is_another_step() {
    let mut model = start();
    let (inflow, bed) = (input(RegionField::Inflow), input(RegionField::BwInKind));
    let before = (value(&model, inflow), value(&model, bed));
    model.update(Message::Turn(Turn::Slide(inflow, exact("6"))));
    model.update(Message::Turn(Turn::Stepped));
    model.update(Message::Turn(Turn::Slide(bed, exact("60000"))));
    model.update(Message::Turn(Turn::LetGo));
    model.update(Message::Walk(Walk::Undo));
    assert_eq!((value(&model, inflow), value(&model, bed)), (Some(exact("6")), before.1));
    model.update(Message::Walk(Walk::Undo));
    assert_eq!((value(&model, inflow), value(&model, bed)), before);
}

/// What is wrong in one field is not lost by what happens in another.
#[test]
fn a_wrong_text_stays_when_something_else_is_undone_or_pasted() {
    let mut model = start();
    let (inflow, bed) =
        (NumberField::Input(input(RegionField::Inflow)), NumberField::Input(input(RegionField::BwInKind)));
    model.update(Message::Turn(Turn::Type(inflow, "6".to_owned())));
    model.update(Message::Turn(Turn::Type(bed, "12abc".to_owned())));
    let wrong = model.wrong(bed).cloned();
    assert!(wrong.is_some());
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(model.wrong(bed), wrong.as_ref());
    paste(&mut model, 0, 2, "12\n13");
    model.update(Message::Paste(Paste::Apply));
    assert_eq!(model.wrong(bed), wrong.as_ref());
    // Undoing the field itself does take its text away.
    model.update(Message::Turn(Turn::Type(bed, "54000".to_owned())));
    model.update(Message::Turn(Turn::Type(bed, "12abc".to_owned())));
    model.update(Message::Walk(Walk::Undo));
    assert_eq!(model.wrong(bed), None);
}

#[test]
fn a_percentage_of_what_is_no_percentage_is_refused() {
    let mut model = start();
    for (field, typed) in
        [(RegionField::Inflow, "0,5%"), (RegionField::BwInKind, "54.000 %"), (RegionField::StartYear, "€ 2031")]
    {
        let before = value(&model, input(field));
        model.update(Message::Turn(Turn::Type(NumberField::Input(input(field)), typed.to_owned())));
        let wrong = model.wrong(NumberField::Input(input(field))).expect("refused");
        assert!(wrong.reason.contains("andere eenheid"), "{}", wrong.reason);
        assert_eq!(value(&model, input(field)), before);
    }
}

/// The first year of a line beyond its last: it is the last year that is said to be wrong, by its name.
#[test]
fn a_number_that_does_not_go_with_another_names_the_other() {
    let mut model = start();
    let first = input(RegionField::BtFraction).with_part(Part::FirstYear);
    model.update(Message::Turn(Turn::Type(NumberField::Input(first), "2040".to_owned())));
    let wrong = model.wrong(NumberField::Input(first)).expect("refused");
    assert_eq!(
        wrong.reason,
        "Direct naar beschermd thuis, tot en met: Toegestaan: een laatste jaar dat na het eerste jaar ligt."
    );
}

#[test]
fn the_copied_link_is_the_table_also_while_a_slider_is_turned() {
    let mut model = start();
    let id = input(RegionField::Inflow);
    model.update(Message::Turn(Turn::Slide(id, exact("8"))));
    let effects = model.update(Message::Link(Link::Copy));
    let copied = effects.iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("a link");
    let fragment = copied.strip_prefix("https://x/#").expect("the whole address");
    assert_eq!(read(&decode(fragment).table.figures, id), Some(exact("8")));
}

#[test]
fn a_slider_that_is_taken_back_changes_nothing() {
    let mut model = start();
    let (before, entries) = (model.table().clone(), model.minutes().len());
    model.update(Message::Turn(Turn::Slide(input(RegionField::Inflow), exact("3.7"))));
    model.update(Message::Turn(Turn::SlideBack));
    model.update(Message::Turn(Turn::LetGo));
    assert_eq!((model.table(), model.minutes().len()), (&before, entries));
}

/// In a file `53.000` is 53; that is taken, and told.
#[test]
fn a_number_in_a_file_that_can_be_read_in_two_ways_is_told() {
    let Some(Effect::Download { text: json, .. }) = start().update(Message::File(File::Save)).pop() else {
        panic!("a file")
    };
    assert_eq!(doubts(&json), []);
    for (written, doubted, path) in [
        (r#""bw_zin": "53000""#, r#""bw_zin": "53.000""#, "tarieven.bw_zin"),
        (r#""inwoners": 133141"#, r#""inwoners": 133.141"#, "gemeenten[7].inwoners"),
    ] {
        assert!(json.contains(written), "{written} in {json}");
        let found = doubts(&json.replace(written, doubted));
        assert_eq!(found.iter().map(|doubt| doubt.path.as_str()).collect::<Vec<_>>(), [path]);
        let mut model = start();
        model.update(Message::File(File::Open { name: "x.json".into(), text: json.replace(written, doubted) }));
        assert!(model.notices().iter().any(|notice| notice.lines.iter().any(|line| line.contains("Bedoelt u"))));
    }
    // A file with many is told of some, and how many more there are.
    let many = doubts(&format!("[{}1]", "1.230,".repeat(100)));
    let told = rekentafel::app::table::text::import::doubts(&many);
    assert_eq!((many.len(), told.len(), told[25].as_str()), (100, 26, "En zo nog 75 getallen."));
    // Weights and places have no unit, and are whole all the same.
    for path in ["gemeenten[0].objectief_gewicht", "capaciteit.bw_plekken", "afspraken[0].vangnet_per_inwoner"] {
        let (parent, key) = path.rsplit_once('.').expect("a path");
        let inside = format!(r#"{{"{key}": "29.683"}}"#);
        let (name, is_list) = parent.strip_suffix("[0]").map_or((parent, false), |name| (name, true));
        let json = format!(r#"{{"{name}": {}}}"#, if is_list { format!("[{inside}]") } else { inside });
        assert_eq!(doubts(&json).iter().map(|doubt| doubt.path.as_str()).collect::<Vec<_>>(), [path]);
    }
}

#[test]
fn a_budget_in_euro_becomes_the_weights_and_their_sum_the_budget() {
    for share in Share::ALL {
        let mut model = start();
        let amounts = |model: &Model| share.of(model.figures()).expect("amounts that fit");
        let budget = |model: &Model| value(model, input(share.budget())).expect("a budget");
        let sum = |amounts: &[Exact]| amounts.iter().fold(Exact::ZERO, |sum, &own| sum.plus(own).expect("it fits"));
        let before = amounts(&model);
        assert_eq!(sum(&before), budget(&model), "{share:?}");
        let figures = model.figures().clone();
        let field = NumberField::Share(share, 1);
        let type_text = |model: &mut Model, text: &str| {
            model.update(Message::Turn(Turn::Type(field, text.to_owned())));
        };
        // What it was already changes nothing.
        type_text(&mut model, &number::plain(before[1]));
        assert_eq!(model.figures(), &figures);
        let amount = before[1].plus(exact("1000.25")).expect("it fits");
        type_text(&mut model, &number::plain(amount));
        let after = amounts(&model);
        assert_eq!((after[1], sum(&after)), (amount, budget(&model)), "{share:?}");
        for place in (0..after.len()).filter(|&place| place != 1) {
            assert_eq!(after[place], before[place], "{share:?} {place}");
            let weight = InputId::of_municipality(place, share.weight());
            assert_eq!(value(&model, weight), Some(after[place]));
        }
        let changed = model.figures().clone();
        for wrong in ["veel", "-5", "99.999.999.999.999"] {
            type_text(&mut model, wrong);
            assert!(model.wrong(field).is_some_and(|own| !own.reason.is_empty()), "{share:?} {wrong}");
            assert_eq!(model.figures(), &changed);
        }
        model.update(Message::Walk(Walk::Undo));
        assert_eq!(model.figures(), &figures, "one step");
    }
}

#[test]
fn columns_that_are_not_in_front_open_when_asked_and_when_something_is_wrong_there() {
    let mut model = start();
    model.update(Message::Look(Look::At(ViewChange::Page(Page::Inputs))));
    let columns = |model: &Model| inputs::view(model).columns.len();
    let (front, all) = (columns(&model), rekentafel::app::table::inputs::columns(model.figures()).len());
    assert!(front < all, "{front} of {all}");
    assert!(inputs::view(&model).columns.iter().all(|own| !own.found_at.is_empty()));
    model.update(Message::Look(Look::Unfold(Fold::Columns, true)));
    assert_eq!(columns(&model), all);
    model.update(Message::Look(Look::Unfold(Fold::Columns, false)));
    let weight = NumberField::Input(InputId::of_municipality(0, MunicipalityField::OriginWeight));
    model.update(Message::Turn(Turn::Type(weight, "veel".to_owned())));
    assert_eq!(columns(&model), all, "what is wrong is in sight");
}
