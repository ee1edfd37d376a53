import { expect, it } from 'vitest';
import { markedPieces } from '#renderer/features/desk/inspector/marked-pieces.ts';

it('cuts a line where passages begin and end, overlapping ones once', () => {
  expect(
    markedPieces('Die Stadt baut.', [
      { start: 10, end: 14 },
      { start: 4, end: 9 },
      { start: 6, end: 9 },
      { start: 14, end: 99 },
    ]).map(({ text, isMarked }) => [text, isMarked]),
  ).toEqual([
    ['Die ', false],
    ['Stadt', true],
    [' ', false],
    ['baut', true],
    ['.', true],
  ]);
  expect(markedPieces('', [{ start: 0, end: 3 }])).toEqual([]);
});
