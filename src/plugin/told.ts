import { Notice } from 'obsidian';
import { reasonOf } from '../core/problem';

/** What fails in spite of everything is told. */
export const told = (work: Promise<void>): void =>
  void work.catch((error: unknown) => new Notice(reasonOf(error)));
