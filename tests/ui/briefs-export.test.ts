// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type BriefRequest, exportBrief } from '../../renderer/src/features/briefs/export-brief.ts';
import { decodeBase64 } from '../../renderer/src/ui/download.ts';

const request: BriefRequest = {
  recipe: {
    format: 'memwatt-brief/1',
    template: 'flash',
    language: 'en',
    paper: 'a4',
    horizonYear: 2030,
    scenarios: [{ kind: 'named', name: 'baseline' }],
    blocks: [{ kind: 'key-figures' }],
  },
  format: 'pdf',
  standard: 'ua-1',
};

const answer = { pages: 5, bytes: 4, milliseconds: 300 };
let asked: { channel: string; input: unknown }[] = [];

/** Stands for the shell: the only part of the program that a test cannot start in this process. */
function connect(files: 'path' | 'download', chosen: string | null, exported: unknown): void {
  asked = [];
  const answers: Record<string, unknown> = {
    'shell.about': {
      ok: true,
      value: { version: '0', shell: 'serve', files, platform: 'linux', templates: null },
    },
    'shell.chooseSavePath': { ok: true, value: { path: chosen } },
    'briefs.export': exported,
  };
  Object.assign(window, {
    memwatt: {
      invoke(channel: string, input: unknown) {
        asked.push({ channel, input });
        return Promise.resolve(answers[channel]);
      },
    },
  });
}

describe('exporting a brief', () => {
  let started = 0;
  beforeEach(() => {
    started = 0;
  });
  const run = () =>
    exportBrief(request, 'Brief: a/b 2030', () => {
      started += 1;
    });

  it('writes where the person chose, under a name that file systems take', async () => {
    connect('path', '/tmp/b.pdf', { ok: true, value: { ...answer, path: '/tmp/b.pdf', base64: null } });
    expect(await run()).toMatchObject({ status: 'done', path: '/tmp/b.pdf' });
    expect(asked[1]).toEqual({
      channel: 'shell.chooseSavePath',
      input: { suggestedName: 'Brief a b 2030.pdf', extension: 'pdf' },
    });
    expect(asked[2]).toMatchObject({ channel: 'briefs.export', input: { path: '/tmp/b.pdf' } });
    expect(started).toBe(1);
  });

  it.each([
    ['docx', 'docx'],
    ['markdown', 'md'],
    ['xlsx', 'xlsx'],
    ['zip', 'zip'],
  ] as const)('calls a file of the format %s by its extension', async (format, extension) => {
    const path = `/tmp/b.${extension}`;
    connect('path', path, { ok: true, value: { ...answer, pages: null, path, base64: null } });
    await exportBrief({ ...request, format }, 'Brief', () => undefined);
    expect(asked[1]?.input).toEqual({ suggestedName: `Brief.${extension}`, extension });
    expect(asked[2]?.input).toMatchObject({ format });
  });

  it('does nothing when the person cancels', async () => {
    connect('path', null, null);
    expect(await run()).toEqual({ status: 'cancelled' });
    expect(asked.map(({ channel }) => channel)).not.toContain('briefs.export');
    expect(started).toBe(0);
  });

  it('asks for bytes where the shell has no paths', async () => {
    connect('download', null, { ok: true, value: { ...answer, path: null, base64: btoa('%PDF') } });
    expect(await run()).toMatchObject({ status: 'done', path: null });
    expect(asked.map(({ channel }) => channel)).toEqual(['shell.about', 'briefs.export']);
  });

  it('hands on why it failed', async () => {
    const error = { code: 'path-not-writable', place: '/root/b.pdf' };
    connect('path', '/root/b.pdf', { ok: false, error });
    expect(await run()).toEqual({ status: 'failed', error });
  });
});

describe('bytes', () => {
  it('come out of base64 as they went in', () => {
    expect([...decodeBase64(btoa('%PDF\u00ff\u0000'))]).toEqual([0x25, 0x50, 0x44, 0x46, 0xff, 0x00]);
  });
});
