import type { Page } from 'playwright-core';

export interface HostPage {
  readonly page: Page;
  readonly problems: readonly string[];
  call(method: string, ...words: string[]): Promise<void>;
  look(): Promise<{
    pale: { element: string; ratio: number }[];
    overflowing: string[];
    pageOverflows: boolean;
  }>;
}

export interface HostBrowser {
  open(options: {
    files: Readonly<Record<string, string>>;
    /** The plugin, if it is not the one built. */
    code?: string | undefined;
    dark?: boolean;
    phone?: boolean;
    width?: number;
    height?: number;
  }): Promise<HostPage>;
  close(): Promise<void>;
}

export declare function startBrowser(): Promise<HostBrowser>;
