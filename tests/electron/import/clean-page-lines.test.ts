import { describe, expect, it } from 'vitest';
import { readLines } from '#electron/import/pipeline.ts';
import type { SourceLine } from '#shared/model/reading.ts';
import { htmlSource, line } from './reading-support.ts';

const prose = (start: string): SourceLine =>
  line(`${start} hat im vergangenen Jahr ihre Verfahren umgestellt und zieht nun eine erste Bilanz, die sich sehen lassen kann.`);
const linked = (text: string): SourceLine =>
  line(text, { marks: [{ kind: 'link', start: 0, end: text.length, url: 'https://ort.example/x' }] });
const removedFrom = (...lines: SourceLine[]): string[][] =>
  readLines(
    htmlSource([
      line('Bilanz der Verfahren', { kind: 'heading', level: 1 }),
      prose('Die Stadt Aubach'),
      ...lines,
      prose('Die Gemeinde Lauten'),
      prose('Die Kreisstadt Ottersee'),
    ]),
  ).removals.map((removal) => [removal.rule, removal.text]);

describe('lines of a page that are no part of its report', () => {
  it.each(['Lesen Sie auch: Ein Amt ohne Papier', '>> Warten auf das Kennwort', 'Mehr zum Thema: Wie Kreise rechnen'])(
    'takes out the pointer “%s”',
    (text) => {
      expect(removedFrom(linked(text))).toContainEqual(['read-on', text]);
    },
  );

  it('takes the label of a list of pointers with them', () => {
    expect(removedFrom(line('Das könnte Sie auch interessieren:'), linked('Ein Amt ohne Papier'), linked('Wie Kreise rechnen'))).toEqual([
      ['read-on', 'Das könnte Sie auch interessieren:'],
      ['read-on', 'Ein Amt ohne Papier'],
      ['read-on', 'Wie Kreise rechnen'],
    ]);
  });

  it.each([
    'War dieser Artikel hilfreich?',
    'Bitte registrieren Sie sich, um weiterzulesen.',
    'Schon Abonnent? Hier anmelden',
    'Kommentar hinzufügen',
    'Sie müssen sich anmelden, um hier mitzureden.',
    'Artikel drucken',
  ])('takes out the call “%s”', (text) => {
    expect(removedFrom(line(text)).map(([rule]) => rule)).toEqual([text === 'Artikel drucken' ? 'action-line' : 'reader-call']);
  });

  it('takes out a label that nothing follows, at the very end of a page', () => {
    expect(
      readLines(
        htmlSource([line('Bilanz der Verfahren', { kind: 'heading', level: 1 }), prose('Die Stadt Aubach'), line('Mehr Themen:')]),
      ).removals.map((removal) => [removal.rule, removal.text]),
    ).toEqual([['read-on', 'Mehr Themen:']]);
  });

  it('takes out what stands in place of a blocked video, and the notice of advertising', () => {
    expect(removedFrom(line('Empfohlener externer Inhalt'), line('Dieser Beitrag enthält Affiliate-Links.')).map(([rule]) => rule)).toEqual(
      ['consent-line', 'ad-label'],
    );
  });

  it('keeps sentences that only begin alike', () => {
    expect(
      removedFrom(line('Lesen Sie auch das Kleingedruckte, rät der Anwalt, denn dort steht meist, wer am Ende für den Schaden aufkommt.')),
    ).toEqual([]);
    expect(removedFrom(line('Sie müssen sich angemeldete Räume teilen, heißt es im Haus.'))).toEqual([]);
    expect(removedFrom(line('Mehr zum Thema Datenschutz wusste an diesem Abend niemand im Saal.'))).toEqual([]);
  });
});
