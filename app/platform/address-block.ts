import { isIP } from 'node:net';

const groupsOfNetwork = 4;
const groups = 8;

/**
 * What limits count as one caller: an IPv4 address, however it is written, or the /64 network of an IPv6 one, whose 2^64 addresses belong to
 * one household or server.
 */
export function addressBlockOf(address: string): string {
  const [bare = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
  if (isIP(mapped) !== 6) return mapped;
  // The URL parser writes every form of one address alike.
  const [head = '', tail] = new URL(`http://[${mapped}]`).hostname.slice(1, -1).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const between = Array.from({ length: groups - before.length - after.length }, () => '0');
  return `${[...before, ...between, ...after].slice(0, groupsOfNetwork).join(':')}::/64`;
}
