import { FaultError } from '#shared/result.ts';

/** A token of Turtle. `iri` and `literal` come unescaped; `name` is a prefixed name or a keyword as written. */
export interface TurtleToken {
  readonly kind: 'iri' | 'name' | 'literal' | 'language' | 'number' | 'sign' | 'end';
  readonly value: string;
}

// Each expression is anchored where the last one ended and has no nested repetition: linear time.
const space = /(?:[ \t\r\n]+|#[^\n]*)*/y;
const iri = /<([^<>"{}|^`\u0000-\u0020]*)>/y;
const shortText = /"([^"\\\n\r]*(?:\\.[^"\\\n\r]*)*)"|'([^'\\\n\r]*(?:\\.[^'\\\n\r]*)*)'/y;
const language = /@([A-Za-z]{1,16}(?:-[A-Za-z0-9]{1,16}){0,8})/y;
const number = /[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const blank = /_:[\p{L}\p{N}_][\p{L}\p{N}_.-]*/uy;
const name = /(?:[\p{L}][\p{L}\p{N}_.-]*)?(?::(?:[\p{L}\p{N}_.:-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])*)?/uy;

const escapes: Record<string, string> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f', '"': '"', "'": "'", '\\': '\\' };

/** Replaces `\n`, `\u00e4` and the like. */
const unescaped = (text: string): string =>
  text.replace(
    /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gs,
    (whole, four: string | undefined, eight: string | undefined, sign: string) => {
      const code = four ?? eight;
      if (code === undefined) return escapes[sign] ?? whole;
      const point = parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );

/** Reads the tokens of a Turtle text one after the other. Throws `file-damaged` where none fits. */
export function turtleTokens(text: string): () => TurtleToken {
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found || found[0] === '') return null;
    at = pattern.lastIndex;
    return found;
  };
  const longText = (quote: string): string => {
    const start = at + 3;
    let end = start;
    // A backslash takes the next sign with it, so that \" does not end the text.
    while (end < text.length && !text.startsWith(quote, end)) end += text[end] === '\\' ? 2 : 1;
    // Quotes right before the end belong to the text.
    while (text[end + 3] === quote[0]) end += 1;
    if (end >= text.length) throw new FaultError('file-damaged');
    at = end + 3;
    return text.slice(start, end);
  };
  return () => {
    match(space);
    if (at >= text.length) return { kind: 'end', value: '' };
    if (text.startsWith('"""', at) || text.startsWith("'''", at))
      return { kind: 'literal', value: unescaped(longText(text.slice(at, at + 3))) };
    const address = match(iri);
    if (address) return { kind: 'iri', value: unescaped(address[1] ?? '') };
    const short = match(shortText);
    if (short) return { kind: 'literal', value: unescaped(short[1] ?? short[2] ?? '') };
    const tag = match(language);
    if (tag) return { kind: 'language', value: tag[1] ?? '' };
    if (text.startsWith('^^', at)) {
      at += 2;
      return { kind: 'sign', value: '^^' };
    }
    const node = match(blank);
    if (node) return trimmedName(node[0]);
    const digits = match(number);
    if (digits) return { kind: 'number', value: digits[0] };
    const word = match(name);
    if (word) return trimmedName(word[0]);
    const sign = text[at] ?? '';
    if (!'.;,[]()'.includes(sign)) throw new FaultError('file-damaged');
    at += 1;
    return { kind: 'sign', value: sign };
  };

  /** A point at the end of a name ends the statement instead. */
  function trimmedName(found: string): TurtleToken {
    const value = found.replace(/\.{1,100}$/, '');
    at -= found.length - value.length;
    return { kind: 'name', value: value.replace(/\\(.)/g, '$1') };
  }
}
