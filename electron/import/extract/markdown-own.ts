import type { SourceLine } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import type { LineRole, StyledLine } from '../line-role.ts';
import type { GivenFields } from '../source-document.ts';

/** Neighbouring lines that are one paragraph, or one item of a list. */
type Group = readonly SourceLine[];

const textOf = (group: Group): string => group.map(({ text }) => text).join(' ');
const isParagraph = (group: Group | undefined): group is Group => group?.[0]?.kind === 'paragraph';
const isItem = (group: Group | undefined): boolean => group?.[0]?.kind === 'list-item';

/** The lines of a file that our own export wrote, with the part of the report that each is (see export/article-markdown.ts); as they are where it is none of ours. */
export function withOwnRoles(lines: readonly SourceLine[], given: GivenFields | undefined): readonly StyledLine[] {
  const groups = groupsOf(lines);
  const [head] = groups;
  if (given?.isOwn !== true || head?.[0]?.kind !== 'heading' || head[0].level !== 1 || textOf(head) !== given.headline) return lines;
  const roles: (LineRole | null)[] = groups.map((group) => bodyRole(group));
  roles[0] = 'headline';
  for (let at = 1; at <= (given.leadParagraphs ?? 0) && isParagraph(groups[at]); at += 1) roles[at] = 'lead';
  tailRoles(groups, roles, given);
  return groups.flatMap((group, index) =>
    group.map((line, at): StyledLine => ({ ...roled(line, roles[index] ?? null), blankBefore: at === 0 || line.blankBefore })),
  );
}

function groupsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const goesOn = line.kind === 'paragraph' && !line.blankBefore && last?.[0]?.kind === 'paragraph';
    if (goesOn) last?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function bodyRole([first]: Group): LineRole | null {
  if (first?.kind === 'heading') return first.level > 2 ? 'minor-subhead' : 'subhead';
  return first?.kind === 'paragraph' ? 'text' : null;
}

/** A lead is set in bold as a whole; that is its look, not its words. */
const roled = (line: SourceLine, role: LineRole | null): StyledLine => ({
  ...line,
  region: 'main',
  ...(role === null ? {} : { role }),
  marks: role === 'lead' ? line.marks.filter(({ kind }) => kind !== 'bold') : line.marks,
});

/** What stands behind the text, from the end on: related reports, Stichwörter, links, byline. Each is known by what the head of the file says. */
function tailRoles(groups: readonly Group[], roles: (LineRole | null)[], { keywords, links, byline }: GivenFields): void {
  let end = groups.length;
  let items = end;
  while (isItem(groups[items - 1])) items -= 1;
  const label = groups[items - 1];
  if (items < end && label?.[0]?.kind === 'heading' && textOf(label) === 'Weitere Meldungen') {
    roles.fill('box-text', items, end);
    roles[items - 1] = 'box-heading';
    end = items - 1;
  }
  const line = groups[end - 1];
  if (keywords !== undefined && isParagraph(line) && textOf(line).startsWith('Stichwörter: ')) {
    roles[end - 1] = 'keywords';
    end -= 1;
  }
  const count = links?.length ?? 0;
  if (
    count > 0 &&
    count <= end &&
    groups.slice(end - count, end).every((group, index) => isItem(group) && fold(textOf(group)) === fold(links?.[index] ?? ''))
  ) {
    roles.fill('links', end - count, end);
    end -= count;
  }
  const last = groups[end - 1];
  if (byline !== undefined && isParagraph(last) && textOf(last) === `(${byline})`) roles[end - 1] = 'byline';
}
