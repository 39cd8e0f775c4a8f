//! The stop-loss: who lacks, who has room, and a charge that rises like water. § 6.5.
//!
//! Amounts are whole cents, persons whole millionths, and the level λ stands in three groups of six decimals. The rows of
//! a year serve twice: as municipalities, and as the places in the order of the water.

use engine::money::Money;

use crate::cell::{Cell, Known, Unit};
use crate::exact::scaled;
use crate::grid::{At, Table};
use crate::verdeel::{self, Division};

pub fn add<'a>(table: &mut Table<'a>, years: &str, known: impl Fn(At) -> Money + 'a) {
    let limit = format!("[{years}.vangnet]");
    let mut step = |key: &str, head: &str, formula: String| {
        table.step(format!("vn_{key}"), format!("Vangnet: {head}"), formula);
    };
    let margin = format!("(ROUND([voor_vangnet]*100,0)+{})", scaled("[B.u_inwoners]", &limit, 10));
    step("marge", "resultaat boven de grens, in centen", format!("IF({limit}=\"\",0,{margin})"));
    step("tekort", "tekort, in centen", "MAX(0,-[vn_marge])".into());
    step("ruimte", "ruimte, in centen", format!("IF({limit}=\"\",0,MAX(0,[vn_marge]))"));
    step("X", "te dekken, in centen", "MIN(SUM([vn_tekort*]),SUM([vn_ruimte*]))".into());
    step("ongedekt", "ongedekt, in euro", "(SUM([vn_tekort*])-[vn_X])/100".into());
    // The order: room per inhabitant, twelve decimals.
    step("h", "ruimte per inwoner, euro's", guarded_room("INT([vn_ruimte]*1E4/[B.u_inwoners])"));
    step("hr", "ruimte per inwoner, rest", guarded_room("[vn_ruimte]*1E4-[vn_h]*[B.u_inwoners]"));
    step("hi", "ruimte per inwoner, miljoensten", guarded_room("[vn_h]*1E6+INT([vn_hr]*1E6/[B.u_inwoners])"));
    let rest = exact_rest("[vn_hr]", "([vn_hi]-[vn_h]*1E6)", "[B.u_inwoners]");
    step("lo", "ruimte per inwoner, laatste cijfers", guarded_room(&format!("INT({rest}*1E6/[B.u_inwoners]+0.5)")));
    add_order(table);
    add_water(table);
    add_charges(table);
    let division =
        Division { key: "vn_ontlast", head: "Vangnet: ontlasting", total: "([vn_X]/100)", weight: "vn_tekort" };
    verdeel::add(table, &division, |_| Known::Step);
    let charge = Division { key: "vn_last", head: "Vangnet: bijdrage", total: "([vn_X]/100)", weight: "" };
    verdeel::add_part(table, &charge, |_| Known::Step);
    table.figure("vangnet", "Vangnet", Unit::Euro, move |at| {
        Cell::money("IF([vn_X]=0,0,ROUND([vn_ontlast]-[vn_last],2))", known(at))
    });
}

fn guarded_room(formula: &str) -> String {
    format!("IF([vn_ruimte]>0,{formula},0)")
}

/// `rest × 10⁶ − digits × divisor`, exact.
fn exact_rest(rest: &str, digits: &str, divisor: &str) -> String {
    format!("(({rest}-{digits}*INT({divisor}/1E6))*1E6-{digits}*MOD({divisor},1E6))")
}

/// The place of each municipality in the order, and who is at each place.
fn add_order(table: &mut Table<'_>) {
    table.steps("vn_plaats", "Vangnet: plaats in de volgorde", |at| {
        let less = "SUMPRODUCT(([vn_ruimte*]>0)*(([vn_hi*]<[vn_hi])+([vn_hi*]=[vn_hi])*([vn_lo*]<[vn_lo])))";
        let ties = match at.municipality {
            0 => String::new(),
            _ => "+SUMPRODUCT(([vn_ruimte^]>0)*([vn_hi^]=[vn_hi])*([vn_lo^]=[vn_lo]))".to_owned(),
        };
        format!("IF([vn_ruimte]>0,1+{less}{ties},0)")
    });
    let place = |at: At| at.municipality + 1;
    table.steps("vn_wie", "Vangnet: wie op deze plaats staat", move |at| {
        let own = place(at);
        format!("IF(COUNTIF([vn_plaats*],{own})=0,0,MATCH({own},[vn_plaats*],0))")
    });
    table.step("vn_rp", "Vangnet: ruimte op deze plaats, in centen", "IF([vn_wie]=0,0,INDEX([vn_ruimte*],[vn_wie]))");
    table.step(
        "vn_np",
        "Vangnet: inwoners op deze plaats, in miljoensten",
        "IF([vn_wie]=0,0,INDEX([B.u_inwoners*],[vn_wie]))",
    );
    table.steps("vn_over", "Vangnet: nog te dekken, in centen", |at| match at.municipality {
        0 => "[vn_X]".to_owned(),
        _ => "[vn_over-]-[vn_rp-]".to_owned(),
    });
    table.steps("vn_mensen", "Vangnet: inwoners die nog betalen, in miljoensten", |at| match at.municipality {
        0 => "SUM([vn_np*])".to_owned(),
        _ => "[vn_mensen-]-[vn_np-]".to_owned(),
    });
}

