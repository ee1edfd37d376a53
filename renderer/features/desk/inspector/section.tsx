import { useId } from 'react';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}

/** One part of the inspector: a name, a count, its things. */
export function Section({ title, count, children }: SectionProps) {
  const id = useId();
  return (
    <section className="desk-section" aria-labelledby={id}>
      <h2 className="desk-section-title">
        <span id={id}>{title}</span>
        {count === undefined || count === 0 ? null : <span className="desk-section-count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}
