const namespace = 'http://schemas.openxmlformats.org';
/** The names that parts of a Word document use (ECMA-376, transitional). */
export const names = {
  w: `${namespace}/wordprocessingml/2006/main`,
  r: `${namespace}/officeDocument/2006/relationships`,
  wp: `${namespace}/drawingml/2006/wordprocessingDrawing`,
  a: `${namespace}/drawingml/2006/main`,
  pic: `${namespace}/drawingml/2006/picture`,
  packageRelations: `${namespace}/package/2006/relationships`,
  contentTypes: `${namespace}/package/2006/content-types`,
  coreProperties: `${namespace}/package/2006/metadata/core-properties`,
  coreRelation: `${namespace}/package/2006/relationships/metadata/core-properties`,
  extendedProperties: `${namespace}/officeDocument/2006/extended-properties`,
} as const;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
