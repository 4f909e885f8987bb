/** What the build writes into the service worker: SHA-256 by path. */

declare var __FILES__: Record<string, string>;
