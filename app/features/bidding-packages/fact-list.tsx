import { transitionFacts } from '#app/domain/codelists.ts';
import { parseDay } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { formatDay, formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** What a change of state stated besides its note: "số hợp đồng 12/HĐ, giá hợp đồng …". */
export function FactList({ facts }: { facts: Readonly<Record<string, string | number>> }) {
  const { t, locale } = useWords();
  const stated = transitionFacts.flatMap((name) => {
    const fact = facts[name];
    return fact === undefined || name === 'note' ? [] : [{ name, fact }];
  });
  if (stated.length === 0) return null;
  return (
    <ul className="text-muted mt-0.5 flex flex-wrap gap-x-4 text-sm">
      {stated.map(({ name, fact }) => (
        <li key={name}>
          {t(`codelists.transitionFacts.${name}`)}: <span className="text-ink">{wordsOf(fact)}</span>
        </li>
      ))}
    </ul>
  );

  function wordsOf(fact: string | number): string {
    if (typeof fact === 'number') return formatMoneyExact(vnd(fact), locale);
    const day = parseDay(fact);
    return day === null ? fact : formatDay(day, locale);
  }
}
