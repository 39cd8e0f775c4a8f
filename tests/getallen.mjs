// Writes tests/getallen.json: numbers as Intl.NumberFormat("nl-NL") writes them. Run: node tests/getallen.mjs
// The table is checked natively (src/app/dutch/number) and in the browser, so that all three agree.
import { writeFileSync } from "node:fs";

const STYLES = {
  getal: { style: "decimal" },
  euro: { style: "currency", currency: "EUR" },
  procent: { style: "percent" },
};

const VALUES = [
  "0", "1", "-1", "5", "9.5", "-9.5", "10", "99.95", "100", "999", "999.5", "-999.5", "1000", "1234", "1234.5", "-1234.5",
  "1234.56", "1234.565", "12345.678", "99999.995", "-99999.995", "123456", "1000000", "43500000", "-4338000", "999999999.99",
  "123456789012.345", "0.1", "0.5", "-0.5", "1.5", "2.5", "-2.5", "0.05", "-0.05", "0.004", "-0.004", "0.005", "-0.005",
  "1.005", "2.675", "0.125", "0.051", "0.0051", "-0.001", "0.9995", "3.02", "5.51", "10.16", "72.95", "29683", "153112.15",
  "12345678901234567890.125", "-98765432109876543210.5",
];

const rows = [];
for (const [soort, style] of Object.entries(STYLES)) {
  for (const waarde of VALUES) {
    for (const decimalen of soort === "getal" ? [0, 1, 2, 3] : soort === "euro" ? [0, 2] : [0, 1]) {
      const format = new Intl.NumberFormat("nl-NL", {
        ...style,
        minimumFractionDigits: decimalen,
        maximumFractionDigits: decimalen,
        // Zero has no minus.
        signDisplay: "negative",
      });
      rows.push({ soort, waarde, decimalen, verwacht: format.format(waarde) });
    }
  }
}
const file = new URL("getallen.json", import.meta.url);
writeFileSync(file, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`);
