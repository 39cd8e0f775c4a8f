//! Who is of the region and when, and the maatschappelijke opvang. Source: `docs/rekenmodel.md` sections 12 and 14.

use super::{Check, HORIZON};
use crate::fields::{MunicipalityField, OpvangField, RegionField, municipality_path};
use crate::figures::{Figures, Municipality, StartStocks, WeightKind};
use crate::input::Input;
use crate::limits::DISTANCE;
use crate::problem::{Problem, Wrong};

/// The key of the years in which a municipality is of the region.
const DEELNAME: &str = "deelname";

impl Check<'_> {
    /// Every field in its range, and its years of price at most fifty from the horizon.
    pub(super) fn opvang(&mut self, figures: &Figures) {
        let Some(opvang) = &figures.opvang else { return };
        for field in OpvangField::ALL {
            self.field(&field, &Input::of_opvang(field).path(), opvang);
        }
        if !HORIZON.iter().all(|field| self.knows(field.path)) {
            return;
        }
        let (first, last) = (figures.first_year, figures.first_year.saturating_add(figures.years - 1));
        for (field, year) in
            [(OpvangField::PriceLevel, opvang.price_level), (OpvangField::TariffPriceLevel, opvang.tariff_price_level)]
        {
            let far = [first, last].into_iter().find(|horizon| !DISTANCE.admits_whole(horizon.saturating_sub(year)));
            if let Some(horizon) = far {
                let path = Input::of_opvang(field).path();
                self.add(Problem::new(path, year, Wrong::TooFarFromHorizon { year: horizon }));
            }
        }
    }

    /// The years in order, the centrumgemeente always there, and somebody at the start to say where people come from.
    pub(super) fn deelname(&mut self, figures: &Figures) {
        let centre = figures.centre();
        for (place, own) in figures.municipalities.iter().enumerate() {
            let path = |field: MunicipalityField| municipality_path(place, field.path);
            let years = [MunicipalityField::PresentFrom, MunicipalityField::PresentThrough].map(path);
            let deelname = own.deelname;
            if centre == Some(place) && (deelname.from.is_some() || deelname.through.is_some()) {
                let given = deelname.from.or(deelname.through).unwrap_or_default();
                self.add(Problem::new(municipality_path(place, DEELNAME), given, Wrong::CentreWithDeelname));
            }
            if let (Some(from), Some(through)) = (deelname.from, deelname.through)
                && through < from
                && !self.has_problem(&[&years[0], &years[1]])
            {
                self.add(Problem::new(years[1].clone(), through, Wrong::YearBefore { year: from }));
            }
        }
        self.origin(figures);
    }

    fn origin(&mut self, figures: &Figures) {
        if !self.knows("gemeenten") || self.has_problem(&[RegionField::FirstYear.path]) {
            return;
        }
        let year = figures.first_year;
        let there = || figures.municipalities.iter().filter(|own| own.deelname.covers(year));
        let is_all_there = there().count() == figures.municipalities.len();
        let has_origin = |own: &Municipality| own.weight(WeightKind::Origin).is_ok_and(|weight| !weight.is_zero());
        if !is_all_there && !there().any(has_origin) && !there().all(|own| gives_all(&own.start)) {
            let first = figures.municipalities.iter().position(|own| own.deelname.covers(year)).unwrap_or_default();
            let path = municipality_path(first, MunicipalityField::OriginWeight.path);
            self.add(Problem::new(path, 0, Wrong::NoOriginInFirstYear { year }));
        }
    }
}

fn gives_all(start: &StartStocks) -> bool {
    let StartStocks { bw_existing, bw_new, bt_existing, bt_new, waiting_bw } = start;
    [bw_existing, bw_new, bt_existing, bt_new, waiting_bw].into_iter().all(Option::is_some)
}
