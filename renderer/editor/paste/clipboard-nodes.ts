import { z } from 'zod';
import { listBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { blockNode, inlineNode, listItemNode } from '#shared/document/document-schema.ts';
import type { BlockNode, InlineNode, ListItemNodeJson, ListNodeJson } from '#shared/document/document-schema.ts';

export type PastedNode = BlockNode | InlineNode;

const payload = z.object({ nodes: z.array(z.union([inlineNode, blockNode, listItemNode])).max(50_000) });

/** What another Lexical window put on the clipboard, checked node by node. Anything unknown refuses the whole payload. */
export function nodesFromClipboardJson(data: string): PastedNode[] | null {
  if (data.length > 20_000_000) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(data);
  } catch {
    return null;
  }
  const parsed = payload.safeParse(raw);
  return parsed.success ? wrapItems(parsed.data.nodes) : null;
}

/** List items copied without their list get one. */
function wrapItems(nodes: readonly (PastedNode | ListItemNodeJson)[]): PastedNode[] {
  const result: PastedNode[] = [];
  let list: ListNodeJson | null = null;
  for (const node of nodes) {
    if (node.type !== 'listitem') {
      list = null;
      result.push(node);
      continue;
    }
    if (list === null) {
      list = listBlock(false, []);
      result.push(list);
    }
    list.children.push(node);
  }
  return result;
}

/** Plain text as nodes: one line stays in the running text, several become paragraphs. */
export function nodesFromPlainText(text: string): PastedNode[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u200B\uFEFF]/g, '')
    .replaceAll('\t', ' ')
    .split('\n');
  if (lines.length === 1) return lines[0] === undefined || lines[0] === '' ? [] : [textInline(lines[0])];
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraphBlock([textInline(line)]));
}
