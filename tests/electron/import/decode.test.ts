import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#electron/import/decode.ts';
import { repairMojibake } from '#electron/import/mojibake.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const read = (input: Uint8Array) => {
  const result = decode(input);
  return result.ok ? result.value : result.fault.code;
};

describe('decode', () => {
  const plain = 'Grüße aus Nordheide: „schön“ – 5 €';
  it.each([
    ['UTF-8', bytes(plain), 'utf-8'],
    ['UTF-8 with byte order mark', bytes(`\uFEFF${plain}`), 'utf-8'],
    ['UTF-16 little endian with mark', bytes(`\uFEFF${plain}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 big endian with mark', utf16be(`\uFEFF${plain}`), 'utf-16be'],
    ['UTF-16 little endian without mark', bytes('Meldung aus der Stadt', 'utf16le'), 'utf-16le'],
    ['UTF-16 big endian without mark', utf16be('Meldung aus der Stadt'), 'utf-16be'],
  ])('reads %s', (_name, input, encoding) => {
    const expected = input.length === 42 ? 'Meldung aus der Stadt' : plain;
    expect(read(input)).toEqual({ text: expected, encoding, warnings: [] });
  });

  it('takes undeclared Windows text for what it is, and says that it guessed', () => {
    expect(read(latin('Gr\u00fc\u00dfe aus Nordheide: \u0084sch\u00f6n\u0093 \u0096 5 \u0080'))).toEqual({
      text: plain,
      encoding: 'windows-1252',
      warnings: ['encoding-guessed'],
    });
  });

  it('reads the euro sign of ISO 8859-15', () => {
    expect(read(latin('f\u00fcr 5 \u00a4'))).toEqual({ text: 'für 5 €', encoding: 'iso-8859-15', warnings: ['encoding-guessed'] });
  });

  it('follows the charset that a page declares', () => {
    const page = latin('<meta charset="iso-8859-15"><p>5 \u00a4 f\u00fcr B\u00fccher');
    expect(read(page)).toEqual({ text: '<meta charset="iso-8859-15"><p>5 € für Bücher', encoding: 'iso-8859-15', warnings: [] });
    const old = latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>\u0084gut\u0093');
    expect(read(old)).toMatchObject({ encoding: 'windows-1252', warnings: [] });
  });

  it('believes valid UTF-8 rather than a wrong declaration', () => {
    expect(read(bytes('<meta charset="iso-8859-1"><p>Bürgerbüro'))).toEqual({
      text: '<meta charset="iso-8859-1"><p>Bürgerbüro',
      encoding: 'utf-8',
      warnings: ['encoding-mismatch'],
    });
  });

  it('does not read a wrongly declared Windows page as broken UTF-8', () => {
    expect(read(latin('<meta charset="utf-8"><p>B\u00fcrgerb\u00fcro f\u00fcr M\u00f6rlen'))).toMatchObject({
      text: '<meta charset="utf-8"><p>Bürgerbüro für Mörlen',
      encoding: 'windows-1252',
    });
  });

  it('keeps UTF-8 that was cut in the middle of a letter', () => {
    const whole = bytes('Für Bürgerinnen und Bürger in Mölln: größere Räume ü');
    expect(read(whole.slice(0, -1))).toMatchObject({ encoding: 'utf-8', warnings: ['encoding-replaced'] });
  });

  it('refuses UTF-7 and UTF-7 in disguise', () => {
    expect(read(bytes('<meta charset=utf-7>+ADw-script+AD4-'))).toBe('file-unknown-format');
    expect(read(bytes('+/v8-+ADw-script+AD4-'))).toBe('file-unknown-format');
  });

  it('mends letters that were read with the wrong charset before', () => {
    const broken = 'FÃ¼r BÃ¼rger: â€žgrÃ¶ÃŸerâ€œ â€“ 5 â‚¬, Â§ 3';
    expect(read(bytes(broken))).toEqual({ text: 'Für Bürger: „größer“ – 5 €, § 3', encoding: 'utf-8', warnings: ['mojibake-repaired'] });
  });

  it('leaves correct foreign words and quotation marks alone', () => {
    const fine = 'São Paulo, SÃO PAULO, château, „Âge d’or“, Spaß“, „â“, Malmö–Århus, ÅÄÖ';
    expect(repairMojibake(fine)).toEqual({ text: fine, count: 0 });
  });

  it('brings back any German text that was broken this way', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abc äöüÄÖÜß„“–€…§é 1.'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(letters, (text) => {
        const broken = new TextDecoder('windows-1252').decode(bytes(text));
        expect(repairMojibake(broken).text).toBe(text);
      }),
    );
  });

  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (input) => {
        expect(typeof decode(input).ok).toBe('boolean');
      }),
    );
  });
});
