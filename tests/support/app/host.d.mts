import type { App, Plugin, PluginManifest } from 'obsidian';

export interface AppLog {
  readonly events: { event: string; path?: string }[];
  readonly notices: string[];
  readonly modals: { titleEl: HTMLElement; contentEl: HTMLElement; containerEl: HTMLElement }[];
  readonly opened: { linktext: string; source: string; pane: unknown }[];
  readonly network: string[];
}

/** An app of the mocks: the real type, and what the mocks add. */
export interface TestApp extends App {
  metadataCache: App['metadataCache'] & { idle__(): Promise<void> };
}

export declare function openApp(
  files: Readonly<Record<string, string>>,
): Promise<{ app: TestApp; log: AppLog }>;

export interface Host {
  readonly app: TestApp;
  readonly plugin: Plugin;
  readonly log: AppLog;
  readonly required: readonly string[];
  readonly commands: readonly { id: string; name: string }[];
  readonly files: Readonly<Record<string, string>>;
  readonly top: HTMLElement;
  run(id: string): Promise<boolean>;
  open(path: string): Promise<void>;
  write(path: string, text: string): Promise<void>;
  delete(path: string): Promise<void>;
  render(path: string): Promise<HTMLElement>;
  fileMenu(paths: readonly string[], choose?: string): Promise<string[]>;
  click(label: string): Promise<void>;
  set(name: string, value?: string): Promise<void>;
  tick(name: string): Promise<void>;
  settle(quiet?: number): Promise<void>;
  stop(): void;
}

export declare function startPlugin(options: {
  files: Readonly<Record<string, string>>;
  manifest: PluginManifest;
  code: string;
  phone?: boolean;
}): Promise<Host>;
