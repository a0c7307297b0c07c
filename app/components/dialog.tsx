import { type MouseEvent, type ReactNode, useId, useRef } from 'react';

import { useWords } from '#app/i18n/use-words.ts';

import { Button, buttonClass, type ButtonTone } from './button.tsx';

type DialogProps = {
  id: string;
  title: string;
  /** The words of the button that opens it. */
  trigger: ReactNode;
  triggerTone?: ButtonTone;
  children: ReactNode;
};

/** A native dialog behind a button. Without JavaScript the button is a link that unfolds the same content as a section of the page. */
export function Dialog({ id, title, trigger, triggerTone, children }: DialogProps) {
  const { t } = useWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = (event: MouseEvent) => {
    event.preventDefault();
    dialog.current?.showModal();
  };
  return (
    <>
      <a
        href={`#${id}`}
        onClick={open}
        className={buttonClass(triggerTone ?? 'plain')}
        aria-haspopup="dialog"
      >
        {trigger}
      </a>
      <dialog
        ref={dialog}
        id={id}
        aria-labelledby={titleId}
        className="dialog bg-card text-ink rounded-lg border p-5"
      >
        <h2 id={titleId} className="mb-3 text-xl font-semibold">
          {title}
        </h2>
        {children}
        <form method="dialog" className="js-only mt-4">
          <Button tone="quiet">{t('common.cancel')}</Button>
        </form>
      </dialog>
    </>
  );
}
