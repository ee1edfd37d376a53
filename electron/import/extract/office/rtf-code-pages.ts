/** Code pages by the numbers that RTF has for the character sets of fonts. */
const charsets = new Map<number, number>([
  [0, 1252],
  [2, 42],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

const labels = new Map<number, string>([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [28591, 'windows-1252'],
  [28592, 'iso-8859-2'],
  [28605, 'iso-8859-15'],
  [65001, 'utf-8'],
  [20866, 'koi8-r'],
]);

/** The upper halves of the code pages of DOS, which no browser knows. */
const dos = new Map<number, string>([
  [
    437,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ],
  [
    850,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ],
]);

export const codePageOfCharset = (charset: number): number | null => charsets.get(charset) ?? null;

const decoders = new Map<number, InstanceType<typeof TextDecoder>>();

/** Characters of one byte each as the letters they mean in a code page. */
export function decodeBytes(text: string, codePage: number): string {
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  const upper = dos.get(codePage);
  if (upper !== undefined) return text.replace(/[\u0080-\u00ff]/g, (letter) => upper.charAt(letter.charCodeAt(0) - 0x80));
  const known = decoders.get(codePage) ?? new TextDecoder(labelOf(codePage));
  decoders.set(codePage, known);
  return known.decode(Buffer.from(text, 'latin1'));
}

const labelOf = (codePage: number): string =>
  labels.get(codePage) ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${String(codePage)}` : 'windows-1252');
