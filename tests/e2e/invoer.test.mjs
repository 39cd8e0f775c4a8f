// What is typed, pasted, slid, copied and translated, in Chromium.
//
// Proves: a field shows no points while it is changed, and one Backspace does not divide by a thousand; a paste shows first what goes
// where; after a hundred quick changes the copied link, the address, a reload and a second profile agree; twelve arrow keys are
// one step; a swipe over a slider changes nothing; no number is stale on a page that was translated; a page that cannot start says
// why within five seconds; a copied selection holds what fields hold; no id stands twice.
// Does not prove: what a real translator or a real finger does. `tests/e2e/webkit.mjs` does the hundred changes in WebKitGTK.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { PLACES, axe, go, guardedPage, open, pageTest, screenshot, url } from "./helpers.mjs";

const INFLOW = "#invoer-vraag-instroom-per-10000";
const BED = "#invoer-tarieven-bw-zin";
const headline = (page) => page.locator(".zin").first().innerText();
const settled = (page) => page.waitForFunction(() => !document.querySelector("[aria-busy]"));

pageTest("one Backspace in a number with points does not make it a thousand times less", async ({ page }) => {
  await open(page);
  const before = await headline(page);
  const field = page.locator(BED);
  assert.equal(await field.inputValue(), "53.000");
  // By keyboard, typing replaces it all.
  await page.locator(`${BED}-schuif`).focus();
  // Past the step up.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await field.inputValue(), "53000");
  await page.keyboard.type("54000");
  assert.equal(await field.inputValue(), "54000");
  await field.blur();
  await page.waitForFunction((id) => document.querySelector(id).value === "54.000", BED);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.waitForFunction((id) => document.querySelector(id).value === "53.000", BED);
  await field.click();
  assert.equal(await field.inputValue(), "53000");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  assert.equal(await field.inputValue(), "5300");
  await page.keyboard.press("Escape");
  await page.keyboard.type("0");
  await field.blur();
  assert.equal(await field.inputValue(), "53.000");
  // Whoever types the point asks for a question.
  for (const typed of ["53.00", "53.0000", "53", "53,000"]) {
    await field.fill(typed);
    await field.blur();
    await page.locator(`${BED}-fout`).getByText(/^Bedoelt u 53 of/).waitFor();
    assert.equal(await headline(page), before);
    assert.equal(await field.inputValue(), typed);
  }
  await page.locator(`${BED}-fout`).getByRole("button", { name: "53.000", exact: true }).click();
  await page.waitForFunction((id) => document.querySelector(id).value === "53000", BED);
  await field.blur();
  await page.waitForFunction((id) => document.querySelector(id).value === "53.000", BED);
  assert.equal(await headline(page), before);
});

pageTest("a field keeps what is being typed while the page is drawn, and takes no fraction of a person", async ({ page }) => {
  await open(page);
  await go(page, "Alle invoer");
  const cell = page.locator("#invoer-gemeenten-7--inwoners");
  await cell.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await cell.blur();
  const error = page.locator("#invoer-gemeenten-7--inwoners-fout");
  assert.equal(await error.count(), 0);
  await cell.fill("133.14");
  await cell.blur();
  await error.waitFor();
  await cell.fill("133141,5");
  await cell.blur();
  await error.filter({ hasText: "heel getal" }).waitFor();
});

