import { isSafeLink } from '#shared/document/document-schema.ts';
import { withoutTracking } from '#shared/text/without-tracking.ts';

interface Field {
  instruction: string;
  inResult: boolean;
}

/** Word's fields: an instruction, which is no text, and the result that it last had. */
export interface Fields {
  readonly begin: () => void;
  readonly separate: () => void;
  readonly end: () => void;
  readonly instruct: (text: string) => void;
  /** Whether what comes now is an instruction's, not the text's. */
  readonly isInstruction: () => boolean;
  /** Where the innermost link field leads; null outside of one. */
  readonly link: () => string | null;
  /** Whether the text stands in a table of contents. */
  readonly isContents: () => boolean;
}

export function createFields(): Fields {
  const open: Field[] = [];
  return {
    begin: () => {
      open.push({ instruction: '', inResult: false });
    },
    separate: () => {
      const last = open.at(-1);
      if (last !== undefined) last.inResult = true;
    },
    end: () => {
      open.pop();
    },
    instruct: (text) => {
      const last = open.at(-1);
      if (last !== undefined && !last.inResult && last.instruction.length < 4_000) last.instruction += text;
    },
    isInstruction: () => open.some((field) => !field.inResult),
    link: () => {
      for (const field of open.toReversed()) {
        const url = field.inResult ? linkIn(field.instruction) : null;
        if (url !== null) return url;
      }
      return null;
    },
    isContents: () => open.some((field) => field.inResult && /^\s*TOC\b/.test(field.instruction)),
  };
}

/** The address in `HYPERLINK "…"`; null for places within the document and for anything unsafe. */
export function linkIn(instruction: string): string | null {
  const found = /^\s{0,20}HYPERLINK\s{1,20}(?:"([^"]{1,2081})"|([^\s"\\]{1,2081}))/i.exec(instruction);
  return safeLink(found?.[1] ?? found?.[2] ?? null);
}

export function safeLink(url: string | null): string | null {
  const trimmed = url?.trim() ?? '';
  const whole = /^www\./i.test(trimmed) ? `http://${trimmed}` : trimmed;
  return whole !== '' && isSafeLink(whole) ? withoutTracking(whole) : null;
}
