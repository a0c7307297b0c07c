import { type RefObject, useId, useSyncExternalStore } from 'react';

import type { NavigationGroup } from '#app/components/app-shell.tsx';
import { Button } from '#app/components/button.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { chooseLetters, followLetters, usesLetters } from './letters-choice.ts';
import type { Shortcut } from './shortcuts.ts';

type ShortcutHelpProps = {
  dialog: RefObject<HTMLDialogElement>;
  known: readonly Shortcut[];
  navigation: readonly NavigationGroup[];
};

/** Every shortcut there is for this person, and the choice to do without letters. */
export function ShortcutHelp({ dialog, known, navigation }: ShortcutHelpProps) {
  const { t } = useWords();
  const titleId = useId();
  const names = new Map(navigation.flatMap(({ items }) => items.map(({ to, label }) => [to, label])));
  const nameOf = (shortcut: Shortcut) =>
    'opens' in shortcut ? t(`keyboard.opens.${shortcut.opens}`) : names.get(shortcut.goesTo);
  return (
    <dialog ref={dialog} aria-labelledby={titleId} className="dialog bg-card text-ink rounded-lg border p-5">
      <h2 id={titleId} className="mb-3 text-xl font-semibold">
        {t('keyboard.title')}
      </h2>
      <dl>
        <Line keys={['Ctrl', 'K']} joint="+" name={t('keyboard.opens.palette')} />
        {known.map((shortcut) => (
          <Line
            key={shortcut.keys.join(' ')}
            keys={shortcut.keys}
            joint={t('keyboard.joint')}
            name={nameOf(shortcut)}
          />
        ))}
        <Line keys={['Esc']} joint="+" name={t('keyboard.closes')} />
      </dl>
      <LettersChoice />
      <form method="dialog" className="mt-4">
        <Button tone="quiet">{t('common.close')}</Button>
      </form>
    </dialog>
  );
}

function Line({ keys, joint, name }: { keys: readonly string[]; joint: string; name: string | undefined }) {
  const [first, second] = keys;
  return (
    <div className="flex items-baseline justify-between gap-6 border-t py-1.5 first:border-t-0">
      <dt>{name}</dt>
      <dd className="text-muted shrink-0 text-sm">
        <Key name={first} />
        {second === undefined ? null : (
          <>
            {' '}
            {joint} <Key name={second} />
          </>
        )}
      </dd>
    </div>
  );
}

function Key({ name }: { name: string | undefined }) {
  return <kbd className="bg-sunken rounded-sm border px-1.5 py-0.5 font-mono text-sm">{name}</kbd>;
}

function LettersChoice() {
  const { t } = useWords();
  const isOn = useSyncExternalStore(followLetters, usesLetters, () => true);
  return (
    <label className="mt-4 flex items-start gap-2">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => chooseLetters(currentTarget.checked)}
        className="mt-1"
      />
      <span>
        {t('keyboard.letters')}
        <span className="text-muted block text-sm">{t('keyboard.lettersExplained')}</span>
      </span>
    </label>
  );
}
