/** What the defence calls a track. */

export const calls = ['strike', 'decoy'] as const;
export type Call = (typeof calls)[number];

export function otherCall(call: Call): Call {
  return call === 'strike' ? 'decoy' : 'strike';
}
