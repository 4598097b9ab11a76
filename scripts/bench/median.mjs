// What is told of many runs: the one in the middle.

/** @param {number[]} numbers - At least one. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** As many digits as a noisy machine can tell. */
export const round3 = (number) => Number(number.toPrecision(3));
