import type { Browser, BrowserContext } from '@playwright/test';

/** By these words a page says in its console that its policy was broken. */
const told = 'Broken content policy:';

/** Adds to `breaches` whatever breaks the policy of a page, in every context that is opened until the returned function is called. */
export function watchPolicy(browser: Browser, breaches: string[]): () => void {
  const watch = (context: BrowserContext) => {
    context.on('console', (message) => {
      const text = message.text();
      // Pages without scripts cannot say it; of them the browser does.
      if (text.startsWith(told) || text.includes('Content Security Policy')) {
        breaches.push(`${text} (${message.page()?.url() ?? 'a page that is closed'})`);
      }
    });
    void context.addInitScript(tellBreaches, told);
  };
  browser.on('context', watch);
  return () => browser.off('context', watch);
}

/** Runs in every page and frame, before anything of theirs. */
function tellBreaches(words: string): void {
  addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      console.error(words, violatedDirective, blockedURI, `${sourceFile}:${lineNumber}`, sample);
    },
    { capture: true },
  );
}
