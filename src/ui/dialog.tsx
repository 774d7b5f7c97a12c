/** A native dialog that is open while it is wanted; Escape, the button and a click beside it close it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSay } from './use-session.ts';

export interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly buttons?: ComponentChildren;
}

export function Dialog({ id, title, subtitle, isOpen, onClose, children, buttons }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = useSay();
  useEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
    if (!isOpen && dialog.current?.open === true) dialog.current.close();
  }, [isOpen]);
  useEffect(() => closeBeside(dialog.current, onClose), [onClose]);
  return (
    <dialog ref={dialog} id={id} aria-labelledby={`${id}-title`} onClose={onClose}>
      {isOpen && (
        <div class="dialog">
          <header>
            <h2 id={`${id}-title`}>
              {title}
              {subtitle !== undefined && <em>{subtitle}</em>}
            </h2>
            {buttons}
            <button type="button" data-testid={`${id}-close`} onClick={onClose}>
              {say('close')}
            </button>
          </header>
          <div class="dialog-body scrolls" tabIndex={0} autofocus>
            {children}
          </div>
        </div>
      )}
    </dialog>
  );
}

/** A click on the backdrop closes; Escape does so by itself. */
function closeBeside(dialog: HTMLDialogElement | null, close: () => void): (() => void) | undefined {
  const listen = (event: MouseEvent): void => {
    if (event.target === dialog) close();
  };
  dialog?.addEventListener('click', listen);
  return () => dialog?.removeEventListener('click', listen);
}
