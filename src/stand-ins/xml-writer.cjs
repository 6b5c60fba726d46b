// Stands for xml-js in the worker (wrangler.toml, [alias]): the half of it that writes. The other half reads XML, which
// Dateline never does, and brings a parser along.
module.exports = { js2xml: require("../../node_modules/xml-js/lib/js2xml.js") };
