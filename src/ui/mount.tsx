/** Puts the panels on the page. */
import { render } from 'preact';
import type { Session } from '../session/session.ts';
import { App } from './app.tsx';
import { SessionContext } from './use-session.ts';

export function mountPanels(host: HTMLElement, session: Session): void {
  render(
    <SessionContext.Provider value={session}>
      <App />
    </SessionContext.Provider>,
    host,
  );
}
