/** Between pixels of the region map and degrees: it is a Mercator projection whose outer box is known. */

/**
 * Outer box of the drawing in pixels and in degrees; fits to about 0.3 % of its width. The east is that of the
 * drawing, which cuts the last kilometres off (the country ends at 40.228): found from the extents of the
 * Crimea, Kharkiv and Odesa regions.
 */
const pixels = { left: 1, right: 999, top: 1, bottom: 669 };
const degrees = { west: 22.137, east: 40.18, south: 44.386, north: 52.379 };

const bottom = mercator(degrees.south);
const top = mercator(degrees.north);

/** @returns {[number, number]} degrees east and north */
export function toDegrees([x, y]) {
  const across = (x - pixels.left) / (pixels.right - pixels.left);
  const down = (y - pixels.top) / (pixels.bottom - pixels.top);
  const lon = degrees.west + across * (degrees.east - degrees.west);
  return [lon, latitude(top + down * (bottom - top))];
}

/** @returns {[number, number]} pixels, rounded to the tenth as the source is */
export function toPixels([lon, lat]) {
  const across = (lon - degrees.west) / (degrees.east - degrees.west);
  const down = (mercator(lat) - top) / (bottom - top);
  const x = pixels.left + across * (pixels.right - pixels.left);
  const y = pixels.top + down * (pixels.bottom - pixels.top);
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

function mercator(lat) {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

function latitude(height) {
  return (Math.atan(Math.exp(height)) * 360) / Math.PI - 90;
}
