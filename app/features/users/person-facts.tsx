import type { Definition } from '#app/components/definition-list.tsx';
import { InstantText } from '#app/components/instant-text.tsx';
import { formatDay, formatInstant } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { vietnamDayOf } from '#app/domain/day.ts';

import type { FoundPerson } from './queries.server.ts';

/** Who a person is. */
export function personDefinitions({ name, email, province }: FoundPerson, t: Translate): Definition[] {
  return [
    { term: t('users.name'), description: name },
    { term: t('users.email'), description: email },
    { term: t('users.list.province'), description: province ?? t('common.none') },
  ];
}

/** Whether a person may come in. */
export function standingDefinition(
  { disabledAt }: Pick<FoundPerson, 'disabledAt'>,
  t: Translate,
  locale: Locale,
): Definition {
  const description =
    disabledAt === null
      ? t('users.person.active')
      : t('users.person.disabledSince', { since: formatInstant(disabledAt, locale) });
  return { term: t('users.person.status'), description };
}

/** Since when a person is known, and whether they may come in. */
export function standingDefinitions(person: FoundPerson, t: Translate, locale: Locale): Definition[] {
  const { createdAt, lastSeenAt } = person;
  return [
    standingDefinition(person, t, locale),
    { term: t('users.person.created'), description: formatDay(vietnamDayOf(createdAt), locale) },
    {
      term: t('users.list.lastSeen'),
      description: lastSeenAt === null ? t('users.list.neverSeen') : <InstantText at={lastSeenAt} />,
    },
  ];
}

/** With what a person proves who they are. */
export function signInDefinitions(
  { hasPassword, passwordChangedAt, secondFactorSince }: FoundPerson,
  t: Translate,
  locale: Locale,
): { password: Definition; secondFactor: Definition } {
  const changed =
    passwordChangedAt === null
      ? t('users.person.passwordUnknown')
      : formatDay(vietnamDayOf(passwordChangedAt), locale);
  return {
    password: {
      term: t('users.person.passwordChanged'),
      description: hasPassword ? changed : t('users.person.passwordNone'),
    },
    secondFactor: {
      term: t('users.person.secondFactor'),
      description:
        secondFactorSince === null
          ? t('users.person.secondFactorNone')
          : t('users.person.secondFactorSince', {
              since: formatDay(vietnamDayOf(secondFactorSince), locale),
            }),
    },
  };
}
