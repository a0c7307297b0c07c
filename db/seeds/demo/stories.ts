import { dl5g } from './dak-lak/dl-5g.ts';
import { dlAi } from './dak-lak/dl-ai.ts';
import { dlBts } from './dak-lak/dl-bts.ts';
import { dlDc } from './dak-lak/dl-dc.ts';
import { dlDti } from './dak-lak/dl-dti.ts';
import { dlIgate } from './dak-lak/dl-igate.ts';
import { dlLgsp } from './dak-lak/dl-lgsp.ts';
import { dlNdap } from './dak-lak/dl-ndap.ts';
import { dlVc } from './dak-lak/dl-vc.ts';
import { daklakStatedOnly } from './dak-lak/stated-only.ts';
import { ldDc } from './lam-dong/ld-dc.ts';
import { ldPc } from './lam-dong/ld-pc.ts';
import { lamdongStatedOnly } from './lam-dong/stated-only.ts';
import type { ProjectStory } from './story.ts';

/** Every project of the demo. */
export const stories: readonly ProjectStory[] = [
  dlDti,
  dl5g,
  dlDc,
  dlLgsp,
  dlNdap,
  dlIgate,
  dlVc,
  dlAi,
  dlBts,
  ...daklakStatedOnly,
  ldDc,
  ldPc,
  ...lamdongStatedOnly,
];
