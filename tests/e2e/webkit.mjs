// A hundred quick changes in WebKitGTK, which throws when a page changes its address too often.
//
//   xvfb-run node tests/e2e/webkit.mjs ADDRESS
//
// Proves that link, address and a reload agree at the end in that browser, and that every page opens there. Needs WebKitWebDriver
// (Debian: webkit2gtk-driver). It is no part of the daily checks, which use Chromium alone.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

const [address] = process.argv.slice(2);
const PORT = 4785;
const capabilities = {
  browserName: "MiniBrowser",
  "webkitgtk:browserOptions": {
    binary: process.env.MINIBROWSER ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    args: ["--automation"],
  },
};

const driver = spawn("WebKitWebDriver", [`--port=${PORT}`], { stdio: "ignore" });
const call = async (method, path, body) => {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${path}: ${value.message}`);
  return value;
};

let session;
try {
  await sleep(1_500);
  session = `/session/${(await call("POST", "/session", { capabilities: { alwaysMatch: capabilities } })).sessionId}`;
  const run = (script, ...args) => call("POST", `${session}/execute/sync`, { script, args });
  const until = async (script, ...args) => {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await run(script, ...args)) return;
      await sleep(100);
    }
    throw new Error(`never: ${script}`);
  };
  const open = async (to) => {
    await call("POST", `${session}/url`, { url: to });
    await until("return !document.querySelector('#start-laden') && !!document.querySelector('.zin')");
  };

  await open(address);
  const threw = await run(`
    window.errors = [];
    addEventListener("error", (event) => errors.push(String(event.message)));
    const slider = document.querySelector("#invoer-vraag-instroom-per-10000-schuif");
    for (let step = 1; step <= 100; step += 1) {
      slider.value = String(3 + step / 20);
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
      slider.dispatchEvent(new Event("change", { bubbles: true }));
    }
    window.copied = undefined;
    navigator.clipboard && (navigator.clipboard.writeText = (text) => ((window.copied = text), Promise.resolve()));
    return errors;`);
  assert.deepEqual(threw, []);
  await run("[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Kopieer link').click()");
  await until("return location.href.includes('#') && document.querySelector('#invoer-vraag-instroom-per-10000').value === '8'");
  await sleep(6_000);
  const [link, href, value, sentence] = await run(
    "return [window.copied ?? null, location.href, document.querySelector('#invoer-vraag-instroom-per-10000').value, document.querySelector('.zin').textContent]",
  );
  if (link) assert.equal(href, link);
  assert.equal(value, "8");
  await call("POST", `${session}/url`, { url: "about:blank" });
  await open(href);
  const after = await run(
    "return [document.querySelector('#invoer-vraag-instroom-per-10000').value, document.querySelector('.zin').textContent]",
  );
  assert.deepEqual(after, [value, sentence]);
  console.log(`WebKitGTK: after a hundred changes link (${link ? "copied" : "no clipboard here"}), address and reload agree: ${value}`);
  const texts = (buttons) => run("return [...document.querySelectorAll(arguments[0])].map((button) => button.textContent.trim())", buttons);
  const press = async (buttons, place, current) => {
    await run("document.querySelectorAll(arguments[0])[arguments[1]].click()", buttons, place);
    await until("return document.querySelectorAll(arguments[0])[arguments[1]].ariaCurrent === arguments[2] && !!document.querySelector('#inhoud h2')", buttons, place, current);
  };
  const names = [];
  for (const [place, name] of (await texts(".plekken__knop")).entries()) {
    await press(".plekken__knop", place, "true");
    const pages = await texts(".bladen__knop");
    for (const page of pages.keys()) {
      await press(".bladen__knop", page, "page");
      assert.deepEqual(await run("return window.errors ?? []"), [], pages[page]);
    }
    names.push(...(pages.length > 0 ? pages : [name]));
  }
  console.log(`WebKitGTK: ${names.length} pages open`);
} finally {
  if (session) await call("DELETE", session).catch(() => {});
  driver.kill();
}
