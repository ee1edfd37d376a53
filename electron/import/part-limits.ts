/** Most files that one archive or mail may bring along; the reader and the host keep the same count. */
export const maxPartFiles = 5_000;
