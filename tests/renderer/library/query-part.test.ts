import { describe, expect, it } from 'vitest';
import { withoutPart } from '#renderer/stores/query-part.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import { explainQuery } from '#shared/search/explain.ts';
import { parseQuery } from '#shared/search/parse.ts';

/** The query after the part with this text was taken out by its chip. */
function taken(query: string, text: string): string {
  const part = explainQuery(parseQuery(query), catalogue.de).find((one) => one.text === text);
  if (!part) throw new Error(`„${text}“ is no part of ${query}`);
  return withoutPart(query, part);
}

describe('a part of a query that is taken out', () => {
  it.each([
    ['stichwort:OZG rathaus', 'OZG', 'rathaus'],
    ['rathaus stichwort: OZG schule', 'OZG', 'rathaus schule'],
    ['ort:"Bad Homburg" rathaus', 'Bad Homburg', 'rathaus'],
    ['rathaus -berlin', 'berlin', 'rathaus'],
    ['rathaus NICHT ort:berlin', 'berlin', 'rathaus'],
    ['rathaus -ort:berlin datum:2021', 'berlin', 'rathaus datum:2021'],
    ['schule ODER "digitale Akte"', 'digitale Akte', 'schule'],
    ['"digitale Akte" ODER schule', 'digitale Akte', 'schule'],
    ['(stichwort:OZG) rathaus', 'OZG', 'rathaus'],
    ['stichwort:(OZG Breitband)', 'OZG', 'stichwort:(Breitband)'],
    ['E-Akte status:entwurf', 'entwurf', 'E-Akte'],
    ['"E-Akte', 'E-Akte', ''],
  ])('of %s leaves nothing behind (%s)', (query, text, expected) => {
    expect(taken(query, text)).toBe(expected);
  });
});
