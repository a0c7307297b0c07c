/** Posts one voucher; resolves once it is known to be stored, rejects otherwise. */
export type Post = (number: number) => Promise<void>;

/** Posts voucher after voucher, so many at once, until nobody answers any more; `acknowledged` are those whose answer came. `next` gives each its number. */
export function postUntilDead(
  post: Post,
  { atOnce, next }: { atOnce: number; next: () => number },
): { firstAnswer: Promise<void>; acknowledged: Promise<ReadonlySet<number>> } {
  const stored = new Set<number>();
  let answer: () => void = () => undefined;
  const firstAnswer = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const loop = async () => {
    for (;;) {
      const number = next();
      try {
        await post(number);
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        return;
      }
      stored.add(number);
      answer();
    }
  };
  const acknowledged = Promise.all(Array.from({ length: atOnce }, loop)).then(() => stored);
  return { firstAnswer: Promise.race([firstAnswer, acknowledged.then(() => undefined)]), acknowledged };
}

// fetch says so in one way for all of them.
function isConnectionLost(error: unknown): boolean {
  return error instanceof TypeError && /fetch failed|terminated/.test(error.message);
}
