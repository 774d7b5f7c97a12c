/** Tells the session how much room the panels leave for the map. */
import { useEffect } from 'preact/hooks';
import type { Session } from '../session/session.ts';

const gap = 14; // px between a panel and the theatre

export function useInsets(session: Session): void {
  const isOpen = session.open.value !== undefined;
  useEffect(() => {
    const measure = (): void => {
      session.insets.value = {
        left: (box('.panel.left')?.right ?? 0) + gap,
        right: innerWidth - (box('.panel.right')?.left ?? innerWidth) + gap,
        top: (box('.top-bar')?.bottom ?? 0) + gap,
        bottom: innerHeight - (box('.bottom-bar')?.top ?? innerHeight) + gap,
      };
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [isOpen, session]);
}

function box(selector: string): DOMRect | undefined {
  return document.querySelector(selector)?.getBoundingClientRect();
}
