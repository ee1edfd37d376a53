/**
 * An address in nothing but the signs that RFC 3986 allows. Browsers take more; a word processor refuses a whole document for one `"` or `|`
 * in a link, and reads a field by its quotes and backslashes.
 */
export const strictAddress = (address: string): string => address.replace(/["\\<>^`{|}]/g, encodeURIComponent);
