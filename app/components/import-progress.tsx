import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';

import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

const millisecondsBetweenLooks = 700;

type ImportProgressProps = {
  /** Where it is answered how far the import is. */
  path: string;
  sentence: (figures: { done: string; all: string }) => string;
  finishing: string;
};

/** How far an import is. Without scripts the answer simply comes when it is done. */
export function ImportProgress({ path, sentence, finishing }: ImportProgressProps) {
  const { locale } = useWords();
  const { load, data } = useFetcher<{ progress: { done: number; all: number } | null }>();
  useEffect(() => {
    const timer = setInterval(() => load(path), millisecondsBetweenLooks);
    return () => clearInterval(timer);
  }, [load, path]);
  const progress = data?.progress ?? null;
  if (progress === null) return null;
  const { done, all } = progress;
  const words = sentence({ done: formatCount(done, locale), all: formatCount(all, locale) });
  return (
    <div role="status" className="mt-3">
      <progress
        value={done}
        max={all}
        aria-label={words}
        className="[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent bg-sunken h-2 w-full max-w-md appearance-none overflow-hidden rounded-full"
      />
      <p>{done === all ? finishing : words}</p>
    </div>
  );
}
