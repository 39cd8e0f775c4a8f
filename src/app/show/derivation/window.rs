//! What the panel *Hoe komt dit getal tot stand?* shows: one number, its formula in words and filled in, the numbers in
//! it, and at the end the source.

use crate::app::ask::work::shape_of;
use crate::app::model::Model;
use crate::app::model::figure::{Drawn, DrawnKind, Extreme, Figure};
use crate::app::model::source::{Source, names, with_ground};
use crate::app::show::answer::text::winners as winners_text;
use crate::app::show::derivation::{Account, Origin, Procedure, account, origin, value};
use crate::app::show::scenarios::text::futures as futures_text;
use crate::app::show::scenarios::what_if::{input_name, shown_text};
use crate::app::show::text;
use crate::app::show::text::derivation as words;
use crate::app::show::text::derivation::{Names, Writer, in_full, label, part_steps, roundings};
use crate::app::show::{municipality, place_name};
use crate::app::table::chances::ChanceField;
use crate::app::table::inputs::InputId;
use engine::derivation::{Expr, Number, Quantity};
use engine::money::Exact;

/// Numbers of a formula that are listed at most.
const MOST_OPERANDS: usize = 60;

#[derive(Debug, Clone, PartialEq)]
pub struct DerivationView {
    /// The names of the numbers on the way to this one, the first asked first.
    pub trail: Vec<String>,
    pub steps: Vec<StepView>,
}

/// One number.
#[derive(Debug, Clone, PartialEq)]
pub struct StepView {
    pub label: String,
    pub value: String,
    /// With every decimal, if that is more than is shown.
    pub in_full: Option<String>,
    /// The rule and the section in which it stands.
    pub rule: Option<(&'static str, &'static str)>,
    pub words: Option<String>,
    pub filled: Option<String>,
    /// Where it rounds, and how a part is divided to the cent.
    pub roundings: Vec<String>,
    pub operands: Vec<Operand>,
    /// Operands that are not listed.
    pub more: usize,
    pub account: Option<Account>,
    pub notes: Vec<String>,
}

/// A number of a formula, which opens in turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Operand {
    pub figure: Figure,
    pub label: String,
    pub value: String,
}

/// The open derivation; `None` if there is none.
pub fn view(model: &Model) -> Option<DerivationView> {
    let (trail, now) = model.derivation()?;
    Some(DerivationView {
        trail: trail
            .iter()
            .map(|step| step.first().map_or_else(String::new, |own| figure_label(model, *own)))
            .collect(),
        steps: now.iter().map(|figure| step(model, *figure)).collect(),
    })
}

/// One number with its formula.
pub fn step(model: &Model, figure: Figure) -> StepView {
    let number = value(model, figure);
    let origin = origin(model, figure);
    let text = |number: &Number| words::value(*number);
    let shown = number.as_ref().map_or_else(|&why| words::no_value(why).to_owned(), text);
    let full = number.as_ref().ok().map(|number| in_full(*number)).filter(|full| *full != shown);
    let mut view = StepView {
        label: figure_label(model, figure),
        value: shown,
        in_full: full,
        rule: rule(figure, &origin),
        words: None,
        filled: None,
        roundings: Vec::new(),
        operands: Vec::new(),
        more: 0,
        account: None,
        notes: Vec::new(),
    };
    match &origin {
        Origin::Formula(formula) => fill_formula(model, formula, &mut view),
        Origin::Procedure(_, figures) => fill_operands(model, figures.clone(), &mut view),
        Origin::Ends => fill_end(model, figure, &mut view),
    }
    view
}

fn fill_formula(model: &Model, formula: &Expr<Figure>, view: &mut StepView) {
    let name = |figure: Figure| figure_label(model, figure);
    let number = |figure: Figure| value(model, figure);
    let filled = |figure: Figure| number(figure).map_or_else(|why| words::no_value(why).to_owned(), words::value);
    let is_plain = matches!(formula, Expr::Constant(_));
    view.words = (!is_plain).then(|| Writer { leaf: &name, value: Some(&number) }.write(formula));
    view.filled = Some(Writer { leaf: &filled, value: Some(&number) }.write(formula));
    view.roundings = roundings(formula);
    if let Some(Expr::Part(part)) = parted(model, formula)
        && let Ok(steps) = part.steps(&mut |figure| number(figure))
    {
        view.roundings.extend(part_steps(&steps));
    }
    if is_plain {
        view.notes.push(words::CONSTANT.to_owned());
    }
    fill_operands(model, formula.leaves(), view);
}

/// The division to the cent in a formula, if it is one.
fn parted<'a>(model: &Model, formula: &'a Expr<Figure>) -> Option<&'a Expr<Figure>> {
    match formula {
        Expr::Part(_) => Some(formula),
        Expr::Choice(choice) => parted(model, choice.branch(&mut |figure| value(model, figure)).ok()?),
        _ => None,
    }
}

