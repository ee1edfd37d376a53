import { describe, expect, it } from 'vitest';
import { magazineLayout } from '#electron/export/layouts.ts';
import { magazinePage } from '#electron/export/pages/magazine-page.ts';
import { withNotes } from '#electron/export/pages/page-notes.ts';
import {
  documentOf,
  headingBlock,
  imageBlock,
  listBlock,
  paragraphBlock,
  quoteBlock,
  textInline,
} from '#shared/document/build-document.ts';
import { linesFree, linesOver } from '#shared/typeset/page-room.ts';
import { plainPicture } from '../../bench/print/plain-picture.ts';
import { sampleInput, samplePicture, sampleRow } from './sample.ts';

const page = (input: ReturnType<typeof sampleInput>): string => magazinePage(input, magazineLayout, {});

describe('notes of a printed page', () => {
  const back = new Map([['beitrag-x', sampleRow('bericht-zurueck', 'Rat beschließt Messnetz')]]);
  const link = (href: string, label: string): string => `<p>Mehr <a href="${href}" rel="noreferrer">${label}</a>.</p>`;

  it('say the address behind a link whose words are others', () => {
    const { blocks, notes } = withNotes([link('https://rat.example/vorlage?a=1&amp;b=2', 'in der <strong>Vorlage</strong>')], back);
    expect(blocks[0]).toBe(
      '<p>Mehr <a href="https://rat.example/vorlage?a=1&amp;b=2" rel="noreferrer">in der <strong>Vorlage</strong></a><sup class="mark"><a role="doc-noteref" id="marke-1" href="#anmerkung-1">1</a></sup>.</p>',
    );
    expect(notes).toEqual([
      '<p role="doc-footnote" id="anmerkung-1"><a role="doc-backlink" href="#marke-1">1</a> <a href="https://rat.example/vorlage?a=1&amp;b=2" rel="noreferrer">rat.example/vorlage?a=1&amp;b=2</a></p>',
    ]);
  });

  it.each([
    ['https://rat.example/', 'rat.example'],
    ['https://rat.example', 'https://rat.example'],
    ['mailto:amt@rat.example', 'amt@rat.example'],
  ])('are not needed where the words are the address: %s', (href, label) => {
    expect(withNotes([link(href, label)], back)).toEqual({ blocks: [link(href, label)], notes: [], reported: new Set() });
  });

  it('name the report that was reported, and count on over blocks', () => {
    const { blocks, notes } = withNotes(
      [link('https://a.example', 'hier'), '<p>(<a class="back" href="#beitrag-x">(wir berichteten)</a>)</p>'],
      back,
    );
    expect(blocks[1]).toMatch(/^<p>\(\(wir berichteten\)<sup class="mark">.*id="marke-2"/);
    expect(notes[1]).toContain('Musterstadt: Rat beschließt Messnetz, 2.10.2018');
  });
});

describe('the page of a magazine', () => {
  it('has head, text, notes, box and further reports in the flow that is composed', () => {
    const html = page(sampleInput());
    const classes = [
      ...html.slice(html.indexOf('data-compose')).matchAll(/<(?:header|section|aside|blockquote|figure|p) class="([^"]*)"/g),
    ].map(([, name]) => name);
    expect(classes).toEqual([
      'head',
      'kicker',
      'subheadline',
      'lead',
      'lead',
      'facts',
      'source',
      'box',
      'keywords',
      'box further',
      'title',
      'notes',
    ]);
  });

  it('prints reports below whose titles a note only contains, or shares with a report of another day', () => {
    const input = sampleInput();
    const named = sampleRow('bericht-zurueck', 'Rat: Neues Messnetz beschlossen');
    const others = [sampleRow('bericht-teil', 'Messnetz'), { ...sampleRow('bericht-gleich', named.headline), datelineDate: '2019-03-04' }];
    const related = others.map((article) => ({ kind: 'reported', direction: 'from', article: { ...article, kicker: '' } }) as const);
    const html = page({ ...input, back: [{ ...named, kicker: '' }], related });
    const box = html.slice(html.indexOf('<h2>Wir berichteten</h2>'), html.indexOf('role="doc-footnote"'));
    expect([...box.matchAll(/<p class="title">([^<]*)/g)].map(([, title]) => title)).toEqual([
      'Messnetz',
      'Rat: Neues Messnetz beschlossen',
    ]);
    expect(box).toContain('4.3.2019');
    expect(html.slice(html.indexOf('role="doc-footnote"'))).toContain('Rat: Neues Messnetz beschlossen, 2.10.2018');
  });

  it('puts place and byline into a paragraph in another language like into any other, and sets it ragged', () => {
    const input = sampleInput();
    const english = 'The council has decided that the new network of meters will be built in the autumn of this year. ';
    const body = documentOf([paragraphBlock([textInline(english)]), paragraphBlock([textInline(english)])]);
    const html = page({ ...input, article: { ...input.article, body } });
    expect(html).toContain('<p lang="en"><span class="place">Musterstadt.</span> The council');
    expect(html).toMatch(/<p class="indented" lang="en">The council[^<]*<span class="byline">\(ba\)<\/span><\/p>/);
    expect(magazineLayout.justified).toEqual([expect.stringContaining('[lang]')]);
    expect(magazineLayout.ragged).toContain('.flow > p[lang]:not(.byline, .source, .keywords)');
  });

  it.each([
    ['a quotation', [quoteBlock([textInline('„Wir messen“')])]],
    ['a list', [listBlock(false, [[textInline('Zähler')]])]],
    ['a subhead', [headingBlock('h2', [textInline('Netz')])]],
    ['no words at all', []],
  ])('puts the place into a paragraph of its own where the text begins with %s', (_, blocks) => {
    const input = sampleInput();
    const picture = imageBlock({ assetId: samplePicture, alt: 'Zähler' });
    const body = documentOf([picture, ...blocks, ...(blocks.length === 0 ? [] : [paragraphBlock([textInline('Danach.')])])]);
    const html = page({ ...input, article: { ...input.article, body } });
    expect(html).toMatch(
      /<\/figure>\s*<p><span class="place">Musterstadt\.<\/span>(?:<\/p>|\s*<span class="byline">|\u00A0<span class="byline">)/,
    );
    expect(html.match(/class="place"/g)).toHaveLength(1);
  });

  it('lets a large picture before the first words go over the whole width, and no other', () => {
    const withPicture = (width: number, height: number): string => {
      const input = sampleInput();
      const body = documentOf([
        imageBlock({ assetId: samplePicture, alt: 'Haus', caption: 'Ein Haus' }),
        paragraphBlock([textInline('Text.')]),
      ]);
      const pictures = new Map([[samplePicture, { mediaType: 'image/png', bytes: plainPicture(width, height) }]]);
      return page({ ...input, article: { ...input.article, body }, pictures });
    };
    expect(withPicture(1200, 800)).toContain('<figure class="wide">');
    expect(withPicture(800, 1200)).not.toContain('<figure class="wide">');
    expect(withPicture(600, 300)).not.toContain('<figure class="wide">');
  });

  it('makes a pull quote of a short quotation, and sets a long one like the text', () => {
    const input = sampleInput();
    const quoted = (count: number): string =>
      page({ ...input, article: { ...input.article, body: documentOf([quoteBlock([textInline('Wir messen erst. '.repeat(count))])]) } });
    expect(quoted(2)).toContain('<blockquote><p>');
    expect(quoted(40)).toContain('<blockquote class="quoted"><p>');
  });
});

