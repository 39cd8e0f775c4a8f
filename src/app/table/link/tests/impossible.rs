//! What no page makes and a link can yet say: numbers that the form does not admit, pins and comparisons of what is not
//! there, names that cannot be, and fields that nobody states.

use super::*;

#[test]
fn what_the_form_does_not_admit_is_put_back_and_named() {
    for (record, path, given, kept) in [
        (Record::Yardstick(1_000_001), "maatstaf", "10000.01", "10.00"),
        (Record::Indifference(u32::MAX), "drempel", "42949672.95", "1.00"),
    ] {
        let decoded = amersfoort(std::slice::from_ref(&record));
        let [Remark::PutBack { place, given: stood, kept: stays, .. }] = &decoded.remarks[..] else {
            panic!("{:?}", decoded.remarks)
        };
        let text = |text: &str| Content::Text(text.to_owned());
        assert_eq!((place.path.as_str(), stood, stays), (path, &text(given), &text(kept)), "{record:?}");
        assert_eq!(decoded.table, expected(|_| ()), "{record:?}");
    }
    let most = amersfoort(&[Record::Yardstick(1_000_000), Record::Indifference(0)]);
    assert_eq!(most.remarks, []);
}

/// A pin of the scenario in hand, with these records.
fn pin(records: &[Record]) -> Record {
    Record::Pin { name: "nu".to_owned(), follows: false, contents: v1::write(&Start::InHand, records) }
}

#[test]
fn scenarios_to_compare_that_are_not_there_are_named() {
    let against = |base, explained| Record::Against { base, explained };
    for (records, is_there) in [
        (vec![against(0, 0)], false),
        (vec![against(1, 0)], false),
        (vec![pin(&[]), against(0, 2)], false),
        (vec![pin(&[]), against(1, 0)], true),
        (vec![pin(&[]), against(1, 1)], true),
        (vec![pin(&[])], true),
    ] {
        let decoded = amersfoort(&records);
        let remarks = if is_there { vec![] } else { vec![Remark::NothingToCompare] };
        assert_eq!(decoded.remarks, remarks, "{records:?}");
        assert_comes_back(&decoded);
    }
}

#[test]
fn a_pin_under_an_afspraak_that_is_not_there_stands_under_none() {
    let own = convert::write(&with_own_afspraak("Eigen")).1;
    let without = |pin: &str| Remark::PinWithoutAfspraak { pin: pin.to_owned() };
    let decoded = amersfoort(&[&own[..], &[pin(&[])]].concat());
    assert_eq!((decoded.table.view.afspraak.as_str(), &decoded.remarks), ("Eigen", &vec![without("nu")]));
    assert_eq!(decoded.table.pins[0].afspraak, "geen-afspraak");
    assert_comes_back(&decoded);
    let decoded = amersfoort(&[pin(&[Record::OwnAfspraak(3)])]);
    assert_eq!(decoded.remarks, [Remark::Unknown { what: What::Afspraak, number: 3 }]);
    assert_comes_back(&decoded);
}

/// Amersfoort with the first preset as an own afspraak in hand.
fn with_own_afspraak(id: &str) -> Table {
    let mut table = expected(|_| ());
    let presets = data::presets::presets(Version::LATEST).expect("presets of the product");
    table.own.push(engine::afspraak::Afspraak { id: id.to_owned(), ..presets[0].variants[0].afspraak.clone() });
    id.clone_into(&mut table.view.afspraak);
    table
}

#[test]
fn a_name_that_cannot_be_is_cleaned_and_named() {
    let long = "x".repeat(61);
    let cleaned = |given: &str, kept: &str| Remark::NameCleaned { given: given.to_owned(), kept: kept.to_owned() };
    let name = |name: &str| Record::MunicipalityName { municipality: 0, name: name.to_owned() };
    for (record, remark) in [
        (name("Stad\n14:05  Bladwijzer"), cleaned("Stad\n14:05  Bladwijzer", "Stad 14:05  Bladwijzer")),
        (name(&long), cleaned(&long, &long[1..])),
        (Record::RegionName("a\u{202e}b".to_owned()), cleaned("a\u{202e}b", "ab")),
    ] {
        let decoded = amersfoort(&[record]);
        assert_eq!(decoded.remarks, [remark]);
        assert_comes_back(&decoded);
    }
    let decoded = amersfoort(&convert::write(&with_own_afspraak("a\tb")).1);
    assert_eq!((decoded.remarks, decoded.table.view.afspraak.as_str()), (vec![cleaned("a\tb", "a b")], "a b"));
    let hidden = Record::Pin { name: "\u{200b}nu".to_owned(), follows: true, contents: v1::write(&Start::InHand, &[]) };
    let decoded = amersfoort(&[hidden]);
    assert_eq!((decoded.remarks, decoded.table.pins[0].name.as_str()), (vec![cleaned("\u{200b}nu", "nu")], "nu"));
    // What is left of a name can be that of another, or nothing.
    for given in ["Soest\u{200b}", "\u{200b}"] {
        let decoded = amersfoort(&[name(given)]);
        assert!(matches!(decoded.remarks[..], [Remark::NameCleaned { .. }, Remark::PutBack { .. }]), "{given:?}");
        assert_eq!(decoded.table, expected(|_| ()));
    }
}

