import { namespaces } from '#shared/model/skos.ts';
import { FaultError } from '#shared/result.ts';
import { createGiveWay } from '#electron/give-way.ts';
import { limits, tooManyStatements } from './triples.ts';
import type { RdfObject, Triple } from './triples.ts';
import { turtleTokens } from './turtle-tokens.ts';
import type { TurtleToken } from './turtle-tokens.ts';

const rdf = namespaces.rdf;
const damaged = (): FaultError => new FaultError('file-damaged');

/** Reads the statements of a Turtle text. Throws `file-damaged`, or `vocabulary-too-many-statements` past the limits. */
export async function readTurtle(text: string): Promise<Triple[]> {
  const next = turtleTokens(text);
  const giveWay = createGiveWay();
  const triples: Triple[] = [];
  const prefixes = new Map<string, string>();
  let base = '';
  let blanks = 0;
  let token = next();

  const advance = (): TurtleToken => {
    const was = token;
    token = next();
    return was;
  };
  const isSign = (value: string): boolean => token.kind === 'sign' && token.value === value;
  const expect = (value: string): void => {
    if (!isSign(value)) throw damaged();
    advance();
  };
  const say = (subject: string, predicate: string, object: RdfObject): void => {
    if (triples.length >= limits.statements) throw tooManyStatements();
    triples.push({ subject, predicate, object });
  };
  const newBlank = (): string => `_:b${(blanks += 1)}`;
  const absolute = (iri: string): string => (base === '' || /^[a-z][a-z0-9+.-]*:/i.test(iri) ? iri : (URL.parse(iri, base)?.href ?? iri));
  const expanded = (name: string): string => {
    const colon = name.indexOf(':');
    const space = prefixes.get(name.slice(0, colon));
    if (colon < 0 || space === undefined) throw damaged();
    return space + name.slice(colon + 1);
  };

  /** An address, a blank node, a list or a node in brackets: what can stand as subject or object. Null for a literal. */
  const readNode = (depth: number): string | null => {
    if (depth > limits.depth) throw damaged();
    if (token.kind === 'iri') return absolute(advance().value);
    if (token.kind === 'name') {
      const { value } = token;
      if (value === 'true' || value === 'false') return null;
      advance();
      return value.startsWith('_:') ? `_:n${value.slice(2)}` : expanded(value);
    }
    if (isSign('[')) {
      advance();
      const node = newBlank();
      if (!isSign(']')) readProperties(node, depth + 1);
      expect(']');
      return node;
    }
    return isSign('(') ? readList(depth) : null;
  };
  const readList = (depth: number): string => {
    expect('(');
    let first: string | null = null;
    let last: string | null = null;
    while (!isSign(')')) {
      const cell = newBlank();
      if (last === null) first = cell;
      else say(last, `${rdf}rest`, { kind: 'blank', value: cell });
      say(cell, `${rdf}first`, readObject(depth + 1));
      last = cell;
    }
    advance();
    if (last !== null) say(last, `${rdf}rest`, { kind: 'iri', value: `${rdf}nil` });
    return first ?? `${rdf}nil`;
  };
  const readObject = (depth: number): RdfObject => {
    const node = readNode(depth);
    if (node !== null) return { kind: node.startsWith('_:') ? 'blank' : 'iri', value: node };
    const { kind, value } = advance();
    if (kind === 'number' || kind === 'name') return { kind: 'literal', value, language: '' };
    if (kind !== 'literal') throw damaged();
    if (token.kind === 'language') return { kind: 'literal', value, language: advance().value.toLowerCase() };
    if (isSign('^^')) {
      advance();
      readNode(depth);
    }
    return { kind: 'literal', value, language: '' };
  };
  const readProperties = (subject: string, depth: number): void => {
    for (;;) {
      while (isSign(';')) advance();
      if (isSign('.') || isSign(']') || token.kind === 'end') return;
      const isType = token.kind === 'name' && token.value === 'a';
      const predicate = isType ? `${rdf}type` : readNode(depth);
      if (isType) advance();
      if (predicate === null) throw damaged();
      say(subject, predicate, readObject(depth));
      while (isSign(',')) {
        advance();
        say(subject, predicate, readObject(depth));
      }
      if (!isSign(';')) return;
    }
  };
  /** `@prefix`, `@base` and their spellings without the sign. Answers false where no such line begins. */
  const readDirective = (): boolean => {
    const word = token.value.toLowerCase();
    const isSparql = token.kind === 'name' && (word === 'prefix' || word === 'base');
    if (!isSparql && !(token.kind === 'language' && (word === 'prefix' || word === 'base'))) return false;
    advance();
    let prefix: string | null = null;
    if (word === 'prefix') {
      if (token.kind !== 'name' || !token.value.endsWith(':')) throw damaged();
      prefix = advance().value.slice(0, -1);
    }
    if (token.kind !== 'iri') throw damaged();
    const iri = absolute(advance().value);
    if (prefix === null) base = iri;
    else prefixes.set(prefix, iri);
    if (!isSparql) expect('.');
    return true;
  };

  while (token.kind !== 'end') {
    await giveWay();
    if (readDirective()) continue;
    const isBare = isSign('[');
    const subject = readNode(0);
    if (subject === null) throw damaged();
    // `[ … ] .` says all within its brackets.
    if (!(isBare && isSign('.'))) readProperties(subject, 0);
    expect('.');
  }
  return triples;
}
