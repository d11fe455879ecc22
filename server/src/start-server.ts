import 'reflect-metadata';
import cluster from 'node:cluster';
import { CannotStart } from './cannot-start.js';
import { type Config, readConfig } from './config.js';
import { createApp, type RunningApp } from './create-app.js';
import { closeBy, isToldToEnd } from './stop-signals.js';
import { surviveFaults } from './survive.js';
import type { ReadyMessage } from './workers/messages.js';
import { runWorkers } from './workers/run-workers.js';

/** Starts one or more processes and reports the port to the parent. Exits with the reason on failure. */
export async function startServer(): Promise<void> {
  try {
    await start();
  } catch (error) {
    // During shutdown a start may fail because its Redis is already gone.
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

/** A first-time user should see a moving queue at any hour, so prefer a clinic that is open all day. */
async function codeForFirstTablet({ district, devices }: RunningApp): Promise<string | undefined> {
  const { clinics } = district.setUp;
  const clinic = clinics.find(({ weekly }) => weekly.every((day) => day?.until === '24:00')) ?? clinics[0];
  return clinic && (await devices.createCode({ role: 'staff', clinicId: clinic.clinicId })).code;
}

const stopPatience = 8_000;

async function stop(app: RunningApp): Promise<void> {
  setTimeout(() => {
    process.stderr.write('The server did not shut down in time and was stopped.\n');
    process.exit(1);
  }, stopPatience).unref();
  await app.close();
}
