import type { Page } from 'playwright-core';

export interface HostPage {
  readonly page: Page;
  readonly problems: readonly string[];
  readonly call: (method: string, ...words: string[]) => Promise<void>;
  /** Start the plugin anew in the same page, which is far quicker than another page. */
  restart(options: Pick<OpenOptions, 'files' | 'code'>): Promise<void>;
  look(): Promise<{
    pale: { element: string; ratio: number }[];
    overflowing: string[];
    pageOverflows: boolean;
  }>;
}

interface OpenOptions {
  files: Readonly<Record<string, string>>;
  /** The plugin, if it is not the one built. */
  code?: string;
  dark?: boolean;
  phone?: boolean;
  width?: number;
  height?: number;
}

export interface HostBrowser {
  open(options: OpenOptions): Promise<HostPage>;
  close(): Promise<void>;
}

export declare function startBrowser(): Promise<HostBrowser>;
