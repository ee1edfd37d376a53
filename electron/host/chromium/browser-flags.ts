import { platform } from 'node:process';

/** Everything a browser does on its own behalf is switched off: no name look-ups, no updates, no first run, no sync, no offers. */
export const quietFlags: readonly string[] = [
  // No name resolves and no address is reached, so nothing can leave even if a request escaped the interception.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-quic',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,OptimizationGuideModelDownloading,MediaRouter,DialMediaRouteProvider,' +
    'AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,GlobalMediaControls,' +
    'WebRtcHideLocalIpsWithMdns,NetworkTimeServiceQuerying',
  '--lang=de',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  // Keeps the bar away that warns of the rule for names above.
  '--test-type',
  '--use-mock-keychain',
];

/** Chromium refuses its own sandbox to root on Linux; everywhere else the sandbox stays on. */
export const sandboxFlags = (uid: number | undefined, system: NodeJS.Platform = platform): readonly string[] =>
  system === 'linux' && uid === 0 ? ['--no-sandbox'] : [];
