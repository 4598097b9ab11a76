import { folderOf } from '../../note/note';
import type { VaultFiles } from '../../ports';
import { type ApplyOptions, applyPlan, type StepReport } from './apply-plan';
import type { Plan } from './plan';

/** Carry out the plan of a removal, then take away the folders of ours in which nothing is left. */
export async function runRemoval(
  plan: Plan,
  files: VaultFiles,
  options: ApplyOptions = {},
): Promise<readonly StepReport[]> {
  const { reports } = await applyPlan(plan, files, options);
  const gone = reports.filter(({ disposition, written }) => disposition === 'remove' && written);
  for (const folder of foldersAbove(gone, plan.folder)) await files.removeEmptyFolder(folder);
  return reports;
}

/** The folders of files up to that of the notes, the deepest first. */
function foldersAbove(reports: readonly StepReport[], root: string): string[] {
  const folders = new Set<string>();
  for (const { path } of reports) {
    let folder = folderOf(path);
    while (folder !== '' && (folder === root || folder.startsWith(root === '' ? '' : `${root}/`))) {
      folders.add(folder);
      folder = folderOf(folder);
    }
  }
  return [...folders].sort((a, b) => b.split('/').length - a.split('/').length);
}
