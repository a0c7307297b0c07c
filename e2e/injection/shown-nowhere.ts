/** Columns of words that no page shows, and why; what a page does show must not stand here. */
export const shownNowhere: Readonly<Record<string, string>> = {
  'bidding_packages.notice_url':
    'only the address of a link, and none is made of what is no address of the web',
  'sources.url': 'only the address of a link, and none is made of what is no address of the web',
  'external_identities.issuer': 'finds a person again who signs in elsewhere',
  'external_identities.subject': 'finds a person again who signs in elsewhere',
  'flag_events.finding': 'findings give figures, days and ids; no rule names words',
  'flags.finding': 'findings give figures, days and ids; no rule names words',
  'security_releases.note': 'told as the reason of its event',
  'sign_in_attempts.address': 'counted',
  'sign_in_attempts.email': 'counted',
  'sources.code': 'finds a source again when it is loaded anew',
};
