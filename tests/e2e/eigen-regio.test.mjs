// A region of one's own, in Chromium: from nothing to a comparison, kept, changed, shared and forgotten.
//
// Proves: eight municipalities that are no region of the product give an answer in at most ten clicks and one paste; link and file,
// opened in another profile, give the same amounts to the cent; the region is kept with what was changed and stands beside the four;
// the map and the list choose the same; the map of a region carries the amounts of its table; a copy gets and loses a municipality; what is unknown is named; axe finds nothing, in light
// and dark and on a small screen; nothing of it is fetched at the first load.
// Does not prove what the starting values are (`intake/tests/properties/regions.rs`) nor every mistake (`tests/eigen_regio.rs`).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axe, go, guardedPage, open, pageTest, reopen, screenshot, unfold } from "./helpers.mjs";

const EIGHT = "Breda\nTilburg\nEtten-Leur\nMoerdijk\nAlphen-Chaam\nRoosendaal\nDrimmelen\nGeertruidenberg";
const NAME = "West-Brabant Oost";
const region = (page) => page.locator("#keuze-regio");
const chosen = (page) => page.locator(".regio-maken__velden .regio-maken__gekozen li span");
const make = (page) => page.getByRole("button", { name: "Maak de regio" });

/** Counts what a visitor does with a pointer. */
function counting(page) {
  const counter = { clicks: 0 };
  const click = async (locator) => {
    counter.clicks += 1;
    await locator.click();
  };
  return { counter, click };
}

async function paste(page, id, text) {
  await page.locator(id).focus();
  await page.keyboard.insertText(text);
}

async function begin(page) {
  await open(page);
  await region(page).selectOption("nieuw");
  await page.getByRole("heading", { name: "Een eigen regio" }).waitFor();
}

async function made(page, name = NAME, list = EIGHT) {
  await begin(page);
  await page.locator("#regio-naam").fill(name);
  await page.locator("#regio-lijst").fill(list);
  await page.locator(".regio-maken__lijst button").click();
  await page.waitForFunction(() => document.querySelectorAll(".regio-maken__velden .regio-maken__gekozen li").length > 0);
  await make(page).click();
  await page.locator(".meldingen").getByText(`${name} ligt op tafel`).waitFor();
}

/** Every amount of the table of the first page, in cents where they are shown. */
async function amounts(page) {
  await unfold(page);
  const table = page.locator("details.vouw table").first();
  await table.waitFor();
  return table.locator("tbody td").allInnerTexts();
}

pageTest("from nothing to a first comparison in at most ten clicks and one paste", async ({ page, t }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  await open(page);
  assert.equal(fetched.some((own) => /kaart-|inlezer/.test(own)), false, "the first load is without them");
  const { counter, click } = counting(page);
  // Opening the list and choosing in it.
  counter.clicks += 2;
  await region(page).selectOption("nieuw");
  await click(page.locator("#regio-naam"));
  await page.keyboard.type(NAME);
  await click(page.locator("#regio-lijst"));
  await paste(page, "#regio-lijst", EIGHT);
  await click(page.locator(".regio-maken__lijst button"));
  await page.getByText(/^8 gemeenten, samen/).waitFor();
  assert.deepEqual(await chosen(page).allInnerTexts(), EIGHT.split("\n"));
  assert.equal(await page.locator("#regio-centrum option:checked").innerText(), "Tilburg");
  await click(make(page));
  await page.locator(".meldingen").getByText(`${NAME} ligt op tafel: 8 gemeenten`).waitFor();
  await page.locator("#kop-antwoord").waitFor();
  assert.ok(counter.clicks <= 10, `${counter.clicks} clicks`);
  const notice = await page.locator(".meldingen").innerText();
  assert.match(notice, /aanname/);
  assert.match(notice, /afgeleid/);
  t.diagnostic(`${counter.clicks} clicks; ${notice.match(/De link is [\d.]+ tekens lang/)?.[0]}`);
  assert.equal(await region(page).locator("option:checked").innerText(), NAME);
  assert.match(await page.title(), new RegExp(NAME));
  assert.ok(fetched.some((own) => own.includes("kaart-")) && fetched.some((own) => own.includes("inlezer")));
  await axe(page);
  await screenshot(page, "eigen-regio-antwoord");
});

