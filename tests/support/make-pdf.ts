/** A piece of text at a place in points from the bottom left; `turn` in degrees. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly turn?: number;
  /** Extra room between letters, in points. */
  readonly spacing?: number;
}

export interface MadePage {
  readonly texts: readonly PlacedText[];
  readonly links?: readonly { readonly uri: string; readonly rect: readonly number[] }[];
  /** A picture over the whole page, as scanners make them. */
  readonly scanned?: boolean;
}

const signs: Readonly<Record<string, string>> = { '„': '\\204', '“': '\\223', '–': '\\226', '•': '\\225', '\u00ad': '\\255' };

/** A small PDF in Helvetica, written by hand, so that a test can place every word. */
export function makePdf(pages: readonly MadePage[], trailer = ''): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (body: string, dict = ''): string =>
    `<< ${dict} /Length ${String(Buffer.byteLength(body, 'latin1'))} >>\nstream\n${body}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const font = (name: string): number => add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const fonts = `<< /F1 ${String(font('Helvetica'))} 0 R /F2 ${String(font('Helvetica-Bold'))} 0 R >>`;
  const isScanned = pages.some((page) => page.scanned === true);
  const picture = !isScanned
    ? 0
    : add(stream('\u0080', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'));
  const kids = pages.map((page) => {
    const content = add(stream((page.scanned === true ? 'q 595 0 0 842 0 0 cm /Im Do Q\n' : '') + page.texts.map(operators).join('\n')));
    const links = (page.links ?? []).map(({ uri, rect }) =>
      add(`<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] /A << /S /URI /URI (${uri.replace(/([()\\])/g, '\\$1')}) >> >>`),
    );
    const annotations = links.map((id) => `${String(id)} 0 R`).join(' ');
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font ${fonts} ${isScanned ? `/XObject << /Im ${String(picture)} 0 R >>` : ''} >> ` +
        `/Contents ${String(content)} 0 R /Annots [${annotations}] >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${String(kids.length)} /Kids [${kids.map((id) => `${String(id)} 0 R`).join(' ')}] >>`;
  let text = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const at of places) text += `${String(at).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function operators({ text, x, y, size = 11, bold = false, turn = 0, spacing = 0 }: PlacedText): string {
  const angle = (turn * Math.PI) / 180;
  const matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, y].map((value) => value.toFixed(3)).join(' ');
  const shown = text.replace(/([()\\])/g, '\\$1').replace(/[„“–•\u00ad]/gu, (sign) => signs[sign] ?? sign);
  return `BT /${bold ? 'F2' : 'F1'} ${String(size)} Tf ${String(spacing)} Tc ${matrix} Tm (${shown}) Tj ET`;
}

/** Lines below each other from a place on, as a page of running text has them. */
export const linesAt = (lines: readonly string[], x: number, y: number, about: Partial<PlacedText> = {}, pitch = 15): PlacedText[] =>
  lines.map((text, index) => ({ ...about, text, x, y: y - index * pitch }));
