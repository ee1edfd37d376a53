/** One operator of a content stream with its operands; `start` is where the first operand begins, `end` is behind the operator. */
export interface ContentOperation {
  readonly operator: string;
  /** As written: names with their slash, strings with their brackets, arrays and dictionaries whole. */
  readonly operands: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** No stream that means well has more operands before an operator (ISO 32000-1, annex C, allows 32 for DeviceN). */
const maxOperands = 64;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9 || code === 12 || code === 0;
/** By code: the signs that end a name, a number or an operator. */
const ends = new Uint8Array(0x1_0000);
const delimiters = '()<>[]{}/%';
for (const sign of `${delimiters} \n\r\t\f\0`) ends[sign.charCodeAt(0)] = 1;
const isRegular = (code: number): boolean => ends[code] === 0;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Reads a content stream (one character a byte) in its order. Ends quietly where the stream breaks off; every step moves on, so time is linear. */
export function* contentOperations(source: string): Generator<ContentOperation> {
  for (let operation = operationAt(source, 0); operation; operation = operationAt(source, operation.end)) yield operation;
}

/** The operation that begins at a place, or behind the blanks there; null where the stream ends or breaks off. */
export function operationAt(source: string, from: number): ContentOperation | null {
  const operands: string[] = [];
  const start = skipBlank(source, from);
  for (let at = start; at < source.length; at = skipBlank(source, at)) {
    const begin = at;
    at = endOfToken(source, begin);
    const token = source.slice(begin, at);
    if (isOperand(token)) {
      if (operands.length < maxOperands) operands.push(token);
      continue;
    }
    if (token === 'BI') at = endOfInlineImage(source, at);
    return { operator: token, operands, start, end: at };
  }
  return null;
}

function isOperand(token: string): boolean {
  return delimiters.includes(token.charAt(0)) || token === 'true' || token === 'false' || token === 'null' || number.test(token);
}

function skipBlank(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 37) at = endOfLine(source, at);
    else if (!isSpace(code)) return at;
  }
  return at;
}

function endOfLine(source: string, from: number): number {
  let at = from;
  while (at < source.length && source.charCodeAt(at) !== 10 && source.charCodeAt(at) !== 13) at++;
  return at;
}

/** Where the token ends that begins at `from`; arrays and dictionaries count as one. */
function endOfToken(source: string, from: number): number {
  switch (source[from]) {
    case '(':
      return endOfString(source, from);
    case '/':
      return endOfRegular(source, from + 1);
    case '<':
      return source[from + 1] === '<' ? endOfGroup(source, from) : endOfHex(source, from);
    case '[':
      return endOfGroup(source, from);
    case ')':
    case '>':
    case ']':
    case '{':
    case '}':
      return from + 1;
    default:
      return endOfRegular(source, from);
  }
}

function endOfRegular(source: string, from: number): number {
  let at = from;
  while (at < source.length && isRegular(source.charCodeAt(at))) at++;
  return at;
}

function endOfHex(source: string, from: number): number {
  const close = source.indexOf('>', from);
  return close < 0 ? source.length : close + 1;
}

function endOfString(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return at + 1;
  }
  return source.length;
}

/** The end of an array or a dictionary, with all that is nested in it. */
function endOfGroup(source: string, from: number): number {
  let depth = 0;
  let at = from;
  while ((at = skipBlank(source, at)) < source.length) {
    const two = source.slice(at, at + 2);
    if (two === '<<' || source[at] === '[') {
      depth++;
      at += two === '<<' ? 2 : 1;
    } else if (two === '>>' || source[at] === ']') {
      at += two === '>>' ? 2 : 1;
      if (--depth === 0) return at;
    } else at = endOfToken(source, at);
  }
  return source.length;
}

/** `BI … ID data EI`: the data may hold anything, so the end is an `EI` that stands alone. */
function endOfInlineImage(source: string, from: number): number {
  const data = source.indexOf('ID', from);
  for (let at = source.indexOf('EI', data + 2); data >= 0 && at >= 0; at = source.indexOf('EI', at + 2)) {
    const before = source.charCodeAt(at - 1);
    const after = at + 2 >= source.length ? 32 : source.charCodeAt(at + 2);
    if (isSpace(before) && isSpace(after)) return at + 2;
  }
  return source.length;
}
