//! Costs per municipality and post, and what the region pays together. § 4 and 14.

use engine::afspraak::{CareKind, Post};
use engine::capacity::Cohort;

use super::powers::index_of;
use super::years::{add_groups, added};
use crate::cell::{Cell, Unit};
use crate::exact::{Groups, cents, persons_times, product, sum};
use crate::fields::groups;
use crate::grid::{Over, Table};
use crate::source::Source;

/// What a post is called.
pub fn head(post: Post) -> String {
    let Some(clients) = post.clients() else { return "Opvang".to_owned() };
    let kind = match clients.care {
        CareKind::Bw => "Beschermd wonen",
        CareKind::Bt => "Beschermd thuis",
        CareKind::Bridging => "Overbrugging",
    };
    format!("{kind}, {}", clients.cohort.id())
}

/// The posts that the scenario has.
pub fn posts(source: &Source<'_>) -> Vec<Post> {
    Post::ALL.into_iter().filter(|post| post.clients().is_some() || source.has_opvang()).collect()
}

fn stocks(care: CareKind, cohort: Cohort) -> (String, &'static str) {
    let c = cohort.id();
    match care {
        CareKind::Bw => (format!("[Q.bw_{c}]+[Q.uitstroomklaar_{c}]"), "[J.t_bw]"),
        CareKind::Bt => (format!("[Q.bt_{c}]"), "[J.t_bt]"),
        CareKind::Bridging => (format!("[Q.wachtlijst_bw_{c}]+[Q.wachtlijst_bt_{c}]"), "[J.t_ob]"),
    }
}

pub fn table<'a>(source: &'a Source<'_>) -> Table<'a> {
    let mut table = Table::new("K", "Kosten", Over::YearsMunicipalities, 2);
    super::labels(&mut table, source);
    let posts = posts(source);
    for &post in &posts {
        let Some(clients) = post.clients() else {
            super::budget::add_opvang_costs(&mut table, source);
            continue;
        };
        let (people, price) = stocks(clients.care, clients.cohort);
        let key = post.id();
        table.step(format!("p_{key}"), format!("{}: mensen, zes decimalen", head(post)), format!("ROUND({people},6)"));
        let formula = persons_times(&format!("[p_{key}]"), price);
        table.figure(key, head(post), Unit::Euro, move |at| {
            Cell::money(formula.clone(), source.year(at.year).costs.municipalities[at.municipality].posts[post])
        });
    }
    let names: Vec<String> = posts.iter().map(|post| format!("[{}]", post.id())).collect();
    table.figure("clienten", "Cliënten en opvang samen", Unit::Euro, move |at| {
        let own = &source.year(at.year).costs.municipalities[at.municipality];
        Cell::money(format!("ROUND({},2)", names.join("+")), own.posts.total())
    });
    add_local(&mut table, source);
    table.figure("besparing", "Besparing door wachten", Unit::Euro, move |at| {
        let people = "ROUND([Q.wachtlijst_bw_bestaand]+[Q.wachtlijst_bw_nieuw],6)";
        let amount = persons_times(people, "ABS([J.t_bw]-[J.t_ob])");
        let own = &source.year(at.year).costs.municipalities[at.municipality];
        Cell::money(format!("IF([J.t_bw]<[J.t_ob],-1,1)*({amount})+0"), own.saved_by_waiting)
    });
    table
}

/// *lokaal*: prevention and fixed costs, always the municipality's own.
fn add_local<'a>(table: &mut Table<'a>, source: &'a Source<'_>) {
    let prevention = product(&Groups::of_cell("[Y.geteld]"), &groups("J", "tarieven_preventie_per_inwoner"), 4);
    let base = sum(&prevention, &groups("Y", "vaste_kosten").0);
    add_groups(table, "l", "Lokaal zonder index", &base);
    let formula = cents(&product(&added("K", "l", 4), &index_of("y"), 5));
    table.figure("lokaal", "Lokaal", Unit::Euro, move |at| {
        let own = &source.year(at.year).costs.municipalities[at.municipality];
        Cell::money(format!("IF([Y.aanwezig]=1,{formula}/100,0)"), own.local)
    });
}

/// Adds *leegstand* to the places of the region.
pub fn add_vacancy<'a>(table: &mut Table<'a>, source: &'a Source<'_>) {
    let price = Groups::of_cents(&crate::exact::in_cents("[J.t_zin]"));
    let base = product(&Groups::of_cell("ROUND([leegstaand],6)"), &price, 3);
    add_groups(table, "leeg", "Lege plekken × prijs", &base);
    let formula = cents(&product(&added("R", "leeg", 3), &groups("J", "tarieven_leegstand"), 5));
    table.figure("leegstand", "Kosten van lege plekken", Unit::Euro, move |at| {
        Cell::money(format!("{formula}/100"), source.year(at.year).costs.vacancy)
    });
}