/// λ at each place, and whether everybody up to there gives all of the room.
fn add_water(table: &mut Table<'_>) {
    let guarded = |formula: &str| format!("IF(OR([vn_wie]=0,[vn_over]<=0),0,{formula})");
    table.step("vn_l0", "Vangnet: λ, euro's", guarded("INT([vn_over]*1E4/[vn_mensen])"));
    table.step("vn_lr", "Vangnet: λ, rest", guarded("[vn_over]*1E4-[vn_l0]*[vn_mensen]"));
    table.step("vn_l1", "Vangnet: λ, miljoensten", guarded("INT([vn_lr]*1E6/[vn_mensen])"));
    let rest = exact_rest("[vn_lr]", "[vn_l1]", "[vn_mensen]");
    table.step("vn_l2", "Vangnet: λ, laatste cijfers", guarded(&format!("INT({rest}*1E6/[vn_mensen]+0.5)")));
    // room ≤ λ × people, in whole numbers: what is left after the largest parts is small on both sides.
    let (high, low) = ("INT([vn_np]/1E6)", "MOD([vn_np],1E6)");
    let left = format!("([vn_rp]*1E4-[vn_l0]*[vn_np]-[vn_l1]*{high})*1E6-([vn_l1]*{low}+[vn_l2]*{high})");
    table.step(
        "vn_geeft",
        "Vangnet: geeft alle ruimte (1 = ja)",
        format!("IF([vn_wie]=0,0,IF({left}<=[vn_l2]*{low}/1E6,1,0))"),
    );
    table.steps("vn_vol", "Vangnet: tot hier geeft ieder alles (1 = ja)", |at| match at.municipality {
        0 => "[vn_geeft]".to_owned(),
        _ => "[vn_vol-]*[vn_geeft]".to_owned(),
    });
    table.step("vn_n", "Vangnet: hoeveel er alles geven", "SUM([vn_vol*])");
    for group in ["l0", "l1", "l2"] {
        let formula = format!("IF([vn_n]>=ROWS([vn_{group}*]),0,INDEX([vn_{group}*],[vn_n]+1))");
        table.step(format!("vn_{group}x"), format!("Vangnet: λ die geldt, {group}"), formula);
    }
}

/// What each gives: all of its room, or λ for each inhabitant; in groups of six decimals, and the share of X that it is.
fn add_charges(table: &mut Table<'_>) {
    let (high, low) = ("INT([B.u_inwoners]/1E6)", "MOD([B.u_inwoners],1E6)");
    let levels = [
        ("INT([vn_ruimte]/100)", format!("[vn_l0x]*{high}")),
        ("MOD([vn_ruimte],100)*1E4", format!("[vn_l0x]*{low}+[vn_l1x]*{high}")),
        ("0", format!("[vn_l1x]*{low}+[vn_l2x]*{high}")),
        ("0", format!("[vn_l2x]*{low}")),
    ];
    for (level, (all, per_head)) in levels.iter().enumerate() {
        let formula = format!("IF([vn_plaats]=0,0,IF([vn_plaats]<=[vn_n],{all},{per_head}))");
        table.step(format!("vn_c{level}"), format!("Vangnet: gewicht van de bijdrage, cijfers {level}"), formula);
    }
    // How far the weights together are from X, in units of 10⁻¹⁸ euro: a share is its weight less that in proportion.
    let whole = "SUM([vn_c0*])*1E6+SUM([vn_c1*])-[vn_X]*1E4";
    table.step(
        "vn_d",
        "Vangnet: som van de gewichten min wat te dekken is",
        format!("(({whole})*1E6+SUM([vn_c2*]))*1E6+SUM([vn_c3*])"),
    );
    table.step("vn_last_T", "Vangnet: te verdelen bijdrage, in centen", "[vn_X]");
    let micros = "([vn_c0]*1E6+[vn_c1])";
    table.step("vn_last_q", "Vangnet: bijdrage, hele centen", format!("INT({micros}/1E4)"));
    let correction = format!("IF([vn_X]=0,0,({micros}/([vn_X]*1E4))*([vn_d]/1E6))");
    let beyond = format!("[vn_c2]+[vn_c3]/1E6-{correction}");
    table.step(
        "vn_last_E",
        "Vangnet: bijdrage na de cent, in 0,000000000001 euro",
        format!("MOD({micros},1E4)*1E6+INT({beyond}+0.5)"),
    );
}
