import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Our Word document for a peer to set: justified, and in the faces of the house, as all others set theirs. */
export function peerWord(word: Uint8Array): Uint8Array {
  const files = unzipSync(word);
  const styles = files['word/styles.xml'];
  if (!styles) throw new Error('a Word document without styles');
  const changed = strFromU8(styles)
    .replaceAll('"Georgia"', '"Source Serif 4"')
    .replaceAll('"Arial"', '"Source Sans 3"')
    .replace(/(w:styleId="Fliesstext">.*?<w:pPr>.*?)<\/w:pPr>/, '$1<w:jc w:val="both"/></w:pPr>');
  return zipSync({ ...files, 'word/styles.xml': strToU8(changed) });
}

/** Where programs that ask the system for fonts find those of the house. */
export const fontConfig = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir><include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>`;
