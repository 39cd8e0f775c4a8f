// The whole page, in Chromium.
//
// Proves: a user can open, choose, slide, type, undo, share and reopen; the amounts on the page are those of doorreken;
// no view has an axe violation, an error in the console, or a request to another origin (every test is guarded).
// Does not prove: that the numbers are right (the golden cases do), or that a screen reader reads them well.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { PLACES, allReadings, guardedPage, pageTest, axe, choose, doorreken, go, open, reopen, screenshot, unfold, url } from "./helpers.mjs";

const REGIONS = ["ijssel-vecht", "amersfoort", "centraal-gelderland", "noord-veluwe"];
const PAGES = Object.values(PLACES).flat();
const INFLOW = "#invoer-vraag-instroom-per-10000";

const field = (page) => page.locator(INFLOW).first();
/** The table of comparison, once it has been drawn: out of sight that is a moment after the change. */
const table = async (page) => {
  await page.waitForFunction(() => !document.querySelector("[aria-busy]"));
  await unfold(page);
  return page.locator("table:has(#tabel-vergelijken)").innerText();
};

async function type(page, value) {
  await field(page).fill(value);
  await field(page).blur();
}

for (const scheme of ["light", "dark"]) {
  pageTest(`every view is free of axe violations, ${scheme}`, { colorScheme: scheme }, async ({ page }) => {
    await open(page);
    for (const name of PAGES) {
      await go(page, name);
      await axe(page);
      await screenshot(page, `${name}-${scheme}`);
    }
  });
}

pageTest("a phone of 320 pixels needs no sideways scrolling", { viewport: { width: 320, height: 640 } }, async ({ page }) => {
  await open(page);
  for (const name of PAGES) {
    await go(page, name);
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= screen, `${name}: ${content} px`);
  }
  await go(page, "In één oogopslag");
  await screenshot(page, "telefoon");
});

pageTest("at twice the text size nothing runs out of sight, and what is chosen can be read", { viewport: { width: 1366, height: 768 } }, async ({ page }) => {
  await open(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  for (const name of PAGES) {
    await go(page, name);
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= screen, `${name}: ${content} px`);
  }
  for (const id of ["#keuze-regio", "#keuze-gemeente"]) {
    assert.ok((await page.locator(id).boundingBox()).width > 200, id);
  }
});

for (const region of REGIONS) {
  pageTest(`${region}: every cent on the page is that of doorreken`, async ({ page }) => {
    await open(page);
    await page.selectOption("#keuze-regio", region);
    await go(page, "Eén afspraak");
    await page.selectOption("#keuze-eenheid", "euro");
    const scenario = execFileSync(doorreken, ["--regio", region]);
    const outcome = JSON.parse(execFileSync(doorreken, ["-"], { input: scenario, maxBuffer: 1e8 }));
    const shown = await allReadings(page);
    assert.deepEqual(shown, outcome.afspraken.map((afspraak) => afspraak.id));
    for (const afspraak of outcome.afspraken) {
      await choose(page, afspraak.id);
      const rows = await page.locator("table:has(#tabel-gemeenten) tbody tr").evaluateAll((rows) =>
        rows.map((row) => [row.querySelector("button").textContent.trim(), row.querySelectorAll("td")[6].textContent.trim()]),
      );
      for (const [place, { naam, bedrag }] of afspraak.aandeel_reserve.entries()) {
        const results = afspraak.jaren.map((year) => year.gemeenten[place].resultaat);
        assert.deepEqual(rows[place], [naam, dutch(cents([...results, bedrag]))], `${afspraak.id} ${naam}`);
      }
    }
  });
}

const cents = (amounts) => amounts.reduce((sum, amount) => sum + BigInt(amount.replace(".", "")), 0n);

