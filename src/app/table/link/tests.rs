//! Links that no page would make: unknown numbers, impossible values, records cut short, bytes at random.
//!
//! Proves that each is noticed and leaves a scenario that can be calculated. What a page does make, and the links that
//! were made before, are in `tests/link.rs`. Not proved: that a damaged link keeps the values that its maker meant (it
//! cannot).

mod impossible;

use proptest::prelude::*;

use crate::app::table::link::convert::choices::Numbered;
use crate::app::table::link::v1::{Input, Number, Record, Start, Value, Wlz, Year};
use crate::app::table::link::*;
use crate::app::table::text::link::describe;
use engine::fields::{MunicipalityField, RegionField};
use engine::figures::Figures;
use engine::validation::validate_figures;

const AMERSFOORT: Start = Start::Region { data: 2, region: 1 };
const NOTHING: Value = Value::Absent;

fn link(start: &Start, records: &[Record]) -> String {
    envelope::seal(&v1::write(start, records))
}

fn decimal(mantissa: i128, exponent: i16) -> Value {
    Value::Digits(Number { mantissa, exponent })
}

/// Decodes a link; whatever it says, the scenario is valid and every remark is a Dutch sentence.
fn read(link: &str) -> Decoded {
    let decoded = decode(link);
    assert_eq!(validate_figures(&decoded.table.figures), [], "{link}");
    assert!(decoded.table.own.len() <= 32, "{link}");
    for remark in &decoded.remarks {
        assert!(describe(remark).ends_with('.'), "{remark:?}");
    }
    decoded
}

fn amersfoort(records: &[Record]) -> Decoded {
    read(&link(&AMERSFOORT, records))
}

/// The starting values of Amersfoort, with what `change` does to them.
fn expected(change: impl FnOnce(&mut Figures)) -> Table {
    let mut table = Table::of_region(Version::LATEST, "amersfoort").expect("a region of the product");
    change(&mut table.figures);
    table
}

/// The number of a field, by its path.
fn number(path: &str) -> u8 {
    let own = RegionField::ALL.into_iter().find(|field| field.path == path).map(Numbered::number);
    let theirs = || MunicipalityField::ALL.into_iter().find(|field| field.path == path).map(Numbered::number);
    own.or_else(theirs).expect("a field")
}

fn field(path: &str, value: Value) -> Record {
    Record::Field { field: number(path), value }
}

fn cell(municipality: u16, path: &str, value: Value) -> Record {
    Record::Cell { municipality, field: number(path), value }
}

/// How many fields of the scenario and of a municipality every link of an own scenario states.
const FROZEN: (usize, usize) = (35, 13);

/// What was put right is right: its own link says the same, and has nothing left to remark.
fn assert_comes_back(decoded: &Decoded) {
    assert_eq!(read(&encode(&decoded.table)), Decoded::without_stamp(decoded.table.clone(), Vec::new()));
}

#[test]
fn the_numbers_of_the_fields_are_frozen() {
    let numbers = |count: usize| (0..count).filter_map(|number| u8::try_from(number).ok());
    let own: Vec<&str> = numbers(FROZEN.0).filter_map(RegionField::with_number).map(|field| field.path).collect();
    let theirs: Vec<&str> =
        numbers(FROZEN.1).filter_map(MunicipalityField::with_number).map(|field| field.path).collect();
    assert_eq!(
        own.join(" "),
        "basisjaar startjaar jaren doordecentralisatie.eerste_jaar doordecentralisatie.ingroeijaren \
         doordecentralisatie.afloop_bestaand budget.historisch budget.objectief budget.indexatie budget.prijspeil \
         budget.uitvoeringskosten vraag.instroom_per_10000 vraag.preventie_effect vraag.aandeel_bt zorg.clienten_bw \
         zorg.clienten_bw_nieuw zorg.clienten_bt zorg.clienten_bt_nieuw zorg.wachtlijst_bw zorg.uitstroom_bw_per_jaar \
         zorg.uitstroom_bt_per_jaar zorg.aandeel_uitstroom_naar_bt zorg.aandeel_bt_zonder_woning capaciteit.bw_plekken \
         capaciteit.afbouw_per_jaar capaciteit.bw_minimum tarieven.bw_zin tarieven.bw_pgb tarieven.aandeel_pgb \
         tarieven.bt tarieven.overbrugging tarieven.preventie_per_inwoner tarieven.leegstand tarieven.indexatie \
         tarieven.prijspeil"
    );
    assert_eq!(
        theirs.join(" "),
        "inwoners groei woningen_per_jaar instroom_factor vaste_kosten objectief_gewicht historisch_gewicht \
         herkomst_gewicht begin.bw_bestaand begin.bw_nieuw begin.bt_bestaand begin.bt_nieuw begin.wachtlijst_bw"
    );
}

