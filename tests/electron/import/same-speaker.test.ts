import { describe, expect, it } from 'vitest';
import { joinSameSpeaker } from '#electron/import/clean/join-same-speaker.ts';
import { openUnits } from '#electron/import/clean/unit.ts';
import { longestText } from '#electron/import/long-lines.ts';
import type { SourceLine } from '#shared/model/reading.ts';

const lineOf = (text: string): SourceLine => ({
  text,
  kind: 'paragraph',
  level: 0,
  ordered: false,
  region: 'main',
  blankBefore: false,
  marks: [],
});
const speech = 'Wir haben lange beraten und bauen nun den Platz vor dem Rathaus um, damit der Markt dort stehen kann. '.repeat(2).trim();
const said = `Bürgermeisterin Lena Müller sagte dazu: „${speech}“`;
const lines = (count: number): SourceLine[] => [lineOf('Der Rat tagt.'), lineOf(''), ...Array.from({ length: count }, () => lineOf(said))];
const joined = (source: readonly SourceLine[]) => joinSameSpeaker.apply(openUnits(source), { lines: source, layout: 'text' }).units;

describe('lines of one speaker', () => {
  it('are one paragraph, with the same words', () => {
    const units = joined(lines(3));
    expect(units.map(({ text }) => text)).toEqual(['Der Rat tagt.', [said, said, said].join(' ')]);
  });

  it('never become a paragraph longer than a report can hold', () => {
    const source = lines(Math.ceil((2.5 * longestText) / said.length));
    const units = joined(source);
    expect(units.map(({ text }) => text.length <= longestText)).toEqual([true, true, true, true]);
    expect(units.reduce((sum, { text }) => sum + text.replaceAll(' ', '').length, 0)).toBe(
      source.reduce((sum, { text }) => sum + text.replaceAll(' ', '').length, 0),
    );
  });
});
