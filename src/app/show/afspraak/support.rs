//! Draagvlak and prikkel: who would vote for the afspraak in hand against another, and what one more client costs.

use std::rc::Rc;

use crate::app::dutch::number;
use crate::app::model::Model;
use crate::app::model::figure::{Figure, Votes};
use crate::app::model::source::Source;
use crate::app::show::afspraak::text;
use crate::app::show::grid::{Cell, Column, Grid, HeadLook, LazyGrid, Name, Row};
use crate::app::show::{Amount, AmountOf, left_out, place_name};
use crate::app::table::state::Unit;
use engine::comparison::{Span, inhabitants_of};
use engine::derivation::Item;
use engine::draagvlak;
use engine::draagvlak::{Compensation, Count, Decision, Outcome, Vote, Voters, beats_all, compensation, decide};
use engine::figures::Besluitregel;
use engine::money::Money;
use engine::prikkel::Stay;
use engine::timeline::YearFigures;

#[derive(Debug, Clone, PartialEq)]
pub struct SupportView {
    pub own: String,
    pub rival: String,
    pub rule: &'static str,
    pub rows: Vec<VoteRow>,
    pub sentence: String,
    /// What would have to be paid, in words.
    pub compensation: String,
    /// What it would take to leave nobody worse off, in words.
    pub unharmed: String,
    /// How the afspraak in hand does against each other variant.
    pub duels: Vec<Duel>,
    pub champion: String,
    /// Which afspraak has the least opposition, from whom, and what it would take; by words of its own.
    pub least_opposed: String,
    /// `None` while a slider is being turned: it takes a projection per municipality.
    pub prikkel: Option<Rc<PrikkelView>>,
}

/// How a municipality votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteRow {
    pub name: String,
    pub is_centre: bool,
    /// Results over the horizon per inhabitant, under the afspraak in hand and its rival, and their difference.
    pub own: Amount,
    pub rival: Amount,
    pub difference: Amount,
    pub vote: Vote,
    /// What it would get to let the afspraak in hand win; `None` if nothing is to be paid.
    pub transfer: Option<Amount>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duel {
    pub name: String,
    /// Places of the two among all variants.
    pub pair: (usize, usize),
    pub count: Count,
    pub second: Option<Count>,
    pub outcome: Option<Outcome>,
}

