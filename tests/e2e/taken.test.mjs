// What a wethouder comes for, each from the opening page in at most four steps, in Chromium.
//
// Proves: each question below is answered on the screen after the steps that stand there (a click, a choice or a typed
// number is one step), and the number of steps is counted. Does not prove that somebody finds these steps by himself:
// that takes people.

import assert from "node:assert/strict";
import { guardedPage, open, pageTest, screenshot, url } from "./helpers.mjs";

const MOST = 4;
const INFLOW = "#invoer-vraag-instroom-per-10000";
const DWELLINGS = "#invoer-woningen-regio";

/** The steps of a user, counted. */
class Steps {
  count = 0;

  constructor(page) {
    this.page = page;
  }

  async click(name) {
    this.count += 1;
    await this.page.getByRole("button", { name, exact: true }).first().click();
  }

  async open(text) {
    this.count += 1;
    await this.page.getByText(text, { exact: true }).click();
  }

  async region(id) {
    this.count += 1;
    await this.page.selectOption("#keuze-regio", id);
  }

  async municipality(label) {
    this.count += 1;
    await this.page.selectOption("#keuze-gemeente", { label });
  }

  async type(field, value) {
    this.count += 1;
    await this.page.fill(field, value);
    await this.page.locator(field).press("Enter");
    await this.page.locator(field).blur();
  }
}

const answer = (page) => page.locator("#kop-antwoord").innerText();
const human = (page) => page.locator(".antwoord__mensen").innerText();
const delta = (page) => page.locator(".delta").innerText();
const row = (page, name) => page.locator(".antwoord .grafiek__rij").filter({ hasText: name }).first();

function task(name, options, body) {
  pageTest(name, options, async ({ page, context, t }) => {
    await open(page);
    const steps = new Steps(page);
    await body({ page, context, steps });
    t.diagnostic(`${steps.count} steps`);
    assert.ok(steps.count <= MOST, `${steps.count} steps`);
  });
}

task("a: solidarity against who uses pays, for Putten", {}, async ({ page, steps }) => {
  await steps.region("noord-veluwe");
  await steps.municipality("Putten");
  for (const name of ["Solidariteitsprincipe (VNG)", "Profijtbeginsel (VNG)"]) {
    assert.match(await row(page, name).textContent(), /€\s-?\d/);
  }
});

const best = async ({ page, steps }) => {
  await steps.municipality("Ommen");
  await page.getByText(/Voor Ommen is in 2026 tot en met 2037 de afspraak ‘.+’ het gunstigst/).waitFor();
  steps.count += 1;
  await row(page, "Profijtbeginsel (VNG)").locator(".grafiek__merk").first().click();
  await page.getByRole("dialog").getByText(/Resultaat per inwoner, Ommen, hele periode/).first().waitFor();
};
task("b: the best afspraak for the smallest municipality, and why", {}, best);

task("c: the afspraken of two regions on our own figures", {}, async ({ page, steps }) => {
  await steps.municipality("Kampen");
  for (const name of ["Amersfoort", "Centraal Gelderland"]) assert.match(await row(page, name).textContent(), /€\s-?\d/);
});

task("d: twenty dwellings more, and what stands there is what was typed", {}, async ({ page, steps }) => {
  await steps.type(DWELLINGS, "180");
  await page.waitForFunction(() => document.querySelector(".delta")?.innerText.includes("→"));
  assert.match(await delta(page), /Sinds het begin[\s\S]*wachttijd[\s\S]*maanden/);
  assert.equal(await page.locator(DWELLINGS).inputValue(), "180");
});

task("e: the year that hurts most", {}, async ({ page, steps }) => {
  await steps.municipality("Zwolle");
  assert.match(await human(page), /Het zwaarste jaar is 20\d\d: €\s\d+ per inwoner bij te leggen\./);
});

task("f: two scenarios, and why they differ", {}, async ({ page, steps }) => {
  await steps.click("Scenario’s");
  await steps.type("#vast-naam", "Zoals nu");
  await page.locator("table:has(#tabel-scenarios) th[scope=row]").filter({ hasText: "Zoals nu" }).first().waitFor();
  await steps.click("Instroom: meer");
  await page.locator("table:has(#tabel-waarom) tbody tr").filter({ hasText: "Instroom" }).waitFor();
});

