import type { StoryRole } from './story.ts';

/** What else gets a style of its own beside the roles of paragraphs. */
export type StyleRole = StoryRole | 'bullet' | 'number' | 'picture' | 'caption' | 'contents-heading' | 'contents';

/** The names of paragraph styles, as an editor finds them in a word processor. */
export const styleNames: Readonly<Record<StyleRole, string>> = {
  kicker: 'Dachzeile',
  headline: 'Überschrift',
  subheadline: 'Unterzeile',
  facts: 'Angaben',
  lead: 'Vorspann',
  text: 'Fließtext',
  subhead: 'Zwischentitel',
  'minor-subhead': 'Kleiner Zwischentitel',
  quote: 'Zitat',
  byline: 'Autorenzeile',
  source: 'Quelle',
  links: 'Verweise',
  keywords: 'Stichwörter',
  'box-heading': 'Kastentitel',
  'box-text': 'Kastentext',
  bullet: 'Aufzählung',
  number: 'Nummerierung',
  picture: 'Bild',
  caption: 'Bildunterschrift',
  'contents-heading': 'Inhaltstitel',
  contents: 'Inhalt',
};
