//! Where the work beside the page is, and why it is not there.
//!
//! The browser says what happened to a worker, a [`Sign`], and what the host has to say, a [`Host`]; what that means is
//! decided here.

/// Where the work is that the page in hand asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stand {
    /// The page in hand asks for nothing.
    #[default]
    NotAsked,
    /// It is being done, and there is nothing of it yet.
    Waiting,
    /// Something of it is here; perhaps more follows.
    Here,
    /// No worker can do it, and the host is being asked why.
    FindingOut(Sign),
    Hindered(Hindrance),
}

/// What stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// Workers could not start, or stopped.
    Failed(Failure),
    /// An amount in one of the futures has too many digits.
    TooLarge,
    /// So many futures of so large a scenario do not fit in memory.
    TooMany(Fit),
}

/// What makes futures large, and how many of them fit in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    pub municipalities: usize,
    pub years: usize,
    /// Afspraken and pinned scenarios.
    pub columns: usize,
    pub futures: u32,
}

/// Why workers could not start, or stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The host does not answer.
    NoNetwork,
    /// The host has another version of the page.
    NewVersion,
    /// The host has this version, and a file of it is not there or is changed on the way.
    Missing,
    /// The browser does not allow it.
    NotAllowed,
    /// All files can be fetched, and it does not start in time.
    Slow,
    /// It ended with an error while it worked.
    Stopped,
}

/// What happened to a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// The browser makes none.
    Refused,
    /// Its script did not run.
    Unloaded,
    /// Its script ran, and could not fetch its program.
    Unfetched,
    /// Nothing was heard of it for as long as it may take to start.
    Silent,
    /// It ended with an error.
    Stopped,
}

/// What the host has now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// The script of the workers of this page.
    pub script: String,
    /// The page itself; `None` if the host does not answer.
    pub page: Option<String>,
    /// Whether the host has that script.
    pub has_script: bool,
}

/// What helps against a hindrance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    TryAgain,
    /// Load the page anew.
    Reload,
}

/// What the page says of its workers, in every version.
const OF_THE_PAGE: &str = "rel=\"werker\"";

/// How long a worker may take to start, and how long until it is tried again by itself, in milliseconds. Each time in a
/// row that it fails doubles both, up to the largest.
const PATIENCE: (u32, u32) = (30_000, 240_000);
const PAUSE: (u32, u32) = (5_000, 60_000);

fn doubled((first, largest): (u32, u32), failures: u32) -> u32 {
    first.saturating_mul(1 << failures.min(16)).min(largest)
}

/// How long a worker may take to start after so many failures in a row, in milliseconds.
pub fn patience(failures: u32) -> u32 {
    doubled(PATIENCE, failures)
}

/// How long until the next attempt after so many failures in a row, in milliseconds.
pub fn pause(failures: u32) -> u32 {
    doubled(PAUSE, failures.saturating_sub(1))
}

impl Sign {
    /// What it means by itself; `None` if the host must be asked.
    pub fn failure(self) -> Option<Failure> {
        match self {
            Sign::Refused => Some(Failure::NotAllowed),
            Sign::Stopped => Some(Failure::Stopped),
            Sign::Unloaded | Sign::Unfetched | Sign::Silent => None,
        }
    }
}

impl Failure {
    /// What a sign means, now that the host is asked.
    pub fn of(sign: Sign, host: &Host) -> Failure {
        // Who has no network may be answered by somebody else, for instance where one must log in first.
        let Some(page) = host.page.as_ref().filter(|page| page.contains(OF_THE_PAGE)) else {
            return Failure::NoNetwork;
        };
        match sign {
            Sign::Refused => Failure::NotAllowed,
            Sign::Stopped => Failure::Stopped,
            _ if !page.contains(&host.script) => Failure::NewVersion,
            Sign::Silent => Failure::Slow,
            _ if !host.has_script => Failure::Missing,
            Sign::Unloaded => Failure::NotAllowed,
            Sign::Unfetched => Failure::Missing,
        }
    }

    /// Whether it may pass without anybody doing something about it.
    pub fn may_pass(self) -> bool {
        matches!(self, Failure::NoNetwork | Failure::Missing | Failure::Slow)
    }
}

impl Hindrance {
    pub fn remedy(self) -> Option<Remedy> {
        match self {
            Hindrance::Failed(Failure::NewVersion) => Some(Remedy::Reload),
            Hindrance::Failed(_) => Some(Remedy::TryAgain),
            Hindrance::TooLarge | Hindrance::TooMany(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "werker-0123456789abcdef.js";

    fn host(page: Option<&str>, has_script: bool) -> Host {
        Host { script: SCRIPT.to_owned(), page: page.map(str::to_owned), has_script }
    }

    #[test]
    fn each_sign_means_what_the_host_makes_of_it() {
        let same = format!("<link rel=\"werker\" href=\"{SCRIPT}\">");
        let other = "<link rel=\"werker\" href=\"werker-fedcba9876543210.js\">";
        for sign in [Sign::Unloaded, Sign::Unfetched, Sign::Silent] {
            assert_eq!(sign.failure(), None);
            assert_eq!(Failure::of(sign, &host(None, false)), Failure::NoNetwork, "{sign:?}");
            assert_eq!(Failure::of(sign, &host(Some("Log eerst in"), true)), Failure::NoNetwork, "{sign:?}");
            // Also when the host still has the old file.
            assert_eq!(Failure::of(sign, &host(Some(other), false)), Failure::NewVersion, "{sign:?}");
            assert_eq!(Failure::of(sign, &host(Some(other), true)), Failure::NewVersion, "{sign:?}");
            let without_script = if sign == Sign::Silent { Failure::Slow } else { Failure::Missing };
            assert_eq!(Failure::of(sign, &host(Some(&same), false)), without_script, "{sign:?}");
        }
        for (sign, failure) in
            [(Sign::Unloaded, Failure::NotAllowed), (Sign::Unfetched, Failure::Missing), (Sign::Silent, Failure::Slow)]
        {
            assert_eq!(Failure::of(sign, &host(Some(&same), true)), failure);
        }
        for (sign, failure) in [(Sign::Refused, Failure::NotAllowed), (Sign::Stopped, Failure::Stopped)] {
            assert_eq!(sign.failure(), Some(failure));
            assert_eq!(Failure::of(sign, &host(Some(&same), true)), failure);
        }
    }

    #[test]
    fn each_failure_in_a_row_waits_longer_up_to_a_minute() {
        let pauses: Vec<u32> = (1..8).map(pause).collect();
        assert_eq!(pauses, [5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
        assert_eq!([0, 1, 9, u32::MAX].map(patience), [30_000, 60_000, 240_000, 240_000]);
    }
}
