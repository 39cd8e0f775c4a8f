// Figures from a file: chosen, dropped and pasted, in Chromium.
//
// Proves: a CSV and a workbook are first shown and then taken over, with where each value came from, and undone in one step; a question
// is answered by keyboard; the scenario is saved as a workbook; a file that is none is refused in words; the template goes out and comes back without a question; the
// program that reads files is only fetched when it is needed; what cannot start is told; axe finds nothing, in light and dark.
// Does not prove what each kind of file gives: `intake/tests/files.rs` does.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { axe, go, open, pageTest } from "./helpers.mjs";

const file = (name) => fileURLToPath(new URL(`../../intake/tests/bestanden/${name}`, import.meta.url));
const csv = (text, name = "cijfers.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const ERMELO = "#invoer-gemeenten-1--inwoners";
const BED = "#blad-invoer-tarieven-bw-zin";
const dialog = (page) => page.getByRole("dialog", { name: /^Wat verandert er door/ });
const apply = (page) => dialog(page).getByRole("button", { name: "Neem over" });
const value = (page, id) => page.locator(id).inputValue();
const becomes = (page, id, value) => page.waitForFunction(([id, value]) => document.querySelector(id)?.value === value, [id, value]);

async function inputs(page) {
  await open(page);
  await page.locator("#keuze-regio").selectOption("noord-veluwe");
  await go(page, "Alle invoer");
}

pageTest("a CSV is shown, taken over with its origin, and undone in one step", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  await inputs(page);
  assert.equal(fetched.some((own) => own.includes("inlezer")), false, "the first load is without it");
  const before = await value(page, ERMELO);
  await page.locator("#inlezen").setInputFiles(csv("Gemeente;Inwoners\r\nErmelo;31.234\r\nZwolle;5\r\nPutten;veel\r\n"));
  await dialog(page).getByText("1 cijfer verandert.").waitFor();
  await dialog(page).getByRole("row", { name: /Ermelo Inwoners .* 31\.234 B2/ }).waitFor();
  await dialog(page).getByText(/B4: ‘veel’/).waitFor();
  await dialog(page).getByText(/Zwolle hoort niet bij deze regio/).waitFor();
  assert.equal(await value(page, ERMELO), before);
  await apply(page).click();
  await becomes(page, ERMELO, "31.234");
  await page.getByText(/1 cijfer overgenomen uit cijfers\.csv/).waitFor();
  assert.ok(fetched.some((own) => own.includes("inlezer")));
  // The origin travels in the file.
  await page.getByText("Bewaren en openen").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Bewaar als bestand" }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  const { status, bron } = saved.herkomst["gemeenten[1].inwoners"];
  assert.equal(status, "eigen");
  assert.match(bron, /^cijfers\.csv, cel B2, \d\d-\d\d-\d{4}$/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await becomes(page, ERMELO, before);
});

pageTest("the scenario is saved as a workbook of formulas", async ({ page }) => {
  await open(page);
  await page.getByText("Bewaren en openen").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Werkboek met formules (Excel)" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^rekentafel-[a-z-]+\.xlsx$/);
  const bytes = await readFile(await download.path());
  // A zip, of the size of a workbook.
  assert.deepEqual([...bytes.subarray(0, 4)], [0x50, 0x4b, 0x03, 0x04]);
  assert.ok(bytes.length > 100_000, `${bytes.length} bytes`);
  await page.getByText("Het werkboek is gemaakt.").waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  pageTest(`a workbook is shown with the cell of each figure, and axe finds nothing: ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await inputs(page);
    await axe(page);
    await page.locator("#inlezen").setInputFiles(file("excel-cellen.xlsx"));
    await dialog(page).getByText("11 cijfers veranderen.").waitFor();
    await dialog(page).getByText(/C4: ‘#N\/B’/).waitFor();
    await axe(page);
    await apply(page).click();
    await page.getByText(/11 cijfers overgenomen uit excel-cellen\.xlsx/).waitFor();
    await becomes(page, "#invoer-gemeenten-0--woningen-per-jaar", "5");
  });
}

pageTest("a value of the region shows its status and where it came from", async ({ page }) => {
  await inputs(page);
  await page.locator("#inlezen").setInputFiles(file("tarieven.csv"));
  await dialog(page).getByText("6 cijfers veranderen.").waitFor();
  await dialog(page).getByRole("row", { name: /9% 8% B7/ }).waitFor();
  await apply(page).click();
  await becomes(page, BED, "54.500");
  const explained = page.locator(".invoer", { has: page.locator(BED) }).locator("details").first();
  await explained.getByText("eigen", { exact: true }).waitFor();
  await explained.locator("summary").click();
  await explained.getByText(/tarieven\.csv, cel B2, /).waitFor();
});

pageTest("a question is answered by keyboard, and until then nothing can be taken over", async ({ page }) => {
  await inputs(page);
  await page.locator("#inlezen").setInputFiles(file("begroting-zonder-eenheid.csv"));
  const question = dialog(page).getByLabel(/Zijn dat euro’s, of duizenden euro’s/);
  await question.waitFor();
  assert.equal(await apply(page).isDisabled(), true);
  await axe(page);
  await question.focus();
  await page.keyboard.type("duizenden");
  await dialog(page).getByText(/cijfers veranderen/).waitFor();
  assert.equal(await question.inputValue(), "1000");
  assert.equal(await apply(page).isDisabled(), false);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
});

pageTest("what cannot be read is refused in words, and changes nothing", async ({ page }) => {
  await inputs(page);
  const before = await value(page, ERMELO);
  for (const [name, why] of [
    ["wachtwoord.xlsx", /heeft een wachtwoord/],
    ["verslag.pdf", /Dit is een PDF/],
  ]) {
    await page.locator("#inlezen").setInputFiles(file(name));
    await page.locator(".meldingen").getByText(why).waitFor();
    await page.locator(".meldingen").getByText(`${name} is niet gelezen`).waitFor();
  }
  assert.equal(await value(page, ERMELO), before);
});

pageTest("the template goes out and comes back without a question", async ({ page }) => {
  await inputs(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Leeg model om in te vullen (CSV)" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^cijfers-.*\.csv$/);
  const text = await readFile(await download.path(), "utf8");
  await page.locator("#inlezen").setInputFiles(csv(text, "sjabloon.csv"));
  await dialog(page).getByText(/^Geen cijfer verandert, \d+ blijven gelijk\.$/).waitFor();
  assert.equal(await dialog(page).getByRole("combobox").count(), 0);
  await dialog(page).getByRole("button", { name: "Laat maar" }).click();
  const lines = text.split("\r\n");
  const place = lines[0].split(";").findIndex((own) => own.startsWith("Inwoners"));
  const cells = lines[2].split(";");
  cells[place] = "31234";
  lines[2] = cells.join(";");
  await page.locator("#inlezen").setInputFiles(csv(lines.join("\r\n"), "sjabloon.csv"));
  await dialog(page).getByText(/^1 cijfer verandert/).waitFor();
  await apply(page).click();
  await becomes(page, ERMELO, "31.234");
});

pageTest("a file can be dropped, and a table pasted beside the fields", async ({ page }) => {
  await inputs(page);
  await page.locator(".deur").evaluate((section) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["Gemeente;Inwoners\nErmelo;31.234\n"], "sleep.csv"));
    section.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await dialog(page).getByRole("heading", { name: "Wat verandert er door sleep.csv?" }).waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await page.locator("#kop-inlezen").evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Gemeente\tInwoners\nErmelo\t31.234\n");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await dialog(page).getByText("1 cijfer verandert.").waitFor();
  await apply(page).click();
  await page.getByText(/1 cijfer overgenomen uit Geplakte tabel/).waitFor();
});

pageTest(
  "without the program that reads files, the page says so and works on",
  { allow: [/inlezer/, /rekentafel: niet opgehaald/] },
  async ({ page }) => {
    await page.route(/inlezer-[0-9a-f]+\.wasm$/, (route) => route.abort());
    await inputs(page);
    await page.locator("#inlezen").setInputFiles(csv("Gemeente;Inwoners\nErmelo;31.234\n"));
    await page.locator(".meldingen").getByText(/Het programma dat bestanden leest, is niet opgehaald/).waitFor();
    await page.unroute(/inlezer-[0-9a-f]+\.wasm$/);
    await page.locator("#inlezen").setInputFiles(csv("Gemeente;Inwoners\nErmelo;31.234\n"));
    await dialog(page).getByText("1 cijfer verandert.").waitFor();
  },
);
