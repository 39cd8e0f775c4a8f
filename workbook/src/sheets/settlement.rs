//! The settlement of a year under an afspraak: terms in force, pool, reserve, and what each municipality bears. § 5, 6,
//! 11 and 12.

use engine::afspraak::{Afspraak, Basis, OnLeaving};
use engine::money::Money;
use engine::settlement::{MunicipalityYear, SettlementYear};

use super::afspraak::{GROUPS, bases, clauses, has_vangnet, shared_key};
use super::{costs, vangnet};
use crate::cell::{Cell, Known, Unit};
use crate::exact::{share_of, units12};
use crate::grid::{At, Over, Table};
use crate::source::Source;
use crate::verdeel::{self, Division, add_weights, basis_steps};

/// The names of the tables of an afspraak.
pub struct Ids {
    pub place: usize,
    pub terms: String,
    pub payouts: String,
    pub years: String,
    pub own: String,
    pub end: String,
}

impl Ids {
    pub fn of(place: usize) -> Ids {
        let id = |letter: &str| format!("{letter}{place}");
        Ids { place, terms: id("T"), payouts: id("U"), years: id("S"), own: id("A"), end: id("E") }
    }
}

fn settled<'a>(source: &'a Source<'_>, place: usize, at: At) -> &'a SettlementYear {
    &source.settlements[place].years[at.year]
}

fn of_year<'a>(
    table: &mut Table<'a>,
    source: &'a Source<'_>,
    place: usize,
    (key, head): (&str, &str),
    formula: String,
    money: fn(&SettlementYear) -> Money,
) {
    table.figure(key, head, Unit::Euro, move |at| Cell::money(formula.clone(), money(settled(source, place, at))));
}

/// Whether a municipality that leaves takes its part of the reserve along.
fn goes_along(source: &Source<'_>, afspraak: &Afspraak) -> bool {
    source.has_deelname() && afspraak.reserve.as_ref().is_some_and(|own| own.on_leaving == OnLeaving::GoesAlong)
}

fn payouts(afspraak: &Afspraak) -> usize {
    afspraak.reserve.as_ref().map_or(0, |reserve| reserve.payouts.len())
}

pub fn years<'a>(source: &'a Source<'_>, afspraak: &'a Afspraak, ids: &Ids, sheet: &str, top: usize) -> Table<'a> {
    let mut table = Table::new(&ids.years, sheet, Over::Years, top);
    table.figure("jaar", "Jaar", Unit::Whole, move |at| Cell::number("[J.jaar]", source.year(at.year).year().into()));
    let own = &ids.own;
    let place = ids.place;
    let mut add = |pair, formula: String, money| of_year(&mut table, source, place, pair, formula, money);
    add(("C", "Centrumbudget"), "[J.C]".into(), |own| own.centre_budget);
    add(("R", "Regiobudget"), "[J.R]".into(), |own| own.regional_budget);
    add(("uitvoeringskosten", "Uitvoeringskosten"), share_of("([C]+[R])", "[pct]"), |own| own.execution_costs);
    add(("leegstand", "Lege plekken"), "[R.leegstand]".into(), |own| own.vacancy);
    add(("baten", "Pool: baten"), format!("ROUND([C]+SUM([{own}.inleg*]),2)"), |own| own.pool_income);
    let costs = format!("ROUND([uitvoeringskosten]+[leegstand]+SUM([{own}.gedeeld*]),2)");
    add(("lasten", "Pool: lasten"), costs, |own| own.pool_costs);
    add(("saldo", "Pool: saldo"), "ROUND([baten]-[lasten],2)".into(), SettlementYear::pool_balance);
    add_reserve(&mut table, source, afspraak, ids);
    let mut add = |pair, formula: String, money| of_year(&mut table, source, place, pair, formula, money);
    let outside = "MAX(0,ROUND([lasten]-[C]-[R],2))".to_owned();
    add(("buiten", "Buiten het regiobudget"), outside, |own| own.outside_regional_budget);
    let uncovered = if has_vangnet(afspraak) { format!("[{own}.vn_ongedekt]") } else { "0".to_owned() };
    add(("ongedekt", "Vangnet ongedekt"), uncovered, |own| own.vangnet_uncovered);
    let total = "ROUND([uitvoeringskosten]+[leegstand]+SUM([K.clienten*])+SUM([K.lokaal*]),2)".to_owned();
    add(("totaal", "Totale kosten"), total, |own| own.total_costs);
    add_terms(&mut table, source, afspraak, ids);
    table
}

