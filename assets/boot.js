// Starts the app. The wasm is fetched here, with its integrity value, while the module that binds it is loading.
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
  if (cause) cause.textContent = `Technische oorzaak: ${error?.message ?? error}`;
  console.error(error);
});
