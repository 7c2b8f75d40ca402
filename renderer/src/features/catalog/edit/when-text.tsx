import { useEffect, useState } from 'react';
import type { Language } from '../../../../../shared/i18n/messages.ts';
import { useLanguage } from '../../../i18n.ts';

const minute = 60_000;
const units = [
  ['year', 365 * 24 * 60 * minute],
  ['month', 30 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;
const locales = { en: 'en-GB', ja: 'ja', zh: 'zh-CN' } as const satisfies Record<Language, string>;

/** Yields how long ago a moment was, in words: «5 minutes ago», «yesterday»; «now» within the last minute. */
export function relativeTime(at: string, now: number, language: Language): string {
  const past = new Date(at).getTime() - now;
  const words = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  const unit = units.find(([, length]) => Math.abs(past) >= length);
  return unit === undefined ? words.format(0, 'second') : words.format(Math.round(past / unit[1]), unit[0]);
}

/** Yields a moment in full, in the person's own time zone. */
export function absoluteTime(at: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
}

/** When something happened: how long ago, and the date and time in full. It counts on while it is looked at. */
export function WhenText({ at }: { readonly at: string }) {
  const language = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  // What has just been written is newer than the last look at the clock.
  const since = Math.max(now, new Date(at).getTime());
  return (
    <time dateTime={at} className="edit-when">
      {relativeTime(at, since, language)} · {absoluteTime(at, language)}
    </time>
  );
}
