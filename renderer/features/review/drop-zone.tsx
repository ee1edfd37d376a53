import type { ReactNode } from 'react';

/** Takes what is dropped or pasted anywhere in the window. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  return <>{children}</>;
}
