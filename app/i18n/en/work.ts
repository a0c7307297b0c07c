import type { Translated } from '../dictionary.ts';
import type { work as vi } from '../vi/work.ts';

export const work = {
  title: 'What needs me today',
  kindsLabel: 'Kind of work',
  all: 'All',
  kinds: {
    milestoneOverdue: 'Milestones overdue',
    stale: 'Long without a report',
    ready: 'Ready to move on',
    flag: 'Flags waiting for me',
    securityExpiring: 'Securities about to expire',
    reportDue: 'Reports falling due',
  },
  none: 'Nothing waits for you today',
  noneExplained: 'No milestone is overdue, no report falls due, no flag waits for your answer.',
  noneOfKind: 'Nothing is left of the kind “{{kind}}”.',
  more_one: 'Show {{count, number}} more',
  more_other: 'Show {{count, number}} more',
  milestoneOverdue: '“{{item}}” was due on {{day}}, {{days}} ago.',
  otherMilestones_one: '{{count, number}} other milestone is overdue too.',
  otherMilestones_other: '{{count, number}} other milestones are overdue too.',
  stale: 'No progress report for {{days}}.',
  ready: 'All is on record to move on to “{{status}}”.',
  reportDue: 'Progress report due: {{when}}.',
  security: '{{kind}} number {{number}}',
  securityExpires: 'Expires on {{day}}, {{days}} left.',
  securityExpired: 'Expired on {{day}}, {{days}} ago.',
  extend: 'Extend…',
} satisfies Translated<typeof vi>;
