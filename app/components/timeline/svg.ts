/** Adds an SVG element at the end of `parent`; attribute values are text, never markup. */
export function addSvg(
  parent: Element | DocumentFragment,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  parent.append(element);
  return element;
}

export function addGroup(parent: Element | DocumentFragment, name: string): SVGElement {
  return addSvg(parent, 'g', { class: name });
}
