// What this laptop keeps, in Chromium: scenarios and the minutes.
//
// Proves: with site data blocked, or when there is no room, the page says that nothing is kept and what to do, and nothing else;
// two pages beside each other
// lose nothing and see what the other keeps; lists of an earlier version are taken over; the messages have no axe violations.
// Does not prove every order in which pages can write (`tests/laptop.rs`), nor how other browsers refuse.

import assert from "node:assert/strict";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { launchWith } from "./browser.mjs";
import { axe, go, open, pageTest, reopen, screenshot } from "./helpers.mjs";

const INFLOW = "#invoer-vraag-instroom-per-10000";
const notices = (page) => page.locator(".meldingen");
const entries = (page) => page.locator(".notulen__punt");

async function type(page, value) {
  await page.locator(INFLOW).first().fill(value);
  await page.locator(INFLOW).first().blur();
}

const menu = (page, is) => page.locator("details.menu").evaluate((menu, is) => (menu.open = is), is);

async function keep(page, name) {
  await menu(page, true);
  await page.fill("#bewaar-naam", name);
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
}

/** The kept scenarios, as the menu lists them. */
const kept = (page) => page.locator(".bewaard li button:first-child").allTextContents();

/** Leaves no room in the storage of this site. */
const fill = (page) =>
  page.evaluate(() => {
    for (let part = "x".repeat(1 << 20); part.length > 0; ) {
      try {
        localStorage.setItem("van een ander", (localStorage.getItem("van een ander") ?? "") + part);
      } catch {
        part = part.slice(0, part.length >> 1);
      }
    }
  });

/** Nothing is kept: the page says so for a scenario and for the minutes, and what to do. */
async function nothingIsKept(page, why) {
  await keep(page, "voorstel");
  await notices(page).getByText("Het scenario voorstel is niet bewaard op deze laptop").waitFor();
  assert.match(await notices(page).innerText(), why);
  assert.match(await notices(page).innerText(), /Kies “Bewaar als bestand”/);
  assert.deepEqual(await kept(page), []);
  await axe(page);
  await menu(page, false);
  await type(page, "6,5");
  await notices(page).getByText("De notulen worden niet bewaard op deze laptop").waitFor();
  await type(page, "7,5");
  await go(page, "Notulen");
  assert.equal(await entries(page).count(), 2);
  assert.match(await page.locator("main").innerText(), why);
  await axe(page);
}

pageTest("without room nothing is said to be kept, until there is room", async ({ page }) => {
  await open(page);
  await fill(page);
  await nothingIsKept(page, /is vol/);
  await screenshot(page, "opslag-vol");
  await page.evaluate(() => localStorage.removeItem("van een ander"));
  await type(page, "8,5");
  await page.waitForFunction(() => !document.querySelector("main").innerText.includes("is vol"));
  await keep(page, "voorstel");
  await notices(page).getByText("Het scenario is bewaard als voorstel").waitFor();
  await reopen(page);
  await go(page, "Notulen");
  assert.equal(await entries(page).count(), 3);
});

pageTest("a page that may not touch the storage says that nothing is kept", async ({ page, context }) => {
  await context.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    }),
  );
  await open(page);
  await nothingIsKept(page, /laat deze site niets bewaren/);
});

pageTest("a storage that drops what it is given is found out", async ({ page, context }) => {
  await context.addInitScript(() => (Storage.prototype.setItem = () => {}));
  await open(page);
  await nothingIsKept(page, /zegt niet waarom/);
});

test("Chromium with site data blocked says that nothing is kept", async () => {
  const profile = await mkdtemp(join(tmpdir(), "rekentafel-"));
  await mkdir(join(profile, "Default"));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  const context = await launchWith(profile);
  try {
    const page = await context.newPage();
    await open(page);
    const refused = await page.evaluate(() => {
      try {
        return String(localStorage);
      } catch (error) {
        return error.name;
      }
    });
    assert.equal(refused, "SecurityError");
    await nothingIsKept(page, /laat deze site niets bewaren/);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
});

pageTest("lists of an earlier version are taken over, and nothing is lost", async ({ page }) => {
  await open(page);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    localStorage.setItem("rekentafel.bewaard.1", "voorstel Ermelo\t1U-ha5gABAA\nvariant\t1U-ha5gABAA");
    localStorage.setItem("rekentafel.notulen.1", "14:05\t1U-ha5gABAA\tbegin\n14:06\t1U-ha5gABAA\t\tInstroom: 5 → 6");
  });
  for (let time = 0; time < 2; time += 1) {
    await reopen(page);
    assert.deepEqual(await kept(page), ["voorstel Ermelo", "variant"]);
    await go(page, "Notulen");
    assert.deepEqual(await page.locator(".notulen__tijd").allTextContents(), ["14:05", "14:06"]);
  }
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(".1"))), []);
});

pageTest("two pages lose nothing of each other, and see what the other keeps", async ({ page, context }) => {
  const other = await context.newPage();
  await open(page);
  await open(other);
  await keep(page, "van de een");
  await keep(other, "van de ander");
  for (const own of [page, other]) {
    await own.waitForFunction(() => document.querySelectorAll(".bewaard li").length === 2);
    assert.deepEqual(await kept(own), ["van de een", "van de ander"]);
    await menu(own, false);
    await go(own, "Notulen");
  }
  for (const [own, value] of [[page, "5"], [other, "6"], [page, "7"], [other, "8"]]) await type(own, value);
  for (const own of [page, other]) {
    await own.waitForFunction(() => document.querySelectorAll(".notulen__punt").length === 4);
    await reopen(own);
    assert.deepEqual(await kept(own), ["van de een", "van de ander"]);
    await go(own, "Notulen");
    const told = await entries(own).allTextContents();
    assert.deepEqual(told.map((text) => text.match(/→ (\d)/)[1]), ["5", "6", "7", "8"]);
  }
  await menu(other, true);
  await other.getByRole("button", { name: "Verwijder van de een" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".bewaard li").length === 1);
  await other.getByRole("button", { name: "Begin nieuwe notulen" }).click();
  await page.getByText("Er is nog niets veranderd.").waitFor();
});

pageTest("everything is wiped from the laptop with one button, when that is confirmed", async ({ page }) => {
  await open(page);
  await page.evaluate(() => localStorage.setItem("van een ander", "blijft"));
  await keep(page, "voorstel");
  await notices(page).getByText("Het scenario is bewaard als voorstel").waitFor();
  await menu(page, false);
  await type(page, "6,5");
  const dialog = page.getByRole("dialog", { name: "Alles van deze laptop wissen?" });
  for (const answer of ["Niet wissen", "Wis alles"]) {
    await menu(page, true);
    await page.getByRole("button", { name: "Wis alles van deze laptop" }).click();
    await dialog.getByText("1 bewaard scenario").waitFor();
    await dialog.getByText("de notulen: 1 punt").waitFor();
    await axe(page);
    await screenshot(page, "wissen");
    await dialog.getByRole("button", { name: answer }).click();
    await dialog.waitFor({ state: "detached" });
    const keys = await page.evaluate(() => Object.keys(localStorage));
    assert.equal(keys.length, answer === "Wis alles" ? 1 : 4);
  }
  await notices(page).getByText("Van deze laptop is gewist: 1 bewaard scenario, de notulen: 1 punt").waitFor();
  await axe(page);
  await menu(page, false);
  await go(page, "Notulen");
  await page.getByText("Er is nog niets veranderd.").waitFor();
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["van een ander"]);
});
