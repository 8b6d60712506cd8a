import manifest from './manifest.json' with { type: 'json' };

/** What the app asks a workspace for; the manifest is the one place that says it. */
export const scopes: readonly string[] = manifest.oauth_config.scopes.bot;
