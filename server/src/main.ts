import 'reflect-metadata';
import { CannotStart } from './cannot-start.js';
import { readConfig } from './config.js';
import { createApp, type RunningApp } from './create-app.js';
import { surviveFaults } from './survive.js';

/** Starts the server and tells whoever started it where it listens. */
async function start(): Promise<void> {
  const app = await createApp(readConfig(process.env));
  surviveFaults();
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stop(app);
    });
  }
  const pairingCode = await codeForFirstTablet(app);
  const { port, adminToken } = app;
  process.send?.({
    type: 'ready',
    port,
    pairingCode,
    ...(adminToken.fresh ? { adminToken: adminToken.value } : {}),
  });
  process.stdout.write(`listening on ${app.url}\n`);
}

/** A newcomer's tablet should find a line that moves at any hour, so it gets a clinic open round the clock. */
async function codeForFirstTablet({ district, devices }: RunningApp): Promise<string | undefined> {
  const { clinics } = district.setUp;
  const clinic = clinics.find(({ weekly }) => weekly.every((day) => day?.until === '24:00')) ?? clinics[0];
  return clinic && (await devices.createCode({ role: 'staff', clinicId: clinic.clinicId })).code;
}

/** A server that cannot close in this time (milliseconds) is ended all the same. */
const stopPatience = 8_000;

async function stop(app: RunningApp): Promise<void> {
  setTimeout(() => {
    process.stderr.write('The server did not close in time and was ended.\n');
    process.exit(1);
  }, stopPatience).unref();
  await app.close();
  process.exit(0);
}

start().catch((error: unknown) => {
  const known = error instanceof CannotStart;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
