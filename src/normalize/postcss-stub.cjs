// sanitize-html wants PostCSS only to filter style attributes, and Dateline allows none. The real one does not
// start in the Workers runtime and would add a third to the worker's size.
exports.parse = () => {
  throw new Error("postcss is not bundled: call sanitize-html with parseStyleAttributes: false");
};
