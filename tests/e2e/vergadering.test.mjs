// The meeting, in Chromium: scenarios side by side, minutes, presenting.
//
// Proves: pinned scenarios travel in a link with their ranking and cents, and their differences add up on the page; minutes
// and bookmarks survive reloading and go back; the audience window follows a slider; every view is free of axe violations.
// Does not prove: that anybody finds it legible at four metres, or how a real remote control names its keys.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { guardedPage, pageTest, axe, go, open, reopen, screenshot, unfold, url } from "./helpers.mjs";

const INFLOW = "#invoer-vraag-instroom-per-10000";

const cells = (page, caption) =>
  page.locator(`table:has(#${caption}) tbody tr`).evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll("td.tabel__getal")].map((cell) => cell.textContent.trim())),
  );
const cents = (text) => BigInt(text.replace(/[.,]/g, ""));

async function type(page, id, value) {
  const field = page.locator(id).first();
  await field.fill(value);
  await field.blur();
}

/** Presses a key that changes the sentence of the large screen, and gives the new one. */
async function press(page, key) {
  const sentence = page.locator(".presentatie__zin");
  const before = await sentence.innerText();
  await page.keyboard.press(key);
  await page.waitForFunction((text) => document.querySelector(".presentatie__zin").innerText !== text, before);
  return sentence.innerText();
}

async function pin(page, name) {
  await page.fill("#vast-naam", name);
  await page.getByRole("button", { name: "Zet vast" }).click();
  await page.locator("table:has(#tabel-scenarios) th[scope=row]").filter({ hasText: name }).first().waitFor();
}

/** Three scenarios of Noord-Veluwe: as it is, with more inflow and dwellings, and under another afspraak. */
async function pinThree(page) {
  await open(page);
  await page.selectOption("#keuze-regio", "noord-veluwe");
  await go(page, "Naast elkaar");
  await pin(page, "Zoals nu");
  await type(page, INFLOW, "5,5");
  await type(page, "#invoer-woningen-regio", "80");
  await pin(page, "Meer instroom");
  await go(page, "Eén afspraak");
  await page.selectOption("#keuze-afspraak", "vng-profijt");
  await go(page, "Naast elkaar");
  await pin(page, "De gebruiker betaalt");
  await page.selectOption("#keuze-basis", "1");
  await page.selectOption("#keuze-uitleg", "3");
}

pageTest("three pinned scenarios travel in a link, with their ranking and cents", async ({ page }) => {
  await pinThree(page);
  const [link, rows] = [page.url(), await cells(page, "tabel-scenarios")];
  assert.equal(rows.length, 4);
  const other = await guardedPage();
  await open(other.page, link.slice(url.length));
  assert.deepEqual(await cells(other.page, "tabel-scenarios"), rows);
  await axe(other.page);
  assert.deepEqual(other.problems, []);
  await other.context.close();
});

for (const place of ["", "2"]) {
  pageTest(`the explanation adds up to the cent, for ${place === "" ? "the region" : "a municipality"}`, async ({ page }) => {
    await pinThree(page);
    await page.selectOption("#keuze-gemeente", place);
    for (const period of ["", "2027", "2031"]) {
      await page.selectOption("#keuze-periode", period);
      const amounts = (await cells(page, "tabel-waarom")).map(([amount]) => cents(amount));
      assert.ok(amounts.length >= 5, `${amounts.length} rows`);
      const [from, parts, to] = [amounts[0], amounts.slice(1, -1), amounts.at(-1)];
      assert.equal(from + parts.reduce((sum, part) => sum + part, 0n), to, period);
    }
  });
}

pageTest("a pinned scenario goes along with shared inputs only if asked", async ({ page }) => {
  await open(page);
  await go(page, "Naast elkaar");
  await pin(page, "Blijft staan");
  await pin(page, "Mee");
  await page.getByLabel("draait mee: Mee").check();
  const before = await cells(page, "tabel-scenarios");
  await type(page, INFLOW, "7");
  const after = await cells(page, "tabel-scenarios");
  assert.deepEqual(after[1].slice(1, 3), before[1].slice(1, 3));
  assert.deepEqual(after[2].slice(1, 3), after[0].slice(1, 3));
  assert.notDeepEqual(after[2], before[2]);
  await page.keyboard.press("Control+z");
  assert.deepEqual(await cells(page, "tabel-scenarios"), before);
});

pageTest("the minutes keep every change and bookmark, and go back", async ({ page }) => {
  await open(page);
  await type(page, INFLOW, "6,5");
  await go(page, "Notulen");
  const entries = page.locator(".notulen__punt");
  assert.match(await entries.last().innerText(), /Instroom: [\d,]+ → 6,5 mensen per 10.000 inwoners per jaar/);
  await page.fill("#bladwijzer-naam", "voorstel Ermelo");
  await page.getByRole("button", { name: "Zet bladwijzer" }).click();
  await type(page, INFLOW, "7,5");
  await reopen(page);
  await go(page, "Notulen");
  assert.equal(await entries.count(), 3);
  await axe(page);
  await page.getByRole("button", { name: /voorstel Ermelo/ }).click();
  await page.waitForFunction((id) => document.querySelector(id).value === "6,5", INFLOW);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Bewaar als tekst" }).click()]);
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /Bladwijzer: voorstel Ermelo\n\s+http.+#1/);
  await screenshot(page, "notulen");
});

