import { readdirSync, readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import { inRoot } from '../bootstrap/paths.ts';

type Labels = Readonly<Record<string, string>>;
type Selector = { matchLabels: Labels };
type Probe = { httpGet: { path: string; port: string } };
type Env = { name: string; value?: string; valueFrom?: object };
type Port = { port: number | string; targetPort?: string };

type Container = {
  image: string;
  command: string[];
  env: Env[];
  ports: { name: string; containerPort: number }[];
  startupProbe: Probe;
  readinessProbe: Probe;
  livenessProbe: Probe;
  lifecycle: { preStop: { exec: { command: [program: string, argument: string] } } };
  securityContext: object;
};

type Pod = {
  metadata: { labels: Labels; annotations: Labels };
  spec: {
    containers: [Container, ...Container[]];
    volumes: [{ configMap: { name: string } }];
    terminationGracePeriodSeconds: number;
    securityContext: object;
    automountServiceAccountToken: boolean;
  };
};

type Workload = {
  template: Pod;
  selector: Selector;
  strategy: { rollingUpdate: { maxUnavailable: number } };
};
type Traffic = { from: [object]; ports: Port[] };

type SpecByKind = {
  ConfigMap: never;
  Deployment: Workload;
  HorizontalPodAutoscaler: { metrics: { type: string; pods: { metric: { name: string } } }[] };
  Ingress: { rules: { http: { paths: { backend: { service: object } }[] } }[] };
  Kustomization: never;
  Namespace: never;
  NetworkPolicy: {
    podSelector: object;
    policyTypes: string[];
    ingress: [Traffic, ...Traffic[]];
    egress?: Traffic[];
  };
  PodDisruptionBudget: { selector: Selector };
  Secret: never;
  Service: { selector: Labels; ports: Port[] };
  StatefulSet: Workload;
};

export type Kind = keyof SpecByKind;

/** A Kubernetes object, with those of its fields that are tested. */
export type KubernetesObject<Of extends Kind = Kind> = {
  kind: Of;
  metadata: { name: string; labels: Labels };
  data: Readonly<Record<string, string>>;
  images?: object[];
  spec: SpecByKind[Of];
};

type ComposeService = {
  image: string;
  environment: Labels;
  command: string[];
  volumes?: string[];
  stop_grace_period: string;
};

type Kustomization = { resources?: string[]; configMapGenerator?: { files: string[] }[] };

/** A text file of the repository. */
export const readText = (...path: string[]): string => readFileSync(inRoot(...path), 'utf8');

export const manifestFiles = readdirSync(inRoot('deploy', 'kubernetes'), {
  recursive: true,
  encoding: 'utf8',
}).filter((name) => name.endsWith('.yaml'));

export const compose: { services: { redis: ComposeService } & Record<string, ComposeService> } = parse(
  readText('docker-compose.yml'),
  { merge: true },
);

/** Throws at the first mistake in the YAML. */
export const readObjects = (text: string): KubernetesObject[] =>
  parseAllDocuments(text).map((document) => {
    const [mistake] = document.errors;
    if (mistake) throw mistake;
    return document.toJS();
  });

export const readKustomization = (file: string): Kustomization => parse(readText(file));

/** The objects of one kind. */
export const objectsOfKind = <Of extends Kind>(
  objects: readonly KubernetesObject[],
  kind: Of,
): KubernetesObject<Of>[] => objects.filter((object): object is KubernetesObject<Of> => object.kind === kind);

/** The object of this kind and name; throws when there is none. */
export function namedObject<Of extends Kind>(
  objects: readonly KubernetesObject[],
  kind: Of,
  name: string,
): KubernetesObject<Of> {
  const found = objectsOfKind(objects, kind).find(({ metadata }) => metadata.name === name);
  if (found) return found;
  throw new Error(`No ${kind} is named ${name}`);
}
