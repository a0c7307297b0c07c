import type { PackageStatus, Standing } from '../codelists.ts';
import { isAccepted } from '../package-lifecycle.ts';
import type { Finding } from './types.ts';

type Judged = { readonly isDone: boolean; readonly findings: readonly Finding[] };

/** How a subject stands: done whatever the findings, else the worst of them; a missing input never looks like good news. */
export function standingOf({ isDone, findings }: Judged): Standing {
  if (isDone) return 'done';
  if (findings.some((finding) => finding.outcome === 'finding' && finding.severity === 'red'))
    return 'offTrack';
  if (findings.some((finding) => finding.outcome === 'finding')) return 'watch';
  return findings.some((finding) => finding.outcome === 'unknown') ? 'unknown' : 'onTrack';
}

/** How a package stands: done once accepted; terminated is off track; otherwise stopped is worth watching at least. */
export function packageStandingOf(status: PackageStatus, findings: readonly Finding[]): Standing {
  const found = standingOf({ isDone: isAccepted(status), findings });
  const least = leastStandings[status];
  return least === undefined || found === 'offTrack' ? found : least;
}

const leastStandings: Readonly<Partial<Record<PackageStatus, Standing>>> = {
  terminated: 'offTrack',
  suspended: 'watch',
  failed: 'watch',
  cancelled: 'watch',
};
