import type { PublicationKind } from './codelists.ts';
import type { Day } from './day.ts';
import type { Vnd } from './money.ts';
import { standingSteps, type StatusStep } from './package-history.ts';
import { publicationOf } from './publication.ts';

/** A change of state with what it stated of the selection. */
export type SelectionStep = StatusStep & { readonly closingOn: Day | null; readonly awardPrice: Vnd | null };

/** The selection that stands: what happened since bidders were last invited, corrections taken into account. */
export type SelectionRound = {
  readonly invitedOn: Day | null;
  readonly closingOn: Day | null;
  readonly awardedOn: Day | null;
  readonly awardPrice: Vnd | null;
  /** What its states made known, each with its day. */
  readonly publishables: readonly { readonly kind: PublicationKind; readonly happenedOn: Day }[];
};

/** Works out the selection that stands from every recorded change of a package, oldest first. */
export function selectionRound(steps: readonly SelectionStep[]): SelectionRound {
  const standing = standingSteps(steps);
  const ofRound = standing.slice(
    Math.max(
      0,
      standing.findLastIndex(({ to }) => to === 'inviting'),
    ),
  );
  const invitation = ofRound.find(({ to }) => to === 'inviting');
  const award = ofRound.find(({ to }) => to === 'awarded');
  return {
    invitedOn: invitation?.on ?? null,
    closingOn: invitation?.closingOn ?? null,
    awardedOn: award?.on ?? null,
    awardPrice: award?.awardPrice ?? null,
    publishables: ofRound.flatMap(({ to, on }) => {
      const kind = publicationOf[to];
      return kind === undefined ? [] : [{ kind, happenedOn: on }];
    }),
  };
}
