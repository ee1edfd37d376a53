/** A file made to do harm. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** An honest sentence among it. */
export const sentence =
  'Die Stadt Hohenau zeigt seit Montag auf einer Karte, wo das Netz gestört ist und wie lange die Arbeiten noch dauern.';

/** Names that are more than a name. */
export const hostileNames: readonly string[] = [
  '../../../etc/passwd',
  'C:\\fakepath\\a.txt',
  'a\u0000b.txt',
  '\u202etxt.exe',
  '<img src=x onerror=alert(1)>.txt',
  '{name}{limit}',
  '$&$1',
  '__proto__',
  'constructor',
  'x'.repeat(5_000),
  '.',
  ' ',
];
