/** The page's side of the worker: asks with an id, hands every answer or failure to the one who asked. */
import type { AnswerMessage, Answers, Request, RequestMessage } from './protocol.ts';

/** The part of a Worker that is used. */
export interface Port {
  postMessage(message: RequestMessage): void;
  addEventListener(kind: 'message', listen: (event: { readonly data: AnswerMessage }) => void): void;
  addEventListener(kind: 'error', listen: (event: { readonly message: string }) => void): void;
}

export type Ask = <K extends Request['kind']>(request: Extract<Request, { kind: K }>) => Promise<Answers[K]>;

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** A worker that breaks fails everything that waits for it. */
export function createCourier(port: Port): Ask {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  port.addEventListener('message', ({ data }) => deliver(waiting, data));
  port.addEventListener('error', ({ message }) => failAll(waiting, message));
  return (request) =>
    new Promise((resolve, reject) => {
      lastId++;
      waiting.set(lastId, { resolve, reject });
      port.postMessage({ id: lastId, request });
    });
}

function deliver(waiting: Map<number, Waiting>, message: AnswerMessage): void {
  const asker = waiting.get(message.id);
  waiting.delete(message.id);
  if (asker === undefined) return;
  if (message.ok) asker.resolve(message.answer as never);
  else asker.reject(new Error(message.error));
}

function failAll(waiting: Map<number, Waiting>, message: string): void {
  const askers = [...waiting.values()];
  waiting.clear();
  for (const asker of askers) asker.reject(new Error(`worker: ${message || 'could not be started'}`));
}
