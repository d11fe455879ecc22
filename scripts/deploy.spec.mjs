import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { inRoot } from './bootstrap/root.mjs';

const text = (...path) => readFileSync(inRoot(...path), 'utf8');
const manifests = readdirSync(inRoot('deploy', 'kubernetes')).filter((name) => name.endsWith('.yaml'));
const documentsOf = (file) =>
  parseAllDocuments(text('deploy', 'kubernetes', file)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
const kubernetes = manifests.flatMap(documentsOf);
const ofKind = (kind) => kubernetes.filter((object) => object.kind === kind);
const compose = parse(text('docker-compose.yml'), { merge: true });
const servers = Object.values(compose.services).filter(({ image }) => image === 'hannun');
const [deployment] = ofKind('Deployment');
const { containers, terminationGracePeriodSeconds } = deployment.spec.template.spec;
const [container] = containers;

const config = text('server', 'src', 'config.ts');
const settings = new Set([...config.matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name]) => name));
/** How long a server takes at most to answer what is under way (seconds). */
const drain = Number(/stopPatience = (\d)_000/.exec(text('server', 'src', 'start-server.ts'))[1]);
const port = Number(/PORT: port\(\{ default: (\d+) \}/.exec(config)[1]);

it('sets only what the server knows', () => {
  const ofKubernetes = [...ofKind('ConfigMap'), ...ofKind('Secret')]
    .filter(({ metadata }) => metadata.name === 'hannun')
    .flatMap(({ data = {}, stringData = {} }) => Object.keys({ ...data, ...stringData }));
  const ofCompose = servers.flatMap(({ environment }) => Object.keys(environment));
  expect(settings).toContain('REDIS_URL');
  for (const name of [...ofKubernetes, ...ofCompose]) expect(settings).toContain(name);
});

it('names one port everywhere', () => {
  expect(text('Dockerfile')).toContain(`EXPOSE ${port}\n`);
  expect(container.ports).toEqual([{ name: 'http', containerPort: port }]);
  expect(text('deploy', 'caddy', 'Caddyfile')).toContain(`server-1:${port} server-2:${port}`);
  expect(deployment.spec.template.metadata.annotations['prometheus.io/port']).toBe(String(port));
});

it('asks for health where the server tells of it', () => {
  const health = text('server', 'src', 'health', 'health.controller.ts');
  const { startupProbe, readinessProbe, livenessProbe } = container;
  const asked = [startupProbe, readinessProbe, livenessProbe].map(({ httpGet }) => httpGet.path);
  const proxied = /health_uri (\S+)/.exec(text('deploy', 'caddy', 'Caddyfile'))[1];
  const inImage = /\?\? 3000\}(\/\w+)`/.exec(text('Dockerfile'))[1];
  for (const path of [...asked, proxied, inImage]) expect(health).toContain(`'${path.slice(1)}'`);
});

it('scales by a figure that the server tells', () => {
  const [scaler] = ofKind('HorizontalPodAutoscaler');
  const pods = scaler.spec.metrics.filter(({ type }) => type === 'Pods');
  const metrics = text('server', 'src', 'health', 'metrics.ts');
  for (const { pods: figure } of pods) expect(metrics).toContain(`'${figure.metric.name}'`);
  expect(pods).toHaveLength(1);
  expect(ofKind('PodDisruptionBudget')[0].spec.selector).toEqual(deployment.spec.selector);
  expect(ofKind('Service')[0].spec.selector).toEqual(deployment.spec.selector.matchLabels);
});

it('gives a server the time to answer what is under way', () => {
  const [, pause] = container.lifecycle.preStop.exec.command;
  expect(terminationGracePeriodSeconds).toBeGreaterThan(Number(pause) + drain);
  expect(deployment.spec.strategy.rollingUpdate.maxUnavailable).toBe(0);
  for (const { stop_grace_period } of servers)
    expect(Number.parseInt(stop_grace_period, 10)).toBeGreaterThan(drain);
});

it('runs every Redis as the server demands it', () => {
  const needed = text('server', 'src', 'redis', 'durability.ts');
  const pairs = [...needed.matchAll(/setting: '([^']+)', value: '([^']+)'/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(pairs.length).toBeGreaterThan(2);
  const byOperator = ofKind('ConfigMap').find(({ metadata }) => metadata.name === 'redis-forgets-nothing');
  for (const [name, value] of pairs) {
    expect(compose.services.redis.command.at(-1)).toContain(`--${name} ${value}`);
    expect(byOperator.data['redis-additional.conf']).toContain(`${name} ${value}\n`);
  }
});

it('names files that are there', () => {
  const mounted = Object.values(compose.services)
    .flatMap(({ volumes = [] }) => volumes)
    .filter((volume) => volume.startsWith('./'))
    .map((volume) => volume.split(':')[0]);
  const copied = [...text('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files]) =>
    files.split(' '),
  );
  const [kustomization] = ofKind('Kustomization');
  const listed = kustomization.resources.map((file) => `deploy/kubernetes/${file}`);
  expect(mounted).toHaveLength(2);
  for (const file of [...mounted, ...copied, ...listed]) expect(existsSync(inRoot(file)), file).toBe(true);
});

const composes = (() => {
  try {
    execFileSync('docker', ['compose', 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    // Not every machine that runs the tests has it; the shapes above are checked all the same.
    return false;
  }
})();

it.runIf(composes)('is read by Docker Compose', () => {
  const env = { ...process.env, ADMIN_TOKEN: 'a-token-of-the-tests', REDIS_PASSWORD: 'any' };
  execFileSync('docker', ['compose', '-f', inRoot('docker-compose.yml'), 'config', '--quiet'], { env });
});
