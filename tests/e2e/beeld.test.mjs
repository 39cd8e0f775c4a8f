// Charts outside the page, in Chromium.
//
// Proves: a saved SVG needs no style sheet, holds its title and shows the same marks; a PNG is one, of a plausible size; both
// look like the chart on the page, dark or light. Does not prove that every program that opens an SVG draws it the same.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { guardedPage, open, pageTest, screenshot } from "./helpers.mjs";

for (const scheme of ["light", "dark"]) {
  pageTest(`a chart is saved as it looks, ${scheme}`, { colorScheme: scheme }, async ({ page }) => {
    await open(page);
    await page.getByText("Bewaar of kopieer de grafiek").first().click();
    const save = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).first().click()]);
      return readFile(await download.path());
    };
    const png = await save("Bewaar als PNG");
    assert.deepEqual([...png.subarray(1, 4)], [..."PNG"].map((letter) => letter.charCodeAt(0)));
    assert.ok(png.readUInt32BE(16) > 800, "the width of the PNG");
    const svg = (await save("Bewaar als SVG")).toString("utf8");
    assert.doesNotMatch(svg, / class=/);
    const bars = page.locator(".grafiek__stip");
    const colours = await bars.evaluateAll((all) => all.map((bar) => getComputedStyle(bar).fill));
    const other = await guardedPage();
    await other.page.setContent(svg);
    const outside = await other.page.locator("svg svg circle").evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).fill));
    assert.ok(colours.length > 0);
    for (const colour of new Set(colours)) {
      const of = (fills) => fills.filter((fill) => fill === colour).length;
      assert.equal(of(outside), of(colours), colour);
    }
    await screenshot(other.page, `grafiek-los-${scheme}`);
    await other.context.close();
  });
}
