import { namespaces, schemeUri } from '#shared/model/skos.ts';
import type { VocabularyEntry } from '#shared/model/thesaurus.ts';
import { narrowerByKey, skosProperties } from './skos-statements.ts';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };
const escaped = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (sign) => signs[sign] ?? sign);

/** The vocabulary in SKOS, written as RDF/XML. Keys of entries are their addresses. */
export function skosRdfXml(entries: readonly VocabularyEntry[], title: string): string {
  const below = narrowerByKey(entries);
  const concepts = entries.map((entry) => {
    const lines = skosProperties(entry, below.get(entry.key) ?? []).flatMap(({ name, values, isLink, language }) =>
      values.map((value) =>
        isLink
          ? `    <${name} rdf:resource="${escaped(value)}"/>`
          : `    <${name}${language ? ` xml:lang="${language}"` : ''}>${escaped(value)}</${name}>`,
      ),
    );
    return [
      `  <skos:Concept rdf:about="${escaped(entry.key)}">`,
      `    <skos:inScheme rdf:resource="${schemeUri}"/>`,
      ...(entry.broader.length === 0 ? [`    <skos:topConceptOf rdf:resource="${schemeUri}"/>`] : []),
      ...lines,
      '  </skos:Concept>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF xmlns:rdf="${namespaces.rdf}" xmlns:skos="${namespaces.skos}" xmlns:umb="${namespaces.umb}">`,
    `  <skos:ConceptScheme rdf:about="${schemeUri}">`,
    `    <skos:prefLabel xml:lang="de">${escaped(title)}</skos:prefLabel>`,
    '  </skos:ConceptScheme>',
    ...concepts,
    '</rdf:RDF>',
    '',
  ].join('\n');
}
