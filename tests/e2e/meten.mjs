// Measures what a user waits for: the transfer size of the first load, and the time from a slider step to its painted
// frame, unthrottled and with the CPU throttled four times.
//
// `cargo xtask meet` gives the addresses (see helpers.mjs). Prints figures; is no test, because a time depends on the
// machine. Compare two versions side by side in one run: REKENTAFEL_URL may hold several addresses, with a space
// between them; each round measures all of them in turn.
//
// And the futures: the time to the first picture and to the last, for 1,000 and 10,000 of them under every afspraak, and the
// frames of the page meanwhile.
//
// And derivations: the time from a click on a number to its painted explanation, for the numbers of several tables and, of each,
// for three numbers further down.
//
// A step is a real mouse move on the slider of the inflow, in the largest region. It begins when the browser dispatches
// the `input` event and ends with the first task after the last frame before which the document still changed. A step
// that takes more than one frame is torn: for a moment the slider says one thing and a number another.

import { launch } from "./browser.mjs";

const URLS = process.env.REKENTAFEL_URL.split(" ");
const SLIDER = "#invoer-vraag-instroom-per-10000-schuif";
/** A page, and how many scenarios are pinned there, each with the figures in hand or with its own; all go along. */
const PAGES = [
  ["In één oogopslag", 0],
  ["Eén afspraak", 0],
  ["Mensen en plekken", 0],
  ["Naast elkaar", 8, "zelfde cijfers"],
  ["Naast elkaar", 8, "eigen cijfers"],
];
/** The place of each page, and what it was called before there were places: an older version may be measured beside this one. */
const PLACES = {
  "In één oogopslag": ["Antwoord", "Vergelijken"],
  "Eén afspraak": ["Afspraak", "Eén afspraak"],
  "Mensen en plekken": ["Mensen", "Mensen en plekken"],
  "Naast elkaar": ["Scenario’s", "Scenario’s"],
  "Toekomsten": ["Scenario’s", "Toekomsten"],
  "Draagvlak": ["Afspraak", "Draagvlak"],
  "Ook elders": ["Antwoord", "Alle regio’s"],
};
const THROTTLES = [1, 4];
const ROUNDS = 3;
const STEPS = 40;
const SCREEN = { width: 1440, height: 900 };

const browser = await launch();

/** The bytes that a first visit transfers, by kind of file. */
async function firstLoad(url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kinds = new Map();
  const names = new Map();
  session.on("Network.responseReceived", ({ requestId, response }) => names.set(requestId, new URL(response.url).pathname));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = /\.(\w+)$/.exec(names.get(requestId) ?? "")?.[1] ?? "html";
    kinds.set(kind, (kinds.get(kind) ?? 0) + encodedDataLength);
  });
  await session.send("Network.enable");
  await page.goto(url, { waitUntil: "networkidle" });
  await context.close();
  return kinds;
}

async function go(page, name) {
  const [place, before] = PLACES[name];
  const button = (nav, text) => page.locator(nav).getByRole("button", { name: text, exact: true });
  if ((await page.locator(".plekken").count()) === 0) return button(".bladen", before).click();
  await button(".plekken", place).click();
  if ((await page.locator(".bladen").count()) > 0) await button(".bladen", name).click();
}