/// § 6.2 and 11: the reserve takes a surplus first, pays a deficit first, and pays out.
fn add_reserve<'a>(table: &mut Table<'a>, source: &'a Source<'_>, afspraak: &'a Afspraak, ids: &Ids) {
    let Ids { place, terms, payouts: list, own, .. } = ids;
    let place = *place;
    let has_reserve = afspraak.reserve.is_some();
    let or_zero = |formula: String| if has_reserve { formula } else { "0".to_owned() };
    if has_reserve {
        let begin = format!("[{terms}.begin#0]");
        table.steps("voor", "Reserve: begin van het jaar", move |at| match at.year {
            0 => begin.clone(),
            _ => "[reserve<]".to_owned(),
        });
    }
    let maximum = format!("[{terms}.maximum#0]");
    let room = format!("MAX(0,ROUND({}-[voor],2))", share_of("([C]+[R])", &units12(&maximum)));
    let deposit = or_zero(format!("IF([saldo]>0,IF({maximum}=\"\",[saldo],MIN([saldo],{room})),0)"));
    of_year(table, source, place, ("storting", "Storting in de reserve"), deposit, |own| own.deposit);
    let withdrawal = or_zero("IF([saldo]<0,MIN(-[saldo],[voor]),0)".to_owned());
    of_year(table, source, place, ("onttrekking", "Onttrekking aan de reserve"), withdrawal, |own| own.withdrawal);
    let mut balance = "ROUND([voor]+[storting]-[onttrekking],2)".to_owned();
    let mut pays = false;
    for payout in 0..payouts(afspraak) {
        let (year, amount) = (format!("[{list}.jaar#{payout}]"), format!("[{list}.bedrag#{payout}]"));
        table.step(format!("stand_{payout}"), format!("Reserve voor uitkering {}", payout + 1), balance);
        let stand = format!("[stand_{payout}]");
        let formula = format!("IF({year}=[jaar],IF({amount}=\"\",{stand},MIN({amount},{stand})),0)");
        table.figure(format!("bedrag_{payout}"), format!("Uitkering {}", payout + 1), Unit::Euro, move |_| {
            Cell::step(formula.clone())
        });
        balance = format!("ROUND({stand}-[bedrag_{payout}],2)");
        pays = true;
    }
    if goes_along(source, afspraak) {
        let formula = format!("IF(SUM([{own}.vertrekt*])>0,MAX(0,ROUND({balance}-[{terms}.begin#0],2)),0)");
        table.figure("mee", "Te verdelen bij vertrek", Unit::Euro, move |_| Cell::step(formula.clone()));
        pays = true;
    }
    let paid = if pays { format!("ROUND(SUM([{own}.uitkering*]),2)") } else { "0".to_owned() };
    of_year(table, source, place, ("uitkering", "Uitkering uit de reserve"), paid, |own| own.payout);
    let end = or_zero("ROUND([voor]+[storting]-[onttrekking]-[uitkering],2)".to_owned());
    of_year(table, source, place, ("reserve", "Reserve, eind van het jaar"), end, |own| own.reserve);
    table.figure("rest", "Te verrekenen", Unit::Euro, |_| Cell::step("ROUND([saldo]-[storting]+[onttrekking],2)"));
}

