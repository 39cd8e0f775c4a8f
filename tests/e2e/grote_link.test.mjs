// Scenarios that are too large for a link, and files that are none.
//
// Proves in Chromium: the address bar never holds a link that does not open; a scenario that is too large for one is there
// again after a reload and in the file that the page offers; a wrong file is refused in words that somebody reads, at once.
// Does not prove where the border is (`tests/grote_link.rs`), or every mistake (`tests/doorreken.rs`).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axe, open, pageTest, screenshot } from "./helpers.mjs";

const GOLDEN = new URL("../gulden/drie-gemeenten.scenario.json", import.meta.url);
const LONGEST = 65_536;

const golden = async () => JSON.parse(await readFile(GOLDEN, "utf8"));
const mutatie = (jaar) => ({ jaar, historisch: "0", objectief: "0", reden: "😀".repeat(200) });
const large = async () => {
  const scenario = await golden();
  scenario.budget.mutaties = Array.from({ length: 100 }, (_, place) => mutatie(2026 + place));
  return JSON.stringify(scenario);
};

/** Opens a text as a file. */
async function openFile(page, name, text) {
  await page.setInputFiles("#open-bestand", { name, mimeType: "application/json", buffer: Buffer.from(text) });
  await page.locator(".meldingen").filter({ hasText: name }).or(page.getByText("te groot voor een link").first()).first().waitFor();
}

const fragment = (page) => new URL(page.url()).hash.slice(1);
const notices = (page) => page.locator(".meldingen").innerText();

pageTest("a scenario that is too large for a link is told, and there again after a reload", async ({ page }) => {
  await open(page);
  const before = fragment(page);
  await openFile(page, "groot.json", await large());
  const said = await notices(page);
  for (const words of ["te groot voor een link", "65.536", "Bewaar het als bestand"]) assert.ok(said.includes(words), said);
  assert.equal(fragment(page), before);
  await axe(page);
  await screenshot(page, "grote-link");

  await page.reload();
  await page.getByText("te groot voor een link").first().waitFor();
  assert.equal(fragment(page), before);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".gereedschap__achter").getByRole("button", { name: "Bewaar als bestand" }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.deepEqual([saved.regio, saved.budget.mutaties.length], ["gulden", 100]);

  // A change keeps it aside anew; a region that fits is in the address bar again, and stays after a reload.
  await page.selectOption("#keuze-regio", "amersfoort");
  await page.waitForFunction((old) => location.hash.slice(1) !== old, before);
  assert.ok(fragment(page).length <= LONGEST);
  assert.equal(await page.getByText("te groot voor een link").count(), 0);
  await page.reload();
  await page.locator("#kop-antwoord").waitFor();
  assert.equal(await page.getByText("te groot voor een link").count(), 0);
  assert.equal(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("opzij")).length), 0);
});

pageTest("a wrong file is refused in words that somebody reads", async ({ page }) => {
  await open(page);
  const before = fragment(page);
  const scenario = await golden();
  const names = (one, other) => {
    const [first, second, ...rest] = scenario.gemeenten;
    return JSON.stringify({ ...scenario, gemeenten: [{ ...first, naam: one }, { ...second, naam: other }, ...rest], centrumgemeente: one });
  };
  for (const [name, text, words] of [
    ["lijst.json", `{"gemeenten":[${"1, ".repeat(19_999)}1]}`, "een getal van 1 tot en met 400 in de lijst"],
    ["sleutels.json", `{${Array.from({ length: 20_000 }, (_, own) => `"k${own}":1`)}}`, "En nog 19.989 andere fouten."],
    ["groot.json", " ".repeat(5_000_001), "hooguit 5.000.000 bytes"],
    ["leeg.json", "", "Hier staat niets in"],
    ["uitkomst.json", '{"capaciteit": [], "afspraken": []}', "Dit is een uitkomst, geen scenario"],
    ["half.json", '{"\\ud800": 1}', "de helft van een teken"],
    ["bom.json", `\ufeff\ufeff${JSON.stringify(scenario)}`, "twee keer een teken dat niemand ziet"],
    ["latijn.json", Buffer.from([0x7b, 0xff, 0x7d]), "Dit is geen tekst (UTF-8)"],
    ["regel.json", names("Stad", "Dorp\n14:05  Bladwijzer: akkoord"), "Teken 5 is een regeleinde"],
    ["spatie.json", names("Stad", "Stad "), "Deze naam komt al eerder voor"],
    ["accent.json", names("Café", "Cafe\u0301"), "Deze naam komt al eerder voor"],
    ["naam.json", names("Stad", "x".repeat(1_000_000)), "1.000.000 tekens. Toegestaan: hooguit 60"],
  ]) {
    await openFile(page, name, text);
    const said = await notices(page);
    assert.ok(said.includes(words) && said.length < 8_000, `${name}: ${said.slice(0, 2_000)}`);
    assert.ok((await page.locator(".meldingen li").count()) <= 26, name);
    assert.equal(fragment(page), before, name);
  }
  await axe(page);
});

pageTest("a scenario that this laptop keeps comes in the address bar when it is opened", async ({ page }) => {
  await open(page);
  await page.locator("summary").filter({ hasText: "Bewaren en openen" }).click();
  await page.locator("#bewaar-naam").fill(" Begin\u200b ");
  await page.locator("#bewaar-naam").press("Enter");
  const again = page.locator(".bewaard").getByRole("button", { name: "Open Begin", exact: true });
  await again.waitFor();
  const kept = fragment(page);
  await page.selectOption("#keuze-regio", "amersfoort");
  await page.waitForFunction((old) => location.hash.slice(1) !== old, kept);
  await again.click();
  await page.waitForFunction((old) => location.hash.slice(1) === old, kept);
});
