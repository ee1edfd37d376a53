import { linkInline, textInline } from '#shared/document/build-document.ts';
import { isSafeLink } from '#shared/document/document-schema.ts';
import type { InlineNode } from '#shared/document/document-schema.ts';
import type { Style } from './markup-node.ts';

interface Run extends Style {
  readonly text: string;
  readonly url: string | null;
}

/** Gathers the words of one block: white space collapses as on a page, neighbours of one style join. */
export class InlineBuilder {
  #runs: (Run | 'break')[] = [];

  add(text: string, style: Style, url: string | null, verbatim = false): void {
    const lines = verbatim ? text.split('\n') : [text.replace(/[ \t\r\n\f]+/g, ' ')];
    lines.forEach((line, index) => {
      if (index > 0) this.addBreak();
      // Zero-width and soft-hyphen leftovers of other programs break search and counts.
      const clean = line
        .replace(/[\u200B\uFEFF\u00AD]/g, '')
        .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
        .replaceAll('\t', ' ');
      if (clean !== '') this.#push({ text: clean, url: url !== null && isSafeLink(url) ? url : null, ...style });
    });
  }

  addBreak(): void {
    this.#trimEnd();
    if (this.#runs.length > 0) this.#runs.push('break');
  }

  #push(run: Run): void {
    const last = this.#runs.at(-1);
    const startsLine = last === undefined || last === 'break';
    const text = run.text.startsWith(' ') && (startsLine || last.text.endsWith(' ')) ? run.text.slice(1) : run.text;
    if (text === '') return;
    if (!startsLine && last.bold === run.bold && last.italic === run.italic && last.url === run.url) {
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    } else this.#runs.push({ ...run, text });
  }

  #trimEnd(): void {
    const last = this.#runs.at(-1);
    if (last === undefined || last === 'break' || !last.text.endsWith(' ')) return;
    this.#runs.pop();
    const text = last.text.slice(0, -1);
    if (text !== '') this.#runs.push({ ...last, text });
  }

  /** Hands over what was gathered and starts anew. */
  take(): InlineNode[] {
    this.#trimEnd();
    while (this.#runs.at(-1) === 'break') this.#runs.pop();
    const nodes = this.#runs.map((run): InlineNode => {
      if (run === 'break') return { type: 'linebreak', version: 1 };
      return run.url === null ? textInline(run.text, run) : linkInline(run.text, run.url);
    });
    this.#runs = [];
    return nodes;
  }
}
