/** SVG as text: elements with escaped content and numbers written the same everywhere. */

export type Attributes = Readonly<Record<string, string | number>>;

/** An element; its content is markup already, such as other elements or `escaped` text. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? coordinate(value) : escaped(value);
}

/** Text that may stand in an element or an attribute. */
export function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '')
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

/** At most two digits after the point: a hundredth of a pixel. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** A text at a point; `anchor` is its start, middle or end. */
export function label(
  text: string,
  { x, y, anchor = 'middle', ...more }: { x: number; y: number; anchor?: string } & Attributes,
): string {
  return element('text', { x, y, 'text-anchor': anchor, ...more }, escaped(text));
}
