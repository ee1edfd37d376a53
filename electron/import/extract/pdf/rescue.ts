import { latin1 } from '../../decode.ts';

const maxObjects = 200_000;
const maxPages = 2_000;
const longest = 3_000;

/**
 * Gives a file that was cut off a root of its own: the pages it still has, in their order. Null where none are found
 * or where they are encrypted, since the key to them is lost.
 */
export function withOwnRoot(bytes: Uint8Array): Uint8Array | null {
  const text = latin1(bytes);
  if (text.includes('/Encrypt')) return null;
  const kids: string[] = [];
  let last = 0;
  let count = 0;
  for (const found of text.matchAll(/(\d{1,8}) (\d{1,5}) obj\b/g)) {
    count += 1;
    if (count > maxObjects || kids.length >= maxPages) break;
    last = Math.max(last, Number(found[1]));
    const body = text.slice(found.index, found.index + longest);
    const end = body.search(/endobj|stream/);
    if (/\/Type\s{0,4}\/Page(?![A-Za-z])/.test(end < 0 ? body : body.slice(0, end))) kids.push(`${found[1] ?? ''} ${found[2] ?? ''} R`);
  }
  if (kids.length === 0) return null;
  const root = `\n${String(last + 1)} 0 obj\n<< /Type /Catalog /Pages ${String(last + 2)} 0 R >>\nendobj\n`;
  const pages = `${String(last + 2)} 0 obj\n<< /Type /Pages /Count ${String(kids.length)} /Kids [${kids.join(' ')}] >>\nendobj\n`;
  const trailer = `trailer\n<< /Root ${String(last + 1)} 0 R /Size ${String(last + 3)} >>\nstartxref\n0\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(`\nendstream\nendobj${root}${pages}${trailer}`, 'latin1')]);
}
