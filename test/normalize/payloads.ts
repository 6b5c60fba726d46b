/** Markup that wants to run, or to be read differently by a second parser; each a class of its own. */
const OWN = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)><p>text</p></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<a href="java\tscript:alert(1)">a</a><a href=" &#1;javascript:alert(1)">b</a><a href="data:text/html,<script>1</script>">c</a>',
  '<iframe srcdoc="<script>alert(1)</script>" src="javascript:alert(1)"></iframe>',
  '<iframe src="https://www.youtube.com.evil.example/embed/x"></iframe><iframe src="https://user@www.youtube.com/embed/x"></iframe>',
  '<base href="javascript:/a/"><a href="x">x</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<p style="background:url(javascript:alert(1))" id="location" name="cookie">clobber</p>',
  '<img srcset="javascript:alert(1) 1x, https://example.com/a.png 2x" src="//evil.example/%0aa">',
  "<table><tr><td><table><tr><p><a href=x><table><td><a href=y>z",
  "<p><b><i><p></b></i><div><a><b><a></div>",
  "<select><option><script>alert(1)</script></option></select>",
  "<!--><img src=x onerror=alert(1)>--><!-- x --!><script>1</script>-->",
  '<![CDATA[<img src=x onerror=alert(1)>]]><?php echo "<script>" ?>',
  '<template><script>1</script></template><object data="javascript:1"><embed src="javascript:2"></object>',
  '<video poster="javascript:1" src="data:video/mp4;base64,AA"><source src="x" onerror=1><track src=y></video>',
  '<a href="https://example.com/" target=_blank ping="https://evil.example/">x</a><details ontoggle=alert(1) open>x</details>',
  '<style>@import "https://evil.example/";</style><link rel=stylesheet href=//evil.example/>',
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  '"><script>alert(1)</script>',
  "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>\uD800",
  "<li><dd><tr><td><caption><col><option><rt><summary><figcaption>x",
  "<h1><h2><p><pre>\n\n<div>x</h1></pre><br/></p></br><image src=x>",
  "<ruby><rt><p>x<rp>(</ruby><plaintext>all of this",
  "[x](javascript:alert(1)) ![y](data:image/svg+xml,<svg>) <javascript:alert(1)> [z]: javascript:1",
];

const corpus = import.meta.glob<string>("../../../shared/corpus/hostile/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const PAYLOADS: string[] = [
  ...OWN,
  ...Object.values(corpus).flatMap((source) => JSON.parse(source)),
].filter((payload) => typeof payload === "string");
