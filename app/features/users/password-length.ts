/** How many characters a password has at least. */
export const leastPasswordLength = 12;
