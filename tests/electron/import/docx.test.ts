import { describe, expect, it } from 'vitest';
import { extractDocx } from '#electron/import/extract/office/docx.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import { noOptions } from '#electron/import/options.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { openZip } from '#electron/import/extract/archive/zip-entries.ts';
import { makeDocx, p, run } from '../../support/make-docx.ts';
import type { DocxParts } from '../../support/make-docx.ts';
import { makeZip } from '../../support/make-zip.ts';
import { onePixel } from '../../support/pictures.ts';

async function extract(parts: DocxParts) {
  const found: FoundPart[] = [];
  const emit = (part: FoundPart): void => {
    found.push(part);
  };
  const read = await extractDocx(
    { fileName: 'a.docx', bytes: makeDocx(parts) },
    { options: noOptions, emit, alive: () => undefined, room: () => Promise.resolve() },
  );
  if (!read.ok) throw new Error(read.fault.code);
  if (read.value.kind !== 'document') throw new Error(read.value.kind);
  return { ...read.value.document, warnings: read.value.warnings ?? [], found };
}

const shown = async (parts: DocxParts): Promise<string[]> =>
  (await extract(parts)).lines.map(
    (line) => `${line.region === 'main' ? '' : `${line.region}/`}${line.kind}${line.level > 0 ? String(line.level) : ''}: ${line.text}`,
  );

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;

