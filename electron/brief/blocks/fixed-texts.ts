import type { DocumentBlock } from '../../../shared/brief/document.ts';
import { grades } from '../../../shared/catalog/vocabularies.ts';
import { textOf, type Workshop } from '../workshop.ts';

/** The method in a paragraph, its money with it: whose prices, at which rate. */
export function method(workshop: Workshop): DocumentBlock[] {
  const { translate, language } = workshop.subject;
  const text = translate('briefs.pdfMethodText');
  const content = [...textOf(language === 'en' ? `${text} ` : text), ...workshop.moneyNote()];
  return [
    { kind: 'heading', level: 1, text: translate('briefs.pdfMethod') },
    { kind: 'paragraph', content, tone: 'normal' },
  ];
}

/** The six grades of evidence: shape, name, meaning. */
export function gradeKey(workshop: Workshop): DocumentBlock[] {
  const { translate } = workshop.subject;
  return [
    {
      kind: 'table',
      caption: translate('briefs.pdfGrades'),
      level: 1,
      columns: [
        { label: translate('briefs.pdfGrade'), align: 'start', weight: 0 },
        { label: translate('briefs.pdfMeaning'), align: 'start', weight: 1 },
      ],
      rows: grades.map((grade) => ({
        cells: [[workshop.grade(grade)], textOf(translate(`vocabulary.grade.${grade}.meaning`))],
      })),
      note: [],
    },
  ];
}

/** That this is information and no advice, in the firm's own words where its template has some. */
export function disclaimer({ subject: { translate, style } }: Workshop): DocumentBlock[] {
  return [
    { kind: 'heading', level: 1, text: translate('briefs.pdfDisclaimerHeading') },
    {
      kind: 'paragraph',
      content: textOf(style.disclaimer ?? translate('briefs.pdfDisclaimer')),
      tone: 'muted',
    },
  ];
}
