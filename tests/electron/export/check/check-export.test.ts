import { describe, expect, it } from 'vitest';
import {
  documentOf,
  headingBlock,
  imageBlock,
  linkInline,
  listBlock,
  paragraphBlock,
  textInline,
} from '#shared/document/build-document.ts';
import type { BlockNode } from '#shared/document/document-schema.ts';
import type { ExportFinding } from '#shared/model/export.ts';
import { checkExport } from '#electron/export/check/check-export.ts';
import type { ArticleInput, ExportInput } from '#electron/export/format.ts';
import { sampleInput, sampleNewsletterInput, samplePicture, sampleRow } from '../sample.ts';

const giveWay = () => Promise.resolve();
const check = (input: ExportInput) => checkExport(input, giveWay);
const withBody = (...blocks: BlockNode[]): ArticleInput => {
  const input = sampleInput();
  return { ...input, article: { ...input.article, body: documentOf(blocks) } };
};
const withHeadline = (headline: string): ArticleInput => {
  const input = withBody();
  return { ...input, article: { ...input.article, header: { ...input.article.header, headline } } };
};
const withHead = ({ article }: ArticleInput, part: Partial<ArticleInput['article']['header']>): ArticleInput['article'] => ({
  ...article,
  header: { ...article.header, ...part },
});
const found = async (...blocks: BlockNode[]): Promise<Pick<ExportFinding, 'kind' | 'at' | 'words'>[]> =>
  (await check(withBody(...blocks))).findings.map(({ kind, at, words }) => ({ kind, at, words }));
const heading = (tag: 'h2' | 'h3', text: string) => headingBlock(tag, [textInline(text)]);
const linked = (text: string, url = 'https://rat.example/vorlage') => paragraphBlock([textInline('Mehr '), linkInline(text, url)]);

it('finds nothing in a good report and in a good issue', async () => {
  const nothing = { findings: [], total: 0, blocking: 0, onlyInPrint: 0 };
  expect(await check(sampleInput())).toEqual(nothing);
  expect(await check(sampleNewsletterInput())).toEqual(nothing);
});

describe('pictures', () => {
  const picture = { assetId: samplePicture, caption: 'Der erste Zähler' };

  it('hinders a picture without a text, and offers to type one or to call it decoration', async () => {
    const { findings, blocking } = await check(withBody(paragraphBlock([textInline('Text')]), imageBlock({ ...picture, alt: ' ' })));
    expect(blocking).toBe(1);
    expect(findings).toEqual([
      {
        kind: 'alt-missing',
        isBlocking: true,
        thing: { kind: 'article', id: 'bericht-probe' },
        title: 'Hundert Zähler lernen sprechen',
        at: 1,
        words: 'Der erste Zähler',
        detail: '',
        assetId: samplePicture,
        fixes: [
          { action: 'alt', path: ['body', 'root', 'children', 1, 'alt'], was: ' ', to: null },
          { action: 'decorative', path: ['body', 'root', 'children', 1, 'isDecorative'], was: null, to: true },
        ],
      },
    ]);
  });

  it('takes a picture called decoration as it is', async () => {
    expect(await found(imageBlock({ ...picture, isDecorative: true }))).toEqual([]);
  });

  it('hinders, on paper alone, a picture whose bytes were never kept or are gone', async () => {
    const gone = imageBlock({ ...picture, assetId: 'b'.repeat(64), alt: 'Zähler' });
    const answer = await check(withBody(imageBlock({ url: 'https://bilder.example/a.png', alt: 'Das Rathaus' }), gone));
    expect(answer.findings).toMatchObject([
      { kind: 'picture-missing', isBlocking: true, at: 0, words: 'Das Rathaus', detail: 'https://bilder.example/a.png', assetId: null },
      { kind: 'picture-missing', isBlocking: true, at: 1, words: 'Der erste Zähler', assetId: null },
    ]);
    expect(answer).toMatchObject({ total: 2, blocking: 2, onlyInPrint: 2 });
  });

  it('asks whether a picture is there without reading it, where that can be known', async () => {
    const input = withBody(imageBlock({ ...picture, alt: 'Zähler' }));
    const get = () => {
      throw new Error('read');
    };
    expect((await check({ ...input, pictures: { get, has: () => true } })).total).toBe(0);
  });

  it('hints at a text nobody listens to to its end', async () => {
    const alt = 'Ein Zähler im Keller. '.repeat(12).trim();
    expect((await check(withBody(imageBlock({ ...picture, alt })))).findings).toMatchObject([
      { kind: 'alt-long', isBlocking: false, detail: String(alt.length) },
    ]);
  });
});

