import type { Uploadable } from './imports-upload.ts';

/** Opens the system's file dialog; answers an empty list when the editor gave up. Files of a folder go by their path in it. */
export function pickFiles(what: 'files' | 'folder'): Promise<Uploadable[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    if (what === 'folder') input.webkitdirectory = true;
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      if (what === 'files') resolve(files);
      else resolve(byName(files.filter((file) => isWorthReading(file.name)).map((file) => atPath(file, file.webkitRelativePath))));
    });
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** A file that goes by its path: what lies beside a saved page is known by it. */
const atPath = (file: File, path: string): Uploadable => ({
  name: path === '' ? file.name : path.replace(/^\/+/, ''),
  size: file.size,
  slice: (start, end) => file.slice(start, end),
});

/** Systems hand over a folder's files in any order. */
const byName = (files: readonly Uploadable[]): Uploadable[] =>
  files.toSorted((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));

/** Leaves out what systems put into folders for themselves. */
const isWorthReading = (name: string): boolean => !name.startsWith('.') && name !== 'Thumbs.db' && name !== 'desktop.ini';

/** All files of a drop, folders walked through. Must be called within the drop event: the browser empties the list afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<Uploadable[]> {
  const entries: FileSystemEntry[] = [];
  const loose: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = entry?.isDirectory ? null : item.getAsFile();
    if (file) loose.push(file);
    else if (entry) entries.push(entry);
  }
  const walked = await Promise.all(entries.map((entry) => filesOf(entry)));
  return [...loose, ...byName(walked.flat())];
}

async function filesOf(entry: FileSystemEntry): Promise<Uploadable[]> {
  if (isFile(entry)) {
    if (!isWorthReading(entry.name)) return [];
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file ? [atPath(file, entry.fullPath)] : [];
  }
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const found: Uploadable[] = [];
  // A directory answers a hundred entries at a time, and none when it is through.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return found;
    for (const child of some) found.push(...(await filesOf(child)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
