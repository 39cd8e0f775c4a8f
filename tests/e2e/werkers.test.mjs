// What calculates beside the page, when it cannot, and what is large.
//
// Proves, in Chromium: without a network the page says so and goes on by itself when it is back; when the host has another version, an
// old tab says so and offers the new one; a file that is missing for a while is named as such and tried again by itself; a browser without workers is named as such; of 400 municipalities not everything is drawn at once.
//
// Does not prove: what other browsers say when a module cannot be fetched, nor how long a portion takes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { axe, doorreken, open, pageTest } from "./helpers.mjs";

const go = (page, name) => page.locator(".bladen").getByRole("button", { name, exact: true }).click();
const hindrance = (page) => page.locator("#belemmering");
const whole = (page) => page.locator("#voortgang").getByText(/^Alle [\d.]+ toekomsten berekend\.$/).waitFor();

const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /failed request/];
pageTest("without a network it says so, and goes on by itself when it is back", { allow: OFFLINE }, async ({ page, context }) => {
  await open(page);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await go(page, "Toekomsten");
  await hindrance(page).getByText("Er is geen verbinding").waitFor();
  await axe(page);
  await go(page, "Wat als");
  await hindrance(page).getByText("Er is geen verbinding").waitFor();
  await go(page, "Toekomsten");
  await context.setOffline(false);
  await whole(page);
  assert.equal(await hindrance(page).count(), 0);
});

const SCRIPT = /werker-[0-9a-f]+\.js$/;
const GONE = [/404/, /rekentafel: niet opgehaald/, /failed request/];

/** As when the host has another version: its page names other files, and those of this page are gone. */
async function release(page, gone) {
  await page.route(gone, (route) => route.fulfill({ status: 404, body: "" }));
  await page.route((address) => /\/(index\.html)?$/.test(address.pathname), async (route) => {
    if (route.request().resourceType() === "document") return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replace(/werker-[0-9a-f]{16}\.js/, "werker-0000000000000000.js");
    return route.fulfill({ response, body });
  });
}

for (const [what, gone] of [["script", SCRIPT], ["binding", /werker-binding-[0-9a-f]+\.js$/], ["wasm", /werker-[0-9a-f]+\.wasm$/]]) {
  pageTest(`after a release on the host an old tab without its ${what} offers the new version`, { allow: GONE }, async ({ page }) => {
    await open(page);
    await release(page, gone);
    await go(page, "Wat als");
    await hindrance(page).getByText("Er staat een nieuwe versie van Rekentafel klaar").waitFor();
  });
}

pageTest("a file that is missing for a while is named as such, and tried again by itself", { allow: GONE }, async ({ page }) => {
  await open(page);
  await page.route(SCRIPT, (route) => route.fulfill({ status: 404, body: "" }));
  await go(page, "Toekomsten");
  await hindrance(page).getByText("ontbreekt op de server").waitFor();
  await page.unrouteAll();
  await whole(page);
  assert.equal(await hindrance(page).count(), 0);
});

/** A region of the largest size that is allowed, over twenty years. */
function of400() {
  const scenario = JSON.parse(execFileSync(doorreken, ["--regio", "ijssel-vecht"], { encoding: "utf8" }));
  const own = scenario.gemeenten;
  scenario.gemeenten = Array.from({ length: 400 }, (_, place) => ({ ...own[place % own.length], naam: `Gemeente ${place}` }));
  scenario.centrumgemeente = "Gemeente 0";
  scenario.jaren = 20;
  return Buffer.from(JSON.stringify(scenario));
}

pageTest("of 400 municipalities the rows come in portions", async ({ page }) => {
  await open(page);
  await page.getByText("Bewaren en openen").click();
  await page.setInputFiles("#open-bestand", { name: "groot.json", mimeType: "application/json", buffer: of400() });
  await page.locator("#keuze-gemeente option", { hasText: "Gemeente 399" }).waitFor({ state: "attached" });
  await page.evaluate(() => {
    globalThis.most = { rows: 0 };
    new MutationObserver((changes) => {
      const added = (name) => changes.flatMap((change) => [...change.addedNodes]).filter((node) => node.isConnected && node.nodeType === 1)
        .reduce((sum, node) => sum + node.querySelectorAll(name).length + Number(node.matches(name)), 0);
      globalThis.most.rows = Math.max(globalThis.most.rows, added("#tabel-winnaars ~ tbody > tr, tr.utrecht-table__row"));
    }).observe(document.body, { childList: true, subtree: true });
  });
  await go(page, "Wie wint");
  await page.getByRole("heading", { name: "Gemeente 399", exact: true }).waitFor({ state: "attached" });
  assert.equal(await page.locator("table", { has: page.locator("#tabel-winnaars") }).locator("tbody > tr").count(), 402);
  const most = await page.evaluate(() => globalThis.most);
  assert.ok(most.rows > 0 && most.rows < 400, `${most.rows} rows at a time`);
});

pageTest("a browser without workers is named as such, and tries again when asked", async ({ page }) => {
  await page.addInitScript(() => {
    const own = window.Worker;
    window.Worker = class { constructor() { throw new Error("niet toegestaan"); } };
    window.laatToe = () => { window.Worker = own; };
  });
  await open(page);
  await go(page, "Toekomsten");
  await hindrance(page).getByText("laat geen rekenwerk naast de pagina toe").waitFor();
  await page.evaluate(() => window.laatToe());
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await whole(page);
});