pageTest("the large screen shows a frozen stand, steps with a remote control, and leaves with Escape", { viewport: { width: 1920, height: 1080 } }, async ({ page }) => {
  await open(page);
  await page.selectOption("#keuze-regio", "noord-veluwe");
  await page.getByRole("button", { name: "Presenteren" }).click();
  const bars = page.locator("#grafiek-presentatie-titel, .presentatie svg").first();
  await bars.waitFor();
  await page.getByRole("button", { name: "Bevries deze stand" }).click();
  await type(page, INFLOW, "6");
  await page.getByText("bevroren stand.", { exact: false }).waitFor();
  await axe(page);
  await screenshot(page, "presentatie", { fullPage: false });
  const sentence = await page.locator(".presentatie__zin").innerText();
  assert.notEqual(await press(page, "PageDown"), sentence);
  assert.equal(await press(page, "PageUp"), sentence);
  await page.getByRole("button", { name: "Herhaal laatste verandering" }).click();
  await page.waitForFunction((sentence) => document.querySelector(".presentatie__zin").innerText !== sentence, sentence);
  await page.waitForFunction((sentence) => document.querySelector(".presentatie__zin").innerText === sentence, sentence);
  await page.keyboard.press("Escape");
  await page.locator(".bladen").waitFor();
});

pageTest("the audience window follows a slider before it is let go", async ({ page, context }) => {
  await open(page);
  await page.selectOption("#keuze-regio", "amersfoort");
  await page.getByRole("button", { name: "Presenteren" }).click();
  const [audience] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: "Open publieksvenster" }).click(),
  ]);
  const sentence = (page) => page.locator(".presentatie__zin").innerText();
  await audience.locator(".presentatie__titel").getByText("Amersfoort").first().waitFor();
  assert.equal(await sentence(audience), await sentence(page));
  await page.locator(`${INFLOW}-schuif`).evaluate((slider) => {
    slider.value = String(Number(slider.min) + (2 * (Number(slider.max) - Number(slider.min))) / 3);
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  const expected = await sentence(page);
  await audience.waitForFunction((text) => document.querySelector(".presentatie__zin").innerText === text, expected);
  await axe(audience);
});

/** Opens the window for the audience from a page that presents a region. */
async function present(context, page, region) {
  await page.selectOption("#keuze-regio", region);
  await page.getByRole("button", { name: "Presenteren" }).click();
  const [audience] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: "Open publieksvenster" }).click(),
  ]);
  return audience;
}

const title = (page, text) => page.locator(".presentatie__titel").getByText(text).waitFor();

pageTest("only the page that opened the audience window leads it", async ({ page, context }) => {
  const other = await context.newPage();
  await open(page);
  await open(other);
  const audience = await present(context, page, "amersfoort");
  await title(audience, "Amersfoort");
  // Another page presents another region, and opens a window of its own.
  const second = await present(context, other, "noord-veluwe");
  await title(second, "Noord-Veluwe");
  await other.getByRole("button", { name: "Stop presenteren (Esc)" }).click();
  await other.selectOption("#keuze-regio", "centraal-gelderland");
  await title(second, "Centraal Gelderland");
  await audience.waitForLoadState("networkidle");
  await audience.reload();
  await title(audience, "Amersfoort");
  const expected = await press(page, "PageDown");
  await audience.waitForFunction((text) => document.querySelector(".presentatie__zin").innerText === text, expected);
  await title(second, "Centraal Gelderland");
});

pageTest("garbage on the channel, and other pages of the site, show the audience nothing", async ({ page, context }) => {
  const stranger = await context.newPage();
  await open(stranger);
  await open(page);
  const audience = await present(context, page, "amersfoort");
  await title(audience, "Amersfoort");
  const link = page.url().split("#")[1];
  const meeting = new URL(audience.url()).hash.slice(1);
  assert.match(meeting, /^[0-9a-f]{32}$/);
  // A stranger does not know the name; even who does can only say what a presenting page says.
  const said = [["rekentafel", `${link}\n`], ["rekentafel-publiek-", `rekentafel-publiek-2\n${link}\n`]];
  for (const garbage of ["onzin", "", `${link}\n`, "rekentafel-publiek-2\n\n", "rekentafel-publiek-2\n1kapot!!\n", { a: 1 }, null]) {
    said.push([`rekentafel-publiek-${meeting}`, garbage]);
  }
  await page.getByRole("button", { name: "Bevries deze stand" }).click();
  await audience.getByText("bevroren stand.", { exact: false }).waitFor();
  await stranger.evaluate((said) => said.forEach(([name, text]) => new BroadcastChannel(name).postMessage(text)), said);
  // What comes after it is shown: the garbage was passed over.
  const expected = await press(page, "PageDown");
  await audience.waitForFunction((text) => document.querySelector(".presentatie__zin").innerText === text, expected);
  await title(audience, "Amersfoort");
  assert.equal(await audience.getByText("bevroren stand.", { exact: false }).count(), 1);
});

