import packJson from 'neutrality-atlas:pack';
import { openPack, type Pack, type PackFiles } from '../../core/pack/pack';

/** The notes that are built into the plugin. */
export const shippedPack = (): Pack => openPack(JSON.parse(packJson) as PackFiles);