/** A page of the largest region, ready to slide on. */
async function ready(url, [name, pins, figures]) {
  const context = await browser.newContext({ viewport: SCREEN, locale: "nl-NL" });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector("#start-laden", { state: "detached" });
  await page.selectOption("#keuze-regio", "centraal-gelderland");
  await go(page, name);
  for (let pin = 0; pin < pins; pin += 1) {
    if (figures === "eigen cijfers") {
      await page.fill("#invoer-tarieven-bw-zin", String(53_000 + pin));
      await page.locator("#invoer-tarieven-bw-zin").blur();
    }
    await page.fill("#vast-naam", `scenario ${pin}`);
    await page.getByRole("button", { name: "Zet vast" }).click();
    await page.getByLabel(`draait mee: scenario ${pin}`).check();
  }
  await page.evaluate((id) => {
    const channel = new MessageChannel();
    const steps = [];
    let begun;
    let hasChanged = false;
    let frames = 0;
    let painted;
    const paint = () => requestAnimationFrame(() => channel.port2.postMessage(0));
    channel.port1.onmessage = () => {
      if (hasChanged || frames === 0) {
        painted = performance.now();
        frames += 1;
        hasChanged = false;
        paint();
      } else {
        steps.push([painted - begun, frames > 1]);
        begun = undefined;
      }
    };
    const changes = new MutationObserver(() => void (hasChanged = true));
    changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    addEventListener("input", (event) => {
      const isNew = begun === undefined;
      // A step that comes while the one before is not yet drawn belongs to it.
      begun ??= event.timeStamp;
      if (isNew) {
        frames = 0;
        hasChanged = false;
        paint();
      }
    }, { capture: true });
    globalThis.steps = steps;
    globalThis.idle = () => begun === undefined;
    document.querySelector(id).scrollIntoView({ block: "nearest" });
  }, SLIDER);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  return { context, page, session };
}

const WORK = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration", "TaskDuration"];

async function work(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return WORK.map((name) => 1000 * metrics.find((metric) => metric.name === name).value);
}

