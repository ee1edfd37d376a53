import { crc32, deflateRawSync } from 'node:zlib';

/** What a test may want different from an honest entry. */
export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly bytes: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Declared size instead of the real one. */
  readonly declared?: number;
  readonly crc?: number;
  /** Offset of the local header instead of the real one. */
  readonly offset?: number;
}

const toBytes = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? new TextEncoder().encode(value) : value);

/** Writes a ZIP, honest or not. */
export function makeZip(parts: readonly ZipPart[], comment = ''): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = toBytes(part.name);
    const bytes = toBytes(part.bytes);
    const packed = part.stored === true ? bytes : deflateRawSync(bytes);
    const common = new DataView(new ArrayBuffer(26));
    common.setUint16(0, 20, true);
    common.setUint16(2, part.flags ?? (typeof part.name === 'string' ? 0x08_00 : 0), true);
    common.setUint16(4, part.method ?? (part.stored === true ? 0 : 8), true);
    common.setUint32(10, part.crc ?? crc32(bytes), true);
    common.setUint32(14, packed.length, true);
    common.setUint32(18, part.declared ?? bytes.length, true);
    common.setUint16(22, name.length, true);
    const shared = new Uint8Array(common.buffer);
    const local = concat([signature(0x04_03_4b_50), shared, name, packed]);
    const rest = new DataView(new ArrayBuffer(14));
    rest.setUint32(10, part.offset ?? offset, true);
    directory.push(concat([signature(0x02_01_4b_50), Uint8Array.of(20, 0), shared, new Uint8Array(rest.buffer), name]));
    chunks.push(local);
    offset += local.length;
  }
  const listed = concat(directory);
  const end = new DataView(new ArrayBuffer(18));
  end.setUint16(4, parts.length, true);
  end.setUint16(6, parts.length, true);
  end.setUint32(8, listed.length, true);
  end.setUint32(12, offset, true);
  end.setUint16(16, toBytes(comment).length, true);
  return concat([...chunks, listed, signature(0x06_05_4b_50), new Uint8Array(end.buffer), toBytes(comment)]);
}

function signature(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value, true);
  return new Uint8Array(view.buffer);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
