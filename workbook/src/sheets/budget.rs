//! The municipalities year by year: who is there, their inhabitants, weights and budgets. § 1, 2, 3, 12 and 14.

use engine::afspraak::Post;
use engine::fields::MunicipalityField;
use engine::input::Input;

use super::{money_cell, name};
use crate::cell::{Cell, Known, Unit};
use crate::exact::{cents, product};
use crate::fields::{add_decimal, changes, double, groups, pad};
use crate::grid::{Over, Table};
use crate::sheets::years::added;
use crate::source::Source;
use crate::verdeel::{self, Division};

pub fn table<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("Y", "Gemeenten per jaar", Over::YearsMunicipalities, 2);
    super::labels(&mut table, source);
    table.figure("aanwezig", "Hoort bij de regio (1 = ja)", Unit::Whole, move |at| {
        let present = source.year(at.year).membership.is_present(at.municipality);
        Cell::number(is_present("[J.jaar]"), f64::from(u8::from(present)))
    });
    table.figure("inwoners", "Inwoners", Unit::Persons, move |at| {
        let years = "([J.jaar]-basisjaar)";
        let powers = format!("[P.groei_{}:]", at.municipality);
        let power = format!("IF({years}<0,1/INDEX({powers},1-{years}),INDEX({powers},{years}+1))");
        let people = &source.year(at.year).capacity.municipalities[at.municipality];
        Cell::number(format!("[G.inwoners]*{power}"), people.inhabitants)
    });
    table.step("geteld", "Inwoners voor het geld, zes decimalen", "IF([aanwezig]=1,ROUND([inwoners],6),0)");
    add_fields(&mut table, source);
    let if_present = |formula: &str| format!("IF([aanwezig]=1,{formula},0)");
    table.shown(
        "D",
        "Instroom per maand",
        Unit::Persons,
        if_present("[inwoners]*[J.instroom]*[instroom_factor]/10000/12"),
    );
    table.step("direct", "Waarvan direct naar beschermd thuis", "[D]*[J.vraag_aandeel_bt]");
    table.step("zonder", "Waarvan zonder woning", "[direct]*[J.zorg_aandeel_bt_zonder_woning]");
    table.step("met", "Waarvan met woning", "[direct]*(1-[J.zorg_aandeel_bt_zonder_woning])");
    table.step("A", "Woningen per maand", if_present("[woningen_per_jaar]/12"));
    add_budgets(&mut table, source);
    table
}

/// Whether a municipality is of the region in a year.
pub fn is_present(year: &str) -> String {
    let (from, through) = ("[G.deelname_van]", "[G.deelname_tot_en_met]");
    format!("IF(AND(OR({from}=\"\",{from}<={year}),OR({through}=\"\",{year}<={through})),1,0)")
}

/// The fields that may differ from year to year.
fn add_fields<'a>(table: &mut Table<'a>, source: &'a Source<'_>) {
    let label = |field| (source.describe)(Input::of_municipality(0, field)).label;
    for field in [MunicipalityField::Dwellings, MunicipalityField::InflowFactor] {
        let key = name(field.path);
        let own = |part: &str| format!("[G.{key}{part}]");
        let base = pad(&own(""), &own("_naar"), &own("_eerste_jaar"), &own("_laatste_jaar"));
        table.figure(key.clone(), label(field), Unit::Number, move |at| {
            let changes = changes(source, Input::of_municipality(at.municipality, field));
            Cell::step(double(base.clone(), &changes))
        });
    }
    for field in [MunicipalityField::FixedCosts, MunicipalityField::ObjectiveWeight, MunicipalityField::HistoricWeight]
    {
        let key = name(field.path);
        let base = match field {
            MunicipalityField::FixedCosts => format!("[G.{key}]"),
            _ => format!("IF([G.{key}]=\"\",[G.inwoners],[G.{key}])"),
        };
        add_own_decimal(table, source, field, &key, &label(field), &base);
    }
    for (key, field, head) in
        [("w_o", "objectief_gewicht", "Objectief gewicht"), ("w_h", "historisch_gewicht", "Historisch gewicht")]
    {
        let formula = format!("[{field}_0]*1E6+[{field}_1]+IF([{field}_2]>=5E5,1,0)");
        table.step(key, format!("{head}, in miljoensten"), formula);
    }
}

