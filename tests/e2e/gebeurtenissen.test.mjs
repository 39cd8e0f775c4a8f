// What happens, and when, in Chromium.
//
// Proves: by keyboard alone a provider stops, the answer changes and says so, and switched off it is as before; the link
// gives the same answer in a fresh profile; a number that cannot be is refused at its field; nothing on the page breaks
// WCAG 2.2 AA as far as axe sees, also at 320 px, where nothing scrolls sideways. Does not prove that the numbers are
// right (tests/versie2.rs, tests/gebeurtenissen.rs).

import assert from "node:assert/strict";
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