fn fill_operands(model: &Model, figures: Vec<Figure>, view: &mut StepView) {
    let mut once: Vec<Figure> = Vec::new();
    for figure in figures {
        if !once.contains(&figure) {
            once.push(figure);
        }
    }
    view.more = once.len().saturating_sub(MOST_OPERANDS);
    once.truncate(MOST_OPERANDS);
    view.operands = once.into_iter().map(|figure| operand(model, figure)).collect();
}

fn operand(model: &Model, figure: Figure) -> Operand {
    let value = value(model, figure).map_or_else(|why| words::no_value(why).to_owned(), words::value);
    Operand { figure, label: figure_label(model, figure), value }
}

fn fill_end(model: &Model, figure: Figure, view: &mut StepView) {
    match figure {
        Figure::Of(source, quantity) => {
            if let Some(leaf) = quantity.as_leaf() {
                view.account = Some(account(model, source, leaf));
            }
        }
        Figure::Drawn(_) => view.notes = seed(model),
        Figure::Setting(_) => view.notes.push(words::SETTING.to_owned()),
        _ => {}
    }
}

fn seed(model: &Model) -> Vec<String> {
    let Some(pictured) = model.pictured() else { return Vec::new() };
    let seed = model.table().view.chances.get(ChanceField::Seed);
    words::seed(seed, pictured.picture.futures, pictured.picture.fingerprint)
}

fn rule(figure: Figure, origin: &Origin) -> Option<(&'static str, &'static str)> {
    use words::figure as say;
    let own = match figure {
        Figure::Of(_, quantity) => return words::rule(quantity).map(|rule| (rule.section.title(), rule.text)),
        Figure::Difference { .. } => say::DIFFERENCE_RULE,
        Figure::Extreme(Extreme { highest: true, .. }) => say::HIGHEST_RULE,
        Figure::Extreme(_) => say::LOWEST_RULE,
        Figure::Spread(_) => say::SPREAD_RULE,
        Figure::MeanOfYears(_) => say::MEAN_RULE,
        Figure::Beyond { .. } => say::BEYOND_RULE,
        Figure::DifferenceEach { .. } => say::EACH_RULE,
        Figure::Votes(_) => say::VOTES_RULE,
        Figure::Prikkel { .. } => say::PRIKKEL_RULE,
        Figure::Rank { .. } => say::RANK_RULE,
        Figure::At { .. } => say::AT_RULE,
        Figure::Swing { .. } => say::SWING_RULE,
        Figure::Drawn(_) | Figure::DrawnShown(_) => say::DRAWN_RULE,
        Figure::Width { .. } => say::WIDTH_RULE,
        Figure::Narrower { .. } => say::NARROWER_RULE,
        Figure::Transfer { .. } | Figure::Why { .. } => match origin {
            Origin::Procedure(procedure, _) => words::procedure(*procedure),
            _ => words::procedure(Procedure::Shapley),
        },
        Figure::Setting(_) => return None,
    };
    Some((words::RULE, own))
}

/// What the places in the numbers of a source are called.
fn names_of(model: &Model, source: Source) -> Names {
    let (municipalities, events, first_year) = with_ground(model, source, |ground| {
        let names = ground.figures().municipalities.iter().map(|own| own.name.clone()).collect();
        let events = ground.figures().events.iter().map(|own| own.name.clone()).collect();
        (names, events, ground.figures().first_year)
    })
    .unwrap_or_default();
    Names { municipalities, events, first_year, afspraken: names(model, source) }
}

