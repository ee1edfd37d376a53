const root = /^(\s*<!doctype html>\s*<html)\b/i;
const draft = /^\s*<!doctype html>\s*<html data-draft\b/i;

/** What the root of a draft has. */
export const draftAttribute = 'data-draft';

/** A page that is laid out only to learn where everything comes to stand. Where the engine cannot tell, it is printed for it, without tags and without bookmarks. */
export const asDraft = (html: string): string => html.replace(root, '$1 data-draft');
export const isDraft = (html: string): boolean => draft.test(html);
