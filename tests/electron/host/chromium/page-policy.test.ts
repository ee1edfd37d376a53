import { describe, expect, it } from 'vitest';
import { namedByWord } from '#electron/host/chromium/page-policy.ts';

const page = (digest: string): string =>
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digest}'; img-src data:">` +
  `<style>p { color: red }</style></head><body><p>a <style>b</style></p></body></html>`;

describe('the policy of a page that is printed where others were', () => {
  it('is the same for pages with other sheets, and lets nothing in but the sheet that has the word', () => {
    const first = namedByWord(page('sha256-AbC+/1='), 'wort');
    expect(first.policy).toBe("default-src 'none'; style-src 'nonce-wort'; img-src data:");
    expect(namedByWord(page('sha256-Other0='), 'wort').policy).toBe(first.policy);
    expect(first.html).toBe(
      page('sha256-AbC+/1=').replace("'sha256-AbC+/1='", "'nonce-wort'").replace('<style>p {', '<style nonce="wort">p {'),
    );
  });

  it('is what it was where no digest stands in it, and empty where there is none', () => {
    expect(namedByWord(page('unsafe-inline'), 'wort').policy).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(namedByWord('<p>Text</p>', 'wort')).toEqual({ html: '<p>Text</p>', policy: '' });
    expect(namedByWord('<meta http-equiv="Content-Security-Policy" content="x', 'wort').policy).toBe('x');
  });
});
