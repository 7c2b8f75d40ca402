import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import packageFile from '../../package.json' with { type: 'json' };
import { type AppError, appError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import { pickLanguage } from '../../shared/i18n/pick-language.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { defaultHomeDirectory, homeAt } from '../host/places.ts';
import { languageTags, translateIn } from '../host/translate.ts';
import { startServer } from './server.ts';

const usage = `Usage: node electron/serve/index.ts [--port N] [--catalog FILE] [--static FOLDER]

Serves the workbench to a browser on this machine only; prints its address. Ctrl-C ends it.
  --port N         the port on 127.0.0.1 (default: a free one)
  --catalog FILE   the catalog to work on (default: yours, made from the shipped one)
  --static FOLDER  the built window (default: out/renderer)
`;

interface Arguments {
  readonly port: number;
  readonly catalog: string | undefined;
  readonly statics: string;
}

const translate = translateIn(pickLanguage(languageTags(process.env)));

function readArguments(): Result<Arguments | 'help'> {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        catalog: { type: 'string' },
        static: { type: 'string', default: fromRoot('out/renderer') },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      return ok('help');
    }
    if (!/^\d{1,5}$/u.test(values.port) || Number(values.port) > 65_535) {
      return fail(appError('option-invalid', '--port', { value: values.port, known: '0…65535' }));
    }
    return ok({ port: Number(values.port), catalog: values.catalog, statics: values.static });
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    return fail(appError('request-invalid', 'serve', { detail }));
  }
}

async function main(): Promise<void> {
  const given = readArguments();
  if (!given.ok) {
    end(given.error, 2);
    return;
  }
  if (given.value === 'help') {
    process.stdout.write(usage);
    return;
  }
  const home = homeAt(defaultHomeDirectory(process.env), given.value.catalog);
  const started = await startServer({
    port: given.value.port,
    statics: given.value.statics,
    catalog: home.catalog,
    shipped: fromRoot('out/catalog.sqlite'),
    log: home.log,
    home: home.directory,
    version: packageFile.version,
    checkOutput: process.env['MEMWATT_CHECK_OUTPUT'] === '1',
  });
  if (!started.ok) {
    end(started.error, 1);
    return;
  }
  const { address, close } = started.value;
  process.stdout.write(`${translate('cli.serving', { address })}\n`);
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!isEnding) {
        isEnding = true;
        void close().then(() => process.exit(0));
      }
    });
  }
}

function end(error: AppError, code: number): void {
  process.stderr.write(`memwatt: ${describeError(error, translate)}\n`);
  process.exitCode = code;
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

await main();
