/** The files a scenario may name, as the host supplies them: this room reads nothing itself. */

/** Paths are relative to the scenarios folder, such as `theatres/ukraine.json`. */
export interface Library {
  read(path: string): string | undefined;
  list(folder: string): readonly string[]; // file names in `theatres`, `defences`, `catalogue`, or `''` for the scenarios
}