/** Times of `STEPS` slider steps, and the work that the main thread did per step. */
async function slide({ page, session }, throttle) {
  const { x, y, width, height } = await page.locator(SLIDER).boundingBox();
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.mouse.move(x + width / 4, y + height / 2);
  await page.mouse.down();
  await page.waitForTimeout(500);
  await page.evaluate(() => void (globalThis.steps.length = 0));
  const before = await work(session);
  for (let step = 1; step <= STEPS; step += 1) {
    // Back and forth, a few pixels each time, as a hand does.
    await page.mouse.move(x + width / 4 + (3 * step) % (width / 2), y + height / 2);
    await page.waitForTimeout(30 * throttle + Math.random() * 17);
  }
  await page.waitForFunction(() => globalThis.idle());
  const after = await work(session);
  const steps = await page.evaluate(() => globalThis.steps.slice());
  await page.mouse.up();
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return { steps, work: after.map((value, index) => (value - before[index]) / steps.length) };
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const ms = (value) => value.toFixed(1).padStart(7);

for (const url of URLS) {
  const kinds = await firstLoad(url);
  const total = [...kinds.values()].reduce((sum, bytes) => sum + bytes, 0);
  const parts = [...kinds].map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)}`);
  console.log(`${url}\n  eerste keer laden: ${(total / 1000).toFixed(1)} kB (${parts.join(", ")})`);
}

for (const look of PAGES) {
  console.log(`\n${look.filter(Boolean).join(", ")}: milliseconden van schuifstap tot getekend beeld; per stap op de hoofddraad`);
  console.log("  cpu    mediaan    p95   stappen  gescheurd  script   stijl  indeling totaal");
  for (const throttle of THROTTLES) {
    const results = URLS.map(() => ({ steps: [], work: [] }));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, url] of URLS.entries()) {
        const tab = await ready(url, look);
        const { steps, work: share } = await slide(tab, throttle);
        results[index].steps.push(...steps);
        results[index].work.push(share);
        await tab.context.close();
      }
    }
    for (const { steps, work: shares } of results) {
      const sorted = steps.map(([time]) => time).toSorted((a, b) => a - b);
      const torn = steps.filter(([, isTorn]) => isTorn).length;
      const mean = WORK.map((_, part) => shares.reduce((sum, share) => sum + share[part], 0) / shares.length);
      console.log(`  1/${throttle} ${ms(quantile(sorted, 0.5))}  ${ms(quantile(sorted, 0.95))}  ${String(steps.length).padStart(6)}  ${String(torn).padStart(9)}  ${mean.map(ms).join(" ")}`);
    }
  }
}

/** Opens the numbers of the tables of the page, and of each the first number in its formula three times over. */
function openDerivations() {
  const frame = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    requestAnimationFrame(() => port2.postMessage(0));
  });
  const timed = async (act) => {
    const begun = performance.now();
    act();
    await frame();
    return performance.now() - begun;
  };
  return (async () => {
    const times = [];
    const cells = [...document.querySelectorAll(".tabel tbody td.tabel__getal")].filter((cell) => /\d/.test(cell.textContent) && !cell.querySelector("input"));
    for (const cell of cells.filter((_, place) => place % Math.ceil(cells.length / 40) === 0)) {
      times.push(await timed(() => cell.click()));
      for (let depth = 0; depth < 3; depth += 1) {
        const further = document.querySelector("dialog .herleiding__getal");
        if (further) times.push(await timed(() => further.click()));
      }
      document.querySelector("dialog .herleiding__knoppen button:last-child")?.click();
      await frame();
    }
    return times.toSorted((a, b) => a - b);
  })();
}

console.log("\nherleidingen, grootste regio: milliseconden van klik tot getekende uitleg");
console.log("  cpu    mediaan    p95   langste  aantal");
for (const url of URLS) {
  for (const name of ["In één oogopslag", "Eén afspraak", "Mensen en plekken", "Draagvlak", "Ook elders"]) {
    for (const throttle of THROTTLES) {
      const { context, page, session } = await ready(url, [name, 0]);
      await page.evaluate(() => document.querySelectorAll("main details").forEach((own) => (own.open = true)));
      await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
      const times = await page.evaluate(openDerivations);
      console.log(`  1/${throttle} ${ms(quantile(times, 0.5) ?? NaN)}  ${ms(quantile(times, 0.95) ?? NaN)}  ${ms(times.at(-1) ?? NaN)}  ${String(times.length).padStart(5)}  ${name}`);
      await context.close();
    }
  }
}

/** Draws so many futures anew, with other luck; gives the time to the first and the last picture, and the frames. */
function drawFutures(page, count, seed) {
  return page.evaluate(async ({ count, seed }) => {
    const set = (id, value) => {
      const field = document.getElementById(id);
      field.value = String(value);
      field.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const said = () => document.getElementById("voortgang").textContent;
    const frames = [];
    let last = performance.now();
    let busy = true;
    const frame = () => {
      frames.push(performance.now() - last);
      last = performance.now();
      if (busy) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    set("kans-0", count);
    const begun = performance.now();
    set("kans-1", seed);
    let first;
    await new Promise((done) => {
      let isOld = false;
      const look = () => {
        isOld ||= said().startsWith("Wordt");
        if (isOld && !said().startsWith("Wordt")) first ??= performance.now() - begun;
        if (first && said().startsWith("Alle")) done();
        else setTimeout(look, 1);
      };
      look();
    });
    busy = false;
    return { first, whole: performance.now() - begun, frames: frames.toSorted((a, b) => a - b) };
  }, { count, seed });
}

console.log("\ntoekomsten, grootste regio, alle afspraken: milliseconden tot het eerste en het laatste beeld; tijd tussen beelden");
for (const url of URLS) {
  const { context, page } = await ready(url, ["Toekomsten", 0]);
  await page.getByText("Hoe onzeker is het?").click();
  await page.locator("#voortgang").getByText(/^Alle /).waitFor();
  for (const count of [1_000, 10_000]) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { first, whole, frames } = await drawFutures(page, count, 10 * count + round);
      console.log(`  ${String(count).padStart(6)} eerste ${ms(first)} laatste ${ms(whole)}  beeld: mediaan ${ms(quantile(frames, 0.5))} p95 ${ms(quantile(frames, 0.95))} langste ${ms(frames.at(-1))}`);
    }
  }
  await context.close();
}
await browser.close();
