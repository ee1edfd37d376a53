/** The look of an e-book: little, because type, size and colours are the reader's. */
export const bookStyle = `body { margin: 5%; line-height: 1.45; hyphens: auto; -epub-hyphens: auto; widows: 2; orphans: 2; }
h1, h2, h3 { line-height: 1.2; text-align: left; hyphens: none; -epub-hyphens: none; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.6em; margin: 0 0 0.4em; }
h2 { font-size: 1.2em; margin: 1.6em 0 0.4em; }
h3 { font-size: 1.05em; margin: 1.4em 0 0.3em; }
p { margin: 0 0 0.7em; }
.kicker { margin: 0; font-size: 0.9em; letter-spacing: 0.03em; }
.subheadline { font-size: 1.15em; }
.facts, .caption, .source, .keywords, .byline, figcaption { font-size: 0.85em; }
.facts { margin: 0.6em 0 1.4em; padding: 0; list-style: none; }
.facts li { display: inline; margin-right: 1em; }
.lead { font-weight: bold; }
.byline { font-style: italic; text-align: right; }
blockquote { margin: 1em 0 1em 1.2em; font-style: italic; }
li { margin-bottom: 0.2em; }
figure { margin: 1.2em 0; break-inside: avoid; page-break-inside: avoid; }
img { max-width: 100%; height: auto; }
.links { padding-left: 0; list-style: none; overflow-wrap: anywhere; }
.box { margin-top: 1.6em; padding-top: 0.6em; border-top: 1px solid; }
.box h2 { margin-top: 0; font-size: 1em; }
.box ul { padding-left: 0; list-style: none; font-size: 0.9em; }
.box li { margin-bottom: 0.7em; }
.note-mark { font-size: 0.75em; vertical-align: super; line-height: 0; text-decoration: none; }
.notes { margin-top: 1.6em; padding-top: 0.6em; border-top: 1px solid; font-size: 0.85em; }
.title-page { margin-top: 25%; text-align: center; }
.title-page h1 { text-align: center; font-size: 2em; margin: 0.6em 0; }
nav ol { padding-left: 0; list-style: none; }
nav li { margin-bottom: 0.5em; }
.index h2 { margin-top: 1.2em; }
.index ul { padding-left: 0; list-style: none; }
.index ul ul { padding-left: 1.2em; font-size: 0.9em; }
`;
