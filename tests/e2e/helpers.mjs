// What every end-to-end test needs: a page in Chromium that is guarded, a check on accessibility, screenshots.
//
// `cargo xtask test e2e` gives the addresses: REKENTAFEL_URL (the site), REKENTAFEL_DOORREKEN (the command line) and
// CHROMIUM (the browser).

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { launch as start } from "./browser.mjs";

export const url = required("REKENTAFEL_URL");
export const doorreken = process.env.REKENTAFEL_DOORREKEN;

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SCREENSHOTS = new URL("../../target/schermafdrukken/", import.meta.url);

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with "cargo xtask test e2e"`);
  return value;
}

let browser;

/** The one browser of this test file; it starts at the first call and closes after the last test. */
export async function launch() {
  browser ??= await start();
  return browser;
}

test.after(async () => {
  await browser?.close();
});

/**
 * A new page in a context of its own.
 *
 * `problems` collects what must not happen: an error in the console, an exception, a failed request, a request to
 * another origin. `options` are those of Playwright's `newContext`, plus `allow`: regular expressions of problems
 * that this test causes on purpose.
 */
export async function guardedPage({ allow = [], ...options } = {}) {
  const context = await (await launch()).newContext({ locale: "nl-NL", timezoneId: "Europe/Amsterdam", ...options });
  const page = await context.newPage();
  const problems = [];
  const report = (text) => {
    if (!allow.some((pattern) => pattern.test(text))) problems.push(text);
  };
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      report(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on("weberror", (error) => report(`exception: ${error.error()}`));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && origin !== new URL(url).origin) {
      report(`request to another origin: ${request.url()}`);
    }
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // The browser fetches its icon when it likes, and drops it when its page is left.
    const isDroppedIcon = why === "net::ERR_ABORTED" && new URL(request.url()).pathname.includes("/favicon-");
    if (!isDroppedIcon) report(`failed request: ${request.url()} ${why}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) report(`HTTP ${response.status()}: ${response.url()}`);
  });
  return { page, context, problems };
}

/**
 * A test with a guarded page; fails when the page had problems.
 *
 * `pageTest(name, body)` or `pageTest(name, options, body)`; the body gets `{ page, context }`.
 */
export function pageTest(name, ...rest) {
  const body = rest.pop();
  const options = rest.pop() ?? {};
  test(name, async (t) => {
    const { page, context, problems } = await guardedPage(options);
    try {
      await body({ page, context, t });
      assert.deepEqual(problems, [], "the page had problems");
    } catch (error) {
      await screenshot(page, `fout-${name}`).catch(() => {});
      if (problems.length > 0) t.diagnostic(problems.join("\n"));
      throw error;
    } finally {
      await context.close();
    }
  });
}

/** Opens the app, with an optional part after `#`, and waits until it has replaced the loading text. */
export async function open(page, hash = "") {
  await page.goto(url + hash);
  await page.waitForSelector("#start-laden", { state: "detached" });
  // What is behind the first page comes a moment later.
  await page.waitForSelector("#onderweg", { state: "detached" });
}

/** The pages of each place, as they are called on the screen. */
export const PLACES = {
  "Antwoord": ["In één oogopslag", "Per jaar: wie wint", "Gebeurtenissen", "Ook elders"],
  "Mensen": ["Mensen en plekken"],
  "Afspraak": ["Draagvlak", "Eén afspraak"],
  "Scenario’s": ["Naast elkaar", "Toekomsten", "Wat als", "Notulen"],
  "Bewijs": ["Deze regio", "Documenten", "Aannamen", "Rekenwijze", "Controle", "Uitleg en woorden"],
  "Onze cijfers": ["Alle invoer", "Eigen regio", "Verantwoording"],
};

/** Goes to a page: its place first, and then the page, if the place has more than one. */
export async function go(page, name) {
  const [place, pages] = Object.entries(PLACES).find(([, pages]) => pages.includes(name));
  await page.locator(".plekken").getByRole("button", { name: place, exact: true }).click();
  if (pages.length > 1) await page.locator(".bladen").getByRole("button", { name, exact: true }).click();
}

/** Opens what is folded away on the first page: all amounts. */
export async function unfold(page) {
  const fold = page.locator("details.vouw");
  if (!(await fold.evaluate((own) => own.open))) await fold.locator("summary").click();
}

/** The ids of the readings that can be chosen of the afspraak in hand. */
const readings = async (page) => {
  const [own] = await values(page, "#keuze-afspraak option:checked");
  const all = await values(page, "#keuze-lezing option");
  return all.length > 0 ? all : [own];
};
const values = (page, options) => page.locator(options).evaluateAll((all) => all.map((own) => own.value));

/** The ids of all afspraken, reading by reading, as the page lets them be chosen. */
export async function allReadings(page) {
  const all = [];
  for (let index = 0; index < (await page.locator("#keuze-afspraak option").count()); index += 1) {
    await page.locator("#keuze-afspraak").selectOption({ index });
    all.push(...(await readings(page)));
  }
  return all;
}

/** Chooses an afspraak by its id: first the afspraak, then, of one that is open, its reading. */
export async function choose(page, id) {
  for (let index = 0; index < (await page.locator("#keuze-afspraak option").count()); index += 1) {
    await page.locator("#keuze-afspraak").selectOption({ index });
    const all = await readings(page);
    if (!all.includes(id)) continue;
    if (all.length > 1) await page.locator("#keuze-lezing").selectOption(id);
    return;
  }
  assert.fail(`no afspraak ${id}`);
}

/** Opens the app anew, once everything of the page before has come in: a request that is cut off counts as failed. */
export async function reopen(page) {
  await page.waitForLoadState("networkidle");
  await open(page);
}

/** Fails when axe finds a violation of WCAG 2.2 A or AA. `adjust` may change the AxeBuilder. */
export async function axe(page, adjust = (builder) => builder) {
  // What lies under the knobs at the foot can be scrolled into sight; axe would call it too small to hit.
  const place = (position) => page.locator(".knoppen").evaluateAll((all, position) => all.forEach((own) => (own.style.position = position)), position);
  await place("static");
  const { violations } = await adjust(new AxeBuilder({ page }).withTags(WCAG)).analyze();
  await place("");
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`),
  }));
  assert.deepEqual(found, [], "axe found violations");
}

/** Writes target/schermafdrukken/<name>.png of the whole page and gives its path. */
export async function screenshot(page, name, options = {}) {
  await mkdir(SCREENSHOTS, { recursive: true });
  const file = new URL(`${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.png`, SCREENSHOTS);
  const path = fileURLToPath(file);
  await page.screenshot({ path, fullPage: true, animations: "disabled", ...options });
  return path;
}
