const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** The value of a property in the packet: of an element, of the first entry of a list, or of an attribute; null where it is missing. */
export function xmpValue(xmp: string, name: string): string | null {
  const opening = `<${name}>`;
  const at = xmp.indexOf(opening);
  const end = at < 0 ? -1 : xmp.indexOf(`</${name}>`, at);
  if (end >= 0) return inner(xmp.slice(at + opening.length, end));
  const attribute = xmp.indexOf(` ${name}="`);
  if (attribute < 0) return null;
  const from = attribute + name.length + 3;
  return unescaped(xmp.slice(from, xmp.indexOf('"', from)));
}

function inner(xml: string): string {
  const entry = xml.indexOf('<rdf:li');
  if (entry < 0) return unescaped(xml.trim());
  const from = xml.indexOf('>', entry) + 1;
  return unescaped(xml.slice(from, xml.indexOf('</rdf:li>', from)));
}

const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity);

/** Whether every element is closed in its order and no sign stands bare: the packet can be read as XML. Answers what is wrong. */
export function xmlFault(xml: string): string | null {
  const open: string[] = [];
  let at = 0;
  for (const tag of xml.matchAll(/<(\?[^>]*\?|\/?[A-Za-z_][\w:.-]*(?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>/g)) {
    if (/<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/.test(xml.slice(at, tag.index)))
      return `a bare sign before ${tag[0].slice(0, 40)}`;
    at = tag.index + tag[0].length;
    const body = tag[1] ?? '';
    if (body.startsWith('?') || body.endsWith('/')) continue;
    const name = /^\/?([\w:.-]+)/.exec(body)?.[1] ?? '';
    if (!body.startsWith('/')) open.push(name);
    else if (open.pop() !== name) return `</${name}>`;
  }
  return open.length > 0 ? `<${open.at(-1) ?? ''}> is not closed` : null;
}
