import type { ProposalRow } from '#shared/model/proposal.ts';
import type { TreeNode } from '#renderer/ui/virtual-tree.tsx';
import type { GroupName, InboxGroup } from './inbox-groups.ts';

interface GroupNode extends TreeNode {
  readonly kind: 'group';
  readonly group: GroupName;
  readonly count: number;
}
interface ParentNode extends TreeNode {
  readonly kind: 'parent';
  readonly name: string;
  readonly count: number;
}
interface FileNode extends TreeNode {
  readonly kind: 'file';
  readonly row: ProposalRow;
  /** The file's own name, and the archive or mail that it lay in where no heading says so. */
  readonly name: string;
  readonly parent: string;
}
export type InboxNode = GroupNode | ParentNode | FileNode;

const heights = { group: 32, parent: 28, file: 46, line: 16 };
/** So many letters fit into one line under a file's name, and so many lines are given to a sentence. */
const lineLetters = 38;
const mostLines = 3;
const heightOf = (about: string): number =>
  heights.file + heights.line * (Math.min(mostLines, Math.max(1, Math.ceil(about.length / lineLetters))) - 1);

interface Run {
  readonly parent: string;
  readonly rows: readonly ProposalRow[];
}

/** What parts the name of a file from the archive or mail it lay in, and from its folder. */
const partings = [' › ', '/'];

/** The archive, mail or folder that a file lay in, and the name that is its own. */
export function splitName(fileName: string): { readonly parent: string; readonly name: string } {
  const [at, parting] = partings
    .map((one) => [fileName.lastIndexOf(one), one] as const)
    .reduce((one, other) => (other[0] > one[0] ? other : one));
  const name = at > 0 ? fileName.slice(at + parting.length) : '';
  return name === '' ? { parent: '', name: fileName } : { parent: fileName.slice(0, at), name };
}

/** Rows one after the other that lay in the same archive, mail or folder of the same delivery. */
function runsOf(rows: readonly ProposalRow[]): Run[] {
  const runs: { parent: string; batchId: string; rows: ProposalRow[] }[] = [];
  for (const row of rows) {
    const { parent } = splitName(row.fileName);
    const last = runs.at(-1);
    if (last && parent !== '' && last.parent === parent && last.batchId === row.batchId) last.rows.push(row);
    else runs.push({ parent, batchId: row.batchId, rows: [row] });
  }
  return runs;
}

/** The lines of the inbox: headings, archives and folders with several files in them, files; what hangs below a folded line is left out. `about`: the sentence of a file. */
export function inboxNodes(groups: readonly InboxGroup[], folded: ReadonlySet<string>, about: (row: ProposalRow) => string): InboxNode[] {
  return groups.flatMap((group, at) => {
    const head: GroupNode = {
      kind: 'group',
      key: `group/${group.name}`,
      group: group.name,
      count: group.rows.length,
      level: 1,
      height: heights.group,
      isOpen: !folded.has(`group/${group.name}`),
      position: at + 1,
      siblings: groups.length,
    };
    return head.isOpen ? [head, ...linesOf(group, folded, about)] : [head];
  });
}

function linesOf(group: InboxGroup, folded: ReadonlySet<string>, about: (row: ProposalRow) => string): InboxNode[] {
  // A sentence may take several lines; what a file holds, in figures, stands in one.
  const heightIn = (row: ProposalRow): number => (group.name === 'look' || group.name === 'failed' ? heightOf(about(row)) : heights.file);
  const runs = runsOf(group.rows);
  return runs.flatMap((run, at) => {
    const place = { position: at + 1, siblings: runs.length };
    const [first] = run.rows;
    if (!first) return [];
    if (run.parent === '' || run.rows.length === 1) return [fileNode(first, run.parent, 2, heightIn(first), place)];
    const key = `parent/${group.name}/${first.id}`;
    const isOpen = !folded.has(key);
    const parent: ParentNode = {
      kind: 'parent',
      key,
      name: run.parent,
      count: run.rows.length,
      level: 2,
      height: heights.parent,
      isOpen,
      ...place,
    };
    if (!isOpen) return [parent];
    return [
      parent,
      ...run.rows.map((row, index) => fileNode(row, '', 3, heightIn(row), { position: index + 1, siblings: run.rows.length })),
    ];
  });
}

const fileNode = (
  row: ProposalRow,
  parent: string,
  level: number,
  height: number,
  place: Pick<TreeNode, 'position' | 'siblings'>,
): FileNode => ({
  kind: 'file',
  key: row.id,
  row,
  name: splitName(row.fileName).name,
  parent,
  level,
  height,
  ...place,
});
