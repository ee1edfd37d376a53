import type { StyleRole } from '../story/style-names.ts';
import { styleId } from './styles-xml.ts';

/** A paragraph of a style. `rules` are those of its own beside the style, in the schema's order; `runs` is XML already. */
export const paragraphXml = (role: StyleRole, runs: string, rules = ''): string => styledXml(styleId(role), runs, rules);

/** The same for the styles that are Word's own. */
export const styledXml = (style: string, runs: string, rules = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${rules}</w:pPr>${runs}</w:p>`;
