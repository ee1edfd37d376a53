import { describe, expect, it } from 'vitest';
import { extractRtf } from '#electron/import/extract/office/rtf.ts';
import { htmlFromRtf } from '#electron/import/extract/office/rtf-html.ts';
import { noOptions } from '#electron/import/options.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { onePixel } from '../../support/pictures.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const fonts =
  '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset238 Arial CE;}}';
const styles = "{\\stylesheet{\\s0 Standard;}{\\s1\\outlinelevel0 heading 1;}{\\s2 \\u220\\'dcberschrift 2;}{\\*\\cs10 Fett;}}";
const rtf = (body: string, head = ''): Uint8Array =>
  bytesOf(`{\\rtf1\\ansi\\ansicpg1252\\deff0${fonts}${styles}${head}\\pard\\plain ${body}}`);

function extract(bytes: Uint8Array) {
  const found: FoundPart[] = [];
  const emit = (part: FoundPart): void => {
    found.push(part);
  };
  const read = extractRtf(
    { fileName: 'a.rtf', bytes },
    { options: noOptions, emit, alive: () => undefined, room: () => Promise.resolve() },
  );
  if (!read.ok) throw new Error(read.fault.code);
  if (read.value.kind !== 'document') throw new Error(read.value.kind);
  return { ...read.value.document, warnings: read.value.warnings ?? [], found };
}
const shown = (body: string, head = ''): string[] =>
  extract(rtf(body, head)).lines.map(
    (line) =>
      `${line.region === 'main' ? '' : `${line.region}/`}${line.kind}${line.level > 0 ? String(line.level) : ''}${line.ordered ? '#' : ''}: ${line.text}`,
  );

describe('a file in RTF', () => {
  it('reads its letters in the code page of their font, of one byte or two, or by number with a stand-in', () => {
    expect(shown("Gr\\'fc\\'dfe \\'84Rat\\'93 \\u8364\\'80 \\u228? {\\uc2\\u252 uexx} {\\uc0\\u246 }l\\par")).toEqual([
      'paragraph: Grüße „Rat“ € ä üxx öl',
    ]);
    expect(shown("{\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} {\\f2 \\'93\\'fa\\'96\\'7b} {\\f3 \\'b7\\'61} {\\f4 \\'f8}\\par")).toEqual([
      'paragraph: Привет 日本 •α ř',
    ]);
    expect(extract(bytesOf("{\\rtf1\\mac Gr\\'9f\\'a7e}")).lines[0]?.text).toBe('Grüße');
    expect(extract(bytesOf("{\\rtf1\\pc Gr\\'81\\'e1e}")).lines[0]?.text).toBe('Grüße');
    expect(shown('Smiley \\u-10179?\\u-8694? und \\emdash  Strich\\_Wort\\-teil\\~x')).toEqual([
      'paragraph: Smiley 😊 und — Strich-Wortteil\u00a0x',
    ]);
  });

  it('keeps headings by outline and by the German and English names of styles', () => {
    expect(shown('\\pard\\s1 Eins\\par\\pard\\s2 Zwei\\par\\pard\\outlinelevel2 Drei\\par\\pard Text\\par')).toEqual([
      'heading1: Eins',
      'heading2: Zwei',
      'heading3: Drei',
      'paragraph: Text',
    ]);
  });

  it('keeps lists without their marks', () => {
    expect(
      shown(
        "\\pard\\ls1{\\listtext\\'b7\\tab}Punkt\\par{\\listtext 1.\\tab}\\ilvl1 Erstens\\par\\pard{\\pntext\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb -}}Alt\\par\\pard Text\\par",
      ),
    ).toEqual(['list-item1: Punkt', 'list-item2#: Erstens', 'list-item1: Alt', 'paragraph: Text']);
  });

  it('keeps rows of a table in one line each', () => {
    const row = (...cells: string[]): string => `\\trowd\\cellx1\\cellx2\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row`;
    expect(shown(`Vor\\par${row('Ort', 'Zahl')}${row('Aubach\\par (Kreis)', '12')}${row('', '7')}\\pard Nach\\par`)).toEqual([
      'paragraph: Vor',
      'table-row: Ort\tZahl',
      'table-row: Aubach (Kreis)\t12',
      'table-row: \t7',
      'paragraph: Nach',
    ]);
  });

  it('keeps the rows of a table that the document ends with', () => {
    expect(shown('\\trowd\\intbl Ort\\cell Zahl\\cell\\row\\trowd Aubach\\cell 12\\cell\\row')).toEqual([
      'table-row: Ort\tZahl',
      'table-row: Aubach\t12',
    ]);
  });

  it('follows links, keeps marks and drops instructions', () => {
    const { lines } = extract(
      rtf(
        'Siehe {\\field{\\*\\fldinst{HYPERLINK "https://example.org/a"}}{\\fldrslt{\\b hier}}} und {\\field{\\*\\fldinst HYPERLINK "javascript:x"}{\\fldrslt dort}} am {\\field{\\*\\fldinst DATE}{\\fldrslt 3.5.2026}}, {\\i kursiv\\i0 !}\\par',
      ),
    );
    expect(lines[0]?.text).toBe('Siehe hier und dort am 3.5.2026, kursiv!');
    expect(lines[0]?.marks).toEqual([
      { kind: 'bold', start: 6, end: 10 },
      { kind: 'link', start: 6, end: 10, url: 'https://example.org/a' },
      { kind: 'italic', start: 33, end: 39 },
    ]);
  });

  it('puts notes at the end, text boxes behind, and headers, footers, remarks and hidden text beside the text', () => {
    expect(
      shown(
        "Das Gesetz{\\super\\chftn{\\footnote\\pard\\plain {\\super\\chftn} OZG\\par}} gilt{\\v geheim}.{\\*\\annotation\\pard pr\\'fcfen}\\par Vor{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard Kasten\\par}}{\\shprslt{\\*\\do{\\dptxbxtext Kasten}}}} dem Kasten\\par",
        '{\\header\\pard Stadt Aubach\\par}{\\footer\\pard Seite 1\\par}',
      ),
    ).toEqual([
      'header/paragraph: Stadt Aubach',
      'paragraph: Das Gesetz[1] gilt.',
      'aside/paragraph: prüfen',
      'aside/paragraph: geheim',
      'paragraph: Vor dem Kasten',
      'paragraph: Kasten',
      'paragraph: [1] OZG',
      'footer/paragraph: Seite 1',
    ]);
  });

  it('leaves what was deleted and what is for programs only, and takes the better of two forms', () => {
    const { lines, warnings } = extract(
      rtf('Der Rat {\\deleted lehnte ab}{\\revised stimmte zu}.{\\*\\neu x}{\\bkmkstart m}{\\upr{Aubach?}{\\*\\ud{Aub\\u228?ch}}}\\par'),
    );
    expect(lines.map((line) => line.text)).toEqual(['Der Rat stimmte zu.Aubäch']);
    expect(warnings).toEqual(['tracked-changes']);
  });

  it('keeps pictures written as numbers or as bytes, and no picture twice', () => {
    const hex = Buffer.from(onePixel).toString('hex');
    const body = `A{\\*\\shppict{\\pict\\pngblip ${hex}}}{\\nonshppict{\\pict\\wmetafile8 0100}}\\par B{\\pict\\pngblip\\bin${String(onePixel.length)} ${Buffer.from(onePixel).toString('latin1')}}\\par`;
    const { lines, found } = extract(rtf(body));
    expect(lines.map((line) => line.kind)).toEqual(['paragraph', 'picture', 'paragraph', 'picture']);
    expect(found.length).toBe(1);
  });

  it('gives title and keywords as weak facts', () => {
    const info = "{\\info{\\title Bericht \\'fcber Netze}{\\author Eva Brandt}{\\keywords OZG, Netze}{\\creatim\\yr2024\\mo3\\dy5\\hr1}}";
    expect(extract(rtf('Text\\par', info)).meta).toMatchObject({
      title: 'Bericht über Netze',
      authors: null,
      keywords: ['OZG', 'Netze'],
      date: null,
    });
  });

  it('is a page where Outlook wrapped one', () => {
    const page = bytesOf(
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}\\uc1\\pard {\\*\\htmltag19 <html>}{\\*\\htmltag34 <head><title>Rundbrief</title></head>}{\\*\\htmltag50 <body>}{\\*\\htmltag64 <h1>}\\htmlrtf {\\b\\htmlrtf0 Gr\\'fc\\'dfe{\\*\\htmltag84 &nbsp;}\\htmlrtf \\'a0\\htmlrtf0 aus Aubach{\\*\\htmltag72 </h1>}\\htmlrtf }\\htmlrtf0\\par{\\*\\mhtmltag64 <p>}{\\*\\htmltag64 <p>}Der Rat tagt am Montag.{\\*\\htmltag72 </p>}{\\*\\htmltag58 </body>}}",
    );
    expect(htmlFromRtf(page)).toBe(
      '<html><head><title>Rundbrief</title></head><body><h1>Grüße&nbsp;aus Aubach</h1>\n<p>Der Rat tagt am Montag.</p></body>',
    );
    expect(htmlFromRtf(rtf('Text'))).toBeNull();
    expect(extract(page).lines.map((line) => line.text.replace('\u00a0', ' '))).toEqual(['Grüße aus Aubach', 'Der Rat tagt am Montag.']);
  });
});