#[test]
fn a_record_with_an_unknown_number_is_dropped_and_named() {
    let unknown = |what, number| Remark::Unknown { what, number };
    for (record, remark) in [
        (Record::Field { field: 200, value: NOTHING }, unknown(What::Field, 200)),
        (Record::Cell { municipality: 0, field: 99, value: NOTHING }, unknown(What::Field, 99)),
        (cell(7, "groei", Value::Whole(0)), unknown(What::Municipality, 7)),
        (Record::Column { first: 7, field: 1, values: vec![Value::Whole(0); 3] }, unknown(What::Municipality, 7)),
        (Record::Everywhere { field: 99, value: NOTHING }, unknown(What::Field, 99)),
        (Record::MunicipalityName { municipality: 9, name: "X".to_owned() }, unknown(What::Municipality, 9)),
        (Record::Centre(7), unknown(What::Municipality, 7)),
        (Record::Besluitregel(4), unknown(What::Besluitregel, 4)),
        (Record::Page(99), unknown(What::Page, 99)),
        (Record::Preset(999), unknown(What::Afspraak, 999)),
        (Record::OwnAfspraak(0), unknown(What::Afspraak, 0)),
        (Record::Municipality(7), unknown(What::Municipality, 7)),
        (Record::Measure(5), unknown(What::Measure, 5)),
        (Record::Unit(2), unknown(What::Unit, 2)),
    ] {
        let decoded = amersfoort(&[record.clone(), field("jaren", Value::Whole(5))]);
        assert_eq!(decoded.remarks, [remark], "{record:?}");
        assert_eq!(decoded.table, expected(|figures| figures.years = 5), "{record:?}");
    }
}

#[test]
fn a_value_of_another_kind_is_dropped() {
    for record in [
        field("jaren", NOTHING),
        field("jaren", decimal(25, -1)),
        field("jaren", Value::Whole(i32::MIN.into())),
        field("zorg.clienten_bw", decimal(1, 400)),
        field("budget.historisch", decimal(1, -29)),
        cell(2, "vaste_kosten", NOTHING),
        Record::Wlz(Some(Wlz { year: Year(27), fraction: Number { mantissa: 1, exponent: 999 } })),
    ] {
        let decoded = amersfoort(std::slice::from_ref(&record));
        assert!(matches!(decoded.remarks[..], [Remark::Misfit { .. }]), "{record:?} {:?}", decoded.remarks);
        assert_eq!(decoded.table, expected(|_| ()), "{record:?}");
    }
}

#[test]
fn a_region_or_version_that_is_not_known_is_named() {
    let records = [field("jaren", Value::Whole(5)), Record::Preset(0)];
    let decoded = read(&link(&Start::Region { data: 1, region: 4 }, &records));
    assert_eq!(decoded, Decoded::without_stamp(table_at_start(), vec![Remark::UnknownRegion { number: 4 }]));
    let decoded = read(&link(&Start::Region { data: 9, region: 1 }, &records));
    let unknown = [Remark::UnknownData { version: 9, used: 2 }, Remark::Unknown { what: What::Afspraak, number: 0 }];
    assert_eq!(decoded.remarks, unknown);
    assert_eq!(decoded.table, expected(|figures| figures.years = 5));
}

