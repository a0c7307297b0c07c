/** Addresses that open something for whoever has them: they go into no log and no `Referer`. */
const secretPath = /^(\/one-time\/)[^/.]+/;

/** Whether the path itself is a secret. */
export function isSecretPath(path: string): boolean {
  return secretPath.test(path);
}

/** The path as the log may have it. */
export function pathForLog(path: string): string {
  return path.replace(secretPath, '$1[struck out]');
}
