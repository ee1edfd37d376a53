/** Names of query parameters that say nothing about which report is meant. */
const trackingName =
  /^(?:utm_\w{1,40}|fbclid|gclid|msclkid|mc_[a-z]{2,8}|ref|referrer|source|share|xtor|wt_mc|cmp|print|druck(?:version)?|view|output|amp)$/;
const pageName = /^(?:page|seite|p|pg|paged|pagenumber|seiten?nr|site|start)$/;
/** A page number that says so at the end of a path: `/seite-2`, `/page/2`, `,seite=2`; `_2.html` is too often a part of the name. */
const pagePath = /[/,;_-](?:seite|page|teil)[-_/=]?\d{1,3}(?=(?:\.html?)?\/?$)/;

/** An address as the key of one report: the same whatever the scheme, the way there or the page. Empty for front pages. */
export function addressKey(address: string | null): string {
  if (address === null || address.length > 2_081) return '';
  const parts = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(address.trim());
  if (!parts) return '';
  const host = (parts[1] ?? '').toLowerCase().replace(/^(?:www|m|amp|mobil)\./, '');
  const path = (parts[2] ?? '')
    .toLowerCase()
    .replace(pagePath, '')
    .replace(/\/(?:amp\/?|index\.(?:html?|php))?$/, '');
  const query = (parts[3] ?? '')
    .split('&')
    .filter((pair) => pair !== '' && !saysNothing(pair))
    .sort()
    .join('&');
  return path === '' && query === '' ? '' : `${host}${path}${query === '' ? '' : `?${query}`}`;
}

function saysNothing(pair: string): boolean {
  const [name = '', value = ''] = pair.toLowerCase().split('=', 2);
  return trackingName.test(name) || (pageName.test(name) && /^\d{1,3}$/.test(value));
}