task("g: share, and open in a fresh profile", { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, steps }) => {
  await steps.municipality("Dalfsen");
  await steps.click("Instroom: meer");
  const said = await answer(page);
  await steps.click("Kopieer link");
  await page.getByText("De link is gekopieerd").first().waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await guardedPage();
  await open(other.page, link.slice(url.length));
  assert.equal(await answer(other.page), said);
  assert.deepEqual(other.problems, []);
  await other.context.close();
});

task("h: is there a majority, and for what", {}, async ({ page, steps }) => {
  await steps.click("Afspraak");
  await page.getByText(/stem(men)? voor en \d+ tegen/).first().waitFor();
  await page.getByText(/De minste tegenstand krijgt|Tegen “.+” is niemand/).first().waitFor();
});

const waiting = async ({ page, steps }) => {
  await page.waitForFunction(() => /met toeval meestal [\d,]+ maanden/.test(document.querySelector(".antwoord__mensen")?.innerText));
  assert.match(await human(page), /Wachten op beschermd wonen duurt dan [\d,]+ maanden als alles gemiddeld verloopt/);
  await steps.click("Woningen, hele regio: meer");
  await page.waitForFunction(() => document.querySelector(".delta")?.innerText.includes("→"));
  assert.match(await delta(page), /wachttijd/);
};
task("i: how long people wait, and what dwellings do", {}, waiting);

task("j: on the big screen with three knobs", { viewport: { width: 1920, height: 1080 } }, async ({ page, steps }) => {
  await steps.municipality("Ommen");
  const said = await answer(page);
  await steps.click("Presenteren");
  assert.equal(await page.locator(".presentatie__zin").innerText(), said);
  assert.equal(await page.locator(".knoppen__balk .knop:visible").count(), 3);
  await steps.click("Instroom: meer");
  await page.waitForFunction((said) => document.querySelector(".presentatie__zin").innerText !== said, said);
  await screenshot(page, "presenteren-ommen", { fullPage: false });
});

task("m: one sheet of A4", {}, async ({ page, steps }) => {
  await page.evaluate(() => {
    window.print = () => {
      window.printed = document.querySelector(".papier")?.textContent;
    };
  });
  await steps.open("Bewaren en openen");
  await steps.click("Druk het antwoord af (één A4)");
  await page.waitForFunction(() => window.printed);
  assert.match(await page.evaluate(() => window.printed), /IJssel-Vecht · Hele regio · \d{4}-\d\d-\d\d .*Controlegetal/s);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? [];
  assert.equal(pages.length, 1);
});

task("n: undo", {}, async ({ page, steps }) => {
  const before = await page.locator(INFLOW).inputValue();
  await steps.click("Instroom: meer");
  await page.waitForFunction(([id, before]) => document.querySelector(id).value !== before, [INFLOW, before]);
  await steps.click("Ongedaan maken");
  await page.waitForFunction(([id, before]) => document.querySelector(id).value === before, [INFLOW, before]);
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
task("o: on a phone, the best afspraak and why", PHONE, best);
task("o: on a phone, how long people wait and what dwellings do", PHONE, waiting);

pageTest("a newcomer says once where they are from", async ({ page, context }) => {
  await open(page);
  await page.getByLabel("Voor welke gemeente rekent u?").selectOption({ label: "Putten" });
  assert.match(await page.locator("#kop-antwoord").textContent(), /^Putten /);
  assert.equal(await page.locator("#keuze-regio").inputValue(), "noord-veluwe");
  assert.equal(await page.locator("#keuze-waar").count(), 0);
  const later = await context.newPage();
  await open(later);
  assert.match(await later.locator("#kop-antwoord").textContent(), /^Putten /);
  assert.equal(await later.locator("#keuze-waar").count(), 0);
});

pageTest("the answer and its chart stand on the first screen", async ({ page }) => {
  for (const [width, height, most] of [[1366, 768, 300], [390, 844, 844]]) {
    await page.setViewportSize({ width, height });
    await open(page);
    const chart = await page.locator(".antwoord .grafiek").boundingBox();
    assert.ok(chart.y < most, `${width}: the chart begins at ${chart.y}`);
    // A page that is left while it fetches its worker breaks the request off.
    await page.waitForLoadState("networkidle");
  }
});
