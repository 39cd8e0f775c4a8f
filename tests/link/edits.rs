//! Tables as people make them: a region with some of its values turned.
//!
//! A value comes from the limits of its field, so a new field is tested without a line here. A change that would give a
//! scenario that cannot be calculated is left out.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use rekentafel::app::table::origins::Origins;
use rekentafel::app::table::state::{Measure, Page, Period, Pin, Table, Unit, View};
use rekentafel::data::presets::presets;
use rekentafel::data::version::Version;
use rekentafel::engine::afspraak::Afspraak;
use rekentafel::engine::fields::{Field, Kind, MunicipalityField, RegionField, Value};
use rekentafel::engine::figures::{Besluitregel, BudgetChange, Figures, Wlz};
use rekentafel::engine::input::Input;
use rekentafel::engine::limits::AFSPRAKEN;
use rekentafel::engine::limits::Limit;
use rekentafel::engine::money::{Exact, Money};
use rekentafel::engine::pad::{Line, Pad};
use rekentafel::engine::scenario::Scenario;
use rekentafel::engine::validation::{validate_afspraken, validate_figures};

/// Raw material for a value: two places between the bounds, how many digits they have, and whether it is left out or a
/// line.
#[derive(Debug, Clone, Copy)]
struct Seed {
    first: f64,
    second: f64,
    digits: u32,
    form: u8,
    years: (i32, i32),
}

#[derive(Debug, Clone)]
enum Edit {
    Field(Index, Seed),
    Cell(Index, Index, Seed),
    Column(Index, Seed),
    Everywhere(Index, Seed),
    Name(Index, String),
    Region(String),
    Centre(Index),
    Besluitregel(Index),
    Wlz(i32, f64),
    Mutatie(i32, i64, String),
    Afspraak(Index, String),
}

fn seed(digits: impl Strategy<Value = u32>) -> impl Strategy<Value = Seed> {
    let years = (2020_i32..2036).prop_flat_map(|first| (Just(first), first + 1..2045));
    (0.0..1.0, 0.0..1.0, digits, 0_u8..6, years).prop_map(|(first, second, digits, form, years)| Seed {
        first,
        second,
        digits,
        form,
        years,
    })
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let seed = || seed(1_u32..18);
    let name = || "[A-Z][a-zé' -]{0,20}";
    prop_oneof![
        6 => (any::<Index>(), seed()).prop_map(|(field, seed)| Edit::Field(field, seed)),
        6 => (any::<Index>(), any::<Index>(), seed()).prop_map(|(place, field, seed)| Edit::Cell(place, field, seed)),
        2 => (any::<Index>(), seed()).prop_map(|(field, seed)| Edit::Column(field, seed)),
        1 => (any::<Index>(), seed()).prop_map(|(field, seed)| Edit::Everywhere(field, seed)),
        1 => (any::<Index>(), name()).prop_map(|(place, name)| Edit::Name(place, name)),
        1 => name().prop_map(Edit::Region),
        1 => any::<Index>().prop_map(Edit::Centre),
        1 => any::<Index>().prop_map(Edit::Besluitregel),
        1 => (1_950_i32..2_150, 0.0..1.0).prop_map(|(year, fraction)| Edit::Wlz(year, fraction)),
        1 => (1_950_i32..2_150, -9_999_999_i64..9_999_999, "\\PC{0,30}")
            .prop_map(|(year, amount, reason)| Edit::Mutatie(year, amount, reason)),
        1 => (any::<Index>(), name()).prop_map(|(variant, id)| Edit::Afspraak(variant, id)),
    ]
}

fn any_view() -> impl Strategy<Value = View> {
    let period = prop_oneof![Just(Period::Horizon), (2026_i32..2038).prop_map(Period::Year)];
    let unit = prop_oneof![Just(Unit::Euro), Just(Unit::PerInhabitant)];
    let municipality = prop::option::of(0_usize..6);
    (0..Page::ALL.len(), any::<(Index, Index)>(), municipality, period, 0..Measure::ALL.len(), unit, 0..1_000_001_i128)
        .prop_map(|(page, (afspraak, rival), municipality, period, measure, unit, indifference)| View {
            page: Page::ALL[page],
            // All afspraken of a region are the variants of the presets.
            afspraak: afspraak.get(&preset_afspraken()).id.clone(),
            municipality,
            period,
            measure: Measure::ALL[measure],
            unit,
            rival: rival.get(&preset_afspraken()).id.clone(),
            indifference: Money::from_cents(indifference),
            yardstick: Money::from_cents(1_000_000 - indifference),
            ..View::default()
        })
}

