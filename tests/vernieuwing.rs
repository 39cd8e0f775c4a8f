//! What the newest starting values would change in a scenario on older ones: told before anybody takes them.
//!
//! Proves, for links of the first version of the data as pages made them: the message that belongs, both outcomes to the
//! cent, parts with a reason that add up to the difference for the region and for every municipality, the same outcome
//! when the newest values are then taken, and that nothing is worked out for who does not ask. Does not prove that the
//! newer values are better.

use rekentafel::app::act::message::{Look, Message, OwnAfspraak, Start, Turn, ViewChange};
use rekentafel::app::ask::explanation::Explanation;
use rekentafel::app::model::{Fold, Model};
use rekentafel::app::show;
use rekentafel::app::show::our_figures::renewal::{self, RenewalView};
use rekentafel::app::show::our_figures::version;
use rekentafel::app::table::inputs::InputId;
use rekentafel::app::table::text::renewal::why;
use rekentafel::app::table::typed::NumberField;
use rekentafel::engine::comparison::Span;
use rekentafel::engine::fields::RegionField;
use rekentafel::engine::money::Money;

/// Links of the first version, with the result of the region over the horizon in cents: as it was, and with the newest
/// starting values.
const LINKS: [(&str, i128, i128); 4] = [
    ("1U-ha5gABAA", -3_366_600_637, -1_852_783_506),
    ("1xdhdkQABAQ", 7_527_028_359, 6_307_163_751),
    ("1f4lUCAABAg", -5_045_821_039, -2_860_926_617),
    ("16blTfwABAw", 1_697_916_889, 1_657_845_921),
];

fn opened(link: &str) -> Model {
    Model::start(link, Vec::new()).expect("a link that was made before")
}

fn asked(link: &str) -> Model {
    let mut model = opened(link);
    model.update(Message::Look(Look::Unfold(Fold::Renewal, true)));
    model
}

/// The result over the horizon under the afspraak in hand.
fn result(model: &Model, municipality: Option<usize>) -> Money {
    let (settled, variant) = model.outcomes().find(&model.table().view.afspraak);
    show::burden_of(model.outcomes(), &settled.settlements[variant], municipality, Span::Horizon).result
}

fn explanation(model: &Model) -> &Explanation {
    let renewed = model.renewal().expect("it was asked").result().expect("it fits");
    renewed.explanation.as_ref().expect("it can be explained")
}

fn sum(explanation: &Explanation, municipality: Option<usize>) -> Money {
    explanation.parts.iter().filter_map(|part| explanation.amount(part, municipality, None)).sum()
}

#[test]
fn an_old_link_says_both_outcomes_and_parts_that_add_up_to_the_difference() {
    for (link, before, after) in LINKS {
        let mut model = asked(link);
        let note = version::note(&model).expect("an older version");
        assert!(note.text.contains("versie 1") && note.text.contains("versie 2") && note.can_take, "{link}");
        assert_eq!(result(&model, None).cents(), before, "{link}");
        let Some(RenewalView::Report(report)) = renewal::view(&model) else { panic!("{link}: no report") };
        assert!(report.sentence.contains("met versie 1") && report.sentence.contains("met versie 2"), "{link}");
        let tables = renewal::tables(&RenewalView::Report(report));
        let whole = tables[0].grid().rows.len();
        assert_eq!(whole, model.figures().horizon().count() + 1, "{link}: a row for each year, and one for all");

        let places: Vec<Option<usize>> = (0..model.figures().municipalities.len()).map(Some).chain([None]).collect();
        let explained: Vec<Money> = places.iter().map(|place| sum(explanation(&model), *place)).collect();
        let old: Vec<Money> = places.iter().map(|place| result(&model, *place)).collect();
        for part in &explanation(&model).parts {
            assert!(!why(1, &part.changes).is_empty(), "{link}: {} has no reason", part.name);
        }
        model.update(Message::Start(Start::Newest));
        assert_eq!(result(&model, None).cents(), after, "{link}");
        let new: Vec<Money> = places.iter().map(|place| result(&model, *place)).collect();
        for (place, ((old, new), explained)) in old.iter().zip(&new).zip(&explained).enumerate() {
            assert_eq!(*new - *old, *explained, "{link}, place {place}");
        }
        assert!(renewal::view(&model).is_none(), "{link}: nothing is newer");
    }
}

#[test]
fn own_changes_stay_in_what_the_newest_values_would_give() {
    let mut model = asked("16blTfwABAw");
    let inflow = NumberField::Input(InputId::of(RegionField::Inflow));
    model.update(Message::Turn(Turn::Type(inflow, "4,9".to_owned())));
    model.update(Message::OwnAfspraak(OwnAfspraak::Copy));
    let renewed = model.renewal().expect("it was asked").result().expect("it fits");
    assert_eq!(renewed.pin.figures.demand.inflow_per_10000, 4.9);
    assert_eq!(renewed.pin.own.as_ref(), model.table().own.first());
    let afspraak = why(1, &[rekentafel::app::table::differences::Change::Afspraak]);
    let parts = &explanation(&model).parts;
    assert!(parts.iter().all(|part| why(1, &part.changes) != afspraak), "an own afspraak is what it is");
    let expected = sum(explanation(&model), None);
    let before = result(&model, None);
    model.update(Message::Start(Start::Newest));
    assert_eq!(result(&model, None) - before, expected);
}

#[test]
fn the_report_follows_what_is_looked_at_and_is_worked_out_for_who_asks() {
    let mut model = opened("1U-ha5gABAA");
    assert!(model.renewal().is_none() && renewal::view(&model).is_none());
    model.update(Message::Look(Look::Unfold(Fold::Renewal, true)));
    model.update(Message::Look(Look::At(ViewChange::Afspraak("geen-afspraak".to_owned()))));
    let of_region = sum(explanation(&model), None);
    model.update(Message::Look(Look::At(ViewChange::Municipality(Some(0)))));
    let Some(RenewalView::Report(report)) = renewal::view(&model) else { panic!("no report") };
    assert!(report.sentence.contains(&model.figures().municipalities[0].name), "{}", report.sentence);
    assert_eq!(sum(explanation(&model), None), of_region);
    model.update(Message::Look(Look::Unfold(Fold::Renewal, false)));
    assert!(renewal::view(&model).is_none());
    let mut newest = opened("");
    newest.update(Message::Look(Look::Unfold(Fold::Renewal, true)));
    assert!(newest.renewal().is_none(), "nothing is newer");
}
