import { defineExtension } from 'lexical';
import { PictureCard } from './picture-card.tsx';

/** Pictures with caption, credit and description. */
export const PictureExtension = defineExtension({ name: 'umbruch/picture', nodes: () => [PictureCard] });
