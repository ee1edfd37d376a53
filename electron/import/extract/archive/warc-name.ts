const extensions: Readonly<Record<string, RegExp>> = {
  html: /\.(?:html?|xhtml)$/i,
  xml: /\.(?:xml|rss|atom)$/i,
  json: /\.json$/i,
  txt: /\.(?:txt|text|md)$/i,
  pdf: /\.pdf$/i,
};

/** A readable name for the page at an address: its host and path, with the extension of what it is. Only ever shown, never a path on disk. */
export function nameOf(address: string, kind: keyof typeof extensions): string {
  const bare = address.replace(/^<|>$/g, '');
  let name: string;
  try {
    const url = new URL(bare);
    const query = url.search === '' ? '' : `-${readable(url.search.slice(1))}`;
    const path = readable(url.pathname).replace(/\/$/, '');
    name = `${url.host.replace(/^www\./, '')}${path === '' ? '/index' : path}${query}`;
  } catch {
    name = readable(bare);
  }
  // What may not stand in names of files, turns their reading direction or leads up a folder.
  const clean = name
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"\\|?*]/gu, '_')
    .split('/')
    .filter((part) => !/^\.{0,2}$/.test(part))
    .join('/')
    .slice(0, 180);
  return extensions[kind]?.test(clean) === true ? clean : `${clean || 'seite'}.${kind}`;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
