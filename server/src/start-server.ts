import 'reflect-metadata';
import cluster from 'node:cluster';
import { CannotStart } from './cannot-start.js';
import { type Config, readConfig } from './config.js';
import { createApp, type RunningApp } from './create-app.js';
import { closeBy, isToldToEnd } from './stop-signals.js';
import { surviveFaults } from './survive.js';
import type { ReadyMessage } from './workers/messages.js';
import { runWorkers } from './workers/run-workers.js';

/**
 * Starts the server, in as many processes as told, and tells whoever started it where it listens. Ends the
 * process, with the reason, when it cannot.
 */
export async function startServer(): Promise<void> {
  try {
    await start();
  } catch (error) {
    // Whoever ends the server may have taken away what it was about to use.
    if (isToldToEnd()) return;
    const known = error instanceof CannotStart;
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  }
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const shared = config.workers > 1 && cluster.isPrimary;
  const ready = shared ? await runWorkers(config.workers) : await serve(config);
  process.send?.(ready);
  if (!cluster.isWorker) process.stdout.write(`listening on http://127.0.0.1:${ready.port}\n`);
}

async function serve(config: Config): Promise<ReadyMessage> {
  const app = await createApp(config);
  surviveFaults();
  closeBy(() => stop(app));
  const { port, adminToken } = app;
  const isFirst = !cluster.isWorker || cluster.worker?.id === 1;
  const pairingCode = isFirst ? await codeForFirstTablet(app) : undefined;
  return {
    type: 'ready',
    port,
    ...(pairingCode ? { pairingCode } : {}),
    ...(adminToken.fresh ? { adminToken: adminToken.value } : {}),
  };
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
}
