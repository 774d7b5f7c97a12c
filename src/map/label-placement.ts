/** Where names go: beside their sign, never on a sign or another name; those without room are left out. */
export interface Rectangle {
  readonly left: number; // px
  readonly top: number; // px
  readonly right: number; // px
  readonly bottom: number; // px
}

/** A name that wants a place beside (x, y); earlier ones in a list are more important. */
export interface LabelWish {
  readonly text: string;
  readonly x: number; // px
  readonly y: number; // px
  readonly width: number; // px
  readonly height: number; // px
  readonly gap: number; // px between the middle of the sign and the name
  readonly reach: number; // px the gap may grow to where the room beside the sign is taken
}

export interface PlacedLabel {
  readonly index: number; // of the wish
  readonly left: number; // px
  readonly middle: number; // px, vertical middle
}

/** @param taken signs that may not be covered. @param room where names may stand. */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Rectangle[],
  room: Rectangle,
): readonly PlacedLabel[] {
  const occupied = [...taken];
  const placed: PlacedLabel[] = [];
  wishes.forEach((wish, index) => {
    const box = candidates(wish).find((c) => isWithin(c, room) && !occupied.some((o) => overlaps(o, c)));
    if (box === undefined) return;
    occupied.push(box);
    placed.push({ index, left: box.left, middle: (box.top + box.bottom) / 2 });
  });
  return placed;
}

const gapStep = 6; // px

function candidates(wish: LabelWish): readonly Rectangle[] {
  const boxes: Rectangle[] = [];
  for (let gap = wish.gap; gap <= Math.max(wish.gap, wish.reach); gap += gapStep)
    boxes.push(...around(wish, gap));
  return boxes;
}

/** Right, above, below, left, then the corners. */
function around({ x, y, width, height }: LabelWish, gap: number): readonly Rectangle[] {
  const half = height / 2;
  const box = (left: number, top: number): Rectangle => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  return [
    box(x + gap, y - half),
    box(x - width / 2, y - gap - height + 1),
    box(x - width / 2, y + gap - 1),
    box(x - gap - width, y - half),
    box(x + gap * 0.7, y + gap * 0.5),
    box(x + gap * 0.7, y - gap * 0.5 - height),
    box(x - gap * 0.7 - width, y + gap * 0.5),
    box(x - gap * 0.7 - width, y - gap * 0.5 - height),
  ];
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