/// The name of a number, with the scenario if it is not the one on the table.
pub fn figure_label(model: &Model, figure: Figure) -> String {
    use words::figure as say;
    let name = |index| place_name(model, Some(index));
    let year = |place: usize| model.figures().first_year + i32::try_from(place).unwrap_or(0);
    match figure {
        Figure::Of(source, quantity) => {
            format!("{}{}", label(quantity, &names_of(model, source)), source_name(model, source))
        }
        Figure::Difference { of, from } => {
            let side = |(source, quantity)| figure_label(model, Figure::Of(source, quantity));
            format!("{}: {} min {}", say::DIFFERENCE, side(of), side(from))
        }
        Figure::Extreme(extreme) => {
            extreme_label(model, extreme, if extreme.highest { say::HIGHEST } else { say::LOWEST })
        }
        Figure::Spread(extreme) => extreme_label(model, extreme, say::SPREAD),
        Figure::MeanOfYears(quantity) => {
            format!("{}: {}", say::MEAN, label(quantity, &names_of(model, Source::InHand)))
        }
        Figure::Beyond { year: when, above, .. } => {
            let when = when.map_or_else(|| winners_text::MEAN.to_lowercase(), |place| year(place).to_string());
            say::beyond(above, &when)
        }
        Figure::DifferenceEach { municipality, .. } => say::difference_each(&name(municipality)),
        Figure::Votes(votes) => say::votes(votes.in_favour, votes.second),
        Figure::Transfer { municipality } => say::transfer(&name(municipality)),
        Figure::Prikkel { municipality, year: when, others, stay } => {
            say::prikkel(&name(municipality), year(when), others, stay)
        }
        Figure::Why { of, part, .. } => {
            let part = model.explained(of).and_then(Result::ok).and_then(|explanation| explanation.parts.get(part));
            part.map_or_else(|| say::WHY.to_owned(), |part| format!("{}: {}", say::WHY, part.name))
        }
        Figure::Rank { .. } => say::RANK.to_owned(),
        Figure::Drawn(drawn) | Figure::DrawnShown(drawn) => drawn_label(model, drawn),
        Figure::Width { of } => format!("{} {}", say::WIDTH_RULE, drawn_label(model, of)),
        Figure::Narrower { of, .. } => format!("{} {}", futures_text::COLUMN_SHARING, drawn_label(model, of)),
        Figure::At { input, shown } => say::at(&input_name(model, input), &turned_text(model, input, shown)),
        Figure::Swing { input, low, high } => {
            let [low, high] = [low, high].map(|shown| turned_text(model, input, shown));
            say::swing(&input_name(model, input), &low, &high)
        }
        Figure::Setting(setting) => words::setting(setting).to_owned(),
    }
}

fn extreme_label(model: &Model, extreme: Extreme, name: &str) -> String {
    let Extreme { source, first, municipality, year, item, per_inhabitant, .. } = extreme;
    let quantity = if per_inhabitant {
        Quantity::AmountEach { afspraak: first, municipality, year, item }
    } else {
        Quantity::Amount { afspraak: first, municipality, year, item }
    };
    let text = label(quantity, &names_of(model, source));
    // Of the variants together, whatever the first is called.
    let text = text.split(" (").next().unwrap_or(&text).to_owned();
    format!("{name}: {text}{}", source_name(model, source))
}

fn drawn_label(model: &Model, drawn: Drawn) -> String {
    let all = model.figures().municipalities.len();
    let place = place_name(model, Some(drawn.at).filter(|&at| at < all));
    let columns = model.pictured().map(|pictured| &pictured.columns);
    let in_year = drawn.year.is_some();
    let column = match columns.and_then(|columns| columns.get(drawn.column)) {
        _ if in_year => model.outcomes().name(&model.table().view.afspraak).unwrap_or_default(),
        Some(column) => model.outcomes().name(&column.afspraak).unwrap_or_else(|| column.afspraak.clone()),
        None => String::new(),
    };
    let when = drawn.year.map_or_else(
        || text::page::WHOLE_PERIOD.to_lowercase(),
        |year| (model.figures().first_year + i32::try_from(year).unwrap_or(0)).to_string(),
    );
    let is_waiting = matches!(drawn.kind, DrawnKind::WaitingQuantile(..) | DrawnKind::BeyondNorm(_));
    let place = if is_waiting { place_name(model, municipality(model)) } else { place };
    words::drawn(drawn, &column, &place, &when)
}

fn turned_text(model: &Model, input: InputId, shown: Exact) -> String {
    shown_text(shape_of(model.table(), model.context(), input).display, shown)
}

fn source_name(model: &Model, source: Source) -> String {
    let name = match source {
        Source::InHand => return String::new(),
        Source::Pin(place) => {
            let pin = model.pinned().get(place).map_or("", |(pin, _)| pin.name.as_str());
            format!("{} {pin}", words::PINNED)
        }
        Source::Frozen => words::FROZEN.to_owned(),
        Source::Unchanged(_) => words::UNCHANGED.to_owned(),
        Source::Without => words::WITHOUT_EVENT.to_owned(),
        Source::Newest => words::NEWEST.to_owned(),
        Source::Parted(place) => words::parted(model.parting().is_some_and(|asked| asked.joins), place).to_owned(),
        Source::OtherReading => words::OTHER_READING.to_owned(),
        Source::Region(place) => {
            let name = model.context().others().get(place).map_or("", |other| &other.name);
            format!("{} {name}", words::REGION)
        }
        Source::Turned { input, shown } => words::turned(&input_name(model, input), &turned_text(model, input, shown)),
        Source::ExtraClient { municipality, year, stay } => words::extra_client(
            &place_name(model, Some(municipality)),
            model.figures().first_year + i32::try_from(year).unwrap_or(0),
            stay,
        ),
    };
    words::source(&name)
}
