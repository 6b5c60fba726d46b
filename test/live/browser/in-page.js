/**
 * What the tests do inside a page. Injected into every page before anything of its own runs; nothing else there is
 * called `dateline`.
 */
window.dateline = (() => {
  // What scripts can do without a dialog, a window or a request that the browser would tell of.
  const TRAPS = ["print", "open", "WebSocket", "Worker", "SharedWorker", "RTCPeerConnection"];

  const ran = [];
  for (const name of TRAPS)
    window[name] = function trap() {
      ran.push(`${name}()`);
    };
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
    ran.push(`the policy stopped ${violatedDirective} ${blockedURI} ${sample}`),
  );

  const EVENTS = [];
  for (const name in document.createElement("body")) if (name.startsWith("on")) EVENTS.push(name.slice(2));

  const isIn = (schemes, link) => schemes.includes(link.protocol.slice(0, -1));
  const task = () => new Promise((resolve) => setTimeout(resolve));
  const elements = () => [...document.querySelectorAll("*")];

  /**
   * Every event that elements can have a handler for, so that any handler there is runs; then focus and a click on each.
   * Where links lead is judged by their scheme: those on the list are not followed, any other is.
   */
  async function provoke({ schemes }) {
    const stay = (event) => {
      const link = event.target.closest("a[href]");
      if (link instanceof HTMLAnchorElement && isIn(schemes, link)) event.preventDefault();
    };
    window.addEventListener("click", stay);
    for (const element of elements()) {
      for (const name of EVENTS) element.dispatchEvent(new Event(name));
      element.focus?.();
      element.click?.();
      if (element.localName === "form") HTMLFormElement.prototype.submit.call(element);
    }
    for (let tasks = 0; tasks < 3; tasks++) await task();
    window.removeEventListener("click", stay);
  }

  /** What is wrong with the tree as it is now, whether or not anything ran. */
  function faultsOfTree({ schemes, players }) {
    const faults = [];
    for (const element of elements()) {
      const name = element.localName;
      for (const { name: attribute } of element.attributes)
        if (attribute.startsWith("on")) faults.push(`<${name} ${attribute}>`);
      if (name === "script" && !element.src) faults.push("<script>");
      if (element instanceof HTMLAnchorElement && element.href && !isIn(schemes, element)) faults.push(`a link to ${element.protocol}`);
      if (name === "iframe" && !players.includes(new URL(element.src || "about:blank").hostname))
        faults.push(`a frame of ${element.src}`);
    }
    return faults;
  }

  /** The HTML of the entries of feed documents, taken out as a web reader does. */
  function entriesOf({ rss, atom, json }) {
    const parse = (xml) => new DOMParser().parseFromString(xml, "application/xml");
    const texts = (xml, tag) => [...parse(xml).getElementsByTagName(tag)].map(({ textContent }) => textContent);
    return [
      ...JSON.parse(json).items.map(({ content_html }) => content_html),
      ...texts(rss, "content:encoded"),
      ...[...parse(rss).querySelectorAll("item > description")].map(({ textContent }) => textContent),
      ...texts(atom, "content"),
    ];
  }

  /** What DOMPurify takes out of a body under our list. */
  function removedFrom(html, { elements, attributes, addresses, everywhere, schemes }) {
    const names = Object.values(attributes).flat().concat(everywhere);
    DOMPurify.sanitize(html, {
      ALLOWED_TAGS: [...elements, "body"], // the box that DOMPurify itself puts around everything
      ALLOWED_ATTR: [],
      ADD_ATTR: (attribute, element) => everywhere.includes(attribute) || !!attributes[element]?.includes(attribute),
      ADD_URI_SAFE_ATTR: names.filter((name) => ![...addresses, "srcset"].includes(name)),
      ALLOWED_URI_REGEXP: new RegExp(`^(?:${schemes.join("|")}):`, "i"),
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
    });
    return DOMPurify.removed.map(({ element, attribute, from }) =>
      attribute ? `<${from.localName} ${attribute.name}="${attribute.value}">` : `<${element.nodeName}>`,
    );
  }

  return { ran, provoke, faultsOfTree, entriesOf, removedFrom };
})();
