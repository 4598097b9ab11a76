import { type App, Notice } from 'obsidian';
import { HOME_IDENTITY } from '../../core/pack/home';
import { TEXT } from '../../ui/text';
import type { SettingsStore } from '../settings/settings-store';
import { told } from '../told';

/** How long the offer stays where nobody answers, in milliseconds. */
const STAYS = 30_000;

/**
 * Offer to install the notes to a person who has just enabled the plugin in a vault without them. Once it is answered
 * it is never made again; unanswered it goes away by itself.
 *
 * @param given.showPlan - Shows what an installation would do.
 * @param given.atUnload - Keeps what takes the offer back with the plugin.
 */
export async function offerNotes(
  app: App,
  store: SettingsStore,
  given: { readonly showPlan: () => void; readonly atUnload: (leave: () => void) => void },
): Promise<void> {
  await store.load();
  if (store.isOffered || isInstalled(app)) return;
  const notice = new Notice(TEXT.offer.text, STAYS);
  given.atUnload(() => notice.hide());
  const buttons = notice.messageEl.createDiv({ cls: 'neutrality-atlas-offers' });
  const add = (text: string, answer: () => void): void => {
    const button = buttons.createEl('button', { cls: 'neutrality-atlas-offer', text });
    button.addEventListener('click', () => {
      notice.hide();
      told(store.change({ offered: true }));
      answer();
    });
  };
  add(TEXT.offer.plan, given.showPlan);
  add(TEXT.offer.decline, () => undefined);
}

/** Whether our home note is in the vault, as far as the app's cache knows: no note is read for an offer. */
const isInstalled = ({ vault, metadataCache }: App): boolean =>
  vault.getMarkdownFiles().some((file) => {
    const atlas: unknown = metadataCache.getFileCache(file)?.frontmatter?.['atlas'];
    return typeof atlas === 'string' && atlas.startsWith(`${HOME_IDENTITY}@`);
  });
