import { createHash } from 'node:crypto';
import type { Picture } from '../nodes/node-context.ts';
import type { ZipPart } from '../story/write-zip.ts';
import { pictureEnding } from '../xml/picture-ending.ts';

export interface Relation {
  readonly id: string;
  /** The last part of its type's address. */
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** A list counts by itself: its own number, its depth, and the number of its first item. */
export interface WordList {
  readonly id: number;
  readonly depth: number;
  readonly start: number;
}

/** Collects what the text of a Word document refers to, numbered in the order of its first mention. */
export interface Collector {
  /** The id of the relation to an address outside. */
  readonly link: (url: string) => string;
  /** The id of a footnote of that text. */
  readonly note: (text: string) => number;
  /** The id of the list; all marked lists share one. */
  readonly list: (isNumbered: boolean, start: number, depth: number) => number;
  /** The relation of a picture, and a number of its own for the place where it stands; null for a make that Word cannot show. */
  readonly picture: (picture: Picture) => { readonly relation: string; readonly place: number } | null;
  readonly relations: () => readonly Relation[];
  readonly notes: () => readonly string[];
  readonly lists: () => readonly WordList[];
  readonly media: () => readonly ZipPart[];
}

/** The makes of pictures that Word shows; WebP is none of them. */
export const shownPictures: readonly string[] = ['image/png', 'image/jpeg', 'image/gif'];

export const bulletList = 1;

/** `fixed` are the relations that every document has. */
export function createCollector(fixed: readonly Relation[]): Collector {
  const relations = [...fixed];
  const links = new Map<string, string>();
  const pictures = new Map<string, string>();
  const notes: string[] = [];
  const lists: WordList[] = [];
  const media: ZipPart[] = [];
  let places = 0;
  const relate = (type: string, target: string, isOutside: boolean): string => {
    const id = `rId${String(relations.length + 1)}`;
    relations.push({ id, type, target, isOutside });
    return id;
  };
  return {
    link: (url) => {
      const id = links.get(url) ?? relate('hyperlink', url, true);
      links.set(url, id);
      return id;
    },
    note: (text) => notes.push(text),
    list: (isNumbered, start, depth) => {
      if (!isNumbered) return bulletList;
      const id = bulletList + lists.length + 1;
      lists.push({ id, depth, start });
      return id;
    },
    picture: (picture) => {
      const ending = pictureEnding(picture);
      if (ending === null || !shownPictures.includes(picture.mediaType)) return null;
      const { bytes } = picture;
      const name = `media/${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${ending}`;
      let relation = pictures.get(name);
      if (relation === undefined) {
        relation = relate('image', name, false);
        pictures.set(name, relation);
        media.push({ path: `word/${name}`, bytes, isStored: true });
      }
      places += 1;
      return { relation, place: places };
    },
    relations: () => relations,
    notes: () => notes,
    lists: () => lists,
    media: () => media,
  };
}
