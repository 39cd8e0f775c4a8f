//! The sheet of every field that the scenario has once, by theme, in the order of the screen.

use crate::app::table::inputs::Display;
use crate::app::table::inputs::sheets::{HasSheet, InOrder, Sheet, sheets};
use engine::fields::RegionField;

sheets! { RegionField by Theme {
    Start {
        StartYear => Sheet::new(Display::Year, "1", "Start doordecentralisatie", "jaar",
            "Vanaf dit jaar is elke gemeente verantwoordelijk voor haar eigen nieuwe cliënten en krijgt zij daarvoor geld van het Rijk. Er is geen datum bekend; ‘nooit’ kan ook.")
            .found_at("Besluit van het Rijk. Zolang er geen datum is: kies samen een jaar en probeer ook een ander.").front(0, "Start doordecentralisatie, jaar").left_out("nooit");
        PhaseInYears => Sheet::new(Display::Number, "1", "Ingroeipad", "jaren",
            "In zoveel gelijke stappen gaat de verdeling van historisch (naar de centrumgemeente) naar objectief (naar alle gemeenten).")
            .found_at("Besluit van het Rijk over de invoering.").front(1, "Ingroeipad, aantal jaren");
        ExistingRunOff => Sheet::new(Display::Percent, "1", "Afloop budget bestaande cliënten", "% per jaar",
            "Het Rijk zegt niet hoe het budget voor bestaande cliënten afloopt. Lezing ‘twee klokken’: het loopt elk jaar met dit deel af, los van het ingroeipad. Lezing ‘één klok’: ook dit budget volgt het ingroeipad en is daarna op, al zijn er nog bestaande cliënten.")
            .found_at("Besluit van het Rijk over het budget voor bestaande cliënten.").front(2, "Budget bestaande cliënten daalt, % per jaar").left_out("één klok: geen aparte afloop");
        BaseYear => Sheet::new(Display::Year, "1", "Jaar van de inwoners", "jaar",
            "De aantallen inwoners horen bij dit jaar.")
            .found_at("CBS: het jaar waarvan u de inwoners nam.");
        FirstYear => Sheet::new(Display::Year, "1", "Eerste jaar", "jaar", "Het eerste jaar van de berekening.")
            .found_at("Eigen keuze.");
        Years => Sheet::new(Display::Number, "1", "Aantal jaren", "jaren",
            "Zoveel jaar rekent Rekentafel vooruit: 1 tot en met 20.")
            .found_at("Eigen keuze.");
    }
    Budget {
        HistoricBudget => Sheet::new(Display::Euro, "100000", "Historisch budget", "euro per jaar",
            "Wat de centrumgemeente nu van het Rijk krijgt voor de hele regio.")
            .found_at("Circulaire van het gemeentefonds, beschermd wonen, bij de centrumgemeente.");
        ObjectiveBudget => Sheet::new(Display::Euro, "100000", "Objectief budget", "euro per jaar",
            "Wat de gemeenten samen krijgen als de objectieve verdeling helemaal is ingevoerd.")
            .found_at("Verdeling die het Rijk publiceert: aandeel van elke gemeente, opgeteld.");
        BudgetIndexation => Sheet::new(Display::Percent, "0.1", "Index rijksbudget", "% per jaar",
            "Zoveel groeit het rijksbudget elk jaar door prijzen en lonen.")
            .found_at("Circulaire van het gemeentefonds, of de begroting van de centrumgemeente.").front(9, "Groei van het rijksbudget, % per jaar");
        BudgetPriceLevel => Sheet::new(Display::Year, "1", "Prijspeil budget", "jaar",
            "De budgetten zijn in euro’s van dit jaar.")
            .found_at("De circulaire of begroting waaruit de budgetten komen.");
        ExecutionCosts => Sheet::new(Display::Percent, "0.1", "Uitvoeringskosten", "% van het rijksbudget",
            "Kosten van de regio zelf, zoals toegang en inkoop. Ze gaan altijd eerst uit de gezamenlijke pot.")
            .found_at("Jaarrekening van de centrumgemeente of de regio: toegang, inkoop, overhead.");
    }
    Demand {
        Inflow => Sheet::new(Display::Number, "0.05", "Instroom", "mensen per 10.000 inwoners per jaar",
            "Nieuwe cliënten voor beschermd wonen en beschermd thuis samen.")
            .found_at("Toegang van de regio: besluiten voor nieuwe cliënten in een jaar.").front(3, "Instroom: mensen per 10.000 inwoners per jaar");
        PreventionEffect => Sheet::new(Display::Percent, "1", "Effect van preventie", "% minder instroom",
            "Zoveel minder mensen stromen in doordat gemeenten problemen voorkomen.")
            .found_at("Er is meestal geen cijfer. Spreek af waarvan u uitgaat, en kijk wat het scheelt.").front(5, "Minder instroom door preventie, %");
        BtFraction => Sheet::new(Display::Percent, "1", "Direct naar beschermd thuis", "% van de instroom",
            "Het deel van de nieuwe cliënten dat meteen in een eigen woning met begeleiding begint.")
            .found_at("Toegang van de regio: nieuwe cliënten die meteen in een eigen woning beginnen.").front(4, "Meteen naar beschermd thuis, % van de instroom");
    }
    Care {
        ClientsBw => Sheet::new(Display::People, "1", "Cliënten beschermd wonen", "mensen",
            "Bij het begin, hele regio, bestaande cliënten.")
            .found_at("Inkoop of administratie van de centrumgemeente, op 1 januari.");
        ClientsBwNew => Sheet::new(Display::People, "1", "Waarvan nieuw, beschermd wonen", "mensen",
            "Bij het begin al ‘nieuwe’ cliënten, als de start voor het eerste jaar ligt. Ze komen boven op de bestaande cliënten.")
            .found_at("Inkoop of administratie van de centrumgemeente, op 1 januari.");
        ClientsBt => Sheet::new(Display::People, "1", "Cliënten beschermd thuis", "mensen",
            "Bij het begin, hele regio, bestaande cliënten.")
            .found_at("Inkoop of administratie van de centrumgemeente, op 1 januari.");
        ClientsBtNew => Sheet::new(Display::People, "1", "Waarvan nieuw, beschermd thuis", "mensen",
            "Bij het begin al ‘nieuwe’ cliënten, als de start voor het eerste jaar ligt. Ze komen boven op de bestaande cliënten.")
            .found_at("Inkoop of administratie van de centrumgemeente, op 1 januari.");
        WaitingBw => Sheet::new(Display::People, "1", "Wachtlijst beschermd wonen", "mensen",
            "Bij het begin, hele regio.")
            .found_at("Wachtlijst van de toegang, zonder dubbelen, op 1 januari.");
        BwOutflow => Sheet::new(Display::Percent, "1", "Klaar om uit te stromen", "% per jaar",
            "Het deel van de mensen in beschermd wonen dat elk jaar toe is aan een eigen woning. Zij kunnen pas weg als er een woning is.")
            .found_at("Aanbieders: wie klaar is om te verhuizen, gedeeld door alle cliënten.").front(7, "Woningen, % van wat er nodig is");
        BtOutflow => Sheet::new(Display::Percent, "1", "Uitstroom beschermd thuis", "% per jaar",
            "Het deel dat elk jaar geen beschermd thuis meer nodig heeft.")
            .found_at("Administratie: beëindigde begeleiding in een jaar, gedeeld door alle cliënten.");
        OutflowToBt => Sheet::new(Display::Percent, "1", "Van wonen naar thuis", "% van de uitstroom",
            "Het deel van de mensen die beschermd wonen verlaten, dat verder gaat met beschermd thuis.")
            .found_at("Administratie: wie na beschermd wonen begeleiding thuis kreeg.");
        BtWithoutDwelling => Sheet::new(Display::Percent, "1", "Starters zonder woning", "% van de starters",
            "Het deel van de mensen die meteen met beschermd thuis beginnen, dat eerst op een woning wacht.")
            .found_at("Toegang van de regio, of de woningcorporaties.");
        Returning => Sheet::new(Display::Percent, "1", "Terugkeer", "% van wie vertrekt",
            "Het deel van de mensen die beschermd wonen of beschermd thuis verlaten, dat terugkomt op de wachtlijst voor beschermd wonen. Wie terugkomt, blijft een bestaande of nieuwe cliënt zoals hij was. Dat telt hier altijd, ook na meer dan 365 dagen.")
            .found_at("Administratie: wie binnen een jaar terugkwam.");
    }
    Places {
        BwPlaces => Sheet::new(Display::Number, "1", "Plekken beschermd wonen", "plekken",
            "Plekken in natura bij aanbieders, in het eerste jaar.")
            .found_at("Contracten met aanbieders.");
        PlacesReduction => Sheet::new(Display::Number, "0.5", "Afbouw plekken", "plekken per jaar",
            "Zoveel plekken beschermd wonen verdwijnen elk jaar.")
            .found_at("Afspraken met aanbieders over afbouw.").front(8, "Plekken beschermd wonen die verdwijnen per jaar");
        BwMinimum => Sheet::new(Display::Number, "1", "Minimum aan plekken", "plekken",
            "Verder dan dit aantal worden plekken niet afgebouwd.")
            .found_at("Regiovisie, of afspraken met aanbieders.");
    }
    Tariffs {
        BwInKind => Sheet::new(Display::Euro, "500", "Beschermd wonen in natura", "euro per jaar",
            "Prijs van een plek, na aftrek van de eigen bijdrage.")
            .found_at("Contract: tarief per jaar, min de eigen bijdrage.").front(11, "Plek beschermd wonen in natura, euro per jaar");
        BwPgb => Sheet::new(Display::Euro, "500", "Beschermd wonen met pgb", "euro per jaar",
            "Prijs voor een cliënt met een persoonsgebonden budget.")
            .found_at("Administratie: uitgegeven pgb’s, gedeeld door de cliënten met een pgb.");
        PgbFraction => Sheet::new(Display::Percent, "1", "Deel met pgb", "% van de cliënten",
            "Zij gebruiken geen plek in natura.")
            .found_at("Administratie: cliënten met een pgb, gedeeld door alle cliënten.");
        BtTariff => Sheet::new(Display::Euro, "500", "Beschermd thuis", "euro per jaar",
            "Prijs voor een cliënt in een eigen woning.")
            .found_at("Contract: tarief per jaar, of uitgaven gedeeld door cliënten.").front(12, "Cliënt beschermd thuis, euro per jaar");
        BridgingTariff => Sheet::new(Display::Euro, "250", "Overbruggingszorg", "euro per jaar",
            "Begeleiding voor wie op de wachtlijst staat.")
            .found_at("Contract, of de uitgaven voor begeleiding aan wie wacht.");
        Prevention => Sheet::new(Display::Euro, "0.25", "Preventie", "euro per inwoner per jaar",
            "Betaalt elke gemeente zelf.")
            .found_at("Begroting van de gemeenten.");
        Vacancy => Sheet::new(Display::Percent, "5", "Betaling voor lege plekken", "% van de prijs",
            "Dit deel van de prijs betaalt de regio als een plek leeg is.")
            .found_at("Contract met aanbieders: wat een lege plek kost.");
        TariffIndexation => Sheet::new(Display::Percent, "0.1", "Index tarieven", "% per jaar",
            "Zoveel stijgen de prijzen elk jaar.")
            .found_at("Contract met aanbieders: de afgesproken index.").front(10, "Prijsstijging van de zorg, % per jaar");
        TariffPriceLevel => Sheet::new(Display::Year, "1", "Prijspeil tarieven", "jaar",
            "De tarieven zijn in euro’s van dit jaar.")
            .found_at("Het jaar van het contract.");
    }
} }
