// Stands for htmlparser2 in the worker (wrangler.toml, [alias]): its parser. sanitize-html and linkedom ask for the whole
// package, and with it come writers, searches and a reader of feeds that nothing calls. linkedom would have an older one:
// everywhere it gets ours (package.json, overrides), so that `npm run check` finds what the worker does.
module.exports = require("../../node_modules/htmlparser2/dist/Parser.js");
