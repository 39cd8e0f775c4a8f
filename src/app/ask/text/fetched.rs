//! Words for a file that did not come: what it is, and what one can do.

use crate::app::ask::fetched::Unfetched;

pub const AWAITED: &str = "Deze bladzijde wordt opgehaald.";

pub const fn unfetched(why: Unfetched) -> &'static str {
    match why {
        Unfetched::NotReached => {
            "Dit is niet opgehaald: er is geen verbinding, of het bestand is onderweg veranderd. Controleer uw verbinding en probeer \
             het opnieuw. De rest van Rekentafel blijft werken."
        }
        Unfetched::Gone => {
            "Dit is niet opgehaald: het bestand staat niet meer op de server. Waarschijnlijk staat er een nieuwe versie van \
             Rekentafel klaar. Laad de pagina opnieuw: uw scenario staat in de link en blijft. De rest werkt gewoon door."
        }
        Unfetched::Unreadable => {
            "Dit is wel opgehaald, maar het hoort niet bij deze versie van Rekentafel. Laad de pagina opnieuw: uw scenario staat \
             in de link en blijft. De rest werkt gewoon door."
        }
    }
}
