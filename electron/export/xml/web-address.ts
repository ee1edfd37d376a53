/** What browsers take in an address, but no reader that holds itself to RFC 3986: for one of these Word refuses a whole document, and RTF ends its field. */
const loose = /[|^[\]\\`{}"<>]|%(?![0-9a-f]{2})/gi;

/** A safe link as every reader takes it: what no address may hold is encoded. */
export function webAddress(link: string): string {
  const { href, protocol, host } = new URL(link);
  const head = host === '' ? protocol : `${protocol}//${host}`;
  const [path = '', ...fragment] = href.slice(head.length).split('#');
  const rest = fragment.length === 0 ? path : `${path}#${fragment.join('%23')}`;
  return head + rest.replace(loose, encodeURIComponent);
}
