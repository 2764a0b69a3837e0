import packageJson from '../../package.json' with { type: 'json' };

/** The version of the kit whose command line this is. */
export const KIT_VERSION: string = packageJson.version;