pageTest("an audience window that follows nothing shows no numbers, and follows when it is opened anew", async ({ page, context }) => {
  const lost = await context.newPage();
  for (const address of ["?publiek", `?publiek#${"0".repeat(32)}`]) {
    await open(lost, address);
    await lost.getByText("Dit venster wacht op het venster dat het opende.").waitFor();
    assert.equal(await lost.locator("svg").count(), 0);
    await axe(lost);
    await lost.waitForLoadState("networkidle");
  }
  await open(page);
  const audience = await present(context, page, "amersfoort");
  await title(audience, "Amersfoort");
  await reopen(page);
  await page.selectOption("#keuze-regio", "noord-veluwe");
  await page.getByRole("button", { name: "Presenteren" }).click();
  await audience.waitForLoadState("networkidle");
  // The same window, with another name in its address.
  await page.getByRole("button", { name: "Open publieksvenster" }).click();
  await title(audience, "Noord-Veluwe");
  assert.equal(context.pages().length, 3);
});

pageTest("a region votes by its own rule, and a compensation adds up to zero", async ({ page }) => {
  await open(page);
  await go(page, "Draagvlak");
  await page.selectOption("#keuze-afspraak", "vng-solidariteit");
  await page.getByText("art. 7.5").waitFor();
  const votes = await cells(page, "tabel-stemmen");
  const counted = (word) => votes.filter((row) => row[3].endsWith(word)).length;
  const sentence = await page.locator(".kaart .zin").first().innerText();
  assert.match(sentence, new RegExp(`${counted("voor")} stem(men)? voor en ${counted("tegen")} tegen`));
  const paid = votes.map((row) => row[4]).filter((text) => text !== "–");
  assert.equal(paid.reduce((sum, text) => sum + cents(text), 0n), 0n);
  await type(page, "#drempel", "-1");
  await page.locator("#drempel-fout").waitFor();
  assert.deepEqual(await cells(page, "tabel-stemmen"), votes);
  await type(page, "#drempel", "200");
  await page.waitForFunction(() => !document.querySelector("#drempel-fout"));
  assert.ok((await cells(page, "tabel-stemmen")).every((row) => row[3].endsWith("stemt niet")));
  await axe(page);
  await page.selectOption("#keuze-regio", "amersfoort");
  await page.getByText("In deze regio is geen gezamenlijke stemming afgesproken.").waitFor();
  await screenshot(page, "draagvlak");
});

pageTest("winners and losers are counted as they are marked, against a yardstick that travels in the link", async ({ page }) => {
  await open(page);
  await go(page, "Per jaar: wie wint");
  await page.selectOption("#keuze-afspraak", "vng-profijt");
  await type(page, "#maatstaf", "weinig");
  await page.locator("#maatstaf-fout").waitFor();
  await type(page, "#maatstaf", "2,50");
  await page.waitForFunction(() => !document.querySelector("#maatstaf-fout"));
  const rows = await cells(page, "tabel-winnaars");
  const [above, below, municipalities] = [rows.at(-2), rows.at(-1), rows.slice(0, -2)];
  for (const place of above.keys()) {
    const marked = (mark) => municipalities.filter((row) => row[place].startsWith(mark)).length;
    assert.deepEqual([above[place], below[place]], [String(marked("▲")), String(marked("▼"))], `column ${place}`);
  }
  const other = await guardedPage();
  await open(other.page, page.url().slice(url.length));
  assert.deepEqual(await cells(other.page, "tabel-winnaars"), rows);
  await other.context.close();
  await screenshot(page, "wie-wint");
});

pageTest("a cell of all regions opens that pair, and its best and worst are those of the table", async ({ page }) => {
  await open(page);
  await go(page, "Ook elders");
  await screenshot(page, "alle-regio-s", { fullPage: false });
  const cell = page.locator("table:has(#tabel-matrix) td", { has: page.getByRole("button", { name: "Open Amersfoort met de afspraak Profijtbeginsel (VNG)" }) });
  const [, best, worst] = (await cell.innerText()).split("\n").map((line) => line.trim()).filter((line) => line);
  await cell.getByRole("button").click();
  await page.waitForFunction(() => document.querySelector("#keuze-regio").value === "amersfoort");
  await unfold(page);
  const header = await page.locator("table:has(#tabel-vergelijken) thead th").allInnerTexts();
  const column = header.findIndex((text) => text.startsWith("Profijtbeginsel")) - 1;
  const amounts = await page.locator("table:has(#tabel-vergelijken) tbody tr").evaluateAll((rows, column) =>
    rows.slice(0, -1).map((row) => [row.querySelector("button").textContent.trim(), row.querySelectorAll("td")[column].textContent.trim()]), column);
  const sorted = amounts.toSorted(([, a], [, b]) => Number(cents(a) - cents(b)));
  assert.equal(worst, `▼ ${sorted[0].join(" ")}`);
  assert.equal(best, `▲ ${sorted.at(-1).join(" ")}`);
});
