import { namespaces, schemeUri } from '#shared/model/skos.ts';
import type { VocabularyEntry } from '#shared/model/thesaurus.ts';
import { narrowerByKey, skosProperties } from './skos-statements.ts';
import type { SkosProperty } from './skos-statements.ts';

const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const quoted = (text: string): string => `"${text.replace(/[\\"\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"`;
/** Signs that an address may not hold are written by their number. */
const address = (uri: string): string =>
  `<${uri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`)}>`;

const valueOf = (value: string, { isLink, language }: SkosProperty): string =>
  isLink ? address(value) : `${quoted(value)}${language ? `@${language}` : ''}`;

/** The vocabulary in SKOS, written as Turtle. Keys of entries are their addresses. */
export function skosTurtle(entries: readonly VocabularyEntry[], title: string): string {
  const below = narrowerByKey(entries);
  const head = [
    `@prefix skos: <${namespaces.skos}> .`,
    `@prefix umb: <${namespaces.umb}> .`,
    '',
    `${address(schemeUri)} a skos:ConceptScheme ;`,
    `  skos:prefLabel ${quoted(title)}@de .`,
    '',
  ];
  const bodies = entries.map((entry) => {
    const lines = [
      `${address(entry.key)} a skos:Concept ;`,
      `  skos:inScheme ${address(schemeUri)} ;`,
      ...(entry.broader.length === 0 ? [`  skos:topConceptOf ${address(schemeUri)} ;`] : []),
      ...skosProperties(entry, below.get(entry.key) ?? []).map(
        (property) => `  ${property.name} ${property.values.map((value) => valueOf(value, property)).join(' , ')} ;`,
      ),
    ];
    return `${lines.join('\n').slice(0, -1)}.\n`;
  });
  return [...head, ...bodies].join('\n');
}
