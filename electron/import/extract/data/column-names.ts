import type { MappableField } from '#shared/model/reading.ts';
import { plainName } from './json-rows.ts';

/** What columns are called, German and English, the surest name first; without signs, umlauts written out. */
const names: readonly (readonly [MappableField, string])[] = [
  [
    'headline',
    'headline ueberschrift schlagzeile titel title hauptzeile posttitle articletitle beitragstitel artikeltitel newstitle pagetitle seitentitel titelzeile h1 ogtitle betreff subject name',
  ],
  ['kicker', 'kicker dachzeile spitzmarke oberzeile overline topline roofline supertitle obertitel vorzeile'],
  ['subheadline', 'subheadline unterzeile untertitel subtitle subline unterueberschrift alternativeheadline zweitezeile deck'],
  ['lead', 'lead vorspann anleser standfirst intro einleitung lede leadtext introtext vorspanntext'],
  [
    'teaser',
    'teaser teasertext anriss anrisstext excerpt summary zusammenfassung abstract kurztext kurzfassung auszug description beschreibung snippet preview metadescription ogdescription',
  ],
  [
    'text',
    'text articlebody volltext fulltext artikeltext haupttext beitragstext maintext body content inhalt contenttext textcontent plaintext rawtext bodytext fliesstext langtext story meldung artikel contentencoded postcontent mainbody paragraphs absaetze',
  ],
  ['html', 'html contenthtml bodyhtml articlehtml htmlcontent texthtml htmltext rawhtml markup'],
  [
    'date',
    'datepublished publishedat datum date published publicationdate publishdate pubdate veroeffentlicht veroeffentlichtam veroeffentlichung veroeffentlichungsdatum erschienen erschienenam erscheinungsdatum erscheinungstag publishedon publishtime publishedtime articlepublishedtime dategmt releasedate posted postdate postedat issued created createdat createdon erstellt erstelltam datetime timestamp zeitstempel zeit time tag',
  ],
  [
    'authors',
    'authors autoren author autor autorin verfasser verfasserin verfassername writer creator dccreator authorname autorname articleauthor redakteur redakteurin reporter von',
  ],
  ['byline', 'byline kuerzel autorenkuerzel autorkuerzel zeichen initialen'],
  [
    'keywords',
    'keywords schlagwoerter schlagworte stichwoerter stichworte tags tag themen topics categories kategorien labels newskeywords schlagwort stichwort subjects',
  ],
  ['rubric', 'rubrik rubric ressort section articlesection sectionname category kategorie sparte department channel bereich'],
  ['place', 'ort place location ortsmarke stadt dateline spitzort city ortsname'],
  ['number', 'nummer number meldungsnummer artikelnummer hausnummer lfdnr laufendenummer nr beitragsnummer meldungsnr artikelnr'],
  ['form', 'darstellungsform genre textsorte stilform form artikeltyp beitragsart articletype contenttype'],
  ['caption', 'caption bildunterschrift bildtext bu imagecaption bildzeile bildlegende'],
  [
    'url',
    'url link permalink href adresse webadresse canonical canonicalurl articleurl pageurl sourceurl quelleurl uri weblink internetadresse loc guid mainentityofpage @id',
  ],
  ['agency', 'agentur agency nachrichtenagentur newsagency'],
  ['sourceNote', 'quelle source publisher publishername medium herausgeber sitename zeitung quellenangabe sourcename site portal website'],
];
const ranks = new Map<string, readonly { readonly field: MappableField; readonly rank: number }[]>();
for (const [field, list] of names) {
  for (const [rank, name] of list.split(' ').entries()) ranks.set(name, [...(ranks.get(name) ?? []), { field, rank }]);
}

/** A column's name without what differs from maker to maker: case, umlauts, signs. */
const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9@]+/g, '');

/** What a column may be by its name; a lower rank is surer. Of `article.title` the end counts where the whole says nothing. */
export function namedFields(column: string): readonly { readonly field: MappableField; readonly rank: number }[] {
  const plain = plainName(column);
  const whole = ranks.get(bareName(plain));
  if (whole !== undefined) return whole;
  const [first = '', ...rest] = plain.split('.');
  const last = rest.at(-1);
  if (last === undefined)
    return ranks.get(bareName(plain.replace(/^(?:post|article|news|artikel|beitrag|meta|og|dc|schema|meldung)[_:\s-]/i, ''))) ?? [];
  // `author.name` is an author, `image.caption` a caption; `author.url` and `image.url` are neither.
  const outer = ranks.get(bareName(first)) ?? [];
  if (['name', 'value', 'text', 'label', 'title'].includes(last.toLowerCase()) && outer.length > 0)
    return outer.map(({ field, rank }) => ({ field, rank: rank + 1 }));
  if (outer.length > 0 || /image|bild|author|autor|publisher|logo|media|user|video|avatar/i.test(first))
    return bareName(last) === 'caption' ? [{ field: 'caption', rank: 5 }] : [];
  return (ranks.get(bareName(last)) ?? []).map(({ field, rank }) => ({ field, rank: rank + 5 }));
}