describe('a Word document', () => {
  it('keeps its headings, whatever the language of its styles', async () => {
    expect(
      await shown({
        styles:
          style('berschrift2', 'heading 2') +
          style('Eigen', 'Zwischentitel', '<w:basedOn w:val="berschrift2"/>') +
          style('Gl', 'Gliederung', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
        body:
          p('Eins', styled('berschrift2')) +
          p('Zwei', styled('Eigen')) +
          p('Drei', styled('Gl')) +
          p('Vier', styled('Überschrift1')) +
          p('Fünf', '<w:outlineLvl w:val="0"/>') +
          p('Text'),
      }),
    ).toEqual(['heading2: Eins', 'heading2: Zwei', 'heading3: Drei', 'heading1: Vier', 'heading1: Fünf', 'paragraph: Text']);
  });

  it('puts the chapters below the title', async () => {
    expect(
      await shown({
        styles: style('Titel', 'Title') + style('Untertitel', 'Subtitle') + style('H1', 'heading 1'),
        body: p('Jahresbericht', styled('Titel')) + p('Was 2026 geschah', styled('Untertitel')) + p('Glasfaser', styled('H1')),
      }),
    ).toEqual(['heading1: Jahresbericht', 'paragraph: Was 2026 geschah', 'heading2: Glasfaser']);
  });

  it('keeps lists with their depth and whether they count', async () => {
    const level = (depth: number, format: string): string => `<w:lvl w:ilvl="${String(depth)}"><w:numFmt w:val="${format}"/></w:lvl>`;
    const item = (depth: number, list: number): string =>
      `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(list)}"/></w:numPr>`;
    const parts = {
      numbering: `<w:abstractNum w:abstractNumId="7">${level(0, 'bullet')}${level(1, 'decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`,
      body: p('Punkt', item(0, 1)) + p('Erstens', item(1, 1)) + p('Kein Punkt', item(0, 0)),
    };
    expect(await shown(parts)).toEqual(['list-item1: Punkt', 'list-item2: Erstens', 'paragraph: Kein Punkt']);
    expect((await extract(parts)).lines.map((line) => line.ordered)).toEqual([false, true, false]);
  });

  it('takes what was inserted and leaves what was deleted', async () => {
    const parts = {
      body:
        `<w:p>${run('Der Rat ')}<w:del w:id="1"><w:r><w:delText>lehnte ab</w:delText></w:r></w:del><w:ins w:id="2">${run('stimmte zu')}</w:ins>${run('.')}</w:p>` +
        `<w:moveFrom w:id="3">${p('Verschoben')}</w:moveFrom><w:p><w:moveFrom w:id="5">${run('Weg')}</w:moveFrom></w:p><w:p><w:moveTo w:id="4">${run('Hierher')}</w:moveTo></w:p>` +
        `<w:p><w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>${run('Ein Absatz, ')}</w:p>${p('der weitergeht.')}`,
    };
    expect(await shown(parts)).toEqual(['paragraph: Der Rat stimmte zu.', 'paragraph: Hierher', 'paragraph: Ein Absatz, der weitergeht.']);
    expect((await extract(parts)).warnings).toEqual(['tracked-changes']);
  });

  it('reads a text box once, behind the paragraph it hangs on', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p>${run('Vor ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Kasten')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Kasten')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('und nach dem Kasten.')}</w:p>${p('Weiter')}`;
    expect(await shown({ body })).toEqual(['paragraph: Vor und nach dem Kasten.', 'paragraph: Kasten', 'paragraph: Weiter']);
    const old = `<w:p><mc:AlternateContent><mc:Choice Requires="neu"/><mc:Fallback>${run('Ersatz')}</mc:Fallback></mc:AlternateContent></w:p>`;
    expect(await shown({ body: old })).toEqual(['paragraph: Ersatz']);
  });

  it('puts the notes at the end, with the number that stands in the text', async () => {
    const note = (kind: string, id: number, text: string): string =>
      `<w:${kind} w:id="${String(id)}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}</w:p></w:${kind}>`;
    expect(
      await shown({
        body: `<w:p>${run('Das Gesetz')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' gilt')}<w:r><w:endnoteReference w:id="1"/></w:r>${run('.')}</w:p>`,
        footnotes: `<w:footnote w:type="separator" w:id="0">${p('Trenner')}</w:footnote>${note('footnote', 2, 'OZG, Paragraf 1')}`,
        endnotes: note('endnote', 1, 'Seit 2017'),
      }),
    ).toEqual(['paragraph: Das Gesetz[1] gilt[2].', 'paragraph: [1] OZG, Paragraf 1', 'paragraph: [2] Seit 2017']);
  });

  it('keeps rows of a table in one line each, and text that a table only places as text', async () => {
    const cell = (inner: string, rules = ''): string => `<w:tc><w:tcPr>${rules}</w:tcPr>${inner}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const data = `<w:tbl>${row(cell(p('Ort')), cell(p('Anträge')), cell(p('Quote')))}${row(cell(p('Aubach') + p('(Kreis)')), cell(p('12'), '<w:gridSpan w:val="2"/>'))}${row(cell('<w:p/>', '<w:vMerge/>'), cell(p('7')), cell(p('8 %')))}</w:tbl>`;
    expect(await shown({ body: data })).toEqual(['table-row: Ort\tAnträge\tQuote', 'table-row: Aubach (Kreis)\t12', 'table-row: \t7\t8 %']);
    const layout = `<w:tbl>${row(cell(p('Pressestelle')), cell(p('Aubach, 3. Mai 2026')))}</w:tbl>`;
    expect(await shown({ body: layout })).toEqual(['paragraph: Pressestelle', 'paragraph: Aubach, 3. Mai 2026']);
    const nested = `<w:tbl>${row(cell(p('Außen') + data + p('danach')))}</w:tbl>${p('Ende')}`;
    expect((await shown({ body: nested })).map((line) => line.split(': ')[1])).toEqual([
      'Außen',
      'Ort\tAnträge\tQuote',
      'Aubach (Kreis)\t12',
      '\t7\t8 %',
      'danach',
      'Ende',
    ]);
  });

  it('follows links, whether as relationship or as field, and drops the instruction', async () => {
    const field = (instruction: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const parts = {
      relations: ['l1|hyperlink|https://example.org/a|External', 'l2|hyperlink|javascript:alert(1)|External'],
      body:
        `<w:p><w:hyperlink r:id="l1">${run('Erster')}</w:hyperlink>${run(' und ')}${field(' HYPERLINK "https://example.org/b" ', run('zwei', '<w:b/>') + run('ter'))}${run(', ')}<w:hyperlink r:id="l2">${run('böse')}</w:hyperlink></w:p>` +
        `<w:p>${field(' DATE \\@ "d.M.yyyy" ', run('3.5.2026'))}<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/c&quot;">${run(' dritter')}</w:fldSimple></w:p>`,
    };
    const { lines } = await extract(parts);
    expect(lines.map((line) => line.text)).toEqual(['Erster und zweiter, böse', '3.5.2026 dritter']);
    expect(lines.flatMap((line) => line.marks)).toEqual([
      { kind: 'link', start: 0, end: 6, url: 'https://example.org/a' },
      { kind: 'link', start: 11, end: 18, url: 'https://example.org/b' },
      { kind: 'bold', start: 11, end: 15 },
      { kind: 'link', start: 9, end: 16, url: 'https://example.org/c' },
    ]);
  });

  it('sorts out headers, footers, comments, hidden text and the table of contents, each in its region', async () => {
    const parts = {
      styles: style('TOC1', 'toc 1'),
      header: p('Stadt Aubach'),
      footer: p('Seite 1'),
      comments: `<w:comment w:id="0" w:author="A">${p('Bitte prüfen')}</w:comment>`,
      body: `${p('Kapitel 1', styled('TOC1'))}<w:p>${run('Offen')}${run(' geheim', '<w:vanish/>')}${run(' gesagt')}</w:p><w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>`,
    };
    expect(await shown(parts)).toEqual([
      'header/paragraph: Stadt Aubach',
      'navigation/paragraph: Kapitel 1',
      'paragraph: Offen gesagt',
      'aside/paragraph: geheim',
      'aside/paragraph: Bitte prüfen',
      'footer/paragraph: Seite 1',
    ]);
    expect((await extract(parts)).warnings).toEqual(['hidden-text']);
  });

  it('reads special characters as characters', async () => {
    expect(
      await shown({
        body: `<w:p>${run('E')}<w:r><w:noBreakHyphen/></w:r>${run('Akte')}<w:r><w:tab/></w:r>${run('Ver')}<w:r><w:softHyphen/></w:r>${run('wal\u00adtung')}<w:r><w:br/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>${run(' weiter')}<m:oMath><m:r><m:t> x²</m:t></m:r></m:oMath></w:p>`,
      }),
    ).toEqual(['paragraph: E-Akte\tVerwaltung', 'paragraph: → weiter x²']);
  });

  it('sorts out prompts of empty form fields and keeps filled ones', async () => {
    const control = (rules: string, text: string): string =>
      `<w:sdt><w:sdtPr>${rules}</w:sdtPr><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`;
    expect(await shown({ body: control('<w:showingPlcHdr/>', 'Klicken Sie hier') + control('<w:text/>', 'Aubach') })).toEqual([
      'aside/paragraph: Klicken Sie hier',
      'paragraph: Aubach',
    ]);
  });

  it('keeps a picture with its description and caption', async () => {
    const { lines, found } = await extract({
      styles: style('Beschriftung', 'caption'),
      relations: ['b1|image|media/image1.png'],
      files: [{ name: 'word/media/image1.png', bytes: onePixel }],
      body: `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Rathaus"/><a:blip r:embed="b1"/></wp:inline></w:drawing></w:r></w:p>${p('Das Rathaus. Foto: Stadt Aubach', styled('Beschriftung'))}${p('Tabelle 1: Zahlen', styled('Beschriftung'))}`,
    });
    expect(lines.map((line) => [line.kind, line.text])).toEqual([
      ['picture', 'Rathaus'],
      ['caption', 'Das Rathaus. Foto: Stadt Aubach'],
      ['paragraph', 'Tabelle 1: Zahlen'],
    ]);
    expect(found.map((part) => part.kind)).toEqual(['asset']);
    expect(lines[0]?.picture?.assetId).toMatch(/^[0-9a-f]{64}$/);
  });

  it('trusts its properties only as far as the text bears them out', async () => {
    const core =
      '<dc:title>Dokument1</dc:title><dc:creator>Eva Brandt</dc:creator><dcterms:created>2019-02-03T10:00:00Z</dcterms:created><cp:keywords>OZG; Glasfaser</cp:keywords>';
    expect((await extract({ body: p('Aubach, 3. Mai 2026'), core })).meta).toMatchObject({
      title: null,
      authors: null,
      date: null,
      keywords: ['OZG', 'Glasfaser'],
    });
    expect((await extract({ body: p('Von Eva Brandt'), core })).meta).toMatchObject({
      authors: ['Eva Brandt'],
      date: null,
    });
  });

  it('is found and read under other part names and with the strict vocabulary', async () => {
    expect(await shown({ main: 'document2.xml', body: p('Text') })).toEqual(['paragraph: Text']);
    const strict = makeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      {
        name: 'word/document.xml',
        bytes: `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${p('Streng')}</w:body></w:document>`,
      },
    ]);
    const { outcome } = await readFile('a.docx', strict);
    expect(outcome.ok && outcome.value.reading?.lines.map((line) => line.text)).toEqual(['Streng']);
  });
});