it('makes one quotation of quote blocks in a row, and begins anew behind it', () => {
  const input = sampleInput();
  const quotes = ['„Erst messen.', 'Dann bauen.“'].map((words) => quoteBlock([textInline(words)]));
  const body = documentOf([
    paragraphBlock([textInline('Davor.')]),
    ...quotes,
    paragraphBlock([textInline('Danach.')]),
    paragraphBlock([textInline('Weiter.')]),
  ]);
  const html = page({ ...input, article: { ...input.article, header: { ...input.article.header, place: '', byline: '' }, body } });
  expect(html.replaceAll('\n', '')).toContain(
    '<p>Davor.</p><blockquote><p>„Erst messen.</p><p>Dann bauen.“</p></blockquote><p>Danach.</p><p class="indented">Weiter.</p>',
  );
});

describe('the room of composed pages', () => {
  const pages = [
    { columns: 2, room: 108, filled: 108, uneven: 0 },
    { columns: 2, room: 112, filled: 106, uneven: 0 },
  ];
  it('says how many lines are free, or too many', () => {
    expect(linesFree({ pages })).toBe(6);
    expect(linesOver({ pages }, 2)).toBe(0);
    expect(linesOver({ pages }, 1)).toBe(106);
    expect([linesFree({ pages: [] }), linesOver({ pages: [] }, 1)]).toEqual([null, null]);
  });
});
