/** Parts of a report that a query can be tied to and a hit can stand in, each by the same name. */
export const reportParts = ['caption', 'keyword', 'place', 'rubric', 'form', 'author', 'agency', 'source', 'number'] as const;
