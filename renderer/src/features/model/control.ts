import type { Input as InputData } from '../../../../shared/catalog/rows.ts';
import type { InputDefinition } from '../../../../shared/model/inputs.ts';
import type { InputValue } from '../../../../shared/scenario/file.ts';

/** What a control of any kind is given. */
export interface ControlProps {
  readonly definition: InputDefinition;
  readonly row: InputData;
  readonly value: InputValue;
  /** The full name, for those who do not see the row it stands in. */
  readonly label: string;
  readonly isChanged: boolean;
  readonly onChange: (value: InputValue, gesture?: string) => void;
  readonly onProblem: (problem: Problem | null) => void;
}

/** A rule that a typed value broke, and the id by which the field points to it. */
export interface Problem {
  readonly id: string;
  readonly text: string;
}
