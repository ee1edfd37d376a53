import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventNames, requestNames, requests } from '#shared/ipc/contract.ts';
import { all } from '#electron/store/connection.ts';
import { openTestApp } from '../support/open-test-app.ts';
import type { TestApp } from '../support/open-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.dispose());

/** Twenty inputs that no request takes as they are, unless it takes nothing at all. */
const malformed: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  NaN,
  '',
  'x',
  true,
  [],
  [{}],
  new Date(0),
  { id: 1 },
  { id: '' },
  { id: null },
  { id: '../../etc' },
  { ids: [] },
  { ids: ['x'] },
  { query: 'SELECT' },
  { __proto__: { polluted: true } },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{}}'),
];
const rows = (): unknown =>
  [
    'articles',
    'keywords',
    'relations',
    'sources',
    'proposals',
    'batches',
    'commits',
    'revisions',
    'newsletters',
    'sections',
    'settings',
  ].map((table) => all(test.app.context.store.db, `SELECT count(*) AS n FROM ${table}`));

describe('the contract', () => {
  it('names requests <noun>.<verb> and events <noun>.changed', () => {
    expect(requestNames.filter((name) => !/^[a-z]+\.[a-z][a-zA-Z]+$/.test(name))).toEqual([]);
    expect(eventNames.filter((name) => !/^[a-z]+\.changed$/.test(name))).toEqual([]);
  });

  it('has no request that takes a path, a channel or SQL', () => {
    const shapes = requestNames.flatMap((name) =>
      Object.keys((requests[name].input as { shape?: object }).shape ?? {}).map((key) => `${name}: ${key}`),
    );
    expect(shapes.filter((shape) => /: .*(path|folder|channel|sql|directory)/i.test(shape))).toEqual([]);
  });

  it('answers every malformed input with a fault, never with an exception, and changes nothing', async () => {
    const before = rows();
    const wrong: string[] = [];
    for (const name of requestNames) {
      for (const input of malformed) {
        if (requests[name].input.safeParse(input).success) continue;
        const answer = await test.app.port.dispatch(name, input);
        if (answer.ok || answer.fault.code !== 'invalid-input') wrong.push(`${name} ${JSON.stringify(input)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(rows()).toEqual(before);
    expect(test.unexpected).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(['', 'toString', '__proto__', 'constructor', 'articles', 'articles.drop', 'hasOwnProperty'])(
    'does not know the request “%s”',
    async (name) => {
      expect(await test.app.port.dispatch(name, {})).toEqual({ ok: false, fault: { code: 'unknown-request' } });
    },
  );

  it('answers each request for something that is not there with “not found” or with nothing', async () => {
    const id = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
    const codes = await Promise.all(
      (
        [
          'articles.get',
          'revisions.get',
          'revisions.restore',
          'newsletters.get',
          'proposals.get',
          'proposals.undo',
          'commits.undo',
          'tasks.reveal',
          'sources.read',
        ] as const
      ).map(async (name) => {
        const answer = await test.app.port.dispatch(name, { id });
        return answer.ok ? `${name} ok` : answer.fault.code;
      }),
    );
    expect(new Set(codes)).toEqual(new Set(['not-found']));
  });
});
