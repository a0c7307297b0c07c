import type { ReactNode } from 'react';

export type Definition = { term: string; description: ReactNode };

/** What is known of one thing: terms on the left, facts on the right. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definition-list">
      {items.map(({ term, description }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
