const root = /^(\s*<!doctype html>\s*<html)\b/i;
const draft = /^\s*<!doctype html>\s*<html data-draft\b/i;

/** A page that is printed only to learn where everything comes to stand: without tags and without bookmarks, in less time. */
export const asDraft = (html: string): string => html.replace(root, '$1 data-draft');
export const isDraft = (html: string): boolean => draft.test(html);