function dutch(amount) {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${amount < 0n ? "-" : ""}${whole},${digits.slice(-2)}`;
}

pageTest("a slider changes the numbers at once, and history when it is let go", async ({ page }) => {
  await open(page);
  const [before, address] = [await table(page), page.url()];
  const slider = page.locator(`${INFLOW}-schuif`);
  await slider.evaluate((slider) => {
    slider.value = "7";
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page.waitForFunction((id) => document.querySelector(id).value === "7", INFLOW);
  assert.notEqual(await table(page), before);
  assert.equal(page.url(), address);
  await slider.dispatchEvent("change");
  await page.waitForFunction((address) => location.href !== address, address);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  assert.equal(await table(page), before);
  await page.keyboard.press("Control+Shift+Z");
  assert.notEqual(await table(page), before);
  await page.goBack();
  await page.waitForFunction((id) => document.querySelector(id).value !== "7", INFLOW);
});

pageTest("nonsense stays in its field with the reason, and changes nothing", async ({ page }) => {
  await open(page);
  const before = await table(page);
  for (const [typed, reason] of [["veel", /hoort niet in een getal/], ["-3", /Toegestaan: een getal van 0/], ["1,2,3", /komma/]]) {
    await type(page, typed);
    await page.locator(`${INFLOW}-fout`).filter({ hasText: reason }).waitFor();
    assert.equal(await field(page).inputValue(), typed);
    assert.equal(await table(page), before);
  }
  await axe(page);
  await type(page, "5,51");
  assert.equal(await page.locator(`${INFLOW}-fout`).count(), 0);
  // The same number in another form is shown as it is kept.
  await type(page, "5,510");
  await page.waitForFunction((id) => document.querySelector(id).value === "5,51", INFLOW);
});

pageTest("a link opened in another profile gives the same cents", async ({ page }) => {
  await open(page);
  await page.selectOption("#keuze-regio", "noord-veluwe");
  await type(page, "6,25");
  await page.waitForFunction(() => location.hash.length > 12);
  const [link, amounts] = [page.url(), await table(page)];
  const other = await guardedPage();
  await open(other.page, link.slice(url.length));
  assert.equal(await table(other.page), amounts);
  assert.equal(await field(other.page).inputValue(), "6,25");
  assert.deepEqual(other.problems, []);
  await other.context.close();
});

pageTest("a broken link opens the page and says what was dropped", async ({ page }) => {
  await open(page, "#1kapot!!");
  await page.getByText("Niet alles uit de link is overgenomen").waitFor();
  assert.match(await table(page), /Zwolle/);
  await axe(page);
});

pageTest("a saved file opens again, and a bad one is refused in words", async ({ page }) => {
  await open(page);
  await type(page, "4,4");
  await page.getByText("Bewaren en openen").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Bewaar als bestand" }).click()]);
  const path = await download.path();
  const amounts = await table(page);
  const name = { name: "mijn.json", mimeType: "application/json" };
  await page.setInputFiles("#open-bestand", { ...name, buffer: Buffer.from('{"versie": 3}') });
  await page.getByText("Toegestaan: versie 1 of 2.").waitFor();
  assert.equal(await table(page), amounts);
  await type(page, "5");
  await page.setInputFiles("#open-bestand", path);
  await page.waitForFunction((id) => document.querySelector(id).value === "4,4", INFLOW);
  assert.equal(await table(page), amounts);
});

pageTest("a scenario kept on the laptop is there after reloading, and can be forgotten", async ({ page }) => {
  await open(page);
  await type(page, "4,2");
  const amounts = await table(page);
  await page.getByText("Bewaren en openen").click();
  await page.fill("#bewaar-naam", "voorstel Ermelo");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await reopen(page);
  await page.getByText("Bewaren en openen").click();
  await page.getByRole("button", { name: "voorstel Ermelo" }).first().click();
  await page.waitForFunction((id) => document.querySelector(id).value === "4,2", INFLOW);
  assert.equal(await table(page), amounts);
  // The menu closed when the user went on elsewhere.
  await page.getByText("Bewaren en openen").click();
  await page.locator(".bewaard").getByRole("button").last().click();
  await page.locator(".bewaard").waitFor({ state: "detached" });
});

pageTest("cells pasted from a spreadsheet fill the table of municipalities, and a wrong one says why", async ({ page }) => {
  await open(page);
  await go(page, "Alle invoer");
  const cell = (row) => page.locator(`#invoer-gemeenten-${row}--inwoners`);
  const paste = (text) =>
    cell(0).evaluate((cell, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await paste("30.000\t1,5\n60.000\t2\n");
  const dialog = page.getByRole("dialog", { name: "Wat gaat waarheen?" });
  await dialog.waitFor();
  await axe(page);
  await dialog.getByRole("button", { name: "Zet in de tabel" }).click();
  await page.waitForFunction(() => document.querySelector("#invoer-gemeenten-1--inwoners").value === "60.000");
  assert.equal(await cell(0).inputValue(), "30.000");
  await paste("50.000\nveel\n");
  await dialog.locator(".invoer__fout").filter({ hasText: "hoort niet in een getal" }).waitFor();
  await axe(page);
  await dialog.getByRole("button", { name: "Niet overnemen" }).click();
  assert.equal(await cell(1).inputValue(), "60.000");
});

pageTest("the assumption of a document is one choice away", async ({ page }) => {
  await open(page);
  const before = await table(page);
  await page.getByRole("button", { name: "Alle knoppen" }).click();
  const first = page.locator("#la-invoer-doordecentralisatie-eerste-jaar");
  const [year, choices] = [await first.inputValue(), await page.locator("#keuze-start option").allInnerTexts()];
  const other = choices.find((text) => /20\d\d/.test(text) && !text.includes(year));
  await page.selectOption("#keuze-start", { label: other });
  await page.waitForFunction((year) => document.querySelector("#la-invoer-doordecentralisatie-eerste-jaar").value !== year, year);
  assert.notEqual(await table(page), before);
});

pageTest("on a phone the results come first", { viewport: { width: 390, height: 844 } }, async ({ page }) => {
  await open(page);
  assert.equal(await field(page).isVisible(), false);
  assert.ok((await page.locator(".antwoord .grafiek").boundingBox()).y < 844);
  await page.getByRole("button", { name: "Alle knoppen" }).click();
  assert.equal(await page.locator(`#la-${INFLOW.slice(1)}`).isVisible(), true);
  // The drawer lies over the result, of which the answer stays in sight.
  assert.ok((await page.locator("#kop-antwoord").boundingBox()).y < (await page.locator(".knoppen__la").boundingBox()).y);
});
