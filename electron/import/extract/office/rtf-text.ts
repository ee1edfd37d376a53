import { codePageOfCharset, decodeBytes } from './rtf-code-pages.ts';
import { readRtfTokens } from './rtf-tokens.ts';
import { symbolText } from './symbols.ts';

/** RTF with its letters decoded; what they belong to is decided above. */
export interface RtfHandler {
  readonly open: () => void;
  readonly close: () => void;
  readonly word: (name: string, value: number | null) => void;
  readonly symbol: (character: string) => void;
  readonly text: (value: string) => void;
  readonly binary: (bytes: Uint8Array) => void;
}

/** Words that stand for one character. */
const characters = new Map<string, string>([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
]);

interface Letters {
  codePage: number;
  /** How many characters after `\uN` stand in for it. */
  fallback: number;
  isFontTable: boolean;
  symbolFont: string;
}

interface Font {
  codePage: number | null;
  name: string;
}

/** Reads RTF and decodes its letters: code pages of the document and of each font, `\'xx` of several bytes, `\uN` with its stand-ins. */
export function readRtf(bytes: Uint8Array, fileName: string, handler: RtfHandler): { readonly openGroups: number } {
  const fonts = new Map<number, Font>();
  const groups: Letters[] = [];
  let letters: Letters = { codePage: 1252, fallback: 1, isFontTable: false, symbolFont: '' };
  let documentPage = 1252;
  let defaultFont = -1;
  let defined: Font | null = null;
  let skip = 0;
  let pending = '';
  const flush = (): void => {
    if (pending === '') return;
    const value =
      letters.symbolFont === ''
        ? decodeBytes(pending, letters.codePage)
        : [...pending].map((letter) => symbolText(letters.symbolFont, letter.charCodeAt(0))).join('');
    pending = '';
    if (letters.isFontTable) {
      if (defined !== null) defined.name += value;
    } else handler.text(value);
  };
  const useFont = (number: number): void => {
    const font = fonts.get(number);
    letters.codePage = font?.codePage ?? documentPage;
    letters.symbolFont = font?.codePage === 42 ? font.name : '';
    if (font?.codePage === 42) letters.codePage = documentPage;
  };
  const setDocumentPage = (page: number): void => {
    documentPage = page;
    letters.codePage = page;
  };
  const isLetters = (name: string, value: number | null): boolean => {
    switch (name) {
      case 'fonttbl':
        letters.isFontTable = true;
        return true;
      case 'f':
        if (letters.isFontTable) {
          defined = { codePage: null, name: '' };
          fonts.set(value ?? 0, defined);
        } else useFont(value ?? 0);
        return true;
      case 'fcharset':
      case 'cpg':
        if (defined !== null && letters.isFontTable)
          defined.codePage = (name === 'cpg' ? value : codePageOfCharset(value ?? 1)) ?? defined.codePage;
        return true;
      case 'deff':
        defaultFont = value ?? -1;
        return true;
      case 'plain':
        if (fonts.has(defaultFont)) useFont(defaultFont);
        else letters.codePage = documentPage;
        return false;
      case 'ansicpg':
        if (value !== null && value > 0) setDocumentPage(value);
        return true;
      case 'mac':
        setDocumentPage(10000);
        return true;
      case 'pc':
        setDocumentPage(437);
        return true;
      case 'pca':
        setDocumentPage(850);
        return true;
      case 'uc':
        letters.fallback = Math.max(0, Math.min(20, value ?? 1));
        return true;
      case 'u': {
        const code = (value ?? 63) & 0xffff;
        const own =
          code >= 0xf000 && code <= 0xf0ff
            ? symbolText(letters.symbolFont === '' ? 'Symbol' : letters.symbolFont, code)
            : String.fromCharCode(code);
        if (letters.isFontTable && defined !== null) defined.name += own;
        else handler.text(own);
        skip = letters.fallback;
        return true;
      }
      default:
        return false;
    }
  };
  const openGroups = readRtfTokens(bytes, fileName, {
    open: () => {
      flush();
      skip = 0;
      groups.push({ ...letters });
      handler.open();
    },
    close: () => {
      flush();
      skip = 0;
      handler.close();
      letters = groups.pop() ?? letters;
    },
    word: (name, value) => {
      const character = characters.get(name);
      // Only a character can stand in for one; a word that does more means that the writer left the stand-in out.
      if (skip > 0 && character !== undefined) {
        skip -= 1;
        return;
      }
      flush();
      skip = 0;
      if (character !== undefined) handler.text(character);
      else if (!isLetters(name, value)) handler.word(name, value);
    },
    symbol: (character) => {
      if (skip > 0) {
        skip -= 1;
        return;
      }
      if (character === '{' || character === '}' || character === '\\') pending += character;
      else {
        flush();
        handler.symbol(character);
      }
    },
    bytes: (text, isEscaped) => {
      const from = isEscaped && skip > 0 ? text.length : Math.min(skip, text.length);
      skip = isEscaped && skip > 0 ? skip - 1 : skip - from;
      pending += text.slice(from);
    },
    binary: (value) => {
      flush();
      if (skip > 0) skip -= 1;
      else handler.binary(value);
    },
  });
  flush();
  return { openGroups };
}
