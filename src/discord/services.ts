import type { Archive } from '../ports.ts';
import type { Gesprekken } from './gesprek/createGesprekken.ts';

/** What commands work with. */
export interface Services {
  readonly archive: Archive;
  /** What was asked before, for follow-ups. */
  readonly gesprekken: Gesprekken;
  /** All slash commands, as users see them listed. */
  readonly commands: readonly {
    readonly data: {
      readonly name: string;
      readonly description: string;
      readonly default_member_permissions?: string | null | undefined;
    };
  }[];
}
