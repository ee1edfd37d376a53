/** Parameters that only tell the sender who came from where; the page is the same without them. */
const tracking = /^(?:(?:utm|at|pk|mtm)_[\w-]{1,40}|wt[._]mc(?:[._][\w-]{1,40})?|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid)$/iu;

/** An address without the parameters that follow its readers; everything else stays as written. */
export function withoutTracking(url: string): string {
  const hash = url.indexOf('#');
  const end = hash < 0 ? url.length : hash;
  const start = url.indexOf('?');
  if (start < 0 || start > end || !/^https?:/i.test(url)) return url;
  const parts = url.slice(start + 1, end).split('&');
  const kept = parts.filter((part) => !tracking.test((part.split('=', 1)[0] ?? '').replace(/^amp;/, '')));
  if (kept.length === parts.length) return url;
  return `${url.slice(0, start)}${kept.length === 0 ? '' : `?${kept.join('&')}`}${url.slice(end)}`;
}
