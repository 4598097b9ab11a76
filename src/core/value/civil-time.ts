/**
 * A moment as the clock on the reader's wall showed it, in milliseconds from 1970-01-01T00:00 of that clock.
 *
 * @param epoch - The moment in milliseconds since 1970 in UTC, as systems keep it.
 */
export const civilTime = (epoch: number): number =>
  epoch - new Date(epoch).getTimezoneOffset() * 60_000;
