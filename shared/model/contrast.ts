/** A colour as `#rrggbb`. */
export const colourPattern = /^#[0-9a-f]{6}$/;

/** Least contrast of text on its ground (WCAG 2.2, 1.4.3, AA). */
export const leastContrast = 4.5;

/** Relative luminance of `#rrggbb`, 0…1 (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The contrast of two colours `#rrggbb`, 1…21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether text in that colour can be read on white paper. */
export const isReadableOnPaper = (colour: string): boolean => contrast(colour, '#ffffff') >= leastContrast;
