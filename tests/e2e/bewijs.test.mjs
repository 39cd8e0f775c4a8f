// What a link and a receipt prove, and the checks of the model, in Chromium.
//
// Proves: a link opened elsewhere says that the outcome is the same, or which totals differ; a receipt that the page saves is
// good for doorreken, so that browser and machine code find the same fingerprints; a receipt that was tampered with is
// refused by doorreken and by the page; the checks of the model all pass, by keyboard, in less than two seconds.
// Does not prove: that the outcomes are right (the golden cases do).

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { axe, doorreken, go, guardedPage, open, pageTest, screenshot, url } from "./helpers.mjs";

const INFLOW = "#invoer-vraag-instroom-per-10000";
const SAME = "Dezelfde uitkomst als toen de link werd gedeeld";
const DIFFERS = "Deze link geeft nu een andere uitkomst dan toen hij werd gedeeld";

const notices = (page) => page.locator(".meldingen");

async function type(page, value) {
  await page.fill(INFLOW, value);
  await page.locator(INFLOW).blur();
}

/** The address of a page on which something was changed. */
async function share(page) {
  await open(page);
  await page.selectOption("#keuze-regio", "amersfoort");
  await type(page, "6,2");
  return page.url();
}

/** Opens a link in another profile, does something there, and checks that this page too had no problems. */
async function elsewhere(link, body, options = {}) {
  const { page, context, problems } = await guardedPage(options);
  try {
    await open(page, new URL(link).hash);
    await body(page);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

pageTest("a link says in another profile that the outcome is the same", async ({ page }) => {
  const link = await share(page);
  assert.equal(await notices(page).innerText(), "");
  await elsewhere(link, async (other) => {
    await notices(other).getByText(SAME).waitFor();
    assert.equal(other.url(), link);
    await axe(other);
    await screenshot(other, "link-zelfde", { fullPage: false });
    await notices(other).getByRole("button", { name: "Sluiten" }).click();
    assert.equal(await notices(other).innerText(), "");
    // Going on and back in the own page says nothing.
    await go(other, "Per jaar: wie wint");
    await other.goBack();
    await other.waitForFunction((link) => location.href === link, link);
    assert.equal(await notices(other).innerText(), "");
  });
  await elsewhere(link, async (other) => {
    await notices(other).getByText(SAME).waitFor();
    await type(other, "6,4");
    await notices(other).getByText(SAME).waitFor({ state: "detached" });
  });
});

/** The link with a result of the region in its stamp that is `more` cents larger, sealed again. */
function falsified(link, more) {
  const hash = new URL(link).hash.slice(2);
  const bytes = [...Buffer.from(hash, "base64url")].slice(4);
  // The stamp is the last record: its number, the version, six bytes and two amounts, and no municipality.
  const start = [...bytes.keys()].findLast((at) => bytes[at] === 27 && bytes[at + 1] === 1 && varints(bytes.slice(at + 8)));
  const [budget, region] = varints(bytes.slice(start + 8));
  // An amount below zero stands as an odd number.
  const step = region % 2n === 0n ? 2n : -2n;
  const contents = [...bytes.slice(0, start + 8), ...varint(budget), ...varint(region + step * BigInt(more)), 0];
  const sum = crc32(contents);
  return `${url}#1${Buffer.from([...[0, 8, 16, 24].map((shift) => (sum >>> shift) & 255), ...contents]).toString("base64url")}`;
}

/** Two numbers and a zero, if the bytes are that. */
function varints(bytes) {
  const numbers = [];
  let at = 0;
  while (numbers.length < 2) {
    let number = 0n;
    for (let shift = 0n; ; shift += 7n) {
      if (at >= bytes.length) return undefined;
      number |= BigInt(bytes[at] & 127) << shift;
      if (bytes[at++] < 128) break;
    }
    numbers.push(number);
  }
  return at === bytes.length - 1 && bytes[at] === 0 ? numbers : undefined;
}

function varint(number) {
  const bytes = [];
  for (; number > 127n; number >>= 7n) bytes.push(Number(number & 127n) | 128);
  return [...bytes, Number(number)];
}

function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum;
}

for (const colorScheme of ["light", "dark"]) {
  pageTest(`a link with another outcome lists the totals that differ, in euros, ${colorScheme}`, async ({ page }) => {
    const link = await share(page);
    assert.equal(falsified(link, 0), link);
    await elsewhere(
      falsified(link, 123_45),
      async (other) => {
        await notices(other).getByText(DIFFERS).waitFor();
        const lines = await notices(other).locator("li").allInnerTexts();
        assert.equal(lines.length, 2);
        assert.match(lines[0], /^Kosten over alle jaren: toen €\s[\d.]+,\d\d, nu €\s[\d.]+,\d\d, verschil €\s123,45\.$/);
        assert.match(lines[1], /^Resultaat van de hele regio: toen €\s.+, nu €\s.+, verschil €\s-123,45\.$/);
        await axe(other);
        await screenshot(other, `link-anders-${colorScheme}`, { fullPage: false });
      },
      { colorScheme },
    );
  });
}

/** Saves a receipt from the menu. */
async function receipt(page) {
  await page.getByText("Bewaren en openen").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Bewaar een bewijs" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^bewijs-.+\.json$/);
  return readFile(await download.path(), "utf8");
}

const check = (text) => spawnSync(doorreken, ["--controleer", "-"], { input: text, encoding: "utf8", maxBuffer: 1e8 });

pageTest("a receipt of the page is good for doorreken, and a tampered one is not", async ({ page }) => {
  const link = await share(page);
  await type(page, "5,9");
  const text = await receipt(page);
  await screenshot(page, "bewijs-menu", { fullPage: false });
  const good = check(text);
  assert.deepEqual([good.status, good.stderr], [0, ""], good.stdout);
  assert.match(good.stdout, /Het bewijs klopt/);
  const parsed = JSON.parse(text);
  assert.equal(parsed.link, page.url());
  assert.match(parsed.gemaakt_op, /^\d{4}-\d\d-\d\d \d\d:\d\d$/);

  parsed.uitkomst.afspraken[2].gemeenten[1].totaal = "1.00";
  const tampered = check(JSON.stringify(parsed));
  assert.equal(tampered.status, 3);
  assert.match(tampered.stdout, /uitkomst\.afspraken\[2\]\.gemeenten\[1\]\.totaal: in het bewijs 1\.00, nagerekend -?\d/);

  await elsewhere(link, async (other) => {
    const choose = async (name, contents) => {
      if (!(await other.locator("#open-bestand").isVisible())) await other.getByText("Bewaren en openen").click();
      await other.setInputFiles("#open-bestand", { name, mimeType: "application/json", buffer: Buffer.from(contents) });
    };
    await choose("goed.json", text);
    await notices(other).getByText("Het bewijs goed.json klopt.").waitFor();
    await other.waitForFunction(([id, value]) => document.querySelector(id)?.value === value, [INFLOW, "5,9"]);
    await choose("fout.json", JSON.stringify(parsed));
    await notices(other).getByText("Het bewijs fout.json klopt niet.").waitFor();
    assert.match(await notices(other).innerText(), /in het bewijs 1\.00, nagerekend/);
    await axe(other);
    await screenshot(other, "bewijs-fout", { fullPage: false });
  });
});

pageTest("the checks of the model run by keyboard, and all pass", async ({ page, t }) => {
  await share(page);
  await go(page, "Controle");
  await page.getByRole("button", { name: "Voer alle controles uit" }).focus();
  const begun = Date.now();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /controles (zijn|is) /.test(document.querySelector("#controle-stand").innerText));
  const stand = await page.locator("#controle-stand").innerText();
  t.diagnostic(`${stand} (${Date.now() - begun} ms with drawing and fetching)`);
  assert.match(stand, /^Alle \d+ controles zijn goed, in ([\d.]+) milliseconden\.$/);
  const took = Number(stand.match(/in ([\d.]+)/)[1].replace(".", ""));
  assert.ok(took < 2000, `${took} ms`);
  assert.equal(await page.locator(".controle--fout").count(), 0);
  assert.equal(await page.locator("table:has(#tabel-controles) .controle--goed").count(), 10);
  assert.ok((await page.locator("table:has(#tabel-gevallen) .controle--goed").count()) > 30);
  await go(page, "In één oogopslag");
  await type(page, "6,6");
  await go(page, "Controle");
  await page.getByText("Het scenario is daarna veranderd.").waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  pageTest(`the page of the checks is free of axe violations, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await share(page);
    await go(page, "Controle");
    await page.getByRole("button", { name: "Voer alle controles uit" }).click();
    await page.getByText(/^Alle \d+ controles zijn goed/).waitFor();
    await axe(page);
    await screenshot(page, `controle-${colorScheme}`);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      await screenshot(page, `controle-${colorScheme}-${width}`);
    }
  });
}

pageTest("without the fixed cases the page says so and can try again", { allow: [/gulden/, /ERR_FAILED/] }, async ({ page }) => {
  await open(page);
  await page.route("**/gulden-*", (route) => route.abort());
  await go(page, "Controle");
  await page.getByRole("button", { name: "Voer alle controles uit" }).click();
  await page.getByText("Dit is niet opgehaald: er is geen verbinding").waitFor();
  await axe(page);
  await page.unroute("**/gulden-*");
  await page.route("**/gulden-*", async (route) => route.fulfill({ body: "een\nander\nbestand\n" }));
  await page.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await page.waitForTimeout(300);
  await page.getByText("Dit is niet opgehaald: er is geen verbinding").waitFor();
  await page.unroute("**/gulden-*");
  await page.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await page.getByText(/^Alle \d+ controles zijn goed/).waitFor();
});
