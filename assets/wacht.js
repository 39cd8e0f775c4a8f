// Says within five seconds what is wrong when the page does not start; the program itself may be what is missing.
(() => {
  const started = () => document.documentElement.dataset.gestart !== undefined;
  let wrong = "";
  const note = (text) => {
    wrong ||= text;
    if (wrong && document.body) show();
  };
  const show = () => {
    if (started()) return;
    for (const [id, hidden] of [["app", true], ["start-fout", false]]) {
      document.getElementById(id)?.toggleAttribute("hidden", hidden);
    }
    const cause = document.getElementById("start-oorzaak");
    if (cause) cause.textContent = wrong;
  };
  addEventListener("error", ({ target }) => {
    const address = target?.src ?? target?.href;
    if (!address || started()) return;
    const name = new URL(address, document.baseURI).pathname.split("/").pop();
    note(`Het bestand ${name} ontbreekt, of is onderweg veranderd. Dat kan door een proxy of virusscanner komen, of doordat de site net is vernieuwd.`);
  }, true);
  addEventListener("DOMContentLoaded", () => {
    if (location.protocol === "file:") {
      note("U opende de pagina als los bestand. Een browser voert haar dan niet uit. Open haar via een webadres, bijvoorbeeld met “cargo xtask serve”.");
    } else if (wrong) {
      show();
    }
  });
})();
