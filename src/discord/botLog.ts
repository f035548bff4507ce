/** Where the bot reports; a pino logger fits as it is. Fields hold no query and no letter's text. */
export interface BotLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