fn preset_afspraken() -> Vec<Afspraak> {
    let presets = presets(Version::LATEST).expect("the presets of the product");
    presets.iter().flat_map(|preset| &preset.variants).map(|own| own.afspraak.clone()).collect()
}

fn in_hand(table: &Table) -> Scenario {
    Scenario::new(table.figures.clone(), table.own.clone())
}

fn edited(start: Scenario, edits: &[Edit]) -> Scenario {
    edits.iter().fold(start, |scenario, edit| with(&scenario, |scenario| apply(scenario, edit)))
}

fn any_region() -> impl Strategy<Value = Table> {
    let ids: Vec<&str> = Version::LATEST.region_ids().collect();
    any::<Index>().prop_map(move |id| {
        Table::of_region(Version::LATEST, ids[id.index(ids.len())]).expect("a region of the product")
    })
}

/// Any table of a region that can be calculated.
pub fn any_table() -> impl Strategy<Value = Table> {
    (any_region(), any_view(), vec(any_edit(), 0..25)).prop_map(|(start, view, edits)| {
        let Scenario { figures, afspraken: own, .. } = edited(in_hand(&start), &edits);
        let last = own.last().map(|afspraak| afspraak.id.clone());
        let view = View { afspraak: last.unwrap_or_else(|| view.afspraak.clone()), ..view };
        Table {
            base: start.base,
            figures,
            own,
            view,
            pins: Vec::new(),
            origins: Origins::default(),
            verantwoording: std::rc::Rc::default(),
        }
    })
}

/// A table with other tables pinned beside it, some of them of its own region.
pub fn with_pins() -> impl Strategy<Value = Table> {
    let beside = vec((any_table(), "[a-z ]{1,20}", any::<bool>()), 1..4);
    let near = vec((vec(any_edit(), 0..4), "[a-z ]{1,20}", any::<bool>()), 1..4);
    (any_table(), beside, near, any::<Index>(), any::<Index>()).prop_map(
        |(mut table, beside, near, base, explained)| {
            let start = table.clone();
            let near = near.into_iter().map(|(edits, name, follows)| {
                let Scenario { figures, afspraken: own, .. } = edited(in_hand(&start), &edits);
                (Table { figures, own, ..start.clone() }, name, follows)
            });
            for (own, name, follows) in beside.into_iter().chain(near) {
                let Table { base, figures, mut own, .. } = own;
                let own = own.pop();
                let afspraak = own.as_ref().map_or("vng-profijt".to_owned(), |afspraak| afspraak.id.clone());
                let name = name.chars().take(60).collect();
                table.pins.push(Pin { name, follows, base, figures, own, afspraak });
            }
            table.view.base = base.index(table.pins.len() + 1);
            table.view.explained = explained.index(table.pins.len() + 1);
            table
        },
    )
}

/// A region with fifteen changes: fourteen fields turned to values of at most five digits, and the dwellings of all
/// municipalities together.
pub fn fifteen_changes() -> impl Strategy<Value = Table> {
    let own = RegionField::ALL.map(Input::of);
    let theirs = (0..6).flat_map(|place| MunicipalityField::ALL.map(|field| Input::of_municipality(place, field)));
    let slots: Vec<Input> = own.into_iter().chain(theirs).collect();
    let seeds = vec(seed(1_u32..6), slots.len());
    (any_region(), any_view(), Just(slots).prop_shuffle(), seeds).prop_map(|(start, view, slots, seeds)| {
        let mut scenario = in_hand(&start);
        let mut changes = 0;
        for (input, seed) in slots.into_iter().zip(seeds) {
            let value = value(input.kind(), input.limit(), seed);
            let turned = with(&scenario, |scenario| input.set(&mut scenario.figures, value));
            changes += usize::from(turned != scenario);
            scenario = turned;
            if changes == 14 {
                break;
            }
        }
        assert_eq!(changes, 14);
        let scenario = with(&scenario, |scenario| dwell(&mut scenario.figures));
        Table { figures: scenario.figures, view, ..start }
    })
}

/// The scenario with a change, or without it if the result cannot be calculated.
fn with(scenario: &Scenario, change: impl FnOnce(&mut Scenario)) -> Scenario {
    let mut changed = scenario.clone();
    change(&mut changed);
    let is_valid = validate_figures(&changed.figures).is_empty() && validate_afspraken(&changed.afspraken).is_empty();
    if is_valid && changed.afspraken.len() <= AFSPRAKEN.most_count() { changed } else { scenario.clone() }
}