#[test]
fn what_cannot_be_read_does_not_take_along_what_stands_before_it() {
    let mut contents = v1::write(&AMERSFOORT, &[field("jaren", Value::Whole(5))]);
    contents.extend([99, 0, 0]);
    let decoded = read(&envelope::seal(&contents));
    assert_eq!(decoded.remarks, [Remark::RestUnreadable]);
    assert_eq!(decoded.table, expected(|figures| figures.years = 5));
}

#[test]
fn a_link_cut_off_anywhere_keeps_its_beginning() {
    let records = [field("jaren", Value::Whole(5)), field("zorg.clienten_bw", Value::Whole(400)), Record::Unit(0)];
    let link = link(&AMERSFOORT, &records);
    let whole = read(&link);
    assert_eq!(whole.remarks, []);
    for length in 1..link.len() {
        let decoded = read(&link[..length]);
        assert!(matches!(decoded.remarks[..], [Remark::Damaged | Remark::Unreadable { .. }]), "{length}");
    }
    let decoded = read(&link[..link.len() - 2]);
    assert_eq!((decoded.table.figures, decoded.remarks), (whole.table.figures.clone(), vec![Remark::Damaged]));
    let decoded = read(&format!("{link}&utm_source=mail"));
    assert_eq!(decoded.remarks, [Remark::Trailing { text: "&utm_source=mail".to_owned() }]);
    assert_eq!(decoded.table, whole.table);
}

#[test]
fn a_link_that_a_mail_broke_over_lines_is_whole_wherever_it_was_broken() {
    let link = link(&AMERSFOORT, &[field("jaren", Value::Whole(5)), field("zorg.clienten_bw", Value::Whole(400))]);
    let whole = read(&link);
    for place in 1..link.len() {
        let (before, after) = link.split_at(place);
        for between in ["\n", "\r\n ", "%20", "%0D%0A", "\u{a0}"] {
            assert_eq!(read(&format!("#{before}{between}{after}")), whole, "{before}{between:?}{after}");
        }
    }
    // What makes nothing whole is no break: words behind a link stay words, and a lost character stays lost.
    let words = read(&format!("{link} is de link"));
    assert_eq!(words.remarks, [Remark::Trailing { text: " is de link".to_owned() }]);
    let (before, after) = link.split_at(5);
    assert_ne!(read(&format!("{before}\n{}", &after[1..])).remarks, []);
}

#[test]
fn nothing_or_something_else_gives_the_table_at_the_start() {
    for text in ["", "#", " ", "%", "#top", "#utm=nieuwsbrief", "1", "1AAAAAAAAAA", "é", "\u{0}", "2AAAAAAAAAA"] {
        let decoded = read(text);
        assert_eq!(decoded.table, table_at_start(), "{text}");
        assert_eq!(decoded.remarks.len(), usize::from(!matches!(text, "" | "#" | " ")), "{text}");
    }
}

#[test]
fn a_list_of_remarks_stays_readable() {
    let decoded = amersfoort(&vec![Record::Page(99); 300]);
    assert_eq!(decoded.remarks.len(), MOST_REMARKS + 1);
    assert_eq!(decoded.remarks[MOST_REMARKS], Remark::More { count: 300 - MOST_REMARKS });
}

#[test]
fn an_own_scenario_is_used_as_a_whole_or_not_at_all() {
    let start = |names: &[&str]| Start::Own {
        data: 1,
        region: "Eigen".to_owned(),
        centre: 0,
        municipalities: names.iter().map(|&name| name.to_owned()).collect(),
    };
    let table = Table { base: Base::Own { version: Version::LATEST }, ..expected(|_| ()) };
    let (own, records) = convert::write(&table);
    assert_eq!(read(&link(&own, &records)).remarks, []);
    let but = |place: usize| [&records[..place], &records[place + 1..]].concat();
    let impossible = [&records[..], &[field("jaren", Value::Whole(0))]].concat();
    for (start, records) in [
        (start(&[]), vec![]),
        (start(&["A"; 401]), vec![]),
        (own.clone(), but(0)),
        (own.clone(), but(FROZEN.0)),
        (own.clone(), impossible),
    ] {
        let decoded = read(&link(&start, &records));
        assert!(matches!(decoded.remarks[..], [Remark::OwnRefused { .. }]), "{:?}", decoded.remarks);
        assert_eq!(decoded.table, table_at_start());
    }
}

