import type { MadeReport } from './made-report.ts';
import { makeReport } from './made-report.ts';
import type { Random } from './random.ts';

const mapText = (report: MadeReport, change: (text: string) => string): MadeReport => ({
  ...report,
  lead: change(report.lead),
  paragraphs: report.paragraphs.map(change),
});

/** Replaces each word with this likelihood by one of another report. */
function changeWords(report: MadeReport, random: Random, likelihood: number): MadeReport {
  const others = makeReport(random).paragraphs.join(' ').split(' ');
  return mapText(report, (text) =>
    text
      .split(' ')
      .map((word) => (random.next() < likelihood ? random.pick(others) : word))
      .join(' '),
  );
}

/** Breaks long words as narrow columns and browsers do: soft hyphens, hyphens at the end of a line. */
const hyphenate = (report: MadeReport, random: Random): MadeReport =>
  mapText(report, (text) =>
    text.replace(/\p{Ll}{9,}/gu, (word) => {
      const at = 3 + random.below(word.length - 6);
      return `${word.slice(0, at)}${random.pick(['\u00AD', '-\n', '-\n  '])}${word.slice(at)}`;
    }),
  );

const requote = (report: MadeReport, random: Random): MadeReport => {
  const [open, close] = random.pick([
    ['»', '«'],
    ['"', '"'],
    ['“', '”'],
    ["'", "'"],
  ] as const);
  return mapText(report, (text) => text.replaceAll('„', open).replaceAll('“', close).replaceAll(' – ', ' - ').replaceAll(';', ','));
};

function cut(report: MadeReport, share: number): MadeReport {
  const words = [report.lead, ...report.paragraphs].join('\n').split(' ');
  return {
    ...report,
    lead: '',
    paragraphs: words
      .slice(0, Math.ceil(words.length * share))
      .join(' ')
      .split('\n'),
  };
}

function addSentences(report: MadeReport, random: Random): MadeReport {
  const [one = '', two = ''] = makeReport(random)
    .paragraphs.join(' ')
    .split(/(?<=\.) /);
  const at = random.below(report.paragraphs.length);
  return {
    ...report,
    paragraphs: [...report.paragraphs.map((paragraph, index) => (index === at ? `${paragraph} ${one}` : paragraph)), two],
  };
}

/** Another house prints the agency's text: own headline and lead, the last paragraph left out. */
const reprint = (report: MadeReport, random: Random): MadeReport => {
  const own = makeReport(random);
  const kept = report.paragraphs.length > 3 ? report.paragraphs.slice(0, -1) : report.paragraphs;
  return { ...report, headline: own.headline, lead: own.lead, paragraphs: [report.lead, ...kept] };
};

/** Every kind of change after which a report must be found again. */
export const changes: Readonly<Record<string, (report: MadeReport, random: Random) => MadeReport>> = {
  'small edits': (report, random) => changeWords(report, random, 0.015),
  'other hyphenation': hyphenate,
  're-quoted': requote,
  '5 % of the words changed': (report, random) => changeWords(report, random, 0.05),
  'two sentences added': addSentences,
  'cut to 35 %': (report) => cut(report, 0.35),
  'agency copy': reprint,
};

/** Harder than what must be found: measured, not promised. */
export const harderChanges: typeof changes = {
  '15 % of the words changed': (report, random) => changeWords(report, random, 0.15),
  '30 % of the words changed': (report, random) => changeWords(report, random, 0.3),
  'cut to 35 %, 5 % changed': (report, random) => changeWords(cut(report, 0.35), random, 0.05),
  'cut to 20 %': (report) => cut(report, 0.2),
};
