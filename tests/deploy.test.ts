import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSettings } from '../src/config.ts';

const read = (name: string) => readFileSync(`deploy/${name}`, 'utf8');

it('the settings that the container, the service and the example name exist and are allowed', () => {
  const texts = ['Dockerfile', 'compose.yaml', 'vraagbaak.service', 'env.example'].map(read);
  const found = texts.flatMap((text) => [
    ...text.matchAll(/\b([A-Z]+(?:_[A-Z]+)+)[=:] ?'?([\w/]*)/gu),
  ]);
  const env = Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
  expect(Object.keys(env)).toEqual(expect.arrayContaining(['GEGEVENS_MAP', 'METRIEK_POORT']));
  expect(readSettings(env)).toMatchObject({ METRIEK_POORT: 9464 });
});

it('nothing runs as root, and no token is in an image or a file here', () => {
  expect(read('Dockerfile')).toMatch(/^USER node$/m);
  expect(read('Dockerfile.dockerignore').split('\n')).toContain('.env');
  expect(read('compose.yaml')).toMatch(/read_only: true/);
  expect(read('vraagbaak.service')).toMatch(/^DynamicUser=yes$/m);
  expect(read('env.example')).toMatch(/^DISCORD_TOKEN=$/m);
});
