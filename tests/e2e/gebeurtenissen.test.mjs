// What happens, and when, in Chromium.
//
// Proves: by keyboard alone a provider stops and a municipality leaves, the answer changes and says so, and without them
// it is as before; the link gives the same in a fresh profile, to the cent; a result is explained down to the event and
// its source; what a document says is switched on with its source, moved and off again; what leaving would give is made to happen with
// one button; a link on older starting values tells what the newest would change, to the cent; all twelve templates stand
// on the page, light and dark; a number that cannot be is refused at its field; nothing on the page breaks WCAG 2.2 AA as
// far as axe sees, also at 320 px, where nothing scrolls sideways. Does not prove that the numbers are right
// (tests/versie2.rs, tests/gebeurtenissen.rs, tests/vernieuwing.rs).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axe, go, guardedPage, open, pageTest, screenshot, url } from "./helpers.mjs";

const answer = (page) => page.locator("#kop-antwoord").innerText();
const delta = (page) => page.locator(".delta").innerText();
const human = (page) => page.locator(".antwoord__mensen");

/** Presses Tab until the element that matches has the focus. */
async function tabTo(page, matches, what) {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(matches)) return;
  }
  assert.fail(`no way by keyboard to ${what}`);
}

pageTest("by keyboard a provider stops, the answer changes, and without it all is as before", async ({ page }) => {
  await open(page);
  const before = { answer: await answer(page), delta: await delta(page) };
  await go(page, "Gebeurtenissen");
  await axe(page);
  await tabTo(page, () => document.activeElement.textContent.trim() === "Aanbieder stopt", "the template");
  await page.keyboard.press("Enter");
  // The new event has the focus.
  await page.waitForFunction(() => document.activeElement.id === "gebeurtenis-0-naam");
  await page.locator("table:has(#tabel-gebeurtenis-geld)").waitFor();
  await axe(page);
  await screenshot(page, "gebeurtenissen");
  await go(page, "In één oogopslag");
  await human(page).getByText("Er speelt 1 gebeurtenis mee.").waitFor();
  assert.notEqual(await delta(page), before.delta);
  const link = page.url();
  const changed = await answer(page);
  assert.notEqual(changed, before.answer);

  const other = await guardedPage();
  await open(other.page, link.slice(url.length));
  assert.equal(await answer(other.page), changed);
  await human(other.page).getByText("Er speelt 1 gebeurtenis mee.").waitFor();
  assert.deepEqual(other.problems, []);
  await other.context.close();

  await go(page, "Gebeurtenissen");
  await tabTo(page, () => document.activeElement.id === "gebeurtenis-0-aan", "the switch");
  await page.keyboard.press("Space");
  await page.getByText("Deze gebeurtenis staat uit en doet nu niets.").waitFor();
  await go(page, "In één oogopslag");
  assert.equal(await answer(page), before.answer);
  assert.equal(await delta(page), before.delta);
  assert.ok(!(await human(page).innerText()).includes("gebeurtenis"));
  await page.keyboard.press("Control+z");
  await human(page).getByText("Er speelt 1 gebeurtenis mee.").waitFor();
  assert.equal(await answer(page), changed);
});

const results = (page, id) => page.locator(`table:has(#tabel-${id}) tbody`).innerText();

