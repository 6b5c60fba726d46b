/** One style sheet for all pages. Its path changes with its text, so that it may be kept for ever. */
export const STYLE = `
:root {
  --paper: #fdfcfa; --ink: #22252a; --quiet: #5d636b; --line: #dcd8d0; --accent: #a1440b; --well: #f3f0ea;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e4e2de; --quiet: #a0a5ac; --line: #34383d; --accent: #f0a060; --well: #202327; }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 42rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif; overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem 1rem; }
header.site, footer.site, .byline, .feeds, .tags, nav, .note { font-family: system-ui, sans-serif; font-size: 0.9rem; }
header.site { padding: 1.25rem 0; border-bottom: 1px solid var(--line); }
header.site a { color: inherit; font-weight: 650; text-decoration: none; }
footer.site { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); }
h1, h2, h3, h4, h5, h6 { font-family: system-ui, sans-serif; line-height: 1.25; margin: 2.2rem 0 0.6rem; text-wrap: balance; }
h1 { font-size: 1.95rem; letter-spacing: -0.015em; }
h2 { font-size: 1.35rem; } h3 { font-size: 1.12rem; } h4, h5, h6 { font-size: 1rem; }
.byline, .quiet { color: var(--quiet); margin: 0 0 1.5rem; }
.byline a { color: inherit; }
.entries { list-style: none; padding: 0; }
.entries > li { padding: 1.1rem 0; border-bottom: 1px solid var(--line); }
.entries h2, .entries h3 { margin: 0 0 0.2rem; }
.entries h2 a, .entries h3 a { color: inherit; text-decoration: none; }
.entries h2 a:hover, .entries h3 a:hover { text-decoration: underline; }
.entries p { margin: 0.3rem 0 0; }
.feeds a, .tags a { margin-right: 0.9rem; white-space: nowrap; }
.tags { line-height: 2; }
.panel { background: var(--well); border-radius: 0.5rem; padding: 1rem 1.25rem; margin: 1.5rem 0; }
.panel > :first-child { margin-top: 0; } .panel > :last-child { margin-bottom: 0; }
.address { display: block; overflow-x: auto; white-space: nowrap; padding: 0.5rem 0.75rem; background: var(--paper); border: 1px solid var(--line); border-radius: 0.3rem; user-select: all; }
img, video, iframe { max-width: 100%; } img, video { height: auto; } iframe { border: 0; aspect-ratio: 16 / 9; width: 100%; height: auto; }
figure { margin: 1.6rem 0; } figcaption { color: var(--quiet); font-size: 0.88rem; margin-top: 0.4rem; }
blockquote { margin: 1.4rem 0; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--line); color: var(--quiet); }
pre { background: var(--well); padding: 0.9rem 1rem; border-radius: 0.4rem; overflow-x: auto; font-size: 0.85rem; line-height: 1.5; }
code, kbd, samp { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.88em; }
pre code { font-size: inherit; }
table { border-collapse: collapse; display: block; overflow-x: auto; font-size: 0.92rem; }
th, td { border-bottom: 1px solid var(--line); padding: 0.4rem 0.8rem 0.4rem 0; text-align: start; vertical-align: top; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
@media print { .skip, footer.site, nav { display: none; } }
`;

/** FNV-1a, 32 bits: enough to tell one style sheet from the next. */
function fingerprint(text: string): string {
  const hash = [...text].reduce(
    (sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193),
    0x811c9dc5,
  );
  return (hash >>> 0).toString(16).padStart(8, "0");
}

export const STYLE_PATH = `/style.${fingerprint(STYLE)}.css`;
