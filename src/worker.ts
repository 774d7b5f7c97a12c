/** The worker's door: the engine and the reader behind one desk, with the scenario files that come with the program. */
import { type Library, readTitle } from './scenario/index.ts';
import { createDesk } from './session/desk.ts';
import type { BuiltIn, RequestMessage } from './session/protocol.ts';

const folder = '/scenarios/';
const globbed = import.meta.glob<string>(['/scenarios/**/*.json', '!/scenarios/*.schema.json'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(globbed).map(([path, text]) => [path.slice(folder.length), text]),
);

const library: Library = {
  read: (path) => files[path],
  list: (inside) =>
    Object.keys(files)
      .filter((path) => path.startsWith(`${inside}/`))
      .map((path) => path.slice(inside.length + 1))
      .filter((name) => !name.includes('/')),
};

function builtIns(): readonly BuiltIn[] {
  return Object.entries(files)
    .filter(([path]) => !path.includes('/') && !path.endsWith('.schema.json'))
    .map(([file, text]) => ({ file, title: readTitle(text) ?? { en: file } }));
}

const desk = createDesk({ builtIns: builtIns(), library });
addEventListener('message', ({ data }: MessageEvent<RequestMessage>) => postMessage(desk(data)));
