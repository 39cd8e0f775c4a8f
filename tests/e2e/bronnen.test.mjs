// The documents, in Chromium: from a region to its source and back.
//
// Proves: the documents come in a file of their own, only when somebody reads; a quotation opens at its article, marked and
// with the focus, and the keyboard leads back; a search finds and opens; an address leads to a place; a file that does not come
// gives its message and can be fetched again; a word opens its meaning; the pages are free of axe violations.
// Does not prove: that the texts are those of the PDFs.

import assert from "node:assert/strict";
import { axe, go, open, pageTest, screenshot, url } from "./helpers.mjs";

const focused = (page) => page.evaluate(() => document.activeElement.id);
const isSeen = (page, id) =>
  page.evaluate((id) => {
    const { top, bottom } = document.getElementById(id).getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  }, id);

pageTest("a quotation of a region opens at its article, and the keyboard leads back", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await open(page);
  await go(page, "Deze regio");
  assert.ok(!fetched.some((path) => path.includes("bronnen-")), "the documents came unasked");
  const button = page.locator("main").getByRole("button", { name: "Lees in Convenant IJssel-Vecht 2023, art. 5.7" });
  const id = await button.getAttribute("id");
  await button.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "bron-artikel-5.7");
  assert.equal(fetched.filter((path) => path.includes("bronnen-")).length, 1);
  assert.ok(await isSeen(page, "bron-artikel-5.7"));
  assert.equal(
    await page.locator(".lezen__tekst mark").innerText(),
    "middels de vastgestelde verdeelsleutel laten vrijvallen aan alle gemeenten.",
  );
  assert.match(await page.locator(".voorlezen").innerText(), /Artikel 5, lid 7\. Het citaat is gemarkeerd/);
  await axe(page);
  await screenshot(page, "bron-citaat", { fullPage: false });

  // The link of the paragraph first, then the way back.
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /Artikel 5, lid 7/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction((id) => document.activeElement.id === id, id);
  assert.equal(await page.locator(".bladen [aria-current=page]").innerText(), "Deze regio");
});

pageTest("a search in all documents finds, marks and opens", async ({ page }) => {
  await open(page);
  await go(page, "Documenten");
  await page.fill("#zoek-documenten", "OVERSCHOTTEN tekorten");
  const hits = page.locator(".treffer");
  assert.ok((await hits.count()) >= 2);
  assert.match(await page.locator("[role=status]").filter({ hasText: "alinea" }).innerText(), /alinea/);
  const name = await hits.last().innerText();
  assert.match(name, /Advies adviesraden/);
  await hits.last().click();
  await page.waitForFunction(() => document.activeElement.id.startsWith("bron-"));
  assert.ok((await page.locator(".alinea--hier mark").count()) >= 1);
  await axe(page);
  await page.fill("#zoek-documenten", "xyzzy");
  await page.getByText("Geen alinea bevat al deze woorden.").waitFor();
});

pageTest("an address leads to a place in a document, and can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#bron:regiovisie-centraal-gelderland-2021:paragraaf-8.1-alinea-2");
  await page.waitForFunction(() => document.activeElement.id === "bron-paragraaf-8.1-alinea-2");
  assert.match(page.url(), /#1/, "the address is that of the table again");
  await page.getByRole("button", { name: "Kopieer link naar deze plaats" }).click();
  await page.getByText("De link is gekopieerd").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `${url}#bron:regiovisie-centraal-gelderland-2021:paragraaf-8.1-alinea-2`);
  await page.locator(".lezen__inhoud").getByRole("link", { name: /^8\.3/ }).click();
  await page.waitForFunction(() => document.activeElement.id === "bron-paragraaf-8.3");
});

pageTest("documents that do not come are missed in words, and can be fetched again", { allow: [/bronnen-|ERR_FAILED|Failed to load/] }, async ({ page }) => {
  await page.route(/bronnen-/, (route) => route.abort());
  await open(page);
  await go(page, "Documenten");
  await page.getByRole("alert").getByText("er is geen verbinding").waitFor();
  await axe(page);
  await page.unroute(/bronnen-/);
  // After a release an old page asks for a file that is no longer there.
  await page.route(/bronnen-/, (route) => route.fulfill({ status: 404, body: "weg" }));
  await page.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await page.getByRole("alert").getByText("staat niet meer op de server").waitFor();
  await page.unroute(/bronnen-/);
  await page.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await page.locator(".lezen__tekst").waitFor();
});

pageTest("documents that were changed on the way are refused", { allow: [/integrity|digest|bronnen-/] }, async ({ page }) => {
  await page.route(/bronnen-/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("5,1%", "9,9%") });
  });
  await open(page);
  await go(page, "Documenten");
  await page.getByRole("alert").getByText("onderweg veranderd").waitFor();
});

pageTest("a word opens its meaning in place, and Escape closes it", async ({ page }) => {
  await open(page);
  await page.selectOption("#keuze-regio", "amersfoort");
  await go(page, "Deze regio");
  const word = page.locator("main .begrip").filter({ hasText: /^beschermd thuis$/i }).first();
  await word.focus();
  await page.keyboard.press("Enter");
  const meaning = page.getByRole("dialog");
  await meaning.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "dialog");
  for (const region of ["IJssel-Vecht", "Amersfoort", "Centraal Gelderland"]) {
    assert.match(await meaning.innerText(), new RegExp(region));
  }
  await axe(page);
  await page.keyboard.press("Escape");
  await meaning.waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.className), "begrip");
  assert.match(await page.evaluate(() => document.activeElement.textContent.slice(0, 40)), /^beschermd thuis$/i);
});


for (const [name, options] of [
  ["light", { viewport: { width: 1440, height: 900 } }],
  ["dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" }],
  ["320 pixels", { viewport: { width: 320, height: 700 } }],
]) {
  pageTest(`the pages with sources are free of axe violations: ${name}`, options, async ({ page }) => {
    await open(page);
    await page.selectOption("#keuze-regio", "noord-veluwe");
    for (const [title, ready] of [["Deze regio", ".naast"], ["Documenten", ".lezen"], ["Uitleg en woorden", ".woorden"]]) {
      await go(page, title);
      await page.locator(ready).first().waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${title} is ${overflow} pixels too wide`);
      await axe(page);
      await screenshot(page, `${title}-${name}`, { fullPage: false });
    }
  });
}
