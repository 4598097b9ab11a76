import packed from 'neutrality-atlas:pack';
import { openPack, type Pack, type PackFiles } from '../../core/pack/pack';

/** The notes that are built into the plugin. */
export const shippedPack = async (): Promise<Pack> => openPack(await shippedFiles());

/** They as they are built in; what unpacks them makes tables when it is loaded, so that is put off, too. */
export async function shippedFiles(): Promise<PackFiles> {
  const { unpack } = await import('../../core/pack/unpack');
  return unpack(Uint8Array.from(atob(packed), (each) => each.charCodeAt(0)));
}
