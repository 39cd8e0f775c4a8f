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
}

/** Opens the app anew, once everything of the page before has come in: a request that is cut off counts as failed. */
export async function reopen(page) {
  await page.waitForLoadState("networkidle");
  await open(page);
}

/** Fails when axe finds a violation of WCAG 2.2 A or AA. `adjust` may change the AxeBuilder. */
export async function axe(page, adjust = (builder) => builder) {
  const { violations } = await adjust(new AxeBuilder({ page }).withTags(WCAG)).analyze();
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
