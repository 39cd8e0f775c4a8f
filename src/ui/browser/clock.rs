//! The clock of the laptop.

use js_sys::Date;

/// The time of day: `14:05`.
pub fn time() -> String {
    let now = Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}
