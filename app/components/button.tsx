import type { ComponentPropsWithoutRef } from 'react';

export type ButtonTone = 'primary' | 'plain' | 'danger' | 'quiet';

type ButtonProps = ComponentPropsWithoutRef<'button'> & { tone?: ButtonTone };

export function Button({ tone = 'plain', type = 'submit', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonClass(tone)} ${className}`} {...rest} />;
}

/** The classes of a button, shared with links that look like one. */
export function buttonClass(tone: ButtonTone): string {
  return `inline-flex min-h-9 items-center justify-center gap-1.5 rounded-md border px-3 py-1.5 font-medium whitespace-nowrap disabled:opacity-60 print:hidden ${tones[tone]}`;
}

const tones: Record<ButtonTone, string> = {
  primary:
    'border-accent bg-accent font-semibold text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  plain: 'bg-card text-ink hover:bg-sunken',
  danger: 'border-off bg-card text-off-ink hover:bg-off-soft',
  quiet: 'border-transparent bg-transparent text-muted hover:text-ink',
};
