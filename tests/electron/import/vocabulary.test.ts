import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keywordsCsv } from '#electron/export/keywords-csv.ts';
import { skosRdfXml } from '#electron/export/skos-rdf-xml.ts';
import { skosTurtle } from '#electron/export/skos-turtle.ts';
import { readVocabulary } from '#electron/import/vocabulary/read-vocabulary.ts';
import { tooManyStatements } from '#electron/import/vocabulary/triples.ts';
import { loadVocabulary } from '#electron/store/keyword-load.ts';
import { takeStep, undoStep } from '#electron/store/keyword-steps.ts';
import { vocabularyOf } from '#electron/store/keyword-vocabulary.ts';
import type { KeywordStepId } from '#shared/model/ids.ts';
import { keywordKinds, variantKinds } from '#shared/model/keyword.ts';
import type { LoadMode, LoadRow, VocabularyEntry, VocabularyFormat } from '#shared/model/thesaurus.ts';
import { de, en, faultSentence } from '#shared/messages/faults.ts';
import { FaultError } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const writers = { turtle: skosTurtle, rdfxml: skosRdfXml, csv: keywordsCsv } as const;
const formats = Object.keys(writers) as VocabularyFormat[];
const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (text: string, name = 'datei') => (await readVocabulary(name, bytes(text))).entries;

function load(into: TestStore, entries: readonly VocabularyEntry[], mode: LoadMode): { rows: LoadRow[]; kind: string } {
  let rows: LoadRow[] = [];
  const { answer } = takeStep(
    into.write,
    {
      kind: 'import',
      labels: ['datei'],
      target: '',
      perform: (rec) => {
        rows = loadVocabulary(rec, entries, mode, randomUUID, 3);
        return null;
      },
    },
    into.newId() as KeywordStepId,
    3,
  );
  return { rows, kind: answer.kind };
}
const states = (rows: readonly LoadRow[]) => rows.map(({ label, state }) => `${label}: ${state}`);
const plain = (entry: Partial<VocabularyEntry> & { label: string }): VocabularyEntry => ({
  key: entry.label,
  uri: null,
  kind: 'topic',
  variants: [],
  scopeNote: '',
  notation: '',
  broader: [],
  related: [],
  ...entry,
});

const odd = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'a | b',
    'C:\\Netz',
    '=SUMME(A1)',
    "'-1",
    '@Bund',
    'Tab\there',
    '„Zitat“; mit "Zeichen"',
    '<b>&amp;</b>',
    "'''",
    '"""',
    'Zeile\nzwei',
    '日本',
    '🙂',
    '\\u00e4',
    'Ã¤',
  ),
);

