/** Fields as somebody types them; several values of one name are several fields. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A form as it is sent. */
export function bodyOf(typed: Typed): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(typed)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return form;
}

/** What a reader sees of a piece of a page. */
export function inWords(html: string): string {
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}
