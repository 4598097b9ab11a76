import type { Page } from 'playwright-core';
import type { HostPage } from './browser.mjs';

export interface Scene {
  readonly files: Readonly<Record<string, string>>;
  /** The plugin, where it is not the one built. */
  readonly code?: string;
  readonly steps: (call: HostPage['call'], page: Page) => Promise<void>;
}

export declare const SCENES: Readonly<Record<string, Scene>>;
