//! The clock of the laptop.

use js_sys::Date;

use crate::app::model::Now;

/// The time of day: `14:05`.
pub fn time() -> String {
    let now = Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// The time, for a page with this name.
pub fn now(page: &str) -> Now {
    // Whole milliseconds, as many digits for some thirty thousand years.
    Now { time: time(), serial: format!("{:015.0}-{page}", Date::now()) }
}

/// The day and the time of day: `2026-11-27 14:05`.
pub fn moment() -> String {
    let now = Date::new_0();
    format!("{}-{:02}-{:02} {}", now.get_full_year(), now.get_month() + 1, now.get_date(), time())
}

/// The day: `27-11-2026`.
pub fn day() -> String {
    let now = Date::new_0();
    format!("{:02}-{:02}-{}", now.get_date(), now.get_month() + 1, now.get_full_year())
}

/// Milliseconds, to measure how long something takes.
pub fn milliseconds() -> f64 {
    gloo_utils::window().performance().map_or(0.0, |performance| performance.now())
}
