/** Letters of the fonts „Symbol“ and „Wingdings“ that occur in texts, by the code they have there. */
const symbol = new Map<number, string>(
  Object.entries({
    ABCDEFGHIJKLMNOPQRSTUVWXYZ: 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ',
    abcdefghijklmnopqrstuvwxyz: 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ',
  }).flatMap(([from, to]) => [...from].map((letter, index): [number, string] => [letter.charCodeAt(0), to.charAt(index)])),
);
for (const [code, letter] of [
  [0xa2, '′'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0xac, '←'],
  [0xad, '↑'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb2, '″'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xba, '≡'],
  [0xbb, '≈'],
  [0xbc, '…'],
  [0xd2, '®'],
  [0xd3, '©'],
  [0xd4, '™'],
  [0xd6, '√'],
  [0xde, '⇒'],
  [0xe5, '∑'],
] as const)
  symbol.set(code, letter);

const wingdings = new Map<number, string>([
  [0x28, '☎'],
  [0x29, '✆'],
  [0x2a, '✉'],
  [0x2b, '✉'],
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x73, '⬧'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** The character that a symbol font draws for a code; of an unknown font the code's own. */
export function symbolText(font: string, code: number): string {
  const name = font.toLowerCase();
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (name.startsWith('wingdings')) return wingdings.get(own) ?? '•';
  if (name.startsWith('symbol')) return symbol.get(own) ?? (own < 0x80 ? String.fromCharCode(own) : '•');
  if (name.startsWith('webdings')) return '•';
  return own >= 0x20 && own <= 0xffff && !(own >= 0xd800 && own <= 0xdfff) && !(own >= 0x7f && own <= 0x9f) ? String.fromCharCode(own) : '';
}
