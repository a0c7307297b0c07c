import type { Random } from '#db/seeds/national/random.ts';

import type { DiskEvent } from './disk-log.ts';

type Change = Extract<DiskEvent, { kind: 'written' | 'truncated' }>;

/** Bytes with room to grow; behind `length` they are zero. */
type Content = { bytes: Buffer; length: number };

/** A file on the disk: what a power cut leaves for certain, and what was written since it was last synchronised. */
type File = {
  durable: Content;
  pending: Change[];
  /** Its name is in the directory for certain. */
  isNamed: boolean;
  /** Somebody removed it, and the directory has not been synchronised since. */
  isLeaving: boolean;
};

/** What a disk writes whole or not at all. */
const sectorBytes = 512;

/**
 * A disk that promises only what it was asked to: whatever was synchronised. Of everything else a power cut keeps what chance keeps: whole writes,
 * sectors of them, later ones without earlier ones, or none; a file created or removed may be there or not until its directory is synchronised.
 */
export function simulatedDisk(start: ReadonlyMap<string, Buffer>) {
  const files = new Map<string, File>();
  for (const [name, bytes] of start)
    files.set(name, { ...aNewFile(), durable: contentOf(bytes), isNamed: true });
  return {
    apply(event: DiskEvent): void {
      if (event.kind === 'opened') return;
      if (event.kind === 'created') return void files.set(event.file, aNewFile());
      if (event.kind === 'synced' && event.file === '') return synchroniseNames(files);
      const file = files.get(event.file);
      if (file === undefined) throw new Error(`${event.file} was never created`);
      if (event.kind === 'unlinked') file.isLeaving = true;
      else if (event.kind === 'synced') {
        for (const change of file.pending) make(file.durable, change);
        file.pending = [];
      } else if (event.kind === 'written' || event.kind === 'truncated') file.pending.push(event);
    },
    /** What is on the disk when the power fails now. */
    cut(random: Random): ReadonlyMap<string, Buffer> {
      // Some cuts lose all that may be lost, some nothing, most something.
      const kept = random.oneOf([0, 0.5, 0.9, 1]);
      const left = new Map<string, Buffer>();
      for (const [name, file] of files) {
        if (!file.isNamed && random.share() >= kept) continue;
        if (file.isLeaving && random.share() < kept) continue;
        const content = contentOf(file.durable.bytes.subarray(0, file.durable.length));
        for (const change of file.pending) makePartly(content, change, kept, random);
        left.set(name, content.bytes.subarray(0, content.length));
      }
      return left;
    },
  };
}

function aNewFile(): File {
  return { durable: contentOf(Buffer.alloc(0)), pending: [], isNamed: false, isLeaving: false };
}

function synchroniseNames(files: Map<string, File>): void {
  for (const [name, file] of files) {
    if (file.isLeaving) files.delete(name);
    else file.isNamed = true;
  }
}

function makePartly(content: Content, change: Change, kept: number, random: Random): void {
  const isTorn = random.share() < 0.3;
  if (change.kind === 'truncated' || !isTorn) {
    if (random.share() < kept) make(content, change);
    return;
  }
  for (let at = 0; at < change.bytes.length;) {
    const end = Math.min(change.bytes.length, at + sectorBytes - ((change.offset + at) % sectorBytes));
    if (random.share() < kept) put(content, change.offset + at, change.bytes.subarray(at, end));
    at = end;
  }
}

function make(content: Content, change: Change): void {
  if (change.kind === 'written') put(content, change.offset, change.bytes);
  else {
    grow(content, change.size);
    content.bytes.fill(0, change.size);
    content.length = change.size;
  }
}

function put(content: Content, offset: number, bytes: Buffer): void {
  grow(content, offset + bytes.length);
  bytes.copy(content.bytes, offset);
  content.length = Math.max(content.length, offset + bytes.length);
}

function grow(content: Content, size: number): void {
  if (size <= content.bytes.length) return;
  const larger = Buffer.alloc(size * 2);
  content.bytes.copy(larger);
  content.bytes = larger;
}

function contentOf(bytes: Buffer): Content {
  return { bytes: Buffer.from(bytes), length: bytes.length };
}
