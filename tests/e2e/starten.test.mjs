// When the page cannot start, in Chromium.
//
// Proves: a page that is opened as a file, and one in a sandboxed frame, say within five seconds what is the matter and what to
// do, and not something else; and the first page works without what is behind it, which comes after it, says when it did not come,
// and is asked for again. Does not prove what other browsers allow there.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { axe, go, open, pageTest, url } from "./helpers.mjs";

/** What the page says when it cannot start. */
const said = async (page) => {
  await page.locator("#start-fout").waitFor();
  assert.equal(await page.locator("#start-laden").isVisible(), false);
  return page.locator("#start-fout").innerText();
};

/** The files that the page names, in a folder. */
async function saved(folder) {
  const index = await (await fetch(url)).text();
  const names = [...index.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name);
  for (const name of names) {
    const file = await (await fetch(new URL(name, url))).arrayBuffer();
    await writeFile(join(folder, basename(name)), Buffer.from(file));
  }
  await writeFile(join(folder, "index.html"), index);
  return pathToFileURL(join(folder, "index.html")).href;
}

pageTest("a page that is opened as a file says so", { allow: [/file:|ERR_FAILED/] }, async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), "rekentafel-"));
  try {
    await page.goto(await saved(folder));
    const text = await said(page);
    assert.match(text, /U opende de pagina als los bestand.*Open haar via een webadres/s);
    assert.doesNotMatch(text, /Het bestand|verbinding/);
    await axe(page);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

pageTest("a page in a sandboxed frame says so", { allow: [/CORS|Integrity|integrity|ERR_FAILED|sandbox/] }, async ({ page }) => {
  await page.setContent(`<iframe sandbox="allow-scripts" src="${url}"></iframe>`);
  const text = await said(page.frameLocator("iframe"));
  assert.match(text, /afgesloten kader.*Open de rekentafel op haar eigen adres/s);
  assert.doesNotMatch(text, /Het bestand|verbinding/);
});

pageTest("a page in a frame without scripts says so", { allow: [/CORS|Integrity|integrity|ERR_FAILED|sandbox/] }, async ({ page }) => {
  await page.setContent(`<iframe sandbox="" src="${url}"></iframe>`);
  await page.frameLocator("iframe").locator("noscript").waitFor();
  const text = await page.frameLocator("iframe").locator("noscript").innerText();
  assert.match(text, /Staat de rekentafel in een kader.*Open haar dan op haar eigen adres/);
});

pageTest("a link of which a mail filter wrote the # as %23 opens, and so does one that a mail broke over lines", { allow: [/404/, /%231.*ERR_ABORTED/] }, async ({ page }) => {
  await open(page);
  await page.selectOption("#keuze-regio", "amersfoort");
  await page.waitForFunction(() => location.hash.length > 3);
  const link = await page.evaluate(() => location.hash.slice(1));
  await page.waitForLoadState("networkidle");
  for (const address of [`%23${link}`, `index.html%23${link}`, `#${link.slice(0, 4)}%0D%0A%20${link.slice(4)}`]) {
    await page.goto("about:blank");
    await page.goto(url + address);
    await page.waitForSelector("#start-laden", { state: "detached" });
    await page.waitForFunction(() => document.querySelector("#keuze-regio").value === "amersfoort");
    assert.equal(await page.locator(".melding").count(), 0, address);
    assert.equal(await page.title(), "In één oogopslag – Amersfoort – Rekentafel");
    await page.waitForLoadState("networkidle");
  }
});

pageTest("an address that is not there says so and leads back", { allow: [/404/] }, async ({ page }) => {
  await page.goto(`${url}weg`);
  await axe(page);
  await page.getByRole("link", { name: "Naar de Rekentafel" }).click();
  await page.waitForSelector("#start-laden", { state: "detached" });
});

const BEHIND = /plekken-[0-9a-f]+\.wasm$/;

pageTest("the first page stands there before what is behind it", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(BEHIND, async (route) => {
    await held;
    await route.continue();
  });
  await open(page);
  await page.locator(".grafiek svg").first().waitFor();
  assert.match(await page.locator(".antwoord").innerText(), /€/);
  await go(page, "Mensen en plekken");
  await page.getByText("Deze bladzijde wordt opgehaald.").waitFor();
  release();
  await page.getByRole("heading", { name: "Mensen en plekken" }).waitFor();
});

pageTest(
  "what is behind the first page and did not come is named, and asked for again",
  { allow: [/plekken-/, /Failed to (fetch|load)/, /ERR_FAILED/] },
  async ({ page }) => {
    await page.route(BEHIND, (route) => route.abort());
    await open(page);
    const alert = page.getByRole("alert").filter({ hasText: "Dit is niet opgehaald" });
    await alert.waitFor();
    await page.locator(".grafiek svg").first().waitFor();
    await axe(page);
    await go(page, "Mensen en plekken");
    await alert.waitFor();
    await page.unroute(BEHIND);
    await page.getByRole("button", { name: "Probeer het opnieuw" }).click();
    await page.getByRole("heading", { name: "Mensen en plekken" }).waitFor();
    assert.equal(await alert.count(), 0);
  },
);
