import { Link, useFetcher, useNavigate } from '@remix-run/react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';

import { controlClass } from '#app/components/field.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { searchPath } from '#app/platform/paths.ts';

import type { Hit, Hits } from './find-anything.server.ts';
import { kindsOfHits } from './kinds-of-hits.ts';

/** What a link that opens the palette points at. */
export const paletteId = 'command-palette';

/** Long enough that a word is asked for once, short enough that nobody waits. */
const pauseMilliseconds = 120;

type CommandPaletteProps = { dialog: RefObject<HTMLDialogElement>; openHelp: () => void };

/** Jumps to any page, project, package, supplier or document by a few letters of its name: arrows choose, Enter goes there. */
export function CommandPalette({ dialog, openHelp }: CommandPaletteProps) {
  const { t } = useWords();
  const titleId = useId();
  return (
    <dialog
      ref={dialog}
      id={paletteId}
      aria-labelledby={titleId}
      className="palette bg-card text-ink rounded-lg border p-0"
    >
      <h2 id={titleId} className="sr-only">
        {t('search.title')}
      </h2>
      <Finder close={() => dialog.current?.close()} />
      <p className="text-muted flex flex-wrap justify-between gap-x-4 border-t px-4 py-2 text-sm">
        <span>{t('search.keys')}</span>
        <button type="button" onClick={openHelp} className="underline underline-offset-2">
          {t('keyboard.title')}
        </button>
      </p>
    </dialog>
  );
}

function Finder({ close }: { close: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const listId = useId();
  const { hits, text, ask, isLoading } = useHits();
  const [chosen, setChosen] = useState(0);
  const found = kindsOfHits.flatMap((kind) => hits?.[kind] ?? []);
  const current = Math.min(chosen, found.length - 1);
  const leave = () => {
    close();
    ask('');
  };
  const steer = (event: KeyboardEvent) => {
    const step = steps.get(event.key);
    const hit = found[current];
    if (step !== undefined && found.length > 0) {
      setChosen((current + step + found.length) % found.length);
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && hit !== undefined) {
      event.preventDefault();
      leave();
      navigate(hit.to);
    }
  };
  return (
    <>
      <div className="p-3">
        <input
          type="text"
          enterKeyHint="go"
          role="combobox"
          aria-label={t('search.title')}
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? optionId(listId, current) : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={({ currentTarget: { value } }) => {
            ask(value);
            setChosen(0);
          }}
          onFocus={hits === null ? () => ask(text) : undefined}
          onKeyDown={steer}
          className={controlClass}
          {...{ autoFocus: true }}
        />
      </div>
      <HitOptions {...{ hits, found, listId, current, leave }} />
      <p role="status" className={found.length === 0 ? 'text-muted px-4 pb-3' : 'sr-only'}>
        {isLoading || hits === null ? '' : t('search.found', { count: found.length })}
      </p>
    </>
  );
}

const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

type HitOptionsProps = {
  hits: Hits | null;
  /** Those of all kinds, in the order in which the arrows pass them. */
  found: readonly Hit[];
  listId: string;
  current: number;
  leave: () => void;
};

function HitOptions({ hits, found, listId, current, leave }: HitOptionsProps) {
  const { t } = useWords();
  return (
    <div id={listId} role="listbox" aria-label={t('search.title')} className="palette-list px-1.5">
      {kindsOfHits.map((kind) =>
        hits === null || hits[kind].length === 0 ? null : (
          <div key={kind} role="group" aria-label={t(`search.kinds.${kind}`)} className="pb-2">
            <p aria-hidden className="text-muted px-2.5 py-1 text-sm">
              {t(`search.kinds.${kind}`)}
            </p>
            {hits[kind].map((hit) => (
              <Option
                key={hit.to}
                id={optionId(listId, found.indexOf(hit))}
                hit={hit}
                isCurrent={found.indexOf(hit) === current}
                leave={leave}
              />
            ))}
          </div>
        ),
      )}
    </div>
  );
}

type OptionProps = { id: string; hit: Hit; isCurrent: boolean; leave: () => void };

function Option({ id, hit, isCurrent, leave }: OptionProps) {
  return (
    <Link
      id={id}
      role="option"
      aria-selected={isCurrent}
      tabIndex={-1}
      to={hit.to}
      ref={isCurrent ? scrollToNearest : undefined}
      onClick={leave}
      className="aria-selected:bg-accent-soft hover:bg-sunken block rounded-md px-2.5 py-1.5"
    >
      <span className="block">{hit.label}</span>
      {hit.detail === null ? null : <span className="text-muted block text-sm">{hit.detail}</span>}
    </Link>
  );
}

function scrollToNearest(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

/** What the text finds, asked for once typing pauses; nothing is asked before somebody is here. */
function useHits() {
  const { load, data, state } = useFetcher<{ hits: Hits }>();
  const [text, setText] = useState('');
  const pause = useRef<number>();
  useEffect(() => () => window.clearTimeout(pause.current), []);
  const ask = (asked: string) => {
    setText(asked);
    window.clearTimeout(pause.current);
    pause.current = window.setTimeout(() => load(searchPath({ q: asked })), pauseMilliseconds);
  };
  return { hits: data?.hits ?? null, text, ask, isLoading: state !== 'idle' };
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
