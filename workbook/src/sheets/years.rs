//! What a year has once: its fields, shares, indices, budgets and prices. § 2, 3, 4, 10 and 14.

use engine::costs::Price;
use engine::fields::{Kind, OpvangField, RegionField, Value};
use engine::gebeurtenis::counting;
use engine::input::Input;
use engine::limits::FRACTION;
use engine::money::Exact;

use super::powers::index;
use super::{money_cell, name};
use crate::cell::{Cell, Known, Unit};
use crate::exact::{Groups, carried, cents, product, scaled, sum};
use crate::fields::{add_decimal, changes, double, groups, pad};
use crate::grid::{Over, Table};
use crate::source::Source;

pub fn table<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("J", "Jaren", Over::Years, 2);
    let first = source.figures().first_year;
    table.figure("jaar", "Jaar", Unit::Whole, move |at| {
        let year = first + i32::try_from(at.year).unwrap_or_default();
        Cell::number(if at.year == 0 { "startjaar" } else { "[jaar<]+1" }, year.into())
    });
    let start = name("doordecentralisatie.eerste_jaar");
    table.step("voor_start", "Voor de start", before_start(&start));
    for (event, own) in source.figures().events.iter().enumerate() {
        let row = source.figures().events[..event].iter().map(|own| own.changes.len()).sum::<usize>();
        let own_row = |key: &str| format!("[E.{key}#{row}]");
        let until = own_row("tot_en_met");
        let formula = format!(
            "IF(AND({}=1,{}<=[jaar],OR({until}=\"\",[jaar]<={until})),1,0)",
            own_row("actief"),
            own_row("jaar")
        );
        table.step(format!("gebeurtenis_{event}"), format!("Telt mee: {}", own.name), formula);
    }
    add_fields(&mut table, source);
    add_shares(&mut table, "", "doordecentralisatie", "budget", &start, true);
    table.figure("plekken", "Plekken in natura", Unit::Persons, move |at| {
        let reduced = "[capaciteit_bw_plekken]-capaciteit_afbouw_per_jaar*([jaar]-startjaar)";
        let formula = format!("MAX({reduced},[capaciteit_bw_minimum])");
        Cell::number(formula, source.year(at.year).capacity.places)
    });
    table.shown(
        "instroom",
        "Instroom per 10.000 inwoners na preventie",
        Unit::Number,
        "[vraag_instroom_per_10000]*(1-[vraag_preventie_effect])",
    );
    table.step("natura", "Deel in natura", "1-tarieven_aandeel_pgb");
    add_prices(&mut table, source);
    if source.has_opvang() {
        add_opvang(&mut table, source);
    }
    table
}

/// 1 in a year before the start, or if there is none.
fn before_start(start: &str) -> String {
    format!("IF({start}=\"\",1,IF([jaar]<{start},1,0))")
}

/// Every field that may differ from year to year, of the region and of the opvang.
fn add_fields<'a>(table: &mut Table<'a>, source: &'a Source<'_>) {
    let own = RegionField::ALL.into_iter().map(|field| (Input::of(field), field.kind));
    let opvang = OpvangField::ALL.into_iter().map(|field| (Input::of_opvang(field), field.kind));
    let opvang = opvang.filter(|_| source.has_opvang());
    for (field, kind) in own.chain(opvang) {
        if !field.is_changed_by_events() {
            continue;
        }
        let (key, label) = (name(&field.path()), (source.describe)(field).label);
        let changes = changes(source, field);
        match kind {
            Kind::Exact => {
                let part = match field {
                    Input::Region { field: RegionField::HistoricBudget, .. } => Some("historisch"),
                    Input::Region { field: RegionField::ObjectiveBudget, .. } => Some("objectief"),
                    _ => None,
                };
                let has_changes = !source.figures().budget.changes.is_empty();
                let base = match part.filter(|_| has_changes) {
                    Some(part) => format!("({key}+SUMIFS([X.{part}:],[X.jaar:],\"<=\"&[jaar]))"),
                    None => key.clone(),
                };
                let is_fraction = field.limit() == FRACTION;
                add_decimal(table, &key, &label, &base, if is_fraction { 12 } else { 6 }, &changes);
                let unit = if is_fraction { Unit::Percent } else { Unit::Euro };
                table.figure(key.clone(), label, unit, move |at| {
                    let value = decimal_in_year(source, field, at.year);
                    Cell::Formula(format!("[{key}_0]+[{key}_1]/1E6+[{key}_2]/1E12"), value)
                });
            }
            _ => {
                let base = match kind {
                    Kind::Pad => {
                        pad(&key, &format!("{key}_naar"), &format!("{key}_eerste_jaar"), &format!("{key}_laatste_jaar"))
                    }
                    _ => key.clone(),
                };
                let formula = double(base, &changes);
                table.shown(key, label, Unit::Number, formula);
            }
        }
    }
}

/// What the engine has for a decimal field in a year.
fn decimal_in_year(source: &Source<'_>, field: Input, year: usize) -> Known {
    let calendar = source.year(year).year();
    let is_changed = counting(&source.figures().events, calendar).any(|(_, change)| change.field == field);
    match field.value(source.figures()) {
        Some(Value::Exact(exact)) if !is_changed && source.figures().budget.changes.is_empty() => {
            Known::Number(Exact::to_double(exact))
        }
        _ => Known::Step,
    }
}