/// Which clause holds for each group of terms, and the terms in force.
fn add_terms<'a>(table: &mut Table<'a>, source: &'a Source<'_>, afspraak: &'a Afspraak, ids: &Ids) {
    let terms = &ids.terms;
    let count = clauses(afspraak).len();
    for (group, head) in GROUPS {
        let given = |row: usize| format!("[{terms}.geldt_{group}#{row}]=1");
        // A phase goes before an earlier one, voor start before all.
        let main = (2..count).fold("1".to_owned(), |before, row| {
            format!("IF(AND([jaar]>=[{terms}.vanaf#{row}],{}),{},{before})", given(row), row + 1)
        });
        let formula =
            if group == "vangnet" { main } else { format!("IF(AND([J.voor_start]=1,{}),2,{main})", given(1)) };
        table.step(format!("z_{group}"), format!("Regel die geldt: {head}"), formula);
    }
    let term = |key: &str, group: &str| format!("INDEX([{terms}.{key}:],[z_{group}])");
    for post in costs::posts(source) {
        let key = shared_key(post);
        let formula = units12(&term(&key, "gedeeld"));
        table.step(key, format!("Gedeeld: {}, in 0,000000000001", costs::head(post)), formula);
    }
    table.step("inleg", "Inleg, in 0,000000000001", units12(&term("inleg", "inleg")));
    let pct = term("pct", "pct");
    let regional =
        "[J.budget_uitvoeringskosten_0]*1E12+[J.budget_uitvoeringskosten_1]*1E6+[J.budget_uitvoeringskosten_2]";
    table.step("pct", "Uitvoeringskosten, in 0,000000000001", format!("IF({pct}=\"\",{regional},{})", units12(&pct)));
    if has_vangnet(afspraak) {
        let limit = term("vangnet", "vangnet");
        let formula = format!("IF({limit}=\"\",\"\",ROUND({limit}*1E6,0))");
        table.step("vangnet", "Vangnet per inwoner, in miljoensten", formula);
    }
    for basis in bases() {
        let id = basis.id();
        let formula = format!("ROUND({}*1E6,0)", term(&format!("sleutel_{id}"), "sleutel"));
        table.step(format!("f_{id}"), format!("Sleutel: {id}, in miljoensten"), formula);
    }
    for basis in bases() {
        let id = basis.id();
        let formula = format!("ROUND({}*1E6,0)", term(&format!("overschot_{id}"), "overschot"));
        table.step(format!("fo_{id}"), format!("Sleutel overschot: {id}, in miljoensten"), formula);
    }
    table.step("fo_S", "Sleutel overschot: som", sum_of("fo_"));
    add_factors(table, "x_", "Sleutel van dit jaar", |id| format!("IF(AND([rest]>0,[fo_S]>0),[fo_{id}],[f_{id}])"));
    if afspraak.reserve.is_some() {
        let gained = format!("[reserve]>[{terms}.begin#0]");
        add_factors(table, "e_", "Sleutel reserve", |id| format!("IF(AND({gained},[fo_S]>0),[fo_{id}],[f_{id}])"));
    }
    for payout in 0..payouts(afspraak) {
        let list = &ids.payouts;
        add_factors(table, &format!("p{payout}_"), &format!("Sleutel uitkering {}", payout + 1), |id| {
            format!("ROUND([{list}.{id}#{payout}]*1E6,0)")
        });
    }
    if goes_along(source, afspraak) {
        add_factors(table, "m_", "Sleutel bij vertrek", |id| format!("IF([fo_S]>0,[fo_{id}],[f_{id}])"));
    }
}

fn sum_of(prefix: &str) -> String {
    let bases = bases();
    let end = |basis: Option<&Basis>| basis.map_or("", |basis| basis.id());
    format!("SUM([{prefix}{}~{prefix}{}])", end(bases.first()), end(bases.last()))
}

fn add_factors(table: &mut Table<'_>, prefix: &str, head: &str, formula: impl Fn(&str) -> String) {
    for basis in bases() {
        let id = basis.id();
        table.step(format!("{prefix}{id}"), format!("{head}: {id}, in miljoensten"), formula(id));
    }
    table.step(format!("{prefix}S"), format!("{head}: som"), sum_of(prefix));
}

