import { describe, expect, it } from 'vitest';
import { periodText } from '#renderer/features/library/period-text.ts';
import { sortKeywords } from '#renderer/features/keywords/sort-keywords.ts';
import { coalesce } from '#renderer/stores/coalesce.ts';
import { momentText } from '#renderer/stores/dates.ts';
import { themeOf } from '#renderer/stores/theme.ts';
import { formatDay, parseDay } from '#renderer/ui/calendar-day.ts';
import { listMove } from '#renderer/ui/list-move.ts';
import { de } from '#shared/messages/library.ts';
import type { KeywordId } from '#shared/model/ids.ts';

describe('small parts of the window', () => {
  it('reads a day as editors type it', () => {
    const typed = ['22.11.2026', '2.1.26', '22112026', '221126', ' 2026-11-22 ', '22 11 2026'];
    expect(typed.map(parseDay)).toEqual(['2026-11-22', '2026-01-02', '2026-11-22', '2026-11-22', '2026-11-22', '2026-11-22']);
    expect(formatDay('2026-11-22')).toBe('22.11.2026');
  });

  it('takes nothing for a day that the calendar does not have', () => {
    expect(['31.02.2026', '22.13.2026', '22.11.', 'morgen', ''].map(parseDay)).toEqual([null, null, null, null, null]);
  });

  it('moves the cursor of a list and stays within it', () => {
    const moves = [
      listMove('ArrowDown', -1, 10, 4),
      listMove('ArrowUp', -1, 10, 4),
      listMove('ArrowDown', 9, 10, 4),
      listMove('PageDown', 7, 10, 4),
      listMove('PageUp', 2, 10, 4),
      listMove('Home', 5, 10, 4),
      listMove('End', 5, 10, 4),
      listMove('ArrowDown', -1, 0, 4),
      listMove('x', 5, 10, 4),
    ];
    expect(moves).toEqual([0, 9, 9, 9, 0, 0, 9, null, null]);
  });

  it('says when something changed as briefly as it can', () => {
    const at = (text: string) => new Date(text).getTime();
    const now = at('2026-11-22T12:00');
    const told = ['2026-11-22T08:05', '2026-11-21T23:59', '2026-11-01T10:00', '2024-03-14T10:00'].map((text) =>
      momentText(at(text), now, de),
    );
    expect(told).toEqual(['heute, 08:05', 'gestern', '01.11.', '14.03.2024']);
  });

  it('names a period by its year where it is one', () => {
    expect([
      periodText('2021-01-01', '2021-12-31', de),
      periodText('2021-02-01', '2021-12-31', de),
      periodText('2021-02-01', null, de),
      periodText(null, '2021-12-31', de),
      periodText(null, null, de),
    ]).toEqual(['2021', '01.02.2021 – 31.12.2021', 'ab 01.02.2021', 'bis 31.12.2021', null]);
  });

  it('sorts keywords as a German register does', () => {
    const word = (label: string, useCount: number) => ({
      id: label as KeywordId,
      label,
      kind: 'topic' as const,
      variants: [],
      broaderIds: [],
      useCount,
    });
    const words = [word('Zweckverband', 1), word('Ärzte', 5), word('Archiv', 5)];
    expect(sortKeywords(words, 'label').map(({ label }) => label)).toEqual(['Archiv', 'Ärzte', 'Zweckverband']);
    expect(sortKeywords(words, 'uses').map(({ label }) => label)).toEqual(['Archiv', 'Ärzte', 'Zweckverband']);
  });

  it('runs work once more, however many asked while it ran', async () => {
    let runs = 0;
    const work = coalesce(async () => {
      runs += 1;
      await Promise.resolve();
    });
    await Promise.all([work(), work(), work(), work()]);
    await work();
    expect(runs).toBe(3);
  });

  it('lets the system decide the theme only when asked to', () => {
    expect([themeOf('system', true), themeOf('system', false), themeOf('light', true), themeOf('dark', false)]).toEqual([
      'dark',
      'light',
      'light',
      'dark',
    ]);
  });
});
