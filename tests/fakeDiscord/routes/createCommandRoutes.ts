import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import { ApiError } from '../apiError.ts';
import type { State } from '../createState.ts';
import { errors } from '../errors.ts';
import { parseBody } from '../parseBody.ts';
import { noContent, ok, type RestRequest, type Route } from '../restRequest.ts';
import { checkCommand, checkCommands } from '../rules/checkCommands.ts';
import { storeCommand, withLocalizations } from '../storeCommand.ts';
import type { CommandBody } from '../types.ts';

const SCOPES = [
  '/applications/:application/commands',
  '/applications/:application/guilds/:guild/commands',
];

/** Registering commands, for everyone or for one guild. */
export function createCommandRoutes(state: State): Route[] {
  return SCOPES.flatMap((pattern, index): Route[] => {
    const isGuild = index === 1;
    const scopeOf = (request: RestRequest) => {
      if (request.param('application') !== state.bot.id) throw errors.missingAccess();
      if (!isGuild) return 'global';
      const guild = request.param('guild');
      const known = [state.guild.id, state.otherGuild?.id];
      if (!known.includes(guild)) throw errors.missingAccess();
      return guild;
    };
    const listOf = (request: RestRequest) => state.commands.get(scopeOf(request)) ?? [];
    const find = (request: RestRequest) => {
      const command = listOf(request).find(({ id }) => id === request.param('command'));
      if (!command) throw errors.unknownCommand();
      return command;
    };
    return [
      {
        method: 'GET',
        pattern,
        handle(request) {
          const isFull = request.query.get('with_localizations') === 'true';
          return ok(listOf(request).map((one) => withLocalizations(one, isFull)));
        },
      },
      {
        method: 'PUT',
        pattern,
        takesBody: true,
        handle(request) {
          const scope = scopeOf(request);
          const bodies = parseCommands(request.body);
          const old = listOf(request);
          const stored = bodies.map((body) => storeCommand(state, { name: scope, old }, body));
          state.commands.set(scope, stored);
          return ok(stored.map((one) => withLocalizations(one, true)));
        },
      },
      {
        method: 'POST',
        pattern,
        takesBody: true,
        handle(request) {
          const scope = scopeOf(request);
          const old = listOf(request);
          const body = parseBody(plain(request.body), {
            schema: ApplicationCommandCreateRequestSchema,
            allowed: ['nsfw'],
            check: (one) => checkCommand(one, ''),
          });
          const stored = storeCommand(state, { name: scope, old }, body);
          state.commands.set(scope, [...old.filter(({ id }) => id !== stored.id), stored]);
          return { status: 201, body: withLocalizations(stored, true) };
        },
      },
      {
        method: 'GET',
        pattern: `${pattern}/:command`,
        handle: (request) => ok(withLocalizations(find(request), true)),
      },
      {
        method: 'DELETE',
        pattern: `${pattern}/:command`,
        handle(request) {
          const gone = find(request);
          state.commands.set(
            scopeOf(request),
            listOf(request).filter((one) => one !== gone),
          );
          return noContent;
        },
      },
    ];
  });
}

function parseCommands(sent: unknown): readonly CommandBody[] {
  if (!Array.isArray(sent)) {
    throw new ApiError([400, 50035], 'Invalid Form Body', [{ path: '', message: 'not a list' }]);
  }
  const bodies = sent.map((one: unknown) =>
    parseBody(plain(one), { schema: ApplicationCommandUpdateRequestSchema, allowed: ['nsfw'] }),
  );
  const violations = checkCommands(bodies);
  if (violations.length > 0) throw new ApiError([400, 50035], 'Invalid Form Body', violations);
  return bodies;
}

/** The permissions travel as a string; the schema says integer. */
function plain(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || !('default_member_permissions' in sent))
    return sent;
  const bits = sent.default_member_permissions;
  const isText = typeof bits === 'string' && /^[0-9]{1,20}$/u.test(bits);
  return isText ? { ...sent, default_member_permissions: Number(bits) } : sent;
}
