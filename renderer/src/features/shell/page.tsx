import { Anchor, Group, Kbd, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { modelVersion } from '../../../../shared/model/evaluate.ts';
import { languages } from '../../../../shared/i18n/messages.ts';
import { useCall } from '../../api/client.ts';
import { useTranslate } from '../../i18n.ts';
import { languageNames } from '../../ui/language-names.ts';
import { useCatalog } from '../../state/catalog.ts';
import { themeChoices, usePreferences } from '../../state/preferences.ts';
import { hrefOf, useRoute } from '../../state/route.ts';
import { MoneyChoicePanel } from './money-choice.tsx';
import { NoticesPage } from './notices-page.tsx';
import { TemplatesPanel } from './templates-panel.tsx';
import { shortcuts } from './shortcuts.ts';

/** Settings, and below them the notices: `#/settings`, `#/settings/notices`. */
export function SettingsPage() {
  const { segments } = useRoute();
  return segments[0] === 'notices' ? <NoticesPage /> : <Settings />;
}

/** Language, appearance, the keyboard, and what exactly is running on which catalog. */
function Settings() {
  const translate = useTranslate();
  const { language, theme, setLanguage, setTheme } = usePreferences();
  return (
    <div className="settings">
      <Title order={1}>{translate('shell.settings.title')}</Title>
      <Stack gap={4} component="section" align="flex-start">
        <Title order={2} id="settings-language">
          {translate('shell.settings.language')}
        </Title>
        <Text size="sm" c="dimmed">
          {translate('shell.settings.languageHint')}
        </Text>
        <SegmentedControl
          aria-labelledby="settings-language"
          value={language}
          onChange={setLanguage}
          data={languages.map((each) => ({
            value: each,
            label: <span lang={each}>{languageNames[each]}</span>,
          }))}
        />
      </Stack>
      <Stack gap={4} component="section" align="flex-start">
        <Title order={2} id="settings-theme">
          {translate('shell.settings.theme')}
        </Title>
        <SegmentedControl
          aria-labelledby="settings-theme"
          value={theme}
          onChange={setTheme}
          data={themeChoices.map((each) => ({
            value: each,
            label: translate(`shell.settings.theme.${each}`),
          }))}
        />
      </Stack>
      <Stack gap={4} component="section" className="settings-money">
        <Title order={2}>{translate('shell.money')}</Title>
        <MoneyChoicePanel />
      </Stack>
      <Stack gap={4} component="section" align="flex-start">
        <Title order={2}>{translate('shell.templates.title')}</Title>
        <TemplatesPanel />
      </Stack>
      <Shortcuts />
      <About />
    </div>
  );
}

function Shortcuts() {
  const translate = useTranslate();
  return (
    <Stack gap={4} component="section">
      <Title order={2}>{translate('shell.settings.shortcuts')}</Title>
      <Table verticalSpacing={6} horizontalSpacing={0} withRowBorders={false}>
        <Table.Tbody>
          {shortcuts.map(({ id, keys }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                {translate(`shell.shortcut.${id}`)}
              </Table.Th>
              <Table.Td>
                <Group gap="sm" justify="flex-end">
                  {keys.map((combination) => (
                    <Group key={combination.join(' ')} gap={4}>
                      {combination.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </Group>
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function About() {
  const translate = useTranslate();
  const about = useCall('shell.about', {});
  const status = useCatalog((catalog) => catalog.status);
  const facts = [
    [translate('shell.settings.version'), about.value?.version ?? '…'],
    [translate('shell.settings.model'), modelVersion],
    [translate('shell.settings.catalogVersion'), status?.version ?? '…'],
    [translate('shell.settings.catalogPath'), status?.path ?? '…'],
    [
      translate('shell.settings.shell'),
      about.value === undefined
        ? '…'
        : `${translate(`shell.settings.shell.${about.value.shell}`)} (${about.value.platform})`,
    ],
  ] as const;
  return (
    <Stack gap={4} component="section">
      <Title order={2}>{translate('shell.settings.about')}</Title>
      <Table verticalSpacing={6} horizontalSpacing={0} withRowBorders={false}>
        <Table.Tbody>
          {facts.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400} className="settings-fact">
                {name}
              </Table.Th>
              <Table.Td className="settings-value">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        {translate('shell.settings.offline')}
      </Text>
      <Anchor href={hrefOf('settings', 'notices')} size="sm">
        {translate('shell.notices.title')}
      </Anchor>
    </Stack>
  );
}
