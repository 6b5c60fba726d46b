// Stands for packages that a dependency requires and that Dateline never reaches (wrangler.toml, [alias]):
// - postcss: sanitize-html filters style attributes with it, and Dateline allows none. It does not start in workerd.
// - dayjs: launder, of which sanitize-html asks one question about addresses, tidies dates with it.
// - cssomnom: linkedom reads with it what a <style> says, when it is asked for its sheet. Readability never asks.
function leftOut() {
  throw new Error("This package is left out of the worker: see src/stand-ins/left-out.cjs");
}
leftOut.parse = leftOut;
module.exports = leftOut;
