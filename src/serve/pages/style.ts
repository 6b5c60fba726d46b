/** One style sheet for all pages. */
export const STYLE = `
:root {
  --paper: #fdfcfa; --ink: #22252a; --quiet: #5b6169; --line: #dcd8d0; --accent: #9a3f08; --well: #f4f1eb; --card: #fff;
  --gone: #fbdcd6; --new: #d5efd8;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e4e2de; --quiet: #a3a8af; --line: #363a40; --accent: #f2a668; --well: #1f2226; --card: #16181b;
    --gone: #5a231b; --new: #17472a; }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 43rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 Charter, "Bitstream Charter", "Iowan Old Style", "Noto Serif", Georgia, serif; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: from-font; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: -100vw; z-index: 1; }
.skip:focus { inset-inline-start: 1rem; top: 0.75rem; background: var(--paper); padding: 0.5rem 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

h1, h2, h3, h4, h5, h6 { font-family: var(--sans); line-height: 1.25; margin: 2.4rem 0 0.6rem; text-wrap: balance; hyphens: auto; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.1rem); letter-spacing: -0.015em; margin-top: 2rem; }
h2 { font-size: 1.35rem; } h3 { font-size: 1.12rem; } h4, h5, h6 { font-size: 1rem; }
header.site, footer.site, .byline, .note, .tags, .pages, .entries summary { font-family: var(--sans); font-size: 0.9rem; }
header.site { padding: 1.1rem 0; border-bottom: 1px solid var(--line); }
header.site a { color: inherit; font-weight: 650; text-decoration: none; }
header.site a:hover { text-decoration: underline; }
footer.site { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); }
.quiet, .byline { color: var(--quiet); }
.byline { margin: 0 0 1.5rem; } .byline a { color: inherit; }
.lead { font-size: 1.15rem; color: var(--quiet); margin: 0 0 2rem; }
.feeds a { margin-inline-end: 0.9rem; white-space: nowrap; }

.entries { list-style: none; margin: 0; padding: 0; }
.entries > li { padding: 1.3rem 0; border-bottom: 1px solid var(--line); }
.entries > li:first-child { padding-top: 0.4rem; } .entries > li:last-child { border-bottom: 0; }
.entries h3 { margin: 0 0 0.15rem; font-size: 1.2rem; }
.entries h3 a { color: inherit; text-decoration: none; }
.entries h3 a:hover { text-decoration: underline; }
.entries p { margin: 0.35rem 0 0; } .entries .byline { margin: 0 0 0.35rem; }
.entries summary { cursor: pointer; margin-top: 0.6rem; padding: 0.2rem 0; color: var(--accent); width: fit-content; }
.entries details[open] > .body { margin-top: 0.6rem; padding: 0.3rem 1.1rem 0.9rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; }
.entries .body p { margin: 0.9rem 0 0; }

.panel { background: var(--well); border: 1px solid var(--line); border-radius: 0.6rem; padding: 1.1rem 1.25rem; margin: 1.8rem 0; }
.panel > :first-child { margin-top: 0; } .panel > :last-child { margin-bottom: 0; }
.address { display: flex; flex-wrap: wrap; gap: 0.4rem 0.5rem; align-items: center; margin: 1rem 0; }
.address label { flex: 1 0 100%; font-weight: 650; }
.address input { flex: 1 1 11rem; min-width: 0; padding: 0.55rem 0.7rem; border: 1px solid var(--quiet); border-radius: 0.35rem;
  background: var(--card); color: inherit; font: 0.85rem/1.4 ui-monospace, "DejaVu Sans Mono", monospace; }
.address [role=status] { flex: 1 0 100%; color: var(--quiet); } .address [role=status]:empty { display: none; }
button, .readers a { font: 600 0.88rem/1.4 var(--sans); padding: 0.5rem 0.9rem; border-radius: 0.35rem; border: 1px solid var(--accent); cursor: pointer; }
button { background: var(--accent); color: var(--paper); }
button:hover { filter: brightness(1.1); }
.readers { list-style: none; margin: 1rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
.readers a { display: block; background: var(--card); text-decoration: none; }
.readers a:hover { text-decoration: underline; }
article + .tags { margin-top: 2.4rem; padding-top: 0.2rem; border-top: 1px solid var(--line); }
.tags h2, .tags h3 { font-size: 0.9rem; margin: 1.2rem 0 0.3rem; color: var(--quiet); }
.tags ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.9rem; }
.tags a { display: inline-block; padding: 0.15rem 0; }
.pages { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem 1rem; margin-top: 1.5rem; }

img, video { max-width: 100%; height: auto; } audio { width: 100%; }
iframe { width: 100%; height: auto; aspect-ratio: 16 / 9; border: 0; background: var(--well); }
figure { margin: 1.8rem 0; } figcaption { color: var(--quiet); font: 0.88rem/1.5 var(--sans); margin-top: 0.4rem; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--line); color: var(--quiet); }
pre { background: var(--well); border: 1px solid var(--line); padding: 0.9rem 1rem; border-radius: 0.4rem; overflow-x: auto; font-size: 0.85rem; line-height: 1.5; overflow-wrap: normal; direction: ltr; text-align: left; }
code, kbd, samp, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
code, kbd, samp { font-size: 0.88em; } pre code { font-size: inherit; }
:not(pre) > code { background: var(--well); padding: 0.1em 0.3em; border-radius: 0.25rem; }
.wide { overflow-x: auto; margin: 1.5rem 0; overflow-wrap: normal; }
table { border-collapse: collapse; font: 0.88rem/1.5 var(--sans); min-width: 100%; }
caption { text-align: start; color: var(--quiet); padding-bottom: 0.4rem; }
th, td { border-bottom: 1px solid var(--line); padding-block: 0.45rem; padding-inline: 0 0.9rem; text-align: start; vertical-align: top; }
ul, ol { padding-inline-start: 1.5rem; } li > p { margin: 0.4rem 0; }
dd { margin-inline-start: 1.5rem; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.4rem 0; }
mark { background: #ffe58a; color: #22252a; }
sup, sub { line-height: 0; }

body.both { max-width: 84rem; }
body.both main > p { max-width: 43rem; }
.sides { table-layout: fixed; width: 100%; min-width: 0; }
.sides th, .sides td { width: 50%; padding-inline: 0.9rem; }
.sides td { font: 0.8rem/1.6 ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.sides td:first-child { background: var(--well); }
.marks del, .sides del { background: var(--gone); } .marks ins, .sides ins { background: var(--new); text-decoration-thickness: 1px; }
.sides summary { cursor: pointer; font-family: var(--sans); color: var(--accent); white-space: normal; }
.report td { min-width: 5rem; } .report td:nth-child(2), .report td:last-child { min-width: 12rem; }
@media (max-width: 52rem) {
  .sides, .sides tbody, .sides tr, .sides td { display: block; width: 100%; }
  .sides thead { display: none; }
  .sides td { border-bottom: 0; } .sides td:empty { display: none; }
  .sides tr { border-bottom: 1px solid var(--line); }
}
@media print { .skip, footer.site, nav, .panel, button { display: none; } body { max-width: none; } }
`;
