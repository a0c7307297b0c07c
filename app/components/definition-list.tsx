import type { ReactNode } from 'react';

export type Definition = { term: string; description: ReactNode };

/** What is known of one thing: terms on the left, facts on the right. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definition-list">
      {items.map(({ term, description }) => (
        <div key={term} className="border-t py-1.5 first:border-t-0">
          <dt className="text-muted text-sm">{term}</dt>
          <dd className="min-w-0 wrap-break-word">{description}</dd>
        </div>
      ))}
    </dl>
  );
}
