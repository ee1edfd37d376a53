/**
 * The colour space sRGB as an ICC profile of version 2, computed: three primaries and one curve.
 * Primaries and white as IEC 61966-2-1 has them, adapted to D50 (Bradford), as ICC.1:2001-04 asks for display profiles.
 */
const primaries = {
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
} as const;
const d50 = [0.9642, 1, 0.8249] as const;
const curvePoints = 1024;

/** From a signal to light, both 0…1 (IEC 61966-2-1, 5.2). */
const toLight = (signal: number): number => (signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4);

const fixed = (value: number): number => Math.round(value * 0x1_0000);

function xyzTag(values: readonly number[]): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 0, 'latin1');
  values.forEach((value, index) => tag.writeInt32BE(fixed(value), 8 + index * 4));
  return tag;
}

function curveTag(): Buffer {
  const tag = Buffer.alloc(12 + curvePoints * 2);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(curvePoints, 8);
  for (let index = 0; index < curvePoints; index++)
    tag.writeUInt16BE(Math.round(toLight(index / (curvePoints - 1)) * 0xffff), 12 + index * 2);
  return tag;
}

function textTag(text: string): Buffer {
  return Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${text}\0`, 'latin1')]);
}

/** A description also has a place for Unicode and for Macintosh script; both stay empty. */
function descriptionTag(text: string): Buffer {
  const head = Buffer.alloc(12);
  head.write('desc', 0, 'latin1');
  head.writeUInt32BE(text.length + 1, 8);
  return Buffer.concat([head, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(4 + 4 + 2 + 1 + 67)]);
}

const padded = (tag: Buffer): Buffer => Buffer.concat([tag, Buffer.alloc((4 - (tag.length % 4)) % 4)]);

function header(size: number): Buffer {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(0x0210_0000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  // 1 January 2000: a profile that is always the same has no date of its own.
  [2000, 1, 1, 0, 0, 0].forEach((value, index) => head.writeUInt16BE(value, 24 + index * 2));
  head.write('acsp', 36, 'latin1');
  d50.forEach((value, index) => head.writeInt32BE(fixed(value), 68 + index * 4));
  return head;
}

/** The bytes of the profile. */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(d50)],
    ...Object.entries(primaries).map(([name, values]) => [name, xyzTag(values)] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const offsets = new Map<Buffer, number>();
  const data: Buffer[] = [];
  let at = 128 + table.length;
  tags.forEach(([name, tag], index) => {
    if (!offsets.has(tag)) {
      offsets.set(tag, at);
      data.push(padded(tag));
      at += padded(tag).length;
    }
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(offsets.get(tag) ?? 0, 8 + index * 12);
    table.writeUInt32BE(tag.length, 12 + index * 12);
  });
  return Buffer.concat([header(at), table, ...data]);
}
