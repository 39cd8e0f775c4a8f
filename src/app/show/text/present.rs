//! Words of the view for a large screen.

pub const PRESENT: &str = "Presenteren";
pub const LEAVE: &str = "Stop presenteren (Esc)";
pub const FULL_SCREEN: &str = "Volledig scherm";
pub const AUDIENCE: &str = "Open publieksvenster";
pub const FREEZE: &str = "Bevries deze stand";
pub const THAW: &str = "Laat bevroren stand los";
pub const REPLAY: &str = "Herhaal laatste verandering";
pub const GHOSTS: &str = "Een dun rondje is de bevroren stand. ";
pub const CHOICES: &str = "Kies wat de grafiek toont";
pub const KEYS: &str = "Page Down en Page Up: volgende en vorige afspraak.";
pub const AUDIENCE_TITLE: &str = "Publieksvenster: volgt het andere venster";
pub const AUDIENCE_WAITS: &str = "Dit venster wacht op het venster dat het opende. Is dat venster gesloten of opnieuw geladen? Kies \
    daar dan opnieuw “Open publieksvenster”.";

pub fn title(region: &str, place: &str) -> String {
    if region == place { region.to_owned() } else { format!("{place}, in {region}") }
}