describe('characters', () => {
  const foundLetters = async (text: string) => (await check(withBody(paragraphBlock([textInline(text)])))).findings;

  it('hinders, on paper alone, what no font of the house has, and says where', async () => {
    const long = 'Die Stadtwerke melden nach vielen Wochen endlich den ersten vollen Erfolg: 🚀 Hurra! 👩‍💻 und 🚀';
    expect(await foundLetters(long)).toMatchObject([
      {
        kind: 'letter-missing',
        isBlocking: true,
        at: 0,
        detail: '🚀 👩‍💻',
        words: '… endlich den ersten vollen Erfolg: 🚀 Hurra! 👩‍💻 und 🚀',
      },
    ]);
  });

  it('finds them in headlines, captions, lists and in all parts of an issue', async () => {
    const input = withHeadline('Start 🚀');
    const blocks = [imageBlock({ assetId: samplePicture, alt: 'Zähler', caption: 'Ж' }), listBlock(false, [[textInline('中')]])];
    const report = { ...input, article: { ...input.article, body: documentOf([paragraphBlock([textInline('Text')]), ...blocks]) } };
    const places = ({ findings }: { readonly findings: readonly ExportFinding[] }) => findings.map(({ at, detail }) => [at, detail]);
    expect(places(await check(report))).toEqual([
      [1, 'Ж'],
      [2, '中'],
      [null, '🚀'],
    ]);
    const issue = sampleNewsletterInput();
    const { sections } = issue.newsletter;
    const written = JSON.parse(JSON.stringify(sections).replaceAll('"label":"', '"label":"🚀')) as typeof sections;
    const answer = await check({ ...issue, newsletter: { ...issue.newsletter, sections: written } });
    expect([...new Set(answer.findings.map(({ at }) => at))]).toEqual(sections.map((_, index) => index));
  });

  it.each([
    ['an author', '王', (input: ArticleInput) => ({ ...input, article: withHead(input, { authors: ['王'] }) })],
    ['the form', '🙂', (input: ArticleInput) => ({ ...input, article: withHead(input, { form: 'Bericht 🙂' }) })],
    [
      'a Stichwort',
      '🙂',
      (input: ArticleInput) => ({
        ...input,
        article: { ...input.article, keywords: input.article.keywords.map((keyword) => ({ ...keyword, label: '🙂' })) },
      }),
    ],
    ['the title of a report it refers back to', '中', (input: ArticleInput) => ({ ...input, back: [sampleRow('bericht-zurueck', '中')] })],
    [
      'the title of a related report',
      '中',
      (input: ArticleInput) => ({
        ...input,
        related: input.related.map((one) => ({ ...one, article: { ...one.article, headline: '中' } })),
      }),
    ],
  ])('finds them in %s', async (_, letter, written) => {
    expect((await check(written(sampleInput()))).findings).toMatchObject([{ kind: 'letter-missing', at: null, detail: letter }]);
  });

  it.each([
    ['letters of German and of its neighbours', 'Ökonomie, Straße, GROẞ, Łódź, Škoda, İzmir, naïve, œuvre'],
    ['signs of a printed page', '„So“ – ‚so‘ »so« … § 24 · 20 € · 5 × 3 · 12 °C · ½'],
    ['what is never seen, and blanks', 'z.\u202FB. Zu\u00ADkunft \uFEFF\u200B\t Ende'],
    ['hyphens of any kind', 'E\u2011Mail, E\u2010Mail'],
    ['letters in two pieces', 'Ko\u0308ln'],
  ])('takes %s as they are', async (_, text) => {
    expect(await foundLetters(text)).toEqual([]);
  });

  it('reads a very long text through', async () => {
    const [finding] = await foundLetters(`${'Zähler läuft. 🚀 '.repeat(20_000)}Ende 🎉`);
    expect(finding?.detail).toBe('🚀 🎉');
    expect(finding?.words).toMatch(/^(?:Zähler läuft\. 🚀 ){2,12}.* …$/u);
  });

  it('names at most a dozen', async () => {
    const [finding] = await foundLetters([...'中文字符太多了没有人会想要全部看到'].join(''));
    expect(finding?.detail.split(' ')).toHaveLength(12);
  });
});

