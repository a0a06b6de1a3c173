import { judgeTheJudge } from './wrong-clients/judge-the-judge.ts';
import { v5 } from './wrong-clients/wrong-client.ts';

judgeTheJudge(v5);
