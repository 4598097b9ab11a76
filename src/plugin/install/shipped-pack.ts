import packed from 'neutrality-atlas:pack';
import { openPack, type Pack, type PackFiles } from '../../core/pack/pack';
import { unpack } from '../../core/pack/unpack';

/** The notes that are built into the plugin. */
export const shippedPack = (): Pack => openPack(shippedFiles());

/** They as they are built in. */
export const shippedFiles = (): PackFiles =>
  unpack(Uint8Array.from(atob(packed), (each) => each.charCodeAt(0)));