#[test]
fn the_longest_links_are_read_in_reasonable_time() {
    let own = Start::Own { data: 1, region: String::new(), centre: 0, municipalities: vec![String::new(); 400] };
    let cheap = Record::Everywhere { field: 1, value: Value::Whole(0) };
    let mutaties = vec![v1::Mutatie { year: Year(0), historic: ZERO, objective: ZERO, reason: String::new() }; 5_000];
    for (start, records) in [
        (own, vec![cheap.clone(); 12_000]),
        (AMERSFOORT, vec![cheap; 12_000]),
        (AMERSFOORT, [vec![Record::Mutaties(mutaties)], vec![field("jaren", Value::Whole(99))]].concat()),
        (AMERSFOORT, vec![Record::Column { first: 0, field: 2, values: vec![Value::Whole(-1); 20_000] }]),
    ] {
        let link = link(&start, &records);
        assert!(link.len() < envelope::LONGEST, "{}", link.len());
        assert!(!read(&link).remarks.is_empty() || start == AMERSFOORT);
    }
}

const ZERO: Number = Number { mantissa: 0, exponent: 0 };

fn any_value() -> impl Strategy<Value = Value> {
    let number = || (prop_oneof![-20_i128..20, any::<i128>(), -3_000_i128..3_000], -40_i16..40);
    let number = move || number().prop_map(|(mantissa, exponent)| Number { mantissa, exponent });
    let year = || prop_oneof![-200_i32..300, any::<i32>()].prop_map(Year);
    prop_oneof![
        Just(Value::Absent),
        prop_oneof![-20_i128..20, 1_900_i128..2_200, any::<i128>()].prop_map(Value::Whole),
        number().prop_map(Value::Digits),
        (number(), number(), year(), year()).prop_map(|(from, to, first_year, last_year)| {
            Value::Line(v1::Line { from, to, first_year, last_year })
        }),
    ]
}

fn any_input() -> impl Strategy<Value = Input> {
    prop_oneof![
        Just(Input::Dwellings),
        Just(Input::DwellingsShare),
        (0_u8..37, 0_u8..6).prop_map(|(field, part)| Input::Field { field, part }),
        (0_u16..8, 0_u8..14, 0_u8..6).prop_map(|(municipality, field, part)| Input::Cell { municipality, field, part }),
    ]
}

fn any_number() -> impl Strategy<Value = Number> {
    (-3_000_i128..3_000, -30_i16..5).prop_map(|(mantissa, exponent)| Number { mantissa, exponent })
}

fn any_afspraak() -> impl Strategy<Value = Record> {
    ("[A-Z\n]{0,2}", 0_u8..8, 0_u8..13, any_number(), any::<bool>()).prop_map(|(id, post, basis, weight, is_whole)| {
        let parts = |number| vec![v1::Part { number, weight }];
        let terms = v1::Terms {
            shared: Some(parts(post)),
            inleg: is_whole.then_some(ZERO),
            sleutel: Some(parts(basis)),
            sleutel_overschot: None,
            execution_costs: None,
        };
        Record::Afspraak(v1::Afspraak { id, terms, reserve: None, vangnet: None, before_start: None })
    })
}

