import type { MessageView } from '../protocol.ts';

const EMBEDS_OFF = 4;
const EPHEMERAL = 64;
const LOADING = 128;
const SILENT = 4096;

type Flagged = Pick<MessageView, 'flags'>;

export const isEphemeral = ({ flags }: Flagged) => (flags & EPHEMERAL) !== 0;
export const isLoading = ({ flags }: Flagged) => (flags & LOADING) !== 0;
export const isSilent = ({ flags }: Flagged) => (flags & SILENT) !== 0;
export const hidesEmbeds = ({ flags }: Flagged) => (flags & EMBEDS_OFF) !== 0;
