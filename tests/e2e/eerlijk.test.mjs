// What the first page says beside its figures, in Chromium.
//
// Proves: a link of an older version keeps its amounts, says that newer starting values exist and what differs, and takes them
// in one step that can be undone; the note on the ingroeipad moves with its knob, in the frame of the table; the page is free of
// axe violations with both.
// Does not prove: that what is said is true (tests/eerlijk.rs does).

import assert from "node:assert/strict";
import { axe, open, pageTest, screenshot } from "./helpers.mjs";

/** A link that a page of the first version of the data made (tests/links/v1.txt). */
const FIRST_VERSION = "#1U-ha5gABAA";

const totals = (page) => page.locator("#kop-antwoord").innerText();

for (const [name, options] of [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["320 pixels", { viewport: { width: 320, height: 700 } }],
]) {
  pageTest(`a link on older starting values says so, and takes the newest in one step: ${name}`, options, async ({ page }) => {
    await open(page, FIRST_VERSION);
    const note = page.getByText(/^U rekent met de beginwaarden van versie 1\./);
    await note.waitFor();
    const before = await totals(page);
    await note.click();
    assert.ok((await page.locator(".versie li").count()) > 3);
    await axe(page);
    await screenshot(page, `versie-${name}`, { fullPage: false });
    await page.getByRole("button", { name: "Neem de nieuwste beginwaarden" }).click();
    await note.waitFor({ state: "detached" });
    assert.notEqual(await totals(page), before);
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await note.waitFor();
    assert.equal(await totals(page), before);
  });
}

pageTest("the other reading of the ingroeipad moves with its knob", async ({ page }) => {
  await open(page);
  const note = page.locator("main .lezing").first();
  await note.waitFor();
  const before = await note.innerText();
  assert.match(before, /In de lezing ‘één klok’ komt de hele regio .* uit op €/);
  await page.getByRole("button", { name: "Alle knoppen" }).click();
  await page.getByLabel("één klok: geen aparte afloop").check();
  await page.getByText(/In de lezing ‘twee klokken’ komt de hele regio .* uit op €/).first().waitFor();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.waitForFunction((text) => document.querySelector("main .lezing")?.innerText === text, before);
});
