import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser';
import { filesOfExportedClasses } from './scripts/check/exported-classes.ts';

/** The dependency rules of this project, each with its reason. */
const screenSide = '^server/src/(boards|screens)/';
const tapSide = '^server/src/(commands|desks|staff)/';
/** Installed by the first `npm run bench`. */
const benchPackages = ['autocannon', 'bun', 'chrome-launcher', 'lighthouse'];
const tests = '\\.(spec|examples)\\.tsx?$|/(testing|attacks)/';

type From = IRegularForbiddenRuleType['from'];

const never = (
  name: string,
  comment: string,
  from: From,
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, comment, severity: 'error', from, to });

const everyFile = '[^/]+';

/**
 * The server's folders in the order in which they depend on each other: each may import only those above it, and
 * of those only the classes that their modules export and the files named here.
 */
const serverFolders: readonly (readonly [folder: string, reason: string, publicFiles?: string])[] = [
  ['secret-strength', 'Whether a secret can be guessed depends on the secret alone.', 'secret-strength'],
  ['core', 'Settings, clock, time zone and errors are needed everywhere, so they need nothing.', everyFile],
  [
    'redis',
    'Connections, keys and scripts know nothing of what is stored.',
    'connection durable-store.guard json-hash keys reachability replicated-state replication scripts store-fault',
  ],
  [
    'limits',
    'A limit counts; it does not know what it protects.',
    'address-block attempt-limiter burst-limiter connection-quota file-descriptors fixed-window-limiter token-bucket',
  ],
  ['validation', 'A payload is checked the same way whoever sent it.', everyFile],
  [
    'http',
    'What holds of every request holds whichever feature answers.',
    'api-headers bearer-token origin-policy response-header-cache serialized-json',
  ],
  [
    'sockets',
    'What holds of every socket holds whichever feature serves it.',
    'ack.filter connect-error preencoded-adapter protocol-version.guard release-handshake',
  ],
  ['last-seen', 'A contact is a fact about a clinic, whatever the contact was.', 'contact-gap'],
  ['event-log', 'The log keeps what is appended and does not know who reads it.', 'log-entry'],
  ['districts', 'The configuration is read by every feature and depends on none.', 'opening-hours'],
  ['audit', 'A record is written for any feature that changes something.', 'audit-action merge-newest-first'],
  [
    'auth',
    'Who somebody is does not depend on what they want to do.',
    'account office-controller.decorator office-principal',
  ],
  ['devices', 'A device is paired before it can do anything.', 'device pairing-code'],
  ['staff-messages', 'Messages of the office to the staff are no part of any queue.'],
  ['print-jobs', 'A slip on its way to a printer is no part of any queue.'],
  [
    'clinic-day',
    'Reads and folds the log whether anyone watches or not, and appends nothing.',
    'clinic-day-feed clinic-day-projection clinic-day-stream log-finding system-commands',
  ],
  ['forecast', 'Follows the log and does not know how it is written.'],
  ['commands', 'A command is decided the same way over the socket and over HTTP.'],
  ['boards', 'A board shows what the log and the forecast say, whoever asks for it.'],
  ['desks', 'The view of the staff is made before anyone is connected.'],
  ['slip-printing', 'A slip is made of what the desk shows.'],
  ['staff', 'The gateway hands taps on; nothing behind it may answer to it.'],
  ['tickets', 'A slip shows one ticket of a board.', 'slip-holder slip-id ticket-state'],
  ['screens', 'A screen is told what to show; what it shows comes from the boards.'],
  ['push', 'A notification follows from what happened and changes nothing.'],
  ['clinic-config', 'A changed configuration reaches the others through the store.'],
  ['history', 'The past is read; nothing of today may need it.'],
  ['audit-reports', 'A report reads records and the log.'],
  ['dashboard', 'The overview gathers from all features, so none may know it.'],
  ['workers', 'One process must work without others.', 'cluster-metrics'],
  ['health', 'Health and metrics observe; nothing may depend on being observed.'],
  ['web', 'Pages are delivered around finished features.'],
  ['api-docs', 'The documentation describes finished features.'],
  ['backup', 'A tool of its own, which no server needs.'],
];

const serverPath = (folders: readonly string[]): string => `^server/src/(${folders.join('|')})/`;

const serverOrder = serverFolders.map(([folder, reason], index) =>
  never(
    `server-order-${folder}`,
    reason,
    { path: serverPath([folder]), pathNot: tests },
    {
      path: [serverPath(serverFolders.slice(index + 1).map(([later]) => later)), '^server/src/[^/]+\\.ts$'],
    },
  ),
);

const publicFiles = serverFolders.flatMap(([folder, , files]) => [
  ...filesOfExportedClasses(folder),
  ...(files?.split(' ') ?? []).map((file) => `^server/src/${folder}/${file}\\.ts$`),
]);

const meetInPublic = (
  name: string,
  comment: string,
  from: { path: string; pathNot?: readonly string[] },
  alsoPublic: readonly string[],
): IRegularForbiddenRuleType =>
  never(
    name,
    comment,
    { ...from, pathNot: [tests, ...(from.pathNot ?? [])] },
    { path: '^server/src/[^/]+/', pathNot: ['^server/src/$1/', ...alsoPublic, ...publicFiles] },
  );

