import { Setting } from 'obsidian';
import type { Plan, RetargetedLink, TypeClash } from '../../core/pack/plan/plan';
import { shownLink } from '../../core/value/link';
import { nameControls } from '../name-controls';
import { TEXT } from '../text';

/** What is asked about the types of properties. */
interface TypesQuestion {
  /** How many properties of ours have no type in this vault. */
  readonly untyped: number;
  /** Told whether they are to be set. */
  readonly choose: (setTypes: boolean) => void;
}

/** Draw anew which links of the reader's would open another note; folded, for most will not need it. */
export function drawRetargeted(parent: HTMLElement, retargeted: Plan['retargeted']): void {
  const wasOpen = parent.querySelector('details')?.open ?? false;
  parent.empty();
  if (retargeted.length === 0) return;
  const links = drawFold(parent, TEXT.effects.links(retargeted.length));
  links.open = wasOpen;
  links.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.effects.linksHint });
  const list = links.createEl('ul', { cls: 'neutrality-atlas-steps' });
  for (const link of retargeted) drawLink(list.createEl('li'), link);
}

/** Draw what a plan means for the types of properties. */
export function drawTypes(
  parent: HTMLElement,
  typeClashes: Plan['typeClashes'],
  { untyped, choose }: TypesQuestion,
): void {
  if (typeClashes.length > 0) {
    const types = drawFold(parent, TEXT.effects.clashes(typeClashes.length));
    const list = types.createEl('ul', { cls: 'neutrality-atlas-steps' });
    for (const clash of typeClashes) list.createEl('li', { text: clashText(clash) });
  }
  if (untyped === 0) return;
  const setting = new Setting(parent)
    .setName(TEXT.effects.set)
    .setDesc(TEXT.effects.setHint(untyped))
    .addToggle((toggle) => toggle.setValue(false).onChange(choose));
  nameControls(setting);
}

function drawFold(parent: HTMLElement, title: string): HTMLDetailsElement {
  const details = parent.createEl('details', { cls: 'neutrality-atlas-fold' });
  details.createEl('summary', { text: title });
  return details;
}

function drawLink(item: HTMLElement, { note, link, before, after }: RetargetedLink): void {
  item.createEl('strong', { text: shownLink(link) });
  item.appendText(' ');
  item.createSpan({ cls: 'neutrality-atlas-reason', text: TEXT.effects.inNote(note) });
  const leads = item.createDiv();
  leads.createEl('del', { text: before ?? TEXT.effects.nowhere });
  leads.appendText(' → ');
  leads.createEl('ins', { text: after });
}

const clashText = ({ property, ours, theirs }: TypeClash): string =>
  TEXT.effects.clash(property, typeName(ours), typeName(theirs));

/** What the app calls a type; of one that it does not know, its own name. */
const typeName = (type: string): string => TEXT.effects.typeNames[type] ?? type;
