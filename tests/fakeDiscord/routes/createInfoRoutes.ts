import type { State } from '../createState.ts';
import { errors } from '../errors.ts';
import { ok, type Route } from '../restRequest.ts';
import { toChannel, toGuild, toMember, toRole } from '../wire.ts';

/** Who the bot is, and where. */
export function createInfoRoutes(state: State): Route[] {
  const limits = { total: 1000, remaining: 999, reset_after: 3_600_000, max_concurrency: 1 };
  const inGuild = (id: string) => {
    if (id !== state.guild.id) throw errors.unknownGuild();
  };
  return [
    get('/gateway/bot', () =>
      ok({ url: state.origin.replace('http', 'ws'), shards: 1, session_start_limit: limits }),
    ),
    get('/users/@me', () => ok(self(state))),
    get('/users/:user', (request) => {
      const member = state.members.get(request.param('user'));
      if (!member) throw errors.unknownUser();
      return ok(member.user);
    }),
    get('/applications/@me', () => ok(application(state))),
    get('/oauth2/applications/@me', () => ok(application(state))),
    get('/users/@me/guilds', () => ok([{ id: state.guild.id, name: state.guild.name }])),
    get('/guilds/:guild', (request) => {
      inGuild(request.param('guild'));
      return ok(toGuild(state));
    }),
    get('/guilds/:guild/roles', (request) => {
      inGuild(request.param('guild'));
      return ok(state.roles.map(toRole));
    }),
    get('/guilds/:guild/channels', (request) => {
      inGuild(request.param('guild'));
      const channels = [...state.channels.values()].filter(
        ({ type, deleted }) => type === 0 && !deleted,
      );
      return ok(channels.map((channel) => toChannel(state, channel)));
    }),
    get('/guilds/:guild/members/:user', (request) => {
      inGuild(request.param('guild'));
      const member = state.members.get(request.param('user'));
      if (!member) throw errors.unknownMember();
      return ok(toMember(member));
    }),
  ];
}

function self(state: State): object {
  return {
    ...state.bot,
    mfa_enabled: false,
    locale: 'nl',
    verified: true,
    email: null,
    banner: null,
  };
}

function application(state: State): object {
  const [owner] = [...state.members.values()].filter(({ user }) => user.id === state.guild.ownerId);
  return {
    id: state.bot.id,
    name: state.bot.username,
    icon: null,
    description: '',
    type: null,
    flags: 0,
    flags_new: '0',
    bot: state.bot,
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: owner?.user,
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    team: null,
  };
}

function get(pattern: string, handle: Route['handle']): Route {
  return { method: 'GET', pattern, handle };
}
