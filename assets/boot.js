// Starts the app. The wasm is fetched here, with its integrity value, while the module that binds it is loading.
document.documentElement.dataset.gestart = "";
const started = (async () => {
  const wasm = fetch(new URL("{{wasm}}", import.meta.url), { integrity: "{{wasm_sri}}", credentials: "same-origin" });
  wasm.catch(() => {});
  const { default: init } = await import("./{{js}}");
  const response = await wasm;
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  await init({ module_or_path: response });
})();

started.catch((error) => {
  document.getElementById("app")?.setAttribute("hidden", "");
  document.getElementById("start-fout")?.removeAttribute("hidden");
  const cause = document.getElementById("start-oorzaak");
  // What a browser says of a file that is missing, altered or cannot be fetched is in its own language.
  const away = !navigator.onLine ? "Deze computer heeft geen verbinding." : "Een bestand van de rekentafel ontbreekt, of is onderweg veranderd.";
  if (cause) cause.textContent = `${error instanceof TypeError || /HTTP/.test(error?.message) ? away : ""} Technische oorzaak: ${error?.message ?? error}`.trim();
  console.error(error);
});