async function paste(page, selector, text) {
  await page.locator(selector).evaluate((cell, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

pageTest("a paste says what goes where, stops at what cannot be, and is one step", async ({ page }) => {
  await open(page);
  await go(page, "Alle invoer");
  const value = (row, column = "inwoners") => page.locator(`#invoer-gemeenten-${row}--${column}`).inputValue();
  const [dalfsen, zwolle] = [await value(0), await value(7)];
  // With code, name and number in three columns, a first row of names once moved everything a row down.
  await paste(page, "#invoer-gemeenten-0--inwoners", "Code\tGemeente\tInwoners\nGM0193\tZwolle\t135.000\nGM0148\tDalfsen\t30.000\n");
  const dialog = page.getByRole("dialog", { name: "Wat gaat waarheen?" });
  await dialog.getByRole("row", { name: /Zwolle Inwoners 135.000/ }).waitFor();
  assert.deepEqual([await value(0), await value(7)], [dalfsen, zwolle]);
  await dialog.getByRole("button", { name: "Zet in de tabel" }).click();
  await page.waitForFunction(() => document.querySelector("#invoer-gemeenten-7--inwoners").value === "135.000");
  assert.equal(await value(0), "30.000");
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.waitForFunction((zwolle) => document.querySelector("#invoer-gemeenten-7--inwoners").value === zwolle, zwolle);
  assert.equal(await value(0), dalfsen);
  // A figure of another column stops it.
  await paste(page, "#invoer-gemeenten-0--woningen-per-jaar", "Zwolle\t135.000\nDalfsen\t12");
  await dialog.getByText("Bedoelt u").waitFor();
  assert.equal(await dialog.getByRole("button", { name: "Zet in de tabel" }).isDisabled(), true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

for (const [name, options] of [
  ["1366", { viewport: { width: 1366, height: 768 } }],
  ["320", { viewport: { width: 320, height: 640 } }],
  ["dark", { viewport: { width: 1024, height: 768 }, colorScheme: "dark" }],
]) {
  pageTest(`what a pasted figure can mean is in sight and can be chosen: ${name}`, options, async ({ page }) => {
    await open(page);
    await go(page, "Alle invoer");
    await paste(page, "#invoer-gemeenten-0--inwoners", "Zwolle\t135.000\nDalfsen\t30.00\nUtrecht\t9");
    const dialog = page.getByRole("dialog", { name: "Wat gaat waarheen?" });
    const choice = dialog.getByRole("button", { name: "Dalfsen, Inwoners: 30.000" });
    await choice.waitFor();
    await axe(page);
    await screenshot(page, `plakken-${name}`, { fullPage: false });
    // Without scrolling sideways.
    const [inside, box] = [await choice.boundingBox(), await dialog.boundingBox()];
    assert.ok(inside.x >= box.x && inside.x + inside.width <= box.x + box.width, JSON.stringify([inside, box]));
    await choice.click();
    await dialog.getByRole("button", { name: "Zet in de tabel" }).click();
    await page.waitForFunction(() => document.querySelector("#invoer-gemeenten-0--inwoners").value === "30.000");
  });
}

const slide = (page, value, let_go = true) =>
  page.locator(`${INFLOW}-schuif`).evaluate((slider, [value, let_go]) => {
    slider.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    slider.value = String(value);
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    if (let_go) slider.dispatchEvent(new Event("change", { bubbles: true }));
  }, [value, let_go]);

async function copied(page) {
  await page.getByRole("button", { name: "Kopieer link" }).click();
  await page.getByText("De link is gekopieerd").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

pageTest(
  "after a hundred quick changes link, address, reload and a second profile agree",
  { permissions: ["clipboard-read", "clipboard-write"] },
  async ({ page }) => {
    await open(page);
    const entries = await page.evaluate(() => history.length);
    for (let step = 1; step <= 100; step += 1) await slide(page, (3 + step / 20).toFixed(2));
    // The link is the table at once, whatever the address bar holds.
    const link = await copied(page);
    await page.waitForFunction((link) => location.href === link, link, { timeout: 15_000 });
    const value = await page.locator(INFLOW).inputValue();
    assert.equal(value, "8");
    assert.ok((await page.evaluate(() => history.length)) - entries <= 50, "fewer entries than changes");
    const sentence = await headline(page);
    await page.reload();
    await page.waitForSelector("#start-laden", { state: "detached" });
    assert.deepEqual([await page.locator(INFLOW).inputValue(), await headline(page)], [value, sentence]);
    const other = await guardedPage();
    await open(other.page, link.slice(url.length));
    assert.deepEqual([await other.page.locator(INFLOW).inputValue(), await headline(other.page)], [value, sentence]);
    assert.deepEqual(other.problems, []);
    await other.context.close();
  },
);

/** Chromium drops changes of the address without a word: so does this page for a while. */
pageTest(
  "an address bar that takes nothing is told, and caught up with",
  { permissions: ["clipboard-read", "clipboard-write"] },
  async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ["pushState", "replaceState"]) {
        const own = history[name].bind(history);
        history[name] = (...given) => (window.dropped ? undefined : own(...given));
      }
    });
    await open(page);
    await page.evaluate(() => (window.dropped = true));
    await slide(page, 8);
    await page.getByText("De adresbalk loopt achter").waitFor();
    const link = await copied(page);
    assert.notEqual(await page.evaluate(() => location.href), link);
    await page.evaluate(() => (window.dropped = false));
    await page.waitForFunction((link) => location.href === link, link, { timeout: 15_000 });
    await page.getByText("De adresbalk loopt achter").waitFor({ state: "detached" });
  },
);

pageTest("twelve arrow keys are one entry, one step of undo and one line of the minutes", async ({ page }) => {
  await open(page);
  const [before, entries] = [await page.locator(INFLOW).inputValue(), await page.evaluate(() => history.length)];
  const address = page.url();
  await page.locator(`${INFLOW}-schuif`).focus();
  for (let key = 0; key < 12; key += 1) await page.keyboard.press("ArrowRight");
  await page.waitForFunction((address) => location.href !== address, address);
  assert.notEqual(await page.locator(INFLOW).inputValue(), before);
  assert.equal((await page.evaluate(() => history.length)) - entries, 1);
  await go(page, "Notulen");
  assert.equal(await page.getByRole("row", { name: /Instroom/ }).count() + (await page.getByRole("listitem").filter({ hasText: "Instroom" }).count()), 1);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.waitForFunction(([id, before]) => document.querySelector(id).value === before, [INFLOW, before]);
});

pageTest("a swipe that starts on a slider scrolls, and changes nothing", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page, context }) => {
  await open(page);
  await page.getByRole("button", { name: "Alle knoppen" }).click();
  const slider = page.locator(`#la-${INFLOW.slice(1)}-schuif`);
  await slider.scrollIntoViewIfNeeded();
  const before = await page.locator(INFLOW).inputValue();
  const [sentence, thumb] = [await headline(page), await slider.inputValue()];
  const { x, y, width } = await slider.boundingBox();
  const down = () => page.evaluate(() => document.querySelector(".knoppen__la").scrollTop);
  const scrolled = await down();
  const cdp = await context.newCDPSession(page);
  const touch = (type, points) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [{ x: x + width * 0.2, y: y + 10 }]);
  for (let step = 1; step <= 20; step += 1) {
    await touch("touchMove", [{ x: x + width * 0.2 + step / 2, y: y + 10 - step * 12 }]);
  }
  await touch("touchEnd", []);
  await page.waitForFunction((scrolled) => document.querySelector(".knoppen__la").scrollTop > scrolled, scrolled);
  await page.waitForTimeout(300);
  assert.equal(await page.locator(INFLOW).inputValue(), before);
  assert.equal(await slider.inputValue(), thumb);
  assert.equal(await headline(page), sentence);
});

