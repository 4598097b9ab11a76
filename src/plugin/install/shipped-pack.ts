import packedCodebook from 'neutrality-atlas:codebook';
import packedNotes from 'neutrality-atlas:pack';
import type { Codebook } from '../../core/check/codebook';
import { openPack, type Pack, type PackFiles } from '../../core/pack/pack';

/** The notes that are built into the plugin. */
export const shippedPack = async (): Promise<Pack> => openPack(await shippedFiles());

/** They as they are built in. */
export const shippedFiles = async (): Promise<PackFiles> =>
  (await unpacked(packedNotes)) as PackFiles;

/** What the codebook demands of them. */
export const shippedCodebook = async (): Promise<Codebook> =>
  (await unpacked(packedCodebook)) as Codebook;

/** What unpacks makes tables when it is loaded, so that is put off, too. */
async function unpacked(base64: string): Promise<unknown> {
  const { unpack } = await import('../../core/pack/unpack');
  return unpack(Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)));
}
