//! The clock of the laptop.

use js_sys::Date;

/// The time of day: `14:05`.
pub fn time() -> String {
    let now = Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// The day and the time of day: `2026-11-27 14:05`.
pub fn moment() -> String {
    let now = Date::new_0();
    format!("{}-{:02}-{:02} {}", now.get_full_year(), now.get_month() + 1, now.get_date(), time())
}

/// Milliseconds, to measure how long something takes.
pub fn milliseconds() -> f64 {
    gloo_utils::window().performance().map_or(0.0, |performance| performance.now())
}