describe('a file in RTF that cannot be read as it should', () => {
  const outcomeOf = async (bytes: Uint8Array, name = 'a.rtf') => (await readFile(name, bytes)).outcome;

  it('is read as far as it goes, or refused with one sentence', async () => {
    const good = rtf(
      "Der Rat hat beschlossen, die Antr\\'e4ge k\\'fcnftig elektronisch anzunehmen.\\par Ab Mai gilt das f\\'fcr alle.\\par",
    );
    const mislabelled = await outcomeOf(good, 'bericht.doc');
    expect(mislabelled.ok && mislabelled.value.reading?.format).toBe('rtf');
    const half = await outcomeOf(good.subarray(0, good.length - 30));
    expect(half.ok && half.value.reading?.warnings).toContain('part-damaged');
    const unbalanced = await outcomeOf(bytesOf('{\\rtf1 Ein Satz, der bleibt.}}}} Und noch einer danach.'));
    expect(unbalanced.ok && unbalanced.value.reading?.lines.map((line) => line.text)).toEqual([
      'Ein Satz, der bleibt. Und noch einer danach.',
    ]);
    const empty = await outcomeOf(rtf(''));
    expect(!empty.ok && empty.fault.code).toBe('file-no-text');
    const deep = await outcomeOf(bytesOf(`{\\rtf1 ${'{'.repeat(20_000)}x`));
    expect(!deep.ok && deep.fault.code).toBe('parser-depth');
  });

  it('never breaks the reading with bytes changed', async () => {
    const good = rtf(
      "{\\b Rat}\\par\\trowd\\pard\\intbl a\\cell b\\cell\\row{\\*\\shppict{\\pict\\pngblip 00}}{\\footnote x}\\u228? \\'e4\\bin3 abc\\par",
    );
    for (let at = 6; at < good.length; at += 1) {
      for (const flip of [0x01, 0x20, 0x5c]) {
        const changed = good.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        const outcome = await outcomeOf(changed);
        expect(outcome.ok || outcome.fault.code).not.toBe('parser-crashed');
      }
    }
  });
});
