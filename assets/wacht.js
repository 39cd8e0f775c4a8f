// A mail filter writes the # of a link as %23, and the host looks for a file of that name. What stood behind the # is put
// back there, wherever the host sends who asks for a file that it does not have.
(() => {
  const { pathname, search, hash } = location;
  const place = pathname.search(/%23/);
  if (place < 0) return;
  let scenario = pathname.slice(place + 3) + search + hash;
  try {
    scenario = decodeURIComponent(scenario);
  } catch {
    // It holds a percent sign of its own.
  }
  location.replace(`${pathname.slice(0, place)}#${scenario}`);
})();

// Says within five seconds what is wrong when the page does not start; the program itself may be what is missing.
(() => {
  const started = () => document.documentElement.dataset.gestart !== undefined;
  // Where a page stands that no browser runs: every file of it is refused there, so that one of them is not the cause.
  const place = () => {
    if (location.protocol === "file:") {
      return "U opende de pagina als los bestand. Een browser voert haar dan niet uit. Open haar via een webadres. Staat zij nog niet op een webserver? Vraag dat uw beheerder; hoe het gaat, staat in de leeswijzer (README) onder “Zelf aanbieden”.";
    }
    if (self.origin === "null") {
      return "De rekentafel staat in een afgesloten kader (sandbox) op een andere pagina. Een browser geeft haar daar haar eigen bestanden niet. Open de rekentafel op haar eigen adres, in een eigen tabblad. Beheert u die pagina? Zet dan “allow-same-origin” bij het kader.";
    }
    return "";
  };
  let wrong = place();
  const note = (text) => {
    wrong ||= text;
    if (document.body) show();
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
    if (wrong) show();
  });
})();
