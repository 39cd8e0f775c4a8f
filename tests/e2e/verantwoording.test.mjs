// What really was, beside the plan, in Chromium.
//
// Proves: three typed actuals are explained in parts that add up to the cent on the screen, by keyboard as by mouse; a reload
// on the same laptop and a file in a fresh profile show the same; the page and the document have no violation that axe finds,
// at every width; the document prints on A4 with page numbers and as a tagged PDF, without what stands around it.
// Does not prove that the parts are the right ones: `tests/properties/realisatie.rs`.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { axe, go, guardedPage, open, pageTest, screenshot } from "./helpers.mjs";

const OMMEN = "3";
const YEAR = "2027";
const field = (what) => `#werkelijk-${YEAR}-${OMMEN}-${what}`;

async function account(page) {
  await go(page, "Verantwoording");
  await page.locator("#verantwoording-jaar").selectOption(YEAR);
  await page.locator("#keuze-gemeente").selectOption(OMMEN);
}

async function type(page, what, text) {
  await page.locator(field(what)).fill(text);
  await page.locator(field(what)).blur();
}

/** The cells of the rows of a table that have an amount in their second column of numbers, in cents. */
const cells = (page, table) =>
  page.locator(`[aria-labelledby="tabel-${table}"] tbody tr`).evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  );
const cents = (text) => (text === "–" || text === "" ? 0 : Number(text.replaceAll(".", "").replace(",", "").replace("−", "-")));

async function threeActuals(page) {
  await account(page);
  await type(page, "rijksbudget", "100.000,50");
  await type(page, "personen-bw_bestaand", "12,5");
  await type(page, "kosten-bw_bestaand", "700.000");
  await page.getByText("700.000,00").first().waitFor();
}

/** The parts of the known rows add up to their difference, and the rows to the total. */
function addsUp(rows) {
  const known = rows.filter((row) => row.length === 8 && row[2] !== "");
  assert.equal(known.length, 2, JSON.stringify(rows));
  for (const [name, planned, actual, budget, number, price, rest, total] of known) {
    assert.equal(cents(budget) + cents(number) + cents(price) + cents(rest), cents(total), name);
    const better = name === "Rijksbudget" ? cents(actual) - cents(planned) : cents(planned) - cents(actual);
    assert.equal(cents(total), better, name);
  }
  const last = rows.at(-1);
  for (let column = 3; column < 8; column += 1) {
    assert.equal(known.reduce((sum, row) => sum + cents(row[column]), 0), cents(last[column]), `column ${column}`);
  }
}

pageTest("three actuals are explained to the cent, kept, saved, and opened elsewhere", async ({ page }) => {
  await open(page);
  await threeActuals(page);
  const rows = await cells(page, "verschil");
  addsUp(rows);
  await page.locator("summary", { hasText: "De sommen" }).click();
  await page.getByText("werkelijk 12,5.").waitFor();
  // The plan opens where it comes from.
  await page.locator('[aria-labelledby="tabel-werkelijk"] tbody tr').first().locator("td").first().click();
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  // The same laptop, after a reload.
  await page.waitForLoadState("networkidle");
  await page.reload();
  await page.waitForSelector("#start-laden", { state: "detached" });
  await page.getByText("700.000,00").first().waitFor();
  assert.deepEqual(await cells(page, "verschil"), rows);
  // Another laptop, with the file.
  await page.locator(".gereedschap summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Bewaar als bestand" }).click(),
  ]);
  const file = await download.path();
  assert.match(await readFile(file, "utf8"), /"verantwoording"/);
  const fresh = await guardedPage();
  try {
    await open(fresh.page);
    await account(fresh.page);
    await fresh.page.locator("#open-bestand").setInputFiles({
      name: "plan.json",
      mimeType: "application/json",
      buffer: await readFile(file),
    });
    await fresh.page.getByText("plan.json is geopend").or(fresh.page.getByText("700.000,00")).first().waitFor();
    await account(fresh.page);
    assert.deepEqual(await cells(fresh.page, "verschil"), rows);
    assert.deepEqual(fresh.problems, []);
  } finally {
    await fresh.context.close();
  }
});

pageTest("the page and the document are accessible and look well at every width", async ({ page }) => {
  await open(page);
  await threeActuals(page);
  await page.getByRole("button", { name: "Volg: Wachttijd op de wachtlijst" }).click();
  await page.locator("#indicator-0-doel").fill("3");
  await page.locator("#indicator-0-werd").fill("4,5");
  await page.locator("#indicator-0-werd").blur();
  await page.locator("#verantwoording-jaar").selectOption("2028");
  await page.locator("#indicator-0-doel").fill("3");
  await page.locator("#indicator-0-werd").fill("2,8");
  await page.locator("#indicator-0-werd").blur();
  await page.locator("#verantwoording-jaar").selectOption(YEAR);
  await page.locator("#nieuwe-actie").fill("Woningen eerder afspreken");
  await page.keyboard.press("Enter");
  await page.locator("#actie-0-stap").selectOption("bijstellen");
  await page.locator(".grafiek").first().waitFor();
  for (const width of [1366, 810, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${width}: ${overflow} px too wide`);
    await screenshot(page, `verantwoording-${width}`);
  }
  await page.setViewportSize({ width: 1366, height: 900 });
  await page.emulateMedia({ colorScheme: "dark" });
  await axe(page);
  await screenshot(page, "verantwoording-donker");
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("button", { name: "Lees het document" }).click();
  await page.locator(".verslag").waitFor();
  for (const width of [1366, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(page);
    await screenshot(page, `verantwoording-document-${width}`);
  }
  await page.setViewportSize({ width: 1366, height: 900 });
  await page.getByRole("link", { name: "Acties en lessen" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "verslag-acties");
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await writeFile(fileURLToPath(new URL("../../target/schermafdrukken/verantwoording.pdf", import.meta.url)), pdf);
  const bytes = pdf.toString("latin1");
  assert.match(bytes, /\/MarkInfo\s*<<\/Type\s*\/MarkInfo\s*\/Marked true>>|\/Marked true/);
  assert.match(bytes, /\/Lang \(nl/);
  assert.match(bytes, /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  // The file says the same, and stands alone.
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Bewaar als HTML" }).click(),
  ]);
  const html = await readFile(await download.path(), "utf8");
  const shown = await page.locator(".verslag > section").first().innerText();
  const file = await guardedPage();
  try {
    await file.page.setContent(html);
    assert.equal(await file.page.locator("main > section").first().innerText(), shown);
    await axe(file.page);
    await screenshot(file.page, "verantwoording-bestand");
    assert.deepEqual(file.problems, []);
  } finally {
    await file.context.close();
  }
  await page.getByRole("button", { name: "Sluit het document" }).click();
  await page.locator("#verantwoording-jaar").waitFor();
});
