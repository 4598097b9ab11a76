import { formatDate } from '../expression/functions/date-format';

/** What a template does not say itself. */
interface Filling {
  readonly title: string;
  /** The moment of the reader's own clock, in milliseconds; see `civilTime`. */
  readonly now: number;
}

/**
 * Fill a template as the core plugin Templates does: `{{title}}`, `{{date}}`, `{{time}}`, and the last two with a
 * format, `{{date:YYYY}}`. Anything else in double braces stays as it is.
 */
export const fillTemplate = (template: string, { title, now }: Filling): string =>
  template.replace(
    /\{\{(title|date|time)(?::([^{}\n]*))?\}\}/g,
    (_, name: keyof typeof FORMATS | 'title', format?: string) =>
      name === 'title'
        ? title
        : formatDate({ type: 'date', at: now, hasTime: true }, format ?? FORMATS[name]),
  );

const FORMATS = { date: 'YYYY-MM-DD', time: 'HH:mm' };
