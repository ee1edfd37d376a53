import { describe, expect, it } from 'vitest';
import {
  backReferenceInline,
  headingBlock,
  imageBlock,
  linkInline,
  listBlock,
  paragraphBlock,
  quoteBlock,
  textInline,
} from '#shared/document/build-document.ts';
import { documentJson } from '#shared/document/document-schema.ts';
import { documentText } from '#shared/document/document-text.ts';
import { emptyFields } from '#shared/import/empty-record.ts';
import { recordToArticle } from '#shared/import/record-article.ts';
import { blocksToDocument } from '#shared/import/record-document.ts';
import { recordToNewsletter } from '#shared/import/record-newsletter.ts';
import { block, foundField, newsletterRecord, report, section } from '../../support/made-reading.ts';

describe('what was read becomes a document', () => {
  it('turns every type of block into a node', () => {
    const document = blocksToDocument([
      block('paragraph', 'Ein Absatz.'),
      block('heading', 'Kopf', [], { level: 2 }),
      block('heading', 'Unterkopf', [], { level: 3 }),
      block('quote', 'Gut so.', [], { attribution: 'Mia Kern' }),
      block('list', 'Eins\nZwei', [], { items: ['Eins', 'Zwei'], ordered: true }),
      block('question', 'Warum?'),
      block('answer', 'Darum.'),
      block('table', 'a\tb\nc\td', [], {
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      }),
      block('image', 'Das Rathaus', [], { alt: 'Das Rathaus' }),
    ]);
    expect(document.root.children).toEqual([
      paragraphBlock([textInline('Ein Absatz.')]),
      headingBlock('h2', [textInline('Kopf')]),
      headingBlock('h3', [textInline('Unterkopf')]),
      quoteBlock([textInline('Gut so.'), { type: 'linebreak', version: 1 }, textInline('– Mia Kern')]),
      listBlock(true, [[textInline('Eins')], [textInline('Zwei')]]),
      paragraphBlock([textInline('Warum?', { bold: true })]),
      paragraphBlock([textInline('Darum.')]),
      paragraphBlock([textInline('a | b')]),
      paragraphBlock([textInline('c | d')]),
      paragraphBlock([textInline('Das Rathaus', { italic: true })]),
    ]);
    expect(documentJson.parse(document)).toEqual(document);
  });

  it('keeps marks and links, also where they overlap, and drops unsafe addresses', () => {
    const text = 'Die Stadt Nordheide plant.';
    const marks = [
      { kind: 'bold' as const, start: 4, end: 19 },
      { kind: 'link' as const, start: 10, end: 25, url: 'https://nordheide.example/' },
      { kind: 'link' as const, start: 0, end: 3, url: 'javascript:alert(1)' },
    ];
    const link = linkInline('', 'https://nordheide.example/');
    const plain = { type: 'text', mode: 'normal', style: '', detail: 0, version: 1 };
    expect(blocksToDocument([block('paragraph', text, [], { marks })]).root.children).toEqual([
      paragraphBlock([
        textInline('Die'),
        textInline(' '),
        textInline('Stadt ', { bold: true }),
        {
          ...link,
          children: [
            { ...plain, text: 'Nordheide', format: 1 },
            { ...plain, text: ' plant', format: 0 },
          ],
        } as never,
        textInline('.'),
      ]),
    ]);
  });

  it('makes back references of „wir berichteten“, with the number where one stands', () => {
    const text = 'Erst (wir berichteten), dann (3046+wir berichteten), dann (mehr dazu in Heft 2).';
    const references = [{ number: 7, date: null, text: 'mehr dazu in Heft 2', passages: [], articleId: null }];
    expect(blocksToDocument([block('paragraph', text)], references).root.children).toEqual([
      paragraphBlock([
        textInline('Erst '),
        backReferenceInline('wir berichteten', null),
        textInline(', dann '),
        backReferenceInline('wir berichteten', 3046),
        textInline(', dann '),
        backReferenceInline('mehr dazu in Heft 2', 7),
        textInline('.'),
      ]),
    ]);
  });

  it('keeps line ends inside a paragraph as line breaks', () => {
    expect(documentText(blocksToDocument([block('paragraph', 'Straße 1\n12345 Nordheide')]))).toBe('Straße 1\n12345 Nordheide');
  });
});

