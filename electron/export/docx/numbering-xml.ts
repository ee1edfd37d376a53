import { bulletList } from './collector.ts';
import type { Collector } from './collector.ts';
import { declaration, names } from './xml.ts';

/** Word counts nine depths; what lies deeper stands at the last. */
export const deepest = 8;

const indent = 425;
const levelXml = (depth: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${String(depth)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${String(indent * (depth + 1))}" w:hanging="${String(indent)}"/></w:pPr></w:lvl>`;
const depths = Array.from({ length: deepest + 1 }, (_, depth) => depth);
const abstractXml = (id: number, format: string, textOf: (depth: number) => string): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="multilevel"/>${depths.map((depth) => levelXml(depth, format, textOf(depth))).join('')}</w:abstractNum>`;

/** `word/numbering.xml`: one list of marks for all, and one that counts for each that counts, begun at its own number. */
export const numberingXml = (collector: Collector): string =>
  `${declaration}<w:numbering xmlns:w="${names.w}">${abstractXml(0, 'bullet', (depth) => (depth % 2 === 0 ? '•' : '–'))}${abstractXml(1, 'decimal', (depth) => `%${String(depth + 1)}.`)}` +
  `<w:num w:numId="${String(bulletList)}"><w:abstractNumId w:val="0"/></w:num>` +
  collector
    .lists()
    .map(
      ({ id, depth, start }) =>
        `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${String(depth)}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride></w:num>`,
    )
    .join('') +
  '</w:numbering>';
