import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeScenario } from '../../renderer/src/features/scenarios/describe-scenario.ts';
import { noteIn } from '../../shared/i18n/preset-notes.ts';
import { languages, messagesIn } from '../../shared/i18n/messages.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { projectRoot } from '../helpers/project.ts';
import { valueOf } from '../helpers/run.ts';

const folder = path.join(projectRoot, 'data', 'presets');
const presets = readdirSync(folder).map((file) =>
  valueOf(parseScenario(readFileSync(path.join(folder, file), 'utf8'), file)),
);

describe('what a scenario is about', () => {
  it.each(presets)('is said of $name as its file says it, and in every language', ({ name, description }) => {
    const said = languages.map((language) =>
      describeScenario({ origin: 'shipped', name, description }, (key) => messagesIn(language)[key]),
    );
    expect(said[0]).toBe(description);
    expect(new Set(said).size).toBe(languages.length);
  });

  it('has the notes on its values in every language', () => {
    const notes = presets.flatMap(({ sources }) => Object.values(sources).flatMap(({ note = '' }) => note));
    const untranslated = notes
      .filter((note) => note !== '')
      .filter((note) => new Set(languages.map((language) => noteIn(note, language))).size < languages.length);
    expect(notes.length).toBeGreaterThan(150);
    expect(untranslated).toEqual([]);
    expect(notes.filter((note) => noteIn(note, 'en') !== note)).toEqual([]);
    expect(noteIn('my own words', 'ja')).toBe('my own words');
  });

  it('is said of an own scenario in its author’s words', () => {
    const own = { origin: 'own', name: 'baseline', description: 'mine' } as const;
    expect(describeScenario(own, (key) => key)).toBe('mine');
  });
});
