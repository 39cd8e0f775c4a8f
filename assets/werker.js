// Starts a worker. The wasm is fetched with its integrity value, as on the page.
import init from "./{{js}}";

const url = new URL("{{wasm}}", import.meta.url);
let wasm;
try {
  wasm = await fetch(url, { integrity: "{{wasm_sri}}", credentials: "same-origin" });
} catch {
  // What is not there has no integrity either: asked for without it, the host says which of the two it is.
  const plain = await fetch(url, { method: "HEAD" }).catch(() => null);
  throw new Error(plain && !plain.ok ? "rekentafel: weg" : "rekentafel: niet opgehaald");
}
if (!wasm.ok) throw new Error("rekentafel: weg");
await init({ module_or_path: wasm });
