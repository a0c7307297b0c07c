/** JSON as kept; undefined where the text is none, so that a damaged row is told of instead of stopping who reads it. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
