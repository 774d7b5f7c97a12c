/** The session and its words, for every panel. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../scenario/index.ts';
import type { Session } from '../session/session.ts';
import type { Naming } from './unit-name.ts';
import { type Say, sayIn } from './words.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('panel: expected a session around it, got none');
  return session;
}

/** The dictionary of the chosen language. */
export function useSay(): Say {
  return sayIn(useSession().language.value);
}

/** Texts of the scenario in the chosen language; English where there is no other. */
export function useText(): (words: Words | undefined) => string {
  const language = useSession().language.value;
  return (words) => (words === undefined ? '' : (words[language] ?? words.en));
}

/** What is needed to name the things of the open scenario. */
export function useNaming(): Naming | undefined {
  const tonight = useSession().tonight.value;
  const say = useSay();
  const text = useText();
  return tonight === undefined ? undefined : { say, text, ...tonight };
}
