// Where a number comes from, in the browser.
//
// Proves: on every page every number in a table opens its derivation, which shows that number; a mark in a chart and a key
// figure do too; from the result of a municipality one gets to article 5.3 of the covenant of IJssel-Vecht and back by keyboard
// alone; the derivation is saved as text and printed; the pages of assumptions and of the rules say what they should; no axe
// violations.
//
// Does not prove that each derivation recomputes (`tests/herleiding.rs` and `tests/properties/derivation.rs`), nor how fast one
// opens (`cargo xtask meet pagina`).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { axe, go, open, pageTest, PLACES, screenshot } from "./helpers.mjs";

// The account writes the whole sum of its own numbers beside them; only the numbers of the plan open there.
const PAGES = Object.values(PLACES).flat().filter((name) => name !== "Verantwoording");
const panel = (page) => page.getByRole("dialog");
const heading = (page) => page.locator("#herleiding-kop");
const close = async (page) => {
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
};

/** Opens cells of every table of the page in turn, and compares what they say with their derivations. */
function openCells() {
  // The page draws in its own time: a machine with other work may take a while. Half a minute is never.
  const until = async (find) => {
    const begin = performance.now();
    while (performance.now() - begin < 30_000) {
      const found = find();
      if (found) return found;
      await new Promise((done) => setTimeout(done));
    }
    return null;
  };
  const number = (text) => {
    const found = text.replace(/\u2212/g, "-").match(/-?[\d.]+(?:,\d+)?/g) ?? [];
    return found.map((part) => ({ value: Number(part.replaceAll(".", "").replace(",", ".")), places: part.split(",")[1]?.length ?? 0 }));
  };
  const agrees = (shown, own, isPercent) => {
    const scaled = isPercent ? own * 100 : own;
    return Math.abs(shown.value - scaled) <= 0.5000001 * 10 ** -shown.places;
  };
  return (async () => {
    const wrong = [];
    let opened = 0;
    for (const table of document.querySelectorAll(".tabel")) {
      const rows = [...table.tBodies[0].rows];
      const picked = [rows[0], rows[1], rows[Math.floor(rows.length / 2)], rows.at(-1)].filter(Boolean);
      for (const row of new Set(picked)) {
        for (const cell of row.querySelectorAll("td.tabel__getal")) {
          if (!/\d/.test(cell.textContent) || cell.querySelector("input")) continue;
          const name = `${table.caption.id} ${row.rowIndex},${cell.cellIndex}: ${cell.textContent.trim()}`;
          cell.click();
          const dialog = await until(() => document.querySelector("dialog[open]"));
          if (!dialog) {
            wrong.push(`${name}: nothing opens`);
            continue;
          }
          const values = [...dialog.querySelectorAll(".herleiding__waarde strong")].map((own) => number(own.textContent)[0]?.value);
          const isPercent = cell.textContent.includes("%");
          const shown = number(cell.textContent)[0];
          if (!values.some((own) => own !== undefined && agrees(shown, own, isPercent))) wrong.push(`${name}: ${values}`);
          opened += 1;
          dialog.querySelector(".herleiding__knoppen button:last-child").click();
          if (!(await until(() => !document.querySelector("dialog")))) wrong.push(`${name}: does not close`);
        }
      }
    }
    return { wrong, opened };
  })();
}

pageTest("every number in every table opens a derivation that shows it", async ({ page }) => {
  await open(page);
  await page.selectOption("#keuze-regio", "noord-veluwe");
  await page.selectOption("#keuze-gemeente", { label: "Ermelo" });
  await go(page, "Naast elkaar");
  await page.locator("#vast-naam").fill("zoals nu");
  await page.locator("#vast-naam").press("Enter");
  await page.locator("#invoer-vraag-instroom-per-10000").fill("5");
  await page.locator("#invoer-vraag-instroom-per-10000").press("Tab");
  let opened = 0;
  for (const name of PAGES) {
    await go(page, name);
    if (name === "Toekomsten") await page.locator("#voortgang").getByText(/^Alle [\d.]+ toekomsten berekend\.$/).waitFor();
    if (name === "Wat als") await page.locator("#grafiek-uitslagen-titel").waitFor({ state: "attached" });
    if (name === "Aannamen") await page.locator("#conclusie").waitFor();
    await page.evaluate(() => document.querySelectorAll("main details").forEach((own) => (own.open = true)));
    const found = await page.evaluate(openCells);
    assert.deepEqual(found.wrong, [], name);
    opened += found.opened;
  }
  assert.ok(opened > 400, `${opened}`);
});

pageTest("a number that is opened while futures are drawn stays open", async ({ page }) => {
  await open(page);
  await go(page, "Toekomsten");
  await page.locator("#tabel-banden").waitFor({ state: "attached" });
  await page.evaluate(() => document.querySelectorAll("main details").forEach((own) => (own.open = true)));
  // In one go with the first picture: the others come while it is open.
  await page.evaluate(() => document.querySelector("table:has(#tabel-banden) tbody td").click());
  await page.locator("dialog[open]").waitFor();
  await page.waitForFunction(() => /^Alle [\d.]+ toekomsten berekend\.$/.test(document.querySelector("#voortgang").textContent));
  assert.equal(await panel(page).count(), 1);
  await close(page);
});