pageTest("link and file give the same cents in another profile", async ({ page }) => {
  await made(page);
  const own = await amounts(page);
  assert.ok(own.length > 50);
  const link = page.url();
  await page.getByText("Bewaren en openen").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Bewaar als bestand" }).click(),
  ]);
  const file = { name: "regio.json", mimeType: "application/json", buffer: await readFile(await download.path()) };

  const linked = await guardedPage();
  await linked.page.goto(link);
  await linked.page.waitForSelector("#start-laden", { state: "detached" });
  assert.equal(await region(linked.page).locator("option:checked").innerText(), NAME);
  assert.deepEqual(await amounts(linked.page), own);
  assert.deepEqual(linked.problems, []);
  await linked.context.close();

  const filed = await guardedPage();
  await open(filed.page);
  await filed.page.getByText("Bewaren en openen").click();
  await filed.page.locator("#open-bestand").setInputFiles(file);
  await filed.page.locator(".meldingen").getByText("Het bestand regio.json is geopend").waitFor();
  await filed.page.getByText("Bewaren en openen").click();
  assert.deepEqual(await amounts(filed.page), own);
  // Where the values come from is in the file; the region is kept when one asks for it.
  await go(filed.page, "Eigen regio");
  await filed.page.getByRole("button", { name: "Bewaar deze regio op deze laptop" }).click();
  await filed.page.locator(".meldingen").getByText(`${NAME} is bewaard op deze laptop`).waitFor();
  await filed.context.close();
});

pageTest("the region is kept with what was changed, beside the four, until it is forgotten", async ({ page }) => {
  await made(page);
  await go(page, "Alle invoer");
  const inflow = page.locator("#blad-invoer-vraag-instroom-per-10000");
  const before = await inflow.inputValue();
  await inflow.fill("4,25");
  await inflow.blur();
  await region(page).selectOption("noord-veluwe");
  await page.waitForFunction(() => document.querySelector("#invoer-gemeenten-1--inwoners"));
  await region(page).selectOption({ label: NAME });
  assert.equal(await inflow.inputValue(), "4,25");
  await reopen(page);
  assert.equal(await region(page).locator("option:checked").innerText(), NAME);
  await go(page, "Alle invoer");
  assert.equal(await inflow.inputValue(), "4,25");
  await page.getByRole("button", { name: /Instroom.*terug naar de beginwaarde/ }).first().click();
  assert.equal(await inflow.inputValue(), before);
  await go(page, "Eigen regio");
  await page.getByRole("button", { name: `Verwijder ${NAME}` }).click();
  await axe(page);
  await page.getByRole("button", { name: "Verwijder de regio" }).click();
  await page.locator(".meldingen").getByText(`${NAME} is verwijderd van deze laptop`).waitFor();
  await page.getByRole("button", { name: "Bewaar deze regio op deze laptop" }).waitFor();
});

pageTest("the map and the list choose, and what is unknown is named", async ({ page }) => {
  await begin(page);
  await page.locator('.land [data-code="GM0193"]').click();
  assert.deepEqual(await chosen(page).allInnerTexts(), ["Zwolle"]);
  await page.getByText("Alle gemeenten, per provincie").click();
  assert.equal(await page.getByLabel("Zwolle", { exact: true }).isChecked(), true);
  await page.getByLabel("Kampen", { exact: true }).press("Space");
  assert.deepEqual(await chosen(page).allInnerTexts(), ["Zwolle", "Kampen"]);
  assert.equal(await page.locator(".land .land__gekozen").count(), 2);
  await page.locator("#regio-lijst").fill("Devnter, Atlantis");
  await page.locator(".regio-maken__lijst button").click();
  await page.getByText("Geen gemeente lijkt hierop.").waitFor();
  await axe(page);
  await page.getByRole("button", { name: "Voeg Deventer toe" }).click();
  assert.deepEqual(await chosen(page).allInnerTexts(), ["Zwolle", "Kampen", "Deventer"]);
  await page.getByRole("button", { name: "Haal Kampen weg" }).press("Enter");
  assert.deepEqual(await chosen(page).allInnerTexts(), ["Zwolle", "Deventer"]);
  assert.equal(await page.evaluate(() => document.activeElement.id), "regio-gekozen");
  await make(page).click();
  await page.getByText(/De naam van de regio kan zo niet/).waitFor();
  await page.getByText("Een onderdeel dat geen gemeente is").click();
  await page.locator("#regio-deel").fill("Wijk Noord");
  await page.locator("#regio-deel-inwoners").fill("12.500");
  await page.locator(".regio-maken__deel button").click();
  assert.equal(await chosen(page).count(), 3);
});