/// A record about what is looked at.
fn any_look() -> impl Strategy<Value = Record> {
    let cents = || prop_oneof![0_u32..1_000_010, any::<u32>()];
    prop_oneof![
        (0_u8..20).prop_map(Record::Page),
        (0_u16..40).prop_map(Record::Preset),
        (0_u16..3).prop_map(Record::OwnAfspraak),
        (0_u16..8).prop_map(Record::Municipality),
        prop_oneof![-200_i32..300, any::<i32>()].prop_map(|year| Record::Year(Year(year))),
        (0_u8..6).prop_map(Record::Measure),
        (0_u8..3).prop_map(Record::Unit),
        (0_u8..4, 0_u8..4).prop_map(|(base, explained)| Record::Against { base, explained }),
        (0_u16..40).prop_map(Record::RivalPreset),
        (0_u16..3).prop_map(Record::RivalOwn),
        cents().prop_map(Record::Indifference),
        cents().prop_map(Record::Yardstick),
        (0_u8..14, 0_u32..2_000).prop_map(|(field, value)| Record::Chance { field, value }),
        (0_u8..6, any_number(), any_input(), any_input()).prop_map(|(measured, wanted, input, second)| Record::Asked {
            measured,
            wanted,
            input,
            second
        }),
        (any_input(), any_number(), any_number()).prop_map(|(input, low, high)| Record::Range { input, low, high }),
    ]
}

fn any_record() -> impl Strategy<Value = Record> {
    let contents = prop::collection::vec(prop_oneof![any_figure(), any_afspraak(), any_look()], 0..6);
    let start = prop_oneof![Just(Start::InHand), Just(AMERSFOORT), Just(Start::Region { data: 1, region: 3 })];
    let pin = ("[a-z\n ]{0,3}", any::<bool>(), start, contents).prop_map(|(name, follows, start, records)| {
        Record::Pin { name, follows, contents: v1::write(&start, &records) }
    });
    prop_oneof![6 => any_figure(), 1 => any_afspraak(), 3 => any_look(), 1 => pin]
}

fn any_figure() -> impl Strategy<Value = Record> {
    let name = || prop_oneof![Just("Soest".to_owned()), "[A-Z]?", "[A-Z\n \u{200b}]{1,3}"];
    prop_oneof![
        4 => (0_u8..37, any_value()).prop_map(|(field, value)| Record::Field { field, value }),
        3 => (0_u16..8, 0_u8..14, any_value())
            .prop_map(|(municipality, field, value)| Record::Cell { municipality, field, value }),
        2 => (0_u8..14, any_value()).prop_map(|(field, value)| Record::Everywhere { field, value }),
        1 => (0_u16..8, name()).prop_map(|(municipality, name)| Record::MunicipalityName { municipality, name }),
        1 => (0_u16..8).prop_map(Record::Centre),
        1 => name().prop_map(Record::RegionName),
        1 => (0_u8..5).prop_map(Record::Besluitregel),
        1 => (-500_i32..500, -9_i128..9).prop_map(|(year, hundreds)| {
            let historic = Number { mantissa: hundreds, exponent: 7 };
            Record::Mutaties(vec![v1::Mutatie { year: Year(year), historic, objective: ZERO, reason: String::new() }])
        }),
        1 => (-500_i32..500, -20_i128..20).prop_map(|(year, tenths)| {
            Record::Wlz(Some(Wlz { year: Year(year), fraction: Number { mantissa: tenths, exponent: -1 } }))
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn prop_any_bytes_give_a_valid_scenario(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        assert_comes_back(&read(&envelope::seal(&bytes)));
        let region = v1::write(&AMERSFOORT, &[]);
        assert_comes_back(&read(&envelope::seal(&[region, bytes].concat())));
    }

    #[test]
    fn prop_any_text_gives_a_valid_scenario(text in prop_oneof!["\\PC*", "1[-_A-Za-z0-9]{8,200}", ".*"]) {
        read(&text);
    }

    #[test]
    fn prop_any_records_give_a_valid_scenario(records in prop::collection::vec(any_record(), 0..30)) {
        let decoded = amersfoort(&records);
        assert_comes_back(&decoded);
    }
}