describe('a vocabulary written and read again', () => {
  it.each(formats)('is exactly what it was, whatever its texts hold: %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            label: odd,
            kind: fc.constantFrom(...keywordKinds),
            variants: fc.array(fc.record({ label: odd, kind: fc.constantFrom(...variantKinds) }), { maxLength: 4 }),
            scopeNote: odd,
            notation: odd,
            up: fc.array(fc.nat(30), { maxLength: 2 }),
            side: fc.array(fc.nat(30), { maxLength: 2 }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        async (raw) => {
          const [first, second] = [openTestStore(), openTestStore()];
          try {
            const key = (n: number) => `k${n % raw.length}`;
            load(
              first,
              raw.map(({ up, side, ...entry }, n) =>
                plain({
                  ...entry,
                  key: key(n),
                  uri: n % 3 === 0 ? `https://beispiel.example/b/${n}?a=ä&b=<` : null,
                  broader: up.map(key),
                  related: side.map(key),
                }),
              ),
              'supplement',
            );
            const original = vocabularyOf(first.db);
            if (original.length === 0) return;
            const again = await read(writers[format](original, 'Stichwörter'));
            load(second, again, 'replace');
            expect(vocabularyOf(second.db)).toEqual(original);
            // The same file over its own vocabulary changes nothing at all.
            const { rows, kind } = load(first, again, 'replace');
            expect({ kind, states: new Set(rows.map((row) => row.state)) }).toEqual({ kind: 'unchanged', states: new Set(['same']) });
          } finally {
            first.dispose();
            second.dispose();
          }
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });
});

describe('reading a foreign vocabulary', () => {
  it('understands the spellings of Turtle', async () => {
    const entries = await read(
      `# Netze
@base <https://netz.example/> . PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
@prefix : <https://netz.example/b/> .
:glasfaser a skos:Concept ; skos:prefLabel "Glasfaser"@de, "fibre"@en ; skos:altLabel 'LWL' , """Licht"wellen\\u006Ceiter"""@de-DE ;
  skos:broader <b/netz> ; ; skos:notation 12.5 ; skos:scopeNote '''Zeile 1
Zeile "2"'''@de .
<b/netz> a skos:Concept ; skos:prefLabel "Netz" ; skos:narrower :funk\\-mast ; skos:exactMatch [ a skos:Concept ; skos:prefLabel "net"@en ] .
:funk-mast skos:prefLabel "Funkmast"@de ; skos:related ( :glasfaser ) , :glasfaser; skos:inScheme <s>.`,
      'netz.ttl',
    );
    expect(entries.filter(({ key }) => !key.startsWith('_:'))).toEqual([
      plain({
        key: 'https://netz.example/b/glasfaser',
        uri: 'https://netz.example/b/glasfaser',
        label: 'Glasfaser',
        variants: [
          { label: 'Lichtwellenleiter', kind: 'variant' },
          { label: 'LWL', kind: 'variant' },
        ].map((variant, at) => (at === 0 ? { ...variant, label: 'Licht"wellenleiter' } : variant)) as VocabularyEntry['variants'],
        scopeNote: 'Zeile 1\nZeile "2"',
        notation: '12.5',
        broader: ['https://netz.example/b/netz'],
      }),
      plain({ key: 'https://netz.example/b/netz', uri: 'https://netz.example/b/netz', label: 'Netz' }),
      plain({
        key: 'https://netz.example/b/funk-mast',
        uri: 'https://netz.example/b/funk-mast',
        label: 'Funkmast',
        broader: ['https://netz.example/b/netz'],
        related: [expect.stringMatching(/^_:/) as unknown as string, 'https://netz.example/b/glasfaser'],
      }),
    ]);
  });

  it('understands the spellings of RDF/XML and says what it leaves out', async () => {
    const { entries, leftOut } = await readVocabulary(
      'netz.rdf',
      bytes(`<?xml version="1.0"?>
<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#" xml:lang="de">
  <r:Description r:about="urn:a"><r:type r:resource="http://www.w3.org/2004/02/skos/core#Concept"/><s:prefLabel>Netz &amp; Co</s:prefLabel>
    <s:prefLabel xml:lang="en">net</s:prefLabel><s:changeNote>alt</s:changeNote><s:definition><![CDATA[<Definition>]]></s:definition>
    <s:narrower><s:Concept r:about="urn:b" s:prefLabel="Glasfaser"/></s:narrower></r:Description>
</r:RDF>`),
    );
    expect(entries).toEqual([
      plain({ key: 'urn:a', uri: 'urn:a', label: 'Netz & Co', scopeNote: '<Definition>' }),
      plain({ key: 'urn:b', uri: 'urn:b', label: 'Glasfaser', broader: ['urn:a'] }),
    ]);
    expect(leftOut).toEqual([
      { name: 'skos:prefLabel', count: 1 },
      { name: 'skos:changeNote', count: 1 },
    ]);
  });

  it('reads what a German Excel saves, and a bare list of words', async () => {
    const table = 'Stichwort;Synonyme;Oberbegriff;Farbe\r\nGlasfaser;LWL | Lichtwellenleiter;Netz;grün\r\nNetz;;;\r\n';
    const latin = Uint8Array.from(table, (sign) => sign.charCodeAt(0));
    const { entries, leftOut } = await readVocabulary('netz.csv', latin);
    expect(entries.map(({ label, variants, broader }) => [label, variants.map((one) => one.label), broader])).toEqual([
      ['Glasfaser', ['LWL', 'Lichtwellenleiter'], ['netz']],
      ['Netz', [], []],
    ]);
    expect(leftOut).toEqual([{ name: 'Farbe', count: 1 }]);
    expect((await read('Glasfaser\nNetz\n', 'worte.txt')).map(({ label }) => label)).toEqual(['Glasfaser', 'Netz']);
  });

  it.each([
    ['an entity that expands', '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><r>&b;</r>', 'file-damaged'],
    ['a file of the machine', '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', 'file-damaged'],
    ['an unknown entity', '<?xml version="1.0"?><r xmlns="a">&x;</r>', 'file-damaged'],
    ['nesting without end', `<?xml version="1.0"?>${'<a xmlns="u">'.repeat(5_000)}`, 'file-damaged'],
    ['brackets without end', `@prefix s: <u:> . s:a s:b ${'['.repeat(50_000)}`, 'file-damaged'],
    ['a text without an end', '@prefix s: <u:> . s:a s:b """ohne Ende', 'file-damaged'],
    ['an unknown prefix', '@prefix s: <u:> . x:a x:b "c" .', 'file-damaged'],
    ['statements that are no vocabulary', '@prefix s: <u:> . s:a s:b "c" .', 'file-no-text'],
    ['an empty table', 'Stichwort;Art\r\n', 'file-no-text'],
  ])('refuses %s', async (_, text, code) => {
    await expect(readVocabulary('x', bytes(text))).rejects.toMatchObject({ fault: { code } });
  });

  it('says in both languages how many entries, or statements, are too many', async () => {
    const refused = await readVocabulary('worte.csv', bytes(`Stichwort\n${'a\n'.repeat(50_001)}`)).catch((error: unknown) => error);
    if (!(refused instanceof FaultError)) throw new Error('too many entries');
    const faults = [refused.fault, tooManyStatements().fault];
    expect(faults.map((fault) => faultSentence(de, fault).replace(/^.*(?:lädt|liest) /u, ''))).toEqual([
      'bis zu 50\u00a0000 Einträge auf einmal; bitte teilen Sie die Datei auf.',
      'bis zu 2\u00a0000\u00a0000 Aussagen (RDF-Tripel) auf einmal; bitte teilen Sie die Datei auf.',
    ]);
    expect(faults.map((fault) => faultSentence(en, fault).replace(/^.*(?:loads|reads) /u, ''))).toEqual([
      'up to 50,000 entries at a time; please split the file.',
      'up to 2,000,000 statements (RDF triples) at a time; please split the file.',
    ]);
  });
});

describe('loading a vocabulary', () => {
  it('supplements without touching what is there, or replaces, and either is one step', () => {
    load(
      store,
      [
        plain({ label: 'Glasfaser', scopeNote: 'Unsere Worte', kind: 'law' }),
        plain({ label: 'Netz' }),
        plain({ label: 'Funk', variants: [{ label: 'Mobilfunk', kind: 'variant' }] }),
      ],
      'supplement',
    );
    const before = vocabularyOf(store.db);
    const file = [
      plain({
        label: 'Glasfaser',
        scopeNote: 'Deren Worte',
        kind: 'topic',
        variants: [
          { label: 'LWL', kind: 'abbreviation' },
          { label: 'Funk', kind: 'variant' },
        ],
        broader: ['Netz'],
      }),
      plain({ label: 'Netz', broader: ['Glasfaser'] }),
      plain({ label: 'Mobilfunk' }),
      plain({ label: 'glasfaser ' }),
      plain({ label: 'Kabel', related: ['Nirgends'] }),
    ];
    const { rows } = load(store, file, 'supplement');
    expect(rows.map(({ conflicts }) => conflicts.map(({ reason, other }) => `${reason} ${other}`.trim()))).toEqual([
      ['taken Funk'],
      ['cycle Glasfaser'],
      ['taken Funk'],
      ['twice Glasfaser'],
      ['unknown'],
    ]);
    expect(vocabularyOf(store.db).map(({ label, scopeNote, kind, variants }) => [label, scopeNote, kind, variants.length])).toEqual([
      ['Funk', '', 'topic', 1],
      ['Glasfaser', 'Unsere Worte', 'law', 1],
      ['Kabel', '', 'topic', 0],
      ['Netz', '', 'topic', 0],
    ]);
    expect(undoStep(store.write, null, 9).answer.kind).toBe('done');
    expect(vocabularyOf(store.db)).toEqual(before);
    expect(states(load(store, file.slice(0, 1), 'replace').rows)).toEqual(['Glasfaser: conflict']);
    expect(vocabularyOf(store.db).find(({ label }) => label === 'Glasfaser')).toMatchObject({ scopeNote: 'Deren Worte', kind: 'topic' });
  });

  it('ends a hierarchy that is deeper than any house orders its words, in either order', () => {
    const chain = Array.from({ length: 3_000 }, (_, n) => plain({ label: `Stufe ${n}`, broader: [`Stufe ${n + 1}`] }));
    for (const entries of [chain, chain.toReversed()]) {
      const { rows } = load(store, entries, 'supplement');
      expect(rows.filter((row) => row.conflicts.some(({ reason }) => reason === 'deep')).length).toBeGreaterThan(30);
      expect(undoStep(store.write, null, 9).answer.kind).toBe('done');
    }
    expect(vocabularyOf(store.db)).toEqual([]);
  });

  it('knows an entry by its address when its wording changed', () => {
    load(store, [plain({ label: 'Glasfaser', uri: 'urn:x:1' })], 'supplement');
    expect(states(load(store, [plain({ label: 'Glasfasernetz', uri: 'urn:x:1' })], 'supplement').rows)).toEqual(['Glasfasernetz: changed']);
    expect(vocabularyOf(store.db)).toMatchObject([{ label: 'Glasfaser', variants: [{ label: 'Glasfasernetz' }] }]);
    load(store, [plain({ label: 'Glasfasernetz', uri: 'urn:x:1' })], 'replace');
    expect(vocabularyOf(store.db)).toMatchObject([{ label: 'Glasfasernetz', variants: [] }]);
    expect(fold('Glasfasernetz')).toBe('glasfasernetz');
  });
});