pageTest("a mark in a chart and a key figure open their derivations", async ({ page }) => {
  await open(page);
  await page.locator("#keuze-gemeente").waitFor();
  const row = page.locator(".grafiek__rij", { hasText: "Kampen" });
  await row.locator(".grafiek__stip--gekozen").click();
  await heading(page).getByText(/^Resultaat per inwoner, Kampen, hele periode/).waitFor();
  await close(page);
  await page.locator(".antwoord__mensen .getal-knop").first().click();
  await heading(page).getByText(/^Wacht op beschermd wonen, hele regio, 2037/).waitFor();
  await close(page);
  await go(page, "Mensen en plekken");
  await page.locator("#grafiek-wachttijd-titel").waitFor({ state: "attached" });
  await page.locator(".kaart", { has: page.locator("#kop-wachttijd") }).locator(".grafiek__merk").last().click();
  await heading(page).getByText(/^Wachttijd beschermd (wonen|thuis), hele regio/).waitFor();
});

/** Presses Tab until what has the focus says this; then Enter. */
async function reach(page, text, most = 120) {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const said = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (said.startsWith(text)) {
      await page.keyboard.press("Enter");
      return;
    }
  }
  assert.fail(`no way by keyboard to “${text}”`);
}

pageTest("by keyboard alone from the result of a municipality to article 5.3 of the covenant and back", async ({ page }) => {
  await open(page);
  await reach(page, "Afspraak");
  await reach(page, "Eén afspraak");
  await page.locator("#tabel-gemeenten").waitFor();
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.getAttribute("aria-labelledby") === "tabel-gemeenten")) break;
  }
  await page.keyboard.press("Enter");
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await heading(page).getByText(/^Resultaat per inwoner, Hardenberg, hele periode/).waitFor();
  await axe(page);
  await screenshot(page, "herleiding");
  for (const step of [
    "Resultaat, Hardenberg, hele periode",
    "Resultaat, Hardenberg, 2026",
    "Resultaat voor het vangnet, Hardenberg, 2026",
    "Verrekening, Hardenberg, 2026",
    "Wat er van de pot te verdelen is, 2026",
    "Saldo van de pot, 2026",
    "Lasten van de pot, 2026",
    "Uitvoeringskosten, 2026",
    "Uitvoeringskosten",
  ]) {
    await reach(page, step);
    await heading(page).getByText(step).waitFor();
  }
  await panel(page).getByText("Convenant IJssel-Vecht 2023, art. 5.3").waitFor();
  await reach(page, "Lees dit in het document");
  const mark = page.locator("mark").first();
  await mark.waitFor();
  assert.match(await page.locator("mark").allTextContents().then((all) => all.join(" ")), /5,1%/);
  assert.equal(await panel(page).count(), 0);
  await reach(page, "Terug");
  await panel(page).waitFor();
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ""), /^Lees dit in het document/);
  await reach(page, "Terug");
  await heading(page).getByText(/^Uitvoeringskosten, 2026/).waitFor();
  await close(page);
  await page.waitForFunction(() => document.activeElement?.closest("td")?.closest("table").caption.id === "tabel-gemeenten");
});

pageTest("a derivation is saved as text, and prints by itself", async ({ page }) => {
  await open(page);
  await go(page, "Eén afspraak");
  await page.selectOption("#keuze-periode", "2029");
  await page.locator("table", { has: page.locator("#tabel-gemeenten") }).locator("tbody td.tabel__getal").nth(6).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Bewaar als tekst" }).click()]);
  const told = await readFile(await file.path(), "utf8");
  assert.match(told, /^Herleiding van: Resultaat per inwoner, Dalfsen, 2029/);
  assert.match(told, /Bron: aanname\n.*Convenant IJssel-Vecht 2023, art\. 5\.3/);
  assert.match(told, /In het document staat: “De centrumgemeente houdt jaarlijks maximaal 5,1%/);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("main").isVisible(), false);
  assert.equal(await heading(page).isVisible(), true);
});

pageTest("the assumptions say what the conclusion rests on, and the money balances", async ({ page }) => {
  await open(page);
  await go(page, "Aannamen");
  await page.getByText("Kies een gemeente.").waitFor();
  await page.selectOption("#keuze-gemeente", { label: "Zwolle" });
  await page.locator("#conclusie").getByText(/Voor Zwolle is “.*” €.* beter dan “.*”, over de hele periode\./).waitFor();
  await page.getByText("Geldbalans sluit in alle 12 jaren: verschil € 0,00").waitFor();
  await page.locator("#tabel-aannamen").waitFor();
  await axe(page);
  await screenshot(page, "aannamen");
});

pageTest("the rules stand by section, and each opens an example", async ({ page }) => {
  await open(page);
  await go(page, "Rekenwijze");
  await page.getByRole("heading", { name: /De pot en de verrekening/ }).waitFor();
  assert.ok((await page.locator(".rekenregels > li").count()) > 60);
  await page.locator(".rekenregels").getByRole("button", { name: /^Verrekening, / }).first().click();
  await panel(page).waitFor();
  await axe(page);
});
