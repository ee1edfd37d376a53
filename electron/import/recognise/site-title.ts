import { fold } from '#shared/text/fold.ts';

const separator = /\s{1,3}(?:\||–|—|-|»|«|›|::|:|•|·|\/|~|\+\+\+)\s{1,3}|\s{0,3}(?:\||»|::)\s{0,3}/u;

/** A page's title without the name of its site, at whichever end it stands. */
export function withoutSite(title: string, { siteName, host }: { readonly siteName: string | null; readonly host: string }): string {
  const site = fold(siteName ?? '');
  const hostKey = fold(host.replace(/^www\./u, '').replace(/\.[a-z]{2,12}$/u, '')).replaceAll(' ', '');
  const isSite = (part: string): boolean => {
    const key = fold(part);
    const tight = key.replaceAll(' ', '');
    return (
      key === '' ||
      (site !== '' && (key === site || (site.length >= 4 && key.length <= site.length * 2 && key.includes(site)))) ||
      (site !== '' && key.length >= 3 && site.startsWith(`${key} `)) ||
      (tight.length >= 3 &&
        hostKey !== '' &&
        (tight === hostKey ||
          hostKey.endsWith(tight) ||
          (hostKey.length >= 4 && tight.length <= hostKey.length * 2 && tight.includes(hostKey))))
    );
  };
  let rest = title.trim();
  for (let round = 0; round < 3; round += 1) {
    const parts = rest.split(separator);
    if (parts.length < 2) break;
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (isSite(last)) rest = rest.slice(0, rest.lastIndexOf(last)).replace(/[\s|–—»«›:•·/~+-]+$/u, '');
    else if (isSite(first)) rest = rest.slice(rest.indexOf(first) + first.length).replace(/^[\s|–—»«›:•·/~+-]+/u, '');
    else break;
  }
  return rest === '' ? title.trim() : rest;
}

/** 0…1: how well a heading fits a title; both folded. */
export function likeness(own: string, title: string): number {
  if (own === '' || title === '') return 0;
  if (own === title) return 1;
  const pad = ` ${title} `;
  if (pad.startsWith(` ${own} `)) return own.length * 4 >= title.length ? 0.9 : 0.4;
  if (pad.includes(` ${own} `)) return own.includes(' ') ? 0.8 : own.length >= 5 && own.length * 4 >= title.length ? 0.6 : 0.3;
  if (` ${own} `.includes(pad)) return title.length >= 12 ? 0.85 : 0.5;
  const words = new Set(title.split(' ').filter((word) => word.length >= 4));
  const mine = own.split(' ').filter((word) => word.length >= 4);
  const shared = mine.filter((word) => words.has(word)).length;
  const share = shared / Math.max(1, Math.min(mine.length, words.size));
  return shared >= 2 && share >= 0.5 ? share * 0.7 : 0;
}
