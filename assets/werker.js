// Starts a worker. The wasm is fetched with its integrity value, as on the page.
import init from "./{{js}}";

const wasm = await fetch(new URL("{{wasm}}", import.meta.url), { integrity: "{{wasm_sri}}", credentials: "same-origin" });
if (!wasm.ok) throw new Error(`HTTP ${wasm.status}`);
await init({ module_or_path: wasm });
