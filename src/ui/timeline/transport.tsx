/** Play, pause, step and speed. */
import nextIcon from '../../../assets/icons/next.svg?raw';
import pauseIcon from '../../../assets/icons/pause.svg?raw';
import playIcon from '../../../assets/icons/play.svg?raw';
import previousIcon from '../../../assets/icons/previous.svg?raw';
import { stepEvent, togglePlay } from '../../session/playback.ts';
import { type Session, speeds } from '../../session/session.ts';
import { useSay, useSession } from '../use-session.ts';
import { IconButton } from './icon-button.tsx';

export function Transport() {
  const session = useSession();
  const say = useSay();
  const isReady = session.summary.value !== undefined;
  const isPlaying = session.isPlaying.value;
  return (
    <div class="transport">
      <div class="buttons">
        <IconButton
          icon={previousIcon}
          label={say('previousEvent')}
          isOff={!isReady}
          onPress={() => stepEvent(session, -1)}
        />
        <IconButton
          icon={isPlaying ? pauseIcon : playIcon}
          label={say(isPlaying ? 'pause' : 'play')}
          tone="strong"
          id="play"
          isOff={!isReady}
          onPress={() => togglePlay(session)}
        />
        <IconButton
          icon={nextIcon}
          label={say('nextEvent')}
          isOff={!isReady}
          onPress={() => stepEvent(session, 1)}
        />
      </div>
      <SpeedChoice session={session} />
    </div>
  );
}

function SpeedChoice({ session }: { readonly session: Session }) {
  const say = useSay();
  return (
    <fieldset class="segments speeds" aria-label={say('playbackSpeed')}>
      {speeds.map((speed) => (
        <label key={speed}>
          <input
            type="radio"
            name="speed"
            value={speed}
            checked={session.speed.value === speed}
            onChange={() => {
              session.speed.value = speed;
            }}
          />
          <span>{speed}×</span>
        </label>
      ))}
    </fieldset>
  );
}
