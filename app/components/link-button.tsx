import { Link } from '@remix-run/react';
import type { ComponentPropsWithoutRef } from 'react';

import { buttonClass, type ButtonTone } from './button.tsx';

type LinkButtonProps = ComponentPropsWithoutRef<typeof Link> & { tone?: ButtonTone };

/** A link that stands among buttons. */
export function LinkButton({ tone = 'plain', className = '', ...rest }: LinkButtonProps) {
  return <Link className={`${buttonClass(tone)} ${className}`} {...rest} />;
}