pageTest("a copy of a region gets and loses a municipality", async ({ page }) => {
  await open(page);
  await region(page).selectOption("noord-veluwe");
  await go(page, "Eigen regio");
  await page.getByRole("button", { name: /^Kopie van Noord-Veluwe/ }).click();
  assert.equal(await page.locator("#regio-naam").inputValue(), "Noord-Veluwe (kopie)");
  await page.getByRole("button", { name: "Haal Nunspeet weg" }).click();
  await page.locator("#regio-lijst").fill("Apeldoorn");
  await page.locator(".regio-maken__lijst button").click();
  await page.getByText("1 gemeente erbij.").waitFor();
  await make(page).click();
  await page.locator(".meldingen").getByText("Noord-Veluwe (kopie) ligt op tafel").waitFor();
  const names = await page.locator("#keuze-gemeente option").allInnerTexts();
  assert.ok(names.includes("Apeldoorn") && !names.includes("Nunspeet"), names.join());
});

pageTest("the map of a region carries the amounts of its table, on the page, the big screen and paper", async ({ page }) => {
  await open(page);
  await region(page).selectOption("noord-veluwe");
  await page.locator("details.kaartvouw summary").first().click();
  const chart = page.locator(".kaartvouw svg.grafiek__beeld");
  await chart.waitFor();
  const count = await page.locator("#keuze-gemeente option").count();
  assert.equal(await chart.locator("path.grafiek__gebied").count(), count - 1);
  const rows = await page.locator(".kaartvouw tbody tr").evaluateAll((all) => all.map((own) => [...own.cells].map((cell) => cell.innerText.trim())));
  assert.equal(rows.length, count - 1);
  const titles = await chart.locator("g > title").allTextContents();
  for (const [name, amount] of rows) assert.ok(titles.includes(`${name}: ${amount}`), `${name}: ${amount} in ${titles}`);
  await axe(page);
  await screenshot(page, "kaart-noord-veluwe");
  // A municipality opens where its number comes from.
  await chart.locator("text.grafiek__tekst--gebied").first().click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.emulateMedia({ media: "print" });
  assert.equal(await chart.isVisible(), true);
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "Presenteren" }).click();
  await page.locator(".presentatie .kaartvouw svg.grafiek__beeld").waitFor();
  await axe(page);
});

for (const [name, options] of [
  ["light", { colorScheme: "light", viewport: { width: 1366, height: 768 } }],
  ["dark", { colorScheme: "dark", viewport: { width: 810, height: 1080 } }],
  ["small", { viewport: { width: 320, height: 640 } }],
]) {
  pageTest(`axe finds nothing while a region is made: ${name}`, options, async ({ page }) => {
    await begin(page);
    await page.locator("#regio-lijst").fill(EIGHT);
    await page.locator(".regio-maken__lijst button").click();
    await page.getByText(/^8 gemeenten, samen/).waitFor();
    await page.locator(".land").waitFor();
    await axe(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} pixels too wide`);
    await screenshot(page, `eigen-regio-maken-${name}`);
  });
}

pageTest(
  "without the map one types, and it can be tried again",
  { allow: [/kaart-/, /rekentafel: niet opgehaald/, /Failed to load/] },
  async ({ page }) => {
    await page.route(/kaart-[0-9a-f]+\.txt$/, (route) => route.abort());
    await begin(page);
    await page.locator("#regio-lijst").fill(EIGHT);
    await page.locator(".regio-maken__lijst button").click();
    await page.getByText(/^8 gemeenten, samen/).waitFor();
    await page.unroute(/kaart-[0-9a-f]+\.txt$/);
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await page.locator(".land").waitFor();
    assert.equal(await page.locator(".land .land__gekozen").count(), 8);
  },
);
