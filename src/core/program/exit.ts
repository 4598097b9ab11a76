/** What a program answers to its caller: done; done and something wants a look; misused; failed. */
export const EXIT = { done: 0, look: 1, usage: 2, failed: 3 } as const;
