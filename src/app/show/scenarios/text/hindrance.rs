//! Words for what stands in the way of the work beside the page: what it is, and what one can do.

use crate::app::ask::work::{Failure, Fit, Hindrance, Remedy};
use crate::app::dutch::number;

pub const fn remedy(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::TryAgain => "Probeer opnieuw",
        Remedy::Reload => "Laad de nieuwe versie",
    }
}

pub fn hindrance(hindrance: Hindrance) -> String {
    match hindrance {
        Hindrance::Failed(failure) => failed(failure).to_owned(),
        Hindrance::TooLarge => {
            "Met deze waarden worden de bedragen in een van de toekomsten te groot om precies te berekenen.".to_owned()
        }
        Hindrance::TooMany(fit) => too_many(fit),
    }
}

const fn failed(failure: Failure) -> &'static str {
    match failure {
        Failure::NoNetwork => {
            "Er is geen verbinding. Het programma dat toekomsten en wat als berekent, is nog niet opgehaald. Zodra er weer \
             verbinding is, gaat het vanzelf verder. Al het andere werkt gewoon."
        }
        Failure::NewVersion => {
            "Er staat een nieuwe versie van Rekentafel klaar. Het programma dat bij deze versie toekomsten en wat als berekent, is \
             er niet meer. Uw scenario staat in de link en blijft als u de nieuwe versie laadt. Al het andere werkt gewoon door."
        }
        Failure::Missing => {
            "Het programma dat toekomsten en wat als berekent, ontbreekt op de server of veranderde onderweg. Misschien wordt \
             Rekentafel net vernieuwd. Het wordt vanzelf opnieuw geprobeerd. Blijft dit zo? Vraag het uw beheerder. Al het andere \
             werkt gewoon."
        }
        Failure::NotAllowed => {
            "Deze browser laat geen rekenwerk naast de pagina toe. Toekomsten en wat als kunnen hier niet worden berekend. Vraag uw \
             beheerder of het mag, of gebruik een andere browser. Al het andere werkt gewoon."
        }
        Failure::Slow => {
            "Het programma dat toekomsten en wat als berekent, start nog niet. Misschien is de verbinding of de computer langzaam. \
             Het wordt vanzelf opnieuw geprobeerd. Al het andere werkt gewoon."
        }
        Failure::Stopped => {
            "Het rekenwerk naast de pagina is met een fout gestopt. Misschien was er te weinig geheugen. Uw scenario is niet \
             veranderd. Probeer het opnieuw, of met een ander scenario."
        }
    }
}

fn too_many(Fit { municipalities, years, columns, futures }: Fit) -> String {
    format!(
        "Zoveel toekomsten passen niet in het geheugen: het zijn {municipalities} gemeenten, {years} jaren, en {columns} afspraken en \
         vastgezette scenario’s. Er passen er {0}. Kies bij “Aantal toekomsten” hoogstens {0}.",
        number::exact(f64::from(futures)),
    )
}
