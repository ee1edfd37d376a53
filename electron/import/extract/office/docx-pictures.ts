import type { DocxPart, DocxReading } from './docx-walk.ts';
import { safeLink } from './docx-fields.ts';
import type { Attributes } from './xml.ts';

/** Sentences that Word adds to descriptions it made up itself. */
const machineNotes =
  /(?:Automatisch generierte Beschreibung|Description automatically generated|KI-generierte Inhalte können fehlerhaft sein\.?|AI-generated content may be incorrect\.?)/g;

/** Finds the pictures among the drawings of a part; what they show stands in their description. */
export interface Pictures {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
}

export function createPictures({ flow, keep }: DocxReading, part: DocxPart): Pictures {
  let drawn = '';
  let own = '';
  let isDecoration = false;
  const show = (id: string | null, alt: string): void => {
    const relation = part.relations.get(id ?? '');
    if (part.region !== 'main' || relation === undefined || isDecoration) return;
    const assetId = relation.external ? null : keep(relation.target);
    const url = relation.external ? safeLink(relation.target) : null;
    flow.picture(alt.replace(machineNotes, ''), { assetId, url }, part.region);
  };
  return {
    open: (name, attributes) => {
      switch (name) {
        case 'wp:docPr':
          drawn = attributes('descr') ?? attributes('title') ?? '';
          own = '';
          isDecoration = false;
          return;
        case '?:decorative':
          isDecoration = attributes('val') === '1';
          return;
        case 'pic:cNvPr':
          own = attributes('descr') ?? '';
          return;
        case 'a:blip':
          show(attributes('r:embed') ?? attributes('r:link'), own === '' ? drawn : own);
          return;
        case 'v:shape':
          drawn = attributes('alt') ?? '';
          isDecoration = false;
          return;
        case 'v:imagedata':
          show(attributes('r:id'), drawn);
          return;
        default:
      }
    },
    close: (name) => {
      if (name === 'pic:pic') own = '';
    },
  };
}
