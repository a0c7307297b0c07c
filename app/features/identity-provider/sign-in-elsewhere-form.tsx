import { Button } from '#app/components/button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { loginSsoPath } from '#app/platform/paths.ts';

/** The button that leads to the identity provider; a plain form, for its answer is a page of its own. */
export function SignInElsewhereForm({ next }: { next: string }) {
  const { t } = useWords();
  return (
    <form method="post" action={loginSsoPath(next)} className="grid gap-4">
      <Button className="whitespace-normal">{t('singleSignOn.submit')}</Button>
    </form>
  );
}
