/** Numbers of 32 bits as bytes of a column. */
export const bytesOf = (numbers: Uint32Array | readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(numbers).buffer);

/** A copy: SQLite's bytes need not lie on a multiple of four. */
export const numbersOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(Uint8Array.from(bytes).buffer);
