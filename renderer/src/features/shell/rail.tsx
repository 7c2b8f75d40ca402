import {
  IconAdjustmentsHorizontal,
  IconArrowsLeftRight,
  IconChartDots,
  IconDatabase,
  IconFileText,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslate } from '../../i18n.ts';
import { hrefOf, type Page, pages, useRoute } from '../../state/route.ts';

const icons: Readonly<Record<Page, TablerIcon>> = {
  model: IconAdjustmentsHorizontal,
  scenarios: IconArrowsLeftRight,
  catalog: IconDatabase,
  forecasts: IconChartDots,
  briefs: IconFileText,
  settings: IconSettings,
};

/** The pages of the program, the current one marked. Plain links: they open in a second window too. */
export function Rail() {
  const translate = useTranslate();
  const { page: current } = useRoute();
  return (
    <nav className="rail" aria-label={translate('shell.rail')}>
      {pages.map((page) => {
        const Icon = icons[page];
        return (
          <a
            key={page}
            href={hrefOf(page)}
            className={page === 'settings' ? 'rail-link rail-last' : 'rail-link'}
            aria-current={page === current ? 'page' : undefined}
          >
            <Icon size={20} stroke={1.6} aria-hidden />
            <span>{translate(`shell.page.${page}`)}</span>
          </a>
        );
      })}
    </nav>
  );
}
