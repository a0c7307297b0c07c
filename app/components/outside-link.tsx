import type { ReactNode } from 'react';

type OutsideLinkProps = { href: string | null | undefined; className?: string; children: ReactNode };

const schemes: ReadonlySet<string> = new Set(['http:', 'https:']);

/** A link to somebody else's page, as a record names it; its words alone where that is no address of the web. */
export function OutsideLink({ href, className = 'hover:text-accent underline', children }: OutsideLinkProps) {
  if (!isWebAddress(href)) return children;
  return (
    <a href={href} rel="noreferrer" className={className}>
      {children}
    </a>
  );
}

/** Records come from files of others: an address may be a script. */
function isWebAddress(text: string | null | undefined): text is string {
  return typeof text === 'string' && URL.canParse(text) && schemes.has(new URL(text).protocol);
}