describe('a Word document without styles', () => {
  const size = (points: number): string => `<w:sz w:val="${String(points * 2)}"/>`;
  const prose = 'Der Rat hat am Montag beschlossen, die Anträge künftig elektronisch anzunehmen und zu prüfen.';
  const set = (text: string, rules: string): string => `<w:p>${run(text, rules)}</w:p>`;

  it('has headings where its text is set larger or bold above other text', async () => {
    const body =
      set('PRESSEMITTEILUNG', `<w:b/>${size(22)}`) +
      set('Anträge ohne Papier', `<w:b/>${size(16)}`) +
      p(prose) +
      set('Was noch fehlt', '<w:b/>') +
      p(prose) +
      set('Ein fetter Satz ist keine.', '<w:b/>') +
      p(prose) +
      p(prose);
    expect((await shown({ body })).filter((line) => !line.includes('Rat'))).toEqual([
      'paragraph: PRESSEMITTEILUNG',
      'heading1: Anträge ohne Papier',
      'heading2: Was noch fehlt',
      'paragraph: Ein fetter Satz ist keine.',
    ]);
  });

  it('has none where much of it is bold, or where styles name them', async () => {
    const bold = set('Fette Zeile', '<w:b/>') + p(prose);
    expect((await shown({ body: bold + bold })).some((line) => line.startsWith('heading'))).toBe(false);
    expect(await shown({ body: p('Kopf', '<w:outlineLvl w:val="0"/>') + bold + p(prose) + p(prose) })).toContain('paragraph: Fette Zeile');
  });

  it('is read as pasted text when it has nothing but paragraphs, with gaps where one is empty', async () => {
    const { layout, lines } = await extract({ body: p('Eins') + p('Zwei') + '<w:p/>' + p('Drei') });
    expect([layout, lines.map((line) => line.blankBefore)]).toEqual(['text', [false, false, true]]);
    const dense = await extract({ body: p('Eins') + p('Zwei') });
    expect([dense.layout, dense.lines.map((line) => line.blankBefore)]).toEqual(['text', [false, true]]);
  });
});

