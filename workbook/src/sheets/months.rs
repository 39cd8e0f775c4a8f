//! People month by month, each step on the stocks as the step before left them. § 3, 12 and 13.

use engine::fields::MunicipalityField;

use crate::cell::{Cell, Unit};
use crate::grid::{At, Over, Table};
use crate::source::Source;

/// A cohort: the ending of its keys, its name, and the part of the inflow that belongs to it.
struct Cohort {
    key: &'static str,
    name: &'static str,
    arrives: &'static str,
}

const COHORTS: [Cohort; 2] = [
    Cohort { key: "b", name: "bestaand", arrives: "[J.voor_start]" },
    Cohort { key: "n", name: "nieuw", arrives: "(1-[J.voor_start])" },
];

/// The stocks, by letter: in beschermd wonen, ready to leave, in beschermd thuis, and waiting for either.
const STOCKS: [(&str, &str); 5] = [
    ("P", "beschermd wonen"),
    ("U", "uitstroomklaar"),
    ("T", "beschermd thuis"),
    ("W", "wacht op beschermd wonen"),
    ("H", "wacht op beschermd thuis"),
];

/// The field with the number of people that a municipality gives itself at the start, if there is one.
pub fn begin(stock: &str, cohort: &str) -> Option<MunicipalityField> {
    Some(match (stock, cohort) {
        ("P", "b") => MunicipalityField::StartBwExisting,
        ("P", "n") => MunicipalityField::StartBwNew,
        ("T", "b") => MunicipalityField::StartBtExisting,
        ("T", "n") => MunicipalityField::StartBtNew,
        ("W", "b") => MunicipalityField::StartWaitingBw,
        _ => return None,
    })
}

/// A stock as the month finds it, before the Wlz.
fn found(source: &Source<'_>, stock: &str, cohort: &str, at: At) -> String {
    let own = begin(stock, cohort);
    if at.year == 0 && at.month == 0 {
        return own.map_or_else(|| "0".to_owned(), |_| format!("[G.start_{stock}_{cohort}]"));
    }
    let before = format!("[{stock}_{cohort}<]");
    if at.month > 0 || !source.has_deelname() {
        return before;
    }
    let joins = own.map_or_else(|| "0".to_owned(), |own| format!("[G.{}]+0", super::name(own.path)));
    format!("IF([Y.aanwezig]=[Y.aanwezig<],{before},IF([Y.aanwezig]=1,{joins},0))")
}

/// The part of beschermd wonen that moves to the Wlz in this month.
fn wlz(source: &Source<'_>, at: At) -> Option<&'static str> {
    let is_there = source.figures().care.wlz.is_some() && at.month == 0;
    is_there.then_some("IF([J.jaar]=zorg_wlz_jaar,zorg_wlz_aandeel,0)")
}

pub fn table<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("M", "Maanden", Over::MonthsMunicipalities, 2);
    super::labels(&mut table, source);
    table.figure("maand", "Maand", Unit::Whole, |at| {
        #[expect(clippy::cast_precision_loss, reason = "twelve months")]
        Cell::Number((at.month + 1) as f64)
    });
    for cohort in &COHORTS {
        add_arrival(&mut table, source, cohort);
    }
    table.step("gevraagd", "Gevraagde woningen", "[H1_b]+[H1_n]+[U2_b]+[U2_n]");
    table.step("rho", "Deel dat een woning krijgt", "IF([gevraagd]<=[Y.A],1,[Y.A]/[gevraagd])");
    for cohort in &COHORTS {
        add_dwellings(&mut table, cohort);
    }
    table
}