describe('a record becomes a report', () => {
  it('fills the header, and keeps the caption at the end of the body', () => {
    const fields = {
      ...emptyFields,
      number: foundField(3046, []),
      kicker: foundField('Nordheide', []),
      headline: foundField('Neue Leitstelle', []),
      lead: foundField('Kurz gesagt.', []),
      date: foundField('2025-04-03', []),
      byline: foundField('mk', []),
      authors: foundField(['Mia Kern'], []),
      keywords: foundField(['Politik', 'Politik', 'IT'], []),
      externalLinks: foundField(['https://nordheide.example', 'www.tannwald.example', 'javascript:alert(1)'], []),
      caption: foundField('Die Leitstelle.', []),
    };
    const result = recordToArticle(report('eins', { fields, blocks: [block('paragraph', 'Text.')] }));
    expect(result.header).toMatchObject({
      number: 3046,
      extent: 'full',
      status: 'draft',
      kicker: 'Nordheide',
      headline: 'Neue Leitstelle',
      lead: 'Kurz gesagt.',
      teaser: '',
      datelineDate: '2025-04-03',
      byline: 'mk',
      authors: ['Mia Kern'],
      externalLinks: ['https://nordheide.example', 'https://www.tannwald.example'],
    });
    expect(result.keywords).toEqual(['Politik', 'IT']);
    expect(result.body.root.children).toEqual([
      paragraphBlock([textInline('Text.')]),
      paragraphBlock([textInline('Die Leitstelle.', { italic: true })]),
    ]);
  });

  it('puts a teaser into the teaser and leaves its body empty', () => {
    const result = recordToArticle(
      report('eins', { kind: 'teaser', cut: true, blocks: [block('paragraph', 'Erster.'), block('paragraph', 'Zweiter ...')] }),
    );
    expect([result.header.extent, result.header.cut, result.header.teaser, result.body.root.children]).toEqual([
      'teaser',
      true,
      'Erster.\n\nZweiter ...',
      [],
    ]);
  });

  it('loses nothing of a headline that is far too long', () => {
    const long = `${'wort '.repeat(600)}ende`;
    const { header, body } = recordToArticle(report('eins', { fields: { ...emptyFields, headline: foundField(long, []) } }));
    expect(`${header.headline} ${documentText(body)}`).toBe(long);
  });
});

describe('a newsletter becomes an issue', () => {
  it('keeps what a kind of section has no place for in a text section behind it', () => {
    const cards = section('cards', {
      label: 'Themen',
      cards: [{ headline: 'A', text: 'B', link: { label: 'Mehr', url: 'data:x' }, caption: '' }],
      signedBy: 'Ihr Team',
    });
    const interview = section('interview', {
      label: '3 Fragen an',
      guest: 'Mia Kern',
      pairs: [{ question: 'Warum?', answer: 'Darum.\n\nUnd so.' }],
    });
    const { header, sections } = recordToNewsletter(newsletterRecord('brief', [cards, interview]));
    expect(header).toMatchObject({ title: 'Rathausbrief', issue: '2025-04', status: 'draft' });
    expect(sections.map((one) => one.kind)).toEqual(['cards', 'text', 'interview']);
    expect(sections[0]).toMatchObject({ cards: [{ headline: 'A', link: { label: 'Mehr', url: null } }] });
    expect(sections[1]?.kind === 'text' && documentText(sections[1].body)).toBe('Ihr Team');
    expect(sections[2]?.kind === 'interview' && sections[2].pairs[0] && documentText(sections[2].pairs[0].answer)).toBe(
      'Darum.\n\nUnd so.',
    );
  });

  it('makes a picture of an image that came along, its credit apart from its caption', () => {
    const assetId = 'b'.repeat(64);
    const image = (text: string, credit: string) => ({ ...block('image', text), alt: 'Ein Zähler', credit, assetId });
    expect(blocksToDocument([image('Der erste Zähler. (Foto: Karla Muster)', 'Foto: Karla Muster')]).root.children).toEqual([
      imageBlock({ assetId, alt: 'Ein Zähler', caption: 'Der erste Zähler.', credit: 'Foto: Karla Muster' }),
    ]);
    expect(blocksToDocument([image('Foto: Karla Muster', 'Foto: Karla Muster')]).root.children).toEqual([
      imageBlock({ assetId, alt: 'Ein Zähler', caption: '', credit: 'Foto: Karla Muster' }),
    ]);
    // Without bytes or address there is nothing to show: the words stay words, once.
    expect(blocksToDocument([{ ...block('image', 'Der Zähler. Foto: ba'), credit: 'Foto: ba' }]).root.children).toEqual([
      paragraphBlock([textInline('Der Zähler. Foto: ba', { italic: true })]),
    ]);
  });
});
