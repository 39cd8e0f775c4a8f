// Starts Chromium, the same way for the tests and for the measurements.

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const OPTIONS = { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS };

export const launch = () => chromium.launch(OPTIONS);

/** With the settings of a profile of its own. */
export const launchWith = (profile) => chromium.launchPersistentContext(profile, { ...OPTIONS, locale: "nl-NL" });
