// The futures and the what-if page, in the browser.
//
// Proves: one worker and two, a second profile and the command line find the same number for the same link; a first picture
// comes before the last; while workers calculate the page goes on and another page stops them; nonsense is refused with a
// reason; a question has an answer, none or more; both pages work by keyboard, and are free of axe violations.
//
// Does not prove: how fast it is (`cargo xtask meet pagina`), nor the statistics (`tests/toekomsten.rs`).

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { axe, doorreken, go, guardedPage, open, pageTest, screenshot, url } from "./helpers.mjs";

const progress = (page) => page.locator("#voortgang");
const whole = (page) => progress(page).getByText(/^Alle [\d.]+ toekomsten berekend\.$/).waitFor();
const fingerprint = async (page) => (await page.locator("#controlegetal").textContent()).match(/controlegetal (\w{16})/)[1];
const settings = (page) => page.getByText("Hoe onzeker is het?").click();

async function withCores(cores, hash) {
  const { page, context, problems } = await guardedPage();
  await page.addInitScript((cores) => Object.defineProperty(navigator, "hardwareConcurrency", { get: () => cores }), cores);
  await open(page, hash);
  await whole(page);
  const found = await fingerprint(page);
  assert.equal(page.workers().length, cores);
  assert.deepEqual(problems, []);
  await context.close();
  return found;
}

pageTest("the same link gives the same number with one worker, with two, elsewhere and natively", async ({ page }) => {
  await open(page);
  await go(page, "Toekomsten");
  await whole(page);
  await page.selectOption("#keuze-gemeente", { label: "Kampen" });
  await settings(page);
  await page.getByLabel("Zaad van het toeval").fill("20261124");
  await page.getByLabel("Zaad van het toeval").press("Enter");
  await page.getByLabel("Samenhang tussen gemeenten").fill("75");
  await page.getByLabel("Samenhang tussen gemeenten").press("Tab");
  await page.locator("#invoer-vraag-instroom-per-10000").fill("6");
  await page.locator("#invoer-vraag-instroom-per-10000").press("Tab");
  await page.getByText("Zaad 20261124, controlegetal").waitFor();
  await whole(page);
  const here = await fingerprint(page);
  const hash = new URL(page.url()).hash;
  assert.equal(await withCores(1, hash), here);
  assert.equal(await withCores(2, hash), here);
  const native = execFileSync(doorreken, ["--toekomsten", page.url()], { encoding: "utf8" });
  assert.ok(native.includes(here), native.slice(-200));
  // The page shows the very amounts.
  await page.selectOption("#keuze-eenheid", "euro");
  const row = native.split("\n").find((line) => line.startsWith("geen-afspraak\tKampen\t")).split("\t").slice(2);
  const cells = await page.locator("table", { has: page.locator("#tabel-afspraken") }).getByRole("row", { name: /^Geen afspraak/ }).getByRole("gridcell").allTextContents();
  const euros = (text) => new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 }).format(Number(text)).replace("-0", "0");
  assert.deepEqual(cells.slice(0, 3), row.map(euros));
});

pageTest("a first picture comes early, and another page stops the work", async ({ page }) => {
  await open(page);
  await go(page, "Toekomsten");
  await whole(page);
  await settings(page);
  await page.getByLabel("Aantal toekomsten").fill("10.000");
  await page.getByLabel("Aantal toekomsten").press("Tab");
  await progress(page).getByText(/^[\d.]+ van de 10\.000 toekomsten berekend\.$/).waitFor();
  // While the workers calculate, the page answers.
  await page.locator("#invoer-vraag-instroom-per-10000").fill("5");
  await page.locator("#invoer-vraag-instroom-per-10000").press("Tab");
  await go(page, "In één oogopslag");
  await page.locator("#kop-antwoord").waitFor();
  await go(page, "Toekomsten");
  await whole(page);
  assert.match(await progress(page).textContent(), /10\.000/);
});

pageTest("what cannot be is refused with its reason, and nothing else is lost", async ({ page }) => {
  await open(page);
  await go(page, "Toekomsten");
  await whole(page);
  await settings(page);
  const before = page.url();
  for (const [label, typed, reason] of [
    ["Aantal toekomsten", "99", /Toegestaan: 100 tot en met 10\.000, zonder decimalen/],
    ["Samenhang tussen gemeenten", "150", /Toegestaan: 0 tot en met 100, met hoogstens één decimaal/],
    ["Spreiding van de instroom", "veel", /./],
    ["Nooit", "-1", /Minstens één gewicht is meer dan 0/],
  ]) {
    const field = page.locator(".keuzes--velden").getByLabel(label);
    await field.fill(typed);
    await field.press("Tab");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.match(await page.locator(`#${await field.getAttribute("id")}-fout`).textContent(), reason);
    assert.equal(await field.inputValue(), typed);
  }
  assert.equal(page.url(), before);
  await axe(page);
});