fn apply(scenario: &mut Scenario, edit: &Edit) {
    let Scenario { figures, afspraken, .. } = scenario;
    let count = figures.municipalities.len();
    match edit {
        Edit::Field(field, seed) => {
            let field: &RegionField = field.get(&RegionField::ALL);
            turn(field, figures, *seed);
        }
        Edit::Cell(place, field, seed) => {
            let field: &MunicipalityField = field.get(&MunicipalityField::ALL);
            turn(field, &mut figures.municipalities[place.index(count)], *seed);
        }
        Edit::Column(field, seed) => {
            let field: &MunicipalityField = field.get(&MunicipalityField::ALL);
            for (municipality, step) in figures.municipalities.iter_mut().zip(1_u8..) {
                turn(field, municipality, Seed { first: seed.first / f64::from(step), ..*seed });
            }
        }
        Edit::Everywhere(field, seed) => {
            let field: &MunicipalityField = field.get(&MunicipalityField::ALL);
            figures.municipalities.iter_mut().for_each(|municipality| turn(field, municipality, *seed));
        }
        Edit::Name(place, name) => {
            let place = place.index(count);
            if figures.centre() == Some(place) {
                figures.centrumgemeente.clone_from(name);
            }
            figures.municipalities[place].name.clone_from(name);
        }
        Edit::Region(name) => figures.region.clone_from(name),
        Edit::Centre(place) => {
            let name = figures.municipalities[place.index(count)].name.clone();
            figures.centrumgemeente = name;
        }
        Edit::Besluitregel(place) => figures.besluitregel = *place.get(&Besluitregel::ALL),
        Edit::Wlz(year, fraction) => figures.care.wlz = Some(Wlz { year: *year, fraction: *fraction }),
        Edit::Mutatie(year, amount, reason) => figures.budget.changes.push(BudgetChange {
            year: *year,
            historic: Exact::from(*amount),
            objective: Exact::from_parts((*amount).into(), 2).expect("a small amount"),
            reason: reason.clone(),
        }),
        Edit::Afspraak(variant, id) => {
            let mut own = variant.get(&preset_afspraken()).clone();
            own.id = format!("Eigen {id}");
            afspraken.push(own);
        }
    }
}

fn turn<T>(field: &Field<T>, owner: &mut T, seed: Seed) {
    field.set(owner, value(field.kind, field.limit, seed));
}

fn value(kind: Kind, limit: Limit, seed: Seed) -> Value {
    let number = number(limit, seed.first, seed.digits);
    let is_absent = seed.form == 0;
    match kind {
        Kind::Number => Value::Number(number),
        Kind::MaybeNumber => Value::MaybeNumber((!is_absent).then_some(number)),
        Kind::Exact => Value::Exact(exact(limit, number)),
        Kind::MaybeExact => Value::MaybeExact((!is_absent).then(|| exact(limit, number))),
        Kind::Whole => Value::Whole(whole(number)),
        Kind::YearOrNever => Value::YearOrNever((!is_absent).then(|| whole(number))),
        Kind::MaybeWhole => Value::MaybeWhole((!is_absent).then(|| whole(number))),
        Kind::Pad if seed.form < 2 => Value::Pad(Pad::Line(Line {
            from: number,
            to: self::number(limit, seed.second, seed.digits),
            first_year: seed.years.0,
            last_year: seed.years.1,
        })),
        Kind::Pad => Value::Pad(Pad::Constant(number)),
    }
}

/// A number between the bounds, small ones as often as large ones, with a number of digits.
fn number(limit: Limit, place: f64, digits: u32) -> f64 {
    let most = limit.most.min(limit.least.abs().max(1.0) * 1e9);
    let number = limit.least + (most - limit.least) * place.powi(3);
    let places = usize::try_from(digits - 1).expect("a small number");
    format!("{number:.places$e}").parse().expect("a number")
}

fn exact(limit: Limit, number: f64) -> Exact {
    let exact = Exact::from_double(number).expect("a number with few digits");
    exact.round(limit.places.unwrap_or(28))
}

#[expect(clippy::cast_possible_truncation, reason = "within the bounds of a year")]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

/// The dwellings of the whole region turned up by a tenth, as the page does it: to the hundredth.
fn dwell(figures: &mut Figures) {
    for municipality in &mut figures.municipalities {
        let turned = |x: f64| (x * 110.0).round() / 100.0;
        municipality.dwellings_per_year = match municipality.dwellings_per_year {
            Pad::Constant(x) => Pad::Constant(turned(x)),
            Pad::Line(line) => Pad::Line(Line { from: turned(line.from), to: turned(line.to), ..line }),
        };
    }
}
