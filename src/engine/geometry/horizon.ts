/** The radar horizon. */

/**
 * Ground distance at which an antenna just sees a target over a smooth earth of 4/3 radius.
 *
 * @param mastHeight m above ground. @param altitude m above ground. @returns m.
 * Source: the standard approximation d = 4.12 km (√h₁ + √h₂), heights in metres; e.g. Skolnik, "Introduction to Radar Systems".
 */
export function radarHorizon(mastHeight: number, altitude: number): number {
  return 4120 * (Math.sqrt(mastHeight) + Math.sqrt(altitude));
}
