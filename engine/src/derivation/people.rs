//! People and places of a month, step by step: § 3 of the rekenmodel.

use super::kinds::{Moment, Move, Step};
use super::quantity::{Place, Quantity};
use super::{Expr, Formula, Ground};
use crate::capacity::{Cohort, Flow, Stock};
use crate::fields::{MunicipalityField, RegionField, WlzField};
use crate::figures::WeightKind;
use crate::input::Input;

pub(super) const MONTHS_IN_YEAR: f64 = 12.0;
const PER_INHABITANTS: f64 = 10_000.0;

impl Ground<'_> {
    pub(super) fn define_people(&self, quantity: Quantity) -> Option<Formula> {
        Some(match quantity {
            Quantity::Start { municipality, cohort, stock } => self.start(municipality, cohort, stock),
            Quantity::Places { year } => {
                let passed = self.year(year).minus(Ground::input(RegionField::FirstYear)).as_double();
                let reduced = Ground::input(RegionField::PlacesReduction).times(passed);
                self.field(RegionField::BwPlaces, year).minus(reduced).max(self.field(RegionField::BwMinimum, year))
            }
            Quantity::InflowRate { year } => {
                let effect = self.field(RegionField::PreventionEffect, year);
                self.field(RegionField::Inflow, year).times(Expr::double(1.0).minus(effect))
            }
            Quantity::MonthlyInflow { year, municipality } | Quantity::MonthlyDwellings { year, municipality }
                if !self.is_present(year, municipality) =>
            {
                Expr::double(0.0)
            }
            Quantity::MonthlyInflow { year, municipality } => {
                let inhabitants = Expr::leaf(Quantity::Inhabitants { year, municipality });
                let factor = self.own_field(municipality, MunicipalityField::InflowFactor, year);
                let of_year = inhabitants.times(Expr::leaf(Quantity::InflowRate { year })).times(factor);
                of_year.over(Expr::double(PER_INHABITANTS)).over(Expr::double(MONTHS_IN_YEAR))
            }
            Quantity::MonthlyDwellings { year, municipality } => {
                self.own_field(municipality, MunicipalityField::Dwellings, year).over(Expr::double(MONTHS_IN_YEAR))
            }
            Quantity::Direct { year, municipality } => {
                let arrived = Expr::leaf(Quantity::MonthlyInflow { year, municipality });
                arrived.times(self.field(RegionField::BtFraction, year))
            }
            Quantity::WithoutDwelling { year, municipality } => {
                Expr::leaf(Quantity::Direct { year, municipality }).times(self.without_dwelling(year))
            }
            Quantity::WithDwelling { year, municipality } => {
                let fraction = Expr::double(1.0).minus(self.without_dwelling(year));
                Expr::leaf(Quantity::Direct { year, municipality }).times(fraction)
            }
            Quantity::StockAfter { at, step, municipality, cohort, stock } => {
                self.stock_after(at, step, municipality, cohort, stock)
            }
            Quantity::Move { at, event, municipality, cohort } => self.moved(at, event, municipality, cohort),
            Quantity::Wanted { at, municipality } => {
                let stocks = [Stock::WaitingBt, Stock::Ready];
                let each = stocks
                    .map(|stock| Cohort::ALL.map(|cohort| self.before(at, Step::Dwell, municipality, cohort, stock)));
                Expr::sum(each.into_iter().flatten())
            }
            Quantity::Housed { at, municipality } => {
                let wanted = Expr::leaf(Quantity::Wanted { at, municipality });
                let available = Expr::leaf(Quantity::MonthlyDwellings { year: at.year, municipality });
                let fraction = available.clone().over(wanted.clone());
                Expr::if_at_most(wanted, available, Expr::double(1.0), fraction)
            }
            Quantity::Occupied { at } => self.before_admission(at, &[Stock::Living, Stock::Ready]).times(in_kind()),
            Quantity::Queue { at } => self.before_admission(at, &[Stock::WaitingBw]),
            Quantity::Free { at } => {
                let places = Expr::leaf(Quantity::Places { year: at.year });
                places.minus(Expr::leaf(Quantity::Occupied { at })).max(Expr::double(0.0))
            }
            Quantity::Admitted { at } => {
                let (queue, free) = (Expr::leaf(Quantity::Queue { at }), Expr::leaf(Quantity::Free { at }));
                let needed = queue.clone().times(in_kind());
                Expr::if_at_most(needed, free.clone(), queue, free.over(in_kind()))
            }
            Quantity::Empty { at } => {
                let admitted = Expr::leaf(Quantity::Admitted { at }).times(in_kind());
                let occupied = Expr::Sum(vec![Expr::leaf(Quantity::Occupied { at }), admitted]);
                Expr::leaf(Quantity::Places { year: at.year }).minus(occupied).max(Expr::double(0.0))
            }
            _ => return None,
        })
    }

    /// Who is there at the start: the municipality's own number, or its share of the regional one.
    fn start(&self, municipality: Place, cohort: Cohort, stock: Stock) -> Formula {
        let Some((own, regional)) = begin(cohort, stock).filter(|_| self.is_present(0, municipality)) else {
            return Expr::double(0.0);
        };
        if self.is_given(municipality, own) {
            return Ground::own_input(municipality, own);
        }
        let weight = |municipality| Quantity::Weight { kind: WeightKind::Origin, municipality };
        let share = Ground::input(regional).times(Expr::leaf(weight(municipality)));
        share.over(Expr::sum(self.present(0).into_iter().map(weight)))
    }

    /// The cohort of who arrives in a year.
    pub(super) fn arriving(&self, year: Place) -> Cohort {
        if self.is_before_start(year) { Cohort::Existing } else { Cohort::New }
    }

    /// Whether a municipality becomes one of the region at the start of a year, or is so no longer.
    fn moves(&self, year: Place, municipality: Place) -> bool {
        let before = year.checked_sub(1).map(|before| self.is_present(before, municipality));
        before.is_some_and(|was| was != self.is_present(year, municipality))
    }

    /// Whether people come back in a year.
    fn has_returns(&self, year: Place) -> bool {
        let none = Expr::leaf(Quantity::Input(Input::of(RegionField::Returning)));
        self.figures.care.returning_fraction != 0.0 || self.field(RegionField::Returning, year) != none
    }

    /// The stock with which a municipality joins: what it gives itself.
    fn brought(&self, year: Place, municipality: Place, cohort: Cohort, stock: Stock) -> Formula {
        match begin(cohort, stock).filter(|_| self.is_present(year, municipality)) {
            Some((own, _)) if self.is_given(municipality, own) => Ground::own_input(municipality, own),
            _ => Expr::double(0.0),
        }
    }

    /// Whether a step of a month changes a stock.
    fn changes_stock(&self, at: Moment, step: Step, municipality: Place, cohort: Cohort, stock: Stock) -> bool {
        match step {
            Step::Deelname => at.month == 0 && self.moves(at.year, municipality),
            Step::Wlz => {
                let now = self.calendar_year(at.year);
                let is_now = at.month == 0 && self.figures.care.wlz.is_some_and(|wlz| wlz.year == now);
                is_now && matches!(stock, Stock::Living | Stock::Ready)
            }
            Step::Arrive => {
                let arrives = matches!(stock, Stock::WaitingBw | Stock::WaitingBt | Stock::Home);
                arrives && cohort == self.arriving(at.year)
            }
            Step::Leave | Step::Dwell if stock == Stock::WaitingBw => self.has_returns(at.year),
            Step::Leave => matches!(stock, Stock::Home | Stock::Living | Stock::Ready),
            Step::Dwell => matches!(stock, Stock::WaitingBt | Stock::Ready | Stock::Home),
            Step::Admit => matches!(stock, Stock::WaitingBw | Stock::Living),
        }
    }

    /// A stock as a step meets it: as the last step before it that changes it left it, or as it was at the start.
    pub(super) fn before(&self, at: Moment, step: Step, municipality: Place, cohort: Cohort, stock: Stock) -> Quantity {
        let after = |at, step| Quantity::StockAfter { at, step, municipality, cohort, stock };
        let earlier = Step::ALL.into_iter().rev().filter(|&other| other < step);
        if let Some(step) = earlier.into_iter().find(|&step| self.changes_stock(at, step, municipality, cohort, stock))
        {
            return after(at, step);
        }
        match at.before() {
            Some(at) => self.at_end(at, municipality, cohort, stock),
            None => Quantity::Start { municipality, cohort, stock },
        }
    }

    /// A stock at the end of a month. Every stock is changed by some step of every month.
    pub(super) fn at_end(&self, at: Moment, municipality: Place, cohort: Cohort, stock: Stock) -> Quantity {
        let step = match stock {
            Stock::Living | Stock::WaitingBw => Step::Admit,
            Stock::Ready | Stock::Home | Stock::WaitingBt => Step::Dwell,
        };
        Quantity::StockAfter { at, step, municipality, cohort, stock }
    }

    fn stock_after(&self, at: Moment, step: Step, municipality: Place, cohort: Cohort, stock: Stock) -> Formula {
        let before = Expr::leaf(self.before(at, step, municipality, cohort, stock));
        let moved = |event| Expr::leaf(Quantity::Move { at, event, municipality, cohort });
        let plus = |added: Formula| Expr::Sum(vec![before.clone(), added]);
        let of_year = |quantity: Quantity| Expr::leaf(quantity);
        let year = at.year;
        match (step, stock) {
            (Step::Deelname, _) => self.brought(year, municipality, cohort, stock),
            (Step::Leave, Stock::WaitingBw) => plus(moved(Move::ReturnFromBt)),
            (Step::Dwell, Stock::WaitingBw) => plus(moved(Move::ReturnFromBw)),
            (Step::Wlz, Stock::Ready) => before.minus(moved(Move::WlzReady)),
            (Step::Wlz, _) => before.minus(moved(Move::WlzLiving)),
            (Step::Arrive, Stock::WaitingBt) => plus(of_year(Quantity::WithoutDwelling { year, municipality })),
            (Step::Arrive, Stock::Home) => plus(of_year(Quantity::WithDwelling { year, municipality })),
            (Step::Arrive, _) => {
                let arrived = of_year(Quantity::MonthlyInflow { year, municipality });
                plus(arrived.minus(of_year(Quantity::Direct { year, municipality })))
            }
            (Step::Leave, Stock::Home) => before.minus(moved(Move::LeaveBt)),
            (Step::Leave, Stock::Ready) => plus(moved(Move::BecomeReady)),
            (Step::Leave, _) => before.minus(moved(Move::BecomeReady)),
            (Step::Dwell, Stock::WaitingBt) => before.minus(moved(Move::StartBt)),
            (Step::Dwell, Stock::Ready) => before.minus(moved(Move::LeaveBw)),
            (Step::Dwell, _) => Expr::Sum(vec![before, moved(Move::StartBt), moved(Move::OnToBt)]),
            (Step::Admit, Stock::WaitingBw) => before.minus(moved(Move::Admission)).max(Expr::double(0.0)),
            (Step::Admit, _) => plus(moved(Move::Admission)),
        }
    }

    fn moved(&self, at: Moment, event: Move, municipality: Place, cohort: Cohort) -> Formula {
        let stock = |step, stock| Expr::leaf(self.before(at, step, municipality, cohort, stock));
        let monthly = |field| self.field(field, at.year).over(Expr::double(MONTHS_IN_YEAR));
        let other = |event| Expr::leaf(Quantity::Move { at, event, municipality, cohort });
        let returning = || self.field(RegionField::Returning, at.year);
        let housed = || Expr::leaf(Quantity::Housed { at, municipality });
        match event {
            Move::WlzLiving => stock(Step::Wlz, Stock::Living).times(wlz_fraction()),
            Move::WlzReady => stock(Step::Wlz, Stock::Ready).times(wlz_fraction()),
            Move::LeaveBt => stock(Step::Leave, Stock::Home).times(monthly(RegionField::BtOutflow)),
            Move::BecomeReady => stock(Step::Leave, Stock::Living).times(monthly(RegionField::BwOutflow)),
            Move::StartBt => stock(Step::Dwell, Stock::WaitingBt).times(housed()),
            Move::LeaveBw => stock(Step::Dwell, Stock::Ready).times(housed()),
            Move::OnToBt => other(Move::LeaveBw).times(self.field(RegionField::OutflowToBt, at.year)),
            Move::ReturnFromBt => other(Move::LeaveBt).times(returning()),
            Move::ReturnFromBw => other(Move::LeaveBw).minus(other(Move::OnToBt)).times(returning()),
            Move::Admission => {
                let queue = Expr::leaf(Quantity::Queue { at });
                let admitted = Expr::leaf(Quantity::Admitted { at });
                let part = admitted.times(stock(Step::Admit, Stock::WaitingBw)).over(queue.clone());
                Expr::if_at_most(queue, Expr::double(0.0), Expr::double(0.0), part)
            }
        }
    }

    /// The stocks of the whole region before admission, municipality by municipality, bestaand before nieuw.
    fn before_admission(&self, at: Moment, stocks: &[Stock]) -> Formula {
        let mut all = Vec::new();
        for municipality in self.municipalities() {
            for cohort in Cohort::ALL {
                all.extend(stocks.iter().map(|&stock| self.before(at, Step::Admit, municipality, cohort, stock)));
            }
        }
        Expr::sum(all)
    }

    /// ν.
    fn without_dwelling(&self, year: Place) -> Formula {
        self.field(RegionField::BtWithoutDwelling, year)
    }

    /// Who goes along with a municipality that leaves: its stocks as the first month of the year meets them.
    fn departed(&self, year: Place, municipality: Place) -> Vec<Quantity> {
        if !self.moves(year, municipality) || self.is_present(year, municipality) {
            return Vec::new();
        }
        let stocks = [Stock::Living, Stock::Ready, Stock::Home, Stock::WaitingBw, Stock::WaitingBt];
        let at = Moment { year, month: 0 };
        let of = |cohort| stocks.map(|stock| self.before(at, Step::Deelname, municipality, cohort, stock));
        Cohort::ALL.into_iter().flat_map(of).collect()
    }

    /// Whom a municipality that joins brings.
    fn joined(&self, year: Place, municipality: Place) -> Vec<Quantity> {
        if !self.moves(year, municipality) || !self.is_present(year, municipality) {
            return Vec::new();
        }
        let (at, step) = (Moment { year, month: 0 }, Step::Deelname);
        let of = |stock| Cohort::ALL.map(|cohort| Quantity::StockAfter { at, step, municipality, cohort, stock });
        [Stock::Living, Stock::Home, Stock::WaitingBw].into_iter().flat_map(of).collect()
    }

    /// The moves of a year that make up a flow, in the order of the months.
    pub(super) fn flow(&self, year: Place, municipality: Place, flow: Flow) -> Vec<Quantity> {
        let of = |at, event, cohort| Quantity::Move { at, event, municipality, cohort };
        let months = (0..12).map(|month| Moment { year, month });
        match flow {
            Flow::Inflow => months.map(|_| Quantity::MonthlyInflow { year, municipality }).collect(),
            Flow::Admitted => months.flat_map(|at| Cohort::ALL.map(|cohort| of(at, Move::Admission, cohort))).collect(),
            Flow::AdmittedNew => months.map(|at| of(at, Move::Admission, Cohort::New)).collect(),
            Flow::DwellingsUsed => {
                let pairs = months.flat_map(|at| Cohort::ALL.map(|cohort| (at, cohort)));
                pairs.flat_map(|(at, cohort)| [Move::StartBt, Move::LeaveBw].map(|own| of(at, own, cohort))).collect()
            }
            Flow::Returned if !self.has_returns(year) => Vec::new(),
            Flow::Returned => {
                let moves = [Move::ReturnFromBt, Move::ReturnFromBw];
                let each = months.flat_map(|at| moves.map(|event| (at, event)));
                each.flat_map(|(at, event)| Cohort::ALL.map(|cohort| of(at, event, cohort))).collect()
            }
            Flow::Departed => self.departed(year, municipality),
            Flow::Joined => self.joined(year, municipality),
            Flow::StartedBt => months.flat_map(|at| Cohort::ALL.map(|cohort| of(at, Move::StartBt, cohort))).collect(),
        }
    }
}

/// The fields that give a stock at the start: of a municipality, and of the region. U, H and the new ones of W start
/// empty.
const fn begin(cohort: Cohort, stock: Stock) -> Option<(MunicipalityField, RegionField)> {
    use MunicipalityField as Own;
    use RegionField as All;
    match (cohort, stock) {
        (Cohort::Existing, Stock::Living) => Some((Own::StartBwExisting, All::ClientsBw)),
        (Cohort::New, Stock::Living) => Some((Own::StartBwNew, All::ClientsBwNew)),
        (Cohort::Existing, Stock::Home) => Some((Own::StartBtExisting, All::ClientsBt)),
        (Cohort::New, Stock::Home) => Some((Own::StartBtNew, All::ClientsBtNew)),
        (Cohort::Existing, Stock::WaitingBw) => Some((Own::StartWaitingBw, All::WaitingBw)),
        _ => None,
    }
}

fn wlz_fraction() -> Formula {
    Expr::leaf(Quantity::Input(Input::Wlz { field: WlzField::Fraction }))
}

/// z: the fraction of the people in beschermd wonen who occupy a place in kind.
fn in_kind() -> Formula {
    Expr::double(1.0).minus(Ground::input(RegionField::PgbFraction).as_double())
}