describe('a Word document that cannot be read', () => {
  const faultOf = async (bytes: Uint8Array, name = 'a.docx'): Promise<string> => {
    const { outcome } = await readFile(name, bytes);
    return outcome.ok ? 'read' : outcome.fault.code;
  };

  it('says what is wrong with it', async () => {
    const good = makeDocx({ body: p('Der Rat hat beschlossen, die Anträge künftig elektronisch anzunehmen.') });
    expect(await faultOf(good, 'bericht.txt')).toBe('read');
    expect(await faultOf(good.subarray(0, good.length / 2))).not.toBe('read');
    expect(await faultOf(makeDocx({ body: '' }))).toBe('file-no-text');
    expect(await faultOf(makeDocx({ body: '<w:p><w:r>' }))).toBe('file-damaged');
    expect(await faultOf(new Uint8Array())).toBe('file-empty');
    const office = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await faultOf(office)).toBe('file-encrypted');
    const locked = makeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'word/document.xml', bytes: '<x/>', flags: 1 },
    ]);
    expect(await faultOf(locked)).toBe('file-encrypted');
    const entity = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>';
    expect(
      await faultOf(
        makeZip([
          { name: '[Content_Types].xml', bytes: '<Types/>' },
          { name: 'word/document.xml', bytes: entity },
        ]),
      ),
    ).toBe('file-damaged');
    expect(await faultOf(makeDocx({ body: '<w:sdt>'.repeat(400) }))).toBe('parser-depth');
    expect(await faultOf(makeDocx({ body: p('x'.repeat(60 * 1024 * 1024)) }))).toBe('archive-too-large');
  });

  it('never breaks the reading with bytes changed', async () => {
    const good = makeDocx({ body: p('Der Rat hat beschlossen.'), styles: style('a', 'heading 1'), footnotes: '' });
    expect((await openZip(good, 'a.docx')).ok).toBe(true);
    for (let at = 0; at < good.length; at += 3) {
      const changed = good.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(await faultOf(changed)).not.toBe('parser-crashed');
    }
  });
});