describe('headings', () => {
  it('hinders a heading that leaves a level out, until a higher one has come', async () => {
    expect(await found(heading('h3', 'Kosten'), heading('h2', 'Netz'), heading('h3', 'Bau'))).toEqual([
      { kind: 'heading-skipped', at: 0, words: 'Kosten' },
    ]);
  });

  it('tells of several one under the other once', async () => {
    expect(await found(heading('h3', 'Kosten'), heading('h3', 'Bau'))).toEqual([{ kind: 'heading-skipped', at: 0, words: 'Kosten' }]);
  });

  it('hints at one without words', async () => {
    expect(await found(headingBlock('h2', []), heading('h2', 'Netz'))).toEqual([{ kind: 'heading-empty', at: 0, words: '' }]);
  });

  it('takes a lower heading under the headline of a section of an issue', async () => {
    const input = sampleNewsletterInput();
    const [, section] = input.newsletter.sections;
    if (section?.content.kind !== 'article') throw new Error('the sample has changed');
    const content = { ...section.content, body: documentOf([heading('h3', 'Kosten')]) };
    const issue = (headline: string) => ({
      ...input,
      newsletter: { ...input.newsletter, sections: [{ ...section, content: { ...content, headline } }] },
    });
    expect((await check(issue('Hundert Zähler'))).findings).toEqual([]);
    expect((await check(issue(''))).findings).toMatchObject([
      {
        kind: 'heading-skipped',
        at: 0,
        fixes: [{ path: ['sections', 0, 'content', 'body', 'root', 'children', 0, 'tag'], was: 'h3', to: 'h2' }],
      },
    ]);
  });
});

describe('links', () => {
  it.each(['hier', 'Hier klicken!', '„mehr“', 'https://rat.example/vorlage?id=1', 'www.rat.example', 'rat.example/sitzungen/2018-11'])(
    'hints at the link „%s“',
    async (words) => {
      expect(await found(linked(words))).toEqual([{ kind: 'link-says-nothing', at: 0, words }]);
    },
  );
  it.each(['Sitzungsdienst', 'hier im Sitzungsdienst', 'Weiterlesen', 'rat.example', 'Mehr Demokratie e. V.'])(
    'takes the link „%s“',
    async (words) => {
      expect(await found(linked(words))).toEqual([]);
    },
  );
  it('hinders a link without words and looks into lists within lists', async () => {
    const list = listBlock(false, [[textInline('Punkt')]]);
    list.children[0]?.children.push(listBlock(false, [[linkInline('hier', 'https://rat.example')]]));
    const found = (await check(withBody(linked(' '), list))).findings;
    expect(found.map(({ kind, at, isBlocking }) => [kind, at, isBlocking])).toEqual([
      ['link-empty', 0, true],
      ['link-says-nothing', 1, false],
    ]);
  });
});

it('hinders a report without a headline and hints at one in capitals', async () => {
  expect((await check(withHeadline(' '))).findings).toMatchObject([{ kind: 'headline-missing', isBlocking: true, at: null }]);
  expect((await check(withHeadline('STADTWERKE VERNETZEN HUNDERT ZÄHLER'))).findings).toMatchObject([
    { kind: 'headline-capitals', isBlocking: false },
  ]);
  expect((await check(withHeadline('KOMM.ON 2018'))).findings).toEqual([]);
});

it('says nothing of a passage in another language: pages and documents mark it by themselves', async () => {
  const text = 'We have learned a lot from this project, and we will share what we know with others.';
  expect(await found(paragraphBlock([textInline(text)]))).toEqual([]);
});

it('puts what hinders first, and counts what it does not list', async () => {
  const links = Array.from({ length: 250 }, () => linked('hier'));
  const answer = await check(withBody(...links, imageBlock({ assetId: samplePicture })));
  expect([answer.total, answer.blocking, answer.findings.length, answer.findings[0]?.kind]).toEqual([251, 1, 200, 'alt-missing']);
});