const rules: IConfiguration = {
  forbidden: [
    never(
      'no-circles',
      'Two files that need each other are one thing in two places, or hide a third.',
      {},
      { circular: true },
    ),
    never(
      'rules-stay-pure',
      "The queue's rules run on the server, on the tablet and in backtests: they know the contract and nothing else.",
      { path: '^shared/src/queue/', pathNot: tests },
      { pathNot: '^shared/src/(queue|contract)/' },
    ),
    never(
      'contract-stands-alone',
      'The wire contract is what every part agrees on: it may not depend on any of them.',
      { path: '^shared/src/contract/', pathNot: tests },
      { pathNot: '^shared/src/contract/' },
    ),
    never(
      'shared-knows-no-app',
      'What all apps share may not know one of them.',
      { path: '^shared/' },
      { path: '^(server|mobile-web|web-display|e2e|scripts)/' },
    ),
    ...serverOrder,
    never(
      'server-order-is-complete',
      'A new folder of the server gets its place in the order above.',
      { path: '^server/src/[^/]+/', pathNot: [serverPath(serverFolders.map(([folder]) => folder)), tests] },
      {},
    ),
    meetInPublic(
      'modules-meet-in-public',
      'What no module exports and no list names belongs to its folder and may change with it.',
      { path: '^server/src/([^/]+)/', pathNot: ['\\.module\\.ts$', '^server/src/api-docs/'] },
      [],
    ),
    meetInPublic(
      'modules-import-modules',
      'What a module needs of another it imports as a module.',
      { path: '^server/src/([^/]+)/.*\\.module\\.ts$' },
      ['\\.module\\.ts$'],
    ),
    meetInPublic(
      'documentation-reads-payloads',
      'The documentation describes what each feature takes, and knows nothing else of it.',
      { path: '^server/src/(api-docs)/' },
      ['\\.dto\\.ts$'],
    ),
    never(
      'taps-know-no-screen',
      'A tap reaches a screen only through the log; otherwise a screen shows what is not on disk.',
      { path: tapSide },
      { path: screenSide },
    ),
    never(
      'screens-know-no-tap',
      'Screens show what the log says and can never write.',
      { path: screenSide },
      { path: tapSide },
    ),
    never(
      'only-commands-write',
      'Nothing but commands/ appends to a log: who follows one reads it and folds it.',
      { path: '^server/src/', pathNot: [tests, '^server/src/(commands|event-log)/'] },
      { path: '^server/src/event-log/(log-appender|append-script)\\.ts$' },
    ),
    never(
      'only-the-log-runs-scripts',
      'Whoever has the text of the append script could append without deciding.',
      { path: '^server/src/', pathNot: [tests, '^server/src/(redis|event-log)/'] },
      { path: '^server/src/redis/scripts\\.ts$' },
    ),
    never(
      'commands-know-no-forecast',
      'A decision may ask how long the wait is, through wait-forecast.ts, and depends on no forecaster.',
      { path: '^server/src/commands/', pathNot: [tests, '/commands\\.module\\.ts$'] },
      { path: '^server/src/forecast/' },
    ),
    never(
      'residents-know-no-holidays',
      'A phone learns from its directory when a clinic is closed; the almanac would weigh on every first visit.',
      {
        path: '^(mobile-web/src/(resident|staff|ui)|web-display|shared/src/(?!public-holidays))/',
        pathNot: tests,
      },
      { path: ['^shared/src/public-holidays/', '@hyunbinseo/holidays-kr'] },
    ),
    never(
      'web-imports-only-shared',
      'A web app speaks to the server over the contract and to no other app.',
      { path: '^(mobile-web|web-display)/' },
      { path: '^(server|e2e|scripts|mobile-web|web-display)/', pathNot: '^$1/' },
    ),
    never(
      'product-knows-no-bench',
      'The benchmark has packages of its own, which nothing that runs the product may need.',
      { path: '^(shared|server|mobile-web|web-display|e2e|chaos|scripts)/' },
      { path: '^bench/' },
    ),
    never(
      'testkit-knows-no-test',
      'server/src/testing is the one testkit of server, browser, chaos and script tests: it may know none of them.',
      { path: '^server/src/(testing|[a-z-]+/testing)/' },
      { path: '^(e2e|chaos|scripts|bench)/' },
    ),
    never(
      'product-knows-no-testkit',
      'What tests need may not run in production.',
      { path: '^(shared|server|mobile-web|web-display|scripts|bench)/', pathNot: tests },
      { path: '^server/src/(testing|[a-z-]+/testing)/' },
    ),
    never(
      'chaos-knows-no-browser',
      'Chaos and browser tests share the testkit and nothing else.',
      { path: '^chaos/' },
      { path: '^e2e/' },
    ),
    never(
      'no-barrels',
      "Only a package's index.ts gathers exports: other barrels tie files into circles and hide who uses what.",
      {},
      {
        path: '/index\\.[tj]sx?$',
        pathNot: ['(^|/)node_modules/', '^shared/src/index.ts$', '^shared/src/[a-z0-9-]+/index.ts$'],
      },
    ),
    never(
      'nothing-unresolved',
      "An import that leads nowhere breaks only at run time. The benchmark's packages come with its first run.",
      {},
      { couldNotResolve: true, pathNot: `^(virtual:|node:|(${benchPackages.join('|')})$)|\\?` },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Tests may reach for anything, and the parser cannot read the `using` some of them use.
    exclude: { path: '(^|/)dist/|\\.spec\\.tsx?$' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@hannun/source', 'import', 'node', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};

export default rules;
