import { describe, expect, it } from 'vitest';
import { extractOdt } from '#electron/import/extract/office/odt.ts';
import { noOptions } from '#electron/import/options.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { makeFlatOdt, makeOdt } from '../../support/make-odt.ts';
import type { OdtParts } from '../../support/make-odt.ts';
import { makeZip } from '../../support/make-zip.ts';
import { onePixel } from '../../support/pictures.ts';

async function extract(bytes: Uint8Array) {
  const found: FoundPart[] = [];
  const emit = (part: FoundPart): void => {
    found.push(part);
  };
  const read = await extractOdt(
    { fileName: 'a.odt', bytes },
    { options: noOptions, emit, alive: () => undefined, room: () => Promise.resolve() },
  );
  if (!read.ok) throw new Error(read.fault.code);
  if (read.value.kind !== 'document') throw new Error(read.value.kind);
  return { ...read.value.document, warnings: read.value.warnings ?? [], found };
}

/** The lines of the packed file, which the flat one must have too. */
async function shown(parts: OdtParts): Promise<string[]> {
  const lines = async (bytes: Uint8Array): Promise<string[]> =>
    (await extract(bytes)).lines.map(
      (line) =>
        `${line.region === 'main' ? '' : `${line.region}/`}${line.kind}${line.level > 0 ? String(line.level) : ''}${line.ordered ? '#' : ''}: ${line.text}`,
    );
  const packed = await lines(makeOdt(parts));
  expect(await lines(makeFlatOdt(parts))).toEqual(packed);
  return packed;
}

const p = (text: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${text}</text:p>`;

describe('an OpenDocument text', () => {
  it('keeps headings by their level, their style and the style that theirs rests on', async () => {
    expect(
      await shown({
        automatic: '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>',
        body: `<text:h text:outline-level="1">Eins</text:h>${p('Zwei', 'P1')}${p('Drei', 'Überschrift_20_3')}${p('Text')}`,
      }),
    ).toEqual(['heading1: Eins', 'heading2: Zwei', 'heading3: Drei', 'paragraph: Text']);
    expect(
      await shown({ body: `${p('Bericht', 'Title')}${p('Untertitel', 'Subtitle')}<text:h text:outline-level="1">Kapitel</text:h>` }),
    ).toEqual(['heading1: Bericht', 'paragraph: Untertitel', 'heading2: Kapitel']);
  });

  it('keeps lists with their depth and whether they count', async () => {
    const list =
      '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>';
    const body = `<text:list text:style-name="L1"><text:list-item>${p('Punkt')}<text:list><text:list-item>${p('Erstens')}</text:list-item></text:list></text:list-item></text:list>${p('Text')}`;
    expect(await shown({ automatic: list, body })).toEqual(['list-item1: Punkt', 'list-item2#: Erstens', 'paragraph: Text']);
  });

  it('reads blanks, tabs, breaks, marks and links as they are meant', async () => {
    const parts = {
      automatic: '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
      body: p(
        'Der <text:span text:style-name="T1">Rat</text:span><text:s text:c="3"/>tagt<text:tab/>um 9<text:line-break/>im <text:a xlink:href="https://example.org/r">Rathaus</text:a> <text:a xlink:href="javascript:x">hier</text:a>',
      ),
    };
    expect(await shown(parts)).toEqual(['paragraph: Der Rat tagt\tum 9', 'paragraph: im Rathaus hier']);
    expect((await extract(makeOdt(parts))).lines.flatMap((line) => line.marks)).toEqual([
      { kind: 'bold', start: 4, end: 7 },
      { kind: 'link', start: 3, end: 10, url: 'https://example.org/r' },
    ]);
  });

  it('leaves what was deleted, and puts notes at the end and remarks beside the text', async () => {
    const parts = {
      body:
        `<text:tracked-changes><text:changed-region><text:deletion>${p('Gestrichen')}</text:deletion></text:changed-region></text:tracked-changes>` +
        p(
          `Das Gesetz<text:note text:id="f1"><text:note-citation>1</text:note-citation><text:note-body>${p('OZG')}</text:note-body></text:note> gilt<office:annotation><dc:creator>A</dc:creator>${p('prüfen')}</office:annotation>.`,
        ) +
        p('Ende'),
    };
    expect(await shown(parts)).toEqual([
      'paragraph: Das Gesetz[1] gilt.',
      'aside/paragraph: prüfen',
      'paragraph: Ende',
      'paragraph: [1] OZG',
    ]);
    expect((await extract(makeOdt(parts))).warnings).toEqual(['tracked-changes']);
  });

  it('keeps tables, text boxes and sections, and sorts out what is hidden, listed or in the margins', async () => {
    const cell = (text: string, more = ''): string => `<table:table-cell${more}>${text === '' ? '' : p(text)}</table:table-cell>`;
    const table = `<table:table><table:table-header-rows><table:table-row>${cell('Ort')}${cell('Zahl')}${cell('Quote')}</table:table-row></table:table-header-rows><table:table-row>${cell('Aubach', ' table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('8 %')}</table:table-row></table:table>`;
    expect(
      await shown({
        styles: '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>',
        masters: `<style:master-page><style:header>${p('Stadt Aubach')}</style:header><style:footer>${p('Seite 1')}</style:footer></style:master-page>`,
        body: `<text:table-of-content><text:index-body>${p('Kapitel 1')}</text:index-body></text:table-of-content>${p('Vor <draw:frame><draw:text-box>' + p('Kasten') + '</draw:text-box></draw:frame>dem Kasten<text:span text:style-name="H">geheim</text:span>')}${table}<text:section text:display="none">${p('verborgen')}</text:section><text:section>${p('sichtbar')}</text:section>`,
      }),
    ).toEqual([
      'header/paragraph: Stadt Aubach',
      'navigation/paragraph: Kapitel 1',
      'paragraph: Vor dem Kasten',
      'paragraph: Kasten',
      'aside/paragraph: geheim',
      'table-row: Ort\tZahl\tQuote',
      'table-row: Aubach\t\t8 %',
      'aside/paragraph: verborgen',
      'paragraph: sichtbar',
      'footer/paragraph: Seite 1',
    ]);
  });

  it('keeps a picture with its description and caption, packed or flat', async () => {
    const frame = (image: string): string => `<draw:frame>${image}<svg:title>Bild</svg:title><svg:desc>Das Rathaus</svg:desc></draw:frame>`;
    const caption = p('Foto: Stadt Aubach', 'Illustration');
    const packed = await extract(
      makeOdt({
        files: [{ name: 'Pictures/a.png', bytes: onePixel }],
        body: p(frame('<draw:image xlink:href="Pictures/a.png"/>')) + caption,
      }),
    );
    const flat = await extract(
      makeFlatOdt({
        body:
          p(frame(`<draw:image><office:binary-data>${Buffer.from(onePixel).toString('base64')}</office:binary-data></draw:image>`)) +
          caption,
      }),
    );
    expect(packed.lines.map((line) => [line.kind, line.text])).toEqual([
      ['picture', 'Das Rathaus'],
      ['caption', 'Foto: Stadt Aubach'],
    ]);
    expect(packed.found.map((part) => part.kind)).toEqual(['asset']);
    expect(flat.lines).toEqual(packed.lines);
  });

  it('gives its title and keywords as weak facts', async () => {
    const meta =
      '<dc:title>Jahresbericht</dc:title><meta:keyword>OZG</meta:keyword><meta:keyword>Netze</meta:keyword><dc:creator>Eva Brandt</dc:creator>';
    expect((await extract(makeOdt({ body: p('Text vom 3. Mai 2026'), meta }))).meta).toMatchObject({
      title: 'Jahresbericht',
      keywords: ['OZG', 'Netze'],
      authors: null,
      date: null,
    });
  });
});