/// Steps 1 to 3: the Wlz, inflow, and who leaves beschermd thuis or becomes ready.
fn add_arrival<'a>(table: &mut Table<'a>, source: &'a Source<'_>, cohort: &'static Cohort) {
    let Cohort { key: c, name, arrives } = *cohort;
    for (stock, label) in [STOCKS[0], STOCKS[1]] {
        table.steps(format!("{stock}0_{c}"), format!("{label} {name}: begin"), move |at| found(source, stock, c, at));
    }
    for (stock, label, added) in
        [("T", STOCKS[2].1, "[Y.met]"), ("H", STOCKS[4].1, "[Y.zonder]"), ("W", STOCKS[3].1, "([Y.D]-[Y.direct])")]
    {
        table.steps(format!("{stock}1_{c}"), format!("{label} {name}: na instroom"), move |at| {
            format!("{}+{arrives}*{added}", found(source, stock, c, at))
        });
    }
    table.step(
        format!("L_{c}"),
        format!("uit beschermd thuis {name}"),
        format!("[T1_{c}]*([J.zorg_uitstroom_bt_per_jaar]/12)"),
    );
    let after_wlz = move |stock: &str, at: At| match wlz(source, at) {
        Some(fraction) => format!("([{stock}0_{c}]-[{stock}0_{c}]*{fraction})"),
        None => format!("[{stock}0_{c}]"),
    };
    let ready = move |at: At| format!("{}*([J.zorg_uitstroom_bw_per_jaar]/12)", after_wlz("P", at));
    table.steps(format!("P2_{c}"), format!("beschermd wonen {name}: na stap 3"), move |at| {
        format!("{}-{}", after_wlz("P", at), ready(at))
    });
    table.steps(format!("U2_{c}"), format!("uitstroomklaar {name}: na stap 3"), move |at| {
        format!("{}+{}", after_wlz("U", at), ready(at))
    });
}

/// Steps 4 and 5: dwellings, who comes back, and admission.
fn add_dwellings(table: &mut Table<'_>, cohort: &Cohort) {
    let Cohort { key: c, name, .. } = *cohort;
    let mut step = |key: &str, head: &str, formula: String| {
        table.step(format!("{key}_{c}"), format!("{head} {name}"), formula);
    };
    step("S", "start vanaf wachtlijst beschermd thuis", format!("[H1_{c}]*[rho]"));
    step("B", "verlaat beschermd wonen", format!("[U2_{c}]*[rho]"));
    step("O", "waarvan naar beschermd thuis", format!("[B_{c}]*[J.zorg_aandeel_uitstroom_naar_bt]"));
    let returning = "[J.zorg_terugkeer]";
    step(
        "W3",
        "wacht op beschermd wonen, voor opname",
        format!("[W1_{c}]+[L_{c}]*{returning}+([B_{c}]-[O_{c}])*{returning}"),
    );
    step("A", "opname", format!("IF([V.rij]>0,[V.opname]*[W3_{c}]/[V.rij],0)"));
    let end = [
        ("P", format!("[P2_{c}]+[A_{c}]")),
        ("U", format!("[U2_{c}]-[B_{c}]")),
        ("T", format!("[T1_{c}]-[L_{c}]+[S_{c}]+[O_{c}]")),
        ("W", format!("MAX([W3_{c}]-[A_{c}],0)")),
        ("H", format!("[H1_{c}]-[S_{c}]")),
    ];
    for (stock, formula) in end {
        let label = STOCKS.iter().find(|(own, _)| *own == stock).map_or("", |(_, label)| label);
        table.shown(format!("{stock}_{c}"), format!("{label}, {name}, eind van de maand"), Unit::Persons, formula);
    }
}

