import { useId } from 'react';
import type { ReactNode, Ref } from 'react';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** When the button that was pressed has gone with its row, the keyboard stays in the section instead of falling back to the window. */
export function keepFocus(section: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) section?.focus();
  });
}

/** One part of the inspector: a name, a count, its things. */
export function Section({ title, count, children, ref }: SectionProps) {
  const id = useId();
  return (
    <section className="desk-section" aria-labelledby={id} ref={ref} tabIndex={-1}>
      <h2 className="desk-section-title">
        <span id={id}>{title}</span>
        {count === undefined || count === 0 ? null : <span className="desk-section-count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}
