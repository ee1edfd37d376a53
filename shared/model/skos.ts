/** Names that vocabularies are exchanged under (SKOS, and the few properties of ours that it has none for). */
export const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  umb: 'urn:umbruch:terms#',
} as const;

export const schemeUri = 'urn:umbruch:vocabulary';
const entryPrefix = 'urn:umbruch:keyword:';

/** The lasting address of an entry that was made here. */
export const entryUri = (id: string): string => `${entryPrefix}${id}`;
/** The id behind an address of ours, or null for a foreign one. */
export const entryIdOf = (uri: string): string | null => {
  const id = uri.startsWith(entryPrefix) ? uri.slice(entryPrefix.length) : '';
  return /^[0-9a-z-]{8,64}$/.test(id) ? id : null;
};
