// What calculates beside the page, when it cannot, and what is large.
//
// Proves, in Chromium: without a network the page says so and goes on by itself when it is back; when the host has another version, an
// old tab says so and offers the new one; a file that is missing for a while is named as such and tried again by itself; a worker that
// does not start is not waited for; a browser without workers is named as such; what does not fit in memory is said, with how many
// futures fit; no page waits for what does not come; of 400 municipalities no more is drawn at a time than takes a moment.
//
// Does not prove: what other browsers say when a module cannot be fetched, nor how long a portion takes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { axe, doorreken, go, open, pageTest } from "./helpers.mjs";

/** A link to the page of the region, that asks for no work beside it. */
const QUIET = "#1AoOW4gACAAsMGwFROVU215z-uf39vAOj7vnmDQA";

const hindrance = (page) => page.locator("#belemmering");
const whole = (page) => page.locator("#voortgang").getByText(/^Alle [\d.]+ toekomsten berekend\.$/).waitFor();

const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /failed request/];
pageTest("without a network it says so, and goes on by itself when it is back", { allow: OFFLINE }, async ({ page, context }) => {
  await open(page, QUIET);
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
    await open(page, QUIET);
    await release(page, gone);
    await go(page, "Wat als");
    await hindrance(page).getByText("Er staat een nieuwe versie van Rekentafel klaar").waitFor();
    assert.equal(await page.getByText("Wordt berekend").count(), 0, "nothing waits");
    await go(page, "Aannamen");
    await page.selectOption("#keuze-gemeente", { index: 1 });
    await hindrance(page).getByText("Er staat een nieuwe versie van Rekentafel klaar").waitFor();
    await axe(page);
    await go(page, "Wat als");
    const link = new URL(page.url()).hash;
    await page.unrouteAll();
    await page.getByRole("button", { name: "Laad de nieuwe versie" }).click();
    await page.locator("#antwoord").getByText(/hoogstens/).waitFor();
    assert.equal(new URL(page.url()).hash, link, "what is on the table stays");
    assert.equal(await hindrance(page).count(), 0);
  });
}

pageTest("a file that is missing for a while is named as such, and tried again by itself", { allow: GONE }, async ({ page }) => {
  await open(page, QUIET);
  await page.route(SCRIPT, (route) => route.fulfill({ status: 404, body: "" }));
  await go(page, "Toekomsten");
  await hindrance(page).getByText("ontbreekt op de server").waitFor();
  await page.unrouteAll();
  await whole(page);
  assert.equal(await hindrance(page).count(), 0);
});

pageTest("a worker that does not start is not waited for", { allow: GONE }, async ({ page }) => {
  await page.clock.install();
  await open(page, QUIET);
  const held = [];
  await page.route(SCRIPT, (route) => void held.push(route));
  await go(page, "Wat als");
  await page.locator("#antwoord").getByText("Wordt berekend").waitFor();
  // Half a minute; then the host is asked, and gets its own time to answer.
  await page.clock.runFor(31_000);
  while (!held.some((route) => route.request().resourceType() === "fetch")) await new Promise((done) => setTimeout(done, 50));
  await page.clock.runFor(11_000);
  await hindrance(page).getByText("start nog niet").waitFor();
  assert.equal(await page.getByText("Wordt berekend").count(), 0);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.clock.runFor(6_000);
  await page.locator("#antwoord").getByText(/hoogstens/).waitFor();
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

pageTest("of 400 municipalities no more is drawn at a time than takes a moment, and what does not fit is said", async ({ page }) => {
  await open(page);
  await page.getByText("Bewaren en openen").click();
  await page.setInputFiles("#open-bestand", { name: "groot.json", mimeType: "application/json", buffer: of400() });
  await page.locator("#keuze-gemeente option", { hasText: "Gemeente 399" }).waitFor({ state: "attached" });
  await page.evaluate(() => {
    globalThis.most = { rows: 0, charts: 0 };
    new MutationObserver((changes) => {
      // What is added together with what is around it is in several records.
      const nodes = changes.flatMap((change) => [...change.addedNodes]).filter((node) => node.isConnected && node.nodeType === 1);
      const added = (name) => new Set(nodes.flatMap((node) => [...node.querySelectorAll(name), ...(node.matches(name) ? [node] : [])])).size;
      globalThis.most.rows = Math.max(globalThis.most.rows, added("#tabel-winnaars ~ tbody > tr, tr.utrecht-table__row"));
      globalThis.most.charts = Math.max(globalThis.most.charts, added(".kaarten--klein > section"));
    }).observe(document.body, { childList: true, subtree: true });
  });
  await go(page, "Per jaar: wie wint");
  await page.getByRole("heading", { name: "Gemeente 399", exact: true }).waitFor({ state: "attached" });
  assert.equal(await page.locator("table", { has: page.locator("#tabel-winnaars") }).locator("tbody > tr").count(), 402);
  const most = await page.evaluate(() => globalThis.most);
  assert.ok(most.rows > 0 && most.rows < 200, `${most.rows} rows at a time`);
  assert.ok(most.charts > 0 && most.charts < 60, `${most.charts} charts at a time`);
  await go(page, "Toekomsten");
  await page.getByText("Hoe onzeker is het?").click();
  await page.getByLabel("Aantal toekomsten").fill("10.000");
  await page.getByLabel("Aantal toekomsten").press("Tab");
  const said = await hindrance(page).getByText("passen niet in het geheugen").textContent();
  assert.match(said, /400 gemeenten, 20 jaren/);
  const fit = said.match(/hoogstens ([\d.]+)\.$/)[1];
  // As somebody types it: `fill` selects before the field has taken out its points.
  await page.getByLabel("Aantal toekomsten").press("Control+a");
  await page.keyboard.type(fit);
  await page.keyboard.press("Tab");
  await hindrance(page).waitFor({ state: "detached" });
  await go(page, "In één oogopslag");
});

pageTest("a browser without workers is named as such, and tries again when asked", async ({ page }) => {
  await page.addInitScript(() => {
    const own = window.Worker;
    window.Worker = class { constructor() { throw new Error("niet toegestaan"); } };
    window.laatToe = () => { window.Worker = own; };
  });
  await open(page, QUIET);
  await go(page, "Toekomsten");
  await hindrance(page).getByText("laat geen rekenwerk naast de pagina toe").waitFor();
  await page.evaluate(() => window.laatToe());
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await whole(page);
});
