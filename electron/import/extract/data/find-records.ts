import { namedFields } from './column-names.ts';
import { isObject } from './json-rows.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Names under which programs keep their records. */
const likely =
  /^(?:items?|articles?|posts?|entries|results?|data|records?|documents?|docs|rows|hits|stories|news|meldungen|artikel|beitraege|beiträge|texte|eintraege|einträge|nodes|edges|itemlistelement|@graph|value|content|children|response)$/i;
const maxDepth = 6;
const maxSeen = 20_000;

interface Found {
  readonly records: readonly JsonObject[];
  readonly score: number;
}

/** The records of a parsed file: the array of objects with most text in it, or the file itself when it is one record; null where it holds none. */
export function findRecords(root: unknown): readonly JsonObject[] | null {
  if (isMap(root)) return null;
  let best: Found | null = null;
  let seen = 0;
  const open: { readonly value: unknown; readonly name: string; readonly depth: number }[] = [{ value: root, name: '', depth: 0 }];
  for (let next = open.shift(); next !== undefined && seen < maxSeen; next = open.shift()) {
    seen += 1;
    const { value, depth } = next;
    if (Array.isArray(value)) {
      const records = value.filter(isObject);
      if (records.length > 0 && records.length >= value.length * 0.5) {
        const score = proseIn(records) * (likely.test(next.name) || depth === 0 ? 3 : 1) * (depth > 3 ? 0.3 : 1);
        if (score > (best?.score ?? 0)) best = { records, score };
      }
      if (depth < 2)
        for (const one of value.slice(0, 50)) if (Array.isArray(one)) open.push({ value: one, name: next.name, depth: depth + 1 });
    } else if (isObject(value) && depth < maxDepth) {
      for (const [name, inner] of Object.entries(value).slice(0, 500)) {
        if (typeof inner === 'object' && inner !== null) open.push({ value: inner, name, depth: depth + 1 });
      }
    }
  }
  if (isObject(root)) {
    const own = proseIn([root]);
    if ((own >= 2 || hasText(root)) && own * 3 > (best?.score ?? 0)) return [root];
    // An object whose values are the records: `{"4711": {…}, "4712": {…}}`.
    const values = Object.values(root).filter(isObject);
    if (values.length >= 2 && values.length >= Object.keys(root).length * 0.8 && proseIn(values) * 2 > (best?.score ?? 0)) return values;
  }
  return best?.records ?? null;
}

/** Geographic data has texts too, but no reports. */
const isMap = (root: unknown): boolean =>
  isObject(root) && typeof root.type === 'string' && /^(?:Feature|FeatureCollection|Topology|GeometryCollection)$/.test(root.type);

/** How much running text records hold: texts of four words or more, in them and in what they wrap. */
function proseIn(records: readonly JsonObject[]): number {
  let found = 0;
  for (const record of records.slice(0, 200)) {
    if (isReport(record)) found += 2;
    for (const value of Object.values(record)) {
      if (isProse(value)) found += (value as string).length > 200 ? 3 : 1;
      else if (Array.isArray(value)) found += value.slice(0, 20).filter(isProse).length;
      else if (isObject(value)) for (const inner of Object.values(value)) if (isProse(inner)) found += 1;
    }
  }
  return found;
}

/** A headline and a text by their names, however short they are. */
function isReport(record: JsonObject): boolean {
  const names = Object.entries(record).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  const has = (...fields: readonly string[]): boolean =>
    names.some(([name]) => name !== 'name' && namedFields(name).some(({ field }) => fields.includes(field)));
  return has('headline') && has('text', 'html', 'teaser', 'lead');
}

/** Whether a record names a text and has one: settings have descriptions, but no body. */
const hasText = (record: JsonObject): boolean =>
  Object.entries(record).some(
    ([name, value]) =>
      namedFields(name).some(({ field }) => field === 'text' || field === 'html' || field === 'lead') &&
      (isProse(value) || (Array.isArray(value) && value.some(isProse))),
  );

const isProse = (value: unknown): boolean =>
  typeof value === 'string' &&
  /\p{L}{2,}\s+\S+\s+\S+\s+\S/u.test(value.slice(0, 2_000)) &&
  !/^(?:https?:|[./~]|npm |node |git )/.test(value);
