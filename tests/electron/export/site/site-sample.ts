import {
  backReferenceInline,
  documentOf,
  headingBlock,
  imageBlock,
  linkInline,
  listBlock,
  paragraphBlock,
  quoteBlock,
  textInline,
} from '#shared/document/build-document.ts';
import type { BlockNode } from '#shared/document/document-schema.ts';
import { documentText } from '#shared/document/document-text.ts';
import { article, articleRow, emptyHeader } from '#shared/model/article.ts';
import type { Article, ArticleRow } from '#shared/model/article.ts';
import { defaultSettings } from '#shared/model/settings.ts';
import type { ArticleInput, Pictures, ReportsInput } from '#electron/export/format.ts';
import { pngOf } from '../../../support/pictures.ts';

/** The hash under which the sample's picture lies. */
export const sitePicture = 'b'.repeat(64);
const pictures: Pictures = new Map([[sitePicture, { mediaType: 'image/png', bytes: pngOf(320, 180) }]]);

const places = ['Hohenau', 'Beispielstadt', 'Musterheim', 'Lindenberg', 'Neuenfurt', 'Seeburg'] as const;
const rubrics = ['Infrastruktur', 'Politik', 'IT-Sicherheit', 'Bildung', 'E-Government', 'Personalien', ''] as const;
const words = [
  'Breitband',
  'Open Data',
  'E-Akte',
  'Künstliche Intelligenz',
  'Onlinezugangsgesetz (OZG)',
  'Fördermittel',
  'Ärztliche Versorgung',
  'Zähler',
] as const;

interface Topic {
  readonly headline: string;
  readonly kicker: string;
  readonly lead: string;
  readonly opening: string;
  readonly facts: string;
  readonly speech: string;
  readonly outlook: string;
}

