/** The worker's door: the engine and the reader behind one desk, with the scenario files that come with the program. */
import { parse } from 'jsonc-parser';
import type { Library } from './scenario/index.ts';
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
    .map(([file, text]) => ({ file, title: titleOf(text) ?? file }));
}

function titleOf(text: string): string | undefined {
  const file: unknown = parse(text);
  if (typeof file !== 'object' || file === null || !('title' in file)) return undefined;
  const { title } = file;
  if (typeof title !== 'object' || title === null || !('en' in title)) return undefined;
  return typeof title.en === 'string' ? title.en : undefined;
}

const desk = createDesk({ builtIns: builtIns(), library });
addEventListener('message', ({ data }: MessageEvent<RequestMessage>) => postMessage(desk(data)));
