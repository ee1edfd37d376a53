import { describe, expect, it } from 'vitest';
import { decorationsOf, markArtifacts } from '#electron/export/pdf/artifacts.ts';
import { readMarkedContent } from '#electron/export/pdf/marked-content.ts';
import type { Mark } from '#electron/export/pdf/marked-content.ts';

const marked = (source: string, options: { tagged?: string; types?: Record<number, string[]>; spoken?: string } = {}): string => {
  const content = readMarkedContent(source, () => '');
  const decorations = decorationsOf(content, (mcid) => options.types?.[mcid] ?? ['P']);
  const spoken = new Map<Mark, string>(options.spoken === undefined ? [] : content.marks.map((mark) => [mark, options.spoken ?? '']));
  return markArtifacts(source, content, { decorations, spoken, isTagged: (name) => name === options.tagged })
    .replace(/\s+/g, ' ')
    .trim();
};

describe('what is painted outside of the text', () => {
  it('becomes an artifact: a line, a ground, a running foot, a picture without words', () => {
    expect(marked('0 0 m 5 5 l S')).toBe('/Artifact <</Type /Layout >>BDC 0 0 m 5 5 l S EMC');
    expect(marked('1 g 0 0 9 9 re f')).toBe('1 g /Artifact <</Type /Layout >>BDC 0 0 9 9 re f EMC');
    expect(marked('BT /F1 8 Tf (1) Tj (2) Tj ET')).toBe('/Artifact <</Type /Pagination >>BDC BT /F1 8 Tf (1) Tj (2) Tj ET EMC');
    expect(marked('q /X1 Do Q')).toBe('q /Artifact <</Type /Layout >>BDC /X1 Do EMC Q');
  });

  it('stays as it is where it is marked already, or paints nothing', () => {
    for (const source of [
      '/P <</MCID 0 >>BDC BT (x) Tj ET EMC',
      '/Artifact BMC 0 0 9 9 re f EMC',
      '0 0 9 9 re W* n',
      '/P <</MCID 0 >>BDC /Span BMC BT (x) Tj ET EMC EMC',
    ])
      expect(marked(source)).toBe(source);
  });

  it('is marked within the text object when part of that is marked', () => {
    expect(marked('BT (a) Tj /P <</MCID 0 >>BDC (b) Tj EMC ET')).toBe(
      'BT /Artifact <</Type /Pagination >>BDC (a) Tj EMC /P <</MCID 0 >>BDC (b) Tj EMC ET',
    );
  });

  it('is not wrapped when it is a form with marked text in it', () => {
    expect(marked('/X1 Do /X2 Do', { tagged: 'X1' })).toBe('/X1 Do /Artifact <</Type /Layout >>BDC /X2 Do EMC');
  });
});

describe('lines and grounds that Chromium counts as content', () => {
  it('become artifacts, but for pictures and the dots of lists', () => {
    const source = '/P <</MCID 0 >>BDC 0 0 9 9 re f EMC';
    expect(marked(source)).toBe('/Artifact <</Type /Layout >>BDC 0 0 9 9 re f EMC');
    expect(marked(source, { types: { 0: ['L', 'LI', 'Lbl'] } })).toBe(source);
    expect(marked(source, { types: { 0: ['Figure', 'P'] } })).toBe(source);
  });

  it('stay when there is text or a picture with them', () => {
    for (const source of ['/P <</MCID 0 >>BDC 0 0 9 9 re f BT (x) Tj ET EMC', '/P <</MCID 0 >>BDC 0 0 9 9 re f /X1 Do EMC'])
      expect(marked(source)).toBe(source);
  });
});

it('says another text for a sequence in UTF-16', () => {
  expect(marked('/P <</MCID 4 >>BDC BT (-) Tj ET EMC', { spoken: '\u00AD' })).toBe(
    '/Span <</MCID 4 /ActualText <FEFF00AD> >>BDC BT (-) Tj ET EMC',
  );
});
