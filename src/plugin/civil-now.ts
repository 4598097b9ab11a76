/** The present moment as the reader's own clock shows it, in milliseconds from 1970-01-01T00:00 of that clock. */
export function civilNow(): number {
  const now = new Date();
  return now.getTime() - now.getTimezoneOffset() * 60_000;
}
