//! A region with other parts, another centrumgemeente or another name: a copy of a region, made one's own.
//!
//! The figures of the parts that stay are those of the region; see [`super::add`] and [`super::remove`] for what a part
//! brings and takes along. Another centrumgemeente changes no weight of anybody.

use data::provenance::{Provenance, Status};
use data::region::Region;
use engine::figures::Besluitregel;

use crate::region::part::is_name;
use crate::region::{Part, Wrong, add, remove};

/// A part of the region as it is to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Member {
    /// It is there already, at this place.
    Stays(usize),
    Comes(Part),
}

/// What a region is to be. Those who come stand behind those who stay, whatever their order here.
#[derive(Debug, Clone, PartialEq)]
pub struct Alteration {
    pub name: String,
    pub members: Vec<Member>,
    /// The place of the centrumgemeente among the members.
    pub centre: usize,
    pub besluitregel: Besluitregel,
}

/// The region as it is to be.
///
/// # Errors
/// What is wrong with the alteration.
pub fn alter(region: &Region, to: &Alteration) -> Result<Region, Vec<Wrong>> {
    let mut wrongs = Vec::new();
    if !is_name(&to.name) {
        wrongs.push(Wrong::Name);
    }
    if to.members.is_empty() {
        wrongs.push(Wrong::NoParts);
    }
    let before = region.figures.municipalities.len();
    let stays: Vec<usize> =
        to.members.iter().filter_map(|own| if let Member::Stays(own) = own { Some(*own) } else { None }).collect();
    let mut altered = region.clone();
    for own in &to.members {
        let Member::Comes(part) = own else { continue };
        match add(&altered, part) {
            Ok(larger) => altered = larger,
            Err(own) => wrongs.extend(own),
        }
    }
    if !wrongs.is_empty() {
        return Err(wrongs);
    }
    let comes_before = |place: usize| to.members[..place].iter().filter(|own| matches!(own, Member::Comes(_))).count();
    let centre = match to.members.get(to.centre) {
        Some(Member::Stays(own)) => *own,
        Some(Member::Comes(_)) => before + comes_before(to.centre),
        None => return Err(vec![Wrong::Centre]),
    };
    let centre = altered.figures.municipalities.get(centre).ok_or_else(|| vec![Wrong::Centre])?;
    altered.figures.centrumgemeente.clone_from(&centre.name);
    for place in (0..before).rev().filter(|place| !stays.contains(place)) {
        altered = remove(&altered, place).map_err(|why| vec![Wrong::Leaves(why)])?;
    }
    if to.besluitregel != region.figures.besluitregel {
        altered.figures.besluitregel = to.besluitregel;
        let said = "Gekozen bij het maken van de regio.";
        let own = Provenance::new("keuze", region.figures.first_year, "", Status::Eigen, said);
        altered.provenance.insert("besluitregel".to_owned(), own);
    }
    let name = to.name.trim().to_owned();
    altered.figures.region.clone_from(&name);
    altered.id.clone_from(&name);
    Ok(Region { name, ..altered })
}
