import { modelVersion } from '../../../shared/model/evaluate.ts';
import { layers } from '../../../shared/model/graph.ts';
import { hardwareSection } from './hardware.ts';
import { inputsSection } from './inputs.ts';
import { linkTo, list } from './markdown.ts';
import {
  answersSection,
  indexSection,
  layersSection,
  leftOutSection,
  plainlySection,
  readingSection,
} from './opening.ts';
import { layerSection } from './quantities.ts';
import { sourcesSection } from './sources.ts';
import { uncertaintySections } from './uncertainty.ts';
import { workedExample } from './worked-example.ts';

/** What each version of the equations changed: a version counts up when a result may change for the same inputs. */
const versions: Readonly<Record<string, string>> = {
  '1': 'The first one, that of this page.',
};

function versionsSection(): string {
  if (!Object.hasOwn(versions, modelVersion)) {
    throw new Error(`say in ${import.meta.filename} what version ${modelVersion} changed`);
  }
  return [
    '## Versions of the model',
    'The version counts up when a result may change for the same inputs. Every result file and brief carries it, beside the version of the catalog.',
    list(Object.entries(versions).map(([version, change]) => `**${version}**: ${change}`)),
  ].join('\n\n');
}

const keyLayers = Object.keys(layers) as (keyof typeof layers)[];

/** docs/methodology.md, whole. */
export function methodologyPage(): string {
  const sections = [
    answersSection(),
    plainlySection(),
    leftOutSection(),
    layersSection(),
    indexSection(),
    readingSection(),
    '## Quantities',
    ...keyLayers.map(layerSection),
    workedExample(),
    hardwareSection(),
    inputsSection(),
    uncertaintySections(),
    versionsSection(),
    sourcesSection(),
  ];
  const contents = sections
    .join('\n\n')
    .split('\n')
    .filter((line) => line.startsWith('## '))
    .map((line) => line.slice(3));
  return `${[
    '# Methodology',
    '<!-- Written by tests/golden/methodology.test.ts; after a change: npm run golden, look at it, commit it. -->',
    `Version ${modelVersion} of the energy model, whole: what it answers, every formula, every default with its source. This page is written by the program from the declarations that it computes with, and a test fails when it is stale, so that no formula here can differ from the one that ran. How the results stand to published figures: [validation.md](validation.md).`,
    list(contents.map((heading) => linkTo(heading, heading))),
    ...sections,
  ].join('\n\n')}\n`;
}
