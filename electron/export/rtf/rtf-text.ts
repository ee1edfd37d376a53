import { plain } from '../escape.ts';

/** Signs that RTF writes with words of its own. */
const own: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '{': '\\{',
  '}': '\\}',
  '\t': '\\tab ',
  '\n': '\\line ',
  '\u00A0': '\\~',
  '\u00AD': '\\-',
  '\u2011': '\\_',
};

/** RTF counts code units from -32768 to 32767. */
const signed = (code: number): number => (code > 32_767 ? code - 65_536 : code);

/** Text as RTF: nothing but ASCII, so that no reader can take it for another encoding. Behind each code stands what older readers show. */
export const escapeRtf = (text: string): string =>
  plain(text).replace(/[^ -[\]^-z|~]/g, (sign) => own[sign] ?? `\\u${String(signed(sign.charCodeAt(0)))}?`);
