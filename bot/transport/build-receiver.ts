import {
  HTTPReceiver,
  type InstallationStore,
  type Logger,
  type Receiver,
  SocketModeReceiver,
} from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { nameOfError } from '../inbox/work-inbox.ts';
import { scopes } from '../manifest.ts';
import type { BotLog } from '../tools.ts';

export interface OAuthSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
}

export type Transport =
  | { readonly kind: 'socket'; readonly appToken: string; readonly botToken: string }
  | {
      readonly kind: 'http';
      readonly signingSecret: string;
      readonly botToken?: string;
      readonly oauth?: OAuthSettings;
    }
  /** Any receiver of Bolt's: how the listeners are driven without a network. */
  | { readonly kind: 'custom'; readonly receiver: Receiver; readonly botToken: string };

interface ReceiverDeps {
  readonly logger: Logger;
  readonly log: BotLog;
  readonly clientOptions: WebClientOptions;
  readonly installationStore: InstallationStore;
  readonly baseUrl: string;
}

/** `processEvent` failed: the delivery is not stored, so it is not acknowledged. */
const notAcknowledged = (log: BotLog) => async (args: { error: Error }) => {
  log.warn('A delivery was not acknowledged', { error: nameOfError(args.error) });
  return false;
};

function httpReceiver(transport: Extract<Transport, { kind: 'http' }>, deps: ReceiverDeps): HTTPReceiver {
  const { oauth } = transport;
  return new HTTPReceiver({
    signingSecret: transport.signingSecret,
    endpoints: ['/slack/events'],
    logger: deps.logger,
    // The gate commits before it acknowledges, so the answer may go out while a command's work goes on.
    processBeforeResponse: false,
    processEventErrorHandler: async ({ error, response }) => {
      if (!response.headersSent) response.writeHead(500).end();
      return notAcknowledged(deps.log)({ error });
    },
    ...(oauth === undefined
      ? {}
      : {
          clientId: oauth.clientId,
          clientSecret: oauth.clientSecret,
          stateSecret: oauth.stateSecret,
          scopes: [...scopes],
          redirectUri: `${deps.baseUrl}/slack/oauth_redirect`,
          installationStore: deps.installationStore,
          installerOptions: {
            redirectUriPath: '/slack/oauth_redirect',
            directInstall: true,
            clientOptions: deps.clientOptions,
          },
        }),
  });
}

/** The receiver for a transport: everything after it is the same. */
export function buildReceiver(
  transport: Transport,
  deps: ReceiverDeps,
): Receiver | HTTPReceiver | SocketModeReceiver {
  if (transport.kind === 'custom') return transport.receiver;
  if (transport.kind === 'http') return httpReceiver(transport, deps);
  return new SocketModeReceiver({
    appToken: transport.appToken,
    logger: deps.logger,
    installerOptions: { clientOptions: deps.clientOptions },
    processEventErrorHandler: notAcknowledged(deps.log),
  });
}
