import { expect } from 'vitest';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
/** White space made one, as comparison wants it. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? plain(value) : '');
const fullText = (value: JsonObject): string =>
  [value.lead, value.text]
    .filter((part) => typeof part === 'string')
    .map((part) => plain(part as string))
    .join(' ');

/** Every key that `expected.json` may use and what it asks of the output. A key that is not here fails. */
const checks: Record<string, (expected: Json, actual: JsonObject, path: string) => void> = {
  starts: (expected, actual, path) => expect(fullText(actual).startsWith(textOf(expected)), path).toBe(true),
  ends: (expected, actual, path) => expect(fullText(actual).endsWith(textOf(expected)), path).toBe(true),
  contains: (expected, actual, path) => {
    for (const part of Array.isArray(expected) ? expected : [expected]) expect(fullText(actual), path).toContain(textOf(part));
  },
  captionStarts: (expected, actual, path) => expect(textOf(actual.caption).startsWith(textOf(expected)), path).toBe(true),
  subheads: (expected, actual, path) =>
    expect(
      blocksOf(actual, 'heading').map((block) => block.text),
      path,
    ).toEqual(expected),
  quotedSpeech: (expected, actual, path) => expect(actual.quotedSpeech, path).toEqual(expected),
  paragraphs: (expected, actual, path) => expect(blocksOf(actual, 'paragraph').length, path).toBe(expected),
  questions: (expected, actual, path) =>
    expect(actual.questions ?? blocksOf(actual, 'question').map((block) => block.text), path).toEqual(expected),
  answers: (expected, actual, path) => expect(blocksOf(actual, 'answer').length, path).toBe(expected),
  lists: (expected, actual, path) =>
    expect(
      blocksOf(actual, 'list').map((block) => block.items ?? []),
      path,
    ).toEqual(expected),
  cards: (expected, actual, path) =>
    expect(
      (actual.cards as JsonObject[]).map((card) => card.headline),
      path,
    ).toEqual(expected),
};

const blocksOf = (actual: JsonObject, type: string): JsonObject[] =>
  ((actual.blocks ?? []) as JsonObject[]).filter((block) => block.type === type);

/** Compares what was expected with what came out, key by key; an object may expect less than there is, a list may not. */
export function matches(expected: Json, actual: Json | undefined, path: string): void {
  if (isObject(expected)) {
    if (typeof actual === 'string') actual = { text: actual };
    expect(isObject(actual), path).toBe(true);
    for (const [key, value] of Object.entries(expected)) {
      const check = checks[key];
      if (check) check(value, actual as JsonObject, `${path}.${key}`);
      else {
        expect(Object.keys(actual as JsonObject), `${path} has no “${key}”`).toContain(key);
        matches(value, (actual as JsonObject)[key], `${path}.${key}`);
      }
    }
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(actual), path).toBe(true);
    expect((actual as Json[]).length, `${path}.length`).toBe(expected.length);
    for (const [index, value] of expected.entries()) matches(value, (actual as Json[])[index], `${path}[${String(index)}]`);
  } else if (typeof expected === 'string') expect(textOf(actual), path).toBe(plain(expected));
  else expect(actual, path).toBe(expected);
}

export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