/** Does what the translator of Chromium does: every text goes, and an element with other words comes in its place. */
const translate = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement.closest("[translate=no], script, style")) continue;
      const outer = document.createElement("font");
      outer.append(Object.assign(document.createElement("font"), { textContent: `«${text.data}»` }));
      text.parentNode.replaceChild(outer, text);
    }
  });

/** The words of the page, but for the ticks of axes: these remember what was drawn before. */
const words = (page) =>
  page.evaluate(() => {
    const copy = document.querySelector("#inhoud").cloneNode(true);
    for (const tick of copy.querySelectorAll(".grafiek__tekst--as")) tick.remove();
    return copy.textContent.replaceAll(/[«»]/g, "");
  });

pageTest("no text or number is stale on a page that was translated", async ({ page }) => {
  await open(page);
  const text = () => words(page);
  await translate(page);
  await slide(page, 8);
  await settled(page);
  const after = await text();
  await translate(page);
  await page.selectOption("#keuze-regio", "noord-veluwe");
  await settled(page);
  const region = await text();
  await translate(page);
  // The names of the pages are other words now.
  await page.locator(".bladen__knop").nth(1).click();
  await page.locator(".bladen__knop").nth(0).click();
  await settled(page);
  assert.equal(await text(), region);
  // The same acts on a page that nobody translated.
  const plain = await guardedPage();
  await open(plain.page);
  const plainText = () => words(plain.page);
  await slide(plain.page, 8);
  await settled(plain.page);
  assert.equal(after, await plainText());
  await plain.page.selectOption("#keuze-regio", "noord-veluwe");
  await settled(plain.page);
  assert.equal(region, await plainText());
  assert.deepEqual(plain.problems, []);
  await plain.context.close();
});