/// What one more client of each municipality costs itself and the others.
#[derive(Debug, Clone, PartialEq)]
pub struct PrikkelView {
    pub year: i32,
    /// The mean stay in years, in words.
    pub stay: String,
    pub rows: Vec<PrikkelRow>,
    pub sentence: String,
    /// How far it is, while it is being worked out.
    pub progress: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrikkelRow {
    pub name: String,
    pub own: Amount,
    pub others: Amount,
    /// The same over the mean stay.
    pub stay_own: Amount,
    pub stay_others: Amount,
}

pub fn view(model: &Model) -> SupportView {
    let names = model.outcomes().variants();
    let alternatives: Vec<Vec<Money>> = results(model);
    let place = |id: &str| names.iter().position(|(own, _)| own == id);
    let looked_at = &model.table().view;
    let own = place(&looked_at.afspraak).unwrap_or(0);
    let rival = place(&looked_at.rival).unwrap_or(0);
    let figures = model.figures();
    let of = |own: usize| inhabitants_of(&model.outcomes().projection, own, Span::Horizon);
    let inhabitants: Vec<i128> = (0..figures.municipalities.len()).map(of).collect();
    let voters = Voters { inhabitants: &inhabitants, indifference: looked_at.indifference, centre: figures.centre() };
    let rule = figures.besluitregel;
    let votes = voters.votes(&alternatives[own], &alternatives[rival]);
    let decision = decide(rule, &votes, voters.centre);
    let paid = compensation(&alternatives[own], &alternatives[rival], &voters, rule).ok();
    let duels = names.iter().enumerate().filter(|(other, _)| *other != own && Some(*other) != left_out(model)).map(
        |(other, (_, name))| {
            let decision = decide(rule, &voters.votes(&alternatives[own], &alternatives[other]), voters.centre);
            duel(name, (own, other), &decision)
        },
    );
    let Overall { least_opposed, champion } = overall(model, &names, &alternatives, &voters, rule);
    SupportView {
        rows: (0..votes.len())
            .map(|index| {
                let each = |amount: Money, figure| per_inhabitant(model, amount, index, figure);
                let result = |afspraak| {
                    let of =
                        AmountOf { source: Source::InHand, afspraak, municipality: Some(index), span: Span::Horizon };
                    of.figure(Item::Result, Unit::PerInhabitant)
                };
                let (mine, theirs) = (alternatives[own][index], alternatives[rival][index]);
                VoteRow {
                    name: place_name(model, Some(index)),
                    is_centre: voters.centre == Some(index),
                    own: each(mine, result(own)),
                    rival: each(theirs, result(rival)),
                    difference: each(mine - theirs, Figure::DifferenceEach { municipality: index, own, other: rival }),
                    vote: votes[index],
                    transfer: match &paid {
                        Some(Compensation::Pays(transfers)) => {
                            Some(Amount::exact(transfers[index], Figure::Transfer { municipality: index }))
                        }
                        _ => None,
                    },
                }
            })
            .collect(),
        sentence: if own == rival {
            text::support::SAME.to_owned()
        } else {
            text::support::decision(&names[own].1, &names[rival].1, &decision)
        },
        compensation: if own == rival { String::new() } else { text::support::compensation(paid.as_ref()) },
        unharmed: if own == rival {
            String::new()
        } else {
            let differences = alternatives[own].iter().zip(&alternatives[rival]).map(|(&own, &rival)| own - rival);
            let (gains, losses): (Vec<Money>, Vec<Money>) =
                differences.partition(|&difference| difference > Money::ZERO);
            text::support::unharmed(gains.into_iter().sum(), -losses.into_iter().sum::<Money>())
        },
        duels: duels.collect(),
        champion,
        least_opposed,
        rule: if model.context().region.is_some() { text::support::rule(rule) } else { text::support::own_rule(rule) },
        prikkel: if model.is_turning() { None } else { prikkel_view(model).map(Rc::new) },
        own: names[own].1.clone(),
        rival: names[rival].1.clone(),
    }
}

/// The votes, the duels, and the prikkel if it is there.
pub fn tables(view: &Rc<SupportView>) -> ([LazyGrid; 2], Option<LazyGrid>) {
    let votes = [LazyGrid::new("stemmen", view, votes_table), LazyGrid::new("duels", view, duels_table)];
    (votes, view.prikkel.as_ref().map(|own| LazyGrid::new("prikkel", own, prikkel_table)))
}

fn votes_table(view: &SupportView) -> Grid {
    let row = |own: &VoteRow| {
        let name = Cell::full_name(Name::of_municipality(&own.name, own.is_centre), HeadLook::Name);
        let row = Row::of(name).amounts(&[own.own, own.rival, own.difference]);
        let row = row.among_numbers(text::support::vote(own.vote));
        match own.transfer {
            Some(transfer) => row.amounts(&[transfer]),
            None => row.among_numbers(text::support::NONE),
        }
    };
    Grid::new(
        text::support::VOTES_CAPTION.to_owned(),
        Column::heads(text::page::MUNICIPALITY, &text::support::VOTE_COLUMNS),
        view.rows.iter().map(row).collect(),
    )
}

fn duels_table(view: &SupportView) -> Grid {
    let row = |own: &Duel| {
        let mut row = Row::of(Cell::name(&own.name));
        for (count, second) in [(Some(own.count), false), (own.second, true)] {
            row = match count {
                Some(count) => {
                    let figures = [true, false].map(|in_favour| own.votes(in_favour, second));
                    row.and(Cell::among_numbers(text::support::count(count)).with(figures.into()))
                }
                None => row.among_numbers(text::support::NONE),
            };
        }
        row.among_numbers(text::support::outcome(own.outcome))
    };
    Grid::new(
        text::support::DUELS_TITLE.to_owned(),
        Column::heads(text::support::AFSPRAAK, &text::support::DUEL_COLUMNS),
        view.duels.iter().map(row).collect(),
    )
}

fn prikkel_table(view: &PrikkelView) -> Grid {
    let row = |own: &PrikkelRow| {
        Row::of(Cell::name(&own.name)).amounts(&[own.own, own.others, own.stay_own, own.stay_others])
    };
    Grid::new(
        text::support::prikkel_caption(view.year),
        Column::heads(text::page::MUNICIPALITY, &text::support::PRIKKEL_COLUMNS),
        view.rows.iter().map(row).collect(),
    )
}

/// The results over the horizon with the share of the reserve: per variant, per municipality.
fn results(model: &Model) -> Vec<Vec<Money>> {
    let settlements = model.outcomes().choices.iter().flat_map(|settled| &settled.settlements);
    let municipalities = model.figures().municipalities.len();
    settlements.map(|settlement| (0..municipalities).map(|index| settlement.horizon_total(index)).collect()).collect()
}

impl Duel {
    /// The figure of a count of votes.
    pub fn votes(&self, in_favour: bool, second: bool) -> Figure {
        Figure::Votes(Votes { own: self.pair.0, other: self.pair.1, in_favour, second })
    }
}

fn duel(name: &str, pair: (usize, usize), decision: &Decision) -> Duel {
    let second = match decision {
        Decision::Majority { second, .. } => *second,
        _ => None,
    };
    Duel { name: name.to_owned(), pair, count: decision.count(), second, outcome: decision.outcome() }
}

/// The variants that count, with their places among all.
fn counting(model: &Model, alternatives: &[Vec<Money>]) -> (Vec<usize>, Vec<Vec<Money>>) {
    let counting: Vec<usize> = (0..alternatives.len()).filter(|&place| Some(place) != left_out(model)).collect();
    let results = counting.iter().map(|&place| alternatives[place].clone()).collect();
    (counting, results)
}

/// What is said of all afspraken together: which has the least opposition, and which would win.
struct Overall {
    least_opposed: String,
    champion: String,
}

/// The rule that another one is told against.
const MAJORITY: Besluitregel = Besluitregel::MeerderheidTweedeRonde;

fn overall(
    model: &Model,
    names: &[(String, String)],
    alternatives: &[Vec<Money>],
    voters: &Voters,
    rule: Besluitregel,
) -> Overall {
    let (counting, results) = counting(model, alternatives);
    let name = |place: usize| names[counting[place]].1.as_str();
    let by_rule = beats_all(&results, voters, rule);
    // Where the own rule names none, the one that would win by majority, if that is another rule.
    let winner = by_rule.or_else(|| if rule == MAJORITY { None } else { beats_all(&results, voters, MAJORITY) });
    let said = match (rule, by_rule) {
        (Besluitregel::IederZelf | Besluitregel::Onbekend, _) => text::support::no_joint_vote(rule, winner.map(name)),
        (_, Some(place)) => text::support::champion(name(place)),
        (Besluitregel::Unaniem, None) => text::support::no_champion(Some(winner.map(name))),
        (Besluitregel::MeerderheidTweedeRonde, None) => text::support::no_champion(None),
    };
    let Some(least) = draagvlak::least_opposed(&results, voters) else {
        return Overall { least_opposed: String::new(), champion: said };
    };
    let loss = |&index: &usize| results[least.rival][index] - results[least.alternative][index];
    let against: Vec<String> = least.against.iter().map(|&index| place_name(model, Some(index))).collect();
    let cost = least.against.iter().map(loss).sum();
    let is_another = winner.is_some_and(|place| place != least.alternative);
    Overall {
        least_opposed: text::support::least_opposed(name(least.alternative), name(least.rival), &against, cost),
        champion: if is_another { format!("{said} {}", text::support::WHY_ANOTHER) } else { said },
    }
}

/// Per inhabitant of the first year in which the municipality is of the region.
fn per_inhabitant(model: &Model, amount: Money, index: usize, figure: Figure) -> Amount {
    let inhabitants = inhabitants_of(&model.outcomes().projection, index, Span::Horizon);
    let each = engine::comparison::per_inhabitant(amount, inhabitants).unwrap_or(amount);
    Amount::rounded(each, Unit::PerInhabitant, figure)
}

/// In the year in hand; for the whole period, in the first year of the doordecentralisatie.
fn prikkel_view(model: &Model) -> Option<PrikkelView> {
    let prikkels = model.prikkels()?;
    let (known, all) = prikkels.rows();
    let place = model.prikkel_year();
    let rows = known.iter().enumerate().filter_map(|(index, amounts)| {
        let amounts = amounts.as_ref()?;
        let amount = |money, others, stay| {
            Amount::exact(money, Figure::Prikkel { municipality: index, year: place, others, stay })
        };
        Some(PrikkelRow {
            name: place_name(model, Some(index)),
            own: amount(amounts.own, false, Stay::OneYear),
            others: amount(amounts.others, true, Stay::OneYear),
            stay_own: amount(amounts.stay_own, false, Stay::Mean),
            stay_others: amount(amounts.stay_others, true, Stay::Mean),
        })
    });
    let rows: Vec<PrikkelRow> = rows.collect();
    let year = model.outcomes().projection.years[place].year();
    let stay = YearFigures::of(model.figures(), year).map_or(0.0, |own| Stay::Mean.years(&own));
    Some(PrikkelView {
        sentence: rows.first().map_or_else(String::new, |row| text::support::prikkel(row, year)),
        progress: if known.len() < all { text::support::prikkel_progress(known.len(), all) } else { String::new() },
        stay: number::number(stay, 1),
        rows,
        year,
    })
}
