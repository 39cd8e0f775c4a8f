//! The figures: every field in its range, and the rules between fields.

use super::{Check, HORIZON, is_fine};
use crate::fields::{ChangeField, MUTATIES, MunicipalityField, RegionField, Value, WlzField, municipality_path};
use crate::figures::{BudgetChange, Figures, WeightKind};
use crate::input::Input;
use crate::limits::{CHANGES, DISTANCE, INHABITANTS, MUNICIPALITIES};
use crate::money::Exact;
use crate::name;
use crate::problem::{Problem, Wrong};

impl Check<'_> {
    pub(super) fn figures(&mut self, figures: &Figures) {
        self.fields(figures);
        self.municipalities(figures);
        self.weights(figures);
        self.years(figures);
        self.inhabitants(figures);
        self.budget_changes(figures);
        self.wlz(figures);
        self.opvang(figures);
        self.deelname(figures);
        self.events(figures);
    }

    fn fields(&mut self, figures: &Figures) {
        for field in RegionField::ALL {
            self.field(&field, field.path, figures);
        }
        for (index, municipality) in figures.municipalities.iter().enumerate() {
            for field in MunicipalityField::ALL.iter().filter(|field| !is_fine(field.get(municipality), field.limit)) {
                self.field(field, &municipality_path(index, field.path), municipality);
            }
        }
    }

    fn municipalities(&mut self, figures: &Figures) {
        let names: Vec<&str> = figures.municipalities.iter().map(|municipality| municipality.name.as_str()).collect();
        self.count("gemeenten", names.len(), MUNICIPALITIES);
        self.names(&names, |index| municipality_path(index, "naam"));
        self.text("regio", &figures.region, name::LONGEST);
        let all_known = || (0..names.len()).all(|index| self.knows(&municipality_path(index, "naam")));
        if figures.centre().is_none() && self.knows("gemeenten") && all_known() {
            let good =
                names.iter().filter(|name| !name.trim().is_empty() && name::wrong(name, name::LONGEST).is_none());
            let mut choices: Vec<String> = Vec::new();
            for name in good {
                if !choices.iter().any(|choice| choice == name) {
                    choices.push((*name).to_owned());
                }
            }
            // Without a name to choose, the problem is that of the municipalities.
            if !choices.is_empty() {
                let given = name::cleaned(&figures.centrumgemeente, name::LONGEST);
                self.add(Problem::new("centrumgemeente", given, Wrong::OneOf(choices)));
            }
        }
    }

    /// Of each kind of weight at least one is positive.
    fn weights(&mut self, figures: &Figures) {
        let kinds = [WeightKind::Objective, WeightKind::Historic, WeightKind::Origin, WeightKind::Opvang]
            .map(WeightKind::field);
        let municipalities = &figures.municipalities;
        for weight in kinds {
            let path = |index| municipality_path(index, weight.path);
            let zero = Value::MaybeExact(Some(Exact::ZERO));
            let all_zero = municipalities.iter().all(|own| weight.get(own) == zero);
            let known = || (0..municipalities.len()).all(|index| self.knows(&path(index)));
            if all_zero && !municipalities.is_empty() && known() {
                self.add(Problem::new(path(0), 0, Wrong::AllWeightsZero));
            }
        }
    }

    /// No year of the horizon lies more than fifty years from the base year or a price level.
    fn years(&mut self, figures: &Figures) {
        let (first, last) = (figures.first_year, figures.first_year.saturating_add(figures.years - 1));
        if !HORIZON.iter().all(|field| self.knows(field.path)) {
            return;
        }
        let years = [
            (RegionField::BaseYear, figures.base_year),
            (RegionField::BudgetPriceLevel, figures.budget.price_level),
            (RegionField::TariffPriceLevel, figures.tariffs.price_level),
        ];
        for (field, year) in years {
            let far = [first, last].into_iter().find(|horizon| !DISTANCE.admits_whole(horizon.saturating_sub(year)));
            if let Some(horizon) = far {
                self.add(Problem::new(field.path, year, Wrong::TooFarFromHorizon { year: horizon }));
            }
        }
    }

    /// Every municipality has at least one inhabitant in every year.
    fn inhabitants(&mut self, figures: &Figures) {
        if self.has_problem(&[RegionField::BaseYear.path]) || self.has_problem(&HORIZON.map(|field| field.path)) {
            return;
        }
        for (index, municipality) in figures.municipalities.iter().enumerate() {
            let empty = figures.horizon().find(|&year| figures.inhabitants(municipality, year) < INHABITANTS.least);
            let Some(year) = empty else { continue };
            let [inhabitants, growth] = [MunicipalityField::Inhabitants, MunicipalityField::Growth]
                .map(|field| municipality_path(index, field.path));
            if !self.has_problem(&[&inhabitants, &growth]) {
                self.add(Problem::new(growth, municipality.growth, Wrong::NoInhabitants { year }));
            }
        }
    }

    fn budget_changes(&mut self, figures: &Figures) {
        let budget = &figures.budget;
        self.count(MUTATIES, budget.changes.len(), CHANGES);
        let mut changes_known = true;
        for (index, change) in budget.changes.iter().enumerate() {
            for field in ChangeField::ALL {
                let path = Input::Change { change: index, field }.path();
                changes_known &= self.knows(&path);
                self.field(&field, &path, change);
            }
            self.text(&format!("{MUTATIES}[{index}].reden"), &change.reason, name::LONGEST_REASON);
        }
        if !changes_known || self.has_problem(&HORIZON.map(|field| field.path)) || self.has_problem(&[MUTATIES]) {
            return;
        }
        for (field, base, part) in [
            (RegionField::HistoricBudget, budget.historic, (|change| change.historic) as fn(&BudgetChange) -> Exact),
            (RegionField::ObjectiveBudget, budget.objective, |change| change.objective),
        ] {
            if self.has_problem(&[field.path]) {
                continue;
            }
            let sum = |year: i32| {
                let counting = budget.changes.iter().filter(|change| change.year <= year);
                counting.map(part).try_fold(base, Exact::plus).unwrap_or(base)
            };
            if let Some(year) = figures.horizon().find(|&year| sum(year).is_negative()) {
                self.add(Problem::new(field.path, sum(year), Wrong::NegativeBudget { year }));
            }
        }
    }

    fn wlz(&mut self, figures: &Figures) {
        if let Some(wlz) = &figures.care.wlz {
            for field in WlzField::ALL {
                self.field(&field, &Input::Wlz { field }.path(), wlz);
            }
        }
    }
}