const START = { allow: [/boot-|wacht-|integrity|digest|404|ERR_/] };
for (const [what, answer] of [
  ["missing", (route) => route.fulfill({ status: 404, body: "" })],
  ["altered", (route) => route.fulfill({ status: 200, contentType: "text/javascript", body: "// een proxy was hier\n" })],
]) {
  pageTest(`a start script that is ${what} is told within five seconds`, START, async ({ page }) => {
    await page.route(/boot-[0-9a-f]+\.js/, answer);
    await page.goto(url);
    await page.locator("#start-fout").getByText(/boot-[0-9a-f]+\.js ontbreekt, of is onderweg veranderd/).waitFor({ timeout: 5_000 });
    assert.equal(await page.locator("#start-laden").isVisible(), false);
  });
}

pageTest("without any script the page says what may be wrong within five seconds", START, async ({ page }) => {
  await page.route(/(boot|wacht)-[0-9a-f]+\.js/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(url);
  await page.waitForFunction(() => getComputedStyle(document.querySelector(".start__traag")).visibility === "visible", null, { timeout: 5_000 });
  assert.match(await page.locator(".start__traag").innerText(), /proxy of virusscanner/);
});

pageTest(
  "a selection that is copied from a table of fields holds their numbers",
  { permissions: ["clipboard-read", "clipboard-write"] },
  async ({ page }) => {
    await open(page);
    await go(page, "Alle invoer");
    await page.evaluate(() => {
      const rows = document.querySelectorAll("table:has(#tabel-invoer) tbody tr");
      getSelection().setBaseAndExtent(rows[0].cells[0], 0, rows[1].cells[1], 1);
    });
    await page.keyboard.press("Control+c");
    const [plain, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => (await item.getType(type)).text();
      return [await read("text/plain"), await read("text/html")];
    });
    const lines = plain.trimEnd().split("\n").map((line) => line.split("\t"));
    assert.deepEqual([lines.length, lines[0][0], lines[0][1]], [2, "Dalfsen", "29683"]);
    assert.deepEqual(lines[1], ["Hardenberg", "62932"]);
    assert.match(html, /sdval="29683"|29683/);
  },
);

pageTest("no id stands twice on any page, and a growth can be typed with a minus", async ({ page }) => {
  await open(page);
  for (const name of Object.values(PLACES).flat()) {
    await go(page, name);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
      return ids.filter((id, place) => ids.indexOf(id) !== place);
    });
    assert.deepEqual(twice, [], name);
  }
  await go(page, "Alle invoer");
  assert.equal(await page.locator("#invoer-gemeenten-0--groei").getAttribute("inputmode"), "text");
  assert.equal(await page.locator("#invoer-gemeenten-0--inwoners").getAttribute("inputmode"), "decimal");
});

pageTest("a picture of a chart says its unit, years, source and date, and its title is whole", { viewport: { width: 390, height: 844 } }, async ({ page }) => {
  await open(page);
  const chart = page.locator(".grafiek").first();
  await chart.getByText("Bewaar of kopieer de grafiek").click();
  const [download] = await Promise.all([page.waitForEvent("download"), chart.getByRole("button", { name: "Bewaar als SVG" }).click()]);
  const { readFile } = await import("node:fs/promises");
  const svg = await readFile(await download.path(), "utf8");
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line).join(" ");
  const title = await chart.locator("title").first().innerHTML();
  assert.ok(words.includes(title.replaceAll("&amp;", "&")), `${title} in ${words}`);
  for (const part of ["Regio IJssel-Vecht", "2026 tot en met 2037", "Bron: Rekentafel", "Eenheid: euro", "Gemaakt op 20"]) {
    assert.ok(words.includes(part), `${part} in ${words}`);
  }
});

/** Pastes a text in the field that has the focus, as the browser does it. */
const pasteText = (page, selector, text) =>
  page.evaluate(
    ([selector, text]) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      return document.querySelector(selector).dispatchEvent(event);
    },
    [selector, text],
  );

