import { call } from '#renderer/api/api.ts';
import type { ExportFinding, FindingFix } from '#shared/model/export.ts';
import type { ArticleId, NewsletterId } from '#shared/model/ids.ts';
import { fail } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { flushDesks } from './desk-sessions.ts';
import { flushBoard } from './newsletters.ts';

type Path = FindingFix['path'];
type Value = string | boolean;

/** What stands at a place in plain data; undefined where there is none. */
const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined),
    data,
  );

/** The same data with another value at a place that is there. */
function withValue<T>(data: T, [step, ...rest]: Path, value: Value): T {
  if (step === undefined) return value as T;
  if (Array.isArray(data)) return data.map((one: unknown, index) => (index === step ? withValue(one, rest, value) : one)) as T;
  const record = data as Record<string, unknown>;
  return { ...record, [step]: withValue(record[step], rest, value) } as T;
}

/** `data` with the fix in it; null when the place no longer says what was found there, so that nothing typed meanwhile is overwritten. */
export function fixed<T>(data: T, fix: FindingFix, value: Value): T | null {
  const [, ...above] = [...fix.path].reverse();
  const holder = valueAt(data, above.reverse());
  if (typeof holder !== 'object' || holder === null) return null;
  return (valueAt(data, fix.path) ?? null) === fix.was ? withValue(data, fix.path, value) : null;
}

/** Puts a value to its place and saves it as typing does: with the revision it builds on, kept in the versions, seen by open views. */
export async function applyFix({ thing }: Pick<ExportFinding, 'thing'>, fix: FindingFix, value: Value): Promise<Result<unknown>> {
  return thing.kind === 'article' ? fixArticle(thing.id, fix, value) : fixNewsletter(thing.id, fix, value);
}

async function fixArticle(id: ArticleId, fix: FindingFix, value: Value): Promise<Result<unknown>> {
  if ((await flushDesks([id])).length > 0) return fail('conflict');
  const answer = await call('articles.get', { id });
  if (!answer.ok) return answer;
  const next = fixed(answer.value, fix, value);
  return next === null ? fail('export-changed') : call('articles.save', { id, baseRev: next.rev, header: next.header, body: next.body });
}

async function fixNewsletter(id: NewsletterId, fix: FindingFix, value: Value): Promise<Result<unknown>> {
  if (!(await flushBoard(id))) return fail('conflict');
  const answer = await call('newsletters.get', { id });
  if (!answer.ok) return answer;
  const next = fixed(answer.value, fix, value);
  if (next === null) return fail('export-changed');
  return call('newsletters.save', { id, baseRev: next.rev, header: next.header, sections: next.sections });
}
