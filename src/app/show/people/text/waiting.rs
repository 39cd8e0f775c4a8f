//! Words of the waiting time.

pub const LASTS: &str = "Wachten op beschermd wonen duurt dan ";
pub const ON_AVERAGE: &str = " als alles gemiddeld verloopt";
pub const WITH_CHANCE: &str = ", en met toeval meestal ";
pub const WHY: &str = ": mensen en woningen komen niet tegelijk.";
pub const BUSY: &str = ", en met toeval langer of korter: dat wordt nu uitgerekend.";
pub const CANNOT: &str = "; hoe lang met toeval, kan deze browser nu niet uitrekenen.";
pub const OF_THE_DWELLINGS: &str = " Van de woningen die vrijkomen, zijn er ";

/// How many dwellings come free in a year, and which part of them is used.
pub fn are_used(available: &str, percent: &str) -> String {
    format!(" van de {available} in gebruik: {percent}%. Hoe voller, hoe langer de rij.")
}
