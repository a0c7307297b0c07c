export { readPlanLimits } from './plan-limits.server.ts';
