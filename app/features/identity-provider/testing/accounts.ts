import { z } from 'zod';

const Account = z.object({
  /** What the provider says of the person. */
  claims: z.looseObject({ sub: z.string() }),
  /** How they showed there who they are. */
  amr: z.array(z.string()).default(['pwd']),
  /** They stop at the provider. */
  stops: z.boolean().default(false),
  /** What is otherwise in the ID token that the provider gives, and in its head; what is null is left out. */
  token: z
    .object({
      head: z.record(z.string(), z.unknown()).default({}),
      claims: z.record(z.string(), z.unknown()).default({}),
      signature: z
        .enum(['right', 'damaged', 'none', 'by the client’s secret', 'by a stranger'])
        .default('right'),
    })
    .nullable()
    .default(null),
});

/** Somebody at the provider of the tests. */
export type ProviderAccount = z.output<typeof Account>;

/** The text that signs this somebody in when it is typed into the provider's one field. */
export function typedFor(account: z.input<typeof Account>): string {
  return JSON.stringify(account);
}

export function accountTyped(text: string): ProviderAccount {
  return Account.parse(JSON.parse(text));
}
