import type { RunningServer } from '../../electron/serve/server.ts';
import type { Channel, Input, Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import { formerAdoption, makeBrief, scenarioRecipe } from '../../tests/helpers/reopenable-briefs.ts';

/** What the catalog of the pictures holds beside what is shipped. */
export interface Seeded {
  /** The person's own scenarios, by id. */
  readonly scenarios: readonly string[];
  /** A brief as a PDF; its scenario says otherwise today. */
  readonly brief: Buffer;
}

/** Fills a new catalog as a person would have: two scenarios, the first with a history, a document beside a source, and a brief that is kept. */
export async function seed(server: RunningServer): Promise<Seeded> {
  const ask = async <Name extends Channel>(channel: Name, input: Input<Name>): Promise<Output<Name>> => {
    const response = await fetch(new URL(`/api/${channel}`, server.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-memwatt-token': server.token },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as Result<Output<Name>>;
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  const tariff = (price: number) => ({
    name: 'Tariff of the auction',
    description: 'The long contract of spring, as published by the exchange.',
    parent: 'iea-base',
    inputs: { 'price.electricity': price },
    sources: {},
  });
  const first = await ask('scenarios.save', { content: tariff(0.12), note: 'after the auction' });
  await ask('scenarios.save', { id: first.id, content: tariff(0.15), note: 'after the second auction' });
  const second = await ask('scenarios.save', {
    content: {
      name: 'Adoption by the largest operators only',
      description: '',
      parent: 'high-adoption',
      inputs: { 'adoption.llm_decode.ceiling': 0.35 },
      sources: {},
    },
  });

  const report =
    '<h1>Energy use of data centres: update</h1><h2>Power usage effectiveness</h2><p>The facilities that serve AI had <b>1.145</b>, the others 1.4.</p>';
  await ask('catalog.archive', {
    source: 'lbnl-2025-update',
    name: 'report.html',
    mediaType: 'text/html',
    content: Buffer.from(report).toString('base64'),
  });

  const templates = await ask('briefs.templates', {});
  await ask('briefs.save', {
    name: 'Weekly view',
    recipe: scenarioRecipe(templates, [{ kind: 'named', name: 'high-adoption' }]),
  });
  return { scenarios: [first.id, second.id], brief: await makeBrief([formerAdoption]) };
}
