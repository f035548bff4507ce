/** What the program runs on, as far as it may be told to anyone: no name, no path, no value of a setting. */
export interface MachineState {
  readonly version: string;
  readonly node: string;
  /** `linux x64`. */
  readonly platform: string;
  /** Names of the settings that differ from the default. */
  readonly settings: readonly string[];
  /** Bytes that are left where the data is; null where the system does not tell. */
  readonly free: number | null;
  /** When the last copy was made here, in milliseconds since 1970; null: not known. */
  readonly copiedAt: number | null;
}

/** Looks at the machine; changes nothing. */
export interface Machine {
  look(): Promise<MachineState>;
}