pageTest("by keyboard a municipality leaves; the link gives the same cents, explained down to the event", async ({ page }) => {
  await open(page);
  const before = { answer: await answer(page), delta: await delta(page) };
  await go(page, "Gebeurtenissen");
  await tabTo(page, () => document.activeElement.textContent.trim() === "Gemeente vertrekt", "the template");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "vertrek-0-vanaf");
  await page.keyboard.press("ArrowDown");
  await page.getByText("Dalfsen hoort er niet meer bij").first().waitFor();
  // Its places go along by an event of its own.
  assert.equal(await page.locator("section.gebeurtenis").count(), 2);
  const cents = await results(page, "gebeurtenis-geld");
  const link = page.url();
  const other = await guardedPage();
  await open(other.page, link.slice(url.length));
  assert.equal(await results(other.page, "gebeurtenis-geld"), cents);
  await other.context.close();

  await page.getByRole("button", { name: "Korting van het Rijk", exact: true }).click();
  await page.getByText("historisch budget keer 0,95, dus 5% minder", { exact: true }).waitFor();
  // Of a municipality that stays.
  await page.locator("table:has(#tabel-gebeurtenis-geld)").locator("tbody td.tabel__getal").nth(3).click();
  const save = page.getByRole("button", { name: "Bewaar als tekst" });
  const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const told = await readFile(await file.path(), "utf8");
  assert.match(told, /–: Korting van het Rijk: het getal = 0,95/);
  // It ends at the source of its number: what its template begins with is an assumption.
  assert.match(told, /Korting van het Rijk: het getal = 0,95\n( +.*\n)*? +Status: aanname\n +Bron: Gebeurtenis “Korting van het Rijk”/i);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Verwijder: Korting van het Rijk" }).click();

  await go(page, "In één oogopslag");
  assert.notEqual(await delta(page), before.delta);
  await human(page).getByText("Er spelen 2 gebeurtenissen mee.").waitFor();
  await go(page, "Gebeurtenissen");
  await tabTo(page, () => document.activeElement.getAttribute("aria-label") === "Verwijder: Dalfsen vertrekt", "the button");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "kop-gebeurtenissen");
  assert.equal(await page.locator("section.gebeurtenis").count(), 0);
  await go(page, "In één oogopslag");
  assert.deepEqual({ answer: await answer(page), delta: await delta(page) }, before);
});

pageTest("what leaving would give is shown for everybody, and made to happen with one button", async ({ page }) => {
  await open(page);
  await page.selectOption("#keuze-regio", "noord-veluwe");
  await go(page, "Gebeurtenissen");
  await page.selectOption("#weggaan-wie", { label: "Ermelo" });
  await page.selectOption("#weggaan-jaar", "2030");
  await page.getByText("Resultaat in euro als Ermelo per 1 januari 2030 weggaat").waitFor();
  assert.equal(await page.locator("table:has(#tabel-weggaan) thead th").count(), 7);
  await axe(page);
  await page.locator("table:has(#tabel-weggaan) tbody td.tabel__getal").nth(2).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Zet dit in het scenario" }).click();
  await page.locator(".zin").getByText("Vanaf 2030, Ermelo vertrekt:").waitFor();
  await page.selectOption("#weggaan-wat", { label: "treedt toe" });
  await page.getByText("Wie toetreedt, deelt in de hele reserve.").first().waitFor();
  await screenshot(page, "weggaan");
});

