// Starts a worker. The wasm is fetched with its integrity value, as on the page.
import init from "./{{js}}";

const asked = fetch(new URL("{{wasm}}", import.meta.url), { integrity: "{{wasm_sri}}", credentials: "same-origin" });
const wasm = await asked.catch(() => { throw new Error("rekentafel: niet opgehaald"); });
if (!wasm.ok) throw new Error(`rekentafel: weg (HTTP ${wasm.status})`);
await init({ module_or_path: wasm });
