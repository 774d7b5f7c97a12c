/** What is known of a night before its outcome: all that a prediction may be made from. */

export interface KnownNight {
  readonly date: string; // of the morning report, such as 2025-12-03
  readonly day: number; // the same, since 1970-01-01
  readonly windowStart?: number; // s since local midnight; of the evening before where it is after `reportTime`
  readonly reportTime?: number; // s since local midnight
  readonly launched: number; // drones of all types
  readonly shahedAtLeast?: number; // of those, Geran type
  readonly launchAreas: readonly string[]; // ids of the theatre, empty where the report names none
}