const topics: readonly Topic[] = [
  {
    headline: 'Hundert Zähler lernen sprechen',
    kicker: 'Stadtwerke',
    lead: 'Die Stadtwerke haben in diesem Sommer hundert Wasserzähler an ein Funknetz angeschlossen. Die Werte kommen nun täglich in der Leitwarte an.',
    opening:
      'Bisher las ein Mitarbeiter die Zähler einmal im Jahr ab und schrieb die Stände in eine Liste. Jetzt meldet sich jedes Gerät jede Nacht von selbst, und ein Rohrbruch fällt nach Stunden auf statt nach Monaten.',
    facts:
      'Das Netz kostet 137,5 Mio. Euro weniger, als die Planer einmal befürchtet hatten: Es nutzt Masten, die ohnehin stehen. Gerechnet wurde mit einer Laufzeit von 15 Jahren und einem Ausfall von höchstens 2 Prozent der Geräte.',
    speech: '„Wir messen erst und bauen dann“, sagt die Leiterin der Technik.',
    outlook:
      'Im Herbst sollen weitere Straßenzüge folgen. Vorher will die Verwaltung in einer Versammlung erklären, welche Daten gesammelt werden, wer sie sieht und wann sie wieder gelöscht werden.',
  },
  {
    headline: 'Bürgerbüro öffnet am Bildschirm',
    kicker: 'Verwaltung',
    lead: 'Wer einen Ausweis beantragt, muss dafür nicht mehr ins Rathaus kommen. Ein Gespräch per Video genügt, wenn die Unterlagen vorher hochgeladen sind.',
    opening:
      'Der Versuch läuft seit dem Frühjahr in zwei Ämtern und wird nun auf alle Dienststellen ausgeweitet. Die Warteliste ist seither von sechs Wochen auf wenige Tage geschrumpft, berichtet das Hauptamt.',
    facts:
      'Ein Gespräch dauert im Mittel elf Minuten, und vier von fünf Anträgen sind danach vollständig. Für alle, die lieber vorbeikommen, bleiben die Schalter an drei Tagen in der Woche geöffnet.',
    speech: '„Niemand soll gezwungen werden, aber viele sind erleichtert“, heißt es aus dem Hauptamt.',
    outlook:
      'Der Rat entscheidet nach der Sommerpause, ob das Angebot auf Dauer bleibt. Bis dahin wertet eine Hochschule aus, wer die Gespräche nutzt und wer nicht.',
  },
  {
    headline: 'Schulen teilen sich ein Rechenzentrum',
    kicker: 'Bildung',
    lead: 'Elf Schulen legen ihre Server zusammen. Der gemeinsame Betrieb soll Lehrkräften die Wartung abnehmen und Ausfälle seltener machen.',
    opening:
      'Bislang kümmerte sich an jeder Schule eine Lehrkraft nebenbei um die Technik, oft am Wochenende und ohne Vertretung. Künftig übernimmt das ein Team von vier Fachleuten, das der Kreis eingestellt hat.',
    facts:
      'Die Leitungen dafür wurden in den Ferien verlegt, die letzten Räume werden bis zum Jahresende angeschlossen. Jede Schule behält ein eigenes Netz, das von den anderen getrennt ist.',
    speech: '„Unterricht darf nicht daran scheitern, dass ein Lüfter stehen bleibt“, sagt der Schulleiter.',
    outlook:
      'Ob weitere Schulen dazukommen, hängt von den Mitteln des Landes ab. Der Antrag dafür liegt seit März beim Ministerium, mit einer Antwort rechnet der Kreis vor Weihnachten.',
  },
  {
    headline: 'Angriff im Morgengrauen abgewehrt',
    kicker: 'IT-Sicherheit',
    lead: 'Ein Angriff auf das Netz der Kreisverwaltung ist nach vierzig Minuten aufgeflogen. Gestohlen wurde nach allem, was bekannt ist, nichts.',
    opening:
      'Gegen fünf Uhr morgens fiel einer Mitarbeiterin der Bereitschaft auf, dass ein Konto sich an drei Orten zugleich angemeldet hatte. Sie sperrte es und weckte den Notfallstab, der eine Stunde später zusammenkam.',
    facts:
      'Seit dem vergangenen Jahr übt die Verwaltung solche Lagen zweimal im Jahr. Dabei hatte sich gezeigt, dass Telefonnummern fehlten und niemand wusste, wer Netze abschalten darf.',
    speech: '„Die Übung hat uns den Tag gerettet“, sagt der Landrat.',
    outlook:
      'Der Bericht zum Vorfall soll im nächsten Ausschuss vorgelegt werden. Benachbarte Kreise haben schon um Einsicht gebeten, um ihre eigenen Pläne zu prüfen.',
  },
  {
    headline: 'Glasfaser erreicht die letzten Höfe',
    kicker: 'Breitbandausbau',
    lead: 'Auch die abgelegenen Höfe im Norden des Kreises sind nun am Netz. Der Ausbau hat acht Jahre gedauert und endet früher als geplant.',
    opening:
      'Die Bagger mussten durch Moor, unter einem Fluss hindurch und an drei Naturschutzgebieten vorbei. An manchen Tagen kamen die Arbeiter keine dreißig Meter weit, an anderen einen halben Kilometer.',
    facts:
      'Gefördert wurde der Bau vom Bund und vom Land, ein Zehntel trägt der Kreis. Für die Anschlüsse haben sich am Ende 94 Prozent der Haushalte entschieden, weit mehr als erwartet.',
    speech: '„Jetzt können meine Kinder bleiben“, sagt eine Landwirtin.',
    outlook:
      'Das Leerrohr ist so groß gewählt, dass später weitere Leitungen hineinpassen. Die Karte mit allen Strecken stellt der Kreis als offene Daten bereit.',
  },
];

const dayOf = (index: number): string => new Date(Date.UTC(2019, 0, 7) + index * 23 * 86_400_000).toISOString().slice(0, 10);
const idOf = (index: number): string => `bericht-${String(index).padStart(4, '0')}`;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const counted = ['', ' – ein Zwischenstand', ' – die Bilanz', ' – was jetzt folgt', ' – Nachbarn ziehen nach'];

function bodyOf(index: number, topic: Topic): BlockNode[] {
  const link = linkInline('Bericht der Verwaltung', `https://rat.example/vorlage/${String(index)}?a=1&b=2`);
  const reference =
    index > 3 && index % 4 === 0
      ? [textInline(' '), backReferenceInline('wir berichteten', null, idOf(index - 3)), textInline('.')]
      : [textInline('.')];
  const blocks: (BlockNode | null)[] = [
    paragraphBlock([textInline(topic.opening)]),
    index % 3 === 0 ? null : headingBlock('h2', [textInline('Was der Umbau kostet')]),
    paragraphBlock([textInline(topic.facts), textInline(' Das geht aus dem '), link, textInline(' hervor'), ...reference]),
    index % 3 === 2 ? headingBlock('h3', [textInline('Die Zahlen im Einzelnen')]) : null,
    index % 2 === 0
      ? listBlock(index % 4 === 0, [
          [textInline('Planung und Genehmigung dauern zusammen neun Monate.')],
          [textInline('Der Bau beginnt, sobald der Boden '), textInline('frostfrei', { bold: true }), textInline(' ist.')],
          [textInline('Abgerechnet wird nach Metern.')],
        ])
      : null,
    index % 5 === 1
      ? imageBlock({
          assetId: sitePicture,
          alt: 'Zwei Kästen aus Metall an einer Hauswand',
          caption: 'Die ersten Geräte hängen schon.',
          credit: 'Foto: Karin Muster',
        })
      : null,
    index % 3 === 1
      ? quoteBlock([textInline(topic.speech)])
      : paragraphBlock([
          textInline(topic.speech),
          textInline(' Gemeint ist damit '),
          textInline('ausdrücklich', { italic: true }),
          textInline(' auch der Winter.'),
        ]),
    paragraphBlock([textInline(topic.outlook)]),
  ];
  return blocks.filter((block) => block !== null);
}

