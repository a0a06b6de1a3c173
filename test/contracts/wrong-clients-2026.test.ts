import { judgeTheJudge } from './wrong-clients/judge-the-judge.ts';
import { the2026 } from './wrong-clients/wrong-client.ts';

judgeTheJudge(the2026);