pageTest("a pinned scenario meets the same futures", async ({ page }) => {
  await open(page);
  await go(page, "Naast elkaar");
  await page.locator("#vast-naam").fill("zoals nu");
  await page.locator("#vast-naam").press("Enter");
  await go(page, "Toekomsten");
  await page.selectOption("#keuze-gemeente", { label: "Zwolle" });
  await whole(page);
  const table = page.locator("table", { has: page.locator("#tabel-afspraken") });
  const cells = async (name) => (await table.getByRole("row", { name }).getByRole("gridcell").allTextContents()).slice(0, 3);
  const own = await table.locator("tr", { has: page.locator(".tabel__naam--gekozen") }).getByRole("gridcell").allTextContents();
  assert.deepEqual(await cells(/^vastgezet: zoals nu/), own.slice(0, 3), "the same figures, the same luck");
});

pageTest("a question has an answer, and what is asked is in the link", async ({ page }) => {
  await open(page);
  await go(page, "Wat als");
  const answer = page.locator("#antwoord");
  await answer.getByText(/^Vanaf .* hoogstens 3,0 maanden/).waitFor();
  await page.locator("#grafiek-kaart-titel").waitFor({ state: "attached" });
  await page.selectOption("#keuze-gemeente", { label: "Kampen" });
  await page.locator("#grafiek-uitslagen-titel").waitFor({ state: "attached" });
  await screenshot(page, "wat-als");
  await page.selectOption("#vraag-knop", { label: "Beschermd thuis" });
  await answer.getByText(/^Nergens op deze schuif/).waitFor();
  await page.selectOption("#vraag-uitkomst", { label: "Verschil tussen twee afspraken (euro, hele periode)" });
  await page.selectOption("#keuze-afspraak", { label: "Profijtbeginsel (VNG)" });
  await page.selectOption("#keuze-tegenover", { label: "Solidariteitsprincipe (VNG)" });
  await page.selectOption("#vraag-knop", { label: "Instroom" });
  await page.locator("#grafiek-uitslagen-titel").waitFor({ state: "attached" });
  const said = await answer.textContent();
  const { page: other, context, problems } = await guardedPage();
  await open(other, new URL(page.url()).hash);
  await other.locator("#grafiek-uitslagen-titel").waitFor({ state: "attached" });
  assert.equal(await other.locator("#antwoord").textContent(), said);
  assert.deepEqual(problems, []);
  await context.close();
  await page.locator("#vraag-gewenst").fill("drie");
  await page.locator("#vraag-gewenst").press("Tab");
  assert.equal(await page.locator("#vraag-gewenst").getAttribute("aria-invalid"), "true");
  await axe(page);
});

pageTest("an own range goes before the plausible one, and a wrong one says why", async ({ page }) => {
  await open(page);
  await go(page, "Wat als");
  const low = page.locator("#bereik-invoer-vraag-instroom-per-10000-van");
  await low.waitFor();
  await low.fill("5,2");
  await low.press("Tab");
  await page.getByRole("row", { name: /^Instroom.*eigen bereik/ }).waitFor();
  assert.equal(await low.inputValue(), "5,2");
  await low.fill("99");
  await low.press("Tab");
  assert.match(await page.locator("#bereik-invoer-vraag-instroom-per-10000-van-fout").textContent(), /lager zijn dan de hoogste/);
  await low.fill("");
  await low.press("Tab");
  await page.getByRole("row", { name: /^Instroom.*eigen bereik/ }).waitFor({ state: "detached" });
  await axe(page);
});

pageTest("both pages are reached and asked by keyboard", async ({ page }) => {
  await open(page);
  for (const [nav, name] of [[".plekken", "Scenario’s"], [".bladen", "Toekomsten"]]) {
    await page.locator(nav).getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  }
  await whole(page);
  await page.locator("#keuze-gemeente").focus();
  await page.keyboard.press("ArrowDown");
  await page.getByText(/ligt het resultaat voor Dalfsen|is .* voor Dalfsen/).first().waitFor();
  await axe(page);
  await screenshot(page, "toekomsten");
  assert.ok(page.url().startsWith(url));
});