pageTest("what a document says is switched on by keyboard with its source, moved, and off again", async ({ page }) => {
  await open(page);
  await page.selectOption("#keuze-regio", "amersfoort");
  const before = { answer: await answer(page), delta: await delta(page) };
  await go(page, "Gebeurtenissen");
  await tabTo(page, () => document.activeElement.id === "document-gebeurtenis-amersfoort-veenendaal", "the switch");
  await page.keyboard.press("Space");
  const card = page.locator("section.gebeurtenis");
  await card.getByText("Bron: De Rijnpost, 23-4-2022").waitFor();
  await axe(page);
  await screenshot(page, "gebeurtenissen-document");
  const cents = await results(page, "gebeurtenis-geld");
  const other = await guardedPage();
  await open(other.page, page.url().slice(url.length));
  assert.equal(await results(other.page, "gebeurtenis-geld"), cents);
  await other.context.close();

  // On its slider in the time line it moves with the arrows.
  await page.locator("#gebeurtenis-0-verplaats").focus();
  await page.keyboard.press("ArrowRight");
  await card.getByText("Vanaf 2027", { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "gebeurtenis-0-verplaats");
  await go(page, "Mensen en plekken");
  await page.locator("line.grafiek__gebeurt").first().waitFor({ state: "attached" });
  await page.locator("svg text").filter({ hasText: /^Veenendaal/ }).first().waitFor();
  await screenshot(page, "mensen-gebeurtenis");
  await go(page, "Gebeurtenissen");
  await page.locator("#document-gebeurtenis-amersfoort-veenendaal").uncheck();
  await go(page, "In één oogopslag");
  assert.deepEqual({ answer: await answer(page), delta: await delta(page) }, before);
});

pageTest("a link on older starting values tells what the newest would give, and takes them in one step", async ({ page }) => {
  await open(page, "#1U-ha5gABAA");
  await page.getByText("U rekent met de beginwaarden van versie 1.").click();
  await page.getByText("Wat scheelt dat in dit scenario?").click();
  await page.locator("table:has(#tabel-vernieuwing-waarom)").waitFor();
  await axe(page);
  await screenshot(page, "vernieuwing");
  const cents = (text) => Math.round(Number(text.replaceAll(".", "").replace(",", ".").replace("−", "-")) * 100);
  const numbers = async (id) =>
    (await page.locator(`table:has(#tabel-${id}) tbody td.tabel__getal`).allInnerTexts()).map(cents);
  const [was, is, difference] = (await numbers("vernieuwing-jaren")).slice(-3);
  assert.deepEqual([was, is, difference], [-3366600637, -1852783506, -1852783506 + 3366600637]);
  const parts = await numbers("vernieuwing-waarom");
  assert.equal(parts.slice(1, -1).reduce((sum, own) => sum + own, 0), difference);
  await page.locator("table:has(#tabel-vernieuwing-waarom) tbody td.tabel__getal").nth(1).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Neem de nieuwste beginwaarden" }).click();
  await page.getByText("De nieuwste beginwaarden staan op tafel.").waitFor();
  assert.equal(await page.getByText("U rekent met de beginwaarden van versie 1.").count(), 0);
});

const TEMPLATES = [
  "Aanbieder stopt",
  "Nieuwe locatie",
  "Woningproject",
  "Korting van het Rijk",
  "Tarief omhoog",
  "Herverdeling",
  "Gemeente vertrekt",
  "Gemeente treedt toe",
  "Afspraak verandert",
  "Reserve uitkeren",
  "Opvang wordt doorgedecentraliseerd",
  "Overgang naar de Wlz",
];

for (const colorScheme of ["light", "dark"]) {
  pageTest(`all twelve templates stand on the page (${colorScheme})`, { colorScheme }, async ({ page }) => {
    await open(page);
    await page.selectOption("#keuze-regio", "noord-veluwe");
    await go(page, "Gebeurtenissen");
    const small = (own) => {
      const { width, height } = own.getBoundingClientRect();
      return width < 44 || height < 44;
    };
    for (const name of TEMPLATES) {
      const button = page.getByRole("button", { name, exact: true });
      assert.equal(await button.evaluate(small), false, `${name} is too small to touch`);
      await button.click();
    }
    // One card more than templates: that of the places that go along with who leaves.
    assert.equal(await page.locator("section.gebeurtenis").count(), TEMPLATES.length + 1);
    await axe(page);
    await screenshot(page, `gebeurtenissen-${colorScheme}`);
  });
}

pageTest("at 320 px events are changed, and what cannot be is refused at its field", { viewport: { width: 320, height: 640 } }, async ({ page }) => {
  await open(page);
  await go(page, "Gebeurtenissen");
  for (const name of ["Woningproject", "Korting van het Rijk", "Tarief omhoog", "Nieuwe locatie", "Aanbieder stopt"]) {
    await page.getByRole("button", { name, exact: true }).click();
  }
  const number = page.locator("#gebeurtenis-4-getal-0");
  await number.fill("-1500");
  await number.blur();
  await page.locator("#gebeurtenis-4-getal-0-fout").getByText("Toegestaan").waitFor();
  await number.fill("-12");
  await number.blur();
  await page.getByText("12 plekken beschermd wonen minder", { exact: true }).waitFor();
  await page.selectOption("#gebeurtenis-0-tot-en-met", "");
  await page.locator("section.gebeurtenis").first().getByText(/^Vanaf \d{4}$/).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0, "the page scrolls sideways");
  await axe(page);
  await screenshot(page, "gebeurtenissen-320");
  await page.getByRole("button", { name: "Verwijder: Woningproject" }).click();
  await page.waitForFunction(() => document.activeElement.id === "kop-gebeurtenissen");
  assert.equal(await page.locator("section.gebeurtenis").count(), 4);
});
