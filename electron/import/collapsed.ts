/** Text with each run of white space as one space and none at its ends. Most texts are like that already. */
export function collapsed(text: string): string {
  const bare = text.trim();
  return /[^\S ]| {2}/.test(bare) ? bare.replace(/\s+/g, ' ') : bare;
}