pub fn municipalities<'a>(
    source: &'a Source<'_>,
    afspraak: &'a Afspraak,
    ids: &Ids,
    sheet: &str,
    top: usize,
) -> Table<'a> {
    let mut table = Table::new(&ids.own, sheet, Over::YearsMunicipalities, top);
    super::labels(&mut table, source);
    let Ids { place, years, own, .. } = ids;
    let place = *place;
    let known = move |at: At, money: fn(&MunicipalityYear) -> Money| {
        money(&settled(source, place, at).municipalities[at.municipality])
    };
    let add = |table: &mut Table<'a>, key: &str, head: &str, formula: String, money: fn(&MunicipalityYear) -> Money| {
        table.figure(key, head, Unit::Euro, move |at| Cell::money(formula.clone(), known(at, money)));
    };
    add(&mut table, "rijksbudget", "Rijksbudget", "[Y.R]".to_owned(), |own| own.budget);
    add(&mut table, "inleg", "Inleg", share_of("[Y.R]", &format!("[{years}.inleg]")), |own| own.inleg);
    let posts = costs::posts(source);
    for &post in &posts {
        let formula = share_of(&format!("[K.{}]", post.id()), &format!("[{years}.{}]", shared_key(post)));
        table.figure(format!("g_{}", post.id()), format!("Gedeeld: {}", costs::head(post)), Unit::Euro, move |_| {
            Cell::step(formula.clone())
        });
    }
    let all: Vec<String> = posts.iter().map(|post| format!("[g_{}]", post.id())).collect();
    table.figure("gedeeld", "Gedeelde kosten", Unit::Euro, move |_| Cell::step(format!("ROUND({},2)", all.join("+"))));
    let costs = "ROUND([K.clienten]+[K.lokaal]-[gedeeld],2)".to_owned();
    add(&mut table, "eigen_kosten", "Eigen kosten", costs, |own| own.own_costs);
    let shared = Basis::SharedUse;
    table.step(format!("u_{}", shared.id()), "gebruik gedeeld: eenheden", "ROUND([gedeeld]*100,0)");
    for step in basis_steps(shared, "[B.u_inwoners]") {
        table.step(step.key, step.head, step.formula);
    }
    let divide = |table: &mut Table<'a>,
                  key: &str,
                  head: &str,
                  total: &str,
                  prefix: &str,
                  known: Box<dyn Fn(At) -> Known + 'a>| {
        add_weights(table, key, &format!("Gewicht {}", head.to_lowercase()), (years, prefix), own);
        verdeel::add(table, &Division { key, head, total, weight: &format!("{key}_w") }, known);
    };
    let total = format!("[{years}.rest]");
    divide(
        &mut table,
        "verrekening",
        "Verrekening",
        &total,
        "x_",
        Box::new(move |at| Known::Money(known(at, |own| own.verrekening))),
    );
    let mut paid = Vec::new();
    for payout in 0..payouts(afspraak) {
        let (key, total) = (format!("uit_{payout}"), format!("[{years}.bedrag_{payout}]"));
        divide(
            &mut table,
            &key,
            &format!("Uitkering {}", payout + 1),
            &total,
            &format!("p{payout}_"),
            Box::new(|_| Known::Step),
        );
        paid.push(format!("[{key}]"));
    }
    if goes_along(source, afspraak) {
        let last = source.size().years - 1;
        table.steps("vertrekt", "Vertrekt na dit jaar (1 = ja)", move |at| match at.year {
            year if year == last => "0".to_owned(),
            _ => "IF(AND([Y.aanwezig]=1,[Y.aanwezig>]=0),1,0)".to_owned(),
        });
        divide(&mut table, "vertrek", "Deel bij vertrek", &format!("[{years}.mee]"), "m_", Box::new(|_| Known::Step));
        paid.push("IF([vertrekt]=1,[vertrek],0)".to_owned());
    }
    let paid = if paid.is_empty() { "0".to_owned() } else { format!("ROUND({},2)", paid.join("+")) };
    add(&mut table, "uitkering", "Uitkering uit de reserve", paid, |own| own.payout);
    let result = "ROUND([rijksbudget]-[inleg]-[eigen_kosten]+[verrekening]+[uitkering],2)".to_owned();
    if has_vangnet(afspraak) {
        table.figure("voor_vangnet", "Resultaat voor het vangnet", Unit::Euro, move |_| Cell::step(result.clone()));
        vangnet::add(&mut table, years, move |at| known(at, |own| own.vangnet));
        let total = "ROUND([voor_vangnet]+[vangnet],2)".to_owned();
        add(&mut table, "resultaat", "Resultaat", total, |own| own.result);
    } else {
        add(&mut table, "vangnet", "Vangnet", "0".to_owned(), |own| own.vangnet);
        add(&mut table, "resultaat", "Resultaat", result, |own| own.result);
    }
    table
}

/// Each municipality over the horizon, with its share of the reserve at the end. § 6.
pub fn end<'a>(source: &'a Source<'_>, afspraak: &'a Afspraak, ids: &Ids, sheet: &str, top: usize) -> Table<'a> {
    let mut table = Table::new(&ids.end, sheet, Over::Municipalities, top);
    let Ids { place, years, own, terms, .. } = ids;
    let place = *place;
    table.figure("gemeente", "Gemeente", Unit::Text, move |at| {
        Cell::Text(source.municipality(at.municipality).name.clone())
    });
    let settlement = &source.settlements[place];
    let result =
        move |at: At| settlement.years.iter().map(|year| year.municipalities[at.municipality].result).sum::<Money>();
    let all: Vec<String> =
        (0..source.size().years).map(|back| format!("[{own}.resultaat{}]", "<".repeat(back))).collect();
    table.figure("resultaat", "Resultaat, alle jaren", Unit::Euro, move |at| {
        Cell::money(format!("ROUND({},2)", all.join("+")), result(at))
    });
    let share = move |at: At| settlement.reserve_shares[at.municipality];
    if afspraak.reserve.is_some() {
        add_weights(&mut table, "aandeel", "Gewicht in de reserve", (years, "e_"), own);
        let total = format!("ROUND([{years}.reserve]-[{terms}.begin#0],2)");
        let division = Division { key: "aandeel", head: "Aandeel in de reserve", total: &total, weight: "aandeel_w" };
        verdeel::add(&mut table, &division, move |at| Known::Money(share(at)));
    } else {
        table.figure("aandeel", "Aandeel in de reserve", Unit::Euro, move |at| Cell::money("0", share(at)));
    }
    table.figure("totaal", "Samen", Unit::Euro, move |at| {
        Cell::money("ROUND([resultaat]+[aandeel],2)", result(at) + share(at))
    });
    table
}
