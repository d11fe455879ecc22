/** The dependency rules of this project, each with its reason. */
const screens = '^server/src/boards/';
const taps = '^server/src/(staff|commands)/';
const tests = '\\.(spec|examples)\\.tsx?$|/testing/';

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
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
    never(
      'taps-know-no-screen',
      'A tap reaches a screen only through the log; otherwise a screen shows what is not on disk.',
      { path: taps },
      { path: screens },
    ),
    never(
      'screens-know-no-tap',
      'Screens show what the log says and can never write.',
      { path: screens },
      { path: taps },
    ),
    never(
      'log-knows-no-later-stage',
      'Data flows from staff to commands to event-log to clinic-day to boards; a stage does not know the next.',
      { path: '^server/src/event-log/', pathNot: tests },
      { path: '^server/src/(clinic-day|boards|commands|staff)/' },
    ),
    never(
      'clinic-day-knows-no-boards',
      'Projections and forecasts are made whether anyone watches or not.',
      { path: '^server/src/(clinic-day|forecast)/', pathNot: tests },
      { path: '^server/src/(boards|commands|staff)/' },
    ),
    never(
      'commands-know-no-staff',
      'A command is decided the same way over the socket and over HTTP.',
      { path: '^server/src/commands/', pathNot: tests },
      { path: '^server/src/staff/' },
    ),
    never(
      'web-imports-only-shared',
      'A web app speaks to the server over the contract and to no other app.',
      { path: '^(mobile-web|web-display)/' },
      { path: '^(server|e2e|scripts)/' },
    ),
    never(
      'product-knows-no-bench',
      'The benchmark has packages of its own, which nothing that runs the product may need.',
      { path: '^(shared|server|mobile-web|web-display|e2e|chaos|scripts)/', pathNot: '^scripts/bench.mjs$' },
      // This one needs no package.
      { path: '^bench/', pathNot: '^bench/load/raw-websocket.mjs$' },
    ),
    never(
      'phones-and-lobby-apart',
      'Each web app is built and delivered alone.',
      { path: '^mobile-web/' },
      { path: '^web-display/' },
    ),
    never(
      'lobby-and-phones-apart',
      'Each web app is built and delivered alone.',
      { path: '^web-display/' },
      { path: '^mobile-web/' },
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
      { pathNot: '^bench/' },
      { couldNotResolve: true, pathNot: '^(virtual:|node:)|\\?' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Tests may reach for anything, and the parser cannot read the `using` some of them use.
    exclude: { path: '(^|/)dist/|\\.spec\\.tsx?$' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@hannun/source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
