import { ApiError } from './apiError.ts';

/** Discord's documented refusals, each made anew so that it has its own stack. */
export const errors = {
  unauthorized: () => new ApiError([401, 0], '401: Unauthorized'),
  notFound: () => new ApiError([404, 0], '404: Not Found'),
  unknownChannel: () => new ApiError([404, 10003], 'Unknown Channel'),
  unknownGuild: () => new ApiError([404, 10004], 'Unknown Guild'),
  unknownMember: () => new ApiError([404, 10007], 'Unknown Member'),
  unknownMessage: () => new ApiError([404, 10008], 'Unknown Message'),
  unknownUser: () => new ApiError([404, 10013], 'Unknown User'),
  unknownWebhook: () => new ApiError([404, 10015], 'Unknown Webhook'),
  unknownInteraction: () => new ApiError([404, 10062], 'Unknown interaction'),
  unknownCommand: () => new ApiError([404, 10063], 'Unknown application command'),
  alreadyAcknowledged: () =>
    new ApiError([400, 40060], 'Interaction has already been acknowledged.'),
  missingAccess: () => new ApiError([403, 50001], 'Missing Access'),
  notOwnMessage: () => new ApiError([403, 50005], 'Cannot edit a message authored by another user'),
  closedDm: () => new ApiError([403, 50007], 'Cannot send messages to this user'),
  missingPermissions: () => new ApiError([403, 50013], 'Missing Permissions'),
  invalidToken: () => new ApiError([401, 50027], 'Invalid Webhook Token'),
  unknownReference: () => new ApiError([400, 50035], 'Invalid Form Body: Unknown message'),
  archivedThread: () => new ApiError([400, 50083], 'Thread is archived'),
  noHistory: () =>
    new ApiError([400, 160002], 'Cannot reply without permission to read message history'),
  threadExists: () =>
    new ApiError([400, 160004], 'A thread has already been created for this message'),
};
