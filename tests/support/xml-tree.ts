import { SaxesParser } from 'saxes';

/** An element of well-formed XML with its elements and text in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** The root element; throws where the XML is not well-formed or uses a prefix that nobody declared. */
export function xmlTree(xml: string | Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, attribute]) => [key, attribute.value] as const);
    const element: XmlElement = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.write(typeof xml === 'string' ? xml : new TextDecoder('utf-8', { fatal: true }).decode(xml)).close();
  const [element] = elementsIn(root);
  if (element === undefined) throw new Error('No root');
  return element;
}

export const elementsIn = (element: XmlElement): XmlElement[] => element.children.filter((child) => typeof child !== 'string');

/** The element and all below it, in document order. */
export const allElements = (element: XmlElement): XmlElement[] => [element, ...elementsIn(element).flatMap(allElements)];
export const named = (root: XmlElement, name: string): XmlElement[] => allElements(root).filter((element) => element.name === name);
export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