/// A decimal field of each municipality: the formulas of one that no event changes, or of each its own changes.
fn add_own_decimal<'a>(
    table: &mut Table<'a>,
    source: &'a Source<'_>,
    field: MunicipalityField,
    key: &str,
    head: &str,
    base: &str,
) {
    let all = 0..source.size().municipalities;
    let most = all.clone().map(|own| changes(source, Input::of_municipality(own, field)).len()).max().unwrap_or(0);
    // Each municipality has the steps of its own changes, and of the longest list every row has a column.
    let own = all.map(|municipality| {
        let mut scratch = Table::new("Y", "", Over::YearsMunicipalities, 0);
        let own = changes(source, Input::of_municipality(municipality, field));
        add_decimal(&mut scratch, key, head, base, 6, &own);
        scratch.columns
    });
    let own: Vec<_> = own.collect();
    let longest = own.iter().position(|columns| columns.len() == 2 * most + 3).unwrap_or(0);
    let heads: Vec<(String, String)> =
        own[longest].iter().map(|column| (column.key.clone(), column.head.clone())).collect();
    let own = std::rc::Rc::new(own);
    for (key, head) in heads {
        let (own, wanted) = (own.clone(), key.clone());
        table.figure(key, head, Unit::Number, move |at| {
            let column = own[at.municipality].iter().find(|column| column.key == wanted);
            column.map_or_else(|| Cell::Text(String::new()), |column| (column.cell)(at))
        });
        if let Some(last) = table.columns.last_mut() {
            last.is_step = true;
        }
    }
}

/// R_i: what each municipality receives, and if some are absent what of C is theirs.
fn add_budgets<'a>(table: &mut Table<'a>, source: &'a Source<'_>) {
    let mut parts = Vec::new();
    let add = |table: &mut Table<'a>, key: &'static str, head: &str, total: &str, weight: &str| {
        verdeel::add(table, &Division { key, head, total, weight }, |_| Known::Step);
    };
    add(table, "R_deel", "Deel van het objectieve budget", "[J.R_heel]", "w_o");
    parts.push("[R_deel]");
    if source.has_opvang() {
        add(table, "Ro_deel", "Deel van het objectieve budget voor opvang", "[J.opvang_R]", "w_o");
        parts.push("[Ro_deel]");
    }
    table.figure("R", "Rijksbudget", Unit::Euro, move |at| {
        let formula = format!("IF([aanwezig]=1,ROUND({},2),0)", parts.join("+"));
        Cell::money(formula, source.year(at.year).budget.municipalities.parts[at.municipality])
    });
    if source.has_deelname() {
        add(table, "C_deel", "Deel van het historische budget", "[J.C_heel]", "w_h");
        let mut all = "[C_deel]".to_owned();
        if source.has_opvang() {
            add(table, "Co_deel", "Deel van het historische budget voor opvang", "[J.opvang_C]", "w_h");
            all += "+[Co_deel]";
        }
        table.step("C", "Historisch budget, deel van wie er is", format!("IF([aanwezig]=1,ROUND({all},2),0)"));
    }
}

/// Adds the budgets of the region to the years.
pub fn add_to_years<'a>(table: &mut Table<'a>, source: &'a Source<'_>) {
    for (key, head, field, share) in [
        ("C_heel", "Historisch budget", "budget_historisch", "cx"),
        ("R_heel", "Objectief budget", "budget_objectief", "ox"),
    ] {
        let formula = cents(&product(&groups("J", field), &added("J", share, 5), 5));
        table.figure(key, format!("{head} van alle gemeenten"), Unit::Euro, move |_| {
            Cell::step(format!("{formula}/100"))
        });
    }
    let centre = match (source.has_deelname(), source.has_opvang()) {
        (true, _) => "ROUND(SUM([Y.C*]),2)",
        (false, true) => "ROUND([C_heel]+[opvang_C],2)",
        (false, false) => "[C_heel]",
    };
    let of_year = move |at: crate::grid::At| &source.year(at.year).budget;
    table.figure("C", "Centrumbudget", Unit::Euro, money_cell(centre.to_owned(), move |at| of_year(at).centre));
    let regional = "ROUND(SUM([Y.R*]),2)".to_owned();
    table.figure("R", "Regiobudget", Unit::Euro, money_cell(regional, move |at| of_year(at).regional));
}

/// Adds *kosten.opvang* of each municipality to the costs.
pub fn add_opvang_costs<'a>(table: &mut Table<'a>, source: &'a Source<'_>) {
    let weight = "IF([Y.aanwezig]=1,ROUND(IF([G.opvang_gewicht]=\"\",[G.inwoners],[G.opvang_gewicht])*1E6,0),0)";
    table.step("w_opvang_eigen", "Gewicht opvang, in miljoensten", weight);
    let formula = "IF(SUM([w_opvang_eigen*])=0,ROUND([Y.geteld]*1E6,0),[w_opvang_eigen])";
    table.step("w_opvang", "Gewicht opvang dat telt", formula);
    let division = Division { key: "opvang", head: "Opvang", total: "[J.opvang_kosten]", weight: "w_opvang" };
    verdeel::add(table, &division, move |at| {
        Known::Money(source.year(at.year).costs.municipalities[at.municipality].posts[Post::Opvang])
    });
}