pageTest("several cells pasted in one field are no number", async ({ page }) => {
  await open(page);
  const before = await headline(page);
  for (const text of ["54\n345", "54\r\n345", "54\r345", "54\t345"]) {
    assert.equal(await pasteText(page, BED, text), false, "the browser would join the lines");
    await page.getByText("Hier past één getal, en u plakte er meer.").first().waitFor();
    assert.equal(await headline(page), before);
  }
});

pageTest("who says what was meant is back in the field, and a text in question is copied as a text", async ({ page }) => {
  await open(page);
  await page.locator(BED).fill("53.00");
  await page.locator(BED).blur();
  await page.getByRole("button", { name: "53.000", exact: true }).first().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((id) => document.activeElement?.matches(id), BED);
  assert.equal(await page.locator(`${BED}-fout`).count(), 0);

  await go(page, "Alle invoer");
  const cell = page.locator("table", { has: page.locator("#tabel-invoer") }).locator("tbody input").first();
  await cell.fill("53.00");
  await cell.blur();
  await page.locator("#tabel-invoer").waitFor();
  const html = await page.evaluate(() => {
    const table = document.querySelector("#tabel-invoer").closest("table");
    getSelection().selectAllChildren(table.tBodies[0].rows[0]);
    const data = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
    return [data.getData("text/html"), data.getData("text/plain")];
  });
  assert.match(html[0], /<td>53\.00<\/td>/);
  assert.match(html[1], /\t53\.00\t/);
});

pageTest("a drag that follows a key within a moment is a step of its own", async ({ page }) => {
  await open(page);
  const slider = page.locator(`${INFLOW}-schuif`);
  const start = await page.locator(INFLOW).inputValue();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  const stepped = await slider.inputValue();
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.5, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 });
  await page.waitForTimeout(900);
  await page.mouse.move(box.x + box.width * 0.8, y, { steps: 5 });
  await page.mouse.up();
  const undo = page.getByRole("button", { name: "Ongedaan maken" });
  await undo.click();
  await page.waitForFunction(([id, value]) => document.querySelector(id).value === value, [`${INFLOW}-schuif`, stepped]);
  await undo.click();
  await page.waitForFunction(([id, value]) => document.querySelector(id).value === value, [INFLOW, start]);
});

pageTest(
  "a table goes to the clipboard and to a file with every digit",
  { permissions: ["clipboard-read", "clipboard-write"] },
  async ({ page }) => {
    await open(page);
    await go(page, "Mensen en plekken");
    await page.getByRole("button", { name: /^Kopieer de tabel: Mensen per jaar/ }).click();
    await page.getByText("De tabel staat op het klembord").waitFor();
    const [plain, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => (await item.getType(type)).text();
      return [await read("text/plain"), await read("text/html")];
    });
    const rows = plain.trimEnd().split("\n").map((line) => line.split("\t"));
    const shown = await page.locator("table:has(#tabel-mensen) tbody tr").first().locator("td").first().innerText();
    assert.ok(rows.length > 10 && rows[1][1].startsWith(shown.replaceAll(".", "").slice(0, -1)), `${rows[1][1]} ${shown}`);
    assert.match(html, /sdval="[0-9.]+"/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Bewaar als CSV: Mensen per jaar/ }).click(),
    ]);
    assert.match(download.suggestedFilename(), /\.csv$/);
    const csv = await readFile(await download.path(), "utf8");
    assert.ok(csv.startsWith("\ufeff"));
    assert.deepEqual(csv.slice(1).trimEnd().split("\r\n").map((line) => line.split(";")), rows);
  },
);

pageTest("a budget in euro that is typed is what the municipality gets", async ({ page }) => {
  await open(page);
  await go(page, "Alle invoer");
  const fields = page.locator("table:has(#tabel-budget) tbody tr:nth-child(1) input");
  const total = page.locator("table:has(#tabel-budget) .tabel__totaal td").first();
  const cents = (text) => BigInt(text.replace(/[.,]/g, ""));
  const [before, sum] = [cents(await fields.first().inputValue()), cents(await total.innerText())];
  await fields.first().fill("3.500.000,25");
  await fields.first().blur();
  await page.waitForFunction(() => document.querySelector("table:has(#tabel-budget) input").value === "3.500.000,25");
  assert.equal(cents(await total.innerText()) - sum, 350000025n - before);
  await axe(page);
});