/// c and o of § 2 in units of 10⁻¹², the index x, and the products c × x and o × x in groups.
fn add_shares(table: &mut Table<'_>, prefix: &str, clock: &str, rate: &str, start: &str, has_run_off: bool) {
    let own = |key: &str| format!("{prefix}{key}");
    let at = |key: &str| format!("[{prefix}{key}]");
    let (years, price_level) = (format!("{clock}_ingroeijaren"), format!("{rate}_prijspeil"));
    let since = format!("([jaar]-{start}+1)");
    let before = before_start(start);
    table.step(
        own("a"),
        "Ingroeipad, in 0,000000000001",
        format!("IF({before}=1,0,IF({since}>={years},1E12,ROUND({since}*1E12/{years},0)))"),
    );
    if has_run_off {
        let run_off = "doordecentralisatie_afloop_bestaand";
        table.step(
            own("e"),
            "Budget bestaande cliënten, in 0,000000000001",
            format!("IF(OR({before}=1,{run_off}=\"\"),0,INDEX([P.afloop_x:],{since}+1))"),
        );
        let historic = scaled(&format!("(1E12-{})", at("e")), &format!("(1E12-{})", at("a")), 12);
        let objective = scaled(&format!("(1E12-{})", at("e")), &at("a"), 12);
        table.step(own("c"), "Aandeel historisch, in 0,000000000001", format!("{}+{historic}", at("e")));
        table.step(own("o"), "Aandeel objectief, in 0,000000000001", objective);
    } else {
        table.step(own("c"), "Aandeel historisch, in 0,000000000001", format!("1E12-{}", at("a")));
        table.step(own("o"), "Aandeel objectief, in 0,000000000001", at("a"));
    }
    let index = index(table, &own("x"), "Index budget", rate, &format!("([jaar]-{price_level})"));
    for (share, head) in [("c", "Historisch × index"), ("o", "Objectief × index")] {
        let levels = product(&Groups::of_units12(&at(share)), &index, 5);
        add_groups(table, &own(&format!("{share}x")), head, &levels);
    }
}

/// Adds the groups of a number that is given by its levels.
pub fn add_groups(table: &mut Table<'_>, key: &str, head: &str, levels: &[String]) {
    for group in 0..levels.len() {
        let formula = match group {
            0 => carried(levels),
            _ => format!("MOD({},1E6)", carried(&levels[group..])),
        };
        table.step(format!("{key}_{group}"), format!("{head}: zes cijfers {group}"), formula);
    }
}

/// The groups of [`add_groups`].
pub fn added(table: &str, key: &str, groups: usize) -> Groups {
    Groups((0..groups).map(|group| format!("[{table}.{key}_{group}]")).collect())
}

fn add_prices<'a>(table: &mut Table<'a>, source: &'a Source<'_>) {
    let years = "([jaar]-tarieven_prijspeil)";
    let index = index(table, "y", "Index tarieven", "tarieven", years);
    let pgb = Groups::of_units12("ROUND(tarieven_aandeel_pgb*1E12,0)");
    let in_kind = Groups::of_units12("(1E12-ROUND(tarieven_aandeel_pgb*1E12,0))");
    let mean =
        sum(&product(&groups("J", "tarieven_bw_zin"), &in_kind, 5), &product(&groups("J", "tarieven_bw_pgb"), &pgb, 5));
    add_groups(table, "gemiddeld", "Tarief zonder index", &mean);
    let prices = [
        ("t_zin", "Prijs plek in natura", Price::InKind, groups("J", "tarieven_bw_zin")),
        ("t_bw", "Prijs beschermd wonen, gemiddeld", Price::Bw, added("J", "gemiddeld", 5)),
        ("t_bt", "Prijs beschermd thuis", Price::Bt, groups("J", "tarieven_bt")),
        ("t_ob", "Prijs overbrugging", Price::Bridging, groups("J", "tarieven_overbrugging")),
    ];
    for (key, head, price, base) in prices {
        let formula = format!("{}/100", cents(&product(&base, &index, 5)));
        table.figure(key, head, Unit::Euro, money_cell(formula, move |at| source.year(at.year).costs.prices[price]));
    }
}

fn add_opvang<'a>(table: &mut Table<'a>, source: &'a Source<'_>) {
    add_shares(table, "opvang_", "opvang", "opvang", "opvang_eerste_jaar", false);
    let base = groups("J", "opvang_budget");
    for (key, head, share) in
        [("opvang_C", "Opvang: naar de centrumgemeente", "cx"), ("opvang_R", "Opvang: naar de gemeenten", "ox")]
    {
        let formula = format!("{}/100", cents(&product(&base, &added("J", &format!("opvang_{share}"), 5), 5)));
        table.figure(key, head, Unit::Euro, move |_| Cell::step(formula.clone()));
    }
    let years = "([jaar]-opvang_tarief_prijspeil)";
    let index = index(table, "opvang_y", "Index tarief opvang", "opvang_tarief", years);
    let tariff = cents(&product(&groups("J", "opvang_tarief"), &index, 5));
    table.figure("t_opvang", "Prijs plek opvang", Unit::Euro, move |_| Cell::step(format!("{tariff}/100")));
    let costs = crate::exact::persons_times("ROUND([opvang_plekken],6)", "[t_opvang]");
    table.figure("opvang_kosten", "Kosten opvang, regio", Unit::Euro, move |at| {
        let own = source.year(at.year).costs.municipalities.iter();
        Cell::money(costs.clone(), own.map(|own| own.posts[engine::afspraak::Post::Opvang]).sum())
    });
}