describe('an OpenDocument text that cannot be read', () => {
  const faultOf = async (bytes: Uint8Array, name = 'a.odt'): Promise<string> => {
    const { outcome } = await readFile(name, bytes);
    return outcome.ok ? 'read' : outcome.fault.code;
  };

  it('says what is wrong with it', async () => {
    const good = makeOdt({ body: p('Der Rat hat beschlossen, die Anträge künftig elektronisch anzunehmen.') });
    expect(await faultOf(good, 'bericht.docx')).toBe('read');
    expect(await faultOf(makeFlatOdt({ body: p('Der Rat hat beschlossen.') }), 'bericht.xml')).toBe('read');
    expect(await faultOf(good.subarray(0, good.length / 2))).not.toBe('read');
    expect(await faultOf(makeOdt({ body: '' }))).toBe('file-no-text');
    expect(await faultOf(makeOdt({ body: '<text:p>' }))).toBe('file-damaged');
    expect(await faultOf(makeOdt({ body: p('x'), manifest: '<m:encryption-data/>' }))).toBe('file-encrypted');
    expect(await faultOf(makeOdt({ body: '<text:section>'.repeat(400) }))).toBe('parser-depth');
    const entity = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>';
    const bad = makeZip([
      { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
      { name: 'content.xml', bytes: entity },
    ]);
    expect(await faultOf(bad)).toBe('file-damaged');
  });

  it('never breaks the reading with bytes changed', async () => {
    const good = makeOdt({ body: p('Der Rat hat beschlossen.') });
    for (let at = 0; at < good.length; at += 3) {
      const changed = good.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(await faultOf(changed)).not.toBe('parser-crashed');
    }
  });
});
