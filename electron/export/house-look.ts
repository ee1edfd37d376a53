import type { HouseLook } from '#shared/model/house-look.ts';
import { escapeHtml } from './escape.ts';
import type { ArticleInput } from './format.ts';
import { pictureAddress } from './nodes/image-html.ts';
import { setSpaces } from './typography.ts';

/** Who prints: name and look of the house, its logo as an address within the page ('' where there is none). */
export interface House {
  readonly name: string;
  readonly look: HouseLook;
  readonly logo: string;
}

/** The house that the settings describe; what a layout has of its own (`own`) stands above its look. */
export function houseOf({ settings, pictures }: Pick<ArticleInput, 'settings' | 'pictures'>, own: Partial<HouseLook> = {}): House {
  const look = { ...settings.look, ...own };
  const logo = look.logo === null ? undefined : pictures.get(look.logo);
  return { name: settings.houseName.trim(), look, logo: logo ? pictureAddress(logo) : '' };
}

const faces = {
  serif: "'Source Serif 4', Georgia, serif",
  sans: "'Source Sans 3', sans-serif",
} as const;

/** The look as the sheets know it: colour and faces. */
export const lookCss = ({ accent, textFace, headingFace }: HouseLook): string =>
  `:root{--accent:${accent};--text-face:${faces[textFace]};--heading-face:${faces[headingFace]}}`;

/** The logo over a page's head; '' where there is none. */
export const logoHtml = ({ logo, name }: House): string =>
  logo === '' ? '' : `<p class="logo"><img src="${logo}" alt="${escapeHtml(name || 'Logo')}"></p>`;

/** The name of the house where it stands beside its imprint line: mostly that begins with it, and it need not be said twice. */
export const nameBeside = (imprint: string, name: string): string => (imprint.includes(name) ? '' : name);

/** The imprint line behind all else, for those who read on a screen; in print it stands in the foot. */
export const imprintHtml = ({ look }: House): string =>
  look.imprint.trim() === '' ? '' : `<p class="imprint-line">${escapeHtml(setSpaces(look.imprint.trim()))}</p>`;
