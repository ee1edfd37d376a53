import type { BlockNode, InlineNode } from '#shared/document/document-schema.ts';
import { formatBits } from '#shared/document/document-schema.ts';
import { headlineOf } from '#electron/export/related-rows.ts';
import type { ArticleInput } from '#electron/export/format.ts';
import { picturePath } from './picture-path.ts';

/** The pages of one report in two columns, or of many in one, as a template of Typst's: our measures, its own rules. */
const sheet = (columns: 1 | 2): string => `
#let accent = rgb("#0b5d6b")
#let soft = rgb("#525b63")
#let sans(size, weight: "regular", fill: soft, body) = text(font: "Source Sans 3", size: size, weight: weight, fill: fill, body)
#let running = state("running", "")
#set page(
  paper: "a4", columns: ${columns},
  margin: ${columns === 2 ? '(top: 20mm, right: 18mm, bottom: 24mm, left: 18mm)' : '(top: 27mm, right: 22mm, bottom: 26mm, left: 62mm)'},
  header: ${columns === 2 ? 'none' : 'context sans(8pt, running.get())'},
  footer: context sans(8pt)[#house #h(1fr) Seite #counter(page).display() von #counter(page).final().first()],
)
#set columns(gutter: 6mm)
#set text(font: "Source Serif 4", size: ${columns === 2 ? '9.4pt' : '10.5pt'}, lang: "de", hyphenate: true, fill: rgb("#1d2328"), top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, leading: ${columns === 2 ? '3.35pt' : '4.5pt'}, spacing: ${columns === 2 ? '3.35pt, first-line-indent: 1em' : '12pt'}, linebreaks: "optimized",
  justification-limits: (spacing: (min: 67%, max: 150%), tracking: (min: -0.012em, max: 0.012em)))
#show heading: set par(justify: false)
#show heading: set text(weight: 600, hyphenate: false)
#show heading.where(level: 1): set text(size: ${columns === 2 ? '30pt' : '27pt'})
#show heading.where(level: 2): set text(size: ${columns === 2 ? '10.6pt' : '12.5pt'})
#show heading.where(level: 2): set block(above: 12.75pt, below: 3.35pt, sticky: true)
#show quote: it => block(above: 12.75pt, below: 12.75pt, width: 100%, stroke: (top: 1.4pt + accent, bottom: 0.5pt + accent), inset: (y: 8pt), breakable: false,
  { set par(justify: false, first-line-indent: 0pt); text(size: 15pt, style: "italic", it.body) })
#show link: set text(fill: accent)
#set list(indent: 2pt, body-indent: 6pt, spacing: 3.35pt)
#set enum(indent: 2pt, body-indent: 6pt, spacing: 3.35pt)
#set figure(supplement: none, numbering: none)
#show figure.caption: it => { set par(justify: false); sans(8.5pt, it.body) }
#show outline.entry: it => link(it.element.location(), block(width: 100%, below: 9pt)[#it.body() #h(1fr) #it.page()])
`;

/** A text in a string of Typst's. */
const string = (text: string): string => JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, '\\u{$1}');
const inserted = (text: string): string => `#${string(text)};`;

function inlineSource(node: InlineNode, isNoted: boolean): string {
  switch (node.type) {
    case 'linebreak':
      return '#linebreak();';
    case 'back-reference':
      return inserted(node.text);
    case 'link': {
      const link = `#link(${string(node.url)})[${node.children.map((child) => inlineSource(child, isNoted)).join('')}];`;
      return isNoted ? `${link}#footnote[#link(${string(node.url)})[${inserted(node.url)}]];` : link;
    }
    case 'text': {
      const styled = node.format & formatBits.italic ? `#emph[${inserted(node.text)}];` : inserted(node.text);
      return node.format & formatBits.bold ? `#strong[${styled}];` : styled;
    }
  }
}

function blockSource(node: BlockNode, input: ArticleInput, isNoted: boolean): string {
  const inline = (nodes: readonly InlineNode[]): string => nodes.map((one) => inlineSource(one, isNoted)).join('');
  switch (node.type) {
    case 'heading':
      return `== ${inline(node.children)}`;
    case 'quote':
      return `#quote(block: true)[${inline(node.children)}]`;
    case 'list':
      return node.children
        .map((item) => `${node.listType === 'number' ? '+' : '-'} ${inline(item.children.filter((child) => child.type !== 'list'))}`)
        .join('\n');
    case 'image':
      return `#figure(image(${string(picturePath(input, node.assetId ?? ''))}, alt: ${string(node.alt)}, width: 100%), caption: [${inserted([node.caption, node.credit].join(' · '))}])`;
    case 'paragraph':
      return inline(node.children);
  }
}

const related = ({ related: links }: ArticleInput): string =>
  links.length === 0
    ? ''
    : `#block(width: 100%, breakable: false, above: 11pt, inset: (top: 5pt), stroke: (top: 1.4pt + black))[#set par(first-line-indent: 0pt, justify: false)
${links.map(({ article: row }) => `#sans(10pt, weight: 600)[${inserted(row.headline)}]\\ #sans(8.4pt)[${inserted(row.preview)}]`).join('\n\n')}]`;

function reportSource(input: ArticleInput, isNoted: boolean): string {
  const { header, body } = input.article;
  const facts = [`Von ${header.authors.join(', ')}`, header.datelineDate ?? '', header.rubric, header.form].join(' · ');
  const head = `#sans(10.5pt, weight: 600, fill: accent)[${inserted(header.kicker)}]
= ${inserted(headlineOf(header))}
#text(size: 14pt, fill: soft)[${inserted(header.subheadline)}]

#text(size: 11.4pt, weight: 600)[${inserted(header.lead)}]

#sans(8.4pt)[${inserted(facts)}]`;
  const ragged = `#set par(justify: false, first-line-indent: 0pt, spacing: 7pt)\n${head}`;
  return [
    isNoted ? `#place(top, scope: "parent", float: true, clearance: 12.75pt, block(width: 100%)[${ragged}])` : `#block[${ragged}]`,
    ...body.root.children.map((node) => blockSource(node, input, isNoted)),
    header.sourceNote === '' ? '' : `#sans(8.4pt)[${inserted(header.sourceNote)}]`,
    `#sans(8.4pt)[*Stichwörter* ${inserted(input.article.keywords.map(({ label }) => label).join(' · '))}]`,
    related(input),
  ].join('\n\n');
}

const opening = (title: string, house: string, columns: 1 | 2): string =>
  `#set document(title: ${string(title)})\n#let house = ${string(house)}\n${sheet(columns)}`;

/** One report as a page of a magazine. */
export const typstReport = (input: ArticleInput): string =>
  `${opening(headlineOf(input.article.header), input.settings.houseName, 2)}\n${reportSource(input, true)}`;

/** Many reports behind their contents, each on a new page under a running head of its own. */
export const typstDossier = (title: string, reports: readonly ArticleInput[]): string =>
  [
    opening(title, reports[0]?.settings.houseName ?? '', 1),
    `#text(size: 38pt, weight: 600)[${inserted(title)}]\n#pagebreak()\n#outline(title: [Inhalt], depth: 1)`,
    // A state counts from where it is set: the head of the page is set before what stands on it.
    ...reports.map((input) => `#running.update(${string(headlineOf(input.article.header))})\n#pagebreak()\n${reportSource(input, false)}`),
  ].join('\n');
