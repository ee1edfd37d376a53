import { documentFromText } from '#shared/document/build-document.ts';
import { emptyHeader, statuses } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { insertArticle } from '#electron/store/articles.ts';
import { attachKeywords } from '#electron/store/keywords.ts';
import type { Store } from '#electron/store/database.ts';

/** A small seeded generator (mulberry32), so that every run makes the same archive. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const places = [
  'Nordheide',
  'Heidental',
  'Auenfurt',
  'Birkenau',
  'Lindenhagen',
  'Oberwiesen',
  'Steinfurt',
  'Talmühle',
  'Seekirchen',
  'Waldmark',
];
const rubrics = ['Politik', 'Infrastruktur', 'IT-Sicherheit', 'Bildung', 'Soziales', 'Umwelt', 'Personalien'];
const subjects = [
  'Das Rathaus',
  'Der Zweckverband',
  'Die Verwaltung',
  'Der Landkreis',
  'Die Gemeinde',
  'Das Rechenzentrum',
  'Die Bürgermeisterin',
  'Der Ausschuss',
];
const verbs = ['stellt', 'plant', 'prüft', 'fördert', 'erneuert', 'beschließt', 'verschiebt', 'bündelt', 'erweitert', 'digitalisiert'];
const heads = [
  'Bürger',
  'Haushalts',
  'Breitband',
  'Register',
  'Schul',
  'Verkehrs',
  'Daten',
  'Bau',
  'Melde',
  'Energie',
  'Sicherheits',
  'Antrags',
];
const tails = [
  'portal',
  'plan',
  'ausbau',
  'konzept',
  'strategie',
  'dienst',
  'verfahren',
  'projekt',
  'plattform',
  'bericht',
  'netz',
  'schnittstelle',
];
const keywords = [
  'OZG',
  'Breitband',
  'E-Akte',
  'Open Data',
  'Smart City',
  'IT-Sicherheit',
  'Personal',
  'Register',
  'Fördermittel',
  'Schule',
];

export interface GeneratedArticle {
  readonly header: ArticleHeader;
  readonly text: string;
  readonly keywords: readonly string[];
}

/** German-looking reports of about 1.4 kB: real word shapes and compounds, no meaning. */
export function* generateArticles(count: number, seed = 1): Generator<GeneratedArticle> {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const compound = (): string => `${pick(heads)}${pick(tails)}`;
  const sentence = (): string =>
    `${pick(subjects)} ${pick(verbs)} das ${compound()} mit ${Math.ceil(random() * 900)} Anschlüssen in ${pick(places)} und legt das ${compound()} vor.`;
  for (let index = 0; index < count; index += 1) {
    const place = pick(places);
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 4_300) * 86_400_000).toISOString().slice(0, 10);
    yield {
      header: {
        ...emptyHeader,
        kicker: place,
        headline: `${compound()} ${pick(verbs)} ${compound()} ${index}`,
        lead: sentence(),
        place,
        rubric: pick(rubrics),
        status: pick(statuses),
        datelineDate: day,
        extent: random() < 0.2 ? 'teaser' : 'full',
      },
      text: Array.from({ length: 4 }, () => [sentence(), sentence(), sentence()].join(' ')).join('\n\n'),
      keywords: random() < 0.7 ? [pick(keywords), pick(keywords)] : [],
    };
  }
}

/** Writes generated reports into a library, a thousand a transaction; answers their ids. */
export function fillLibrary(store: Store, newId: () => string, count: number): ArticleId[] {
  const ids: ArticleId[] = [];
  const made = generateArticles(count);
  while (ids.length < count) {
    store.write((db) => {
      for (let n = 0; n < 1_000; n += 1) {
        const next = made.next();
        if (next.done) return;
        const id = newId() as ArticleId;
        insertArticle(db, id, next.value.header, documentFromText(next.value.text), 1_700_000_000_000 + ids.length * 1_000);
        attachKeywords(db, id, [...new Set(next.value.keywords)], newId, 0);
        ids.push(id);
      }
    });
  }
  return ids;
}
