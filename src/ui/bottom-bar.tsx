/** The bar at the bottom: play controls and the time of the night. */
import { Timeline } from './timeline/timeline.tsx';
import { TimelineKey } from './timeline/timeline-key.tsx';
import { Transport } from './timeline/transport.tsx';

export function BottomBar() {
  return (
    <footer class="bottom-bar">
      <Transport />
      <Timeline />
      <TimelineKey />
    </footer>
  );
}
