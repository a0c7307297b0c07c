/** The ways in which a page refuses, with their status; `errors` in the dictionary has the words for each. */
export const refusalStatuses = {
  badRequest: 400,
  forbidden: 403,
  notFound: 404,
  notAllowed: 405,
  conflict: 409,
  tooLarge: 413,
  brokenRule: 422,
  tooMany: 429,
  crash: 500,
  unavailable: 503,
} as const;
export type RefusalCode = keyof typeof refusalStatuses;

/** The body of an error answer. */
export type Refusal = { code: RefusalCode; requestId: string };
