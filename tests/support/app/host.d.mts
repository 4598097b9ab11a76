import type { App, BasesOptions, BasesView, CliFlags, Plugin, PluginManifest } from 'obsidian';

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

/** A view of a base on show. */
export interface OpenBase {
  readonly view: BasesView & { focus(): void };
  readonly element: HTMLElement;
  /** How often results were given to the view. */
  readonly updates: number;
  /** The controls of the view's menu, flat. */
  readonly options: readonly BasesOptions[];
  /** Ask the query again and give its results to the view. */
  update(): Promise<void>;
  close(): void;
}

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
  rename(path: string, to: string): Promise<void>;
  delete(path: string): Promise<void>;
  render(path: string): Promise<HTMLElement>;
  fileMenu(paths: readonly string[], choose?: string): Promise<string[]>;
  openBase(
    path: string,
    view?: string,
    place?: 'tab' | 'embed' | 'sidebar' | 'window',
  ): Promise<OpenBase>;
  editorMenu(choose?: string): Promise<string[]>;
  ribbon(): Promise<string[]>;
  follow(parameters: Readonly<Record<string, string>>): Promise<void>;
  openSettings(): Promise<void>;
  readonly cliHandlers: ReadonlyMap<string, { description: string; flags: CliFlags | null }>;
  cli(command: string, flags?: Readonly<Record<string, string>>): Promise<string>;
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