/** One of our own reports, each of another make; no two have the same headline. */
export function siteArticle(index: number): Article {
  const topic = at(topics, index);
  const body = documentOf(bodyOf(index, topic));
  const place = at(places, index);
  const round = Math.floor(index / topics.length);
  const tail = round < counted.length ? (counted[round] ?? '') : ` in ${place}, Teil ${String(round)}`;
  return article.parse({
    id: idOf(index),
    rev: 1,
    header: {
      ...emptyHeader,
      form: index % 6 === 5 ? 'Bericht' : '',
      status: 'published',
      kicker: index % 4 === 3 ? '' : index % 4 === 1 ? place : topic.kicker,
      headline: `${topic.headline}${tail}`,
      subheadline: index % 7 === 2 ? 'Was der Versuch gebracht hat und wie es weitergeht' : '',
      lead: index % 8 === 6 ? '' : topic.lead,
      datelineDate: index % 50 === 49 ? null : dayOf(index),
      place: index % 3 === 1 && index % 50 !== 49 ? place : '',
      rubric: at(rubrics, index),
      byline: index % 4 === 0 ? 'ba' : index % 9 === 5 ? 'kmu' : '',
      authors: index % 6 === 5 ? ['Karin Muster'] : [],
      externalLinks: index % 3 === 0 ? ['https://www.beispielstadt.example', 'https://www.kreis.example/projekt?id=7&x=1'] : [],
    },
    body,
    keywords:
      index % 10 === 9
        ? []
        : [0, 2, 5]
            .map((step) => at(words, index + step))
            .map((label) => ({ id: `stichwort-${label.toLowerCase().replace(/[^a-z]/g, '')}`, label })),
    characterCount: documentText(body).length,
    createdAt: Date.UTC(2024, 0, 1) + index * 1_000,
    changedAt: Date.UTC(2024, 5, 1) + index * 60_000,
    deletedAt: null,
  });
}

export const rowOf = ({ id, header, body }: Article): ArticleRow =>
  articleRow.parse({
    ...header,
    id,
    preview: (header.lead || documentText(body)).slice(0, 240),
    characterCount: 100,
    changedAt: 1,
    deletedAt: null,
  });

/** A report that is not in the package. */
const outsider: ArticleRow = articleRow.parse({
  ...emptyHeader,
  id: 'bericht-anderswo',
  kicker: 'Landkreis',
  headline: 'Karte zeigt alle Baustellen auf einen Blick',
  preview: 'Auf einer neuen Karte stehen alle Baustellen des Kreises mit Beginn, Ende und Umleitung.',
  datelineDate: '2018-03-02',
  characterCount: 100,
  changedAt: 1,
  deletedAt: null,
});

export function siteReport(index: number): ArticleInput {
  const own = siteArticle(index);
  const earlier = [index - 1, index - 2].filter((one) => one >= 0).map((one) => rowOf(siteArticle(one)));
  const back = index > 3 && index % 4 === 0 ? [rowOf(siteArticle(index - 3))] : [];
  return {
    kind: 'article',
    article: own,
    related: [
      ...(index % 2 === 0 ? earlier.map((row) => ({ kind: 'related' as const, direction: 'both' as const, article: row })) : []),
      ...(index % 5 === 0 ? [{ kind: 'related' as const, direction: 'both' as const, article: outsider }] : []),
      ...back.map((row) => ({ kind: 'reported' as const, direction: 'from' as const, article: row })),
    ],
    back,
    pictures,
    settings: siteSettings,
  };
}

export const siteSettings = { ...defaultSettings, houseName: 'Kommune & Netz' };

/** So many reports of our own as a package takes them. */
export const sampleReports = (count: number): ReportsInput => ({
  kind: 'reports',
  title: 'Kommune & Netz',
  day: '2026-05-04',
  reports: Array.from({ length: count }, (_, index) => siteReport(index)),
  settings: siteSettings,
});
