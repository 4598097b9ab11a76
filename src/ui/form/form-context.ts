import type { App } from 'obsidian';
import type { Choices } from '../../core/draft/choices';
import type { Offer } from '../../core/draft/offer';

/** What the parts of the form share: what there is to choose, what is chosen, and a way to change it. */
export interface FormContext {
  readonly app: App;
  readonly offer: Offer;
  choices(): Choices;
  change(choices: Partial<Choices>): void;
}
