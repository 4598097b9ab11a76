import { vi } from 'vitest';

class Item {
  readonly data: Record<string, Promise<Blob>>;
  constructor(data: Record<string, Promise<Blob>>) {
    this.data = data;
  }
}

/** Put a clipboard into the app that keeps what is copied: its texts by type, or one `text`. */
export function keepCopied({ takesHtml = true } = {}): Record<string, string>[] {
  const copied: Record<string, string>[] = [];
  const clipboard = {
    write: async ([item]: Item[]): Promise<void> => {
      if (!takesHtml) throw new Error('NotAllowed');
      const entries = Object.entries(item?.data ?? {}).map(async ([type, blob]) => {
        return [type, await (await blob).text()] as const;
      });
      copied.push(Object.fromEntries(await Promise.all(entries)));
    },
    writeText: (text: string): Promise<void> => {
      copied.push({ text });
      return Promise.resolve();
    },
  };
  vi.stubGlobal('ClipboardItem', Item);
  vi.spyOn(activeWindow.navigator, 'clipboard', 'get').mockReturnValue(
    clipboard as unknown as Clipboard,
  );
  return copied;
}
