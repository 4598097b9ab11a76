import packed from 'neutrality-atlas:pack';
import { openPack, type Pack } from '../../core/pack/pack';
import { unpack } from '../../core/pack/unpack';

/** The notes that are built into the plugin. */
export const shippedPack = (): Pack =>
  openPack(unpack(Uint8Array.from(atob(packed), (each) => each.charCodeAt(0))));
