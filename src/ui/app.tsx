/** The panels around the map, and what lies over it: loading, failure, dialogs. */

import { BottomBar } from './bottom-bar.tsx';
import { Brief } from './brief.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { ProblemsDialog } from './problems-dialog.tsx';
import { ReportDialog } from './report/report-dialog.tsx';
import { SidePanel } from './side-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { useInsets } from './use-insets.ts';
import { useSay, useSession } from './use-session.ts';

export function App() {
  const session = useSession();
  const say = useSay();
  useInsets(session);
  const isOpen = session.open.value !== undefined;
  return (
    <>
      <TopBar />
      {isOpen && <Brief />}
      {isOpen && <SidePanel />}
      <BottomBar />
      {(session.phase.value.kind === 'loading' || session.isRunning.value) && (
        <p class="notice busy" role="status">
          {say('loading')}
        </p>
      )}
      <FailureNotice />
      <ProblemsDialog />
      <ReportDialog />
      <HelpDialog />
    </>
  );
}