#[test]
fn changes_of_the_budget_have_a_number_and_reasons_a_length() {
    let mutaties = |count: usize, reason: &str| {
        let reason = reason.to_owned();
        Record::Mutaties(vec![v1::Mutatie { year: Year(30), historic: ZERO, objective: ZERO, reason }; count])
    };
    assert_eq!(amersfoort(&[mutaties(100, "r")]).remarks, []);
    let decoded = amersfoort(&[mutaties(101, "r")]);
    assert!(matches!(decoded.remarks[..], [Remark::PutBack { .. }]), "{:?}", decoded.remarks);
    assert_eq!(decoded.table, expected(|_| ()));
    let decoded = amersfoort(&[mutaties(1, &"r".repeat(201))]);
    assert!(matches!(decoded.remarks[..], [Remark::NameCleaned { .. }]), "{:?}", decoded.remarks);
    assert_comes_back(&decoded);
}

/// A link says nothing of a field that came after it was made; that field then holds what it holds when it is absent.
#[test]
fn an_own_scenario_need_not_state_a_field_that_has_a_default() {
    for (number, field) in RegionField::BY_NUMBER.iter().enumerate().skip(FROZEN.0) {
        assert!(field.default.is_some(), "{number} {}: links that were made before do not have it", field.path);
    }
    assert!(MunicipalityField::BY_NUMBER.iter().skip(FROZEN.1).all(|field| field.default.is_some()));
    let table = Table { base: Base::Own { version: Version::LATEST }, ..expected(|_| ()) };
    let (own, mut records) = convert::write(&table);
    let defaults = ["zorg.clienten_bw_nieuw", "zorg.clienten_bt_nieuw"].map(number);
    let theirs = ["groei", "instroom_factor", "vaste_kosten"].map(number);
    let before = records.len();
    records.retain(|record| match record {
        Record::Field { field, .. } => !defaults.contains(field),
        Record::Cell { field, .. } | Record::Column { field, .. } | Record::Everywhere { field, .. } => {
            !theirs.contains(field)
        }
        _ => true,
    });
    assert!(records.len() + 5 <= before);
    let decoded = read(&link(&own, &records));
    assert_eq!(decoded.remarks, []);
    let figures = decoded.table.figures;
    assert_eq!((figures.care.clients_bw_new, figures.care.clients_bt_new), (0.0, 0.0));
    for own in figures.municipalities {
        assert_eq!((own.growth, own.inflow_factor), (0.0, engine::pad::Pad::Constant(1.0)));
    }
}

/// An event of one change, in the years of the horizon.
fn event(field: v1::Changed, mantissa: i128) -> Record {
    let number = Number { mantissa, exponent: 0 };
    let changes = vec![v1::Wijziging { field, operation: 0, number }];
    let name = "iets".to_owned();
    Record::Gebeurtenissen(vec![v1::Gebeurtenis {
        name,
        first_year: Year(27),
        last_year: None,
        is_active: true,
        changes,
    }])
}

#[test]
fn an_event_that_cannot_be_is_dropped_or_put_back() {
    let bt_fraction = v1::Changed::Field(number("vraag.aandeel_bt"));
    assert_eq!(amersfoort(&[event(bt_fraction, 1)]).remarks, []);
    for (record, is_put_back) in [
        (event(bt_fraction, 2), true),
        (event(v1::Changed::Field(200), 1), false),
        (event(v1::Changed::Field(number("tarieven.aandeel_pgb")), 1), true),
        (event(v1::Changed::Cell { municipality: 300, field: number("vaste_kosten") }, 1), true),
        (event(v1::Changed::Opvang(0), 1), true),
    ] {
        let decoded = amersfoort(std::slice::from_ref(&record));
        let found = matches!(decoded.remarks[..], [Remark::PutBack { .. }]);
        let dropped = matches!(decoded.remarks[..], [Remark::Misfit { .. }]);
        assert!(found == is_put_back && dropped != is_put_back, "{record:?}: {:?}", decoded.remarks);
        assert_eq!(decoded.table, expected(|_| ()), "{record:?}");
    }
}

#[test]
fn opvang_that_is_not_whole_and_a_centre_that_leaves_are_put_right() {
    let decoded = amersfoort(&[Record::Opvang(Some(vec![Value::Whole(1); 3]))]);
    assert!(matches!(decoded.remarks[..], [Remark::Misfit { .. }]), "{:?}", decoded.remarks);
    let centre = expected(|_| ()).figures.centre().and_then(|place| u16::try_from(place).ok()).expect("a centre");
    let gone = Record::Cell { municipality: centre, field: number("deelname.tot_en_met"), value: Value::Whole(2027) };
    let decoded = amersfoort(&[gone]);
    assert!(matches!(decoded.remarks[..], [Remark::PutBack { .. }]), "{:?}", decoded.remarks);
    assert_eq!(decoded.table, expected(|_| ()));
}

#[test]
fn what_stands_behind_no_afspraak_says_nothing() {
    let later = v1::Later { phases: Vec::new(), payouts: Vec::new(), on_leaving: 1 };
    assert_eq!(amersfoort(&[Record::Later(later.clone())]).table, expected(|_| ()));
    let mut records = convert::write(&with_own_afspraak("Eigen")).1;
    let behind = records.iter().position(|own| matches!(own, Record::Afspraak(_))).expect("an afspraak") + 1;
    records.insert(behind, Record::Later(v1::Later { on_leaving: 9, ..later }));
    let decoded = amersfoort(&records);
    assert!(matches!(decoded.remarks[0], Remark::AfspraakDropped { .. }), "{:?}", decoded.remarks);
    assert!(decoded.table.own.is_empty());
}
