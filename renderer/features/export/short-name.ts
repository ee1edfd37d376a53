/** The name of a format without its abbreviation: „Word“ for „Word (DOCX)“. */
export const shortName = (name: string): string => name.replace(/ \([^()]*\)/, '');