/// The region in a month: occupancy, the free places, and who is admitted. § 3, step 5.
pub fn places<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("V", "Plekken per maand", Over::Months, 2);
    table.figure("jaar", "Jaar", Unit::Whole, move |at| Cell::number("[J.jaar]", source.year(at.year).year().into()));
    table.figure("maand", "Maand", Unit::Whole, |at| {
        #[expect(clippy::cast_precision_loss, reason = "twelve months")]
        Cell::Number((at.month + 1) as f64)
    });
    let all = "(SUM([M.P2_b*])+SUM([M.U_b*])+SUM([M.P2_n*])+SUM([M.U_n*]))";
    table.shown("bezet", "Bezette plekken in natura", Unit::Persons, format!("{all}*[J.natura]"));
    table.shown("rij", "Wachtlijst voor opname", Unit::Persons, "SUM([M.W3_b*])+SUM([M.W3_n*])");
    table.shown("vrij", "Vrije plekken", Unit::Persons, "MAX([J.plekken]-[bezet],0)");
    table.shown("opname", "Opname", Unit::Persons, "IF([rij]*[J.natura]<=[vrij],[rij],[vrij]/[J.natura])");
    table.shown("leeg", "Lege plekken", Unit::Persons, "MAX([J.plekken]-([bezet]+[opname]*[J.natura]),0)");
    table
}

/// The flows of a year, by key: what is added in each month, in the order of the model; `first` in the first month only.
pub fn flow(source: &Source<'_>, key: &str, at: At) -> String {
    let both = |of: &dyn Fn(&str) -> String| COHORTS.iter().map(|own| of(own.key)).collect::<Vec<_>>();
    let simple = |letter: &str| both(&|c| format!("[M.{letter}_{c}@MM]"));
    let monthly = match key {
        "instroom" => vec!["[Y.D]".to_owned()],
        "opname" => simple("A"),
        "opname_nieuw" => vec!["[M.A_n@MM]".to_owned()],
        "uitstroom_bw" => simple("B"),
        "start_bt" => simple("S"),
        "uitstroom_bt" => simple("L"),
        "naar_bt" => {
            let started = both(&|c| format!("([M.S_{c}@MM]+[M.O_{c}@MM])"));
            std::iter::once("[Y.met]".to_owned()).chain(started).collect()
        }
        "woningen_gebruikt" => both(&|c| format!("([M.S_{c}@MM]+[M.B_{c}@MM])")),
        "terugkeer" => {
            let from_bt = both(&|c| format!("[M.L_{c}@MM]*[J.zorg_terugkeer]"));
            let from_bw = both(&|c| format!("([M.B_{c}@MM]-[M.O_{c}@MM])*[J.zorg_terugkeer]"));
            from_bt.into_iter().chain(from_bw).collect()
        }
        _ => return in_first_month(source, key, at),
    };
    let months = (0..12).map(|month| monthly.join("+").replace("MM", &month.to_string()));
    months.collect::<Vec<_>>().join("+")
}

/// The flows that only the first month of a year has.
fn in_first_month(source: &Source<'_>, key: &str, at: At) -> String {
    let stocks = |letters: &[&str], of: &dyn Fn(&str, &str) -> String| {
        let all = COHORTS.iter().flat_map(|own| letters.iter().map(move |letter| (*letter, own.key)));
        all.map(|(letter, c)| of(letter, c)).collect::<Vec<_>>().join("+")
    };
    let moves = source.has_deelname() && at.year > 0;
    match (key, wlz(source, At { month: 0, ..at })) {
        ("wlz", Some(fraction)) => stocks(&["P", "U"], &|letter, c| format!("[M.{letter}0_{c}@0]*{fraction}")),
        ("vertrek", _) if moves => {
            let all = stocks(&["P", "U", "T", "W", "H"], &|letter, c| format!("[M.{letter}_{c}<@0]"));
            format!("IF(AND([Y.aanwezig]=0,[Y.aanwezig<]=1),{all},0)")
        }
        ("toetreding", _) if moves => {
            let own = |letter: &str, c: &str| begin(letter, c).map(|own| format!("[G.{}]", super::name(own.path)));
            let all =
                ["P", "T", "W"].into_iter().flat_map(|letter| COHORTS.iter().filter_map(move |c| own(letter, c.key)));
            format!("IF(AND([Y.aanwezig]=1,[Y.aanwezig<]=0),{},0)", all.collect::<Vec<_>>().join("+"))
        }
        _ => "0".to_owned(),
    }
}
