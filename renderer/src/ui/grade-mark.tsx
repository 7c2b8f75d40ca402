import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import type { Grade } from '../../../shared/catalog/vocabularies.ts';
import { gradeShapes } from '../../../shared/design/tokens.ts';
import { useTranslate } from '../i18n.ts';

/** The grade of evidence as its shape, with its name for those who hover or listen. Never colour alone. */
export const GradeMark = memo(function GradeMark({
  grade,
  withName = false,
}: {
  readonly grade: Grade;
  readonly withName?: boolean;
}) {
  const translate = useTranslate();
  const name = translate(`vocabulary.grade.${grade}`);
  if (withName) {
    return (
      <span className="grade-mark">
        <span aria-hidden>{gradeShapes[grade]}</span> {name}
      </span>
    );
  }
  return (
    <Tooltip label={name} events={{ hover: true, focus: false, touch: false }}>
      <span className="grade-mark">
        <span aria-hidden>{gradeShapes[grade]}</span>
        <span className="visually-hidden">{name}</span>
      </span>
    </Tooltip>
  );
});
