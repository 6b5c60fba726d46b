// Stands for htmlparser2 in the worker (wrangler.toml, [alias]): its parser. sanitize-html and linkedom ask for the whole
// package, linkedom for an older one, and with it come writers, searches and a reader of feeds that nothing calls.
module.exports = require("../../node_modules/htmlparser2/dist/Parser.js");
