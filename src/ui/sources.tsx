/** Where the facts of the scenario come from. */
import { useSay, useSession } from './use-session.ts';

export function Sources() {
  const { open } = useSession();
  const say = useSay();
  const sources = open.value?.compiled.card.sources ?? [];
  return (
    <details>
      <summary>{say('sources')}</summary>
      <ul class="sources">
        {sources.map(({ id, url, note }) => (
          <li key={id}>
            <SourceLink url={url} />
            {note !== undefined && <span>{note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Files may come from anywhere: only addresses of the web become links. */
function SourceLink({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return <b>{url}</b>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {host(url)}
    </a>
  );
}

function host(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return url;
  }
}
