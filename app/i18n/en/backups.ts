import type { Translated } from '../dictionary.ts';
import type { backups as vi } from '../vi/backups.ts';

export const backups = {
  title: 'Backups',
  subtitle:
    'Every night the server writes all data into one archive, reads it back to check it, and keeps the newest of the last 7 days, 4 weeks and 12 months.',
  newest: 'Newest backup',
  age: {
    minutes_one: '{{count, number}} minute ago',
    minutes_other: '{{count, number}} minutes ago',
    hours_one: '{{count, number}} hour ago',
    hours_other: '{{count, number}} hours ago',
    days_one: '{{count, number}} day ago',
    days_other: '{{count, number}} days ago',
  },
  none: 'There is no backup yet',
  state: { ok: 'On time', late: 'Late', making: 'Being made' },
  count: 'Backups kept',
  size: 'Size',
  at: 'Time of the backup',
  atNote: 'Vietnam time, every day',
  off: {
    title: 'This server makes no backups of its own',
    explanation:
      'Nightly backups are switched off (setting TIENDO_BACKUPS). Give TIENDO_BACKUPS a folder and start the server again, or run “tiendo backup” on a schedule of yours.',
  },
  late: 'The newest backup is older than 26 hours. If something breaks now, whatever was written since is lost.',
  failed: {
    at: 'The backup of {{at}} failed.',
    diskFull: 'The disk of the backups is full. Make room, then back up again.',
    notPermitted:
      'The server may not write to the folder of the backups. Correct its permissions, then back up again.',
    other: 'The server’s log says why. The server tries again after an hour.',
  },
  makeNow: 'Back up now',
  made: 'The backup {{name}} was made and read back: it is whole.',
  stillMaking: 'The backup is being made; it appears in the list when it is done.',
  notMade: 'The backup could not be made. This page says why.',
  list: 'Backups',
  directory: 'Folder on the server: {{directory}}',
  file: 'File',
  madeAt: 'Made',
  bytes: 'Size',
  elsewhere:
    'Copy this folder to another machine: a backup on the disk of the data is lost with that disk. The key of the installation (secret.key) is not in the backups; keep it apart.',
} satisfies Translated<typeof vi>;
