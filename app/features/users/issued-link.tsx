import { Card } from '#app/components/card.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { OneTimeLinkPurpose } from '#app/domain/codelists.ts';
import type { Instant } from '#app/domain/day.ts';
import { formatInstant } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** A link as the page that made it shows it, once. */
export type ShownLink = { address: string; purpose: OneTimeLinkPurpose; expiresAt: Instant };

/** The one-time link that has just been made, to be copied. */
export function IssuedLink({ link, name }: { link: ShownLink; name: string }) {
  const { t, locale } = useWords();
  return (
    <Card title={t('users.link.title')} className="border-accent">
      <p className="mb-3 max-w-prose">
        {t('users.link.once', { name, until: formatInstant(link.expiresAt, locale) })}
      </p>
      <TextField
        label={t('users.link.copy')}
        name="address"
        defaultValue={link.address}
        required
        readOnly
        spellCheck={false}
      />
    </Card>
  );
}
