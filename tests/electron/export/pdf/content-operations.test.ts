import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentOperations } from '#electron/export/pdf/content-operations.ts';

const read = (source: string): string[] =>
  [...contentOperations(source)].map(({ operator, operands }) => [...operands, operator].join(' '));

it('reads operators with their operands, whatever brackets and comments stand between', () => {
  expect(read('q % not Q\n1 0 0 1 .5 -3. cm/F1 12 Tf(a\\)b(c))Tj[<0041> -2(x)]TJ')).toEqual([
    'q',
    '1 0 0 1 .5 -3. cm',
    '/F1 12 Tf',
    '(a\\)b(c)) Tj',
    '[<0041> -2(x)] TJ',
  ]);
});

it('takes a property list with dictionaries, strings and arrays in it as one operand', () => {
  const list = '<</MCID 3 /ActualText (>> \\( ) /A [<</O /X>> <3E3E>] >>';
  expect(read(`/Span ${list}BDC EMC`)).toEqual([`/Span ${list} BDC`, 'EMC']);
});

it('jumps over the data of a picture in the stream', () => {
  expect(read('BI /W 2 /H 1 ID \x00EI(Tj\xff EI Q')).toEqual(['BI', 'Q']);
});

it('ends where a stream breaks off', () => {
  for (const source of ['(abc', '<</A (', '[1 2', '<41', 'BI /W 1 ID xx', '/', '1 2', '%'])
    expect(read(source).length).toBeLessThanOrEqual(1);
});

it('says where each operation stands, so that the stream can be put together again', () => {
  const pieces = ['q', '1 g', '(x) Tj', '/P <</MCID 1>> BDC', '[1] 0 d', 'EMC', '<00> Tj', '% remark\n'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), fc.constantFrom(' ', '\n', '\r\n', '\t'), (chosen, blank) => {
      const source = chosen.join(blank);
      const found = [...contentOperations(source)];
      expect(found.map(({ start, end }) => source.slice(start, end))).toEqual(chosen.filter((piece) => !piece.startsWith('%')));
    }),
  );
});
