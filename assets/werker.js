// Starts a worker. The wasm is fetched with its integrity value, as on the page.
//
// What goes wrong in fetching is thrown in words by which the page knows it (`src/ui/browser/workers.rs`).
const unfetched = (why) => { throw new Error(`rekentafel: niet opgehaald (${why})`); };
const wasm = new URL("{{wasm}}", import.meta.url);
const asked = [import("./{{js}}"), fetch(wasm, { integrity: "{{wasm_sri}}", credentials: "same-origin" })];
const [{ default: init }, response] = await Promise.all(asked).catch((error) => unfetched(error?.message));
if (!response.ok) unfetched(`HTTP ${response.status}`);
await init({ module_or_path: response });
