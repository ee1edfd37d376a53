import { SaxesParser } from 'saxes';
import { namespaces } from '#shared/model/skos.ts';
import { FaultError } from '#shared/result.ts';
import { createGiveWay } from '#electron/give-way.ts';
import { limits, tooManyStatements } from './triples.ts';
import type { RdfObject, Triple } from './triples.ts';

const rdf = namespaces.rdf;
const xml = 'http://www.w3.org/XML/1998/namespace';
const slice = 65_536;

interface Attribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}
/** An open element: a thing that is described, a property of one, or what is only passed over. */
interface Frame {
  readonly role: 'root' | 'node' | 'property' | 'skipped';
  readonly subject: string;
  readonly predicate: string;
  readonly language: string;
  readonly text: string[];
  /** Of a property: its object is said already. */
  isSaid: boolean;
}

/**
 * Reads the statements of RDF/XML. A file with a document type or entities is refused before any of it is parsed, so nothing can expand.
 * Throws `file-damaged`, or `vocabulary-too-many-statements` past the limits.
 */
export async function readRdfXml(text: string): Promise<Triple[]> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FaultError('file-damaged');
  const triples: Triple[] = [];
  const stack: Frame[] = [];
  let blanks = 0;
  let isBroken = false;
  const parser = new SaxesParser({ xmlns: true });
  const say = (subject: string, predicate: string, object: RdfObject): void => {
    if (triples.length >= limits.statements) throw tooManyStatements();
    triples.push({ subject, predicate, object });
  };
  const newBlank = (): string => `_:b${(blanks += 1)}`;
  const linkTo = (value: string): RdfObject => ({ kind: value.startsWith('_:') ? 'blank' : 'iri', value });

  const openNode = (name: string, attributes: readonly Attribute[], language: string, parent: Frame): Frame => {
    const own = (local: string): string | undefined => attributes.find((one) => one.uri === rdf && one.local === local)?.value;
    const id = own('ID');
    const nodeId = own('nodeID');
    const subject = own('about') ?? (id === undefined ? (nodeId === undefined ? newBlank() : `_:n${nodeId}`) : `#${id}`);
    if (name !== `${rdf}Description`) say(subject, `${rdf}type`, { kind: 'iri', value: name });
    for (const { uri, local, value } of attributes)
      if (uri !== rdf && uri !== xml && uri !== '') say(subject, uri + local, { kind: 'literal', value, language });
    if (parent.role === 'property') {
      say(parent.subject, parent.predicate, linkTo(subject));
      parent.isSaid = true;
    }
    return { role: 'node', subject, predicate: '', language, text: [], isSaid: false };
  };
  const openProperty = (name: string, attributes: readonly Attribute[], language: string, parent: Frame): Frame => {
    const own = (local: string): string | undefined => attributes.find((one) => one.uri === rdf && one.local === local)?.value;
    const nodeId = own('nodeID');
    const resource = own('resource') ?? (nodeId === undefined ? undefined : `_:n${nodeId}`);
    if (resource !== undefined) say(parent.subject, name, linkTo(resource));
    if (own('parseType') === 'Resource') {
      const subject = newBlank();
      say(parent.subject, name, linkTo(subject));
      return { role: 'node', subject, predicate: '', language, text: [], isSaid: true };
    }
    // Markup as a value is no label: it is passed over whole.
    const role = own('parseType') === 'Literal' ? 'skipped' : 'property';
    return { role, subject: parent.subject, predicate: name, language, text: [], isSaid: resource !== undefined };
  };
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', (tag) => {
    if (isBroken) return;
    if (stack.length >= limits.depth) throw new FaultError('file-damaged');
    const attributes = Object.values(tag.attributes).map(({ uri, local, value }) => ({ uri, local, value }));
    const parent = stack.at(-1);
    const tagged = attributes.find((one) => one.uri === xml && one.local === 'lang')?.value.toLowerCase();
    const language = tagged ?? parent?.language ?? '';
    const name = tag.uri + tag.local;
    if (!parent && name === `${rdf}RDF`) stack.push({ role: 'root', subject: '', predicate: '', language, text: [], isSaid: false });
    else if (parent?.role === 'skipped') stack.push({ ...parent, text: [] });
    else if (parent?.role === 'node') stack.push(openProperty(name, attributes, language, parent));
    else
      stack.push(
        openNode(name, attributes, language, parent ?? { role: 'root', subject: '', predicate: '', language, text: [], isSaid: false }),
      );
  });
  const addText = (piece: string): void => void stack.at(-1)?.text.push(piece);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const frame = stack.pop();
    if (frame?.role !== 'property' || frame.isSaid) return;
    say(frame.subject, frame.predicate, { kind: 'literal', value: frame.text.join(''), language: frame.language });
  });
  const giveWay = createGiveWay();
  for (let at = 0; at < text.length && !isBroken; at += slice) {
    parser.write(text.slice(at, at + slice));
    await giveWay();
  }
  if (!isBroken) parser.close();
  if (isBroken) throw new FaultError('file-damaged');
  return triples;
}
