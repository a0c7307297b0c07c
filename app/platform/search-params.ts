/** The code that the query string names, or null: a wrong one falls back to none. */
export function codeIn<Code extends string>(
  params: URLSearchParams,
  name: string,
  codes: readonly Code[],
): Code | null {
  const text = params.get(name);
  return codes.find((code) => code === text) ?? null;
}

/** A word of the query string without spaces around it, or null. */
export function wordIn(params: URLSearchParams, name: string): string | null {
  const text = params.get(name)?.normalize().trim().slice(0, longest) ?? '';
  return text === '' ? null : text;
}

/** A year of the query string, or null. */
export function yearIn(params: URLSearchParams, name: string): number | null {
  const text = params.get(name) ?? '';
  return /^(19|20|21)\d\d$/.test(text) ? Number(text) : null;
}

const longest = 100;
