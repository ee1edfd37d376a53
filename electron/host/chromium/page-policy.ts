/** A page to be printed, and the policy that it brings along; an empty one where it brings none. */
export interface PolicedPage {
  readonly html: string;
  readonly policy: string;
}

const opening = '<meta http-equiv="Content-Security-Policy" content="';
const digest = /'sha256-[A-Za-z0-9+/=]+'/g;
const sheet = '<style>';

/**
 * A page that names its sheet by a word instead of by a digest. A policy stays in force in whatever is printed in the same place later: by the word,
 * which nobody outside knows, all pages have one policy, as strict as it was. The policy stands in the head that `pageHtml` writes.
 */
export function namedByWord(html: string, word: string): PolicedPage {
  const start = html.indexOf(opening);
  if (start < 0) return { html, policy: '' };
  const from = start + opening.length;
  const to = html.indexOf('"', from);
  const style = html.indexOf(sheet, to);
  if (to < 0 || style < 0) return { html, policy: html.slice(from, to < 0 ? html.length : to) };
  const policy = html.slice(from, to).replace(digest, `'nonce-${word}'`);
  const named = `<style nonce="${word}">`;
  return { policy, html: html.slice(0, from) + policy + html.slice(to, style) + named + html.slice(style + sheet.length) };
}
